"""The HTTP side: bounded connections, bounded bodies, and nobody may hold a connection for longer than a moment."""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections.abc import Callable
from email.message import Message
from http.server import BaseHTTPRequestHandler, HTTPServer
from socketserver import BaseServer, ThreadingMixIn
from typing import Any

from .answers import Answer, refusal

MOST_CONNECTIONS = 64
STEP_TIMEOUT_S = 10.0  # for one read or write
DEADLINE_S = 30.0  # for the whole connection: one byte every nine seconds does not keep a thread
log = logging.getLogger("witness")


class Handler(BaseHTTPRequestHandler):
    """HTTP/1.0 on purpose: one request for each connection, so the deadline of one is that of the other."""

    server: Server
    timeout = STEP_TIMEOUT_S
    server_version = "tlog-witness"
    sys_version = ""

    def do_GET(self) -> None:
        self._send(self.server.answer("GET", self.path, self.headers, b""))

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if self.headers.get("Transfer-Encoding") or not length.isascii() or not length.isdigit():
            self._send(refusal(411, "a Content-Length is needed"))
        elif len(length) > 9 or int(length) > self.server.most_bytes:
            self._send(refusal(413, f"more than {self.server.most_bytes} bytes"))
        else:
            body = self.rfile.read(int(length))
            if len(body) == int(length):
                self._send(self.server.answer("POST", self.path, self.headers, body))

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("X-Content-Type-Options", "nosniff")
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name of the base class
        log.debug("%s %s", self.address_string(), format % args)


class Server(ThreadingMixIn, HTTPServer):
    """Takes    answer: what to say to (method, path, headers, body)."""

    daemon_threads = False
    request_queue_size = 32

    def __init__(
        self,
        host: str,
        port: int,
        answer: Callable[[str, str, Message, bytes], Answer],
        *,
        most_bytes: int,
        deadline_s: float = DEADLINE_S,
        most_connections: int = MOST_CONNECTIONS,
    ) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.answer, self.most_bytes = answer, most_bytes
        self.deadline_s, self.most_connections = deadline_s, most_connections
        self._open: dict[socket.socket, float] = {}
        self._guard = threading.Lock()
        super().__init__((host, port), Handler)

    def server_bind(self) -> None:
        # Not HTTPServer's: that asks the name service who we are, which can take half a minute.
        super(HTTPServer, self).server_bind()
        self.server_name, self.server_port = str(self.server_address[0]), self.server_address[1]

    @property
    def connections(self) -> int:
        """How many are open."""
        with self._guard:
            return len(self._open)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._guard:
            full = len(self._open) >= self.most_connections
            if not full:
                self._open[request] = time.monotonic() + self.deadline_s
        if full:
            super(ThreadingMixIn, self).shutdown_request(request)
        else:
            super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._guard:
            self._open.pop(request, None)
        super().shutdown_request(request)

    def service_actions(self) -> None:
        """Called twice a second: whoever has been here for too long is shown out."""
        super().service_actions()
        self._end_connections(time.monotonic())

    def _end_connections(self, older_than: float) -> None:
        with self._guard:
            for request in [request for request, until in self._open.items() if until < older_than]:
                try:
                    request.shutdown(socket.SHUT_RDWR)
                except OSError:
                    log.debug("a connection ended by itself")

    def server_close(self) -> None:
        self._end_connections(float("inf"))
        super().server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that went away is no fault of ours; anything else is, and is logged in full."""
        import sys

        error = sys.exc_info()[1]
        if isinstance(error, ConnectionError | TimeoutError):
            log.debug("%s went away: %s", client_address, error)
        else:
            log.exception("a request could not be answered")


def serve_in_thread(server: BaseServer, name: str) -> threading.Thread:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.2}, name=name)
    thread.start()
    return thread
