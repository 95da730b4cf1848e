"""A whole witness: protocol, mirror and gossip of one configuration, and which path leads to what."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from typing import Any

from ..messages import origin_hash
from ..notes import VerifierKey
from ..policies import Policy, PolicyInvalid
from ..tiles import TileReader
from . import keys
from .answers import Answer, as_json, refusal
from .config import Config, ConfigInvalid
from .core import MOST_BYTES, Witness, keys_of
from .fetch import Unreachable
from .gossip import Evidence, Gossip
from .mirror import Mirror, WebSource, words_in
from .mirror_notes import Contradiction, MirrorFault
from .server import Server, serve_in_thread
from .state import State

log = logging.getLogger("witness")


def posix_seconds() -> int:
    return int(time.time())


@dataclass
class Service:
    """Takes    config; clock: POSIX seconds. Opens the state, which stays held until ``close``.

    Raises   ConfigInvalid, KeyInvalid, StateInvalid, MirrorFault: one sentence each.
    """

    config: Config
    clock: Callable[[], int] = posix_seconds
    policy: Policy = field(init=False)
    state: State = field(init=False)
    witness: Witness = field(init=False)
    gossip: Gossip = field(init=False)
    mirrors: dict[str, Mirror] = field(init=False, default_factory=dict)
    server: Server | None = field(init=False, default=None)
    troubles: dict[str, str] = field(init=False, default_factory=dict)
    _threads: list[threading.Thread] = field(init=False, default_factory=list)
    _stopping: threading.Event = field(init=False, default_factory=threading.Event)

    def __post_init__(self) -> None:
        config = self.config
        self.policy = read_policy(config.policy_file)
        cosigners = keys.load(config.key_file, config.name)
        origins = dict.fromkeys(entry.key.name for entry in self.policy.logs)
        self.logs: dict[str, list[VerifierKey]] = {origin: keys_of(self.policy, origin) for origin in origins}
        if not self.logs:
            raise ConfigInvalid(f"the policy {config.policy_file} trusts no log")
        self.state = State(config.state_dir)
        try:
            self.witness = Witness(self.state, self.policy, cosigners, self.clock)
            evidence = Evidence(config.state_dir / "evidence")
            self._open_mirror()
        except BaseException:
            self.state.close()
            raise
        peers = {name: url for name, url in config.peers.items() if name != config.name}
        self.gossip = Gossip(self.state, evidence, self.logs, peers, self._mirrored, self._published)

    def _open_mirror(self) -> None:
        config = self.config.mirror
        if config is None:
            return
        if len(self.logs) > 1 and not config.log:
            raise ConfigInvalid("the policy trusts several logs: mirror.log must say which one is mirrored")
        origin = config.log or next(iter(self.logs))
        if origin not in self.logs:
            raise ConfigInvalid(f"mirror.log names {origin}, which the policy does not trust")
        source = WebSource(config.url, lambda: "".join(words_in(config.token_file)[:1]))
        folder = self.config.state_dir / "mirror" / origin_hash(origin)
        self.mirrors[origin] = Mirror(folder, self.logs[origin], source, lambda: words_in(config.readers_file))

    # 1. What gossip proves with

    def _mirrored(self, origin: str, size: int) -> TileReader | None:
        mirror = self.mirrors.get(origin)
        return mirror.read if mirror is not None and mirror.size >= size else None

    def _published(self, origin: str) -> TileReader | None:
        urls = [entry.url for entry in self.policy.logs if entry.key.name == origin and entry.url]
        if origin in self.mirrors and self.config.mirror is not None:
            urls.insert(0, self.config.mirror.url)
        return WebSource(urls[0].rstrip("/")).tile if urls else None

    # 2. Rounds

    def mirror_once(self) -> None:
        """One round of mirroring; what went wrong is in ``troubles`` and in the log."""
        for origin, mirror in self.mirrors.items():
            try:
                note = mirror.advance()
                # What the log shows to the world is compared with what we cosigned, too.
                self.gossip.consider(origin, note, self.clock(), source="the log's own page")
            except Unreachable as error:
                if error.status == 404 and not mirror.size:
                    continue  # a log that has published nothing yet
                self._trouble("mirror", f"unreachable: {error}")
            except (MirrorFault, OSError) as error:
                self._trouble("mirror", str(error))
            else:
                self.troubles.pop("mirror", None)
            self._collect_notes(origin, mirror)

    def _collect_notes(self, origin: str, mirror: Mirror) -> None:
        """Whatever happened to the entries: a note that cannot be had does not hold them up, nor they it."""
        try:
            faults = mirror.collect_notes()
            for fault in faults:
                if isinstance(fault, Contradiction):
                    self.gossip.consider(origin, fault.note, self.clock(), source="a note that a record names")
        except (MirrorFault, OSError) as error:
            self._trouble("notes", str(error))
            return
        if faults:
            missing = len(mirror.notes.missing)
            self._trouble("notes", f"{missing} notes that records name as their beacons are not kept yet: {faults[0]}")
        else:
            self.troubles.pop("notes", None)

    def _trouble(self, what: str, sentence: str) -> None:
        """Remember it for /health; say it once."""
        if self.troubles.get(what) != sentence:
            log.error("%s: %s", what, sentence)
        self.troubles[what] = sentence

    def gossip_once(self) -> None:
        """One round of gossip."""
        self.gossip.poll(self.clock())

    def _repeat(self, every_s: float, round_: Callable[[], None]) -> None:
        while not self._stopping.wait(every_s):
            try:
                round_()
            except Exception:
                log.exception("a round failed")
                self._trouble("round", "a round failed; the log of this program says how")

    # 3. Serving

    def start(self) -> None:
        """Listen and start the rounds, in threads."""
        self.server = Server(self.config.host, self.config.port, self.answer, most_bytes=MOST_BYTES)
        self._threads.append(serve_in_thread(self.server, f"{self.config.name} listens"))
        rounds = [(self.config.gossip_every_s, self.gossip_once)] if self.gossip.peers else []
        if self.config.mirror is not None:
            rounds.append((self.config.mirror.every_s, self.mirror_once))
        for every_s, round_ in rounds:
            thread = threading.Thread(target=self._repeat, args=(every_s, round_), name=f"{self.config.name} rounds")
            thread.start()
            self._threads.append(thread)

    def stop(self) -> None:
        """Stop listening, end the rounds, close the state."""
        self._stopping.set()
        if self.server is not None:
            self.server.shutdown()
            self.server.server_close()
        for thread in self._threads:
            thread.join()
        self.state.close()

    @property
    def url(self) -> str:
        """Submission and monitoring prefix on this machine."""
        assert self.server is not None  # noqa: S101 - start() was called
        host, port = self.server.server_address[:2]
        shown = f"[{host!s}]" if ":" in str(host) else str(host)
        return f"http://{shown}:{port}{self.config.prefix}"

    def answer(self, method: str, target: str, headers: Message, body: bytes) -> Answer:
        path = target.partition("?")[0]
        if not path.startswith(self.config.prefix + "/"):
            return refusal(404, "no such place")
        place = path[len(self.config.prefix) + 1 :]
        if place == "add-checkpoint":
            return self.witness.add_checkpoint(body) if method == "POST" else _only("POST")
        if method != "GET":
            return _only("GET")
        if place == "health":
            return self._health()
        if place == "evidence":
            return as_json(200, self.gossip.evidence.all())
        return self._of_log(place, headers.get("Authorization") or "")

    def _of_log(self, place: str, authorization: str) -> Answer:
        for origin in self.logs:
            name = origin_hash(origin)
            if place == f"{name}/checkpoint":
                return self.witness.checkpoint(origin)
            if place.startswith(f"mirror/{name}/") and origin in self.mirrors:
                return self.mirrors[origin].answer(place.removeprefix(f"mirror/{name}/"), authorization)
        return refusal(404, "no such place")

    def _health(self) -> Answer:
        """200 when nothing needs a person, else 503; the body says what."""
        now = self.clock()
        alarms = []
        if evidence := len(self.gossip.evidence.all()):
            alarms.append(f"{evidence} contradictions are kept as evidence")
        if overdue := self.gossip.overdue(now):
            alarms.append(f"{overdue} checkpoints of peers wait for a proof that they agree with ours")
        if now < self.state.newest_time():
            alarms.append("the clock is behind the last cosignature")
        alarms += [f"{what}: {sentence}" for what, sentence in self.troubles.items()]
        alarms += [
            f"peer {name} answers garbage" for name, peer in self.gossip.seen.items() if peer["state"] == "garbage"
        ]
        return as_json(503 if alarms else 200, {"alarms": alarms, **self._facts()})

    def _facts(self) -> dict[str, Any]:
        facts: dict[str, Any] = {"name": self.config.name, "logs": {}, "peers": self.gossip.seen}
        for origin in self.logs:
            latest, mirror = self.state.latest(origin), self.mirrors.get(origin)
            facts["logs"][origin] = {
                "cosigned_at": latest.cosigned_at if latest else None,
                "mirrored": mirror.size if mirror else None,
                "size": latest.size if latest else 0,
            }
        return facts


def _only(method: str) -> Answer:
    return Answer(405, f"only {method} here\n".encode(), headers={"Allow": method})


def read_policy(path: Path) -> Policy:
    """Raises ConfigInvalid."""
    try:
        return Policy.parse(path.read_bytes())
    except (OSError, PolicyInvalid) as error:
        raise ConfigInvalid(f"the policy {path} cannot be used: {error}") from error
