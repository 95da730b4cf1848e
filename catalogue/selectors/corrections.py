"""Reading correction requests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from catalogue import policies
from catalogue.domain.states import Action, CorrectionState, Subject, allowed_actions
from catalogue.models import Correction, Resource
from organisations.domain.choices import Role
from organisations.domain.errors import NotFound
from organisations.models import Organisation, User
from organisations.selectors.memberships import roles_of

from .access import organisations_with_access
from .resources import get_resource

Viewer = User | AnonymousUser


@dataclass(frozen=True)
class CorrectionView:
    """One correction request and what the viewer may do with it."""

    correction: Correction
    actions: frozenset[Action]
    is_late: bool


def corrections_of(*, viewer: Viewer, resource_id: UUID, today: date) -> tuple[Resource, tuple[CorrectionView, ...]]:
    """An entry, and the correction requests about it that the viewer sees: newest first.

    Raises   NotFound (entry).
    """
    resource = get_resource(viewer=viewer, resource_id=resource_id)
    return resource, _views(viewer, Correction.objects.visible_to(viewer).filter(resource=resource), today)


def corrections_waiting(*, viewer: Viewer, today: date) -> tuple[CorrectionView, ...]:
    """The open correction requests that the viewer, as a steward, can answer: the most urgent first."""
    stewarded = [where for where, role in roles_of(viewer) if role is Role.STEWARD]
    rows = Correction.objects.visible_to(viewer).filter(status=CorrectionState.OPEN, custodian__in=stewarded)
    return _views(viewer, rows.order_by("due_on", "id"), today)


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
