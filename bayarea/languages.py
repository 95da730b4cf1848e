"""Choosing the language of the pages."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from django.views.i18n import set_language


@csrf_exempt
@require_POST
def choose(request: HttpRequest) -> HttpResponseBase:
    """Keep the language in a cookie and go back to the page, filters included.

    No token: it lives in the session, and every stranger who opens a public page would be given one. A choice that
    another site sends is refused by its Origin, which every browser of today states with a POST.
    """
    origin = request.headers.get("Origin")
    if origin and origin != f"{request.scheme}://{request.get_host()}":
        raise PermissionDenied
    return set_language(request)
