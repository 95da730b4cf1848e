"""The vocabularies of this app: why data is asked for, and why a request is turned down."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Basis(TextChoices):
    """The basis of use (Decree 809 art. 20). The code, never the wording, goes into ledger records."""

    STATUTORY_DUTY = "statutory_duty", _("Statutory duty of the requesting body")
    LAW = "law", _("A law or regulation that names this data")
    AGREEMENT = "agreement", _("Agreement between governments")
    CONSENT = "consent", _("Consent of the person concerned")
    PUBLIC_INTEREST = "public_interest", _("Task in the public interest")
    VITAL_INTEREST = "vital_interest", _("Protection of life or health")
    OPEN_LICENCE = "open_licence", _("Terms of an open licence")


class Purpose(TextChoices):
    """What the data is for; a request names one."""

    ENV_ALERT = "env.alert", _("Environmental alerts")
    ENV_PLANNING = "env.planning", _("Environmental planning")
    TRANSPORT_OPERATION = "transport.operation", _("Transport operation")
    TRANSPORT_PLANNING = "transport.planning", _("Transport planning")
    PUBLIC_SERVICE = "public_service", _("Public services across the boundary")
    PUBLIC_HEALTH = "public_health", _("Public health")
    LICENSING = "licensing", _("Licensing and qualification checks")
    SUPERVISION = "supervision", _("Supervision and enforcement")
    STATISTICS = "statistics.research", _("Statistics and research")
    EMERGENCY = "emergency", _("Emergency response")


class ReturnReason(TextChoices):
    """What has to be mended before the request can be judged (art. 21: everything missing is told at once)."""

    INCOMPLETE = "incomplete", _("Something is missing")
    BASIS_UNCLEAR = "basis_unclear", _("The basis of use is not clear")
    SCOPE_TOO_WIDE = "scope_too_wide", _("The scope is wider than the purpose needs")
    PERIOD_TOO_LONG = "period_too_long", _("The period is longer than the purpose needs")
    METHOD_UNSUITABLE = "method_unsuitable", _("The sharing method does not suit the data")
    OTHER = "other", pgettext_lazy("reason", "Other")


class RejectReason(TextChoices):
    """Why the answer is no (art. 21: a refusal states its reasons)."""

    NO_BASIS = "no_basis", _("There is no basis of use")
    NOT_NECESSARY = "not_necessary", _("The data is not necessary for the purpose")
    NOT_SHAREABLE = "not_shareable", _("A law does not allow this data to be shared")
    SECURITY = "security", _("The security of the data cannot be ensured")
    OTHER_SOURCE = "other_source", _("Another source serves the purpose better")
    OTHER = "other", pgettext_lazy("reason", "Other")


class RevokeReason(TextChoices):
    """Why a permission ends early (art. 25 and 27)."""

    PURPOSE_ENDED = "purpose_ended", _("The purpose has ended")
    OTHER_PURPOSE = "other_purpose", _("The data was used for another purpose")
    PASSED_ON = "passed_on", _("The data was passed on to others")
    SECURITY = "security", _("The security of the data cannot be ensured")
    LAW_CHANGED = "law_changed", _("The law has changed")
    AT_REQUEST = "at_request", _("The receiving organisation asked for it")
    OTHER = "other", pgettext_lazy("reason", "Other")
