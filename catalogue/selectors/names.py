"""What the codes and ids in a difference are called, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from catalogue.domain.differences import Difference, Names
from catalogue.models import Resource, Theme
from organisations.models import Organisation, User


def names_in(found: Iterable[Difference], *, viewer: User | AnonymousUser) -> Names:
    """The names of all organisations, themes and entries that differences mention.

    Returns  of entries only those that the viewer may know of. One query for each kind that is mentioned, at most.
    """
    organisations: set[str] = set()
    themes: set[str] = set()
    entries: set[UUID] = set()
    for one in found:
        for value in (one.before, one.after):
            if value is None or one.item:
                continue
            if one.field == "source_department":
                organisations.add(value)
            elif one.field == "shown_to":
                organisations.update(value)
            elif one.field == "themes":
                themes.update(value)
            elif one.field == "links":
                entries.update(UUID(link["target"]) for link in value if link["target"])
    bodies = Organisation.objects.filter(code__in=organisations) if organisations else ()
    listed = Resource.objects.visible_to(viewer).filter(pk__in=entries) if entries else ()
    return Names(
        organisations={one.code: one.name for one in bodies},
        themes={one.code: one.name for one in Theme.objects.filter(code__in=themes)} if themes else {},
        entries={str(one.pk): one.display_title for one in listed},
    )
