"""Texts as sources really send them, made fit for a catalogue."""

from __future__ import annotations

from collections.abc import Mapping

#: data.gov.mo may send the titles of several languages in one string, joined by the yin-yang sign.
JOINT = "\u262f"
#: In which order it joins them is not documented; the text itself decides between Chinese and Portuguese.
_SOURCE_LANGUAGES = {"zh-Hant": "zh-hant", "zh-Hans": "zh-hans", "en": "en", "pt": "pt"}
_PORTUGUESE_LETTERS = frozenset("ãõáéíóúâêôàç")
_PORTUGUESE_WORDS = frozenset({"de", "do", "da", "dos", "das", "e", "em", "para", "dados", "por", "no", "na"})


def clean_texts(texts: Mapping[str, str] | None) -> dict[str, str]:
    """One text per language of the portal.

    Takes    texts by the source's language codes; None for none.
    Returns  ``{language code: text}``: one line each, joined titles taken apart, empty ones left out. The first
             language is the one that the source gave first.
    """
    clean: dict[str, str] = {}
    for source_language, text in (texts or {}).items():
        language = _SOURCE_LANGUAGES[source_language]
        parts = [one_line(part) for part in text.split(JOINT)]
        if len(parts) == 1:
            if parts[0]:
                clean.setdefault(language, parts[0])
            continue
        for part in filter(None, parts):
            clean.setdefault(guess_language(part, chinese=language), part)
    return clean


def one_line(text: str) -> str:
    """The text without line breaks and double blanks (a karaoke list of Hong Kong has a title in two lines)."""
    return " ".join(text.split())


def guess_language(text: str, *, chinese: str) -> str:
    """Which language a part of a joined title is in: Chinese as the source's field says, Portuguese or English."""
    if any("\u3400" <= character <= "\u9fff" for character in text):
        return chinese if chinese.startswith("zh") else "zh-hant"
    words = set(text.lower().split())
    return "pt" if words & _PORTUGUESE_WORDS or set(text.lower()) & _PORTUGUESE_LETTERS else "en"


def without_repetition(abstract: Mapping[str, str], title: Mapping[str, str]) -> dict[str, str]:
    """The abstract without the texts that only repeat the title."""
    return {language: text for language, text in abstract.items() if text.rstrip("。.") != title.get(language)}
