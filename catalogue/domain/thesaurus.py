"""The words of a synonym group: one thing, as each place and language calls it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import rfc8785
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from catalogue.domain.tokens import fold
from organisations.domain.errors import Invalid
from organisations.domain.inputs import storable

LONGEST_WORD = 80
MOST_WORDS = 60
LONGEST_SOURCE = 300


class WordUse(TextChoices):
    """Who writes a word so: a place in its script, or a language."""

    GUANGDONG = "gd", _("Guangdong, in Simplified Chinese")
    HONG_KONG = "hk", _("Hong Kong, in Traditional Chinese")
    MACAO = "mo", _("Macao, in Traditional Chinese")
    ENGLISH = "en", _("English")
    PORTUGUESE = "pt", _("Portuguese")


#: The language that a word is marked with on the page.
LANGUAGE_OF = {"gd": "zh-hans", "hk": "zh-hant", "mo": "zh-hant", "en": "en", "pt": "pt"}


@dataclass(frozen=True)
class Word:
    """One word of a group and who uses it; ``form`` is what searches compare."""

    use: str
    text: str

    @property
    def form(self) -> str:
        return fold(self.text)


def words_of_group(given: Mapping[str, Iterable[str]]) -> tuple[Word, ...]:
    """What a steward typed, checked.

    Takes    WordUse value → words, as typed; empty ones are dropped, repetitions in one use too.
    Returns  the words in the order of :class:`WordUse`, with at least two different forms among them.
    Raises   Invalid ``text.not_plain``, ``text.too_long``, ``synonyms.too_short``, ``synonyms.too_many``; the field is
             the use. ``synonyms.too_few`` without a field.
    """
    kept: dict[tuple[str, str], Word] = {}
    for use in WordUse.values:
        for text in given.get(use, ()):
            word = Word(use, " ".join(text.split()))
            if not word.text:
                continue
            _check(word)
            kept.setdefault((use, word.form), word)
    words = tuple(kept.values())
    if len(words) > MOST_WORDS:
        raise Invalid("synonyms.too_many", limit=MOST_WORDS)
    if len({word.form for word in words}) < 2:
        raise Invalid("synonyms.too_few")
    return words


def digest_of(words: Iterable[Word]) -> str:
    """SHA-256 of the words with their uses, as canonical JSON (RFC 8785): what the ledger keeps of a group."""
    pairs = sorted([word.use, word.text] for word in words)
    return hashlib.sha256(rfc8785.dumps({"words": pairs})).hexdigest()


def _check(word: Word) -> None:
    if not storable(word.text):
        raise Invalid("text.not_plain", field=word.use)
    if max(len(word.text), len(word.form)) > LONGEST_WORD:  # a sign such as ﷺ unfolds into a whole sentence
        raise Invalid("text.too_long", field=word.use, limit=LONGEST_WORD)
    # One character stands in far too many words to be a word by itself; signs alone are in no text.
    if sum(character.isalnum() for character in word.form) < 2:
        raise Invalid("synonyms.too_short", field=word.use, word=word.text)
