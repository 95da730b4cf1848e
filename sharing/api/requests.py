"""Requests over the API: the same selectors and services as the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, ClassVar, cast
from uuid import UUID

from django.utils import timezone
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import Serializer
from rest_framework.views import APIView

from organisations.domain.errors import Conflict
from sharing.selectors import requests as selectors
from sharing.services import decisions
from sharing.services import requests as services

from .pages import envelope
from .serializers import (
    OpenInput,
    RejectInput,
    RequestListQuery,
    RequestOutput,
    RequestPage,
    ReturnInput,
    SaveInput,
    VersionInput,
)

if TYPE_CHECKING:
    from organisations.models import User


def cleaned(kind: type[Serializer[Any]], data: Any) -> dict[str, Any]:
    """The input's members, or a refusal that names every misshapen one."""
    serializer = kind(data=data)
    serializer.is_valid(raise_exception=True)
    return cast(dict[str, Any], serializer.validated_data)


def actor_of(request: Request) -> User:
    """Who calls; the permission classes have refused strangers."""
    return cast("User", request.user)


def shown(request: Request, request_id: UUID, code: int = status.HTTP_200_OK) -> Response:
    view = selectors.get_request(viewer=actor_of(request), request_id=request_id)
    return Response(RequestOutput(view).data, status=code)


@contextmanager
def telling_changes(request: Request, request_id: UUID, version: int) -> Iterator[None]:
    """Who sends a version that others have changed since is told what they changed, as the page shows it."""
    try:
        yield
    except Conflict as refusal:
        if refusal.stale:
            changes = selectors.changes_since(viewer=actor_of(request), request_id=request_id, version=version)
            refusal.params["changes"] = [asdict(change) for change in changes]
        raise


class RequestListView(APIView):
    """Requests that this account sees."""

    @extend_schema(operation_id="requests_list", parameters=[RequestListQuery], responses=RequestPage)
    def get(self, request: Request) -> Response:
        """The requests that this account sees, last changed first."""
        query = cleaned(RequestListQuery, request.query_params)
        page = selectors.list_requests(viewer=actor_of(request), **query)
        return Response(envelope(request, page, RequestOutput))

    @extend_schema(
        operation_id="requests_create",
        request=OpenInput,
        responses={
            201: RequestOutput,
            200: OpenApiResponse(RequestOutput, "The draft that you already have for this resource and organisation."),
        },
    )
    def post(self, request: Request) -> Response:
        """Open a draft for a resource. Without answers it gives the draft that you still have, if there is one (200);
        with answers it always makes a new one.
        """
        given = cleaned(OpenInput, request.data)
        now = timezone.now()
        made = services.open_request(
            actor=actor_of(request),
            resource_id=given["resource"],
            organisation_id=given.get("organisation"),
            answers=given.get("answers", {}),
            now=now,
        )
        return shown(request, made.pk, status.HTTP_201_CREATED if made.opened_at == now else status.HTTP_200_OK)


class RequestDetailView(APIView):
    """One request."""

    @extend_schema(operation_id="requests_retrieve", responses=RequestOutput)
    def get(self, request: Request, request_id: UUID) -> Response:
        """One request, and what this account may do with it."""
        return shown(request, request_id)

    @extend_schema(operation_id="requests_save", request=SaveInput, responses=RequestOutput)
    def patch(self, request: Request, request_id: UUID) -> Response:
        """Save answers of a draft or of a returned request."""
        given = cleaned(SaveInput, request.data)
        with telling_changes(request, request_id, given["version"]):
            services.save_answers(
                actor=actor_of(request),
                request_id=request_id,
                expected_version=given["version"],
                answers=given["answers"],
            )
        return shown(request, request_id)


class _Verb(APIView):
    """One verb on one request."""

    service: ClassVar[Callable[..., object]]
    shape: ClassVar[type[Serializer[Any]]] = VersionInput

    def do(self, request: Request, request_id: UUID) -> Response:
        given = cleaned(self.shape, request.data)
        version = given.pop("version")
        with telling_changes(request, request_id, version):
            type(self).service(actor=actor_of(request), request_id=request_id, expected_version=version, **given)
        return shown(request, request_id)


class SubmitView(_Verb):
    service = services.submit_request
    throttle_scope = "submit"

    @extend_schema(operation_id="requests_submit", request=VersionInput, responses=RequestOutput)
    def post(self, request: Request, request_id: UUID) -> Response:
        """Submit a draft, or a returned request again."""
        return self.do(request, request_id)


class ApproveView(_Verb):
    service = decisions.approve_request

    @extend_schema(operation_id="requests_approve", request=VersionInput, responses=RequestOutput)
    def post(self, request: Request, request_id: UUID) -> Response:
        """Complete the current step: endorse, or with the last step approve."""
        return self.do(request, request_id)


class ReturnView(_Verb):
    service = decisions.return_request
    shape = ReturnInput

    @extend_schema(operation_id="requests_return", request=ReturnInput, responses=RequestOutput)
    def post(self, request: Request, request_id: UUID) -> Response:
        """Send a request back to be amended, with reasons."""
        return self.do(request, request_id)


class RejectView(_Verb):
    service = decisions.reject_request
    shape = RejectInput

    @extend_schema(operation_id="requests_reject", request=RejectInput, responses=RequestOutput)
    def post(self, request: Request, request_id: UUID) -> Response:
        """Refuse a request for good, with reasons."""
        return self.do(request, request_id)


class WithdrawView(_Verb):
    service = services.withdraw_request

    @extend_schema(operation_id="requests_withdraw", request=VersionInput, responses=RequestOutput)
    def post(self, request: Request, request_id: UUID) -> Response:
        """Take a request back."""
        return self.do(request, request_id)
