"""``manage.py seed_demo``: holidays, organisations, accounts, sample records and synonyms. Safe to run again."""

import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from catalogue.services.seeding import seed_resources
from catalogue.services.synonyms import seed_synonyms
from organisations.services.holidays import load_holidays
from organisations.services.seeding import seed_accounts, seed_organisations


class Command(BaseCommand):
    help = "Loads the demo: holidays, organisations, accounts (password from DEMO_PASSWORD), sample records, synonyms."

    def handle(self, *args: Any, **options: Any) -> None:
        password = os.environ.get("DEMO_PASSWORD", "")
        if not password:
            raise CommandError("Set DEMO_PASSWORD: every demo account gets this password.")
        now = timezone.now()
        load_holidays()
        organisations = seed_organisations()
        accounts = seed_accounts(password=password, at=now)
        resources = seed_resources(at=now)
        synonyms = seed_synonyms(at=now)
        self.stdout.write(
            f"{organisations} organisations, {accounts} accounts, {resources} resources, {synonyms} new synonyms."
        )
