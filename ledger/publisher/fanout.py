"""Asking all witnesses at once. Each has a desk of its own: one question at a time, and longer pauses when it fails."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from ..tlog.messages import AddCheckpoint
from ..tlog.policies import Policy, Witness
from .asking import Cosigned, OtherSize, Refused, Reply, ask_to_cosign

SHORTEST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 60.0
#: How often one checkpoint is offered again at once because the witness named another size.
MOST_CORRECTIONS = 3

#: Gives the consistency proof from an older size to the target.
ProofFrom = Callable[[int], list[bytes]]


@dataclass(frozen=True)
class Target:
    """A checkpoint that is to be cosigned. ``note``: signed by the log alone."""

    size: int
    note: str


@dataclass
class Desk:
    """What is known of one witness. ``size``: where we think that it stands; ``state``, ``reason``, ``seen_at``: for
    led.component."""

    witness: Witness
    size: int = 0
    state: str = "running"
    reason: str = ""
    seen_at: float | None = None
    failures: int = 0
    not_before: float = float("-inf")
    asked: Target | None = None
    asked_from: int = 0
    corrections: int = 0
    answer: Future[Reply] | None = None

    def failed(self, state: str, reason: str, now: float) -> None:
        """Twice as long a pause each time, up to a minute."""
        self.state, self.reason = state, reason
        self.not_before = now + min(LONGEST_PAUSE_S, SHORTEST_PAUSE_S * 2**self.failures)
        self.failures = min(self.failures + 1, 10)

    def answered(self, size: int, clock: float) -> None:
        self.size, self.seen_at, self.failures, self.not_before = size, clock, 0, float("-inf")
        # Corrections downwards are kept in sight: a witness that forgot is one whose memory proves nothing.
        self.state, self.reason = "running", "rolled_back" if self.reason == "rolled_back" else ""


class Fanout:
    """Takes    known: where each witness stood when it last cosigned."""

    def __init__(self, policy: Policy, deadline_s: float, known: Mapping[str, int]) -> None:
        self.policy, self.deadline_s = policy, deadline_s
        named = [witness for witness in policy.witnesses.values() if witness.url]
        self.desks = {witness.name: Desk(witness, known.get(witness.name, 0)) for witness in named}
        self._pool = ThreadPoolExecutor(max(1, len(named)), thread_name_prefix="witness")

    def ask(self, desk: Desk, target: Target, proof: ProofFrom) -> None:
        """Ask one witness, unless it is busy or in a pause."""
        if desk.answer is not None or time.monotonic() < desk.not_before:
            return
        if desk.asked != target:
            desk.asked, desk.corrections = target, 0
        desk.asked_from = min(desk.size, target.size)
        message = AddCheckpoint(desk.asked_from, tuple(proof(desk.asked_from)), target.note.encode())
        desk.answer = self._pool.submit(ask_to_cosign, desk.witness, message, self.policy, self.deadline_s)

    def answers(self, wait_s: float) -> Iterator[tuple[Desk, Target, Reply]]:
        """What has come back, waiting at most so long for the first of them."""
        busy = {desk.answer: desk for desk in self.desks.values() if desk.answer is not None}
        if not busy:
            return
        done, _ = wait(busy, timeout=wait_s, return_when=FIRST_COMPLETED)
        for future in done:
            desk = busy[future]
            desk.answer = None
            assert desk.asked is not None  # noqa: S101  set by ask
            yield desk, desk.asked, future.result()

    @property
    def busy(self) -> bool:
        return any(desk.answer is not None for desk in self.desks.values())

    def correct(self, desk: Desk, reply: OtherSize) -> None:
        """The witness stands elsewhere than we thought. Says so for the next question; a few times, then it rests."""
        desk.corrections += 1
        if reply.size == desk.asked_from or desk.corrections > MOST_CORRECTIONS:
            desk.failed("refused", "garbage", time.monotonic())
            return
        if reply.size < desk.size:
            desk.reason = "rolled_back"
        desk.size = reply.size

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


__all__ = ["Cosigned", "Desk", "Fanout", "OtherSize", "Refused", "Target"]
