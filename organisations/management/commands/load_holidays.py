"""Loads the holidays of the three places, e.g. when the State Council has announced the next year."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from organisations.services.holidays import SHIPPED, load_holidays


class Command(BaseCommand):
    help = "Loads holidays and moved working days from a file; without one, those that the project ships."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", nargs="?", type=Path, default=SHIPPED)

    def handle(self, *args: Any, path: Path, **options: Any) -> None:
        self.stdout.write(f"{load_holidays(path=path)} years of holidays are loaded.")
