"""A BagIt 1.0 bag (RFC 8493), written file by file into a folder or into a deterministic zip.

Every file's digest is taken while it is written; nothing is read back. The manifests come last, so a bag that was
not finished has none and is refused by every reader of bags.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

CHUNK = 2**20
#: Deterministic: the same records give the same bytes, whenever they are packed.
EPOCH = (1980, 1, 1, 0, 0, 0)
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
#: Hashes and files that are compressed already gain nothing from being compressed.
DENSE = (".xlsx", ".pdf")


@dataclass(frozen=True)
class BagFile:
    """A file of a bag: its path, its length in bytes and its SHA-256 in hexadecimal."""

    name: str
    bytes: int
    sha256: str


class Place(Protocol):
    """Where a bag is written."""

    def open(self, name: str) -> contextlib.AbstractContextManager[IO[bytes]]:
        """A new file of the bag, for writing."""


class FolderPlace:
    """A bag in a folder; each file is durable when it is closed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb", buffering=CHUNK) as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        sync(path.parent)


class ZipPlace:
    """A bag in one folder of a zip: no clock, no user and no order of a file system in its bytes."""

    def __init__(self, archive: zipfile.ZipFile, folder: str) -> None:
        self.archive, self.folder = archive, folder

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[IO[bytes]]:
        dense = name.endswith(DENSE) or name.startswith("data/tile/")
        member = zip_member(f"{self.folder}/{name}", dense=dense)
        with self.archive.open(member, "w", force_zip64=not dense or name.endswith(DENSE)) as stream:
            yield stream


def zip_member(name: str, *, dense: bool = False) -> zipfile.ZipInfo:
    """A member of a zip whose bytes say nothing of when and where they were written."""
    member = zipfile.ZipInfo(name, EPOCH)
    member.create_system = 3  # Unix, wherever it is made
    member.compress_type = zipfile.ZIP_STORED if dense else zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    return member


class Bag:
    """Files are added one after the other; :meth:`finish` closes it."""

    def __init__(self, place: Place) -> None:
        self._place = place
        self._payload: list[BagFile] = []
        self._tags: list[BagFile] = []
        self._tag("bagit.txt", DECLARATION)

    def add(self, name: str, data: Iterable[bytes]) -> BagFile:
        """Write a file of the payload, ``data/<name>``, from its parts."""
        self._payload.append(self._write(f"data/{name}", data))
        return self._payload[-1]

    def finish(self, info: Mapping[str, str]) -> list[BagFile]:
        """Write bag-info.txt and the manifests. Returns every file of the bag, in the order of writing."""
        octets = sum(file.bytes for file in self._payload)
        lines = {**info, "Payload-Oxum": f"{octets}.{len(self._payload)}"}
        self._tag("bag-info.txt", "".join(f"{label}: {value}\n" for label, value in lines.items()).encode())
        self._tag("manifest-sha256.txt", _manifest(self._payload))
        self._tag("tagmanifest-sha256.txt", _manifest(self._tags))
        return [*self._payload, *self._tags]

    def _tag(self, name: str, data: bytes) -> None:
        self._tags.append(self._write(name, [data]))

    def _write(self, name: str, data: Iterable[bytes]) -> BagFile:
        digest, size = hashlib.sha256(), 0
        with self._place.open(name) as stream:
            for part in data:
                stream.write(part)
                digest.update(part)
                size += len(part)
        return BagFile(name, size, digest.hexdigest())


def _manifest(files: Iterable[BagFile]) -> bytes:
    return "".join(f"{file.sha256}  {file.name}\n" for file in files).encode()


def chunks_of(path: Path, alive: Callable[[], None]) -> Iterator[bytes]:
    """A file's bytes, piece by piece. ``alive`` is called before each piece and may raise to stop."""
    with path.open("rb") as source:
        while chunk := source.read(CHUNK):
            alive()
            yield chunk


def sync(folder: Path) -> None:
    """A name is durable only when its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
