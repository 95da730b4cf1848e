"""The deciding side: the queue, and one request to answer."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from catalogue.domain.choices import PersonalData
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Forbidden, Invalid
from organisations.domain.messages import message, sentence_for
from organisations.selectors.memberships import has_role
from sharing import forms
from sharing.domain.states import Action, RequestState
from sharing.selectors import requests
from sharing.services import decisions as services

from . import present
from .reading import item_count, member, number, stale_page, with_version
from .requests import detail_context, made_by


@require_GET
@login_required
def queue(request: HttpRequest) -> HttpResponse:
    """What waits for an answer: for me, for my organisation, for others."""
    viewer = member(request)
    tab = request.GET.get("tab", "mine")
    page_number = number(request)
    if tab == "mine":
        page = requests.queue_for(viewer=viewer, page=page_number)
    elif tab == "organisation":
        page = requests.list_requests(viewer=viewer, scope="received", status=RequestState.SUBMITTED, page=page_number)
    elif tab == "others":
        page = requests.list_requests(
            viewer=viewer, scope="organisation", status=RequestState.SUBMITTED, page=page_number
        )
    else:
        raise Invalid("choice.unknown", field="tab")
    labels = {"mine": _("Mine"), "organisation": _("My organisation"), "others": _("Waiting on others")}
    context = {
        "page": page,
        "rows": [present.case_line(case) for case in page.items],
        "tab": tab,
        "tabs": [
            present.Link(label, f"{reverse('sharing:queue')}?tab={code}", code == tab) for code, label in labels.items()
        ],
        "allowed": has_role(viewer, Role.APPROVER),
    }
    return render(request, "sharing/queue.html", context)


@require_http_methods(["GET", "POST"])
@login_required
def request_decide(request: HttpRequest, request_id: UUID) -> HttpResponse:
    """Everything one needs to answer a request, and the answer."""
    viewer = member(request)
    case = requests.get_request(viewer=viewer, request_id=request_id)
    if request.method == "GET":
        if case.status != RequestState.SUBMITTED:
            return redirect("sharing:request-detail", request_id)
        _require_part(viewer, case)
        form = _form(case, initial={"expected_version": case.version}) if present.may_decide(case) else None
        return _page(request, viewer, case, form)
    form = _form(case, data=request.POST)
    if not form.is_valid():
        return _page(request, viewer, case, form if present.may_decide(case) else None, status=422)
    try:
        _decide(viewer, case, form.cleaned_data)
    except Invalid as refusal:
        forms.show_refusal(form, refusal)
        return _page(request, viewer, case, form, status=422)
    except Forbidden as refusal:
        if not refusal.code.startswith("duties."):
            raise
        return _page(request, viewer, case, None, status=403, refusal=message(refusal))
    except Conflict as refusal:
        return _changed(request, viewer, request_id, form, refusal)
    fresh = requests.get_request(viewer=viewer, request_id=request_id)
    messages.success(request, _said(fresh, form.cleaned_data["outcome"]))
    return redirect("sharing:request-detail", request_id)


def _require_part(viewer: Any, case: Any) -> None:
    """Only who takes the step has this page, or whom separation of duties bars from it: they read why."""
    if not present.may_decide(case) and not made_by(viewer, case):
        code = requests.why_not(viewer=viewer, request=case)
        if code == "role.required":
            raise Forbidden(code)


def _form(case: Any, **kwargs: Any) -> forms.DecisionForm:
    step = case.current_step
    last = step is None or step == case.steps[-1]
    approve = _("Approve it as asked, and grant the access") if last else _("Endorse it, and pass it on")
    outcomes = [
        ("approve", approve),
        (Action.RETURN.value, _("Return it, saying everything that is missing")),
        (Action.REJECT.value, _("Reject it, with reasons")),
    ]
    return forms.DecisionForm(outcomes=outcomes, **kwargs)


def _decide(viewer: Any, case: Any, said: dict[str, Any]) -> None:
    which = {"actor": viewer, "request_id": case.id, "expected_version": said["expected_version"]}
    if said["outcome"] == "approve":
        services.approve_request(**which)
    else:
        turn_down = services.return_request if said["outcome"] == Action.RETURN else services.reject_request
        turn_down(**which, reason_code=said["code"], reasons=said["reasons"])


def _changed(
    request: HttpRequest, viewer: Any, request_id: UUID, form: forms.DecisionForm, refusal: Conflict
) -> HttpResponse:
    """Someone was faster: what they did, the request as it is now, and what the reader had written."""
    case = requests.get_request(viewer=viewer, request_id=request_id)
    stale = stale_page(viewer, case, form.cleaned_data["expected_version"])
    again = None
    if present.may_decide(case):
        again = _form(case, data=with_version(request.POST, case.version))
        forms.show_refusal(again, refusal)
    typed = "" if again else form.cleaned_data["reasons"]
    return _page(request, viewer, case, again, status=409, stale=stale, typed=typed)


def _said(case: Any, outcome: str) -> str:
    """What was done and where it stands in the ledger."""
    if outcome == Action.RETURN:
        return _("The request is returned. This is recorded and will be chained in a moment.")
    if outcome == Action.REJECT:
        return _("The request is rejected. This is recorded and will be chained in a moment.")
    if case.status == RequestState.APPROVED:
        return _("The request is approved and recorded. The data can be used when the record is published.")
    return _("Your endorsement is saved. The next step is with %(organisation)s.") % {
        "organisation": case.current_step.organisation.name
    }


def _page(
    request: HttpRequest, viewer: Any, case: Any, form: Any, status: int = 200, refusal: str = "", **extra: Any
) -> HttpResponse:
    context = detail_context(viewer, case)
    order = requests.queue_order(viewer=viewer)
    at = order.index(case.id) if case.id in order else None
    context |= {
        "form": form,
        "refusal": refusal or context["refusal"] or sentence_for("request.state"),
        "glance": _glance(case),
        "previous": order[at - 1] if at else None,
        "next": order[at + 1] if at is not None and at + 1 < len(order) else None,
        **extra,
    }
    return render(request, "sharing/decision.html", context, status=status)


def _glance(case: Any) -> list[tuple[str, str]]:
    """The facts that weigh most."""
    personal = [
        item for item in case.data_items if item.personal_data in (PersonalData.PERSONAL, PersonalData.SENSITIVE)
    ]
    found = (
        _("%(count)d of the chosen items") % {"count": len(personal)}
        if personal
        else _("No item with personal data chosen")
    )
    resource = case.resource
    return [
        (_("Personal data"), found),
        (_("Data items"), _("%(chosen)d of %(all)d") % {"chosen": len(case.data_items), "all": item_count(case)}),
        (_("Sharing attribute"), str(resource.get_sharing_attribute_display())),
        (_("Sharing method"), str(case.answers.method_label)),
        (_("Last day"), present.in_words("ends_on", case.answers.ends_on)),
    ]
