"""``manage.py ledger_export``: published records in a folder or zip that anyone can check without the portal."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ledger.errors import LedgerError
from ledger.exporting.assembling import VERIFIER
from ledger.exporting.making import make_export
from ledger.exporting.selection import Selection
from ledger.labels import PERSONAL, PLACES


class Command(BaseCommand):
    help = "Export the published ledger or chosen records, with a verifier that needs only Python. This is recorded."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--out", type=Path, required=True, help="The folder to make (or an empty one), or a new file FILE.zip."
        )
        parser.add_argument("--type", default="", help="Only this kind of event, such as exchange.approved.")
        parser.add_argument("--src", default="", choices=["", *PLACES], help="Only data from this place.")
        parser.add_argument("--dst", default="", choices=["", *PLACES], help="Only data to this place.")
        parser.add_argument("--organisation", default="", help="Only records that name this organisation's code.")
        parser.add_argument("--from", type=int, dest="from_index", help="Number of the first record.")
        parser.add_argument("--to", type=int, dest="to_index", help="Number of the last record.")
        parser.add_argument("--from-day", type=date.fromisoformat, help="First day, YYYY-MM-DD (UTC+8).")
        parser.add_argument("--to-day", type=date.fromisoformat, help="Last day, YYYY-MM-DD (UTC+8).")
        parser.add_argument(
            "--disclose", action="append", default=[], choices=[*PERSONAL], help="A personal field to open; repeat it."
        )
        parser.add_argument("--place", default="", choices=["", *PLACES], help="Whose personal fields to open.")
        parser.add_argument("--language", default="en", choices=[code for code, _ in settings.LANGUAGES])

    def handle(self, *args: Any, **options: Any) -> None:
        if options["disclose"] and not options["place"]:
            raise CommandError("--disclose needs --place: each jurisdiction opens only what it keeps itself.")
        names = ("type", "src", "dst", "organisation", "from_index", "to_index", "from_day", "to_day")
        chosen = {name: options[name] for name in names if options.get(name) not in ("", None)}
        try:
            made = make_export(
                actor=None,
                out=options["out"].absolute(),
                at=timezone.now(),
                selection=Selection(**chosen, disclosed=tuple(sorted(set(options["disclose"])))),
                language=options["language"],
                place=options["place"],
            )
        except LedgerError as error:
            raise CommandError(f"Nothing was exported: {_reason(error)}") from error
        plan = made.plan
        self.stdout.write(
            f"Exported {made.count} records ({plan.kind}) to {options['out'].absolute()}\n"
            f"Root of the first {plan.size} records: {plan.newest.root.hex()}\n"
            f"SHA-256 of manifest-sha256.txt: {made.digest_of('manifest-sha256.txt')}\n"
            f"Not included, because no checkpoint covers them yet: {plan.not_included}"
        )
        if plan.kind == "filtered":
            self.stdout.write("It proves that each of these records is in the log, not that no other record fits.")
        if not made.recorded:
            self.stdout.write("No record tells of this export: the log is closed. Note down who has it.")
        self.stdout.write(f"Check it: python3 -I {VERIFIER / 'verify.py'} {options['out'].absolute()}")


def _reason(error: LedgerError) -> str:
    sentences = {
        "ledger.nothing_to_export": "no published record fits",
        "ledger.not_published": "no checkpoint is published yet",
        "ledger.policy_missing": "there is no policy file",
        "ledger.folder_exists": "something is there already",
        "ledger.cannot_write": "the files could not be written",
    }
    return f"{sentences[error.code]}: {error}" if error.code in sentences else str(error)
