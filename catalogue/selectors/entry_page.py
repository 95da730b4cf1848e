"""All that the page of one entry says beside the entry itself, in a constant number of queries."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import prefetch_related_objects
from django.utils import timezone

from catalogue.domain.actions import DecisionTime
from catalogue.domain.choices import PersonalData
from catalogue.domain.crosswalk import CONFIDENCES, SCHEMES, Level, Line, level_of
from catalogue.domain.quality import Quality, quality_of
from catalogue.models import DataItem, Distribution, Resource
from organisations.domain.choices import City
from organisations.models import User

from .actions import decision_time
from .contents import PARTS, content_of
from .lineage import Related, lineage_of


@dataclass(frozen=True)
class EntryPage:
    """``sample``: columns and rows, None where none may be shown. ``areas``: names of cities."""

    items: tuple[DataItem, ...]
    distributions: tuple[Distribution, ...]
    quality: Quality
    level: Level
    lineage: tuple[Related, ...]
    time: DecisionTime | None
    sample: dict[str, list[object]] | None
    areas: tuple[str, ...]

    @property
    def gradings(self) -> list[tuple[str, str, Line, str]]:
        """Scheme, the entry's grading in it, the line of the crosswalk, how sure it is."""
        return [
            (str(SCHEMES[line.scheme]), line.value_label, line, str(CONFIDENCES[line.confidence]))
            for line in self.level.lines
        ]


def entry_page(*, viewer: User | AnonymousUser, resource: Resource) -> EntryPage:
    """What the page of an entry shows.

    Takes    an entry that the viewer may see, as ``get_resource`` gives it.
    Returns  the page's facts; the quality is that of today.
    """
    prefetch_related_objects([resource], *PARTS)
    shown = resource.personal_data == PersonalData.NONE and resource.sample
    return EntryPage(
        items=tuple(resource.data_items.all()),
        distributions=tuple(resource.distributions.all()),
        quality=quality_of(content_of(resource), today=timezone.localdate()),
        level=level_of(resource),
        lineage=lineage_of(viewer=viewer, resource=resource),
        time=decision_time(viewer=viewer, resource=resource),
        sample=resource.sample if shown else None,
        areas=tuple(str(City(area).label) if area in City.values else area for area in resource.areas),
    )
