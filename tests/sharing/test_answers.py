"""Reading answers, and the bytes that stand for them. No database."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, date, datetime

import pytest
from django.utils.functional import Promise
from hypothesis import given
from hypothesis import strategies as st

from organisations.domain.errors import Invalid
from organisations.domain.messages import message
from sharing.domain import limits, messages, snapshot
from sharing.domain.answers import (
    FIELDS,
    Answers,
    day_of,
    faults_in,
    faults_of_missing,
    read,
    refuse,
)

TODAY = date(2026, 11, 22)
ITEM = uuid.UUID(int=1)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("nothing", "x", "field.unknown"),
        ("not a name", "x", "field.unknown"),
        ("basis", "because", "choice.unknown"),
        ("basis", 7, "choice.unknown"),
        ("basis", ["law"], "choice.unknown"),
        ("purpose", "env", "choice.unknown"),
        ("method", "fax", "choice.unknown"),
        ("basis_detail", "x" * (limits.BASIS_DETAIL + 1), "text.too_long"),
        ("scenario", "x" * (limits.SCENARIO + 1), "text.too_long"),
        ("scenario", "nul \x00 inside", "text.not_plain"),
        ("scenario", "lone \ud800 surrogate", "text.not_plain"),
        ("scenario", 7, "text.not_plain"),
        ("starts_on", "2026-02-30", "date.unknown"),
        ("starts_on", "tomorrow", "date.unknown"),
        ("ends_on", datetime(2026, 11, 22, tzinfo=UTC), "date.unknown"),
        ("data_items", "field_1", "items.unknown"),
        ("data_items", ["field_1"], "items.unknown"),
        ("data_items", 7, "items.unknown"),
    ],
)
def test_misshapen_answers_are_refused_at_their_field(field, value, code):
    with pytest.raises(Invalid) as refusal:
        read({field: value}, Answers())
    assert refusal.value.code == code
    assert refusal.value.field == (field if field.isidentifier() else None)
    assert message(refusal.value) != message(Invalid("no such code"))


def test_all_faults_are_told_at_once():
    with pytest.raises(Invalid) as refusal:
        read({"basis": "x", "starts_on": "x", "scenario": "fine", "data_items": "x"}, Answers())
    faults = [refusal.value, *refusal.value.errors]
    assert [fault.field for fault in faults] == ["basis", "starts_on", "data_items"]


def test_what_is_not_given_stays_and_empty_values_clear():
    before = Answers(basis="law", scenario="Old.", starts_on=TODAY, data_items=(ITEM,))
    assert read({}, before) == before
    cleared = read({"basis": "", "scenario": None, "starts_on": "", "data_items": None}, before)
    assert cleared == Answers()
    given = read({"starts_on": "2026-12-01", "ends_on": TODAY, "data_items": [str(ITEM), ITEM]}, before)
    assert (given.starts_on, given.ends_on, given.data_items) == (date(2026, 12, 1), TODAY, (ITEM,))


def test_outer_blanks_are_dropped():
    assert read({"scenario": "  two words \n"}, Answers()).scenario == "two words"


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, []),
        ({"starts_on": date(2026, 11, 21)}, [("starts_on", "dates.past")]),
        ({"ends_on": date(2026, 11, 21)}, [("ends_on", "dates.past")]),
        ({"starts_on": date(2026, 12, 2), "ends_on": date(2026, 12, 1)}, [("ends_on", "dates.order")]),
        ({"starts_on": TODAY, "ends_on": TODAY}, []),
        ({"starts_on": TODAY, "ends_on": date(2031, 11, 22)}, []),
        ({"starts_on": TODAY, "ends_on": date(2031, 11, 23)}, [("ends_on", "dates.too_long")]),
        ({"ends_on": date(2031, 11, 23)}, [("ends_on", "dates.too_long")]),
        ({"starts_on": date(2028, 2, 29), "ends_on": date(2033, 2, 28)}, []),
        ({"starts_on": date(2028, 2, 29), "ends_on": date(2033, 3, 1)}, [("ends_on", "dates.too_long")]),
        ({"starts_on": date.max, "ends_on": date.max}, []),
        ({"data_items": (uuid.UUID(int=2),)}, [("data_items", "items.other_resource")]),
        ({"data_items": (ITEM,)}, []),
        ({"method": "exchange"}, [("method", "method.not_offered")]),
        ({"method": "download"}, []),
    ],
)
def test_answers_that_cannot_be_meant_together(answers, expected):
    faults = faults_in(
        Answers(**answers), today=TODAY, items_of_resource=frozenset({ITEM}), methods=frozenset({"download"})
    )
    assert [(fault.field, fault.code) for fault in faults] == expected


def test_a_resource_that_does_not_name_methods_leaves_the_choice_open():
    assert faults_in(Answers(method="exchange"), today=TODAY, items_of_resource=frozenset(), methods=frozenset()) == []


def test_everything_missing_is_told_at_once():
    assert [fault.field for fault in faults_of_missing(Answers())] == list(FIELDS)
    assert Answers().missing == FIELDS
    refuse([])


def test_labels_are_words():
    answers = Answers(basis="law", purpose="licensing", method="download")
    for label in (answers.basis_label, answers.purpose_label, answers.method_label):
        assert isinstance(label, Promise)
        assert str(label)
    assert (Answers().basis_label, Answers().purpose_label, Answers().method_label) == ("", "", "")


def test_days_are_those_of_the_bay_area():
    assert day_of(datetime(2026, 11, 22, 15, 59, tzinfo=UTC)) == date(2026, 11, 22)
    assert day_of(datetime(2026, 11, 22, 16, 0, tzinfo=UTC)) == date(2026, 11, 23)


def test_sentences_are_complete():
    for code, sentence in messages.MESSAGES.items():
        text = str(sentence) % {"years": 5}
        assert text.endswith("."), code
        assert "!" not in text
        assert "please" not in text.lower()


def _snapshot(**changed: object) -> snapshot.Snapshot:
    values: dict[str, object] = {
        "request": uuid.UUID(int=7),
        "number": 1,
        "resource": uuid.UUID(int=8),
        "requester": "hk-td",
        "custodian": "gd-tb",
        "basis": "law",
        "basis_detail": "第374章",
        "purpose": "transport.planning",
        "scenario": 'Quotes " and\nlines',
        "items": ("b", "a"),
        "method": "download",
        "starts_on": TODAY,
        "ends_on": date(2027, 11, 22),
    }
    return snapshot.Snapshot(**(values | changed))


def test_the_bytes_of_a_version_are_frozen():
    data = snapshot.freeze(_snapshot())
    assert data == (
        b'{"basis":"law","basis_detail":"\xe7\xac\xac374\xe7\xab\xa0","custodian":"gd-tb","from":"2026-11-22",'
        b'"items":["a","b"],"method":"download","number":1,"purpose":"transport.planning",'
        b'"request":"00000000-0000-0000-0000-000000000007","requester":"hk-td",'
        b'"resource":"00000000-0000-0000-0000-000000000008","scenario":"Quotes \\" and\\nlines",'
        b'"until":"2027-11-22","v":1}'
    )
    assert snapshot.digest(data) == snapshot.digest(snapshot.freeze(_snapshot(items=("a", "b"))))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")), st.lists(st.text("ab_1")))
def test_a_version_survives_its_bytes(scenario, items):
    made = _snapshot(scenario=scenario, items=tuple(sorted(items)))
    data = snapshot.freeze(made)
    assert snapshot.thaw(data) == made
    assert json.loads(data)["scenario"] == scenario


def test_a_long_scope_is_no_obstacle():
    items = tuple(f"item_{number:05}" for number in range(5000))
    assert len(snapshot.freeze(_snapshot(items=items))) > 16 * 1024


def test_the_scope_digest_depends_on_the_items_only():
    assert snapshot.scope_digest(["b", "a"]) == snapshot.scope_digest(("a", "b"))
    assert snapshot.scope_digest(["a"]) != snapshot.scope_digest(["a", "b"])
    assert snapshot.scope_digest(["field_1"]) == snapshot.digest(b'{"items":["field_1"]}')
