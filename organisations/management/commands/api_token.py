"""``manage.py api_token USERNAME``: make an API key and print it, once."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from organisations.domain.errors import Forbidden
from organisations.domain.messages import message
from organisations.selectors.people import user_named
from organisations.services.tokens import issue_token


class Command(BaseCommand):
    help = "Makes a key for the API, prints it, and keeps only its digest."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        user = user_named(username)
        if user is None:
            raise CommandError(f"There is no account named {username}.")
        try:
            self.stdout.write(issue_token(user=user))
        except Forbidden as error:
            raise CommandError(message(error)) from error
