"""One question to one witness: cosign this checkpoint. What comes back is believed as far as it is signed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..outbound import Answer, Unreachable, ask
from ..tlog.checkpoints import Checkpoint
from ..tlog.messages import SIZE_TYPE, AddCheckpoint, monitoring_path, parse_size_answer
from ..tlog.notes import Note, NoteInvalid, parse_signatures
from ..tlog.policies import Policy, Witness
from .store import Cosignature

#: The year 3000. A page that shows a time of the year 9999 in the time of Hong Kong fails.
LATEST_TIME = 32_503_680_000


@dataclass(frozen=True)
class Cosigned:
    """200, with lines that verify: one of the witness itself, perhaps others of keys that the policy knows."""

    lines: tuple[Cosignature, ...]


@dataclass(frozen=True)
class OtherSize:
    """409: the witness says that it stands at this size. Unsigned, so it decides nothing but which proof to send."""

    size: int


@dataclass(frozen=True)
class Disputed:
    """The witness claims to stand further than our checkpoint, or that it contradicts what it saw. ``note``: what it
    shows at its monitoring address: only our own signature there makes this more than a claim."""

    reason: str
    note: bytes


@dataclass(frozen=True)
class Refused:
    """Every other answer. ``state``: as in led.component; ``reason``: a code for the operator's page."""

    state: str
    reason: str


Reply = Cosigned | OtherSize | Disputed | Refused


def ask_to_cosign(witness: Witness, message: AddCheckpoint, policy: Policy, deadline_s: float) -> Reply:
    """POST add-checkpoint, and look at what the witness shows when it disputes. Never raises for anything that a
    witness can do."""
    try:
        answer = ask(f"{witness.url.rstrip('/')}/add-checkpoint", body=message.encode(), deadline_s=deadline_s)
    except Unreachable as error:
        return Refused("unreachable", str(error))
    note = Note.parse(message.note)
    checkpoint = Checkpoint.parse(note.text)
    try:
        reply = _understood(answer, witness, note.text, policy)
    except NoteInvalid:
        return Refused("refused", "garbage")
    if isinstance(reply, OtherSize) and reply.size > checkpoint.size:
        return Disputed("claims_more", shown_by(witness, checkpoint.origin, deadline_s))
    if reply == Refused("refused", "http_422"):
        return Disputed("http_422", shown_by(witness, checkpoint.origin, deadline_s))
    return reply


def _understood(answer: Answer, witness: Witness, text: bytes, policy: Policy) -> Reply:
    """Raises  NoteInvalid."""
    if answer.status == 409 and answer.content_type == SIZE_TYPE:
        return OtherSize(parse_size_answer(answer.body))
    if answer.status != 200:
        return Refused("refused", f"http_{answer.status}")
    try:
        lines = tuple(_verified(answer.body, text, policy.witnesses.values()))
    except _Bad as bad:
        return Refused("refused", bad.reason)
    if witness.name not in [line.witness for line in lines]:
        return Refused("refused", "no_cosignature")
    return Cosigned(lines)


class _Bad(Exception):
    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _verified(body: bytes, text: bytes, witnesses: Iterable[Witness]) -> Iterable[Cosignature]:
    """The lines of keys that the policy knows. Unknown ones are left out; a known one that is bad spoils all.

    Raises   NoteInvalid when these are no signature lines; _Bad.
    """
    by_key = {(witness.key.name, witness.key.key_id): witness for witness in witnesses}
    for signature in parse_signatures(body):
        witness = by_key.get((signature.name, signature.key_id))
        if witness is None:
            continue
        try:
            at = witness.key.verify(text, signature)
        except NoteInvalid as error:
            raise _Bad("bad_signature") from error
        if at is None or not 0 < at < LATEST_TIME:
            raise _Bad("bad_time")
        yield Cosignature(witness.name, signature.key_id, at, signature.line().rstrip("\n"))


def shown_by(witness: Witness, origin: str, deadline_s: float) -> bytes:
    """The note that a witness shows at its monitoring address; empty when there is none to be had."""
    try:
        answer = ask(f"{witness.url.rstrip('/')}/{monitoring_path(origin)}", deadline_s=deadline_s)
    except Unreachable:
        return b""
    return answer.body if answer.status == 200 else b""
