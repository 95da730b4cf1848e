"""Usernames as people type them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

MAX_NAME = 150


def plain_name(typed: str) -> str:
    """One spelling for all that look alike by width or composition: NFKC, no blanks around, lower case."""
    return unicodedata.normalize("NFKC", typed).strip().casefold()[:MAX_NAME]


def attempted_name(request: HttpRequest, credentials: Mapping[str, Any] | None = None) -> str:
    """The name that axes counts an attempt for (AXES_USERNAME_CALLABLE)."""
    typed = (credentials or {}).get("username") or request.POST.get("login") or ""
    return plain_name(str(typed).replace("\0", ""))
