"""A log of the tests' own with real keys, trees and tiles, which can also lie; and witnesses that watch it."""

from __future__ import annotations

import hashlib
import http.client
from dataclasses import dataclass, field
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

from ledger.tlog.merkle import leaf_hash, root_of
from ledger.tlog.messages import AddCheckpoint
from ledger.tlog.notes import Checkpoint, Note, SigningKey
from ledger.tlog.proofs import consistency
from ledger.tlog.tiles import pack_bundle, parse_path
from ledger.tlog.witness import keys, state
from ledger.tlog.witness.answers import BYTES, Answer, refusal
from ledger.tlog.witness.config import Config, MirrorConfig
from ledger.tlog.witness.server import Server, serve_in_thread
from ledger.tlog.witness.service import Service

ORIGIN = "log.test/ledger"
NOW = 1_790_000_000
READER = "who may read here"  # the key to the entries of a sample mirror
TOKEN = "a mirror's key"  # the sample log asks for it


@dataclass
class SampleLog:
    """Entries ``{"i":"<n>"}``; ``word`` makes another history under the same key. ``beacons``: which note an entry
    names. ``published``: the notes that it serves by their SHA-256."""

    count: int = 0
    word: str = "i"
    origin: str = ORIGIN
    key: SigningKey = field(default_factory=lambda: SigningKey.from_seed(ORIGIN, b"L" * 32))
    from_index: int = 0  # where the other history begins
    beacons: dict[int, str] = field(default_factory=dict)
    published: dict[str, bytes] = field(default_factory=dict)
    damage: dict[str, bytes] = field(default_factory=dict)  # path -> what is served there instead
    asked: list[str] = field(default_factory=list)
    server: Server | None = None

    def entry(self, index: int) -> bytes:
        if index in self.beacons:
            return b'{"beacon":{"note":"%s","size":1},"i":"%d"}' % (self.beacons[index].encode(), index)
        return b'{"%s":"%d"}' % (self.word.encode() if index >= self.from_index else b"i", index)

    def leaves(self, size: int) -> list[bytes]:
        return [leaf_hash(self.entry(index)) for index in range(size)]

    def root(self, size: int) -> bytes:
        return root_of(self.leaves(size))

    def note(self, size: int | None = None, *, root: bytes | None = None, key: SigningKey | None = None) -> bytes:
        size = self.count if size is None else size
        text = Checkpoint(self.origin, size, self.root(size) if root is None else root).body()
        return Note(text, ((key or self.key).sign(text),)).encode()

    def publish(self, size: int, *names: int) -> str:
        """Publish the note of so many entries; the entries ``names`` name it. Returns its SHA-256."""
        digest = hashlib.sha256(note := self.note(size)).hexdigest()
        self.published[digest] = note
        self.beacons |= dict.fromkeys(names, digest)
        return digest

    def proof(self, old: int, size: int) -> tuple[bytes, ...]:
        return tuple(consistency(old, self.leaves(size)))

    def request(self, old: int, size: int) -> bytes:
        return AddCheckpoint(old, self.proof(old, size), self.note(size)).encode()

    def hashes(self, level: int) -> list[bytes]:
        if level == 0:
            return self.leaves(self.count)
        below = self.hashes(level - 1)
        return [root_of(below[start : start + 256]) for start in range(0, len(below) - 255, 256)]

    def answer(self, method: str, target: str, headers: Message, body: bytes) -> Answer:
        place = target.removeprefix("/ledger/")
        self.asked.append(place)
        if place in self.damage:
            return Answer(200, self.damage[place], BYTES)
        if place == "checkpoint":
            return Answer(200, self.note())
        if place.startswith("note/"):
            found = self.published.get(place.removeprefix("note/"))
            return Answer(200, found) if found else refusal(404, "none")
        level, number, width = parse_path(place)
        if level == "entries":
            if headers["Authorization"] != f"Bearer {TOKEN}":
                return refusal(403, "a key is needed")
            end = 256 * number + width
            if end > self.count:
                return refusal(404, "none")
            return Answer(200, pack_bundle([self.entry(index) for index in range(256 * number, end)]), BYTES)
        hashes = self.hashes(level)[256 * number : 256 * number + width]
        return Answer(200, b"".join(hashes), BYTES) if len(hashes) == width else refusal(404, "none")

    def serve(self) -> str:
        """Start serving. Returns the address."""
        self.server = Server("127.0.0.1", 0, self.answer, most_bytes=1000)
        self.thread = serve_in_thread(self.server, "sample log")
        return f"http://127.0.0.1:{self.server.server_port}/ledger"

    def stop(self) -> None:
        if self.server is not None:
            self.server.shutdown()
            self.server.server_close()
            self.thread.join()


@dataclass
class Clock:
    now: int = NOW

    def __call__(self) -> int:
        return self.now


def make_witness(
    folder: Path,
    *,
    name: str = "gd.test",
    clock: Clock | None = None,
    mirror: MirrorConfig | None = None,
    peers: dict[str, str] | None = None,
    log: SigningKey | None = None,
    url: str = "",
    with_ml_dsa: bool = False,
    policy: str = "",
) -> Service:
    """A witness in a folder of its own: made when the folder is new, opened again when it is not."""
    if not folder.exists():
        folder.mkdir()
        keys.save_new(folder / "key", keys.new_keys(name, with_ml_dsa=with_ml_dsa))
        state.create(folder / "state")
        trusted = (log or SampleLog().key).verifier()
        (folder / "policy.txt").write_text(policy or f"log {trusted} {url}".rstrip() + "\nquorum none\n")
    config = Config(
        name=name,
        host="127.0.0.1",
        port=0,
        key_file=folder / "key",
        state_dir=folder / "state",
        policy_file=folder / "policy.txt",
        mirror=mirror,
        peers=peers or {},
    )
    return Service(config, clock or Clock())


@dataclass(frozen=True)
class Heard:
    status: int
    content_type: str
    body: bytes
    headers: Message


def ask(url: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Heard:
    """One HTTP request, as any client would make it."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    try:
        connection.request(method, parts.path, body, headers)
        answer = connection.getresponse()
        return Heard(answer.status, answer.headers["Content-Type"], answer.read(), answer.headers)
    finally:
        connection.close()
