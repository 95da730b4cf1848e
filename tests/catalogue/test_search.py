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
from catalogue.domain.stems import stem
from catalogue.domain.synonyms import Part, SynonymGroup, Synonyms
from catalogue.domain.tokens import fold, index_tokens
from catalogue.index.asking import MOST_VALUES
from catalogue.models import Resource
from catalogue.selectors.matches import matches_of
from catalogue.selectors.resources import PAGE_SIZE, ResourcePage, search_resources
from catalogue.services.indexing import refill_columns
from organisations.domain.errors import Invalid, NotFound
from tests.factories.catalogue import MADE, bulk_resources, make_data_item, make_resource, make_theme
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


def test_signs_between_words_separate_and_an_identifier_is_found_whole_and_by_its_parts() -> None:
    make_resource(identifier="hk-td-tis_21", title={"en": "100% of a_b\\c"})
    make_resource(identifier="other", title={"en": "100 of axbc"}, items=0)
    for query in ("q=a_b", "q=b\\c", "q=HK-TD-TIS_21", "q=tis_21", "q=td tis"):
        assert found(query) == {"hk-td-tis_21"}
    assert found("q=100%25") == {"hk-td-tis_21", "other"}


def test_an_entry_is_found_by_its_permanent_number() -> None:
    entry = make_resource(identifier="numbered", title={"en": "Numbered"})
    make_resource(identifier="other", abstract={"en": f"See {entry.pk.hex}"})
    for written in (str(entry.pk), str(entry.pk).upper(), f"+{entry.pk}+"):
        assert found(f"q={written}") == {"numbered"}
        assert why(f"q={written}", "numbered") == ("identifier", str(entry.pk), "")
    assert found(f"q={str(entry.pk)[:18]}") == set()


def test_what_stands_far_down_in_a_long_text_is_told() -> None:
    make_resource(identifier="long", title={"en": "Long"}, abstract={"en": "word " * 780 + "lighthouse at the end"})
    assert why("q=lighthouse", "long") == ("abstract", "lighthouse", "")


def test_an_identifier_comes_before_every_title() -> None:
    make_resource(identifier="parking", abstract={"en": "Nothing of the kind"})
    make_resource(identifier="other", title={"en": "Parking parking parking"})
    make_resource(identifier="third", resource_code="parking", title={"en": "Coded"})
    assert {resource.identifier for resource in search("q=Parking").items[:2]} == {"parking", "third"}


def test_one_character_is_found_wherever_it_stands() -> None:
    make_resource(identifier="front", items=0, title={"zh-hans": "碳排放"}, original_language="zh-hans")
    make_resource(identifier="end", items=0, title={"zh-hant": "低碳"}, original_language="zh-hant")
    make_resource(identifier="alone", items=0, title={"en": "Phase 碳 of 3"})
    make_resource(identifier="none", items=0, title={"zh-hans": "排放"}, original_language="zh-hans")
    assert found("q=碳") == {"front", "end", "alone"}
    assert found("q=3 碳") == {"alone"}
    assert found("q=低碳") == {"end"}
    assert found("q=phase碳") == {"alone"}


def test_a_phrase_reaches_over_no_end() -> None:
    make_resource(identifier="apart", title={"zh-hans": "数据，据点"}, original_language="zh-hans")
    make_resource(identifier="together", title={"zh-hans": "数据点"}, original_language="zh-hans")
    assert found("q=数据点") == {"together"}


def test_plurals_of_both_languages_meet() -> None:
    make_resource(identifier="en", title={"en": "Bus route"})
    make_resource(identifier="pt", title={"pt": "Estação de autocarros"}, original_language="pt")
    assert found("q=routes") == {"en"}
    assert found("q=estacoes autocarro") == {"pt"}


def test_half_of_it_will_do_when_nothing_has_it_all(shelf: None) -> None:
    page = search("q=quality 深圳")
    assert page.reading == "half"
    assert {resource.identifier for resource in page.items} == {"29200/00403600", "hk-air"}
    assert search("q=巴士路线时刻").reading == "half"
    assert found("q=巴士路线时刻") == {"mo-bus", "29200/00403600"}
    assert search("q=完全没有").total == 0
    assert search("q=完全没有").reading == "exact"


def test_a_misspelt_word_is_forgiven_only_when_it_is_nowhere() -> None:
    make_resource(identifier="one", title={"en": "Environment"})
    make_resource(identifier="two", title={"en": "Quality"})
    make_resource(identifier="three", title={"en": "Qualify"})
    page = search("q=enviroment")
    assert ([row.identifier for row in page.items], page.reading) == (["one"], "near")
    assert page.misspelt == {"enviroment"}
    assert found("q=quality") == {"two"}
    assert found("q=qualyty") == {"two"}
    assert found("q=enviromant") == {"one"}
    assert found("q=envaromant") == set()
    assert found("q=one") == {"one"}
    assert found("q=ont") == set()


def test_words_that_mean_the_same_find_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Synonyms([SynonymGroup(("空氣質素", "空气质量", "air quality", "qualidade do ar"))])
    monkeypatch.setattr("catalogue.selectors.resources.current_synonyms", lambda: table)
    texts = {
        "gd": "城市空气质量日报",
        "hk": "過去空氣質素",
        "en": "Air quality index",
        "pt": "Qualidade do ar: estações",
    }
    languages = {"gd": "zh-hans", "hk": "zh-hant", "en": "en", "pt": "pt"}
    for identifier, text in texts.items():
        language = languages[identifier]
        make_resource(identifier=identifier, title={language: text}, original_language=language)
    make_resource(identifier="none", title={"en": "Quality of the air conditioning"})
    for query in ("空氣質素", "空气质素", "空气质量", "qualidade do ar"):
        assert found(f"q={query}") == {"gd", "hk", "en", "pt"}
    assert found("q=air quality") == {"gd", "hk", "en", "pt", "none"}
    assert found("q=空氣質素日報") == {"gd"}
    assert search("q=空氣質素").parts == (Part(("空气质素",), ("空气质量", "air quality", "qualidade do ar")),)


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


def test_titles_that_begin_alike_are_ordered_to_their_end_and_equal_ones_by_their_key() -> None:
    long = "Statistics of the Central and Western District"
    titles = [f"{long} {year}" for year in (2024, 2022, 2023)] + ["Equal"] * 4
    made = [make_resource(title={"en": title}, items=0) for title in titles]
    expected = [row.pk for row in sorted(made, key=lambda row: (row.title["en"].lower(), row.pk.hex))]
    assert [resource.pk for resource in search("order=title").items] == expected
    Resource.objects.filter(pk=expected[0]).update(quality_score=1)  # its document comes to the end of the index
    assert [resource.pk for resource in search("order=title").items] == expected


def test_what_lies_around_an_entry_finds_it_and_is_told(django_assert_num_queries) -> None:  # noqa: ANN001
    theme = make_theme("health")
    theme.names = {"en": "Wellbeing", "zh-hant": "醫療衛生", "pt": "Saúde"}
    theme.save()
    entry = make_resource(
        identifier="clinic",
        title={"en": "Clinics"},
        themes=(theme,),
        items=0,
        contact={"en": "Licensing office", "pt": "Divisão de Licenciamento"},
        contact_email="desk@health.example.hk",
        contact_phone="+853 2871 3333",
    )
    make_data_item(entry, code="beds", names={"en": "Beds"}, meanings={"en": "Occupied overnight", "zh-hans": "占用"})
    make_resource(identifier="other", title={"en": "Buses"}, items=0)
    reasons = {
        "q=wellbeing": ("theme", "Wellbeing", ""),
        "q=医疗卫生": ("theme", "醫療衛生", ""),
        "q=saude": ("theme", "Saúde", ""),
        "q=occupied": ("meaning", "Occupied", ""),
        "q=佔用": ("meaning", "占用", ""),
        "q=licenciamento": ("contact", "Licenciamento", ""),
        "q=Desk@health.example.hk": ("contact", "desk@health.example.hk", ""),
        "q=%2B853 2871 3333": ("contact", "2871", ""),
    }
    for query, reason in reasons.items():
        assert found(query) == {"clinic"}, query
        assert why(query, "clinic") == reason, query
    # The parts of an address would find half the catalogue.
    assert found("q=example") == found("q=desk") == set()
    page = search("q=wellbeing")
    with django_assert_num_queries(2):
        matches_of(page)


def test_two_words_that_touch_are_not_a_third() -> None:
    make_resource(identifier="taxis", items=0, title={"zh-hant": "市區的士站"}, original_language="zh-hant")
    make_resource(identifier="soldiers", items=0, title={"zh-hans": "有文化的士兵"}, original_language="zh-hans")
    make_resource(identifier="buses", items=0, title={"zh-hans": "公交线路"}, original_language="zh-hans")
    make_resource(identifier="office", items=0, title={"zh-hans": "办公交流"}, original_language="zh-hans")
    assert found("q=的士") == {"taxis"}
    assert found("q=公交") == {"buses"}
    for query in ("q=的士兵", "q=文化的士兵", "q=士兵", "q=士", "q=化的"):
        assert "soldiers" in found(query), query
    assert found("q=辦公交流") == found("q=交流") == {"office"}


def why(query: str, identifier: str) -> tuple[str, str, str] | None:
    page = search(query)
    reason = matches_of(page)[next(row.pk for row in page.items if row.identifier == identifier)].why
    return (reason.field, reason.found, reason.asked) if reason else None


def test_why_it_was_found(shelf: None, monkeypatch: pytest.MonkeyPatch, django_assert_num_queries) -> None:  # noqa: ANN001
    make_resource(identifier="words", keywords={"en": ["congestion"]}, resource_code="307001/12")
    assert why("", "mo-bus") is None
    assert why("q=巴士路线", "mo-bus") == ("title", "巴士路線", "")
    assert why("q=巴士", "hk-air") == ("abstract", "巴士", "")
    assert why("q=air 空氣", "hk-air") == ("title", "Air", "")
    assert why("q=交通", "mo-bus") == ("organisation", "交通", "")
    assert why("q=29200", "29200/00403600") == ("identifier", "29200", "")
    assert why("q=307001/12", "words") == ("identifier", "307001/12", "")
    assert why("q=congestions", "words") == ("keywords", "congestion", "")
    assert why("q=field_2", "words") == ("item", "Field 2", "")
    assert why("q=qalidade", "hk-air") == ("title", "Qualidade", "")
    assert why("q=air 深圳", "hk-air") == ("title", "Air", "")
    page = search("q=巴士")
    with django_assert_num_queries(0):
        matches_of(page)
    table = Synonyms([SynonymGroup(("公車", "巴士", "bus"))])
    monkeypatch.setattr("catalogue.selectors.resources.current_synonyms", lambda: table)
    assert why("q=公車", "mo-bus") == ("title", "巴士", "公车")


def test_hits_are_marked_in_the_original_script(shelf: None) -> None:
    make_resource(
        identifier="both",
        title={"en": "Parking, parked", "zh-hant": "停車場（停車）"},
        abstract={"en": f"{'word ' * 30}Car-park {'word ' * 30}"},
        original_language="zh-hant",
    )
    page = search("q=停车")
    match = matches_of(page)[page.items[0].pk]
    assert "".join(piece.text for piece in match.original) == "停車場（停車）"
    assert [piece.text for piece in match.original if piece.hit] == ["停車", "停車"]
    assert [piece.hit for piece in match.title] == [False]
    page = search("q=car-park")
    reason = matches_of(page)[page.items[0].pk].why
    assert reason is not None
    assert [piece.text for piece in reason.pieces if piece.hit] == ["Car-park"]
    assert reason.pieces[0].text == reason.pieces[-1].text == "…"
    assert len("".join(piece.text for piece in reason.pieces)) < 100


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


def test_the_columns_of_the_plain_listing_can_be_filled_again(shelf: None) -> None:
    before = dict(Resource.objects.values_list("pk", "search_text"))
    Resource.objects.update(search_text="", search_title="", languages=[])
    assert refill_columns(batch=2) == 3
    assert dict(Resource.objects.values_list("pk", "search_text")) == before


def test_a_retired_entry_is_in_no_list(shelf: None) -> None:
    Resource.objects.filter(identifier="mo-bus").update(status="retired", retired_at=MADE)
    assert "mo-bus" not in found("")
    assert "mo-bus" not in found("q=巴士")
    assert sum(counts(search(""), "jurisdiction").values()) == 2


def test_of_very_many_organisations_the_largest_and_the_chosen_are_counted() -> None:
    many = [make_organisation("GD", code=f"gd-{number:03}") for number in range(MOST_VALUES + 5)]
    for number, custodian in enumerate(many):
        for _ in range(2 if number < MOST_VALUES else 1):
            make_resource(custodian, items=0)
    page = search("")
    assert len(counts(page, "organisation")) == MOST_VALUES
    assert [facet.cut for facet in page.facets if facet.code == "organisation"] == [True]
    page = search(f"organisation={many[-1].code}")
    assert counts(page, "organisation")[many[-1].code] == 1
    assert page.total == 1


def test_nobody_turns_to_a_page_that_would_cost_all_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("catalogue.selectors.resources.LAST_PAGE", 1)
    for _ in range(PAGE_SIZE + 1):
        make_resource(items=0)
    page = search("")
    assert (page.pages, page.total, page.cut) == (1, PAGE_SIZE + 1, True)
    with pytest.raises(NotFound):
        search("", page=2)


def has(row: Resource, word: str) -> bool:
    """By hand: Chinese as a part of a text, words by their stems."""
    texts = [*row.search_text.split("\n"), *row.contact.values()]
    texts += [text for theme in row.themes.all() for text in theme.names.values()]
    for item in row.data_items.all():
        texts += [item.code, *item.names.values(), *item.meanings.values()]
    if word >= "\u2e80":
        return any(word in fold(text) for text in texts)
    return any(stem(word, language) in index_tokens(text, language) for text in texts for language in ("en", "pt"))


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
            "security": st.lists(st.sampled_from(["open", "not_graded"]), unique=True),
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
    rows = Resource.objects.filter(visibility="public").select_related("custodian")
    rows = rows.prefetch_related("themes", "data_items")

    def values(resource: Resource) -> dict[str, set[str]]:
        return {
            "jurisdiction": {resource.custodian.jurisdiction_id},
            "sharing": {resource.sharing_attribute},
            "theme": {theme.code for theme in resource.themes.all()},
            "cycle": {resource.update_cycle},
            "personal": {resource.personal_data},
            "security": {resource.security_level},
            "format": set(resource.formats),
            "language": set(resource.title),
            "organisation": {resource.custodian.code},
        }

    by_hand = [values(row) for row in rows if all(has(row, word) for word in filters.words)]

    def fits(held: dict[str, set[str]], but: str = "") -> bool:
        return all(
            held[code] & set(filters.values_of(code)) for code in held if code != but and filters.values_of(code)
        )

    assert page.reading == "exact"
    assert page.total == sum(map(fits, by_hand))
    for facet in page.facets:
        expected = Counter(value for held in by_hand if fits(held, facet.code) for value in held[facet.code])
        shown = {value.value: value.count for value in facet.values}
        assert {value: count for value, count in shown.items() if count} == dict(expected)
        assert {value.value for value in facet.values if value.chosen} == set(filters.values_of(facet.code))
