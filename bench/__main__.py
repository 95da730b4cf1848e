"""``python -m bench [NAME…]``: all measurements, or those whose module is named; NAME=SIZE where a size can be chosen.

Those that take very long run only when they are named.
"""

from __future__ import annotations

import json
import sys

from .environment import portal

MODULES = (
    "ledger_proofs",
    "ledger_lag",
    "ledger",
    "ledger_offline",
    "ledger_verify",
    "approvals",
    "pages",
    "harvest",
    "catalogue_search",
)
ON_REQUEST = ("catalogue_export", "catalogue_growth", "ledger_growth")


def emit(name: str, value: float, unit: str, **more: object) -> None:
    """One measurement, one JSON line."""
    print(json.dumps({"name": name, "value": round(value, 4), "unit": unit, **more}), flush=True)  # noqa: T201


def main(chosen: list[str]) -> None:
    sizes = {name: int(size) if size else None for name, _, size in (word.partition("=") for word in chosen)}
    if unknown := sizes.keys() - {*MODULES, *ON_REQUEST}:
        raise SystemExit(
            f"no such measurement: {', '.join(sorted(unknown))}; there are {', '.join(MODULES + ON_REQUEST)}"
        )
    with portal():
        for name in sizes or MODULES:
            module = __import__(f"bench.{name}", fromlist=["run"])
            size = sizes.get(name)
            module.run(emit) if size is None else module.run(emit, size)


if __name__ == "__main__":
    main(sys.argv[1:])
