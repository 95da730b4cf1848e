"""The requesting side: list, open, fill in, check, send, withdraw, hand over; and the request's page for both sides."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from catalogue.selectors.resources import data_items_of, get_resource
from ledger.selectors import states_of
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from organisations.domain.messages import sentence_for
from organisations.selectors.memberships import has_role, organisations_of, roles_of
from sharing import forms, tasklist
from sharing.domain.states import Action, RequestState
from sharing.selectors import edits, requests
from sharing.services import requests as services

from . import present
from .reading import item_names, member, number, stale_page, with_version
from .release import look_again, release_of


@require_GET
@login_required
def request_list(request: HttpRequest) -> HttpResponse:
    """Requests that the viewer sees, as four lists, by state."""
    viewer = member(request)
    scope, status = request.GET.get("scope", "all"), request.GET.get("status", "")
    page = requests.list_requests(viewer=viewer, scope=scope, status=status, page=number(request))  # type: ignore[arg-type]  # the selector refuses unknown scopes
    allowed = any(role is not Role.AUDITOR for role in _roles(viewer))
    labels = {
        "all": _("All requests"),
        "mine": _("Mine"),
        "organisation": _("Made by my organisation"),
        "received": _("Received by my organisation"),
    }
    context = {
        "page": page,
        "rows": [present.case_line(case) for case in page.items],
        "tabs": [
            present.Link(label, f"{reverse('sharing:request-list')}?scope={code}", code == scope)
            for code, label in labels.items()
        ],
        "filters": [("", _("All states")), *RequestState.choices],
        "scope": scope,
        "status": status,
        "allowed": allowed,
        "can_request": has_role(viewer, Role.REQUESTER),
    }
    return render(request, "sharing/request_list.html", context)


def _roles(viewer: Any) -> frozenset[Role]:
    return frozenset(role for _organisation, role in roles_of(viewer))


@require_POST
@login_required
def request_open(request: HttpRequest) -> HttpResponse:
    """Open a draft for a resource; who is a requester of several organisations says for which."""
    viewer = member(request)
    resource = get_resource(viewer=viewer, resource_id=_id(request.POST.get("resource_id", "")))
    organisation = request.POST.get("organisation_id")
    try:
        case = services.open_request(
            actor=viewer,
            resource_id=resource.pk,
            organisation_id=_id(organisation) if organisation else None,
        )
    except Invalid as refusal:
        own = organisations_of(viewer, Role.REQUESTER)
        choices = [one for one in own if one.pk != resource.custodian_id]
        context = {
            "resource": resource,
            "organisations": choices if refusal.field == "organisation_id" else [],
            "errors": [(sentence_for(refusal.code, refusal.params), "#organisation_id" if choices else "")],
        }
        return render(request, "sharing/open.html", context, status=422)
    return redirect("sharing:request-detail", case.pk)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise NotFound("not_found") from error


@require_GET
@login_required
def request_detail(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """The request's page for both sides: state, what to do, steps, answers, what happened."""
    viewer = member(request)
    case = requests.get_request(viewer=viewer, request_id=request_id)
    context = {**detail_context(viewer, case), "still": "still" in request.GET}
    return look_again(request, render(request, "sharing/request_detail.html", context), context["release"])


def detail_context(viewer: Any, case: Any) -> dict[str, Any]:
    """What the request's page and the decision page both show."""
    items = requests.timeline_of(viewer=viewer, request_id=case.id)
    states = states_of([item.event_id for item in items if item.event_id])
    timeline = present.timeline_lines(items, states)
    approval = next((item.event_id for item in items if item.action == Action.APPROVE), None)
    editing = Action.SAVE in case.actions
    changes = (
        requests.changes_between(viewer=viewer, request_id=case.id, before=case.round - 1, after=case.round)
        if case.round > 1
        else []
    )
    return {
        "case": case,
        "sentence": present.sentence(case),
        "tone": present.tone(case),
        "cards": present.answer_cards(case),
        "changes": present.change_lines(changes, item_names(case) if changes else {}),
        "answer_count": present.ANSWER_COUNT,
        "timeline": timeline,
        "release": release_of(case.grant, states.get(approval) if approval else None, now=timezone.now())
        if case.grant
        else None,
        "approval_event": approval,
        "returned": timeline[0] if case.status == RequestState.RETURNED and timeline else None,
        "tasks": present.task_lines(case, edits.last_edits(viewer=viewer, request_id=case.id)) if editing else [],
        "buttons": _buttons(case),
        "refusal": _why_not(viewer, case),
    }


def _buttons(case: Any) -> list[present.Link]:
    """What the state table lets this reader do, as links to the page of each action."""
    buttons = []

    def add(name: str, label: str, kind: str) -> None:
        buttons.append(present.Link(label, reverse(f"sharing:{name}", args=[case.id]), kind=kind))

    if present.may_decide(case):
        add("request-decide", _("Answer this request"), "primary")
    if Action.HAND_OVER in case.actions:
        add("request-hand-over", _("Hand over to a colleague"), "secondary")
    if Action.WITHDRAW in case.actions:
        add("request-withdraw", _("Withdraw the request"), "secondary")
    return buttons


def _why_not(viewer: Any, case: Any) -> str:
    """Why somebody who might expect to decide cannot: only rules of separation of duties are worth a sentence."""
    if case.status != RequestState.SUBMITTED or present.may_decide(case):
        return ""
    if made_by(viewer, case):
        return _("You made this request; a colleague must decide.")
    code = requests.why_not(viewer=viewer, request=case)
    return sentence_for(code) if code and code.startswith("duties.") else ""


def made_by(viewer: Any, case: Any) -> bool:
    """Whether this person, with whatever account, opened or holds the request."""
    return viewer.person in (case.requester.person, case.holder.person)


@require_http_methods(["GET", "POST"])
@login_required
def request_task(request: HttpRequest, request_id: UUID, task: str) -> HttpResponse:
    """One task: its questions, saved together. A stale page comes back with what was typed and what changed."""
    viewer = member(request)
    spec = tasklist.BY_SLUG.get(task)
    if spec is None:
        raise NotFound("not_found")
    case = requests.get_request(viewer=viewer, request_id=request_id)
    if request.method == "GET":
        _require_save(case)
        return _task_page(request, case, spec, _task_form(case, spec, initial=_stored(case, spec)))
    form = _task_form(case, spec, data=request.POST, complete=request.POST.get("then") != "later")
    if not form.is_valid():
        _require_save(case)
        return _task_page(request, case, spec, form, status=422)
    version = form.cleaned_data["expected_version"]
    try:
        services.save_answers(actor=viewer, request_id=case.id, expected_version=version, answers=form.answers())
    except Invalid as refusal:
        forms.show_refusal(form, refusal)
        return _task_page(request, case, spec, form, status=422)
    except Conflict as refusal:
        fresh = requests.get_request(viewer=viewer, request_id=request_id)
        form = _task_form(fresh, spec, data=with_version(request.POST, fresh.version))
        forms.show_refusal(form, refusal)
        return _task_page(request, fresh, spec, form, status=409, stale=stale_page(viewer, fresh, version))
    back = "sharing:request-check" if request.POST.get("return") == "check" else "sharing:request-detail"
    return redirect(back, request_id)


def _require_save(case: Any) -> None:
    if Action.SAVE in case.actions:
        return
    if case.own and case.status not in (RequestState.DRAFT, RequestState.RETURNED):
        raise Conflict("request.state")
    raise Forbidden("role.required")


def _stored(case: Any, spec: tasklist.Task) -> dict[str, Any]:
    values = {name: getattr(case.answers, name) for name in spec.fields}
    if "data_items" in values:
        values["data_items"] = [str(item) for item in values["data_items"]]
    return {**values, "expected_version": case.version}


def _task_form(case: Any, spec: tasklist.Task, **kwargs: Any) -> forms.AnswerForm:
    if spec.slug == "items":
        return forms.ItemsForm(items=data_items_of(case.resource), **kwargs)
    if spec.slug == "method":
        return forms.MethodForm(methods=case.resource.sharing_methods, **kwargs)
    return forms.WhyForm(**kwargs) if spec.slug == "why" else forms.PeriodForm(**kwargs)


def _task_page(
    request: HttpRequest, case: Any, spec: tasklist.Task, form: forms.AnswerForm, status: int = 200, stale: Any = None
) -> HttpResponse:
    to_check = (request.POST or request.GET).get("return") == "check"
    back = reverse("sharing:request-check" if to_check else "sharing:request-detail", args=[case.id])
    items = []
    if "data_items" in form.fields:
        chosen = {str(value) for value in form["data_items"].value() or ()}
        items = [(item, str(item.pk) in chosen) for item in data_items_of(case.resource)]
    context = {
        "case": case,
        "task": spec,
        "form": form,
        "items": items,
        "to_check": to_check,
        "back_url": back,
        "stale": stale,
        "may_save": Action.SAVE in case.actions,
    }
    return render(request, "sharing/task.html", context, status=status)


@require_http_methods(["GET", "POST"])
@login_required
def request_check(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """All answers on one page, to check and send."""
    viewer = member(request)
    case = requests.get_request(viewer=viewer, request_id=request_id)
    if request.method == "GET":
        _require_save(case)
        return _check_page(request, case, forms.SubmitForm(initial={"expected_version": case.version}))
    form = forms.SubmitForm(request.POST)
    if not form.is_valid():
        return _check_page(request, case, form, status=422)
    version = form.cleaned_data["expected_version"]
    try:
        services.submit_request(actor=viewer, request_id=case.id, expected_version=version)
    except Invalid as refusal:
        forms.show_refusal(form, refusal)
        return _check_page(request, case, form, status=422)
    except Conflict as refusal:
        fresh = requests.get_request(viewer=viewer, request_id=request_id)
        form = forms.SubmitForm(with_version(request.POST, fresh.version))
        forms.show_refusal(form, refusal)
        return _check_page(request, fresh, form, status=409, stale=stale_page(viewer, fresh, version))
    return redirect("sharing:request-sent", request_id)


def _check_page(request: HttpRequest, case: Any, form: Any, status: int = 200, stale: Any = None) -> HttpResponse:
    editing = Action.SAVE in case.actions
    missing = {task.slug for task in tasklist.unfinished(case.answers)}
    context = {
        "case": case,
        "form": form,
        "cards": present.answer_cards(case, change=editing),
        "missing": [
            present.Link(task.title, f"{reverse('sharing:request-task', args=[case.id, task.slug])}?return=check")
            for task in tasklist.TASKS
            if task.slug in missing
        ],
        "may_submit": Action.SUBMIT in case.actions and not missing,
        "stale": stale,
    }
    return render(request, "sharing/check.html", context, status=status)


@require_GET
@login_required
def request_sent(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """What happens next, with the reference number. Only the side that sent it has this page."""
    viewer = member(request)
    case = requests.get_request(viewer=viewer, request_id=request_id)
    if not case.own or case.status != RequestState.SUBMITTED:
        return redirect("sharing:request-detail", request_id)
    return render(request, "sharing/sent.html", {"case": case, "may_withdraw": Action.WITHDRAW in case.actions})


@require_http_methods(["GET", "POST"])
@login_required
def request_withdraw(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Ask once more, then take the request back."""
    viewer = member(request)
    case = requests.get_request(viewer=viewer, request_id=request_id)
    if request.method == "GET":
        _require(case, Action.WITHDRAW)
        return _withdraw_page(request, case, forms.SubmitForm(initial={"expected_version": case.version}))
    form = forms.SubmitForm(request.POST)
    if not form.is_valid():
        return _withdraw_page(request, case, form, status=422)
    version = form.cleaned_data["expected_version"]
    try:
        services.withdraw_request(actor=viewer, request_id=case.id, expected_version=version)
    except Conflict as refusal:
        fresh = requests.get_request(viewer=viewer, request_id=request_id)
        form = forms.SubmitForm(with_version(request.POST, fresh.version))
        forms.show_refusal(form, refusal)
        return _withdraw_page(request, fresh, form, status=409, stale=stale_page(viewer, fresh, version))
    messages.success(request, _("The request is withdrawn."))
    return redirect("sharing:request-detail", request_id)


def _withdraw_page(request: HttpRequest, case: Any, form: Any, status: int = 200, stale: Any = None) -> HttpResponse:
    consequences = [_("Nobody can decide on it any more."), _("A withdrawn request cannot be sent again.")]
    if case.round:
        consequences.append(_("The withdrawal is written to the ledger."))
    context = {
        "heading": _("Withdraw the request"),
        "consequences": consequences,
        "button": _("Withdraw the request"),
        "button_kind": "warning",
        "possible": Action.WITHDRAW in case.actions,
    }
    return _confirm_page(request, case, form, status, stale, context)


@require_http_methods(["GET", "POST"])
@login_required
def request_hand_over(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Give a request that is being filled in to a colleague."""
    viewer = member(request)
    case = requests.get_request(viewer=viewer, request_id=request_id)
    if request.method == "GET":
        _require(case, Action.HAND_OVER)
    colleagues = requests.receivers_for(viewer=viewer, request=case) if case.own else ()
    if request.method == "GET":
        form = forms.HandOverForm(colleagues=colleagues, initial={"expected_version": case.version})
        return _hand_over_page(request, case, form)
    form = forms.HandOverForm(request.POST, colleagues=colleagues)
    if not form.is_valid():
        _require(case, Action.HAND_OVER)
        return _hand_over_page(request, case, form, status=422)
    version = form.cleaned_data["expected_version"]
    try:
        services.hand_over_request(
            actor=viewer,
            request_id=case.id,
            expected_version=version,
            to_user_id=form.cleaned_data["to_user_id"],
        )
    except Invalid as refusal:
        forms.show_refusal(form, refusal)
        return _hand_over_page(request, case, form, status=422)
    except Conflict as refusal:
        fresh = requests.get_request(viewer=viewer, request_id=request_id)
        form = forms.HandOverForm(with_version(request.POST, fresh.version), colleagues=colleagues)
        forms.show_refusal(form, refusal)
        return _hand_over_page(request, fresh, form, status=409, stale=stale_page(viewer, fresh, version))
    messages.success(request, _("The request is handed over."))
    return redirect("sharing:request-detail", request_id)


def _hand_over_page(request: HttpRequest, case: Any, form: Any, status: int = 200, stale: Any = None) -> HttpResponse:
    context = {
        "heading": _("Hand over to a colleague"),
        "consequences": [
            _("Your colleague looks after the request from now on."),
            _("Neither of you can decide on it."),
        ],
        "button": _("Hand over"),
        "button_kind": "primary",
        "possible": Action.HAND_OVER in case.actions and bool(form.fields["to_user_id"].choices),
        "impossible": _("Your organisation has no other requester."),
    }
    return _confirm_page(request, case, form, status, stale, context)


def _require(case: Any, action: Action) -> None:
    """Refuse a page whose only purpose is an action that the reader may not do now."""
    if action in case.actions:
        return
    if case.own and case.status in (RequestState.APPROVED, RequestState.REJECTED, RequestState.WITHDRAWN):
        raise Conflict("request.state")
    raise Forbidden("role.required")


def _confirm_page(
    request: HttpRequest, case: Any, form: Any, status: int, stale: Any, context: dict[str, Any]
) -> HttpResponse:
    return render(
        request,
        "sharing/confirm.html",
        {
            "caption": case.reference or _("Draft request"),
            "form": form,
            "stale": stale,
            "back_url": reverse("sharing:request-detail", args=[case.id]),
            "back_label": _("Back to the request"),
            **context,
        },
        status=status,
    )
