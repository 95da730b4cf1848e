"""``manage.py ledger_key_rotated``: put the change of a witness's key on record."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ledger.errors import LedgerError
from ledger.rotation import record_rotation


class Command(BaseCommand):
    help = "Record that a witness signs with another key from now on (docs/runbook.md, key rotation)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--old", required=True, help="The public key that was used, as the policy writes it.")
        parser.add_argument("--new", required=True, help="The public key that is used now.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            event_id = record_rotation(old=options["old"], new=options["new"], at=timezone.now())
        except LedgerError as error:
            raise CommandError(f"Nothing was recorded: {error}") from error
        self.stdout.write(f"Recorded as {event_id}.")
