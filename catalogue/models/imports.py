"""A file that a steward uploaded: what was read from it, kept between the preview and the decision."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AnonymousUser
from django.db import models

from organisations.models import Organisation, User


class EntryImportQuerySet(models.QuerySet["EntryImport"]):
    def visible_to(self, viewer: User | AnonymousUser) -> EntryImportQuerySet:
        """Nobody but who uploaded it."""
        return self.filter(owner=viewer) if isinstance(viewer, User) else self.none()


class EntryImport(models.Model):
    """The entries of one file. ``records``: ``[{"content", "said", "notes"}]``, ``said`` being the members that the
    file says, or null when it cannot tell; ``refused``: ``[{"place", "id", "note"}]``; a note is ``[code, params]``.
    Nothing of it is listed before it became changes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(User, on_delete=models.CASCADE, related_name="entry_imports")
    custodian = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=200)
    records = models.JSONField(default=list)
    refused = models.JSONField(default=list)
    notes = models.JSONField(default=list)
    uploaded_at = models.DateTimeField()

    objects = EntryImportQuerySet.as_manager()

    class Meta:
        ordering = ["-uploaded_at"]

    def __str__(self) -> str:
        return self.file_name
