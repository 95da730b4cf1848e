"""Where in a text a search was found, in the text's own script and spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

from catalogue.domain.stems import STEMMED_AS
from catalogue.domain.synonyms import Part
from catalogue.domain.tokens import Atom, atoms, fold, fold_with_origins

#: Characters of a long text that are shown on each side of what was found.
_AROUND = 40


@dataclass(frozen=True)
class Segment:
    """A piece of a text; ``hit`` when it was searched for."""

    text: str
    hit: bool


@dataclass(frozen=True)
class Sought:
    """Words that stand side by side somewhere.

    ``asked``  what was asked for instead, folded, when these are words that mean the same; else empty.
    ``wrong``  how many letters may be wrong.
    """

    sequence: tuple[Atom, ...]
    asked: str = ""
    wrong: int = 0

    def can_stand_in(self, characters: Collection[str]) -> bool:
        """Whether a folded text of these characters may have it: no stem takes the first letter of a word away."""
        return bool(self.wrong) or all(not first.isdisjoint(characters) for first in self._firsts)

    @cached_property
    def _firsts(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(key[0] for key in atom.keys) for atom in self.sequence)


@dataclass(frozen=True)
class Span:
    """A place in the original text, and what was found there."""

    start: int
    end: int
    sought: Sought


def sought_of(parts: Iterable[Part], misspelt: Collection[str] = (), *, half: bool = False) -> tuple[Sought, ...]:
    """What to look for in the texts of a hit, what was asked for first.

    Takes    the parts of a query, the words of it that may be misspelt, and whether ``half`` of it was enough: then
             pairs of characters are looked for by themselves.
    """
    asked: list[Sought] = []
    others: list[Sought] = []
    for part in parts:
        for word in (part.text, *part.words):
            sequence = tuple(atoms(word))
            if half and len(sequence) > 1:
                asked += (Sought(sequence[place : place + 2]) for place in range(len(sequence) - 1))
            else:
                asked.append(Sought(sequence, wrong=_wrong(word) if word in misspelt else 0))
        others += (Sought(tuple(atoms(fold(term))), asked=part.text) for term in part.alternatives)
    return tuple(dict.fromkeys(one for one in (*asked, *others) if one.sequence))


def _wrong(word: str) -> int:
    # Stems are compared, and a plural may hide behind the wrong letter.
    return 2 if len(word) >= 9 else 1


def spans_in(text: str, language: str, sought: Iterable[Sought]) -> tuple[Span, ...]:
    """Every place of the text where something sought stands, from the left; they may overlap."""
    folded, origins = fold_with_origins(text)
    characters = frozenset(folded)
    # Most texts of a page have nothing of it, and taking a text apart costs ten times as much as this.
    possible = [one for one in sought if one.can_stand_in(characters)]
    if not possible:
        return ()
    sequence = atoms(folded, (language if language in STEMMED_AS else STEMMED_AS[0],))
    places: dict[str, list[int]] = defaultdict(list)
    for place, atom in enumerate(sequence):
        for key in atom.keys:
            places[key].append(place)
    found = []
    for one in possible:
        length = len(one.sequence)
        for place in _candidates(one, places):
            here = sequence[place : place + length]
            if len(here) == length and all(a.keys & b.keys for a, b in zip(one.sequence[1:], here[1:], strict=True)):
                found.append(Span(origins[here[0].start], origins[here[-1].end - 1] + 1, one))
    return tuple(sorted(found, key=lambda span: (span.start, -span.end)))


def _candidates(one: Sought, places: dict[str, list[int]]) -> list[int]:
    first = one.sequence[0].keys
    keys = [key for key in places if _near(first, key, one.wrong)] if one.wrong else list(first)
    return sorted({place for key in keys for place in places.get(key, ())})


def _near(words: Iterable[str], other: str, most: int) -> bool:
    return any(abs(len(word) - len(other)) <= most and distance(word, other) <= most for word in words)


def distance(one: str, other: str) -> int:
    """How many letters have to be put in, left out, changed or exchanged with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                least = min(least, earlier[j - 2] + 1)
            row.append(least)
    return row[-1]


def segments(text: str, spans: Iterable[Span]) -> tuple[Segment, ...]:
    """The text in pieces; places that overlap or touch are one hit."""
    pieces: list[Segment] = []
    at = 0
    for start, end in _joined(spans):
        if start > at:
            pieces.append(Segment(text[at:start], hit=False))
        pieces.append(Segment(text[start:end], hit=True))
        at = end
    if at < len(text):
        pieces.append(Segment(text[at:], hit=False))
    return tuple(pieces)


def excerpt(text: str, spans: tuple[Span, ...]) -> tuple[Segment, ...]:
    """What stands around the first hit of a long text, in pieces."""
    first = spans[0]
    start = max(0, first.start - _AROUND)
    end = min(len(text), first.end + _AROUND)
    inside = [
        Span(one.start - start, one.end - start, one.sought) for one in spans if start <= one.start < one.end <= end
    ]
    pieces = segments(text[start:end], inside)
    before = (Segment("…", hit=False),) if start else ()
    after = (Segment("…", hit=False),) if end < len(text) else ()
    return (*before, *pieces, *after)


def _joined(spans: Iterable[Span]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for span in spans:
        if joined and span.start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], span.end))
        else:
            joined.append((span.start, span.end))
    return joined
