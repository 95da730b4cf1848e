"""Which entries a source is in charge of: services refuse to write them, and previews say so before."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from catalogue.domain.harvest.states import SourceState
from catalogue.models import SourceRecord
from organisations.domain.errors import Conflict


def refused_for_a_source(ids: Iterable[UUID]) -> dict[UUID, Conflict]:
    """Those of these entries whose source has not ended, each with its refusal. One query.

    Takes    ids: of entries that the caller may read.
    Returns  Conflict ``entry.harvested`` by entry; nothing for the others.
    """
    led = SourceRecord.objects.filter(resource__in=list(ids)).exclude(source__state=SourceState.ENDED)
    return {found: Conflict("entry.harvested") for found in led.values_list("resource_id", flat=True)}
