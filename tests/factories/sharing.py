"""Requests in every state, brought there by the services; and very many of them for measuring."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.db import connection
from django.utils import timezone

from catalogue.models import Resource
from organisations.models import Organisation, Role, User
from sharing.domain import snapshot
from sharing.domain.answers import CLOCK, day_of
from sharing.models import (
    ApprovalStep,
    Decision,
    Grant,
    RequestEvent,
    RequestItem,
    SharingRequest,
    SubmittedVersion,
)
from sharing.services import decisions, grants, requests
from tests.fixtures.network import Network

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


def after(day: date) -> datetime:
    """Noon of the next day in the Bay Area."""
    return noon(day + timedelta(days=1))


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), CLOCK)


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


def usable_grant(world: World, network: Network, **answers: object) -> Grant:
    """A grant whose approval is published and whose access is open."""
    made = active_grant(world, **answers)
    network.publish()
    grants.release_grants()
    made.refresh_from_db()
    return made


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


def bulk_requests(n: int, *, world: World | None = None, worlds: list[World] | None = None) -> list[SharingRequest]:
    """``n`` requests spread over the worlds, for measuring: one in five still a draft, the others submitted, half of
    those endorsed.

    The rows are what the services would write and pass the triggers, in a few statements; only the ledger gets no
    events, so measure the ledger with requests that went through the services.
    """
    worlds = worlds or [world or World()]
    at = timezone.now()
    made = []
    for number in range(n):
        home = worlds[number % len(worlds)]
        made.append(
            SharingRequest(
                resource=home.resource,
                requesting_organisation=home.asking,
                custodian=home.custodian,
                requester=home.requester,
                requester_person=home.requester.person,
                holder=home.requester,
                opened_at=at,
                changed_at=at - timedelta(minutes=number),
                basis="statutory_duty",
                basis_detail="Cap. 374, section 12.",
                purpose="transport.planning",
                scenario=f"Plan bus stops, part {number}.",
                method="download",
                starts_on=day_of(at),
                ends_on=day_of(at) + timedelta(days=365),
            )
        )
    SharingRequest.objects.bulk_create(made, batch_size=1000)
    items = {home.resource.pk: list(home.resource.data_items.all()[:2]) for home in worlds}
    RequestItem.objects.bulk_create(
        [RequestItem(request=one, item=item) for one in made for item in items[one.resource_id]], batch_size=2000
    )
    _submit_all([one for number, one in enumerate(made) if number % 5], worlds, at)
    RequestEvent.objects.bulk_create(
        [
            RequestEvent(
                request=one,
                action="submit" if one.round else "open",
                from_state="draft" if one.round else "",
                to_state=one.status,
                actor=one.requester,
                organisation=one.requesting_organisation,
                role=Role.REQUESTER,
                at=at,
                version=one.version,
            )
            for one in made
        ],
        batch_size=2000,
    )
    return made


def _submit_all(made: list[SharingRequest], worlds: list[World], at: datetime) -> None:
    codes = {home.resource.pk: tuple(item.code for item in home.resource.data_items.all()[:2]) for home in worlds}
    heads = {home.asking.pk: home.head for home in worlds}
    versions = []
    for one in made:
        data = snapshot.freeze(
            snapshot.Snapshot(
                request=one.pk,
                number=1,
                resource=one.resource_id,
                requester=one.requesting_organisation.code,
                custodian=one.custodian.code,
                basis=one.basis,
                basis_detail=one.basis_detail,
                purpose=one.purpose,
                scenario=one.scenario,
                items=codes[one.resource_id],
                method=one.method,
                starts_on=one.starts_on,
                ends_on=one.ends_on,
            )
        )
        versions.append(
            SubmittedVersion(
                request=one,
                number=1,
                snapshot=data,
                digest=snapshot.digest(data),
                submitted_by=one.requester,
                submitted_at=at,
            )
        )
    SubmittedVersion.objects.bulk_create(versions, batch_size=2000)
    first = [
        ApprovalStep(
            request=one, round=1, position=1, kind="endorse", organisation=one.requesting_organisation, role="approver"
        )
        for one in made
    ]
    last = [
        ApprovalStep(request=one, round=1, position=2, kind="decide", organisation=one.custodian, role="approver")
        for one in made
    ]
    ApprovalStep.objects.bulk_create([*first, *last], batch_size=2000)
    with connection.cursor() as cursor:
        cursor.execute(
            """UPDATE sharing_sharingrequest SET status = 'submitted', round = 1, version = 2, submitted_at = %s,
                   reference = 'BA-' || extract(year FROM opened_at)::text || '-'
                               || lpad(nextval('sharing_reference')::text, 6, '0')
               WHERE id = ANY(%s)""",
            [at, [one.pk for one in made]],
        )
    now = {one.pk: one for one in SharingRequest.objects.filter(pk__in=[one.pk for one in made])}
    for one in made:
        fresh = now[one.pk]
        one.status, one.round, one.version = fresh.status, fresh.round, fresh.version
        one.reference, one.submitted_at = fresh.reference, fresh.submitted_at
    Decision.objects.bulk_create(
        [
            Decision(
                request=step.request,
                requester_person=step.request.requester_person,
                step=step,
                outcome="endorsed",
                decided_by=heads[step.organisation_id],
                decided_by_person=heads[step.organisation_id].person,
                organisation_id=step.organisation_id,
                role="approver",
                decided_at=at,
            )
            for step in first[::2]
        ],
        batch_size=2000,
    )
