"""Papers that point somewhere point to something; what they list is what the code has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from uuid import UUID

import pytest

from ledger.access import Office
from ledger.events import REGISTRY
from ledger.exporting.selection import Selection
from sharing.events import Judgement

from .sources import PROJECT, ROOT

PAPERS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "design").glob("*.md")])
FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)(?: \"[^\"]*\")?\)")
TICKED = re.compile(r"`([^`]+)`")
PATH = re.compile(rf"`((?:{'|'.join(PROJECT)}|tests|docs|templates|design|bench)/[\w./-]*\w/?)`")
NEEDED = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE",
    "docs/architecture.md",
    "docs/life-of-an-event.md",
    "docs/ledger-format.md",
    "docs/threat-model.md",
    "docs/glossary.md",
    "docs/permissions.md",
    "docs/production.md",
    "docs/openapi.yaml",
)


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def anchors(paper: Path) -> set[str]:
    """The fragments of a paper's headings, as the usual renderers make them."""
    headings = re.findall(r"^#+ (.+)$", FENCE.sub("", paper.read_text("utf-8")), re.MULTILINE)
    kept = ("".join(c for c in one.lower() if c in " -_" or unicodedata.category(c)[0] in "LN") for one in headings)
    return {one.strip().replace(" ", "-") for one in kept}


@pytest.mark.parametrize("name", NEEDED)
def test_each_paper_is_there_and_says_something(name):
    assert len((ROOT / name).read_text("utf-8")) > 500


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_each_link_leads_somewhere(paper):
    broken = []
    for target in LINK.findall(FENCE.sub("", paper.read_text("utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, fragment = target.partition("#")
        found = (paper.parent / path).resolve() if path else paper
        inside = found.is_relative_to(ROOT) and found.exists()
        if not inside or (fragment and fragment not in anchors(found)):
            broken.append(target)
    assert broken == []


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_each_file_that_a_paper_names_is_there(paper):
    missing = {path for path in PATH.findall(FENCE.sub("", paper.read_text("utf-8"))) if not (ROOT / path).exists()}
    assert missing == set()


@pytest.mark.parametrize("paper", PAPERS, ids=named)
def test_no_paper_has_a_heading_with_nothing_below(paper):
    text = paper.read_text("utf-8")
    assert re.findall(r"^(#+) (.+)\n+(?=\1 |\Z)", text, re.MULTILINE) == []


def test_every_paper_can_be_reached_from_the_readme():
    reached, waiting = set(), [ROOT / "README.md"]
    while waiting:
        paper = waiting.pop()
        if paper in reached or not paper.is_file() or paper.suffix != ".md":
            continue
        reached.add(paper)
        for target in LINK.findall(paper.read_text("utf-8")):
            if re.match(r"[a-z]+:", target):
                continue
            found = (paper.parent / target.partition("#")[0]).resolve()
            waiting += found.glob("*.md") if found.is_dir() else [found]
    assert [named(paper) for paper in (ROOT / "docs").rglob("*.md") if paper not in reached] == []


def own_kinds() -> set[str]:
    """The kinds of events of the portal's own apps; tests register more."""
    for path in (path for app in PROJECT for path in (ROOT / app).rglob("*.py")):
        if re.search(r"^class .*\bEvent\):$", path.read_text("utf-8"), re.MULTILINE):
            import_module(path.relative_to(ROOT).with_suffix("").as_posix().replace("/", "."))
    return {kind for kind, event in REGISTRY.items() if event.__module__.partition(".")[0] in PROJECT}


WITHIN_EXCHANGE = "those of every exchange"
#: What the simplest event of each kind is made of, by the annotation of its field.
VALUES = {
    "str": "code",
    "UUID": UUID(int=0),
    "UUID | None": UUID(int=0),
    "Mapping[str, int]": {"made": 1},
    "date": date(2026, 1, 1),
    "int": 1,
    "Selection": Selection(
        type="code",
        src="code",
        dst="code",
        organisation="code",
        from_index=1,
        to_index=1,
        from_day=date(2026, 1, 1),
        to_day=date(2026, 1, 1),
        disclosed=("code",),
    ),
    "datetime": datetime(2026, 1, 1, tzinfo=UTC),
    "Office": Office("hk-a", "administrator", "HK"),
    "tuple[str, ...]": ("code",),
    "tuple[Judgement, ...]": (Judgement("endorse", "hk-a", "approver", "approved"),),
}


def members(value: object, at: str = "") -> set[str]:
    """The paths of all plain values in a body: dots between objects, ``[]`` for each member of an array."""
    if isinstance(value, Mapping):
        return {path for key, one in value.items() for path in members(one, f"{at}.{key}" if at else key)}
    if isinstance(value, list):
        return {path for one in value for path in members(one, f"{at}[]")}
    return {at}


def documented() -> dict[str, set[str]]:
    """Kind of event → paths of its members, as section 3 of the format says."""
    section = (ROOT / "docs" / "ledger-format.md").read_text("utf-8").split("\n## ")[3]
    shared = re.search(r"^Those of every exchange: (.+?)\.$", section, re.MULTILINE | re.DOTALL)
    assert shared is not None
    rows = re.findall(r"^\| `([a-z_]+\.[a-z_]+)` \| (.+) \|$", section, re.MULTILINE)
    return {
        kind: {*TICKED.findall(text), *(TICKED.findall(shared[1]) if WITHIN_EXCHANGE in text else ())}
        for kind, text in rows
    }


def test_the_format_lists_every_kind_of_event_with_exactly_its_members():
    made = {}
    for kind in own_kinds():
        event = REGISTRY[kind]
        made[kind] = members(event(**{field.name: VALUES[str(field.type)] for field in fields(event)}).fields())
    found = documented()
    assert found == made
    assert len(made) >= 10


def test_the_format_lists_the_personal_fields_of_every_kind():
    section = (ROOT / "docs" / "ledger-format.md").read_text("utf-8").split("\n## ")[3]
    table = section.split("| Personal fields | Types |")[1].split("\n\n")[0]
    found = {
        kind: tuple(TICKED.findall(fields_))
        for fields_, kinds in re.findall(r"^\| (`.+`) \| (`.+`) \|$", table, re.MULTILINE)
        for kind in TICKED.findall(kinds)
    }
    assert found == {kind: REGISTRY[kind].personal_fields for kind in own_kinds() if REGISTRY[kind].personal_fields}
