"""Secrets are kept and private; the environment of the programs leads to their own services only."""

from __future__ import annotations

import json
import stat
from urllib.parse import urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured

from bayarea import env
from bayarea.env import load_local_environment
from bayarea.local import environment
from bayarea.local.services import ROLES


def test_secrets_are_made_once_and_nobody_else_may_read_them(tmp_path):
    first = environment.kept_secrets(tmp_path)
    assert environment.kept_secrets(tmp_path) == first
    assert set(first) == {"SECRET_KEY", *ROLES.values(), *environment.OPENING_KEYS}
    assert len(set(first.values())) == len(first)
    assert min(len(value) for name, value in first.items() if name not in environment.OPENING_KEYS) >= 50
    assert stat.S_IMODE((tmp_path / "secrets.json").stat().st_mode) == 0o600


def test_a_new_secret_leaves_the_old_ones(tmp_path):
    (tmp_path / "secrets.json").write_text(json.dumps({"SECRET_KEY": "kept"}))
    known = environment.kept_secrets(tmp_path)
    assert known["SECRET_KEY"] == "kept"
    assert known["dba_ledger"]


def test_keys_of_the_jurisdictions_are_as_the_settings_read_them(tmp_path, monkeypatch):
    keys = environment.opening_keys(environment.kept_secrets(tmp_path))
    for name, text in keys.items():
        monkeypatch.setenv(name, text)
        [(key_id, key)] = env.keys(name)
        assert (key_id, len(key)) == ("1", 32)


def test_role_addresses_keep_host_database_and_options():
    made = environment.role_addresses(
        "postgresql://owner:old@db.example:5433/portal?sslmode=require", dict.fromkeys(ROLES.values(), "p@ss/word")
    )
    assert made["LEDGER_DATABASE_URL"] == (
        "postgresql://dba_ledger:p%40ss%2Fword@db.example:5433/portal?sslmode=require"
    )
    assert {urlsplit(url).username for url in made.values()} == set(ROLES.values())


def test_role_addresses_of_a_socket():
    made = environment.role_addresses("postgresql:///portal?host=/run/db", dict.fromkeys(ROLES.values(), "x"))
    assert made["DATABASE_URL"] == "postgresql://dba_app:x@/portal?host=/run/db"


def test_local_env_is_private_and_read_by_manage(tmp_path, monkeypatch):
    environment.write_local_env(tmp_path, {"DJANGO_SETTINGS_MODULE": "a.b", "DATABASE_URL": "postgresql://x?a=b"})
    assert stat.S_IMODE((tmp_path / "local.env").stat().st_mode) == 0o600
    for name in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    load_local_environment(tmp_path)
    import os

    assert os.environ["DATABASE_URL"] == "postgresql://x?a=b"
    assert os.environ["DJANGO_SETTINGS_MODULE"] == "a.b"


def test_value_with_a_line_break_cannot_add_a_setting(tmp_path):
    with pytest.raises(ValueError, match="SECRET_KEY has more than one line"):
        environment.write_local_env(tmp_path, {"SECRET_KEY": "x\nDEBUG=1"})


def test_settings_win_over_the_shell(monkeypatch):
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "somebody.elses")
    monkeypatch.setenv("PYTHONPATH", "/somewhere")
    made = environment.program_environment({"DJANGO_SETTINGS_MODULE": "bayarea.settings.local"})
    assert made["DJANGO_SETTINGS_MODULE"] == "bayarea.settings.local"
    assert "PYTHONPATH" not in made


def test_networks_and_ports_that_harvesting_may_ask(monkeypatch):
    monkeypatch.setenv("HARVEST_ALLOWED_NETWORKS", "10.20.0.0/16, fd12::1")
    assert [str(one) for one in env.networks("HARVEST_ALLOWED_NETWORKS")] == ["10.20.0.0/16", "fd12::1/128"]
    monkeypatch.setenv("HARVEST_ALLOWED_NETWORKS", "10.20.0.1/16")
    with pytest.raises(ImproperlyConfigured, match="HARVEST_ALLOWED_NETWORKS must list networks"):
        env.networks("HARVEST_ALLOWED_NETWORKS")
    assert env.ports("HARVEST_PORTS", "443") == {443}
    monkeypatch.setenv("HARVEST_PORTS", "443, 8443")
    assert env.ports("HARVEST_PORTS", "443") == {443, 8443}
    monkeypatch.setenv("HARVEST_PORTS", "any")
    assert env.ports("HARVEST_PORTS", "443") is None
    monkeypatch.setenv("HARVEST_PORTS", "0")
    with pytest.raises(ImproperlyConfigured, match="HARVEST_PORTS must list port numbers"):
        env.ports("HARVEST_PORTS", "443")
