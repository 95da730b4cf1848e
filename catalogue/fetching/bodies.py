"""Reading a body whose sender lies: about its length, its end, or how much is packed into it."""

from __future__ import annotations

import http.client
import socket
import zlib
from collections.abc import Callable, Iterator

from catalogue.domain.harvest.errors import SourceFailed

CHUNK = 64 * 1024
#: A server that was told to close says nothing after the body. Waiting longer for what should not come costs all.
AFTERWARDS_S = 0.1
#: Window sizes of zlib: gzip, and what servers mean by deflate.
_GZIP, _ZLIB, _RAW = 31, 15, -15


def read_body(answer: http.client.HTTPResponse, line: socket.socket, limit: int) -> bytes:
    """The whole body, unpacked.

    Takes    limit: the longest that is read, on the line and unpacked alike.
    Raises   SourceFailed; OSError and HTTPException as the line breaks.
    """
    packing = answer.headers.get("Content-Encoding", "identity").strip().lower()
    if packing not in {"identity", "", "gzip", "x-gzip", "deflate"}:
        raise SourceFailed("source.encoding", lasting=True)
    if answer.length is not None and answer.length > limit:
        raise _too_large(limit)
    parts = _counted(_parts(answer, line), limit)
    if packing in {"identity", ""}:
        return b"".join(parts)
    return b"".join(_counted(_unpacked(parts, gzip=packing != "deflate"), limit))


def _parts(answer: http.client.HTTPResponse, line: socket.socket) -> Iterator[bytes]:
    """What arrives, as it arrives. The announced length must be kept to the byte."""
    if answer.chunked or answer.length is None:
        while part := answer.read1(CHUNK):  # waiting for whole chunks would hide how slowly it comes
            yield part
        return
    stream, left = answer.fp, answer.length
    while left:
        part = stream.read1(min(CHUNK, left))
        if not part:
            raise SourceFailed("source.cut_off")
        left -= len(part)
        yield part
    line.settimeout(AFTERWARDS_S)
    try:
        more = stream.read1(1)
    except OSError:
        return  # silence, or a line that is closed harshly: nothing more came
    if more:
        raise SourceFailed("source.wrong_length", lasting=True)


def _counted(parts: Iterator[bytes], limit: int) -> Iterator[bytes]:
    total = 0
    for part in parts:
        total += len(part)
        if total > limit:
            raise _too_large(limit)
        yield part


def _unpacked(parts: Iterator[bytes], *, gzip: bool) -> Iterator[bytes]:
    """Unpacked in small pieces, so that a bomb is noticed at the limit and not in memory."""
    unpack: Callable[[int], zlib._Decompress] = zlib.decompressobj
    packed = next(parts, b"")
    window = _GZIP if gzip else _ZLIB if packed[:1] and packed[0] & 0x0F == 8 else _RAW
    machine = unpack(window)
    while packed:
        try:
            while packed:
                if machine.eof:  # gzip may have several members
                    if not gzip:
                        raise SourceFailed("source.damaged", lasting=True)
                    machine = unpack(window)
                yield machine.decompress(packed, CHUNK)
                packed = machine.unconsumed_tail or machine.unused_data
        except zlib.error:
            raise SourceFailed("source.damaged", lasting=True) from None
        packed = next(parts, b"")
    if not machine.eof:
        raise SourceFailed("source.cut_off")


def _too_large(limit: int) -> SourceFailed:
    return SourceFailed("source.too_large", lasting=True, limit=round(limit / 2**20) or 1)
