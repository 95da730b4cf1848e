"""A witness that listens, and a log that serves; both end with the test."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

import pytest

from ledger.tlog.witness.config import MirrorConfig
from ledger.tlog.witness.service import Service

from .samples import READER, TOKEN, Clock, SampleLog, make_witness


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def open_witness(tmp_path, clock) -> Iterator[Callable[..., Service]]:
    """A function that opens a witness in a folder of its name; started when ``listening``."""
    opened: list[Service] = []

    def start(name: str = "gd.test", *, listening: bool = True, **settings) -> Service:
        service = make_witness(tmp_path / name, name=name, clock=clock, **settings)
        opened.append(service)
        if listening:
            service.start()
        return service

    yield start
    for service in opened:
        service.stop()


@pytest.fixture
def witness(open_witness) -> Service:
    """One witness that listens and has seen nothing."""
    return open_witness()


@pytest.fixture
def log() -> SampleLog:
    return SampleLog()


@pytest.fixture
def serve() -> Iterator[Callable[[SampleLog], str]]:
    """A function that serves a log and tells its address."""
    serving: list[SampleLog] = []

    def start(served: SampleLog) -> str:
        serving.append(served)
        return served.serve()

    yield start
    for served in serving:
        served.stop()


@pytest.fixture
def mirroring(tmp_path, open_witness, serve, log):
    """A witness that mirrors ``log``; its rounds run when the test says so."""
    (tmp_path / "token").write_text(TOKEN + "\n")
    (tmp_path / "readers").write_text(hashlib.sha256(READER.encode()).hexdigest() + "\n")
    url = serve(log)

    def start(name: str = "gd.test", listening: bool = True) -> Service:
        config = MirrorConfig(url=url, token_file=tmp_path / "token", readers_file=tmp_path / "readers", every_s=600)
        return open_witness(name, mirror=config, listening=listening)

    return start
