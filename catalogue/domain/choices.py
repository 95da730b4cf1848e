"""The catalogue's vocabularies, after Decree 809 art. 13–15 and the 2017 catalogue guide."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class SharingAttribute(TextChoices):
    """Decree 809 art. 14."""

    UNCONDITIONAL = "unconditional", _("Unconditional sharing")
    CONDITIONAL = "conditional", _("Conditional sharing")
    NOT_SHARED = "not_shared", _("Not shared")


class SharingMethod(TextChoices):
    """Decree 809 art. 22."""

    INTERFACE = "interface", _("Service interface")
    EXCHANGE = "exchange", _("Bulk exchange")
    DOWNLOAD = "download", _("File download")


class UpdateCycle(TextChoices):
    """The 2017 guide; Guangdong's portal codes 1–7 and 99."""

    REAL_TIME = "real_time", _("Real time")
    DAILY = "daily", _("Daily")
    WEEKLY = "weekly", _("Weekly")
    MONTHLY = "monthly", _("Monthly")
    QUARTERLY = "quarterly", _("Quarterly")
    HALF_YEARLY = "half_yearly", _("Half-yearly")
    YEARLY = "yearly", _("Yearly")
    OTHER = "other", pgettext_lazy("update cycle", "Other")
    NOT_STATED = "not_stated", _("Not stated")


class ResourceClass(TextChoices):
    """The 2017 guide's first division (类)."""

    BASIC = "basic", _("Basic resource")
    THEME = "theme", _("Theme resource")
    DEPARTMENT = "department", _("Department resource")


class Grade(TextChoices):
    """GB/T 43697-2024 classes; Hong Kong's and Macao's own gradings are mapped by the crosswalk (A6)."""

    GENERAL = "general", _("General data")
    IMPORTANT = "important", _("Important data")
    CORE = "core", _("Core data")
    NOT_GRADED = "not_graded", _("Not graded")


class HongKongGrade(TextChoices):
    """Hong Kong's Security Regulations; all personal data is at least RESTRICTED there (SR 161(d)(iii))."""

    UNCLASSIFIED = "unclassified", _("Unclassified")
    RESTRICTED = "restricted", _("RESTRICTED")
    CONFIDENTIAL = "confidential", _("CONFIDENTIAL")
    SECRET = "secret", _("SECRET")
    TOP_SECRET = "top_secret", _("TOP SECRET")
    NOT_GRADED = "not_graded", _("Not graded")


class MacaoGrade(TextChoices):
    """Macao has no scale of its own for the whole government that we know of; Law 8/2005 distinguishes these."""

    ORDINARY = "ordinary", _("No personal data")
    PERSONAL = "personal", _("Personal data")
    SENSITIVE = "sensitive", _("Sensitive personal data")
    NOT_GRADED = "not_graded", _("Not graded")


class SecurityLevel(TextChoices):
    """The portal's own four steps, derived from the gradings of the places (catalogue.domain.crosswalk)."""

    OPEN = "open", pgettext_lazy("security level", "Open")
    LIMITED = "limited", pgettext_lazy("security level", "Limited")
    RESTRICTED = "restricted", pgettext_lazy("security level", "Restricted")
    BLOCKED = "blocked", pgettext_lazy("security level", "Not exchanged here")
    NOT_GRADED = "not_graded", _("Not graded")


class OpenAttribute(TextChoices):
    """The 2017 guide's open attribute (开放属性): whether the public may have it."""

    OPEN = "open", _("Open to the public")
    CONDITIONAL = "conditional", _("Open on conditions")
    NOT_OPEN = "not_open", _("Not open")
    NOT_STATED = "not_stated", _("Not stated")


class FreshnessState(TextChoices):
    """Whether data is as fresh as its update cycle promises (catalogue.domain.quality)."""

    FRESH = "fresh", pgettext_lazy("freshness", "Up to date")
    DUE = "due", pgettext_lazy("freshness", "Update due")
    OVERDUE = "overdue", pgettext_lazy("freshness", "Update overdue")
    UNKNOWN = "unknown", pgettext_lazy("freshness", "Not known")


class EntryState(TextChoices):
    """Where a listed entry stands. What is being written or reviewed is an EntryChange, not yet an entry."""

    PUBLISHED = "published", pgettext_lazy("catalogue entry", "Published")
    RETIRED = "retired", pgettext_lazy("catalogue entry", "Retired")


class LinkKind(TextChoices):
    """How one resource relates to another; read from the resource that holds the link."""

    DERIVED_FROM = "derived_from", _("Derived from")
    RELATED = "related", _("Related")
    REPLACES = "replaces", _("Replaces")


class PersonalData(TextChoices):
    """Whether the data holds personal information (PIPL art. 4, PDPO s. 2, Law 8/2005 art. 4)."""

    NONE = "none", _("No personal data")
    PERSONAL = "personal", _("Personal data")
    SENSITIVE = "sensitive", _("Sensitive personal data")
    NOT_STATED = "not_stated", _("Not stated")


class Visibility(TextChoices):
    """Who may know that the entry exists."""

    PUBLIC = "public", _("Everyone")
    SIGNED_IN = "signed_in", _("Everyone signed in")
    CHOSEN = "chosen", _("Chosen organisations")


class DataType(TextChoices):
    """What a data item holds. Harvested items may have other types; those are shown as they come."""

    TEXT = "text", pgettext_lazy("data type", "Text")
    CODE = "code", pgettext_lazy("data type", "Code")
    INTEGER = "integer", pgettext_lazy("data type", "Whole number")
    DECIMAL = "decimal", pgettext_lazy("data type", "Decimal number")
    BOOLEAN = "boolean", pgettext_lazy("data type", "Yes or no")
    DATE = "date", pgettext_lazy("data type", "Date")
    TIME = "time", pgettext_lazy("data type", "Time of day")
    DATETIME = "datetime", pgettext_lazy("data type", "Date and time")
    COORDINATES = "coordinates", pgettext_lazy("data type", "Coordinates")
    GEOMETRY = "geometry", pgettext_lazy("data type", "Geometry")


#: File formats and interfaces as the portals name them; a facet, so the list is closed.
FORMATS = (
    "API", "CSV", "DOCX", "FGDB", "GEOJSON", "GML", "GTFS", "HTML", "JSON", "KML", "ODS", "PDF",
    "RSS", "SHAPEFILE", "TXT", "WFS", "WMS", "XLS", "XLSX", "XML", "ZIP",
)  # fmt: skip
