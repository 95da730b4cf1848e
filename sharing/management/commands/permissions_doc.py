"""Writes docs/permissions.md from the state table, or checks that it is up to date."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from sharing.domain.permissions import document

PAGE = Path(__file__).resolve().parents[3] / "docs" / "permissions.md"


class Command(BaseCommand):
    help = "Writes docs/permissions.md from the state table of sharing."
    requires_system_checks: list[str] = []  # noqa: RUF012  Django's own type

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="Write nothing; fail when the page is out of date.")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        text = document()
        if check:
            if not PAGE.exists() or PAGE.read_text("utf-8") != text:
                raise CommandError("docs/permissions.md is out of date. Run: manage.py permissions_doc")
            return
        PAGE.write_text(text, "utf-8")
