"""Contents become rows, many at once. Undecorated helpers: they run inside the transaction of the service that decides.

Every way in ends here: the seeds, the desk, a harvest. So the columns, the parts and what is derived from them are
always written together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from catalogue.domain.entry import EntryContent, ItemContent
from catalogue.domain.normal import normalised
from catalogue.models import DataItem, Distribution, Resource, ResourceLink
from catalogue.selectors.contents import COLUMNS, content_of
from organisations.domain.errors import Invalid
from organisations.models import Organisation

from .indexing import DERIVED, index
from .rows import insert_rows, update_rows

__all__ = ["EntryWrite", "Origin", "content_of", "write_entries"]

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
    ``is_normal``: the content is as ``domain.normal`` makes it already.
    """

    content: EntryContent
    custodian: Organisation
    resource: Resource | None = None
    new_id: UUID | None = None
    origin: Origin | None = None
    is_normal: bool = False


def write_entries(writes: Sequence[EntryWrite], *, at: datetime) -> list[Resource]:
    """Make or change entries, with their parts and everything derived. A few statements for each 500.

    Takes    writes: checked contents, no entry twice; stored as ``domain.normal`` makes them. at: becomes
             ``changed_at``, and ``created_at`` of new ones.
    Returns  the entries in the same order. Data items keep their ids by code, so that requests go on pointing at them.
    Raises   Invalid ``organisation.unknown`` for a code of an organisation, IntegrityError for an identifier that the
             custodian has already.
    Locks    the rows that it changes.
    """
    writes = [write if write.is_normal else replace(write, content=normalised(write.content)) for write in writes]
    departments = _departments(writes)
    written: list[Resource] = []
    for first in range(0, len(writes), _BATCH):
        written += _write(writes[first : first + _BATCH], departments, at)
    return written


def _write(writes: Sequence[EntryWrite], departments: Mapping[str, Organisation], at: datetime) -> list[Resource]:
    resources = [_filled(write, departments, at) for write in writes]
    new = [one for one, write in zip(resources, writes, strict=True) if write.resource is None]
    old = [one for one, write in zip(resources, writes, strict=True) if write.resource is not None]
    insert_rows(new)
    origin = ("origin_portal", "origin_url", "origin_note")
    update_rows(old, [*COLUMNS, *DERIVED, *origin, "sample", "source_department", "custodian", "changed_at"])
    # A new entry has no parts yet: nothing is looked for and nothing removed.
    ids = [one.pk for one in old]
    _write_items(resources, writes, ids)
    _replace(Distribution, ids, _distributions(resources, writes))
    _replace(ResourceLink, ids, _links(resources, writes))
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
    return index(resource, content)


def _write_items(resources: Sequence[Resource], writes: Sequence[EntryWrite], ids: Sequence[UUID]) -> None:
    wanted = {
        (resource.pk, item.code): DataItem(resource=resource, position=position, **_item_columns(item))
        for resource, write in zip(resources, writes, strict=True)
        for position, item in enumerate(write.content.data_items, start=1)
    }
    if ids:
        there = DataItem.objects.filter(resource__in=ids).values_list("pk", "resource_id", "code")
        gone = [pk for pk, resource, code in there if (resource, code) not in wanted]
        if gone:
            DataItem.objects.filter(pk__in=gone).delete()
    columns = [one.name for one in fields(ItemContent) if one.name != "code"]
    insert_rows(list(wanted.values()), unique=["resource", "code"], update=["position", *columns])


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


def _replace(model: type[Distribution] | type[ResourceLink], ids: Sequence[UUID], rows: list[Any]) -> None:
    if ids:
        model._default_manager.filter(resource__in=ids).delete()
    insert_rows(rows)


def _relate(through: Any, other: str, ids: Sequence[UUID], wanted: set[tuple[Any, Any]]) -> None:
    """Make the links of these entries, and of those that are new, exactly the wanted ones."""
    there: set[tuple[Any, Any]] = set()
    if ids:
        rows = list(through.objects.filter(resource_id__in=ids).values_list("pk", "resource_id", other))
        there = {tuple(pair) for _key, *pair in rows}
        stale = [key for key, *pair in rows if tuple(pair) not in wanted]
        if stale:
            through.objects.filter(pk__in=stale).delete()
    insert_rows(
        [through(**{"resource_id": resource, other: value}) for resource, value in sorted(wanted - there, key=str)]
    )
