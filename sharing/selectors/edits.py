"""Who changed what while a request was being filled in, and what happened since a page was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from organisations.domain.errors import NotFound
from organisations.models import Organisation, User
from organisations.selectors.memberships import roles_of
from sharing.domain.states import Action
from sharing.models import RequestEvent, SharingRequest

Viewer = User | AnonymousUser
_INSIDE = (Action.OPEN, Action.SAVE, Action.HAND_OVER)


@dataclass(frozen=True)
class Edit:
    """One happening: what, when, by whom, for which organisation and in which role."""

    action: Action
    at: datetime
    who: User | None
    organisation: Organisation | None
    role: str


def last_edits(*, viewer: Viewer, request_id: UUID) -> Mapping[str, Edit]:
    """Who last changed each answer, and when.

    Returns  field → the edit; fields that were never answered are left out. Empty outside the requesting side, which
             does not see drafts.
    Raises   NotFound.
    """
    request = _get(viewer, request_id)
    if not _is_own(viewer, request):
        return {}
    found: dict[str, Edit] = {}
    before: dict[str, object] = {}
    for event in _events(request).filter(answers__isnull=False):
        answers = event.answers or {}
        for name, value in answers.items():
            if value != before.get(name) and (value or before.get(name)):
                found[name] = _edit(event)
        before = answers
    return found


def happened_after(*, viewer: Viewer, request_id: UUID, version: int) -> list[Edit]:
    """What happened to a request after the version that a page still showed, oldest first.

    Raises   NotFound.
    """
    request = _get(viewer, request_id)
    events = _events(request).filter(version__gt=version).exclude(action__in=[Action.REVOKE, Action.EXPIRE])
    if not _is_own(viewer, request):
        events = events.exclude(action__in=_INSIDE)
    return [_edit(event) for event in events]


def _get(viewer: Viewer, request_id: UUID) -> SharingRequest:
    found = SharingRequest.objects.visible_to(viewer).filter(pk=request_id).first()
    if found is None:
        raise NotFound("not_found")
    return found


def _events(request: SharingRequest) -> QuerySet[RequestEvent]:
    return RequestEvent.objects.filter(request=request).select_related("actor", "organisation").order_by("id")


def _is_own(viewer: Viewer, request: SharingRequest) -> bool:
    return any(organisation == request.requesting_organisation_id for organisation, _role in roles_of(viewer))


def _edit(event: RequestEvent) -> Edit:
    return Edit(Action(event.action), event.at, event.actor, event.organisation, event.role)
