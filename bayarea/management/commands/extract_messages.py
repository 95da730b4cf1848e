"""Bring the message catalogues up to date with the sources."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from bayarea.catalogues import write_catalogues


class Command(BaseCommand):
    help = "Write locale/*/LC_MESSAGES/django.po from the sources; translations that exist are kept."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for locale, waiting in write_catalogues(settings.ROOT).items():
            self.stdout.write(f"{locale}: {waiting} to translate")
