"""A DCAT file, or a catalogue that Hydra pages through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from catalogue.domain.harvest.dcat import page_of_graph
from catalogue.domain.harvest.errors import SourceFailed
from catalogue.domain.harvest.manners import Manner
from catalogue.reading.rdf import read_rdf

from ..asking import ask_for_news, tags_of
from ..pages import Page, not_modified, page_from

ACCEPT = "text/turtle, application/rdf+xml;q=0.9, application/ld+json;q=0.8"


class DcatReader:
    """Takes    url: of the first page; the others are where each says, at the same host and never twice. tags: of a
    source that was one page, to ask for news only."""

    def __init__(
        self, url: str, manner: Manner, providers: Mapping[str, str], *, tags: Mapping[str, Any] | None = None
    ) -> None:
        self._url, self._manner, self._providers, self._tags = url, manner, providers, tags or {}

    def pages(self, cursor: Any) -> Iterator[Page]:
        url = cursor["url"] if cursor else self._url
        asked: set[str] = set()
        while True:
            asked.add(url)
            answer = ask_for_news(url, self._tags, accept=ACCEPT)
            if answer is None:
                yield not_modified(self._tags)
                return
            page = page_of_graph(read_rdf(answer.body), manner=self._manner)
            following = None if page.next is None else urljoin(answer.url, str(page.next))
            if following is not None and (following in asked or not self._is_here(following)):
                raise SourceFailed("source.next_page", lasting=True)
            tags = tags_of(url, answer) if cursor is None and len(asked) == 1 and following is None else {}
            yield page_from(
                page, None if following is None else {"url": following}, providers=self._providers, tags=tags
            )
            if following is None:
                return
            url = following

    def _is_here(self, url: str) -> bool:
        """Two people confirmed this host, not whatever its pages name."""
        return urlsplit(url).hostname == urlsplit(self._url).hostname
