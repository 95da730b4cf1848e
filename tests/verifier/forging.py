"""What a forger can do to a bundle."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from pathlib import Path

from .builder import (
    LOG_KEY,
    NOON,
    ORIGIN,
    WITNESSES,
    SampleLog,
    Signer,
    body_of,
    canonical,
    chain_lines,
    note_over,
    sha256,
)

Change = Callable[[Path], object]


def lines(folder: Path, name: str) -> list[bytes]:
    return (folder / "data" / name).read_bytes().splitlines(keepends=True)


def write(folder: Path, name: str, content: list[bytes]) -> None:
    (folder / "data" / name).write_bytes(b"".join(content))


def edit(name: str, change: Callable[[list[bytes]], object]) -> Change:
    """Change the list of lines of a file in place, or replace it by what is returned."""

    def apply(folder: Path) -> None:
        content = lines(folder, name)
        result = change(content)
        write(folder, name, result if isinstance(result, list) else content)

    return apply


def all_of(*changes: Change) -> Change:
    def apply(folder: Path) -> None:
        for change in changes:
            change(folder)

    return apply


def member(name: str, line: int, **values: object) -> Change:
    """Set members of the JSON object in one line; a value that is callable gets the old one."""

    def apply(folder: Path) -> None:
        content = lines(folder, name)
        item = json.loads(content[line])
        for key, value in values.items():
            item[key] = value(item[key]) if callable(value) else value
        content[line] = canonical(item) + (b"" if name == "export.json" else b"\n")
        write(folder, name, content)

    return apply


def swap(items: list[bytes], left: int, right: int) -> None:
    items[left], items[right] = items[right], items[left]


def rehash(folder: Path) -> None:
    """What a forger does to entries: the chain from the first changed record on, and every tile, computed anew."""
    entries = [line[:-1] for line in lines(folder, "entries.jsonl")]
    write(folder, "chain.jsonl", [line + b"\n" for line in chain_lines(entries)])
    forged = SampleLog()
    forged.entries = entries
    for name, data in forged.hashes().tiles(len(entries)).items():
        (folder / "data" / name).write_bytes(data)


def remove(name: str) -> Change:
    return lambda folder: (folder / name).unlink()


def replace(name: str, old: bytes, new: bytes) -> Change:
    def apply(folder: Path) -> None:
        path = folder / "data" / name
        assert old in path.read_bytes()
        path.write_bytes(path.read_bytes().replace(old, new, 1))

    return apply


def crlf(name: str) -> Change:
    def apply(folder: Path) -> None:
        path = folder / name
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    return apply


def crlf_everywhere(folder: Path) -> None:
    """What a version control system or a transfer in text mode does to an unpacked bundle. Hashes are no text."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "tile" not in path.parts:
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def resign(**more: object) -> Change:
    """Put another note in the place of the checkpoint, over the same tree unless told otherwise."""

    def apply(folder: Path) -> None:
        old = (folder / "data/checkpoint").read_bytes()
        origin, size, root = old.decode().splitlines()[:3]
        log = more.get("log", LOG_KEY)
        who = more.get("witnesses", [WITNESSES[place] for place in ("gd", "hk", "mo", "neutral")])
        body = body_of(
            str(more.get("origin", origin)), int(more.get("size", size)), more.get("root", base64.b64decode(root))
        )
        (folder / "data/checkpoint").write_bytes(note_over(body, log, [(key, NOON + 100) for key in who]))

    return apply


def whole_note(number: int, text: Callable[[bytes], bytes]) -> Change:
    """Change the text of a note in notes.jsonl and the digest beside it."""

    def apply(folder: Path) -> None:
        content = lines(folder, "notes.jsonl")
        item = json.loads(content[number])
        item["note"] = text(item["note"].encode()).decode()
        item["sha256"] = sha256(item["note"].encode()).hex()
        item["size"] = int(item["note"].split("\n")[1])
        content[number] = canonical(item) + b"\n"
        write(folder, "notes.jsonl", content)

    return apply


def flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def respell(old: bytes, new: bytes) -> Change:
    """Record 9 in other bytes."""
    return edit("entries.jsonl", lambda content: [*content[:9], content[9].replace(old, new), *content[10:]])


def both_files(change: Callable[[list[bytes]], object]) -> Change:
    """The same to the records and to their chain values."""
    return all_of(edit("entries.jsonl", change), edit("chain.jsonl", change))


def added(name: str) -> Change:
    def apply(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(bytes(32))

    return apply


def flipped(name: str) -> Change:
    return lambda folder: (folder / name).write_bytes(flip((folder / name).read_bytes(), 77))


def without(name: str, line: int, key: str) -> Change:
    def apply(folder: Path) -> None:
        content = lines(folder, name)
        item = json.loads(content[line])
        del item[key]
        content[line] = canonical(item) + b"\n"
        write(folder, name, content)

    return apply


def other_note(origin: str) -> bytes:
    """A note over three records that nobody has, signed and cosigned."""
    return note_over(body_of(origin, 3, bytes(32)), LOG_KEY, [(key, NOON + 2) for key in WITNESSES.values()])


def older_checkpoint(folder: Path) -> None:
    (folder / "data/checkpoint").write_text(json.loads(lines(folder, "notes.jsonl")[0])["note"])


STRANGER = Signer("stranger.test/witness", "stranger")
RETIRED = Signer(ORIGIN, "last year's key", 1)
#: The same name as the witness of today, and the key that it had before.
RETIRED_WITNESS = Signer(WITNESSES["mo"].name, "last year's key of Macao")


class WeakKey(Signer):
    """The neutral element: a signature of zeros fits every message under it."""

    @property
    def public(self) -> bytes:
        return b"\x01" + bytes(31)
