"""manage.py harvest SOURCE [--dry-run] [--file FILE]: run one source now, here, to its end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from catalogue.harvesting.running import run_harvest
from catalogue.selectors.harvesting import run_for_operator, source_for_operator
from catalogue.services.harvest_runs import Upload, ask_for_run
from organisations.domain.errors import DomainError
from organisations.domain.messages import message, sentence_for


class Command(BaseCommand):
    help = "Run one source of the catalogue to its end. With --dry-run, only say what would change."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("source", help="the source's code")
        parser.add_argument("--dry-run", action="store_true", help="write the report and nothing else")
        parser.add_argument("--file", type=Path, help="for sources that are fed with files")

    def handle(self, *_args: Any, source: str, dry_run: bool, file: Path | None, **_options: Any) -> None:
        try:
            upload = Upload(body=file.read_bytes(), kind=file.suffix.lower().removeprefix(".")) if file else None
            run_id = ask_for_run(actor=None, source_id=source_for_operator(source), dry=dry_run, upload=upload)
        except DomainError as error:
            raise CommandError(message(error)) from error
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        while run_harvest(run_id) == "goes on":
            pass
        run = run_for_operator(run_id)
        counts = ", ".join(f"{name} {count}" for name, count in sorted(run.counts.items()))
        self.stdout.write(f"{run.state}: {counts or 'nothing'}")
        if run.problem:
            raise CommandError(sentence_for(run.problem, run.problem_params))
