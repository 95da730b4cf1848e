"""The form in which texts and queries meet, so that any script finds any other.

NFKC, lower case, accents off, Traditional folded to Simplified (OpenCC ``hk2s``: as ``t2s``, and it knows Hong Kong's
forms, such as 衞). Only for comparing: what people see is never converted.
"""

from __future__ import annotations

import unicodedata
from functools import cache

from opencc import OpenCC

#: Longer queries are refused before any work is done for them.
LONGEST_QUERY = 200
#: More words than this add nothing; each costs a comparison per row.
MOST_WORDS = 12


@cache
def _converter() -> OpenCC:
    """Loading the dictionaries takes tens of milliseconds, so it is done once in a process."""
    return OpenCC("hk2s")


class _Simplified(dict[int, str]):
    """Character by character, filled as characters come.

    OpenCC looks at whole phrases (乾 in 乾隆 stays), so a word alone could fold otherwise than inside a text and not
    be found there. One character, one form: a part of a text always folds to a part of the folded text.
    """

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = _converter().convert(character) if character >= "\u2e80" else character
        self[code] = folded
        return folded


_SIMPLIFIED = _Simplified()


def fold(text: str) -> str:
    """The comparable form of a text.

    Takes    any storable text.
    Returns  one line: NFKC, lower case, without Latin accents, in Simplified characters, blanks single.
    """
    text = unicodedata.normalize("NFKC", text).lower()
    # The dot of İ, the tilde of ã: gone. Marks of other scripts carry meaning, but none is used in the portal.
    text = "".join(part for part in unicodedata.normalize("NFKD", text) if not unicodedata.combining(part))
    return " ".join(unicodedata.normalize("NFC", text).translate(_SIMPLIFIED).split())


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
