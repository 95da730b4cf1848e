"""Correction requests about an entry: asked by who uses the data, answered by its custodian."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from catalogue import wording
from catalogue.domain.filters import page_number
from catalogue.domain.states import Action
from catalogue.forms.reviews import AnswerForm, CorrectionForm, RevisedForm
from catalogue.selectors.corrections import (
    CorrectionView,
    corrections_of,
    get_correction,
    list_corrections,
    may_ask_for,
    scopes_for,
)
from catalogue.selectors.resources import data_items_of
from catalogue.services import corrections
from organisations.domain.calendar import day_of
from organisations.domain.errors import Conflict, Forbidden, Invalid
from organisations.domain.messages import message
from organisations.selectors.people import signed_in


@login_required
@require_safe
def correction_queue(request: HttpRequest) -> HttpResponse:
    """What the reader can answer, what became of what they asked, what is late."""
    scopes = scopes_for(request.user)
    scope = request.GET.get("scope", scopes[0])
    today = day_of(timezone.now())
    number = page_number(request.GET.get("page"))
    page = list_corrections(viewer=request.user, scope=scope, today=today, page=number)
    labels = {"to_answer": _("Waiting for our answer"), "asked": _("Asked by us"), "overdue": _("Overdue")}
    here = reverse("catalogue:correction-queue")
    tabs = [{"label": labels[code], "href": f"{here}?scope={code}", "current": code == scope} for code in scopes]
    context = {"page": page, "rows": _rows(page.rows), "tabs": tabs, "scope": scope}
    return render(request, "catalogue/corrections/queue.html", context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def correction_list(request: HttpRequest, resource_id: UUID) -> HttpResponse:
    """The correction requests about an entry, and the form to ask for one."""
    resource, found = corrections_of(viewer=request.user, resource_id=resource_id, today=day_of(timezone.now()))
    items = [(item.code, item.name.value or item.code) for item in data_items_of(resource)]
    form = (
        CorrectionForm(request.POST or None, items=items)
        if may_ask_for(viewer=request.user, resource=resource)
        else None
    )
    if request.method == "POST":
        if form is None:
            raise Forbidden("correction.no_access")
        if form.is_valid():
            try:
                made = corrections.raise_correction(
                    actor=signed_in(request.user), resource_id=resource_id, **form.cleaned_data
                )
            except Invalid as error:
                form.refuse(error)
            else:
                messages.success(request, _("The custodian was asked. The answer will stand here."))
                return redirect("catalogue:correction-detail", made.pk)
    return render(
        request,
        "catalogue/corrections/list.html",
        {"resource": resource, "rows": _rows(found), "form": form},
        status=422 if form is not None and form.errors else 200,
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def correction_detail(request: HttpRequest, correction_id: UUID) -> HttpResponse:
    """One correction request: what was asked, until when, and the answer or its form."""
    view = get_correction(viewer=request.user, correction_id=correction_id, today=day_of(timezone.now()))
    form = AnswerForm(request.POST or None, initial={"expected_revision": view.correction.revision})
    if request.method == "POST" and form.is_valid():
        try:
            corrections.answer_correction(
                actor=signed_in(request.user), correction_id=correction_id, **form.cleaned_data
            )
        except Invalid as error:
            form.refuse(error)
        except Conflict as error:
            messages.error(request, message(error))
            return redirect("catalogue:correction-detail", correction_id)
        else:
            messages.success(request, _("Your answer is sent and recorded in the ledger."))
            return redirect("catalogue:correction-detail", correction_id)
    return _page(request, view, form if Action.ANSWER in view.actions else None)


@login_required
@require_POST
def correction_withdraw(request: HttpRequest, correction_id: UUID) -> HttpResponse:
    """Take a correction request back."""
    form = RevisedForm(request.POST)
    if form.is_valid():
        try:
            corrections.withdraw_correction(
                actor=signed_in(request.user), correction_id=correction_id, **form.cleaned_data
            )
        except Conflict as error:
            messages.error(request, message(error))
        else:
            messages.success(request, _("The correction request is withdrawn."))
    return redirect("catalogue:correction-detail", correction_id)


def _page(request: HttpRequest, view: CorrectionView, form: AnswerForm | None) -> HttpResponse:
    context = {
        "view": view,
        "correction": view.correction,
        "tone": wording.CORRECTION_TONES[view.correction.status],
        "form": form,
        "may_withdraw": Action.WITHDRAW in view.actions,
    }
    return render(
        request, "catalogue/corrections/detail.html", context, status=422 if form is not None and form.errors else 200
    )


def _rows(found: tuple[CorrectionView, ...]) -> list[dict[str, object]]:
    return [{"view": view, "tone": wording.CORRECTION_TONES[view.correction.status]} for view in found]
