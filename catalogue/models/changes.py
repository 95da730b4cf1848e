"""A change of the catalogue on its way: written, reviewed, published. What is listed is a Resource, not this."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import F, Q

from catalogue.domain.reasons import RetireReason
from catalogue.domain.states import ChangeKind, ChangeState, ReviewKind, ReviewOutcome
from organisations.domain.choices import Role
from organisations.models import Organisation, User
from organisations.selectors.memberships import roles_of

from .resources import Resource

#: Who sees the work of an organisation on its catalogue. Auditors read the ledger.
WORKING_ROLES = frozenset(Role) - {Role.AUDITOR}


class EntryChangeQuerySet(models.QuerySet["EntryChange"]):
    def visible_to(self, viewer: User | AnonymousUser) -> EntryChangeQuerySet:
        """What the viewer may know of: the only door for pages, API and counts.

        The custodian's members see its changes from the first draft; the coordinators of its place, who watch the
        clocks (Decree 809 art. 17), see them too.
        """
        held = roles_of(viewer)
        own = {where for where, role in held if role in WORKING_ROLES}
        if not own:
            return self.none()
        authorities = {where for where, role in held if role is Role.COORDINATOR}
        places = Organisation.objects.filter(pk__in=authorities).values("jurisdiction_id")
        return self.filter(Q(custodian__in=own) | Q(custodian__jurisdiction__in=places))

    def under_way(self) -> EntryChangeQuerySet:
        """Neither published nor discarded."""
        return self.filter(status__in=(ChangeState.DRAFT, ChangeState.IN_REVIEW, ChangeState.RETURNED))


class EntryChange(models.Model):
    """A new entry, a change, a retirement or an addition, from the first draft to its end. Only ``catalogue.services``
    writes.

    ``revision`` grows with every step; ``round`` counts submissions. ``submitted`` holds the canonical bytes that the
    reviewers see, and exactly these are published; those of an addition beside what the source says at that moment.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=8, choices=ChangeKind.choices)
    #: None until a new entry is published.
    resource = models.ForeignKey(Resource, on_delete=models.PROTECT, related_name="changes", null=True, blank=True)
    custodian = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="entry_changes")
    status = models.CharField(max_length=10, choices=ChangeState.choices, default=ChangeState.DRAFT)
    revision = models.PositiveIntegerField(default=1)
    round = models.PositiveIntegerField(default=0)
    #: The version of the entry that the writing began from; 0 for a new one. Of an addition that of the additions.
    base_version = models.PositiveIntegerField(default=0)
    #: domain.entry.EntryContent as JSON, as it is being written; of an addition only those members that say something.
    content = models.JSONField(default=dict)
    submitted = models.BinaryField(null=True, blank=True)
    submitted_digest = models.CharField(max_length=64, blank=True)
    retire_reason = models.CharField(max_length=20, choices=RetireReason.choices, blank=True)
    #: What to use instead of a retired entry.
    successor = models.ForeignKey(Resource, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="entry_changes")
    author_person = models.UUIDField(editable=False)
    #: The day of the legal or functional change behind it (Decree 809 art. 17), else the day it was opened.
    occurred_on = models.DateField()
    due_on = models.DateField()
    #: From the submission: when it should be reviewed and published.
    review_due_on = models.DateField(null=True, blank=True)
    calendar = models.CharField(max_length=2)
    calendar_version = models.CharField(max_length=12)
    due_is_certain = models.BooleanField()
    opened_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = EntryChangeQuerySet.as_manager()

    class Meta:
        ordering = ["-changed_at", "id"]
        constraints = [
            # Reviews point to this pair, so they carry the right person to compare with.
            models.UniqueConstraint(fields=["id", "author_person"], name="entry_change_and_author"),
            models.UniqueConstraint(
                fields=["resource"],
                condition=Q(status__in=["draft", "in_review", "returned"]),
                name="entry_change_one_under_way",
            ),
            models.CheckConstraint(
                condition=Q(kind="retire") & ~Q(retire_reason="") | ~Q(kind="retire") & Q(retire_reason=""),
                name="entry_change_retires_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(kind="new", base_version=0) | ~Q(kind="new") & Q(resource__isnull=False),
                name="entry_change_of_an_entry",
            ),
            models.CheckConstraint(condition=~Q(successor=F("resource")), name="entry_change_successor_is_another"),
        ]
        indexes = [
            models.Index(fields=["custodian", "status", "-changed_at"], name="entry_change_by_custodian"),
            models.Index(
                fields=["due_on"],
                condition=Q(status__in=["draft", "in_review", "returned"]),
                name="entry_change_by_due",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.status} {self.pk}"


class ChangeAuthor(models.Model):
    """A person who wrote in a change, and so can never judge it."""

    change = models.ForeignKey(EntryChange, on_delete=models.PROTECT, related_name="authors")
    person = models.UUIDField()
    since = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["change", "person"], name="change_author_once")]
        indexes = [models.Index(fields=["person"], name="change_author_by_person")]

    def __str__(self) -> str:
        return f"{self.change_id} {self.person}"


class EntryReview(models.Model):
    """One assessment or the approval of one submission. ``document`` is the assessment, ``digest`` its SHA-256."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    change = models.ForeignKey(EntryChange, on_delete=models.PROTECT, related_name="reviews")
    round = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=ReviewKind.choices)
    outcome = models.CharField(max_length=10, choices=ReviewOutcome.choices)
    reviewer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="entry_reviews")
    person = models.UUIDField()
    #: With ``change`` a foreign key to (id, author_person): migration of the guards.
    author_person = models.UUIDField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=20, choices=Role.choices)
    #: What was judged.
    submitted_digest = models.CharField(max_length=64)
    document = models.TextField(blank=True)
    digest = models.CharField(max_length=64)
    #: Why it was returned, for the authors.
    reason = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["round", "at"]
        constraints = [
            models.UniqueConstraint(fields=["change", "round", "kind"], name="entry_review_once"),
            models.CheckConstraint(condition=~Q(person=F("author_person")), name="entry_review_by_another_person"),
            models.CheckConstraint(
                condition=Q(outcome="passed") | ~Q(reason=""), name="entry_review_returned_with_reason"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["approval", "authority"]) | Q(outcome="returned") | ~Q(document=""),
                name="entry_review_with_document",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.change_id} {self.round} {self.kind} {self.outcome}"


class ChangeExtension(models.Model):
    """The consent of the place's data-sharing authority to five more working days, once (Decree 809 art. 17)."""

    change = models.OneToOneField(EntryChange, on_delete=models.PROTECT, related_name="extension", primary_key=True)
    consented_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    person = models.UUIDField()
    author_person = models.UUIDField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    at = models.DateTimeField()
    due_on = models.DateField()
    calendar_version = models.CharField(max_length=12)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(person=F("author_person")), name="change_extension_by_another_person"),
            models.CheckConstraint(condition=~Q(reason=""), name="change_extension_with_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.change_id} {self.due_on}"


class EntryVersion(models.Model):
    """An entry as it was published: canonical bytes and their SHA-256."""

    resource = models.ForeignKey(Resource, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    snapshot = models.BinaryField()
    digest = models.CharField(max_length=64)
    at = models.DateTimeField()
    #: None for what was listed before its first change here.
    change = models.OneToOneField(
        EntryChange, on_delete=models.PROTECT, related_name="entry_version", null=True, blank=True
    )

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["resource", "number"], name="entry_version_once")]

    def __str__(self) -> str:
        return f"{self.resource_id} {self.number}"
