"""The shapes that go in and out. Shape only: the services say what the values must mean together."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from catalogue.domain.choices import SharingMethod
from organisations.api import StrictSerializer
from organisations.domain.choices import Role
from sharing.domain import limits
from sharing.domain.choices import Basis, Purpose, RejectReason, ReturnReason, RevokeReason
from sharing.domain.states import Action, GrantState, RequestState, StepKind

LARGEST_VERSION = 2**31 - 1


class AnswersInput(StrictSerializer):
    """Answers (Decree 809 art. 20). Members left out stay as they are; empty ones are cleared."""

    basis = serializers.ChoiceField(Basis.choices, required=False, allow_blank=True)
    basis_detail = serializers.CharField(required=False, allow_blank=True, max_length=limits.BASIS_DETAIL)
    purpose = serializers.ChoiceField(Purpose.choices, required=False, allow_blank=True)
    scenario = serializers.CharField(required=False, allow_blank=True, max_length=limits.SCENARIO)
    data_items = serializers.ListField(
        child=serializers.UUIDField(), required=False, allow_empty=True, max_length=limits.DATA_ITEMS
    )
    method = serializers.ChoiceField(SharingMethod.choices, required=False, allow_blank=True)
    starts_on = serializers.DateField(required=False, allow_null=True)
    ends_on = serializers.DateField(required=False, allow_null=True)


class OpenInput(StrictSerializer):
    resource = serializers.UUIDField()
    organisation = serializers.UUIDField(
        required=False, allow_null=True, help_text="For whom; needed by who is a requester of several organisations."
    )
    answers = AnswersInput(required=False)


class VersionInput(StrictSerializer):
    version = serializers.IntegerField(
        min_value=1, max_value=LARGEST_VERSION, help_text="The version you have seen; another one gives 409."
    )


class SaveInput(VersionInput):
    answers = AnswersInput()


class ReturnInput(VersionInput):
    reason_code = serializers.ChoiceField(ReturnReason.choices)
    reasons = serializers.CharField(max_length=limits.REASONS)


class RejectInput(VersionInput):
    reason_code = serializers.ChoiceField(RejectReason.choices)
    reasons = serializers.CharField(max_length=limits.REASONS)


class RevokeInput(VersionInput):
    reason_code = serializers.ChoiceField(RevokeReason.choices)
    reasons = serializers.CharField(max_length=limits.REASONS)


class ListQuery(StrictSerializer):
    page = serializers.IntegerField(required=False, default=1, min_value=1, max_value=1_000_000)


class RequestListQuery(ListQuery):
    status = serializers.ChoiceField(RequestState.choices, required=False)
    scope = serializers.ChoiceField(["mine", "organisation", "received", "all"], required=False, default="all")


class GrantListQuery(ListQuery):
    status = serializers.ChoiceField(GrantState.choices, required=False)


class AnswersOutput(serializers.Serializer[Any]):
    basis = serializers.CharField()
    basis_detail = serializers.CharField()
    purpose = serializers.CharField()
    scenario = serializers.CharField()
    data_items = serializers.ListField(child=serializers.UUIDField())
    method = serializers.CharField()
    starts_on = serializers.DateField(allow_null=True)
    ends_on = serializers.DateField(allow_null=True)


class PartyOutput(serializers.Serializer[Any]):
    id = serializers.UUIDField()
    code = serializers.CharField()
    jurisdiction = serializers.CharField(source="jurisdiction_id")


class StepOutput(serializers.Serializer[Any]):
    position = serializers.IntegerField()
    kind = serializers.ChoiceField(StepKind.choices)
    organisation = serializers.CharField(source="organisation.code")
    role = serializers.ChoiceField(Role.choices)
    state = serializers.ChoiceField(["done", "current", "todo", "refused"])
    outcome = serializers.CharField(help_text="Empty while nobody has decided.")
    decided_at = serializers.DateTimeField(allow_null=True)
    reason_code = serializers.SerializerMethodField()
    reasons = serializers.SerializerMethodField()

    def get_reason_code(self, step: Any) -> str:
        return step.decision.reason_code if step.decision else ""

    def get_reasons(self, step: Any) -> str:
        return step.decision.reasons if step.decision else ""


class RequestOutput(serializers.Serializer[Any]):
    """A request as this account may see it."""

    id = serializers.UUIDField()
    reference = serializers.CharField(help_text="Empty until the first submission.")
    status = serializers.ChoiceField(RequestState.choices)
    version = serializers.IntegerField(help_text="Grows with every change; send it with every verb.")
    round = serializers.IntegerField(help_text="How often it was submitted.")
    resource = serializers.UUIDField(source="resource.id")
    requesting_organisation = PartyOutput()
    custodian = PartyOutput()
    opened_at = serializers.DateTimeField()
    changed_at = serializers.DateTimeField()
    submitted_at = serializers.DateTimeField(allow_null=True)
    answers = AnswersOutput()
    missing = serializers.ListField(child=serializers.CharField(), help_text="Answers still needed to submit.")
    digest = serializers.CharField(help_text="SHA-256 of the version submitted last; empty before.")
    steps = StepOutput(many=True)
    grant = serializers.SerializerMethodField()
    actions = serializers.SerializerMethodField(help_text="What this account may do now.")

    @extend_schema_field(serializers.UUIDField(allow_null=True))
    def get_grant(self, view: Any) -> object:
        return view.grant.pk if view.grant else None

    @extend_schema_field(serializers.ListField(child=serializers.ChoiceField(Action.choices)))
    def get_actions(self, view: Any) -> list[str]:
        return sorted(str(action) for action in view.actions)


class GrantOutput(serializers.Serializer[Any]):
    """A permission to use a resource for a time."""

    id = serializers.UUIDField()
    status = serializers.ChoiceField(GrantState.choices)
    version = serializers.IntegerField()
    request = serializers.UUIDField(source="request_id")
    reference = serializers.CharField()
    resource = serializers.UUIDField(source="resource.id")
    organisation = PartyOutput()
    custodian = PartyOutput()
    starts_on = serializers.DateField()
    ends_on = serializers.DateField(help_text="The last day, in the Bay Area.")
    granted_at = serializers.DateTimeField()
    access_given_at = serializers.DateTimeField(
        allow_null=True, help_text="When the access opened: the approval was published and the period had begun."
    )
    usable = serializers.BooleanField(help_text="Whether the data can be used now.")
    ledger_state = serializers.ChoiceField(
        ["recorded", "chained", "published"],
        allow_null=True,
        help_text="Where the record of the approval stands. Nothing is usable before it is published.",
    )
    ended_at = serializers.DateTimeField(allow_null=True)
    actions = serializers.SerializerMethodField(help_text="What this account may do now.")

    @extend_schema_field(serializers.ListField(child=serializers.ChoiceField(Action.choices)))
    def get_actions(self, view: Any) -> list[str]:
        return sorted(str(action) for action in view.actions)


class RequestPage(serializers.Serializer[Any]):
    count = serializers.IntegerField()
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    results = RequestOutput(many=True)


class GrantPage(serializers.Serializer[Any]):
    count = serializers.IntegerField()
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)
    results = GrantOutput(many=True)
