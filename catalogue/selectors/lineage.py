"""What an entry was made from, what is made from it, and what took its place: only what the viewer may know of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from django.contrib.auth.models import AnonymousUser
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from catalogue.domain.choices import LinkKind
from catalogue.models import Resource, ResourceLink
from organisations.models import User

Relation = Literal["derived_from", "feeds", "replaces", "replaced_by", "related"]
NAMES: dict[Relation, Promise | str] = {
    "derived_from": _("Derived from"),
    "feeds": pgettext_lazy("lineage", "Feeds"),
    "replaces": _("Replaces"),
    "replaced_by": _("Replaced by"),
    "related": pgettext_lazy("lineage", "Related"),
}
_OUTGOING: dict[str, Relation] = {
    LinkKind.DERIVED_FROM: "derived_from",
    LinkKind.REPLACES: "replaces",
    LinkKind.RELATED: "related",
}
_INCOMING: dict[str, Relation] = {
    LinkKind.DERIVED_FROM: "feeds",
    LinkKind.REPLACES: "replaced_by",
    LinkKind.RELATED: "related",
}
#: How many entries of the other side are shown of each kind: a base register may feed hundreds.
MOST = 50


@dataclass(frozen=True)
class Related:
    """One way of being related. ``codes`` name resources that have no entry here; ``more`` are not shown."""

    relation: Relation
    resources: tuple[Resource, ...]
    codes: tuple[str, ...]
    more: int = 0

    @property
    def name(self) -> str:
        return str(NAMES[self.relation])


def lineage_of(*, viewer: User | AnonymousUser, resource: Resource) -> tuple[Related, ...]:
    """The relations of an entry, those without anything left out.

    Takes    an entry that the viewer may see.
    Returns  entries with their custodians, by identifier; one that the viewer may not know of is not mentioned, on
             neither side, not even by its code. What the entry names itself is shown whole, of what names it the first
             MOST of each kind, with how many more there are. Three queries, and two for each kind that names it.
    """
    found: dict[Relation, list[Resource]] = {relation: [] for relation in NAMES}
    codes: dict[Relation, list[str]] = {relation: [] for relation in NAMES}
    visible = Resource.objects.visible_to(viewer).select_related("custodian").defer("search_text", "search_title")
    out = list(ResourceLink.objects.filter(resource=resource).values_list("kind", "target_id", "target_code"))
    targets = visible.in_bulk([target for _kind, target, _code in out if target])
    for kind, target, code in out:
        if target is None:
            codes[_OUTGOING[kind]].append(code)
        elif target in targets:
            found[_OUTGOING[kind]].append(targets[target])
    more: dict[Relation, int] = {}
    into = ResourceLink.objects.filter(target=resource)
    for kind in into.order_by().values_list("kind", flat=True).distinct():
        relation = _INCOMING[kind]
        named = {one.pk for one in found[relation]}
        naming = visible.filter(pk__in=into.filter(kind=kind).values("resource_id")).exclude(pk__in=named)
        shown = list(naming.order_by("identifier", "pk")[:MOST])
        more[relation] = naming.count() - len(shown) if len(shown) == MOST else 0
        found[relation] += shown
    return tuple(
        Related(
            relation,
            tuple(sorted(found[relation], key=lambda one: one.identifier)),
            tuple(sorted(codes[relation])),
            more.get(relation, 0),
        )
        for relation in NAMES
        if found[relation] or codes[relation]
    )
