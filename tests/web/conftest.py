from __future__ import annotations

import pytest
from django.test import Client

from tests.web.urls import Counter


@pytest.fixture
def probes(settings):
    """Addresses that fail on purpose, beside the real ones."""
    settings.ROOT_URLCONF = "tests.web.urls"
    Counter.runs, Counter.wait = [], False
    Counter.entered.clear()
    Counter.may_go_on.clear()


@pytest.fixture
def visitor() -> Client:
    """A browser that nobody signed in with, and that shows errors as a real one would see them."""
    return Client(raise_request_exception=False)
