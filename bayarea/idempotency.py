"""``Idempotency-Key``: the same POST of one account, sent twice, happens once.

A row is inserted before the view runs, so two copies at the same moment meet there and not in the service. What the
view answered is kept for 24 hours and given again. Refusals that a retry may overcome (409, 429, 5xx) are not kept.

If the process dies between the service's commit and the row's, the lease ends and a retry runs the view again; the
service then refuses it by the version that the caller sends.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bayarea import errors
from bayarea.api.authentication import token_user
from bayarea.models import IdempotencyKey

KEY = re.compile(r"[!-~]{1,255}\Z")
KEPT_HEADERS = ("Content-Type", "Location", "ETag", "Content-Language")
MAX_BODY = 1_000_000
BAD_KEY = _("An Idempotency-Key has 1 to 255 visible ASCII characters.")
OTHER_REQUEST = _("This key was already used for another request. Use a new one.")
IN_WORK = _("The same request is being worked on. Ask again in a moment.")


def _is_kept(response: HttpResponseBase) -> bool:
    return (
        isinstance(response, HttpResponse)
        and response.status_code < 500
        and response.status_code not in {401, 409, 429}
        and len(response.content) <= MAX_BODY
    )


def _fingerprint(request: HttpRequest) -> str:
    hashed = hashlib.sha256()
    for part in (request.method or "", request.get_full_path(), request.content_type or ""):
        hashed.update(part.encode() + b"\0")
    hashed.update(request.body)
    return hashed.hexdigest()


class IdempotencyMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        key = request.headers.get("Idempotency-Key")
        if key is None or request.method != "POST" or not request.path_info.startswith("/api/"):
            return self.get_response(request)
        if not KEY.match(key):
            return errors.problem(request, 400, code="idempotency.bad_key", field="Idempotency-Key", detail=BAD_KEY)
        account = token_user(request) or (request.user if request.user.is_authenticated else None)
        if account is None:
            return self.get_response(request)  # the view refuses; nothing to keep
        digest = hashlib.sha256(f"{account.pk}\0{key}".encode()).hexdigest()
        return self._once(request, digest, _fingerprint(request))

    def _once(self, request: HttpRequest, digest: str, fingerprint: str) -> HttpResponseBase:
        holder = uuid.uuid4()
        row = self._claim(digest, fingerprint, holder)
        if row.fingerprint != fingerprint:
            return errors.problem(
                request, 422, code="idempotency.other_request", field="Idempotency-Key", detail=OTHER_REQUEST
            )
        if row.status is not None:
            return self._replay(row)
        if row.holder != holder:
            return errors.problem(
                request, 409, code="idempotency.in_work", detail=IN_WORK, headers={"Retry-After": "1"}
            )
        mine = IdempotencyKey.objects.filter(digest=digest, holder=holder)
        try:
            response = self.get_response(request)
        except BaseException:
            mine.delete()
            raise
        if not isinstance(response, HttpResponse) or not _is_kept(response):
            mine.delete()
            return response
        mine.update(
            status=response.status_code,
            headers={name: response[name] for name in KEPT_HEADERS if name in response},
            body=response.content,
        )
        return response

    def _claim(self, digest: str, fingerprint: str, holder: uuid.UUID) -> IdempotencyKey:
        """The row of this key: ours, when it did not exist, had expired, or its holder's lease ended."""
        now = timezone.now()
        ours = {
            "fingerprint": fingerprint,
            "holder": holder,
            "lease_until": now + timedelta(seconds=settings.IDEMPOTENCY_LEASE_S),
            "expires_at": now + timedelta(seconds=settings.IDEMPOTENCY_KEEP_S),
        }
        rows = IdempotencyKey.objects.filter(digest=digest)
        # A conflict here waits for nobody: the other request's insert has committed by itself.
        IdempotencyKey.objects.bulk_create([IdempotencyKey(digest=digest, **ours)], ignore_conflicts=True)
        expired = Q(expires_at__lte=now)
        abandoned = Q(status__isnull=True, lease_until__lte=now, fingerprint=fingerprint)
        rows.filter(expired | abandoned).update(**ours, status=None, headers={}, body=b"")
        row = rows.first()
        # Deleted between two statements by a holder whose answer was not worth keeping: then it may be tried again.
        return row or self._claim(digest, fingerprint, holder)

    @staticmethod
    def _replay(row: IdempotencyKey) -> HttpResponse:
        response = HttpResponse(bytes(row.body), status=row.status)
        for name, value in row.headers.items():
            response[name] = value
        response["Idempotent-Replayed"] = "true"
        return response


def remove_expired_keys() -> int:
    """Forget keys whose 24 hours are over. Returns how many."""
    removed, _by_model = IdempotencyKey.objects.filter(expires_at__lte=timezone.now()).delete()
    return removed
