"""CKAN's query parameters, and what is refused of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from catalogue.domain.ckan.inputs import MOST_LISTED, Unreadable, checked, is_true, listed, text_of, whole
from catalogue.domain.ckan.queries import LONGEST_CLAUSES, PackageQuery, clauses
from organisations.domain.errors import Invalid


def parsed(**data: object) -> PackageQuery:
    return PackageQuery.parse({name.replace("__", "."): value for name, value in data.items()})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("organization:hk-epd", [("organization", ("hk-epd",), False)]),
        ('+title:"a b" -groups:x', [("title", ("a b",), False), ("groups", ("x",), True)]),
        ("res_format:(CSV OR XLSX)", [("res_format", ("CSV", "XLSX"), False)]),
        ('groups:("a b" OR c)', [("groups", ("a b", "c"), False)]),
        ("type:dataset AND state:active", [("type", ("dataset",), False), ("state", ("active",), False)]),
        ("*:*", [("*", ("*",), False)]),
        (
            "metadata_modified:[2026-01-01T00:00:00Z TO *]",
            [("metadata_modified", ("[2026-01-01T00:00:00Z TO *]",), False)],
        ),
    ],
)
def test_clauses(text, found):
    assert list(clauses(text)) == found


@pytest.mark.parametrize("text", ["words", "a:b OR c:d", "a:(b AND c)", "a:(b NOT c)", "NOT a:b", "(a:b)", 'a:"b'])
def test_other_parts_of_the_language_are_refused_and_not_guessed_at(text):
    with pytest.raises(Invalid, match="ckan.query"):
        list(clauses(text))


@pytest.mark.parametrize(
    ("fq", "facet", "values"),
    [
        ("organization:hk-a", "organisation", ("hk-a",)),
        ("res_format:csv", "format", ("CSV",)),
        ("-jurisdiction:HK", "jurisdiction", ("GD", "MO")),
        ("jurisdiction:(HK OR MO) -jurisdiction:MO", "jurisdiction", ("HK",)),
        ("groups:*", "theme", ()),
        ("*:* +type:dataset -type:other", "theme", ()),
    ],
)
def test_fields_are_facets(fq, facet, values):
    query = parsed(fq=fq)
    assert (query.filters.values_of(facet), query.none) == (values, False)


@pytest.mark.parametrize(
    "fq",
    [
        "type:harvest",
        "state:deleted",
        "-type:dataset",
        "res_format:NONE",
        "-groups:*",
        "jurisdiction:HK jurisdiction:MO",
    ],
)
def test_some_searches_can_find_nothing(fq):
    assert parsed(fq=fq).none


@pytest.mark.parametrize("fq", ["-organization:hk-a", "-res_format:CSV", "-metadata_modified:x", "unheard:of"])
def test_what_cannot_be_answered_is_refused(fq):
    with pytest.raises(Invalid):
        parsed(fq=fq)


def test_only_what_changed_since():
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    assert parsed(fq="metadata_modified:[2026-01-01T00:00:00Z TO *]").since == moment
    assert parsed(fq="metadata_modified:[2026-01-01 TO *]").since == moment
    for wrong in (
        "metadata_modified:2026",
        "metadata_modified:[yesterday TO *]",
        "metadata_modified:[* TO 2026-01-01]",
    ):
        with pytest.raises(Invalid, match="ckan.query"):
            parsed(fq=wrong)
    with pytest.raises(Invalid, match="ckan.query"):
        parsed(q="air", fq="metadata_modified:[2026-01-01 TO *]")


@pytest.mark.parametrize(
    ("q", "sort", "order", "columns"),
    [
        ("", "", "relevance", ()),
        ("*:*", "score desc, metadata_modified desc", "relevance", ("-changed_at", "pk")),
        ("", "id asc", "relevance", ("pk", "pk")),
        ("", "title_string", "relevance", ("search_title", "pk")),
        ("", "score desc", "relevance", ()),
        ("air", "", "relevance", ()),
        ("air", "score desc, metadata_modified desc", "relevance", ()),
        ("air", "metadata_modified  desc", "newest", ()),
        ("air", "title_string asc", "title", ()),
    ],
)
def test_orders(q, sort, order, columns):
    query = parsed(q=q, sort=sort)
    assert (query.filters.order, query.order) == (order, columns)


@pytest.mark.parametrize(("q", "sort"), [("", "views desc"), ("", "id sideways"), ("air", "id asc")])
def test_unknown_orders_are_refused(q, sort):
    with pytest.raises(Invalid, match="ckan.sort"):
        parsed(q=q, sort=sort)


def test_numbers():
    assert whole({"rows": "5"}, "rows", 10) == 5
    assert whole({"rows": None}, "rows", 10) == 10
    assert whole({"limit": -1}, "limit", 10, least=-1) == -1
    for wrong in ("x", "-1", "1.5", "9" * 30, [1], {"a": 1}, True, 1e999, 10**4000, "\u0661"):
        with pytest.raises(Invalid, match="ckan.number"):
            whole({"rows": wrong}, "rows", 10)
    assert parsed(rows=100000).rows == 1000


def test_facets_are_of_known_fields():
    assert parsed(facet__field=["organization", "tags"]).fields == ("organization", "tags")
    assert parsed(facet="false", facet__field=["organization"]).fields == ()
    with pytest.raises(Invalid, match="ckan.field"):
        parsed(facet__field=["unheard"])
    assert parsed(facet__field="license_id").fields == ("license_id",)


def test_a_search_has_its_length_and_its_number_of_values():
    with pytest.raises(Invalid, match="search.too_long"):
        parsed(q="x" * 201)
    with pytest.raises(Invalid, match="search.too_long"):
        parsed(fq="groups:a " * (LONGEST_CLAUSES // 18), fq_list=["groups:a " * (LONGEST_CLAUSES // 17)])
    fifty = " OR ".join(f"hk-{number}" for number in range(50))
    assert len(parsed(fq=f"organization:({fifty})").filters.organisation) == 50
    for field in ("organization", "tags"):
        with pytest.raises(Invalid, match="filter.too_many"):
            parsed(fq=f"{field}:({fifty} OR hk-50)")


def test_keywords_are_searched_for_by_the_index_as_far_as_it_knows_the_order():
    query = parsed(fq='tags:"air quality" +tags:(ozone OR 臭氧)')
    assert query.tags == (("air quality",), ("ozone", "臭氧"))
    assert query.by_index
    assert parsed(q="air", fq="tags:ozone").by_index
    assert not parsed(fq="groups:health").by_index
    assert not parsed(fq="tags:ozone", sort="id asc").by_index
    assert not parsed(fq="tags:ozone metadata_modified:[2026-01-31T00:00:00Z TO *]").by_index
    for data in ({"fq": "-tags:ozone"}, {"fq": "tags:*"}, {"fq": "tags:()"}):
        with pytest.raises(Invalid, match="ckan."):
            parsed(**data)


class TestInputs:
    def test_lists_come_as_lists_as_one_text_or_as_json_in_a_text(self):
        for given in (["a"], "a", '["a"]'):
            assert listed(checked({"groups": given}), "groups") == ["a"]
        assert listed({"groups": ""}, "groups") == listed({}, "groups") == []
        assert text_of({"q": 5}, "q") == "5"
        assert text_of({"q": None}, "q", "usual") == "usual"
        assert is_true({"all_fields": True}, "all_fields")

    @pytest.mark.parametrize("value", [[["a"]], [{"a": 1}], {"a": 1}])
    def test_lists_of_other_things_are_refused(self, value):
        with pytest.raises(Invalid, match="ckan.text"):
            listed({"groups": value}, "groups")

    def test_a_list_has_a_length(self):
        with pytest.raises(Invalid, match="entry.too_many"):
            listed({"groups": ["a"] * (MOST_LISTED + 1)}, "groups")

    @pytest.mark.parametrize("value", [["a"], {"a": 1}])
    def test_one_text_is_no_list(self, value):
        with pytest.raises(Invalid, match="ckan.text") as refused:
            text_of({"q": value}, "q")
        assert refused.value.field == "q"

    @pytest.mark.parametrize("bad", ["\0", "\ud800"])
    def test_what_cannot_be_stored_is_refused_wherever_it_stands(self, bad):
        for value in (bad, [bad], {"a": [bad]}, {bad: 1}):
            with pytest.raises(Invalid, match="text.not_plain") as refused:
                checked({"context": value})
            assert refused.value.field == "context"
        with pytest.raises(Invalid, match="text.not_plain") as refused:
            checked({f"a{bad}": 1})
        assert refused.value.field is None

    def test_what_nobody_means_is_unreadable(self):
        deep: list = []
        for _ in range(500):
            deep = [deep]
        for value in (deep, [0] * 30_000):
            with pytest.raises(Unreadable):
                checked({"context": value})
        with pytest.raises(Unreadable):
            checked({"groups": "[" * 50_000})
