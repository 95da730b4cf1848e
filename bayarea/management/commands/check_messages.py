"""Say whether every message has its translations."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from bayarea.catalogues import faults


class Command(BaseCommand):
    help = "List untranslated, fuzzy, obsolete and missing messages and wrong placeholders; exit 1 if there are any."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        found = faults(settings.ROOT)
        if found:
            raise CommandError("\n".join([*map(str, found), f"{len(found)} faults in the message catalogues"]))
        self.stdout.write("every message is translated")
