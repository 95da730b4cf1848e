"""From a source on this machine to listed entries: real HTTP, the real reader and services, one process.

The source has Guangdong's shape. Read twice: everything is new, then nothing has changed.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from urllib.parse import parse_qs, urlsplit

RECORDS = 10_000


def run(emit: Callable[..., None], records: int = RECORDS) -> None:
    from django.conf import settings
    from django.db import connections

    from catalogue.harvesting.running import run_harvest
    from catalogue.services.harvest_runs import ask_for_run
    from tests.factories.harvesting import Sources

    settings.HARVEST_ALLOW_HTTP = True
    settings.HARVEST_ALLOWED_NETWORKS = (ip_network("127.0.0.0/8"),)
    settings.HARVEST_PORTS = None
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler([_record(number) for number in range(records)]))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        sources = Sources("GD")
        url = f"http://127.0.0.1:{server.server_address[1]}/api"
        source = sources.confirmed("resid", url, language="zh-hans")
        for name, goal in (("harvest_new_per_second", ">= 300"), ("harvest_unchanged_per_second", "")):
            run_id = ask_for_run(actor=None, source_id=source.pk)
            begun, worked = time.perf_counter(), time.process_time()
            while run_harvest(run_id) == "goes on":
                pass
            took, worked = time.perf_counter() - begun, time.process_time() - worked
            # On a machine that has other work, what one processor would do says more than the clock.
            emit(
                name, records / took, "1/s", records=records, goal=goal, per_second_of_processor=round(records / worked)
            )
    finally:
        server.shutdown()
        connections.close_all()


def _handler(records: list[dict[str, object]]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            query = parse_qs(urlsplit(self.path).query)
            page, rows = int(query["page"][0]), int(query["rows"][0])
            chosen = records[(page - 1) * rows : page * rows]
            body = json.dumps({"data": {"list": chosen, "total": len(records)}}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Only measurements are printed."""

    return Handler


def _record(number: int) -> dict[str, object]:
    return {
        "resId": f"29200/{number:08}",
        "resTitle": f"公共交通线路站点信息 {number}",
        "resAbstract": "各公共交通线路的编号、站点名称、经纬度及首末班时间。" * 3,
        "keyword": "公交,线路,站点",
        "subjectName": "道路交通",
        "officeName": "市交通运输局",
        "openLevelName": "无条件开放",
        "updateCycle": "2",
        "publishDate": "2024-05-01",
        "dataUpdateTime": "2026-02-01",
        "sourceSuffix": "csv,json,xml",
    }
