"""Versions and correction requests for programs: the same selectors and services as the pages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework import serializers, status
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from catalogue.domain import limits
from catalogue.domain.reasons import CorrectionOutcome
from catalogue.selectors.corrections import corrections_of, get_correction
from catalogue.selectors.versions import versions_of
from catalogue.services import corrections
from organisations.domain.calendar import day_of

from .calls import actor_of, cleaned


class VersionSerializer(serializers.Serializer[Any]):
    """One version of an entry. ``content`` has the members that the digest was made of (RFC 8785, SHA-256)."""

    number = serializers.IntegerField()
    listed_at = serializers.DateTimeField(source="at")
    sha256 = serializers.CharField(source="digest")
    is_current = serializers.BooleanField()
    content = serializers.SerializerMethodField()

    def get_content(self, version: Any) -> dict[str, Any]:
        content: dict[str, Any] = version.content.to_json()
        return content


class CorrectionSerializer(serializers.Serializer[Any]):
    """One correction request. ``due_on`` is counted in working days of ``calendar``."""

    id = serializers.UUIDField()
    resource = serializers.UUIDField(source="resource_id")
    item_code = serializers.CharField()
    entry_version = serializers.IntegerField()
    text = serializers.CharField()
    organisation = serializers.CharField(source="organisation.code")
    custodian = serializers.CharField(source="custodian.code")
    status = serializers.CharField()
    revision = serializers.IntegerField()
    raised_at = serializers.DateTimeField()
    due_on = serializers.DateField()
    calendar = serializers.CharField()
    calendar_version = serializers.CharField()
    due_is_certain = serializers.BooleanField()
    outcome = serializers.CharField()
    answer = serializers.CharField()
    ended_at = serializers.DateTimeField(allow_null=True)


class RaiseInput(serializers.Serializer[Any]):
    text = serializers.CharField(max_length=limits.CORRECTION)
    item_code = serializers.CharField(required=False, allow_blank=True, max_length=64)
    organisation_id = serializers.UUIDField(required=False)


class RevisionInput(serializers.Serializer[Any]):
    expected_revision = serializers.IntegerField(min_value=0, max_value=2**31 - 1)


class AnswerInput(RevisionInput):
    outcome = serializers.ChoiceField(choices=CorrectionOutcome.choices)
    answer = serializers.CharField(max_length=limits.CORRECTION)


class VersionList(APIView):
    """The versions of an entry that the caller may know of, newest first."""

    permission_classes = [AllowAny]

    @extend_schema(operation_id="versions_list", responses=VersionSerializer(many=True))
    def get(self, request: Request, resource_id: UUID) -> Response:
        """Each version with its content and the digest of its canonical bytes."""
        _resource, found = versions_of(viewer=request.user, resource_id=resource_id)
        return Response(VersionSerializer(found, many=True).data)


class CorrectionList(APIView):
    """Correction requests about one entry."""

    permission_classes = [IsAuthenticated]

    @extend_schema(operation_id="corrections_list", responses=CorrectionSerializer(many=True))
    def get(self, request: Request, resource_id: UUID) -> Response:
        """Those of the caller's organisations and those that they have to answer, newest first."""
        today = day_of(timezone.now())
        _resource, found = corrections_of(viewer=request.user, resource_id=resource_id, today=today)
        return Response(CorrectionSerializer([view.correction for view in found], many=True).data)

    @extend_schema(operation_id="corrections_create", request=RaiseInput, responses={201: CorrectionSerializer})
    def post(self, request: Request, resource_id: UUID) -> Response:
        """Ask the custodian for a correction, as a requester of an organisation that may use the data."""
        said = cleaned(RaiseInput, request.data)
        made = corrections.raise_correction(actor=actor_of(request), resource_id=resource_id, **said)
        return _shown(request, made.pk, status.HTTP_201_CREATED)


class Answer(APIView):
    """The custodian's answer to a correction request."""

    permission_classes = [IsAuthenticated]

    @extend_schema(operation_id="corrections_answer", request=AnswerInput, responses=CorrectionSerializer)
    def post(self, request: Request, correction_id: UUID) -> Response:
        """Say what was found and done, as a data steward of the custodian."""
        said = cleaned(AnswerInput, request.data)
        corrections.answer_correction(actor=actor_of(request), correction_id=correction_id, **said)
        return _shown(request, correction_id)


class Withdraw(APIView):
    """A correction request taken back."""

    permission_classes = [IsAuthenticated]

    @extend_schema(operation_id="corrections_withdraw", request=RevisionInput, responses=CorrectionSerializer)
    def post(self, request: Request, correction_id: UUID) -> Response:
        """Take it back, as a requester of the organisation that asked."""
        said = cleaned(RevisionInput, request.data)
        corrections.withdraw_correction(actor=actor_of(request), correction_id=correction_id, **said)
        return _shown(request, correction_id)


def _shown(request: Request, correction_id: UUID, code: int = status.HTTP_200_OK) -> Response:
    view = get_correction(viewer=request.user, correction_id=correction_id, today=day_of(timezone.now()))
    return Response(CorrectionSerializer(view.correction).data, status=code)
