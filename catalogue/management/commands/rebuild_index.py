"""Make this host's search index anew."""

from __future__ import annotations

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalogue.services.indexing import follow_changes, rebuild_index, refill_columns


class Command(BaseCommand):
    help = "Make this host's search index anew beside the one in use, and exchange them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--columns", action="store_true", help="fill the search columns of the database too, for all hosts"
        )
        parser.add_argument(
            "--if-missing", action="store_true", help="an index that is there and can follow is only brought up to date"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["columns"]:
            self.stdout.write(f"{refill_columns()} rows filled.")
        if options["if_missing"]:
            follow_changes()
            return
        began = time.monotonic()
        count = rebuild_index()
        if count is None:
            raise CommandError("Another process of this host is making the index; wait for it.")
        self.stdout.write(f"{count} entries indexed in {time.monotonic() - began:.1f} s.")
