"""Which records an export holds, and which of their personal fields it discloses (docs/ledger-format.md, 8.2). Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

#: Days are those of the three places, which share one time; stored times are UTC.
PLACES_TIME = timezone(timedelta(hours=8))
#: Where a record names an organisation: (object, member).
NAMES_ORGANISATION = (("actor", "org"), ("exchange", "custodian"), ("exchange", "requester"), ("membership", "org"))


@dataclass(frozen=True, kw_only=True)
class Selection:
    """Every condition is optional and all hold together; ranges include both ends. None at all: the whole log."""

    type: str = ""
    src: str = ""
    dst: str = ""
    organisation: str = ""
    from_index: int | None = None
    to_index: int | None = None
    from_day: date | None = None
    to_day: date | None = None
    disclosed: tuple[str, ...] = ()

    @property
    def full(self) -> bool:
        return not self.filter()

    def filter(self) -> dict[str, str | int]:
        """The conditions as given, as codes: for export.json, the record of the export and the job's row."""
        given = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "disclosed"}
        return {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in given.items()
            if value is not None and value != ""
        }

    def as_json(self) -> dict[str, Any]:
        return {"filter": self.filter(), "disclosed": list(self.disclosed)}

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Selection:
        """What :meth:`as_json` gave."""
        given = dict(stored.get("filter", {}))
        for name in ("from_day", "to_day"):
            if name in given:
                given[name] = date.fromisoformat(given[name])
        return cls(**given, disclosed=tuple(stored.get("disclosed", ())))

    def within(self, size: int) -> tuple[int, int]:
        """The entries [first, end) of a tree of this size that the range of numbers leaves."""
        first = self.from_index or 0
        end = size if self.to_index is None else min(size, self.to_index + 1)
        return first, max(first, end)

    def test(self) -> Callable[[Mapping[str, Any]], bool]:
        """What decides, from its decoded body, whether a record inside the range fits. Damaged bytes fit nothing."""
        plain = [(name, value) for name in ("type", "src", "dst") if (value := getattr(self, name))]
        since = _moment(self.from_day) if self.from_day else ""
        until = _moment(self.to_day, days=1) if self.to_day else ""
        organisation = self.organisation

        def fits(body: Mapping[str, Any]) -> bool:
            if any(body.get(name) != value for name, value in plain):
                return False
            if since or until:  # the stored form of a time sorts as text
                at = body.get("at")
                if not isinstance(at, str) or at < since or (until and at >= until):
                    return False
            return not organisation or organisation in organisations_of(body)

        return fits


def _moment(day: date, *, days: int = 0) -> str:
    """The beginning of that day, or of one so many days later, as records write it; empty, which bounds nothing,
    where the calendar begins or ends."""
    try:
        beginning = datetime.combine(day + timedelta(days=days), time(), PLACES_TIME).astimezone(UTC)
    except OverflowError:
        return ""
    return beginning.replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def organisations_of(body: Mapping[str, Any]) -> set[str]:
    """The codes of the organisations that a record names: who acted, the parties, who decided, whose member."""
    steps = _part(body, "exchange").get("decided")
    named = [_part(body, part).get(name) for part, name in NAMES_ORGANISATION]
    named += [step.get("org") for step in steps if isinstance(step, dict)] if isinstance(steps, list) else []
    return {code for code in named if isinstance(code, str) and code}


def _part(body: Mapping[str, Any], name: str) -> dict[str, Any]:
    value = body.get(name)
    return value if isinstance(value, dict) else {}
