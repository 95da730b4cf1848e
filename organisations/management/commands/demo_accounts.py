"""``manage.py demo_accounts [--json]``: who can sign in to the demo, and as what."""

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from organisations.services.seeding import demo_accounts


class Command(BaseCommand):
    help = "Lists the demo's accounts: username, organisation, jurisdiction, roles."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", dest="as_json", help="one JSON array")

    def handle(self, *args: Any, as_json: bool, **options: Any) -> None:
        accounts = [asdict(account) for account in demo_accounts()]
        if as_json:
            self.stdout.write(json.dumps(accounts, ensure_ascii=False, indent=1))
            return
        for account in accounts:
            roles = ", ".join(account["roles"])
            self.stdout.write(
                f"{account['username']:<20} {account['jurisdiction']}  {account['organisation']:<14} {roles}"
            )
