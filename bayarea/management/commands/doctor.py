"""``manage.py doctor``: each setting and service with pass or FAIL, and the mend. Exit 1 when one failed."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from bayarea.doctor import FAIL, PASS, examine


class Command(BaseCommand):
    help = "Tells what is wrong with the settings and services, and the mend."
    # It is for the moment when something is broken: no check may stop it before it speaks.
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        failed = 0
        for finding in examine():
            failed += finding.state == FAIL
            self.stdout.write(f"{finding.state:<5} {finding.name:<24} {finding.detail}")
            if finding.state != PASS:
                self.stdout.write(f"      {'':<24} -> {finding.mend}")
            self.stdout.flush()
        if failed:
            self.stdout.write(f"{failed} failed.")
            sys.exit(1)
        self.stdout.write("All is well.")
