"""The witness protocol (section 3.7): decides on one add-checkpoint at a time. Knows nothing of sockets.

The order of the checks is the order of the specification; each refusal has its one status.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..cosignatures import Cosigner
from ..merkle import root_of
from ..messages import SIZE_TYPE, AddCheckpoint, size_answer
from ..notes import Checkpoint, Note, NoteInvalid, Signature, VerifierKey
from ..policies import Policy
from ..proofs import ProofInvalid, verify_consistency
from .answers import NEVER, TEXT, Answer, refusal
from .state import Latest, State

#: The largest body that is read: 64 kB of note and 63 proof lines, with room.
MOST_BYTES = 131_072
EMPTY_ROOT = root_of([])


def fault(point: str) -> None:
    """Die as under ``kill -9`` when the environment variable TLOG_FAULT names this point: for tests of crashes."""
    if os.environ.get("TLOG_FAULT") == point:
        os.kill(os.getpid(), signal.SIGKILL)


class Refused(Exception):
    """An answer other than 200."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.body.decode())
        self.answer = answer


def conflict(latest: Latest | None) -> Refused:
    """409 with the size that the witness stands at."""
    return Refused(Answer(409, size_answer(latest.size if latest else 0), SIZE_TYPE))


@dataclass(frozen=True)
class Submission:
    """A well-formed add-checkpoint. ``signed``: the note with those log signatures alone that were verified."""

    old: int
    proof: Sequence[bytes]
    checkpoint: Checkpoint
    signed: Note


def keys_of(policy: Policy, origin: str) -> list[VerifierKey]:
    """The keys by which a log of this name is trusted; none for an unknown log."""
    return [log.key for log in policy.logs if log.key.name == origin]


def verified_by_log(note: Note, keys: Sequence[VerifierKey]) -> Note:
    """The note with the verified signatures of the log alone (3.4).

    Raises   NoteInvalid when none of the keys signed, or a known key's signature is bad.
    """
    good: list[Signature] = []
    for signature in note.signatures:
        for key in keys:
            if key.made(signature):
                key.verify(note.text, signature)
                good.append(signature)
    if not good:
        raise NoteInvalid("no signature by a trusted key of this log")
    if len({signature.key_id for signature in good}) != len(good):
        raise NoteInvalid("two signatures of one key")
    return Note(note.text, tuple(good))


@dataclass
class Witness:
    """Takes    policy: the logs that are trusted. clock: POSIX seconds, whole."""

    state: State
    policy: Policy
    cosigners: Sequence[Cosigner]
    clock: Callable[[], int]

    def add_checkpoint(self, body: bytes) -> Answer:
        """Answer one POST of add-checkpoint. What is promised was written down durably before.

        Locks    the state, for one transaction; the checks before it see a state that may be overtaken, and then
                 the conditional update moves nothing and the caller is told the newer size.
        """
        try:
            submission = self._read(body)
            return self._decide(submission)
        except Refused as refused:
            return refused.answer

    def _read(self, body: bytes) -> Submission:
        # 400: what is no add-checkpoint at all. AddCheckpoint takes 63 proof lines of 32 bytes at the most.
        try:
            message = AddCheckpoint.parse(body)
            note = Note.parse(message.note)
            checkpoint = Checkpoint.parse(note.text)
        except ValueError as error:
            raise Refused(refusal(400, f"malformed: {error}")) from error
        # 404: a log that nobody told us to watch.
        keys = keys_of(self.policy, checkpoint.origin)
        if not keys:
            raise Refused(refusal(404, "unknown log"))
        # 403: not signed by that log.
        try:
            signed = verified_by_log(note, keys)
        except NoteInvalid as error:
            raise Refused(refusal(403, f"not signed by the log: {error}")) from error
        # 400: the log cannot have shrunk.
        if message.old > checkpoint.size:
            raise Refused(refusal(400, "the old size is larger than the checkpoint"))
        return Submission(message.old, message.proof, checkpoint, signed)

    def _decide(self, submission: Submission) -> Answer:
        checkpoint = submission.checkpoint
        seen = self.state.latest(checkpoint.origin)
        # 409: the caller thinks that we stand elsewhere.
        if submission.old != (seen.size if seen else 0):
            raise conflict(seen)
        self._check_growth(submission, seen)
        fault("before_persist")
        now = self._now()
        ours = [cosigner.cosign(submission.signed.text, now) for cosigner in self.cosigners]
        note = submission.signed.with_signatures(*ours).encode()
        new = Latest(checkpoint.size, checkpoint.root, note, now)
        if not self.state.move(checkpoint.origin, seen, new, submission.signed.encode()):
            raise conflict(self.state.latest(checkpoint.origin))
        fault("after_persist")
        lines = "".join(signature.line() for signature in ours)
        return Answer(200, lines.encode(), TEXT, {"Cache-Control": NEVER})

    def _check_growth(self, submission: Submission, seen: Latest | None) -> None:
        """422: it does not grow from what we saw."""
        checkpoint = submission.checkpoint
        if checkpoint.size == 0 and checkpoint.root != EMPTY_ROOT:
            raise Refused(refusal(422, "an empty log has another root"))
        if submission.old == 0 and submission.proof:
            raise Refused(refusal(422, "nothing is to be proved from size 0"))
        if seen is None:
            return
        try:
            verify_consistency(seen.size, checkpoint.size, list(submission.proof), seen.root, checkpoint.root)
        except ProofInvalid as error:
            raise Refused(refusal(422, f"not consistent with what was seen: {error}")) from error

    def _now(self) -> int:
        """A clock that went back would make two cosignatures contradict each other in time: nothing is signed."""
        now, newest = self.clock(), self.state.newest_time()
        if now < max(newest, 1):
            raise Refused(refusal(503, f"the clock of this witness went backwards, from {newest} to {now}"))
        return now

    def checkpoint(self, origin: str) -> Answer:
        """The monitoring endpoint: the newest cosigned checkpoint with the log's own signature."""
        latest = self.state.latest(origin)
        if latest is None:
            return refusal(404, "nothing was cosigned for this log")
        return Answer(200, latest.note, TEXT, {"Cache-Control": NEVER})
