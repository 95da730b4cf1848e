"""Searching a catalogue of 200,000 entries: the selector, the index alone, the whole page; building and following; and
a portal under thirty searches a second.

``python -m bench catalogue_search=20000`` takes a smaller one. Every kind of question must find something (but the one
that is there for finding nothing) and be read as it says here: else its time would mean nothing, and the run ends.
"""

from __future__ import annotations

import gc
import resource
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from .catalogue_load import under_load
from .samples import Emit

ENTRIES = 200_000
ROUNDS = 60
WARM = 5


@dataclass(frozen=True)
class Asked:
    """One kind of question: words, filters, and how the words must be read."""

    words: str = ""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reading: str = "exact"
    finds: bool = True


#: Words that the generated catalogue has; what is said in other scripts and languages stands there in these only.
QUESTIONS: dict[str, Asked] = {
    "broad_word": Asked("数据"),
    "two_characters": Asked("人口"),
    "phrase": Asked("住房公积金"),
    "two_words": Asked("深圳 停车场"),
    "cross_script": Asked("醫院"),
    "cross_language": Asked("qualidade do ar"),
    "single_character": Asked("碳"),
    "with_filters": Asked("信息", {"jurisdiction": ("GD",), "sharing": ("conditional",), "format": ("CSV", "XLSX")}),
    "filters_only": Asked("", {"jurisdiction": ("GD",), "cycle": ("monthly",)}),
    "everything": Asked(),
    "misspelt": Asked("statistcs", reading="near"),
    "half_of_it": Asked("统计 zzzz", reading="half"),
    "nothing_found": Asked("zzzz qqqq", finds=False),
}


def run(emit: Emit, size: int = ENTRIES) -> None:
    """Needs Django set up on a migrated database that commits."""
    filled(emit, size)
    # No process that shows pages has a catalogue's making behind it, to be looked through by the collector of garbage.
    gc.collect()
    gc.freeze()
    ask(emit, size)
    under_load(emit, list(addresses().values()))
    _visible_after(emit)


def filled(emit: Emit, size: int, seed: int = 1) -> None:
    """Add so many entries, and make the index of all that there are."""
    from django.db import connection

    from catalogue.index import folder
    from catalogue.models import Resource
    from catalogue.services.indexing import rebuild_index
    from catalogue.services.synonyms import seed_synonyms

    from .catalogue_samples import MADE_AT, make_catalogue

    seed_synonyms(at=MADE_AT)
    made = make_catalogue(size, seed)
    emit("catalogue_made", made.seconds, "s", entries=size, peak_memory_mb=_peak_mb())
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    entries = Resource.objects.count()
    began = time.perf_counter()
    if rebuild_index() != entries:
        raise RuntimeError("the index does not hold every entry")
    took = time.perf_counter() - began
    emit("index_rebuild", took, "s", entries=entries, goal="<= 180 for 200,000", peak_memory_mb=_peak_mb())
    generation = folder.current()
    if generation is None:
        raise RuntimeError("no index was made")
    weight = sum(path.stat().st_size for path in generation.iterdir())
    emit("index_bytes_per_entry", weight / entries, "bytes", entries=entries, goal="<= 1000")


def addresses() -> dict[str, str]:
    """The page of each question."""
    from django.utils.http import urlencode

    return {
        name: f"/catalogue/?{urlencode({'q': asked.words, **asked.filters}, doseq=True)}"
        for name, asked in QUESTIONS.items()
    }


def ask(emit: Emit, size: int) -> dict[str, float]:
    """Every kind of question in the selector, in the index alone and as a page, as a stranger; once as a member.

    Returns  the pages' p95 in milliseconds.
    """
    from django.contrib.auth.models import AnonymousUser
    from django.test import Client

    pages = {}
    stranger = Client()
    for name, address in addresses().items():
        pages[name] = _ask(emit, name, QUESTIONS[name], address, AnonymousUser(), stranger)
    worst = max(pages, key=lambda name: pages[name])
    emit("page_p95_of_the_slowest", pages[worst], "ms", goal="<= 80", question=worst, entries=size)
    member, browser = _member()
    _ask(emit, "broad_word_as_a_member", QUESTIONS["broad_word"], addresses()["broad_word"], member, browser)
    return pages


def _ask(emit: Emit, name: str, asked: Asked, address: str, viewer: Any, browser: Any) -> float:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from catalogue.domain.filters import ResourceFilters
    from catalogue.selectors.resources import search_resources

    filters = ResourceFilters(q=asked.words, **asked.filters)  # type: ignore[arg-type]

    def select() -> Any:
        return search_resources(viewer=viewer, filters=filters)

    def open_page() -> None:
        if browser.get(address).status_code != 200:
            raise RuntimeError(f"{address} is no page")

    with _nothing_kept():
        with CaptureQueriesContext(connection) as captured:
            page = select()
        queries = len(captured)  # the next request empties the log
        if page.reading != asked.reading or bool(page.total) != asked.finds:
            raise RuntimeError(f"{name}: {page.total} found, read as {page.reading}")
        times, shown = _timed(select), _timed(open_page)
    again = _timed(select)
    ours, bare = _index_alone(filters, viewer)
    emit(
        f"search_{name}_p95",
        _p95(times) * 1000,
        "ms",
        goal="<= 25",
        p50=round(times[len(times) // 2] * 1000, 2),
        asked_again_p50=round(again[len(again) // 2] * 1000, 2),
        found=page.total,
        reading=page.reading,
        queries=queries,
        index_p50=round(ours * 1000, 2),
        bare_tantivy_p50=round(bare * 1000, 2),
        index_ratio=round(ours / bare, 2),
        index_ratio_goal="<= 1.5",
        page_p95=round(_p95(shown) * 1000, 2),
        page_p95_goal="<= 80",
    )
    return _p95(shown) * 1000


@contextmanager
def _nothing_kept() -> Iterator[None]:
    """No answer of the index serves a second time: what is timed is asking."""
    from catalogue.index import reading

    most, reading.MOST_KEPT = reading.MOST_KEPT, 0
    try:
        yield
    finally:
        reading.MOST_KEPT = most


def _member() -> tuple[Any, Any]:
    from django.test import Client

    from organisations.models import Organisation, Role
    from tests.factories.organisations import make_member

    member = make_member(Organisation.objects.order_by("code")[0], Role.REQUESTER)
    browser = Client()
    browser.force_login(member, backend="allauth.account.auth_backends.AuthenticationBackend")
    return member, browser


def _index_alone(filters: Any, viewer: Any) -> tuple[float, float]:
    """Medians of all that the selector asks of the index, and of tantivy asked the same with everything put together
    beforehand and nothing made of the answers. Both in turn, so that the machine's moods meet both. The selector asks
    on two cores where it can; tantivy is asked one question after the other."""
    from catalogue.index import asking, queries, reading
    from catalogue.selectors.resources import viewer_classes
    from catalogue.selectors.synonyms import current_synonyms

    searcher = reading.searcher()
    if searcher is None:
        raise RuntimeError("the index is gone")
    first = queries.Question(current_synonyms().expand(filters.q), filters, viewer_classes(viewer))

    def answer(by: Any) -> None:
        asking.page_of(by, first, first=0, most=25)

    asked: list[Callable[[], object]] = []
    answer(_Recorder(searcher, asked))

    def ours() -> None:
        answer(searcher)

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
        Resource.objects.filter(pk=entry.pk).update(title={"en": word}, original_language="en")
        began = time.perf_counter()
        while not search_resources(viewer=AnonymousUser(), filters=ResourceFilters(q=word)).total:
            time.sleep(0.01)
        waits.append(time.perf_counter() - began)
    waits.sort()
    emit("change_visible_p95", _p95(waits), "s", goal="<= 2", worst=round(waits[-1], 3))


def _peak_mb() -> int:
    """The most memory that this process ever had."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


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
