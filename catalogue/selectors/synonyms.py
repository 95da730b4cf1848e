"""Reading the synonym table: as search uses it, and as stewards see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from catalogue.domain.synonyms import SynonymGroup as Group
from catalogue.domain.synonyms import Synonyms
from catalogue.domain.thesaurus import WordUse
from catalogue.domain.tokens import fold
from catalogue.models import SynonymGroup, SynonymState, SynonymTerm
from catalogue.policies import may_edit_synonyms
from organisations.domain.errors import Forbidden, NotFound
from organisations.domain.texts import Text
from organisations.models import User
from organisations.selectors.memberships import roles_of

Viewer = User | AnonymousUser
PAGE_SIZE = 50
States = Literal["", "active", "off"]


class _Kept(NamedTuple):
    """The table as this process read it, and the version that it read before."""

    version: UUID | None
    synonyms: Synonyms


_kept = _Kept(None, Synonyms())


def synonyms_version() -> UUID:
    """Another one after every change of the table. One query."""
    return SynonymState.objects.values_list("version", flat=True).get()


def current_synonyms() -> Synonyms:
    """The groups that are switched on, for search and index: the same for every viewer.

    Returns  each group's words as they are written, without repetitions, in the order of the page. Kept in the
             process; one small query tells whether it is still true.
    """
    global _kept
    # The version first: a change between the two reads is then read again next time, never missed.
    version = synonyms_version()
    if version != _kept.version:
        _kept = _Kept(version, _read())
    return _kept.synonyms


def _read() -> Synonyms:
    words: dict[UUID, list[str]] = {}
    rows = SynonymTerm.objects.filter(group__active=True).order_by("group_id", "position")
    for group, text in rows.values_list("group_id", "text"):
        words.setdefault(group, []).append(text)
    return Synonyms([Group(tuple(dict.fromkeys(texts))) for texts in words.values()])


@dataclass(frozen=True)
class GroupLine:
    """One group as the page shows it: its words by use, each with its language."""

    group: SynonymGroup
    words: tuple[tuple[str, tuple[Text, ...]], ...]


@dataclass(frozen=True)
class GroupPage:
    """One page of the table."""

    items: tuple[GroupLine, ...]
    total: int
    page: int
    pages: int


def synonym_page(*, viewer: Viewer, q: str = "", state: States = "", page: int = 1) -> GroupPage:
    """The groups that have a word with these letters, in any script; those changed last come first.

    Takes    viewer: a steward or coordinator. q: part of a word. state: only those switched on, or off.
    Raises   Forbidden ``synonyms.not_steward``; NotFound ``page.unknown`` for a page behind the last.
    """
    require_synonym_editor(viewer)
    rows = SynonymGroup.objects.all()
    if form := fold(q):
        rows = rows.filter(Q(pk__in=SynonymTerm.objects.filter(form__contains=form).values("group_id")))
    if state:
        rows = rows.filter(active=state == "active")
    total = rows.count()
    pages = max(1, -(-total // PAGE_SIZE))
    if page > pages:
        raise NotFound("page.unknown", field="page")
    chosen = rows.order_by("-changed_at", "pk").select_related("changed_by").prefetch_related("terms")
    first = (page - 1) * PAGE_SIZE
    return GroupPage(tuple(map(_line, chosen[first : first + PAGE_SIZE])), total, page, pages)


def synonym_group(*, viewer: Viewer, group_id: UUID) -> GroupLine:
    """One group.

    Raises   Forbidden ``synonyms.not_steward``; NotFound.
    """
    require_synonym_editor(viewer)
    group = SynonymGroup.objects.select_related("changed_by").prefetch_related("terms").filter(pk=group_id).first()
    if group is None:
        raise NotFound("not_found")
    return _line(group)


def require_synonym_editor(viewer: Viewer) -> None:
    """Raises  Forbidden ``synonyms.not_steward``."""
    if not may_edit_synonyms(roles_of(viewer)):
        raise Forbidden("synonyms.not_steward")


def _line(group: SynonymGroup) -> GroupLine:
    terms = list(group.terms.all())
    return GroupLine(
        group, tuple((use, tuple(term.marked for term in terms if term.use == use)) for use in WordUse.values)
    )
