"""Guangdong's and Shenzhen's shape: numbered pages of records with ``resId``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlencode

from catalogue.domain.harvest.guangdong import page_of_resources
from catalogue.domain.harvest.manners import Manner

from ..asking import ask_json
from ..pages import Page, arrivals_of

ROWS = 500


class ResidReader:
    """Takes    url: with ``{page}`` (from 1), ``{rows}`` or ``{start}`` (from 0) where the portal wants them; without
    any, ``page`` and ``rows`` are appended."""

    def __init__(self, url: str, manner: Manner, providers: Mapping[str, str]) -> None:
        self._url, self._manner, self._providers = url, manner, providers

    def pages(self, cursor: Any) -> Iterator[Page]:
        number, start = (cursor["page"], cursor["start"]) if cursor else (1, 0)
        while True:
            payload = ask_json(self._address(number, start))
            page = page_of_resources(payload, manner=self._manner, start=start, rows=ROWS)
            following = None if page.next is None else {"page": number + 1, "start": page.next}
            yield Page(arrivals_of(page, providers=self._providers), following)
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
