"""Why an entry is retired, and what became of a correction request."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class RetireReason(TextChoices):
    """Why an entry leaves the catalogue; shown for ever on its page, and recorded in the ledger."""

    NOT_COLLECTED = "not_collected", _("The data is no longer collected")
    REPLACED = "replaced", _("Another resource replaces it")
    MERGED = "merged", _("It was merged with another resource")
    DUTY_ENDED = "duty_ended", _("The law or the duty behind it has ended")
    NOT_SHAREABLE = "not_shareable", _("A law does not allow this data to be shared")
    MISTAKE = "mistake", _("It was listed by mistake")
    #: Given by the portal to what a harvested source no longer has.
    VANISHED = "vanished", _("Its source no longer lists it")
    OTHER = "other", pgettext_lazy("reason", "Other")


class CorrectionOutcome(TextChoices):
    """What the custodian made of a correction request (Decree 809 art. 26)."""

    CORRECTED = "corrected", _("Corrected")
    NOT_AN_ERROR = "not_an_error", _("Not an error")
    NOT_OURS = "not_ours", _("Arises elsewhere")
