"""The envelope of a list: the same members as everywhere in the API."""

from __future__ import annotations

from typing import Any

from rest_framework.request import Request
from rest_framework.serializers import BaseSerializer
from rest_framework.utils.urls import replace_query_param

from sharing.selectors.views import Page


def envelope(request: Request, page: Page[Any], item: type[BaseSerializer[Any]]) -> dict[str, object]:
    """Count, links to the neighbours, and the items of one page."""
    here = request.build_absolute_uri()
    return {
        "count": page.total,
        "next": replace_query_param(here, "page", page.number + 1) if page.has_next else None,
        "previous": replace_query_param(here, "page", page.number - 1) if page.has_previous else None,
        "results": item(page.items, many=True).data,
    }
