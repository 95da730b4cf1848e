"""What the witness answers over HTTP, before any socket knows of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

TEXT = "text/plain; charset=utf-8"
BYTES = "application/octet-stream"
JSON = "application/json"

FOR_EVER = "public, max-age=31536000, immutable"
NEVER = "no-store"


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    content_type: str = TEXT
    headers: Mapping[str, str] = field(default_factory=dict)


def refusal(status: int, sentence: str) -> Answer:
    return Answer(status, sentence.encode() + b"\n")


def as_json(status: int, value: Any) -> Answer:
    body = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
    return Answer(status, body, JSON, {"Cache-Control": NEVER})
