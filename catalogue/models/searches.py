"""Searches that an account keeps, and the daily mails."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

from catalogue.domain.saved_searches import LONGEST_NAME, LONGEST_QUERY_STRING, MOST_SEARCHES
from organisations.models import User


class SavedSearch(models.Model):
    """A name for a search. It belongs to one account; ``slot`` keeps each account to its twenty."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="saved_searches")
    slot = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=LONGEST_NAME)
    #: What stands behind the question mark of the list's address, without a page.
    query = models.CharField(max_length=LONGEST_QUERY_STRING, blank=True)
    mail = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    #: What is listed or changed after this is told: when it was saved, its mail switched on, or its last mail counted.
    new_since = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "slot"], name="saved_search_slot"),
            models.UniqueConstraint(fields=["owner", "name"], name="saved_search_name"),
            models.CheckConstraint(condition=Q(slot__gte=1, slot__lte=MOST_SEARCHES), name="saved_search_twenty"),
        ]

    def __str__(self) -> str:
        return self.name


class SearchMail(models.Model):
    """The promise of one mail to one account about one day. What it says is found when it is sent, not before."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    #: Entries listed or changed, and correction requests raised or answered, up to this moment belong to it.
    until = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    #: None: nothing more will be tried. Until then nobody else takes it.
    next_attempt_at = models.DateTimeField(null=True)
    #: When it was sent, or found to have nothing to say.
    done_at = models.DateTimeField(null=True)
    #: Why the last attempt failed, as a code.
    problem = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "day"], name="search_mail_once_a_day")]
        indexes = [
            models.Index(
                fields=["next_attempt_at"], condition=Q(next_attempt_at__isnull=False), name="search_mail_waiting"
            )
        ]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.day}"
