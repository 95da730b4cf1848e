"""Reading correction requests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from catalogue import policies
from catalogue.domain import limits
from catalogue.domain.clocks import CORRECTION_REMINDER_DAYS
from catalogue.domain.states import Action, CorrectionState, Subject, allowed_actions
from catalogue.models import Correction, Resource
from organisations.domain.calendar import day_of
from organisations.domain.choices import Role
from organisations.domain.errors import Invalid, NotFound
from organisations.models import Membership, Organisation, User
from organisations.selectors.memberships import roles_of

from .access import organisations_with_access
from .resources import get_resource

Viewer = User | AnonymousUser
Scope = Literal["to_answer", "asked", "overdue"]
SCOPES: tuple[Scope, ...] = ("to_answer", "asked", "overdue")


@dataclass(frozen=True)
class CorrectionView:
    """One correction request and what the viewer may do with it."""

    correction: Correction
    actions: frozenset[Action]
    is_late: bool


@dataclass(frozen=True)
class CorrectionPage:
    """One page of correction requests; ``number`` and ``num_pages`` for the pagination."""

    rows: tuple[CorrectionView, ...]
    total: int
    number: int
    num_pages: int


@dataclass(frozen=True)
class CorrectionCounts:
    """``to_answer`` by the viewer's organisations; ``waiting`` and ``answered`` (lately): asked by the viewer;
    ``overdue``: of all that the viewer sees."""

    to_answer: int
    waiting: int
    answered: int
    overdue: int


@dataclass(frozen=True)
class CorrectionNews:
    """What a person is told of a time. Of the requests that wait for their answer: how many were ``raised`` in it, came
    near their day (``due``) or past it (``overdue``). Of their own: how many were ``answered``."""

    raised: int = 0
    due: int = 0
    overdue: int = 0
    answered: int = 0

    @property
    def to_answer(self) -> int:
        return self.raised + self.due + self.overdue

    def __bool__(self) -> bool:
        return bool(self.to_answer or self.answered)


def corrections_of(*, viewer: Viewer, resource_id: UUID, today: date) -> tuple[Resource, tuple[CorrectionView, ...]]:
    """An entry, and the correction requests about it that the viewer sees: newest first.

    Raises   NotFound (entry).
    """
    resource = get_resource(viewer=viewer, resource_id=resource_id)
    return resource, _views(viewer, Correction.objects.visible_to(viewer).filter(resource=resource), today)


def scopes_for(viewer: Viewer) -> tuple[Scope, ...]:
    """The lists that say something to this viewer; the one to open first comes first."""
    roles = {role for _, role in roles_of(viewer)}
    needs: dict[Scope, Role | None] = {"to_answer": Role.STEWARD, "asked": Role.REQUESTER, "overdue": None}
    return tuple(scope for scope in SCOPES if needs[scope] is None or needs[scope] in roles)


def list_corrections(*, viewer: Viewer, scope: str, today: date, page: int = 1) -> CorrectionPage:
    """The correction requests that the viewer sees.

    Takes    scope: ``to_answer`` (open ones that the viewer, as a steward, can answer, the most urgent first),
             ``asked`` (of the viewer and of the organisations where they are a requester, whatever happened last
             first), ``overdue`` (open ones past their day, the most urgent first).
    Raises   Invalid ``choice.unknown``; NotFound ``page.unknown``.
    """
    if scope not in SCOPES:
        raise Invalid("choice.unknown", field="scope")
    visible = Correction.objects.visible_to(viewer)
    if scope == "asked":
        found = visible.filter(_asked_by(viewer)).order_by(Coalesce("ended_at", "raised_at").desc(), "id")
    else:
        late = Q(status=CorrectionState.OPEN, due_on__lt=today)
        found = visible.filter(late if scope == "overdue" else _to_answer(viewer)).order_by("due_on", "id")
    total = found.count()
    pages = max(1, -(-total // limits.PAGE_SIZE))
    if page > pages:
        raise NotFound("page.unknown", field="page")
    rows = found[(page - 1) * limits.PAGE_SIZE : page * limits.PAGE_SIZE]
    return CorrectionPage(_views(viewer, rows, today), total, page, pages)


def correction_counts(*, viewer: Viewer, today: date) -> CorrectionCounts:
    """The numbers of "My work": one query, none for who has no role."""
    mine = Q(raised_person=viewer.person) if isinstance(viewer, User) else Q(pk__in=[])
    lately = Q(status=CorrectionState.ANSWERED, ended_at__date__gte=today - timedelta(days=limits.ANSWERED_DAYS))
    return CorrectionCounts(
        **Correction.objects.visible_to(viewer).aggregate(
            to_answer=Count("pk", filter=_to_answer(viewer)),
            waiting=Count("pk", filter=mine & Q(status=CorrectionState.OPEN)),
            answered=Count("pk", filter=mine & lately),
            overdue=Count("pk", filter=Q(status=CorrectionState.OPEN, due_on__lt=today)),
        )
    )


def correction_news(*, viewer: User, after: datetime, until: datetime) -> CorrectionNews:
    """What happened to the correction requests that the viewer sees at this moment, behind ``after`` and up to
    ``until``. Each is counted once: what was raised is not reminded of as well. Two queries.

    Returns  nothing about requests that somebody else answered meanwhile, or that the viewer's own person raised and so
             cannot answer; and nothing to who no longer has the role.
    """
    raised, due, overdue, answered = _happened(after, until)
    waits = _to_answer(viewer) & ~Q(raised_person=viewer.person)
    return CorrectionNews(
        **Correction.objects.visible_to(viewer).aggregate(
            raised=Count("pk", filter=waits & raised),
            due=Count("pk", filter=waits & due & ~raised),
            overdue=Count("pk", filter=waits & overdue & ~raised),
            answered=Count("pk", filter=answered & Q(raised_by=viewer)),
        )
    )


def readers_of_news(*, after: datetime, until: datetime) -> QuerySet[User]:
    """The accounts with an address that something of these times may be news to: :func:`correction_news` knows."""
    raised, due, overdue, answered = _happened(after, until)
    waiting = Correction.objects.filter(raised | due | overdue, status=CorrectionState.OPEN).values("custodian")
    stewards = Membership.objects.active().filter(role=Role.STEWARD, organisation__in=waiting).values("user")
    asked = Correction.objects.filter(answered).values("raised_by")
    return User.objects.filter(Q(pk__in=stewards) | Q(pk__in=asked), is_active=True).exclude(email="")


def _happened(after: datetime, until: datetime) -> tuple[Q, Q, Q, Q]:
    """Raised, near its day, past its day, answered: in these times. Days begin at midnight in the three places."""
    day, first, last = timedelta(days=1), day_of(after) + timedelta(days=1), day_of(until)
    soon = timedelta(days=CORRECTION_REMINDER_DAYS)
    return (
        Q(raised_at__gt=after, raised_at__lte=until),
        Q(due_on__gte=max(last, first + soon), due_on__lte=last + soon),
        Q(due_on__gte=first - day, due_on__lte=last - day),
        Q(status=CorrectionState.ANSWERED, ended_at__gt=after, ended_at__lte=until),
    )


def get_correction(*, viewer: Viewer, correction_id: UUID, today: date) -> CorrectionView:
    """One correction request.

    Raises   NotFound when it does not exist or is not shown to the viewer.
    """
    found = _views(viewer, Correction.objects.visible_to(viewer).filter(pk=correction_id), today)
    if not found:
        raise NotFound("not_found")
    return found[0]


def may_ask_for(*, viewer: Viewer, resource: Resource) -> tuple[Organisation, ...]:
    """The organisations for which the viewer can ask for a correction of this entry; mostly none or one."""
    asking = {where for where, role in roles_of(viewer) if role is Role.REQUESTER} - {resource.custodian_id}
    return organisations_with_access(resource_id=resource.pk, among=asking) if asking else ()


def _to_answer(viewer: Viewer) -> Q:
    """Open, and the viewer is a steward of who has to answer."""
    stewarded = [where for where, role in roles_of(viewer) if role is Role.STEWARD]
    return Q(status=CorrectionState.OPEN, custodian__in=stewarded)


def _asked_by(viewer: Viewer) -> Q:
    """Asked by the viewer, or for an organisation where they are a requester."""
    asking = Q(organisation__in=[where for where, role in roles_of(viewer) if role is Role.REQUESTER])
    return asking | Q(raised_person=viewer.person) if isinstance(viewer, User) else asking


def _views(viewer: Viewer, rows: QuerySet[Correction], today: date) -> tuple[CorrectionView, ...]:
    found = list(rows.select_related("organisation", "custodian", "answered_by", "raised_by", "resource"))
    standings = policies.correction_standings(viewer, found, held=roles_of(viewer))
    return tuple(
        CorrectionView(
            correction=one,
            actions=allowed_actions(one.status, standings[one.pk], subject=Subject.CORRECTION),
            is_late=one.status == CorrectionState.OPEN and one.due_on < today,
        )
        for one in found
    )
