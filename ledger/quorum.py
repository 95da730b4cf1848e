"""How many witnesses are enough now: the policy's number, or fewer while degraded mode lasts (docs/runbook.md).

For processes without Django; the portal's side is ledger/degradation.py.
"""

from __future__ import annotations

from typing import Any

import psycopg

#: Fewer witnesses than this are never enough, whatever two administrators agreed: with one alone, who holds that one
#: key and the log's could publish what nobody else ever saw.
FLOOR = 2


def effective_quorum(connection: psycopg.Connection[Any], *, normal: int, floor: int = FLOOR) -> int:
    """How many of the policy's witnesses must have cosigned a note for it to be published now.

    Takes    connection: of a role that may call led.degraded_quorum() (dba_publisher). normal: the policy's own
             number. floor: the least that degraded mode can ask for (LEDGER_DEGRADED_FLOOR).
    Returns  ``normal``, or in degraded mode the agreed number: never more than ``normal``, never below ``floor``.
    """
    row = connection.execute("SELECT led.degraded_quorum()").fetchone()
    agreed = row[0] if row else None
    return normal if agreed is None else min(normal, max(agreed, floor))
