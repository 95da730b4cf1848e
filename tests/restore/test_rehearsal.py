"""The runbook's restore, rehearsed with everything real: an older dump comes back, the signer halts, a witness's
mirror fills the log again, and it goes on."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import urllib.request
from io import StringIO

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connections

from ledger.errors import LogHalted
from ledger.management.commands import ledger_restore
from ledger.selectors import cosigned_by, entry, is_published, latest_published
from ledger.services import chain_waiting
from ledger.signer.halting import Halt
from ledger.times import Interval, interval_of
from ledger.tlog.messages import origin_hash
from ledger.tlog.witness.config import MirrorConfig
from ledger.verify import verify_stored
from tests.factories.ledger import chain_samples, record_sample
from tests.fixtures.database import _administer, owner_url
from tests.fixtures.network import Network
from tests.fixtures.ports import free_port
from tests.fixtures.services import ROOT

KEY = "the key of a mirror"


def rows(name: str) -> list[tuple[int, bytes, bytes]]:
    with psycopg.connect(owner_url(name)) as connection:
        return connection.execute("SELECT idx, entry, chain FROM led.log_entry ORDER BY idx", binary=True).fetchall()


def waiting(name: str) -> set[str]:
    with psycopg.connect(owner_url(name)) as connection:
        return {str(row[0]) for row in connection.execute("SELECT event_id FROM led.outbox")}


@pytest.fixture
def older_dump(committed_db, ledger_network):
    """A function that keeps a copy of the database, and one that brings it back."""
    kept = f"{committed_db}_dump"

    def let_go() -> None:
        connections.close_all()
        ledger_network.restart()

    def dump() -> None:
        let_go()
        _administer("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy", kept, committed_db)

    def bring_back() -> None:
        let_go()
        _administer("DROP DATABASE {} WITH (FORCE)", committed_db)
        _administer("ALTER DATABASE {} RENAME TO {}", kept, committed_db)

    yield dump, bring_back
    _administer("DROP DATABASE IF EXISTS {} WITH (FORCE)", kept)


@pytest.fixture
def start_portal(start_process, files_dir, monkeypatch):
    """A function that starts the portal's web server, which serves the log to mirrors. Returns it and its address."""

    def start():
        port = free_port()
        web = start_process(
            "web",
            "-m",
            "gunicorn",
            "bayarea.wsgi:application",
            BIND=f"127.0.0.1:{port}",
            WEB_WORKERS="1",
            LEDGER_MIRROR_KEYS=hashlib.sha256(KEY.encode()).hexdigest(),
        )

        def answers() -> bool:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/livez", timeout=2):
                    return True
            except OSError:
                return False

        web.wait_until(answers)
        return web, f"http://127.0.0.1:{port}/ledger"

    return start


@pytest.fixture
def as_owner(committed_db, monkeypatch):
    """A function that runs ``ledger_restore`` in this process, on the owner's connection. Returns what it said."""

    def run(**options) -> str:
        said = StringIO()
        call_command("ledger_restore", **options, stdout=said)
        return said.getvalue()

    monkeypatch.setattr(
        ledger_restore, "owners_connection", lambda: psycopg.connect(owner_url(committed_db), autocommit=True)
    )
    return run


def interval(network: Network, index: int) -> Interval:
    """Between which moments a record was made, by the witnesses' clocks."""
    return interval_of(index, entry(index).body, network.policy)


def restore_command(name: str, url: str, token_file, **environment: str) -> subprocess.CompletedProcess[str]:
    """``manage.py ledger_restore`` as an operator runs it, with the owner's address."""
    return subprocess.run(
        [sys.executable, "manage.py", "ledger_restore", "--from-mirror", url, "--token-file", str(token_file)],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": owner_url(name), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.processes
@pytest.mark.timeout(300)
def test_older_dump_is_filled_from_a_mirror_and_the_log_goes_on(
    committed_db, ledger_network, older_dump, start_portal, as_owner, settings, tmp_path
):
    network, (dump, bring_back) = ledger_network, older_dump
    # A log of 5, published, and one event that waits: that is the dump.
    chain_samples(5)
    network.publish()
    waited = record_sample(77)
    dump()

    # Life goes on: the event is chained and 300 more, published, and mirrored by Hong Kong's witness.
    web, portal = start_portal()
    token = tmp_path / "token"
    token.write_text(KEY + "\n")
    readers = tmp_path / "readers"
    readers.write_text(hashlib.sha256(KEY.encode()).hexdigest() + "\n")
    chain_samples(290)
    between = network.publish()  # neither in the dump nor the newest one when the mirror looks
    chain_samples(10)
    published = network.publish()
    assert published.size == 306
    network.stop_witness("hk")
    hk = network.start_witness("hk", mirror=MirrorConfig(url=portal, token_file=token, readers_file=readers))
    hk.mirror_once()
    assert hk.troubles == {}
    before, bounds, who = rows(committed_db), interval(network, 300), cosigned_by(published)
    assert entry(300).body["beacon"]["note"] == between.note_sha256.hex()
    assert bounds.after is not None
    assert bounds.before is not None
    mirror = f"{hk.url}/mirror/{origin_hash(network.origin)}"

    # The database is lost and the dump comes back. Nobody has noticed: an approval is recorded and chained.
    web.stop()
    bring_back()
    newcomer = record_sample(900)
    assert chain_waiting().size == 7
    assert rows(committed_db)[:6] == before[:6]
    assert rows(committed_db)[6] != before[6]

    # The signer notices and halts; the appender refuses from then on, and approvals wait.
    with pytest.raises(Halt) as halt:
        network.sign()
    assert halt.value.reason == "behind_witness"
    network.signer.halt(halt.value)
    network.publisher.tick()
    late = record_sample(901)
    with pytest.raises(LogHalted):
        chain_waiting()

    # The runbook's restore. With too small a policy, without a key or from nowhere nothing is changed.
    spoiled = rows(committed_db)
    for url, file in (("http://127.0.0.1:1", token), (mirror, readers), (f"{hk.url}/mirror/none", token)):
        with pytest.raises(CommandError, match="Nothing was changed"):
            as_owner(from_mirror=url, token_file=file)
    settings.LEDGER_POLICY_FILE = ""
    for policy in (None, token, tmp_path / "none"):
        with pytest.raises(CommandError, match="Nothing was changed: .*policy"):
            as_owner(from_mirror=mirror, token_file=token, policy=policy)
    settings.LEDGER_POLICY_FILE = str(network.policy_file)
    assert rows(committed_db) == spoiled
    done = restore_command(committed_db, mirror, token)
    assert done.returncode == 0, done.stderr
    assert "6 entries were right and stayed" in done.stdout
    assert "300 entries were filled in from the mirror, the first is number 6" in done.stdout
    assert str(newcomer) in done.stdout

    # Byte for byte what it was; what nobody had signed waits again, what was chained before does not.
    assert rows(committed_db) == before
    assert waiting(committed_db) == {str(newcomer), str(late)}
    assert str(waited) not in waiting(committed_db)
    report = verify_stored()
    assert (report.ok, report.size) == (True, 306), report
    assert latest_published().note == published.note
    assert "2 published notes that were lost are published again" in done.stdout
    assert (interval(network, 300), cosigned_by(latest_published())) == (bounds, who)
    with urllib.request.urlopen(f"{mirror}/note/{between.note_sha256.hex()}", timeout=10) as answer:
        assert answer.read() == between.note.encode()
    assert as_owner(from_mirror=mirror, token_file=token).startswith("Nothing is missing: 306 entries")

    # The signer looks at everything again and goes on; what waited is chained and published.
    resumed = subprocess.run(
        [sys.executable, "-m", "ledger.signer", "resume"],
        cwd=ROOT,
        env={
            **os.environ,
            "LEDGER_ORIGIN": network.origin,
            "SIGNER_KEY_FILE": str(network.signer_config.key_file),
            "SIGNER_STATE_DIR": str(network.signer_config.state_dir),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert resumed.returncode == 0, resumed.stderr
    assert not network.signer.waits()
    network.sign()
    network.publisher.tick()
    assert network.publish().size == 308
    assert is_published([waited, newcomer, late]) == {waited, newcomer, late}
    assert verify_stored().ok
