"""The pages and the API of correction requests: their people use data by a grant in force."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from catalogue.domain import limits
from catalogue.models import Correction
from catalogue.selectors.corrections import CorrectionCounts, correction_counts, list_corrections
from catalogue.services import corrections
from organisations.domain.calendar import day_of
from organisations.domain.choices import Role
from organisations.domain.errors import Invalid, NotFound
from organisations.selectors.memberships import forget_roles
from tests.factories import changes as factory
from tests.factories.organisations import make_member, make_membership

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


QUEUE = "/catalogue/corrections/"
LONG_AGO = timedelta(days=90)


def counts_of(user, *, days: int = 0) -> CorrectionCounts:
    return correction_counts(viewer=user, today=day_of(timezone.now()) + timedelta(days=days))


def test_who_asked_finds_the_answer_on_the_first_page(desk):
    made = factory.raised(desk)
    assert "correction request waits for its answer" in text(browser(desk.user), "/")
    assert "correction request" not in text(browser(desk.user_colleague), "/")
    corrections.answer_correction(
        actor=desk.steward, correction_id=made.pk, expected_revision=1, outcome="not_an_error", answer="It is right."
    )
    page = text(browser(desk.user), "/")
    assert "correction request was answered" in page
    assert f"{QUEUE}?scope=asked" in page
    assert counts_of(desk.user) == CorrectionCounts(to_answer=0, waiting=0, answered=1, overdue=0)
    assert counts_of(desk.user, days=limits.ANSWERED_DAYS).answered == 1
    assert counts_of(desk.user, days=limits.ANSWERED_DAYS + 2).answered == 0


def test_the_list_of_ones_own_says_what_became_of_each(desk):
    factory.answered(desk)
    factory.withdrawn(desk)
    factory.raised(desk, text="Route 7 is missing.")
    for who in (desk.user, desk.user_colleague):
        page = text(browser(who), QUEUE)
        assert page.index("Route 7 is missing.") < page.index("Route 5 ends elsewhere.")
        for word in ("Asked by us", "Answered", "Corrected", "It ends at the ferry pier", "Withdrawn"):
            assert word in page
    for who in (desk.stranger, make_member(desk.custodian, Role.REQUESTER), make_member(desk.using, Role.AUDITOR)):
        page = text(browser(who), f"{QUEUE}?scope=asked")
        assert "No correction request yet" in page
        assert "Route 5" not in page


def test_who_is_no_requester_any_more_keeps_their_own(desk):
    made = factory.raised(desk)
    make_membership(desk.user, desk.using, Role.STEWARD)
    desk.user.memberships.filter(role=Role.REQUESTER).update(ended_at=timezone.now())
    forget_roles(desk.user)
    for who, found in ((desk.user, [made]), (make_member(desk.using, Role.STEWARD), [])):
        rows = list_corrections(viewer=who, scope="asked", today=made.due_on).rows
        assert [row.correction for row in rows] == found


def test_late_ones_are_shown_to_the_authority_of_the_place(desk):
    factory.raised(desk, now=timezone.now() - LONG_AGO)
    factory.raised(desk, text="Route 7 is missing.")
    for who in (desk.coordinator, desk.steward, desk.user):
        page = text(browser(who), f"{QUEUE}?scope=overdue")
        assert "Route 5" in page
        assert "Route 7" not in page
        assert "correction request is overdue" in text(browser(who), "/")
    assert "Route 5" in text(browser(desk.coordinator), QUEUE), "it is what they find first"
    elsewhere = factory.desk_in("HK").coordinator
    assert "past their day" in text(browser(elsewhere), QUEUE)
    assert "overdue" not in text(browser(elsewhere), "/")


def test_nobody_sees_none(desk):
    factory.raised(desk)
    nobody, today = AnonymousUser(), day_of(timezone.now())
    assert correction_counts(viewer=nobody, today=today) == CorrectionCounts(0, 0, 0, 0)
    assert not list_corrections(viewer=nobody, scope="asked", today=today).rows


def test_the_list_has_pages_and_refuses_what_is_not_there(desk):
    for number in range(limits.PAGE_SIZE + 1):
        factory.raised(desk, text=f"Stop {number} is missing.")
    client = browser(desk.user)
    assert "Stop 0 " not in text(client, QUEUE)
    assert "Stop 0 " in text(client, f"{QUEUE}?scope=asked&page=2")
    assert text(client, f"{QUEUE}?scope=asked&page=3", 404)
    assert text(client, f"{QUEUE}?scope=everything", 400)
    today = day_of(timezone.now())
    with pytest.raises(Invalid, match=r"choice\.unknown"):
        list_corrections(viewer=desk.user, scope="everything", today=today)
    with pytest.raises(NotFound, match=r"page\.unknown"):
        list_corrections(viewer=desk.user, scope="asked", today=today, page=3)
