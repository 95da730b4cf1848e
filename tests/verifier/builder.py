"""Logs, notes and bundles written from the specification alone: nothing here comes from the code under test.

A test that the exporter and the verifier share a mistake would pass if one made the input of the other. This is the
third opinion: docs/ledger-format.md, RFC 6962 and C2SP in their simplest spelling.
"""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import hmac
import json
import zipfile
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey

ORIGIN = "digital-bay-area.test/ledger"
NOON = 1_790_000_000  # 2026-09-21 14:13:20 UTC
PLACES = ("gd", "hk", "mo", "neutral")
LOG, COSIGNED, COSIGNED_MLDSA = 1, 4, 6
FORMAT = "digital-bay-area/ledger-export/2"


def sha256(*parts: bytes) -> bytes:
    return hashlib.sha256(b"".join(parts)).digest()


def b64(data: bytes) -> str:
    return base64.b64encode(data).decode()


def canonical(value: object) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


# RFC 6962 section 2.1, recursive as it is written there


def split(count: int) -> int:
    return 1 << (count - 1).bit_length() - 1


class Hashes:
    """MTH, PATH and PROOF over a list of leaf hashes."""

    def __init__(self, leaves: Sequence[bytes]) -> None:
        self.leaves = leaves
        self.mth = lru_cache(maxsize=None)(self._mth)

    def _mth(self, start: int, end: int) -> bytes:
        if end == start:
            return sha256()
        if end - start == 1:
            return self.leaves[start]
        middle = start + split(end - start)
        return sha256(b"\x01", self.mth(start, middle), self.mth(middle, end))

    def path(self, index: int, start: int, end: int) -> list[bytes]:
        if end - start == 1:
            return []
        middle = start + split(end - start)
        if index < middle:
            return [*self.path(index, start, middle), self.mth(middle, end)]
        return [*self.path(index, middle, end), self.mth(start, middle)]

    def proof(self, old: int, start: int, end: int, whole: bool = True) -> list[bytes]:
        if old == 0:
            return []
        if old == end - start:
            return [] if whole else [self.mth(start, end)]
        half = split(end - start)
        if old <= half:
            return [*self.proof(old, start, start + half, whole), self.mth(start + half, end)]
        return [*self.proof(old - half, start + half, end, False), self.mth(start, start + half)]

    def tiles(self, size: int) -> dict[str, bytes]:
        """The C2SP paths of all tiles of a tree of that size."""
        result, level = {}, 0
        while size >> 8 * level:
            step, count = 1 << 8 * level, size >> 8 * level
            for number in range((count + 255) // 256):
                width = min(256, count - 256 * number)
                hashes = [
                    self.mth(i * step, (i + 1) * step) if level else self.leaves[i]
                    for i in range(256 * number, 256 * number + width)
                ]
                digits = f"{number:03d}" if number < 1000 else f"x{number // 1000:03d}/{number % 1000:03d}"
                result[f"tile/{level}/{digits}" + (f".p/{width}" if width < 256 else "")] = b"".join(hashes)
            level += 1
        return result


# C2SP signed-note and tlog-cosignature


@dataclasses.dataclass(frozen=True)
class Signer:
    """A key made from a word. Never do that outside tests."""

    name: str
    word: str
    kind: int = COSIGNED

    @property
    def _seed(self) -> bytes:
        return sha256(self.word.encode())

    @property
    def public(self) -> bytes:
        if self.kind == COSIGNED_MLDSA:
            return MLDSA44PrivateKey.from_seed_bytes(self._seed).public_key().public_bytes_raw()
        return Ed25519PrivateKey.from_private_bytes(self._seed).public_key().public_bytes_raw()

    @property
    def key_id(self) -> bytes:
        return sha256(self.name.encode(), b"\n", bytes([self.kind]), self.public)[:4]

    @property
    def vkey(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{b64(bytes([self.kind]) + self.public)}"

    def _sign(self, message: bytes) -> bytes:
        if self.kind == COSIGNED_MLDSA:
            return MLDSA44PrivateKey.from_seed_bytes(self._seed).sign(message)
        return Ed25519PrivateKey.from_private_bytes(self._seed).sign(message)

    def line(self, body: bytes, time: int = 0) -> bytes:
        """The signature line below a note with this body."""
        if self.kind == LOG:
            data = self._sign(body)
        elif self.kind == COSIGNED:
            data = time.to_bytes(8, "big") + self._sign(b"cosignature/v1\ntime %d\n" % time + body)
        else:
            origin, size, root = body.decode().splitlines()
            message = b"subtree/v1\n\0" + bytes([len(self.name)]) + self.name.encode() + time.to_bytes(8, "big")
            message += bytes([len(origin)]) + origin.encode() + bytes(8) + int(size).to_bytes(8, "big")
            data = time.to_bytes(8, "big") + self._sign(message + base64.b64decode(root))
        return f"\u2014 {self.name} {b64(self.key_id + data)}\n".encode()


LOG_KEY = Signer(ORIGIN, "log", LOG)
WITNESSES = {place: Signer(f"{place}.witness.digital-bay-area.test", f"witness-{place}") for place in PLACES}


def policy_text(
    log: Signer = LOG_KEY, witnesses: dict[str, Signer] | None = None, quorum: str = "group final 3 gd hk mo neutral"
) -> str:
    lines = [f"log {log.vkey} https://{log.name}"]
    lines += [f"witness {place} {key.vkey}" for place, key in (WITNESSES if witnesses is None else witnesses).items()]
    return "\n".join([*lines, *([quorum, f"quorum {quorum.split()[1]}"] if quorum else ["quorum none"])]) + "\n"


@dataclasses.dataclass(frozen=True)
class Published:
    size: int
    text: bytes

    @property
    def digest(self) -> str:
        return sha256(self.text).hex()


def body_of(origin: str, size: int, root: bytes) -> bytes:
    return f"{origin}\n{size}\n{b64(root)}\n".encode()


def note_over(body: bytes, log: Signer, cosigners: Iterable[tuple[Signer, int]]) -> bytes:
    return body + b"\n" + log.line(body) + b"".join(key.line(body, time) for key, time in cosigners)


def stamp(time: float) -> str:
    return datetime.fromtimestamp(time, UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class SampleLog:
    """A log that grows: records with the beacon of their time, and notes over them."""

    def __init__(self, origin: str = ORIGIN, log: Signer = LOG_KEY, witnesses: Sequence[str] = PLACES) -> None:
        self.origin, self.log, self.witnesses = origin, log, [WITNESSES[name] for name in witnesses]
        self.entries: list[bytes] = []
        self.openings: list[dict[str, object]] = []
        self.notes: list[Published] = []
        self.time = NOON

    def add(self, count: int = 1, *, at: float | None = None, personal: bool = False, **more: object) -> None:
        for _ in range(count):
            index = len(self.entries)
            event_id = f"0198c0de-0000-7000-8000-{index:012x}"
            body: dict[str, object] = {
                "actor": {"org": "HK-OGCIO", "role": "approver"},
                "at": stamp(self.time if at is None else at),
                "dst": "HK",
                "id": event_id,
                "log": self.origin,
                "sample": {"number": index, "sealed": index % 2 == 0},
                "src": "GD",
                "type": "sample.taken",
                "v": 1,
            } | more
            if self.notes and "beacon" not in more:
                body["beacon"] = {"note": self.notes[-1].digest, "size": self.notes[-1].size}
            if personal:
                salt = sha256(b"salt", event_id.encode())
                message = b"\0".join([b"gba-commit/v1", event_id.encode(), b"name", "陳大文".encode()])
                body["commit"] = {"name": hmac.new(salt, message, hashlib.sha256).hexdigest()}
                self.openings.append({"field": "name", "i": index, "salt": salt.hex(), "value": "陳大文"})
            self.entries.append(canonical(body))

    def publish(self, after: int = 2) -> Published:
        """A note over everything so far; the witnesses' clocks differ by a second each."""
        self.time += after
        body = body_of(self.origin, len(self.entries), self.hashes().mth(0, len(self.entries)))
        cosigned = [(key, self.time + number) for number, key in enumerate(self.witnesses)]
        self.time += 10
        self.notes.append(Published(len(self.entries), note_over(body, self.log, cosigned)))
        return self.notes[-1]

    def hashes(self) -> Hashes:
        return Hashes([sha256(b"\x00", entry) for entry in self.entries])


def chain_lines(entries: Sequence[bytes]) -> list[bytes]:
    lines, chain = [], bytes(32)
    for index, entry in enumerate(entries):
        leaf = sha256(b"\x00", entry)
        chain = sha256(b"\x03", index.to_bytes(8, "big"), chain, leaf)
        lines.append(canonical({"chain": chain.hex(), "i": index, "leaf": leaf.hex()}))
    return lines


def joined(lines: Iterable[bytes]) -> bytes:
    return b"".join(line + b"\n" for line in lines)


def write_bundle(
    folder: Path,
    log: SampleLog,
    indices: Sequence[int] | None = None,
    *,
    disclose: bool = False,
    policy: str | None = None,
    **about: object,
) -> Path:
    """A full bundle, or with ``indices`` a filtered one, as section 8 of the format says."""
    newest = log.notes[-1]
    size, hashes, full = newest.size, log.hashes(), indices is None
    chosen = list(range(size)) if indices is None else list(indices)
    chain, entries = chain_lines(log.entries), log.entries[:size]
    root = hashes.mth(0, size)
    covering = {next(note.digest for note in log.notes if note.size > index) for index in chosen}
    beacons = {json.loads(entries[index]).get("beacon", {}).get("note") for index in chosen}
    notes = []
    for note in log.notes:
        if note.digest in covering | beacons:
            item: dict[str, object] = {"note": note.text.decode(), "sha256": note.digest, "size": note.size}
            if not full:
                item["consistency"] = [b64(part) for part in hashes.proof(note.size, 0, size)]
            notes.append(canonical(item))
    openings = [item for item in log.openings if item["i"] in chosen] if disclose else []
    tell: dict[str, object] = {
        "count": len(chosen),
        "disclosed": ["name"] if disclose else [],
        "format": FORMAT,
        "id": "0198c0de-0000-7000-8000-00000000e001",
        "kind": "full" if full else "filtered",
        "made_at": stamp(log.time),
        "not_included": len(log.entries) - size,
        "origin": log.origin,
        "root": root.hex(),
        "size": size,
    } | ({} if full else {"filter": {"src": "GD"}})
    files = {
        "export.json": canonical(tell | about),
        "checkpoint": newest.text,
        "policy.txt": (policy_text(log.log) if policy is None else policy).encode(),
        "entries.jsonl": joined(entries[index] for index in chosen),
        "chain.jsonl": joined(chain[index] for index in chosen),
        "notes.jsonl": joined(notes),
        "entries.csv": b"a view\r\n",
        "README.md": b"# Read me\n",
    }
    if full:
        files |= hashes.tiles(size)
    else:
        proofs = [{"i": i, "proof": [b64(part) for part in hashes.path(i, 0, size)]} for i in chosen]
        files["proofs.jsonl"] = joined(map(canonical, proofs))
    if disclose:
        files["openings.jsonl"] = joined(map(canonical, openings))
    for name, data in files.items():
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (folder / "bagit.txt").write_bytes(b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    (folder / "bag-info.txt").write_bytes(b"External-Identifier: 0198c0de\n")
    return renew_checksums(folder)


def renew_checksums(folder: Path) -> Path:
    """What a forger does last: make the manifests fit again."""
    manifest = {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hex()
        for path in sorted((folder / "data").rglob("*"))
        if path.is_file()
    }
    (folder / "manifest-sha256.txt").write_bytes(joined(f"{h}  {name}".encode() for name, h in manifest.items()))
    tags = ("bag-info.txt", "bagit.txt", "manifest-sha256.txt")
    lines = [f"{sha256((folder / name).read_bytes()).hex()}  {name}".encode() for name in tags]
    (folder / "tagmanifest-sha256.txt").write_bytes(joined(lines))
    return folder


def zip_bundle(folder: Path, target: Path, extra: Callable[[zipfile.ZipFile], None] | None = None) -> Path:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                info = zipfile.ZipInfo(f"{folder.name}/{path.relative_to(folder).as_posix()}", (1980, 1, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, path.read_bytes())
        if extra:
            extra(archive)
    return target


def proof_file(log: SampleLog, index: int) -> bytes:
    """A .tlog-proof under the newest note."""
    note = log.notes[-1]
    path = log.hashes().path(index, 0, note.size)
    return (
        b"c2sp.org/tlog-proof@v1\n"
        + joined([b"index %d" % index, *(b64(h).encode() for h in path)])
        + b"\n"
        + note.text
    )
