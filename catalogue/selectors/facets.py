"""How many resources each filter value would leave, counted in one statement.

One pass finds the visible rows that have the words (the expensive part, once); each facet then counts them under the
choices of the other facets. Measured with 10,000 resources against one query per facet: 4 to 5 times faster.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import F, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalogue.domain import choices
from catalogue.domain.filters import FACETS, ResourceFilters
from catalogue.models import Resource, Theme
from organisations.domain.choices import Place
from organisations.domain.texts import Text
from organisations.models import Organisation

NAMES: Mapping[str, Promise] = {
    "jurisdiction": _("Jurisdiction"),
    "sharing": _("Sharing attribute"),
    "theme": _("Theme"),
    "cycle": _("Update frequency"),
    "personal": _("Personal data"),
    "format": _("Format"),
    "language": _("Language of the title"),
    "organisation": _("Organisation"),
}

Label = str | Promise | Text

#: Facet to SQL over ``base``: the value counted, and the condition that a choice makes (one array parameter).
_VALUE = {
    "jurisdiction": "jurisdiction",
    "sharing": "sharing_attribute",
    "theme": "theme.theme_id",
    "cycle": "update_cycle",
    "personal": "personal_data",
    "format": "unnest(formats)",
    "language": "unnest(languages)",
    "organisation": "organisation",
}
_CONDITION = {
    "jurisdiction": "jurisdiction = ANY(%s)",
    "sharing": "sharing_attribute = ANY(%s)",
    "theme": "EXISTS (SELECT FROM catalogue_resource_themes t WHERE t.resource_id = base.id AND t.theme_id = ANY(%s))",
    "cycle": "update_cycle = ANY(%s)",
    "personal": "personal_data = ANY(%s)",
    "format": "formats && %s::varchar[]",
    "language": "languages && %s::varchar[]",
    "organisation": "organisation = ANY(%s)",
}


@dataclass(frozen=True)
class FacetValue:
    """One box of the filter panel. ``label`` is a text in the reader's language, a Text when it may be a fallback."""

    value: str
    label: Label
    count: int
    chosen: bool


@dataclass(frozen=True)
class Facet:
    """One group of boxes: values that would leave something, and those chosen."""

    code: str
    name: str | Promise
    values: tuple[FacetValue, ...]

    @property
    def chosen(self) -> bool:
        return any(value.chosen for value in self.values)


def count_facets(matching: QuerySet[Resource], filters: ResourceFilters) -> tuple[int, tuple[Facet, ...]]:
    """The total under all choices, and each facet's counts under the choices of the others.

    Takes    matching: visible rows that have the words, without facet conditions.
    Returns  the total and the facets in the order of the panel. Three queries.
    """
    counts = _counts(matching, filters)
    total = counts.pop("total").get("", 0)
    labels = _labels()
    return total, tuple(_facet(code, counts[code], filters.values_of(code), labels) for code in FACETS)


def _facet(
    code: str,
    counts: Mapping[str, int],
    chosen: tuple[str, ...],
    labels: Mapping[str, Mapping[str, Label]],
) -> Facet:
    known = FACETS[code]
    order = known if known is not None else sorted({*counts, *chosen})
    values = tuple(
        FacetValue(value, labels[code].get(value, value), counts.get(value, 0), value in chosen)
        for value in order
        if counts.get(value) or value in chosen
    )
    return Facet(code, NAMES[code], values)


def _counts(matching: QuerySet[Resource], filters: ResourceFilters) -> dict[str, dict[str, int]]:
    result: dict[str, dict[str, int]] = {code: {} for code in ("total", *FACETS)}
    if matching.query.is_empty():
        return result
    columns = matching.order_by().values(
        "id",
        "sharing_attribute",
        "update_cycle",
        "personal_data",
        "formats",
        "languages",
        jurisdiction=F("custodian__jurisdiction_id"),
        organisation=F("custodian__code"),
    )
    base, parameters = columns.query.sql_with_params()
    branches = [f"SELECT 'total' AS facet, '' AS value, count(*) FROM base{_where(filters, but='')}"]  # noqa: S608
    values: list[Any] = [*parameters, *_arrays(filters, but="")]
    for code in FACETS:
        joined = " JOIN catalogue_resource_themes theme ON theme.resource_id = base.id" if code == "theme" else ""
        branches.append(
            f"SELECT '{code}', {_VALUE[code]}, count(*) FROM base{joined}{_where(filters, but=code)} GROUP BY 2"  # noqa: S608
        )
        values += _arrays(filters, but=code)
    # Only the fixed texts above are put together; what people typed travels as parameters.
    statement = f"WITH base AS MATERIALIZED ({base}) " + " UNION ALL ".join(branches)
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        for facet, value, count in cursor.fetchall():
            result[facet][value] = count
    return result


def _chosen(filters: ResourceFilters, *, but: str) -> list[str]:
    return [code for code in FACETS if code != but and filters.values_of(code)]


def _where(filters: ResourceFilters, *, but: str) -> str:
    conditions = " AND ".join(_CONDITION[code] for code in _chosen(filters, but=but))
    return f" WHERE {conditions}" if conditions else ""


def _arrays(filters: ResourceFilters, *, but: str) -> list[list[str]]:
    return [list(filters.values_of(code)) for code in _chosen(filters, but=but)]


def _labels() -> dict[str, dict[str, Label]]:
    return {
        "jurisdiction": dict(Place.choices),
        "sharing": dict(choices.SharingAttribute.choices),
        "theme": {theme.code: theme.name for theme in Theme.objects.all()},
        "cycle": dict(choices.UpdateCycle.choices),
        "personal": dict(choices.PersonalData.choices),
        "format": {},
        "language": dict(settings.LANGUAGES),
        "organisation": {
            organisation.code: organisation.name for organisation in Organisation.objects.only("code", "names")
        },
    }
