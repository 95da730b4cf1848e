"""The pages of the synonym table."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from catalogue.models import SynonymGroup
from catalogue.selectors.synonyms import current_synonyms
from catalogue.services.synonyms import add_synonyms
from organisations.domain.choices import Role
from organisations.models import User
from tests.factories.organisations import make_member, make_organisation

pytestmark = pytest.mark.django_db

LIST, NEW = reverse("catalogue:synonym-list"), reverse("catalogue:synonym-add")
FILLED = {"hk": "巴士\r\n", "gd": "公交车\r\n公交", "mo": "", "en": "bus", "pt": "autocarro", "source": "data.gov.hk"}


@pytest.fixture
def steward() -> User:
    return make_member(make_organisation("HK"), Role.STEWARD, first_name="Hiu Tung", last_name="Wong")


@pytest.fixture
def client(steward: User) -> Client:
    client = Client()
    client.force_login(steward)
    return client


def test_an_empty_table_says_what_to_do(client: Client) -> None:
    assert "Add the first group" in client.get(LIST).content.decode()


def test_a_group_is_added_and_listed_with_the_language_of_each_word(client: Client) -> None:
    answer = client.post(NEW, FILLED, follow=True)
    text = answer.content.decode()
    assert "The group was added." in text
    assert '<span lang="zh-Hans">公交车</span>' in text
    assert '<span lang="pt-PT">autocarro</span>' in text
    assert "Hiu Tung Wong" in text
    assert set(current_synonyms().terms) == {"巴士", "公交车", "公交", "bus", "autocarro"}


@pytest.mark.parametrize(
    ("change", "sentence", "target"),
    [
        ({"source": ""}, "This field is required.", "#id_source"),
        ({"gd": "车"}, "“车” is too short.", "#id_gd"),
        ({"hk": "", "gd": "", "pt": ""}, "at least two different words", ""),
        ({"en": "taxi"}, "Another group has the word “taxi” already.", "#id_en"),
    ],
)
def test_a_refusal_stands_beside_its_field_and_nothing_typed_is_lost(
    client: Client, steward: User, change: dict[str, str], sentence: str, target: str
) -> None:
    add_synonyms(actor=steward, words={"en": ["taxi"], "hk": ["的士"]}, source="x")
    answer = client.post(NEW, FILLED | change)
    text = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in text
    assert not target or f'href="{target}"' in text
    assert (FILLED | change)["en"] in text
    assert SynonymGroup.objects.count() == 1


def test_a_group_is_changed_switched_off_and_on(client: Client) -> None:
    client.post(NEW, FILLED)
    group = SynonymGroup.objects.get()
    page = reverse("catalogue:synonym-edit", args=[group.pk])
    text = client.get(page).content.decode()
    assert "公交车\n公交" in text
    answer = client.post(page, FILLED | {"pt": "", "expected_version": "1"}, follow=True)
    assert "The group was changed." in answer.content.decode()
    switch = reverse("catalogue:synonym-switch", args=[group.pk])
    answer = client.post(switch, {"expected_version": "2", "active": "no"}, follow=True)
    assert "Search no longer uses the group." in answer.content.decode()
    assert "Switched off" in client.get(LIST).content.decode()
    answer = client.post(switch, {"expected_version": "3", "active": "yes"}, follow=True)
    assert "Search uses the group again." in answer.content.decode()


@pytest.mark.parametrize("version", ["7", "x", "", "9" * 30])
def test_a_change_from_an_old_page_is_refused_in_a_sentence(client: Client, version: str) -> None:
    client.post(NEW, FILLED)
    group = SynonymGroup.objects.get()
    answer = client.post(
        reverse("catalogue:synonym-edit", args=[group.pk]), FILLED | {"expected_version": version, "pt": "ónibus"}
    )
    assert answer.status_code == 422
    assert "Somebody changed this group meanwhile." in answer.content.decode()
    assert "ónibus" in answer.content.decode()
    switch = reverse("catalogue:synonym-switch", args=[group.pk])
    answer = client.post(switch, {"expected_version": version}, follow=True)
    assert "Somebody changed this group meanwhile." in answer.content.decode()
    assert SynonymGroup.objects.get().active


def test_a_search_in_the_table_finds_any_script_and_says_when_nothing_fits(client: Client) -> None:
    client.post(NEW, FILLED)
    assert "autocarro" in client.get(LIST, {"q": "公交車"}).content.decode()
    text = client.get(LIST, {"q": "地鐵"}).content.decode()
    assert "No group has this word" in text
    assert "Show all groups" in text
    assert client.get(LIST, {"state": "nothing"}).status_code == 400
    assert client.get(LIST, {"page": "2"}).status_code == 404
    assert client.get(LIST, {"page": "x"}).status_code == 400


def test_the_pages_are_for_stewards_and_coordinators() -> None:
    client = Client()
    client.force_login(make_member(None, Role.REQUESTER))
    assert client.get(LIST).status_code == 403
    assert client.get(NEW).status_code == 403
    assert "Only a data steward or a coordinator" in client.get(LIST).content.decode()
    assert LIST not in client.get("/").content.decode()


def test_stewards_find_them_in_the_navigation(client: Client) -> None:
    assert f'href="{LIST}"' in client.get("/").content.decode()


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant", "pt"])
def test_they_speak_the_readers_language(client: Client, language: str) -> None:
    client.cookies["django_language"] = language
    with translation.override(language):
        assert client.get(LIST).status_code == client.get(NEW).status_code == 200
    assert f'lang="{ {"en": "en", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant-HK", "pt": "pt-PT"}[language] }"' in (
        client.get(LIST).content.decode()
    )
