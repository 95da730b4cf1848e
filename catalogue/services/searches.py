"""Searches that an account keeps: saved, renamed, deleted, with or without a daily mail."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from catalogue.domain.saved_searches import MOST_SEARCHES, checked_name, checked_query
from catalogue.models import SavedSearch
from organisations.domain.errors import Conflict, NotFound
from organisations.models import User


@transaction.atomic(durable=True)
def save_search(*, actor: User, name: str, query: str, mail: bool = False, at: datetime | None = None) -> UUID:
    """Keep a search under a name.

    Takes    query: what stands behind the question mark of the list's address. mail: whether to write daily.
    Returns  its id.
    Raises   Invalid of name and query; Conflict ``searches.name_taken``, ``searches.too_many``. Two requests at once
             cannot get past either: the database holds both rules.
    """
    name, query, at = checked_name(name), checked_query(query), at or timezone.now()
    mine = list(SavedSearch.objects.filter(owner=actor).values_list("slot", "name"))
    if name in {taken for _, taken in mine}:
        raise Conflict("searches.name_taken", field="name")
    free = set(range(1, MOST_SEARCHES + 1)) - {slot for slot, _ in mine}
    if not free:
        raise Conflict("searches.too_many", limit=MOST_SEARCHES)
    try:
        with transaction.atomic():
            made = SavedSearch.objects.create(
                owner=actor, slot=min(free), name=name, query=query, mail=mail, created_at=at, new_since=at
            )
    except IntegrityError as error:  # the other of two requests was first, with this name or this place
        raise Conflict("searches.name_taken", field="name") from error
    return made.pk


@transaction.atomic(durable=True)
def rename_search(*, actor: User, search_id: UUID, name: str) -> None:
    """Give a search another name.

    Raises   Invalid of the name; NotFound, for another account's too; Conflict ``searches.name_taken``.
    Locks    the search.
    """
    name = checked_name(name)
    search = _mine(actor, search_id)
    try:
        with transaction.atomic():
            search.name = name
            search.save(update_fields=["name"])
    except IntegrityError as error:
        raise Conflict("searches.name_taken", field="name") from error


@transaction.atomic(durable=True)
def delete_search(*, actor: User, search_id: UUID) -> None:
    """Forget a search.

    Raises   NotFound, for another account's too.
    """
    _mine(actor, search_id).delete()


@transaction.atomic(durable=True)
def mail_search(*, actor: User, search_id: UUID, mail: bool, at: datetime | None = None) -> None:
    """Switch the daily mail on or off. What is there when it is switched on is not new.

    Raises   NotFound, for another account's too; Conflict ``searches.no_address`` when there is nowhere to write to.
    Locks    the search.
    """
    search = _mine(actor, search_id)
    if mail and not actor.email:
        raise Conflict("searches.no_address")
    if mail and not search.mail:
        search.new_since = at or timezone.now()
    search.mail = mail
    search.save(update_fields=["mail", "new_since"])


def _mine(actor: User, search_id: UUID) -> SavedSearch:
    search = SavedSearch.objects.select_for_update().filter(owner=actor, pk=search_id).first()
    if search is None:
        raise NotFound("not_found")
    return search
