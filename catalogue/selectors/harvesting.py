"""Sources, their runs and what became of each record, for who works with them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Page, Paginator
from django.utils.translation import get_language, pgettext

from catalogue.domain.harvest.reporting import sentence
from catalogue.domain.harvest.states import ACTIVE_RUN, SOURCE_TRANSITIONS, Outcome, RunState, SourceAction, SourceState
from catalogue.models import HarvestRun, Resource, RunRecord, Source, Theme
from catalogue.policies import may_confirm_source, may_propose_sources, may_run_source
from organisations.domain.choices import Role
from organisations.domain.errors import NotFound
from organisations.domain.messages import sentence_for
from organisations.domain.texts import Text, pick
from organisations.models import Organisation, User
from organisations.selectors.memberships import organisations_of, roles_of

Viewer = User | AnonymousUser
PER_PAGE = 50
RUNS_SHOWN = 20


@dataclass(frozen=True)
class SourceRights:
    """What the viewer may do with a source now: the buttons."""

    actions: frozenset[SourceAction]
    runs: bool
    administers: bool

    @property
    def decides(self) -> bool:
        """Whether a run that asks before it goes on asks this viewer: to let it, or to end it."""
        return self.administers or self.runs


def sees_sources(viewer: Viewer) -> bool:
    """Whether there is a page of sources for this viewer."""
    return any(held in (Role.ADMINISTRATOR, Role.STEWARD) for _where, held in roles_of(viewer))


def proposes_for(viewer: Viewer) -> tuple[Organisation, ...]:
    """The organisations for which the viewer may propose sources."""
    return organisations_of(viewer, Role.ADMINISTRATOR)


def sources_for(*, viewer: Viewer) -> list[tuple[Source, HarvestRun | None]]:
    """All sources with the newest run of each, those that wait for somebody first. Two queries."""
    rows = list(Source.objects.visible_to(viewer).select_related("organisation"))
    newest = HarvestRun.objects.filter(source__in=rows).order_by("source_id", "-created_at").distinct("source_id")
    runs = {run.source_id: run for run in newest}
    order = {state.value: position for position, state in enumerate(SourceState)}
    rows.sort(key=lambda one: (order[one.state], one.code))
    return [(one, runs.get(one.pk)) for one in rows]


def get_source(*, viewer: Viewer, code: str) -> Source:
    """Raises  NotFound."""
    source = (
        Source.objects.visible_to(viewer)
        .select_related("organisation", "proposed_by", "confirmed_by")
        .filter(code=code)
        .first()
    )
    if source is None:
        raise NotFound("not_found")
    return source


def rights_to(*, viewer: Viewer, source: Source) -> SourceRights:
    """What the services would not refuse this viewer now."""
    roles = roles_of(viewer)
    administers = may_propose_sources(roles, source.organisation_id)
    possible = {action for action, rule in SOURCE_TRANSITIONS.items() if source.state in rule.from_states}
    confirms = isinstance(viewer, User) and may_confirm_source(roles, viewer, source)
    return SourceRights(
        actions=frozenset(one for one in possible if (confirms if one is SourceAction.CONFIRM else administers)),
        runs=may_run_source(roles, source) and source.state == SourceState.CONFIRMED,
        administers=administers,
    )


def runs_of(*, viewer: Viewer, source: Source) -> list[HarvestRun]:
    """The newest runs of a source that the viewer may see."""
    if not Source.objects.visible_to(viewer).filter(pk=source.pk).exists():
        return []
    return list(source.runs.order_by("-created_at")[:RUNS_SHOWN])


def get_run(*, viewer: Viewer, run_id: UUID) -> HarvestRun:
    """Raises  NotFound."""
    run = (
        HarvestRun.objects.filter(source__in=Source.objects.visible_to(viewer))
        .select_related("source__organisation", "asked_by", "file")
        .defer("file__body")
        .filter(pk=run_id)
        .first()
    )
    if run is None:
        raise NotFound("not_found")
    return run


def is_active(run: HarvestRun) -> bool:
    """Whether a worker has it or will have it."""
    return run.state in ACTIVE_RUN


def can_apply(run: HarvestRun) -> bool:
    """Whether it is the finished preview of an uploaded file that is still kept."""
    return run.dry and run.state == RunState.DONE and run.file_id is not None


def state_of(run: HarvestRun, rights: SourceRights) -> str:
    """Where a run stands, in the reader's language; what waits for a decision says so to who can take it."""
    if run.state == RunState.HELD and rights.decides:
        return pgettext("harvest run", "Waits for your decision")
    return str(RunState(run.state).label)


def problem_of(run: HarvestRun) -> str:
    """Why a run ended incomplete or waits, in the reader's language; empty when there is nothing to say."""
    return sentence_for(run.problem, run.problem_params) if run.problem else ""


def notes_of(run: HarvestRun) -> list[str]:
    """What is to be said of the reading itself, in the reader's language."""
    return [sentence(note) for note in run.notes]


@dataclass(frozen=True)
class ReportLine:
    """One record in a run's report. ``resource_id`` only where the viewer may open the entry."""

    remote_id: str
    title: Text
    outcome: str
    outcome_label: str
    sentences: tuple[str, ...]
    resource_id: UUID | None


def report_of(*, viewer: Viewer, run: HarvestRun, outcome: str, page: int) -> tuple[list[ReportLine], Page[RunRecord]]:
    """One page of what a run did, in the order in which the source gave the records.

    Takes    run: one that :func:`get_run` gave this viewer. outcome: of states.Outcome; empty for all.
    """
    rows = RunRecord.objects.filter(run=run).order_by("id")
    if outcome in Outcome.values:
        rows = rows.filter(outcome=outcome)
    chosen = Paginator(rows, PER_PAGE).get_page(page)
    ids = [row.resource_id for row in chosen if row.resource_id]
    visible = set(Resource.objects.visible_to(viewer).filter(pk__in=ids).values_list("pk", flat=True))
    lines = [
        ReportLine(
            remote_id=row.remote_id,
            title=pick(row.title, get_language() or "en"),
            outcome=row.outcome,
            outcome_label=str(Outcome(row.outcome).label),
            sentences=tuple(sentence(note) for note in row.notes),
            resource_id=row.resource_id if row.resource_id in visible else None,
        )
        for row in chosen
    ]
    return lines, chosen


def theme_choices() -> list[tuple[str, str]]:
    """Codes and names of all themes, by name in the reader's language."""
    return sorted(((theme.pk, str(theme)) for theme in Theme.objects.all()), key=lambda one: one[1])


def source_for_operator(code: str) -> UUID:
    """The id of the source with this code, for who has the machine. Raises  NotFound."""
    found = Source.objects.filter(code=code).values_list("pk", flat=True).first()
    if found is None:
        raise NotFound("not_found")
    return found


def run_for_operator(run_id: UUID) -> HarvestRun:
    """A run as it stands, for who has the machine."""
    return HarvestRun.objects.get(pk=run_id)
