"""The index of a host: it follows the feed whatever commits when, mends itself, and never shows what is hidden."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import call_command
from django.utils import timezone

from catalogue.domain.filters import ResourceFilters
from catalogue.index import asking, feed, folder, reading, writing
from catalogue.index.documents import newest_key, use_of, weight
from catalogue.models import Resource, SearchChange, SearchFeed, Theme
from catalogue.selectors.resources import ResourcePage, search_resources
from catalogue.services import indexing
from catalogue.services.seeding import _themes
from organisations.domain.choices import Role
from tests.factories.catalogue import MADE, make_data_item, make_resource, make_theme
from tests.factories.organisations import make_member, make_organisation

pytestmark = pytest.mark.django_db


def search(q: str = "", **more: object) -> ResourcePage:
    return search_resources(viewer=AnonymousUser(), filters=ResourceFilters(q=q, **more))  # type: ignore[arg-type]


def titles(q: str = "") -> set[str]:
    return {resource.title["en"] for resource in search(q).items}


def changed() -> set[UUID]:
    return set(SearchChange.objects.values_list("entry", flat=True))


class TestFeed:
    """Every row that a document is made of says which entry it touched."""

    def test_all_that_a_document_is_made_of_is_noted(self) -> None:
        keeper = make_organisation()
        entry, other = make_resource(keeper), make_resource()
        happenings = {
            "row": lambda: Resource.objects.filter(pk=entry.pk).update(title={"en": "New"}),
            "item": lambda: make_data_item(entry, code="more"),
            "item changed": lambda: entry.data_items.filter(code="more").update(names={"en": "Word"}),
            "item gone": lambda: entry.data_items.filter(code="more").delete(),
            "theme": lambda: entry.themes.add(make_theme("health")),
            "theme gone": lambda: entry.themes.clear(),
            "shown": lambda: entry.shown_to.add(other.custodian),
            "shown no more": lambda: entry.shown_to.clear(),
            "keeper": lambda: type(keeper).objects.filter(pk=keeper.pk).update(names={"en": "Renamed"}),
            "gone": lambda: entry.delete(),
        }
        identity = entry.pk
        for name, happen in happenings.items():
            SearchChange.objects.all().delete()
            happen()
            assert changed() == {identity}, name

    def test_what_no_document_holds_is_not(self) -> None:
        keeper = make_organisation()
        make_resource(keeper)
        SearchChange.objects.all().delete()
        type(keeper).objects.filter(pk=keeper.pk).update(code=keeper.code)
        Theme.objects.create(code="unused")
        assert changed() == set()

    def test_a_theme_that_the_seeds_rename_is(self) -> None:
        theme = make_theme("transport", en="Old name")
        entry, _other = make_resource(themes=(theme,)), make_resource(themes=(make_theme("health"),))
        SearchChange.objects.all().delete()
        _themes({"transport": {"en": "New name"}, "new": {"en": "New"}, "health": {"en": "Health"}})
        assert changed() == {entry.pk}
        SearchChange.objects.all().delete()
        _themes({"transport": {"en": "New name"}})
        assert changed() == set()

    def test_one_statement_says_each_entry_once(self) -> None:
        entry = make_resource(items=5)
        SearchChange.objects.all().delete()
        entry.data_items.update(unit="m")
        assert SearchChange.objects.count() == 1

    def test_more_changes_than_are_read_at_once(self) -> None:
        entries = {make_resource(items=0).pk for _ in range(5)}
        position = feed.Position(feed.position_now().feed, 0)
        seen: set[UUID] = set()
        while True:
            changes = feed.changes_since(position, limit=2)
            seen |= set(changes.entries)
            position = changes.position
            if not changes.more:
                break
        assert entries <= seen
        assert feed.changes_since(position).entries == ()

    def test_another_feed_or_one_that_was_trimmed_is_told(self) -> None:
        now = feed.position_now()
        for position in (
            feed.Position("other", now.below),
            feed.Position(now.feed, now.below + 1_000_000_000),
        ):
            with pytest.raises(feed.FeedLost):
                feed.changes_since(position)
        SearchFeed.objects.update(whole_from=now.below + 1)
        with pytest.raises(feed.FeedLost):
            feed.changes_since(now)


class TestBroken:
    """Whatever lies in the folder, the catalogue is shown, and the index comes back by itself."""

    @pytest.fixture(autouse=True)
    def _in_background(self, settings, monkeypatch) -> None:  # noqa: ANN001
        self.asked_for = 0
        settings.CATALOGUE_INDEX_INLINE = False

        def note() -> None:
            self.asked_for += 1

        monkeypatch.setattr(reading, "_rebuild_in_background", note)

    def test_without_an_index_the_rows_are_listed_plainly(self) -> None:
        make_resource(title={"en": "Bus"}, formats=["CSV"])
        make_resource(title={"en": "Taxi"})
        make_resource(title={"en": "Hidden bus"}, visibility="signed_in")
        page = search("bus", format=("CSV",))
        assert (page.reading, page.total) == ("plain", 1)
        shown = {value.value: (value.count, value.chosen) for facet in page.facets for value in facet.values}
        assert shown == {"CSV": (None, True)}
        assert self.asked_for == 1
        writing.rebuild()
        assert search("bus").reading == "exact"

    @pytest.mark.parametrize(
        "damage",
        [
            lambda path: (path / "meta.json").write_text("nonsense"),
            lambda path: (path / "meta.json").unlink(),
            lambda path: (path / folder.POSITION).write_text("{}"),
            lambda path: (path / folder.POSITION).write_text("[1"),
            lambda path: (path / folder.POSITION).unlink(),
            lambda path: (path.parent / "current").write_text("../elsewhere"),
            lambda path: (path.parent / "current").write_bytes(b"\xff\xfe"),
            lambda path: (path.parent / "current").write_text("v0-old"),
            lambda path: [one.unlink() for one in path.glob("*.term")],
        ],
    )
    def test_a_broken_index_is_told_and_made_again(self, damage) -> None:  # noqa: ANN001
        make_resource(title={"en": "Bus"})
        writing.rebuild()
        damage(_in_use_or_only())
        make_resource(title={"en": "Bus too"})
        assert search("bus").total == 2
        assert search("bus").reading == "plain"
        assert self.asked_for == 2
        assert writing.rebuild() == 2
        assert search("bus").reading == "exact"

    def test_one_that_fails_under_a_question(self, monkeypatch: pytest.MonkeyPatch) -> None:
        make_resource(title={"en": "Bus"})
        writing.rebuild()

        def fail(*_: object) -> None:
            raise ValueError("a segment is gone")

        monkeypatch.setattr(asking, "counts", fail)
        assert search("bus").reading == "plain"
        assert self.asked_for == 1

    def test_a_failed_rebuild_leaves_the_one_in_use(self, monkeypatch: pytest.MonkeyPatch) -> None:
        make_resource(title={"en": "Bus"})
        writing.rebuild()
        before = _in_use()

        def full(*_: object) -> int:
            raise OSError("no space left on device")

        monkeypatch.setattr(writing, "_fill", full)
        with pytest.raises(OSError, match="no space"):
            writing.rebuild()
        assert _in_use() == before
        assert [path.name for path in before.parent.glob("v*")] == [before.name]
        assert search("bus").reading == "exact"

    def test_only_one_rebuild_runs_on_a_host(self) -> None:
        with folder.building() as alone:
            assert alone
            assert writing.rebuild() is None
            assert not indexing.follow_changes()
        assert indexing.follow_changes()

    def test_a_lost_feed_is_found_again_by_the_worker(self) -> None:
        make_resource()
        writing.rebuild()
        folder.write_position(_in_use(), feed.Position("another database", 1))
        assert search().reading == "plain"
        assert indexing.follow_changes()
        assert search().reading == "exact"


def test_a_background_rebuild_that_fails_is_only_logged(settings, tmp_path: Path, caplog) -> None:  # noqa: ANN001
    (tmp_path / "file").write_text("in the way")
    settings.CATALOGUE_INDEX_DIR = str(tmp_path / "file")
    reading._rebuild()
    assert "could not be made" in caplog.text


def test_the_command_says_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    from django.core.management import CommandError

    make_resource()
    call_command("rebuild_index")
    assert "1 entries indexed" in capsys.readouterr().out
    with folder.building(), pytest.raises(CommandError, match="Another process"):
        call_command("rebuild_index")


def test_what_is_hidden_after_the_index_answered_is_in_no_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """The row is asked again; when the two disagree, nothing that the index counted is shown."""
    make_resource(title={"en": "Open"})
    closed = make_resource(title={"en": "Closed"})
    search()
    monkeypatch.setattr(writing, "catch_up", lambda *_, **__: False)
    Resource.objects.filter(pk=closed.pk).update(visibility="chosen")
    page = search()
    assert (page.reading, page.total) == ("plain", 1)
    assert [facet.values for facet in page.facets if facet.values] == []


def test_members_find_what_strangers_do_not() -> None:
    body, other = make_organisation(), make_organisation()
    make_resource(title={"en": "For all"})
    make_resource(title={"en": "For accounts"}, visibility="signed_in")
    make_resource(title={"en": "For some"}, visibility="chosen", shown_to=(body,))
    make_resource(other, title={"en": "Own"}, visibility="chosen")
    viewers = {
        AnonymousUser(): {"For all"},
        make_member(body, Role.REQUESTER): {"For all", "For accounts", "For some"},
        make_member(other, Role.REQUESTER): {"For all", "For accounts", "Own"},
        make_member(body, Role.REQUESTER, is_active=False): {"For all"},
    }
    for viewer, seen in viewers.items():
        page = search_resources(viewer=viewer, filters=ResourceFilters(q="for own"))
        everything = search_resources(viewer=viewer, filters=ResourceFilters())
        assert {resource.title["en"] for resource in everything.items} == seen
        assert everything.total == len(seen)
        assert {resource.title["en"] for resource in page.items} <= seen


def use_in_a_test(ids: list[UUID]) -> dict[UUID, int]:
    return {identity: 500 for identity in ids if Resource.objects.get(pk=identity).title["en"].endswith("Bus often")}


def test_what_is_fresh_or_asked_for_comes_first_among_equals(settings) -> None:  # noqa: ANN001
    settings.CATALOGUE_USE = ""
    assert use_of([UUID(int=1)]) == {}
    settings.CATALOGUE_USE = f"{__name__}.use_in_a_test"
    day = timezone.localdate()
    make_resource(title={"en": "Bus old"}, modified_on=day - timedelta(days=3000))
    make_resource(title={"en": "Bus often"}, modified_on=day - timedelta(days=3000))
    make_resource(title={"en": "Bus fresh"}, modified_on=day)
    assert [row.title["en"] for row in search("bus").items] == ["Bus often", "Bus fresh", "Bus old"]
    assert weight(None, 0) == 1
    assert newest_key(None, MADE) < newest_key(day, MADE)


def _in_use() -> Path:
    generation = folder.current()
    assert generation is not None
    assert json.loads((generation / folder.POSITION).read_text())["feed"]
    return generation


def _in_use_or_only() -> Path:
    return next(folder.root().glob("v*-*"))


def test_a_question_is_answered_where_no_thread_is_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    make_resource(title={"en": "Bus stops"})
    ended = ThreadPoolExecutor(max_workers=1)
    ended.shutdown()
    monkeypatch.setattr(asking, "_threads", lambda _process: ended)
    assert titles("bus") == {"Bus stops"}
    assert search("bus", jurisdiction=("GD",)).reading == "exact"
