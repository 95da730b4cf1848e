"""Verifying the whole chain in the auditor's sight."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from ledger import jobs, selectors
from ledger.access import LedgerAccess

from .doors import auditors, look_again, owner_of

KIND = "verify"
LOOK_AGAIN_S = 2


@require_http_methods(["GET", "HEAD", "POST"])
@auditors
def verify(request: HttpRequest, *, access: LedgerAccess) -> HttpResponse:
    """GET: what the last verification found. POST: start one, or go to the one under way."""
    owner = owner_of(request)
    if request.method == "POST" and access.actor is not None:
        job_id = jobs.start_verification(owner=owner, actor=access.actor, at=timezone.now())
        return redirect("ledger:verify-job", job_id=job_id)
    return render(
        request,
        "ledger/verify.html",
        {
            "head": selectors.head(),
            "waiting": selectors.waiting(),
            "last": jobs.last_verification(),
            "active": jobs.active_job(owner=owner, kind=KIND),
            "mine": jobs.jobs_of(owner=owner, kind=KIND, limit=10),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
@auditors
def verify_job(request: HttpRequest, job_id: UUID, *, access: LedgerAccess) -> HttpResponse:
    """GET: progress, then the report. POST: cancel."""
    owner, now = owner_of(request), timezone.now()
    try:
        if request.method == "POST":
            jobs.cancel_job(owner=owner, job_id=job_id, kind=KIND, at=now)
            return redirect("ledger:verify-job", job_id=job_id)
        job = jobs.job_of(owner=owner, job_id=job_id, kind=KIND)
    except jobs.JobNotFound:
        raise Http404 from None
    response = render(
        request,
        "ledger/verify_job.html",
        {
            "job": job,
            "rate": job.rate(now),
            "unanswered": job.unanswered(now),
            "queued": jobs.another_runs(job) if job.active else False,
            "still": "still" in request.GET,
        },
    )
    return look_again(request, response, LOOK_AGAIN_S) if job.active else response
