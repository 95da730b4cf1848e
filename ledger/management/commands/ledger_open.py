"""``manage.py ledger_open``: the next year's log begins."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ledger.errors import LedgerError
from ledger.rollover import open_log


class Command(BaseCommand):
    help = (
        "Archive the closed log and begin the one that it names; LEDGER_ORIGIN must say so already. "
        "Run as the owner (docs/runbook.md, yearly roll-over)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--lost",
            action="store_true",
            help="The old log could not be closed: what was published is gone and no mirror has it.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            archive = open_log(at=timezone.now(), lost=options["lost"])
        except LedgerError as error:
            raise CommandError(f"No log was opened: {error}") from error
        self.stdout.write(
            f"Archived {archive.origin} with {archive.size} records as schema led_{archive.number}; "
            f"root {archive.root.hex()}. The new log is open."
        )
