"""Versions of an entry and what differs between them; the page of an entry that was retired."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from catalogue import wording
from catalogue.domain.filters import page_number
from catalogue.domain.reasons import RetireReason
from catalogue.selectors.names import names_in
from catalogue.selectors.versions import compare_versions, successor_of, versions_of


@require_safe
def version_list(request: HttpRequest, resource_id: UUID) -> HttpResponse:
    """Every version that the reader may know of; with ``before`` and ``after`` in the address, what differs."""
    resource, versions = versions_of(viewer=request.user, resource_id=resource_id)
    context: dict[str, object] = {"resource": resource, "versions": versions}
    if "after" in request.GET:
        _same, old, new, found = compare_versions(
            viewer=request.user,
            resource_id=resource_id,
            before=page_number(request.GET.get("before")),
            after=page_number(request.GET.get("after")),
        )
        context |= {"old": old, "new": new, "lines": wording.lines_of(found, names_in(found, viewer=request.user))}
    elif len(versions) > 1:
        context |= {"old": versions[1], "new": versions[0]}
    return render(request, "catalogue/versions.html", context)


def tombstone(request: HttpRequest, resource: Any) -> HttpResponse:
    """The page of a retired entry, at the address it always had: what it was, since when and why it is not listed.

    It answers 200, so that no link to it is dead, and asks search engines to forget it.
    """
    context = {
        "resource": resource,
        "reason": RetireReason(resource.retired_reason).label,
        "successor": successor_of(viewer=request.user, resource=resource),
        "name": name_for_ever(request, resource.pk),
    }
    answer = render(request, "catalogue/retired.html", context)
    answer["X-Robots-Tag"] = "noindex"
    return answer


def name_for_ever(request: HttpRequest, resource_id: UUID) -> str:
    """The address that names an entry, whatever form of it somebody asks for."""
    return request.build_absolute_uri(reverse("publish:dataset-name", args=[resource_id]))
