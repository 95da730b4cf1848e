"""``make fresh``: asks, then wipes the data folder (and its stand-in below /var/lib when root runs the services)."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from . import refusals
from .accounts import ServiceError, reachable_home, service_account
from .services import Postgres, Redis

ROOT = Path(__file__).resolve().parent.parent.parent
OURS = "run.lock"  # made by every start: a folder without it was never ours


def contents(folder: Path) -> list[Path]:
    """What is wiped: everything but the lock that we hold and the test suite's own services."""
    return [path for path in sorted(folder.iterdir()) if path.name not in {OURS, "test"}]


def wipe(folder: Path) -> None:
    for path in contents(folder):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def main() -> int:
    folder = Path(os.environ.get("DATA_DIR") or ROOT / ".data").absolute()
    if not (folder / OURS).exists():
        print(f"There is nothing to wipe in {folder}.")
        return 0
    try:
        with refusals.lock(folder):
            account = service_account()
            home = reachable_home(folder, account)
            places = [folder] if home == folder else [folder, home]
            print("This deletes the portal's data for good: " + " and ".join(map(str, places)))
            print("Type yes to go on: ", end="", flush=True)
            if sys.stdin.readline().strip().lower() != "yes":
                print("Nothing was deleted.")
                return 1
            for service in (Redis(home, account), Postgres(home, account)):
                service.stop()  # left over from a copy that was killed
            for place in places:
                if place.exists():
                    wipe(place)
    except (ServiceError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print("Done. The next make run starts with new demo data.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
