"""A DCAT file, or a catalogue that Hydra pages through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from catalogue.domain.harvest.dcat import page_of_graph
from catalogue.domain.harvest.errors import SourceFailed
from catalogue.domain.harvest.manners import Manner
from catalogue.reading.rdf import read_rdf

from ..asking import ask
from ..pages import Page, arrivals_of

ACCEPT = "text/turtle, application/rdf+xml;q=0.9, application/ld+json;q=0.8"


class DcatReader:
    """Takes    url: of the first page; the others are where each says, at the same host and never twice."""

    def __init__(self, url: str, manner: Manner, providers: Mapping[str, str]) -> None:
        self._url, self._manner, self._providers = url, manner, providers

    def pages(self, cursor: Any) -> Iterator[Page]:
        url = cursor["url"] if cursor else self._url
        asked: set[str] = set()
        while True:
            asked.add(url)
            answer = ask(url, headers={"Accept": ACCEPT})
            page = page_of_graph(read_rdf(answer.body), manner=self._manner)
            following = None if page.next is None else urljoin(answer.url, str(page.next))
            if following is not None and (following in asked or not self._is_here(following)):
                raise SourceFailed("source.next_page", lasting=True)
            yield Page(arrivals_of(page, providers=self._providers), None if following is None else {"url": following})
            if following is None:
                return
            url = following

    def _is_here(self, url: str) -> bool:
        """Two people confirmed this host, not whatever its pages name."""
        return urlsplit(url).hostname == urlsplit(self._url).hostname
