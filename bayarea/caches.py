"""A Redis cache that pages can live without.

When Redis does not answer, the process counts for itself (rate limits then hold per process) and does not ask again
for a few seconds, so that a frozen Redis costs one short wait and not one for every call.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from typing import Any, NoReturn, TypeVar

import redis
import structlog
from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.locmem import LocMemCache
from django.core.cache.backends.redis import RedisCache

Value = TypeVar("Value")

log = structlog.get_logger(__name__)

#: How long Redis is left alone after it failed.
REST_S = 5.0
FAILURES = (redis.exceptions.RedisError, OSError)


class JSONSerializer:
    """Values as JSON. Pickles would let whoever writes into Redis run code here."""

    def dumps(self, value: object) -> int | bytes:
        return value if type(value) is int else json.dumps(value).encode()

    def loads(self, data: bytes) -> Any:
        return json.loads(data)


class SoftRedisCache(RedisCache):
    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._own = LocMemCache(f"instead of {server}", {"OPTIONS": {"MAX_ENTRIES": 10_000}})
        self._rest_until = 0.0

    def _try(self, asked: Callable[[], Value], instead: Callable[[], Value]) -> Value:
        if time.monotonic() < self._rest_until:
            return instead()
        try:
            return asked()
        except FAILURES as error:
            self._rest_until = time.monotonic() + REST_S
            log.warning("cache.unreachable", error=type(error).__name__)
            return instead()

    def add(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None) -> bool:
        return self._try(
            lambda: super(SoftRedisCache, self).add(key, value, timeout, version),
            lambda: self._own.add(key, value, timeout, version),
        )

    def get(self, key: str, default: Any = None, version: Any = None) -> Any:
        return self._try(
            lambda: super(SoftRedisCache, self).get(key, default, version),
            lambda: self._own.get(key, default, version),
        )

    def set(self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None) -> None:
        self._try(
            lambda: super(SoftRedisCache, self).set(key, value, timeout, version),
            lambda: self._own.set(key, value, timeout, version),
        )

    def touch(self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: Any = None) -> bool:
        return self._try(
            lambda: super(SoftRedisCache, self).touch(key, timeout, version),
            lambda: self._own.touch(key, timeout, version),
        )

    def delete(self, key: str, version: Any = None) -> bool:
        return self._try(
            lambda: super(SoftRedisCache, self).delete(key, version), lambda: self._own.delete(key, version)
        )

    def get_many(self, keys: Iterable[str], version: Any = None) -> dict[str, Any]:
        asked = list(keys)
        return self._try(
            lambda: super(SoftRedisCache, self).get_many(asked, version), lambda: self._own.get_many(asked, version)
        )

    def has_key(self, key: str, version: Any = None) -> bool:
        return self._try(
            lambda: super(SoftRedisCache, self).has_key(key, version), lambda: self._own.has_key(key, version)
        )

    def incr(self, key: str, delta: int = 1, version: Any = None) -> int:
        return self._try(
            lambda: super(SoftRedisCache, self).incr(key, delta, version),
            lambda: self._own.incr(key, delta, version),
        )

    def set_many(self, data: dict[str, Any], timeout: Any = DEFAULT_TIMEOUT, version: Any = None) -> list[str]:
        return self._try(
            lambda: super(SoftRedisCache, self).set_many(data, timeout, version),
            lambda: self._own.set_many(data, timeout, version),
        )

    def delete_many(self, keys: Iterable[str], version: Any = None) -> None:
        asked = list(keys)
        self._try(
            lambda: super(SoftRedisCache, self).delete_many(asked, version),
            lambda: self._own.delete_many(asked, version),
        )

    def clear(self) -> NoReturn:
        """Refused: the queue lives in the same Redis, and FLUSHDB would take it along."""
        raise NotImplementedError("This cache cannot be cleared as a whole: the queue shares its Redis.")
