"""``manage.py ledger_restore``: fill a log that lost entries from a mirror. Run with the owner's DATABASE_URL."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, cast

import psycopg
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection

from ledger.errors import LedgerError
from ledger.restore import Restored, restore
from ledger.tlog.policies import Policy, PolicyInvalid
from ledger.tlog.witness.fetch import Unreachable
from ledger.tlog.witness.mirror import WebSource, words_in


class Command(BaseCommand):
    help = "Refill missing entries of the ledger from a mirror, byte for byte; all of it or nothing (docs/runbook.md)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--from-mirror", required=True, metavar="URL", help="Where checkpoint and tile/ are below.")
        parser.add_argument("--token-file", type=Path, help="A file with the key for the mirror's entries.")
        parser.add_argument("--policy", type=Path, help="The policy to judge the checkpoint by (LEDGER_POLICY_FILE).")
        parser.add_argument(
            "--replace-changed",
            action="store_true",
            help="Also put back signed entries that were changed. Keep a copy of the database first: it is evidence.",
        )
        parser.add_argument(
            "--without-notes",
            action="store_true",
            help="Go on although notes that records name as their beacons cannot be put back. There is no second time.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        policy = self._policy(options["policy"] or settings.LEDGER_POLICY_FILE)
        url, token_file = options["from_mirror"].rstrip("/"), options["token_file"]
        source = WebSource(url, lambda: "".join(words_in(token_file)[:1]))
        try:
            with owners_connection() as owner:
                done = restore(
                    owner,
                    source,
                    policy,
                    settings.LEDGER_ORIGIN,
                    replace_changed=options["replace_changed"],
                    without_notes=options["without_notes"],
                )
        except (LedgerError, Unreachable, OSError, DatabaseError, psycopg.Error) as error:
            raise CommandError(f"Nothing was changed: {str(error).strip()}") from error
        self.stdout.write(told(done))

    @staticmethod
    def _policy(path: Path | str) -> Policy:
        if not path:
            raise CommandError("Nothing was changed: --policy or LEDGER_POLICY_FILE must name a policy.")
        try:
            return Policy.parse(Path(path).read_bytes())
        except (OSError, PolicyInvalid) as error:
            raise CommandError(f"Nothing was changed: the policy {path} cannot be used: {error}.") from error


def owners_connection() -> psycopg.Connection[Any]:
    """A connection of our own to the database of DATABASE_URL: Django's binds on the client and reads bytes as text."""
    connection.ensure_connection()
    info = cast("psycopg.Connection[Any]", connection.connection).info
    return psycopg.connect(info.dsn, password=info.password, autocommit=True)


def told(done: Restored) -> str:
    """The report, for the record that the operator writes."""
    if not done.changed_anything:
        return f"Nothing is missing: {done.size} entries, root {done.root.hex()}"
    lines = [
        "RESTORED from a mirror. Write this down:",
        f"  {done.kept} entries were right and stayed.",
        f"  {done.refilled} entries were filled in from the mirror, the first is number {done.kept}."
        if done.refilled
        else "  No entry was missing; head or tiles were made again.",
        f"  {len(done.returned)} events that nobody had signed wait to be chained again.",
        *(f"    {event_id}" for event_id in done.returned),
        *(f"  Entry {index} had been CHANGED; SHA-256 of what stood there: {sha}" for index, sha in done.replaced),
        f"  {done.notes} published notes that were lost are published again.",
        *(f"  Note {digest}, which records name as their beacon, is LOST." for digest in done.gone),
        f"  The log has {done.size} entries, root {done.root.hex()}",
        f"  That root is cosigned by: {', '.join(done.cosigned)}.",
        "Next: manage.py ledger_verify, then python -m ledger.signer resume (docs/runbook.md).",
    ]
    return "\n".join(lines)
