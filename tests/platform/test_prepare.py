"""A second start does only what changed."""

from __future__ import annotations

import pytest

from bayarea.local import prepare
from tests.fixtures.database import SESSION_DATABASE, owner_url


@pytest.fixture
def checkout(tmp_path):
    for name in (
        "ledger/migrations",
        "catalogue/index",
        "catalogue/domain",
        "index",
        "static",
        "locale/pt/LC_MESSAGES",
        "collected",
    ):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "requirements.txt").write_text("")
    (tmp_path / "ledger/migrations/0001.py").write_text("one")
    (tmp_path / "catalogue/index/schema.py").write_text("one")
    (tmp_path / "index/current").write_text("v1")
    (tmp_path / "static/page.css").write_text("a")
    (tmp_path / "locale/pt/LC_MESSAGES/django.po").write_text("")
    (tmp_path / "locale/pt/LC_MESSAGES/django.mo").write_text("")
    (tmp_path / "collected/staticfiles.json").write_text("{}")
    return tmp_path


def due(checkout, done, password="x"):
    wanted = prepare.wanted_marks(checkout, password)
    return prepare.due(wanted, done, root=checkout, static_root=checkout / "collected", index=checkout / "index")


def test_first_start_does_everything_in_order(checkout):
    assert due(checkout, {}) == ["migrate", "seed_demo", "collectstatic", "compile_messages", "rebuild_index"]


def test_second_start_does_nothing(checkout):
    assert due(checkout, prepare.wanted_marks(checkout, "x")) == []


@pytest.mark.parametrize(
    ("changed", "steps"),
    [
        ("ledger/migrations/0002.py", ["migrate", "seed_demo", "rebuild_index"]),
        ("catalogue/seeds.json", ["seed_demo", "rebuild_index"]),
        ("catalogue/index/schema.py", ["seed_demo", "rebuild_index"]),
        ("static/page.css", ["collectstatic"]),
        ("locale/pt/LC_MESSAGES/django.po", ["compile_messages"]),
        ("requirements.txt", ["migrate", "seed_demo", "collectstatic", "rebuild_index"]),
    ],
)
def test_what_changed_is_done_again(checkout, changed, steps):
    done = prepare.wanted_marks(checkout, "x")
    (checkout / changed).write_text("changed")
    assert due(checkout, done) == steps


def test_another_demo_password_is_set_again(checkout):
    assert due(checkout, prepare.wanted_marks(checkout, "x"), password="y") == ["seed_demo", "rebuild_index"]


def test_lost_results_are_made_again(checkout):
    done = prepare.wanted_marks(checkout, "x")
    (checkout / "collected/staticfiles.json").unlink()
    (checkout / "locale/pt/LC_MESSAGES/django.mo").unlink()
    (checkout / "index/current").unlink()
    assert due(checkout, done) == ["collectstatic", "compile_messages", "rebuild_index"]


def test_marks_travel_with_the_database(django_db_setup):
    url = owner_url(SESSION_DATABASE)
    assert prepare.database_marks(url) == {}
    prepare.write_database_marks(url, {"migrate": "a 'quoted' mark"})
    assert prepare.database_marks(url) == {"migrate": "a 'quoted' mark"}


def test_damaged_marks_count_as_none(tmp_path):
    (tmp_path / "prepared.json").write_text("{half")
    assert prepare.read_marks(tmp_path / "prepared.json") == {}
    assert prepare.read_marks(tmp_path / "missing.json") == {}
