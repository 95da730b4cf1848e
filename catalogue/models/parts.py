"""What an entry consists of besides its own row: data items, ways to get the data, links to other entries."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language

from catalogue.domain import choices
from organisations.domain.texts import Text, pick

from .resources import Resource


class DataItem(models.Model):
    """One field of a resource: the unit of scope in a request."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="data_items")
    position = models.PositiveSmallIntegerField()
    #: Machine name, unique in the resource; this goes into scope digests.
    code = models.CharField(max_length=64)
    names = models.JSONField(default=dict)
    data_type = models.CharField(max_length=20)
    unit = models.CharField(max_length=40, blank=True)
    meanings = models.JSONField(default=dict, blank=True)
    #: The values that a coded item can have: ``[{"code": text, "names": {language: text}}]``.
    code_list = models.JSONField(default=list, blank=True)
    sensitivity = models.CharField(max_length=12, choices=choices.Grade.choices, default=choices.Grade.NOT_GRADED)
    personal_data = models.CharField(
        max_length=12, choices=choices.PersonalData.choices, default=choices.PersonalData.NONE
    )

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["resource", "code"], name="data_item_code_once"),
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def name(self) -> Text:
        return pick(self.names, get_language() or "en", original=self.resource.original_language)

    @property
    def meaning(self) -> Text:
        return pick(self.meanings, get_language() or "en", original=self.resource.original_language)

    @property
    def personal_label(self) -> str:
        return str(choices.PersonalData(self.personal_data).label)

    @property
    def sensitivity_label(self) -> str:
        return str(choices.Grade(self.sensitivity).label)

    @property
    def codes(self) -> list[tuple[str, Text]]:
        """The values that a coded item can have, with their names."""
        language, original = get_language() or "en", self.resource.original_language
        return [(one["code"], pick(one["names"], language, original=original)) for one in self.code_list]

    @property
    def type_label(self) -> str:
        """The type in words; an unknown one as the source gave it."""
        known = choices.DataType.values
        return str(choices.DataType(self.data_type).label) if self.data_type in known else self.data_type


class Distribution(models.Model):
    """One way to get the data: a file or an interface (dcat:Distribution)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="distributions")
    position = models.PositiveSmallIntegerField()
    titles = models.JSONField(default=dict, blank=True)
    #: Of domain.choices.FORMATS, or as the source gives it.
    format = models.CharField(max_length=20, blank=True)
    access_url = models.URLField(max_length=500, blank=True)
    download_url = models.URLField(max_length=500, blank=True)
    media_type = models.CharField(max_length=100, blank=True)
    #: In bytes.
    size = models.PositiveBigIntegerField(null=True, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["resource", "position"], name="distribution_position_once")]

    def __str__(self) -> str:
        return self.format or self.access_url

    @property
    def title(self) -> Text:
        return pick(self.titles, get_language() or "en", original=self.resource.original_language)


class ResourceLink(models.Model):
    """What a resource was made from, belongs with or replaces. A target that is not listed here is a code only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    resource = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="links")
    kind = models.CharField(max_length=12, choices=choices.LinkKind.choices)
    target = models.ForeignKey(Resource, on_delete=models.CASCADE, related_name="linked_from", null=True, blank=True)
    target_code = models.CharField(max_length=128, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["resource", "kind", "target", "target_code"], name="resource_link_once"),
            models.CheckConstraint(
                condition=Q(target__isnull=False, target_code="") | ~Q(target_code=""), name="resource_link_has_end"
            ),
            models.CheckConstraint(condition=~Q(target=models.F("resource")), name="resource_link_not_to_itself"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.target_id or self.target_code}"
