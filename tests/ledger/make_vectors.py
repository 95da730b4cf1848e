"""Writes tests/vectors/log.json: a whole log with fixed ids. ``python -m tests.ledger.make_vectors``

A test compares the committed file with what this makes today, so no byte of the format changes unnoticed.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from ledger import canonical, chain
from ledger.record import timestamp
from ledger.tlog import merkle

TARGET = Path(__file__).parent.parent / "vectors" / "log.json"
AT = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)
LOG = "digital-bay-area.test/ledger"


def log() -> dict[str, object]:
    """Seven entries of one kind, and everything that is computed from them."""
    tree, previous, rows = merkle.Tree(), chain.START, []
    for index in range(7):
        body: dict[str, object] = {
            "v": 1,
            "type": "request.submitted",
            "id": str(UUID(int=0x0198_C0DE_0000_7000_8000_0000_0000_0000 + index)),
            "log": LOG,
            "at": timestamp(AT + timedelta(seconds=index)),
            "actor": {"org": "HK-DPO", "role": "requester"},
            "src": "GD",
            "dst": "HK",
            "exchange": {"reference": f"BA-2026-{index:06d}"},
        }
        entry = canonical.encode(body)
        leaf = merkle.leaf_hash(entry)
        previous = chain.next_value(index, previous, leaf)
        tree.push(leaf)
        rows.append({"i": index, "entry": entry.decode(), "leaf": leaf.hex(), "chain": previous.hex()})
    return {
        "origin": "python -m tests.ledger.make_vectors",
        "log": LOG,
        "entries": rows,
        "head": {
            "size": tree.size,
            "root": tree.root().hex(),
            "chain": previous.hex(),
            "frontier": [node.hex() for node in tree.frontier],
        },
    }


def text() -> str:
    return json.dumps(log(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(text(), "utf-8")
