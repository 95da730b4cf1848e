"""Which published note an entry names as its beacon. Pure, standard library only.

Source   docs/ledger-format.md sections 3 and 9.
"""

from __future__ import annotations

import json
import re

DIGEST = re.compile("[0-9a-f]{64}", re.ASCII)


def beacon_of(entry: bytes) -> str:
    """SHA-256 (hexadecimal) of the note that an entry names; empty when it names none in the way that ours do."""
    if b'"beacon"' not in entry:
        return ""
    try:
        named = json.loads(entry)["beacon"]["note"]
    except (KeyError, TypeError, ValueError, RecursionError):
        return ""
    return named if isinstance(named, str) and DIGEST.fullmatch(named) else ""
