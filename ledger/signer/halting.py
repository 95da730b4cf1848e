"""Why the signer stops. Each reason has a chapter of its own in docs/runbook.md, under the same name."""

from __future__ import annotations

#: reason → what it means, in one sentence.
REASONS = {
    "database_behind": "The database ends before what was signed: it was restored to an older state, or cut.",
    "behind_witness": "A witness holds a note of ours for more records than the database has.",
    "state_behind": "Somebody holds a note of ours that is newer than our own state: the state is old, or a copy.",
    "split_view": "Somebody holds a note of ours that contradicts what we signed or what the log says.",
    "no_log": "The database has no log.",
    "missing": "An entry is missing, or entries stand beyond the head.",
    "leaf": "An entry does not hash to the leaf that is stored for it.",
    "chain": "A chain value does not follow from the one before it.",
    "tile": "A tile holds another hash than the entries give.",
    "root": "The tree over the entries has another root than the head says, or than we signed.",
    "clock": "The clock went back by more than the tolerance.",
    "state_lost": "There is no state. A log is begun with init; a lost state is made again with rebuild.",
    "state_damaged": "The state file does not agree with itself.",
}


class Halt(Exception):
    """Sign nothing more until a person has looked."""

    def __init__(self, reason: str, expected: object, got: object) -> None:
        super().__init__(reason)
        self.reason, self.expected, self.got = reason, _text(expected), _text(got)

    def __str__(self) -> str:
        return f"{self.reason}: expected {self.expected}, got {self.got}. {REASONS[self.reason]}"


def _text(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def runbook(reason: str) -> str:
    """Where the runbook tells what to do."""
    return f"docs/runbook.md#{reason}"
