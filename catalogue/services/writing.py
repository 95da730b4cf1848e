"""Contents become rows, many at once. Undecorated helpers: they run inside the transaction of the service that decides.

Every way in ends here: the seeds, the desk, a harvest. So the columns, the parts and what is derived from them are
always written together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from catalogue.domain.entry import (
    CodeValue,
    DistributionContent,
    EntryContent,
    ItemContent,
    LinkContent,
    Sample,
)
from catalogue.models import DataItem, Distribution, Resource, ResourceLink
from organisations.domain.errors import Invalid
from organisations.models import Organisation

from .indexing import DERIVED, index

#: Members of a content that are columns of the same name; the others are rows of their own, or need a look-up.
_PARTS = frozenset({"source_department", "themes", "shown_to", "data_items", "distributions", "links", "sample"})
COLUMNS = tuple(one.name for one in fields(EntryContent) if one.name not in _PARTS)
_BATCH = 500


@dataclass(frozen=True)
class Origin:
    """Where an entry was taken from; shown on its page. All empty for one that was written here."""

    portal: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class EntryWrite:
    """One entry to be made or changed.

    ``resource`` None: a new one, with ``new_id`` when the caller has one for it. ``origin`` None: as it is.
    """

    content: EntryContent
    custodian: Organisation
    resource: Resource | None = None
    new_id: UUID | None = None
    origin: Origin | None = None


def write_entries(writes: Sequence[EntryWrite], *, at: datetime) -> list[Resource]:
    """Make or change entries, with their parts and everything derived. A few statements for each 500.

    Takes    writes: checked contents, no entry twice. at: becomes ``changed_at``, and ``created_at`` of new ones.
    Returns  the entries in the same order. Data items keep their ids by code, so that requests go on pointing at them.
    Raises   Invalid ``organisation.unknown`` for a code of an organisation, IntegrityError for an identifier that the
             custodian has already.
    Locks    the rows that it changes.
    """
    departments = _departments(writes)
    written: list[Resource] = []
    for first in range(0, len(writes), _BATCH):
        written += _write(writes[first : first + _BATCH], departments, at)
    return written


def _write(writes: Sequence[EntryWrite], departments: Mapping[str, Organisation], at: datetime) -> list[Resource]:
    resources = [_filled(write, departments, at) for write in writes]
    new = [one for one, write in zip(resources, writes, strict=True) if write.resource is None]
    old = [one for one, write in zip(resources, writes, strict=True) if write.resource is not None]
    Resource.objects.bulk_create(new)
    origin = ("origin_portal", "origin_url", "origin_note")
    if old:
        Resource.objects.bulk_update(
            old, [*COLUMNS, *DERIVED, *origin, "sample", "source_department", "custodian", "changed_at"]
        )
    _write_items(resources, writes)
    _replace(Distribution, resources, _distributions(resources, writes))
    _replace(ResourceLink, resources, _links(resources, writes))
    ids = [one.pk for one in resources]
    _relate(
        Resource.themes.through,
        "theme_id",
        ids,
        {(one.pk, code) for one, write in zip(resources, writes, strict=True) for code in write.content.themes},
    )
    _relate(
        Resource.shown_to.through,
        "organisation_id",
        ids,
        {
            (one.pk, departments[code].pk)
            for one, write in zip(resources, writes, strict=True)
            for code in write.content.shown_to
        },
    )
    return resources


def _departments(writes: Sequence[EntryWrite]) -> dict[str, Organisation]:
    wanted = {code for write in writes for code in (write.content.source_department, *write.content.shown_to) if code}
    found = {one.code: one for one in Organisation.objects.filter(code__in=wanted)} if wanted else {}
    if missing := sorted(wanted - found.keys()):
        raise Invalid("organisation.unknown", field="shown_to", organisation=missing[0])
    return found


def _filled(write: EntryWrite, departments: Mapping[str, Organisation], at: datetime) -> Resource:
    content = write.content
    resource = write.resource or Resource(created_at=at, **({"id": write.new_id} if write.new_id else {}))
    for name, value in content.to_json().items():
        if name in COLUMNS:
            setattr(resource, name, value)
    for name in ("covers_from", "covers_until", "issued_on", "modified_on"):
        setattr(resource, name, getattr(content, name))
    resource.custodian = write.custodian
    resource.source_department = departments.get(content.source_department)
    resource.sample = content.to_json()["sample"] or {}
    if write.origin is not None:
        resource.origin_portal, resource.origin_url = write.origin.portal, write.origin.url
        resource.origin_note = write.origin.note
    resource.changed_at = at
    return index(resource)


def _write_items(resources: Sequence[Resource], writes: Sequence[EntryWrite]) -> None:
    wanted = {
        (resource.pk, item.code): DataItem(resource=resource, position=position, **_item_columns(item))
        for resource, write in zip(resources, writes, strict=True)
        for position, item in enumerate(write.content.data_items, start=1)
    }
    there = DataItem.objects.filter(resource__in=[one.pk for one in resources]).values_list("pk", "resource_id", "code")
    gone = [pk for pk, resource, code in there if (resource, code) not in wanted]
    if gone:
        DataItem.objects.filter(pk__in=gone).delete()
    columns = [one.name for one in fields(ItemContent) if one.name != "code"]
    DataItem.objects.bulk_create(
        wanted.values(),
        update_conflicts=True,
        unique_fields=["resource", "code"],
        update_fields=["position", *columns],
        batch_size=2000,
    )


def _item_columns(item: ItemContent) -> dict[str, Any]:
    columns = {one.name: getattr(item, one.name) for one in fields(item)}
    columns["code_list"] = [{"code": one.code, "names": dict(one.names)} for one in item.code_list]
    return columns | {"names": dict(item.names), "meanings": dict(item.meanings)}


def _distributions(resources: Sequence[Resource], writes: Sequence[EntryWrite]) -> list[Distribution]:
    return [
        Distribution(
            resource=resource,
            position=position,
            **{one.name: getattr(way, one.name) for one in fields(way) if one.name != "titles"},
            titles=dict(way.titles),
        )
        for resource, write in zip(resources, writes, strict=True)
        for position, way in enumerate(write.content.distributions, start=1)
    ]


def _links(resources: Sequence[Resource], writes: Sequence[EntryWrite]) -> list[ResourceLink]:
    return [
        ResourceLink(resource=resource, kind=link.kind, target_id=link.target, target_code=link.target_code)
        for resource, write in zip(resources, writes, strict=True)
        for link in write.content.links
    ]


def _replace(model: type[Distribution] | type[ResourceLink], resources: Sequence[Resource], rows: list[Any]) -> None:
    model._default_manager.filter(resource__in=[one.pk for one in resources]).delete()
    model._default_manager.bulk_create(rows, batch_size=2000)


def _relate(through: Any, other: str, ids: Iterable[UUID], wanted: set[tuple[Any, Any]]) -> None:
    """Make the links of these entries exactly the wanted ones."""
    rows = through.objects.filter(resource_id__in=ids).values_list("pk", "resource_id", other)
    stale = [key for key, *pair in rows if tuple(pair) not in wanted]
    if stale:
        through.objects.filter(pk__in=stale).delete()
    through.objects.bulk_create(
        [through(**{"resource_id": resource, other: value}) for resource, value in sorted(wanted, key=str)],
        ignore_conflicts=True,
    )


def content_of(resource: Resource) -> EntryContent:
    """What the rows of an entry say, as a content: the way back of :func:`write_entries`. Five queries, fewer with
    prefetched parts."""
    values = {name: getattr(resource, name) for name in COLUMNS}
    for name, value in values.items():
        if isinstance(value, list):
            values[name] = tuple(value)
    values["keywords"] = {language: tuple(words) for language, words in resource.keywords.items()}
    return EntryContent(
        **values,
        source_department=resource.source_department.code if resource.source_department else "",
        themes=tuple(sorted(theme.pk for theme in resource.themes.all())),
        shown_to=tuple(sorted(one.code for one in resource.shown_to.all())),
        data_items=tuple(_item_content(item) for item in resource.data_items.all()),
        distributions=tuple(
            DistributionContent(**{one.name: getattr(way, one.name) for one in fields(DistributionContent)})
            for way in resource.distributions.all()
        ),
        links=tuple(
            LinkContent(kind=link.kind, target=link.target_id, target_code=link.target_code)
            for link in sorted(
                resource.links.all(), key=lambda link: (link.kind, str(link.target_id), link.target_code)
            )
        ),
        sample=Sample(
            columns=tuple(resource.sample["columns"]), rows=tuple(tuple(row) for row in resource.sample["rows"])
        )
        if resource.sample
        else None,
    )


def _item_content(item: DataItem) -> ItemContent:
    columns = {one.name: getattr(item, one.name) for one in fields(ItemContent) if one.name != "code_list"}
    return ItemContent(**columns, code_list=tuple(CodeValue(**one) for one in item.code_list))
