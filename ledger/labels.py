"""Words for the codes in records. A type without a title is shown as it stands in the record."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PLACES = {"GD": _("Guangdong"), "HK": _("Hong Kong"), "MO": _("Macao")}

TITLES = {
    "request.submitted": _("Request submitted"),
    "request.returned": _("Request returned"),
    "request.rejected": _("Request rejected"),
    "request.withdrawn": _("Request withdrawn"),
    "exchange.approved": _("Exchange approved"),
    "exchange.revoked": _("Exchange revoked"),
    "exchange.expired": _("Exchange expired"),
    "export.made": _("Export made"),
    "witness.degraded": _("Degraded mode begun"),
    "witness.restored": _("Degraded mode ended"),
    "membership.granted": _("Membership granted"),
    "membership.removed": _("Membership removed"),
}


def title_of(type_: str) -> str | Promise:
    """The event's name in the reader's language."""
    return TITLES.get(type_, type_)
