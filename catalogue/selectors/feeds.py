"""What changed last among what a search finds, and all pages that everybody may see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Max, QuerySet

from catalogue.domain.feeds import MOST_ADDRESSES
from catalogue.domain.filters import ResourceFilters
from catalogue.domain.synonyms import Part
from catalogue.index import asking, queries, reading
from catalogue.index.writing import BROKEN
from catalogue.models import Resource
from organisations.domain.errors import NotFound
from organisations.models import User

from .plain import with_facets, with_words
from .resources import LAST_PAGE, Reading, require_known, viewer_classes
from .resources import PAGE_SIZE as OF_SEARCH
from .synonyms import current_synonyms

Viewer = User | AnonymousUser
PAGE_SIZE = 50


@dataclass(frozen=True)
class Changed:
    """A page of changes; ``more`` when there is another behind it.

    ``reading``, ``parts``, ``misspelt``  how the words were read, as in a page of the search.
    """

    entries: tuple[Resource, ...]
    more: bool
    reading: Reading = "exact"
    parts: tuple[Part, ...] = ()
    misspelt: frozenset[str] = frozenset()


def newest_changes(*, viewer: Viewer, filters: ResourceFilters, page: int = 1) -> Changed:
    """What a search finds for the viewer, the newest change first.

    Takes    filters: a checked search; its order does not matter here.
    Returns  fifty entries with custodian and themes, of what ``search_resources`` finds and as far as its pages go:
             synonyms, misspelt words and half of the words included. Without words, and while there is no index, of
             the rows.
    Raises   Invalid ``filter.unknown``; NotFound ``page.unknown`` behind the last page.
    """
    require_known(filters)
    found = _found(viewer, filters, page) if filters.q else None
    changed = found or _listed(viewer, filters, page)
    if not changed.entries and page > 1:
        raise NotFound("page.unknown", field="page")
    return changed


def _found(viewer: Viewer, filters: ResourceFilters, page: int) -> Changed | None:
    """By the index; None when there is none."""
    searcher = reading.searcher()
    if searcher is None:
        return None
    question = queries.Question(current_synonyms().expand(filters.q), filters, viewer_classes(viewer))
    first, last = (page - 1) * PAGE_SIZE, LAST_PAGE * OF_SEARCH
    most = max(0, min(PAGE_SIZE + 1, last - first))
    try:
        question = asking.understood(searcher, question)
        ids = asking.find(searcher, question, first=first, most=most, by_change=True) if most else ()
    except BROKEN as error:
        reading.broken(error)
        return None
    rows = {row.pk: row for row in _whole(Resource.objects.visible_to(viewer).listed().filter(pk__in=ids[:PAGE_SIZE]))}
    entries = tuple(rows[pk] for pk in ids if pk in rows)
    return Changed(entries, len(ids) > PAGE_SIZE, question.reading, question.parts, question.misspelt)


def _listed(viewer: Viewer, filters: ResourceFilters, page: int) -> Changed:
    rows = with_facets(with_words(Resource.objects.visible_to(viewer).listed(), filters), filters)
    first = (page - 1) * PAGE_SIZE
    found = list(_whole(rows).order_by("-changed_at", "-pk")[first : first + PAGE_SIZE + 1])
    return Changed(tuple(found[:PAGE_SIZE]), len(found) > PAGE_SIZE, "plain" if filters.q else "exact")


def _whole(rows: QuerySet[Resource]) -> QuerySet[Resource]:
    rows = rows.select_related("custodian").prefetch_related("themes")
    return rows.defer("search_text", "search_title", "sample")


@dataclass(frozen=True)
class SitemapPart:
    """One file of the sitemap: how many there are, and the entries of this one."""

    parts: int
    newest: datetime | None
    entries: Iterable[tuple[UUID, datetime]]


def sitemap_part(*, number: int) -> SitemapPart:
    """Entries that everybody may see, fifty thousand to a file, in an order that never changes.

    Takes    number: from 1.
    Raises   NotFound behind the last part; there is always one.
    """
    rows = Resource.objects.visible_to(AnonymousUser()).listed()
    parts = max(1, -(-rows.count() // MOST_ADDRESSES))
    if not 1 <= number <= parts:
        raise NotFound("page.unknown", field="number")
    first = (number - 1) * MOST_ADDRESSES
    entries = rows.order_by("pk").values_list("pk", "changed_at")[first : first + MOST_ADDRESSES]
    return SitemapPart(parts, rows.aggregate(newest=Max("changed_at"))["newest"], list(entries))
