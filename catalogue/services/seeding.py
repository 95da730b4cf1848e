"""The sample records, from the project's data files. Running it again changes only what differs."""

from __future__ import annotations

import json
import uuid
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from catalogue.domain.entry import DistributionContent, EntryContent, ItemContent, LinkContent, Sample
from catalogue.domain.normal import normalised
from catalogue.domain.titles import clean_texts, without_repetition
from catalogue.index.feed import note
from catalogue.models import Resource, Theme
from catalogue.selectors.contents import PARTS
from organisations.models import Organisation
from organisations.services.seeding import NAMESPACE

from .writing import EntryWrite, Origin, content_of, write_entries

#: The records' word for whether the public may have the data, as the open attribute of the 2017 guide.
_OPENNESS = {
    "open": "open",
    "unconditional": "open",
    "conditional(appKey)": "conditional",
    "unknown": "not_stated",
}
#: What a portal's data covers; the province is more than the cities of the Bay Area.
_AREAS: dict[str, tuple[str, ...]] = {
    "data.gov.hk": ("hong_kong",),
    "data.gov.mo": ("macao",),
    "opendata.sz.gov.cn": ("shenzhen",),
    "gddata.gd.gov.cn": (),
}
FOLDER = Path(__file__).resolve().parent.parent / "seeds"


def seed_file(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / name).read_text("utf-8"))
    return data


@transaction.atomic(durable=True)
def seed_resources(*, at: datetime) -> int:
    """Make or refresh the resources of ``catalogue/seeds``: records as seen, entries as we complete them.

    Takes    at: when those that are new or differ are said to be made or changed. The organisations must be there.
    Returns  how many records there are in the file. Rows keep their ids: requests point at them. A few statements.
    Locks    each row that it changes.
    """
    organisations = {organisation.code: organisation for organisation in Organisation.objects.all()}
    entries = seed_file("entries.json")["entries"]
    records = seed_file("records.json")["records"]
    texts = {"portals": seed_file("portals.json")["portals"], **seed_file("conditions.json")}
    items = seed_file("items.json")["items"]
    _themes(seed_file("themes.json")["themes"])
    rows = Resource.objects.filter(identifier__in=entries).select_related("source_department", "custodian")
    stored = {(one.custodian.code, one.identifier): one for one in rows.prefetch_related(*PARTS)}
    ids = {
        code: row.pk
        if (row := stored.get((entry["custodian"], code)))
        else uuid.uuid5(NAMESPACE, f"resource/{entry['custodian']}/{code}")
        for code, entry in entries.items()
    }
    writes = []
    for record in records:
        entry = entries[record["source_id"]]
        write = EntryWrite(
            content=_content(record, entry, texts, items, ids),
            custodian=organisations[entry["custodian"]],
            resource=stored.get((entry["custodian"], record["source_id"])),
            new_id=ids[record["source_id"]],
            origin=Origin(record["portal"], record["url"], record["seen_in"]),
        )
        if write.resource is None or _differs(write.resource, write):
            writes.append(write)
    write_entries(writes, at=at)
    return len(records)


def _differs(resource: Resource, write: EntryWrite) -> bool:
    origin = Origin(resource.origin_portal, resource.origin_url, resource.origin_note)
    return origin != write.origin or content_of(resource) != normalised(write.content)


def _content(
    record: dict[str, Any],
    entry: dict[str, Any],
    texts: dict[str, Any],
    vocabulary: dict[str, dict[str, Any]],
    ids: dict[str, uuid.UUID],
) -> EntryContent:
    title = clean_texts(record["title"])
    opened = _OPENNESS[record["openness"]]
    notes = [texts["notes"][code] for code in entry["notes"]]
    return EntryContent(
        identifier=record["source_id"],
        title=title,
        original_language=next(iter(title)),
        abstract=without_repetition(clean_texts(record["description"]), title),
        formats=tuple(record["formats"]),
        update_cycle=entry["update_cycle"],
        update_note=record["update_cycle_text"] or "",
        sharing_attribute=entry["sharing"],
        sharing_conditions=texts["conditional"][entry["conditions"]] if "conditions" in entry else {},
        not_shared_basis=texts["not_shared"][entry["basis"]] if "basis" in entry else {},
        sharing_methods=tuple(entry["methods"]),
        open_attribute=opened,
        open_conditions=texts["open"]["key"] if opened == "conditional" else {},
        grade=entry.get("grade", "not_graded"),
        **_graded(record, entry, opened),
        areas=_AREAS[record["portal"]],
        landing_page=record["url"],
        personal_data=entry["personal"],
        visibility=entry["visibility"],
        licence=texts["portals"][record["portal"]],
        remarks={language: " ".join(note[language] for note in notes) for language in notes[0]},
        themes=tuple(sorted(entry["themes"])),
        shown_to=tuple(sorted(entry.get("shown_to", []))),
        data_items=tuple(
            ItemContent(
                code=code,
                names=vocabulary[code]["names"],
                data_type=vocabulary[code]["type"],
                unit=vocabulary[code]["unit"],
                personal_data=vocabulary[code]["personal"],
            )
            for code in entry["items"]
        ),
        distributions=tuple(DistributionContent(format=code, access_url=record["url"]) for code in record["formats"]),
        links=tuple(LinkContent(kind=kind, target=ids[code]) for kind, code in entry.get("links", [])),
        sample=Sample(
            columns=tuple(entry["sample"]["columns"]), rows=tuple(tuple(row) for row in entry["sample"]["rows"])
        )
        if "sample" in entry
        else None,
    )


def _graded(record: dict[str, Any], entry: dict[str, Any], opened: str) -> dict[str, Any]:
    """What follows without a doubt: Hong Kong publishes nothing classified; Macao's first category is a definition."""
    if entry["personal"] != "none":
        return {}
    if record["jurisdiction"] == "MO":
        return {"grade_mo": "ordinary"}
    return {"grade_hk": "unclassified"} if record["jurisdiction"] == "HK" and opened == "open" else {}


def _themes(names: dict[str, dict[str, str]]) -> None:
    called = dict(Theme.objects.values_list("code", "names"))
    if renamed := [code for code, texts in names.items() if called.get(code, texts) != texts]:
        # An entry is found by what its themes are called.
        note(Resource.objects.filter(themes__in=renamed).distinct().values_list("pk", flat=True))
    Theme.objects.bulk_create(
        [Theme(code=code, names=texts) for code, texts in names.items()],
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["names"],
    )
