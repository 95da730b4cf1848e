"""What people look for in the real records, and what they must find, in whatever script or language they ask."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from catalogue.domain.filters import ResourceFilters
from catalogue.index import queries
from catalogue.selectors.resources import search_resources
from catalogue.services.seeding import seed_file, seed_resources
from catalogue.services.synonyms import seed_synonyms
from organisations.models import Organisation, User
from organisations.services.seeding import seed_organisations
from tests.factories.catalogue import MADE
from tests.factories.organisations import make_member

LABELLED = json.loads((Path(__file__).parent / "labelled_queries.json").read_text("utf-8"))
CONCEPTS = [(query, one["found"]) for one in LABELLED["concepts"] for query in one["queries"]]
QUERIES = [(one["q"], one["first"], one["ten"]) for one in LABELLED["queries"]]
#: A test's own tools: the portal folds by itself, and never shows what they make.
TO_SIMPLIFIED, TO_TRADITIONAL = OpenCC("hk2s"), OpenCC("s2hk")


@pytest.fixture
def viewer(db: None) -> User:
    seed_organisations()
    seed_resources(at=MADE)
    seed_synonyms(at=MADE)
    return make_member(Organisation.objects.get(code="gd-szzwsj"))


def found(viewer: User, query: str) -> list[str]:
    """The identifiers of the first page."""
    return [one.identifier for one in search_resources(viewer=viewer, filters=ResourceFilters(q=query)).items]


def everything(viewer: User, query: str) -> set[str]:
    filters = ResourceFilters(q=query)
    pages = search_resources(viewer=viewer, filters=filters).pages
    results = (search_resources(viewer=viewer, filters=filters, page=page) for page in range(1, pages + 1))
    return {one.identifier for result in results for one in result.items}


def test_the_set_is_large_and_in_every_language_and_script() -> None:
    assert len(CONCEPTS) + len(QUERIES) >= 60
    texts = [query for query, _ in CONCEPTS]
    assert any(TO_SIMPLIFIED.convert(text) != text for text in texts)
    assert any(TO_TRADITIONAL.convert(text) != text for text in texts)
    assert {"bus routes", "carreira de autocarros"} <= set(texts)


def test_every_query_of_a_concept_finds_all_of_it_among_the_first_ten(viewer: User) -> None:
    missing = {
        query: sorted(set(wanted) - set(found(viewer, query)[:10]))
        for query, wanted in CONCEPTS
        if not set(wanted) <= set(found(viewer, query)[:10])
    }
    assert missing == {}


def test_what_must_stand_first_does_and_the_rest_is_among_the_first_ten(viewer: User) -> None:
    wrong = {}
    for query, first, ten in QUERIES:
        results = found(viewer, query)
        if set(results[: len(first)]) != set(first) or not set(ten) <= set(results[:10]):
            wrong[query] = results[:10]
    assert wrong == {}


def pieces_of_the_records() -> st.SearchStrategy[str]:
    """What somebody may have cut out of a real text: one to eight characters of Chinese, or two such pieces."""
    entries = seed_file("entries.json")["entries"]
    texts = [
        run
        for record in seed_file("records.json")["records"]
        if entries[record["source_id"]].get("visibility") != "chosen"  # the others the viewer sees
        for texts in (record["title"], record["description"])
        for text in (texts or {}).values()
        for run in re.findall("[\u4e00-\u9fff]{2,}", text)
    ]
    piece = st.sampled_from(sorted(set(texts))).flatmap(
        lambda run: st.tuples(st.integers(0, len(run) - 1), st.integers(1, 8)).map(lambda cut: run[cut[0] :][: cut[1]])
    )
    return st.lists(piece, min_size=1, max_size=2).map(" ".join)


def twins_of(query: str) -> set[str]:
    return {query, TO_SIMPLIFIED.convert(query), TO_TRADITIONAL.convert(query)}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=pieces_of_the_records())
def test_whatever_is_cut_from_a_text_finds_the_same_in_either_script(viewer: User, query: str) -> None:
    first, *others = (everything(viewer, twin) for twin in sorted(twins_of(query)))
    assert all(other == first for other in others)
    assert first


def forget() -> None:
    """Of both halves of this test nothing is kept for the other."""
    queries.combined.cache_clear()
    queries._words.cache_clear()


def test_the_property_would_fail_without_folding(viewer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the tests above are known to test something."""
    seen = everything(viewer, "巴士路線"), everything(viewer, "巴士路线")
    assert seen[0] == seen[1] != set()
    for module in ("catalogue.domain.synonyms", "catalogue.domain.tokens", "catalogue.index.queries"):
        monkeypatch.setattr(f"{module}.fold", lambda text: " ".join(text.lower().split()))
    forget()
    assert everything(viewer, "巴士路線") != everything(viewer, "巴士路线")
    forget()


def test_a_query_and_its_twin_in_the_other_script_find_the_same(viewer: User) -> None:
    differing = {}
    for query in [*(query for query, _ in CONCEPTS), *(query for query, _, _ in QUERIES)]:
        if len({frozenset(everything(viewer, twin)) for twin in twins_of(query)}) > 1:
            differing[query] = sorted(twins_of(query))
    assert differing == {}
