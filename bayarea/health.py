"""``/livez``: the process answers. ``/readyz``: it can serve; says which part fails, never a version or an address."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

import redis
import structlog
from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from bayarea.caches import FAILURES
from ledger import selectors as ledger

log = structlog.get_logger(__name__)

OK, FAILED, DEGRADED = "ok", "failed", "degraded"


class NotReady(Exception):
    """A part does not do its work; the text is for the log."""


class Lags(NotReady):
    """It does less than it should, and the portal can serve all the same."""


_migrations_seen: set[str] = set()


def _database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")


def _migrations() -> None:
    """True once stays true for this process: its code does not change."""
    if connection.settings_dict["NAME"] in _migrations_seen:
        return
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise NotReady("migrations are waiting")
    _migrations_seen.add(connection.settings_dict["NAME"])


def _ledger() -> None:
    ledger.head()


def _outbox() -> None:
    waiting = ledger.waiting()
    if waiting.oldest_at is None:
        return
    lag_s = (timezone.now() - waiting.oldest_at).total_seconds()
    if lag_s > settings.READY_MAX_LAG_S:
        raise NotReady(f"the oldest event waits for {lag_s:.0f} s")


def publication_lag_s() -> int:
    """For how long the oldest record that is chained has waited to be published; 0 when none waits."""
    oldest_at = ledger.network_state().oldest_at
    return 0 if oldest_at is None else max(0, int((timezone.now() - oldest_at).total_seconds()))


def _publication() -> None:
    """Approvals go on without it, so it never takes the portal out of service."""
    lag_s = publication_lag_s()
    if lag_s > settings.LEDGER_ALARM_AFTER_S:
        raise Lags(f"the oldest record waits for {lag_s} s to be published")


def _queue() -> None:
    client = redis.Redis.from_url(settings.REDIS_URL, socket_timeout=1, socket_connect_timeout=1, retry=None)
    try:
        client.ping()
    finally:
        client.close()


#: In this order, each on the one connection; what follows a failure of the database is not asked.
DATABASE_PARTS: dict[str, Callable[[], None]] = {
    "database": _database,
    "migrations": _migrations,
    "ledger": _ledger,
    "outbox": _outbox,
    "publication": _publication,
}

#: Checks run here, so that a database which accepts but never answers costs the caller only the timeout. Few
#: threads: while they hang, further calls are told so at once instead of hanging too.
_threads = ThreadPoolExecutor(max_workers=4, thread_name_prefix="readyz")


def _ask_database() -> dict[str, str]:
    result: dict[str, str] = {}
    try:
        for name, check in DATABASE_PARTS.items():
            try:
                check()
            except Lags as error:
                log.warning("readyz.degraded", part=name, reason=str(error))
                result[name] = DEGRADED
            except Exception as error:  # noqa: BLE001  whatever it is, this part is not ready
                log.warning("readyz.failed", part=name, error=type(error).__name__, reason=str(error)[:200])
                result[name] = FAILED
                if name == "database":
                    break
            else:
                result[name] = OK
    finally:
        connection.close()
    return result


def _ask_queue() -> str:
    try:
        _queue()
    except FAILURES as error:
        log.warning("readyz.degraded", part="queue", error=type(error).__name__)
        return DEGRADED
    return OK


def readiness() -> tuple[int, dict[str, object]]:
    """Ask every part, for READY_TIMEOUT_S at most.

    Returns  200 or 503, and {"status": ok|degraded|failed, "parts": {name: ok|degraded|failed}}. Without its queue
             the portal is degraded, not dead: decisions stand, chaining catches up. A lag while the queue is away is
             explained by that and counts as degraded too.
    """
    asked_database: Future[dict[str, str]] = _threads.submit(_ask_database)
    asked_queue: Future[str] = _threads.submit(_ask_queue)
    asked: list[Future[Any]] = [asked_database, asked_queue]
    wait(asked, timeout=settings.READY_TIMEOUT_S)
    parts = asked_database.result() if asked_database.done() else {"database": FAILED}
    parts["queue"] = asked_queue.result() if asked_queue.done() else DEGRADED
    for future in asked:
        future.cancel()
    if parts["queue"] == DEGRADED and parts.get("outbox") == FAILED:
        parts["outbox"] = DEGRADED
    worst = next((state for state in (FAILED, DEGRADED) if state in parts.values()), OK)
    return (503 if worst == FAILED else 200), {"status": worst, "parts": parts}


@require_safe
def livez(request: HttpRequest) -> JsonResponse:
    return JsonResponse({"status": OK})


@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    status, body = readiness()
    response = JsonResponse(body, status=status)
    if status == 503:
        response["Retry-After"] = "5"
    return response
