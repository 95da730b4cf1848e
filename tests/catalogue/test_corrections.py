"""Correction requests (校核): by users of the data, with a clock and an outcome."""

from __future__ import annotations

import json
from datetime import date, datetime
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from catalogue.models import Correction
from catalogue.services import corrections
from organisations.domain.calendar import ZONE
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from organisations.models import Role
from organisations.services.holidays import load_holidays
from tests.factories import changes as factory
from tests.factories.organisations import make_member, make_membership, make_user


@pytest.fixture
def desk(ledger_network):
    return factory.desk_with_access(ledger_network)


def last_record() -> dict:
    with connection.cursor() as cursor:
        cursor.execute("SELECT entry FROM led.outbox ORDER BY event_id DESC LIMIT 1")
        return json.loads(bytes(cursor.fetchone()[0]))


def _answer(desk, made, actor=None, **said):
    values = {"outcome": "not_an_error", "answer": "It is right."} | said
    return corrections.answer_correction(
        actor=actor or desk.steward, correction_id=made.pk, expected_revision=made.revision, **values
    )


def test_it_is_due_after_ten_working_days_of_the_custodians_place(desk):
    load_holidays()
    made = factory.raised(desk, item_code="field_1", now=datetime(2026, 9, 28, 9, tzinfo=ZONE))
    assert (made.calendar, made.due_on) == ("GD", date(2026, 10, 17 - 1))
    assert (made.organisation, made.custodian, made.entry_version) == (desk.using, desk.custodian, 1)
    said = last_record()
    assert (said["type"], said["src"], said["dst"]) == ("correction.raised", "GD", "HK")
    assert said["correction"]["due"] == made.due_on.isoformat()
    assert "Route 5" not in json.dumps(said)


def test_the_custodian_answers_with_an_outcome(desk):
    made = factory.answered(desk)
    assert (made.status, made.outcome, made.answered_by) == ("answered", "corrected", desk.steward)
    said = last_record()
    assert (said["type"], said["correction"]["outcome"]) == ("correction.answered", "corrected")
    assert said["actor"] == {"org": desk.custodian.code, "role": "steward"}


def test_a_colleague_may_take_it_back(desk):
    made = factory.raised(desk)
    made = corrections.withdraw_correction(
        actor=make_member(desk.using, Role.REQUESTER), correction_id=made.pk, expected_revision=1
    )
    assert (made.status, last_record()["type"]) == ("withdrawn", "correction.withdrawn")


def test_only_who_may_use_the_data_asks(desk):
    for actor in (desk.stranger, desk.steward, make_member(desk.using, Role.STEWARD)):
        with pytest.raises(Forbidden, match="no_access"):
            factory.raised(desk, actor=actor)
    with pytest.raises(Forbidden, match="no_access"):
        factory.raised(desk, organisation_id=desk.authority.pk)
    with pytest.raises(NotFound):
        factory.raised(desk, resource_id=uuid4())


def test_it_says_what_is_wrong_and_where(desk):
    with pytest.raises(Invalid, match=r"text\.missing"):
        factory.raised(desk, text="  ")
    with pytest.raises(Invalid, match="item_unknown"):
        factory.raised(desk, item_code="field_99")


def test_only_the_custodians_stewards_answer_and_only_the_asking_side_withdraws(desk):
    made = factory.raised(desk)
    with pytest.raises(Forbidden, match=r"role\.required"):
        _answer(desk, made, actor=desk.approver)
    with pytest.raises(NotFound):
        _answer(desk, made, actor=desk.stranger)
    with pytest.raises(Forbidden, match=r"role\.required"):
        corrections.withdraw_correction(actor=desk.steward, correction_id=made.pk, expected_revision=1)


def test_who_asked_does_not_answer_with_another_account(desk):
    account = make_user(person=desk.user.person)
    make_membership(account, desk.custodian, Role.STEWARD)
    with pytest.raises(Forbidden, match=r"duties\.own_correction"):
        _answer(desk, factory.raised(desk), actor=account)


def test_an_answer_has_an_outcome_and_words(desk):
    made = factory.raised(desk)
    with pytest.raises(Invalid, match=r"choice\.unknown"):
        _answer(desk, made, outcome="maybe")
    with pytest.raises(Invalid, match=r"text\.missing"):
        _answer(desk, made, answer=" ")


def test_what_has_ended_stays_ended(desk):
    made = factory.answered(desk)
    with pytest.raises(Conflict, match=r"correction\.state"):
        _answer(desk, made)
    made.revision = 1
    with pytest.raises(Conflict, match=r"correction\.changed"):
        _answer(desk, made)
    waiting = factory.raised(desk)
    waiting.revision = 9
    with pytest.raises(Conflict, match=r"correction\.changed"):
        _answer(desk, waiting)


def test_a_requester_of_two_organisations_says_for_which(desk):
    """Only one of them may use the data, so there is nothing to choose."""
    make_membership(desk.user, desk.authority, Role.REQUESTER)
    assert factory.raised(desk).organisation == desk.using


@pytest.mark.parametrize(
    ("columns", "refusal"),
    [
        ("text = 'Another question.'", "never changes"),
        ("due_on = '2030-01-01'", "never changes"),
        ("status = 'answered', ended_at = now()", "no steward"),
        ("status = 'withdrawn'", "ended_when_not_open"),
    ],
)
def test_what_was_asked_never_changes(desk, columns, refusal):
    made = factory.raised(desk)
    with pytest.raises(DatabaseError, match=refusal), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE catalogue_correction SET {columns}, revision = revision + 1 WHERE id = %s", [made.pk])


def test_the_database_lets_nobody_answer_their_own_question(desk):
    made = factory.raised(desk)
    make_membership(desk.user, desk.custodian, Role.STEWARD)
    with pytest.raises(DatabaseError, match="another_person"), transaction.atomic():
        Correction.objects.filter(pk=made.pk).update(
            status="answered",
            revision=2,
            outcome="corrected",
            answer="Yes.",
            answered_by=desk.user,
            answered_person=desk.user.person,
            ended_at=made.raised_at,
        )
