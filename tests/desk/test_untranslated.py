"""What needs a translation on the steward's desk: titles in four languages, the rest in those of the place's law."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from catalogue.domain.entry import EntryContent, ItemContent
from catalogue.models import DataItem, Resource
from catalogue.selectors.desk import desk as desk_of
from catalogue.selectors.desk import missing_languages
from organisations.domain.choices import Place
from organisations.domain.texts import LANGUAGES, OFFICIAL_LANGUAGES
from organisations.models import Role, User
from tests.factories.catalogue import make_data_item, make_resource
from tests.factories.organisations import make_member, make_membership, make_organisation

pytestmark = pytest.mark.django_db

FOUR = dict.fromkeys(LANGUAGES, "Bus routes")


def listed(steward: User) -> dict[str, tuple[str, ...]]:
    """Identifier to the languages that are said to be missing."""
    page = desk_of(viewer=steward, tab="translation", page=1, today=date(2026, 10, 5))
    assert page.counts["translation"] == len(page.lines)
    return {line.resource.identifier: line.missing for line in page.lines if line.resource}


def test_every_place_has_its_languages():
    assert OFFICIAL_LANGUAGES.keys() == set(Place.values)
    assert set().union(*OFFICIAL_LANGUAGES.values()) == set(LANGUAGES)


@pytest.mark.parametrize(
    ("place", "there", "missing"),
    [
        ("GD", {"zh-hans": "公交"}, ()),
        ("GD", {"en": "Buses"}, ("zh-hans",)),
        ("HK", {"zh-hant": "巴士"}, ("en",)),
        ("HK", {"zh-hant": "巴士", "en": "Buses"}, ()),
        ("MO", {"zh-hant": "巴士"}, ("pt",)),
        ("MO", {"en": "Buses", "zh-hans": "巴士"}, ("zh-hant", "pt")),
    ],
)
@pytest.mark.parametrize("where", ["abstract", "items"])
def test_abstract_and_names_of_data_items_are_wanted_in_the_places_own_languages(place, there, missing, where):
    body = make_organisation(place)
    steward = make_member(body, Role.STEWARD)
    entry = make_resource(body, identifier="bus/1", items=0, title=FOUR, abstract=there if where == "abstract" else {})
    if where == "items":
        make_data_item(entry, names=FOUR)
        make_data_item(entry, names=there)
    assert listed(steward) == ({"bus/1": missing} if missing else {})


def test_an_entry_without_abstract_and_items_wants_only_its_title():
    body = make_organisation("HK")
    steward = make_member(body, Role.STEWARD)
    make_resource(body, items=0, title=FOUR)
    make_resource(body, identifier="bus/2", items=0, title={"en": "Bus routes", "pt": "Carreiras"})
    make_resource(body, identifier="bus/3", items=2, title={"en": "Bus routes"})
    make_resource(items=2, title={"en": "Of somebody else"})
    assert listed(steward) == {"bus/2": ("zh-hans", "zh-hant"), "bus/3": ("zh-hans", "zh-hant", "pt")}
    assert list(listed(steward)) == ["bus/2", "bus/3"]


def test_entries_of_two_places_are_each_asked_for_their_own_languages():
    bodies = {place: make_organisation(place) for place in ("GD", "MO")}
    steward = make_member(bodies["GD"], Role.STEWARD)
    make_membership(steward, bodies["MO"], Role.STEWARD)
    for place, body in bodies.items():
        make_resource(body, identifier=place, items=0, title=FOUR, abstract={"zh-hans": "公交", "zh-hant": "巴士"})
    assert listed(steward) == {"MO": ("pt",)}


def test_the_cost_does_not_grow_with_entries_or_items():
    body = make_organisation("HK")
    steward = make_member(body, Role.STEWARD)
    make_resource(body, title=FOUR)
    listed(steward)
    counted = _queries(steward)
    for _ in range(5):
        make_resource(body, items=4, title=FOUR)
    assert _queries(steward) == counted


def _queries(steward: User) -> int:
    with CaptureQueriesContext(connection) as asked:
        listed(steward)
    return len(asked)


def test_a_draft_says_what_it_lacks_so_far():
    content = EntryContent(title={"en": "Bus routes"}, data_items=(ItemContent(code="stop", names={"en": "Stop"}),))
    assert missing_languages(content, place="HK") == ("zh-hans", "zh-hant", "pt")
    assert missing_languages(replace(content, title=FOUR), place="HK") == ("zh-hant",)
    assert missing_languages(replace(content, title=FOUR, abstract={"en": ""}, data_items=()), place="HK") == ()


def test_the_page_names_the_languages(client):
    body = make_organisation("MO")
    steward = make_member(body, Role.STEWARD)
    make_resource(body, identifier="bus/1", items=1, title=FOUR)
    assert DataItem.objects.get().names == {"en": "Field 1"}
    client.force_login(steward)
    html = client.get(reverse("catalogue:desk") + "?tab=translation").content.decode()
    told = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))
    assert "Missing in" in told
    assert "Listed are entries whose title lacks one of the four languages" in told
    assert re.search(r"Published [–\s]*繁體中文 ?, Português", told), told
    Resource.objects.all().update(status="retired", retired_at="2026-10-05T00:00Z", retired_reason="mistake")
    assert (
        "Entries that lack a language are listed here."
        in client.get(reverse("catalogue:desk") + "?tab=translation").content.decode()
    )
