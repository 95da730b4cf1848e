"""The publisher's work: bring in, have cosigned, publish (docs/life-of-an-event.md, steps 12 to 14)."""

from __future__ import annotations

import hashlib
import logging
import threading
import time
from collections.abc import Callable
from typing import Any

import psycopg

from ..faults import fault
from ..log_reader import connect
from ..signer.state import own_checkpoint
from ..tlog.checkpoints import Checkpoint
from ..tlog.notes import NoteInvalid
from ..tlog.policies import Policy
from ..tlog.proofs import ProofInvalid
from ..tlog.tiles import consistency_from_tiles, root_from_tiles
from .asking import Cosigned, Disputed, OtherSize, Reply
from .bell import Bell
from .config import Config
from .fanout import Desk, Fanout, Target
from .listening import Listening
from .signer_files import Shown, shown
from .store import Conflict, Cosignature, Newest, Store

#: After enough witnesses have answered, the others have so long to stand in the same note.
GRACE_S = 0.25
#: What a renewed note is made of is not older than this.
FRESH_S = 60.0
EVERY_LINE_S = 1e9
HEARTBEAT_S = 5.0

logger = logging.getLogger("ledger.publisher")


def digest_of(note: bytes) -> str:
    return hashlib.sha256(note).hexdigest()


class Contradiction(Exception):
    """What was signed contradicts the database or itself. Nothing is published until a person has looked."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason


def effective_quorum(store: Store, policy: Policy, floor: int) -> Callable[[set[str]], bool]:
    """Who is enough at this moment: the policy's quorum, or as many of its voters as two administrators agreed on for
    a time (docs/runbook.md, "Degraded mode"), ``floor`` at least. Readers go by their own policies in any case."""
    fewer = store.degraded_quorum(floor)

    def enough(names: set[str]) -> bool:
        return policy.quorum_met(names) or (fewer is not None and policy.voices(names) >= fewer)

    return enough


class Publisher:
    def __init__(self, config: Config, *, clock: Callable[[], float] = time.time) -> None:
        """Raises  ConfigError."""
        self.config, self.clock = config, clock
        self.policy, self.key = config.policy()
        self.bell = Bell(config.tasks, config.broker)
        self.connection: psycopg.Connection[tuple[Any, ...]] | None = None
        self.fanout: Fanout | None = None
        self.listening = Listening(self.policy, config.evidence_s, config.witness_s)
        self.conflicts: dict[str, Conflict] = {}
        self._said: dict[str, tuple[object, ...]] = {}
        self._said_at = float("-inf")

    # --- one look

    def tick(self) -> bool:
        """Look once. Returns  whether something was published.

        Raises   psycopg.Error when the database is gone; everything goes on where it was.
        """
        store = self._store()
        assert self.fanout is not None  # noqa: S101  made with the store
        signer = shown(self.config.signer_dir, self.clock())
        published, state, reason = False, "running", ""
        try:
            self._bring_in(store, signer)
            self._listen(store, self.fanout)
            published = self._publish(store, self.fanout, signer)
            if self.conflicts:
                state, reason = "halted", "conflict"
        except NoteInvalid as error:
            state, reason = "refused", "bad_note"
            logger.error("the signer's note cannot be brought in: %s", error)
        except (Contradiction, ProofInvalid) as error:
            state, reason = "halted", getattr(error, "reason", "tile")
            logger.critical("nothing is published: %s; see docs/runbook.md", error)
        self._say(store, signer, state, reason)
        return published

    def _bring_in(self, store: Store, signer: Shown) -> None:
        """Take the signer's note into the database, after reading it as a stranger would.

        Raises   NoteInvalid; Contradiction; ProofInvalid.
        """
        newest = store.log.newest_checkpoint()  # before the note: the note is then the newer of the two
        if not signer.note or (newest and newest[1].encode() == signer.note):
            return
        seen = own_checkpoint(signer.note, self.key)
        if newest and seen.size <= newest[0]:
            if seen.size == newest[0]:
                raise Contradiction("split_view", f"two notes of {seen.size} entries")
            return  # the signer starts again from an older state: it will find that itself
        head = store.log.head()
        if head is None or head.size < seen.size:
            raise Contradiction("database_behind", f"{seen.size} entries are signed, the database has {head}")
        self._compare(store, seen, "root")
        if store.bring_in(seen.size, seen.root, signer.note.decode()):
            fault("publisher_after_checkpoint")

    def _compare(self, store: Store, seen: Checkpoint, reason: str) -> None:
        root = root_from_tiles(seen.size, store.log.tile)
        if root != seen.root:
            raise Contradiction(reason, f"{seen.size} entries have root {root.hex()}, signed is {seen.root.hex()}")

    def _publish(self, store: Store, fanout: Fanout, signer: Shown) -> bool:
        """Ask whoever has not cosigned the newest checkpoint, and publish it when enough did."""
        checkpoint = store.log.newest_checkpoint()
        if checkpoint is None:
            return False
        own_checkpoint(checkpoint[1].encode(), self.key)  # whoever put it there
        target, newest = Target(*checkpoint), store.newest_published()
        new = newest is None or newest.size < target.size
        due = new or self._is_old(newest)
        kept_s = EVERY_LINE_S if new or not due else min(FRESH_S, self.config.refresh_s / 2)
        lines = {line.witness for line in store.cosignatures(target.size, not_older_s=kept_s)}
        enough = effective_quorum(store, self.policy, self.config.floor)

        def proof(old: int) -> list[bytes]:
            return consistency_from_tiles(old, target.size, store.log.tile)

        def ask_all() -> None:
            for name, desk in fanout.desks.items():
                if name not in lines:
                    fanout.ask(desk, target, proof)

        halted = signer.state == "halted"
        if not halted or self.conflicts:
            ask_all()
        until = time.monotonic() + (self.config.witness_s if due and not halted else 0.0)
        while True:
            for desk, asked, reply in fanout.answers(max(0.0, until - time.monotonic())):
                self._take(store, fanout, desk, asked, reply)
                if isinstance(reply, Cosigned) and asked == target:
                    lines |= {line.witness for line in reply.lines}
                elif isinstance(reply, OtherSize) and not halted:
                    fanout.ask(desk, target, proof)
            if enough(lines):
                until = min(until, time.monotonic() + GRACE_S)
            if not fanout.busy or time.monotonic() >= until:
                break
        if not due or halted or self.conflicts or not enough(lines):
            return False
        return self._make_public(store, target, kept_s)

    def _is_old(self, newest: Newest | None) -> bool:
        return newest is None or newest.age_s >= self.config.refresh_s

    def _take(self, store: Store, fanout: Fanout, desk: Desk, asked: Target, reply: Reply) -> None:
        """Keep what a witness said."""
        name = desk.witness.name
        if isinstance(reply, Cosigned):
            fault("publisher_after_answer")
            for line in reply.lines:
                store.add_cosignature(asked.size, line)
            fault("publisher_after_cosignature")
            desk.answered(asked.size, self.clock())
            conflict = self.conflicts.get(name)
            if conflict and conflict.reason == "ahead" and asked.size >= conflict.size:
                del self.conflicts[name]  # the log has caught up with what the witness had seen, and it agrees
        elif isinstance(reply, OtherSize):
            fanout.correct(desk, reply)
        elif isinstance(reply, Disputed):
            self._judge(store, desk, reply)
        else:
            desk.failed(reply.state, reply.reason, time.monotonic())

    def _judge(self, store: Store, desk: Desk, reply: Disputed) -> None:
        """A witness says that it has seen another log. With our own signature under it, that is so."""
        try:
            seen = own_checkpoint(reply.note, self.key)
        except NoteInvalid:  # a claim without evidence stops nobody
            desk.failed("refused", reply.reason, time.monotonic())
            return
        contradiction = self._contradiction(store, seen)
        if not contradiction:  # another publisher was quicker, or the witness is confused
            desk.size = seen.size
            desk.failed("refused", reply.reason, time.monotonic())
            return
        self._conflict(store, desk, contradiction, seen, reply.note)

    def _listen(self, store: Store, fanout: Fanout) -> None:
        """What the witnesses' gossip has found: a note of ours that contradicts the log, whoever was shown it.

        A note that a person has looked into (settle) is not news any more.
        """
        self.listening.begin()
        for name, notes in self.listening.heard():
            settled = store.settled(name)
            for note in notes:
                if name in self.conflicts or digest_of(note) in settled:
                    continue
                try:
                    seen = own_checkpoint(note, self.key)
                except NoteInvalid:  # of another log, or nobody's
                    continue
                contradiction = self._contradiction(store, seen)
                if contradiction:
                    self._conflict(store, fanout.desks[name], contradiction, seen, note)

    def _contradiction(self, store: Store, seen: Checkpoint) -> str:
        """How a checkpoint that we signed contradicts the log: ahead, split_view, or not at all."""
        newest = store.log.newest_checkpoint()
        if newest is None or seen.size > newest[0]:
            return "ahead"
        return "split_view" if root_from_tiles(seen.size, store.log.tile) != seen.root else ""

    def _conflict(self, store: Store, desk: Desk, contradiction: str, seen: Checkpoint, note: bytes) -> None:
        """Write the evidence down before anything else is done; publication stops with it."""
        name = desk.witness.name
        self.conflicts[name] = Conflict(contradiction, seen.size)
        desk.failed("conflict", contradiction, time.monotonic())
        logger.critical("%s holds a note of ours that contradicts the log (%s): %r", name, contradiction, note)
        evidence = {"size": seen.size, "note": note.decode("utf-8", "replace"), "settled": sorted(store.settled(name))}
        store.write_component(name, "witness", "conflict", contradiction, detail=evidence)
        self._said.pop(name, None)

    def _make_public(self, store: Store, target: Target, kept_s: float) -> bool:
        """Put the note together: the log's signature, then the witnesses in the order of the policy."""
        kept: dict[str, Cosignature] = {
            line.witness: line for line in store.cosignatures(target.size, not_older_s=kept_s)
        }
        lines = [kept[name].line for name in self.policy.witnesses if name in kept]
        note = target.note + "".join(f"{line}\n" for line in lines)
        if not store.publish(target.size, note, older_than_s=self.config.refresh_s):
            return False
        fault("publisher_after_published")
        self.bell.ring()
        return True

    def settle(self, name: str) -> bool:
        """Forget a conflict that a person has looked into. What contradicts us still will be found again.

        Returns  whether there was one. Raises  psycopg.Error.
        """
        store = self._store()
        if name not in self.conflicts:
            return False
        logger.warning("the conflict of %s (%s) is settled", name, self.conflicts[name].reason)
        note = store.evidence(name).encode()
        settled = sorted(store.settled(name) | {digest_of(note)})
        store.write_component(name, "witness", "running", "settled", detail={"settled": settled})
        return True

    # --- telling how everything is

    def _say(self, store: Store, signer: Shown, state: str, reason: str) -> None:
        assert self.fanout is not None  # noqa: S101  made with the store
        beat = time.monotonic() - self._said_at >= HEARTBEAT_S
        if beat:
            self._said_at = time.monotonic()
        newest = store.newest_published()
        parts: list[tuple[str, str, str, str, int | None, float | None]] = [
            ("signer", "signer", signer.state, signer.reason, signer.size, signer.seen_at),
            ("publisher", "publisher", state, reason, newest.size if newest else 0, self.clock()),
        ]
        for name, desk in self.fanout.desks.items():
            if name not in self.conflicts:
                parts.append((name, "witness", desk.state, desk.reason, desk.size, desk.seen_at))
        for name, kind, how, why, size, seen_at in parts:
            if beat or self._said.get(name) != (how, why, size):
                self._said[name] = (how, why, size)
                store.write_component(name, kind, how, why, size=size, seen_at=seen_at)

    # --- the process

    def run(self, stop: threading.Event) -> None:
        """Look every interval until told to stop."""
        pause = self.config.interval_s
        while not stop.is_set():
            try:
                self.tick()
                pause = self.config.interval_s
            except psycopg.Error as error:
                pause = min(10.0, max(pause, 0.5) * 2)
                logger.warning("the database is gone (%s); again in %.1f s", type(error).__name__, pause)
                self.disconnect()
            stop.wait(pause)

    def _store(self) -> Store:
        if self.connection is None or self.connection.closed:
            self.connection = connect(self.config.database_url, statement_timeout_s=15)
        store = Store(self.connection)
        if self.fanout is None:
            self.fanout = Fanout(self.policy, self.config.witness_s, store.known_sizes())
        self.conflicts = store.conflicts()
        return store

    def disconnect(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def close(self) -> None:
        self.disconnect()
        self.listening.close()
        if self.fanout is not None:
            self.fanout.close()
