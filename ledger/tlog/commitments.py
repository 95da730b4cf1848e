"""Commitments to personal data: the ledger holds these, the salts lie elsewhere and can be deleted. Pure.

Source   docs/ledger-format.md section 9.
"""

from __future__ import annotations

import hashlib
import hmac

SALT_SIZE = 32
LABEL = b"gba-commit/v1"


def commitment(salt: bytes, event_id: object, field: str, value: str) -> bytes:
    """``HMAC-SHA-256(salt, "gba-commit/v1" 00 event id 00 field 00 value)``, all UTF-8.

    Takes    salt: 32 random bytes of this field alone. event_id: a UUID, or its text, which is taken in lower case.
    Raises   ValueError when the salt has another length, or an id or field holds the separator.
    """
    identity = str(event_id).lower()
    if len(salt) != SALT_SIZE:
        raise ValueError(f"a salt of {len(salt)} bytes, not {SALT_SIZE}")
    if "\0" in identity + field:
        raise ValueError("neither id nor field may hold U+0000")
    message = b"\0".join([LABEL, identity.encode(), field.encode(), value.encode()])
    return hmac.new(salt, message, hashlib.sha256).digest()
