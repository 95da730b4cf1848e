"""The steward's desk: what is under way, what is late, what lacks a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, F, Func, IntegerField, OuterRef, Prefetch, Q, QuerySet
from django.utils.translation import get_language

from catalogue.domain.bulk import MOST_ENTRIES
from catalogue.domain.entry import EntryContent, ItemContent
from catalogue.domain.states import ChangeKind
from catalogue.domain.tokens import LONGEST_QUERY, words_of
from catalogue.models import DataItem, EntryChange, Resource, Theme
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Invalid, NotFound
from organisations.domain.texts import LANGUAGES, OFFICIAL_LANGUAGES, Text, pick
from organisations.models import Organisation, User
from organisations.selectors.memberships import organisations_of, roles_of

from .changes import changes_overdue
from .charges import refused_for_a_source
from .contents import PARTS, content_of

Viewer = User | AnonymousUser
Tab = Literal["mine", "all", "overdue", "translation"]
TABS: tuple[Tab, ...] = ("mine", "all", "overdue", "translation")
PAGE_SIZE = 25


@dataclass(frozen=True)
class Line:
    """One row of the desk: a change under way, or a listed entry that wants work; ``change`` or ``resource``. ``place``
    is its custodian's."""

    change: EntryChange | None
    resource: Resource | None
    content: EntryContent
    place: str

    @property
    def title(self) -> Text:
        """In the reader's language, or as near as there is; empty before one is written."""
        return pick(self.content.title, get_language() or "en", original=self.content.original_language)

    @property
    def missing(self) -> tuple[str, ...]:
        """The languages that :func:`desk` lists it for; of a change, as far as it is written."""
        return missing_languages(self.content, place=self.place)


@dataclass(frozen=True)
class DeskPage:
    """One page of a tab, and how many there are in each."""

    lines: tuple[Line, ...]
    counts: Mapping[str, int]
    number: int
    num_pages: int


def is_steward(viewer: Viewer) -> bool:
    """Whether the viewer writes the catalogue of any organisation."""
    return any(role is Role.STEWARD for _where, role in roles_of(viewer))


def desk(*, viewer: Viewer, tab: str, page: int, today: date) -> DeskPage:
    """One page of a tab of the viewer's desk; empty for who is no steward.

    Raises   NotFound ``page.unknown``.
    """
    rows: dict[str, QuerySet[EntryChange] | QuerySet[Resource]] = {
        "mine": _changes(viewer).filter(author=viewer if isinstance(viewer, User) else None),
        "all": _changes(viewer),
        "overdue": _changes(viewer).filter(pk__in=changes_overdue(viewer=viewer, today=today).values("pk")),
        "translation": _untranslated(viewer),
    }
    counts = {name: found.count() for name, found in rows.items()}
    pages = max(1, -(-counts[tab] // PAGE_SIZE))
    if page > pages:
        raise NotFound("page.unknown", field="page")
    found = rows[tab][(page - 1) * PAGE_SIZE : page * PAGE_SIZE]
    return DeskPage(tuple(_line(one) for one in found), counts, page, pages)


def _line(one: EntryChange | Resource) -> Line:
    place = one.custodian.jurisdiction_id
    if isinstance(one, Resource):
        names = tuple(ItemContent(code=item.code, names=item.names) for item in one.data_items.all())
        content = replace(_titled(one), abstract=one.abstract, data_items=names)
        return Line(None, one, content, place)
    if one.kind in (ChangeKind.RETIRE, ChangeKind.ADDITION) and one.resource is not None:
        return Line(one, one.resource, _titled(one.resource), place)
    return Line(one, one.resource, EntryContent.from_json(one.content), place)


def _titled(resource: Resource) -> EntryContent:
    return EntryContent(title=resource.title, original_language=resource.original_language)


def _own(viewer: Viewer) -> list[UUID]:
    return [where for where, role in roles_of(viewer) if role is Role.STEWARD]


def _changes(viewer: Viewer) -> QuerySet[EntryChange]:
    rows = EntryChange.objects.visible_to(viewer).under_way().filter(custodian__in=_own(viewer))
    return rows.select_related("resource", "custodian", "author").order_by("-changed_at", "id")


def _untranslated(viewer: Viewer) -> QuerySet[Resource]:
    """Listed entries of the viewer's own organisations whose title lacks a language, or whose abstract or names of data
    items lack an official one of their place. The fullest titles first: what lacks one only is soonest done.

    Of an entry whose title lacks a language already the data items are not looked at.
    """
    own = Organisation.objects.filter(pk__in=_own(viewer))
    lacking = Q(there__lt=len(LANGUAGES))
    for place in own.values_list("jurisdiction_id", flat=True).distinct().order_by("jurisdiction_id"):
        official = list(OFFICIAL_LANGUAGES[place])
        items = DataItem.objects.filter(resource=OuterRef("pk")).exclude(names__has_keys=official)
        in_abstract = ~Q(abstract={}) & ~Q(abstract__has_keys=official)
        lacking |= Q(custodian__jurisdiction=place) & (in_abstract | Q(Exists(items)))
    there = Func(F("languages"), function="cardinality", output_field=IntegerField())
    rows = Resource.objects.visible_to(viewer).listed().filter(custodian__in=own).select_related("custodian")
    names = Prefetch("data_items", DataItem.objects.only("resource_id", "code", "names"))
    return rows.alias(there=there).filter(lacking).prefetch_related(names).order_by("-there", "identifier", "pk")


def offered_choices() -> dict[str, list[tuple[str, object]]]:
    """What the form offers of organisations and themes, by field: pairs of code and name. Two queries."""
    organisations: list[tuple[str, object]] = [
        (one.code, f"{one.name} ({one.code})") for one in Organisation.objects.order_by("code")
    ]
    themes: list[tuple[str, object]] = [(one.code, one.name.value) for one in Theme.objects.all()]
    return {"source_department": organisations, "shown_to": organisations, "themes": themes}


def steward_of(viewer: Viewer) -> tuple[Organisation, ...]:
    """The organisations whose catalogue the viewer writes."""
    return organisations_of(viewer, Role.STEWARD)


def missing_languages(content: EntryContent, *, place: str) -> tuple[str, ...]:
    """The languages in which the title is not there yet, and the official ones of the place in which the abstract, if
    there is one, or the name of a data item is not."""
    texts = [
        *([content.abstract] if any(content.abstract.values()) else ()),
        *(one.names for one in content.data_items),
    ]
    official = {one for one in OFFICIAL_LANGUAGES[place] if not all(text.get(one) for text in texts)}
    return tuple(one for one in LANGUAGES if one in official or not content.title.get(one))


@dataclass(frozen=True)
class OwnEntry:
    """A listed entry of the viewer's own, and its content. ``refusal``: of every change, a source being in charge."""

    resource: Resource
    content: EntryContent
    refusal: Conflict | None = None


@dataclass(frozen=True)
class OwnPage:
    """One page of them; ``number`` and ``num_pages`` for the pagination."""

    entries: tuple[Resource, ...]
    total: int
    number: int
    num_pages: int


_BOXES = 100


def own_entries(*, viewer: Viewer, words: str, page: int) -> OwnPage:
    """Listed entries that the viewer may change, by identifier; ``words`` is looked for in titles and identifiers.

    Raises   NotFound ``page.unknown``.
    """
    rows = _own_listed(viewer)
    for word in words_of(words[:LONGEST_QUERY]):
        rows = rows.filter(search_text__contains=word)
    total = rows.count()
    pages = max(1, -(-total // _BOXES))
    if page > pages:
        raise NotFound("page.unknown", field="page")
    return OwnPage(tuple(rows[(page - 1) * _BOXES : page * _BOXES]), total, page, pages)


def own_entries_by_id(*, viewer: Viewer, ids: Sequence[UUID]) -> list[OwnEntry]:
    """Those of these entries that the viewer may change, with their contents; the others are left out. A few queries.

    Raises   Invalid ``bulk.too_many``.
    """
    if len(ids) > MOST_ENTRIES:
        raise Invalid("bulk.too_many", limit=MOST_ENTRIES)
    rows = _own_listed(viewer).filter(pk__in=ids).select_related("source_department").prefetch_related(*PARTS)
    refused = refused_for_a_source(one.pk for one in rows)
    return [OwnEntry(one, content_of(one), refused.get(one.pk)) for one in rows]


def _own_listed(viewer: Viewer) -> QuerySet[Resource]:
    rows = Resource.objects.visible_to(viewer).listed().filter(custodian__in=_own(viewer))
    return rows.order_by("identifier", "pk")
