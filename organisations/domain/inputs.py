"""What may be stored as text, and what is refused before it reaches the database."""

from __future__ import annotations

from .errors import Invalid


def storable(text: str) -> bool:
    """Whether PostgreSQL and UTF-8 can hold the text: no NUL, no lone surrogate."""
    return "\x00" not in text and not any("\ud800" <= character <= "\udfff" for character in text)


def with_plain_lines(text: str) -> str:
    """Lines end with LF. Browsers send CRLF and programs LF: the same text must have the same bytes and length."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def clean_text(text: str, *, field: str, limit: int, required: bool = False) -> str:
    """The text without outer blanks, its lines ended by LF.

    Raises   Invalid: ``text.too_long``, ``text.not_plain``, ``text.missing``.
    """
    text = with_plain_lines(text)
    if len(text) > limit:
        raise Invalid("text.too_long", field=field, limit=limit)
    if not storable(text):
        raise Invalid("text.not_plain", field=field)
    text = text.strip()
    if required and not text:
        raise Invalid("text.missing", field=field)
    return text
