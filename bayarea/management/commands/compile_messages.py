"""Compile the message catalogues that changed."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from bayarea.catalogues import compile_catalogues


class Command(BaseCommand):
    help = "Compile locale/*/LC_MESSAGES/django.po to .mo where the .po is newer."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for path in compile_catalogues(settings.ROOT):
            self.stdout.write(f"compiled {path.relative_to(settings.ROOT)}")
