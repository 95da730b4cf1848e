"""Asking the witnesses what they have seen of us. Only notes that our own key signed count: nobody can make us halt
by inventing one."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from ..outbound import Unreachable, ask
from ..tlog.checkpoints import Checkpoint
from ..tlog.messages import monitoring_path
from ..tlog.notes import NoteInvalid, VerifierKey
from ..tlog.policies import Policy, Witness
from .state import own_checkpoint


@dataclass(frozen=True)
class Seen:
    """A note of ours at a witness. ``data``: as it stands there, with cosignatures."""

    name: str
    checkpoint: Checkpoint
    data: bytes


def ask_witness(witness: Witness, key: VerifierKey) -> Seen | None:
    """The newest note of ours that a witness shows; none when it cannot be reached or shows nothing that we signed."""
    try:
        answer = ask(f"{witness.url.rstrip('/')}/{monitoring_path(key.name)}")
        if answer.status != 200:
            return None
        return Seen(witness.name, own_checkpoint(answer.body, key), answer.body)
    except (Unreachable, NoteInvalid):
        return None


class WitnessPoll:
    """Asks all witnesses at once, in threads: a slow one holds nobody up."""

    def __init__(self, policy: Policy, key: VerifierKey) -> None:
        self.witnesses = [witness for witness in policy.witnesses.values() if witness.url]
        self.key = key
        self._pool = ThreadPoolExecutor(max(1, len(self.witnesses)), thread_name_prefix="witness")
        self._asked: list[Future[Seen | None]] = []

    def start(self) -> None:
        """Ask, unless the last round is still under way."""
        if not self._asked:
            self._asked = [self._pool.submit(ask_witness, witness, self.key) for witness in self.witnesses]

    def collect(self, *, wait: bool = False) -> list[Seen]:
        """What came back of a round that is complete (or is waited for: each call has an end). Else nothing."""
        if not wait and not all(future.done() for future in self._asked):
            return []
        asked, self._asked = self._asked, []
        return [seen for seen in _results(asked) if seen is not None]

    def ask_all(self) -> list[Seen]:
        """One round, waited for."""
        self.start()
        return self.collect(wait=True)

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)


def _results(asked: Iterable[Future[Seen | None]]) -> Iterable[Seen | None]:
    return [future.result() for future in asked]
