"""The suite's own ports: no two servers of tests get the same one."""

from __future__ import annotations

import socket
import subprocess
import sys

from tests.fixtures import ports
from tests.fixtures.ports import free_port
from tests.fixtures.services import ROOT


def test_a_port_is_given_once_to_all_processes():
    mine = {free_port() for _ in range(50)}
    code = "from tests.fixtures.ports import free_port; print([free_port() for _ in range(200)])"
    others = [
        subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    given = [*mine]
    for other in others:
        said, _ = other.communicate(timeout=60)
        given += [int(word) for word in said.strip("[]\n").split(",")]
    assert len(mine) == 50
    assert mine.isdisjoint(given[50:])
    assert all(ports.FIRST <= port <= ports.LAST for port in given)


def test_a_port_that_somebody_listens_on_is_not_given(monkeypatch):
    with socket.create_server(("127.0.0.1", free_port())) as server:
        taken = server.getsockname()[1]
        monkeypatch.setattr(ports, "_numbers", iter([taken - ports.FIRST, taken - ports.FIRST + 5000]))
        assert free_port() != taken
