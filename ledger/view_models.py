"""Filters of the ledger's list that an auditor wants to open again."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q

MOST_VIEWS = 20


class SavedView(models.Model):
    """A name for a set of filters. It belongs to one account; ``slot`` keeps each account to its twenty."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    #: The account, as text: the ledger knows no accounts.
    owner = models.CharField(max_length=40)
    slot = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=60)
    filters = models.JSONField(default=dict)
    created_at = models.DateTimeField()

    class Meta:
        db_table = "ledger_saved_view"
        constraints = [
            models.UniqueConstraint(fields=["owner", "slot"], name="ledger_saved_view_slot"),
            models.UniqueConstraint(fields=["owner", "name"], name="ledger_saved_view_name"),
            models.CheckConstraint(condition=Q(slot__gte=1, slot__lte=MOST_VIEWS), name="ledger_saved_view_twenty"),
        ]

    def __str__(self) -> str:
        return self.name
