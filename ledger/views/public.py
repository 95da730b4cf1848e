"""The log as strangers read it: checkpoint, tiles, entries, proofs, keys (C2SP tlog-tiles, tlog-proof).

No account, no session, no language: the answer is the same for everybody, and caches may keep it. Only the entries
ask who is reading, unless the deployment opened them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from ledger import proofs, public
from ledger.access import access_of
from ledger.checkpoints import latest_published
from ledger.errors import MirrorKeyMissing, MirrorKeyRefused, NotPublished
from ledger.recheck import note_file_name
from ledger.tlog.proof_files import SUFFIX
from ledger.tlog.tiles import parse_path

VERIFIER = Path(__file__).resolve().parent.parent / "verifier" / "verify.py"

TEXT = "text/plain; charset=utf-8"
DIGEST = re.compile("[0-9a-f]{64}", re.ASCII)
BYTES = "application/octet-stream"

#: A full or partial tile of a published size never changes.
FOREVER = "public, max-age=31536000, immutable"
FOREVER_PRIVATE = "private, max-age=31536000, immutable"
#: The newest note, and what stands under it, is a few seconds old at most.
BRIEFLY = "public, max-age=2"
A_WHILE = "public, max-age=300"

View = Callable[..., HttpResponse]


def stateless(when: Callable[[HttpRequest], bool]) -> Callable[[View], View]:
    """Marks a view that the portal answers before it looks at sessions (bayarea.middleware)."""

    def mark(view: View) -> View:
        safe = require_safe(view)

        @wraps(view)
        def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            return safe(request, *args, **kwargs)

        inner.stateless = when  # type: ignore[attr-defined]
        return inner

    return mark


def _always(request: HttpRequest) -> bool:
    return True


def _entries_know_no_account(request: HttpRequest) -> bool:
    return settings.LEDGER_ENTRIES_OPEN or "Authorization" in request.headers


def _answer(request: HttpRequest, content: bytes, kind: str, cache: str) -> HttpResponse:
    response = HttpResponse(b"" if request.method == "HEAD" else content, content_type=kind)
    response["Content-Length"] = str(len(content))
    response["Cache-Control"] = cache
    response["X-Content-Type-Options"] = "nosniff"
    return response


@stateless(_always)
def checkpoint(request: HttpRequest) -> HttpResponse:
    """The newest published note, with the witnesses' cosignatures."""
    published = latest_published()
    if published is None:
        raise NotPublished("no note has been published yet")
    return _answer(request, published.note.encode(), TEXT, BRIEFLY)


@stateless(_always)
def tile(request: HttpRequest, path: str) -> HttpResponse:
    """Hashes of a full or partial tile."""
    level, number, width = _parse(path)
    if isinstance(level, str):
        raise NotPublished(path)
    return _answer(request, public.tile_bytes(level, number, width), BYTES, FOREVER)


@stateless(_entries_know_no_account)
def entries(request: HttpRequest, path: str) -> HttpResponse:
    """Entries of a full or partial bundle, for auditors, mirrors with a key, or everybody."""
    if not settings.LEDGER_ENTRIES_OPEN:
        _check_reader(request)
    _level, number, width = _parse(f"entries/{path}")
    cache = FOREVER if settings.LEDGER_ENTRIES_OPEN else FOREVER_PRIVATE
    return _answer(request, public.bundle_bytes(number, width), BYTES, cache)


@stateless(_always)
def proof(request: HttpRequest, event_id: UUID) -> HttpResponse:
    """The proof of an event under the newest published note, as a file for the offline verifier."""
    return _attached(_answer(request, proofs.proof_of(event_id).encode(), TEXT, BRIEFLY), f"{event_id}{SUFFIX}")


@stateless(_always)
def note(request: HttpRequest, digest: str) -> HttpResponse:
    """The published note with this SHA-256: a record names one as its beacon, and was made after it."""
    if not DIGEST.fullmatch(digest):
        raise NotPublished(digest)
    text = public.note_text(bytes.fromhex(digest))
    return _attached(_answer(request, text.encode(), TEXT, FOREVER), note_file_name(digest))


@stateless(_always)
def vkeys(request: HttpRequest) -> HttpResponse:
    """The verifier keys of the log and of its witnesses, one a line, the log's first. A reader who trusts nobody
    compares them with those that the parties gave him."""
    known = proofs.policy()
    keys = [*(log.key for log in known.logs), *(witness.key for witness in known.witnesses.values())]
    return _answer(request, "".join(f"{key}\n" for key in keys).encode(), TEXT, A_WHILE)


@stateless(_always)
def policy(request: HttpRequest) -> HttpResponse:
    """The portal's policy file. A reader who trusts nobody uses the one that his own administration gave him."""
    return _attached(_answer(request, proofs.policy_text().encode(), TEXT, A_WHILE), "policy.txt")


@stateless(_always)
def verifier(request: HttpRequest) -> HttpResponse:
    """The offline verifier, as it stands in every export."""
    return _attached(_answer(request, VERIFIER.read_bytes(), BYTES, A_WHILE), VERIFIER.name)


def _attached(response: HttpResponse, name: str) -> HttpResponse:
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _parse(path: str) -> tuple[int | str, int, int]:
    """Raises NotPublished for what is not the one way of writing a tile's address."""
    try:
        return parse_path(f"tile/{path}")
    except ValueError as error:
        raise NotPublished(path) from error


def _check_reader(request: HttpRequest) -> None:
    """Raises MirrorKeyMissing, MirrorKeyRefused."""
    offered = request.headers.get("Authorization")
    if offered is not None:
        scheme, _space, key = offered.partition(" ")
        if scheme.lower() != "bearer" or not public.key_is_known(key.strip(), settings.LEDGER_MIRROR_KEYS):
            raise MirrorKeyRefused("unknown key")
    elif not request.user.is_authenticated:
        raise MirrorKeyMissing("no key, no account")
    elif not access_of(request.user).may_read_all:
        raise MirrorKeyRefused("the account is not an auditor's")
