"""Two people changed the same fields of a draft: the page that asks which words are kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from catalogue.domain.differences import Difference
from catalogue.wording import ChangedLine


@dataclass(frozen=True)
class Clash:
    """A field that two people changed, and where their words differ: ``before`` of a line is the colleague's."""

    name: str
    label: Promise | str
    lines: list[ChangedLine]


def is_of(one: Difference, name: str) -> bool:
    """Whether a line is about a field of the content; a line about a data item is about all of them."""
    return name == "data_items" if one.item else one.field == name


def asked_which(request: HttpRequest, change: Any, clashes: list[Clash]) -> HttpResponse:
    """A colleague changed the same fields meanwhile: ask which to keep. All that was typed travels along."""
    if request.POST.get("then") == "auto":
        said = _("Not saved: a colleague changed the same. Save the page to compare.")
        return JsonResponse({"said": said}, status=409)
    carried = [
        (name, value)
        for name, values in request.POST.lists()
        if name not in {"csrfmiddlewaretoken", "then"} and not name.startswith("keep.")
        for value in values
    ]
    context = {"change": change, "here": request.get_full_path(), "clashes": clashes, "carried": carried}
    return render(request, "catalogue/desk/choice.html", context, status=409)
