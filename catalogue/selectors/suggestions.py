"""What a search could be, while it is being typed: only what the viewer may see."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from catalogue.domain.filters import ResourceFilters
from catalogue.domain.tokens import fold
from catalogue.index import asking, queries, reading
from catalogue.index.writing import BROKEN
from catalogue.models import Resource
from organisations.domain.texts import Text
from organisations.models import Organisation

from .resources import Viewer, viewer_classes
from .synonyms import current_synonyms

Kind = Literal["resource", "synonym", "organisation"]
MOST = 8
_TITLES, _TERMS, _KEEPERS = 5, 3, 2


@dataclass(frozen=True)
class Suggestion:
    """A text to search for, or the page of a resource. ``key`` is the resource's id or the organisation's code."""

    kind: Kind
    text: Text
    key: str = ""


def suggestions(*, viewer: Viewer, filters: ResourceFilters) -> tuple[Suggestion, ...]:
    """Titles, words of the synonym table and organisations that begin or hold what is typed.

    Takes    filters: a checked search; only its words count.
    Returns  at most MOST; none for nothing typed. Titles and organisations are of entries that the viewer may see.
             About five queries.
    """
    typed = fold(filters.q)
    if not typed:
        return ()
    terms = [
        Suggestion("synonym", Text(term, "", is_fallback=False))
        for term in dict.fromkeys(current_synonyms().terms)
        if fold(term).startswith(typed)
    ][:_TERMS]
    return (*_found(viewer, filters), *terms)[:MOST]


def _found(viewer: Viewer, filters: ResourceFilters) -> Iterator[Suggestion]:
    searcher = reading.searcher()
    if searcher is None:
        return
    question = queries.Question((), filters, viewer_classes(viewer))
    try:
        ids, codes = asking.beginning(searcher, question, titles=_TITLES, organisations=_KEEPERS)
    except BROKEN as error:
        reading.broken(error)
        return
    rows = {row.pk: row for row in Resource.objects.visible_to(viewer).listed().filter(pk__in=ids)}
    yield from (Suggestion("resource", rows[pk].display_title, str(pk)) for pk in ids if pk in rows)
    keepers = {keeper.code: keeper for keeper in Organisation.objects.filter(code__in=codes)}
    yield from (Suggestion("organisation", keepers[code].name, code) for code in codes if code in keepers)
