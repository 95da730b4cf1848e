"""The database, the queue and the actors of the suite. Nothing of our own is mocked.

One PostgreSQL cluster and one Redis, started by the session that comes first; a template database with all
migrations; each worker has a copy of it, and each test that commits (``committed_db``) a copy of its own. Tests
connect as the application's roles, never as an owner.
"""

from __future__ import annotations

import shutil
import uuid

import hypothesis
import pytest

# How long an example takes says nothing of the code on a machine that does other things too.
hypothesis.settings.register_profile(
    "loaded machine", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("loaded machine")

pytest_plugins = [
    "tests.fixtures.database",
    "tests.fixtures.processes",
    "tests.fixtures.browser",
    "tests.fixtures.window",
    "tests.fixtures.network",
]


@pytest.fixture(autouse=True)
def _plain_language():
    """Every test starts in English, whatever the one before it switched to."""
    from django.utils import translation

    with translation.override("en"):
        yield


@pytest.fixture(autouse=True)
def _own_index(settings, monkeypatch, tmp_path_factory):
    """A search index of this test's own, made when something is searched for; its child processes find it too."""
    folder = tmp_path_factory.getbasetemp() / "index" / uuid.uuid4().hex
    settings.CATALOGUE_INDEX_DIR = str(folder)
    monkeypatch.setenv("CATALOGUE_INDEX_DIR", str(folder))
    yield
    shutil.rmtree(folder, ignore_errors=True)
