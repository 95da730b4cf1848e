"""A backup from before a roll-over, when the next log was opened since: last year's log is refilled and closed again,
then this year's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import psycopg
import pytest
from django.db import connection, connections

from ledger.errors import RestoreRefused
from ledger.restore import restore
from ledger.rollover import archives, close_log, open_log
from ledger.selectors import entry, is_published, latest_published
from ledger.services import chain_waiting
from ledger.tlog.cosignatures import Cosigner
from ledger.tlog.notes import SigningKey
from ledger.tlog.policies import Policy
from ledger.verify import verify_stored
from tests.factories.ledger import AT, chain_samples, record_sample
from tests.fixtures.database import _administer, owner_url

from .cases import KeptMirror, publish

NEXT = "digital-bay-area.test/2027"
ENTRIES = "SELECT idx, event_id, leaf, chain, entry FROM led.log_entry ORDER BY idx"


@pytest.fixture
def as_owner(committed_db: str) -> Iterator[None]:
    """The connection of this process is the operator's, that of migrations."""
    application = connection.settings_dict["USER"]
    connection.close()
    connection.settings_dict["USER"] = urlsplit(owner_url(committed_db)).username or "postgres"
    yield
    connection.close()
    connection.settings_dict["USER"] = application


@pytest.fixture
def as_it_was(committed_db: str) -> Iterator[Callable[[], Callable[[], None]]]:
    """A function that keeps a copy of the database. Returns a function that brings it back."""
    kept = f"{committed_db}_backup"

    def bring_back() -> None:
        connections.close_all()
        _administer("DROP DATABASE {} WITH (FORCE)", committed_db)
        _administer("ALTER DATABASE {} RENAME TO {}", kept, committed_db)

    def keep() -> Callable[[], None]:
        connections.close_all()
        _administer("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy", kept, committed_db)
        return bring_back

    yield keep
    _administer("DROP DATABASE IF EXISTS {} WITH (FORCE)", kept)


class Years:
    """Two logs, one after the other: keys, witnesses and what a mirror kept of each."""

    def __init__(self, name: str, origin: str) -> None:
        self.name, self.origin = name, origin
        self.keys = {log: SigningKey.generate(log) for log in (origin, NEXT)}
        self.witnesses = [Cosigner.generate(f"{place}.test") for place in ("gd", "hk", "mo", "neutral")]
        lines = [f"log {key.verifier()}" for key in self.keys.values()]
        lines += [f"witness {key.name[:-5]} {key.verifier()}" for key in self.witnesses]
        self.policy = Policy.parse("\n".join([*lines, "group final 3 gd hk mo neutral", "quorum final"]))

    def owner(self) -> psycopg.Connection:
        return psycopg.connect(owner_url(self.name), autocommit=True)

    def publish(self, origin: str) -> bytes:
        with self.owner() as owner:
            return publish(owner, self.keys[origin], self.witnesses)

    def close(self) -> int:
        return close_log(next_origin=NEXT, next_vkey=str(self.keys[NEXT].verifier()), at=AT)

    def mirror(self, notes: list[bytes]) -> KeptMirror:
        """What a mirror has when the log is as it is now."""
        return KeptMirror(notes[-1], [bytes(row[4]) for row in self.stored()], notes)

    def stored(self) -> list[tuple]:
        with self.owner() as owner:
            return owner.execute(ENTRIES).fetchall()

    def restore(self, mirror: KeptMirror, origin: str):
        with self.owner() as owner:
            return restore(owner, mirror, self.policy, origin)


@pytest.fixture
def years(committed_db, settings, tmp_path) -> Years:
    made = Years(committed_db, settings.LEDGER_ORIGIN)
    settings.LEDGER_POLICY_FILE = tmp_path / "policy.txt"
    lines = [f"log {key.verifier()}" for key in made.keys.values()]
    lines += [f"witness {key.name[:-5]} {key.verifier()}" for key in made.witnesses]
    settings.LEDGER_POLICY_FILE.write_text("\n".join([*lines, "group final 3 gd hk mo neutral", "quorum final", ""]))
    return made


@pytest.fixture
def lost(years, as_owner, as_it_was, settings) -> tuple[KeptMirror, KeptMirror, list[tuple]]:
    """A backup of 40 records came back, after the log was closed with 60 and the next one had 25. Returns the mirrors
    of both logs, and the rows of the newer one as they were."""
    old = years.origin
    chain_samples(40)
    notes = [years.publish(old)]
    bring_back = as_it_was()
    chain_samples(20)
    assert years.close() == 61
    notes.append(years.publish(old))
    last_year = years.mirror(notes)
    settings.LEDGER_ORIGIN = NEXT
    open_log(at=AT)
    later = [years.publish(NEXT)]
    chain_samples(24)
    later.append(years.publish(NEXT))
    this_year, rows = years.mirror(later), years.stored()
    bring_back()
    return last_year, this_year, rows


def test_both_logs_are_refilled_one_after_the_other(years, lost, settings):
    last_year, this_year, rows = lost

    # Under the new name nothing happens: the operator is told which log the backup holds.
    before = years.stored()
    with pytest.raises(RestoreRefused, match=f"holds the log {years.origin}, from before the roll-over to {NEXT}"):
        years.restore(this_year, NEXT)
    assert years.stored() == before

    # Last year's log is refilled under its own name, and closed by the record that closed it.
    settings.LEDGER_ORIGIN = years.origin
    assert years.restore(last_year, years.origin).refilled == 21
    assert [row[4] for row in years.stored()] == last_year.kept
    assert verify_stored().ok

    # It is archived again; the new first record is another than the witnesses know, and gives way to theirs.
    settings.LEDGER_ORIGIN = NEXT
    assert open_log(at=AT).size == 61
    assert years.stored()[0][4] != rows[0][4]
    done = years.restore(this_year, NEXT)
    assert (done.kept, done.refilled, done.returned) == (0, 25, ())
    assert years.stored() == rows
    assert [archive.origin for archive in archives()] == [years.origin]

    # The log goes on, and both years' records are under their notes.
    assert chain_waiting().chained == 0
    newcomer = record_sample(1)
    assert chain_waiting().size == 26
    years.publish(NEXT)
    assert latest_published().size == 26
    assert is_published([newcomer, rows[3][1]]) == {newcomer, rows[3][1]}
    assert entry(0).type == "log.open"
    assert verify_stored().ok


def test_a_log_that_follows_another_one_is_not_put_there(years, lost, settings):
    """The closed log was refilled from elsewhere, with another end: the mirror's log does not continue it."""
    _last_year, this_year, _rows = lost
    settings.LEDGER_ORIGIN = years.origin
    chain_samples(1)
    years.close()
    years.publish(years.origin)
    settings.LEDGER_ORIGIN = NEXT
    open_log(at=AT)
    before = years.stored()
    with pytest.raises(RestoreRefused, match="does not continue the one that was archived here"):
        years.restore(this_year, NEXT)
    assert years.stored() == before
