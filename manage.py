#!/usr/bin/env python3
"""Django's command line, with the local environment that ``make run`` prepared, if there is one."""

import sys
from pathlib import Path

from bayarea.env import load_local_environment


def main() -> None:
    load_local_environment(Path(__file__).resolve().parent)
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
