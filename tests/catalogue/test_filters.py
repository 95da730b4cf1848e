"""What an address may ask the catalogue for: no database."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from catalogue.domain.filters import FACETS, ORDERS, ResourceFilters, page_number
from organisations.domain.errors import Invalid

VALUES = {
    "signs": "nonsense!",
    "SQL": "' OR 1=1 --",
    "long": "x" * 41,
    "NUL": "\x00",
    "Chinese": "港",
    "pattern": "%",
    "half a surrogate pair": "\ud800",
}


def parse(query: str) -> ResourceFilters:
    return ResourceFilters.parse(QueryDict(query))


def test_nothing_asks_for_everything() -> None:
    assert parse("") == ResourceFilters()
    assert parse("q=&jurisdiction=&order=&page=3&unknown=1") == ResourceFilters()


def test_values_are_kept_in_order_and_once() -> None:
    filters = parse("jurisdiction=MO&jurisdiction=HK&jurisdiction=MO&sharing=conditional&q=+bus+&order=title")
    assert filters == ResourceFilters(q="bus", jurisdiction=("MO", "HK"), sharing=("conditional",), order="title")
    assert filters.active == (("jurisdiction", "MO"), ("jurisdiction", "HK"), ("sharing", "conditional"))


@pytest.mark.parametrize("facet", FACETS)
@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_unknown_values_are_refused_by_name(facet: str, value: str) -> None:
    query = QueryDict(mutable=True)
    query[facet] = value
    with pytest.raises(Invalid, match="filter.unknown") as caught:
        ResourceFilters.parse(query)
    assert caught.value.field == facet
    assert len(str(caught.value.params["value"])) <= 40
    str(caught.value.params["value"]).encode()


def test_too_many_values_are_refused() -> None:
    with pytest.raises(Invalid, match="too_many"):
        parse("&".join(f"organisation=code-{number}" for number in range(51)))


@pytest.mark.parametrize(
    ("search", "code"),
    [
        ("x" * 201, "search.too_long"),
        ("x" * 1_000_000, "search.too_long"),
        ("a\x00", "search.not_plain"),
        ("\ud800", "search.not_plain"),
    ],
    ids=["201 characters", "1 MB", "NUL", "half a surrogate pair"],
)
def test_a_bad_search_is_refused(search: str, code: str) -> None:
    query = QueryDict(mutable=True)
    query["q"] = search
    with pytest.raises(Invalid, match=code):
        ResourceFilters.parse(query)


def test_an_unknown_order_is_refused() -> None:
    with pytest.raises(Invalid, match="filter.unknown"):
        parse("order=random")


@pytest.mark.parametrize("text", ["0", "-1", "a", "1.5", "²", "１", "9" * 5000, " 1"], ids=range(8))
def test_a_bad_page_is_refused(text: str) -> None:
    with pytest.raises(Invalid, match="page.not_a_number"):
        page_number(text)


def test_a_page_is_a_number_from_one() -> None:
    assert [page_number(text) for text in (None, "", "1", "42")] == [1, 1, 1, 42]


facets = {
    facet: st.lists(st.sampled_from(known or ("alpha", "beta-2")), unique=True, max_size=3).map(tuple)
    for facet, known in FACETS.items()
}


@given(
    st.builds(
        ResourceFilters,
        q=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=200).map(str.strip),
        order=st.sampled_from(ORDERS),
        **facets,
    )
)
def test_the_address_holds_all_of_a_search(filters: ResourceFilters) -> None:
    assert parse(filters.query_string()) == filters
    assert parse(filters.query_string(page=7)) == filters


def test_a_value_can_be_taken_out() -> None:
    filters = parse("jurisdiction=MO&jurisdiction=HK&q=bus")
    assert filters.without("jurisdiction", "MO") == parse("jurisdiction=HK&q=bus")
    assert filters.without("jurisdiction", "GD") == filters
