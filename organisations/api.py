"""Who the caller is, for programs."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import serializers
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from organisations.selectors.memberships import organisations_of, roles_of


@extend_schema_field({"type": "object", "additionalProperties": {"type": "string"}})
class TextsField(serializers.JSONField):
    """``{language code: text}``, with the languages that there are."""


class StrictSerializer(serializers.Serializer[Any]):
    """Refuses members that it does not know: a misspelt or foreign member must not be lost silently."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict) and (unknown := data.keys() - self.fields.keys()):
            raise serializers.ValidationError(
                {str(name)[:64]: [serializers.ErrorDetail("Unknown member.", code="field.unknown")] for name in unknown}
            )
        return super().to_internal_value(data)


class OrganisationSerializer(serializers.Serializer[Any]):
    code = serializers.CharField()
    jurisdiction = serializers.CharField(source="jurisdiction_id")
    kind = serializers.CharField()
    names = TextsField()


class HeldRolesSerializer(serializers.Serializer[Any]):
    organisation = OrganisationSerializer()
    roles = serializers.ListField(child=serializers.CharField())


class MeSerializer(serializers.Serializer[Any]):
    username = serializers.CharField()
    language = serializers.CharField(help_text="Preferred language; empty when none was chosen.")
    memberships = HeldRolesSerializer(many=True)


class Me(APIView):
    """The account behind the session or token, with the roles that it holds now."""

    permission_classes = [IsAuthenticated]

    @extend_schema(operation_id="me_retrieve", responses=MeSerializer)
    def get(self, request: Request) -> Response:
        user: Any = request.user
        held = roles_of(user)
        memberships = [
            {"organisation": body, "roles": sorted(role.value for where, role in held if where == body.pk)}
            for body in organisations_of(user)
        ]
        me = {"username": user.username, "language": user.language, "memberships": memberships}
        return Response(MeSerializer(me).data)
