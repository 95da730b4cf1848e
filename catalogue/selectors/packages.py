"""Reading the catalogue as CKAN's clients do: any stretch of a search, names, organisations, themes, keywords."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count

from catalogue.domain.ckan.queries import FIELDS, PackageQuery
from catalogue.domain.dcat.description import Description
from catalogue.models import Resource, Theme
from organisations.domain.errors import NotFound
from organisations.models import Organisation, User

from .descriptions import published_among
from .facets import Facet
from .plain import ordered, with_facets
from .resources import PAGE_SIZE, search_resources

Viewer = User | AnonymousUser


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


def search_packages(*, viewer: Viewer, query: PackageQuery) -> Found:
    """What a search finds, from ``query.start`` on.

    Returns  entries, total and counts, all of what the viewer may see. Behind the last there are none.
             None for an organisation or a theme that does not exist: CKAN's clients ask for what they saw elsewhere.
    """
    counts: dict[str, dict[str, int]] = {field: {} for field in query.fields}
    labels: dict[str, dict[str, str]] = {field: {} for field in query.fields}
    if query.none or not _known(query):
        return Found((), 0, counts, labels)
    if query.filters.q:
        ids, total = _by_words(viewer, query)
    else:
        ids, total = _by_rows(viewer, query)
    if query.fields:
        facets = {one.code: one for one in search_resources(viewer=viewer, filters=query.filters).facets}
        for field in query.fields:
            if field in FIELDS and (facet := facets.get(FIELDS[field])):
                counts[field], labels[field] = _counted(facet, query.facet_limit)
    return Found(published_among(viewer=viewer, ids=ids), total, counts, labels)


def _known(query: PackageQuery) -> bool:
    """Whether there is each organisation and theme that is asked for."""
    organisations, themes = set(query.filters.organisation), set(query.filters.theme)
    return Organisation.objects.filter(code__in=organisations).count() == len(organisations) and (
        Theme.objects.filter(code__in=themes).count() == len(themes)
    )


def _by_rows(viewer: Viewer, query: PackageQuery) -> tuple[list[UUID], int]:
    rows = with_facets(Resource.objects.visible_to(viewer).listed(), query.filters)
    if query.since is not None:
        rows = rows.filter(changed_at__gte=query.since)
    rows = rows.order_by(*query.order) if query.order else ordered(rows, query.filters)
    return list(rows.values_list("pk", flat=True)[query.start : query.start + query.rows]), rows.count()


def _by_words(viewer: Viewer, query: PackageQuery) -> tuple[list[UUID], int]:
    """The pages of the search that the stretch lies on, put together."""
    first, last = query.start, query.start + query.rows
    number, ids, total = first // PAGE_SIZE + 1, list[UUID](), 0
    skipped = first % PAGE_SIZE
    while True:
        try:
            page = search_resources(viewer=viewer, filters=query.filters, page=number)
        except NotFound:
            # Behind the last page: the count is on the first.
            return ids, total or search_resources(viewer=viewer, filters=query.filters).total
        ids += [one.pk for one in page.items]
        total = page.total
        if number >= page.pages or number * PAGE_SIZE >= last:
            return ids[skipped : skipped + query.rows], total
        number += 1


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
    visible = Resource.objects.visible_to(viewer).listed().exclude(keywords={}).order_by()
    rows = visible.values_list("keywords", flat=True).distinct().iterator()
    words = {word for row in rows for language in row.values() for word in language}
    return sorted(word for word in words if containing.casefold() in word.casefold())
