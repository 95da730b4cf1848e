"""Accounts, memberships with roles, and tokens for the API."""

import uuid

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import Q

from organisations.domain.choices import Role

from .bodies import Organisation

__all__ = ["ApiToken", "Membership", "Role", "User"]


class User(AbstractUser):
    """An account. ``person`` is the same for every account of one human being, and never changes.

    Separation of duties compares persons, so a second account gives nobody a second vote.
    """

    person = models.UUIDField(default=uuid.uuid4, editable=False, db_index=True)
    language = models.CharField(max_length=10, blank=True)

    @property
    def display_name(self) -> str:
        """The name as its bearer writes it: family name first, and no blank, in Chinese characters."""
        parts = [part for part in (self.first_name, self.last_name) if part]
        if any("\u3400" <= character <= "\u9fff" for part in parts for character in part):
            return "".join(reversed(parts))
        return " ".join(parts) or self.username


class MembershipQuerySet(models.QuerySet["Membership"]):
    def active(self) -> "MembershipQuerySet":
        return self.filter(ended_at__isnull=True)


class Membership(models.Model):
    """One role of one account in one organisation. Ended, never deleted: past membership still bars decisions."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation", "role"], condition=Q(ended_at__isnull=True), name="membership_once"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True) | Q(ended_at__gte=models.F("started_at")),
                name="membership_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role} {self.organisation_id}"


class ApiToken(models.Model):
    """A key for the API, kept as its SHA-256 only; shown once when made."""

    digest = models.CharField(max_length=64, primary_key=True)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="api_tokens")
    created_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.fingerprint

    @property
    def fingerprint(self) -> str:
        """Enough of the digest to tell one's keys apart."""
        return self.digest[:8]
