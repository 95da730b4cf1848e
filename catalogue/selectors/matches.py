"""Why a resource is among the results."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from catalogue.domain.highlights import Segment, Sought, excerpt, segments, sought_of, spans_in
from catalogue.domain.limits import LENGTHS
from catalogue.models import DataItem, Resource
from catalogue.selectors.resources import ResourcePage
from organisations.domain.texts import HTML_LANG, LANGUAGES

Field = Literal["title", "keywords", "abstract", "organisation", "identifier", "contact", "item", "meaning", "theme"]
#: No text of an entry is longer, so none is found by what is not looked through for a reason.
_LONGEST = max(LENGTHS.values())


@dataclass(frozen=True)
class Why:
    """Where something that was searched for stands.

    ``pieces``  the text or what is around the hit, in the original script; ``html_lang`` its language.
    ``found``   the hit itself; ``asked`` what it stands for when it is a word that means the same, else empty.
    """

    field: Field
    pieces: tuple[Segment, ...]
    html_lang: str
    found: str
    asked: str


@dataclass(frozen=True)
class Match:
    """One row of the results: its titles with the hits marked, and the best reason; None when nothing was sought."""

    title: tuple[Segment, ...]
    original: tuple[Segment, ...]
    why: Why | None


def matches_of(page: ResourcePage) -> Mapping[UUID, Match]:
    """What to show of each row of a page; two queries, and only when a reason lies in data items or themes.

    Takes    a page that was read for its viewer.
    """
    sought = sought_of(page.parts, page.misspelt, half=page.reading == "half")
    reasons = {row.pk: _reason(_texts(row), sought) for row in page.items} if sought else {}
    unknown = [row for row in page.items if sought and reasons[row.pk] is None]
    if unknown:
        others = _others_of(unknown)
        reasons |= {row.pk: _reason(iter(others[row.pk]), sought) for row in unknown}
    return {row.pk: _match(row, reasons.get(row.pk), sought) for row in page.items}


def _match(row: Resource, why: Why | None, sought: Sequence[Sought]) -> Match:
    title, original = row.display_title, row.original_title
    return Match(
        segments(title.value, spans_in(title.value, title.language, sought)),
        segments(original.value, spans_in(original.value, original.language, sought)) if original else (),
        why,
    )


def _reason(texts: Iterator[tuple[Field, str, str]], sought: Sequence[Sought]) -> Why | None:
    """The first field that has something as it was asked, else the first that has anything."""
    best: Why | None = None
    for field, text, language in texts:
        spans = spans_in(text[:_LONGEST], language, sought)
        if not spans:
            continue
        as_asked = [span for span in spans if not span.sought.asked]
        # The longest one says most.
        span = max(as_asked or spans, key=lambda one: one.end - one.start)
        if best is None or (best.asked and as_asked):
            found = text[span.start : span.end]
            best = Why(field, excerpt(text, (span,)), HTML_LANG.get(language, "en"), found, span.sought.asked)
        if not best.asked:
            break
    return best


def _texts(row: Resource) -> Iterator[tuple[Field, str, str]]:
    yield from (("title", text, language) for text, language in _told(row.title))
    yield from (("keywords", word, language) for language, words in row.keywords.items() for word in words)
    yield from (("abstract", text, language) for text, language in _told(row.abstract))
    yield from (("organisation", text, language) for text, language in _told(row.custodian.names))
    yield from (("identifier", text, "en") for text in (row.identifier, row.resource_code, row.custodian.code) if text)
    yield from (("contact", text, language) for text, language in _told(row.contact))
    yield from (("contact", text, "en") for text in (row.contact_email, row.contact_phone) if text)


def _others_of(rows: Sequence[Resource]) -> Mapping[UUID, Sequence[tuple[Field, str, str]]]:
    """What lies in other tables: data items with their meanings, themes; and last the entry's key."""
    found: dict[UUID, list[tuple[Field, str, str]]] = defaultdict(list)
    keys = [row.pk for row in rows]
    items = DataItem.objects.filter(resource__in=keys).order_by("position")
    for entry, code, names, meanings in items.values_list("resource_id", "code", "names", "meanings"):
        found[entry] += [("item", text, language) for text, language in _told(names)]
        found[entry].append(("item", code, "en"))
        found[entry] += [("meaning", text, language) for text, language in _told(meanings)]
    themes = Resource.themes.through.objects.filter(resource__in=keys).order_by("theme_id")
    for entry, names in themes.values_list("resource_id", "theme__names"):
        found[entry] += [("theme", text, language) for text, language in _told(names)]
    for key in keys:
        # The portal's own number is found by the whole of it alone, so nothing else may be told by its parts.
        found[key].append(("identifier", str(key), "en"))
    return found


def _told(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    return ((texts[language], language) for language in LANGUAGES if texts.get(language))
