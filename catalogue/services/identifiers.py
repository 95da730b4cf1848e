"""An identifier names one entry of an organisation: what is asked before a new one begins, is sent, or is listed.

Undecorated; the services of changes call it.
"""

from __future__ import annotations

from uuid import UUID

from catalogue.domain.entry import EntryContent
from catalogue.models import EntryChange, Resource
from catalogue.selectors.imports import new_under_way
from organisations.domain.errors import Invalid
from organisations.models import Organisation


def refuse_twin(custodian_id: UUID, identifier: str) -> None:
    """Nothing, unless a new entry of the custodian with this identifier is under way; several may have none yet.

    Raises   Conflict ``change.new_under_way``.
    Locks    the custodian: nobody else begins or sends a new entry of it until the transaction ends.
    """
    _lock(custodian_id)
    for refusal in new_under_way(custodian_id, [identifier]).values():
        raise refusal


def identifier_faults(change: EntryChange, content: EntryContent) -> list[Invalid]:
    """What keeps a change with this identifier from its review.

    Returns  ``entry.identifier_taken`` and, of a new entry, ``change.new_under_way``: another one has it by now.
    Locks    the custodian of a new entry.
    """
    faults = [Invalid("entry.identifier_taken", field="identifier")] if identifier_taken(change, content) else []
    if change.resource_id is None:
        _lock(change.custodian_id)
        if new_under_way(change.custodian_id, [content.identifier], beside=change.pk):
            faults.append(Invalid("change.new_under_way", field="identifier"))
    return faults


def identifier_taken(change: EntryChange, content: EntryContent) -> bool:
    """Whether another entry of the custodian has the identifier already."""
    others = Resource.objects.filter(custodian_id=change.custodian_id, identifier=content.identifier)
    if change.resource_id is not None:
        others = others.exclude(pk=change.resource_id)
    return others.exists()


def _lock(custodian_id: UUID) -> None:
    Organisation.objects.select_for_update(no_key=True).filter(pk=custodian_id).first()
