"""CKAN's action API over HTTP: envelope, errors, packages, and who sees what."""

from __future__ import annotations

import json
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from organisations.services.tokens import issue_token
from tests.factories.catalogue import MADE, bulk_resources, make_resource, make_theme
from tests.factories.organisations import make_member, make_organisation, make_user

from .entries import FOUR, one_of_each

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("generous")]


def ask(client: Client, action: str, data: dict | None = None, *, status: int = 200, **headers: str):
    answer = client.post(f"/api/action/{action}", data or {}, content_type="application/json", headers=headers)
    assert answer.status_code == status, answer.content
    body = answer.json()
    assert body["success"] is (status == 200)
    assert body["help"].endswith(f"/api/3/action/help_show?name={action}")
    return body["result"] if status == 200 else body["error"]


@pytest.mark.parametrize("base", ["/api/action", "/api/3/action"])
def test_get_json_and_forms_say_the_same_without_a_redirect(client, base):
    entry = make_resource()
    address, data = f"{base}/package_show", {"id": str(entry.pk)}
    answers = [
        client.get(address, data),
        client.post(address, data, content_type="application/json"),
        client.post(address, data),
        client.post(address, f"id={entry.pk}", content_type="application/x-www-form-urlencoded"),
        client.post(address, json.dumps(data), content_type="application/x-www-form-urlencoded"),
        client.post(address, json.dumps(data), content_type="text/plain"),
    ]
    assert [one.status_code for one in answers] == [200] * 6
    assert {one.json()["result"]["id"] for one in answers} == {str(entry.pk)}


def test_a_post_needs_no_csrf_token():
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(make_user())
    assert strict.post("/api/3/action/site_read", {}, content_type="application/json").json()["result"] is True


def test_status_and_help(client):
    assert ask(client, "status_show")["ckan_version"].startswith("2.")
    assert "rows" in ask(client, "help_show", {"name": "package_search"})
    assert ask(client, "help_show", {"name": "unheard"}, status=404)["__type"] == "Not Found Error"


def test_errors_are_ckans(client):
    assert ask(client, "package_show", {"id": str(uuid4())}, status=404)["__type"] == "Not Found Error"
    assert ask(client, "package_show", {"id": "no-id"}, status=404)["__type"] == "Not Found Error"
    missing = ask(client, "package_show", {}, status=409)
    assert (missing["__type"], list(missing)[1]) == ("Validation Error", "id")
    assert ask(client, "package_search", {"fq": "unheard:of"}, status=409)["__type"] == "Validation Error"
    refused = ask(client, "package_list", status=403, Authorization="no key of ours")
    assert refused["__type"] == "Authorization Error"
    assert ask(client, "package_list", status=403, **{"X-CKAN-API-Key": "é" * 300})["__type"] == "Authorization Error"


@pytest.mark.parametrize(
    ("action", "body"),
    [("unheard_of", "{}"), ("package_list", "{"), ("package_list", "[1]"), ("package_list", "[" * 100_000)],
)
def test_what_is_no_request_is_400_with_a_sentence(client, action, body):
    answer = client.post(f"/api/action/{action}", body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json().startswith("Bad request - ")
    assert client.get("/api/action/package_search?facet.field=[x").status_code == 400


def test_what_is_too_large_is_refused(client):
    answer = client.post("/api/action/package_list", "x" * 3_000_000, content_type="application/json")
    assert answer.status_code == 413


def test_a_package_has_what_ckans_have(client):
    entry = one_of_each()["full"]
    package = ask(client, "package_show", {"id": str(entry.pk)}, **{"Accept-Language": "pt"})
    assert package["title"] == FOUR["pt"]
    assert package["title_translated"] == {
        "en": FOUR["en"],
        "zh-Hans": FOUR["zh-hans"],
        "zh-Hant": FOUR["zh-hant"],
        "pt": FOUR["pt"],
    }
    assert package["organization"]["name"] == package["owner_org"] == "hk-custodian"
    assert {one["name"] for one in package["groups"]} == {"environment", "unmapped"}
    assert {one["name"] for one in package["tags"]} == {"air", "ozone", "空氣"}
    assert package["num_resources"] == len(package["resources"]) == 6
    assert package["resources"][0]["url"] == "https://www.epd.example/air.csv?x=1&y={2}"
    assert package["metadata_modified"] == "2026-01-06T01:00:00.000000"
    extras = {one["key"]: one["value"] for one in package["extras"]}
    assert extras["sharing_attribute"] == "conditional"
    assert extras["sharing_conditions_zh-Hant"] == FOUR["zh-hant"]
    assert "shown_to" not in extras
    assert (package["author"], package["private"]) == ("Direcção do Ambiente", False)


def test_a_retired_entry_is_no_package(client):
    entry = one_of_each()["retired"]
    assert ask(client, "package_show", {"id": str(entry.pk)}, status=404)["__type"] == "Not Found Error"
    assert str(entry.pk) not in ask(client, "package_list")


def test_lists_can_be_read_in_parts(client):
    made = sorted(str(make_resource().pk) for _ in range(5))
    assert ask(client, "package_list") == made
    assert ask(client, "package_list", {"limit": 2, "offset": 1}) == made[1:3]
    assert ask(client, "package_list", {"offset": "x"}, status=409)["__type"] == "Validation Error"


def test_any_stretch_of_a_search_comes(client):
    made = bulk_resources(70, items=0)
    public = [str(one.pk) for one in made if one.visibility == "public"]
    for q in ("", "*:*"):
        found = []
        for start in range(0, 100, 7):
            page = ask(client, "package_search", {"q": q, "start": start, "rows": 7, "sort": "id asc"})
            assert page["count"] == len(public)
            found += [one["id"] for one in page["results"]]
        assert found == sorted(public)
    assert ask(client, "package_search", {"rows": 0, "start": 3})["results"] == []


def test_stretches_of_a_search_by_words_fit_together(client):
    made = [str(make_resource(title={"en": f"Harbour {number}"}).pk) for number in range(40)]
    whole = [one["id"] for one in ask(client, "package_search", {"q": "harbour", "rows": 1000})["results"]]
    assert sorted(whole) == sorted(made)
    parts = [
        one["id"]
        for start in range(0, 50, 9)
        for one in ask(client, "package_search", {"q": "harbour", "rows": 9, "start": start})["results"]
    ]
    assert parts == whole
    behind = ask(client, "package_search", {"q": "harbour", "start": 500})
    assert (behind["count"], behind["results"]) == (40, [])


def test_both_scripts_find_the_same(client):
    make_resource(title={"zh-hant": "空氣質素數據"}, original_language="zh-hant")
    make_resource(title={"zh-hans": "交通数据"}, original_language="zh-hans")
    counts = {ask(client, "package_search", {"q": q})["count"] for q in ("數據", "数据")}
    assert counts == {2}


def test_filters_and_facets_count_what_is_there(client):
    bodies = [make_organisation("HK"), make_organisation("MO")]
    for number in range(5):
        make_resource(bodies[number % 2], formats=["CSV"] if number else ["XML", "CSV"], themes=(make_theme("health"),))
    fields = ["organization", "res_format", "groups", "tags"]
    found = ask(client, "package_search", {"facet.field": fields, "rows": 0})
    assert found["facets"]["organization"] == {bodies[0].code: 3, bodies[1].code: 2}
    assert found["facets"]["res_format"] == {"CSV": 5, "XML": 1}
    assert found["facets"]["tags"] == {}
    assert found["search_facets"]["groups"]["items"] == [{"name": "health", "display_name": "Health", "count": 5}]
    narrowed = ask(
        client,
        "package_search",
        {"fq": f"organization:{bodies[1].code} +res_format:csv", "facet.field": json.dumps(fields), "facet.limit": 1},
    )
    assert narrowed["count"] == 2
    assert narrowed["facets"]["organization"] == {bodies[1].code: 2}
    assert ask(client, "package_search", {"fq": "type:harvest", "facet.field": fields})["count"] == 0
    for q in ("", "test"):
        assert ask(client, "package_search", {"q": q, "fq": "organization:unheard"})["count"] == 0


def test_only_what_changed_since(client):
    make_resource()
    fresh = make_resource(changed_at=MADE + timedelta(days=3))
    since = (MADE + timedelta(days=1)).isoformat()
    found = ask(client, "package_search", {"fq": f"metadata_modified:[{since} TO *]"})
    assert [one["id"] for one in found["results"]] == [str(fresh.pk)]


def test_organisations_and_themes(client):
    body = make_organisation("HK", code="hk-body")
    make_resource(body, themes=(make_theme("health"),))
    make_resource(body, visibility="chosen", themes=(make_theme("health"),))
    assert "hk-body" in ask(client, "organization_list")
    assert ask(client, "organization_list", {"all_fields": True, "organizations": ["hk-body"]})[0]["package_count"] == 1
    assert ask(client, "organization_show", {"id": "hk-body"})["package_count"] == 1
    assert ask(client, "organization_show", {"id": "no"}, status=404)["__type"] == "Not Found Error"
    assert ask(client, "group_list", {"groups": ["health"], "limit": 5}) == ["health"]
    assert "health" in ask(client, "group_list")
    assert ask(client, "group_show", {"id": "health"})["package_count"] == 1
    token = issue_token(user=make_member(body))
    assert ask(client, "group_show", {"id": "health"}, Authorization=token)["package_count"] == 2


def test_keywords_of_every_language(client):
    make_resource(keywords={"en": ["air"], "zh-hant": ["空氣"]})
    make_resource(keywords={"en": ["secret"]}, visibility="chosen")
    assert ask(client, "tag_list") == ["air", "空氣"]
    assert ask(client, "tag_list", {"query": "AI", "all_fields": "true"})[0]["name"] == "air"


@pytest.mark.parametrize("header", ["Authorization", "X-CKAN-API-Key"])
@pytest.mark.parametrize("scheme", ["", "Token "])
def test_a_token_opens_what_its_account_may_see(client, header, scheme):
    body = make_organisation()
    hidden = make_resource(body, visibility="chosen")
    token = issue_token(user=make_member(body))
    assert ask(client, "package_list") == []
    assert ask(client, "package_list", **{header: scheme + token}) == [str(hidden.pk)]
    assert ask(client, "package_show", {"id": str(hidden.pk)}, **{header: scheme + token})["private"] is True


def test_a_session_alone_opens_nothing_more(client):
    """A browser sends its session to whoever asks; the API key is what CKAN's clients have."""
    body = make_organisation()
    make_resource(body, visibility="chosen")
    client.force_login(make_member(body))
    assert ask(client, "package_list") == []


def test_caches_keep_only_what_strangers_get(client):
    token = issue_token(user=make_user())
    stranger = client.get("/api/3/action/package_list")
    assert stranger["Cache-Control"] == "public, max-age=60"
    assert {"Authorization", "X-CKAN-API-Key"} <= {one.strip() for one in stranger["Vary"].split(",")}
    known = client.get("/api/3/action/package_list", headers={"Authorization": token})
    assert known["Cache-Control"] == "private, no-cache"


def test_too_many_searches_are_refused_in_ckans_words(client, settings):
    rates = {**settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"], "search": "2/hour"}
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "DEFAULT_THROTTLE_RATES": rates}
    token = issue_token(user=make_user())
    answers = [client.get("/api/action/package_search", headers={"Authorization": token}) for _ in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 429]
    assert answers[2].json()["success"] is False
    assert int(answers[2]["Retry-After"]) > 0
    assert client.get("/api/action/package_list", headers={"Authorization": token}).status_code == 200
