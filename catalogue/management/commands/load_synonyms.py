"""``manage.py load_synonyms``: the synonym table that comes with the project. Safe to run again."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from catalogue.services.synonyms import seed_synonyms


class Command(BaseCommand):
    help = "Adds the groups of synonyms that come with the project; what stewards changed or switched off stays so."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{seed_synonyms(at=timezone.now())} new groups of synonyms.")
