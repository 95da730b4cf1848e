"""``manage.py ledger_close``: the last record of this year's log."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ledger.errors import LedgerError
from ledger.rollover import close_log


class Command(BaseCommand):
    help = (
        "Close the log with its last record, log.close. Nothing can be recorded until ledger_open. "
        "Run as the owner (docs/runbook.md, yearly roll-over)."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--next-origin", required=True, help="Name of the next log, like portal.example/2027.")
        parser.add_argument("--next-vkey", required=True, help="Public key of the next log, as its signer prints it.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            size = close_log(next_origin=options["next_origin"], next_vkey=options["next_vkey"], at=timezone.now())
        except LedgerError as error:
            raise CommandError(f"The log was not closed: {error}") from error
        self.stdout.write(
            f"Closed with {size} records. Wait until a note of this size is published, then run ledger_open."
        )
