"""Which acts of the portal commit to whom, and which jurisdiction keeps it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from ledger import openings
from ledger.access import Office
from ledger.erasure import erase_personal
from ledger.selectors import entries
from ledger.services import chain_waiting
from ledger.verify import verify_stored
from organisations.models import Role, User
from organisations.services.memberships import end_membership, grant_membership
from sharing.domain.route import demo_route
from sharing.events import ExchangeApproved
from sharing.services import decisions, grants, requests
from sharing.services.decisions import STEP_PARTS
from tests.factories import sharing as factory
from tests.factories.organisations import make_member, make_organisation, make_user
from tests.factories.sharing import World

NOW = timezone.now


def kept(entry: Any) -> dict[str, tuple[str, str]]:
    """Field → (place, words) of everything that the record commits to."""
    states = openings.states_of(entry.event_id)
    assert {one.field for one in states} == set(entry.body.get("commit", {}))
    return {
        one.field: (one.place, openings.opened(entry.event_id, fields=[one.field], place=one.place)[one.field].words)
        for one in states
    }


def who(part: str, user: User, place: str) -> dict[str, tuple[str, str]]:
    return {f"{part}_name": (place, user.display_name), f"{part}_person": (place, str(user.person))}


def by_type() -> dict[str, Any]:
    while chain_waiting().chained:
        pass
    return {entry.type: entry for entry in entries(limit=200)}


def test_every_act_of_an_exchange_commits_to_who_did_it(committed_db):
    world = World()
    made = factory.returned(world)
    made = requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=made.version)
    for actor in (world.head, world.approver):
        made = decisions.approve_request(actor=actor, request_id=made.pk, expected_version=made.version)
    grants.revoke_grant(actor=world.approver, grant_id=made.grant.pk, expected_version=1, **factory.REVOCATION)
    factory.rejected(world)
    factory.withdrawn(world)
    found = by_type()

    assert kept(found["request.submitted"]) == who("submitter", world.requester, "HK")
    assert kept(found["exchange.approved"]) == {
        **who("endorser", world.head, "HK"),
        **who("decider", world.approver, "GD"),
    }
    assert kept(found["exchange.revoked"]) == who("decider", world.approver, "GD")
    for kind in ("request.returned", "request.rejected"):
        fields = kept(found[kind])
        assert set(fields) == {"decider_name", "decider_person"}
        place = fields["decider_name"][0]
        assert place == ("HK" if found[kind].body["actor"]["org"] == world.asking.code else "GD")
    assert kept(found["request.withdrawn"]) == who("withdrawer", world.requester, "HK")
    assert verify_stored().ok


def test_a_record_of_an_approval_has_room_for_everybody_who_judged():
    """It names one person for each kind of step. For a route with two of a kind it needs more fields first."""
    steps = demo_route(requesting_organisation_id=uuid4(), custodian_id=uuid4())
    assert len({step.kind for step in steps}) == len(steps)
    assert {f"{STEP_PARTS[step.kind]}_{what}" for step in steps for what in ("name", "person")} == set(
        ExchangeApproved.personal_fields
    )


def test_each_place_erases_its_own_half_of_an_approval(committed_db):
    world = World()
    factory.approved(world)
    approved = by_type()["exchange.approved"]
    office = Office("hk-privacy", "privacy_officer", "HK")
    erase_personal(
        office=office,
        event_id=approved.event_id,
        fields=["endorser_name", "endorser_person"],
        basis="person_asked",
        at=NOW(),
    )
    erased = {one.field: one.erased_at is not None for one in openings.states_of(approved.event_id)}
    assert erased == {
        "decider_name": False,
        "decider_person": False,
        "endorser_name": True,
        "endorser_person": True,
    }


def test_a_membership_commits_to_its_member(committed_db):
    body = make_organisation("MO")
    admin, member = make_member(body, Role.ADMINISTRATOR), make_user(first_name="大文", last_name="陳")
    membership = grant_membership(actor=admin, organisation_id=body.pk, user_id=member.pk, role=Role.STEWARD)
    end_membership(actor=admin, membership_id=membership.pk)
    found = by_type()
    for kind in ("membership.granted", "membership.removed"):
        assert kept(found[kind]) == who("member", member, "MO")
        assert "陳" not in found[kind].entry.decode()


@pytest.mark.parametrize("part", ["username", "display_name", "person"])
def test_no_record_holds_anything_of_the_people_who_acted(committed_db, part):
    world = World()
    factory.approved(world)
    by_type()
    for entry in entries(limit=200):
        for user in (world.requester, world.head, world.approver):
            assert str(getattr(user, part)) not in entry.entry.decode()
