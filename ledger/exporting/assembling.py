"""Putting an export's bag together from its segments (docs/ledger-format.md, section 8.1)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC
from itertools import islice
from pathlib import Path

from .. import canonical
from ..openings import openings_for
from ..proofs import policy_text
from ..record import timestamp
from ..stored import Snapshot
from ..tlog import merkle, tiles
from . import csv_view, report, sheet
from .bag import Bag, BagFile, Place, chunks_of
from .gathering import hashes, prover_of, tile_of
from .notes import Notes
from .work import Alive, Plan, Record, Segment, Work

FORMAT = "digital-bay-area/ledger-export/2"
SOFTWARE = "Digital Bay Area 0.1.0"
VERIFIER = Path(__file__).parent.parent / "verifier"
#: Copied byte for byte into every export.
COPIED = ("verify.py", "README.md", "README.zh-Hans.md", "README.zh-Hant.md", "README.pt.md")
ROWS_PER_WRITE = 1_000

DESCRIPTIONS = {
    "full": "Every record below the checkpoint. The proof is complete: no record below it can be missing.",
    "filtered": (
        "Chosen records. It proves that each of them is in the log. It does NOT prove completeness: records that fit "
        "the filter may be missing."
    ),
}


@dataclass(frozen=True)
class Written:
    """A bag that was written: what it is of, how many records it holds, its files, the digest of entries.jsonl, and
    whether a record tells of it."""

    plan: Plan
    count: int
    entries_sha256: str
    files: list[BagFile]
    recorded: bool = True

    def digest_of(self, name: str) -> str:
        return next(file.sha256 for file in self.files if file.name == name)


def base_name(plan: Plan) -> str:
    """The folder inside the zip, and the zip's name on the auditor's machine without its ending."""
    return f"ledger-{plan.kind}-{plan.size}-{str(plan.id)[:8]}"


def assemble(place: Place, log: Snapshot, plan: Plan, work: Work, segments: list[Segment], alive: Alive) -> Written:
    """Write the whole bag.

    Takes    alive: called again and again; may raise to stop.
    Raises   HeadMissing where tiles are missing, PolicyMissing.
    """
    count = sum(segment.count for segment in segments)
    filtered = not plan.selection.full
    bag = Bag(place)
    bag.add("export.json", [canonical.encode(_about(plan, count))])
    bag.add("checkpoint", [plan.note.encode()])
    bag.add("policy.txt", [policy_text().encode()])
    entries = bag.add("entries.jsonl", work.part(segments, "entries", alive))
    bag.add("chain.jsonl", work.part(segments, "chain", alive))
    if filtered:
        bag.add("proofs.jsonl", work.part(segments, "proofs", alive))
    else:
        _add_tiles(bag, log, plan, alive)
    bag.add("notes.jsonl", _notes(log, plan, work.notes(segments), alive))
    if plan.selection.disclosed:
        bag.add("openings.jsonl", _openings(plan, work, segments, alive))
    _add_views(bag, plan, work, segments, count, alive)
    for name in COPIED:
        bag.add(name, [(VERIFIER / name).read_bytes()])
    return Written(plan, count, entries.sha256, bag.finish(_info(plan, count)))


def _about(plan: Plan, count: int) -> dict[str, object]:
    about: dict[str, object] = {
        "format": FORMAT,
        "kind": plan.kind,
        "id": str(plan.id),
        "made_at": timestamp(plan.made_at),
        "origin": plan.origin,
        "size": plan.size,
        "root": plan.newest.root.hex(),
        "count": count,
        "disclosed": list(plan.selection.disclosed),
        "not_included": plan.not_included,
    }
    if not plan.selection.full:
        about["filter"] = plan.selection.filter()
    return about


def _info(plan: Plan, count: int) -> dict[str, str]:
    """bag-info.txt, for people and archives; the program reads export.json."""
    return {
        "Source-Organization": plan.origin,
        "Bagging-Date": plan.made_at.astimezone(UTC).date().isoformat(),
        "External-Identifier": str(plan.id),
        "External-Description": DESCRIPTIONS[plan.kind],
        "Internal-Sender-Description": (
            f"{count} records under a checkpoint of {plan.size}; {plan.not_included} newer records were chained and "
            "not yet published, and are not included."
        ),
        "Bag-Software-Agent": SOFTWARE,
    }


def _add_tiles(bag: Bag, log: Snapshot, plan: Plan, alive: Alive) -> None:
    for level, full, partial in merkle.tile_widths(plan.size):
        widths = [merkle.TILE_WIDTH] * full + ([partial] if partial else [])
        for number, width in enumerate(widths):
            alive()
            bag.add(tiles.path(level, number, width), [tile_of(log, level, number)[: 32 * width]])


def _notes(log: Snapshot, plan: Plan, numbers: Iterable[int], alive: Alive) -> Iterator[bytes]:
    prover = None if plan.selection.full else prover_of(log, plan)
    for size, note, digest in Notes(log, plan.number).texts(numbers):
        alive()
        consistency = b'"consistency":%s,' % hashes(prover.consistency(size)) if prover else b""
        text = json.dumps(note, ensure_ascii=False).encode()
        yield b'{%s"note":%s,"sha256":"%s","size":%d}\n' % (consistency, text, digest.hex().encode(), size)


def _openings(plan: Plan, work: Work, segments: list[Segment], alive: Alive) -> Iterator[bytes]:
    """Salt and words of the fields to disclose, as far as the reader's jurisdiction keeps them still."""
    indices = (one.index for one in work.records(segments, alive))
    for opening in openings_for(indices, fields=plan.selection.disclosed, place=plan.place):
        shown = {"field": opening.field, "i": opening.idx, "salt": opening.salt.hex(), "value": opening.value}
        yield json.dumps(shown, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"


def _add_views(bag: Bag, plan: Plan, work: Work, segments: list[Segment], count: int, alive: Alive) -> None:
    def rows() -> Iterator[tuple[object, ...]]:
        return (csv_view.row(one.index, one.entry, one.leaf, one.chain) for one in work.records(segments, alive))

    bag.add("entries.csv", _csv(rows()))
    book = work.own("entries.xlsx")
    sheet.write(book, rows(), count, alive)
    bag.add("entries.xlsx", chunks_of(book, alive))
    book.unlink()
    if not report.missing():
        shown: list[Record] = list(work.records(segments, alive)) if count <= report.MOST_ROWS else []
        alive()
        bag.add("report.pdf", [report.pdf(plan, count, shown)])


def _csv(rows: Iterator[tuple[object, ...]]) -> Iterator[bytes]:
    yield csv_view.beginning().encode()
    while batch := list(islice(rows, ROWS_PER_WRITE)):
        yield csv_view.lines(batch).encode("utf-8", "replace")
