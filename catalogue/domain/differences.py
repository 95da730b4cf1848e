"""What differs between two contents of an entry, line by line as a person reads it. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal

from organisations.domain.texts import LANGUAGES, Text

from .entry import CodeValue, EntryContent, ItemContent

Kind = Literal["added", "removed", "changed"]
#: Members that are texts by language, or words by language.
_BY_LANGUAGE = frozenset(
    one.name for one in fields(EntryContent) if one.type in {"Texts", "Mapping[str, tuple[str, ...]]"}
)
_ITEM_BY_LANGUAGE = frozenset({"names", "meanings"})


@dataclass(frozen=True)
class Difference:
    """One line: ``field`` of the entry, in ``language`` where it has any.

    ``item``: the code of a data item, when the line is about one; then ``field`` is the item's member, or empty when
    the whole item was added or removed. ``before`` and ``after`` are plain values; None: not there. Values of a code
    list are objects of ``code`` and ``names``.
    """

    field: str
    kind: Kind
    before: Any = None
    after: Any = None
    language: str = ""
    item: str = ""


@dataclass(frozen=True)
class Names:
    """What codes and ids in a difference are called, where the reader may know it."""

    organisations: Mapping[str, Text] = field(default_factory=dict)
    themes: Mapping[str, Text] = field(default_factory=dict)
    entries: Mapping[str, Text] = field(default_factory=dict)


def differences(before: EntryContent | None, after: EntryContent) -> tuple[Difference, ...]:
    """Everything that differs, in the order of the content's fields; nothing for equal contents.

    Takes    two contents; None for an entry that is new: then everything that it says is added, defaults too.
    Returns  one line for each field, for each language of a text, and for each member of a data item that differs.
    """
    new = after.to_json()
    old = before.to_json() if before else {}
    lines: list[Difference] = []
    for one in fields(EntryContent):
        if one.name == "data_items":
            lines += _items(before.data_items if before else (), after.data_items)
        elif one.name in _BY_LANGUAGE:
            lines += _texts(one.name, old.get(one.name, {}), new[one.name])
        else:
            lines += _line(one.name, old.get(one.name), new[one.name])
    return tuple(lines)


def _line(field: str, before: Any, after: Any, *, language: str = "", item: str = "") -> Iterator[Difference]:
    before, after = _given(before), _given(after)
    if before == after:
        return
    kind: Kind = "added" if before is None else "removed" if after is None else "changed"
    yield Difference(field, kind, before, after, language, item)


def _given(value: Any) -> Any:
    """Empty texts, lists and objects say nothing: they are as good as not there."""
    return None if value in ("", [], {}) else value


def _texts(field: str, before: Mapping[str, Any], after: Mapping[str, Any], *, item: str = "") -> Iterator[Difference]:
    for language in LANGUAGES:
        yield from _line(field, before.get(language), after.get(language), language=language, item=item)


def _items(before: tuple[ItemContent, ...], after: tuple[ItemContent, ...]) -> list[Difference]:
    """Data items are the same when their codes are; their order counts only when nothing else differs."""
    old, new = {item.code: item for item in before}, {item.code: item for item in after}
    lines = [Difference("", "removed", before=dict(old[code].names), item=code) for code in old if code not in new]
    for code, item in new.items():
        if code not in old:
            lines.append(Difference("", "added", after=dict(item.names), item=code))
        elif old[code] != item:
            lines += _members(old[code], item)
    if not lines and list(old) != list(new):
        lines.append(Difference("data_items", "changed", list(old), list(new)))
    return lines


def _members(before: ItemContent, after: ItemContent) -> Iterator[Difference]:
    for one in fields(ItemContent):
        old, new = getattr(before, one.name), getattr(after, one.name)
        if one.name in _ITEM_BY_LANGUAGE:
            yield from _texts(one.name, old, new, item=after.code)
        elif one.name == "code_list":
            yield from _code_list(old, new, after.code)
        else:
            yield from _line(one.name, old, new, item=after.code)


def _code_list(before: tuple[CodeValue, ...], after: tuple[CodeValue, ...], item: str) -> Iterator[Difference]:
    """One line when the codes differ; and for each language those values whose name in it is another one."""
    if [one.code for one in before] != [one.code for one in after]:
        whole = [[{"code": one.code, "names": dict(one.names)} for one in values] for values in (before, after)]
        yield from _line("code_list", *whole, item=item)
    old, new = {one.code: one.names for one in before}, {one.code: one.names for one in after}
    for language in LANGUAGES:
        both = [code for code in new if code in old and old[code].get(language, "") != new[code].get(language, "")]
        parts = [
            [{"code": code, "names": {language: text} if (text := names[code].get(language)) else {}} for code in both]
            for names in (old, new)
        ]
        yield from _line("code_list", *parts, language=language, item=item)
