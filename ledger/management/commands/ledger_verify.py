"""``manage.py ledger_verify``: is the log of this database sound?"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from ledger.errors import LedgerError
from ledger.verify import Report, verify_stored


class Command(BaseCommand):
    help = "Verify the whole ledger. Exit status: 0 sound, 1 tampered with, 2 cannot decide."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help="Print the report as one line of JSON.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            report = verify_stored()
        except LedgerError as error:
            self.stderr.write(f"Cannot decide: {error}")
            sys.exit(2)
        if options["json"]:
            self.stdout.write(json.dumps(report.as_json(), sort_keys=True))
        else:
            self.stdout.write(_sentence(report))
        if not report.ok:
            sys.exit(1)


def _sentence(report: Report) -> str:
    if report.ok:
        return f"Sound: {report.size} records, root {report.root.hex()}"
    where = "the ledger as a whole" if report.first_bad is None else f"record {report.first_bad}"
    return f"Tampered with: {where}, {report.problem}\n  expected {report.expected}\n  got      {report.got}"
