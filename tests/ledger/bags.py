"""RFC 8493 as a test reads it: what makes a folder a valid bag, checked without our code."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

LINE = re.compile(r"([0-9a-f]{64}) [ *]([^\r\n]+)")


def problems_of(bag: Path) -> list[str]:
    """Everything for which RFC 8493, section 3, calls a bag incomplete or invalid."""
    found: list[str] = []
    if (bag / "bagit.txt").read_bytes() != b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n":
        found.append("bagit.txt is not the declaration of 2.1.1")
    payload = {path.relative_to(bag).as_posix() for path in (bag / "data").rglob("*") if path.is_file()}
    tags = {path.relative_to(bag).as_posix() for path in bag.iterdir() if path.is_file()}
    listed = _manifest(bag, "manifest-sha256.txt", found)
    found += [f"{name}: not in every manifest" for name in payload - set(listed)]
    found += [f"{name}: listed and not in the payload" for name in set(listed) - payload]
    tagged = _manifest(bag, "tagmanifest-sha256.txt", found)
    found += [f"{name}: no tag file" for name in set(tagged) - tags]
    found += [f"{name}: a manifest lists itself" for name in tagged if name.startswith("tagmanifest")]
    for name, digest in {**listed, **tagged}.items():
        if (bag / name).is_file() and hashlib.sha256((bag / name).read_bytes()).hexdigest() != digest:
            found.append(f"{name}: another digest")
    oxum = info_of(bag).get("Payload-Oxum")
    octets = sum((bag / name).stat().st_size for name in payload)
    if oxum != f"{octets}.{len(payload)}":
        found.append(f"Payload-Oxum {oxum}, but there are {octets}.{len(payload)}")
    return found


def _manifest(bag: Path, name: str, found: list[str]) -> dict[str, str]:
    lines = (bag / name).read_bytes().decode("utf-8").split("\n")
    if lines.pop() != "":
        found.append(f"{name} does not end with a line feed")
    listed: dict[str, str] = {}
    for line in lines:
        match = LINE.fullmatch(line)
        if match is None or match[2] in listed or match[2].startswith(("/", "~")) or ".." in match[2].split("/"):
            found.append(f"{name}: {line!r}")
        else:
            listed[match[2]] = match[1]
    return listed


def info_of(bag: Path) -> dict[str, str]:
    """bag-info.txt: labels and values. A label ends at the first colon (2.2.2)."""
    pairs = (line.partition(": ") for line in (bag / "bag-info.txt").read_text("utf-8").splitlines())
    return {label: value for label, _, value in pairs}
