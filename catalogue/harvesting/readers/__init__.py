"""One reader for each kind of source: which questions are asked, and where the next page begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from catalogue.domain.harvest.manners import Manner
from catalogue.domain.harvest.states import RunState, SourceKind
from catalogue.services.harvest_lines import met_in
from organisations.domain.choices import City, Place

from ..pages import Met, Reader
from .ckan import CkanReader
from .datadir import DatadirReader
from .dcat import DcatReader
from .resid import ResidReader
from .upload import UploadReader

if TYPE_CHECKING:
    from catalogue.models import HarvestRun, Source

READERS: dict[str, Callable[[HarvestRun, Manner], Reader]] = {
    SourceKind.CKAN: lambda run, manner: CkanReader(
        run.source.urls, manner, run.source.providers, since=run.since, met=_met(run)
    ),
    SourceKind.RESID: lambda run, manner: ResidReader(
        run.source.urls["all"], manner, run.source.providers, tags=_tags(run)
    ),
    SourceKind.DATADIR: lambda run, manner: DatadirReader(
        run.source.urls["all"], manner, run.source.providers, met=_met(run)
    ),
    SourceKind.DCAT: lambda run, manner: DcatReader(
        run.source.urls["all"], manner, run.source.providers, tags=_tags(run)
    ),
    SourceKind.UPLOAD: lambda run, manner: _of_file(run, manner),
}


def _tags(run: HarvestRun) -> Mapping[str, Any]:
    """Of the last complete run, for one that asks for changes only; nothing for one that reads everything."""
    if run.since is None:
        return {}
    complete = type(run).objects.filter(source_id=run.source_id, state=RunState.DONE, dry=False)
    last = complete.filter(started_at__gt=run.source.confirmed_at).order_by("-started_at")
    return last.values_list("tags", flat=True).first() or {}


def _met(run: HarvestRun) -> Met:
    return lambda ids: met_in(run, ids)


def _of_file(run: HarvestRun, manner: Manner) -> Reader:
    file = run.file
    body, kind = (bytes(file.body), file.kind) if file else (None, "")
    return UploadReader(body, kind, manner, run.source.providers)


def reader_of(run: HarvestRun) -> Reader:
    """The reader for a run's source."""
    return READERS[run.source.kind](run, manner_of(run.source))


def manner_of(source: Source) -> Manner:
    """What two administrators said of all records of a source."""
    return Manner(
        language=source.language,
        sharing_attribute=source.sharing_attribute,
        sharing_conditions=source.sharing_conditions,
        not_shared_basis=source.not_shared_basis,
        open_attribute=source.open_attribute,
        open_conditions=source.open_conditions,
        visibility=source.visibility,
        areas=_areas(source),
        page=source.page,
        is_widest=True,
    )


def _areas(source: Source) -> tuple[str, ...]:
    """What a source covers: the city of its organisation, or the region."""
    regions = {Place.HONG_KONG.value: City.HONG_KONG.value, Place.MACAO.value: City.MACAO.value}
    city = regions.get(source.organisation.jurisdiction_id) or source.organisation.city
    return (city,) if city else ()
