"""An uploaded file becomes changes: kept after reading, shown, and then begun whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from catalogue.domain.bulk import MOST_ENTRIES
from catalogue.domain.harvest.records import Note, Page
from catalogue.models import EntryChange, EntryImport
from catalogue.selectors.imports import edits_of, get_import
from organisations.domain.errors import Invalid
from organisations.domain.inputs import storable
from organisations.models import User
from organisations.selectors.memberships import forget_roles

from .changes import custodian_for
from .many_changes import begin_all

#: What nobody decided on by then is thrown away: it is a copy of a file that its owner has.
KEPT = timedelta(days=1)
LONGEST_NAME = 200


@transaction.atomic(durable=True)
def keep_import(
    *, actor: User, organisation_id: UUID | None, file_name: str, page: Page, now: datetime | None = None
) -> EntryImport:
    """Keep what was read from a file until its owner decides.

    Takes    organisation_id: whose entries they become. page: of ``catalogue.reading.entries``.
    Raises   Forbidden (no steward there), Invalid ``organisation.choose``, ``file.no_entries``,
             ``file.too_many_entries``: more than could be begun at once.
    """
    forget_roles(actor)
    custodian = custodian_for(actor, organisation_id)
    if not page.records and not page.refused:
        raise Invalid("file.no_entries", field="file")
    if len(page.records) > MOST_ENTRIES:
        raise Invalid("file.too_many_entries", field="file", count=len(page.records), limit=MOST_ENTRIES)
    name = file_name if storable(file_name) else ""
    return EntryImport.objects.create(
        owner=actor,
        custodian=custodian,
        file_name=name[-LONGEST_NAME:],
        records=[
            {
                "content": one.content.to_json(),
                "said": None if one.said is None else sorted(one.said),
                "notes": [_note(note) for note in one.warnings],
            }
            for one in page.records
        ],
        refused=[{"place": one.place, "id": one.source_id, "note": _note(one.reason)} for one in page.refused],
        notes=[_note(note) for note in page.notes],
        uploaded_at=now or timezone.now(),
    )


@transaction.atomic(durable=True)
def apply_import(
    *,
    actor: User,
    import_id: UUID,
    versions: Mapping[UUID, int],
    submit: bool = False,
    now: datetime | None = None,
) -> list[EntryChange]:
    """Begin a change for each entry of the file that is new or differs from what is listed; the file is forgotten.

    Entries that a source is in charge of are left to it, and new ones that somebody is writing already to them.

    Takes    versions: of the listed entries, as the preview showed them; one that it did not show is refused.
    Returns  the changes.
    Raises   NotFound, Forbidden, Invalid ``bulk.*`` (see ``many_changes.change_many``); then nothing is begun and the
             file is kept.
    Locks    the entries that change.
    """
    found = get_import(viewer=actor, import_id=import_id)
    edits = edits_of(viewer=actor, found=found, versions=versions)
    made = begin_all(
        actor, found.custodian_id, [edit for edit in edits if edit is not None], submit=submit, at=now or timezone.now()
    )
    found.delete()
    return made


@transaction.atomic(durable=True)
def discard_import(*, actor: User, import_id: UUID) -> None:
    """Forget a file. Raises  NotFound."""
    get_import(viewer=actor, import_id=import_id).delete()


@transaction.atomic(durable=True)
def remove_old_imports(*, now: datetime | None = None) -> int:
    """Forget the files that nobody decided on within a day. Returns  how many."""
    gone, _by_model = EntryImport.objects.filter(uploaded_at__lt=(now or timezone.now()) - KEPT).delete()
    return gone


def _note(note: Note) -> list[object]:
    return [note.code, dict(note.params)]
