"""What is suggested while a search is being typed: titles, words of the table, organisations; never what is hidden."""

from __future__ import annotations

import pytest
from django.test import Client

from catalogue.domain.synonyms import SynonymGroup, Synonyms
from catalogue.index import asking, reading
from tests.factories.catalogue import make_resource
from tests.factories.organisations import make_member, make_organisation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _small_table(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Synonyms([SynonymGroup(("空氣質素", "空气质量", "air quality"))])
    monkeypatch.setattr("catalogue.selectors.suggestions.current_synonyms", lambda: table)


def suggested(client: Client, q: str) -> list[tuple[str, str]]:
    answer = client.get("/catalogue/suggest/", {"q": q})
    assert answer.status_code == 200
    return [(one["kind"], one["text"]) for one in answer.json()["suggestions"]]


def test_titles_words_and_organisations_that_begin_so(client: Client) -> None:
    keeper = make_organisation(names={"en": "Air Services"})
    make_resource(keeper, title={"en": "Air quality index"})
    make_resource(title={"zh-hant": "空氣污染"}, original_language="zh-hant")
    assert suggested(client, "ai") == [
        ("Resource", "Air quality index"),
        ("Organisation", "Air Services"),
        ("Synonym", "air quality"),
    ]
    assert suggested(client, "quality ind") == [("Resource", "Air quality index")]
    assert suggested(client, "空气") == [("Resource", "空氣污染"), ("Synonym", "空氣質素"), ("Synonym", "空气质量")]
    assert suggested(client, "空") == suggested(client, "空气")
    for nothing in ("", "  ", "%", "zzz"):
        assert suggested(client, nothing) == []


def test_each_leads_somewhere(client: Client) -> None:
    resource = make_resource(make_organisation(names={"en": "Air Services"}, code="hk-air"), title={"en": "Air"})
    urls = [one["url"] for one in client.get("/catalogue/suggest/?q=air").json()["suggestions"]]
    assert urls == [f"/catalogue/{resource.pk}/", "/catalogue/?organisation=hk-air", "/catalogue/?q=air+quality"]
    for url in urls:
        assert client.get(url).status_code == 200


def test_what_is_hidden_is_not_suggested(client: Client) -> None:
    body = make_organisation(names={"en": "Hidden body"})
    make_resource(body, title={"en": "Hidden thing"}, visibility="chosen")
    assert suggested(client, "hidden") == []
    client.force_login(make_member(body))
    assert suggested(client, "hidden") == [("Resource", "Hidden thing"), ("Organisation", "Hidden body")]


def test_bad_input_is_refused_in_a_sentence(client: Client) -> None:
    answer = client.get("/catalogue/suggest/", {"q": "x" * 201})
    assert answer.status_code == 400
    assert "200" in answer.json()["error"]


def test_without_an_index_only_the_table_speaks(client: Client, settings, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN001
    make_resource(title={"en": "Air"})
    assert len(suggested(client, "air")) == 2

    def fail(*_: object, **__: object) -> None:
        raise ValueError("a segment is gone")

    monkeypatch.setattr(reading, "_rebuild_in_background", lambda: None)
    with monkeypatch.context() as broken:
        broken.setattr(asking, "beginning", fail)
        assert suggested(client, "air") == [("Synonym", "air quality")]
    settings.CATALOGUE_INDEX_INLINE = False
    settings.CATALOGUE_INDEX_DIR = settings.CATALOGUE_INDEX_DIR + "-none"
    assert suggested(client, "air") == [("Synonym", "air quality")]
