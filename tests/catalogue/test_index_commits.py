"""The index under real commits: in any order, from many processes, with crashes between."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import psycopg
from django.contrib.auth.models import AnonymousUser
from django.db import connections, transaction
from django.utils import timezone

from catalogue.domain.filters import ResourceFilters
from catalogue.index import asking, feed, folder, queries, reading, writing
from catalogue.models import Resource, SearchChange
from catalogue.selectors.resources import ResourcePage, search_resources
from catalogue.tasks import follow_changes, trim_changes
from tests.factories.catalogue import make_resource
from tests.factories.organisations import make_organisation
from tests.fixtures.services import ROOT


def search(q: str = "") -> ResourcePage:
    return search_resources(viewer=AnonymousUser(), filters=ResourceFilters(q=q))


def titles(q: str = "") -> set[str]:
    return {resource.title["en"] for resource in search(q).items}


@contextmanager
def other_session() -> Iterator[psycopg.Connection]:
    """A second session of the application, that commits when it is told to."""
    with psycopg.connect(os.environ["DATABASE_URL"]) as session:
        yield session


class TestCommits:
    """Identities come in the order of asking; commits in any order."""

    def test_what_began_first_and_commits_last_is_found(self, committed_db: str) -> None:
        early, late = make_resource(title={"en": "Early"}), make_resource(title={"en": "Late"})
        assert titles() == {"Early", "Late"}
        with other_session() as slow, other_session() as quick:
            rename = "UPDATE catalogue_resource SET title = jsonb_build_object('en', %s::text) WHERE id = %s"
            slow.execute(rename, ["Slow", early.pk])
            quick.execute(rename, ["Quick", late.pk])
            quick.commit()
            assert titles() == {"Early", "Quick"}
            make_resource(title={"en": "Third"})
            assert titles() == {"Early", "Quick", "Third"}
            slow.commit()
            assert titles() == {"Slow", "Quick", "Third"}
        make_resource(title={"en": "Fourth"})
        assert titles() == {"Slow", "Quick", "Third", "Fourth"}
        # A transaction of another test's database keeps back what is finished; then the next changes forget it.
        deadline = time.monotonic() + 120
        while folder.read_position(_in_use()).ahead and time.monotonic() < deadline:
            time.sleep(0.2)
            Resource.objects.filter(pk=late.pk).update(title={"en": "Quick"})
            assert titles() == {"Slow", "Quick", "Third", "Fourth"}
        assert folder.read_position(_in_use()).ahead == ()

    def test_what_is_rolled_back_is_not(self, committed_db: str) -> None:
        entry = make_resource(title={"en": "As it was"})
        assert titles() == {"As it was"}
        with other_session() as session:
            session.execute("DELETE FROM catalogue_dataitem WHERE resource_id = %s", [entry.pk])
            session.execute("DELETE FROM catalogue_resource WHERE id = %s", [entry.pk])
            session.rollback()
        assert titles() == {"As it was"}

    def test_a_crash_between_the_index_and_its_position_reads_twice(self, committed_db: str) -> None:
        make_resource(title={"en": "First"})
        assert titles() == {"First"}
        before = folder.read_position(_in_use())
        make_resource(title={"en": "Second"})
        assert titles() == {"First", "Second"}
        folder.write_position(_in_use(), before)
        assert search().total == 2
        assert titles() == {"First", "Second"}

    def test_many_writers_and_readers_at_once_lose_nothing(self, committed_db: str) -> None:
        keeper = make_organisation()
        make_resource(keeper, title={"en": "Zero"})
        search()
        failures: list[BaseException] = []

        def work(number: int) -> None:
            try:
                for step in range(4):
                    with transaction.atomic():
                        make_resource(keeper, title={"en": f"Entry {number} {step}"}, items=1)
                    search()
            except BaseException as error:  # noqa: BLE001
                failures.append(error)
            finally:
                connections.close_all()

        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        assert search().total == 17
        assert asking.counts(_searcher(), _question())[0] == 17

    def test_another_process_of_the_host_takes_the_change_in(self, committed_db: str) -> None:
        make_resource(title={"en": "Old"})
        assert titles() == {"Old"}
        make_resource(title={"en": "New"})
        subprocess.run(
            [
                sys.executable,
                "manage.py",
                "shell",
                "-c",
                "from catalogue.tasks import follow_changes; follow_changes()",
            ],
            cwd=ROOT,
            check=True,
            env=os.environ | {"DJANGO_SETTINGS_MODULE": "bayarea.settings.test"},
            stdout=subprocess.DEVNULL,
        )
        assert feed.changes_since(folder.read_position(_in_use())).entries == ()
        assert titles() == {"Old", "New"}

    def test_a_writer_who_does_not_let_go_costs_a_second_and_nothing_else(self, committed_db: str) -> None:
        make_resource(title={"en": "Old"})
        assert titles() == {"Old"}
        make_resource(title={"en": "New"})
        with folder.writing(patience_s=0) as got:
            assert got
            began = time.monotonic()
            assert not writing.catch_up(_in_use(), patience_s=0.1)
            assert time.monotonic() - began < 5
        assert titles() == {"Old", "New"}

    def test_the_worker_follows_and_the_feed_is_trimmed(self, committed_db: str) -> None:
        assert follow_changes()
        make_resource(title={"en": "Old"})
        assert follow_changes()
        assert feed.changes_since(folder.read_position(_in_use())).entries == ()
        assert trim_changes() == 0
        SearchChange.objects.update(changed_at=timezone.now() - timedelta(days=9))
        # A transaction of another test's database holds back what is finished; the nightly trim comes again too.
        deadline, trimmed = time.monotonic() + 120, 0
        while SearchChange.objects.exists() and time.monotonic() < deadline:
            trimmed += trim_changes()
            time.sleep(0.1)
        assert trimmed > 0
        assert SearchChange.objects.count() == 0
        assert titles() == {"Old"}
        folder.write_position(_in_use(), feed.Position(feed.position_now().feed, 0))
        assert follow_changes()
        assert titles() == {"Old"}


def test_the_background_rebuild_really_happens(committed_db: str, settings) -> None:  # noqa: ANN001
    settings.CATALOGUE_INDEX_INLINE = False
    make_resource(title={"en": "Bus"})
    assert search().reading == "plain"
    deadline = time.monotonic() + 30
    while folder.current() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    assert search().reading == "exact"


def _searcher():  # noqa: ANN202
    found = reading.searcher()
    assert found is not None
    return found


def _question() -> queries.Question:
    return queries.Question((), ResourceFilters(), queries.classes_of(None))


def _in_use() -> Path:
    generation = folder.current()
    assert generation is not None
    return generation
