"""What this deployment may ask, from its settings."""

from __future__ import annotations

from django.conf import settings

from catalogue.domain.harvest.addresses import Allowed


def allowed_here() -> Allowed:
    """The rules of the settings HARVEST_*: public https on port 443, and what the deployment adds."""
    return Allowed(
        http=settings.HARVEST_ALLOW_HTTP,
        networks=tuple(settings.HARVEST_ALLOWED_NETWORKS),
        ports=settings.HARVEST_PORTS,
        ca_file=settings.HARVEST_CA_FILE,
    )
