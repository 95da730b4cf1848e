"""Numbers by place: exchanges that were approved, resources that can be found."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count

from catalogue.models import Resource
from organisations.models import User
from sharing.domain.states import RequestState
from sharing.models import SharingRequest


def exchanges_by_place() -> Mapping[tuple[str, str], int]:
    """Approved requests by (place of the custodian, place of the requesting organisation).

    Returns  pairs that have any; everyone may know these totals, so no viewer is asked for. Nothing finer is given:
             a total by organisation or resource would show what some readers may not know of.
    """
    rows = (
        SharingRequest.objects.filter(status=RequestState.APPROVED)
        .values_list("custodian__jurisdiction_id", "requesting_organisation__jurisdiction_id")
        .annotate(count=Count("pk"))
        .order_by()
    )
    return {(src, dst): count for src, dst, count in rows}


def resources_by_place(*, viewer: User | AnonymousUser) -> Mapping[str, int]:
    """How many resources the viewer may know of, by the custodian's place."""
    rows = (
        Resource.objects.visible_to(viewer)
        .listed()
        .values_list("custodian__jurisdiction_id")
        .annotate(count=Count("pk"))
        .order_by()
    )
    return dict(rows)
