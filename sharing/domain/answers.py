"""The answers of a request (Decree 809 art. 20): reading them, and what is wrong with them. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from catalogue.domain.choices import SharingMethod
from organisations.domain.errors import Invalid
from organisations.domain.inputs import clean_text

from . import limits
from .choices import Basis, Purpose

#: Periods are days of the Bay Area; its three places share one clock.
CLOCK = ZoneInfo("Asia/Hong_Kong")


@dataclass(frozen=True)
class Answers:
    """What is asked for. An empty value is a question not yet answered."""

    basis: str = ""
    basis_detail: str = ""
    purpose: str = ""
    scenario: str = ""
    data_items: tuple[UUID, ...] = ()
    method: str = ""
    starts_on: date | None = None
    ends_on: date | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that still need an answer before the request can be submitted."""
        return tuple(name for name in FIELDS if not getattr(self, name))

    @property
    def basis_label(self) -> object:
        return Basis(self.basis).label if self.basis else ""

    @property
    def purpose_label(self) -> object:
        return Purpose(self.purpose).label if self.purpose else ""

    @property
    def method_label(self) -> object:
        return SharingMethod(self.method).label if self.method else ""


FIELDS = tuple(field.name for field in fields(Answers))
_TEXTS = {"basis_detail": limits.BASIS_DETAIL, "scenario": limits.SCENARIO}
_CODES = {"basis": Basis, "purpose": Purpose, "method": SharingMethod}
_DATES = ("starts_on", "ends_on")


def day_of(at: datetime) -> date:
    """The day in the Bay Area."""
    return at.astimezone(CLOCK).date()


def read(given: Mapping[str, object], before: Answers) -> Answers:
    """``before`` with the given answers in place; fields that are not given stay.

    Takes    given: field → value as a form or serializer cleaned it: text, date or ISO text, ids or their texts;
             None or empty clears.
    Returns  the new answers; drafts may be incomplete.
    Raises   Invalid with every fault at once: ``field.unknown``, ``text.too_long``, ``text.not_plain``,
             ``choice.unknown``, ``date.unknown``, ``items.unknown``.
    """
    faults: list[Invalid] = []
    changes: dict[str, object] = {}
    for name, value in given.items():
        try:
            changes[name] = _read_one(name, value)
        except Invalid as fault:
            faults.append(fault)
    refuse(faults)
    return replace(before, **changes)  # type: ignore[arg-type]  # _read_one gives each field its own type


def _read_one(name: str, value: object) -> object:
    if name not in FIELDS:
        raise Invalid("field.unknown", field=name[:40] if name.isidentifier() else None)
    if name == "data_items":
        return _items(value)
    if name in _DATES:
        return _date(name, value)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Invalid("choice.unknown" if name in _CODES else "text.not_plain", field=name)
    if name in _TEXTS:
        return clean_text(value, field=name, limit=_TEXTS[name])
    if value and value not in _CODES[name].values:
        raise Invalid("choice.unknown", field=name)
    return str(value)


def _date(name: str, value: object) -> date | None:
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        raise Invalid("date.unknown", field=name)
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise Invalid("date.unknown", field=name) from error


def _items(value: object) -> tuple[UUID, ...]:
    if value is None:
        return ()
    if not isinstance(value, (list, tuple, set, frozenset)):
        raise Invalid("items.unknown", field="data_items")
    try:
        found = {item if isinstance(item, UUID) else UUID(str(item)) for item in value}
    except ValueError as error:
        raise Invalid("items.unknown", field="data_items") from error
    return tuple(sorted(found))


def faults_in(
    answers: Answers, *, today: date, items_of_resource: frozenset[UUID], methods: frozenset[str]
) -> list[Invalid]:
    """Everything wrong with the answers that are there; what is missing is another question.

    Takes    today: in the Bay Area. items_of_resource: ids. methods: codes the resource offers; empty when it does
             not say.
    """
    faults: list[Invalid] = []
    if not set(answers.data_items) <= items_of_resource:
        faults.append(Invalid("items.other_resource", field="data_items"))
    if answers.method and methods and answers.method not in methods:
        faults.append(Invalid("method.not_offered", field="method"))
    starts_on, ends_on = answers.starts_on, answers.ends_on
    if starts_on and starts_on < today:
        faults.append(Invalid("dates.past", field="starts_on"))
    if ends_on and ends_on < today:
        faults.append(Invalid("dates.past", field="ends_on"))
    elif starts_on and ends_on and ends_on < starts_on:
        faults.append(Invalid("dates.order", field="ends_on"))
    elif ends_on and ends_on > _latest_end(starts_on or today):
        faults.append(Invalid("dates.too_long", field="ends_on", years=limits.PERIOD_YEARS))
    return faults


def _latest_end(starts_on: date) -> date:
    """The last day of the longest period; 29 February counts as the 28th."""
    year = min(starts_on.year + limits.PERIOD_YEARS, date.max.year)
    leap_day = (starts_on.month, starts_on.day) == (2, 29)
    return starts_on.replace(year=year, day=28) if leap_day else starts_on.replace(year=year)


def faults_of_missing(answers: Answers) -> list[Invalid]:
    """One fault per question without an answer: everything missing is told at once (art. 21)."""
    return [Invalid("answer.missing", field=name) for name in answers.missing]


def refuse(faults: list[Invalid]) -> None:
    """Raise all faults as one: the first carries the others in ``errors``."""
    if faults:
        first = faults[0]
        raise Invalid(first.code, field=first.field, errors=tuple(faults[1:]), **first.params)
