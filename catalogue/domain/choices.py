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
