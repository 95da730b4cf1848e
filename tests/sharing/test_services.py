"""What the services refuse, and that a refusal changes nothing."""

from __future__ import annotations

import json
import uuid
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from catalogue.selectors.access import has_access
from organisations.domain.errors import Conflict, DomainError, Forbidden, Invalid, NotFound
from organisations.models import Role
from sharing.models import Grant, Participant, RequestEvent, SharingRequest
from sharing.services import access, changes, decisions, grants, requests
from sharing.tasks import expire_grants as expire_task
from tests.factories import sharing as factory
from tests.factories.catalogue import make_resource
from tests.factories.organisations import make_member, make_membership, make_organisation, make_user
from tests.factories.sharing import World, full_answers

pytestmark = pytest.mark.django_db


def outbox() -> list[dict]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT entry FROM led.outbox ORDER BY created, event_id")
        return [json.loads(bytes(row[0])) for row in cursor.fetchall()]


def _everything() -> tuple:
    rows = [list(model.objects.order_by("pk").values()) for model in (SharingRequest, Participant, RequestEvent, Grant)]
    return rows, outbox()


@contextmanager
def refused(kind: type[DomainError], code: str, field: str | None = None):
    before = _everything()
    with pytest.raises(kind) as refusal:
        yield refusal
    assert refusal.value.code == code
    if field:
        assert refusal.value.field == field
    assert _everything() == before, "a refusal changed something"


# --- open


def test_opening_needs_a_requester():
    world = World()
    with refused(Forbidden, "role.required"):
        requests.open_request(actor=world.head, resource_id=world.resource.pk)


def test_what_is_invisible_cannot_be_asked_for():
    world = World()
    hidden = make_resource(world.custodian, visibility="chosen")
    for resource_id in (hidden.pk, uuid.uuid4()):
        with refused(NotFound, "not_found"):
            requests.open_request(actor=world.requester, resource_id=resource_id)


def test_what_is_not_shared_cannot_be_asked_for():
    world = World()
    closed = make_resource(world.custodian, sharing_attribute="not_shared")
    with refused(Invalid, "resource.not_shared", "resource_id"):
        requests.open_request(actor=world.requester, resource_id=closed.pk)


def test_nobody_asks_their_own_organisation():
    world = World()
    own = make_resource(world.asking)
    for organisation_id in (None, world.asking.pk):
        with refused(Invalid, "resource.own", "resource_id"):
            requests.open_request(actor=world.requester, resource_id=own.pk, organisation_id=organisation_id)


def test_the_organisation_that_asks_is_one_of_the_actors():
    world = World()
    for other in (world.custodian.pk, uuid.uuid4()):
        with refused(Invalid, "organisation.not_requester", "organisation_id"):
            requests.open_request(actor=world.requester, resource_id=world.resource.pk, organisation_id=other)


def test_a_requester_of_several_organisations_chooses():
    world = World()
    second = make_organisation("MO")
    make_membership(world.requester, second, Role.REQUESTER)
    with refused(Invalid, "organisation.choose", "organisation_id"):
        requests.open_request(actor=world.requester, resource_id=world.resource.pk)
    made = requests.open_request(actor=world.requester, resource_id=world.resource.pk, organisation_id=second.pk)
    assert made.requesting_organisation == second
    own = make_resource(second)
    assert requests.open_request(actor=world.requester, resource_id=own.pk).requesting_organisation == world.asking


def test_a_switched_off_account_opens_nothing():
    world = World()
    world.requester.is_active = False
    world.requester.save()
    with refused(Forbidden, "role.required"):
        requests.open_request(actor=world.requester, resource_id=world.resource.pk)


def test_wrong_first_answers_open_nothing():
    world = World()
    with refused(Invalid, "choice.unknown", "basis"):
        requests.open_request(actor=world.requester, resource_id=world.resource.pk, answers={"basis": "x"})


# --- save


def test_a_draft_may_be_incomplete_and_is_saved_piece_by_piece():
    world = World()
    made = requests.open_request(actor=world.requester, resource_id=world.resource.pk)
    for version, (name, value) in enumerate(full_answers(world.resource).items(), start=1):
        made = requests.save_answers(
            actor=world.requester, request_id=made.pk, expected_version=version, answers={name: value}
        )
    requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=made.version)


def test_saving_refuses_data_items_of_another_resource():
    world = World()
    made = factory.draft(world)
    foreign = make_resource(world.custodian).data_items.first().pk
    for item in (foreign, uuid.uuid4()):
        with refused(Invalid, "items.other_resource", "data_items"):
            requests.save_answers(
                actor=world.requester, request_id=made.pk, expected_version=1, answers={"data_items": [item]}
            )


def test_saving_refuses_what_the_resource_does_not_offer():
    world = World()
    made = factory.draft(world)
    with refused(Invalid, "method.not_offered", "method"):
        requests.save_answers(
            actor=world.requester, request_id=made.pk, expected_version=1, answers={"method": "exchange"}
        )


def test_saving_tells_everything_at_once():
    world = World()
    made = factory.draft(world)
    with refused(Invalid, "method.not_offered") as refusal:
        requests.save_answers(
            actor=world.requester,
            request_id=made.pk,
            expected_version=1,
            answers={"method": "exchange", "starts_on": "2020-01-01", "ends_on": "2019-01-01"},
        )
    assert [one.field for one in refusal.value.errors] == ["starts_on", "ends_on"]


@pytest.mark.parametrize("version", [0, 2, 10**9])
def test_a_stale_save_is_refused(version):
    world = World()
    made = factory.draft(world)
    with refused(Conflict, "request.changed") as refusal:
        requests.save_answers(actor=world.requester, request_id=made.pk, expected_version=version, answers={})
    assert refusal.value.stale


def test_another_tenants_request_does_not_exist():
    world = World()
    made = factory.draft(world)
    for actor in (world.stranger, world.approver):
        with refused(NotFound, "not_found"):
            requests.save_answers(actor=actor, request_id=made.pk, expected_version=1, answers={})
    with refused(NotFound, "not_found"):
        requests.withdraw_request(actor=world.requester, request_id=uuid.uuid4(), expected_version=1)


@pytest.mark.parametrize("verb", [requests.submit_request, requests.withdraw_request])
def test_the_head_of_the_requesting_side_does_not_do_the_requesters_part(verb):
    world = World()
    made = factory.draft(world)
    with refused(Forbidden, "role.required"):
        verb(actor=world.head, request_id=made.pk, expected_version=1)


# --- hand over


def test_a_request_is_handed_to_a_requester_of_the_same_organisation_only():
    world = World()
    made = factory.draft(world)
    gone = make_member(world.asking, Role.REQUESTER, is_active=False)
    for receiver in (world.head.pk, world.stranger.pk, gone.pk, 10**9):
        with refused(Invalid, "handover.not_requester", "to_user_id"):
            requests.hand_over_request(
                actor=world.requester, request_id=made.pk, expected_version=1, to_user_id=receiver
            )
    with refused(Invalid, "handover.same_holder", "to_user_id"):
        requests.hand_over_request(
            actor=world.requester, request_id=made.pk, expected_version=1, to_user_id=world.requester.pk
        )


# --- submit


def test_an_incomplete_draft_is_told_everything_it_misses():
    world = World()
    made = requests.open_request(actor=world.requester, resource_id=world.resource.pk)
    with refused(Invalid, "answer.missing", "basis") as refusal:
        requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=1)
    assert len(refusal.value.errors) == 7


def test_a_period_that_began_while_the_draft_lay_is_refused():
    world = World()
    made = factory.draft(world)
    with refused(Invalid, "dates.past", "starts_on"):
        requests.submit_request(
            actor=world.requester,
            request_id=made.pk,
            expected_version=1,
            now=timezone.now() + timedelta(days=2),
        )


@pytest.mark.parametrize("change", [{"sharing_attribute": "not_shared"}, {"visibility": "chosen"}])
def test_a_resource_closed_since_cannot_be_submitted_for(change):
    world = World()
    made = factory.draft(world)
    for name, value in change.items():
        setattr(world.resource, name, value)
    world.resource.save()
    with refused(Invalid, "resource.not_shared", "resource_id"):
        requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=1)


def test_the_reference_is_given_once():
    world = World()
    made = factory.returned(world)
    again = requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=made.version)
    assert again.reference == made.reference
    assert again.reference.startswith(f"BA-{factory.today().year}-")
    assert again.round == 2


# --- decide


@pytest.mark.parametrize(
    ("state", "verb", "reasons"),
    [
        (state, verb, reasons)
        for state in factory.IN_STATE
        if state != "submitted"
        for verb, reasons in (
            (decisions.approve_request, {}),
            (decisions.return_request, factory.REASONS),
            (decisions.reject_request, factory.REFUSAL),
        )
    ],
)
def test_only_what_is_submitted_is_decided(state, verb, reasons):
    world = World()
    made = factory.IN_STATE[state](world)
    with refused(Conflict, "request.state"):
        verb(actor=world.head, request_id=made.pk, expected_version=made.version, **reasons)


@pytest.mark.parametrize("state", ["approved", "rejected", "withdrawn"])
def test_what_has_ended_stays_ended(state):
    world = World()
    made = factory.IN_STATE[state](world)
    for verb in (requests.submit_request, requests.withdraw_request):
        with refused(Conflict, "request.state"):
            verb(actor=world.requester, request_id=made.pk, expected_version=made.version)


def test_a_page_that_went_stale_learns_that_and_not_only_that_the_state_is_wrong():
    world = World()
    made = factory.withdrawn(world)
    with refused(Conflict, "request.changed") as refusal:
        decisions.approve_request(actor=world.head, request_id=made.pk, expected_version=made.version - 1)
    assert refusal.value.stale


@pytest.mark.parametrize("who", ["approver", "steward", "requester"])
def test_the_first_step_is_the_heads(who):
    world = World()
    made = factory.submitted(world)
    with refused(Forbidden, "role.required"):
        decisions.approve_request(actor=getattr(world, who), request_id=made.pk, expected_version=made.version)


@pytest.mark.parametrize("verb", [decisions.return_request, decisions.reject_request])
@pytest.mark.parametrize(
    ("reason_code", "reasons", "fields"),
    [
        ("because", "Words.", ["reason_code"]),
        ("other", "", ["reasons"]),
        ("other", "  ", ["reasons"]),
        ("other", "x" * 2001, ["reasons"]),
        ("other", "\x00", ["reasons"]),
        ("", "", ["reason_code", "reasons"]),
    ],
)
def test_turning_down_needs_a_known_code_and_words(verb, reason_code, reasons, fields):
    world = World()
    made = factory.endorsed(world)
    with pytest.raises(Invalid) as refusal:
        verb(
            actor=world.approver,
            request_id=made.pk,
            expected_version=made.version,
            reason_code=reason_code,
            reasons=reasons,
        )
    assert [one.field for one in (refusal.value, *refusal.value.errors)] == fields


def test_a_period_that_is_over_is_not_approved():
    world = World()
    made = factory.endorsed(world)
    with refused(Conflict, "request.period_over"):
        decisions.approve_request(
            actor=world.approver,
            request_id=made.pk,
            expected_version=made.version,
            now=timezone.now() + timedelta(days=400),
        )


# --- grants


def test_access_opens_with_the_first_day_and_closes_after_the_last():
    world = World()
    first, last = factory.today() + timedelta(days=3), factory.today() + timedelta(days=5)
    made = factory.active_grant(world, starts_on=first, ends_on=last)

    def access_after(day):
        ended = grants.expire_grants(now=factory.noon(day))
        made.refresh_from_db()
        return ended, has_access(viewer=world.colleague, resource_id=world.resource.pk), made.status

    assert access_after(first - timedelta(days=1)) == (0, False, "active")
    assert access_after(first) == (0, True, "active")
    assert access_after(last) == (0, True, "active")
    assert access_after(last + timedelta(days=1)) == (1, False, "expired")
    assert access_after(last + timedelta(days=2)) == (0, False, "expired")


def test_a_grant_whose_whole_period_was_missed_only_expires():
    world = World()
    first = factory.today() + timedelta(days=3)
    made = factory.active_grant(world, starts_on=first, ends_on=first)
    assert grants.expire_grants(now=factory.noon(first + timedelta(days=9))) == 1
    made.refresh_from_db()
    assert (made.status, made.access_given_at) == ("expired", None)


def test_access_stays_while_another_grant_gives_it():
    world = World()
    one, two = factory.active_grant(world), factory.active_grant(world)
    for made, left in ((one, True), (two, False)):
        grants.revoke_grant(actor=world.approver, grant_id=made.pk, expected_version=1, **factory.REVOCATION)
        assert has_access(viewer=world.requester, resource_id=world.resource.pk) is left


@pytest.mark.parametrize("who", ["requester", "head", "steward"])
def test_only_the_custodians_approver_revokes(who):
    world = World()
    made = factory.active_grant(world)
    with refused(Forbidden, "role.required"):
        grants.revoke_grant(actor=getattr(world, who), grant_id=made.pk, expected_version=1, **factory.REVOCATION)


def test_strangers_meet_no_grant():
    world = World()
    made = factory.active_grant(world)
    with refused(NotFound, "not_found"):
        grants.revoke_grant(actor=world.stranger, grant_id=made.pk, expected_version=1, **factory.REVOCATION)


def test_a_stale_or_second_revocation_is_refused():
    world = World()
    made = factory.active_grant(world)
    with refused(Conflict, "grant.changed") as refusal:
        grants.revoke_grant(actor=world.approver, grant_id=made.pk, expected_version=7, **factory.REVOCATION)
    assert refusal.value.stale
    made = grants.revoke_grant(actor=world.approver, grant_id=made.pk, expected_version=1, **factory.REVOCATION)
    with refused(Conflict, "grant.changed"):
        grants.revoke_grant(actor=world.approver, grant_id=made.pk, expected_version=1, **factory.REVOCATION)
    with refused(Conflict, "grant.state"):
        grants.revoke_grant(actor=world.approver, grant_id=made.pk, expected_version=2, **factory.REVOCATION)


def test_revoking_needs_reasons():
    world = World()
    made = factory.active_grant(world)
    with refused(Invalid, "choice.unknown", "reason_code"):
        grants.revoke_grant(
            actor=world.approver, grant_id=made.pk, expected_version=1, reason_code="no_basis", reasons="x"
        )


def test_a_worker_that_comes_second_finds_nothing_to_do():
    made = factory.revoked_grant(World())
    assert grants._expire(made.pk, at=timezone.now()) is False
    grants._open(made.pk, at=timezone.now())
    made.refresh_from_db()
    assert made.version == 2


def test_the_task_asks_the_service():
    made = factory.active_grant(World())
    assert expire_task() == 0
    made.refresh_from_db()
    assert made.status == "active"


def test_the_steps_below_the_services_refuse_what_the_table_lacks():
    made = factory.rejected(World())
    with pytest.raises(Conflict, match="request.state"):
        changes.transition(made, "submit", at=timezone.now())
    grant = factory.revoked_grant(World())
    with pytest.raises(Conflict, match="grant.state"):
        access.end(grant, "expire", at=timezone.now())


# --- what the ledger gets


def test_the_whole_life_of_an_exchange_in_the_outbox():
    world = World()
    made = factory.returned(world)
    made = requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=made.version)
    for actor in (world.head, world.approver):
        made = decisions.approve_request(actor=actor, request_id=made.pk, expected_version=made.version)
    grants.revoke_grant(actor=world.approver, grant_id=made.grant.pk, expected_version=1, **factory.REVOCATION)
    entries = outbox()
    assert [entry["type"] for entry in entries] == [
        "request.submitted",
        "request.returned",
        "request.submitted",
        "exchange.approved",
        "exchange.revoked",
    ]
    approved = entries[3]
    assert (approved["src"], approved["dst"]) == ("GD", "HK")
    assert approved["actor"] == {"org": world.custodian.code, "role": "approver"}
    assert approved["exchange"] == {
        "request": str(made.pk),
        "reference": made.reference,
        "resource": str(world.resource.pk),
        "custodian": world.custodian.code,
        "requester": world.asking.code,
        "version": made.submitted_versions.get(number=2).digest,
        "decided": [
            {"kind": "endorse", "org": world.asking.code, "role": "approver", "outcome": "endorsed"},
            {"kind": "decide", "org": world.custodian.code, "role": "approver", "outcome": "approved"},
        ],
        "basis": "statutory_duty",
        "purpose": "transport.planning",
        "scope": approved["exchange"]["scope"],
        "method": "download",
        "from": made.starts_on.isoformat(),
        "until": made.ends_on.isoformat(),
    }
    assert len(approved["exchange"]["scope"]) == 64
    assert entries[1]["exchange"]["reason"] == "incomplete"
    assert entries[4]["exchange"]["reason"] == "purpose_ended"
    known = set(RequestEvent.objects.exclude(event_id=None).values_list("event_id", flat=True))
    assert {uuid.UUID(entry["id"]) for entry in entries} == known


def test_the_other_ends_of_an_exchange_in_the_outbox():
    world = World()
    factory.rejected(world)
    factory.withdrawn(world)
    factory.expired_grant(world)
    types = [entry["type"] for entry in outbox()]
    assert {"request.rejected", "request.withdrawn", "exchange.expired"} <= set(types)
    expired = next(entry for entry in outbox() if entry["type"] == "exchange.expired")
    assert "actor" not in expired


def test_no_name_and_no_free_text_reach_the_ledger():
    world = World()
    factory.expired_grant(world)
    factory.rejected(world)
    factory.returned(world)
    text = json.dumps(outbox(), ensure_ascii=False)
    for private in (
        "Wing",
        "Chan",
        world.requester.username,
        str(world.requester.person),
        "bus stops",
        "Cap.",
        "districts",
        "No law",
        str(world.resource.display_title),
    ):
        assert private not in text


def test_a_draft_that_nobody_saw_leaves_no_record():
    world = World()
    made = factory.draft(world)
    requests.withdraw_request(actor=world.requester, request_id=made.pk, expected_version=1)
    assert outbox() == []


def test_every_change_is_one_line_of_the_timeline_with_its_version():
    made = factory.returned(World())
    versions = list(made.events.order_by("id").values_list("version", "from_state", "to_state"))
    assert versions == [
        (1, "", "draft"),
        (2, "draft", "submitted"),
        (3, "submitted", "submitted"),
        (4, "submitted", "returned"),
    ]


def test_anybodys_second_account_without_a_role_may_nothing():
    world = World()
    second = make_user(person=world.approver.person)
    made = factory.endorsed(world)
    with refused(NotFound, "not_found"):
        decisions.approve_request(actor=second, request_id=made.pk, expected_version=made.version)
