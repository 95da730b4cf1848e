"""Saved searches, as their owner sees them, and what is new in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from catalogue.domain.filters import ResourceFilters
from catalogue.domain.saved_searches import filters_of
from catalogue.index import asking, reading
from catalogue.index.writing import BROKEN
from catalogue.models import Resource, SavedSearch
from organisations.domain.errors import Invalid, NotFound
from organisations.models import User

from .plain import with_facets, with_words
from .resources import viewer_classes
from .synonyms import current_synonyms

Viewer = User | AnonymousUser


@dataclass(frozen=True)
class SearchLine:
    """One saved search; ``usable`` when what it asks for still exists."""

    search: SavedSearch
    usable: bool


def searches_of(*, viewer: Viewer) -> tuple[SearchLine, ...]:
    """The viewer's own, by name; nobody else's."""
    if not isinstance(viewer, User):
        return ()
    return tuple(SearchLine(one, _usable(one)) for one in SavedSearch.objects.filter(owner=viewer).order_by("name"))


def saved_search(*, viewer: Viewer, search_id: UUID) -> SavedSearch:
    """One of the viewer's own.

    Raises   NotFound, for another account's too.
    """
    found = SavedSearch.objects.filter(pk=search_id, owner_id=viewer.pk).first()
    if found is None:
        raise NotFound("not_found")
    return found


def count_new(*, viewer: Viewer, filters: ResourceFilters, after: datetime, until: datetime) -> int:
    """How many entries that the viewer may see were made in this time and fit the search.

    Returns  what the index finds among them; while there is none, those that have every word as it stands. A query
             for the entries of the time, and one more without the index.
    """
    fresh = Resource.objects.visible_to(viewer).listed().filter(created_at__gt=after, created_at__lte=until)
    ids = list(fresh.values_list("pk", flat=True))
    if not ids:
        return 0
    question = asking.Question(current_synonyms().expand(filters.q), filters, viewer_classes(viewer))
    searcher = reading.searcher()
    if searcher is not None:
        try:
            return asking.count_among(searcher, question, ids)
        except BROKEN as error:
            reading.broken(error)
    return with_facets(with_words(fresh, filters), filters).count()


def _usable(search: SavedSearch) -> bool:
    try:
        filters_of(search.query)
    except Invalid:
        return False
    return True
