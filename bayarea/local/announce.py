"""What the person at the terminal is told, and how we know that it is true."""

from __future__ import annotations

import http.client
import unicodedata
from collections.abc import Sequence
from typing import Any

PLAIN_STEPS = {
    "seed_demo": "the demo data",
    "collectstatic": "the static files",
    "compile_messages": "the translations",
    "rebuild_index": "the search index",
}


def is_ready(port: int) -> bool:
    """Whether /readyz answers 200. Asked directly, whatever proxy the shell has set."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def width(text: str) -> int:
    """Columns that the text takes in a terminal: a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def accounts_table(accounts: Sequence[dict[str, Any]]) -> str:
    """The demo accounts as aligned columns, in the order they come."""
    rows = [("Account", "Place", "Organisation", "Roles")]
    for account in accounts:
        rows.append(
            (account["username"], account["jurisdiction"], account["organisation"], ", ".join(account["roles"]) or "-")
        )
    widths = [max(width(row[column]) for row in rows) for column in range(3)]
    rows.insert(1, ("-" * widths[0], "-" * widths[1], "-" * widths[2], "-" * 5))
    lines = []
    for row in rows:
        cells = [cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths, strict=False)]
        lines.append("  ".join([*cells, row[3]]).rstrip())
    return "\n".join(lines)
