"""The catalogue straight from its rows, for as long as the search index is not there.

Slower and plainer: every word must stand somewhere in the folded texts; no synonyms, no counts of filter values.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from catalogue.domain.filters import ResourceFilters
from catalogue.models import Resource
from organisations.models import User


def listed_plainly(
    viewer: User | AnonymousUser, filters: ResourceFilters, *, first: int, most: int
) -> tuple[int, QuerySet[Resource]]:
    """How many the viewer may see of what is asked for, and some of them, not read yet. One query."""
    matching = with_facets(with_words(Resource.objects.visible_to(viewer).listed(), filters), filters)
    return matching.count(), ordered(matching, filters)[first : first + most]


def with_words(rows: QuerySet[Resource], filters: ResourceFilters) -> QuerySet[Resource]:
    """Every word must be found somewhere in the folded texts."""
    for word in filters.words:
        rows = rows.filter(search_text__contains=word)
    # A query of nothing but signs asks for something that no text contains.
    return rows.none() if filters.q and not filters.words else rows


def with_facets(rows: QuerySet[Resource], filters: ResourceFilters) -> QuerySet[Resource]:
    """The chosen values: one of each facet."""
    themed = Resource.themes.through.objects.filter(theme_id__in=filters.theme).values("resource_id")
    chosen = {
        "jurisdiction": Q(custodian__jurisdiction_id__in=filters.jurisdiction),
        "sharing": Q(sharing_attribute__in=filters.sharing),
        "theme": Q(pk__in=themed),
        "cycle": Q(update_cycle__in=filters.cycle),
        "personal": Q(personal_data__in=filters.personal),
        "security": Q(security_level__in=filters.security),
        "format": Q(formats__overlap=list(filters.format)),
        "language": Q(languages__overlap=list(filters.language)),
        "organisation": Q(custodian__code__in=filters.organisation),
    }
    for facet, condition in chosen.items():
        if filters.values_of(facet):
            rows = rows.filter(condition)
    return rows


def ordered(rows: QuerySet[Resource], filters: ResourceFilters) -> QuerySet[Resource]:
    """Relevance puts those first whose title has all the words; the key at the end makes every order total."""
    newest: tuple[Any, ...] = (F("modified_on").desc(nulls_last=True), F("created_at").desc(), "search_title", "pk")
    if filters.order == "title":
        return rows.order_by("search_title", "pk")
    if filters.order == "newest" or not filters.words:
        return rows.order_by(*newest)
    in_title = Q()
    for word in filters.words:
        in_title &= Q(search_title__contains=word)
    rank = Case(When(in_title, then=Value(0)), default=Value(1), output_field=IntegerField())
    return rows.order_by(rank, *newest)
