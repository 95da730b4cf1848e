"""What nobody can mean is refused quickly, with a sentence, before it reaches the database."""

from __future__ import annotations

import json
import time

import pytest
from django.test import Client

from tests.factories.organisations import make_user
from tests.web.urls import Counter

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("probes")]

SENTENCE = "Remove the characters that cannot be stored."
UNREADABLE = ["%00", "a%00b", "%ED%A0%80", "%ED%BF%BF", "%FF", "%C0%80", "%F5%80%80%80", "%EF%BF%BD"]


@pytest.mark.parametrize("text", UNREADABLE)
def test_unreadable_text_in_an_address_is_refused(visitor, text):
    page = visitor.get(f"/probe/echo/?text={text}")
    assert page.status_code == 400
    assert SENTENCE in page.content.decode()
    problem = visitor.get(f"/api/v1/openapi.json?text={text}")
    assert (problem.status_code, problem.json()["detail"]) == (400, SENTENCE)
    assert visitor.get(f"/catalogue/{text}/").status_code == 400


@pytest.mark.parametrize("text", UNREADABLE)
def test_unreadable_text_in_a_form_is_refused(visitor, text):
    answer = visitor.post("/probe/echo/", f"text={text}", content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 400
    assert SENTENCE in answer.content.decode()


@pytest.mark.parametrize("text", ["a\0b", "\ud800"])
def test_unreadable_text_in_a_form_with_parts_is_refused(visitor, text):
    body = b'--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n' + text.encode("utf-8", "surrogatepass")
    answer = visitor.post("/probe/echo/", body + b"\r\n--x--\r\n", content_type="multipart/form-data; boundary=x")
    assert answer.status_code == 400


READABLE = [
    "空氣質素",
    "𠀋𡃁",  # beyond the basic plane
    "e\u0301 é",
    "\u202eright to left\u202c",
    "zero\u200bwidth",
    "👩‍👩‍👧‍👦",
    "a" + "\u0301" * 2000,
    "100% + 5 & more",
    "%2500",
]


@pytest.mark.parametrize("text", READABLE, ids=range(len(READABLE)))
def test_everything_else_passes_unchanged(visitor, text):
    answer = visitor.post("/probe/echo/", {"text": text})
    assert (answer.status_code, answer.content.decode()) == (200, text)


@pytest.mark.parametrize("size", [9_000, 1_000_000])
def test_a_search_of_a_million_letters_is_refused_quickly(visitor, size):
    started = time.perf_counter()
    assert visitor.get("/catalogue/?q=" + "a" * size).status_code == 414
    assert visitor.get("/api/v1/resources/?q=" + "a" * size).status_code == 414
    assert visitor.get("/" + "a" * size).status_code == 414
    assert time.perf_counter() - started < 1


def test_thousands_of_filters_are_refused(visitor):
    answer = visitor.get("/probe/echo/?" + "&".join(f"a{n}=1" for n in range(600)))
    assert answer.status_code == 400


def test_ten_thousand_fields_are_refused(visitor):
    answer = visitor.post("/probe/echo/", {f"a{n}": "1" for n in range(10_000)})
    assert answer.status_code == 400


def test_a_form_of_ten_megabytes_is_refused(visitor):
    assert visitor.post("/probe/echo/", {"text": "a" * 10_000_000}).status_code == 413
    assert (
        visitor.post(
            "/probe/echo/", "text=" + "a" * 10_000_000, content_type="application/x-www-form-urlencoded"
        ).status_code
        == 413
    )


class TestJson:
    @pytest.fixture
    def member(self) -> Client:
        client = Client(raise_request_exception=False)
        client.force_login(make_user())
        return client

    BAD = {
        "cut off": b'{"a": ',
        "not a number": b'{"a": NaN}',
        "infinite": b'{"a": -Infinity}',
        "not utf-8": b'{"a": "\xff"}',
        "byte order mark": b'\xef\xbb\xbf{"a": 1}',
        "utf-16": '{"a": 1}'.encode("utf-16"),
        "twice": b'{"a": 1, "a": 2}',
        "nul": b'{"a": "\\u0000"}',
        "nul as a name": b'{"\\u0000": 1}',
        "half a pair": b'{"a": "\\ud800"}',
        "half a pair, deep": b'{"a": [{"b": "\\udc00"}]}',
        "deep": b"[" * 100_000 + b"]" * 100_000,
        "deeper than a person reads": b"[" * 40 + b"]" * 40,
        "long number": b'{"a": ' + b"9" * 5000 + b"}",
        "many": b"[" + b"0," * 20_000 + b"0]",
    }

    @pytest.mark.parametrize("body", BAD.values(), ids=BAD)
    def test_malformed_json_is_a_problem(self, member, body):
        started = time.perf_counter()
        answer = member.post("/api/v1/probe/counter/", body, content_type="application/json")
        assert answer.status_code == 400
        assert answer["Content-Type"] == "application/problem+json"
        assert answer.json()["detail"]
        assert time.perf_counter() - started < 1
        assert not Counter.runs

    def test_a_body_of_three_megabytes_is_refused(self, member):
        answer = member.post(
            "/api/v1/probe/counter/", json.dumps({"a": "x" * 3_000_000}), content_type="application/json"
        )
        assert answer.status_code == 413
        assert answer["Content-Type"] == "application/problem+json"

    def test_other_types_are_refused(self, member):
        assert member.post("/api/v1/probe/counter/", {"a": 1}).status_code == 415
        assert member.get("/api/v1/probe/counter/").status_code == 405
        answer = member.post(
            "/api/v1/probe/counter/", {}, content_type="application/json", headers={"Accept": "text/html"}
        )
        assert answer.status_code == 406
        assert answer["Content-Type"] == "application/problem+json"


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
def test_other_methods_never_break_a_page(visitor, method):
    assert getattr(visitor, method)("/accounts/login/").status_code in {200, 403, 405}


def test_an_unknown_host_is_refused(visitor):
    answer = visitor.get("/accounts/login/", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert answer["Content-Security-Policy"]


@pytest.mark.parametrize("boundary", ["", "; boundary=", "; boundary=\xe9"])
@pytest.mark.parametrize("path", ["/probe/echo/", "/accounts/login/", "/requests/new/"])
def test_a_form_with_parts_and_no_boundary_is_refused(path, boundary):
    """Django's parser gives up on it, with and without a check of the token before."""
    for checks in (True, False):
        client = Client(enforce_csrf_checks=checks, raise_request_exception=False)
        answer = client.generic("POST", path, b"--x", content_type=f"multipart/form-data{boundary}")
        assert answer.status_code == 400
        assert "Bad request" in answer.content.decode()
