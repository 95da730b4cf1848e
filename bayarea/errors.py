"""From an exception to an answer: one table, used for pages and for the API.

Pages get a short page in the reader's language; addresses below ``/api/`` get application/problem+json (RFC 9457).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

import structlog
from django.core.exceptions import (
    BadRequest,
    PermissionDenied,
    RequestDataTooBig,
    SuspiciousOperation,
    TooManyFieldsSent,
)
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError
from django.template.loader import get_template
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework import exceptions as api
from rest_framework.response import Response
from rest_framework.views import set_rollback

from ledger.errors import (
    HeadBusy,
    LedgerError,
    LogClosed,
    MirrorKeyMissing,
    MirrorKeyRefused,
    NoSuchEntry,
    NotPublished,
    PolicyMissing,
)
from organisations.domain.errors import Conflict, DomainError, Forbidden, Invalid, NotFound
from organisations.domain.messages import message

log = structlog.get_logger(__name__)

#: The first class that fits decides. What is not here is a defect of ours: 500.
STATUS: tuple[tuple[type[BaseException], int], ...] = (
    (NotFound, 404),
    (Forbidden, 403),
    (Conflict, 409),
    (Invalid, 400),
    (NoSuchEntry, 404),
    (HeadBusy, 503),
    (LogClosed, 503),
    (NotPublished, 404),
    (PolicyMissing, 404),
    (MirrorKeyMissing, 401),
    (MirrorKeyRefused, 403),
    (Http404, 404),
    (PermissionDenied, 403),
    (RequestDataTooBig, 413),
    (TooManyFieldsSent, 400),
    (SuspiciousOperation, 400),
    (BadRequest, 400),
    (MultiPartParserError, 400),
    (UnreadablePostError, 400),
    (OperationalError, 503),
    (InterfaceError, 503),
)

#: Title and sentence of each page and problem. The sentences say what the reader can do.
TEXTS: Mapping[int, tuple[Promise, Promise]] = {
    400: (
        _("Bad request"),
        _("Something in the address or the form cannot be read. Go back and check what you entered."),
    ),
    401: (_("Sign in first"), _("This needs an account. Sign in, or send a valid token.")),
    403: (
        _("Not allowed"),
        _("Your account does not have the role that this needs. Ask the administrator of your organisation."),
    ),
    404: (_("Page not found"), _("There is nothing at this address, or it is not shown to you.")),
    405: (_("Method not allowed"), _("This address does not take this kind of request.")),
    406: (_("Not acceptable"), _("The API answers in JSON only.")),
    409: (
        _("Changed meanwhile"),
        _("Someone changed this while you were looking at it. Open it again and check before you go on."),
    ),
    413: (_("Too large"), _("What you sent is larger than the portal takes.")),
    414: (_("Address too long"), _("The address is longer than the portal takes. Shorten the search.")),
    415: (_("Unsupported media type"), _("The API reads JSON only.")),
    422: (_("Cannot be processed"), _("This key was already used for another request. Use a new one.")),
    429: (_("Too many attempts"), _("Wait a while before you try again.")),
    500: (_("Something went wrong"), _("This is our fault, and nothing you entered was half saved. Try again later.")),
    503: (
        _("Not available at the moment"),
        _("The portal cannot reach its database. Try again in a minute."),
    ),
}
CSRF_SENTENCE = _("The form was too old or came from another site. Go back, load the page again and send it once more.")
TEXT_NOT_PLAIN = _("Remove the characters that cannot be stored.")

RETRY_S = {409: 1, 429: 60, 503: 5}
PROBLEM = "application/problem+json"

#: When even the template of a page cannot be rendered.
BARE = "<!doctype html><html lang=en><title>{title}</title><h1>{title}</h1><p>{sentence}</p><p>{reference}</p></html>"


def status_of(error: BaseException) -> int:
    """The HTTP status of any exception."""
    return next((status for kind, status in STATUS if isinstance(error, kind)), 500)


#: The public side of the ledger, and with it all addresses that programs read: refusals there are no pages.
PUBLIC_LEDGER = (
    "/ledger/checkpoint",
    "/ledger/tile/",
    "/ledger/proof/",
    "/ledger/note/",
    "/ledger/vkeys",
    "/ledger/policy.txt",
    "/ledger/verify.py",
)
PUBLIC_CATALOGUE = ("/catalog.", "/dataset/", "/catalogue/feed.atom", "/sitemap")
FOR_PROGRAMS = ("/api/", *PUBLIC_LEDGER, *PUBLIC_CATALOGUE)


def _is_api(request: HttpRequest) -> bool:
    return request.path_info.startswith(FOR_PROGRAMS)


def reference_of(request: HttpRequest) -> str:
    """The request's id, shown to people so that they can quote it."""
    return getattr(request, "request_id", "")


# --- Pages


def error_page(request: HttpRequest, status: int, *, sentence: str | Promise | None = None) -> HttpResponse:
    """A page for an error, in the reader's language.

    Takes    status: one of ``TEXTS``, others are shown with the texts of 400 or 500.
    Returns  the page; for 500 and up it is rendered without the request, so it cannot ask the database.
    """
    known = status if status in TEXTS else (500 if status >= 500 else 400)
    title, usual = TEXTS[known]
    page = {413: 400, 414: 400}.get(known, known)
    with translation.override(
        getattr(request, "LANGUAGE_CODE", None) or translation.get_language_from_request(request)
    ):
        context = {
            "status": status,
            "title": title,
            "sentence": sentence or usual,
            "reference": reference_of(request),
        }
        try:
            template = get_template(f"{page}.html")
            text = template.render(context, request=None if status >= 500 else request)
        except Exception as error:  # noqa: BLE001  an error page must come out whatever broke; the cause is logged
            if status < 500 and isinstance(error, OperationalError | InterfaceError):
                return error_page(request, 503)
            log.exception("error_page.failed", status=status)
            text = BARE.format(title=title, sentence=context["sentence"], reference=context["reference"])
    response = HttpResponse(text, status=status)
    if status in RETRY_S and status != 409:
        response["Retry-After"] = str(RETRY_S[status])
    return response


def problem(
    request: HttpRequest,
    status: int,
    *,
    code: str | None = None,
    field: str | None = None,
    detail: str | Promise | None = None,
    errors: list[dict[str, Any]] | None = None,
    more: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> JsonResponse:
    """A refusal of the API as application/problem+json, for code outside of REST framework's views."""
    body = problem_body(request, status, code=code, field=field, detail=detail, errors=errors, more=more)
    response = JsonResponse(body, status=status, content_type=PROBLEM)
    for name, value in (headers or {}).items():
        response[name] = value
    if status in RETRY_S and "Retry-After" not in response and status != 409:
        response["Retry-After"] = str(RETRY_S[status])
    return response


def problem_body(
    request: HttpRequest,
    status: int,
    *,
    code: str | None = None,
    field: str | None = None,
    detail: str | Promise | None = None,
    errors: list[dict[str, Any]] | None = None,
    more: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """The members of a problem; docs/openapi.yaml names them (bayarea/api/schema.py). ``more``: those of some only."""
    known = status if status in TEXTS else (500 if status >= 500 else 400)
    title, usual = TEXTS[known]
    code = code or HTTPStatus(status).name.lower()
    return {
        "type": f"urn:digital-bay-area:problem:{code}",
        "title": str(title),
        "status": status,
        "code": code,
        "field": field,
        "detail": str(detail or usual),
        "errors": errors or [],
        "request_id": reference_of(request),
        **(more or {}),
    }


def answer(request: HttpRequest, status: int, **details: Any) -> HttpResponse:
    """The page or the problem, whichever the address calls for."""
    if _is_api(request):
        return problem(request, status, **details)
    return error_page(request, status, sentence=details.get("detail"))


def answer_to(request: HttpRequest, error: BaseException) -> HttpResponse:
    """The same for an exception."""
    status = status_of(error)
    if not _is_api(request):
        return error_page(request, status, sentence=message(error) if isinstance(error, DomainError) else None)
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else {}
    return problem(request, status, headers=headers, **_details(error))


def _details(error: BaseException) -> dict[str, Any]:
    if isinstance(error, DomainError):
        others = error.errors if isinstance(error, Invalid) else ()
        listed = [error, *others] if isinstance(error, Invalid) else []
        return {
            "code": error.code,
            "field": error.field,
            "detail": message(error),
            "errors": [{"code": one.code, "field": one.field, "detail": message(one)} for one in listed],
            "more": _more(error),
        }
    return {"code": error.code} if isinstance(error, LedgerError) else {}


def _more(error: DomainError) -> dict[str, Any]:
    """Of what changed meanwhile: the version that is there now, and what changed where the view knows it."""
    if not (isinstance(error, Conflict) and error.stale):
        return {}
    return {name: error.params[name] for name in ("version", "changes") if name in error.params}


class DomainErrorMiddleware:
    """Turns refusals that a view let pass into their page or problem, and a lost database into 503."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        status = status_of(error)
        if status == 500:
            return None  # Django logs it with its trace and asks handler500
        if status == 503:
            log.error("unavailable", error=type(error).__name__)
        return answer_to(request, error)


# --- Handlers that Django calls by name (bayarea/urls.py, settings)


def handler400(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return answer(request, status_of(exception) if exception else 400)


def handler403(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return answer(request, 403)


def handler404(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return answer(request, 404)


def handler429(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """django-allauth finds this one in the URLconf."""
    return answer(request, 429)


def handler500(request: HttpRequest) -> HttpResponse:
    """Also for what middleware raised: Django calls this while the exception is being handled."""
    error = sys.exc_info()[1]
    return answer_to(request, error) if error else answer(request, 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return answer(request, 403, detail=CSRF_SENTENCE)


def locked_out(
    request: HttpRequest, original: HttpResponse | None = None, credentials: Mapping[str, Any] | None = None
) -> HttpResponse:
    """Too many wrong passwords or codes for this name from this address (django-axes)."""
    response = answer(request, 429)
    response["Retry-After"] = "900"
    return response


# --- REST framework


def _within(field: str | None, part: object) -> str:
    """A number is a place in a list: the framework counts from 0, people and the rules of the catalogue from 1."""
    part = part + 1 if isinstance(part, int) else part
    return f"{field}.{part}" if field else str(part)


def _flatten(detail: Any, field: str | None = None) -> list[dict[str, Any]]:
    """REST framework's nested errors as a list of code, field and sentence; a nested field is written ``a.1.b``."""
    if isinstance(detail, Mapping):
        return [
            one
            for name, inner in detail.items()
            for one in _flatten(inner, field if name == "non_field_errors" else _within(field, name))
        ]
    if isinstance(detail, list):
        if detail and all(isinstance(inner, api.ErrorDetail) for inner in detail):
            return [one for inner in detail for one in _flatten(inner, field)]
        return [one for place, inner in enumerate(detail) for one in _flatten(inner, _within(field, place))]
    return [{"code": getattr(detail, "code", "invalid"), "field": field, "detail": str(detail)}]


def api_exception_handler(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """REST framework's EXCEPTION_HANDLER.

    Returns  a problem; None for defects of ours, which then take Django's way to handler500.
    """
    request: HttpRequest = context["request"]._request
    headers: dict[str, str] = {}
    if isinstance(error, api.APIException):
        status = error.status_code
        details: dict[str, Any] = {}
        if isinstance(error, api.ValidationError):
            errors = _flatten(error.detail)
            first = errors[0] if errors else {"code": "invalid", "field": None, "detail": None}
            details = {**first, "errors": errors}
        elif isinstance(error.detail, api.ErrorDetail):
            details = {"code": error.detail.code}
            if isinstance(error, api.ParseError | api.AuthenticationFailed):
                details["detail"] = str(error.detail)
        if getattr(error, "auth_header", None):
            headers["WWW-Authenticate"] = str(error.auth_header)  # type: ignore[attr-defined]
        if isinstance(error, api.Throttled):
            headers["Retry-After"] = str(int(getattr(error, "wait", None) or RETRY_S[429]) + 1)
    else:
        status = status_of(error)
        if status == 500:
            return None
        details = _details(error)
        if status == 503:
            log.error("unavailable", error=type(error).__name__)
            headers["Retry-After"] = str(RETRY_S[503])
    set_rollback()
    return Response(problem_body(request, status, **details), status=status, headers=headers, content_type=PROBLEM)
