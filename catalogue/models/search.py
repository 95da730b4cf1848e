"""The feed of changes that every host's search index follows. Written by triggers only (migration ``search``)."""

from __future__ import annotations

import uuid

from django.db import models


class SearchChange(models.Model):
    """Something that an entry's document is made of changed. Rows go when every host has had days to read them."""

    #: Of the transaction that wrote it: identities come in the order of asking, not of commits, so readers go by this.
    transaction = models.BigIntegerField()
    #: Of the entry, which may be gone.
    entry = models.UUIDField()
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["transaction", "id"], name="search_change_order")]

    def __str__(self) -> str:
        return str(self.entry)


class SearchFeed(models.Model):
    """One row: which feed this is, and from where on it is whole."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    epoch = models.UUIDField(default=uuid.uuid4)
    #: Changes of older transactions may have been removed.
    whole_from = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="search_feed_one_row")]

    def __str__(self) -> str:
        return str(self.epoch)
