"""Who gets in: the one place where the pages of the ledger ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from ledger.access import LedgerAccess, access_of

View = Callable[..., HttpResponseBase]

#: For every download: nothing in it may run, and its kind is not to be guessed.
SANDBOX = {"Content-Security-Policy": "default-src 'none'; sandbox", "X-Content-Type-Options": "nosniff"}


def owner_of(request: HttpRequest) -> str:
    """The key under which jobs belong to the signed-in account."""
    return str(request.user.pk)


def refused(request: HttpRequest) -> HttpResponse:
    """403, with the role that is missing. The same answer whether the record exists or not."""
    return render(request, "ledger/refused.html", status=403)


def look_again(request: HttpRequest, response: HttpResponse, seconds: int) -> HttpResponse:
    """Have the browser ask for this page again, without scripts, until the reader says ``?still``.

    As a header, not as an element: the page can offer to stand still, and assistive software is not told to expect
    a page that reloads for ever.
    """
    if "still" not in request.GET:
        response["Refresh"] = str(seconds)
    return response


def readers(view: View) -> View:
    """Signed-in accounts; the view itself decides record by record with ``access``."""

    @login_required
    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, access=access_of(request.user), **kwargs)
        response["Cache-Control"] = "private, no-store"
        return response

    return inner


def auditors(view: View) -> View:
    """Accounts that may read the whole ledger; others get 403."""

    @readers
    @wraps(view)
    def inner(request: HttpRequest, *args: Any, access: LedgerAccess, **kwargs: Any) -> HttpResponseBase:
        if not access.may_read_all or access.actor is None:
            return refused(request)
        return view(request, *args, access=access, **kwargs)

    return inner
