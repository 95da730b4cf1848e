"""Texts from outside, made fit to be stored, compared and shown. Untrusted text stays text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from html import unescape

from catalogue.domain.limits import LONGEST_KEYWORD, MOST_KEYWORDS
from catalogue.domain.titles import JOINT, guess_language, one_line
from catalogue.domain.tokens import fold

from .records import Notes

#: As catalogue.domain.limits has them.
TITLE, ABSTRACT, LONG, NAME, SHORT = 300, 4_000, 2_000, 200, 80
#: Longer texts are cut before anything is done with them: some of what follows takes more than linear time.
_LONGEST_RAW = 50_000
#: More marks on one letter are no script of this world.
_MOST_MARKS = 4

#: Turned or hidden direction, joiners and spaces without width, annotations, tags: none of them can be seen, all of
#: them can deceive. The byte order mark and the soft hyphen are left by programs.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
#: Controls other than blanks, halves of characters, and what can be no character.
_DAMAGE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]")
_MARKUP = re.compile(r"<[a-zA-Z/!?]|&(?:[a-zA-Z]{2,10}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_TAG = re.compile(r"<!--|<[/!?]?[a-zA-Z][a-zA-Z0-9]*|<[!?/]")
_HIDDEN = frozenset({"script", "style", "template", "noscript", "head", "title"})

_LANGUAGES = {
    "en": "en",
    "pt": "pt",
    "zh": "zh",
    "cmn": "zh",
    "yue": "zh-hant",
    "tc": "zh-hant",
    "cht": "zh-hant",
    "sc": "zh-hans",
    "chs": "zh-hans",
}
_SCRIPTS = {"hant": "zh-hant", "hk": "zh-hant", "mo": "zh-hant", "tw": "zh-hant", "hans": "zh-hans", "cn": "zh-hans"}


def language_of(tag: str) -> str | None:
    """The portal's language for a source's tag (``zh-Hant-HK``, ``TC``, ``pt_PT``); ``zh`` when the script is not
    said; None for any other language."""
    parts = tag.lower().replace("_", "-").split("-")
    language = _LANGUAGES.get(parts[0])
    if language == "zh":
        return next((_SCRIPTS[part] for part in parts[1:] if part in _SCRIPTS), "zh")
    return language


def guessed(text: str, *, default: str) -> str:
    """The language of a text that nobody marked.

    Takes    default: the source's usual language; it decides whatever the text itself does not.
    """
    if any("\u3400" <= character <= "\u9fff" for character in text):
        return script_of(text, default=default)
    guess = guess_language(text, chinese=default)
    return default if guess == "en" and default == "pt" else guess


def script_of(text: str, *, default: str) -> str:
    """Which Chinese script: Traditional when a character has another Simplified form, else the default if that is
    Chinese, else Simplified."""
    compared = "".join(text.split()).lower()
    traditional = any(
        "\u3400" <= character <= "\u9fff" and fold(character) != character for character in compared[:200]
    )
    if traditional:
        return "zh-hant"
    return default if default.startswith("zh-") else "zh-hans"


def plain(value: object, *, field: str, notes: Notes, limit: int = TITLE, markup: bool = False) -> str:
    """A value as one line of text that can be stored.

    Takes    value: text, a number, or None. field: how a note calls it. markup: whether HTML is to be read as such.
    Returns  NFC, without invisible characters, no longer than limit; what had to be changed is noted.
    """
    if value is None or isinstance(value, (dict, list, bool)):
        return ""
    text = str(value)
    if len(text) > _LONGEST_RAW:
        text = text[:_LONGEST_RAW]
        notes.add("record.cut", field=field, limit=limit)
    if not text.isascii() or not text.isprintable():
        text = _made_storable(text, field, notes)
    if markup and _MARKUP.search(text):
        # Once more: markup can spell what was taken out before.
        text = _made_storable(without_markup(text), field, notes)
    text = one_line(text)
    if len(text) > limit:
        notes.add("record.cut", field=field, limit=limit)
        text = text[: limit - 1].rstrip() + "…"
    return text


def clean_id(value: object) -> str:
    """An id as a record's own is cleaned, though of any length: two long ones stay two."""
    return plain(value, field="id", notes=Notes(), limit=_LONGEST_RAW)


def _made_storable(text: str, field: str, notes: Notes) -> str:
    if _DAMAGE.search(text):
        notes.add("record.damaged_text", field=field)
        text = _DAMAGE.sub("", text)
    if _INVISIBLE.search(text):
        notes.add("record.invisible", field=field)
        text = _INVISIBLE.sub("", text)
    # Before NFC, which sorts the marks of one letter and takes the square of their number for it.
    few = _crowds().sub(r"\1", text)
    if few != text:
        notes.add("record.marks", field=field)
    return unicodedata.normalize("NFC", few)


@cache
def _crowds() -> re.Pattern[str]:
    marks = "".join(chr(code) for code in range(0x300, 0x1F000) if unicodedata.combining(chr(code)))
    return re.compile(f"([{marks}]{{{_MOST_MARKS}}})[{marks}]+")


def without_markup(text: str) -> str:
    """The words of an HTML text: no tags, no scripts, entities resolved. ``a < b`` stays as it is.

    By hand, in one pass: Python's parser takes the square of the length for some broken texts, and fails at others.
    """
    parts: list[str] = []
    at, small = 0, text.lower()
    while (start := text.find("<", at)) >= 0:
        parts.append(text[at:start])
        tag = _TAG.match(text, start)
        if tag is None:
            parts.append("<")
            at = start + 1
            continue
        parts.append(" ")
        ending = "-->" if tag[0] == "<!--" else ">"
        end = text.find(ending, tag.end())
        if end >= 0 and tag[0][1:].lower() in _HIDDEN:
            end = small.find(f"</{tag[0][1:].lower()}", end) - len(ending)  # from there the end tag is read
        if end < 0:  # never closed: nothing that follows is meant to be read
            return unescape("".join(parts))
        at = end + len(ending)
    return unescape("".join([*parts, text[at:]]))


def texts_of(
    values: Mapping[str, object] | Iterable[tuple[str, object]],
    *,
    field: str,
    notes: Notes,
    default: str,
    limit: int = TITLE,
    markup: bool = False,
) -> dict[str, str]:
    """One text per language of the portal.

    Takes    values by the source's language tags, or in pairs with them; "" when nobody marked the language.
             default: the source's usual language, for those.
    Returns  the first text of each language; those joined by ☯ are taken apart; other languages are noted and left.
    """
    found: dict[str, str] = {}
    for tag, value in values.items() if isinstance(values, Mapping) else values:
        marked = language_of(tag) if tag else ""
        if marked is None:
            notes.add("record.language", field=field, language=plain(tag, field=field, notes=notes, limit=20))
            continue
        parts = str(value).split(JOINT) if isinstance(value, str) else [value]
        for part in parts:
            text = plain(part, field=field, notes=notes, limit=limit, markup=markup)
            if not text:
                continue
            if marked == "zh":
                language = script_of(text, default=default)
            elif len(parts) > 1 or not marked:
                language = guessed(text, default=marked or default)
            else:
                language = marked
            found.setdefault(language, text)
    return found


def words_in(value: object, *, notes: Notes) -> tuple[str, ...]:
    """Keywords from a list or from one text with any of the usual separators; each once, in order."""
    parts: Iterable[object] = value if isinstance(value, list) else re.split(r"[,;，；、|\n]", str(value or ""))
    words = (plain(part, field="keywords", notes=notes, limit=LONGEST_KEYWORD) for part in parts)
    return tuple(dict.fromkeys(filter(None, words)))[:MOST_KEYWORDS]


def differing(abstract: Mapping[str, str], title: Mapping[str, str]) -> dict[str, str]:
    """The abstract without the texts that only repeat the title."""
    return {language: text for language, text in abstract.items() if text.rstrip("。.") != title.get(language)}
