"""What a steward adds beside a harvested entry, next to what its source says. It becomes a change as any other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from catalogue.domain.entry import EntryContent
from catalogue.domain.field_names import FIELD_NAMES
from catalogue.forms.harvesting import ADDED_TEXTS, AdditionForm, member, show_refusal
from catalogue.selectors.additions import Beside, addition_to
from catalogue.selectors.harvesting import theme_choices
from catalogue.services.changes import open_addition, save_change
from organisations.domain.errors import Conflict, Invalid
from organisations.domain.messages import message
from organisations.domain.texts import LANGUAGES
from organisations.selectors.people import signed_in

if TYPE_CHECKING:
    from catalogue.models import EntryChange
    from organisations.models import User


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def addition_edit(request: HttpRequest, resource_id: UUID) -> HttpResponse:
    """Begin an addition or go on with its draft; saved, it can be sent for review from the page of the change."""
    beside = addition_to(viewer=request.user, resource_id=resource_id)
    if request.method != "POST" and beside.change is not None and beside.draft is None:
        messages.info(request, message(Conflict("change.under_way")))
        return redirect("catalogue:change-detail", beside.change.pk)
    form = AdditionForm(request.POST or None, themes=theme_choices(), initial=AdditionForm.initial_of(beside))
    if request.method == "POST" and form.is_valid():
        try:
            change = _save(signed_in(request.user), beside, form)
        except (Invalid, Conflict) as error:
            show_refusal(form, error)
        else:
            messages.success(request, _("Saved as a draft. It is listed once it is submitted, reviewed and published."))
            return redirect("catalogue:change-detail", change.pk)
    groups = [
        (FIELD_NAMES[name], [(form[member(name, one)], beside.said_in(name, one)) for one in LANGUAGES])
        for name in (*ADDED_TEXTS, "keywords")
    ]
    return render(
        request,
        "catalogue/harvest/addition.html",
        {"form": form, "beside": beside, "groups": groups},
        status=422 if form.errors else 200,
    )


def _save(actor: User, beside: Beside, form: AdditionForm) -> EntryChange:
    """Save as the page saw it: a draft that is another by now, or of another revision, is not written over."""
    seen = form.cleaned_data["change"]
    # The page has no field for links; those that programs added stay.
    local = replace(form.content(), links=EntryContent.from_json(beside.values).links)
    if seen is None:
        return open_addition(
            actor=actor,
            resource_id=beside.resource.pk,
            expected_version=form.cleaned_data["expected_version"],
            local=local,
        )
    if beside.change is None or beside.change.pk != seen:
        raise Conflict("change.changed", stale=True)
    return save_change(
        actor=actor, change_id=seen, expected_revision=form.cleaned_data["expected_revision"] or 0, content=local
    )
