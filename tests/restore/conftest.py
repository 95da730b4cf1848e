"""A published log and its mirror."""

from __future__ import annotations

import psycopg
import pytest

from ledger.tlog.cosignatures import Cosigner
from ledger.tlog.notes import SigningKey
from ledger.tlog.policies import Policy
from tests.factories.ledger import chain_samples
from tests.fixtures.database import owner_url

from .cases import Case, KeptMirror, publish


@pytest.fixture
def case(committed_db, settings):
    """300 entries, published when there were 40 and again; their mirror has all of it."""
    log = SigningKey.generate(settings.LEDGER_ORIGIN)
    witnesses = [Cosigner.generate(f"{name}.test") for name in ("gd", "hk", "mo", "neutral")]
    lines = [f"log {log.verifier()}", *(f"witness {key.name[:-5]} {key.verifier()}" for key in witnesses)]
    policy = Policy.parse("\n".join([*lines, "group final 3 gd hk mo neutral", "quorum final"]))
    with psycopg.connect(owner_url(committed_db), autocommit=True) as owner:
        chain_samples(40)
        early = publish(owner, log, witnesses)
        chain_samples(260)
        note = publish(owner, log, witnesses)
        kept = [bytes(row[0]) for row in owner.execute("SELECT entry FROM led.log_entry ORDER BY idx").fetchall()]
        mirror = KeptMirror(note, kept, [early, note])
        yield Case(owner, policy, settings.LEDGER_ORIGIN, mirror, log, witnesses, early)
