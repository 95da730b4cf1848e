"""Guangdong's and Shenzhen's shape: numbered pages of records with ``resId``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from catalogue.domain.harvest.guangdong import page_of_resources
from catalogue.domain.harvest.manners import Manner
from catalogue.reading.payloads import read_json

from ..asking import ask_for_news, tags_of
from ..pages import Page, not_modified, page_from

ROWS = 500


class ResidReader:
    """Takes    url: with ``{page}`` (from 1), ``{rows}`` or ``{start}`` (from 0) where the portal wants them; without
    any, ``page`` and ``rows`` are appended. tags: of a source that was one page, to ask for news only."""

    def __init__(
        self, url: str, manner: Manner, providers: Mapping[str, str], *, tags: Mapping[str, Any] | None = None
    ) -> None:
        self._url, self._manner, self._providers, self._tags = url, manner, providers, tags or {}

    def pages(self, cursor: Any) -> Iterator[Page]:
        number, start = (cursor["page"], cursor["start"]) if cursor else (1, 0)
        while True:
            address = self._address(number, start)
            answer = ask_for_news(address, self._tags, accept="application/json")
            if answer is None:
                yield not_modified(self._tags)
                return
            page = page_of_resources(read_json(answer.body), manner=self._manner, start=start, rows=ROWS)
            following = None if page.next is None else {"page": number + 1, "start": page.next}
            tags = tags_of(address, answer) if cursor is None and number == 1 and following is None else {}
            yield page_from(page, following, providers=self._providers, tags=tags)
            if following is None:
                return
            number, start = following["page"], following["start"]

    def _address(self, number: int, start: int) -> str:
        values = {"page": number, "rows": ROWS, "start": start}
        if any(f"{{{name}}}" in self._url for name in values):
            address = self._url
            for name, value in values.items():
                address = address.replace(f"{{{name}}}", str(value))
            return address
        sign = "&" if "?" in self._url else "?"
        return f"{self._url}{sign}{urlencode({'page': number, 'rows': ROWS})}"
