"""Loopback may be asked in these tests, and a worker does not wait long before it asks again."""

from __future__ import annotations

from ipaddress import ip_network

import pytest

from tests.factories.additions import Around
from tests.factories.harvesting import Sources


@pytest.fixture
def loopback(settings, monkeypatch):
    settings.HARVEST_ALLOW_HTTP = True
    settings.HARVEST_ALLOWED_NETWORKS = (ip_network("127.0.0.0/8"),)
    settings.HARVEST_PORTS = None
    settings.HARVEST_PAUSE_S = 0.01
    for name, value in {
        "HARVEST_ALLOW_HTTP": "yes",
        "HARVEST_ALLOWED_NETWORKS": "127.0.0.0/8",
        "HARVEST_PORTS": "any",
        "HARVEST_PAUSE_S": "0",
    }.items():
        monkeypatch.setenv(name, value)  # for processes that a test starts


@pytest.fixture
def sources(db, loopback) -> Sources:
    return Sources()


@pytest.fixture
def around(sources) -> Around:
    return Around(sources)
