"""Rows of the project itself; the apps own everything that means something to people."""

from __future__ import annotations

from django.db import models


class IdempotencyKey(models.Model):
    """One API POST that must not happen twice, and the answer it got.

    ``status`` is null while the request is being worked on; then ``holder`` works on it until ``lease_until``.
    """

    #: SHA-256 of the account and its key, so that nobody meets another account's keys.
    digest = models.CharField(max_length=64, primary_key=True)
    #: SHA-256 of method, address and body.
    fingerprint = models.CharField(max_length=64)
    holder = models.UUIDField()
    lease_until = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    status = models.PositiveSmallIntegerField(null=True)
    headers = models.JSONField(default=dict)
    body = models.BinaryField(default=bytes)

    def __str__(self) -> str:
        return self.digest[:8]
