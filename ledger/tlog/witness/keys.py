"""The witness's own keys: a file with one line for each, Ed25519 first, readable by its account alone (notes.py)."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from ..cosignatures import COSIGN_ED25519, COSIGN_MLDSA44, Cosigner
from ..encodings import NoteInvalid


class KeyInvalid(Exception):
    """The key file cannot be used; one plain sentence that never repeats it."""


def new_keys(name: str, *, with_ml_dsa: bool = False) -> str:
    """The text of a new key file. Each key has a seed of its own."""
    kinds = [COSIGN_ED25519, COSIGN_MLDSA44] if with_ml_dsa else [COSIGN_ED25519]
    return "".join(Cosigner.generate(name, kind).encode() for kind in kinds)


def parse(text: str, name: str) -> list[Cosigner]:
    """The cosigners of a key file, Ed25519 first.

    Raises   KeyInvalid: no Ed25519 key, a key of another name, a line that is none.
    """
    try:
        cosigners = [Cosigner.parse(line + "\n") for line in text.splitlines() if line.strip()]
    except NoteInvalid as error:
        raise KeyInvalid(f"the key file is damaged: {error}") from error
    if [cosigner.kind for cosigner in cosigners] not in ([COSIGN_ED25519], [COSIGN_ED25519, COSIGN_MLDSA44]):
        raise KeyInvalid("the key file must hold one Ed25519 key, and may hold an ML-DSA-44 key below it")
    for cosigner in cosigners:
        if cosigner.name != name:
            raise KeyInvalid(f"the key belongs to {cosigner.name}, the configuration says {name}")
    return cosigners


def load(path: Path, name: str) -> list[Cosigner]:
    """Raises KeyInvalid also when others may read the file."""
    try:
        if path.stat().st_mode & 0o077:
            raise KeyInvalid(f"{path} can be read by others; chmod 600 it")
        return parse(path.read_text("utf-8"), name)
    except (OSError, UnicodeDecodeError) as error:
        raise KeyInvalid(f"the key file {path} cannot be read: {error}") from error


def save_new(path: Path, text: str) -> None:
    """Write a key file that was not there; nobody else may read it. Raises FileExistsError."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def vkeys(cosigners: Iterable[Cosigner]) -> list[str]:
    return [str(cosigner.verifier()) for cosigner in cosigners]
