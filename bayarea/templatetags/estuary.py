"""What Estuary's components need and template language cannot say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import template
from django.forms import BaseForm, BoundField, CheckboxInput, CheckboxSelectMultiple, RadioSelect
from django.http import HttpRequest

register = template.Library()


@dataclass(frozen=True)
class PageLink:
    """One item of a pagination; ``number`` is None for the gap between far pages."""

    number: int | None
    url: str
    current: bool


@dataclass(frozen=True)
class PageLinks:
    previous: str
    next: str
    items: tuple[PageLink, ...]


def shown_numbers(number: int, count: int) -> list[int | None]:
    """Which page numbers to print: first, last, the current one and its neighbours; None marks a gap.

    A gap of one page is printed as that page: an ellipsis would take the same room.
    """
    wanted = sorted({1, count, *(n for n in (number - 1, number, number + 1) if 1 <= n <= count)})
    shown: list[int | None] = []
    before = 0
    for n in wanted:
        if n - before == 2:
            shown.append(n - 1)
        elif n - before > 2:
            shown.append(None)
        shown.append(n)
        before = n
    return shown


@register.simple_tag
def page_links(page: Any, request: HttpRequest, param: str = "page") -> PageLinks | None:
    """The links of a pagination; all other parameters of the address are kept.

    Takes    anything with ``number`` and ``num_pages`` (or ``page`` and ``pages``), or a Django ``Page``.
    Returns  None when there is only one page.
    """
    paginator = getattr(page, "paginator", None)
    number = int(getattr(page, "number", 0) or getattr(page, "page", 1))
    count = int(getattr(paginator or page, "num_pages", 0) or getattr(page, "pages", 1))
    if count <= 1:
        return None

    def url(n: int) -> str:
        query = request.GET.copy()
        query[param] = str(n)
        return "?" + query.urlencode()

    return PageLinks(
        previous=(getattr(page, "previous_url", "") or url(number - 1)) if number > 1 else "",
        next=(getattr(page, "next_url", "") or url(number + 1)) if number < count else "",
        items=tuple(PageLink(n, url(n) if n is not None else "", n == number) for n in shown_numbers(number, count)),
    )


@register.filter
def error_target(field: BoundField) -> str:
    """The id that a link of the error summary leads to: the first choice of a group, else the control itself."""
    if isinstance(field.field.widget, RadioSelect | CheckboxSelectMultiple):
        return f"{field.auto_id}_0"
    return field.id_for_label or field.auto_id


@register.filter
def is_checkbox(field: BoundField) -> bool:
    """Whether the control is one box to tick, whose label stands beside it."""
    return isinstance(field.field.widget, CheckboxInput)


@register.filter
def marks_optional(field: BoundField) -> bool:
    """Whether the label says "(optional)". Forms of filters set ``mark_optional = False``."""
    form: BaseForm = field.form
    return not field.field.required and not is_checkbox(field) and getattr(form, "mark_optional", True)


@register.filter
def short_digest(value: object) -> str:
    """A digest as people compare it: its first eight and last four characters."""
    text = str(value)
    return text if len(text) <= 16 else f"{text[:8]}…{text[-4:]}"
