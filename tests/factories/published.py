"""A published log of any size without its processes: real keys, real signatures, rows as the publisher writes them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

import psycopg
from django.conf import settings

from ledger import selectors
from ledger.tlog.checkpoints import Checkpoint
from ledger.tlog.cosignatures import Cosigner
from ledger.tlog.notes import Note, SigningKey

NAMES = ("gd", "hk", "mo", "neutral")
#: 2026-11-22 17:30:05 in Hong Kong, five seconds after the records of the factory.
COSIGNED_AT = 1795339805


def _seed(word: str) -> bytes:
    return hashlib.sha256(f"a key for tests only: {word}".encode()).digest()


def log_key() -> SigningKey:
    return SigningKey.from_seed(settings.LEDGER_ORIGIN, _seed(f"log {settings.LEDGER_ORIGIN}"))  # each log its own


def witnesses() -> dict[str, Cosigner]:
    """By their names in the policy."""
    return {name: Cosigner(f"{name}.witness.test", _seed(name)) for name in NAMES}


def policy_text() -> str:
    keys = [f"witness {name} {key.verifier()} http://{name}.witness.test" for name, key in witnesses().items()]
    return "\n".join([f"log {log_key().verifier()}", *keys, f"group final 3 {' '.join(NAMES)}", "quorum final", ""])


def write_policy(folder: Path) -> Path:
    path = folder / "policy.txt"
    path.write_text(policy_text())
    return path


def publish(by: Iterable[str] = NAMES, *, at: int = COSIGNED_AT) -> bytes:
    """Sign, cosign and publish what is chained now.

    Takes    by: who cosigns, a second after one another. at: the first cosignature's time, POSIX seconds.
    Returns  the note.
    """
    head = selectors.head()
    text = Checkpoint(settings.LEDGER_ORIGIN, head.size, head.root).body()
    note = Note(text, (log_key().sign(text),))
    keys = witnesses()
    lines = {name: keys[name].cosign(text, at + late) for late, name in enumerate(by)}
    published = note.with_signatures(*lines.values()).encode()
    with psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"]) as connection:
        connection.execute(
            "INSERT INTO led.checkpoint (size, root, note, prev_size) "
            "SELECT %s, %s, %s, coalesce(max(size), 0) FROM led.checkpoint HAVING coalesce(max(size), 0) < %s",
            [head.size, head.root, note.encode().decode(), head.size],
        )
        for late, (name, signature) in enumerate(lines.items()):
            connection.execute(
                "INSERT INTO led.cosignature (size, witness, key_id, cosigned_at, line) VALUES (%s, %s, %s, %s, %s)",
                [head.size, name, keys[name].verifier().key_id, at + late, signature.line().rstrip("\n")],
            )
        connection.execute(
            "INSERT INTO led.published (size, note, note_sha256) VALUES (%s, %s, %s)",
            [head.size, published.decode(), hashlib.sha256(published).digest()],
        )
    return published
