"""Saved searches, as their owner sees them, and what is new in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from catalogue.domain.filters import ResourceFilters
from catalogue.domain.saved_searches import filters_of
from catalogue.index import asking, queries, reading
from catalogue.index.writing import BROKEN
from catalogue.models import Resource, SavedSearch
from organisations.domain.errors import Invalid, NotFound
from organisations.models import User

from .opened import belonging, opened_to
from .plain import with_facets
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


@dataclass(frozen=True)
class Fresh:
    """How many of what a search finds are new to the viewer in a time: listed in it, or opened to them. And how many
    others were changed in it: by a new version, a translation, or because they are listed again."""

    new: int = 0
    changed: int = 0


def count_fresh(*, viewer: User, filters: ResourceFilters, after: datetime, until: datetime) -> Fresh | None:
    """What is new and what was changed among the entries that the search finds for the viewer at this moment.

    An entry that is shown to more people, or that the viewer sees since they joined somebody, is new to them once.

    Returns  counts of what the page of the search finds, read as it reads the words. None while nobody can tell: words
             need an index with everything in it.
    """
    new, changed = _fresh(viewer, after, until)
    if not filters.q:
        return Fresh(sum(with_facets(rows, filters).count() for rows in new), with_facets(changed, filters).count())
    ids = [[pk for rows in kind for pk in rows.values_list("pk", flat=True)] for kind in (new, [changed])]
    if not any(ids):
        return Fresh()
    searcher = reading.whole_searcher()
    if searcher is None:
        return None
    question = queries.Question(current_synonyms().expand(filters.q), filters, viewer_classes(viewer))
    try:
        question = asking.understood(searcher, question)
        return Fresh(*(asking.count_among(searcher, question, some) for some in ids))
    except BROKEN as error:
        reading.broken(error)
        return None


def _fresh(viewer: User, after: datetime, until: datetime) -> tuple[list[QuerySet[Resource]], QuerySet[Resource]]:
    """What was listed and what was opened to the viewer in these times, no entry twice; and what else was changed."""
    who = belonging(viewer=viewer, after=after, until=until)
    listed = Resource.objects.visible_to(viewer).listed().filter(who.saw())
    new: list[QuerySet[Resource]] = [listed.filter(created_at__gt=after, created_at__lte=until)]
    changed = listed.filter(changed_at__gt=after, changed_at__lte=until, created_at__lte=after)
    opened = opened_to(listed, who, after=after, until=until)
    if opened is None:
        return new, changed
    return [*new, opened], changed.exclude(pk__in=opened.values("pk"))


def _usable(search: SavedSearch) -> bool:
    try:
        filters_of(search.query)
    except Invalid:
        return False
    return True
