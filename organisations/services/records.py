"""What the ledger keeps of a person beside a record: sealed, and erasable."""

from __future__ import annotations

from ledger.events import Personal
from organisations.models import User


def named(user: User, *, part: str, place: str) -> dict[str, Personal]:
    """The personal fields ``<part>_name`` and ``<part>_person`` of an event.

    Takes    part: what the person was in it. place: the jurisdiction for whose organisation they acted; its key
             keeps both, and its officers may erase them.
    """
    return {
        f"{part}_name": Personal(place, user.display_name),
        f"{part}_person": Personal(place, str(user.person)),
    }
