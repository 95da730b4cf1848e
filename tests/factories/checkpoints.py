"""Rows of checkpoints as the publisher writes them, for tests of what reads them. Their signatures verify nothing."""

from __future__ import annotations

import base64
import json
import os

import psycopg

ORIGIN = "digital-bay-area.test/ledger"


def publish_rows(size: int, *, cosigned: dict[str, int] | None = None, again: bool = False) -> str:
    """Insert a checkpoint of this size (unless ``again``), its cosignatures and its published note. Returns the note.

    Takes    cosigned: witness name to the POSIX second at which it cosigned. Needs a database that commits.
    """
    times = {"gd.test": 1_795_000_000} if cosigned is None else cosigned
    with psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"]) as publisher:
        [(root,)] = publisher.execute("SELECT root FROM led.log_head").fetchall()
        [(before,)] = publisher.execute("SELECT coalesce(max(size), 0) FROM led.checkpoint").fetchall()
        text = f"{ORIGIN}\n{size}\n{base64.b64encode(root).decode()}\n\n— {ORIGIN} {_data(str(size))}\n"
        lines = {name: f"— {name} {_data(f'{name}{at}')}" for name, at in times.items()}
        note = text + "".join(f"{line}\n" for line in lines.values())
        if not again:
            publisher.execute(
                "INSERT INTO led.checkpoint (size, root, note, prev_size) VALUES (%s, %s, %s, %s)",
                [size, root, text, before],
            )
        for name, line in lines.items():
            publisher.execute(
                "INSERT INTO led.cosignature (size, witness, key_id, cosigned_at, line) VALUES (%s, %s, %s, %s, %s)",
                [size, name, b"abcd", times[name], line],
            )
        publisher.execute(
            "INSERT INTO led.published (size, note, note_sha256) VALUES (%s, %s, sha256(convert_to(%s, 'UTF8')))",
            [size, note, note],
        )
    return note


def component_row(name: str, kind: str, state: str, *, reason: str = "", size: int | None = None) -> None:
    """Write how a part of the network is, as the publisher does."""
    with psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"]) as publisher:
        publisher.execute(
            "INSERT INTO led.component (name, kind, state, reason, size, seen_at, detail) "
            "VALUES (%s, %s, %s, %s, %s, now(), %s) ON CONFLICT (name) DO UPDATE SET state = excluded.state, "
            "reason = excluded.reason, size = excluded.size, seen_at = excluded.seen_at",
            [name, kind, state, reason, size, json.dumps({})],
        )


def _data(text: str) -> str:
    return base64.b64encode(text.encode()).decode()
