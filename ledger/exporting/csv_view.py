"""entries.csv: the records as a spreadsheet opens them. A view, never evidence: safe cells must alter values. Pure."""

from __future__ import annotations

import csv
import io
import json
import string
from collections.abc import Iterable
from typing import Any

NOTICE = (
    "VIEW ONLY. Not evidence: cells may be altered for safety. The records are in entries.jsonl; check them with "
    "verify.py."
)
COLUMNS = (
    "index",
    "event_id",
    "type",
    "at",
    "src",
    "dst",
    "actor_org",
    "actor_role",
    "reference",
    "leaf",
    "chain",
    "record",
)
BOM = "\ufeff"
#: Skipped before a cell is read: spaces (the no-break and the ideographic one too) and the byte order mark.
SKIPPED = " \u00a0\u3000" + BOM
#: What spreadsheet programs take for the beginning of a formula, the full-width forms of East Asian keyboards too.
STARTS_FORMULA = frozenset("=+-@|%\t\r\n\0＝＋－＠")
#: Begins a code, a digest, a record.
HARMLESS = frozenset(string.ascii_letters + string.digits + "{")


def cell(value: object) -> object:
    """A value that no spreadsheet program evaluates. Numbers stay numbers; a text gets an apostrophe in front when it
    could start a formula, also after spaces or a byte order mark (they are skipped when the file is opened)."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    text = value if isinstance(value, str) else str(value)
    if text[:1] in HARMLESS:  # almost every text there is
        return text
    return "'" + text if text.lstrip(SKIPPED)[:1] in STARTS_FORMULA else text


def lines(rows: Iterable[Iterable[object]]) -> str:
    """RFC 4180, every field in quotes, CR LF."""
    target = io.StringIO()
    writer = csv.writer(target, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([cell(value) for value in row] for row in rows)
    return target.getvalue()


def beginning() -> str:
    """The byte order mark (Excel on Chinese Windows misreads UTF-8 without it), the notice and the column names."""
    return BOM + lines([[NOTICE], COLUMNS])


def row(index: int, entry: bytes, leaf: str, chain: str) -> tuple[object, ...]:
    """One record. Damaged bytes are shown as far as they can be read: finding them is the verifier's work."""
    text = entry.decode("utf-8", "replace")
    try:
        loaded = json.loads(text)
    except (ValueError, RecursionError):
        loaded = None
    body: dict[str, Any] = loaded if isinstance(loaded, dict) else {}
    actor, exchange = _object(body, "actor"), _object(body, "exchange")
    return (
        index,
        body.get("id", ""),
        *(body.get(name, "") for name in ("type", "at", "src", "dst")),
        actor.get("org", ""),
        actor.get("role", ""),
        exchange.get("reference", ""),
        leaf,
        chain,
        text,
    )


def _object(body: dict[str, Any], name: str) -> dict[str, Any]:
    value = body.get(name)
    return value if isinstance(value, dict) else {}
