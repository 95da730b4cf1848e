"""The line to a source: its name resolved once, every address checked, connected to one of those."""

from __future__ import annotations

import contextlib
import queue
import socket
import ssl
import threading
from collections.abc import Callable, Iterator

from catalogue.domain.harvest.addresses import Allowed, Target, check_addresses
from catalogue.domain.harvest.errors import SourceFailed

from .clocks import Clock

#: From a host and port to the addresses that it has now.
Resolver = Callable[[str, int], list[str]]

MOST_ADDRESSES = 4
#: For one address of several, so that the next gets its turn.
CONNECT_S = 8.0


def resolve(host: str, port: int) -> list[str]:
    """All addresses of a name, as the machine's resolver says; none when it knows none."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return []
    return list(dict.fromkeys(str(one[4][0]) for one in found))


@contextlib.contextmanager
def line_to(target: Target, *, allowed: Allowed, clock: Clock, resolver: Resolver) -> Iterator[socket.socket]:
    """A line to the target, with TLS unless it is http; cut when the clock rings.

    Raises   AddressRefused, before any connection; SourceFailed.
    """
    addresses = check_addresses(_resolved(target, clock, resolver), allowed)
    with _connected(addresses[:MOST_ADDRESSES], target.port, clock) as line:
        if target.scheme == "http":
            with clock.cutting(line):
                yield line
            return
        context = ssl.create_default_context()
        if allowed.ca_file:
            context.load_verify_locations(allowed.ca_file)
        # The handshake waits until the clock watches it.
        secured = context.wrap_socket(line, server_hostname=target.host, do_handshake_on_connect=False)
        with secured, clock.cutting(secured):
            secured.do_handshake()
            yield secured


def _resolved(target: Target, clock: Clock, resolver: Resolver) -> list[str]:
    """What the resolver says, but not for longer than the clock runs: it cannot be interrupted."""
    answers: queue.SimpleQueue[list[str]] = queue.SimpleQueue()
    asking = threading.Thread(target=lambda: answers.put(resolver(target.host, target.port)), daemon=True)
    asking.start()
    try:
        return answers.get(timeout=clock.left())
    except queue.Empty:
        raise clock.failure() from None


def _connected(addresses: list[str], port: int, clock: Clock) -> socket.socket:
    for address in addresses:
        try:
            line = socket.create_connection((address, port), timeout=min(CONNECT_S, clock.left()))
        except OSError:
            continue
        line.settimeout(clock.left())
        return line
    raise SourceFailed("source.unreachable")
