"""What a page costs with 10,000 resources and 10,000 requests, through every middleware, without the network."""

from __future__ import annotations

import time
from collections.abc import Callable

ROWS = 10_000
FEW = 30
REPEATS = 60


def run(emit: Callable[..., None]) -> None:
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from tests.factories.catalogue import bulk_resources
    from tests.factories.sharing import World, bulk_requests, endorsed

    world = World()
    waiting = endorsed(world)
    requester, approver = Client(), Client()
    requester.force_login(world.requester, backend="allauth.account.auth_backends.AuthenticationBackend")
    approver.force_login(world.approver, backend="allauth.account.auth_backends.AuthenticationBackend")
    pages = {
        "home": (approver, "/"),
        "list": (requester, "/catalogue/"),
        "list_search": (requester, "/catalogue/?q=空氣質素"),
        "resource": (requester, f"/catalogue/{world.resource.pk}/"),
        "requests": (requester, "/requests/"),
        "queue": (approver, "/queue/"),
        "decision": (approver, f"/requests/{waiting.pk}/decision/"),
    }

    def queries(client: Client, path: str) -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            response = client.get(path)
        if response.status_code != 200:
            raise RuntimeError(f"{path} answered {response.status_code}")
        return len(captured)

    bulk_resources(FEW, seed=1)
    bulk_requests(FEW, world=world)
    few = {name: (queries(*page), queries(*page))[1] for name, page in pages.items()}
    bulk_resources(ROWS - FEW, seed=2)
    bulk_requests(ROWS - FEW, world=world)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    for name, (client, path) in pages.items():
        many = (queries(client, path), queries(client, path))[1]
        times = []
        for _ in range(REPEATS):
            begun = time.perf_counter()
            client.get(path)
            times.append(time.perf_counter() - begun)
        times.sort()
        emit(
            f"page_{name}_p95",
            times[int(REPEATS * 0.95)] * 1000,
            "ms",
            goal="<= 100",
            p50=round(times[REPEATS // 2] * 1000, 2),
        )
        emit(f"page_{name}_queries", many, "queries", with_few_rows=few[name])
