"""Filters of the list that an account keeps under a name: at most twenty, nobody else's business."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from .errors import LedgerError
from .view_models import MOST_VIEWS, SavedView

__all__ = ["MOST_VIEWS", "NameTaken", "TooManyViews", "View", "ViewNotFound", "delete_view", "save_view", "views_of"]


class ViewNotFound(LedgerError):
    """No such view, or another account's."""

    code = "ledger.view_not_found"


class NameTaken(LedgerError):
    """The account has a view of this name."""

    code = "ledger.view_name_taken"


class TooManyViews(LedgerError):
    """The account keeps as many views as it may."""

    code = "ledger.too_many_views"


@dataclass(frozen=True)
class View:
    """``filters``: parameters of the list's address."""

    id: UUID
    name: str
    filters: Mapping[str, Any]


def views_of(owner: str) -> list[View]:
    """The account's views, by name."""
    return [View(row.id, row.name, row.filters) for row in SavedView.objects.filter(owner=owner).order_by("name")]


@transaction.atomic(durable=True)
def save_view(*, owner: str, name: str, filters: Mapping[str, str], at: datetime) -> UUID:
    """Keep the filters under this name.

    Raises   NameTaken, TooManyViews. Two requests at once cannot get past either: the database holds both rules.
    """
    mine = list(SavedView.objects.filter(owner=owner).values_list("slot", "name"))
    if name in {taken for _slot, taken in mine}:
        raise NameTaken(name)
    free = set(range(1, MOST_VIEWS + 1)) - {slot for slot, _name in mine}
    if not free:
        raise TooManyViews(owner)
    try:
        with transaction.atomic():
            made = SavedView.objects.create(
                owner=owner, slot=min(free), name=name, filters=dict(filters), created_at=at
            )
    except IntegrityError as error:  # the other of two requests was first, with this name or this place
        raise NameTaken(name) from error
    return made.id


@transaction.atomic(durable=True)
def delete_view(*, owner: str, view_id: UUID) -> None:
    """Raises ViewNotFound for another account's, too."""
    deleted, _kinds = SavedView.objects.filter(owner=owner, id=view_id).delete()
    if not deleted:
        raise ViewNotFound(str(view_id))
