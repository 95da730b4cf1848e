"""Pages live without Redis: stopped, or frozen and accepting."""

from __future__ import annotations

import socket
import time

import pytest
from django.core.cache import cache

from bayarea.caches import SoftRedisCache
from tests.factories.organisations import make_user


@pytest.fixture
def silent_port():
    listener = socket.create_server(("127.0.0.1", 0))
    yield listener.getsockname()[1]
    listener.close()


def cache_at(address: str, settings) -> SoftRedisCache:
    return SoftRedisCache(address, settings.CACHES["default"])


def exercise(one: SoftRedisCache) -> None:
    one.set("a", [1.5, "两"])
    assert one.get("a") == [1.5, "两"]
    assert one.get("missing", "default") == "default"
    assert one.add("a", 2) is False
    assert one.add("b", 2) is True
    assert one.incr("b") == 3
    assert one.get_many(["a", "b", "c"]) == {"a": [1.5, "两"], "b": 3}
    assert one.has_key("a")
    assert one.touch("a", 10) is True
    one.set_many({"d": 1, "e": None})
    assert one.get_many(["d", "e"]) == {"d": 1, "e": None}
    one.delete_many(["d", "e"])
    assert one.delete("a") is True
    assert one.get("a") is None
    one.delete("b")
    with pytest.raises(ValueError, match="b"):
        one.incr("b")


def test_with_redis(settings):
    exercise(cache_at(settings.REDIS_URL, settings))


def test_without_redis(settings):
    exercise(cache_at("redis://127.0.0.1:1/0", settings))


def test_a_frozen_redis_costs_one_short_wait(settings, silent_port):
    frozen = cache_at(f"redis://127.0.0.1:{silent_port}/0", settings)
    started = time.perf_counter()
    for number in range(50):
        frozen.set(f"key{number}", number)
        assert frozen.get(f"key{number}") == number
    assert time.perf_counter() - started < 1.5


def test_it_asks_again_after_a_rest(settings):
    one = cache_at(settings.REDIS_URL, settings)
    one._rest_until = time.monotonic() + 0.05
    one.set("resting", 1)
    assert one._own.get("resting") == 1
    time.sleep(0.1)
    assert one.get("resting") is None


def test_it_refuses_to_be_emptied(settings):
    with pytest.raises(NotImplementedError):
        cache.clear()


def test_values_are_json_in_redis(settings):
    import redis

    cache.set("plain", {"a": 1})
    raw = redis.Redis.from_url(settings.REDIS_URL).get(cache.make_key("plain"))
    assert raw == b'{"a": 1}'


@pytest.mark.django_db
@pytest.mark.usefixtures("probes")
@pytest.mark.parametrize("kind", ["stopped", "frozen"])
def test_signing_in_and_the_api_work_without_redis(visitor, settings, silent_port, kind):
    port = 1 if kind == "stopped" else silent_port
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": f"redis://127.0.0.1:{port}/0"}}
    make_user("mo-person", password="a password for this test")
    for send in (
        lambda: visitor.get("/accounts/login/"),
        lambda: visitor.post("/accounts/login/", {"login": "mo-person", "password": "a password for this test"}),
        lambda: visitor.post("/api/v1/probe/counter/", {}, content_type="application/json"),
    ):
        started = time.perf_counter()
        assert send().status_code in {200, 201, 302}
        assert time.perf_counter() - started < 3
    assert "_auth_user_id" in visitor.session
