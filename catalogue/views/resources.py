"""The list with its filters, and the page of one resource."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from catalogue.domain.choices import EntryState, PersonalData
from catalogue.domain.filters import ORDERS, ResourceFilters, page_number
from catalogue.selectors.access import has_access
from catalogue.selectors.actions import request_action, requested_among
from catalogue.selectors.changes import life_of
from catalogue.selectors.entry_page import entry_page
from catalogue.selectors.facets import NAMES, Facet, Label
from catalogue.selectors.matches import matches_of
from catalogue.selectors.resources import LAST_PAGE, PAGE_SIZE, get_resource, search_resources
from organisations.domain.errors import Invalid
from organisations.domain.messages import message

from .versions import name_for_ever, tombstone

ORDER_NAMES = {"relevance": _("Relevance"), "newest": _("Newest first"), "title": _("Title")}
#: Facets that stand open; the others open when something in them is chosen.
OPEN_FACETS = {"jurisdiction", "sharing", "personal"}
LEVEL_TONES = {"open": "approved", "limited": "review", "restricted": "rejected", "blocked": "revoked"}
FRESHNESS_TONES = {"fresh": "approved", "due": "review", "overdue": "rejected"}
SHARING_TONES = {"unconditional": "approved", "conditional": "review", "not_shared": "rejected"}
FOUND_IN = {
    "title": _("In the title:"),
    "keywords": _("In the keywords:"),
    "abstract": _("In the description:"),
    "item": _("In a data item:"),
    "meaning": _("In the meaning of a data item:"),
    "theme": _("In the name of a theme:"),
    "organisation": _("In the name of the organisation:"),
    "identifier": _("In the identifier:"),
    "contact": _("In the contact:"),
}


@dataclass(frozen=True)
class Chip:
    """A filter in force, and the address without it."""

    label: Label
    name: str | Promise
    url: str


@require_safe
def resource_list(request: HttpRequest) -> HttpResponse:
    """The catalogue. All state is in the address; a bad one gets a page that says what is wrong with it."""
    try:
        filters = ResourceFilters.parse(request.GET)
        results = search_resources(viewer=request.user, filters=filters, page=page_number(request.GET.get("page")))
    except Invalid as error:
        return render(
            request,
            "catalogue/list.html",
            {
                "errors": [(message(error), "#q" if error.field == "q" else "")],
                "filters": ResourceFilters(),
                "orders": ORDER_NAMES,
            },
            status=400,
        )
    matches = matches_of(results)
    requested = requested_among(viewer=request.user, resource_ids=[resource.pk for resource in results.items])
    return render(
        request,
        "catalogue/list.html",
        {
            "filters": filters,
            "results": results,
            "rows": [
                {
                    "resource": resource,
                    "title": resource.display_title,
                    "original": resource.original_title,
                    "personal": resource.personal_data in {PersonalData.PERSONAL, PersonalData.SENSITIVE},
                    "tone": SHARING_TONES[resource.sharing_attribute],
                    "accessible": resource.pk in results.accessible,
                    "requested": requested.get(resource.pk),
                    "match": matches[resource.pk],
                    "found_in": FOUND_IN[why.field] if (why := matches[resource.pk].why) else "",
                }
                for resource in results.items
            ],
            "misspelt": sorted(results.misspelt),
            "most": LAST_PAGE * PAGE_SIZE,
            "panel": [(facet, facet.code in OPEN_FACETS, facet.chosen) for facet in results.facets if facet.values],
            "chips": _chips(filters, results.facets),
            "orders": {code: ORDER_NAMES[code] for code in ORDERS},
        },
    )


@require_safe
def resource_detail(request: HttpRequest, resource_id: UUID) -> HttpResponse:
    """One resource: what decides first, then its data items, then where it comes from."""
    resource = get_resource(viewer=request.user, resource_id=resource_id)
    if resource.status == EntryState.RETIRED:
        return tombstone(request, resource)
    page = entry_page(viewer=request.user, resource=resource)
    return render(
        request,
        "catalogue/detail.html",
        {
            "resource": resource,
            "life": life_of(viewer=request.user, resource=resource),
            "tone": SHARING_TONES[resource.sharing_attribute],
            "page": page,
            "level_tone": LEVEL_TONES.get(page.level.level, "neutral"),
            "fresh_tone": FRESHNESS_TONES.get(page.quality.freshness.state, "neutral"),
            "action": request_action(viewer=request.user, resource=resource),
            "accessible": has_access(viewer=request.user, resource_id=resource.pk),
            "name": name_for_ever(request, resource.pk),
        },
    )


def _chips(filters: ResourceFilters, facets: tuple[Facet, ...]) -> list[Chip]:
    labels = {(facet.code, value.value): value.label for facet in facets for value in facet.values}
    here = reverse("catalogue:resource-list")
    chips = []
    for facet, value in filters.active:
        query = filters.without(facet, value).query_string()
        chips.append(Chip(labels[facet, value], NAMES[facet], f"{here}?{query}" if query else here))
    return chips
