"""Limits per second are not what most of these tests are about."""

from __future__ import annotations

import pytest
from django.core.cache import cache


@pytest.fixture
def generous(settings):
    rates = dict.fromkeys(settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"], "100000/hour")
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "DEFAULT_THROTTLE_RATES": rates}
    yield
    # What was asked here counts for nobody who comes after.
    cache.clear()
