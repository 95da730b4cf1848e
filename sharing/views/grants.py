"""What was granted: the list, one grant, and ending it early."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from ledger.selectors import states_of
from organisations.domain.errors import Conflict, Forbidden, Invalid
from organisations.domain.texts import pick
from sharing import forms
from sharing.domain.states import Action, GrantState
from sharing.selectors import grants, requests
from sharing.services import grants as services

from . import present
from .reading import member, number, with_version
from .release import look_again, release_of


@require_GET
@login_required
def grant_list(request: HttpRequest) -> HttpResponse:
    """Grants to and from the viewer's organisations."""
    status = request.GET.get("status", "")
    page = grants.list_grants(viewer=member(request), status=status, page=number(request))
    context = {
        "page": page,
        "rows": page.items,
        "status": status,
        "filters": [("", _("All states")), *GrantState.choices],
    }
    return render(request, "sharing/grant_list.html", context)


@require_GET
@login_required
def grant_detail(request: HttpRequest, grant_id: UUID) -> HttpResponse:
    """What, by whom, until when, under which conditions, and where the ledger stands."""
    viewer = member(request)
    grant = grants.get_grant(viewer=viewer, grant_id=grant_id)
    case = requests.get_request(viewer=viewer, request_id=grant.request_id)
    about = (Action.APPROVE, Action.REVOKE, Action.EXPIRE)
    items = [item for item in requests.timeline_of(viewer=viewer, request_id=case.id) if item.action in about]
    timeline = present.timeline_lines(items, states_of([item.event_id for item in items if item.event_id]))
    resource = grant.resource
    release = release_of(grant, grant.approval, now=timezone.now())
    context = {
        "grant": grant,
        "case": case,
        "sentence": release.sentence if release else _ended(grant),
        "release": release,
        "approval_event": next((item.event_id for item in items if item.action == Action.APPROVE), None),
        "still": "still" in request.GET,
        "timeline": timeline,
        "ended_because": timeline[0] if grant.status == GrantState.REVOKED and timeline else None,
        "conditions": pick(resource.sharing_conditions, get_language() or "en", original=resource.original_language),
        "may_revoke": Action.REVOKE in grant.actions,
    }
    return look_again(request, render(request, "sharing/grant_detail.html", context), release)


def _ended(grant: Any) -> str:
    day = date_format(grant.ends_on)
    ended = date_format(timezone.localtime(grant.ended_at), "DATETIME_FORMAT")
    if grant.status == GrantState.REVOKED:
        return _("Revoked on %(day)s. The data may no longer be used.") % {"day": ended}
    return _("Ended on %(day)s, its last day. The data may no longer be used.") % {"day": day}


@require_http_methods(["GET", "POST"])
@login_required
def grant_revoke(request: HttpRequest, grant_id: UUID) -> HttpResponse:
    """Say what stops, ask for the reason, then revoke."""
    viewer = member(request)
    grant = grants.get_grant(viewer=viewer, grant_id=grant_id)
    if request.method == "GET":
        if Action.REVOKE not in grant.actions:
            raise Conflict("grant.state") if grant.status != GrantState.ACTIVE else Forbidden("role.required")
        return _revoke_page(request, grant, forms.RevokeForm(initial={"expected_version": grant.version}))
    form = forms.RevokeForm(request.POST)
    if not form.is_valid():
        return _revoke_page(request, grant, form, status=422)
    said = form.cleaned_data
    try:
        services.revoke_grant(
            actor=viewer,
            grant_id=grant.id,
            expected_version=said["expected_version"],
            reason_code=said["reason_code"],
            reasons=said["reasons"],
        )
    except Invalid as refusal:
        forms.show_refusal(form, refusal)
        return _revoke_page(request, grant, form, status=422)
    except Conflict as refusal:
        fresh = grants.get_grant(viewer=viewer, grant_id=grant_id)
        form = forms.RevokeForm(with_version(request.POST, fresh.version))
        forms.show_refusal(form, refusal)
        return _revoke_page(request, fresh, form, status=409)
    messages.success(request, _("The grant is revoked. This is recorded and will be chained in a moment."))
    return redirect("sharing:grant-detail", grant_id)


def _revoke_page(request: HttpRequest, grant: Any, form: Any, status: int = 200) -> HttpResponse:
    context = {
        "caption": grant.reference,
        "heading": _("Revoke the grant"),
        "form": form,
        "consequences": [
            _("%(organisation)s can no longer use the data, from this moment.")
            % {"organisation": grant.organisation.name},
            _("Both sides see that it was revoked, and why."),
            _("The revocation is written to the ledger. It cannot be undone; the data can be asked for again."),
        ],
        "button": _("Revoke the grant"),
        "button_kind": "warning",
        "possible": Action.REVOKE in grant.actions,
        "impossible": _ended(grant) if grant.status != GrantState.ACTIVE else "",
        "back_url": reverse("sharing:grant-detail", args=[grant.id]),
        "back_label": _("Back to the grant"),
    }
    return render(request, "sharing/confirm.html", context, status=status)
