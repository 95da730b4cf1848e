"""What a run writes: one batch of records at a time, whole or not at all, with the place where the next begins."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import DataError, IntegrityError, connection, transaction
from django.utils import timezone

from catalogue.domain.choices import EntryState
from catalogue.domain.entry import EntryContent
from catalogue.domain.harvest.judging import ids_changed
from catalogue.domain.harvest.merging import merged
from catalogue.domain.harvest.records import Note
from catalogue.domain.harvest.settling import Arrival, as_json, note
from catalogue.domain.harvest.states import Outcome
from catalogue.domain.normal import normalised
from catalogue.events import HarvestApplied
from catalogue.models import HarvestRun, LocalAddition, Resource, RunRecord, SourceRecord
from ledger.record import record
from organisations.domain.errors import Invalid
from organisations.models import Organisation

from .change_steps import digest_of
from .harvest_lines import Line, lines_of, named
from .harvest_runs import held
from .rows import insert_rows
from .versions import Listed, keep_newer, listed_now
from .writing import EntryWrite, Origin, write_entries

#: A reader's pages are written in batches of at most so many.
BATCH = 500
#: Of a run's notes about the reading itself.
MOST_NOTES = 100


@dataclass(frozen=True)
class Reading:
    """What is to be said of a page, not of one of its records. ``total``: after the last page, how many records the
    source says it has; ``tags``: as HarvestRun keeps them."""

    notes: Sequence[Note] = ()
    total: int | None = None
    tags: Mapping[str, Any] = field(default_factory=dict)


class PagesLoop(Exception):
    """A page had nothing but records that this run has met already."""


class IdsChanged(Exception):
    """Most of a page is here already under other ids. ``twins``: how many of its ``new`` records."""

    def __init__(self, twins: int, new: int) -> None:
        super().__init__(f"{twins} of {new}")
        self.twins, self.new = twins, new


@transaction.atomic(durable=True)
def apply_batch(
    *,
    run: HarvestRun,
    arrivals: Sequence[Arrival],
    cursor: Any,
    reading: Reading | None = None,
    at: datetime | None = None,
) -> Mapping[str, int]:
    """Write a batch, its report and the place to go on from, in one transaction.

    Records that say the same as before cost one UPDATE for the whole batch. A dry run does all the writing too, and
    takes it back: what its report says is what would happen.

    Takes    arrivals: at most BATCH records as the source gave them. cursor: where to go on, in the reader's words.
             reading: what is to be said of the page that ends with them.
    Returns  the run's counts so far, by outcome, with ``repeated`` for records that it has met before.
    Raises   RunLost; PagesLoop and IdsChanged, with nothing of the batch written.
    Locks    the run's row, then the entries that change.
    """
    now = at or timezone.now()
    row = held(run)
    fresh, repeated = _not_met(row, arrivals)
    if arrivals and not fresh:
        raise PagesLoop
    lines = lines_of(row, fresh)
    _judge(row, lines)
    point = transaction.savepoint()
    _write([line for line in lines if line.write is not None], now)
    if row.dry:
        transaction.savepoint_rollback(point)
    else:
        transaction.savepoint_commit(point)
        _remember(row, lines, now)
        _record(row, lines, now)
    _report(row, lines)
    row.counts = _added(row.counts, lines, repeated, read=len(arrivals))
    _note_reading(row, reading or Reading())
    row.cursor, row.heartbeat_at, row.attempts = cursor, now, 0
    row.save(update_fields=["counts", "cursor", "heartbeat_at", "attempts", "notes", "tags", "whole"])
    return dict(row.counts)


def _note_reading(run: HarvestRun, reading: Reading) -> None:
    """Keep what was said of a page; after the last one, whether the source sent as many records as it has."""
    notes = [*run.notes, *(as_json(one) for one in reading.notes if as_json(one) not in run.notes)]
    read = run.counts.get("read", 0)
    if run.whole and reading.total is not None and read < reading.total:
        run.whole = False
        notes.append(as_json(note("harvest.fewer_than_said", total=reading.total, read=read)))
    run.notes = notes[:MOST_NOTES]
    run.tags = dict(reading.tags or run.tags)


def _not_met(run: HarvestRun, arrivals: Sequence[Arrival]) -> tuple[list[Arrival], int]:
    """The records that this run meets for the first time; a source that pages while it changes repeats some."""
    page = run.counts.get("pages", 0)
    called = [named(one, f"?{page}.{number}") for number, one in enumerate(arrivals)]
    names = [one.remote_id for one in called]
    met = set(RunRecord.objects.filter(run=run, remote_id__in=names).values_list("remote_id", flat=True))
    fresh: dict[str, Arrival] = {}
    for one in called:
        if first := fresh.get(one.remote_id):
            said = note("harvest.same_identifier")
            if said not in first.notes:
                fresh[one.remote_id] = replace(first, notes=(*first.notes, said))
        elif one.remote_id not in met:
            fresh[one.remote_id] = one
    return list(fresh.values()), len(arrivals) - len(fresh)


def _judge(run: HarvestRun, lines: Sequence[Line]) -> None:
    """Refuse what collides, notice ids that changed, and prepare what is to be written."""
    writing = [line for line in lines if line.outcome in {Outcome.CREATED, Outcome.CHANGED}]
    if not writing:
        return
    for line in writing:
        line.words = line.said.words if line.said else ""
    _notice_twins(run, [line for line in writing if line.known is None], [line.arrival.remote_id for line in lines])
    bodies = Organisation.objects.in_bulk({line.settled.custodian for line in writing}, field_name="code")
    names = [(bodies[line.settled.custodian].pk, line.source_content.identifier) for line in writing]
    owners: dict[tuple[UUID, str], UUID | str] = {
        (custodian, identifier): pk
        for custodian, identifier, pk in Resource.objects.filter(
            custodian__in={custodian for custodian, _ in names}, identifier__in={name for _, name in names}
        ).values_list("custodian_id", "identifier", "pk")
    }
    old = [line.resource.pk for line in writing if line.resource]
    additions = LocalAddition.objects.in_bulk(old) if old else {}
    for line, name in zip(writing, names, strict=True):
        content, custodian = line.source_content, bodies[line.settled.custodian]
        mine = line.resource.pk if line.resource else None
        if owners.setdefault(name, mine or line.arrival.remote_id) not in {mine, line.arrival.remote_id}:
            line.refuse("harvest.identifier_taken", identifier=content.identifier)
            continue
        addition = additions.get(mine) if mine else None
        if addition:
            content = normalised(merged(content, EntryContent.from_json(addition.values)))
        line.snapshot = content.canonical() if addition else line.said.bytes if line.said else b""
        line.write = EntryWrite(
            content=content,
            custodian=custodian,
            resource=line.resource,
            origin=Origin(run.source.portal, line.arrival.url[:500], ""),
            is_normal=True,
        )


def _notice_twins(run: HarvestRun, new: Sequence[Line], page: Sequence[str]) -> None:
    """Raises IdsChanged when most of the new records are here already, under ids that this run has not met.

    Takes    page: the ids of all records of the page.
    """
    if not new:
        return
    words = {line.words: line for line in new}
    # In a dry run no record says that this run has met it, only the report does.
    met = RunRecord.objects.filter(run=run).values("remote_id")
    others = SourceRecord.objects.filter(source=run.source, words__in=words).exclude(remote_id__in=page)
    others = others.exclude(remote_id__in=met) if run.dry else others.exclude(last_run=run)
    twins = set(others.values_list("words", flat=True))
    if ids_changed(new=len(new), twins=len(twins)):
        raise IdsChanged(len(twins), len(new))
    for one in twins:
        words[one].notes.append(note("harvest.twin"))


def _write(lines: Sequence[Line], now: datetime) -> None:
    """Write them at once; when the database refuses, halve until the one that it refuses stands alone."""
    if not lines:
        return
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            before = listed_now([line.resource.pk for line in lines if line.resource is not None])
            resources = write_entries([line.write for line in lines if line.write is not None], at=now)
            keep_newer(_newer(lines, resources, before), at=now)
            returned = [one.pk for one in resources if one.status == EntryState.RETIRED]
            if returned:
                _list_again(returned, now)
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
    except (DataError, IntegrityError, Invalid, ValueError):
        if len(lines) == 1:
            lines[0].refuse("harvest.not_storable")
            return
        middle = len(lines) // 2
        _write(lines[:middle], now)
        _write(lines[middle:], now)
    else:
        for line, resource in zip(lines, resources, strict=True):
            line.resource = resource


def _newer(
    lines: Sequence[Line], resources: Sequence[Resource], before: Mapping[UUID, Listed]
) -> list[tuple[Resource, Listed, bytes]]:
    """Which entries say something else than before: a new address at the source alone is no new version."""
    return [
        (resource, before[resource.pk], line.snapshot)
        for line, resource in zip(lines, resources, strict=True)
        if resource.pk in before and before[resource.pk].snapshot != line.snapshot
    ]


def _list_again(ids: Iterable[UUID], now: datetime) -> None:
    """A record that was retired because its source had lost it is there again."""
    Resource.objects.filter(pk__in=list(ids), status=EntryState.RETIRED).update(
        status=EntryState.PUBLISHED, retired_at=None, retired_reason="", changed_at=now
    )


def _remember(run: HarvestRun, lines: Sequence[Line], now: datetime) -> None:
    """What the source said, apart from what is listed. A refused record was seen too: it has not vanished."""
    written = [line for line in lines if line.write is not None and line.resource is not None]
    insert_rows(
        [
            SourceRecord(
                source=run.source,
                remote_id=line.arrival.remote_id,
                resource=line.resource,
                digest=line.digest,
                words=line.words,
                content=line.plain,
                provider=line.arrival.provider[:300],
                first_seen_at=line.known.first_seen_at if line.known else now,
                last_seen_at=now,
                last_run=run,
            )
            for line in written
        ],
        unique=["source", "remote_id"],
        update=[
            "digest",
            "words",
            "content",
            "provider",
            "last_seen_at",
            "last_run",
            "missing_since",
            "missing_runs",
        ],
    )
    seen = [line.known.pk for line in lines if line.known is not None and line.write is None and not line.arrival.gone]
    SourceRecord.objects.filter(pk__in=seen).update(last_seen_at=now, last_run=run, missing_since=None, missing_runs=0)


def _record(run: HarvestRun, lines: Sequence[Line], now: datetime) -> None:
    """One event for what was written, whatever its number."""
    written = [line for line in lines if line.write is not None and line.resource is not None]
    if written:
        outcomes = [line.outcome for line in written]
        record_batch(
            run,
            [(line.resource.pk, line.resource.version, line.snapshot) for line in written if line.resource],
            {one.value: outcomes.count(one) for one in (Outcome.CREATED, Outcome.CHANGED)},
            now,
        )


def record_batch(
    run: HarvestRun, listed: Iterable[tuple[UUID, int, bytes]], counts: Mapping[str, int], now: datetime
) -> None:
    """Record what was written of a run: one event, with a digest over entries, versions and contents.

    Takes    listed: of each entry its id, its version and the canonical bytes of what is listed.
    """
    said = "\n".join(sorted(f"{entry} {version} {digest_of(snapshot)}" for entry, version, snapshot in listed))
    source = run.source
    record(
        HarvestApplied(
            source=source.pk,
            run=run.pk,
            place=source.organisation.jurisdiction_id,
            digest=hashlib.sha256(said.encode()).hexdigest(),
            counts=counts,
        ),
        actor=None,
        at=now,
    )


def _report(run: HarvestRun, lines: Sequence[Line]) -> None:
    insert_rows(
        [
            RunRecord(
                run=run,
                remote_id=line.arrival.remote_id,
                title=_title(line),
                outcome=line.outcome,
                resource_id=line.resource.pk if line.resource and (line.known or not run.dry) else None,
                notes=[as_json(one) for one in line.notes],
            )
            for line in lines
        ]
    )


def _title(line: Line) -> dict[str, str]:
    content = line.arrival.content
    texts = content.title if content else {}
    return {language: _storable(text)[:300] for language, text in texts.items()}


def _storable(text: str) -> str:
    """The text without what PostgreSQL and UTF-8 cannot hold, for a report that names even what is refused."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()


def _added(counts: Mapping[str, Any], lines: Sequence[Line], repeated: int, *, read: int) -> dict[str, Any]:
    total = {**counts, "read": counts.get("read", 0) + read}
    for line in lines:
        total[line.outcome.value] = total.get(line.outcome.value, 0) + 1
    if repeated:
        total["repeated"] = total.get("repeated", 0) + repeated
    total["pages"] = total.get("pages", 0) + 1
    return total
