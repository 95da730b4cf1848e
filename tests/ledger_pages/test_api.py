"""The ledger over REST: same readers as the pages, the bytes exactly as stored."""

from __future__ import annotations

import hashlib

import pytest
from django.test import Client

from ledger import selectors
from ledger.services import chain_waiting
from organisations.models import Role
from organisations.services.tokens import issue_token
from tests.factories.organisations import make_member, make_organisation
from tests.factories.sharing import World, approved

from .conftest import chain_samples, client_of, make_auditor

ENTRIES = "/api/v1/ledger/entries/"


def test_a_record_can_be_hashed_from_what_the_api_says(committed_db):
    chain_samples(3)
    said = client_of(make_auditor()).get(f"{ENTRIES}2/").json()
    entry = selectors.entry(2)
    assert said["entry"].encode() == entry.entry
    leaf = hashlib.sha256(b"\0" + said["entry"].encode()).digest()
    link = hashlib.sha256(b"\3" + (2).to_bytes(8, "big") + bytes.fromhex(said["previous_chain"]) + leaf)
    assert (said["leaf"], said["chain"], said["state"]) == (leaf.hex(), link.hexdigest(), "chained")
    assert (said["index"], said["event_id"], said["type"]) == (2, str(entry.event_id), "sample.taken")


def test_the_list_is_walked_from_the_newest_to_the_first(committed_db):
    chain_samples(120)
    client = client_of(make_auditor())
    address, seen = ENTRIES, []
    while address:
        page = client.get(address).json()
        seen += [entry["index"] for entry in page["results"]]
        address = page["next"] and ENTRIES + page["next"]
    assert seen == list(range(119, -1, -1))
    assert (page["size"], page["root"]) == (120, selectors.head().root.hex())


def test_the_list_is_filtered_by_type_and_place(committed_db):
    approved(World())
    chain_samples(2)
    client = client_of(make_auditor())
    found = client.get(ENTRIES, {"type": "exchange.approved", "src": "GD"}).json()["results"]
    assert [entry["type"] for entry in found] == ["exchange.approved"]
    assert client.get(ENTRIES, {"type": "exchange.approved", "src": "MO"}).json()["results"] == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query", ["before=-1", "before=x", "before=" + "9" * 30, "type=nothing", "src=XX", "jurisdiction=HK"]
)
def test_bad_filters_are_named(query):
    answer = client_of(make_auditor()).get(f"{ENTRIES}?{query}")
    assert answer.status_code == 400
    assert answer["Content-Type"].startswith("application/problem+json")


@pytest.mark.django_db
@pytest.mark.parametrize("index", ["7", "99999999999999999999", "-1", "x"])
def test_a_record_that_does_not_exist_is_not_found(index):
    assert client_of(make_auditor()).get(f"{ENTRIES}{index}/").status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["", "0/"])
def test_who_may_not_read_is_refused(path):
    assert Client().get(ENTRIES + path).status_code == 401
    for role in Role:
        if role != Role.AUDITOR:
            answer = client_of(make_member(make_organisation("GD"), role)).get(ENTRIES + path)
            assert answer.status_code == 403
            assert answer["Content-Type"].startswith("application/problem+json")


def test_parties_read_their_own_record_only(committed_db):
    world = World()
    approved(world)
    chain_waiting()
    own = next(entry for entry in selectors.entries() if entry.type == "exchange.approved")
    assert client_of(world.requester).get(f"{ENTRIES}{own.index}/").status_code == 200
    assert client_of(world.stranger).get(f"{ENTRIES}{own.index}/").status_code == 403
    assert client_of(world.requester).get(f"{ENTRIES}999/").status_code == 403


def test_a_token_reads_as_its_account(committed_db):
    chain_samples(1)
    token = issue_token(user=make_auditor())
    assert Client().get(f"{ENTRIES}0/", headers={"authorization": f"Token {token}"}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(method):
    client = client_of(make_auditor())
    for path in ("", "0/"):
        assert getattr(client, method)(ENTRIES + path, "{}", content_type="application/json").status_code == 405
