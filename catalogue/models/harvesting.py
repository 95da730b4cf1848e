"""Sources of entries, what was read from them, and what was added here beside it."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language

from catalogue.domain import choices
from catalogue.domain.harvest import states
from organisations.domain.choices import Role
from organisations.domain.texts import Text, pick
from organisations.models import Membership, Organisation, User

from .changes import EntryChange
from .resources import Resource

#: Who works with sources, in whichever organisation.
READERS = (Role.ADMINISTRATOR, Role.STEWARD)


def _reads_sources(viewer: User | AnonymousUser) -> bool:
    if not isinstance(viewer, User) or not viewer.is_active:
        return False
    return Membership.objects.active().filter(user_id=viewer.pk, role__in=READERS).exists()


class SourceQuerySet(models.QuerySet["Source"]):
    def visible_to(self, viewer: User | AnonymousUser) -> SourceQuerySet:
        """Administrators and stewards of any organisation: one of them confirms what another proposed."""
        return self if _reads_sources(viewer) else self.none()


class Source(models.Model):
    """A portal, file or spreadsheet whose records are listed here. It stays in charge of them.

    Everything that decides whom the portal asks and whose entries the answers become is confirmed by a second person;
    the database holds it (migration ``harvest_guards``).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    #: For the command line and for records of the ledger.
    code = models.SlugField(max_length=40, unique=True)
    names = models.JSONField(default=dict)
    kind = models.CharField(max_length=10, choices=states.SourceKind.choices)
    #: ``{language code or "all": address}``; CKAN portals have one for each language.
    urls = models.JSONField(default=dict, blank=True)
    #: The host asked, so that one host is not asked by many at once.
    host = models.CharField(max_length=255, blank=True)
    #: Whose entries the records become unless their provider says otherwise.
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="sources")
    #: ``{provider as the source names it: code of an organisation}``.
    providers = models.JSONField(default=dict, blank=True)
    unmapped = models.CharField(max_length=10, choices=states.Unmapped.choices, default=states.Unmapped.DEFAULT)
    sharing_attribute = models.CharField(max_length=16, choices=choices.SharingAttribute.choices)
    #: Decree 809 art. 15, in each language: with conditional sharing its conditions, without sharing the legal basis.
    sharing_conditions = models.JSONField(default=dict, blank=True)
    not_shared_basis = models.JSONField(default=dict, blank=True)
    #: Of records that do not say whether the public may have the data, and on what conditions.
    open_attribute = models.CharField(
        max_length=16, choices=choices.OpenAttribute.choices, default=choices.OpenAttribute.NOT_STATED
    )
    open_conditions = models.JSONField(default=dict, blank=True)
    visibility = models.CharField(max_length=10, choices=choices.Visibility.choices)
    licence = models.JSONField(default=dict, blank=True)
    #: Of texts that the source does not mark.
    language = models.CharField(max_length=10, default="en")
    #: Address of a record's page at the source, with ``{id}`` where its id goes.
    page = models.CharField(max_length=500, blank=True)
    #: How an entry's page names where it came from.
    portal = models.CharField(max_length=80)
    #: Hours between two runs; 0: only when somebody asks.
    interval_hours = models.PositiveSmallIntegerField(default=24)
    grace_days = models.PositiveSmallIntegerField(default=14)
    state = models.CharField(
        max_length=10, choices=states.SourceState.choices, default=states.SourceState.PROPOSED, editable=False
    )
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()
    proposed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    proposed_person = models.UUIDField()
    proposed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    confirmed_person = models.UUIDField(null=True, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    #: Runs in a row that ended incomplete, and when the schedule asks next.
    failures = models.PositiveSmallIntegerField(default=0)
    next_run_at = models.DateTimeField(null=True, blank=True)
    last_success_at = models.DateTimeField(null=True, blank=True)

    objects = SourceQuerySet.as_manager()

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(confirmed_person__isnull=True) | ~Q(confirmed_person=F("proposed_person")),
                name="source_confirmed_by_another",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["proposed", "ended"])
                | Q(confirmed_by__isnull=False, confirmed_person__isnull=False, confirmed_at__isnull=False),
                name="source_in_use_is_confirmed",
            ),
            models.CheckConstraint(
                condition=~Q(state="proposed")
                | Q(confirmed_by__isnull=True, confirmed_person__isnull=True, confirmed_at__isnull=True),
                name="source_proposed_is_unconfirmed",
            ),
            models.CheckConstraint(condition=Q(grace_days__gte=1), name="source_grace"),
            models.CheckConstraint(
                condition=Q(kind="upload", urls={}) | (~Q(kind="upload") & ~Q(urls={})), name="source_urls"
            ),
        ]

    def __str__(self) -> str:
        return self.name.value

    @property
    def name(self) -> Text:
        return pick(self.names, get_language() or "en")


class HarvestFile(models.Model):
    """A file that a person uploaded; in the database because another host may read it, and gone once it is applied."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    body = models.BinaryField()
    #: How it is to be read: csv, xlsx, ttl, rdf, jsonld.
    kind = models.CharField(max_length=10)
    uploaded_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.kind


class HarvestRun(models.Model):
    """One reading of a source. The row is the truth, the queue a doorbell; ``cursor`` is where the next worker goes on.

    ``lease`` names the attempt that holds the run: a worker that was believed dead finds another name and stops.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="runs")
    #: A dry one writes its report and nothing else.
    dry = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=states.RunState.choices, default=states.RunState.WAITING)
    phase = models.CharField(max_length=10, choices=states.RunPhase.choices, default=states.RunPhase.READING)
    asked = models.CharField(max_length=10, choices=states.Asked.choices)
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    created_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    heartbeat_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    lease = models.UUIDField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    #: The page to read next, in the words of the source's reader. None: from the beginning.
    cursor = models.JSONField(null=True)
    #: Whether it reads everything that the source has: only then can something have vanished.
    whole = models.BooleanField(default=True)
    #: Only what the source changed from then on is asked for; None: everything.
    since = models.DateTimeField(null=True, blank=True)
    #: What is to be said of the reading itself, not of one record: as the notes of RunRecord.
    notes = models.JSONField(default=list)
    #: ``ETag`` and ``Last-Modified`` of a source that is one document, by address, to ask for news only next time.
    tags = models.JSONField(default=dict)
    #: How many records had which outcome, how many were read, and in how many batches.
    counts = models.JSONField(default=dict)
    #: Why it ended incomplete or waits: a code and the parameters of its sentence.
    problem = models.CharField(max_length=60, blank=True)
    problem_params = models.JSONField(default=dict)
    #: An administrator said that as many as that may be retired.
    retiring_allowed = models.BooleanField(default=False)
    file = models.ForeignKey(HarvestFile, on_delete=models.SET_NULL, related_name="runs", null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["source", "created_at"], name="harvest_run_of_source")]
        constraints = [
            models.UniqueConstraint(
                fields=["source"], condition=Q(state__in=["waiting", "running"]), name="harvest_run_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=~Q(state="running") | Q(lease__isnull=False, heartbeat_at__isnull=False),
                name="harvest_run_running_is_held",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["waiting", "running", "held"]) | Q(finished_at__isnull=False),
                name="harvest_run_ended_when",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} {self.created_at:%Y-%m-%d} {self.state}"


class SourceRecord(models.Model):
    """What a source said last of one record, apart from what is listed: additions are merged anew each time."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    source = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="records")
    #: What the source calls it.
    remote_id = models.CharField(max_length=300)
    resource = models.OneToOneField(Resource, on_delete=models.PROTECT, related_name="source_record")
    #: SHA-256 over content, custodian and page; equal means unchanged.
    digest = models.CharField(max_length=64)
    #: SHA-256 of what it says without its identifiers, to notice ids that change.
    words = models.CharField(max_length=64)
    content = models.JSONField()
    provider = models.CharField(max_length=300, blank=True)
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()
    last_run = models.ForeignKey(HarvestRun, on_delete=models.PROTECT, related_name="+")
    #: Since when complete runs do not find it, and how many in a row.
    missing_since = models.DateTimeField(null=True, blank=True)
    missing_runs = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "remote_id"], name="source_record_once"),
            models.CheckConstraint(
                condition=Q(missing_since__isnull=True, missing_runs=0)
                | Q(missing_since__isnull=False, missing_runs__gte=1),
                name="source_record_missing",
            ),
        ]
        indexes = [models.Index(fields=["source", "words"], name="source_record_words")]

    def __str__(self) -> str:
        return self.remote_id


class RunRecord(models.Model):
    """What one run did with one record; ``notes`` are codes with parameters, for sentences in the reader's language."""

    id = models.BigAutoField(primary_key=True)
    run = models.ForeignKey(HarvestRun, on_delete=models.CASCADE, related_name="records")
    remote_id = models.CharField(max_length=300)
    title = models.JSONField(default=dict)
    outcome = models.CharField(max_length=10, choices=states.Outcome.choices)
    resource = models.ForeignKey(Resource, on_delete=models.PROTECT, related_name="+", null=True)
    notes = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "remote_id"], name="run_record_once")]
        indexes = [models.Index(fields=["run", "outcome", "id"], name="run_record_outcome")]

    def __str__(self) -> str:
        return f"{self.remote_id} {self.outcome}"


class LocalAddition(models.Model):
    """What a reviewed change added beside a source's record. No run touches it.

    The database takes no other values than those that were approved (migration ``additions_reviewed``).
    """

    resource = models.OneToOneField(Resource, on_delete=models.PROTECT, primary_key=True, related_name="addition")
    #: Members of catalogue.domain.harvest.merging.ADDABLE that say something.
    values = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    #: The change that wrote it last; None for what was written before additions were reviewed.
    change = models.OneToOneField(
        EntryChange, on_delete=models.PROTECT, related_name="addition", null=True, blank=True, editable=False
    )
    written_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"beside {self.resource_id}"
