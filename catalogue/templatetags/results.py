"""What stands on a page of results by the hundred: in template language each of these costs ten times as much."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from catalogue.domain.highlights import Segment
from organisations.domain.texts import Text

register = template.Library()

_BOX = (
    '<div class="govuk-checkboxes__item">'
    '<input class="govuk-checkboxes__input" type="checkbox" form="search" id="{0}" name="{1}" value="{2}"{3}>'
    '<label class="govuk-label govuk-checkboxes__label" for="{0}">{4} {5}</label></div>'
)


@register.simple_tag
def facet_boxes(facet: Any) -> SafeString:
    """The boxes of one facet, with the label in its own language and how many each would leave, where counted."""
    return format_html_join(
        "\n",
        _BOX,
        (
            (
                f"{facet.code}-{one.value}",
                facet.code,
                one.value,
                " checked" if one.chosen else "",
                in_its_language(one.label),
                _count(one.count),
            )
            for one in facet.values
        ),
    )


def _count(number: int | None) -> str:
    return "" if number is None else format_html('<span class="dba-filter__count">{}</span>', intcomma(number))


@register.simple_tag
def in_its_language(text: Any) -> Any:
    """A text in several languages as ``<c-text>`` draws it; any other as it is."""
    if not isinstance(text, Text):
        return text
    return format_html('<span lang="{}">{}</span>', text.html_lang, text.value) if text.value else ""


@register.simple_tag
def pieces(of: Iterable[Segment]) -> SafeString:
    """A text with what was searched for marked in it."""
    marked = (format_html("<mark>{}</mark>", one.text) if one.hit else one.text for one in of)
    return format_html_join("", "{}", ((piece,) for piece in marked))


@register.simple_tag
def place(code: str) -> SafeString:
    """``<c-jurisdiction>``, drawn once in a process for each place and language."""
    return _place(code, get_language() or "en")


@lru_cache(maxsize=64)
def _place(code: str, language: str) -> SafeString:
    return render_to_string("catalogue/_place.html", {"code": code})
