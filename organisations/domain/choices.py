"""The vocabularies of this app: who can be what."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Place(TextChoices):
    """The three jurisdictions."""

    GUANGDONG = "GD", _("Guangdong")
    HONG_KONG = "HK", _("Hong Kong")
    MACAO = "MO", _("Macao")


class City(TextChoices):
    """The nine Mainland cities of the Greater Bay Area and the two regions."""

    GUANGZHOU = "guangzhou", _("Guangzhou")
    SHENZHEN = "shenzhen", _("Shenzhen")
    ZHUHAI = "zhuhai", _("Zhuhai")
    FOSHAN = "foshan", _("Foshan")
    HUIZHOU = "huizhou", _("Huizhou")
    DONGGUAN = "dongguan", _("Dongguan")
    ZHONGSHAN = "zhongshan", _("Zhongshan")
    JIANGMEN = "jiangmen", _("Jiangmen")
    ZHAOQING = "zhaoqing", _("Zhaoqing")
    HONG_KONG = "hong_kong", _("Hong Kong")
    MACAO = "macao", _("Macao")


class Kind(TextChoices):
    """What an organisation is in law; the legal route of a transfer depends on it."""

    STATE_ORGAN = "state_organ", _("State organ")
    AUTHORISED_BODY = "authorised_body", _("Authorised body")
    PUBLIC_INSTITUTION = "public_institution", _("Public institution")
    ENTERPRISE = "enterprise", _("Enterprise")


class Role(TextChoices):
    """What a member may do for the organisation. One person can hold several."""

    REQUESTER = "requester", _("Requester")
    STEWARD = "steward", _("Data steward")
    APPROVER = "approver", _("Approver")
    SECURITY_OFFICER = "security_officer", _("Security officer")
    PRIVACY_OFFICER = "privacy_officer", _("Privacy officer")
    COORDINATOR = "coordinator", _("Coordinator")
    AUDITOR = "auditor", _("Auditor")
    ADMINISTRATOR = "administrator", _("Organisation administrator")
