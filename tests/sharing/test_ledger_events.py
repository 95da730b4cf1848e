"""What sharing tells the ledger: codes, ids and digests; no name and no free text."""

from __future__ import annotations

import json
import uuid

import pytest

from organisations.domain.errors import NotFound
from sharing.models import RequestEvent
from sharing.services import decisions, grants, requests
from tests.factories import sharing as factory
from tests.factories.organisations import make_user
from tests.factories.sharing import World

from .checks import outbox, refused

pytestmark = pytest.mark.django_db


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
