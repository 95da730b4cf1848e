"""Exporting records: choosing, waiting, downloading."""

from __future__ import annotations

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from ledger import exports, jobs, selectors
from ledger.access import LedgerAccess
from ledger.forms import ExportForm

from .doors import SANDBOX, auditors, look_again, owner_of

KIND = "export"
LOOK_AGAIN_S = 2


@require_http_methods(["GET", "HEAD", "POST"])
@auditors
def export_list(request: HttpRequest, *, access: LedgerAccess) -> HttpResponse:
    """GET: the form and the account's exports. POST: start one, or go to the one under way."""
    owner, size, now = owner_of(request), selectors.head().size, timezone.now()
    form = ExportForm(request.POST if request.method == "POST" else None, size=size)
    if request.method == "POST" and form.is_valid() and access.actor is not None:
        try:
            job_id = jobs.start_export(
                owner=owner,
                actor=access.actor,
                first=form.cleaned_data["first"],
                last=form.cleaned_data["last"],
                size=size,
                at=now,
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
            "active": jobs.active_job(owner=owner, kind=KIND),
            "mine": jobs.jobs_of(owner=owner, kind=KIND),
            "now": now,
        },
        status=422 if form.errors else 200,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@auditors
def export_detail(request: HttpRequest, job_id: UUID, *, access: LedgerAccess) -> HttpResponse:
    """GET: progress, then the files. POST: cancel."""
    owner, now = owner_of(request), timezone.now()
    try:
        if request.method == "POST":
            jobs.cancel_job(owner=owner, job_id=job_id, kind=KIND, at=now)
            return redirect("ledger:export-detail", job_id=job_id)
        job = jobs.job_of(owner=owner, job_id=job_id, kind=KIND)
    except jobs.JobNotFound:
        raise Http404 from None
    response = render(
        request,
        "ledger/export_detail.html",
        {
            "job": job,
            "rate": job.rate(now),
            "unanswered": job.unanswered(now),
            "queued": jobs.another_runs(job) if job.active else False,
            "available": bool(job.file),
            "still": "still" in request.GET,
        },
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
        exports.open_file(job.file),
        as_attachment=True,
        filename=f"{exports.base_name(job.first or 0, job.last or 0)}.zip",
        content_type="application/octet-stream",
        headers=SANDBOX,
    )
