"""Words without their plural, in English and Portuguese.

Plurals only, on words that are folded already: people type without accents, and the stemmers that come with search
engines take more away than a catalogue can bear (Snowball makes one word of *parking* and *park*, *organ* and
*organisation*) or need the accents (*estações* and *estação* part ways without them).
Source: the English S-stemmer (Harman 1991); the plural step of RSLP (Orengo and Huyck 2001).
"""

from __future__ import annotations

from functools import lru_cache

#: The rules that words are stemmed by, and for each the languages of texts that follow it.
STEMMED_AS = ("en", "pt")
#: Shorter words are left alone: gas, bus, mes.
_SHORTEST = 4
#: Ending and what stands for it; the first that fits decides. English words in -ss, -us and -is are no plurals.
_ENGLISH = (
    ("ies", "y"),
    ("sses", "ss"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("xes", "x"),
    ("buses", "bus"),
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("s", ""),
)
#: Folded: -ões, -ães and -ãos lead to -ão; hospitais, papéis, lençóis, funis to -l; -ns to -m.
_PORTUGUESE = (
    ("oes", "ao"),
    ("aes", "ao"),
    ("ais", "al"),
    ("eis", "el"),
    ("ois", "ol"),
    ("ens", "em"),
    ("ins", "im"),
    ("ons", "om"),
    ("uns", "um"),
    ("res", "r"),
    ("zes", "z"),
    ("ss", "ss"),
    ("us", "us"),
    ("s", ""),
)
_RULES = {"en": _ENGLISH, "pt": _PORTUGUESE}


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    """The word without its plural.

    Takes    a folded word; the language of the text it stands in (Latin words in Chinese texts are mostly English).
    Returns  the word itself when it has a digit, is short, or has no plural ending.
    """
    if len(word) < _SHORTEST or not word.isalpha():
        return word
    for ending, instead in _RULES.get(language, _ENGLISH):
        if word.endswith(ending):
            return word[: len(word) - len(ending)] + instead
    return word
