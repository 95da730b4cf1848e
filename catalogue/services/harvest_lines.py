"""What the records of a batch are, before anything of them is written. Undecorated; ``harvest_batches`` calls it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from catalogue.domain.choices import EntryState
from catalogue.domain.entry import EntryContent
from catalogue.domain.harvest.faults import faults_in
from catalogue.domain.harvest.merging import changed_fields, kept
from catalogue.domain.harvest.records import Note
from catalogue.domain.harvest.settling import (
    LONGEST_IDENTIFIER,
    LONGEST_REMOTE_ID,
    Arrival,
    Said,
    Settled,
    Terms,
    note,
    said_in,
    settled,
    told_id,
)
from catalogue.domain.harvest.states import Outcome
from catalogue.domain.harvest.texts import clean_id
from catalogue.domain.normal import normalised
from catalogue.models import HarvestRun, Resource, RunRecord, Source, SourceRecord, Theme
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


def met_in(run: HarvestRun, ids: Collection[str]) -> set[str]:
    """Which of these ids, as the source gives them, this run has in its report."""
    told = {one: told_id(clean_id(one)) for one in ids}
    met = set(RunRecord.objects.filter(run=run, remote_id__in=set(told.values())).values_list("remote_id", flat=True))
    return {one for one, name in told.items() if name in met}


def named(arrival: Arrival, place: str) -> Arrival:
    """The arrival under a name that can be stored and that no other record has; refused when its id is no such name.

    Takes    place: what a record without an id is called in the report.
    """
    raw = arrival.remote_id
    name = told_id(raw) if raw else place
    if name == raw:
        return arrival
    refusal = note("harvest.no_identifier")
    if raw:
        too_long = note("harvest.identifier_too_long", limit=LONGEST_IDENTIFIER)
        refusal = too_long if len(raw) > LONGEST_REMOTE_ID else note("harvest.not_storable")
    notes = (*arrival.notes, refusal) if arrival.content is not None else arrival.notes
    return replace(arrival, remote_id=name, content=None, notes=notes)


def lines_of(run: HarvestRun, arrivals: Sequence[Arrival]) -> list[Line]:
    """What each record of a batch is: new, changed, unchanged or refused, and why. Five queries, eight with changes.

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
    before = _before([known[one.remote_id] for one in arrivals if one.unread and one.remote_id in known])
    lines = []
    for one in arrivals:
        decided = settled(one, terms, themes=themes, organisations=organisations)
        old = known.get(one.remote_id)
        if one.gone:
            lines.append(Line(one, old, decided, _outcome_of_gone(old), notes=list(decided.notes)))
        else:
            lines.append(_line(one, old, _completed(decided, one, before.get(old.pk) if old else None)))
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


def _outcome_of_gone(known: SourceRecord | None) -> Outcome:
    """Of a record that the source itself says it does not have: what is listed here has vanished there."""
    if known is None:
        return Outcome.REFUSED
    return Outcome.UNCHANGED if known.resource.status == EntryState.RETIRED else Outcome.VANISHED


def _before(records: Sequence[SourceRecord]) -> dict[UUID, EntryContent]:
    """What the source said before of these records. One query, if there are any."""
    keys = [one.pk for one in records]
    rows = SourceRecord.objects.filter(pk__in=keys).values_list("pk", "content") if keys else ()
    return {key: EntryContent.from_json(content) for key, content in rows}


def _completed(decided: Settled, arrival: Arrival, before: EntryContent | None) -> Settled:
    """With what the source said before in the languages in which it could not be read now."""
    if decided.content is None or not arrival.unread:
        return decided
    content = decided.content if before is None else normalised(kept(decided.content, before, arrival.unread))
    said = [note("harvest.language_unread", language=one) for one in arrival.unread]
    return replace(decided, content=content, notes=(*decided.notes, *said))


def _compare(lines: Sequence[Line]) -> None:
    """Say which fields the source changed. One query."""
    before = _before([line.known for line in lines if line.known])
    for line in lines:
        if line.known and line.known.resource.status != EntryState.RETIRED:
            line.notes += [
                note("harvest.field_changed", field=name)
                for name in changed_fields(before[line.known.pk], line.source_content)
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
