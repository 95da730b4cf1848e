"""Jurisdictions and the organisations in them."""

import uuid

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import get_language

from organisations.domain.choices import City, Kind, Place
from organisations.domain.texts import LANGUAGES, Text, pick

__all__ = ["Jurisdiction", "Kind", "Organisation"]


class Jurisdiction(models.Model):
    """Guangdong, Hong Kong or Macao."""

    code = models.CharField(max_length=2, primary_key=True, choices=Place.choices)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return str(Place(self.code).label)


class Organisation(models.Model):
    """A body that holds data or asks for it. Names are official and never machine-converted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    #: Stable short code, e.g. ``hk-epd``; this, never the name, goes into ledger records.
    code = models.SlugField(max_length=40, unique=True)
    jurisdiction = models.ForeignKey(Jurisdiction, on_delete=models.PROTECT, related_name="organisations")
    kind = models.CharField(max_length=20, choices=Kind.choices)
    city = models.CharField(max_length=20, blank=True, choices=City.choices)
    names = models.JSONField(default=dict)
    #: Data access that an approval grants goes to this group (django-guardian).
    group = models.OneToOneField(Group, on_delete=models.PROTECT, related_name="organisation")

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name.value

    @property
    def name(self) -> Text:
        """The official name in the reader's language, or the nearest there is."""
        return pick(self.names, get_language() or "en")

    @property
    def all_names(self) -> list[Text]:
        """Every official name, in the order of the portal's languages."""
        return [Text(self.names[code], code, is_fallback=False) for code in LANGUAGES if self.names.get(code)]
