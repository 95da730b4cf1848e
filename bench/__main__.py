"""``python -m bench [NAME…]``: all measurements, or those whose module is named."""

from __future__ import annotations

import json
import sys

from .environment import portal

MODULES = ("ledger", "ledger_verify", "approvals", "pages")


def emit(name: str, value: float, unit: str, **more: object) -> None:
    """One measurement, one JSON line."""
    print(json.dumps({"name": name, "value": round(value, 4), "unit": unit, **more}), flush=True)  # noqa: T201


def main(chosen: list[str]) -> None:
    with portal():
        for name in MODULES:
            if not chosen or name in chosen:
                module = __import__(f"bench.{name}", fromlist=["run"])
                module.run(emit)


if __name__ == "__main__":
    main(sys.argv[1:])
