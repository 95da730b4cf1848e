"""What stands on a page of results by the hundred.

In template language each of these costs ten times as much, and most are the same on every page: what does not depend on
the search is drawn once in a process for each language.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma
from django.template.loader import render_to_string
from django.urls import get_script_prefix, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from catalogue.domain.highlights import Segment
from organisations.domain.texts import Text

register = template.Library()

_BOX = (
    '<div class="govuk-checkboxes__item">'
    '<input class="govuk-checkboxes__input" type="checkbox" form="search" id="{0}-{1}" name="{0}" value="{1}"{3}>'
    '<label class="govuk-label govuk-checkboxes__label" for="{0}-{1}">{2} '
)
_NOTHING = format_html("{}", "")
_ANY_KEY = UUID(int=0)


@register.simple_tag
def facet_boxes(facet: Any) -> SafeString:
    """The boxes of one facet, with the label in its own language and how many each would leave, where counted."""
    language, drawn = get_language() or "en", _NOTHING
    for one in facet.values:
        label = one.label
        texts = (label.value, label.html_lang) if isinstance(label, Text) and label.value else (str(label), "")
        drawn += _box(facet.code, one.value, *texts, one.chosen) + _count(one.count, language)
    return drawn


@lru_cache(maxsize=8_192)
def _box(facet: str, value: str, label: str, lang: str, chosen: bool) -> SafeString:
    return format_html(_BOX, facet, value, _marked(label, lang) if lang else label, " checked" if chosen else "")


@lru_cache(maxsize=8_192)
def _count(number: int | None, language: str) -> SafeString:
    if number is None:
        return format_html("{}</label></div>\n", "")
    return format_html('<span class="dba-filter__count">{}</span></label></div>\n', intcomma(number))


@register.simple_tag
def in_its_language(text: Any) -> Any:
    """A text in several languages as ``<c-text>`` draws it; any other as it is."""
    if not isinstance(text, Text):
        return text
    return _marked(text.value, text.html_lang) if text.value else ""


@lru_cache(maxsize=4_096)
def _marked(text: str, lang: str) -> SafeString:
    return format_html('<span lang="{}">{}</span>', lang, text)


@register.simple_tag
def pieces(of: Iterable[Segment]) -> SafeString:
    """A text with what was searched for marked in it."""
    drawn = _NOTHING
    for one in of:
        drawn += format_html("<mark>{}</mark>" if one.hit else "{}", one.text)
    return drawn


@register.simple_tag
def entry_address(key: UUID) -> str:
    """``{% url "catalogue:resource-detail" key %}``."""
    before, after = _around_key(get_script_prefix())
    return f"{before}{key}{after}"


@lru_cache(maxsize=8)
def _around_key(prefix: str) -> tuple[str, str]:
    """What stands before and behind the key in the address of an entry's page. Takes  what all addresses begin with."""
    before, _, after = reverse("catalogue:resource-detail", args=[_ANY_KEY]).partition(str(_ANY_KEY))
    return before, after


@register.simple_tag
def place(code: str) -> SafeString:
    """``<c-jurisdiction>``."""
    return _drawn("place", code, get_language() or "en")


@register.simple_tag
def status(tone: str, label: str) -> SafeString:
    """``<c-tag>``, for labels that are few."""
    return _status(tone, str(label))


@register.simple_tag
def rhythm(resource: Any) -> SafeString:
    """How often the data comes, and when it last came."""
    language = get_language() or "en"
    often = _drawn("cycle", resource.cycle_label, language)
    return often + _drawn("day", resource.modified_on, language) if resource.modified_on else often


@lru_cache(maxsize=256)
def _status(tone: str, label: str) -> SafeString:
    return _rendered("status", {"tone": tone, "label": label})


@lru_cache(maxsize=16_384)
def _drawn(part: str, value: str | date, language: str) -> SafeString:
    return _rendered(part, {"value": value})


def _rendered(part: str, context: dict[str, Any]) -> SafeString:
    return render_to_string(f"catalogue/results/_{part}.html", context)
