"""Every text of an entry that exists in languages, wherever in the content it stands, with a key of its own. Pure.

A key follows what a text belongs to, not where that stands: a data item by its code, a value by its code in its item, a
way to get the data by its addresses, format and name. So words never come onto another part when parts are moved or
taken away; at worst there is no place for them any more, and whoever holds them can tell.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from organisations.domain.texts import LANGUAGES

from .entry import DistributionContent, EntryContent, ItemContent, Texts
from .limits import ITEM_NAME, KEYWORDS_TEXT, LENGTHS, MEANING, WAY_NAME

#: Members that are texts, in the order of the page; ``keywords`` stand among them joined by commas.
TEXTS = (
    "title",
    "abstract",
    "keywords",
    "sharing_conditions",
    "not_shared_basis",
    "open_conditions",
    "contact",
    "licence",
    "quality_notes",
    "remarks",
)


@dataclass(frozen=True)
class Passage:
    """One text in its languages.

    ``field``: the content's member. Of a part of it also ``name``, the part's member, and ``part``: the code of the
    data item, or the number of the way, from 1; ``value``: the code of the value, when it names one.
    """

    key: str
    field: str
    texts: Texts
    limit: int
    name: str = ""
    part: str = ""
    value: str = ""


def passages_of(content: EntryContent) -> list[Passage]:
    """All of them, also those that have no words yet."""
    found: list[Passage] = []

    def seen(one: Passage) -> Texts:
        found.append(one)
        return one.texts

    rewritten(content, seen)
    return found


def to_translate(content: EntryContent) -> list[Passage]:
    """Those that say something in the original language."""
    return [one for one in passages_of(content) if one.texts.get(content.original_language, "").strip()]


def rewritten(content: EntryContent, change: Callable[[Passage], Texts]) -> EntryContent:
    """The content with each of its texts as ``change`` gives it."""
    changes: dict[str, Any] = {}
    for name in TEXTS:
        old = getattr(content, name)
        if name == "keywords":
            joined = {language: ", ".join(words) for language, words in old.items()}
            new = change(Passage(name, name, joined, KEYWORDS_TEXT))
            kept = {language: old[language] for language, text in new.items() if joined.get(language) == text}
            changes[name] = {language: kept.get(language) or as_words(text) for language, text in new.items()}
        else:
            changes[name] = change(Passage(name, name, old, LENGTHS[name]))
    language, seen = content.original_language, Counter[str]()
    items = tuple(_item(one, _key(seen, one.code), change) for one in content.data_items)
    ways = tuple(
        _way(
            one, number, _key(seen, one.format, one.access_url, one.download_url, one.titles.get(language, "")), change
        )
        for number, one in enumerate(content.distributions, start=1)
    )
    return replace(content, **changes, data_items=items, distributions=ways)


def _item(item: ItemContent, key: str, change: Callable[[Passage], Texts]) -> ItemContent:
    names, meanings = (
        change(Passage(f"item.{key}.{name}", "data_items", getattr(item, name), limit, name, item.code))
        for name, limit in (("names", ITEM_NAME), ("meanings", MEANING))
    )
    seen = Counter[str]()
    values = tuple(
        replace(
            one,
            names=change(
                Passage(
                    f"value.{key}.{_key(seen, one.code)}",
                    "data_items",
                    one.names,
                    ITEM_NAME,
                    "names",
                    item.code,
                    one.code,
                )
            ),
        )
        for one in item.code_list
    )
    return replace(item, names=names, meanings=meanings, code_list=values)


def _way(way: DistributionContent, number: int, key: str, change: Callable[[Passage], Texts]) -> DistributionContent:
    titles = change(Passage(f"way.{key}", "distributions", way.titles, WAY_NAME, "titles", str(number)))
    return replace(way, titles=titles)


def _key(seen: Counter[str], *identity: str) -> str:
    """Short and plain; parts that cannot be told apart are counted."""
    digest = hashlib.sha256("\x1f".join(identity).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    seen[digest] += 1
    return digest if seen[digest] == 1 else f"{digest}-{seen[digest]}"


def as_words(text: str) -> tuple[str, ...]:
    """Keywords as people separate them: by commas and semicolons of either script, or line by line."""
    for sign in "，、；;\n":
        text = text.replace(sign, ",")
    return tuple(dict.fromkeys(word.strip() for word in text.split(",") if word.strip()))


def missing_in(content: EntryContent) -> Mapping[str, int]:
    """How many texts of the original each other language lacks; languages that lack none are left out."""
    there = to_translate(content)
    counts = {language: sum(not one.texts.get(language, "").strip() for one in there) for language in LANGUAGES}
    return {language: count for language, count in counts.items() if count}
