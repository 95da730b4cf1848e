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
from catalogue.domain.harvest.merging import changed_fields, merged
from catalogue.domain.harvest.records import Note
from catalogue.domain.harvest.settling import Arrival, Settled, Terms, as_json, digest_of, note, settled, words_digest
from catalogue.domain.harvest.states import Outcome
from catalogue.events import HarvestApplied
from catalogue.models import HarvestRun, LocalAddition, Resource, RunRecord, SourceRecord, Theme
from ledger.record import record
from organisations.domain.errors import Invalid
from organisations.models import Organisation

from .harvest_runs import held
from .writing import EntryWrite, Origin, write_entries

#: A reader's pages are written in batches of at most so many.
BATCH = 500
RETIRED_REASON = "vanished"


class PagesLoop(Exception):
    """A page had nothing but records that this run has met already."""


class IdsChanged(Exception):
    """Most of a page is here already under other ids. ``twins``: how many of its ``new`` records."""

    def __init__(self, twins: int, new: int) -> None:
        super().__init__(f"{twins} of {new}")
        self.twins, self.new = twins, new


@dataclass
class _Line:
    """One record on its way: what it was, what it becomes, what is said of it."""

    arrival: Arrival
    known: SourceRecord | None
    settled: Settled
    outcome: Outcome = Outcome.REFUSED
    digest: str = ""
    notes: list[Note] = field(default_factory=list)
    resource: Resource | None = None
    write: EntryWrite | None = None

    @property
    def source_content(self) -> EntryContent:
        """What would be listed without additions; empty for one that is refused."""
        return self.settled.content or EntryContent()

    def refuse(self, code: str, **params: str | int) -> None:
        self.outcome, self.write = Outcome.REFUSED, None
        self.notes.append(note(code, **params))


@transaction.atomic(durable=True)
def apply_batch(
    *, run: HarvestRun, arrivals: Sequence[Arrival], cursor: Any, at: datetime | None = None
) -> Mapping[str, int]:
    """Write a batch, its report and the place to go on from, in one transaction.

    Records that say the same as before cost one UPDATE for the whole batch. A dry run does all the writing too, and
    takes it back: what its report says is what would happen.

    Takes    arrivals: at most BATCH records as the source gave them. cursor: where to go on, in the reader's words.
    Returns  the run's counts so far, by outcome, with ``repeated`` for records that it has met before.
    Raises   RunLost; PagesLoop and IdsChanged, with nothing of the batch written.
    Locks    the run's row, then the entries that change.
    """
    now = at or timezone.now()
    row = held(run)
    fresh, repeated = _not_met(row, arrivals)
    if arrivals and not fresh:
        raise PagesLoop
    lines = _lines(row, fresh)
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
    row.counts = _added(row.counts, lines, repeated)
    row.cursor, row.heartbeat_at, row.attempts = cursor, now, 0
    row.save(update_fields=["counts", "cursor", "heartbeat_at", "attempts"])
    return dict(row.counts)


def _not_met(run: HarvestRun, arrivals: Sequence[Arrival]) -> tuple[list[Arrival], int]:
    """The records that this run meets for the first time; a source that pages while it changes repeats some."""
    met = set(
        RunRecord.objects.filter(run=run, remote_id__in=[one.remote_id for one in arrivals]).values_list(
            "remote_id", flat=True
        )
    )
    fresh: dict[str, Arrival] = {}
    for number, one in enumerate(arrivals):
        name = one.remote_id or f"?{run.counts.get('pages', 0)}.{number}"
        if name not in met:
            fresh.setdefault(name, one)
    return list(fresh.values()), len(arrivals) - len(fresh)


def _lines(run: HarvestRun, arrivals: Sequence[Arrival]) -> list[_Line]:
    source = run.source
    organisations = set(Organisation.objects.values_list("code", flat=True))
    themes = set(Theme.objects.values_list("code", flat=True))
    terms = Terms(
        custodian=source.organisation.code,
        providers=source.providers,
        unmapped=source.unmapped,
        licence=source.licence,
    )
    rows = SourceRecord.objects.filter(source=source, remote_id__in=[one.remote_id for one in arrivals])
    known = {one.remote_id: one for one in rows.select_related("resource__custodian")}
    return [
        _line(one, known.get(one.remote_id), settled(one, terms, themes=themes, organisations=organisations))
        for one in arrivals
        if not one.gone
    ]


def _line(arrival: Arrival, known: SourceRecord | None, decided: Settled) -> _Line:
    line = _Line(arrival, known, decided, notes=list(decided.notes))
    if decided.content is None:
        return line
    if known is not None and known.resource.custodian.code != decided.custodian:
        # Requests and grants name the custodian that they were made with.
        line.settled = replace(decided, custodian=known.resource.custodian.code)
        line.notes.append(note("harvest.custodian_stays", organisation=known.resource.custodian.code))
    line.digest = digest_of(line.source_content, line.settled.custodian, arrival.url)
    if not line.digest:
        line.refuse("harvest.not_storable")
        return line
    if known is None:
        line.outcome = Outcome.CREATED
        return line
    line.resource = known.resource
    if known.resource.status == EntryState.RETIRED and known.resource.retired_reason != RETIRED_REASON:
        line.outcome = Outcome.UNCHANGED
        line.notes.append(note("harvest.retired_here"))
    elif known.resource.status == EntryState.RETIRED:
        line.outcome = Outcome.CHANGED
        line.notes.append(note("harvest.returned"))
    elif known.digest == line.digest:
        line.outcome = Outcome.UNCHANGED
    else:
        line.outcome = Outcome.CHANGED
        before = EntryContent.from_json(known.content)
        line.notes += [
            note("harvest.field_changed", field=name) for name in changed_fields(before, line.source_content)
        ]
    return line


def _judge(run: HarvestRun, lines: Sequence[_Line]) -> None:
    """Refuse what collides, notice ids that changed, and prepare what is to be written."""
    writing = [line for line in lines if line.outcome in {Outcome.CREATED, Outcome.CHANGED}]
    if not writing:
        return
    _notice_twins(run, [line for line in writing if line.known is None])
    bodies = Organisation.objects.in_bulk({line.settled.custodian for line in writing}, field_name="code")
    names = [(bodies[line.settled.custodian].pk, line.source_content.identifier) for line in writing]
    owners: dict[tuple[UUID, str], UUID | str] = {
        (custodian, identifier): pk
        for custodian, identifier, pk in Resource.objects.filter(
            custodian__in={custodian for custodian, _ in names}, identifier__in={name for _, name in names}
        ).values_list("custodian_id", "identifier", "pk")
    }
    additions = LocalAddition.objects.in_bulk([line.resource.pk for line in writing if line.resource])
    for line, name in zip(writing, names, strict=True):
        content, custodian = line.source_content, bodies[line.settled.custodian]
        mine = line.resource.pk if line.resource else None
        if owners.setdefault(name, mine or line.arrival.remote_id) not in {mine, line.arrival.remote_id}:
            line.refuse("harvest.identifier_taken", identifier=content.identifier)
            continue
        addition = additions.get(mine) if mine else None
        line.write = EntryWrite(
            content=merged(content, EntryContent.from_json(addition.values) if addition else None),
            custodian=custodian,
            resource=line.resource,
            origin=Origin(run.source.portal, line.arrival.url[:500], ""),
        )


def _notice_twins(run: HarvestRun, new: Sequence[_Line]) -> None:
    """Raises IdsChanged when most of the new records are here already, under ids that this run has not met."""
    if not new:
        return
    words = {words_digest(line.source_content): line for line in new}
    others = SourceRecord.objects.filter(source=run.source, words__in=words).exclude(last_run=run)
    twins = set(others.values_list("words", flat=True))
    if ids_changed(new=len(new), twins=len(twins)):
        raise IdsChanged(len(twins), len(new))
    for one in twins:
        words[one].notes.append(note("harvest.twin"))


def _write(lines: Sequence[_Line], now: datetime) -> None:
    """Write them at once; when the database refuses, halve until the one that it refuses stands alone."""
    if not lines:
        return
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            resources = write_entries([line.write for line in lines if line.write is not None], at=now)
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


def _list_again(ids: Iterable[UUID], now: datetime) -> None:
    """A record that was retired because its source had lost it is there again."""
    Resource.objects.filter(pk__in=list(ids), status=EntryState.RETIRED).update(
        status=EntryState.PUBLISHED, retired_at=None, retired_reason="", changed_at=now
    )


def _remember(run: HarvestRun, lines: Sequence[_Line], now: datetime) -> None:
    """What the source said, apart from what is listed. A refused record was seen too: it has not vanished."""
    written = [line for line in lines if line.write is not None and line.resource is not None]
    SourceRecord.objects.bulk_create(
        [
            SourceRecord(
                source=run.source,
                remote_id=line.arrival.remote_id,
                resource=line.resource,
                digest=line.digest,
                words=words_digest(line.source_content),
                content=line.source_content.to_json(),
                provider=line.arrival.provider[:300],
                first_seen_at=line.known.first_seen_at if line.known else now,
                last_seen_at=now,
                last_run=run,
            )
            for line in written
        ],
        update_conflicts=True,
        unique_fields=["source", "remote_id"],
        update_fields=[
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
    seen = [line.known.pk for line in lines if line.known is not None and line.write is None]
    SourceRecord.objects.filter(pk__in=seen).update(last_seen_at=now, last_run=run, missing_since=None, missing_runs=0)


def _record(run: HarvestRun, lines: Sequence[_Line], now: datetime) -> None:
    """One event for what was written, whatever its number."""
    written = [line for line in lines if line.write is not None and line.resource is not None]
    if written:
        outcomes = [line.outcome for line in written]
        record_batch(
            run,
            {str(line.resource.pk): line.digest for line in written if line.resource},
            {one.value: outcomes.count(one) for one in (Outcome.CREATED, Outcome.CHANGED)},
            now,
        )


def record_batch(run: HarvestRun, digests: Mapping[str, str], counts: Mapping[str, int], now: datetime) -> None:
    """Record what was written of a run: one event, with a digest over entries and contents."""
    said = "\n".join(f"{entry} {digest}" for entry, digest in sorted(digests.items()))
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


def _report(run: HarvestRun, lines: Sequence[_Line]) -> None:
    RunRecord.objects.bulk_create(
        [
            RunRecord(
                run=run,
                remote_id=_storable(line.arrival.remote_id)[:300] or f"?{run.counts.get('pages', 0)}.{number}",
                title=_title(line),
                outcome=line.outcome,
                resource_id=line.resource.pk if line.resource and (line.known or not run.dry) else None,
                notes=[as_json(one) for one in line.notes],
            )
            for number, line in enumerate(lines)
        ]
    )


def _title(line: _Line) -> dict[str, str]:
    content = line.arrival.content
    texts = content.title if content else {}
    return {language: _storable(text)[:300] for language, text in texts.items()}


def _storable(text: str) -> str:
    """The text without what PostgreSQL and UTF-8 cannot hold, for a report that names even what is refused."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()


def _added(counts: Mapping[str, Any], lines: Sequence[_Line], repeated: int) -> dict[str, Any]:
    total = dict(counts)
    for line in lines:
        total[line.outcome.value] = total.get(line.outcome.value, 0) + 1
    if repeated:
        total["repeated"] = total.get("repeated", 0) + repeated
    total["pages"] = total.get("pages", 0) + 1
    return total
