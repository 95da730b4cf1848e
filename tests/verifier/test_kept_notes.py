"""Published notes are kept for ever: a superuser who removes or rewrites an old one is found by every export.

The log itself stays sound, so verification of the log has nothing to say; the records made afterwards name the note.
"""

from __future__ import annotations

import psycopg
import pytest

from ledger.evidence import TIMES, evidence_of
from ledger.exporting.making import make_export
from ledger.guards import EXPECTED_GUARDS
from ledger.selectors import entry
from ledger.verify import verify_stored
from tests.factories.ledger import ACTOR, AT, chain_samples
from tests.fixtures.database import owner_url
from tests.fixtures.network import Network

pytestmark = pytest.mark.timeout(600)  # the first test of a session waits for Go to compile its library

REWRITE = "UPDATE led.published SET note = {0}, note_sha256 = sha256(convert_to({0}, 'UTF8')) WHERE size = 3"
FORGERIES = {
    "removed": ("DELETE FROM led.published WHERE size = 3", "record 3"),
    "a line taken away": (REWRITE.format("regexp_replace(note, E'\\n[^\\n]*\\n$', E'\\n')"), "record 3"),
    "cut off": (REWRITE.format("left(note, -10)"), "file data/notes.jsonl"),
    "another one in its place": (
        "UPDATE led.published o SET note = n.note || E'\\n', "
        "note_sha256 = sha256(convert_to(n.note || E'\\n', 'UTF8')) "
        "FROM led.published n WHERE o.size = 3 AND n.size = 5",
        "file data/notes.jsonl",
    ),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_an_old_note_that_a_superuser_touched_is_named(
    ledger_network: Network, committed_db: str, both, tmp_path, forgery
):
    for count in (3, 2, 1):
        chain_samples(count)
        ledger_network.publish()
    statement, where = FORGERIES[forgery]
    with psycopg.connect(owner_url(committed_db)) as superuser:
        superuser.execute("ALTER TABLE led.published DISABLE TRIGGER ALL")
        assert superuser.execute(statement).rowcount == 1  # type: ignore[call-overload]
        superuser.execute("ALTER TABLE led.published ENABLE TRIGGER ALL")
        for guard in EXPECTED_GUARDS:
            table, name = guard.split(".")
            if table == "published":
                superuser.execute(f"ALTER TABLE led.published ENABLE ALWAYS TRIGGER {name}")  # type: ignore[call-overload]
    assert verify_stored().ok

    assert evidence_of(entry(3)).problem == TIMES
    make_export(actor=ACTOR, out=tmp_path / "full", at=AT)
    verdict = both(tmp_path / "full", "--policy", ledger_network.policy_file)
    assert (verdict.status, verdict.where) == (1, where), verdict.output
