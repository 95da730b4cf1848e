"""From what the selectors return to what the templates draw: cards, steps, lines. No database, no decisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from catalogue.domain.choices import SharingMethod
from organisations.domain.choices import Role
from sharing import tasklist, wording
from sharing.domain.answers import FIELDS
from sharing.domain.choices import Basis, Purpose
from sharing.domain.states import Action, RequestState

Words = str | Promise
_CODES = {"basis": Basis, "purpose": Purpose, "method": SharingMethod, "status": RequestState}
_DATES = ("starts_on", "ends_on")
#: Longer lists of data items are counted, not listed, where the change is what matters.
_MOST_ITEMS_NAMED = 8
DECIDING = (Action.ENDORSE, Action.APPROVE, Action.RETURN, Action.REJECT)


@dataclass(frozen=True)
class Row:
    """One answer: what is asked, what was said, and where to change it."""

    key: Words
    value: object = ""
    items: tuple[Any, ...] = ()
    change_url: str = ""


@dataclass(frozen=True)
class Card:
    """The answers of one task."""

    slug: str
    title: Words
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class TaskLine:
    """One line of a task list."""

    title: Words
    href: str
    status: Words
    tone: str
    hint: str = ""


@dataclass(frozen=True)
class TimelineLine:
    """One thing that happened, in words."""

    title: str
    at: datetime
    by: str
    reason: str = ""
    reasons: str = ""
    event_id: UUID | None = None
    state: object = None


@dataclass(frozen=True)
class ChangeLine:
    """One answer before and after, in words."""

    key: Words
    before: str
    after: str


@dataclass(frozen=True)
class Stale:
    """What others did since the reader's page was made."""

    events: Sequence[TimelineLine]
    changes: Sequence[ChangeLine]
    advice: str


@dataclass(frozen=True)
class Link:
    """A tab, or a button."""

    label: Words
    href: str
    current: bool = False
    kind: str = "primary"


@dataclass(frozen=True)
class CaseLine:
    """A request in a list, with the page that its reader wants next."""

    case: Any
    href: str
    verb: Words = ""
    tone: str = "review"
    note: Words = ""


def answer_cards(case: Any, *, change: bool = False) -> list[Card]:
    """All answers, task by task; with ``change`` each has a link to change it that leads back to the check page."""
    cards = []
    for task in tasklist.TASKS:
        link = f"{reverse('sharing:request-task', args=[case.id, task.slug])}?return=check" if change else ""
        rows = tuple(
            Row(
                key=tasklist.FIELD_NAMES[name],
                value=in_words(name, getattr(case.answers, name)) if name != "data_items" else "",
                items=case.data_items if name == "data_items" else (),
                change_url=link,
            )
            for name in task.fields
        )
        cards.append(Card(task.slug, task.heading, rows))
    return cards


def in_words(name: str, value: Any) -> str:
    """One answer as a reader wants it: the label of a code, a long date, the text itself."""
    if not value:
        return ""
    if name in _CODES:
        return str(_CODES[name](value).label)
    if name in _DATES:
        return date_format(value if isinstance(value, date) else date.fromisoformat(value))
    return str(value)


def task_lines(case: Any, edits: Mapping[str, Any]) -> list[TaskLine]:
    """The task list of a request that is being filled in, ending with the task that sends it."""
    lines = []
    for task in tasklist.TASKS:
        how_far = tasklist.progress(task, case.answers)
        href = reverse("sharing:request-task", args=[case.id, task.slug])
        lines.append(TaskLine(task.title, href, how_far.label, how_far.tone, _last_edit(task, edits)))
    ready = not tasklist.unfinished(case.answers)
    last = tasklist.Progress.NOT_STARTED if ready else tasklist.Progress.BLOCKED
    href = reverse("sharing:request-check", args=[case.id]) if ready else ""
    lines.append(TaskLine(tasklist.SEND_TITLE, href, last.label, last.tone))
    return lines


def _last_edit(task: tasklist.Task, edits: Mapping[str, Any]) -> str:
    found = [edits[name] for name in task.fields if name in edits]
    if not found:
        return ""
    newest = max(found, key=lambda edit: edit.at)
    return _("Last changed by %(person)s, %(when)s") % {
        "person": person_name(newest.who),
        "when": date_format(timezone.localtime(newest.at), "DATETIME_FORMAT"),
    }


def person_name(user: Any) -> str:
    """How a colleague is called; only shown inside their own organisation."""
    return str(user.get_full_name() or user.username) if user else ""


def by_whom(item: Any) -> str:
    """The organisation and the role, never the person: the other side and the ledger know no more."""
    if item.organisation is None:
        return _("Digital Bay Area")
    parts = [str(item.organisation.name)]
    if item.role:
        parts.append(str(Role(item.role).label))
    return " · ".join(parts)


def timeline_lines(items: Iterable[Any], states: Mapping[UUID, Any]) -> list[TimelineLine]:
    """What happened, newest first, with where the ledger stands."""
    lines = [
        TimelineLine(
            title=wording.happened(item.action),
            at=item.at,
            by=by_whom(item),
            reason=wording.reason(item.action, item.reason_code),
            reasons=item.reasons,
            event_id=item.event_id,
            state=states.get(item.event_id) if item.event_id else None,
        )
        for item in items
    ]
    return lines[::-1]


def change_lines(changes: Iterable[Any], item_names: Mapping[str, str]) -> list[ChangeLine]:
    """Answers before and after, in words."""
    return [
        ChangeLine(
            key=tasklist.FIELD_NAMES.get(change.field) or _("State"),
            before=_changed_value(change.field, change.before, item_names),
            after=_changed_value(change.field, change.after, item_names),
        )
        for change in changes
    ]


def _changed_value(name: str, value: Any, item_names: Mapping[str, str]) -> str:
    if name != "data_items":
        return in_words(name, value)
    if len(value) > _MOST_ITEMS_NAMED:
        return _("%(chosen)d of %(all)d data items") % {"chosen": len(value), "all": len(item_names)}
    return "\n".join(item_names.get(code, code) for code in value)


def stale(edits: Iterable[Any], changes: Iterable[Any], item_names: Mapping[str, str], advice: str) -> Stale:
    """What to tell a reader whose page was out of date."""
    events = [TimelineLine(wording.happened(edit.action), edit.at, by_whom(edit)) for edit in edits]
    return Stale(events[::-1], change_lines(changes, item_names), advice)


def sentence(case: Any) -> str:
    """Where the request stands, for this reader."""
    step = case.current_step
    return wording.state_sentence(
        status=case.status,
        requesting=str(case.requesting_organisation.name),
        custodian=str(case.custodian.name),
        waiting_for=str(step.organisation.name) if step else "",
        kind=step.kind if step else "",
        own_turn=may_decide(case),
    )


def tone(case: Any) -> str:
    """How loud the state is: only what waits for this reader, and good or bad news, stand out."""
    if may_decide(case) or (case.status == RequestState.RETURNED and case.own):
        return "warning"
    return "success" if case.status == RequestState.APPROVED else "info"


def may_decide(case: Any) -> bool:
    """Whether the reader can take the current step."""
    return bool(case.actions & frozenset(DECIDING))


def case_line(case: Any) -> CaseLine:
    """A request in a list: what its reader does with it next."""
    detail = reverse("sharing:request-detail", args=[case.id])
    if may_decide(case):
        endorse = Action.ENDORSE in case.actions
        verb = _("Endorse") if endorse else _("Decide")
        return CaseLine(case, reverse("sharing:request-decide", args=[case.id]), verb, "review", _step_note(case))
    if Action.SAVE in case.actions:
        returned = case.status == RequestState.RETURNED
        return CaseLine(case, detail, _("Change and send again") if returned else _("Continue draft"), "review")
    return CaseLine(case, detail, note=_step_note(case))


def _step_note(case: Any) -> str:
    return wording.step_title(case.current_step.kind) if case.current_step else ""


ANSWER_COUNT = len(FIELDS)
