"""The form in which texts and queries meet, so that any script finds any other.

NFKC, lower case, accents off, Traditional folded to Simplified; then words, and for Chinese overlapping pairs of
characters. Only for comparing: what people see is never converted. An index made under other rules is of no use, so
:data:`RULES` grows with every change here or in :mod:`catalogue.domain.stems`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from opencc import OpenCC

from catalogue.domain.stems import STEMMED_AS, stem

RULES = 2
#: Longer queries are refused before any work is done for them.
LONGEST_QUERY = 200
#: More words than this add nothing; each costs a comparison per row.
MOST_WORDS = 12
#: A longer run of letters is no word of any language, and an index keeps every term that it ever saw.
LONGEST_WORD = 60

#: Pairs that are a word, but not before these characters, where the second one begins another word: 文化的士兵 has no
#: taxi, 办公交流 no bus. Pairs cannot tell words apart; these are two that people search for every day.
_NOT_BEFORE = {"的士": "兵官气绅卒", "公交": "流"}
_MARK = "0"

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u3096\u309d-\u30ff\u3105-\u318e\u31a0-\u31bf\u31f0-\u31ff"
_HAN += "\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7fb\uf900-\ufaff\U00020000-\U0003ffff"
#: A run of characters of a script written without blanks, or a word. Two classes side by side: no backtracking.
_RUN = re.compile(f"([{_HAN}]+)|([^\\W_{_HAN}]+)")


@cache
def _converter(name: str) -> OpenCC:
    """Loading the dictionaries takes tens of milliseconds, so it is done once in a process."""
    return OpenCC(name)


def _simplified(character: str) -> str:
    """One character for all forms that the two scripts and their regions write for it.

    There and back again until nothing changes: 谘 is rare in Simplified, where 咨 stands for its Traditional form 諮;
    著 and 着 are one word in Taiwan's form.
    """
    seen: list[str] = []
    while character not in seen:
        seen.append(character)
        for conversion in ("s2hk", "s2tw", "hk2s"):
            character = _converter(conversion).convert(character)
    return min(seen[seen.index(character) :])


def _folded(character: str) -> str:
    if unicodedata.category(character) in {"Cs", "Cf"}:
        # Half a character; and what nobody sees, such as soft hyphens, zero-width blanks, marks of direction.
        return ""
    if character.isspace():
        return " "
    text = unicodedata.normalize("NFKC", character).lower()
    # The dot of İ, the tilde of ã: gone. Marks of other scripts carry meaning, but none is used in the portal.
    parts = [part for part in unicodedata.normalize("NFKD", text) if not unicodedata.combining(part)]
    if parts == [character]:
        return _simplified(character) if character >= "\u2e80" else character
    # Splitting may show what folds again (the long s in ẛ).
    return "".join(_FOLDED[ord(part)] for part in parts)


class _Folding(dict[int, str]):
    """Character by character, filled as characters come.

    OpenCC looks at whole phrases (乾 in 乾隆 stays), so a word alone could fold otherwise than inside a text and not
    be found there. One character, one form: a part of a text always folds to a part of the folded text.
    """

    def __missing__(self, code: int) -> str:
        folded = _folded(chr(code))
        self[code] = folded
        return folded


_FOLDED = _Folding()


def fold(text: str) -> str:
    """The comparable form of a text.

    Takes    any storable text.
    Returns  one line: NFKC, lower case, without Latin accents, in Simplified characters, blanks single. Folding a
             folded text changes nothing.
    """
    return " ".join(text.translate(_FOLDED).split())


def fold_with_origins(text: str) -> tuple[str, list[int]]:
    """The folded text with its blanks as they are, and for each of its characters which one of ``text`` it is of."""
    pieces = [_FOLDED[ord(character)] for character in text]
    origins = [place for place, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), origins


def words_of(query: str) -> tuple[str, ...]:
    """The words of a query, each to be found somewhere in the text.

    Takes    the query as typed, at most LONGEST_QUERY characters.
    Returns  folded words without repetitions, at most MOST_WORDS. Quotation marks and separators between words, of
             either script, are not searched for.
    """
    folded = "".join(" " if _separates(character) else character for character in fold(query))
    return tuple(dict.fromkeys(folded.split()))[:MOST_WORDS]


def _separates(character: str) -> bool:
    """Commas, quotation marks and brackets; not what stands inside identifiers (- _ / . : @ +), nor ``%``."""
    return character not in "-_/.:@+%&#*\\" and unicodedata.category(character)[0] in "PZC"


@dataclass(frozen=True)
class Run:
    """A word, or characters without blanks between them (``han``), and where it stands in the folded text."""

    text: str
    start: int
    han: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def runs(folded: str) -> Iterator[Run]:
    """The words and runs of Chinese of a folded text, in order. Signs between them, and ``_``, separate."""
    for found in _RUN.finditer(folded):
        yield Run(found[0], found.start(), found[1] is not None)


@dataclass(frozen=True)
class Atom:
    """The least that is compared: one Chinese character, or one word by its stems."""

    keys: frozenset[str]
    start: int
    end: int


def atoms(folded: str, languages: tuple[str, ...] = STEMMED_AS) -> list[Atom]:
    """A folded text as atoms; ``languages`` are those whose stems count, all of them for a query."""
    found: list[Atom] = []
    for run in runs(folded):
        if run.han:
            found += [Atom(frozenset((one,)), run.start + at, run.start + at + 1) for at, one in enumerate(run.text)]
        else:
            found.append(Atom(frozenset(stem(run.text, language) for language in languages), run.start, run.end))
    return found


def index_tokens(text: str, language: str) -> list[str]:
    """What an index keeps of a text.

    Takes    a text as written, and its language.
    Returns  for each word its stem; for 数据集 数据, 据集 and 集. The last character alone ends a run, so that no
             phrase reaches over its end, and every character begins a token: one character is found as a prefix.
    """
    tokens: list[str] = []
    for run in runs(fold(text)):
        if run.han:
            tokens += _pairs(run.text)
            tokens.append(run.text[-1])
        else:
            tokens.append(stem(run.text[:LONGEST_WORD], language))
    return tokens


@dataclass(frozen=True)
class Phrase:
    """Tokens that stand side by side in a text.

    ``variants``  one token list for each language whose stems differ; any of them is a match.
    ``open``      the last token is a single character: whatever begins with it will do.
    """

    variants: tuple[tuple[str, ...], ...]
    open: bool

    @property
    def tokens(self) -> tuple[str, ...]:
        return self.variants[0]


def phrase_of(folded: str) -> Phrase | None:
    """What to look for to find a folded word or run of words.

    Returns  None when nothing but signs is there.
    """
    parts = list(runs(folded))
    if not parts:
        return None
    variants = tuple(dict.fromkeys(_query_tokens(parts, language) for language in STEMMED_AS))
    return Phrase(variants, open=parts[-1].han and len(parts[-1].text) == 1)


def _query_tokens(parts: list[Run], language: str) -> tuple[str, ...]:
    tokens: list[str] = []
    for place, run in enumerate(parts):
        if run.han:
            tokens += _pairs(run.text)
            if place < len(parts) - 1 or len(run.text) == 1:
                tokens.append(run.text[-1])
        else:
            tokens.append(stem(run.text[:LONGEST_WORD], language))
    return tuple(tokens)


def _pairs(run: str) -> list[str]:
    """Overlapping pairs, in texts and queries alike. One that is no word where it stands is no token of that word."""
    return [_pair(run[place : place + 2], run[place + 2 : place + 3]) for place in range(len(run) - 1)]


def _pair(pair: str, following: str) -> str:
    return f"{pair}{_MARK}" if following and following in _NOT_BEFORE.get(pair, "") else pair
