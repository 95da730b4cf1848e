"""Answers of the index are kept while it stays as it is: asked once, never shown to others, gone with a change."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import AnonymousUser

from catalogue.domain.filters import ResourceFilters
from catalogue.index import asking, queries, reading
from catalogue.models import Resource
from catalogue.selectors.resources import ResourcePage, search_resources
from organisations.domain.choices import Role
from tests.factories.catalogue import make_resource
from tests.factories.organisations import make_member, make_organisation

pytestmark = pytest.mark.django_db


def search(viewer: object = None, page: int = 1, **asked: object) -> ResourcePage:
    filters = ResourceFilters(**asked)  # type: ignore[arg-type]
    return search_resources(viewer=viewer or AnonymousUser(), filters=filters, page=page)  # type: ignore[arg-type]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[queries.Question]]:
    """Every question that is counted in the index."""
    questions: list[queries.Question] = []
    counts = asking.counts

    def counted(searcher, question):  # noqa: ANN001, ANN202
        questions.append(question)
        return counts(searcher, question)

    monkeypatch.setattr(asking, "counts", counted)
    return questions


def test_the_same_question_is_asked_once_until_an_entry_changes(asked) -> None:  # noqa: ANN001
    entry = make_resource(title={"en": "Bus stops"})
    assert [search(q="bus").total for _ in range(3)] == [1, 1, 1]
    assert len(asked) == 1
    Resource.objects.filter(pk=entry.pk).update(title={"en": "Tram stops"})
    assert search(q="bus").total == 0
    assert search(q="tram").total == 1
    make_resource(title={"en": "Bus lanes"})
    assert search(q="bus").total == 1


def test_other_words_filters_orders_and_pages_are_other_questions(asked) -> None:  # noqa: ANN001
    for number in range(26):
        make_resource(title={"en": f"Bus {number:02}"})
    first = search(q="bus", order="title")
    second = search(q="bus", order="title", page=2)
    assert [len(first.items), len(second.items)] == [25, 1]
    assert second.items[0].title["en"] == "Bus 25"
    assert search(q="bus", jurisdiction=("MO",)).total == 0
    assert search(q="bus").total == search(q="buses").total == 26
    assert len(asked) >= 4


def test_nobody_is_answered_with_what_another_may_see(asked) -> None:  # noqa: ANN001
    body = make_organisation()
    make_resource(title={"en": "Bus"})
    make_resource(title={"en": "Bus of some"}, visibility="chosen", shown_to=(body,))
    member = make_member(body, Role.REQUESTER)
    for _ in range(2):
        assert search(member, q="bus").total == 2
        assert search(q="bus").total == 1
    assert len(asked) == 2


def test_what_was_asked_longest_ago_is_forgotten_first(asked, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ANN001
    monkeypatch.setattr(reading, "MOST_KEPT", 2)
    make_resource(title={"en": "Bus tram ferry"})
    for word in ("bus", "tram", "bus", "ferry", "bus", "tram"):
        assert search(q=word).total == 1
    assert [question.filters.q for question in asked] == ["bus", "tram", "ferry", "tram"]


@pytest.mark.parametrize("jurisdiction", [(), ("GD",)])
def test_another_reading_is_found_with_and_without_filters(jurisdiction: tuple[str, ...]) -> None:
    guangdong = make_organisation("GD")
    make_resource(guangdong, title={"en": "Statistics of schools"})
    near = search(q="statistcs", jurisdiction=jurisdiction)
    assert (near.total, near.reading, near.misspelt) == (1, "near", {"statistcs"})
    half = search(q="schools zzzz", jurisdiction=jurisdiction)
    assert (half.total, half.reading) == (1, "half")
    nothing = search(q="zzzz qqqq", jurisdiction=jurisdiction)
    assert (nothing.total, nothing.reading) == (0, "exact")


def test_filters_that_leave_nothing_do_not_change_how_words_are_read() -> None:
    make_resource(title={"en": "Statistics"})
    page = search(q="statistics", format=("SHAPEFILE",))
    assert (page.total, page.reading) == (0, "exact")
