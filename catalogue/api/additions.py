"""What stands beside a source's record, for programs. To change it is a change of the catalogue, of its own kind."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from catalogue.selectors.additions import addition_to, additions_in_force
from catalogue.services import changes
from organisations.api import StrictSerializer

from .calls import actor_of, cleaned
from .changes import LARGEST_REVISION, ChangeSerializer, shown_change
from .contents import ContentInput, content_from


class AdditionSerializer(serializers.Serializer[Any]):
    """What was added beside a source's record and is in force."""

    version = serializers.IntegerField(help_text="0 where nothing was ever added. Send it to begin a change.")
    content = serializers.JSONField(help_text="Members of ``changes_save``'s content that say something.")
    change = serializers.UUIDField(allow_null=True, help_text="The change of the entry that is under way.")


class AdditionInput(StrictSerializer):
    """``content``: all that is to stand beside the source's record then; a member left out is added no more."""

    expected_version = serializers.IntegerField(min_value=0, max_value=LARGEST_REVISION)
    content = ContentInput()
    occurred_on = serializers.DateField(required=False, allow_null=True)


class Addition(APIView):
    """What stands beside a source's record."""

    permission_classes = [IsAuthenticated]

    @extend_schema(operation_id="additions_retrieve", responses=AdditionSerializer)
    def get(self, request: Request, resource_id: UUID) -> Response:
        """What was added beside the record of an entry's source, for the data stewards of its custodian."""
        change = addition_to(viewer=actor_of(request), resource_id=resource_id).change
        values, version = additions_in_force(resource_id)
        told = {"version": version, "content": values, "change": change.pk if change else None}
        return Response(AdditionSerializer(told).data)

    @extend_schema(operation_id="changes_add", request=AdditionInput, responses={201: ChangeSerializer})
    def post(self, request: Request, resource_id: UUID) -> Response:
        """Begin to replace it, as a data steward of the custodian; it is submitted and reviewed as any change."""
        said = cleaned(AdditionInput, request.data)
        made = changes.open_addition(
            actor=actor_of(request),
            resource_id=resource_id,
            expected_version=said["expected_version"],
            local=content_from(said["content"]),
            occurred_on=said.get("occurred_on"),
        )
        return shown_change(request, made.pk, status.HTTP_201_CREATED)
