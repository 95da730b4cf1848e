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
    Returns  how many records there are in the file.
    Locks    each row that it changes.
    """
    for code, names in seed_file("themes.json")["themes"].items():
        Theme.objects.update_or_create(code=code, defaults={"names": names})
    organisations = {organisation.code: organisation for organisation in Organisation.objects.all()}
    vocabulary = seed_file("items.json")["items"]
    entries = seed_file("entries.json")["entries"]
    records = seed_file("records.json")["records"]
    texts = {"portals": seed_file("portals.json")["portals"], **seed_file("conditions.json")}
    for record in records:
        entry = entries[record["source_id"]]
        custodian = organisations[entry["custodian"]]
        resource = Resource.objects.filter(custodian=custodian, identifier=record["source_id"]).first() or Resource(
            id=uuid.uuid5(NAMESPACE, f"resource/{entry['custodian']}/{record['source_id']}"),
            identifier=record["source_id"],
            created_at=at,
        )
        resource.custodian = custodian
        for name, value in _values(record, entry, texts).items():
            setattr(resource, name, value)
        index(resource).save()
        resource.themes.set(entry["themes"])
        resource.shown_to.set([organisations[code] for code in entry.get("shown_to", [])])
        _items(resource, [(code, vocabulary[code]) for code in entry["items"]])
    return len(records)


def _values(record: dict[str, Any], entry: dict[str, Any], texts: dict[str, Any]) -> dict[str, Any]:
    """The plain columns of one resource."""
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


def _items(resource: Resource, items: list[tuple[str, dict[str, Any]]]) -> None:
    """Items keep their ids when the seed runs again: requests point at them."""
    for position, (code, item) in enumerate(items, start=1):
        DataItem.objects.update_or_create(
            resource=resource,
            code=code,
            defaults={
                "position": position,
                "names": item["names"],
                "data_type": item["type"],
                "unit": item["unit"],
                "personal_data": item["personal"],
            },
            create_defaults={
                "id": uuid.uuid5(NAMESPACE, f"item/{resource.pk}/{code}"),
                "position": position,
                "names": item["names"],
                "data_type": item["type"],
                "unit": item["unit"],
                "personal_data": item["personal"],
            },
        )
