"""What changed last among what a search finds, and all pages that everybody may see."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Max

from catalogue.domain.feeds import MOST_ADDRESSES
from catalogue.domain.filters import ResourceFilters
from catalogue.models import Resource
from organisations.domain.errors import NotFound
from organisations.models import User

from .plain import with_facets, with_words

Viewer = User | AnonymousUser
PAGE_SIZE = 50


@dataclass(frozen=True)
class Changed:
    """A page of changes; ``more`` when there is another behind it."""

    entries: tuple[Resource, ...]
    more: bool


def newest_changes(*, viewer: Viewer, filters: ResourceFilters, page: int = 1) -> Changed:
    """Entries that the viewer may see and that have every word asked for, the newest change first.

    Takes    filters: a checked search; its order does not matter here.
    Returns  fifty of them with custodian and themes.
    Raises   NotFound ``page.unknown`` behind the last page.
    """
    rows = with_facets(with_words(Resource.objects.visible_to(viewer).listed(), filters), filters)
    rows = rows.order_by("-changed_at", "-pk").select_related("custodian").prefetch_related("themes")
    first = (page - 1) * PAGE_SIZE
    found = list(rows.defer("search_text", "search_title", "sample")[first : first + PAGE_SIZE + 1])
    if not found and page > 1:
        raise NotFound("page.unknown", field="page")
    return Changed(tuple(found[:PAGE_SIZE]), len(found) > PAGE_SIZE)


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
