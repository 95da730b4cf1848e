"""Child processes that are killed, and what they acknowledged before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

CHAIN = """
import django
django.setup()
from ledger.services import chain_waiting
while chain_waiting(limit=512).chained:
    pass
"""

#: Records and chains for ever; prints each event id after its commit was acknowledged.
RECORD_AND_CHAIN = """
import sys
import django
django.setup()
from ledger.services import chain_waiting
from tests.factories.ledger import record_sample
number = 0
while True:
    print(record_sample(number), flush=True)
    number += 1
    if number % 3 == 0:
        chain_waiting(limit=5)
"""


def chain_until_killed(**environment: str) -> int:
    """Run the appender in a process of its own. Returns its exit status: -9 when it was killed."""
    return subprocess.run(
        [sys.executable, "-c", CHAIN], cwd=ROOT, env={**os.environ, **environment}, check=False, timeout=60
    ).returncode
