"""CKAN's action API, at one address or at one for each language."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from django.conf import settings

from catalogue.domain.harvest.ckan import name_of, packages_of, page_of_packages, record_of, search_url
from catalogue.domain.harvest.errors import SourceFailed, Unreadable
from catalogue.domain.harvest.manners import Manner, mapping, page_of, scalar
from catalogue.domain.harvest.records import HarvestedRecord, RecordRefused
from organisations.domain.inputs import storable

from ..asking import ask_json
from ..pages import Met, Page, page_from
from .showing import MOST_SAMPLES, Showing

ROWS = 100
#: data.gov.hk has no search: its packages are shown one by one, in each language.
SHOWN_AT_ONCE = 20
#: Of a page of a search, so many questions for single packages: a page that takes too long looks like a dead worker.
ASKED_AT_ONCE = 60


class CkanReader:
    """Takes    urls: by language, each up to ``/api/3/action``; "all" for a portal with one address. since: only what
             changed from then on, as far as the portal has a search. met: which names the run has met.

    Packages are searched for page by page; a portal without a search lists their names and shows each. The languages
    of a portal need not be in step: each lists what it has, what one of them lacks on a page is asked for by name, and
    what the leading language does not list is taken from the others' lists afterwards.
    """

    def __init__(
        self,
        urls: Mapping[str, str],
        manner: Manner,
        providers: Mapping[str, str],
        *,
        since: datetime | None = None,
        met: Met = frozenset,
    ) -> None:
        self._endpoints = {
            language.removeprefix("all"): urls[language].rstrip("/") for language in sorted(urls, key=_order)
        }
        self._manner, self._providers, self._met = manner, providers, met
        self._since = since.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if since else ""
        self._showing = Showing(self._endpoints, self._found)
        self._before: tuple[int, list[str]] = (0, [])
        self._lists: dict[str, list[str]] = {}

    def pages(self, cursor: Any) -> Iterator[Page]:
        if cursor is None:
            try:
                first = self._search({"start": 0})
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
            page = self._search(cursor)
            yield page
            cursor = page.cursor

    def _search(self, at: Mapping[str, Any]) -> Page:
        """A page of the leading language's list; after its last one, of each other list what the run has not met.

        Takes    at: ``start``, and after the leading list ``list``, which one, and ``total`` of the leading one.
        """
        start, number = at["start"], at.get("list", 0)
        languages = list(self._endpoints)
        asked = languages[number : number + 1] if number else languages
        payloads = {
            language: ask_json(search_url(self._endpoints[language], start=start, rows=ROWS, since=self._since))
            for language in asked
        }
        page = page_of_packages(
            payloads,
            manner=self._manner,
            start=start,
            rows=ROWS,
            complete=self._showing.complete,
            languages=len(languages),
            most_asked=ASKED_AT_ONCE,
            met=self._met if number else None,
        )
        if number:
            self._watch(number, start, payloads[asked[0]])
        total = at.get("total") if number else page.total
        following = None
        if page.next is not None:
            following = {**at, "start": page.next}
        elif number + 1 < len(languages):
            following = {"start": 0, "list": number + 1, "total": total}
        # It goes on only after packages, and no further than through as many lists as there are languages.
        return page_from(replace(page, total=total), following, providers=self._providers, held=True)

    def _watch(self, number: int, start: int, payload: Any) -> None:
        """A further list has little that is new, so that it has no end cannot be told by what is new."""
        seen = (number, [name_of(one) for one in packages_of(payload)[0]])
        if seen[1] and seen == self._before:
            raise SourceFailed("harvest.pages_loop", lasting=True)
        if start > settings.HARVEST_MOST_RECORDS:
            raise SourceFailed("harvest.too_many_records", lasting=True, limit=settings.HARVEST_MOST_RECORDS)
        self._before = seen

    def _shown(self, after: str) -> Iterator[Page]:
        """The packages whose names come after this one, by their names. Names that no address can hold come last."""
        self._lists = self._all_lists()
        listed = {name for names in self._lists.values() for name in names}
        names = sorted(filter(storable, listed))
        odd = sorted(listed.difference(names))
        at = bisect_right(names, after)
        while True:
            chosen = names[at : at + SHOWN_AT_ONCE]
            at += len(chosen)
            last = at >= len(names)
            page = page_of([*chosen, *odd] if last else chosen, self._show, identify=str, total=len(listed))
            yield page_from(page, None if last else {"after": chosen[-1]}, providers=self._providers)
            if last:
                return

    def _all_lists(self) -> dict[str, list[str]]:
        """The names that each endpoint lists; none for another than the leading one that keeps no list."""
        lists: dict[str, list[str]] = {}
        for language, endpoint in self._endpoints.items():
            try:
                result = mapping(ask_json(f"{endpoint}/package_list")).get("result")
                if not isinstance(result, list):
                    raise Unreadable("payload.not_ckan")
            except (SourceFailed, Unreadable) as failure:
                if not lists or (isinstance(failure, SourceFailed) and not failure.lasting):
                    raise
                result = []
            lists[language] = [name for one in result if (name := scalar(one))]
        return lists

    def _show(self, name: str) -> HarvestedRecord:
        if not storable(name):
            raise RecordRefused("harvest.not_storable")
        packages, unread = self._showing.complete(name, {})
        return replace(record_of(packages, manner=self._manner), unread=unread)

    def _found(self, language: str) -> list[str]:
        """Some names that a language's endpoint lists."""
        if self._lists:
            return self._lists[language][:MOST_SAMPLES]
        payload = ask_json(search_url(self._endpoints[language], start=0, rows=MOST_SAMPLES))
        return [name_of(one) for one in packages_of(payload)[0]]


def _order(language: str) -> str:
    """English first where there is one: its endpoint decides what a record says apart from its texts."""
    return "" if language == "en" else language
