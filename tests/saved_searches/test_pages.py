"""The pages of saved searches."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from catalogue.models import SavedSearch
from catalogue.services.searches import save_search
from organisations.models import User
from tests.factories.organisations import make_user

pytestmark = pytest.mark.django_db

LIST, SAVE = reverse("catalogue:search-list"), reverse("catalogue:search-save")


@pytest.fixture
def owner() -> User:
    return make_user(email="wong@example.org")


@pytest.fixture
def client(owner: User) -> Client:
    client = Client()
    client.force_login(owner)
    return client


def test_an_empty_page_says_how_to_begin(client: Client) -> None:
    assert "choose “Save this search”" in client.get(LIST).content.decode()


def test_a_search_is_saved_from_the_list_and_opened_again(client: Client) -> None:
    text = client.get(SAVE, {"q": "巴士", "page": "2", "jurisdiction": "HK"}).content.decode()
    assert "q=%E5%B7%B4%E5%A3%AB&amp;page=2&amp;jurisdiction=HK" in text
    answer = client.post(SAVE, {"query": "q=巴士&page=2", "name": "Buses", "mail": "on"}, follow=True)
    text = answer.content.decode()
    assert "The search was saved." in text
    assert 'href="/catalogue/?q=%E5%B7%B4%E5%A3%AB"' in text
    assert SavedSearch.objects.get().mail


def test_the_list_offers_to_save_what_was_searched_for(client: Client) -> None:
    text = client.get("/catalogue/", {"q": "巴士"}).content.decode()
    assert f'href="{SAVE}?q=%E5%B7%B4%E5%A3%AB"' in text
    assert f'href="{SAVE}?' not in client.get("/catalogue/").content.decode()
    assert SAVE not in Client().get("/catalogue/", {"q": "巴士"}).content.decode()


def test_who_has_no_address_is_told_that_no_mail_will_come() -> None:
    client = Client()
    client.force_login(make_user())
    text = client.post(SAVE, {"query": "q=bus", "name": "Buses", "mail": "on"}, follow=True).content.decode()
    assert "No e-mail will come" in text
    assert "Your account has no e-mail address." in text
    search = SavedSearch.objects.get()
    assert not search.mail
    answer = client.post(reverse("catalogue:search-mail", args=[search.pk]), {"mail": "yes"}, follow=True)
    assert "Your account has no e-mail address." in answer.content.decode()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"query": "q=bus", "name": ""}, "This field is required."),
        ({"query": "", "name": "All"}, "Search for something first, or choose a filter."),
        ({"query": "jurisdiction=XX", "name": "Bad"}, "There is no filter"),
        ({"query": "q=bus", "name": "Taxis"}, "You have a search of this name."),
        ({"query": "q=bus", "name": "x" * 61}, "at most 60 characters"),
    ],
)
def test_what_cannot_be_saved_is_said(client: Client, owner: User, given: dict[str, str], sentence: str) -> None:
    save_search(actor=owner, name="Taxis", query="q=taxi")
    answer = client.post(SAVE, given)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert SavedSearch.objects.count() == 1


def test_it_is_renamed_mailed_and_deleted(client: Client, owner: User) -> None:
    search = save_search(actor=owner, name="Taxis", query="q=taxi")
    save_search(actor=owner, name="Buses", query="q=bus")
    rename = reverse("catalogue:search-rename", args=[search])
    assert 'value="Taxis"' in client.get(rename).content.decode()
    assert client.post(rename, {"name": "Buses"}).status_code == 422
    assert "has another name now" in client.post(rename, {"name": "的士"}, follow=True).content.decode()
    switch = reverse("catalogue:search-mail", args=[search])
    assert "will come each day" in client.post(switch, {"mail": "yes"}, follow=True).content.decode()
    assert "No more e-mail" in client.post(switch, {"mail": "no"}, follow=True).content.decode()
    delete = reverse("catalogue:search-delete", args=[search])
    text = client.post(delete, follow=True).content.decode()
    assert "The search was deleted." in text
    assert "的士" not in text


def test_another_accounts_search_is_not_there(client: Client) -> None:
    search = save_search(actor=make_user(), name="Taxis", query="q=taxi")
    for name in ("search-rename", "search-mail", "search-delete"):
        assert client.post(reverse(f"catalogue:{name}", args=[search]), {"name": "x"}).status_code == 404
    assert "Taxis" not in client.get(LIST).content.decode()


def test_a_search_for_what_is_gone_is_no_link(client: Client, owner: User) -> None:
    save_search(actor=owner, name="Taxis", query="q=taxi")
    SavedSearch.objects.update(query="jurisdiction=TW")
    text = client.get(LIST).content.decode()
    assert "No longer works" in text
    assert "jurisdiction=TW" not in text
