"""The page of an entry: decision facts first, everything that is stated, nothing that the reader may not know."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from catalogue.domain.crosswalk import LINES
from catalogue.domain.entry import LinkContent
from catalogue.models import Resource
from catalogue.selectors import lineage
from catalogue.selectors.lineage import lineage_of
from catalogue.services.writing import EntryWrite, write_entries
from tests.factories.catalogue import MADE, make_resource, make_theme
from tests.factories.contents import complete_content
from tests.factories.organisations import make_member, make_organisation

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_hook(settings: Any) -> None:
    settings.CATALOGUE_REQUEST_STATE = ""


def complete(**changes: Any) -> Resource:
    make_theme("transport")
    content = complete_content(**changes)
    return write_entries([EntryWrite(content=content, custodian=make_organisation("GD"))], at=MADE)[0]


def page_of(client: Client, resource: Resource, language: str = "en") -> str:
    answer = client.get(f"/catalogue/{resource.pk}/", headers={"accept-language": language})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant", "pt"])
def test_everything_that_is_stated_is_shown(client: Client, language: str) -> None:
    page = page_of(client, complete(), language)
    for stated in (
        "For statutory duties only.",
        "With a key.",
        "Which way the bus goes.",
        "data@example.gov.cn",
        "https://example.gov.cn/bus.csv",
        "Stops are checked yearly.",
        "3070220200043/000089",
        "29200/00403600",
        "GB/T 43697-2024, annex H",
        'lang="pt-PT">Lei n.º 8/2005',
        "Back",
    ):
        assert stated in page, stated


def test_what_decides_comes_before_what_it_is(client: Client) -> None:
    page = page_of(client, complete())
    order = [page.index(f">{title}") for title in ("May I have it", "What it is", "Data items", "Quality of the entry")]
    assert order == sorted(order)
    assert page.index("How long a decision takes") < order[1]
    assert "No request has been decided in the last 90 days" in page


def test_a_bare_entry_says_what_is_missing(client: Client) -> None:
    page = page_of(client, make_resource(items=0))
    assert "No place has graded it" in page
    assert "What would raise it" in page
    assert "List the data items." in page
    assert "No address is given" in page
    assert "Sample rows" not in page
    assert "Lineage" not in page


def test_what_is_not_shared_promises_no_decision(client: Client) -> None:
    page = page_of(client, make_resource(sharing_attribute="not_shared", sharing_conditions={}))
    assert "How long a decision takes" not in page


def test_sample_rows_of_personal_data_are_never_shown(client: Client) -> None:
    sample = {"columns": ["name"], "rows": [["Chan Tai Man"]]}
    assert "Chan Tai Man" in page_of(client, make_resource(sample=sample))
    for personal in ("personal", "sensitive", "not_stated"):
        assert "Chan Tai Man" not in page_of(client, make_resource(sample=sample, personal_data=personal))


def links_of(page: str) -> list[str]:
    """The addresses of the section for programs."""
    section = page.partition(">For programs<")[2].partition("</dl>")[0]
    return re.findall(r'href="([^"]+)"', section)


def test_every_form_for_programs_is_linked_in_the_page_and_answers(client: Client) -> None:
    resource = make_resource()
    page = page_of(client, resource)
    links = links_of(page)
    assert links == [
        *(f"/dataset/{resource.pk}.{ending}" for ending in ("ttl", "jsonld", "rdf")),
        f"/api/v1/resources/{resource.pk}/",
        f"/api/3/action/package_show?id={resource.pk}",
        f"/catalogue/feed.atom?organisation={resource.custodian.code}",
    ]
    for address in links:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert str(resource.pk) in answer.content.decode(), address
    assert f'data-copy-what="Permanent address">http://testserver/dataset/{resource.pk}<' in page
    assert f'data-copy-what="Identifier">{resource.identifier}<' in page
    assert f'data-copy-what="Custodian’s code">{resource.custodian.code}<' in page


def test_a_retired_entry_links_to_its_tombstone_for_programs(client: Client) -> None:
    resource = make_resource(status="retired", retired_at=MADE, retired_reason="replaced")
    links = links_of(page_of(client, resource))
    assert links == [f"/dataset/{resource.pk}.{ending}" for ending in ("ttl", "jsonld", "rdf")]
    assert all(client.get(address).status_code == 200 for address in links)


def test_lineage_goes_both_ways_and_never_names_what_is_hidden(client: Client) -> None:
    hidden = make_resource(visibility="chosen", identifier="hidden/1", title={"en": "Hidden thing"})
    source = make_resource(title={"en": "Base register"})
    links = (
        LinkContent(kind="derived_from", target=source.pk),
        LinkContent(kind="derived_from", target=hidden.pk),
        LinkContent(kind="derived_from", target_code="elsewhere/7"),
        LinkContent(kind="replaces", target_code="old/1"),
    )
    made = complete(links=links)
    nobody = AnonymousUser()
    with CaptureQueriesContext(connection) as queries:
        found = {one.relation: one for one in lineage_of(viewer=nobody, resource=made)}
    assert len(queries) == 3
    assert [one.pk for one in found["derived_from"].resources] == [source.pk]
    assert found["derived_from"].codes == ("elsewhere/7",)
    assert found["replaces"].codes == ("old/1",)
    [feeds] = lineage_of(viewer=nobody, resource=source)
    assert (feeds.relation, [one.pk for one in feeds.resources]) == ("feeds", [made.pk])
    page = page_of(client, made)
    assert "Base register" in page
    assert "Hidden thing" not in page
    assert "hidden/1" not in page
    keeper = make_member(hidden.custodian)
    assert {one.pk for one in lineage_of(viewer=keeper, resource=made)[0].resources} == {source.pk, hidden.pk}


def test_a_long_lineage_says_how_much_more_there_is_and_no_kind_pushes_out_another(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lineage, "MOST", 3)
    source = make_resource(identifier="s")
    for number in range(6):
        complete(identifier=f"a/{number}", links=(LinkContent(kind="derived_from", target=source.pk),))
    complete(identifier="z/1", links=(LinkContent(kind="replaces", target=source.pk),))
    complete(
        identifier="z/2",
        visibility="chosen",
        shown_to=(source.custodian.code,),
        links=(LinkContent(kind="derived_from", target=source.pk),),
    )
    feeds, replaced_by = lineage_of(viewer=AnonymousUser(), resource=source)
    assert [one.identifier for one in feeds.resources] == ["a/0", "a/1", "a/2"]
    assert (feeds.relation, feeds.more) == ("feeds", 3)
    assert ([one.identifier for one in replaced_by.resources], replaced_by.more) == (["z/1"], 0)
    assert "and 3 more entries" in page_of(client, source)
    monkeypatch.setattr(lineage, "MOST", 6)
    assert lineage_of(viewer=AnonymousUser(), resource=source)[0].more == 0
    assert lineage_of(viewer=make_member(source.custodian), resource=source)[0].more == 1


def test_two_entries_that_name_each_other_are_told_once() -> None:
    one = make_resource()
    other = complete(links=(LinkContent(kind="related", target=one.pk),))
    write_entries(
        [
            EntryWrite(
                content=complete_content(links=(LinkContent(kind="related", target=other.pk),)),
                custodian=one.custodian,
                resource=one,
            )
        ],
        at=MADE,
    )
    [related] = lineage_of(viewer=AnonymousUser(), resource=one)
    assert [found.pk for found in related.resources] == [other.pk]


def test_the_number_of_queries_does_not_depend_on_what_belongs_to_the_entry(client: Client) -> None:
    counts = []
    for number in (1, 20):
        sources = [make_resource() for _ in range(number)]
        item, way = complete_content().data_items[0], complete_content().distributions[0]
        resource = complete(
            identifier=f"many/{number}",
            links=tuple(LinkContent(kind="derived_from", target=one.pk) for one in sources),
            data_items=tuple(type(item)(code=f"f{n}", names={"en": "F"}) for n in range(number)),
            distributions=(way,) * number,
        )
        with CaptureQueriesContext(connection) as queries:
            page_of(client, resource)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_each_line_of_the_crosswalk_has_words_and_the_language_of_its_source() -> None:
    with translation.override("en"):
        assert {line.value_label for line in LINES if line.scheme == "general_level"} == {"1", "2", "3", "4"}
        assert {line.value_label for line in LINES if line.scheme == "grade"} == {
            "General data",
            "Important data",
            "Core data",
        }
    assert {line.source_html_lang for line in LINES} == {"zh-Hans", "en", "pt-PT"}
