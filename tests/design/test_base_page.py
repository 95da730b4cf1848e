"""The frame of every page: languages, navigation, title, messages, errors."""

from __future__ import annotations

import re

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory
from django.urls import reverse

from bayarea.context_processors import navigation, site
from organisations.domain.choices import Role
from tests.factories.organisations import make_membership, make_organisation, make_user

from .dom import parse
from .rendering import render

HTML_LANG = {"en": "en", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant-HK", "pt": "pt-PT"}


def page(client: Client, language: str = "en", path: str = "/help/") -> str:
    client.cookies["django_language"] = language
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("language", HTML_LANG)
def test_a_page_says_its_language_and_marks_it_in_the_switch(client: Client, language: str) -> None:
    html = page(client, language)
    assert f'<html lang="{HTML_LANG[language]}"' in html
    root = parse(html.split("<body")[1].split(">", 1)[1].split("</body>")[0])
    buttons = [n for n in root.walk() if n.tag == "button" and n.attributes.get("name") == "language"]
    assert {n.attributes["value"] for n in buttons} == set(HTML_LANG)
    assert all(n.attributes["lang"] == HTML_LANG[str(n.attributes["value"])] for n in buttons)
    assert {n.attributes["value"] for n in buttons if "aria-current" in n.attributes} == {language}


def test_choosing_a_language_keeps_the_page_and_its_filters(client: Client) -> None:
    html = page(client, path="/help/?q=%E5%B7%B4%E5%A3%AB&jurisdiction=HK&jurisdiction=MO")
    kept = re.search(r'name="next" value="([^"]*)"', html)
    assert kept
    address = kept.group(1).replace("&amp;", "&")
    response = client.post(reverse("set_language"), {"language": "zh-hant", "next": address})
    assert response.status_code == 302
    assert response.headers["Location"] == "/help/?q=%E5%B7%B4%E5%A3%AB&jurisdiction=HK&jurisdiction=MO"
    assert '<html lang="zh-Hant-HK"' in client.get(response.headers["Location"]).content.decode()


def test_choosing_a_language_leads_to_no_other_host(client: Client) -> None:
    response = client.post(reverse("set_language"), {"language": "pt", "next": "https://evil.example/"})
    assert "evil.example" not in response.headers["Location"]


def test_another_site_cannot_choose_the_language() -> None:
    client = Client(enforce_csrf_checks=True)
    there = client.post(
        reverse("set_language"), {"language": "pt", "next": "/help/"}, headers={"Origin": "https://evil.example"}
    )
    assert there.status_code == 403
    assert "django_language" not in there.cookies
    here = client.post(
        reverse("set_language"), {"language": "pt", "next": "/help/"}, headers={"Origin": "http://testserver"}
    )
    assert here.status_code == 302
    assert client.get(reverse("set_language")).status_code == 405


def test_strangers_cost_no_query_and_no_session(client: Client) -> None:
    html = page(client)
    assert "sessionid" not in client.cookies
    assert not [name for name in client.cookies if "session" in name]
    assert "Sign in" in html
    assert "Sign out" not in html


def parts(*roles: Role) -> list[str]:
    request = RequestFactory().get("/")
    request.user = make_user()
    organisation = make_organisation("HK")
    for role in roles:
        make_membership(request.user, organisation, role)
    return [part.label for part in navigation(request)]


@pytest.mark.django_db
def test_navigation_shows_what_the_viewer_can_use() -> None:
    assert parts() == ["Catalogue"]
    assert parts(Role.REQUESTER) == ["My work", "Catalogue", "Requests", "Grants"]
    assert parts(Role.APPROVER) == ["My work", "Catalogue", "Requests", "Decisions queue", "Grants"]
    assert parts(Role.AUDITOR) == ["My work", "Catalogue", "Requests", "Grants", "Ledger"]


@pytest.mark.django_db
def test_the_frame_asks_the_database_twice_at_most(django_assert_max_num_queries) -> None:
    request = RequestFactory().get("/")
    request.user = make_user()
    for place in ("HK", "MO", "GD"):
        make_membership(request.user, make_organisation(place), Role.APPROVER)
    with django_assert_max_num_queries(2):  # the roles, which views ask too, and the names of the organisations
        context = site(request)
        assert len(list(context["navigation"])) == 5
        assert len(list(context["viewer_bodies"])) == 3
        assert len(list(context["navigation"])) == 5


def test_a_request_that_no_middleware_saw_has_a_frame() -> None:
    request = RequestFactory().get("/")
    context = site(request)
    assert [part.label for part in context["navigation"]] == ["Catalogue"]
    assert list(context["viewer_bodies"]) == []


@pytest.mark.django_db
def test_a_member_sees_the_organisation_and_the_way_out(client: Client) -> None:
    user = make_user()
    make_membership(user, make_organisation("MO", names={"en": "Transport Bureau"}), Role.REQUESTER)
    client.force_login(user)
    html = page(client)
    assert "Transport Bureau" in html
    assert "dba-place--MO" in html
    assert f'action="{reverse("account_logout")}"' in html
    assert "My work" in html


def test_the_title_is_the_heading_and_tells_of_errors() -> None:
    from tests.design.test_forms import Everything, wrong

    source = '{% extends "base.html" %}{% block title %}Say why{% endblock %}'
    assert "<title>Say why – Digital Bay Area</title>" in render(source, form=Everything())
    assert "<title>Error: Say why – Digital Bay Area</title>" in render(source, form=wrong())


def test_messages_are_shown_as_notices() -> None:
    class Message:
        level_tag = "success"

        def __str__(self) -> str:
            return "Saved <b>"

    source = '{% extends "base.html" %}'
    html = render(source, messages=[Message()])
    assert "dba-notice--success" in html
    assert "Saved &lt;b&gt;" in html


@pytest.mark.django_db  # the sign-in form has a token, which lives in a session
def test_the_page_names_no_other_host_and_has_no_inline_code(client: Client) -> None:
    for path in ("/help/", "/accessibility/", "/_components/", "/accounts/login/"):
        html = client.get(path).content.decode()
        assert not re.findall(r'(?:src|href|action)="(?:https?:)?//', html)
        assert not re.findall(r"<style|\sstyle=|\son\w+=|javascript:", html)
        assert "<script" not in re.sub(
            r'<script type="module" src="/static/js/[\w.-]+" nonce="[^"]+"></script>', "", html
        )


def test_current_part_is_marked(rf: RequestFactory) -> None:
    from django.urls import resolve

    for path, label in [
        ("/catalogue/", "Catalogue"),
        ("/catalogue/5f0c2b9e-0000-4000-8000-000000000000/", "Catalogue"),
    ]:
        request = rf.get(path)
        request.user = AnonymousUser()
        request.resolver_match = resolve(path)
        assert [part.label for part in navigation(request) if part.current] == [label]


@pytest.mark.parametrize("name", ["500.html", "503.html"])
@pytest.mark.parametrize("language", HTML_LANG)
def test_the_pages_of_a_broken_portal_need_no_request_and_no_database(name: str, language: str) -> None:
    from django.template.loader import render_to_string
    from django.utils import translation

    with translation.override(language):  # pytest-django refuses every query here
        html = render_to_string(name, {"title": "Broken", "sentence": "Try later.", "reference": "abc"})
    assert f'<html lang="{HTML_LANG[language]}"' in html
    assert "Broken" in html
    assert "abc" in html
    assert "<script" not in html


@pytest.mark.parametrize("name", ["400.html", "403.html", "403_csrf.html", "404.html", "409.html", "429.html"])
def test_error_pages_stand_in_the_frame(name: str) -> None:
    html = render(f'{{% extends "{name}" %}}', title="Not here", sentence="Look elsewhere.", reference="abc")
    assert "<title>Not here – Digital Bay Area</title>" in html
    assert "Look elsewhere." in html
    assert "dba-masthead" in html
