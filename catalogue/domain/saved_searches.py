"""What a saved search may be, how far back a daily mail reaches, and when one that could not be sent is tried again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import parse_qs

from catalogue.domain.filters import ResourceFilters
from organisations.domain.errors import Invalid
from organisations.domain.inputs import clean_text

MOST_SEARCHES = 20
LONGEST_NAME = 60
LONGEST_QUERY_STRING = 2_000
#: While one attempt runs, no other process may take the same mail.
LEASE = timedelta(minutes=10)
#: A mail whose words the index cannot look for yet is asked about again.
INDEX_WAIT = timedelta(minutes=5)
#: No transaction that lists or changes entries runs for longer.
SETTLED = timedelta(minutes=10)
#: What happened to correction requests is told for so long to who had no mail before: less than sent mails are kept.
REACH = timedelta(days=14)
#: After the first failure, the second…; behind the last nothing is tried any more.
RETRIES = (
    timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1), timedelta(hours=3), timedelta(hours=6),
    timedelta(hours=12),
)  # fmt: skip


@dataclass(frozen=True)
class _Query:
    """A query string, read as Django's QueryDict reads it."""

    values: dict[str, list[str]]

    def get(self, key: str, default: str, /) -> str:
        return self.values.get(key, [default])[-1]

    def getlist(self, key: str, /) -> Sequence[str]:
        return self.values.get(key, [])


def filters_of(query: str) -> ResourceFilters:
    """The search that a query string asks for.

    Raises   Invalid, as ``ResourceFilters.parse``.
    """
    return ResourceFilters.parse(_Query(parse_qs(query, keep_blank_values=True, max_num_fields=500)))


def checked_query(query: str) -> str:
    """The query string as it is kept: only what a search knows, in one order, without a page.

    Raises   Invalid of the search; ``searches.nothing`` when it asks for everything, ``searches.too_long``.
    """
    kept = filters_of(query).query_string()
    if not kept:
        raise Invalid("searches.nothing")
    if len(kept) > LONGEST_QUERY_STRING:
        raise Invalid("searches.too_long")
    return kept


def checked_name(name: str) -> str:
    """One line, so that it can stand in a mail.

    Raises   Invalid ``text.missing``, ``text.too_long``, ``text.not_plain``; the field is ``name``.
    """
    name = " ".join(name.split())
    if any(not character.isprintable() for character in name):
        raise Invalid("text.not_plain", field="name")
    return clean_text(name, field="name", limit=LONGEST_NAME, required=True)


def wait_after(attempts: int) -> timedelta | None:
    """How long to wait after so many failed attempts; None: it is given up."""
    return RETRIES[attempts - 1] if attempts <= len(RETRIES) else None
