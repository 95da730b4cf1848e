"""The catalogue and its entries as DCAT-AP 3, in three syntaxes (docs/dcat-mapping.md)."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from rest_framework.request import Request

from catalogue.domain.dcat.asking import CatalogueAsk
from catalogue.domain.dcat.description import PageLinks
from catalogue.domain.dcat.listing import page
from catalogue.domain.dcat.mapping import describe, merged
from catalogue.domain.dcat.writers import FORMATS, Format, written
from catalogue.selectors.descriptions import PAGE_SIZE, about_catalogue, published_entry, published_page
from organisations.domain.errors import NotFound

from .machine import MachineView, answer
from .negotiation import alternates, see_other


class Catalogue(MachineView):
    """``/catalog.ttl?page=2&modified_since=2026-01-31``: a hundred entries, and where the next hundred is."""

    def get(self, request: Request, ending: str) -> HttpResponse:
        syntax = _format(ending)
        ask = CatalogueAsk.parse(request.query_params)
        found = published_page(viewer=request.user, ask=ask)
        about = about_catalogue(viewer=request.user)
        base, here = base_of(request._request), request.build_absolute_uri(request.path)
        following = CatalogueAsk(ask.page + 1, found.after, ask.since) if found.after else None
        links = PageLinks(
            this=f"{here}?{ask.query_string()}",
            first=f"{here}?{CatalogueAsk(since=ask.since).query_string()}",
            next=f"{here}?{following.query_string()}" if following else None,
            total=found.total,
            per_page=PAGE_SIZE,
        )
        graph = page(about, found.entries, links, base=base)
        headers = alternates(reverse("catalogue:resource-list"), "/catalog", but=syntax.ending)
        if links.next:
            headers[links.next] = 'rel="next"'
        body = written(graph, syntax.ending)
        return answer(request, body, syntax.media_type, changed_at=about.changed_at, links=headers)


class Dataset(MachineView):
    """``/dataset/<id>.ttl``: one entry; a tombstone for a retired one, 404 for what the reader may not know of."""

    def get(self, request: Request, resource_id: UUID, ending: str) -> HttpResponse:
        syntax = _format(ending)
        entry = published_entry(viewer=request.user, resource_id=resource_id)
        made = describe(entry, base=base_of(request._request))
        body = written(merged(made.own, made.shared), syntax.ending)
        pages = alternates(reverse("catalogue:resource-detail", args=[entry.id]), f"/dataset/{entry.id}", but=ending)
        return answer(request, body, syntax.media_type, changed_at=entry.changed_at, links=pages)


@require_safe
def catalogue_name(request: HttpRequest) -> HttpResponse:
    """``/catalog``, the name of the catalogue in the triples: leads to its page or to its data."""
    return see_other(request, page=reverse("catalogue:resource-list"), data="/catalog")


@require_safe
def dataset_name(request: HttpRequest, resource_id: UUID) -> HttpResponse:
    """``/dataset/<id>``, the name of an entry: leads to its page or to its data."""
    page_address = reverse("catalogue:resource-detail", args=[resource_id])
    return see_other(request, page=page_address, data=f"/dataset/{resource_id}")


def base_of(request: HttpRequest) -> str:
    """Where the portal is, as the reader reached it, without a slash at the end."""
    return request.build_absolute_uri("/").removesuffix("/")


def _format(ending: str) -> Format:
    found = FORMATS.get(ending)
    if found is None:
        raise NotFound("not_found")
    return found
