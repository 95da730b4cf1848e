"""``manage.py ledger_export``: the records in a folder that anyone can check without the portal."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ledger.errors import LedgerError
from ledger.export import make_export


class Command(BaseCommand):
    help = "Export the ledger into a new folder, with a verifier that needs only Python. The export is recorded."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--out", type=Path, required=True, help="The folder to make; it must not exist, or be empty."
        )
        parser.add_argument("--from", type=int, default=0, dest="first", help="Number of the first record (0).")
        parser.add_argument("--to", type=int, dest="last", help="Number of the last record (the newest).")

    def handle(self, *args: Any, **options: Any) -> None:
        last = options["last"]
        try:
            made = make_export(
                actor=None,
                folder=options["out"].absolute(),
                at=timezone.now(),
                first=options["first"],
                end=None if last is None else last + 1,
            )
        except LedgerError as error:
            raise CommandError(f"Nothing was exported: {_reason(error)}") from error
        self.stdout.write(
            f"Exported records {made.first} to {made.end - 1} ({made.count}) to {made.folder}\n"
            f"Root of the first {made.end} records: {made.root.hex()}\n"
            f"SHA-256 of manifest.json: {made.manifest_sha256}\n"
            f"Check it: python3 -I {made.folder / 'verify.py'}"
        )


def _reason(error: LedgerError) -> str:
    sentences = {
        "ledger.nothing_to_export": "the range holds no record",
        "ledger.folder_exists": "something is there already",
        "ledger.cannot_write": "the folder could not be written",
    }
    return f"{sentences[error.code]}: {error}" if error.code in sentences else str(error)
