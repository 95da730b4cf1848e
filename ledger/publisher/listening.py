"""Asking witnesses what their gossip has found (docs/runbook.md, "conflict").

A witness keeps two notes of one log that contradict each other and shows them at ``<prefix>/evidence``. That is the
only way in which a split view reaches us when whoever made it answers everybody else as if nothing had happened.
Nothing here is believed: the publisher looks for its own signature below each note.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from ..outbound import Unreachable, ask
from ..tlog.notes import MAX_NOTE
from ..tlog.policies import Policy, Witness

#: Some hundreds of contradictions. A witness with more of them is read no further: the first ones are enough.
LARGEST = 2 * 1024 * 1024


class Listening:
    """Takes    every_s: how often each witness is asked; one that does not answer is asked again in the next round."""

    def __init__(self, policy: Policy, every_s: float, deadline_s: float) -> None:
        self.every_s, self.deadline_s = every_s, deadline_s
        self._named = [witness for witness in policy.witnesses.values() if witness.url]
        self._pool = ThreadPoolExecutor(max(1, len(self._named)), thread_name_prefix="evidence")
        self._asked: dict[str, Future[list[bytes]]] = {}
        self._next = float("-inf")

    def begin(self) -> None:
        """Ask all witnesses when a round is due. A question that is under way is not asked again."""
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + self.every_s
        for witness in self._named:
            if witness.name not in self._asked:
                self._asked[witness.name] = self._pool.submit(kept_by, witness, self.deadline_s)

    def heard(self) -> Iterator[tuple[str, list[bytes]]]:
        """(witness, notes) of every answer that has come since. Never waits."""
        for name in [name for name, answer in self._asked.items() if answer.done()]:
            yield name, self._asked.pop(name).result()

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


def kept_by(witness: Witness, deadline_s: float) -> list[bytes]:
    """The notes that a witness keeps as evidence. Empty also when it does not answer, has no such place, or answers
    garbage: other programs speak the same protocol without this place."""
    try:
        answer = ask(f"{witness.url.rstrip('/')}/evidence", deadline_s=deadline_s, limit=LARGEST)
        found = json.loads(answer.body) if answer.status == 200 else []
    except (Unreachable, ValueError, RecursionError):
        return []
    return [note for one in _list(found) for note in _notes(one)]


def _notes(one: Any) -> Iterator[bytes]:
    for note in _list(one.get("notes") if isinstance(one, dict) else None):
        text = note.get("text") if isinstance(note, dict) else None
        if isinstance(text, str) and len(text) <= MAX_NOTE:
            yield text.encode("utf-8", "replace")


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
