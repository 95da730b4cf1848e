"""Macao's shape: ``POST /datadir/search``, asked once for each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from catalogue.domain.harvest.errors import SourceFailed
from catalogue.domain.harvest.macao import (
    LANGUAGES,
    LEADING,
    goes_on,
    id_of,
    items_of,
    page_of_items,
    page_of_others,
    parts_of,
    question,
)
from catalogue.domain.harvest.manners import Manner

from ..asking import ask_json
from ..pages import Met, Page, page_from

ROWS = 100
#: Of the lists of the other languages, which are kept while the leading one is read. data.gov.mo has 14 pages in each.
MOST_PAGES_KEPT = 100
MOST_CHARACTERS_KEPT = 20_000_000


class DatadirReader:
    """Takes    url: of the search; ``lang`` is appended. met: which ids the run has met."""

    def __init__(self, url: str, manner: Manner, providers: Mapping[str, str], *, met: Met = frozenset) -> None:
        self._url, self._manner, self._providers, self._met = url, manner, providers, met
        #: By language what its list holds and the leading one has not had yet; and languages whose lists ended early.
        self._others: dict[str, dict[str, dict[str, str]]] = {}
        self._unread: list[str] = []
        self._kept = 0

    def pages(self, cursor: Any) -> Iterator[Page]:
        for language in LANGUAGES:
            if language != LEADING:
                self._others[language] = self._list_of(language)
        number, total, short = (cursor or {}).get("page", 0), (cursor or {}).get("total"), False
        if cursor and number is None:
            yield from self._left(total, cursor["short"])
            return
        while True:
            payload = self._ask(LEADING, number)
            page = page_of_items(
                payload, manner=self._manner, page=number, rows=ROWS, others=self._others, unread=self._unread
            )
            items = items_of(payload)[0]
            for found in self._others.values():
                for item in items:
                    found.pop(id_of(item), None)
            total, short = page.total, number * ROWS + len(items) < (page.total or 0)
            if page.next is None:
                break
            yield page_from(page, {"page": page.next}, providers=self._providers)
            number = page.next
        left = {"page": None, "total": total, "short": short} if any(self._others.values()) else None
        yield page_from(page, left, providers=self._providers, held=True)
        if left:
            yield from self._left(total, short)

    def _left(self, total: int | None, short: bool) -> Iterator[Page]:
        """What only other languages list. Takes  short: the leading list ended early and may have them all the same."""
        listed = list(dict.fromkeys(key for found in self._others.values() for key in found))
        # Whoever goes on here has read all lists anew: what is done is known from the run alone.
        met = self._met(listed)
        ids = [one for one in listed if one not in met]
        unread = [LEADING, *self._unread] if short else self._unread
        for first in range(0, max(len(ids), 1), ROWS):
            chosen = ids[first : first + ROWS]
            page = page_of_others(chosen, manner=self._manner, others=self._others, unread=unread)
            following = {"page": None, "total": total, "short": short} if first + ROWS < len(ids) else None
            yield page_from(replace(page, total=total), following, providers=self._providers, held=True)

    def _list_of(self, language: str) -> dict[str, dict[str, str]]:
        """What a list holds, by id. Raises  SourceFailed ``source.languages_too_large``."""
        found: dict[str, dict[str, str]] = {}
        number = most = 0
        while True:
            payload = self._ask(language, number)
            items, total, _pages = items_of(payload)
            most = max(most, total or 0)
            for item in items:
                if key := id_of(item):
                    found[key] = parts_of(item)
                    self._kept += sum(map(len, found[key].values()))
            number += 1
            if self._kept > MOST_CHARACTERS_KEPT or number > MOST_PAGES_KEPT:
                raise SourceFailed("source.languages_too_large", lasting=True)
            if not goes_on(payload, page=number - 1, rows=ROWS):
                break
        if not found or len(found) < most:
            self._unread.append(language)
        return found

    def _ask(self, language: str, number: int) -> Any:
        sign = "&" if "?" in self._url else "?"
        return ask_json(f"{self._url}{sign}lang={LANGUAGES[language]}", body=question(page=number, rows=ROWS))
