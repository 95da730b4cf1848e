"""Reading the catalogue as CKAN's clients do: any stretch of a search, names, organisations, themes, keywords."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Any
from uuid import UUID

import tantivy
from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.fields import ArrayField
from django.db.models import BooleanField, Count, F, Func, Q, UUIDField, Value

from catalogue.domain.ckan.queries import FIELDS, TAGS, PackageQuery
from catalogue.domain.dcat.description import Description
from catalogue.domain.filters import FACETS, ResourceFilters
from catalogue.index import asking, queries, reading
from catalogue.index.writing import BROKEN
from catalogue.models import Resource, Theme
from organisations.domain.texts import LANGUAGES
from organisations.models import Organisation, User

from .descriptions import published_among
from .facets import Facet, facets_of
from .plain import ordered, with_facets, with_words
from .resources import viewer_classes
from .row_counts import count_keywords, count_values, keywords_in
from .synonyms import current_synonyms

Viewer = User | AnonymousUser
#: Where the rows put in order what the index found by keywords: of more than these the rows find them too.
_MOST_TAGGED = 10_000


@dataclass(frozen=True)
class Found:
    """A stretch of a search. ``counts``: field to value to how many; ``labels``: what the values are called."""

    entries: tuple[Description, ...]
    total: int
    counts: Mapping[str, Mapping[str, int]]
    labels: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Group:
    """An organisation or a theme, and how many entries of it the viewer may see."""

    code: str
    names: Mapping[str, str]
    count: int


@dataclass(frozen=True)
class _Stretch:
    """What one way of searching found; ``counted``: facet or ``tags`` to value to how many."""

    ids: tuple[UUID, ...]
    total: int
    counted: Mapping[str, Mapping[str, int]]


def search_packages(*, viewer: Viewer, query: PackageQuery) -> Found:
    """What a search finds, from ``query.start`` on, to its very end.

    Returns  entries, total and, of the fields that were asked for, counts; all of what the viewer may see. Behind the
             last there are none. One question to the index for the entries of a search by words or keywords.
             None for an organisation or a theme that does not exist: CKAN's clients ask for what they saw elsewhere.
    """
    if query.none or not _known(query):
        nothing: dict[str, dict[str, Any]] = {field: {} for field in query.fields}
        return Found((), 0, nothing, nothing)
    # Twice: what changed hands between the index and the rows is right the second time.
    for _attempt in range(2 if query.by_index else 0):
        found = _asked(viewer, query)
        if found is None:
            break
        entries = published_among(viewer=viewer, ids=found.ids)
        if len(entries) == len(found.ids):
            return _found(entries, found, query)
    # Never a count of what the viewer may not see.
    listed = _listed(viewer, query)
    return _found(published_among(viewer=viewer, ids=listed.ids), listed, query)


def _known(query: PackageQuery) -> bool:
    """Whether there is each organisation and theme that is asked for."""
    organisations, themes = set(query.filters.organisation), set(query.filters.theme)
    return Organisation.objects.filter(code__in=organisations).count() == len(organisations) and (
        Theme.objects.filter(code__in=themes).count() == len(themes)
    )


def _asked(viewer: Viewer, query: PackageQuery) -> _Stretch | None:
    """By the index; None when there is none."""
    searcher = reading.searcher()
    if searcher is None:
        return None
    parts = current_synonyms().expand(query.filters.q)
    question = queries.Question(parts, query.filters, viewer_classes(viewer), tags=query.tags)
    try:
        ids, total = asking.stretch(searcher, question, first=query.start, most=query.rows)
        if not total and parts:
            question = asking.understood(searcher, question)
            if question.reading != "exact":
                ids, total = asking.stretch(searcher, question, first=query.start, most=query.rows)
        return _Stretch(ids, total, _counts(searcher, question, query))
    except BROKEN as error:
        reading.broken(error)
        return None


def _counts(searcher: tantivy.Searcher, question: queries.Question, query: PackageQuery) -> dict[str, dict[str, int]]:
    counted = asking.counts(searcher, question, organisations=asking.ALL_VALUES)[1] if _facets(query) else {}
    if TAGS in query.fields:
        counted[TAGS] = asking.count_tags(searcher, question, most=_most(query))
    return counted


def _most(query: PackageQuery) -> int | None:
    return None if query.facet_limit < 0 else query.facet_limit


def _listed(viewer: Viewer, query: PackageQuery) -> _Stretch:
    """By the rows: searches without words, what only the rows know, and everything while there is no index. What the
    index can count it counts: many times faster."""
    rows = with_facets(with_words(Resource.objects.visible_to(viewer).listed(), query.filters), query.filters)
    if query.since is not None:
        rows = rows.filter(changed_at__gte=query.since)
    if query.tags:
        rows = rows.filter(_tagged(viewer, query))
    in_order = rows.order_by(*query.order) if query.order else ordered(rows, query.filters)
    ids = tuple(in_order.values_list("pk", flat=True)[query.start : query.start + query.rows])
    counted = None
    if not query.filters.q and not query.by_rows_alone and query.fields:
        counted = _counted_by_index(viewer, query)
    if counted is None:
        counted = {facet: count_values(rows, facet) for facet in _facets(query)}
        if TAGS in query.fields:
            counted[TAGS] = count_keywords(rows, most=_most(query))
    return _Stretch(ids, rows.count(), counted)


def _counted_by_index(viewer: Viewer, query: PackageQuery) -> dict[str, dict[str, int]] | None:
    """Of a search without words; the index counts much faster than the rows. None when there is none."""
    searcher = reading.searcher()
    if searcher is None:
        return None
    try:
        return _counts(searcher, _without_words(viewer, query), query)
    except BROKEN as error:
        reading.broken(error)
        return None


def _without_words(viewer: Viewer, query: PackageQuery) -> queries.Question:
    return queries.Question((), query.filters, viewer_classes(viewer), tags=query.tags)


def _one_of(ids: Sequence[UUID]) -> Func:
    """As ``pk__in``, but one parameter: thousands of them take longer to write down than to find."""
    there = Value(list(ids), output_field=ArrayField(UUIDField()))
    return Func(F("pk"), there, template="%(expressions)s)", arg_joiner=" = ANY (", output_field=BooleanField())


def _tagged(viewer: Viewer, query: PackageQuery) -> Q:
    """The entries with the keywords: by the index, as long as they are few; else each row is looked at."""
    searcher = reading.searcher() if not query.filters.q else None
    if searcher is not None:
        try:
            found = asking.all_found(searcher, _without_words(viewer, query), most=_MOST_TAGGED)
        except BROKEN as error:
            reading.broken(error)
            found = None
        if found is not None:
            return Q(_one_of(found))
    any_of = (
        reduce(or_, (Q(keywords__contains={language: [word]}) for word in words for language in LANGUAGES))
        for words in query.tags
    )
    return reduce(and_, any_of)


def _facets(query: PackageQuery) -> list[str]:
    return [FIELDS[field] for field in query.fields if field in FIELDS]


def _found(entries: tuple[Description, ...], found: _Stretch, query: PackageQuery) -> Found:
    counts: dict[str, Mapping[str, int]] = {field: {} for field in query.fields}
    labels: dict[str, Mapping[str, str]] = {field: {} for field in query.fields}
    asked = set(_facets(query))
    if asked:
        counted = {facet: found.counted[facet] if facet in asked else {} for facet in FACETS}
        facets = {one.code: one for one in facets_of(counted, query.filters)}
        for field in counts.keys() & FIELDS.keys():
            counts[field], labels[field] = _counted(facets[FIELDS[field]], query.facet_limit)
    if TAGS in query.fields:
        counts[TAGS] = found.counted.get(TAGS, {})
        labels[TAGS] = {word: word for word in counts[TAGS]}
    return Found(entries, found.total, counts, labels)


def _counted(facet: Facet, limit: int) -> tuple[dict[str, int], dict[str, str]]:
    """Counts as CKAN gives them: of a field that was chosen from, the chosen values only."""
    values = [one for one in facet.values if one.count and (one.chosen or not facet.chosen)]
    values.sort(key=lambda one: (-(one.count or 0), one.value))
    kept = values if limit < 0 else values[:limit]
    return {one.value: one.count or 0 for one in kept}, {one.value: str(one.label) for one in kept}


def package_names(*, viewer: Viewer, first: int, most: int | None) -> list[str]:
    """The names of all entries that the viewer may see, in an order that never changes."""
    rows = Resource.objects.visible_to(viewer).listed().order_by("pk").values_list("pk", flat=True)
    return [str(pk) for pk in rows[first : None if most is None else first + most]]


def organisation_groups(*, viewer: Viewer, codes: Sequence[str] | None = None) -> list[Group]:
    """All organisations or those with the codes; who takes part is public, the counts are the viewer's. Two queries."""
    rows = Organisation.objects.order_by("code")
    if codes is not None:
        rows = rows.filter(code__in=codes)
    visible = Resource.objects.visible_to(viewer).listed().order_by()
    counts = dict(visible.values_list("custodian__code").annotate(number=Count("pk")))
    return [Group(row.code, row.names, counts.get(row.code, 0)) for row in rows]


def theme_groups(*, viewer: Viewer, codes: Sequence[str] | None = None) -> list[Group]:
    """The same for themes."""
    rows = Theme.objects.order_by("code")
    if codes is not None:
        rows = rows.filter(code__in=codes)
    visible = Resource.objects.visible_to(viewer).listed().order_by()
    counts = dict(visible.exclude(themes=None).values_list("themes").annotate(number=Count("pk")))
    return [Group(row.pk, row.names, counts.get(row.pk, 0)) for row in rows]


def keywords(*, viewer: Viewer, containing: str = "") -> list[str]:
    """Every keyword of what the viewer may see, in any language, sorted."""
    words = _keywords_of_index(viewer)
    if words is None:
        words = keywords_in(Resource.objects.visible_to(viewer).listed())
    return sorted(word for word in words if containing.casefold() in word.casefold())


def _keywords_of_index(viewer: Viewer) -> Collection[str] | None:
    """None when there is no index, and when it would leave some out."""
    view = reading.view()
    if view is None:
        return None
    question = queries.Question((), ResourceFilters(), viewer_classes(viewer))
    try:
        words = view.once((question, "tags"), lambda: tuple(asking.count_tags(view.searcher, question)))
    except BROKEN as error:
        reading.broken(error)
        return None
    return words if len(words) < asking.ALL_VALUES else None
