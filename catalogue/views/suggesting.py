"""Suggestions while a search is being typed, for the page's script. Without the script nothing is missing."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import pgettext_lazy
from django.views.decorators.http import require_safe

from catalogue.domain.filters import ResourceFilters
from catalogue.selectors.suggestions import Suggestion, suggestions
from organisations.domain.errors import Invalid
from organisations.domain.messages import message

KINDS = {
    "resource": pgettext_lazy("suggestion", "Resource"),
    "synonym": pgettext_lazy("suggestion", "Synonym"),
    "organisation": pgettext_lazy("suggestion", "Organisation"),
}


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """``{"suggestions": [{"text", "lang", "kind", "url"}]}``; 400 with a sentence for a search that is refused."""
    try:
        filters = ResourceFilters.parse(request.GET)
    except Invalid as error:
        return JsonResponse({"error": message(error)}, status=400)
    found = suggestions(viewer=request.user, filters=filters)
    return JsonResponse(
        {
            "suggestions": [
                {
                    "text": one.text.value,
                    "lang": one.text.html_lang if one.text.language else "",
                    "kind": str(KINDS[one.kind]),
                    "url": _address(one),
                }
                for one in found
            ]
        }
    )


def _address(one: Suggestion) -> str:
    if one.kind == "resource":
        return reverse("catalogue:resource-detail", args=[one.key])
    asked = {"organisation": one.key} if one.kind == "organisation" else {"q": one.text.value}
    return f"{reverse('catalogue:resource-list')}?{urlencode(asked)}"
