"""The pages and the API of correction requests: their people use data by a grant in force."""

from __future__ import annotations

import pytest

from catalogue.models import Correction
from tests.factories import changes as factory

from .browsing import browser, text


@pytest.fixture
def desk(ledger_network):
    return factory.desk_with_access(ledger_network)


def test_a_grant_in_force_goes_on_and_says_that_the_entry_is_gone(ledger_network):
    desk = factory.desk_with_access(ledger_network)
    factory.publish(desk, factory.retirement(desk))
    grant = desk.resource.grants.get()
    assert grant.status == "active"
    assert "no longer in the catalogue" in text(browser(desk.user), f"/grants/{grant.pk}/")


def test_it_is_asked_and_answered_in_the_browser(desk):
    here = f"/catalogue/{desk.resource.pk}/corrections/"
    client = browser(desk.user)
    assert "No correction request yet" in text(client, here)
    assert client.post(here, {"text": " "}).status_code == 422
    answer = client.post(here, {"text": "Route 5 ends elsewhere.", "item_code": "field_1"}, follow=True)
    assert "The custodian was asked" in answer.content.decode()
    made = Correction.objects.get()
    steward = browser(desk.steward)
    assert "correction request to answer" in text(steward, "/")
    assert "Route 5" in text(steward, "/catalogue/corrections/")
    there = f"/catalogue/corrections/{made.pk}/"
    assert steward.post(there, {"expected_revision": 1, "outcome": "corrected", "answer": ""}).status_code == 422
    said = {"expected_revision": 1, "outcome": "corrected", "answer": "Right, mended."}
    assert "Right, mended." in steward.post(there, said, follow=True).content.decode()
    assert "answered or withdrew" in steward.post(there, said, follow=True).content.decode()
    assert "Right, mended." in text(client, there)
    assert "Route 5" in text(client, here)


def test_who_asked_withdraws(desk):
    made = factory.raised(desk)
    there = f"/catalogue/corrections/{made.pk}/withdraw/"
    page = browser(desk.user).post(there, {"expected_revision": 1}, follow=True).content.decode()
    assert "The correction request is withdrawn." in page
    page = browser(desk.user).post(there, {"expected_revision": 1}, follow=True).content.decode()
    assert "answered or withdrew" in page


def test_who_may_not_use_the_data_sees_no_form_and_no_question(desk):
    made = factory.raised(desk)
    here = f"/catalogue/{desk.resource.pk}/corrections/"
    page = text(browser(desk.stranger), here)
    assert "Route 5" not in page
    assert "Send to the custodian" not in page
    assert browser(desk.stranger).post(here, {"text": "x"}).status_code == 403
    assert text(browser(desk.stranger), f"/catalogue/corrections/{made.pk}/", 404)
    assert "Nothing waits here" in text(browser(desk.stranger), "/catalogue/corrections/")


def test_programs_do_the_same(desk):
    here = f"/api/v1/resources/{desk.resource.pk}/corrections/"
    asked = browser(desk.user).post(here, {"text": "Wrong."}, content_type="application/json")
    assert asked.status_code == 201
    made = asked.json()
    assert (made["status"], made["calendar"]) == ("open", "GD")
    assert [one["id"] for one in browser(desk.steward).get(here).json()] == [made["id"]]
    said = {"expected_revision": 1, "outcome": "not_ours", "answer": "Ask the weather office."}
    there = f"/api/v1/corrections/{made['id']}/"
    done = browser(desk.steward).post(f"{there}answer/", said, content_type="application/json")
    assert (done.status_code, done.json()["outcome"]) == (200, "not_ours")
    late = browser(desk.user).post(f"{there}withdraw/", {"expected_revision": 1}, content_type="application/json")
    assert (late.status_code, late.json()["code"]) == (409, "correction.changed")
