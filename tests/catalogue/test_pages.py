"""The catalogue in the browser and for programs: what is said, refused, and how often the database is asked."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from catalogue.domain.actions import RequestAction
from catalogue.models import Resource
from catalogue.selectors.actions import request_action
from catalogue.services.access import give_access, take_access
from organisations.domain.choices import Role
from organisations.domain.errors import NotFound
from tests.factories.catalogue import bulk_resources, make_resource
from tests.factories.organisations import make_member, make_membership, make_organisation, make_user

pytestmark = pytest.mark.django_db

BAD = {
    "long search": ("q", "x" * 201),
    "NUL": ("q", "a\x00b"),
    "SQL in a facet": ("jurisdiction", "HK'; DROP TABLE x"),
    "unknown place": ("jurisdiction", "XX"),
    "unknown theme": ("theme", "nothing"),
    "unknown organisation": ("organisation", "nowhere"),
    "unknown order": ("order", "random"),
    "page zero": ("page", "0"),
    "page in words": ("page", "one"),
}


@pytest.fixture(autouse=True)
def _no_hook(settings) -> None:  # noqa: ANN001
    """What the catalogue says by itself; the answers of requests are tested with them."""
    settings.CATALOGUE_REQUEST_STATE = ""


def text_of(client: Client, address: str, **headers: str) -> str:
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("case", BAD)
def test_bad_input_gets_400_and_a_sentence(client: Client, case: str) -> None:
    name, value = BAD[case]
    for address in ("/catalogue/", "/api/v1/resources/"):
        answer = client.get(address, {name: value})
        assert answer.status_code == 400
        assert len(answer.content) < 30_000
    assert answer.json()["detail"]
    assert answer.json()["status"] == 400


def test_the_page_names_what_is_wrong_and_links_to_it(client: Client) -> None:
    page = client.get("/catalogue/", {"q": "x" * 201}).content.decode()
    assert "Search for no more than 200 characters." in page
    assert 'href="#q"' in page
    assert "<title>Error:" in page
    page = client.get("/catalogue/", {"jurisdiction": "<b>"}).content.decode()
    assert "&lt;b&gt;" in page
    assert "<b>" not in page


def test_a_page_behind_the_last_is_not_found(client: Client) -> None:
    for address in ("/catalogue/?page=2", "/api/v1/resources/?page=2"):
        assert client.get(address).status_code == 404


def test_the_list_keeps_its_state_in_links(client: Client) -> None:
    bulk_resources(80, organisations=3)
    page = text_of(client, "/catalogue/?jurisdiction=HK&jurisdiction=MO&order=title&q=1")
    assert "?jurisdiction=MO&amp;order=title" in page or "q=1&amp;jurisdiction=MO&amp;order=title" in page
    assert re.search(r'id="jurisdiction-HK"[^>]*checked', page)
    assert not re.search(r'id="jurisdiction-GD"[^>]*checked', page)


def test_titles_carry_their_language_and_the_original(client: Client) -> None:
    make_resource(title={"en": "Bus routes", "zh-hant": "巴士路線"}, original_language="zh-hant")
    page = text_of(client, "/catalogue/")
    assert '<span lang="en">Bus routes</span>' in page
    assert '<span lang="zh-Hant-HK">巴士路線</span>' in page


def test_nothing_found_says_what_was_searched_for(client: Client) -> None:
    page = text_of(client, "/catalogue/?q=空氣質素")
    assert "空气质素" in page
    assert "No resource matches" in page


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant", "pt"])
def test_both_pages_exist_in_four_languages(client: Client, language: str) -> None:
    resource = make_resource(
        title={"zh-hans": "标题"},
        original_language="zh-hans",
        sharing_attribute="not_shared",
        not_shared_basis={"en": "A law."},
        update_note="每日",
        personal_data="sensitive",
    )
    for address in ("/catalogue/", f"/catalogue/{resource.pk}/", "/catalogue/?q=zzz", "/catalogue/?jurisdiction=XX"):
        answer = client.get(address, headers={"accept-language": language})
        assert answer.status_code in (200, 400)
        assert "标题" in answer.content.decode() or "zzz" in address or "XX" in address


def test_the_detail_page_escapes_what_sources_send(client: Client) -> None:
    resource = make_resource(title={"en": "<script>alert(1)</script>"}, abstract={"en": "<img src=x>"})
    page = text_of(client, f"/catalogue/{resource.pk}/")
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_the_button_is_worded_by_state(client: Client) -> None:
    body = make_organisation()
    own, other = make_resource(body), make_resource()
    closed = make_resource(sharing_attribute="not_shared")
    requester, steward = make_member(body), make_member(body, Role.STEWARD)
    assert "Sign in to request" in text_of(client, f"/catalogue/{other.pk}/")
    cases = {
        (requester, other): "open",
        (requester, own): "own",
        (requester, closed): "not_shared",
        (steward, other): "no_role",
        (make_user(), other): "no_role",
    }
    for (viewer, resource), kind in cases.items():
        assert request_action(viewer=viewer, resource=resource).kind == kind
    client.force_login(requester)
    page = text_of(client, f"/catalogue/{other.pk}/")
    assert 'action="/requests/new/"' in page
    assert f'name="resource_id" value="{other.pk}"' in page
    assert "/requests/new/" not in text_of(client, f"/catalogue/{own.pk}/")


def test_a_requester_of_two_organisations_may_ask_for_the_other() -> None:
    body = make_organisation()
    requester = make_member(body)
    make_membership(requester, make_organisation())
    assert request_action(viewer=requester, resource=make_resource(body)).kind == "open"


def answer_of_an_app(viewer: object, resource: Resource) -> RequestAction | None:
    """What another app could register."""
    if resource.identifier == "unknown to it":
        return None
    return RequestAction("draft", "/requests/1/", "Continue draft")


def test_another_app_may_word_the_button(client: Client, settings) -> None:  # noqa: ANN001
    settings.CATALOGUE_REQUEST_STATE = f"{__name__}.answer_of_an_app"
    page = text_of(client, f"/catalogue/{make_resource().pk}/")
    assert "Continue draft" in page
    assert 'href="/requests/1/"' in page
    assert "Sign in to request" in text_of(client, f"/catalogue/{make_resource(identifier='unknown to it').pk}/")


def test_a_hook_that_does_not_exist_is_an_error(settings) -> None:  # noqa: ANN001
    settings.CATALOGUE_REQUEST_STATE = "no.such.module"
    with pytest.raises(ImportError):
        request_action(viewer=make_user(), resource=make_resource())


def test_access_to_nothing_is_not_found() -> None:
    import uuid

    with pytest.raises(NotFound):
        give_access(resource_id=uuid.UUID(int=1), organisation_id=make_organisation().pk)
    with pytest.raises(NotFound):
        take_access(resource_id=make_resource().pk, organisation_id=uuid.UUID(int=1))


@pytest.mark.parametrize(
    "address",
    [
        "/catalogue/",
        "/catalogue/?q=field&jurisdiction=HK&jurisdiction=GD&jurisdiction=MO&theme=transport",
        "/api/v1/resources/",
    ],
)
def test_the_number_of_queries_does_not_depend_on_rows(client: Client, address: str) -> None:
    viewer = make_member()
    client.force_login(viewer)
    counts = []
    bulk_resources(3, organisations=2)
    client.get(address)
    for more in (0, 30):
        bulk_resources(more, seed=7, organisations=12)
        client.get(address)  # takes what was made into the index
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert counts[0] <= 14


def test_the_number_of_queries_does_not_depend_on_data_items(client: Client) -> None:
    counts = []
    for items in (3, 30):
        resource = make_resource(items=items)
        with CaptureQueriesContext(connection) as queries:
            text_of(client, f"/catalogue/{resource.pk}/")
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_api_lists_what_the_page_lists_and_links_its_pages(client: Client) -> None:
    bulk_resources(70, organisations=3)
    first = client.get("/api/v1/resources/?order=title").json()
    second = client.get(first["next"]).json()
    assert first["previous"] is None
    assert second["previous"].endswith("order=title&page=1")
    shown = set(re.findall(r"/catalogue/([0-9a-f-]{36})/", text_of(client, "/catalogue/?order=title")))
    assert {row["id"] for row in first["results"]} == shown
    assert not {row["id"] for row in first["results"]} & {row["id"] for row in second["results"]}


def test_the_api_tells_data_items_and_origin(client: Client) -> None:
    resource = make_resource(items=2, origin_portal="data.gov.hk", licence={"en": "Free."})
    row = client.get(f"/api/v1/resources/{resource.pk}/").json()
    assert [item["code"] for item in row["data_items"]] == ["field_1", "field_2"]
    assert row["origin"]["portal"] == "data.gov.hk"
    assert row["licence"] == {"en": "Free."}
    assert "search_text" not in row


@pytest.mark.parametrize("model", ["resource", "theme", "dataitem"])
def test_the_admin_changes_nothing(client: Client, model: str) -> None:
    resource = make_resource()
    client.force_login(make_user(is_staff=True, is_superuser=True))
    base = f"/admin/catalogue/{model}/"
    assert client.get(base).status_code == 200
    assert client.get(f"{base}add/").status_code == 403
    key = {"resource": resource.pk, "dataitem": resource.data_items.first().pk}.get(model)
    if key:
        assert client.post(f"{base}{key}/change/", {}).status_code == 403
        assert client.post(f"{base}{key}/delete/", {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("name", ["place", "jurisdictions", "<b>", "x" * 5000])
def test_a_program_that_misspells_a_filter_is_told_and_not_given_everything(client: Client, name: str) -> None:
    answer = client.get("/api/v1/resources/", {name: "HK"})
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (400, "filter.unknown_name")
    assert problem["field"] == name[:40]
    # A page may be reached by an address that somebody else decorated.
    assert client.get("/catalogue/", {name: "HK"}).status_code == 200
