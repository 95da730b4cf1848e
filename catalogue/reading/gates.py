"""What a file is, by its first bytes and its table of contents, before anything unpacks or parses it."""

from __future__ import annotations

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterable

from catalogue.domain.harvest.errors import Unreadable

LARGEST = 20 * 1024 * 1024
MOST_MEMBERS = 1_000
LARGEST_RATIO = 100
#: All members together, unpacked.
LARGEST_UNPACKED = 50 * 1024 * 1024
#: A table of contents of a thousand members fits; one of a million is never read.
_LARGEST_TABLE = 256 * 1024
#: A member as small as this may be packed as well as it likes.
_SMALL = 64 * 1024

#: What begins a file of another kind, and what we call it.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls"),
    (b"%PDF", "pdf"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"7z\xbc\xaf", "7z"),
    (b"Rar!", "rar"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"\x7fELF", "program"),
    (b"MZ", "program"),
)
_ARCHIVES = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    *(magic for magic, name in _MAGIC if name in {"xls", "gzip", "bzip2", "xz", "7z", "rar"}),
)
_ARCHIVE_NAMES = (".zip", ".xlsx", ".xlsm", ".docx", ".jar", ".7z", ".rar", ".gz", ".tar", ".tgz", ".bz2", ".xz")
_END = struct.Struct("<4s4H2LH")


def kind_of(data: bytes) -> str:
    """What the first bytes say: ``zip``, ``text``, or the name of a kind that is not read here."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    return "zip" if data.startswith(b"PK") else "text"


def check_size(data: bytes, largest: int = LARGEST) -> None:
    """Raises  Unreadable ``file.too_large``, ``file.empty``."""
    if len(data) > largest:
        raise Unreadable("file.too_large", limit=largest // 2**20)
    if not data.strip(b"\0\t\r\n "):
        raise Unreadable("file.empty")


def check_zip(data: bytes) -> zipfile.ZipFile:
    """An archive whose table of contents promises nothing dangerous.

    Its members are bounded in number, size and ratio; none is an archive itself, a link, encrypted, or named to land
    elsewhere. Nothing is unpacked to disk, here or later.
    Raises   Unreadable ``zip.damaged``, ``zip.too_many``, ``zip.bomb``, ``zip.name``, ``zip.link``, ``zip.nested``,
             ``zip.encrypted``.
    """
    _check_end(data)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error):
        raise Unreadable("zip.damaged") from None
    members = archive.infolist()
    if len({one.filename for one in members}) != len(members):
        raise Unreadable("zip.damaged")
    _check_ratio(members, len(data))
    for member in members:
        _check_member(archive, member)
    return archive


def _check_end(data: bytes) -> None:
    """The end record, read by hand: the library would first make an object of each of a million members."""
    if len(data) < _END.size or not data.startswith(b"PK\x03\x04"):
        raise Unreadable("zip.damaged")
    magic, disk, table_disk, here, total, size, offset, comment = _END.unpack(data[-_END.size :])
    if magic != b"PK\x05\x06" or comment or data[-42:-38] == b"PK\x06\x07":
        raise Unreadable("zip.damaged")  # a comment, bytes behind the end, or zip64: no spreadsheet needs any
    if total > MOST_MEMBERS or size > _LARGEST_TABLE:
        raise Unreadable("zip.too_many", limit=MOST_MEMBERS)
    if disk or table_disk or here != total or offset + size + _END.size != len(data):
        raise Unreadable("zip.damaged")


def _check_ratio(members: Iterable[zipfile.ZipInfo], length: int) -> None:
    packed = unpacked = 0
    for member in members:
        packed += member.compress_size
        unpacked += member.file_size
        if member.file_size > max(_SMALL, member.compress_size * LARGEST_RATIO):
            raise Unreadable("zip.bomb")
    if packed > length or unpacked > LARGEST_UNPACKED:  # members that share their bytes claim more than there is
        raise Unreadable("zip.bomb")


def _check_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    name = member.filename
    parts = name.split("/")
    if name.startswith("/") or ".." in parts or re.search(r"[\\:\x00-\x1f]", member.orig_filename):
        raise Unreadable("zip.name")
    mode = member.external_attr >> 16
    if mode and stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise Unreadable("zip.link")
    if member.flag_bits & 0x1:
        raise Unreadable("zip.encrypted")
    if name.lower().endswith(_ARCHIVE_NAMES):
        raise Unreadable("zip.nested")
    try:
        with archive.open(member) as stream:
            beginning = stream.read(8)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, RuntimeError):
        raise Unreadable("zip.damaged") from None
    if beginning.startswith(_ARCHIVES):
        raise Unreadable("zip.nested")
