"""Atom feeds of searches, the sitemap, and what they leave out."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID
from xml.etree import ElementTree

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils.http import urlencode

from catalogue.domain import feeds
from catalogue.domain.filters import ResourceFilters
from catalogue.index import asking, reading
from catalogue.selectors import feeds as selectors
from catalogue.selectors.resources import search_resources
from catalogue.services.synonyms import seed_synonyms
from organisations.services.tokens import issue_token
from tests.factories.catalogue import MADE, make_resource, make_theme
from tests.factories.organisations import make_member, make_organisation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("generous")]
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def feed(client, query: str = "", **headers: str) -> ElementTree.Element:
    answer = client.get(f"/catalogue/feed.atom{query}", headers=headers)
    assert answer.status_code == 200, answer.content
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(answer.content)


def ids(root: ElementTree.Element) -> list[UUID]:
    return [UUID(one.text.removeprefix("urn:uuid:")) for one in root.findall(f"{ATOM}entry/{ATOM}id")]


def links(root: ElementTree.Element) -> dict[str, str]:
    return {one.get("rel"): one.get("href") for one in root.findall(f"{ATOM}link")}


def test_the_newest_change_comes_first(client):
    made = [make_resource(changed_at=MADE + timedelta(days=day)) for day in (1, 3, 2)]
    root = feed(client)
    assert ids(root) == [made[1].pk, made[2].pk, made[0].pk]
    assert root.find(f"{ATOM}updated").text == "2026-01-09T01:00:00Z"


def test_a_search_is_a_feed_of_its_own(client):
    wanted = make_resource(
        title={"zh-hant": "空氣質素 <b>&"}, original_language="zh-hant", themes=(make_theme("health"),)
    )
    make_resource()
    root = feed(client, "?q=空气质素&theme=health")
    assert ids(root) == [wanted.pk]
    title = root.find(f"{ATOM}entry/{ATOM}title")
    assert (title.text, title.get("{http://www.w3.org/XML/1998/namespace}lang")) == ("空氣質素 <b>&", "zh-Hant")
    assert root.find(f"{ATOM}entry/{ATOM}category").get("term") == "health"
    assert links(root)["alternate"].startswith("http://testserver/catalogue/?q=")
    assert client.get("/catalogue/feed.atom?order=sideways").status_code == 400
    assert '<link rel="alternate" type="application/atom+xml" href="/catalogue/feed.atom?q=' in (
        client.get("/catalogue/?q=空气质素").content.decode()
    )


def test_a_feed_of_a_search_gives_what_the_search_gives(client):
    seed_synonyms(at=MADE)
    texts = {
        "zh-hant": "空氣質素監測",
        "zh-hans": "城市空气质量日报",
        "pt": "Qualidade do ar: estações",
        "en": "Air quality index of the environment",
    }
    made = {
        language: make_resource(
            title={language: text}, original_language=language, changed_at=MADE + timedelta(days=day), items=0
        )
        for day, (language, text) in enumerate(texts.items())
    }
    make_resource(title={"en": "Air quality"}, visibility="signed_in", items=0)
    newest_first = [one.pk for one in reversed(made.values())]
    for query in ("空气质素", "air quality", "qualidade do ar"):
        assert ids(feed(client, f"?q={query}")) == newest_first
    for query in ("air", "enviroment", "monitoring 空氣質素監測", "空氣質素日報", "nothing", "%"):
        filters = ResourceFilters(q=query)
        page = search_resources(viewer=AnonymousUser(), filters=filters)
        root = feed(client, f"?{urlencode({'q': query})}")
        assert set(ids(root)) == {row.pk for row in page.items}, query
        told = root.find(f"{ATOM}subtitle")
        assert (told is not None) == (page.reading in {"near", "half"}), query
        if told is not None:
            html = client.get("/catalogue/", {"q": query}).content.decode()
            assert told.text.partition(":")[0] in html
    answer = client.get("/catalogue/feed.atom?q=air&theme=unheard")
    assert answer.status_code == 400


def test_a_feed_with_words_ends_where_the_pages_of_the_search_end(client, monkeypatch):
    monkeypatch.setattr(selectors, "PAGE_SIZE", 2)
    monkeypatch.setattr(selectors, "OF_SEARCH", 3)
    monkeypatch.setattr(selectors, "LAST_PAGE", 1)
    made = [make_resource(title={"en": "Bus"}, changed_at=MADE + timedelta(days=day)).pk for day in range(5)]
    first = feed(client, "?q=bus")
    last = feed(client, "?q=bus&page=2")
    assert ids(first) + ids(last) == made[:1:-1]
    assert "next" in links(first)
    assert "next" not in links(last)
    assert client.get("/catalogue/feed.atom?q=bus&page=3").status_code == 404


def test_without_an_index_a_feed_is_of_the_rows(client, settings, monkeypatch):
    wanted = make_resource(title={"en": "Bus"})
    make_resource(title={"en": "Taxi"})

    def fail(*_, **__):
        raise ValueError("a segment is gone")

    monkeypatch.setattr(reading, "_rebuild_in_background", lambda: None)
    with monkeypatch.context() as broken:
        broken.setattr(asking, "find", fail)
        assert ids(feed(client, "?q=bus")) == [wanted.pk]
    settings.CATALOGUE_INDEX_INLINE = False
    settings.CATALOGUE_INDEX_DIR += "-none"
    assert ids(feed(client, "?q=bus")) == [wanted.pk]


def test_long_feeds_have_pages(client, monkeypatch):
    monkeypatch.setattr(selectors, "PAGE_SIZE", 2)
    made = [make_resource(changed_at=MADE + timedelta(days=day)).pk for day in range(5)]
    found, address = [], "/catalogue/feed.atom"
    while address:
        root = feed(client, address.partition("feed.atom")[2])
        found += ids(root)
        address = links(root).get("next", "")
    assert found == made[::-1]
    assert client.get("/catalogue/feed.atom?page=4").status_code == 404


def test_an_empty_feed_is_a_feed(client):
    root = feed(client, "?q=nothing")
    assert ids(root) == []
    assert root.find(f"{ATOM}updated").text


def test_a_token_adds_what_its_account_may_see(client):
    body = make_organisation()
    hidden = make_resource(body, visibility="chosen")
    assert ids(feed(client)) == []
    assert ids(feed(client, Authorization=f"Token {issue_token(user=make_member(body))}")) == [hidden.pk]


def test_texts_that_xml_cannot_hold_are_cleaned(client):
    make_resource(title={"en": "bell\x07"}, abstract={"en": "\x0c"})
    assert feed(client).find(f"{ATOM}entry/{ATOM}title").text == "bell"


def test_the_sitemap_comes_in_parts(client, monkeypatch):
    monkeypatch.setattr(selectors, "MOST_ADDRESSES", 2)
    made = sorted(make_resource().pk for _ in range(5))
    index = ElementTree.fromstring(client.get("/sitemap.xml").content)
    files = [one.text for one in index.iter(f"{SITEMAP}loc")]
    assert files == [f"http://testserver/sitemap-{number}.xml" for number in (1, 2, 3)]
    pages = [
        one.text
        for file in files
        for one in ElementTree.fromstring(client.get(file.removeprefix("http://testserver")).content).iter(
            f"{SITEMAP}loc"
        )
    ]
    assert pages == [f"http://testserver/catalogue/{pk}/" for pk in made]
    assert client.get("/sitemap-4.xml").status_code == 404
    assert client.get("/sitemap-0.xml").status_code == 404


def test_the_sitemap_is_the_same_for_everybody(client):
    body = make_organisation()
    make_resource(body, visibility="chosen")
    make_resource(visibility="signed_in")
    stranger = client.get("/sitemap-1.xml")
    client.force_login(make_member(body))
    assert client.get("/sitemap-1.xml").content == stranger.content
    assert b"<loc>" not in stranger.content
    assert stranger["Cache-Control"] == "public, max-age=3600"


def test_search_engines_are_shown_the_sitemap(client):
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert feeds.MOST_ADDRESSES == 50_000
