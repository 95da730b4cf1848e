"""What several views read from the request in the same way."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from catalogue.selectors.resources import data_items_of
from organisations.domain.errors import Invalid
from sharing.selectors import edits, requests

from . import present


def member(request: HttpRequest) -> Any:
    """The signed-in account; the views stand behind ``login_required``."""
    return request.user


def number(request: HttpRequest) -> int:
    """The number of the page of results.

    Raises   Invalid.
    """
    text = request.GET.get("page", "1")
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Invalid("page.number", field="page")
    return int(text)


def with_version(data: QueryDict, version: int) -> QueryDict:
    """What was typed, now about the version that the reader sees from here on."""
    fresh = data.copy()
    fresh["expected_version"] = str(version)
    return fresh


def item_names(case: Any) -> dict[str, str]:
    """Code → name of the resource's data items."""
    return {item.code: item.name.value for item in data_items_of(case.resource)}


def stale_page(viewer: Any, case: Any, version: int) -> present.Stale:
    """What others did to a request since the version that the reader's page showed."""
    changes = requests.changes_since(viewer=viewer, request_id=case.id, version=version)
    happened = edits.happened_after(viewer=viewer, request_id=case.id, version=version)
    advice = _("Nothing of yours was saved. What you entered is kept below.")
    return present.stale(happened, changes, item_names(case), advice)


def item_count(case: Any) -> int:
    """How many data items the resource has."""
    return len(data_items_of(case.resource))
