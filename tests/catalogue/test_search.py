"""Searching over all languages, with filters and their counts."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.domain.filters import ResourceFilters
from catalogue.models import Resource
from catalogue.selectors.matches import found_in
from catalogue.selectors.resources import PAGE_SIZE, ResourcePage, search_resources
from catalogue.services.indexing import rebuild_index
from organisations.domain.errors import Invalid, NotFound
from tests.factories.catalogue import bulk_resources, make_resource, make_theme
from tests.factories.organisations import make_organisation

pytestmark = pytest.mark.django_db


def search(query: str = "", page: int = 1) -> ResourcePage:
    return search_resources(viewer=AnonymousUser(), filters=ResourceFilters.parse(QueryDict(query)), page=page)


def found(query: str) -> set[str]:
    return {resource.identifier for resource in search(query).items}


def counts(page: ResourcePage, facet: str) -> dict[str, int]:
    return {value.value: value.count for one in page.facets if one.code == facet for value in one.values}


@pytest.fixture
def shelf() -> None:
    transport = make_organisation("MO", code="mo-dsat", names={"zh-hant": "交通事務局", "pt": "Assuntos de Tráfego"})
    make_resource(transport, identifier="mo-bus", title={"zh-hant": "巴士路線資料"}, original_language="zh-hant")
    make_resource(
        make_organisation("GD", code="gd-sz"),
        identifier="29200/00403600",
        title={"zh-hans": "深圳巴士路线"},
        original_language="zh-hans",
    )
    make_resource(
        make_organisation("HK", code="hk-td"),
        identifier="hk-air",
        title={"en": "Air quality", "pt": "Qualidade do ar nas estações"},
        abstract={"zh-hant": "空氣質素；巴士專線沿路量度"},
        original_language="en",
    )


@pytest.mark.parametrize("query", ["q=巴士", "q=巴士路線", "q=巴士路线", "q=路線 巴士", "q=「巴士」路线"])
def test_either_chinese_script_finds_both(shelf: None, query: str) -> None:
    assert {"mo-bus", "29200/00403600"} <= found(query)


@pytest.mark.parametrize(
    ("query", "identifiers"),
    [
        ("q=AIR", {"hk-air"}),
        ("q=estacoes", {"hk-air"}),
        ("q=ESTAÇÕES qualidade", {"hk-air"}),
        ("q=quality 空气", {"hk-air"}),
        ("q=quality 深圳", set()),
        ("q=29200/00403600", {"29200/00403600"}),
        ("q=交通事务局", {"mo-bus"}),
        ("q=trafego", {"mo-bus"}),
        ("q=hk-td", {"hk-air"}),
        ("q=%25", set()),
        ("q=_", set()),
        ("q=a%25y", set()),
        ("q=\\", set()),
        ("q=，。", set()),
    ],
)
def test_every_word_must_be_found_and_signs_mean_themselves(shelf: None, query: str, identifiers: set[str]) -> None:
    assert found(query) == identifiers


def test_signs_of_patterns_are_found_as_they_are() -> None:
    make_resource(identifier="percent", title={"en": "100% of a_b\\c"})
    make_resource(identifier="other", title={"en": "100 of axbc"})
    for query in ("q=100%25", "q=a_b", "q=b\\c"):
        assert found(query) == {"percent"}


def test_titles_come_first_then_the_newest(shelf: None) -> None:
    make_resource(identifier="newest", abstract={"en": "巴士"}, modified_on=date(2026, 11, 1))
    make_resource(identifier="newer", title={"en": "巴士 2"}, modified_on=date(2026, 10, 1))
    order = [resource.identifier for resource in search("q=巴士").items]
    assert order[0] == "newer"
    assert set(order[1:3]) == {"mo-bus", "29200/00403600"}
    assert order[3] == "newest"
    assert [resource.identifier for resource in search("q=巴士&order=newest").items][:2] == ["newest", "newer"]


def test_order_by_title_is_by_the_folded_title() -> None:
    for title in ("b", "Á", "C"):
        make_resource(title={"en": title}, identifier=title)
    assert [resource.identifier for resource in search("order=title").items] == ["Á", "b", "C"]


def test_why_it_was_found(shelf: None) -> None:
    def where(query: str, identifier: str) -> str | None:
        words = ResourceFilters(q=query).words
        return found_in(Resource.objects.get(identifier=identifier), words)

    assert where("", "mo-bus") is None
    assert where("巴士", "mo-bus") == "title"
    assert where("巴士", "hk-air") == "abstract"
    assert where("air 空氣", "hk-air") == "abstract"
    assert where("交通", "mo-bus") == "elsewhere"


def test_pages_hold_25_and_end() -> None:
    bulk_resources(60, organisations=3)
    total = search().total
    seen = [resource.pk for page in (1, 2, 3) for resource in search(page=page).items] if total > 50 else []
    assert search().pages == -(-total // PAGE_SIZE)
    assert len(seen) == len(set(seen)) == total
    with pytest.raises(NotFound):
        search(page=search().pages + 1)


def test_nothing_found_is_one_empty_page() -> None:
    page = search("q=nothing")
    assert (page.total, page.pages, page.items) == (0, 1, ())
    with pytest.raises(NotFound):
        search("q=nothing", page=2)


def test_a_facet_counts_under_the_choices_of_the_others(shelf: None) -> None:
    make_resource(make_organisation("HK"), sharing_attribute="unconditional", title={"en": "Another"})
    page = search("jurisdiction=HK")
    assert page.total == 2
    assert counts(page, "jurisdiction") == {"GD": 1, "HK": 2, "MO": 1}
    assert counts(page, "sharing") == {"conditional": 1, "unconditional": 1}
    page = search("jurisdiction=HK&sharing=conditional")
    assert page.total == 1
    assert counts(page, "jurisdiction") == {"GD": 1, "HK": 1, "MO": 1}
    assert counts(page, "sharing") == {"conditional": 1, "unconditional": 1}


def test_a_chosen_value_without_results_is_still_shown(shelf: None) -> None:
    page = search("format=PDF")
    assert page.total == 0
    assert counts(page, "format") == {"PDF": 0}


@pytest.mark.parametrize("query", ["organisation=nowhere", "theme=nothing"])
def test_unknown_organisations_and_themes_are_refused(query: str) -> None:
    with pytest.raises(Invalid, match="filter.unknown"):
        search(query)


def test_filters_by_theme_format_language_and_organisation(shelf: None) -> None:
    custodian = make_organisation("GD", code="gd-one")
    make_resource(
        custodian,
        identifier="one",
        themes=(make_theme("transport"), make_theme("health")),
        formats=["CSV", "JSON"],
        title={"zh-hans": "一", "pt": "um"},
        original_language="zh-hans",
        update_cycle="daily",
        personal_data="sensitive",
    )
    same = ("theme=health", "theme=health&theme=transport", "format=CSV", "organisation=gd-one", "cycle=daily")
    for query in (*same, "personal=sensitive"):
        assert found(query) == {"one"}
    assert found("language=pt") == {"one", "hk-air"}
    page = search("organisation=gd-one")
    assert counts(page, "theme") == {"health": 1, "transport": 1}
    assert counts(page, "format") == {"CSV": 1, "JSON": 1}
    assert counts(page, "language") == {"zh-hans": 1, "pt": 1}


def test_a_rebuilt_index_is_the_same(shelf: None) -> None:
    before = dict(Resource.objects.values_list("pk", "search_text"))
    Resource.objects.update(search_text="", search_title="", languages=[])
    assert found("q=巴士") == set()
    assert rebuild_index(batch=2) == 3
    assert dict(Resource.objects.values_list("pk", "search_text")) == before
    assert "mo-bus" in found("q=巴士")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.fixed_dictionaries(
        {},
        optional={
            "q": st.sampled_from(["", "巴士", "building", "12", "公交 路线"]),
            "jurisdiction": st.lists(st.sampled_from(["GD", "HK", "MO"]), unique=True),
            "sharing": st.lists(st.sampled_from(["unconditional", "conditional", "not_shared"]), unique=True),
            "theme": st.lists(st.sampled_from(["transport", "health"]), unique=True),
            "cycle": st.lists(st.sampled_from(["daily", "monthly"]), unique=True),
            "personal": st.lists(st.sampled_from(["none", "personal"]), unique=True),
            "format": st.lists(st.sampled_from(["CSV", "JSON", "PDF"]), unique=True),
            "language": st.lists(st.sampled_from(["en", "zh-hans"]), unique=True),
        },
    )
)
def test_counts_and_totals_equal_counting_by_hand(query: dict[str, object]) -> None:
    if not Resource.objects.exists():
        bulk_resources(150, organisations=6)
    data = QueryDict(mutable=True)
    for name, values in query.items():
        data.setlist(name, values if isinstance(values, list) else [values])
    filters = ResourceFilters.parse(data)
    page = search_resources(viewer=AnonymousUser(), filters=filters)
    rows = Resource.objects.filter(visibility="public").select_related("custodian").prefetch_related("themes")

    def values(resource: Resource) -> dict[str, set[str]]:
        return {
            "jurisdiction": {resource.custodian.jurisdiction_id},
            "sharing": {resource.sharing_attribute},
            "theme": {theme.code for theme in resource.themes.all()},
            "cycle": {resource.update_cycle},
            "personal": {resource.personal_data},
            "format": set(resource.formats),
            "language": set(resource.title),
            "organisation": {resource.custodian.code},
        }

    by_hand = [(row, values(row)) for row in rows if all(word in row.search_text for word in filters.words)]

    def fits(has: dict[str, set[str]], but: str = "") -> bool:
        return all(has[code] & set(filters.values_of(code)) for code in has if code != but and filters.values_of(code))

    assert page.total == sum(fits(has) for _, has in by_hand)
    for facet in page.facets:
        expected = Counter(value for _, has in by_hand if fits(has, facet.code) for value in has[facet.code])
        shown = {value.value: value.count for value in facet.values}
        assert {value: count for value, count in shown.items() if count} == dict(expected)
        assert {value.value for value in facet.values if value.chosen} == set(filters.values_of(facet.code))
