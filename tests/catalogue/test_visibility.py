"""Invisible is nowhere: list, search, counts, API and pages show exactly what brute force says."""

from __future__ import annotations

import re
import uuid

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import DatabaseError, connection
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.domain.filters import ResourceFilters
from catalogue.models import Resource
from catalogue.selectors.resources import get_resource, search_resources
from organisations.domain.choices import Role
from organisations.domain.errors import NotFound
from organisations.models import Organisation, User
from tests.factories.catalogue import make_data_item, make_resource
from tests.factories.organisations import SINCE, make_member, make_membership, make_organisation, make_user

pytestmark = pytest.mark.django_db

VISIBILITIES = ("public", "signed_in", "chosen")


def may_see(viewer: User | None, own: set[uuid.UUID], resource: Resource) -> bool:
    """The rule, in words: public to all; signed-in to accounts; chosen to those chosen and to the custodian."""
    if resource.visibility == "public":
        return True
    if viewer is None or not viewer.is_active:
        return False
    if resource.visibility == "signed_in" or resource.custodian_id in own:
        return True
    return bool(own & set(resource.shown_to.values_list("pk", flat=True)))


def through_the_pages(client: Client, resources: list[Resource]) -> dict[str, set[uuid.UUID]]:
    """The ids that each way of reading shows."""
    listed = client.get("/api/v1/resources/").json()
    page = client.get("/catalogue/").content.decode()
    searched = client.get("/api/v1/resources/", {"q": "test resource"}).json()
    return {
        "API list": {uuid.UUID(row["id"]) for row in listed["results"]},
        "page list": {resource.pk for resource in resources if str(resource.pk) in page},
        "search": {uuid.UUID(row["id"]) for row in searched["results"]},
        "API detail": {
            resource.pk for resource in resources if client.get(f"/api/v1/resources/{resource.pk}/").status_code == 200
        },
        "page detail": {
            resource.pk for resource in resources if client.get(f"/catalogue/{resource.pk}/").status_code == 200
        },
    }


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    resources=st.lists(
        st.tuples(st.sampled_from(VISIBILITIES), st.integers(0, 2), st.sets(st.integers(0, 2))), min_size=1, max_size=6
    ),
    memberships=st.sets(st.tuples(st.integers(0, 2), st.booleans())),
    signed_in=st.booleans(),
)
def test_every_way_of_reading_shows_what_brute_force_says(
    settings,
    resources: list,
    memberships: set,
    signed_in: bool,  # noqa: ANN001
) -> None:
    settings.REST_FRAMEWORK = settings.REST_FRAMEWORK | {
        "DEFAULT_THROTTLE_RATES": dict.fromkeys(settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"], "100000/hour")
    }
    Resource.objects.all().delete()
    bodies = [make_organisation() for _ in range(3)]
    user = make_user() if signed_in else None
    own: set[uuid.UUID] = set()
    for number, ended in memberships if user else ():
        make_membership(user, bodies[number], Role.REQUESTER, ended_at=SINCE if ended else None)
        if not ended:
            own.add(bodies[number].pk)
    made = [
        make_resource(bodies[custodian], visibility=visibility, shown_to=tuple(bodies[index] for index in chosen))
        for visibility, custodian, chosen in resources
    ]
    expected = {resource.pk for resource in made if may_see(user, own, resource)}
    client = Client()
    if user:
        client.force_login(user)
    assert through_the_pages(client, made) == dict.fromkeys(
        ("API list", "page list", "search", "API detail", "page detail"), expected
    )
    page = search_resources(viewer=user or AnonymousUser(), filters=ResourceFilters())
    assert page.total == len(expected)
    for facet in page.facets:
        if facet.code in {"jurisdiction", "sharing", "cycle", "personal", "organisation", "language"}:
            assert sum(value.count for value in facet.values) == len(expected)


@pytest.fixture
def body() -> Organisation:
    return make_organisation()


def test_an_account_that_was_switched_off_sees_what_strangers_see(body: Organisation) -> None:
    hidden = make_resource(body, visibility="signed_in")
    with pytest.raises(NotFound):
        get_resource(viewer=make_member(body, is_active=False), resource_id=hidden.pk)


def test_losing_the_membership_hides_at_once(client: Client, body: Organisation) -> None:
    from organisations.services.memberships import end_membership

    hidden = make_resource(visibility="chosen", shown_to=(body,))
    admin, user = make_member(body, Role.ADMINISTRATOR), make_user()
    membership = make_membership(user, body)
    client.force_login(user)
    assert client.get(f"/catalogue/{hidden.pk}/").status_code == 200
    end_membership(actor=admin, membership_id=membership.pk)
    assert client.get(f"/catalogue/{hidden.pk}/").status_code == 404


def test_a_superuser_sees_no_more_than_any_account(client: Client) -> None:
    hidden = make_resource(visibility="chosen")
    client.force_login(make_user(is_superuser=True, is_staff=True))
    assert client.get(f"/catalogue/{hidden.pk}/").status_code == 404


def test_what_is_hidden_looks_like_what_does_not_exist(client: Client) -> None:
    hidden = make_resource(visibility="chosen")
    for base in ("/catalogue/", "/api/v1/resources/"):
        answers = [client.get(f"{base}{key}/") for key in (hidden.pk, uuid.UUID(int=1))]
        assert [answer.status_code for answer in answers] == [404, 404]
        # Each answer has an id and a nonce of its own, and may repeat the address.
        own = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}|nonce=\S+")
        bodies = [own.sub("", answer.content.decode()) for answer in answers]
        assert bodies[0] == bodies[1]


def test_an_organisation_filter_tells_nothing_of_hidden_resources(client: Client, body: Organisation) -> None:
    make_resource(body, visibility="chosen")
    answer = client.get("/api/v1/resources/", {"organisation": body.code}).json()
    assert answer["count"] == 0
    assert [facet for facet in answer["facets"] if facet["code"] == "sharing"][0]["values"] == []


@pytest.mark.parametrize(
    "exchange",
    [
        "UPDATE catalogue_resource SET id = gen_random_uuid()",
        "UPDATE catalogue_dataitem SET id = gen_random_uuid()",
        "UPDATE catalogue_dataitem SET resource_id = gen_random_uuid()",
    ],
)
def test_the_application_cannot_exchange_what_grants_point_to(exchange: str) -> None:
    """Two resources with each other's keys: what was granted for one would open the other."""
    make_data_item(make_resource())
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        with pytest.raises(DatabaseError, match="never changes"):
            cursor.execute(exchange)
