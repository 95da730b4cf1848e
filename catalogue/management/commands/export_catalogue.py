"""``manage.py export_catalogue``: everything that everybody may see, as one DCAT-AP 3 document of any length."""

from __future__ import annotations

import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.core.management.base import BaseCommand, CommandError

from catalogue.domain.dcat.listing import catalogue, listed
from catalogue.domain.dcat.terms import address
from catalogue.domain.dcat.writers import FORMATS, stream
from catalogue.selectors.descriptions import about_catalogue, published_entries


class Command(BaseCommand):
    help = "Write the public catalogue as DCAT-AP 3 (Turtle, JSON-LD or RDF/XML) into one file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--format", choices=sorted(FORMATS), default="ttl")
        parser.add_argument("--out", type=Path, required=True, help="The file; replaced when it is done.")
        parser.add_argument("--base", required=True, help="Where the portal is, such as https://data.example.")

    def handle(self, *args: Any, **options: Any) -> None:
        base: str = options["base"].rstrip("/")
        if address(base) is None:
            raise CommandError("--base must be an address that begins with http:// or https://.")
        viewer, out = AnonymousUser(), options["out"].absolute()
        count = 0

        def pieces() -> Any:
            nonlocal count
            for entry in published_entries(viewer=viewer):
                yield listed(entry, base=base)
                count += 1

        unfinished = out.with_name(f".{out.name}.part")
        try:
            with unfinished.open("w", encoding="utf-8") as file:
                start = catalogue(about_catalogue(viewer=viewer), base=base)
                file.writelines(stream(start, pieces(), options["format"]))
            os.replace(unfinished, out)
        except OSError as error:
            raise CommandError(f"Nothing was written: {error.strerror}: {out}") from error
        finally:
            unfinished.unlink(missing_ok=True)
        self.stdout.write(f"{count} entries in {out}")
