"""Reading the catalogue. Everything ends with ``visible_to``: pages, API and counts show the same rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

import tantivy
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from catalogue.domain.filters import ResourceFilters
from catalogue.domain.synonyms import Part
from catalogue.index import asking, queries, reading
from catalogue.index.writing import BROKEN
from catalogue.models import DataItem, Resource, Theme
from organisations.domain.errors import Invalid, NotFound
from organisations.models import Organisation, User
from organisations.selectors.memberships import roles_of

from .access import accessible_among
from .facets import Facet, chosen_only, facets_of
from .plain import listed_plainly
from .synonyms import current_synonyms

Viewer = User | AnonymousUser
PAGE_SIZE = 25
#: Nobody reads further, and every page costs what all before it cost.
LAST_PAGE = 400
#: What a line of the list shows, and the texts that tell why it was found. An entry has thirty columns more, half of
#: them JSON: reading those for 25 lines took longer than asking the index.
LINE = (
    "identifier",
    "resource_code",
    "title",
    "abstract",
    "keywords",
    "original_language",
    "sharing_attribute",
    "personal_data",
    "update_cycle",
    "modified_on",
    "formats",
    "contact",
    "contact_email",
    "contact_phone",
    "custodian__code",
    "custodian__names",
    "custodian__jurisdiction",
)
#: How a search was read; ``plain``: without the index, which is being made.
Reading = Literal["exact", "near", "half", "plain"]


@dataclass(frozen=True)
class ResourcePage:
    """One page of a search.

    ``items``       carry the custodian and what LINE names, or all and their themes when it was read ``whole``.
    ``accessible``  ids the viewer may use.
    ``pages``       how many can be turned to; ``cut`` when more were found than fit into them.
    ``parts``       what was searched for, with the words that mean the same.
    ``misspelt``    words that were nowhere, for which near spellings were taken.
    """

    items: tuple[Resource, ...]
    total: int
    page: int
    pages: int
    facets: tuple[Facet, ...]
    accessible: frozenset[UUID]
    reading: Reading = "exact"
    parts: tuple[Part, ...] = ()
    misspelt: frozenset[str] = frozenset()

    @property
    def cut(self) -> bool:
        return self.total > self.pages * PAGE_SIZE


def search_resources(*, viewer: Viewer, filters: ResourceFilters, page: int = 1, whole: bool = False) -> ResourcePage:
    """One page of what the viewer may see and asked for.

    Takes    filters: a checked search; page: from 1; whole: read all of each resource, with its themes.
    Returns  25 resources of the page, the total, and for each facet how many there would be with each value, under
             the other facets' choices. While the index is missing a plain listing without counts. About ten queries,
             however many rows there are.
    Raises   Invalid ``filter.unknown`` for an organisation or theme that does not exist; NotFound ``page.unknown``
             for a page behind the last.
    """
    require_known(filters)
    parts = current_synonyms().expand(filters.q)
    question = queries.Question(parts, filters, viewer_classes(viewer))
    # Twice: what changed hands between the index and the rows is right the second time.
    for _attempt in range(2):
        answer = _ask(question, page)
        if answer is None:
            break
        rows = _rows(viewer, answer.ids, whole=whole)
        if len(rows) == len(answer.ids):
            facets = facets_of(answer.counts, filters)
            return _page(viewer, rows, answer.total, page, facets, answer.question.reading, answer.question)
    # Never a count of what the viewer may not see.
    total, listed = listed_plainly(viewer, filters, first=(page - 1) * PAGE_SIZE, most=PAGE_SIZE)
    plain = tuple(read(listed, whole=whole)) if total else ()
    return _page(viewer, plain, total, page, chosen_only(filters), "plain", question)


def viewer_classes(viewer: Viewer) -> frozenset[str]:
    """The visibility classes of the index that the viewer is in."""
    if not (isinstance(viewer, User) and viewer.is_authenticated and viewer.is_active):
        return queries.classes_of(None)
    return queries.classes_of({organisation for organisation, _ in roles_of(viewer)})


def _ask(question: queries.Question, page: int) -> asking.Answer | None:
    view = reading.view()
    if view is None:
        return None
    try:
        return view.once((question, page), lambda: _answer(view.searcher, question, page))
    except BROKEN as error:
        reading.broken(error)
        return None


def _answer(searcher: tantivy.Searcher, question: queries.Question, page: int) -> asking.Answer:
    # Behind the last page it does not matter where, and room is made for all that come before.
    first = (min(page, LAST_PAGE + 1) - 1) * PAGE_SIZE
    return asking.page_of(searcher, question, first=first, most=PAGE_SIZE)


def pages_of(total: int) -> int:
    """How many pages can be turned to; nothing found is one empty page."""
    return min(LAST_PAGE, max(1, -(-total // PAGE_SIZE)))


def _page(
    viewer: Viewer,
    rows: tuple[Resource, ...],
    total: int,
    page: int,
    facets: tuple[Facet, ...],
    how: Reading,
    question: queries.Question,
) -> ResourcePage:
    pages = pages_of(total)
    if page > pages:
        raise NotFound("page.unknown", field="page")
    return ResourcePage(
        items=rows,
        total=total,
        page=page,
        pages=pages,
        facets=facets,
        accessible=accessible_among(viewer=viewer, resource_ids=[row.pk for row in rows]),
        reading=how,
        parts=question.parts,
        misspelt=question.misspelt,
    )


def read(rows: QuerySet[Resource], *, whole: bool) -> QuerySet[Resource]:
    """The rows with their custodians: what LINE names of each, or the whole with its themes."""
    rows = rows.select_related("custodian")
    if not whole:
        return rows.only(*LINE)
    return rows.prefetch_related("themes").defer("search_text", "search_title", "sample")


def _rows(viewer: Viewer, ids: Sequence[UUID], *, whole: bool) -> tuple[Resource, ...]:
    """Those of the ids that the viewer may see, in their order."""
    if not ids:
        return ()
    rows = read(Resource.objects.visible_to(viewer).listed().filter(pk__in=ids), whole=whole)
    found = {row.pk: row for row in rows}
    return tuple(found[pk] for pk in ids if pk in found)


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


def require_known(filters: ResourceFilters) -> None:
    """Organisations and themes are public knowledge, so an unknown code may be called unknown.

    Raises   Invalid ``filter.unknown``.
    """
    for facet, values, model in (("organisation", filters.organisation, Organisation), ("theme", filters.theme, Theme)):
        if not values:
            continue
        there = set(model.objects.filter(code__in=values).values_list("code", flat=True))
        for value in values:
            if value not in there:
                raise Invalid("filter.unknown", field=facet, value=value)
