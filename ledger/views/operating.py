"""The operator's page: what is wrong, how far publication is, who cosigns, and degraded mode."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ledger import degradation, selectors
from ledger.access import Administrator, LedgerAccess
from ledger.console import witness_rows
from ledger.degradation import DegradationRefused
from ledger.errors import PolicyMissing
from ledger.labels import DEGRADATION_ENDINGS, DEGRADATION_REASONS, DEGRADATION_REFUSALS
from ledger.operating_forms import AgreeForm, ProposeForm, show_refusal
from ledger.presentation import witness_lines
from ledger.proofs import policy

from .doors import readers

PROPOSE, CONFIRM, END = "propose", "confirm", "end"
#: Refusals that mean: somebody else was faster.
CONFLICTS = ("degradation.changed", "degradation.over", "degradation.open")


@require_http_methods(["GET", "HEAD", "POST"])
@readers
def operations(request: HttpRequest, *, access: LedgerAccess) -> HttpResponse:
    """GET: for administrators and auditors. POST: propose, confirm or end degraded mode, for administrators."""
    by = access.administrator
    if by is None and not access.may_read_all:
        return render(request, "ledger/operations_refused.html", status=403)
    if request.method != "POST":
        return _page(request, access, by)
    if by is None:
        return render(request, "ledger/operations_refused.html", status=403)
    act = request.POST.get("act")
    if act == PROPOSE:
        return _propose(request, access, by)
    return _agree(request, access, by, confirm=act == CONFIRM)


def _propose(request: HttpRequest, access: LedgerAccess, by: Administrator) -> HttpResponse:
    now = timezone.now()
    form = _propose_form(request.POST)
    if form is None or not form.is_valid():
        return _page(request, access, by, form=form, status=422)
    said = form.cleaned_data
    try:
        degradation.propose(
            by=by,
            quorum=said["quorum"],
            reason=said["reason"],
            ends_at=now + timedelta(hours=said["hours"]),
            normal=_normal(),
            at=now,
        )
    except DegradationRefused as refusal:
        show_refusal(form, refusal)
        return _page(request, access, by, form=form, status=_status(refusal))
    messages.success(request, _("Degraded mode is proposed. An administrator of another place must confirm it."))
    return redirect("ledger:operations")


def _agree(request: HttpRequest, access: LedgerAccess, by: Administrator, *, confirm: bool) -> HttpResponse:
    form = AgreeForm(request.POST)
    if not form.is_valid():
        return _page(request, access, by, refusal=_("Look at the page as it is now, and try again."), status=422)
    service = degradation.confirm if confirm else degradation.end
    try:
        service(by=by, **form.cleaned_data, at=timezone.now())
    except DegradationRefused as refusal:
        return _page(request, access, by, refusal=str(DEGRADATION_REFUSALS[refusal.reason]), status=_status(refusal))
    begun, over = _("Degraded mode holds from now on. This is recorded in the ledger."), _("Degraded mode is over.")
    messages.success(request, begun if confirm else over)
    return redirect("ledger:operations")


def _status(refusal: DegradationRefused) -> int:
    if refusal.field:
        return 422
    return 409 if refusal.reason in CONFLICTS else 403


def _normal() -> int | None:
    """How many witnesses the portal's policy asks for; None when it has no policy file."""
    try:
        found = policy()
    except PolicyMissing:
        return None
    return found.count - found.liars


def _witnesses() -> tuple[str, ...]:
    """Those of the portal's policy, in its order; none when it has no policy file."""
    try:
        return tuple(policy().witnesses)
    except PolicyMissing:
        return ()


def _propose_form(data: Any = None) -> ProposeForm | None:
    """None where there is nothing to propose: no policy, or none that could do with fewer."""
    normal, floor = _normal(), settings.LEDGER_DEGRADED_FLOOR
    return None if normal is None or normal <= floor else ProposeForm(data, floor=floor, normal=normal)


def _page(
    request: HttpRequest,
    access: LedgerAccess,
    by: Administrator | None,
    *,
    form: ProposeForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    now = timezone.now()
    degraded = degradation.current()
    parts, network = selectors.components(), selectors.network_state()
    context = {
        "alarms": selectors.alarms(now=now),
        "network": network,
        "witnesses": witness_lines(witness_rows(network, selectors.latest_published(), _witnesses(), now)),
        "waiting": selectors.waiting(),
        "parts": [part for part in parts if part.kind != "witness"],
        "normal": _normal(),
        "degraded": degraded,
        "who": _who(degraded, access) if degraded else {},
        "degraded_reason": DEGRADATION_REASONS[degraded.reason] if degraded else "",
        "history": [
            (one, DEGRADATION_REASONS[one.reason], DEGRADATION_ENDINGS[one.ended_how or ""])
            for one in degradation.history()
        ],
        "form": form or (_propose_form() if by and degraded is None else None),
        "refusal": refusal,
        **_rights(degraded, by, now),
    }
    return render(request, "ledger/operations.html", context, status=status)


def _who(degraded: degradation.Degradation, access: LedgerAccess) -> dict[str, object]:
    """The names of the organisations that proposed and confirmed; their codes where a name is not known."""
    codes = {"proposed": degraded.proposed_organisation, "confirmed": degraded.confirmed_organisation}
    given = {act: code for act, code in codes.items() if code}
    names = access.organisation_names(given.values())
    return {act: names.get(code) for act, code in given.items()}


def _rights(degraded: degradation.Degradation | None, by: Administrator | None, now: datetime) -> dict[str, Any]:
    """What this reader may do about the open proposal or period, and why not."""
    if degraded is None or by is None:
        return {"may_confirm": False, "may_end": False, "why_not": ""}
    why_not = degradation.why_not_confirm(degraded, by, now) if degraded.state == degradation.PROPOSED else None
    return {
        "may_confirm": degraded.state == degradation.PROPOSED and why_not is None,
        "may_end": True,
        "why_not": DEGRADATION_REFUSALS[why_not] if why_not else "",
    }
