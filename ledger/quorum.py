"""How many witnesses are enough while degraded mode lasts (docs/runbook.md).

For the publisher, which has no Django; the portal's side is ledger/degradation.py.
"""

from __future__ import annotations

from typing import Any

import psycopg

#: Fewer witnesses than this are never enough, whatever two administrators agreed: with one alone, who holds that one
#: key and the log's could publish what nobody else ever saw. LEDGER_DEGRADED_FLOOR names another number.
FLOOR = 2


def degraded_quorum(connection: psycopg.Connection[Any], *, floor: int = FLOOR) -> int | None:
    """How many of the policy's witnesses are enough at this moment, by the database's clock.

    Takes    connection: of a role that may call led.degraded_quorum() (dba_publisher). floor: the least.
    Returns  None while the policy's own quorum holds.
    """
    row = connection.execute("SELECT led.degraded_quorum()").fetchone()
    agreed = row[0] if row else None
    return None if agreed is None else max(agreed, floor)
