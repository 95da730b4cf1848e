"""A record commits to what it knows of people; the words lie sealed beside it, for one jurisdiction to read."""

from __future__ import annotations

import json
from uuid import uuid4

import psycopg
import pytest
from django.conf import settings
from django.db import connection, transaction

from ledger import openings, sealing
from ledger.errors import InvalidEvent, KeyGone, NoSuchOpening, OpeningDamaged
from ledger.events import Personal
from ledger.openings import Disclosed, openings_for
from ledger.record import record
from ledger.sealing import Opening, Place
from ledger.selectors import recorded_bytes
from ledger.tlog.commitments import commitment
from ledger.verify import verify_stored
from tests.factories.ledger import ACTOR, AT, SampleTaken, chain_samples
from tests.factories.personal import NAME, PERSON, SampleSigned, sign_sample, words
from tests.fixtures.database import owner_url

KEYS = [("2027", b"n" * 32), ("2026", b"o" * 32)]


def test_the_record_holds_commitments_and_no_words(committed_db):
    event_id = sign_sample()
    data = recorded_bytes(event_id)
    body = json.loads(data)

    assert NAME.encode() not in data
    assert PERSON.encode() not in data
    assert set(body["commit"]) == {"signer_name", "signer_person"}
    found = openings.opened(event_id, fields=["signer_name", "signer_person"], place="HK")
    assert {name: one.words for name, one in found.items()} == {"signer_name": NAME, "signer_person": PERSON}
    for name, one in found.items():
        assert commitment(one.salt, event_id, name, one.words).hex() == body["commit"][name]
    assert found["signer_name"].salt != found["signer_person"].salt
    assert verify_stored().ok


def test_the_same_words_are_committed_to_differently_each_time(committed_db):
    first, second = (json.loads(recorded_bytes(sign_sample())) for _ in range(2))
    assert first["commit"]["signer_name"] != second["commit"]["signer_name"]


def test_what_lies_in_the_database_holds_neither_salt_nor_words(committed_db):
    event_id = sign_sample()
    salt = openings.opened(event_id, fields=["signer_name"], place="HK")["signer_name"].salt
    with psycopg.connect(owner_url(committed_db)) as owner:
        rows = owner.execute("SELECT sealed, key_id, place FROM per.opening").fetchall()
    assert {(key_id, place) for _, key_id, place in rows} == {("1", "HK")}
    for sealed, *_ in rows:
        assert salt not in sealed
        assert NAME.encode() not in sealed


@pytest.mark.django_db
def test_one_statement_keeps_all_openings_of_an_event(django_assert_num_queries):
    with django_assert_num_queries(3) as captured:  # the beacon, the record, its openings
        record(SampleSigned(), actor=ACTOR, at=AT, personal=words())
    assert "per.opening" in captured[2]["sql"]
    with django_assert_num_queries(2):
        record(SampleTaken(), actor=ACTOR, at=AT)


@pytest.mark.parametrize(
    "personal",
    [
        {},
        {"signer_name": Personal("HK", NAME)},
        {**words(), "other": Personal("HK", NAME)},
        words(""),
        words("x" * 2001),
        words("\ud800" + NAME),
        words(place="TW"),
    ],
    ids=["none", "one missing", "one too many", "empty", "too long", "a lone surrogate", "no key"],
)
@pytest.mark.django_db
def test_an_event_opens_exactly_what_it_declares(personal):
    with pytest.raises(InvalidEvent) as raised:
        record(SampleSigned(), actor=ACTOR, at=AT, personal=personal)
    assert NAME not in str(raised.value)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM led.outbox")
        assert cursor.fetchone() == (0,)


def test_words_never_show_in_a_message_of_python():
    assert NAME not in repr(words())
    assert NAME not in repr(Opening(b"s" * 32, NAME))


def test_openings_share_the_fate_of_the_business_transaction(committed_db):
    with transaction.atomic():
        event_id = record(SampleSigned(), actor=ACTOR, at=AT, personal=words())
        transaction.set_rollback(True)
    assert openings.states_of(event_id) == []


# Sealing


def test_the_first_key_seals_and_an_older_one_still_opens():
    place, opening = Place(uuid4(), "signer_name", "HK"), Opening(b"s" * 32, NAME)
    key_id, sealed = sealing.seal(opening, place, KEYS)
    assert key_id == "2027"
    assert sealing.unseal(sealed, place, key_id, KEYS) == opening
    key_id, sealed = sealing.seal(opening, place, KEYS[1:])
    assert sealing.unseal(sealed, place, key_id, KEYS) == opening
    assert sealing.seal(opening, place, KEYS)[1] != sealing.seal(opening, place, KEYS)[1]


def test_a_destroyed_key_opens_nothing_any_more():
    place = Place(uuid4(), "signer_name", "HK")
    key_id, sealed = sealing.seal(Opening(b"s" * 32, NAME), place, KEYS[1:])
    with pytest.raises(KeyGone, match="HK/2026"):
        sealing.unseal(sealed, place, key_id, KEYS[:1])


@pytest.mark.parametrize(
    "elsewhere",
    [
        lambda place: Place(uuid4(), place.field, place.jurisdiction),
        lambda place: Place(place.event_id, "signer_person", place.jurisdiction),
        lambda place: Place(place.event_id, place.field, "MO"),
    ],
    ids=["another event", "another field", "another jurisdiction"],
)
def test_ciphertext_opens_nowhere_but_where_it_was_sealed(elsewhere):
    place = Place(uuid4(), "signer_name", "HK")
    key_id, sealed = sealing.seal(Opening(b"s" * 32, NAME), place, KEYS)
    with pytest.raises(OpeningDamaged):
        sealing.unseal(sealed, elsewhere(place), key_id, KEYS)
    with pytest.raises(OpeningDamaged):
        sealing.unseal(sealed, place, "2026", [("2026", KEYS[0][1])])
    with pytest.raises(OpeningDamaged):
        sealing.unseal(sealed[:-1] + bytes([sealed[-1] ^ 1]), place, key_id, KEYS)


def test_each_place_is_sealed_under_its_own_key(committed_db, settings):
    event_id = sign_sample(place="MO")
    settings.OPENING_KEYS = {**settings.OPENING_KEYS, "MO": settings.OPENING_KEYS["HK"]}
    with pytest.raises(OpeningDamaged):
        openings.opened(event_id, fields=["signer_name"], place="MO")


# Disclosure


def test_one_jurisdiction_opens_only_what_it_keeps(committed_db):
    event_id = sign_sample(place="MO")
    with pytest.raises(NoSuchOpening):
        openings.opened(event_id, fields=["signer_name"], place="HK")
    assert list(openings_for([0], fields=["signer_name"], place="HK")) == []
    assert [one.value for one in openings_for([0], fields=["signer_name"], place="MO")] == [NAME]


def test_an_export_gets_the_chosen_fields_in_order_of_the_records(committed_db, monkeypatch):
    monkeypatch.setattr(openings, "PER_BATCH", 2)
    chain_samples(1)
    ids = [sign_sample(f"person {number}") for number in range(4)]
    found = list(openings_for(range(9), fields=["signer_name"], place="HK"))
    assert [(one.idx, one.field, one.value) for one in found] == [
        (number + 1, "signer_name", f"person {number}") for number in range(4)
    ]
    for event_id, one in zip(ids, found, strict=True):
        body = json.loads(recorded_bytes(event_id))
        assert commitment(one.salt, event_id, one.field, one.value).hex() == body["commit"]["signer_name"]
    both = list(openings_for(iter([2]), fields=["signer_person", "signer_name"], place="HK"))
    assert [one[:2] for one in both] == [(2, "signer_name"), (2, "signer_person")]
    assert isinstance(both[0], Disclosed)


def test_an_export_leaves_out_what_no_key_opens_and_stops_at_damage(committed_db, settings, as_superuser):
    sign_sample()
    everything = {"fields": ["signer_name", "signer_person"], "place": "HK"}
    kept = dict(settings.OPENING_KEYS)
    settings.OPENING_KEYS = {**kept, "HK": [("2", b"x" * 32)]}
    assert list(openings_for([0], **everything)) == []
    settings.OPENING_KEYS = kept
    as_superuser(
        "ALTER TABLE per.opening DISABLE TRIGGER USER",
        "UPDATE per.opening SET sealed = (SELECT sealed FROM per.opening WHERE field = 'signer_person')"
        " WHERE field = 'signer_name'",
    )
    with pytest.raises(OpeningDamaged):
        list(openings_for([0], **everything))


def test_a_process_that_has_no_keys_reads_nothing(committed_db, settings):
    event_id = sign_sample()
    settings.OPENING_KEYS = {}
    with pytest.raises(KeyGone):
        openings.opened(event_id, fields=["signer_name"], place="HK")


def test_every_jurisdiction_has_a_key_of_its_own():
    keys = [keys[0][1] for keys in settings.OPENING_KEYS.values()]
    assert set(settings.OPENING_KEYS) == {"GD", "HK", "MO"}
    assert len(set(keys)) == 3
