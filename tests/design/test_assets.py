"""What the browser gets is what was built, and carries no mark of another government."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SUMS = dict(reversed(line.split("  ", 1)) for line in (ROOT / "design" / "SHA256SUMS").read_text("utf-8").splitlines())
BUILT = sorted(path for path in (ROOT / "static").rglob("*") if path.suffix in {".css", ".js", ".mjs"})


@pytest.mark.parametrize("name", sorted(SUMS))
def test_a_built_file_is_as_listed(name: str) -> None:
    assert hashlib.sha256((ROOT / name).read_bytes()).hexdigest() == SUMS[name]


def test_every_built_file_is_listed() -> None:
    assert BUILT
    assert {path.relative_to(ROOT).as_posix() for path in BUILT} <= SUMS.keys()


@pytest.mark.parametrize("path", BUILT, ids=lambda path: path.name)
def test_no_mark_of_another_government(path: Path) -> None:
    found = re.findall(r"crest|crown|GDS Transport|govuk-logotype", path.read_text("utf-8"), re.IGNORECASE)
    assert not found


@pytest.mark.parametrize("path", BUILT, ids=lambda path: path.name)
def test_nothing_is_asked_of_other_hosts(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.findall(r"@import|@font-face|url\((?!#)", text)
    assert "sourceMappingURL" not in text


def test_versions_are_pinned() -> None:
    package = json.loads((ROOT / "design" / "package.json").read_text("utf-8"))
    versions = {**package["dependencies"], **package["devDependencies"]}
    assert versions["govuk-frontend"] == "6.6.0"
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values())
    locked = json.loads((ROOT / "design" / "package-lock.json").read_text("utf-8"))["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in versions} == versions


def luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tone", ["draft", "submitted", "review", "info", "approved", "rejected", "expired", "revoked"])
def test_status_tags_can_be_read(tone: str) -> None:
    css = (ROOT / "static" / "css" / "estuary.css").read_text("utf-8")
    rule = re.search(rf"\.dba-tag--{tone}\{{([^}}]*)\}}", css)
    assert rule
    colours = dict(part.split(":") for part in rule.group(1).split(";"))
    text, ground = (re.sub(r"^#(.)(.)(.)$", r"#\1\1\2\2\3\3", colours[name]) for name in ("color", "background"))
    assert contrast(text, ground) >= 8.5
