"""The sample records, from the project's data files. Running it again changes only what differs."""

from __future__ import annotations

import json
import uuid
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from catalogue.domain.titles import clean_texts, without_repetition
from catalogue.models import DataItem, Resource, Theme
from organisations.models import Organisation
from organisations.services.seeding import NAMESPACE

from .indexing import index

FOLDER = Path(__file__).resolve().parent.parent / "seeds"


def seed_file(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / name).read_text("utf-8"))
    return data


@transaction.atomic(durable=True)
def seed_resources(*, at: datetime) -> int:
    """Make or refresh the resources of ``catalogue/seeds``: records as seen, entries as we complete them.

    Takes    at: when new ones are said to be made. The organisations must be there.
    Returns  how many records there are in the file. Rows keep their ids: requests point at them. A few statements.
    Locks    each row that it changes.
    """
    organisations = {organisation.code: organisation for organisation in Organisation.objects.all()}
    entries = seed_file("entries.json")["entries"]
    records = seed_file("records.json")["records"]
    texts = {"portals": seed_file("portals.json")["portals"], **seed_file("conditions.json")}
    _themes(seed_file("themes.json")["themes"])
    made = [
        index(
            Resource(
                id=uuid.uuid5(NAMESPACE, f"resource/{entries[source_id]['custodian']}/{source_id}"),
                identifier=source_id,
                custodian=organisations[entries[source_id]["custodian"]],
                created_at=at,
                **values,
            )
        )
        for source_id, values in ((record["source_id"], _values(record, entries, texts)) for record in records)
    ]
    derived = ("search_text", "search_title", "languages")
    Resource.objects.bulk_create(
        made,
        update_conflicts=True,
        unique_fields=["custodian", "identifier"],
        update_fields=[*_values(records[0], entries, texts), *derived],
    )
    stored = {resource.identifier: resource for resource in Resource.objects.filter(identifier__in=entries)}
    _items([(stored[key], entry["items"]) for key, entry in entries.items()], seed_file("items.json")["items"])
    _links(
        Resource.themes.through,
        "theme_id",
        {(stored[key].pk, code) for key, entry in entries.items() for code in entry["themes"]},
    )
    _links(
        Resource.shown_to.through,
        "organisation_id",
        {
            (stored[key].pk, organisations[code].pk)
            for key, entry in entries.items()
            for code in entry.get("shown_to", [])
        },
    )
    return len(records)


def _values(record: dict[str, Any], entries: dict[str, Any], texts: dict[str, Any]) -> dict[str, Any]:
    """The plain columns of one resource."""
    entry = entries[record["source_id"]]
    title = clean_texts(record["title"])
    notes = [texts["notes"][code] for code in entry["notes"]]
    return {
        "title": title,
        "original_language": next(iter(title)),
        "abstract": without_repetition(clean_texts(record["description"]), title),
        "formats": record["formats"],
        "update_cycle": entry["update_cycle"],
        "update_note": record["update_cycle_text"] or "",
        "sharing_attribute": entry["sharing"],
        "sharing_conditions": texts["conditional"][entry["conditions"]] if "conditions" in entry else {},
        "not_shared_basis": texts["not_shared"][entry["basis"]] if "basis" in entry else {},
        "sharing_methods": entry["methods"],
        "grade": entry.get("grade", "not_graded"),
        "personal_data": entry["personal"],
        "visibility": entry["visibility"],
        "origin_portal": record["portal"],
        "origin_url": record["url"],
        "origin_note": record["seen_in"],
        "licence": texts["portals"][record["portal"]],
        "remarks": {language: " ".join(note[language] for note in notes) for language in notes[0]},
    }


def _themes(names: dict[str, dict[str, str]]) -> None:
    Theme.objects.bulk_create(
        [Theme(code=code, names=texts) for code, texts in names.items()],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["names"],
    )


def _items(scopes: list[tuple[Resource, list[str]]], vocabulary: dict[str, dict[str, Any]]) -> None:
    DataItem.objects.bulk_create(
        [
            DataItem(
                id=uuid.uuid5(NAMESPACE, f"item/{resource.pk}/{code}"),
                resource=resource,
                code=code,
                position=position,
                names=vocabulary[code]["names"],
                data_type=vocabulary[code]["type"],
                unit=vocabulary[code]["unit"],
                personal_data=vocabulary[code]["personal"],
            )
            for resource, codes in scopes
            for position, code in enumerate(codes, start=1)
        ],
        update_conflicts=True,
        unique_fields=["resource", "code"],
        update_fields=["position", "names", "data_type", "unit", "personal_data"],
    )


def _links(through: Any, other: str, wanted: set[tuple[Any, Any]]) -> None:
    """Make the links of the seeded resources exactly these."""
    resources = {resource for resource, _ in wanted}
    rows = through.objects.filter(resource_id__in=resources).values_list("pk", "resource_id", other)
    stale = [key for key, *pair in rows if tuple(pair) not in wanted]
    if stale:
        through.objects.filter(pk__in=stale).delete()
    through.objects.bulk_create(
        [through(**{"resource_id": resource, other: value}) for resource, value in sorted(wanted, key=str)],
        ignore_conflicts=True,
    )
