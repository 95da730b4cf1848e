"""Macao's shape: ``POST /datadir/search``, asked once for each language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from catalogue.domain.harvest.macao import LANGUAGES, page_of_items, question
from catalogue.domain.harvest.manners import Manner

from ..asking import ask_json
from ..pages import Page, page_from

ROWS = 100


class DatadirReader:
    """Takes    url: of the search; ``lang`` is appended."""

    def __init__(self, url: str, manner: Manner, providers: Mapping[str, str]) -> None:
        self._url, self._manner, self._providers = url, manner, providers

    def pages(self, cursor: Any) -> Iterator[Page]:
        number = cursor["page"] if cursor else 0
        sign = "&" if "?" in self._url else "?"
        while True:
            payloads = {
                language: ask_json(f"{self._url}{sign}lang={name}", body=question(page=number, rows=ROWS))
                for language, name in LANGUAGES.items()
            }
            page = page_of_items(payloads, manner=self._manner, page=number, rows=ROWS)
            following = None if page.next is None else {"page": page.next}
            yield page_from(page, following, providers=self._providers)
            if following is None:
                return
            number = following["page"]
