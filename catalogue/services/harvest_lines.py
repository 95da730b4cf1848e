"""What the records of a batch are, before anything of them is written. Undecorated; ``harvest_batches`` calls it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from catalogue.domain.choices import EntryState
from catalogue.domain.entry import EntryContent
from catalogue.domain.harvest.faults import faults_in
from catalogue.domain.harvest.merging import changed_fields
from catalogue.domain.harvest.records import Note
from catalogue.domain.harvest.settling import Arrival, Said, Settled, Terms, note, said_in, settled
from catalogue.domain.harvest.states import Outcome
from catalogue.models import HarvestRun, Resource, Source, SourceRecord, Theme
from organisations.models import Organisation

from .writing import EntryWrite

RETIRED_REASON = "vanished"


@dataclass
class Line:
    """One record on its way: what it was, what it becomes, what is said of it."""

    arrival: Arrival
    known: SourceRecord | None
    settled: Settled
    outcome: Outcome = Outcome.REFUSED
    digest: str = ""
    words: str = ""
    said: Said | None = None
    notes: list[Note] = field(default_factory=list)
    resource: Resource | None = None
    write: EntryWrite | None = None
    #: The canonical bytes of what will be listed.
    snapshot: bytes = b""

    @property
    def source_content(self) -> EntryContent:
        """What would be listed without additions; empty for one that is refused."""
        return self.settled.content or EntryContent()

    @property
    def plain(self) -> dict[str, Any]:
        """The same as JSON values."""
        return dict(self.said.plain) if self.said else {}

    def refuse(self, code: str, **params: str | int) -> None:
        self.outcome, self.write = Outcome.REFUSED, None
        self.notes.append(note(code, **params))


def lines_of(run: HarvestRun, arrivals: Sequence[Arrival]) -> list[Line]:
    """What each record of a batch is: new, changed, unchanged or refused, and why. Five queries, seven with changes.

    Locks    what is kept of these records.
    """
    source = run.source
    organisations = set(Organisation.objects.values_list("code", flat=True))
    themes = set(Theme.objects.values_list("code", flat=True))
    terms = Terms(
        custodian=source.organisation.code,
        providers=source.providers,
        unmapped=source.unmapped,
        licence=source.licence,
    )
    known = _known(source, [one.remote_id for one in arrivals])
    lines = [
        _line(one, known.get(one.remote_id), settled(one, terms, themes=themes, organisations=organisations))
        for one in arrivals
        if not one.gone
    ]
    _compare([line for line in lines if line.outcome == Outcome.CHANGED])
    return lines


def _known(source: Source, remote_ids: Sequence[str]) -> dict[str, SourceRecord]:
    """What was said before of these records, with of each entry only what decides here. Three queries.

    The records are locked, so that what a steward adds beside one of them is seen here or waits for this batch.
    """
    rows = SourceRecord.objects.filter(source=source, remote_id__in=remote_ids).defer("content").order_by("pk")
    known = {one.remote_id: one for one in rows.select_for_update(of=("self",))}
    resources = Resource.objects.only("status", "retired_reason", "custodian_id").in_bulk(
        [one.resource_id for one in known.values()]
    )
    custodians = Organisation.objects.in_bulk({one.custodian_id for one in resources.values()})
    for one in known.values():
        one.resource = resources[one.resource_id]
        one.resource.custodian = custodians[one.resource.custodian_id]
    return known


def _compare(lines: Sequence[Line]) -> None:
    """Say which fields the source changed. One query."""
    keys = [line.known.pk for line in lines if line.known]
    before = dict(SourceRecord.objects.filter(pk__in=keys).values_list("pk", "content")) if keys else {}
    for line in lines:
        if line.known and line.known.resource.status != EntryState.RETIRED:
            old = EntryContent.from_json(before[line.known.pk])
            line.notes += [
                note("harvest.field_changed", field=name) for name in changed_fields(old, line.source_content)
            ]


def _line(arrival: Arrival, known: SourceRecord | None, decided: Settled) -> Line:
    line = Line(arrival, known, decided, notes=list(decided.notes))
    if decided.content is None:
        return line
    if known is not None and known.resource.custodian.code != decided.custodian:
        # Requests and grants name the custodian that they were made with.
        line.settled = replace(decided, custodian=known.resource.custodian.code)
        line.notes.append(note("harvest.custodian_stays", organisation=known.resource.custodian.code))
    line.said = said_in(line.source_content)
    if line.said is None:
        line.refuse("harvest.not_storable")
        return line
    line.digest = line.said.digest(line.settled.custodian, arrival.url)
    line.resource = known.resource if known else None
    line.outcome = _outcome(line, known)
    if line.outcome != Outcome.UNCHANGED:
        told, grave = faults_in(line.source_content)
        line.notes += told
        line.outcome = Outcome.REFUSED if grave else line.outcome
    return line


def _outcome(line: Line, known: SourceRecord | None) -> Outcome:
    if known is None:
        return Outcome.CREATED
    if known.resource.status == EntryState.RETIRED:
        if known.resource.retired_reason != RETIRED_REASON:
            line.notes.append(note("harvest.retired_here"))
            return Outcome.UNCHANGED
        line.notes.append(note("harvest.returned"))
        return Outcome.CHANGED
    return Outcome.UNCHANGED if known.digest == line.digest else Outcome.CHANGED
