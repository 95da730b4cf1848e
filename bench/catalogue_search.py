"""Searching a catalogue of 200,000 entries: the selector, the index alone, the whole page; building and following.

``python -m bench catalogue_search=20000`` takes a smaller one. The ratio to bare tantivy is taken in turn, in the same
run and process: what the selector asks of the index against the same queries and aggregations made beforehand.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from .samples import Emit

ENTRIES = 200_000
ROUNDS = 40
WARM = 5
#: Class of question to what is asked: words, and filters.
QUESTIONS: dict[str, tuple[str, dict[str, tuple[str, ...]]]] = {
    "broad_word": ("数据", {}),
    "two_characters": ("人口", {}),
    "phrase": ("道路运输车辆", {}),
    "cross_script": ("環境監測", {}),
    "cross_language": ("air quality", {}),
    "single_character": ("碳", {}),
    "with_filters": ("信息", {"jurisdiction": ("GD",), "sharing": ("conditional",), "format": ("CSV", "XLSX")}),
    "filters_only": ("", {"jurisdiction": ("GD",), "cycle": ("monthly",)}),
    "everything": ("", {}),
    "misspelt": ("enviroment", {}),
    "nothing_found": ("zzzz qqqq", {}),
}


def run(emit: Emit, size: int = ENTRIES) -> None:
    """Needs Django set up on a migrated database that commits."""
    from django.contrib.auth.models import AnonymousUser
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django.utils.http import urlencode

    from catalogue.domain.filters import ResourceFilters
    from catalogue.index import folder
    from catalogue.selectors.resources import search_resources
    from catalogue.services.indexing import rebuild_index

    from .catalogue_samples import make_catalogue

    make_catalogue(size)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    began = time.perf_counter()
    rebuild_index()
    emit("index_rebuild", time.perf_counter() - began, "s", entries=size, goal="<= 180 for 200,000")
    generation = folder.current()
    if generation is None:
        raise RuntimeError("no index was made")
    weight = sum(path.stat().st_size for path in generation.iterdir())
    emit("index_bytes_per_entry", weight / size, "bytes", goal="<= 1000")
    visitor = Client()
    for name, (words, chosen) in QUESTIONS.items():
        filters = ResourceFilters(q=words, **chosen)  # type: ignore[arg-type]

        def select(filters: ResourceFilters = filters) -> Any:
            return search_resources(viewer=AnonymousUser(), filters=filters)

        with CaptureQueriesContext(connection) as captured:
            page = select()
        queries = len(captured)  # the next request empties the log
        times = _timed(select)
        ours, bare = _index_alone(filters)
        address = f"/catalogue/?{urlencode({'q': words, **chosen}, doseq=True)}"
        pages = _timed(lambda address=address: visitor.get(address))  # type: ignore[misc]
        emit(
            f"search_{name}_p95",
            _p95(times) * 1000,
            "ms",
            goal="<= 25",
            p50=round(times[len(times) // 2] * 1000, 2),
            found=page.total,
            reading=page.reading,
            queries=queries,
            index_p50=round(ours * 1000, 2),
            bare_tantivy_p50=round(bare * 1000, 2),
            index_ratio=round(ours / bare, 2),
            page_p95=round(_p95(pages) * 1000, 2),
        )
    _visible_after(emit)


def _index_alone(filters: Any) -> tuple[float, float]:
    """Medians of what the selector asks of the index, and of tantivy asked the same with everything put together
    beforehand. Both in turn, so that the machine's moods meet both."""
    from catalogue.index import asking, reading
    from catalogue.selectors.synonyms import current_synonyms

    searcher = reading.searcher()
    if searcher is None:
        raise RuntimeError("the index is gone")
    question = asking.Question(current_synonyms().expand(filters.q), filters, asking.classes_of(None))
    question = asking.understood(searcher, question)
    asked: list[Callable[[], object]] = []
    recorder = _Recorder(searcher, asked)
    asking.counts(recorder, question)  # type: ignore[arg-type]
    asking.find(recorder, question, first=0, most=25)  # type: ignore[arg-type]

    def ours() -> None:
        asking.counts(searcher, question)
        asking.find(searcher, question, first=0, most=25)

    def bare() -> None:
        for call in asked:
            call()

    mine: list[float] = []
    theirs: list[float] = []
    for number in range(ROUNDS + WARM):
        for work, kept in ((ours, mine), (bare, theirs)):
            began = time.perf_counter()
            work()
            if number >= WARM:
                kept.append(time.perf_counter() - began)
    return sorted(mine)[ROUNDS // 2], sorted(theirs)[ROUNDS // 2]


class _Recorder:
    """Passes questions on to tantivy and keeps them, to be asked again as they are."""

    def __init__(self, searcher: Any, asked: list[Callable[[], object]]) -> None:
        self._searcher, self._asked = searcher, asked

    def __getattr__(self, name: str) -> Callable[..., object]:
        method = getattr(self._searcher, name)

        def call(*words: object, **more: object) -> object:
            self._asked.append(lambda: method(*words, **more))
            return method(*words, **more)

        return call


def _visible_after(emit: Emit) -> None:
    """From the commit of one changed entry to a search that finds it."""
    from django.contrib.auth.models import AnonymousUser

    from catalogue.domain.filters import ResourceFilters
    from catalogue.models import Resource
    from catalogue.selectors.resources import search_resources

    entry = Resource.objects.filter(visibility="public").order_by("pk")[0]
    waits = []
    for number in range(20):
        word = f"changed{number}word"
        Resource.objects.filter(pk=entry.pk).update(title={"en": word})
        began = time.perf_counter()
        while not search_resources(viewer=AnonymousUser(), filters=ResourceFilters(q=word)).total:
            time.sleep(0.01)
        waits.append(time.perf_counter() - began)
    waits.sort()
    emit("change_visible_p95", _p95(waits), "s", goal="<= 2", worst=round(waits[-1], 3))


def _timed(work: Callable[[], object]) -> list[float]:
    times = []
    for number in range(ROUNDS + WARM):
        began = time.perf_counter()
        work()
        if number >= WARM:
            times.append(time.perf_counter() - began)
    return sorted(times)


def _p95(times: list[float]) -> float:
    return times[int(len(times) * 0.95)]
