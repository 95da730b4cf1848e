"""What a person came to see in a time though it was listed before: the entry was opened to them, or they joined an
organisation whose entries they see.

No table says who could see what. The memberships and the versions of the entries do, of any moment.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from django.db.models import F, Func, JSONField, Q, QuerySet, TextField

from catalogue.domain.choices import Visibility
from catalogue.models import EntryVersion, Resource
from organisations.models import Membership, User

#: Who has an account sees these; the others' visibility depends on whose member they are.
_OPEN = (Visibility.PUBLIC.value, Visibility.SIGNED_IN.value)
#: The canonical bytes of a version, for the database to look into.
_CONTENT = "convert_from(%(expressions)s, 'UTF8')::jsonb"

_AT_ONCE = 5_000


@dataclass(frozen=True)
class Belonging:
    """The organisations, with their codes, that a person belonged to ``then``, at ``after``, and ``lately``, at
    ``until``."""

    then: Mapping[UUID, str]
    lately: Mapping[UUID, str]

    @property
    def joined(self) -> frozenset[UUID]:
        return frozenset(self.lately.keys() - self.then.keys())

    def saw(self) -> Q:
        """What could be seen at ``until``: of who joined somebody behind it, the next time tells."""
        return Q(visibility__in=_OPEN) | _seen_by(self.lately)


def belonging(*, viewer: User, after: datetime, until: datetime) -> Belonging:
    """Whose member the viewer was at these two moments. One query."""
    rows = Membership.objects.filter(user_id=viewer.pk, started_at__lte=until)
    told = list(rows.values_list("organisation_id", "organisation__code", "started_at", "ended_at"))

    def at(moment: datetime) -> dict[UUID, str]:
        return {pk: code for pk, code, begun, over in told if begun <= moment and (over is None or over > moment)}

    return Belonging(at(after), at(until))


def opened_to(
    listed: QuerySet[Resource], who: Belonging, *, after: datetime, until: datetime
) -> QuerySet[Resource] | None:
    """Those entries, listed before ``after``, that the person could see at ``until`` and not at ``after``.

    Takes    listed: what they see at this moment.
    Returns  None when there are none, which is mostly so.
    """
    wider = _opened_by_change(who, after, until)
    if not wider and not who.joined:
        return None
    found = Q(pk__in=wider)
    if who.joined:
        found |= _seen_by(who.joined) & ~Q(visibility__in=_OPEN) & ~_shown_to(who.then)
    return listed.filter(found, created_at__lte=after).exclude(custodian__in=who.then)


def _seen_by(organisations: Collection[UUID]) -> Q:
    """What members of these see because they are."""
    return Q(custodian__in=organisations) | _shown_to(organisations)


def _shown_to(organisations: Collection[UUID]) -> Q:
    shown = Resource.shown_to.through.objects.filter(organisation__in=organisations).values("resource_id")
    return Q(visibility=Visibility.CHOSEN, pk__in=shown)


def _opened_by_change(who: Belonging, after: datetime, until: datetime) -> list[UUID]:
    """Entries that were hidden from the person until a new version showed them, whoever keeps them."""
    then, lately = frozenset(who.then.values()), frozenset(who.lately.values())
    return [
        pk
        for pk, (before, since) in _widened(after, until).items()
        if before.isdisjoint(then) and (since is None or not since.isdisjoint(lately))
    ]


@lru_cache(maxsize=4)
def _widened(after: datetime, until: datetime) -> Mapping[UUID, tuple[frozenset[str], frozenset[str] | None]]:
    """Entries that were for chosen organisations at ``after`` and for more at ``until``: for which then, for which
    lately; None for all.

    Kept: the same for everybody who is written to on one day, and settled, since it all lies behind. Some thousand
    entries at a time: on the day of a large harvest one statement for all would take longer than it may.
    """
    changed = Resource.objects.listed().filter(changed_at__gt=after, created_at__lte=after)
    ids = sorted(changed.values_list("pk", flat=True))
    found: dict[UUID, tuple[frozenset[str], frozenset[str] | None]] = {}
    for first in range(0, len(ids), _AT_ONCE):
        some = ids[first : first + _AT_ONCE]
        rows = _said_at(after).filter(resource__in=changed.filter(pk__gte=some[0], pk__lte=some[-1]))
        hidden = {pk: frozenset(codes) for pk, visibility, codes in rows if visibility not in _OPEN}
        for pk, visibility, codes in _said_at(until).filter(resource__in=list(hidden)) if hidden else ():
            since = None if visibility in _OPEN else frozenset(codes)
            if since is None or not since <= hidden[pk]:
                found[pk] = hidden[pk], since
    return found


def _said_at(moment: datetime) -> QuerySet[EntryVersion, tuple[UUID, str, list[str]]]:
    """What the newest version up to a moment says of who may know of the entry."""
    newest = EntryVersion.objects.filter(at__lte=moment).order_by("resource_id", "-number").distinct("resource_id")
    return newest.values_list(
        "resource_id",
        Func(F("snapshot"), template=f"{_CONTENT} ->> 'visibility'", output_field=TextField()),
        Func(F("snapshot"), template=f"{_CONTENT} -> 'shown_to'", output_field=JSONField()),
    )
