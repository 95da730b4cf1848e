from __future__ import annotations

import ipaddress
import uuid
from itertools import count

import pytest
from django.test import Client

from tests.web.urls import Counter

_FIRST = ipaddress.ip_address("10.0.0.0") + uuid.uuid4().int % 2**23
ADDRESSES = (_FIRST + number for number in count())


@pytest.fixture
def probes(settings):
    """Addresses that fail on purpose, beside the real ones."""
    settings.ROOT_URLCONF = "tests.web.urls"
    Counter.runs, Counter.wait = [], False
    Counter.entered.clear()
    Counter.may_go_on.clear()


@pytest.fixture
def visitor() -> Client:
    """A browser that nobody signed in with, and that shows errors as a real one would see them.

    Each has an address of its own: limits per address are counted in Redis, across tests.
    """
    return Client(raise_request_exception=False, REMOTE_ADDR=str(next(ADDRESSES)))
