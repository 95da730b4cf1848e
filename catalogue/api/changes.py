"""Changes of the catalogue for programs: written, reviewed and published by the same services as the pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, cast
from uuid import UUID

from django.utils import timezone
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import serializers, status
from rest_framework.permissions import IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param
from rest_framework.views import APIView

from catalogue.domain import limits
from catalogue.domain.reasons import RetireReason
from catalogue.domain.states import ASSESSMENTS
from catalogue.selectors.changes import SCOPES, get_change, list_changes
from catalogue.services import changes, reviews
from organisations.api import StrictSerializer
from organisations.domain.calendar import day_of

from .calls import actor_of, cleaned
from .contents import ContentInput, content_from

LARGEST_REVISION = 2**31 - 1


class ChangeReviewSerializer(serializers.Serializer[Any]):
    """One review of the current round. Its words are for people; the ledger has their digest."""

    kind = serializers.CharField()
    outcome = serializers.CharField()
    at = serializers.DateTimeField()
    organisation = serializers.CharField(source="organisation.code")
    role = serializers.CharField()
    sha256 = serializers.CharField(source="digest", help_text="Of the assessment.")
    reason = serializers.CharField(help_text="Why it was returned; empty when it passed.")


class ChangeLineSerializer(serializers.Serializer[Any]):
    """One change as a list shows it. Days are counted in working days of ``calendar``."""

    id = serializers.UUIDField()
    kind = serializers.CharField()
    resource = serializers.UUIDField(source="resource_id", allow_null=True)
    custodian = serializers.CharField(source="custodian.code")
    status = serializers.CharField()
    revision = serializers.IntegerField(help_text="Send it with every verb; another one gives 409.")
    round = serializers.IntegerField(help_text="How often it was submitted.")
    occurred_on = serializers.DateField(help_text="The day of the legal or functional change behind it.")
    due_on = serializers.DateField()
    review_due_on = serializers.DateField(allow_null=True)
    calendar = serializers.CharField()
    calendar_version = serializers.CharField()
    due_is_certain = serializers.BooleanField()
    opened_at = serializers.DateTimeField()
    submitted_at = serializers.DateTimeField(allow_null=True)
    ended_at = serializers.DateTimeField(allow_null=True)


class ChangeSerializer(ChangeLineSerializer):
    """One change, and what the caller may do with it."""

    content = serializers.JSONField(
        help_text="As in ``changes_save``; of an addition what it says; empty for a retirement."
    )
    submitted_sha256 = serializers.CharField(source="submitted_digest")
    retire_reason = serializers.CharField()
    successor = serializers.UUIDField(source="successor_id", allow_null=True)
    version = serializers.SerializerMethodField(help_text="Of the entry that it became.")
    reviews = serializers.SerializerMethodField()
    wanted = serializers.SerializerMethodField(help_text="The reviews that have to be there before it is listed.")
    actions = serializers.SerializerMethodField()
    why_not = serializers.SerializerMethodField(help_text="Why a reviewer may not judge it now: a refusal's code.")

    @extend_schema(responses=serializers.IntegerField(allow_null=True))
    def get_version(self, change: Any) -> int | None:
        return cast("int | None", self.context["view"].version)

    @extend_schema(responses=ChangeReviewSerializer(many=True))
    def get_reviews(self, change: Any) -> list[dict[str, Any]]:
        return list(ChangeReviewSerializer(list(self.context["view"].reviews.values()), many=True).data)

    def get_wanted(self, change: Any) -> list[str]:
        return [kind.value for kind in self.context["view"].kinds]

    def get_actions(self, change: Any) -> list[str]:
        return sorted(action.value for action in self.context["view"].actions)

    def get_why_not(self, change: Any) -> str | None:
        return cast("str | None", self.context["view"].why_not)


class ChangePageSerializer(serializers.Serializer[Any]):
    count = serializers.IntegerField()
    next = serializers.CharField(allow_null=True)
    previous = serializers.CharField(allow_null=True)
    results = ChangeLineSerializer(many=True)


class ChangeListQuery(StrictSerializer):
    scope = serializers.ChoiceField([(one, one) for one in SCOPES], required=False, default="organisation")
    page = serializers.IntegerField(required=False, default=1, min_value=1, max_value=1_000_000)


class ChangeOpenInput(StrictSerializer):
    """With ``resource`` a change of that entry, else a new entry of ``organisation``."""

    resource = serializers.UUIDField(required=False, allow_null=True)
    organisation = serializers.UUIDField(
        required=False, allow_null=True, help_text="Needed by who is a steward of several organisations."
    )
    content = ContentInput(required=False)
    occurred_on = serializers.DateField(required=False, allow_null=True)


class RetireInput(StrictSerializer):
    reason = serializers.ChoiceField([choice for choice in RetireReason.choices if choice[0] != RetireReason.VANISHED])
    successor = serializers.UUIDField(required=False, allow_null=True)


class ChangeRevisionInput(StrictSerializer):
    expected_revision = serializers.IntegerField(min_value=0, max_value=LARGEST_REVISION)


class ChangeSaveInput(ChangeRevisionInput):
    content = ContentInput()
    occurred_on = serializers.DateField(required=False, allow_null=True)


class AssessInput(ChangeRevisionInput):
    kind = serializers.ChoiceField([(kind.value, kind.label) for kind in sorted(ASSESSMENTS)])
    document = serializers.CharField(max_length=limits.ASSESSMENT)


class ReasonInput(ChangeRevisionInput):
    reason = serializers.CharField(max_length=limits.REASONS)


def shown_change(request: Request, change_id: UUID, code: int = status.HTTP_200_OK) -> Response:
    """The answer of every call that is about one change: the change as the caller may see it."""
    view = get_change(viewer=actor_of(request), change_id=change_id)
    return Response(ChangeSerializer(view.change, context={"view": view}).data, status=code)


class ChangeList(APIView):
    """Changes that the caller may know of."""

    permission_classes = [IsAuthenticated]

    @extend_schema(operation_id="changes_list", parameters=[ChangeListQuery], responses=ChangePageSerializer)
    def get(self, request: Request) -> Response:
        """What waits for the caller's review, is under way, is overdue, or ended."""
        query = cleaned(ChangeListQuery, request.query_params)
        found = list_changes(viewer=actor_of(request), today=day_of(timezone.now()), **query)
        here = request.build_absolute_uri()

        def page(number: int) -> str | None:
            return replace_query_param(here, "page", number) if 1 <= number <= found.num_pages else None

        told = {
            "count": found.total,
            "next": page(found.number + 1),
            "previous": page(found.number - 1),
            "results": [change for change, _title in found.rows],
        }
        return Response(ChangePageSerializer(told).data)

    @extend_schema(
        operation_id="changes_create",
        request=ChangeOpenInput,
        responses={
            201: ChangeSerializer,
            200: OpenApiResponse(ChangeSerializer, "The change of this entry that is under way already."),
        },
    )
    def post(self, request: Request) -> Response:
        """Begin a new entry or a change of a listed one, as a data steward of its custodian."""
        said = cleaned(ChangeOpenInput, request.data)
        now = timezone.now()
        made = changes.open_change(
            actor=actor_of(request),
            resource_id=said.get("resource"),
            organisation_id=said.get("organisation"),
            content=content_from(said["content"]) if "content" in said else None,
            occurred_on=said.get("occurred_on"),
            now=now,
        )
        return shown_change(request, made.pk, status.HTTP_201_CREATED if made.opened_at == now else status.HTTP_200_OK)


class Retirement(APIView):
    """The retirement of an entry."""

    permission_classes = [IsAuthenticated]

    @extend_schema(operation_id="changes_retire", request=RetireInput, responses={201: ChangeSerializer})
    def post(self, request: Request, resource_id: UUID) -> Response:
        """Begin to retire an entry, as a data steward of its custodian; it is reviewed as any change."""
        said = cleaned(RetireInput, request.data)
        made = changes.open_retirement(
            actor=actor_of(request),
            resource_id=resource_id,
            reason=said["reason"],
            successor_id=said.get("successor"),
        )
        return shown_change(request, made.pk, status.HTTP_201_CREATED)


class ChangeDetail(APIView):
    """One change."""

    permission_classes = [IsAuthenticated]

    @extend_schema(operation_id="changes_retrieve", responses=ChangeSerializer)
    def get(self, request: Request, change_id: UUID) -> Response:
        """One change with its content and reviews, and what the caller may do with it."""
        return shown_change(request, change_id)

    @extend_schema(operation_id="changes_save", request=ChangeSaveInput, responses=ChangeSerializer)
    def patch(self, request: Request, change_id: UUID) -> Response:
        """Save the whole content of a draft or of a returned change, as a data steward of the custodian."""
        said = cleaned(ChangeSaveInput, request.data)
        changes.save_change(
            actor=actor_of(request),
            change_id=change_id,
            expected_revision=said["expected_revision"],
            content=content_from(said["content"]),
            occurred_on=said.get("occurred_on"),
        )
        return shown_change(request, change_id)


class _Verb(APIView):
    """One verb on one change."""

    permission_classes = [IsAuthenticated]
    service: ClassVar[Callable[..., object]]
    shape: ClassVar[type[serializers.Serializer[Any]]] = ChangeRevisionInput

    def do(self, request: Request, change_id: UUID) -> Response:
        said = cleaned(self.shape, request.data)
        type(self).service(actor=actor_of(request), change_id=change_id, **said)
        return shown_change(request, change_id)


class Submit(_Verb):
    service = changes.submit_change
    throttle_scope = "submit"

    @extend_schema(operation_id="changes_submit", request=ChangeRevisionInput, responses=ChangeSerializer)
    def post(self, request: Request, change_id: UUID) -> Response:
        """Send a change to review; everything missing or wrong is refused at once."""
        return self.do(request, change_id)


class Discard(_Verb):
    service = changes.discard_change

    @extend_schema(operation_id="changes_discard", request=ChangeRevisionInput, responses=ChangeSerializer)
    def post(self, request: Request, change_id: UUID) -> Response:
        """Give a change up."""
        return self.do(request, change_id)


class Extend(_Verb):
    service = changes.extend_change
    shape = ReasonInput

    @extend_schema(operation_id="changes_extend", request=ReasonInput, responses=ChangeSerializer)
    def post(self, request: Request, change_id: UUID) -> Response:
        """Consent, as the data-sharing authority of the place, to five more working days, once."""
        return self.do(request, change_id)


class Assess(_Verb):
    service = reviews.assess_change
    shape = AssessInput

    @extend_schema(operation_id="changes_assess", request=AssessInput, responses=ChangeSerializer)
    def post(self, request: Request, change_id: UUID) -> Response:
        """Give the secrecy or the personal information assessment, as the officer of that matter."""
        return self.do(request, change_id)


class Approve(_Verb):
    service = reviews.approve_change

    @extend_schema(operation_id="changes_approve", request=ChangeRevisionInput, responses=ChangeSerializer)
    def post(self, request: Request, change_id: UUID) -> Response:
        """Approve it as the custodian: it is listed, or in Guangdong handed on to the data-sharing authority."""
        return self.do(request, change_id)


class Announce(_Verb):
    service = reviews.announce_change

    @extend_schema(operation_id="changes_announce", request=ChangeRevisionInput, responses=ChangeSerializer)
    def post(self, request: Request, change_id: UUID) -> Response:
        """Announce, as the data-sharing authority, what the custodian approved: it is listed."""
        return self.do(request, change_id)


class Return(_Verb):
    service = reviews.return_change
    shape = ReasonInput

    @extend_schema(operation_id="changes_return", request=ReasonInput, responses=ChangeSerializer)
    def post(self, request: Request, change_id: UUID) -> Response:
        """Send it back to its authors, saying everything that has to be mended."""
        return self.do(request, change_id)
