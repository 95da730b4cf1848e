"""An entry's rows read back as the content that they were made from, and what is wrong with a content here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from catalogue.domain.completeness import missing
from catalogue.domain.entry import CodeValue, DistributionContent, EntryContent, ItemContent, LinkContent, Sample
from catalogue.domain.normal import normalised
from catalogue.domain.validation import validate
from catalogue.models import DataItem, Resource, ResourceLink, Theme
from organisations.domain.errors import Invalid
from organisations.models import Organisation, User

#: Members of a content that are columns of the same name; the others are rows of their own, or need a look-up.
_PARTS = frozenset({"source_department", "themes", "shown_to", "data_items", "distributions", "links", "sample"})
COLUMNS = tuple(one.name for one in fields(EntryContent) if one.name not in _PARTS)
#: What to prefetch for many contents at once; ``source_department`` is to be joined.
PARTS = ("themes", "shown_to", "data_items", "distributions", "links")


def faults_of(content: EntryContent) -> list[Invalid]:
    """All that is wrong with a content as it would be stored, its themes and organisations looked up. Two queries."""
    wanted = [code for code in (content.source_department, *content.shown_to) if code]
    return validate(
        normalised(content),
        themes=set(Theme.objects.filter(pk__in=content.themes).values_list("pk", flat=True)),
        organisations=set(Organisation.objects.filter(code__in=wanted).values_list("code", flat=True)),
    )


def faults_before_review(
    content: EntryContent, *, place: str, viewer: User | AnonymousUser, entry: UUID | None
) -> list[Invalid]:
    """The same, where its links lead, and what art. 13 asks for and is not said yet; empty when it can be sent for
    review.

    Takes    place: of the custodian; viewer: who sends it; entry: the listed one that it changes.
    """
    faults = [*faults_of(content), *link_faults(content, viewer=viewer, entry=entry)]
    named = {fault.field for fault in faults}
    lacking = [field for field in missing(normalised(content), place=place) if field not in named]
    return [*faults, *(Invalid("entry.missing", field=field) for field in lacking)]


def link_faults(content: EntryContent, *, viewer: User | AnonymousUser, entry: UUID | None) -> Iterator[Invalid]:
    """Links to entries here that the viewer may not know of, and of the entry to itself. One query, where there are
    any. A retired entry keeps its page; a code is of another catalogue, unless it is the entry's own; where the
    entry leads already it may go on leading."""
    targets = {link.target for link in content.links if link.target is not None} - {entry}
    visible = Resource.objects.visible_to(viewer).values("pk")
    listed = ResourceLink.objects.filter(resource__in=[] if entry is None else [entry]).values("target")
    there = Resource.objects.filter(Q(pk__in=visible) | Q(pk__in=listed), pk__in=targets)
    known = set(there.values_list("pk", flat=True))
    for link in content.links:
        code, identifier = link.target_code.strip(), content.identifier.strip()
        if (link.target is not None and link.target == entry) or (code and code == identifier):
            yield Invalid("entry.link_itself", field="links", value=str(link.target or code))
        elif link.target is not None and link.target not in known:
            yield Invalid("entry.link_unknown", field="links", value=str(link.target))


def content_of(resource: Resource) -> EntryContent:
    """What the rows of an entry say, as a content: the way back of ``services.writing.write_entries``.

    Takes    an entry that the caller may read; with its parts prefetched (:data:`PARTS`) it asks nothing, else five
             queries.
    """
    return EntryContent(
        **_columns(resource),
        source_department=resource.source_department.code if resource.source_department else "",
        themes=tuple(sorted(theme.pk for theme in resource.themes.all())),
        shown_to=tuple(sorted(one.code for one in resource.shown_to.all())),
        data_items=tuple(_item_content(item) for item in resource.data_items.all()),
        distributions=tuple(
            DistributionContent(**{one.name: getattr(way, one.name) for one in fields(DistributionContent)})
            for way in resource.distributions.all()
        ),
        links=tuple(
            LinkContent(kind=link.kind, target=link.target_id, target_code=link.target_code)
            for link in sorted(
                resource.links.all(), key=lambda link: (link.kind, str(link.target_id), link.target_code)
            )
        ),
        sample=Sample(
            columns=tuple(resource.sample["columns"]), rows=tuple(tuple(row) for row in resource.sample["rows"])
        )
        if resource.sample
        else None,
    )


def _item_content(item: DataItem) -> ItemContent:
    columns = {one.name: getattr(item, one.name) for one in fields(ItemContent) if one.name != "code_list"}
    return ItemContent(**columns, code_list=tuple(CodeValue(**one) for one in item.code_list))


def bare_content_of(resource: Resource) -> EntryContent:
    """The same from the entry's own row alone, without its parts. No query."""
    return EntryContent(**_columns(resource))


def _columns(resource: Resource) -> dict[str, Any]:
    values = {name: getattr(resource, name) for name in COLUMNS}
    for name, value in values.items():
        if isinstance(value, list):
            values[name] = tuple(value)
    return values | {"keywords": {language: tuple(words) for language, words in resource.keywords.items()}}
