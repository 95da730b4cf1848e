"""Reading changes of the catalogue. Every function starts from ``visible_to``; query counts do not grow with rows."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import get_language

from catalogue import policies
from catalogue.domain import limits
from catalogue.domain.differences import Difference, differences
from catalogue.domain.entry import EntryContent
from catalogue.domain.states import (
    ANNOUNCING,
    ASSESSMENTS,
    OWN_REVIEWS,
    REVIEWERS,
    Action,
    ChangeKind,
    ChangeState,
    ReviewKind,
    ReviewOutcome,
    allowed_actions,
    refusal,
)
from catalogue.models import (
    ChangeAuthor,
    ChangeExtension,
    EntryChange,
    EntryReview,
    EntryVersion,
    Resource,
    SourceRecord,
)
from organisations.domain.choices import Role
from organisations.domain.errors import Invalid, NotFound
from organisations.domain.texts import Text, pick
from organisations.models import Organisation, User
from organisations.selectors.memberships import Roles, roles_of

from .additions import listed_with
from .charges import refused_for_a_source
from .contents import content_of

Viewer = User | AnonymousUser
Scope = Literal["to_review", "organisation", "overdue", "ended"]
SCOPES: tuple[Scope, ...] = ("to_review", "organisation", "overdue", "ended")
_JUDGEMENTS = (
    Action.ASSESS_SECRECY,
    Action.ASSESS_PERSONAL,
    Action.APPROVE,
    Action.RETURN,
    Action.ANNOUNCE,
    Action.SEND_BACK,
)


@dataclass(frozen=True)
class ChangeView:
    """One change as this viewer may see it, and what they may do.

    ``reviews``: those of the current round, by kind. ``returned``: the newest return with its reason, while the change
    waits for its authors. ``why_not``: a refusal code when the viewer is a reviewer here and may not judge now.
    ``beside``: of an addition all that it says, shown or hidden by what the source says itself now.
    """

    change: EntryChange
    title: Text
    actions: frozenset[Action]
    differences: tuple[Difference, ...]
    reviews: dict[str, EntryReview]
    returned: EntryReview | None
    extension: ChangeExtension | None
    version: int | None
    why_not: str | None
    beside: tuple[Difference, ...] = ()

    @property
    def kinds(self) -> tuple[ReviewKind, ...]:
        """The reviews that the law of the custodian's place asks for, in their order."""
        return tuple(ReviewKind) if self.change.custodian.jurisdiction_id in ANNOUNCING else OWN_REVIEWS


@dataclass(frozen=True)
class ChangePage:
    """One page of changes with their titles; ``number`` and ``num_pages`` for the pagination."""

    rows: tuple[tuple[EntryChange, Text], ...]
    total: int
    number: int
    num_pages: int


@dataclass(frozen=True)
class ChangeCounts:
    """What waits for the viewer in the catalogue."""

    to_review: int
    returned: int
    overdue: int


@dataclass(frozen=True)
class Life:
    """What the page of an entry says of its life: whether the viewer writes it, the change under way, and whether a
    source is in charge, beside which the viewer can add."""

    may_write: bool
    under_way: UUID | None
    harvested: bool = False


def life_of(*, viewer: Viewer, resource: Resource) -> Life:
    """For stewards of the custodian two queries; for all others none."""
    if (resource.custodian_id, Role.STEWARD) not in roles_of(viewer):
        return Life(may_write=False, under_way=None)
    rows = EntryChange.objects.visible_to(viewer).under_way().filter(resource=resource)
    return Life(
        may_write=True,
        under_way=rows.values_list("pk", flat=True).first(),
        harvested=bool(refused_for_a_source([resource.pk])),
    )


def get_change(*, viewer: Viewer, change_id: UUID) -> ChangeView:
    """One change with what differs from the listed entry, its reviews, and what the viewer may do.

    Raises   NotFound when it does not exist or is not shown to the viewer.
    """
    rows = EntryChange.objects.visible_to(viewer).select_related(
        "custodian", "author", "resource__custodian", "resource__source_department", "successor"
    )
    change = rows.filter(pk=change_id).first()
    if change is None:
        raise NotFound("not_found")
    standing = policies.change_standings(viewer, [change], held=roles_of(viewer))[change.pk]
    reviews = list(change.reviews.select_related("reviewer", "organisation").order_by("round", "at"))
    came_back = [one for one in reviews if one.outcome == ReviewOutcome.RETURNED and one.round == change.round]
    why_not = None
    actions = allowed_actions(change.status, standing)
    if change.status == ChangeState.IN_REVIEW and not actions & set(_JUDGEMENTS):
        codes = [refusal(action, change.status, standing) for action in _JUDGEMENTS]
        why_not = next((code for code in codes if code and code != "role.required"), None)
    return ChangeView(
        change=change,
        title=_title(change),
        actions=actions,
        differences=_differences(change),
        reviews={one.kind: one for one in reviews if one.round == change.round},
        returned=came_back[-1] if came_back and change.status == ChangeState.RETURNED else None,
        extension=ChangeExtension.objects.filter(change=change).select_related("organisation").first(),
        version=EntryVersion.objects.filter(change=change).values_list("number", flat=True).first(),
        why_not=why_not,
        beside=_beside(change),
    )


def list_changes(*, viewer: Viewer, scope: str, today: date, page: int = 1) -> ChangePage:
    """The changes that the viewer sees.

    Takes    scope: ``to_review`` (wait for a review of this viewer, longest waiting first), ``organisation`` (under
             way), ``overdue`` (under way and past their day), ``ended``.
    Raises   Invalid ``choice.unknown``; NotFound ``page.unknown``.
    """
    visible = EntryChange.objects.visible_to(viewer)
    if scope == "to_review":
        found = _to_review(viewer).order_by("submitted_at", "id")
    elif scope == "organisation":
        found = visible.under_way()
    elif scope == "overdue":
        found = changes_overdue(viewer=viewer, today=today)
    elif scope == "ended":
        found = visible.filter(status__in=[ChangeState.PUBLISHED, ChangeState.DISCARDED])
    else:
        raise Invalid("choice.unknown", field="scope")
    total = found.count()
    pages = max(1, -(-total // limits.PAGE_SIZE))
    if page > pages:
        raise NotFound("page.unknown", field="page")
    rows = found.select_related("custodian", "author", "resource")
    chosen = rows[(page - 1) * limits.PAGE_SIZE : page * limits.PAGE_SIZE]
    return ChangePage(tuple((one, _title(one)) for one in chosen), total, page, pages)


def changes_overdue(*, viewer: Viewer, today: date) -> QuerySet[EntryChange]:
    """The changes under way that are past their day of art. 17, or past the day of their review; most urgent first."""
    late = Q(due_on__lt=today) | Q(status=ChangeState.IN_REVIEW, review_due_on__lt=today)
    return EntryChange.objects.visible_to(viewer).under_way().filter(late).order_by("due_on", "id")


def change_counts(*, viewer: Viewer, today: date) -> ChangeCounts:
    """The numbers of "My work": three queries, none for who has no role."""
    held = roles_of(viewer)
    stewarded = _where(held, Role.STEWARD)
    return ChangeCounts(
        to_review=_to_review(viewer).count(),
        returned=EntryChange.objects.visible_to(viewer)
        .filter(status=ChangeState.RETURNED, custodian__in=stewarded)
        .count(),
        overdue=changes_overdue(viewer=viewer, today=today).count(),
    )


def _to_review(viewer: Viewer) -> QuerySet[EntryChange]:
    """In review, and a review that is this viewer's can be given now. The same answer as the guard's."""
    if not isinstance(viewer, User):
        return EntryChange.objects.none()
    held = roles_of(viewer)
    there = {
        kind: Exists(EntryReview.objects.filter(change=OuterRef("pk"), round=OuterRef("round"), kind=kind))
        for kind in ReviewKind
    }
    assessed = Q(there[ReviewKind.SECRECY]) & Q(there[ReviewKind.PERSONAL])
    by_others = Exists(
        EntryReview.objects.filter(change=OuterRef("pk"), round=OuterRef("round"), kind__in=ASSESSMENTS).exclude(
            person=viewer.person
        )
    )
    unapproved = ~Q(there[ReviewKind.APPROVAL])
    wanted = Q(custodian__in=_where(held, Role.APPROVER)) & assessed & unapproved & Q(by_others)
    for kind in ASSESSMENTS:
        wanted |= Q(custodian__in=_where(held, REVIEWERS[kind])) & ~Q(there[kind])
    if offices := _where(held, Role.COORDINATOR):
        places = Organisation.objects.filter(pk__in=offices, jurisdiction__in=ANNOUNCING).values("jurisdiction_id")
        reviewed = EntryReview.objects.filter(change=OuterRef("pk"), round=OuterRef("round"), person=viewer.person)
        wanted |= Q(custodian__jurisdiction__in=places) & Q(there[ReviewKind.APPROVAL]) & ~Q(Exists(reviewed))
    own = ChangeAuthor.objects.filter(change=OuterRef("pk"), person=viewer.person)
    rows = EntryChange.objects.visible_to(viewer).filter(status=ChangeState.IN_REVIEW)
    return rows.filter(wanted).exclude(Exists(own))


def _where(held: Roles, role: Role) -> list[UUID]:
    return [where for where, one in held if one is role]


def _title(change: EntryChange) -> Text:
    """The title as it is being written, or of the entry that is retired or added to; the identifier before there is
    any."""
    texts, original = change.content.get("title"), change.content.get("original_language")
    if change.resource is not None and (not texts or change.kind == ChangeKind.ADDITION):
        texts, original = change.resource.title, change.resource.original_language
    found = pick(texts or {}, get_language() or "en", original=original)
    return found if found.value else Text(change.content.get("identifier") or "", "en", is_fallback=False)


def _differences(change: EntryChange) -> tuple[Difference, ...]:
    """Against what was listed when the writing began; of an addition against what is listed now, or was before it was
    published; nothing for a retirement."""
    if change.kind == ChangeKind.RETIRE:
        return ()
    if change.kind == ChangeKind.ADDITION:
        return _added(change)
    return differences(_before(change), EntryContent.from_json(change.content))


def _added(change: EntryChange) -> tuple[Difference, ...]:
    """What an addition changes in what is listed: reckoned on reading, since the source goes on speaking."""
    versions = EntryVersion.objects.filter(resource=change.resource)
    if made := versions.filter(change=change).first():
        before = versions.get(number=made.number - 1)
        return differences(content_from(bytes(before.snapshot)), content_from(bytes(made.snapshot)))
    record = SourceRecord.objects.select_related("resource__source_department").get(resource=change.resource)
    return differences(content_of(record.resource), listed_with(record.content, change.content))


def _beside(change: EntryChange) -> tuple[Difference, ...]:
    """All that is added, in full: what the source hides now by saying it itself may be listed one day."""
    if change.kind != ChangeKind.ADDITION:
        return ()
    return differences(EntryContent(), EntryContent.from_json(change.content))


def _before(change: EntryChange) -> EntryContent | None:
    if change.kind == ChangeKind.NEW or change.resource is None:
        return None
    kept = EntryVersion.objects.filter(resource=change.resource, number=change.base_version).first()
    if kept is not None:
        return content_from(bytes(kept.snapshot))
    return content_of(change.resource)


def content_from(snapshot: bytes) -> EntryContent:
    """The content of a version's bytes."""
    return EntryContent.from_json(json.loads(snapshot))
