"""Organisations, their members, and changing those."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from organisations.domain.errors import Conflict, Forbidden, Invalid
from organisations.domain.messages import message
from organisations.forms import GrantForm
from organisations.selectors.bodies import (
    administers,
    members_of,
    membership_for,
    organisation_coded,
    organisations_by_place,
)
from organisations.selectors.people import signed_in, user_named
from organisations.services.memberships import end_membership, grant_membership

#: No account has this id; the service refuses it with the sentence for unknown accounts.
NOBODY = 0


@require_safe
def organisation_list(request: HttpRequest) -> HttpResponse:
    """Who takes part, by place."""
    return render(request, "organisations/list.html", {"places": organisations_by_place()})


@require_safe
def organisation_detail(request: HttpRequest, code: str) -> HttpResponse:
    """One organisation; its members see the members, its administrators may change them."""
    organisation = organisation_coded(code)
    return render(
        request,
        "organisations/detail.html",
        {
            "organisation": organisation,
            "members": members_of(viewer=request.user, organisation=organisation),
            "administers": administers(request.user, organisation),
        },
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def membership_grant(request: HttpRequest, code: str) -> HttpResponse:
    """Give a role: the form, and what the service says to it."""
    organisation = organisation_coded(code)
    if not administers(request.user, organisation):
        raise Forbidden("membership.not_administrator")
    form = GrantForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = user_named(form.cleaned_data["username"])
        try:
            grant_membership(
                actor=signed_in(request.user),
                user_id=user.pk if user else NOBODY,
                organisation_id=organisation.pk,
                role=form.cleaned_data["role"],
            )
        except (Invalid, Conflict, Forbidden) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The role was given. It takes effect at once and is recorded in the ledger."))
            return redirect("organisations:detail", code=code)
    return render(
        request,
        "organisations/grant.html",
        {"organisation": organisation, "form": form},
        status=422 if form.errors else 200,
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def membership_end(request: HttpRequest, code: str, membership_id: UUID) -> HttpResponse:
    """Take a role back: asked once more, then done."""
    organisation = organisation_coded(code)
    if request.method == "POST":
        try:
            end_membership(actor=signed_in(request.user), membership_id=membership_id)
        except Conflict as error:
            messages.error(request, message(error))
        else:
            messages.success(request, _("The role was removed. This is recorded in the ledger."))
        return redirect("organisations:detail", code=code)
    membership = membership_for(viewer=request.user, organisation=organisation, membership_id=membership_id)
    if not administers(request.user, organisation):
        raise Forbidden("membership.not_administrator")
    return render(request, "organisations/end.html", {"organisation": organisation, "membership": membership})
