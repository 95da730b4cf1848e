"""What stands in the way of ``make run`` is told in one sentence, without passwords."""

from __future__ import annotations

import shutil
import socket
from types import SimpleNamespace

import pytest

from bayarea.local import refusals
from bayarea.local.refusals import Refusal
from tests.fixtures.database import owner_url
from tests.fixtures.ports import free_port


@pytest.mark.parametrize("text", ["", "http", "0", "65536", "-1", "80 80", "８０８０", "8e3"])
def test_port_must_be_a_port(text):
    with pytest.raises(Refusal, match="PORT must be a number from 1 to 65535"):
        refusals.port_number(text)


def test_port_is_read():
    assert refusals.port_number("8000") == 8000


def test_busy_port_is_told():
    port = free_port()
    with (
        socket.create_server(("127.0.0.1", port)),
        pytest.raises(Refusal, match=f"^Port {port} is in use by another program"),
    ):
        refusals.free_port(port)
    refusals.free_port(port)


def test_second_lock_on_a_folder_is_refused(tmp_path):
    with refusals.lock(tmp_path), pytest.raises(Refusal, match="Another copy is already running on the data folder"):
        refusals.lock(tmp_path)
    refusals.lock(tmp_path).close()


def test_full_disk_is_told_with_the_figures(monkeypatch, tmp_path):
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=12_000_000))
    with pytest.raises(Refusal, match="^The disk is full: 12 MB are free at .* and 300 MB are needed"):
        refusals.free_disk(tmp_path)


def test_data_folder_below_a_file_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Refusal, match="cannot be made: not a directory"):
        refusals.data_folder(tmp_path / "file/data")


def test_password_is_never_shown():
    assert refusals.shown("postgresql://me:secret@db.example:5432/x") == "postgresql://me@db.example:5432/x"
    assert refusals.shown("redis://:secret@127.0.0.1/0") == "redis://127.0.0.1/0"
    assert refusals.shown("postgresql://me@db.example/x") == "postgresql://me@db.example/x"


def test_unreachable_database_is_one_sentence_without_the_password():
    with pytest.raises(Refusal) as refused:
        refusals.usable_database("postgresql://me:secret@127.0.0.1:1/x")
    told = str(refused.value)
    assert told.startswith("The database of DATABASE_URL (postgresql://me@127.0.0.1:1/x) cannot be reached: ")
    assert "secret" not in told
    assert "\n" not in told


def test_other_databases_are_refused():
    with pytest.raises(Refusal, match="must be a postgresql:// address"):
        refusals.usable_database("sqlite:///data.db")


def test_role_that_may_not_make_roles_is_told_the_mend(django_db_setup):
    url = owner_url("postgres").replace("//postgres@", "//dba_app@")
    with pytest.raises(Refusal, match="The role dba_app .* may not create roles; .* ALTER ROLE dba_app CREATEROLE"):
        refusals.usable_database(url)


def test_owner_is_accepted():
    refusals.usable_database(owner_url("postgres"))


def test_unreachable_redis_is_one_sentence():
    with pytest.raises(Refusal, match=r"The Redis of REDIS_URL \(redis://127.0.0.1:1/0\) cannot be reached") as refused:
        refusals.reachable_redis("redis://:secret@127.0.0.1:1/0")
    assert "secret" not in str(refused.value)
