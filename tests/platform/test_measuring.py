"""How much of the code the suite must run, and what is said when it did not."""

from __future__ import annotations

from pathlib import Path

from bayarea.local.measuring import COMPLETE, ROOT, gaps

WHOLE = {"missing_lines": [], "missing_branches": []}


def test_a_line_or_a_branch_that_never_ran_is_named():
    files = {
        "ledger/chain.py": WHOLE,
        "sharing/services/grants.py": {"missing_lines": [7], "missing_branches": [[5, 7], [9, -3]]},
        "sharing/views/home.py": {"missing_lines": [1], "missing_branches": []},
    }
    assert gaps(files, ["ledger/chain.py"]) == []
    assert gaps(files, ["ledger/chain.py", "*/services/*.py"]) == [
        "sharing/services/grants.py: never ran 7, 5->7, 9->exit"
    ]


def test_a_rule_that_no_longer_fits_a_file_is_a_fault():
    assert gaps({"ledger/chain.py": WHOLE}, ["ledger/chains.py"]) == ["ledger/chains.py: no such file was measured"]


def test_the_core_the_services_and_the_tables_of_states_are_under_the_rule():
    from fnmatch import fnmatchcase

    files = [
        path.relative_to(ROOT).as_posix() for app in ("ledger", "sharing") for path in Path(ROOT, app).rglob("*.py")
    ]
    covered = {name for name in files if any(fnmatchcase(name, pattern) for pattern in COMPLETE)}
    assert {
        "ledger/tlog/merkle.py",
        "ledger/services.py",
        "sharing/domain/states.py",
    } <= covered
    assert {name for name in files if "/services/" in name} <= covered
