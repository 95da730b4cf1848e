"""Exporting records: choosing, waiting, downloading, printing."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ledger import jobs, selectors
from ledger.access import LedgerAccess
from ledger.exporting import report, storing
from ledger.exporting.gathering import PACKING
from ledger.exporting.printing import printed_export, printed_list
from ledger.forms import ExportForm

from .doors import SANDBOX, auditors, look_again, owner_of

KIND = "export"
LOOK_AGAIN_S = 2


@require_http_methods(["GET", "HEAD", "POST"])
@auditors
def export_list(request: HttpRequest, *, access: LedgerAccess) -> HttpResponse:
    """GET: the form, filled from the address, and the account's exports. POST: start one, or go to the one under
    way; with ``print`` go to the print view of what was chosen."""
    owner, now, place = owner_of(request), timezone.now(), _place_of(access)
    published = selectors.latest_published()
    size = published.size if published else 0
    chosen = {"data": request.POST} if request.method == "POST" else {"initial": request.GET.dict()}
    form = ExportForm(size=size, may_disclose=bool(place), **chosen)
    if request.method == "POST" and form.is_valid() and access.actor is not None:
        if "print" in request.POST:
            return redirect(f"{reverse('ledger:print-list')}?{urlencode(form.selection.filter())}")
        try:
            job_id = jobs.start_export(
                owner=owner,
                actor=access.actor,
                selection=form.selection,
                size=size,
                at=now,
                language=get_language() or "en",
                place=place,
            )
        except jobs.TooManyExports:
            form.add_error(
                None,
                ngettext(
                    "You can make %(limit)s export an hour. Try again later.",
                    "You can make %(limit)s exports an hour. Try again later.",
                    jobs.EXPORTS_PER_HOUR,
                )
                % {"limit": jobs.EXPORTS_PER_HOUR},
            )
        else:
            return redirect("ledger:export-detail", job_id=job_id)
    return render(
        request,
        "ledger/export_list.html",
        {
            "form": form,
            "size": size,
            "newest": size - 1,
            "not_published": selectors.head().size - size,
            "active": jobs.active_job(owner=owner, kind=KIND),
            "mine": jobs.jobs_of(owner=owner, kind=KIND),
            "no_report": report.missing(),
            "last": jobs.last_verification(),
            "now": now,
        },
        status=422 if form.errors else 200,
    )


def _place_of(access: LedgerAccess) -> str:
    """The jurisdiction whose personal data the reader may disclose as an auditor; empty when none."""
    organisation = access.actor.organisation if access.actor else ""
    return next((office.place for office in access.discloses if office.organisation == organisation), "")


@require_http_methods(["GET", "HEAD", "POST"])
@auditors
def export_detail(request: HttpRequest, job_id: UUID, *, access: LedgerAccess) -> HttpResponse:
    """GET: progress, then the files. POST: cancel, or with ``resume`` go on with one that was stopped."""
    owner, now = owner_of(request), timezone.now()
    problem = ""
    try:
        if request.method == "POST" and "resume" not in request.POST:
            jobs.cancel_job(owner=owner, job_id=job_id, kind=KIND, at=now)
            return redirect("ledger:export-detail", job_id=job_id)
        if request.method == "POST":
            try:
                jobs.resume_export(owner=owner, job_id=job_id)
                return redirect("ledger:export-detail", job_id=job_id)
            except jobs.JobUnderWay:
                problem = _("Another export of yours is under way. Wait until it has ended.")
            except jobs.NotResumable:
                problem = _("This export has ended. Make a new one.")
        job = jobs.job_of(owner=owner, job_id=job_id, kind=KIND)
    except jobs.JobNotFound:
        raise Http404 from None
    response = render(
        request,
        "ledger/export_detail.html",
        {
            "job": job,
            "chosen": report.Chosen(job.selection),
            "rate": job.rate(now) if job.phase != PACKING else None,
            "packing": job.phase == PACKING,
            "unanswered": job.unanswered(now),
            "queued": jobs.another_runs(job) if job.active else False,
            "available": bool(job.file),
            "problem": problem,
            "last": jobs.last_verification(),
            "still": "still" in request.GET,
        },
        status=409 if problem else 200,
    )
    return look_again(request, response, LOOK_AGAIN_S) if job.active else response


@require_safe
@auditors
def export_download(request: HttpRequest, job_id: UUID, *, access: LedgerAccess) -> HttpResponseBase:
    """The finished file, for the account that asked, while it is kept."""
    try:
        job = jobs.job_of(owner=owner_of(request), job_id=job_id, kind=KIND)
    except jobs.JobNotFound:
        raise Http404 from None
    if not job.file:
        raise Http404
    return FileResponse(
        storing.open_file(job.file),
        as_attachment=True,
        filename=job.result["download_name"],
        content_type="application/octet-stream",
        headers=SANDBOX,
    )


@require_safe
@auditors
def export_print(request: HttpRequest, job_id: UUID, *, access: LedgerAccess) -> HttpResponse:
    """The report of a finished export as a page to print."""
    try:
        job = jobs.job_of(owner=owner_of(request), job_id=job_id, kind=KIND)
    except jobs.JobNotFound:
        raise Http404 from None
    if job.state != "done":
        raise Http404
    cover, lines = printed_export(job)
    return render(request, "ledger/export_print.html", {"cover": cover, "lines": lines, "job": job})


@require_safe
@auditors
def print_list(request: HttpRequest, *, access: LedgerAccess) -> HttpResponse:
    """Published records that fit the filters in the address, as a page to print."""
    published = selectors.latest_published()
    form = ExportForm(request.GET, size=published.size if published else 0)
    if published is None:
        return render(request, "ledger/export_print.html", {"cover": None, "lines": []})
    if not form.is_valid():
        raise BadRequest("the filters are not ones that the form offers")
    cover, lines = printed_list(form.selection, published)
    address = urlencode(form.selection.filter())
    return render(request, "ledger/export_print.html", {"cover": cover, "lines": lines, "filters": address})
