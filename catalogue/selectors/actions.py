"""What the viewer can do about a resource: asked of the app that knows requests, else decided here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from catalogue.domain.actions import DecisionTime, DecisionTimeFor, RequestAction, RequestedAmong, RequestStateFor
from catalogue.domain.choices import EntryState, SharingAttribute
from catalogue.models import Resource
from organisations.domain.choices import Role
from organisations.models import User
from organisations.selectors.memberships import roles_of


def request_action(*, viewer: User | AnonymousUser, resource: Resource) -> RequestAction:
    """The one primary button of a resource's page.

    Takes    a resource that the viewer may see.
    Returns  what the callable in ``CATALOGUE_REQUEST_STATE`` says, or without its answer what follows from the
             resource and the viewer's roles alone.
    Raises   ImportError when the setting names something that does not exist.
    """
    hook: RequestStateFor | None = _hook("CATALOGUE_REQUEST_STATE")
    answer = hook(viewer, resource) if hook else None
    return answer or default_action(viewer=viewer, resource=resource)


def default_action(*, viewer: User | AnonymousUser, resource: Resource) -> RequestAction:
    """The same, knowing nothing of requests."""
    if resource.status == EntryState.RETIRED:
        return RequestAction("not_shared", "", _("This entry is retired, so it cannot be requested any more."))
    if resource.sharing_attribute == SharingAttribute.NOT_SHARED:
        return RequestAction("not_shared", "", _("This resource is not shared, so it cannot be requested."))
    if not viewer.is_authenticated:
        here = reverse("catalogue:resource-detail", args=[resource.pk])
        return RequestAction(
            "sign_in", f"{reverse('account_login')}?{urlencode({'next': here})}", _("Sign in to request")
        )
    asking = {where for where, role in roles_of(viewer) if role == Role.REQUESTER}
    if not asking:
        return RequestAction("no_role", "", _("Only a requester of an organisation can request access."))
    if asking == {resource.custodian_id}:
        return RequestAction("own", "", _("Your organisation keeps this resource."))
    return RequestAction("open", reverse("sharing:request-open"), _("Request access"))


def requested_among(*, viewer: User | AnonymousUser, resource_ids: Sequence[UUID]) -> Mapping[UUID, datetime]:
    """Which of these resources an organisation of the viewer has asked for and waits for, and since when.

    Returns  what the callable in ``CATALOGUE_REQUESTED`` says; nothing without one.
    Raises   ImportError when the setting names something that does not exist.
    """
    hook: RequestedAmong | None = _hook("CATALOGUE_REQUESTED")
    return hook(viewer, resource_ids) if hook and resource_ids else {}


def decision_time(*, viewer: User | AnonymousUser, resource: Resource) -> DecisionTime | None:
    """How long decisions of the resource's custodian took lately.

    Returns  what the callable in ``CATALOGUE_DECISION_TIME`` measures; None without one, or when nothing was decided.
    Raises   ImportError when the setting names something that does not exist.
    """
    hook: DecisionTimeFor | None = _hook("CATALOGUE_DECISION_TIME")
    return hook(viewer, resource) if hook else None


def _hook(name: str) -> Any:
    path: str = getattr(settings, name, "")
    return import_string(path) if path else None
