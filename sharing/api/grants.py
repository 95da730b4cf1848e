"""Grants over the API."""

from __future__ import annotations

from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from sharing.selectors import grants as selectors
from sharing.services import grants as services

from .pages import envelope
from .requests import actor_of, cleaned
from .serializers import GrantListQuery, GrantOutput, GrantPage, RevokeInput


class GrantListView(APIView):
    """Grants of the requests that this account sees."""

    @extend_schema(operation_id="grants_list", parameters=[GrantListQuery], responses=GrantPage)
    def get(self, request: Request) -> Response:
        """The grants that this account sees, newest first."""
        query = cleaned(GrantListQuery, request.query_params)
        page = selectors.list_grants(viewer=actor_of(request), **query)
        return Response(envelope(request, page, GrantOutput))


class RevokeView(APIView):
    """The custodian ends a permission early."""

    @extend_schema(operation_id="grants_revoke", request=RevokeInput, responses=GrantOutput)
    def post(self, request: Request, grant_id: UUID) -> Response:
        """End a permission early, with reasons."""
        given = cleaned(RevokeInput, request.data)
        services.revoke_grant(
            actor=actor_of(request), grant_id=grant_id, expected_version=given.pop("version"), **given
        )
        return Response(GrantOutput(selectors.get_grant(viewer=actor_of(request), grant_id=grant_id)).data)
