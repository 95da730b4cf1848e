"""Whatever anybody sends to CKAN's actions: an answer in CKAN's envelope, never an error of the portal."""

from __future__ import annotations

import json

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.domain.ckan.inputs import LISTS
from catalogue.views.ckan import ACTIONS
from tests.factories.catalogue import make_resource, make_theme

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("generous")]

TAKES: dict[str, tuple[str, ...]] = {
    "site_read": (),
    "status_show": (),
    "help_show": ("name",),
    "package_list": ("limit", "offset"),
    "package_show": ("id", "name_or_id"),
    "package_search": (
        "q", "fq", "fq_list", "sort", "rows", "start", "facet", "facet.field", "facet.limit", "unheard_of",
    ),
    "organization_list": ("all_fields", "organizations", "limit", "offset"),
    "organization_show": ("id",),
    "group_list": ("all_fields", "groups", "limit", "offset"),
    "group_show": ("id",),
    "tag_list": ("query", "all_fields"),
}  # fmt: skip
PARAMETERS = tuple(dict.fromkeys(one for several in TAKES.values() for one in several))
NOT_PLAIN = {"nul": "a\0b", "half a pair": "\ud800", "the other half": "\udfff"}
#: None may break anything; some are even answered.
ODD = {
    "object": {"a": 1},
    "list of lists": [["a"], []],
    "list of objects": [{"a": None}],
    "empty list": [],
    "nothing": None,
    "true": True,
    "fraction": 1.5,
    "large": 10**300,
    "many digits": 10**4000,
    "negative": -(10**9),
    "long": "x" * 100_000,
    "lines": "a\r\nb",
    "signs": "\"'()[]{}:*?\\/-+^~",
    "digits of another script": "\u0661",
    "the other direction": "\u202egnp.exe",
    "beyond the basic plane": "\U00020000" * 40,
    "marks": "a" + "\u0301" * 5_000,
    "template": "%s %(a)s {0} {{ 1 }}",
    "statement": "'; DROP TABLE catalogue_resource; --",
}
CLAUSES = (
    "organization:a\0", "groups:\ud800", "tags:\0", "organization:()", "tags:()", "metadata_modified:()",
    "metadata_modified:[0001-01-01T00:00:00+23:59 TO *]", "metadata_modified:[9999-12-31T23:59:59-23:59 TO *]",
    "metadata_modified:[2026-01-01T00:00:00+00:00:30.5 TO *]", "metadata_modified:[\u0662026 TO *]",
    "metadata_modified:[\0 TO *]", "res_format:\u0149", "organization:" + "x" * 9_000, "organization:x " * 600,
    "-security_level:(open OR public)",
)  # fmt: skip


def ask(action: str, body: object, **extra: str) -> tuple[int, object]:
    """By POST; an exception of the view is an exception of the test."""
    text = body if isinstance(body, (str, bytes)) else json.dumps(body)
    answer = Client().post(f"/api/3/action/{action}", text, content_type="application/json", **extra)
    said = answer.json()
    assert answer["Content-Type"].startswith("application/json")
    if answer.status_code == 400:
        assert isinstance(said, str)
        assert said.startswith("Bad request - ")
    else:
        assert said["success"] is (answer.status_code == 200)
        assert ("result" if said["success"] else "error") in said
    return answer.status_code, said


def test_every_action_is_tried_here():
    assert TAKES.keys() == ACTIONS.keys()


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("text", NOT_PLAIN.values(), ids=NOT_PLAIN)
def test_what_cannot_be_stored_is_a_validation_error_of_its_parameter(action, text):
    make_resource(themes=(make_theme("health"),))
    for parameter in (*TAKES[action], "context"):
        for value in (text, {"a": [text]}, json.dumps([text]) if parameter in LISTS else {text: 1}):
            status, said = ask(action, {parameter: value})
            assert (status, said["error"]["__type"]) == (409, "Validation Error"), (parameter, value)
            assert parameter in said["error"]
    status, said = ask(action, {text: 1})
    assert (status, said["error"]["__type"]) == (409, "Validation Error")


@pytest.mark.parametrize("action", [action for action, taken in TAKES.items() if taken])
@pytest.mark.parametrize("value", ODD.values(), ids=ODD)
def test_odd_values_are_answered_or_refused(action, value):
    make_resource(themes=(make_theme("health"),))
    for parameter in TAKES[action]:
        status, said = ask(action, {"id": "x", parameter: value})
        assert status in {200, 400, 404, 409}, (parameter, said)


@pytest.mark.parametrize("clause", CLAUSES, ids=range(len(CLAUSES)))
def test_odd_clauses_are_answered_or_refused(clause):
    make_resource(themes=(make_theme("health"),))
    for q in ("", "air"):
        assert ask("package_search", {"q": q, "fq": clause, "facet.field": ["tags", "organization"]})[0] in {200, 409}
        assert ask("package_search", {"q": q, "fq_list": [clause, clause]})[0] in {200, 409}


@pytest.mark.parametrize(
    "body",
    [
        b'{"q": NaN}', b'{"q": -Infinity}', b'{"rows": ' + b"9" * 5_000 + b"}", b'{"q": "\xff"}', b"[" * 100_000,
        b'{"q": ' + b"[" * 900 + b"]" * 900 + b"}", b'{"facet.field": "[[["}', b'"q"', b"null", b"\xef\xbb\xbf{}x",
        b'{"q": ' + b'{"a":' * 300 + b"1" + b"}" * 301,
    ],
    ids=range(11),
)  # fmt: skip
@pytest.mark.parametrize("action", ["package_search", "organization_list"])
def test_what_is_no_json_is_400_with_a_sentence(action, body):
    assert ask(action, body)[0] == 400


def test_halves_of_characters_as_bytes_and_as_the_name_in_a_form_are_refused():
    """Python's JSON lets the bytes of half a pair pass, and a form may hold JSON as its only name."""
    assert ask("group_show", b'{"id": "\xed\xa0\x80"}')[0] in {400, 409}
    form = Client().post(
        "/api/action/group_show", r'{"id": "\u0000"}', content_type="application/x-www-form-urlencoded"
    )
    assert (form.status_code, form.json()["error"]["__type"]) == (409, "Validation Error")
    for text in (r'["\u0000"]', r'["\ud800"]'):
        got = Client().get("/api/action/package_search", {"facet.field": text})
        assert (got.status_code, got.json()["error"]["__type"]) == (409, "Validation Error")


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30)
    | st.sampled_from(["\0", "\ud800", "*:*", "organization:(a OR b)", "tags:x", "[", '["a"]', "id asc"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@given(action=st.sampled_from(sorted(ACTIONS)), data=st.dictionaries(st.sampled_from(PARAMETERS), values, max_size=6))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_body_breaks_an_action(action, data):
    assert ask(action, data)[0] in {200, 400, 404, 409}
