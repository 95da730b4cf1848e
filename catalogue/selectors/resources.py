"""Reading the catalogue. Everything starts from ``visible_to``: pages, API and counts show the same rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from catalogue.domain.filters import ResourceFilters
from catalogue.models import DataItem, Resource, Theme
from organisations.domain.errors import Invalid, NotFound
from organisations.models import Organisation, User

from .access import accessible_among
from .facets import Facet, count_facets

Viewer = User | AnonymousUser
PAGE_SIZE = 25


@dataclass(frozen=True)
class ResourcePage:
    """One page of a search. ``items`` carry custodian and themes; ``accessible`` are ids the viewer may use."""

    items: tuple[Resource, ...]
    total: int
    page: int
    pages: int
    facets: tuple[Facet, ...]
    accessible: frozenset[UUID]


def search_resources(*, viewer: Viewer, filters: ResourceFilters, page: int = 1) -> ResourcePage:
    """One page of what the viewer may see and asked for.

    Takes    filters: a checked search; page: from 1.
    Returns  25 resources of the page, the total, and for each facet how many there would be with each value, under
             the other facets' choices. At most eight queries, however many rows there are.
    Raises   Invalid ``filter.unknown`` for an organisation or theme that does not exist; NotFound ``page.unknown``
             for a page behind the last.
    """
    _require_known(filters)
    matching = with_words(Resource.objects.visible_to(viewer).listed(), filters)
    total, facets = count_facets(matching, filters)
    pages = max(1, -(-total // PAGE_SIZE))
    if page > pages:
        raise NotFound("page.unknown", field="page")
    first = (page - 1) * PAGE_SIZE
    rows = ordered(with_facets(matching, filters), filters).select_related("custodian").prefetch_related("themes")
    items = tuple(rows.defer("search_text", "search_title")[first : first + PAGE_SIZE]) if total else ()
    return ResourcePage(
        items=items,
        total=total,
        page=page,
        pages=pages,
        facets=facets,
        accessible=accessible_among(viewer=viewer, resource_ids=[item.pk for item in items]),
    )


def get_resource(*, viewer: Viewer, resource_id: UUID) -> Resource:
    """One resource with custodian, source department and themes.

    Raises   NotFound when there is none, or none that the viewer may know of.
    """
    rows = Resource.objects.visible_to(viewer).select_related("custodian", "source_department")
    resource = rows.prefetch_related("themes").filter(pk=resource_id).first()
    if resource is None:
        raise NotFound("not_found")
    return resource


def data_items_of(resource: Resource) -> tuple[DataItem, ...]:
    """The resource's data items in their order; each knows the resource without another query."""
    items = tuple(DataItem.objects.filter(resource=resource).order_by("position", "code"))
    for item in items:
        item.resource = resource
    return items


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


def _require_known(filters: ResourceFilters) -> None:
    """Organisations and themes are public knowledge, so an unknown code may be called unknown."""
    for facet, values, known in (
        ("organisation", filters.organisation, Organisation.objects.filter(code__in=filters.organisation)),
        ("theme", filters.theme, Theme.objects.filter(code__in=filters.theme)),
    ):
        if not values:
            continue
        there = set(known.values_list("code", flat=True))
        for value in values:
            if value not in there:
                raise Invalid("filter.unknown", field=facet, value=value)
