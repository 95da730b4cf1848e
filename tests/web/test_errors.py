"""One table from exceptions to answers, for pages and for the API."""

from __future__ import annotations

import html
import re

import pytest
from django.utils import translation

from bayarea.errors import TEXTS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("probes")]

STATUSES = {
    "not-found": 404,
    "forbidden": 403,
    "invalid": 400,
    "conflict": 409,
    "head-busy": 503,
    "database-lost": 503,
    "defect": 500,
}


@pytest.mark.parametrize(("what", "status"), STATUSES.items())
def test_a_refusal_becomes_its_page(visitor, what, status):
    answer = visitor.get(f"/probe/fail/{what}/")
    assert answer.status_code == status
    assert answer["Content-Type"].startswith("text/html")
    assert answer["X-Request-ID"] in answer.content.decode()
    assert ("Retry-After" in answer) == (status == 503)
    assert b"Traceback" not in answer.content
    assert b"the connection is lost" not in answer.content


@pytest.mark.parametrize(("what", "status"), STATUSES.items())
def test_a_refusal_becomes_its_problem(visitor, what, status):
    answer = visitor.get(f"/api/v1/probe/fail/{what}/")
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    body = answer.json()
    assert set(body) == {"type", "title", "status", "code", "field", "detail", "errors", "request_id"}
    assert body["status"] == status
    assert body["request_id"] == answer["X-Request-ID"]
    assert ("Retry-After" in answer) == (status == 503)


def test_all_refusals_of_one_input_are_listed(visitor):
    body = visitor.get("/api/v1/probe/fail/invalid/").json()
    assert body["code"] == "text.too_long"
    assert body["field"] == "purpose"
    assert body["detail"] == "Enter no more than 10 characters."
    assert [one["field"] for one in body["errors"]] == ["purpose", "basis"]


def test_a_problem_speaks_the_callers_language(visitor):
    english = visitor.get("/api/v1/nothing-here/", headers={"Accept-Language": "en"}).json()
    assert english["code"] == "not_found"
    assert english["title"] == "Page not found"


def test_an_unknown_address_is_a_page_and_below_api_a_problem(visitor):
    assert visitor.get("/nothing/here/")["Content-Type"].startswith("text/html")
    assert visitor.get("/api/v1/nothing/here/")["Content-Type"] == "application/problem+json"


HTML_LANG = {"en": "en", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant-HK", "pt": "pt-PT"}


@pytest.mark.parametrize("language", HTML_LANG)
@pytest.mark.parametrize("status", [400, 403, 404, 409, 429, 500, 503])
def test_each_error_has_a_page_in_each_language(visitor, language, status):
    """The handlers themselves: every status by whatever way it came about, with title and sentence of the language."""
    visitor.cookies["django_language"] = language
    answer = visitor.get(f"/probe/page/{status}/")
    text = answer.content.decode()
    assert answer.status_code == status
    assert f'<html lang="{HTML_LANG[language]}"' in text
    with translation.override("en"):
        english, sentence = map(str, TEXTS[status])
    with translation.override(language):
        title, told = str(TEXTS[status][0]), str(TEXTS[status][1])
    assert [html.unescape(one.strip()) for one in re.findall(r"<h1[^>]*>([^<]*)</h1>", text)] == [title]
    assert told in html.unescape(text)
    assert answer["X-Request-ID"] in text
    assert language == "en" or (title != english and told != sentence), f"{english!r} is not translated"
    assert ("Retry-After" in answer) == (status in (429, 503))


def test_a_form_without_its_token_is_refused_with_a_page():
    from django.test import Client

    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "a", "password": "b"})
    assert answer.status_code == 403
    assert "The form was too old" in answer.content.decode()


def test_a_page_for_a_broken_error_template_still_comes_out(visitor, settings):
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": []}]
    answer = visitor.get("/probe/fail/defect/")
    assert answer.status_code == 500
    assert b"Something went wrong" in answer.content
