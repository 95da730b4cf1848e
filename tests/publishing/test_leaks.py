"""Invisible is nowhere: every way of publishing shows exactly what brute force says, to everybody."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from catalogue.models import Resource
from organisations.models import User
from organisations.services.tokens import issue_token
from tests.catalogue.test_visibility import may_see
from tests.factories.catalogue import make_resource
from tests.factories.organisations import make_member, make_organisation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("generous")]

KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
FACETS = ("organization", "jurisdiction", "sharing_attribute", "personal_data", "update_cycle")


def shown(client: Client, made: list[Resource], headers: dict[str, str]) -> dict[str, set[str]]:
    """The ids that each way of publishing shows; of every answer all ids count, wherever they stand."""

    def ids(address: str) -> set[str]:
        answer = client.get(address, headers=headers)
        assert answer.status_code == 200, (address, answer.content)
        keys = {str(one.pk) for one in made}
        return keys & set(KEY.findall(answer.content.decode()))

    def opens(address: str) -> set[str]:
        found = {str(one.pk) for one in made if client.get(address.format(one.pk), headers=headers).status_code == 200}
        assert all(
            client.get(address.format(one.pk), headers=headers).status_code == 404
            for one in made
            if str(one.pk) not in found
        )
        return found

    ways = {f"catalogue.{ending}": ids(f"/catalog.{ending}") for ending in ("ttl", "jsonld", "rdf")}
    ways |= {f"dataset.{ending}": opens(f"/dataset/{{}}.{ending}") for ending in ("ttl", "jsonld", "rdf")}
    return ways | {
        "package_list": ids("/api/3/action/package_list"),
        "package_show": opens("/api/3/action/package_show?id={}"),
        "package_search": ids("/api/3/action/package_search?rows=1000"),
        "package_search by words": ids("/api/3/action/package_search?q=resource&rows=1000"),
        "feed": ids("/catalogue/feed.atom"),
        "feed by words": ids("/catalogue/feed.atom?q=resource"),
    }


@pytest.mark.parametrize("who", ["stranger", "other body", "chosen body", "custodian", "no body"])
def test_every_way_shows_what_brute_force_says(client, who):
    bodies = [make_organisation() for _ in range(3)]
    made = [
        make_resource(custodian, visibility=visibility, shown_to=chosen, keywords={"en": [f"word{number}{visibility}"]})
        for number, custodian in enumerate(bodies)
        for visibility, chosen in (("public", ()), ("signed_in", ()), ("chosen", ()), ("chosen", (bodies[1],)))
    ]
    viewer: User | None = {
        "stranger": lambda: None,
        "no body": lambda: make_member(make_organisation()),
        "other body": lambda: make_member(bodies[2]),
        "chosen body": lambda: make_member(bodies[1]),
        "custodian": lambda: make_member(bodies[0]),
    }[who]()
    own = set(viewer.memberships.values_list("organisation_id", flat=True)) if viewer else set()
    expected = {str(one.pk) for one in made if may_see(viewer, own, one)}
    headers = {"Authorization": f"Token {issue_token(user=viewer)}"} if viewer else {}
    ways = shown(client, made, headers)
    assert ways == dict.fromkeys(ways, expected)

    found = client.get(
        "/api/3/action/package_search", {"rows": 0, "facet.field": list(FACETS)}, headers=headers
    ).json()["result"]
    assert found["count"] == len(expected)
    assert {field: sum(found["facets"][field].values()) for field in FACETS} == dict.fromkeys(FACETS, len(expected))
    listed = client.get("/api/3/action/organization_list?all_fields=true", headers=headers).json()["result"]
    assert sum(one["package_count"] for one in listed) == len(expected)
    words = client.get("/api/3/action/tag_list", headers=headers).json()["result"]
    assert set(words) == {one.keywords["en"][0] for one in made if str(one.pk) in expected}
    total = re.search(r"hydra:totalItems \"(\d+)\"", client.get("/catalog.ttl", headers=headers).content.decode())
    assert total is not None
    assert int(total[1]) == len(expected)
    public = {str(one.pk) for one in made if one.visibility == "public"}
    assert set(KEY.findall(client.get("/sitemap-1.xml", headers=headers).content.decode())) == public


@pytest.mark.parametrize("address", ["/catalog.ttl", "/api/3/action/package_list", "/catalogue/feed.atom"])
def test_what_depends_on_an_account_is_kept_by_no_shared_cache(client, address):
    token = issue_token(user=make_member(make_organisation()))
    known = client.get(address, headers={"Authorization": f"Token {token}"})
    assert known["Cache-Control"] == "private, no-cache"
    stranger = client.get(address)
    assert stranger["Cache-Control"] == "public, max-age=60"
    for answer in (known, stranger):
        assert {"Authorization", "Cookie"} <= {one.strip() for one in answer["Vary"].split(",")}
