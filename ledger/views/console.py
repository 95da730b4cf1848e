"""The auditor's console: the state of the log, who vouches for it, verification, exports, and the newest records."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from ledger import jobs, saved_views, selectors
from ledger.access import LedgerAccess
from ledger.console import overview
from ledger.listing import page_of_indices
from ledger.presentation import rows_of, saved_links, witness_lines

from .doors import auditors, look_again, owner_of

NEWEST = 10
EXPORTS = 5
#: While the reader's own verification is under way, its progress is shown here too.
LOOK_AGAIN_S = 2


@require_safe
@auditors
def console(request: HttpRequest, *, access: LedgerAccess) -> HttpResponse:
    owner, now = owner_of(request), timezone.now()
    seen = overview(now)
    last, active = jobs.last_verification(), jobs.active_job(owner=owner, kind="verify")
    response = render(
        request,
        "ledger/console.html",
        {
            "seen": seen,
            "witnesses": witness_lines(seen.witnesses),
            "last": last,
            "last_rate": last.rate(now) if last else None,
            "active": active,
            "active_rate": active.rate(now) if active else None,
            "exports": jobs.jobs_of(owner=owner, kind="export", limit=EXPORTS),
            "views": saved_links(saved_views.views_of(owner)),
            "records": rows_of(
                selectors.entries_at(page_of_indices(limit=NEWEST).indices), published=seen.network.published_size
            ),
            "still": "still" in request.GET,
        },
    )
    return look_again(request, response, LOOK_AGAIN_S) if active else response
