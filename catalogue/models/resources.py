"""Catalogue entries and their data items."""

from __future__ import annotations

import uuid

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language

from catalogue.domain import choices
from organisations.domain.texts import HTML_LANG, Text, pick
from organisations.models import Organisation, User


class Theme(models.Model):
    """A subject heading shared by the three places."""

    code = models.SlugField(max_length=40, primary_key=True)
    names = models.JSONField(default=dict)

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name.value

    @property
    def name(self) -> Text:
        return pick(self.names, get_language() or "en")


class ResourceQuerySet(models.QuerySet["Resource"]):
    def listed(self) -> ResourceQuerySet:
        """Without tombstones: a retired entry keeps its page and address, but is in no list, feed or count."""
        return self.filter(status=choices.EntryState.PUBLISHED)

    def visible_to(self, viewer: User | AnonymousUser) -> ResourceQuerySet:
        """What the viewer may know of: the only door for pages, API, search, exports and counts."""
        allowed = Q(visibility=choices.Visibility.PUBLIC)
        if isinstance(viewer, User) and viewer.is_authenticated and viewer.is_active:
            own = Organisation.objects.filter(memberships__user=viewer, memberships__ended_at__isnull=True)
            allowed |= Q(visibility=choices.Visibility.SIGNED_IN)
            allowed |= Q(custodian__in=own)
            allowed |= Q(
                pk__in=Resource.shown_to.through.objects.filter(organisation__in=own).values("resource_id"),
                visibility=choices.Visibility.CHOSEN,
            )
        return self.filter(allowed)


class Resource(models.Model):
    """One unified entry (A1). Texts are ``{language code: text}``; ``original_language`` marks the original."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    #: As the source gives it (ids with "/" exist); unique within its custodian.
    identifier = models.CharField(max_length=128)
    title = models.JSONField(default=dict)
    abstract = models.JSONField(default=dict)
    original_language = models.CharField(max_length=10)
    custodian = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="resources")
    #: Decree 809 art. 8–11: where the data first arises, when that is not the custodian.
    source_department = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="sourced_resources", null=True, blank=True
    )
    resource_class = models.CharField(
        max_length=12, choices=choices.ResourceClass.choices, default=choices.ResourceClass.DEPARTMENT
    )
    formats = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    update_cycle = models.CharField(
        max_length=12, choices=choices.UpdateCycle.choices, default=choices.UpdateCycle.NOT_STATED
    )
    #: The source's own words for it ("every 10 seconds"), in the language of the source.
    update_note = models.CharField(max_length=80, blank=True)
    sharing_attribute = models.CharField(max_length=16, choices=choices.SharingAttribute.choices)
    #: Decree 809 art. 15: conditions when conditional, the legal basis when not shared.
    sharing_conditions = models.JSONField(default=dict, blank=True)
    not_shared_basis = models.JSONField(default=dict, blank=True)
    sharing_methods = ArrayField(
        models.CharField(max_length=12, choices=choices.SharingMethod.choices), default=list, blank=True
    )
    grade = models.CharField(max_length=12, choices=choices.Grade.choices, default=choices.Grade.NOT_GRADED)
    personal_data = models.CharField(
        max_length=12, choices=choices.PersonalData.choices, default=choices.PersonalData.NOT_STATED
    )
    themes = models.ManyToManyField(Theme, related_name="resources", blank=True)
    issued_on = models.DateField(null=True, blank=True)
    modified_on = models.DateField(null=True, blank=True)
    #: Where the entry came from and under what terms; shown on its page.
    origin_portal = models.CharField(max_length=80, blank=True)
    origin_url = models.URLField(max_length=500, blank=True)
    origin_note = models.CharField(max_length=300, blank=True)
    licence = models.JSONField(default=dict, blank=True)
    #: What the portal had to decide itself when it took the entry over, e.g. that a provider was not stated.
    remarks = models.JSONField(default=dict, blank=True)
    #: The 2017 guide: classification (类/项/目/细目) and the resource's code (classification "/" sequence).
    classification = models.CharField(max_length=40, blank=True)
    resource_code = models.CharField(max_length=64, blank=True)
    #: ``{language: [word]}``.
    keywords = models.JSONField(default=dict, blank=True)
    open_attribute = models.CharField(
        max_length=12, choices=choices.OpenAttribute.choices, default=choices.OpenAttribute.NOT_STATED
    )
    open_conditions = models.JSONField(default=dict, blank=True)
    #: Within general data, 1 (least) to 4: GB/T 43697-2024, annex H.
    general_level = models.PositiveSmallIntegerField(null=True, blank=True)
    grade_hk = models.CharField(
        max_length=12, choices=choices.HongKongGrade.choices, default=choices.HongKongGrade.NOT_GRADED
    )
    grade_mo = models.CharField(
        max_length=12, choices=choices.MacaoGrade.choices, default=choices.MacaoGrade.NOT_GRADED
    )
    #: What the data covers: in time, and which cities (organisations.domain.choices.City).
    covers_from = models.DateField(null=True, blank=True)
    covers_until = models.DateField(null=True, blank=True)
    areas = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    #: Whom to ask: an office, never a private person.
    contact = models.JSONField(default=dict, blank=True)
    contact_email = models.EmailField(blank=True)
    contact_phone = models.CharField(max_length=40, blank=True)
    landing_page = models.URLField(max_length=500, blank=True)
    quality_notes = models.JSONField(default=dict, blank=True)
    #: Invented or released rows: ``{"columns": [text], "rows": [[text]]}``; empty where none may be shown.
    sample = models.JSONField(default=dict, blank=True)
    visibility = models.CharField(max_length=10, choices=choices.Visibility.choices)
    shown_to = models.ManyToManyField(Organisation, related_name="shown_resources", blank=True)
    #: Derived by catalogue.services.indexing, for search only: folded texts of all languages, titles also apart,
    #: and the languages that the title exists in.
    search_text = models.TextField(blank=True, editable=False)
    search_title = models.TextField(blank=True, editable=False)
    languages = ArrayField(models.CharField(max_length=10), default=list, blank=True, editable=False)
    #: Derived too: the crosswalk's level and the score of domain.quality (0 to 100).
    security_level = models.CharField(
        max_length=12, choices=choices.SecurityLevel.choices, default=choices.SecurityLevel.NOT_GRADED, editable=False
    )
    quality_score = models.PositiveSmallIntegerField(default=0, editable=False)
    status = models.CharField(
        max_length=10, choices=choices.EntryState.choices, default=choices.EntryState.PUBLISHED, editable=False
    )
    #: The number of the newest EntryVersion: 1 for the first published one.
    version = models.PositiveIntegerField(default=1, editable=False)
    retired_at = models.DateTimeField(null=True, blank=True, editable=False)
    retired_reason = models.CharField(max_length=20, blank=True, editable=False)
    created_at = models.DateTimeField()
    #: When the entry, not the data, last changed: feeds and harvesters ask by it.
    changed_at = models.DateTimeField()

    objects = ResourceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["custodian", "identifier"], name="resource_identifier_once"),
            models.CheckConstraint(
                condition=Q(general_level__isnull=True) | Q(general_level__range=(1, 4)), name="resource_general_level"
            ),
            models.CheckConstraint(
                condition=Q(status="published", retired_at__isnull=True)
                | Q(status="retired", retired_at__isnull=False),
                name="resource_retired_when",
            ),
            models.CheckConstraint(
                condition=Q(covers_until__isnull=True)
                | Q(covers_from__isnull=True)
                | Q(covers_until__gte=models.F("covers_from")),
                name="resource_covers_in_order",
            ),
        ]
        indexes = [
            models.Index(fields=["changed_at", "id"], name="resource_changed"),
            models.Index(fields=["created_at"], name="resource_created"),
        ]
        permissions = [("use_resource", "May use the data of this resource")]

    def __str__(self) -> str:
        return self.display_title.value

    @property
    def display_title(self) -> Text:
        """The title in the reader's language, or as near as there is; marked when it is a fallback."""
        return pick(self.title, get_language() or "en", original=self.original_language)

    @property
    def original_title(self) -> Text | None:
        """The original title, when what is displayed is a translation of it."""
        if self.display_title.language == self.original_language:
            return None
        return Text(self.title[self.original_language], self.original_language, is_fallback=True)

    @property
    def display_abstract(self) -> Text:
        return self._text(self.abstract)

    @property
    def display_keywords(self) -> list[Text]:
        """In the reader's language; else the original's, marked as a fallback."""
        language = get_language() or "en"
        chosen = next((code for code in (language, self.original_language) if self.keywords.get(code)), None)
        if chosen is None:
            return []
        return [Text(word, chosen, is_fallback=chosen != language) for word in self.keywords[chosen]]

    @property
    def contact_name(self) -> Text:
        return self._text(self.contact)

    @property
    def conditions(self) -> Text:
        return self._text(self.sharing_conditions)

    @property
    def basis_for_not_sharing(self) -> Text:
        return self._text(self.not_shared_basis)

    @property
    def conditions_of_opening(self) -> Text:
        return self._text(self.open_conditions)

    @property
    def quality_note(self) -> Text:
        return self._text(self.quality_notes)

    @property
    def licence_text(self) -> Text:
        return self._text(self.licence)

    @property
    def remark(self) -> Text:
        return self._text(self.remarks)

    # get_…_display hashes all choices at each call (over a millisecond with lazy texts); lists need many.

    @property
    def sharing_label(self) -> str:
        return str(choices.SharingAttribute(self.sharing_attribute).label)

    @property
    def open_label(self) -> str:
        return str(choices.OpenAttribute(self.open_attribute).label)

    @property
    def cycle_label(self) -> str:
        return str(choices.UpdateCycle(self.update_cycle).label)

    @property
    def personal_label(self) -> str:
        return str(choices.PersonalData(self.personal_data).label)

    @property
    def method_labels(self) -> list[str]:
        return [str(choices.SharingMethod(method).label) for method in self.sharing_methods]

    @property
    def source_html_lang(self) -> str:
        """The language of what was copied from the source without a language of its own."""
        return HTML_LANG.get(self.original_language, "en")

    def _text(self, texts: dict[str, str]) -> Text:
        return pick(texts, get_language() or "en", original=self.original_language)
