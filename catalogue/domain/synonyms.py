"""Words that mean the same in the three places and the four languages, put into a query when it is asked.

Applied to the query, not to what is indexed: a steward's edit of the table needs no rebuild.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from catalogue.domain.tokens import Atom, atoms, fold, words_of

#: A query of very many known terms is expanded for the first of them only: each costs a search of its own.
MOST_EXPANDED = 8
#: Alternatives of one term beyond these are left out.
MOST_ALTERNATIVES = 16
#: Words of a term that have different stems in English and Portuguese multiply its keys.
_MOST_KEYS = 32


@dataclass(frozen=True)
class SynonymGroup:
    """Terms of any language and script that mean the same; each may be several words."""

    terms: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """A part of a query.

    ``words``         as asked, folded; all of them must be found.
    ``alternatives``  terms of the table, as written there, each of which will do instead.
    """

    words: tuple[str, ...]
    alternatives: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return " ".join(self.words)


class Synonyms:
    """The table, ready to be asked. Building it costs about 10 µs a term; asking does not depend on its size."""

    def __init__(self, groups: Iterable[SynonymGroup] = ()) -> None:
        self._groups: list[SynonymGroup] = []
        self._known: dict[tuple[str, ...], list[int]] = {}
        self._longest = 0
        for group in groups:
            self._add(group)

    def _add(self, group: SynonymGroup) -> None:
        number = len(self._groups)
        self._groups.append(group)
        for term in group.terms:
            for key in _keys(atoms(fold(term))):
                numbers = self._known.setdefault(key, [])
                if number not in numbers:
                    numbers.append(number)
                self._longest = max(self._longest, len(key))

    @property
    def terms(self) -> Iterator[str]:
        """Every term, group by group."""
        return (term for group in self._groups for term in group.terms)

    def expand(self, query: str) -> tuple[Part, ...]:
        """A query, taken apart at the terms that the table knows: the longest first, from the left.

        Takes    the query as typed, at most LONGEST_QUERY characters.
        Returns  its parts in order; a query without known terms has a part for each of its words.
        """
        folded = " ".join(words_of(query))
        parts: list[Part] = []
        waiting = at = expanded = 0
        sequence = atoms(folded)
        while at < len(sequence):
            length, alternatives = self._longest_term(sequence, at) if expanded < MOST_EXPANDED else (0, ())
            if not length:
                at += 1
                continue
            start, end = sequence[at].start, sequence[at + length - 1].end
            parts += (Part((word,)) for word in folded[waiting:start].split() if atoms(word))
            parts.append(Part(tuple(folded[start:end].split()), alternatives))
            expanded += 1
            waiting, at = end, at + length
        return (*parts, *(Part((word,)) for word in folded[waiting:].split() if atoms(word)))

    def _longest_term(self, sequence: list[Atom], at: int) -> tuple[int, tuple[str, ...]]:
        for length in range(min(self._longest, len(sequence) - at), 0, -1):
            asked = sequence[at : at + length]
            numbers = list(dict.fromkeys(number for key in _keys(asked) for number in self._known.get(key, ())))
            if numbers:
                terms = dict.fromkeys(term for number in numbers for term in self._groups[number].terms)
                others = [term for term in terms if not same_atoms(atoms(fold(term)), asked)]
                # Two spellings that fold alike are one alternative.
                distinct = {fold(term): term for term in reversed(others)}
                return length, tuple(term for term in others if term in distinct.values())[:MOST_ALTERNATIVES]
        return 0, ()


def same_atoms(one: list[Atom], other: list[Atom]) -> bool:
    """Whether two sequences are the same words, whatever their plurals."""
    return len(one) == len(other) and all(a.keys & b.keys for a, b in zip(one, other, strict=True))


def _keys(sequence: list[Atom]) -> Iterator[tuple[str, ...]]:
    """The sequence under every choice of stems."""
    for number, key in enumerate(product(*(sorted(atom.keys) for atom in sequence))):
        if number == _MOST_KEYS:
            return
        if key:
            yield key
