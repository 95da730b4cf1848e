"""The people around an entry, and the browser of its steward."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories.changes import Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def page(desk: Desk) -> Client:
    client = Client()
    client.force_login(desk.steward)
    return client
