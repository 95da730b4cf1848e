"""``/catalogue/feed.atom?…``: a search as a feed; ``/sitemap.xml`` and ``/robots.txt`` for search engines."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from rest_framework.request import Request

from catalogue.domain.dcat.terms import TAGS
from catalogue.domain.feeds import Feed, FeedEntry, atom, sitemap, sitemap_index
from catalogue.domain.filters import ResourceFilters, page_number
from catalogue.selectors.feeds import Changed, newest_changes, sitemap_part

from .machine import MachineView, answer
from .rdf import base_of

_EVER = datetime(2026, 1, 1, tzinfo=UTC)
_SHARED = "public, max-age=3600"


class SearchFeed(MachineView):
    """What a search finds, the newest change first; the query is that of the catalogue's page."""

    throttle_scope = "search"

    def get(self, request: Request) -> HttpResponse:
        filters = ResourceFilters.parse(request.query_params)
        number = page_number(request.query_params.get("page"))
        found = newest_changes(viewer=request.user, filters=filters, page=number)
        base = base_of(request._request)
        here, query = f"{base}{request.path}", filters.query_string()
        updated = found.entries[0].changed_at if found.entries else _EVER

        def at(address: str, more: str = "") -> str:
            joined = "&".join(part for part in (query, more) if part)
            return f"{address}?{joined}" if joined else address

        name = str(settings.SITE_NAME)
        feed = Feed(
            id=at(here),
            title=f"{name}: {filters.q}" if filters.q else name,
            subtitle=_subtitle(found),
            language=TAGS[get_language() or "en"],
            this=at(here, f"page={number}" if number > 1 else ""),
            page=at(f"{base}{reverse('catalogue:resource-list')}"),
            next=at(here, f"page={number + 1}") if found.more else None,
            updated=updated,
            entries=tuple(_entry(one, base) for one in found.entries),
        )
        return answer(request, atom(feed), "application/atom+xml", changed_at=updated, vary=("Accept-Language",))


def _subtitle(found: Changed) -> str:
    """What the page of the search says above its results, in the same words."""
    if found.reading == "half":
        said = _("No resource has everything that you searched for. These have at least half of it:")
        return f"{said} {' + '.join(part.text for part in found.parts)}"
    if found.reading == "near":
        said = _("These words were found nowhere, so words spelt almost alike are taken:")
        return f"{said} {', '.join(sorted(found.misspelt))}"
    return ""


def _entry(resource: Any, base: str) -> FeedEntry:
    title, summary = resource.display_title, resource.display_abstract
    return FeedEntry(
        id=f"urn:uuid:{resource.pk}",
        address=f"{base}{reverse('catalogue:resource-detail', args=[resource.pk])}",
        title=title.value,
        title_language=TAGS[title.language],
        summary=summary.value,
        summary_language=TAGS[summary.language],
        author=resource.custodian.name.value,
        published=resource.created_at,
        updated=resource.changed_at,
        terms=tuple((theme.pk, theme.name.value) for theme in resource.themes.all()),
    )


@require_safe
def sitemap_list(request: HttpRequest) -> HttpResponse:
    """The files of the sitemap. Nothing here depends on who asks."""
    part, base = sitemap_part(number=1), base_of(request)
    files = [
        (f"{base}{reverse('publish:sitemap-part', args=[number])}", part.newest or _EVER)
        for number in range(1, part.parts + 1)
    ]
    return _kept(HttpResponse(sitemap_index(files), content_type="application/xml; charset=utf-8"))


@require_safe
def sitemap_file(request: HttpRequest, number: int) -> HttpResponse:
    """Pages of entries that everybody may see."""
    part, base = sitemap_part(number=number), base_of(request)
    pages = ((f"{base}{reverse('catalogue:resource-detail', args=[pk])}", at) for pk, at in part.entries)
    return _kept(HttpResponse(sitemap(pages), content_type="application/xml; charset=utf-8"))


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Search engines read the catalogue's pages; every search has an address, so those are left to people."""
    lines = [
        "User-agent: *",
        "Disallow: /accounts/",
        "Disallow: /admin/",
        "Disallow: /api/",
        "Disallow: /catalogue/?",
        "Disallow: /catalogue/feed.atom?",
        f"Sitemap: {base_of(request)}{reverse('publish:sitemap')}",
    ]
    return _kept(HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8"))


def _kept(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = _SHARED
    return response
