"""The signer's work: look, check, remember, and only then show (reference: docs/life-of-an-event.md, steps 9 to 11)."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import psycopg

from ..faults import fault
from ..log_reader import LogReader, StoredHead, connect, snapshot
from ..tlog.checkpoints import Checkpoint
from ..tlog.notes import Note, NoteInvalid, SigningKey
from ..tlog.policies import Policy
from .checking import Patrol, Walk, compare_edge, compare_with, extended
from .config import Config, load_key, load_policy
from .halting import Halt, runbook
from .state import State, StateDir, own_checkpoint
from .witnesses import Seen, WitnessPoll

#: How far the clock may step back without a halt: corrections by NTP are smaller, a wrong clock is not.
CLOCK_TOLERANCE_S = 5.0
#: Rows of a patrol per look.
PATROL_ROWS = 2_000
MOAN_EVERY_S = 60.0
RESUME = "resume"

logger = logging.getLogger("ledger.signer")
Clock = Callable[[], float]


@dataclass(frozen=True)
class Outcome:
    """What one look did. ``signed``: whether there is a new note."""

    signed: bool
    size: int


class Signer:
    """One signer in its folder, whose lock its caller holds."""

    def __init__(self, config: Config, *, clock: Clock = time.time) -> None:
        """Raises  ConfigError."""
        self.config, self.clock = config, clock
        self.policy: Policy = load_policy(config.policy_file, config.origin)
        self.key: SigningKey = load_key(config.key_file, config.origin, self.policy)
        self.public = self.key.verifier()
        self.folder = StateDir(config.state_dir)
        self.witnesses = WitnessPoll(self.policy, self.public)
        self.connection: psycopg.Connection[tuple[Any, ...]] | None = None
        self.state: State | None = None
        self.patrol = Patrol()
        self.seen_at = 0.0
        self._heard: list[Seen] = []
        self._polled = self._refreshed = self._moaned = float("-inf")

    # --- one look

    def tick(self) -> Outcome:
        """Look once: check everything that can be checked now, and sign when the log has grown.

        Raises   Halt; psycopg.Error when the database cannot be read, which decides nothing.
        """
        now = self._read_clock()
        if self.state is None:
            self._begin()
        state = self.state
        assert state is not None  # noqa: S101  _begin loads it or raises
        self._hear()
        refreshing = time.monotonic() - self._refreshed >= self.config.refresh_s
        with snapshot(self._connected()) as reader:
            head = reader.head()
            if head is None:
                raise Halt("no_log", "a log", "an empty led.log_head")
            for seen in self._heard:
                compare_with(seen.name, seen.checkpoint, state, head, reader)
            self._compare_with_database(state, head, reader)
            walk = extended(state, head, reader)
            if refreshing or walk.tree.size > state.size:
                compare_edge(walk, reader)
            if refreshing:
                self.folder.publish(state)  # in case that somebody else touched the file
                self.patrol.begin(state)
            self.patrol.step(PATROL_ROWS, reader)
        self._heard = []
        if refreshing:
            self._refreshed = time.monotonic()
        signed = walk.tree.size > state.size
        if signed:
            self._sign(walk, now)
        self.folder.say("running", "", walk.tree.size, now)
        return Outcome(signed, walk.tree.size)

    def _begin(self) -> None:
        """Take up the memory, and show again what a crash may have kept from being shown."""
        state = self.folder.load(self.public)
        self.seen_at = max(self.seen_at, state.seen_at)
        self._check_clock(self.clock())
        self.folder.publish(state)
        self.state = state

    def _hear(self) -> None:
        """What witnesses hold: before anything is signed after a start, then every now and then. It is kept until it
        was compared, also when the database cannot be read meanwhile."""
        first, due = self._polled == float("-inf"), time.monotonic() - self._polled >= self.config.poll_s
        self._heard += self.witnesses.ask_all() if first else self.witnesses.collect()
        if due:
            self._polled = time.monotonic()
            if not first:
                self.witnesses.start()

    def _compare_with_database(self, state: State, head: StoredHead, reader: LogReader) -> None:
        """The checkpoints that the publisher brought in are a memory too, when we signed them."""
        newest = reader.newest_checkpoint()
        if newest is None:
            return
        try:
            seen = own_checkpoint(newest[1].encode(), self.public)
        except NoteInvalid:
            logger.error("the newest checkpoint in the database (%s) is not signed by this log's key", newest[0])
            return
        compare_with("the database", seen, state, head, reader)

    def _sign(self, walk: Walk, now: float) -> None:
        """Sign an extension: remembered durably first, shown afterwards."""
        text = Checkpoint(self.config.origin, walk.tree.size, walk.tree.root()).body()
        note = Note(text, (self.key.sign(text),)).encode().decode()
        tree = walk.tree
        state = State(tree.size, tree.root(), tree.frontier_bytes(), walk.chain, note, now, now)
        fault("signer_before_state")
        self.folder.save(state, self.config.origin)
        fault("signer_after_state")
        self.state = state
        self.folder.publish(state)

    # --- the clock

    def _read_clock(self) -> float:
        if self.seen_at == 0.0:
            self.seen_at = self.folder.last_said()
        now = self.clock()
        self._check_clock(now)
        return now

    def _check_clock(self, now: float) -> None:
        """Time does not run backwards, also not while we were away. No time stands in what we sign; but a machine
        whose clock is wrong, or that was put back to an older image, is not to be trusted with the rest either."""
        if now < self.seen_at - CLOCK_TOLERANCE_S:
            raise Halt("clock", f"{self.seen_at:.0f} or later", f"{now:.0f}")
        self.seen_at = max(self.seen_at, now)

    # --- the process

    def run(self, stop: threading.Event) -> None:
        """Look every interval until told to stop. A halt is written down, said each minute, and lasts until resume."""
        pause = self.config.interval_s
        while not stop.is_set():
            began = time.monotonic()
            try:
                if self.waits():
                    pause = self.config.interval_s
                else:
                    self.tick()
                    pause = self.config.interval_s
            except Halt as halt:
                self.halt(halt)
            except psycopg.Error as error:
                pause = min(10.0, pause * 2)
                logger.warning("the database cannot be read (%s); again in %.1f s", type(error).__name__, pause)
                self.folder.say(
                    "running", "database_unreachable", self.state.size if self.state else None, self.clock()
                )
                self.disconnect()
            stop.wait(max(0.0, pause - (time.monotonic() - began)))

    def waits(self) -> bool:
        """Whether a halt lasts. When the operator has asked to go on, everything is looked at anew."""
        report = self.folder.halted()
        if report is None:
            return False
        request = self.folder.folder / RESUME
        if request.exists():
            request.unlink()
            self._resume(str(report["reason"]))
            return False
        if time.monotonic() - self._moaned >= MOAN_EVERY_S:
            self._moaned = time.monotonic()
            reason = str(report["reason"])
            logger.critical("the signer is halted and signs nothing: %s; see %s", report, runbook(reason))
        self._say("halted", str(report["reason"]))
        return True

    def _resume(self, reason: str) -> None:
        """Forget the halt, not the state: what was wrong and still is will be found again at once."""
        logger.warning("asked to go on after a halt (%s)", reason)
        self.state, self.patrol = None, Patrol()
        self._polled = self._refreshed = self._moaned = float("-inf")
        if reason == "clock":
            now = self.clock()
            state = self.folder.load(self.public)
            self.folder.save(replace(state, seen_at=now), self.config.origin)
            self.folder.say("running", "", state.size, now)
            self.seen_at = now
        self.folder.resume()

    def halt(self, halt: Halt) -> None:
        report = self.folder.halt(halt, self.clock())
        self._say("halted", str(report["reason"]))
        logger.critical("the signer halts: %s See %s", halt, runbook(halt.reason))
        self._moaned = time.monotonic()

    def _say(self, state: str, reason: str) -> None:
        self.folder.say(state, reason, self.state.size if self.state else None, self.clock())

    def _connected(self) -> psycopg.Connection[tuple[Any, ...]]:
        if self.connection is None or self.connection.closed:
            self.connection = connect(self.config.database_url)
        return self.connection

    def disconnect(self) -> None:
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def close(self) -> None:
        self.disconnect()
        self.witnesses.close()
