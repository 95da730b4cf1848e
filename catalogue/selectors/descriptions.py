"""Entries as they are published: descriptions for DCAT, cut down to what the viewer may know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import Max, Prefetch, QuerySet
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalogue.domain.choices import LinkKind
from catalogue.domain.dcat.asking import CatalogueAsk
from catalogue.domain.dcat.description import Body, CatalogueDescription, Description
from catalogue.models import Resource, ResourceLink
from organisations.domain.choices import City, Kind, Place
from organisations.domain.errors import NotFound
from organisations.domain.texts import LANGUAGES
from organisations.models import Organisation, User

from .contents import PARTS, content_of

Viewer = User | AnonymousUser
PAGE_SIZE = 100
#: Enough to make a query worth its while, few enough to be forgotten at once.
_BATCH = 500
_ABOUT = _("What public bodies of Guangdong, Hong Kong and Macao hold, on what conditions, and whom to ask for it.")
_NO_ADDRESS = _("No address is given. The entry's page says whom to ask.")
_SAMPLE = _("Released or invented, to show the form.")
_THEMES = _("Themes")
#: What each entry of a batch comes with; all of it in as many queries as there are parts.
ALL_PARTS = (*PARTS, Prefetch("linked_from", ResourceLink.objects.filter(kind=LinkKind.REPLACES), to_attr="successors"))


@dataclass(frozen=True)
class CataloguePage:
    """One page of the published catalogue. ``after`` is what the next page begins behind; None on the last."""

    entries: tuple[Description, ...]
    total: int
    after: UUID | None


def published_page(*, viewer: Viewer, ask: CatalogueAsk) -> CataloguePage:
    """A hundred entries in an order that never changes, so that what changes meanwhile moves nothing.

    Takes    ask: which page, and since when an entry must have changed. Who asks so knows the catalogue already and is
             told what was retired too; the whole catalogue has no tombstones.
    Raises   NotFound ``page.unknown`` behind the last page.
    """
    rows = Resource.objects.visible_to(viewer)
    rows = rows.listed() if ask.since is None else rows.filter(changed_at__gte=ask.since)
    total = rows.count()
    ordered = rows.order_by("pk")
    if ask.after is not None:
        ordered, first = ordered.filter(pk__gt=ask.after), 0
    else:
        first = (ask.page - 1) * PAGE_SIZE
        if first and first >= total:
            raise NotFound("page.unknown", field="page")
    found = list(_with_parts(ordered)[first : first + PAGE_SIZE + 1])
    shown = found[:PAGE_SIZE]
    after = shown[-1].pk if len(found) > PAGE_SIZE else None
    return CataloguePage(tuple(described(shown, viewer=viewer)), total, after)


def published_entries(*, viewer: Viewer) -> Iterator[Description]:
    """All that the viewer may see, one after the other; a few hundred are held at a time."""
    after: UUID | None = None
    while True:
        rows = _with_parts(Resource.objects.visible_to(viewer).listed().order_by("pk"))
        found = list((rows if after is None else rows.filter(pk__gt=after))[:_BATCH])
        yield from described(found, viewer=viewer)
        if len(found) < _BATCH:
            return
        after = found[-1].pk


def published_entry(*, viewer: Viewer, resource_id: UUID) -> Description:
    """One entry; a retired one too, its description then says so.

    Raises   NotFound when there is none, or none that the viewer may know of.
    """
    rows = _with_parts(Resource.objects.visible_to(viewer))
    found = list(rows.filter(pk=resource_id))
    if not found:
        raise NotFound("not_found")
    return next(described(found, viewer=viewer))


def published_among(*, viewer: Viewer, ids: Sequence[UUID]) -> tuple[Description, ...]:
    """Those of the entries that the viewer may see and that are not retired, in the order of their ids given."""
    rows = list(_with_parts(Resource.objects.visible_to(viewer).listed()).filter(pk__in=ids)) if ids else []
    found = {one.id: one for one in described(rows, viewer=viewer)}
    return tuple(found[pk] for pk in ids if pk in found)


def about_catalogue(*, viewer: Viewer) -> CatalogueDescription:
    """The catalogue's own texts, and when anything of it changed that the viewer may know of. One query."""
    newest: datetime | None = Resource.objects.visible_to(viewer).aggregate(newest=Max("changed_at"))["newest"]
    titles, descriptions = _own_texts()
    return CatalogueDescription(
        titles=titles,
        descriptions=descriptions,
        theme_titles=_sentences()["themes"],
        place_names=_names_of(Place),
        changed_at=newest,
    )


def described(resources: Sequence[Resource], *, viewer: Viewer) -> Iterator[Description]:
    """Descriptions of entries that the viewer may see.

    Takes    entries with :data:`ALL_PARTS`. One query for all of them: which linked entries the viewer may know of.
    """
    ends = {link.target_id for one in resources for link in one.links.all() if link.target_id}
    ends |= {link.resource_id for one in resources for link in one.successors}  # type: ignore[attr-defined]
    known = frozenset(
        Resource.objects.visible_to(viewer).filter(pk__in=ends).values_list("pk", flat=True) if ends else ()
    )
    for resource in resources:
        yield _description(resource, known)


def _with_parts(rows: QuerySet[Resource]) -> QuerySet[Resource]:
    joined = rows.select_related("custodian", "source_department").prefetch_related(*ALL_PARTS)
    return joined.defer("search_text", "search_title")


def _description(resource: Resource, known: frozenset[UUID]) -> Description:
    successors = [link.resource_id for link in resource.successors]  # type: ignore[attr-defined]
    return Description(
        id=resource.pk,
        content=content_of(resource),
        custodian=_body(resource.custodian),
        source_department=_body(resource.source_department) if resource.source_department else None,
        theme_names={theme.pk: theme.names for theme in resource.themes.all()},
        area_names=_names_of(City),
        no_address=_sentences()["no_address"],
        sample_note=_sentences()["sample"],
        known=known,
        replaced_by=tuple(sorted(one for one in successors if one in known)),
        version=resource.version,
        retired_at=resource.retired_at,
        security_level=resource.security_level,
        quality_score=resource.quality_score,
        created_at=resource.created_at,
        changed_at=resource.changed_at,
        origin_portal=resource.origin_portal,
        origin_url=resource.origin_url,
        origin_note=resource.origin_note,
    )


def _body(organisation: Organisation) -> Body:
    kind_names = _names_of(Kind).get(organisation.kind, {})
    return Body(code=organisation.code, names=organisation.names, kind=organisation.kind, kind_names=kind_names)


@cache
def _own_texts() -> tuple[dict[str, str], dict[str, str]]:
    return _in_each_language(settings.SITE_NAME), _in_each_language(_ABOUT)


@cache
def _names_of(choices: type[City | Kind | Place]) -> dict[str, dict[str, str]]:
    return {one.value: _in_each_language(one.label) for one in choices}


@cache
def _sentences() -> dict[str, dict[str, str]]:
    said = {"no_address": _NO_ADDRESS, "sample": _SAMPLE, "themes": _THEMES}
    return {key: _in_each_language(one) for key, one in said.items()}


def _in_each_language(label: str | Promise) -> dict[str, str]:
    said = {}
    for language in LANGUAGES:
        with translation.override(language):
            said[language] = str(label)
    return said
