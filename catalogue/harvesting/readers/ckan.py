"""CKAN's action API, at one address or at one for each language."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from catalogue.domain.harvest.ckan import name_of, packages_of, page_of_packages, record_of, search_url, show_url
from catalogue.domain.harvest.errors import SourceFailed, Unreadable
from catalogue.domain.harvest.manners import Manner, mapping, page_of, scalar
from catalogue.domain.harvest.records import HarvestedRecord

from ..asking import ask_json
from ..pages import Page, page_from

ROWS = 100
#: data.gov.hk has no search: its packages are shown one by one, in each language.
SHOWN_AT_ONCE = 20


class CkanReader:
    """Takes    urls: by language, each up to ``/api/3/action``; "all" for a portal with one address. since: only what
             changed from then on, as far as the portal has a search.

    Packages are searched for page by page; a portal without a search lists their names and shows each.
    """

    def __init__(
        self,
        urls: Mapping[str, str],
        manner: Manner,
        providers: Mapping[str, str],
        *,
        since: datetime | None = None,
    ) -> None:
        self._endpoints = {
            language.removeprefix("all"): urls[language].rstrip("/") for language in sorted(urls, key=_order)
        }
        self._manner, self._providers = manner, providers
        self._since = since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if since else ""

    def pages(self, cursor: Any) -> Iterator[Page]:
        if cursor is None:
            try:
                first = self._search(0)
            except (SourceFailed, Unreadable) as failure:
                if isinstance(failure, SourceFailed) and not failure.lasting:
                    raise
                yield from self._shown("")
                return
            yield first
            cursor = first.cursor
        elif "after" in cursor:
            yield from self._shown(cursor["after"])
            return
        while cursor is not None:
            page = self._search(cursor["start"])
            yield page
            cursor = page.cursor

    def _search(self, start: int) -> Page:
        payloads = {
            language: ask_json(search_url(endpoint, start=start, rows=ROWS, since=self._since))
            for language, endpoint in self._endpoints.items()
        }
        page = page_of_packages(payloads, manner=self._manner, start=start, rows=ROWS)
        following = None if page.next is None else {"start": page.next}
        return page_from(page, following, providers=self._providers)

    def _shown(self, after: str) -> Iterator[Page]:
        """The packages whose names come after this one, by their names."""
        first = next(iter(self._endpoints.values()))
        result = mapping(ask_json(f"{first}/package_list")).get("result")
        if not isinstance(result, list):
            raise Unreadable("payload.not_ckan")
        names = sorted({scalar(one) for one in result} - {""})
        at = bisect_right(names, after)
        while at < len(names) or not names:
            chosen = names[at : at + SHOWN_AT_ONCE]
            at += len(chosen)
            page = page_of(chosen, self._show, identify=str, total=len(names))
            yield page_from(page, {"after": chosen[-1]} if at < len(names) else None, providers=self._providers)
            if not names:
                return

    def _show(self, name: str) -> HarvestedRecord:
        packages: dict[str, Any] = {}
        for language, endpoint in self._endpoints.items():
            found, _total = packages_of(ask_json(show_url(endpoint, name)))
            if found and (not packages or name_of(found[0]) == name_of(next(iter(packages.values())))):
                packages[language] = found[0]
        return record_of(packages, manner=self._manner)


def _order(language: str) -> str:
    """English first where there is one: its endpoint decides which packages there are."""
    return "" if language == "en" else language
