"""The filter panel: what its values are called, and how many each would leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from catalogue.domain import choices
from catalogue.domain.filters import FACETS, ResourceFilters
from catalogue.index.asking import MOST_VALUES
from catalogue.models import Theme
from organisations.domain.choices import Place
from organisations.domain.texts import Text, pick
from organisations.models import Organisation

NAMES: Mapping[str, Promise] = {
    "jurisdiction": _("Jurisdiction"),
    "sharing": _("Sharing attribute"),
    "theme": _("Theme"),
    "cycle": _("Update frequency"),
    "personal": _("Personal data"),
    "security": _("Security level"),
    "format": _("Format"),
    "language": _("Language of the title"),
    "organisation": _("Organisation"),
}

Label = str | Promise | Text


@dataclass(frozen=True)
class FacetValue:
    """One box of the filter panel. ``label`` is a text in the reader's language, a Text when it may be a fallback."""

    value: str
    label: Label
    #: None when nobody could count.
    count: int | None
    chosen: bool


@dataclass(frozen=True)
class Facet:
    """One group of boxes: values that would leave something, and those chosen. ``cut``: smaller ones are left out."""

    code: str
    name: str | Promise
    values: tuple[FacetValue, ...]
    cut: bool = False

    @property
    def chosen(self) -> bool:
        return any(value.chosen for value in self.values)


def facets_of(counts: Mapping[str, Mapping[str, int]], filters: ResourceFilters) -> tuple[Facet, ...]:
    """Counts as the panel shows them.

    Takes    facet code to value to how many.
    Returns  the facets in the order of the panel: closed vocabularies in theirs, open ones the largest first. Two
             queries.
    """
    labels = _labels(counts)
    return tuple(_facet(code, counts[code], filters.values_of(code), labels[code]) for code in FACETS)


def chosen_only(filters: ResourceFilters) -> tuple[Facet, ...]:
    """The facets with nothing but what is chosen, when nobody can count: so that it can be taken back."""
    chosen = {code: filters.values_of(code) for code in FACETS}
    labels = _labels({code: dict.fromkeys(values, 0) for code, values in chosen.items()})
    return tuple(
        Facet(
            code,
            NAMES[code],
            tuple(FacetValue(value, labels[code].get(value, value), None, chosen=True) for value in values),
        )
        for code, values in chosen.items()
    )


def _facet(code: str, counts: Mapping[str, int], chosen: tuple[str, ...], labels: Mapping[str, Label]) -> Facet:
    known = FACETS[code]
    order = known if known is not None else sorted({*counts, *chosen}, key=lambda value: (-counts.get(value, 0), value))
    values = tuple(
        FacetValue(value, labels.get(value, value), counts.get(value, 0), value in chosen)
        for value in order
        if counts.get(value) or value in chosen
    )
    return Facet(code, NAMES[code], values, cut=code == "organisation" and len(counts) >= MOST_VALUES)


def _labels(counts: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, Label]]:
    """What values are called; of organisations only those that are shown are read."""
    # Names alone: a page asks for some sixty.
    keepers = Organisation.objects.filter(code__in=counts["organisation"]).values_list("code", "names")
    language = get_language() or "en"
    return {
        "jurisdiction": dict(Place.choices),
        "sharing": dict(choices.SharingAttribute.choices),
        "theme": {code: pick(names, language) for code, names in Theme.objects.values_list("code", "names")},
        "cycle": dict(choices.UpdateCycle.choices),
        "personal": dict(choices.PersonalData.choices),
        "security": dict(choices.SecurityLevel.choices),
        "format": {},
        "language": dict(settings.LANGUAGES),
        "organisation": {code: pick(names, language) for code, names in keepers} if counts["organisation"] else {},
    }
