"""What the rules of an entry say of a harvested one: which faults keep it out, and which are told and taken. Pure.

A source is not a form that can be sent back to its author. So a record is refused only for what no entry can hold, no
page can show, or no entry may be listed without (Decree 809 art. 15); the rest is reported, and a steward can add it
beside the source.
"""

from __future__ import annotations

from catalogue.domain.entry import EntryContent
from catalogue.domain.validation import validate
from organisations.domain.errors import Invalid

from .records import Note

#: Taken all the same.
LESSER = frozenset(
    {
        "entry.email",
        "entry.general_level_alone",
        "entry.item_code",
        "entry.items_grade",
        "entry.items_personal",
        "entry.not_shared_basis_unused",
        "entry.open_conditions",
        "entry.original_title",
        "entry.personal_ordinary",
        "entry.personal_unclassified",
        "entry.sharing_conditions_unused",
        "entry.shown_to_missing",
        "entry.shown_to_unused",
    }
)
#: A record can break a rule a thousand times; its reader needs the first few.
MOST_TOLD = 5


def faults_in(content: EntryContent) -> tuple[tuple[Note, ...], bool]:
    """What is wrong with a record.

    Takes    content: as it would be listed; its themes and organisations are looked up already.
    Returns  a note for each fault, the first few; and whether it cannot be taken: then only what forbids it.
    """
    faults = validate(content)
    grave = [fault for fault in faults if not _is_lesser(fault)]
    notes = dict.fromkeys((fault.code, fault.field, tuple(fault.params.items())) for fault in grave or faults)
    told = tuple(_note(code, field or "", dict(params)) for code, field, params in list(notes)[:MOST_TOLD])
    return told, bool(grave)


def _is_lesser(fault: Invalid) -> bool:
    field = fault.field or ""
    if fault.code == "entry.dates":
        return field == "modified_on"  # the other pair is held by the database
    if fault.code == "text.missing":
        return field.startswith("data_items.") and not field.endswith(".code")
    return fault.code in LESSER


def _note(code: str, field: str, params: dict[str, object]) -> Note:
    said = {name: value if isinstance(value, int) else str(value) for name, value in params.items()}
    if code == "text.not_plain":
        return Note(code="harvest.not_storable", params={"field": field})
    return Note(code="harvest.fault", params={**said, "fault": code, "field": field})
