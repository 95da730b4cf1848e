"""What a source says, and what a steward added beside it. The source stays in charge. Pure.

==============================================  ==================================================================
fields                                          what is shown
==============================================  ==================================================================
texts (title, abstract, contact, …)             in each language the source's text; the steward's where it has none
keywords                                        the source's words in each language, then the steward's further ones
themes, areas, links                            the source's, then the steward's further ones
gradings, personal data, cycle, classification  the source's, unless it says nothing (not graded, not stated, empty)
everything else                                 the source's, always
==============================================  ==================================================================
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from catalogue.domain.entry import DistributionContent, EntryContent
from catalogue.domain.validation import TEXTS

_NOTHING = EntryContent()


def _texts(source: Mapping[str, str], local: Mapping[str, str], _nothing: object) -> Mapping[str, str]:
    return {**{language: text for language, text in local.items() if text}, **{k: v for k, v in source.items() if v}}


def _words(
    source: Mapping[str, tuple[str, ...]], local: Mapping[str, tuple[str, ...]], _nothing: object
) -> Mapping[str, tuple[str, ...]]:
    languages = [*source, *(one for one in local if one not in source)]
    merged = {one: _further(source.get(one, ()), local.get(one, ()), _nothing) for one in languages}
    return {one: words for one, words in merged.items() if words}


def _further(source: tuple[Any, ...], local: tuple[Any, ...], _nothing: object) -> tuple[Any, ...]:
    return (*source, *(one for one in local if one not in source))


def _unless_said(source: object, local: object, nothing: object) -> object:
    return local if source == nothing else source


Rule = Callable[[Any, Any, Any], Any]

#: What can be added beside a source's record, and how. A field that is not here is the source's alone.
ADDABLE: Mapping[str, Rule] = MappingProxyType(
    {
        "title": _texts,
        "abstract": _texts,
        "contact": _texts,
        "sharing_conditions": _texts,
        "quality_notes": _texts,
        "remarks": _texts,
        "keywords": _words,
        "themes": _further,
        "areas": _further,
        "links": _further,
        "grade": _unless_said,
        "general_level": _unless_said,
        "grade_hk": _unless_said,
        "grade_mo": _unless_said,
        "personal_data": _unless_said,
        "update_cycle": _unless_said,
        "classification": _unless_said,
        "resource_code": _unless_said,
        "contact_email": _unless_said,
        "contact_phone": _unless_said,
    }
)


def merged(source: EntryContent, local: EntryContent | None) -> EntryContent:
    """The content that is listed: the source's, completed by what was added here.

    Takes    local: of the additions, only the members of ADDABLE count.
    Returns  the source's own content when there is none.
    """
    if local is None:
        return source
    values = {
        name: rule(getattr(source, name), getattr(local, name), getattr(_NOTHING, name))
        for name, rule in ADDABLE.items()
    }
    return replace(source, **values)


def kept(now: EntryContent, before: EntryContent, languages: Collection[str]) -> EntryContent:
    """What a source says, with what it said before in languages in which it could not be read now.

    Takes    now, before: contents without additions.
    """

    def texts(new: Mapping[str, Any], old: Mapping[str, Any]) -> dict[str, Any]:
        return {**{one: text for one, text in old.items() if one in languages}, **new}

    old_titles: dict[tuple[str, ...], Mapping[str, str]] = {}
    for one in before.distributions:
        old_titles.setdefault(_way(one), one.titles)
    values: dict[str, Any] = {name: texts(getattr(now, name), getattr(before, name)) for name in (*TEXTS, "keywords")}
    values["distributions"] = tuple(
        replace(one, titles=texts(one.titles, old_titles.get(_way(one), {}))) for one in now.distributions
    )
    original = before.original_language
    if original in languages and original in before.title:
        values["original_language"] = original
    return replace(now, **values)


def _way(one: DistributionContent) -> tuple[str, ...]:
    return (one.access_url, one.download_url, one.format)


def added_values(local: EntryContent) -> dict[str, Any]:
    """What the additions say, and nothing else: the JSON that is stored."""
    said = local.to_json()
    nothing = _NOTHING.to_json()
    return {name: said[name] for name in ADDABLE if said[name] != nothing[name]}


def not_addable(local: EntryContent) -> tuple[str, ...]:
    """What a content says of fields that are the source's alone."""
    said = local.to_json()
    nothing = _NOTHING.to_json()
    return tuple(name for name in said if name not in ADDABLE and said[name] != nothing[name])


def changed_fields(before: EntryContent, after: EntryContent) -> tuple[str, ...]:
    """The members in which two contents differ, in the order of the shape."""
    old, new = before.to_json(), after.to_json()
    return tuple(name for name in new if old[name] != new[name])
