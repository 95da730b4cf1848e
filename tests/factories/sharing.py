"""Requests in every state, brought there by the services; and very many of them for measuring."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count

from django.utils import timezone

from catalogue.models import Resource
from organisations.models import Organisation, Role, User
from sharing.domain.answers import day_of
from sharing.models import (
    Grant,
    SharingRequest,
)
from sharing.services import decisions, grants, requests

from .catalogue import make_resource
from .organisations import make_member, make_organisation

REASONS = {"reason_code": "incomplete", "reasons": "Say which districts."}
REFUSAL = {"reason_code": "no_basis", "reasons": "No law allows it."}
REVOCATION = {"reason_code": "purpose_ended", "reasons": "The study is over."}


@dataclass
class World:
    """Two organisations of two places, their people, and a resource of the second."""

    asking: Organisation = field(default_factory=lambda: make_organisation("HK"))
    custodian: Organisation = field(default_factory=lambda: make_organisation("GD"))

    def __post_init__(self) -> None:
        self.requester: User = make_member(self.asking, Role.REQUESTER, first_name="Wing", last_name="Chan")
        self.colleague: User = make_member(self.asking, Role.REQUESTER)
        self.head: User = make_member(self.asking, Role.APPROVER)
        self.approver: User = make_member(self.custodian, Role.APPROVER)
        self.other_approver: User = make_member(self.custodian, Role.APPROVER)
        self.steward: User = make_member(self.custodian, Role.STEWARD)
        self.stranger: User = make_member(make_organisation("MO"), Role.REQUESTER, Role.APPROVER, Role.ADMINISTRATOR)
        self.resource: Resource = make_resource(self.custodian)


def today() -> date:
    return day_of(timezone.now())


def full_answers(resource: Resource, **changed: object) -> dict[str, object]:
    """Complete, valid answers for a resource: its first two data items, from today for a year."""
    return {
        "basis": "statutory_duty",
        "basis_detail": "Cap. 374, section 12.",
        "purpose": "transport.planning",
        "scenario": "Plan bus stops near the boundary.",
        "data_items": [item.pk for item in resource.data_items.all()[:2]],
        "method": "download",
        "starts_on": today(),
        "ends_on": today() + timedelta(days=365),
    } | changed


def draft(world: World, **answers: object) -> SharingRequest:
    """A draft with complete answers unless they say otherwise."""
    return requests.open_request(
        actor=world.requester,
        resource_id=world.resource.pk,
        answers=full_answers(world.resource, **answers),
    )


def submitted(world: World, **answers: object) -> SharingRequest:
    made = draft(world, **answers)
    return requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=made.version)


def endorsed(world: World, **answers: object) -> SharingRequest:
    made = submitted(world, **answers)
    return decisions.approve_request(actor=world.head, request_id=made.pk, expected_version=made.version)


def approved(world: World, **answers: object) -> SharingRequest:
    made = endorsed(world, **answers)
    return decisions.approve_request(actor=world.approver, request_id=made.pk, expected_version=made.version)


def returned(world: World, **answers: object) -> SharingRequest:
    made = endorsed(world, **answers)
    return decisions.return_request(actor=world.approver, request_id=made.pk, expected_version=made.version, **REASONS)


def rejected(world: World, **answers: object) -> SharingRequest:
    made = endorsed(world, **answers)
    return decisions.reject_request(actor=world.approver, request_id=made.pk, expected_version=made.version, **REFUSAL)


def withdrawn(world: World, **answers: object) -> SharingRequest:
    made = submitted(world, **answers)
    return requests.withdraw_request(actor=world.requester, request_id=made.pk, expected_version=made.version)


def active_grant(world: World, **answers: object) -> Grant:
    return approved(world, **answers).grant


def revoked_grant(world: World, **answers: object) -> Grant:
    made = active_grant(world, **answers)
    return grants.revoke_grant(actor=world.approver, grant_id=made.pk, expected_version=made.version, **REVOCATION)


def expired_grant(world: World, **answers: object) -> Grant:
    made = active_grant(world, **answers)
    grants.expire_grants(now=timezone.now() + timedelta(days=366))
    made.refresh_from_db()
    return made


#: State → what brings a request there.
IN_STATE = {
    "draft": draft,
    "submitted": submitted,
    "returned": returned,
    "approved": approved,
    "rejected": rejected,
    "withdrawn": withdrawn,
}
GRANT_IN_STATE = {"active": active_grant, "revoked": revoked_grant, "expired": expired_grant}

_series = count(1)
