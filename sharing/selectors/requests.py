"""Reading requests. Every function starts from ``visible_to``; query counts do not grow with the rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet, Window

from catalogue.models import DataItem
from organisations.domain.choices import Role
from organisations.domain.errors import Invalid, NotFound
from organisations.models import Membership, User
from organisations.selectors.memberships import roles_of
from sharing import policies
from sharing.domain import limits, snapshot
from sharing.domain.answers import Answers
from sharing.domain.states import Action, RequestState, Standing, StepKind, allowed_actions, refusal
from sharing.models import ApprovalStep, Participant, RequestEvent, SharingRequest, SubmittedVersion

from .views import Change, Page, RequestView, StepView, TimelineItem, page_of

Viewer = User | AnonymousUser
Scope = Literal["mine", "organisation", "received", "all"]
#: Lines of the timeline that concern only the side that fills the request in.
_INSIDE = (Action.OPEN, Action.SAVE, Action.HAND_OVER)


def get_request(*, viewer: Viewer, request_id: UUID) -> RequestView:
    """One request.

    Returns  it as this viewer may see it, with what they may do.
    Raises   NotFound when it does not exist or is not shown to them.
    """
    return _views(viewer, [_get(viewer, request_id)])[0]


def list_requests(
    *, viewer: Viewer, scope: Scope = "all", status: str | None = None, page: int = 1
) -> Page[RequestView]:
    """The requests that the viewer sees, last changed first.

    Takes    scope: ``mine`` (held by me), ``organisation`` (made by my organisations), ``received`` (by my
             organisations as custodian), ``all``. status: a RequestState. page: from 1.
    Raises   Invalid (``choice.unknown``, ``page.unknown``).
    """
    found = SharingRequest.objects.visible_to(viewer)
    own = {organisation for organisation, _role in roles_of(viewer)}
    if scope == "mine":
        found = found.filter(holder_id=viewer.pk)
    elif scope == "organisation":
        found = found.filter(requesting_organisation__in=own)
    elif scope == "received":
        found = found.filter(custodian__in=own).exclude(requesting_organisation__in=own)
    elif scope != "all":
        raise Invalid("choice.unknown", field="scope")
    if status:
        if status not in RequestState.values:
            raise Invalid("choice.unknown", field="status")
        found = found.filter(status=status)
    return _page(viewer, found, page)


def queue_for(*, viewer: Viewer, page: int = 1) -> Page[RequestView]:
    """The requests whose current step this viewer may take, longest waiting first."""
    return _page(viewer, _waiting_for(viewer), page, order=("submitted_at", "id"))


def count_queue(*, viewer: Viewer) -> int:
    """How many requests wait for this viewer."""
    return _waiting_for(viewer).count()


def queue_order(*, viewer: Viewer) -> list[UUID]:
    """The ids of the first page of the queue, in its order: what is before and after a case."""
    return list(_waiting_for(viewer).order_by("submitted_at", "id").values_list("pk", flat=True)[: limits.PAGE_SIZE])


def actions_for(*, viewer: Viewer, request: RequestView) -> frozenset[Action]:
    """What the viewer may do with the request now: asked of the same table as the services' guard."""
    found = _with_steps(viewer, request.id)
    return allowed_actions(found.status, policies.standings(viewer, [found])[found.pk])


def why_not(*, viewer: Viewer, request: RequestView) -> str | None:
    """Why the viewer cannot decide on the current step.

    Returns  a refusal code with a sentence of its own (``duties.*``, ``role.required``, ``request.state``); None when
             they can.
    """
    found = _with_steps(viewer, request.id)
    step = policies.current_step(found)
    action = Action.ENDORSE if step is not None and step.kind == StepKind.ENDORSE else Action.APPROVE
    standing = policies.standings(viewer, [found])[found.pk]
    code = refusal(action, found.status, standing)
    if code == "role.required" and standing.bar and _could_decide_otherwise(viewer, step):
        return standing.bar
    return code


def receivers_for(*, viewer: Viewer, request: RequestView) -> tuple[User, ...]:
    """To whom the request could be handed over: the other requesters of the requesting organisation."""
    _find(viewer, request.id)
    requesters = Membership.objects.active().filter(
        organisation_id=request.requesting_organisation.pk, role=Role.REQUESTER
    )
    found = User.objects.filter(is_active=True, pk__in=requesters.values("user_id")).exclude(pk=request.holder.pk)
    return tuple(found.order_by("username"))


def timeline_of(*, viewer: Viewer, request_id: UUID) -> list[TimelineItem]:
    """What happened, oldest first. Saves are left out; drafts stay with the side that writes them."""
    found = _find(viewer, request_id)
    events = found.events.exclude(action=Action.SAVE).select_related(
        "actor", "organisation__jurisdiction", "received_by", "decision"
    )
    if not _is_own(viewer, found):
        events = events.exclude(action__in=_INSIDE)
    items = []
    number = 0
    for event in events.order_by("id"):
        number += event.action == Action.SUBMIT
        items.append(
            TimelineItem(
                action=Action(event.action),
                at=event.at,
                who=event.actor,
                organisation=event.organisation,
                role=event.role,
                to_state=event.to_state,
                reason_code=event.decision.reason_code if event.decision else "",
                reasons=event.decision.reasons if event.decision else "",
                event_id=event.event_id,
                received_by=event.received_by,
                round=number,
            )
        )
    return items


def changes_since(*, viewer: Viewer, request_id: UUID, version: int) -> list[Change]:
    """What changed after a version that a page still showed: the state, and the answers as this viewer sees them.

    Takes    version: of the request, as the page had it.
    """
    found = _find(viewer, request_id)
    events = list(found.events.exclude(action__in=[Action.REVOKE, Action.EXPIRE]).order_by("id"))
    then = [event for event in events if event.version <= version]
    if not then:
        return []
    changed = [Change("status", then[-1].to_state, found.status)] if then[-1].to_state != found.status else []
    before, after = _answers_at(viewer, found, then), _answers_at(viewer, found, events)
    return changed + _compare(before, after)


def changes_between(*, viewer: Viewer, request_id: UUID, before: int, after: int) -> list[Change]:
    """What changed from one submitted version to another.

    Takes    before, after: numbers of submitted versions.
    Raises   NotFound when there is no such version.
    """
    found = _find(viewer, request_id)
    versions = {one.number: one for one in found.submitted_versions.filter(number__in=[before, after])}
    if {before, after} - versions.keys():
        raise NotFound("not_found")
    return _compare(_plain_of(versions[before]), _plain_of(versions[after]))


def may_read_event(*, viewer: Viewer, event_id: UUID) -> bool:
    """Whether a ledger event is about a request that the viewer sees."""
    visible = SharingRequest.objects.visible_to(viewer)
    return RequestEvent.objects.filter(event_id=event_id, request__in=visible).exists()


def _get(viewer: Viewer, request_id: UUID) -> SharingRequest:
    return _first(_with_relations(SharingRequest.objects.visible_to(viewer).filter(pk=request_id)))


def _find(viewer: Viewer, request_id: UUID) -> SharingRequest:
    """The bare row, for readers who need little beside it."""
    return _first(SharingRequest.objects.visible_to(viewer).filter(pk=request_id))


def _with_steps(viewer: Viewer, request_id: UUID) -> SharingRequest:
    visible = SharingRequest.objects.visible_to(viewer).filter(pk=request_id)
    return _first(visible.prefetch_related("steps__decision"))


def _first(found: QuerySet[SharingRequest]) -> SharingRequest:
    request = found.order_by("pk").first()
    if request is None:
        raise NotFound("not_found")
    return request


def _page(
    viewer: Viewer, found: QuerySet[SharingRequest], number: int, order: tuple[str, ...] = ("-changed_at", "id")
) -> Page[RequestView]:
    if not 1 <= number <= 1_000_000:
        raise Invalid("page.unknown", field="page")
    start = (number - 1) * limits.PAGE_SIZE
    # The page's ids and the total first, in one narrow pass; then the wide rows of this page only.
    numbered = found.annotate(total=Window(Count("*"))).order_by(*order).values_list("pk", "total")
    ids = list(numbered[start : start + limits.PAGE_SIZE])
    if number > 1 and not ids:
        raise Invalid("page.unknown", field="page")
    rows = _with_relations(SharingRequest.objects.filter(pk__in=[pk for pk, _total in ids])).in_bulk()
    total = ids[0][1] if ids else 0
    return page_of(_views(viewer, [rows[pk] for pk, _total in ids]), total=total, number=number)


def _with_relations(found: QuerySet[SharingRequest]) -> QuerySet[SharingRequest]:
    return found.select_related(
        "resource",
        "requesting_organisation__jurisdiction",
        "custodian__jurisdiction",
        "requester",
        "holder",
        "grant",
    ).prefetch_related(
        Prefetch(
            "steps",
            queryset=ApprovalStep.objects.select_related("organisation__jurisdiction", "decision__decided_by"),
        ),
        "request_items",
        Prefetch("submitted_versions", queryset=SubmittedVersion.objects.order_by("number")),
    )


def _is_own(viewer: Viewer, request: SharingRequest) -> bool:
    return any(organisation == request.requesting_organisation_id for organisation, _role in roles_of(viewer))


def _views(viewer: Viewer, requests: list[SharingRequest]) -> list[RequestView]:
    """Views of requests fetched by ``_with_relations``: four more queries, however many they are."""
    standings = policies.standings(viewer, requests, held=roles_of(viewer))
    items = _items_of(requests)
    return [_view(viewer, request, standings[request.pk], items[request.resource_id]) for request in requests]


def _items_of(requests: Iterable[SharingRequest]) -> Mapping[UUID, list[DataItem]]:
    found: dict[UUID, list[DataItem]] = {request.resource_id: [] for request in requests}
    for item in DataItem.objects.filter(resource__in=found).select_related("resource").order_by("position"):
        found[item.resource_id].append(item)
    return found


def _view(viewer: Viewer, request: SharingRequest, standing: Standing, items: list[DataItem]) -> RequestView:
    own = _is_own(viewer, request)
    versions = {version.number: version for version in request.submitted_versions.all()}
    submitted = versions.get(request.round)
    if own or submitted is None:
        answers = _current(request)
        chosen = tuple(item for item in items if item.pk in answers.data_items)
    else:
        frozen = snapshot.thaw(bytes(submitted.snapshot))
        chosen = tuple(item for item in items if item.code in frozen.items)
        answers = _answers_of(frozen, chosen)
    return RequestView(
        id=request.pk,
        reference=request.reference or "",
        status=RequestState(request.status),
        version=request.version,
        round=request.round,
        resource=request.resource,
        requesting_organisation=request.requesting_organisation,
        custodian=request.custodian,
        requester=request.requester,
        holder=request.holder,
        opened_at=request.opened_at,
        changed_at=request.changed_at,
        submitted_at=request.submitted_at,
        answers=answers,
        data_items=chosen,
        steps=_steps(request),
        grant=getattr(request, "grant", None),
        digest=submitted.digest if submitted else "",
        own=own,
        actions=allowed_actions(request.status, standing),
    )


def _current(request: SharingRequest) -> Answers:
    return Answers(
        basis=request.basis,
        basis_detail=request.basis_detail,
        purpose=request.purpose,
        scenario=request.scenario,
        data_items=tuple(sorted(item.item_id for item in request.request_items.all())),
        method=request.method,
        starts_on=request.starts_on,
        ends_on=request.ends_on,
    )


def _answers_of(frozen: snapshot.Snapshot, chosen: tuple[DataItem, ...]) -> Answers:
    return Answers(
        basis=frozen.basis,
        basis_detail=frozen.basis_detail,
        purpose=frozen.purpose,
        scenario=frozen.scenario,
        data_items=tuple(item.pk for item in chosen),
        method=frozen.method,
        starts_on=frozen.starts_on,
        ends_on=frozen.ends_on,
    )


def _steps(request: SharingRequest) -> tuple[StepView, ...]:
    current = policies.current_step(request)
    views = []
    for step in sorted(request.steps.all(), key=lambda step: step.position):
        if step.round != request.round:
            continue
        decision = getattr(step, "decision", None)
        if decision is not None:
            state = "refused" if decision.outcome in ("returned", "rejected") else "done"
        else:
            state = "current" if step == current else "todo"
        views.append(
            StepView(
                position=step.position,
                kind=StepKind(step.kind),
                organisation=step.organisation,
                role=Role(step.role),
                state=state,
                decision=decision,
            )
        )
    return tuple(views)


def _waiting_for(viewer: Viewer) -> QuerySet[SharingRequest]:
    """Submitted requests whose current step names a role that the viewer holds and nothing bars them from."""
    found = SharingRequest.objects.visible_to(viewer).filter(status=RequestState.SUBMITTED)
    if not isinstance(viewer, User):
        return found.none()
    mine = Q()
    for organisation, role in roles_of(viewer):
        mine |= Q(organisation=organisation, role=role)
    if not mine:
        return found.none()
    earlier = ApprovalStep.objects.filter(
        request=OuterRef("request"), round=OuterRef("round"), position__lt=OuterRef("position"), decision__isnull=True
    )
    steps = ApprovalStep.objects.filter(
        mine, ~Exists(earlier), request=OuterRef("pk"), round=OuterRef("round"), decision__isnull=True
    )
    took_part = Participant.objects.filter(request=OuterRef("pk"), person=viewer.person)
    own_side = Exists(steps.filter(organisation=OuterRef("requesting_organisation")))
    return found.filter(
        Exists(steps), ~Exists(took_part), ~_of_requesting_side(viewer) | own_side, ~Q(requester_person=viewer.person)
    )


def _of_requesting_side(viewer: User) -> Q:
    """Requests of organisations that this person belongs to, or left only after the request was opened.

    Asked once and written into the condition: as a subquery it would run for every request.
    """
    barred = Q(pk__in=[])
    for membership in Membership.objects.filter(user__person=viewer.person):
        there = Q(requesting_organisation=membership.organisation_id)
        if membership.ended_at is not None:
            there &= Q(opened_at__lte=membership.ended_at + policies.CLOCKS_DIFFER)
        barred |= there
    return barred


def _could_decide_otherwise(viewer: Viewer, step: ApprovalStep | None) -> bool:
    """Whether another account of this person holds the role that the step names."""
    return (
        isinstance(viewer, User)
        and step is not None
        and Membership.objects.active()
        .filter(user__person=viewer.person, organisation=step.organisation_id, role=step.role)
        .exists()
    )


_COMPARED = ("basis", "basis_detail", "purpose", "scenario", "data_items", "method", "starts_on", "ends_on")


def _plain_of(version: SubmittedVersion) -> dict[str, object]:
    frozen = snapshot.thaw(bytes(version.snapshot))
    plain: dict[str, object] = {name: getattr(frozen, name) for name in _COMPARED if name != "data_items"}
    plain["data_items"] = frozen.items
    return _as_text(plain)


def _answers_at(viewer: Viewer, request: SharingRequest, events: list[RequestEvent]) -> dict[str, object]:
    """The answers after the last of these events: the working copy for their own side, else the submitted version."""
    if not _is_own(viewer, request):
        number = sum(event.action == Action.SUBMIT for event in events)
        version = next((one for one in request.submitted_versions.all() if one.number == number), None)
        return _plain_of(version) if version else {}
    saved = next((event.answers for event in reversed(events) if event.answers is not None), None) or {}
    ids = [UUID(item) for item in saved.get("data_items", [])]
    codes = DataItem.objects.filter(pk__in=ids).order_by("code").values_list("code", flat=True)
    return _as_text({**saved, "data_items": tuple(codes)})


def _as_text(plain: dict[str, object]) -> dict[str, object]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in plain.items()}


def _compare(before: dict[str, object], after: dict[str, object]) -> list[Change]:
    return [
        Change(name, before.get(name) or "", after.get(name) or "")
        for name in _COMPARED
        if (before.get(name) or "") != (after.get(name) or "")
    ]
