"""Limits per second are not what most of these tests are about."""

from __future__ import annotations

import pytest
from django.core.cache import cache
from django.test import RequestFactory
from rest_framework.request import Request

from bayarea.api.throttles import ScopeThrottle


@pytest.fixture
def generous(settings):
    scopes = list(settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"])
    rates = dict.fromkeys(settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"], "100000/hour")
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "DEFAULT_THROTTLE_RATES": rates}
    yield
    # What strangers asked here counts for no test that comes after.
    asker = ScopeThrottle().who(Request(RequestFactory().get("/")))
    cache.delete_many([f"throttle:{scope}:{asker}" for scope in scopes])
