"""CKAN's query parameters, and what is refused of them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from catalogue.domain.ckan.queries import PackageQuery, clauses, listed, whole
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
    for wrong in ("x", "-1", "1.5", "9" * 30, [1], True):
        with pytest.raises(Invalid, match="ckan.number"):
            whole({"rows": wrong}, "rows", 10)
    assert parsed(rows=100000).rows == 1000


def test_facets_are_of_known_fields():
    assert parsed(facet__field=["organization", "tags"]).fields == ("organization", "tags")
    assert parsed(facet="false", facet__field=["organization"]).fields == ()
    with pytest.raises(Invalid, match="ckan.field"):
        parsed(facet__field=["unheard"])
    assert listed("a") == ["a"]


@pytest.mark.parametrize("q", ["x" * 201, "a\x00b"])
def test_searches_that_cannot_be(q):
    with pytest.raises(Invalid, match="search."):
        parsed(q=q)
