"""Changes of the catalogue: the queue, one change with its reviews, and what reviewers and authors do with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any
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
from catalogue.domain.states import Action, ChangeKind, ChangeState, ReviewKind
from catalogue.forms.reviews import ExtendForm, JudgeForm, RetireForm, RevisedForm
from catalogue.selectors.changes import SCOPES, ChangeView, get_change, list_changes
from catalogue.selectors.names import names_in
from catalogue.selectors.resources import get_resource
from catalogue.services import changes, reviews
from organisations.domain.calendar import day_of
from organisations.domain.errors import Conflict, DomainError, Forbidden, Invalid
from organisations.domain.messages import message, sentence_for
from organisations.selectors.people import signed_in

from .desk_addresses import where_to_mend

if TYPE_CHECKING:
    from catalogue.models import EntryChange


@login_required
@require_safe
def change_list(request: HttpRequest) -> HttpResponse:
    """What waits for me, what is under way, what is late, what ended."""
    scope = request.GET.get("scope", "to_review")
    today = day_of(timezone.now())
    number = page_number(request.GET.get("page"))
    page = list_changes(viewer=request.user, scope=scope, today=today, page=number)
    labels = {
        "to_review": _("Waiting for my review"),
        "organisation": _("Under way"),
        "overdue": _("Overdue"),
        "ended": _("Ended"),
    }
    here = reverse("catalogue:change-list")
    tabs = [{"label": labels[code], "href": f"{here}?scope={code}", "current": code == scope} for code in SCOPES]
    rows = [
        {"change": change, "title": title, "tone": wording.CHANGE_TONES[change.status], "late": _late(change, today)}
        for change, title in page.rows
    ]
    return render(request, "catalogue/changes/list.html", {"page": page, "rows": rows, "tabs": tabs, "scope": scope})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def change_detail(request: HttpRequest, change_id: UUID) -> HttpResponse:
    """One change: what differs, what was assessed, and the form of who may judge it."""
    view = get_change(viewer=request.user, change_id=change_id)
    form = _judge_form(view, request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return _page(request, view, form=form)
    if form is None or not form.is_valid():
        return _page(request, view, form=form, status=422 if form is not None else 409)
    try:
        status = _judge(request, change_id, form.cleaned_data)
    except Invalid as error:
        if form.cleaned_data["outcome"] in (Action.APPROVE, Action.ANNOUNCE):  # the source made an addition wrong
            return _page(request, view, form=form, faults=_faults(view, error), status=422)
        form.refuse(error)
        return _page(request, view, form=form, status=422)
    except (Conflict, Forbidden) as error:
        return _refused(request, change_id, error)
    messages.success(request, _said(form.cleaned_data["outcome"], status))
    return redirect("catalogue:change-detail", change_id)


@login_required
@require_POST
def change_step(request: HttpRequest, change_id: UUID, verb: str) -> HttpResponse:
    """What authors do by one button (submit, discard), and the authority's consent to more time."""
    view = get_change(viewer=request.user, change_id=change_id)
    form: RevisedForm = ExtendForm(request.POST) if verb == "extend" else RevisedForm(request.POST)
    if not form.is_valid():
        return _page(request, view, extend=form if verb == "extend" else None, refused=form, status=422)
    which = {"actor": signed_in(request.user), "change_id": change_id, **form.cleaned_data}
    service: dict[str, Callable[..., Any]] = {
        "submit": changes.submit_change,
        "discard": changes.discard_change,
        "extend": changes.extend_change,
    }
    try:
        service[verb](**which)
    except Invalid as error:
        if verb == "submit":
            return _page(request, view, faults=_faults(view, error), status=422)
        form.refuse(error)
        return _page(request, view, extend=form if verb == "extend" else None, refused=form, status=422)
    except (Conflict, Forbidden) as error:
        return _refused(request, change_id, error)
    sentences = {
        "submit": _("The change is submitted. The officers and the approver of your organisation review it."),
        "discard": _("The change is discarded."),
        "extend": _("The consent is recorded; the change is due five working days later."),
    }
    messages.success(request, sentences[verb])
    return redirect("catalogue:change-detail", change_id)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def resource_retire(request: HttpRequest, resource_id: UUID) -> HttpResponse:
    """Begin to retire an entry: why, and what to use instead."""
    resource = get_resource(viewer=request.user, resource_id=resource_id)
    form = RetireForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            change = changes.open_retirement(
                actor=signed_in(request.user),
                resource_id=resource_id,
                reason=form.cleaned_data["reason"],
                successor_id=form.cleaned_data["successor"],
            )
        except (Invalid, Conflict) as error:
            form.refuse(error)
        else:
            return redirect("catalogue:change-detail", change.pk)
    return render(
        request,
        "catalogue/changes/retire.html",
        {"resource": resource, "form": form},
        status=422 if form.errors else 200,
    )


def _judge_form(view: ChangeView, data: Any) -> JudgeForm | None:
    sentences = {
        Action.ASSESS_SECRECY: _("Secrecy assessment: it may be listed"),
        Action.ASSESS_PERSONAL: _("Personal information assessment: it may be listed"),
        Action.APPROVE: _("Approve; the data-sharing authority then decides whether to announce it")
        if ReviewKind.AUTHORITY in view.kinds
        else _("Approve and publish"),
        Action.RETURN: _("Return it, saying everything that has to be mended"),
        Action.ANNOUNCE: _("Announce it: it is listed in the catalogue"),
        Action.SEND_BACK: _("Return it, saying everything that has to be mended"),
    }
    outcomes = [(action.value, sentence) for action, sentence in sentences.items() if action in view.actions]
    if not outcomes:
        return None
    return JudgeForm(data, outcomes=outcomes, initial={"expected_revision": view.change.revision})


def _judge(request: HttpRequest, change_id: UUID, said: dict[str, Any]) -> str:
    """Judge as the form says. Returns  the state of the change afterwards."""
    which = {
        "actor": signed_in(request.user),
        "change_id": change_id,
        "expected_revision": said["expected_revision"],
    }
    if said["outcome"] == Action.APPROVE:
        return reviews.approve_change(**which).status
    if said["outcome"] == Action.ANNOUNCE:
        return reviews.announce_change(**which).status
    if said["outcome"] in (Action.RETURN, Action.SEND_BACK):
        return reviews.return_change(**which, reason=said["words"]).status
    kind = ReviewKind.SECRECY if said["outcome"] == Action.ASSESS_SECRECY else ReviewKind.PERSONAL
    return reviews.assess_change(**which, kind=kind, document=said["words"]).status


def _said(outcome: str, status: str) -> str:
    if outcome == Action.ANNOUNCE:
        return _("The change is announced and published. This is recorded in the ledger.")
    if outcome == Action.APPROVE and status == ChangeState.IN_REVIEW:
        return _("The change is approved. It is listed when the data-sharing authority has announced it.")
    if outcome == Action.APPROVE:
        return _("The change is approved and published. This is recorded in the ledger.")
    if outcome in (Action.RETURN, Action.SEND_BACK):
        return _("The change is returned to its authors. This is recorded in the ledger.")
    return _("Your assessment is kept; its fingerprint is recorded in the ledger.")


def _faults(view: ChangeView, error: Invalid) -> list[tuple[str, str]]:
    """What keeps a change from its review, or an addition from being listed, each with the page where it is mended for
    who can mend it."""
    found = []
    for one in (error, *error.errors):
        where = _written_at(view.change, one) if Action.SAVE in view.actions else ""
        found.append((wording.fault_line(one), where))
    return found


def _written_at(change: EntryChange, fault: Invalid | None = None) -> str:
    """The page where a change is written; with a fault, where that is mended."""
    if change.kind == ChangeKind.ADDITION:
        return reverse("catalogue:addition-edit", args=[change.resource_id])
    if fault is not None:
        return where_to_mend(change.pk, fault)
    return reverse("catalogue:desk-change", args=[change.pk])


def _refused(request: HttpRequest, change_id: UUID, error: DomainError) -> HttpResponse:
    """Someone was faster, or it is not the reader's to do: the change as it is now, and why."""
    view = get_change(viewer=request.user, change_id=change_id)
    status = 409 if isinstance(error, Conflict) else 403
    return _page(request, view, form=_judge_form(view, None), refusal=message(error), status=status)


def _page(
    request: HttpRequest,
    view: ChangeView,
    *,
    form: JudgeForm | None = None,
    extend: RevisedForm | None = None,
    refused: RevisedForm | None = None,
    faults: list[tuple[str, str]] | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    change = view.change
    today = day_of(timezone.now())
    initial = {"expected_revision": change.revision}
    may_extend = Action.EXTEND in view.actions and view.extension is None
    context = {
        "view": view,
        "change": change,
        "tone": wording.CHANGE_TONES[change.status],
        "lines": wording.lines_of(view.differences, names_in(view.differences, viewer=request.user)),
        "steps": [(kind, view.reviews.get(kind)) for kind in view.kinds],
        "form": form if form is not None else _judge_form(view, None),
        "extend": (extend or ExtendForm(initial=initial)) if may_extend else None,
        "refused": refused,
        "faults": faults,
        "refusal": refusal or (sentence_for(view.why_not) if view.why_not else ""),
        "late": _late(change, today),
        "edit_url": _written_at(change) if Action.SAVE in view.actions and change.kind != ChangeKind.RETIRE else "",
        "beside": wording.lines_of(view.beside, names_in(view.beside, viewer=request.user)),
        "may_submit": Action.SUBMIT in view.actions,
        "may_discard": Action.DISCARD in view.actions,
    }
    return render(request, "catalogue/changes/detail.html", context, status=status)


def _late(change: Any, today: date) -> bool:
    """Past the day of art. 17, or of its review, and still under way."""
    days = [change.due_on, *([change.review_due_on] if change.status == ChangeState.IN_REVIEW else [])]
    return change.ended_at is None and min(days) < today
