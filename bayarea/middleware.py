"""What happens around every request: its id, headers, unreadable input, limits of sessions, the second factor."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Callable
from urllib.parse import unquote_to_bytes, urlencode

import structlog
from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.signals import user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone

from bayarea import errors
from bayarea.accounts.second_factor import has_second_factor

log = structlog.get_logger("bayarea.requests")

GetResponse = Callable[[HttpRequest], HttpResponseBase]

REQUEST_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}\Z")
#: NUL, half a surrogate pair, and what stands for a byte that could not be decoded.
UNREADABLE = re.compile("[\0\ud800-\udfff\ufffd]")
FORM_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data")
PROBES = ("/livez", "/readyz")
#: CKAN's clients send JSON or forms; its views read both themselves (catalogue.views.ckan).
CKAN = ("/api/action/", "/api/3/action/")


class Middleware:
    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response


class RequestContextMiddleware(Middleware):
    """Gives each request an id: taken from the proxy when well formed, logged, sent back, shown on error pages."""

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        offered = request.headers.get("X-Request-ID", "")
        request.request_id = offered if REQUEST_ID.match(offered) else str(uuid.uuid4())  # type: ignore[attr-defined]
        started = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request_id=request.request_id):  # type: ignore[attr-defined]
            response = self.get_response(request)
            response["X-Request-ID"] = request.request_id  # type: ignore[attr-defined]
            if request.path_info not in PROBES:
                route = request.resolver_match.view_name if request.resolver_match else None
                log.info(
                    "request",
                    method=request.method,
                    route=route,
                    status=response.status_code,
                    ms=round((time.perf_counter() - started) * 1000, 1),
                )
        return response


@receiver(user_logged_out)
def _remember_sign_out(sender: object, request: HttpRequest | None, **_kwargs: object) -> None:
    if request is not None:
        request.has_signed_out = True  # type: ignore[attr-defined]


class HeadersMiddleware(Middleware):
    """The headers that no library sets. Only files that never change may be kept by browsers."""

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        response.headers["Cross-Origin-Embedder-Policy"] = "require-corp"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        # SecurityMiddleware stands further in, so its headers would be missing where it redirects.
        response.headers.setdefault("Cross-Origin-Opener-Policy", settings.SECURE_CROSS_ORIGIN_OPENER_POLICY)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        response.headers.setdefault("Referrer-Policy", settings.SECURE_REFERRER_POLICY)
        response.headers.setdefault("Cache-Control", "no-store")
        if response.headers.get("Content-Disposition", "").startswith("attachment"):
            response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
        if request.path_info.startswith("/admin/"):
            # Django's own admin scripts build HTML from strings; everything else of the policy holds for them.
            response._csp_replace = {"require-trusted-types-for": None, "trusted-types": None}  # type: ignore[attr-defined]
        if getattr(request, "has_signed_out", False):
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response


def is_plain_text(value: str) -> bool:
    """Whether PostgreSQL and a page can hold the text: no NUL, no half of a surrogate pair, no undecodable byte."""
    return not any(
        character == "\0" or "\ud800" <= character <= "\udfff" or character == "\ufffd" for character in value
    )


def _decodes(encoded: bytes) -> bool:
    raw = unquote_to_bytes(encoded)
    try:
        return is_plain_text(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _has_body(request: HttpRequest) -> bool:
    return request.META.get("CONTENT_LENGTH") not in {None, "", "0"}


class InputGuardMiddleware(Middleware):
    """Refuses what no page can mean: over-long addresses, hundreds of parameters, NUL, bytes that are not UTF-8.

    Without it they would reach PostgreSQL (which refuses NUL with an error) or be replaced silently.
    """

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        query = request.META.get("QUERY_STRING", "")
        if len(query) > settings.MAX_QUERY_LENGTH or len(request.path_info) > settings.MAX_PATH_LENGTH:
            return errors.answer(request, 414)
        if query.count("&") >= settings.MAX_QUERY_FIELDS:
            return errors.answer(request, 400)
        path = request.path_info.encode("utf-8", "surrogatepass")
        if not _decodes(query.encode("latin-1", "replace")) or not _decodes(path):
            return errors.answer(request, 400, detail=errors.TEXT_NOT_PLAIN)
        if request.path_info.startswith("/api/") and settings.SECURE_SSL_REDIRECT and not request.is_secure():
            return errors.problem(request, 403, code="insecure_transport")
        takes_forms = request.path_info.startswith(CKAN)
        is_form = request.content_type in FORM_TYPES and _has_body(request)
        if request.path_info.startswith("/api/") and is_form and not takes_forms:
            # REST framework would take a form that somebody has read before it, past its own parsers.
            return errors.problem(request, 415)
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: object, kwargs: object
    ) -> HttpResponseBase | None:
        if request.method == "POST" and request.content_type in FORM_TYPES:
            for name, values in request.POST.lists():
                if not is_plain_text(name) or not all(map(is_plain_text, values)):
                    return errors.answer(request, 400, detail=errors.TEXT_NOT_PLAIN)
        return None


class StatelessMiddleware(Middleware):
    """Answers for views that know no account, before sessions, languages and locks are looked at.

    Such a view has an attribute ``stateless``, which says of a request whether it is one of these. Nothing of the
    answer depends on cookies or headers, so it carries no ``Vary`` and any cache may keep it.
    """

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path_info.startswith(errors.PUBLIC_LEDGER):
            return self.get_response(request)
        try:
            found = resolve(request.path_info)
        except Resolver404:
            return self.get_response(request)
        stateless: Callable[[HttpRequest], bool] | None = getattr(found.func, "stateless", None)
        if stateless is None or not stateless(request):
            return self.get_response(request)
        request.resolver_match = found
        try:
            response: HttpResponseBase = found.func(request, *found.args, **found.kwargs)
        except Exception as error:
            if errors.status_of(error) == 500:
                raise
            response = errors.answer_to(request, error)
        return response


class SessionLimitsMiddleware(Middleware):
    """Ends sessions after 30 minutes without a request, and after 10 hours in any case.

    The last use is written at most once a minute: a write for every request would make each page wait for one.
    """

    STARTED, USED = "signed_in_at_s", "used_at_s"
    NOTE_EVERY_S = 60

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.user.is_authenticated:
            now = int(timezone.now().timestamp())
            started = request.session.setdefault(self.STARTED, now)
            used = request.session.get(self.USED, now)
            if now - started >= settings.SESSION_ABSOLUTE_AGE_S or now - used >= settings.SESSION_COOKIE_AGE:
                logout(request)
            elif self.USED not in request.session or now - used >= self.NOTE_EVERY_S:
                request.session[self.USED] = now
        return self.get_response(request)


class SecondFactorMiddleware(Middleware):
    """Where a second factor is required, an account without one sees only the pages that set it up."""

    OPEN_VIEWS = frozenset(
        {
            "account_login",
            "account_logout",
            "account_reauthenticate",
            "account_change_password",
            "mfa_activate_totp",
            "mfa_reauthenticate",
            "mfa_authenticate",
            "set_language",
            "livez",
            "readyz",
            "api:schema",
            "api:docs",
        }
    )

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: object, kwargs: object
    ) -> HttpResponseBase | None:
        if not settings.MFA_REQUIRED or not request.user.is_authenticated:
            return None
        if request.resolver_match and request.resolver_match.view_name in self.OPEN_VIEWS:
            return None
        if has_second_factor(request):
            return None
        if request.path_info.startswith("/api/"):
            return errors.problem(request, 403, code="second_factor_required")
        query = urlencode({"next": request.get_full_path()}) if request.method == "GET" else ""
        return HttpResponseRedirect(reverse("mfa_activate_totp") + (f"?{query}" if query else ""))
