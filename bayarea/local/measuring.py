"""What the suite ran of the code: 90 % in all, and every branch where a mistake would be a wrong record.

``make test`` without a path measures every process that it starts; this reads what they wrote.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from io import StringIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / ".data" / "coverage"

#: The ledger's core, the writers, the rules and the tables of states: no branch may be left out. The verifier of
#: exports runs alone with the standard library, as its readers run it, where nothing can measure it.
COMPLETE = (
    *(
        f"ledger/{name}.py"
        for name in (
            "access",
            "alarms",
            "canonical",
            "chain",
            "checkpoints",
            "console",
            "degradation",
            "doorbell",
            "erasure",
            "errors",
            "events",
            "evidence",
            "faults",
            "job_runner",
            "jobs",
            "listing",
            "openings",
            "proofs",
            "public",
            "quorum",
            "recheck",
            "log_reader",
            "outbound",
            "record",
            "refilled_notes",
            "refilling",
            "releasing",
            "restore",
            "rollover",
            "rotation",
            "sealing",
            "saved_views",
            "selectors",
            "services",
            "shapes",
            "soundness",
            "stored",
            "tasks",
            "times",
            "verify",
        )
    ),
    "ledger/exporting/*.py",
    "ledger/tlog/*.py",
    "ledger/signer/*.py",
    "ledger/publisher/*.py",
    "*/domain/*.py",
    "*/events.py",
    "*/policies.py",
    "*/services/*.py",
    "sharing/flow.py",
    "sharing/tasklist.py",
    "sharing/tasks.py",
)


def gaps(files: Mapping[str, Any], patterns: Iterable[str]) -> list[str]:
    """What is missing where nothing may be.

    Takes    the "files" of coverage's JSON report; patterns of paths in which every branch must have been taken.
    Returns  one line for each file with a gap and for each pattern that no file fits, in order.
    """
    found = []
    for pattern in patterns:
        fitting = sorted(name for name in files if fnmatchcase(name, pattern))
        if not fitting:
            found.append(f"{pattern}: no such file was measured")
        for name in fitting:
            lines, branches = files[name]["missing_lines"], files[name]["missing_branches"]
            if lines or branches:
                arrows = [f"{start}->{'exit' if end < 0 else end}" for start, end in branches]
                found.append(f"{name}: never ran {', '.join([*map(str, lines), *arrows])}")
    return sorted(set(found))


def prepare() -> dict[str, str]:
    """Empty the folder of measurements. Returns  the variables that lead every process there."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    return {"COVERAGE_FILE": str(FOLDER / "data")}


def judge() -> int:
    """Put the measurements together and show them. Returns  0 when they are good enough."""
    from coverage import Coverage  # a tool of the tests; the portal runs without it

    coverage = Coverage(data_file=str(FOLDER / "data"), config_file=str(ROOT / "pyproject.toml"), messages=False)
    coverage.combine([str(FOLDER)])
    coverage.save()
    report = FOLDER / "report.json"
    coverage.json_report(outfile=str(report))
    shown = StringIO()
    total = coverage.report(file=shown)
    print(shown.getvalue())
    least = float(coverage.get_option("report:fail_under") or 0)  # type: ignore[arg-type]  # a number in pyproject.toml
    faults = gaps(json.loads(report.read_text())["files"], COMPLETE)
    if total < least:
        faults.append(f"{total:.1f} % of everything ran; at least {least:.0f} % must")
    for fault in faults:
        print(f"coverage: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(judge())
