"""Texts that exist in up to four languages, as ``{language code: text}``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES = ("en", "zh-hans", "zh-hant", "pt")
#: In which each place's public bodies write by law: the Law on the Standard Spoken and Written Chinese Language; the
#: Official Languages Ordinance (Cap. 5); the Basic Law of Macao, art. 9.
OFFICIAL_LANGUAGES: Mapping[str, tuple[str, ...]] = {
    "GD": ("zh-hans",),
    "HK": ("en", "zh-hant"),
    "MO": ("zh-hant", "pt"),
}
#: What HTML's ``lang`` says: the right glyphs and hyphenation depend on it.
HTML_LANG = {"en": "en", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant-HK", "pt": "pt-PT"}
#: A reader of one Chinese script reads the other before any foreign language.
_NEAREST = {
    "en": ("zh-hant", "zh-hans", "pt"),
    "pt": ("en", "zh-hant", "zh-hans"),
    "zh-hans": ("zh-hant", "en", "pt"),
    "zh-hant": ("zh-hans", "en", "pt"),
}


@dataclass(frozen=True)
class Text:
    """One text and the language it is in; ``is_fallback`` when it is not the language asked for."""

    value: str
    language: str
    is_fallback: bool

    @property
    def html_lang(self) -> str:
        return HTML_LANG[self.language]

    def __str__(self) -> str:
        return self.value


def pick(texts: Mapping[str, str], language: str, *, original: str | None = None) -> Text:
    """The text in ``language``; else the original, else the nearest one there is; else empty."""
    language = language if language in LANGUAGES else "en"
    for candidate in (language, original, *_NEAREST[language]):
        if candidate and texts.get(candidate):
            return Text(texts[candidate], candidate, candidate != language)
    return Text("", language, False)
