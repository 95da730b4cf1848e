"""The portal's addresses and some that fail in every way, for tests of what happens around views."""

from __future__ import annotations

import threading

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.urls import path
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from bayarea import urls
from bayarea.errors import error_page
from bayarea.urls import handler400, handler403, handler404, handler429, handler500
from ledger.errors import HeadBusy
from organisations.domain.errors import Conflict, DomainError, Forbidden, Invalid, NotFound

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]

RAISED: dict[str, Exception] = {
    "not-found": NotFound("not_found"),
    "forbidden": Forbidden("membership.not_administrator"),
    "invalid": Invalid("text.too_long", field="purpose", limit=10, errors=(Invalid("text.missing", field="basis"),)),
    "conflict": Conflict("membership.exists", stale=True),
    "head-busy": HeadBusy("busy"),
    "database-lost": OperationalError("the connection is lost"),
    "defect": RuntimeError("a defect"),
}


def fail(request: HttpRequest, what: str) -> HttpResponse:
    raise RAISED[what]


def page(request: HttpRequest, status: int) -> HttpResponse:
    return error_page(request, status)


def echo(request: HttpRequest) -> HttpResponse:
    request.user.is_authenticated  # noqa: B018  asks the session, as every page does
    return HttpResponse(request.POST.get("text", "") + request.GET.get("text", ""))


class FailingApi(APIView):
    permission_classes = (AllowAny,)

    def get(self, request: Request, what: str) -> Response:
        raise RAISED[what]


class Counter(APIView):
    """Counts how often it really ran, and can be made to wait."""

    runs: list[object] = []
    entered = threading.Event()
    may_go_on = threading.Event()
    wait = False

    def post(self, request: Request) -> Response:
        Counter.runs.append(request.data)
        if Counter.wait:
            Counter.entered.set()
            assert Counter.may_go_on.wait(20)
        error: DomainError | None = {"conflict": Conflict("membership.exists")}.get(request.data.get("fail", ""))
        if error:
            raise error
        return Response({"run": len(Counter.runs), "user": request.user.username}, status=201)


urlpatterns = [
    *urls.urlpatterns,
    path("probe/fail/<slug:what>/", fail, name="probe-fail"),
    path("probe/page/<int:status>/", page, name="probe-page"),
    path("probe/echo/", echo, name="probe-echo"),
    path("api/v1/probe/fail/<slug:what>/", FailingApi.as_view(), name="probe-api-fail"),
    path("api/v1/probe/counter/", Counter.as_view(), name="probe-counter"),
]
