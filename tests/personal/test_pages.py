"""The page of privacy officers: what is kept, shown when asked for, erased after asking twice."""

from __future__ import annotations

from uuid import uuid4

import psycopg
import pytest
from django.conf import settings as portal
from django.test import Client
from django.urls import reverse

from ledger import openings
from ledger.labels import ERASURE_BASES
from ledger.selectors import entries
from ledger.services import chain_waiting
from ledger.verify import verify_stored
from organisations.models import Role, User
from tests.factories.organisations import make_member, make_membership, make_organisation
from tests.factories.personal import NAME, PERSON, sign_sample
from tests.fixtures.database import owner_url
from tests.fixtures.ledger_rows import outbox_types
from tests.ledger_pages.conftest import client_of

BOTH = ["signer_name", "signer_person"]


def officer(place: str = "HK", role: Role = Role.PRIVACY_OFFICER) -> User:
    return make_member(make_organisation(place), role)


def page_of(client: Client, event_id: object, *, status: int = 200, **sent: object) -> str:
    address = reverse("ledger:personal", args=[event_id])
    answer = client.post(address, {"place": "HK", **sent}) if sent else client.get(address)
    assert answer.status_code == status, answer.content.decode()[:3000]
    return answer.content.decode()


def test_the_page_shows_what_is_kept_and_reveals_nothing(committed_db):
    text = page_of(client_of(officer()), sign_sample())
    assert text.count("kept, not shown") == 2
    assert NAME not in text
    assert PERSON not in text
    assert outbox_types() == []


def test_what_is_asked_for_is_shown_and_recorded(committed_db):
    event_id = sign_sample()
    text = page_of(client_of(officer()), event_id, act="show", names=BOTH[:1])
    assert NAME in text
    assert PERSON not in text
    assert "the ledger says so" in text
    assert outbox_types() == ["personal.disclosed"]


def test_an_auditor_of_the_place_may_see_and_not_erase(committed_db):
    event_id = sign_sample()
    client = client_of(officer(role=Role.AUDITOR))
    assert "Erase" not in page_of(client, event_id)
    assert NAME in page_of(client, event_id, act="show", names=BOTH)
    for act in ("erase", "confirm"):
        page_of(client, event_id, act=act, names=BOTH, basis="unlawful", status=403)
    assert {one.erased_at for one in openings.states_of(event_id)} == {None}


def test_erasing_asks_once_more_and_then_leaves_a_record(committed_db):
    event_id = sign_sample()
    client = client_of(officer())
    text = page_of(client, event_id, act="erase", names=BOTH, basis="person_asked")
    assert "cannot be brought back" in text
    assert "The person asked for it" in text
    assert outbox_types() == []
    page_of(client, event_id, act="confirm", names=BOTH, basis="person_asked", status=302)
    text = page_of(client, event_id)
    assert "Erased. The record itself and its proof stay as they were." in text
    assert text.count("erased on") == 2
    assert "Show or erase" not in text
    chain_waiting()
    [erased, _] = entries()
    assert erased.body["erased"] == {
        "event": str(event_id),
        "fields": BOTH,
        "place": "HK",
        "basis": "person_asked",
    }
    assert erased.body["actor"]["role"] == "privacy_officer"
    assert verify_stored().ok
    auditor = client_of(officer("MO", Role.AUDITOR))
    record = auditor.get(reverse("ledger:entry-detail", args=[erased.index])).content.decode()
    assert "Personal data erased" in record
    assert "The person asked for it" in record


@pytest.mark.parametrize(
    "sent",
    [
        {"act": "show"},
        {"act": "erase", "names": BOTH},
        {"act": "erase", "basis": "unlawful"},
        {"act": "show", "names": "x"},
    ],
)
def test_a_question_left_open_is_pointed_at(committed_db, sent):
    text = page_of(client_of(officer()), sign_sample(), **sent, status=422)
    assert "Error:" in text
    assert "govuk-error-summary" in text
    assert text.count('name="basis"') == len(ERASURE_BASES)  # whatever was asked for, the whole form comes back
    assert outbox_types() == []


def test_what_another_place_keeps_is_named_to_auditors_and_opened_to_nobody(committed_db):
    event_id = sign_sample()
    text = page_of(client_of(officer("MO", Role.AUDITOR)), event_id)
    assert text.count("kept, not shown") == 2
    assert 'name="act"' not in text
    page_of(client_of(officer("MO", Role.AUDITOR)), event_id, act="show", names=BOTH, status=403)
    page_of(client_of(officer("MO", Role.AUDITOR)), event_id, act="show", names=BOTH, place="MO", status=403)
    for stranger in (officer("MO"), officer("HK", Role.APPROVER)):
        page_of(client_of(stranger), event_id, status=403)
        page_of(client_of(stranger), event_id, act="show", names=BOTH, status=403)
    assert outbox_types() == []


def test_whether_a_record_exists_is_told_to_auditors_only(committed_db):
    page_of(client_of(officer()), uuid4(), status=403)
    page_of(client_of(officer(role=Role.AUDITOR)), uuid4(), status=404)


def test_what_was_erased_meanwhile_is_said(committed_db):
    event_id = sign_sample()
    first, second = client_of(officer()), client_of(officer())
    sent = {"act": "confirm", "names": BOTH[:1], "basis": "unlawful"}
    page_of(first, event_id, **sent, status=302)
    assert "Select a valid choice" in page_of(second, event_id, **sent, status=422)


def test_two_officers_at_the_same_moment_are_told_apart(committed_db, monkeypatch):
    event_id = sign_sample()
    client = client_of(officer())
    seen = openings.states_of(event_id)
    page_of(client_of(officer()), event_id, act="confirm", names=BOTH, basis="unlawful", status=302)
    real, calls = openings.states_of, iter([seen])
    monkeypatch.setattr(openings, "states_of", lambda one: next(calls, None) or real(one))
    text = page_of(client, event_id, act="show", names=BOTH, status=409)
    assert "Somebody erased this meanwhile" in text


def test_a_key_that_is_gone_and_bytes_that_are_damaged_are_said(committed_db, settings):
    event_id = sign_sample()
    client, kept = client_of(officer()), dict(portal.OPENING_KEYS)
    settings.OPENING_KEYS = {**kept, "HK": [("2", b"x" * 32)]}
    assert "Nobody can read it" in page_of(client, event_id, act="show", names=BOTH, status=409)
    settings.OPENING_KEYS = {**kept, "HK": [("1", b"x" * 32)]}
    assert "not what was written" in page_of(client, event_id, act="show", names=BOTH, status=409)
    assert outbox_types() == []


def test_openings_whose_record_vanished_are_still_listed(committed_db):
    event_id = sign_sample()
    with psycopg.connect(owner_url(committed_db)) as owner:
        owner.execute("ALTER TABLE led.log_entry DISABLE TRIGGER ALL")
        owner.execute("DELETE FROM led.log_entry")
    assert "kept, not shown" in page_of(client_of(officer()), event_id)


def test_an_officer_of_two_places_sits_at_two_desks(committed_db):
    event_id = sign_sample(place="MO")
    user = officer()
    make_membership(user, make_organisation("MO"), Role.PRIVACY_OFFICER)
    text = page_of(client_of(user), event_id)
    assert 'name="place" value="MO"' in text
    assert NAME in page_of(client_of(user), event_id, act="show", names=BOTH, place="MO")


@pytest.mark.parametrize("by", [lambda event_id: event_id, lambda _: " 0 "])
def test_a_record_is_found_by_what_a_letter_says(committed_db, by):
    event_id = sign_sample()
    answer = client_of(officer()).get(reverse("ledger:personal-find"), {"record": by(event_id)})
    assert answer.status_code == 302
    assert answer["Location"] == reverse("ledger:personal", args=[event_id])


@pytest.mark.parametrize("typed", ["", "77", "9" * 40, "Chan Tai Man", "²"])
def test_what_names_no_record_is_refused(committed_db, typed):
    sign_sample()
    client = client_of(officer())
    answer = client.get(reverse("ledger:personal-find"), {"record": typed})
    assert answer.status_code == 422
    assert "govuk-error-summary" in answer.content.decode()


def test_the_way_to_the_page(committed_db):
    sign_sample()
    client = client_of(officer())
    text = client.get(reverse("ledger:personal-find")).content.decode()
    assert 'href="/ledger/personal/"' in text  # in the navigation of privacy officers
    assert client_of(officer(role=Role.APPROVER)).get(reverse("ledger:personal-find")).status_code == 403
    auditor = client_of(officer(role=Role.AUDITOR))
    assert "/personal/" in auditor.get(reverse("ledger:entry-detail", args=[0])).content.decode()
    for language in ("zh-hans", "zh-hant", "pt"):
        client.cookies["django_language"] = language
        assert client.get(reverse("ledger:personal-find")).status_code == 200
