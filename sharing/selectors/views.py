"""What the readers of requests get: plain, frozen values. Nothing in them asks the database again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar
from uuid import UUID

from catalogue.models import DataItem, Resource
from ledger.selectors import EventState
from organisations.domain.choices import Role
from organisations.models import Organisation, User
from sharing.domain import limits
from sharing.domain.answers import Answers
from sharing.domain.states import Action, GrantState, RequestState, StepKind
from sharing.models import Decision, Grant

Item = TypeVar("Item")


@dataclass(frozen=True)
class Page(Generic[Item]):
    """One page of a list. ``total`` counts all pages' items."""

    items: tuple[Item, ...]
    total: int
    number: int
    size: int = limits.PAGE_SIZE

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // self.size))

    # The names that django.core.paginator.Page has, for the pagination component.
    @property
    def num_pages(self) -> int:
        return self.pages

    @property
    def has_previous(self) -> bool:
        return self.number > 1

    @property
    def has_next(self) -> bool:
        return self.number < self.pages

    @property
    def previous_page_number(self) -> int:
        return self.number - 1

    @property
    def next_page_number(self) -> int:
        return self.number + 1


@dataclass(frozen=True)
class StepView:
    """One step of the approval. ``state``: done, current, todo or refused."""

    position: int
    kind: StepKind
    organisation: Organisation
    role: Role
    state: str
    decision: Decision | None = None

    @property
    def outcome(self) -> str:
        return self.decision.outcome if self.decision else ""

    @property
    def decided_by(self) -> User | None:
        return self.decision.decided_by if self.decision else None

    @property
    def decided_at(self) -> datetime | None:
        return self.decision.decided_at if self.decision else None


@dataclass(frozen=True)
class RequestView:
    """One request as this viewer may see it. Outside the requesting organisation the answers are those that were
    submitted last, never the ones being edited.
    """

    id: UUID
    reference: str
    status: RequestState
    version: int
    round: int
    resource: Resource
    requesting_organisation: Organisation
    custodian: Organisation
    requester: User
    holder: User
    opened_at: datetime
    changed_at: datetime
    submitted_at: datetime | None
    answers: Answers
    data_items: tuple[DataItem, ...]
    steps: tuple[StepView, ...]
    grant: Grant | None
    #: Of the last submitted version; empty before.
    digest: str
    #: Whether the viewer is on the requesting side.
    own: bool
    actions: frozenset[Action]

    @property
    def current_step(self) -> StepView | None:
        return next((step for step in self.steps if step.state == "current"), None)

    @property
    def last_decision(self) -> Decision | None:
        """The return or rejection that the requesting side has to read, else the newest decision."""
        decided = [step.decision for step in self.steps if step.decision]
        return decided[-1] if decided else None

    @property
    def missing(self) -> tuple[str, ...]:
        """Questions still to answer before it can be submitted."""
        return self.answers.missing


@dataclass(frozen=True)
class TimelineItem:
    """One thing that happened. ``reasons`` are the decider's words."""

    action: Action
    at: datetime
    who: User | None
    organisation: Organisation | None
    role: str
    to_state: str
    reason_code: str
    reasons: str
    event_id: UUID | None
    received_by: User | None
    round: int

    @property
    def title(self) -> str:
        """The code of the line, e.g. ``approve``; templates have the words."""
        return str(self.action)


@dataclass(frozen=True)
class Change:
    """One answer (or the state) before and after. Values are codes, texts, dates as ISO text, or tuples of codes."""

    field: str
    before: object
    after: object


@dataclass(frozen=True)
class GrantView:
    """One permission as its parties see it. ``approval``: where the record of the approval stands in the ledger."""

    id: UUID
    status: GrantState
    version: int
    request_id: UUID
    reference: str
    resource: Resource
    organisation: Organisation
    custodian: Organisation
    starts_on: date
    ends_on: date
    granted_at: datetime
    access_given_at: datetime | None
    ended_at: datetime | None
    approval: EventState | None
    actions: frozenset[Action]

    @property
    def usable(self) -> bool:
        """Whether the data can be used now: granted, published, begun, and not ended."""
        return self.status == GrantState.ACTIVE and self.access_given_at is not None

    @property
    def ledger_state(self) -> str | None:
        """recorded, chained or published; None when the ledger does not know the approval: someone damaged it."""
        return self.approval.state if self.approval else None


def page_of(items: Sequence[Item], *, total: int, number: int) -> Page[Item]:
    """One page: the items on it, how many there are in all, and its number from 1."""
    return Page(items=tuple(items), total=total, number=number)
