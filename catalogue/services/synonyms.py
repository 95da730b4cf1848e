"""The synonym table, changed by stewards and coordinators of any place. Every change is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID, uuid4, uuid5

from django.db import transaction
from django.utils import timezone

from catalogue.domain.thesaurus import LONGEST_SOURCE, Word, digest_of, words_of_group
from catalogue.events import SynonymsChanged
from catalogue.models import SynonymGroup, SynonymState, SynonymTerm
from catalogue.policies import synonym_office
from ledger.events import Actor
from ledger.record import record
from organisations.domain.errors import Conflict, NotFound
from organisations.domain.inputs import clean_text
from organisations.models import Organisation, User
from organisations.selectors.memberships import roles_now
from organisations.services.records import named
from organisations.services.seeding import NAMESPACE

from .seeding import seed_file

Action = Literal["added", "changed", "switched_on", "switched_off"]
Given = Mapping[str, Iterable[str]]


@transaction.atomic(durable=True)
def add_synonyms(*, actor: User, words: Given, source: str, at: datetime | None = None) -> UUID:
    """Add a group of words that mean one thing.

    Takes    actor: a steward or coordinator. words: use → words (catalogue.domain.thesaurus). source: where they
             were seen.
    Returns  the group's id; ``synonyms.changed`` is recorded with it.
    Raises   Forbidden ``synonyms.not_steward``; Invalid of the words and the source; Conflict ``synonyms.taken``
             when another group has one of the words.
    Locks    the table's version: one change after the other.
    """
    at = at or timezone.now()
    office = synonym_office(roles_now(actor))
    checked, source = _checked(words, source)
    _new_version()
    _require_free(checked)
    group = SynonymGroup.objects.create(source=source, changed_at=at, changed_by=actor)
    _store(group, checked)
    _record(actor, office, group, "added", checked, at)
    return group.pk


@transaction.atomic(durable=True)
def change_synonyms(
    *,
    actor: User,
    group_id: UUID,
    expected_version: int,
    words: Given,
    source: str,
    at: datetime | None = None,
) -> int:
    """Replace the words of a group and where they were seen.

    Takes    as :func:`add_synonyms`; expected_version: of the group, as the actor saw it.
    Returns  the group's new version; ``synonyms.changed`` is recorded with it.
    Raises   as :func:`add_synonyms`; NotFound; Conflict ``synonyms.stale``.
    Locks    the table's version, the group.
    """
    at = at or timezone.now()
    office = synonym_office(roles_now(actor))
    checked, source = _checked(words, source)
    _new_version()
    group = _locked(group_id, expected_version)
    _require_free(checked, but=group)
    group.source = source
    _touch(group, actor, at)
    group.terms.all().delete()
    _store(group, checked)
    _record(actor, office, group, "changed", checked, at)
    return group.version


@transaction.atomic(durable=True)
def switch_synonyms(
    *, actor: User, group_id: UUID, expected_version: int, active: bool, at: datetime | None = None
) -> int:
    """Take a group out of search, or put it back. Asking for what is already so changes nothing.

    Takes    expected_version: of the group, as the actor saw it.
    Returns  the group's version afterwards; ``synonyms.changed`` is recorded with a change.
    Raises   Forbidden ``synonyms.not_steward``; NotFound; Conflict ``synonyms.stale``.
    Locks    the table's version, the group.
    """
    at = at or timezone.now()
    office = synonym_office(roles_now(actor))
    _new_version()
    group = _locked(group_id, expected_version)
    if group.active == active:
        return group.version
    group.active = active
    _touch(group, actor, at)
    words = [Word(term.use, term.text) for term in group.terms.all()]
    _record(actor, office, group, "switched_on" if active else "switched_off", words, at)
    return group.version


@transaction.atomic(durable=True)
def seed_synonyms(*, at: datetime) -> int:
    """Load the groups of ``catalogue/seeds/synonyms.json`` that are not there yet.

    Takes    at: when those that are new are said to be made.
    Returns  how many were made. What a steward changed, switched off or wrote first under another group stays so.
    Locks    the table's version.
    """
    rows = seed_file("synonyms.json")["groups"]
    _new_version()
    known = set(SynonymGroup.objects.values_list("pk", flat=True))
    taken = set(SynonymTerm.objects.values_list("form", flat=True))
    groups, terms = [], []
    for row in rows:
        key = uuid5(NAMESPACE, f"synonyms/{row['code']}")
        words = words_of_group(row["words"])
        if key in known or taken & {word.form for word in words}:
            continue
        group = SynonymGroup(id=key, source=row["source"], changed_at=at)
        groups.append(group)
        terms += _terms(group, words)
    SynonymGroup.objects.bulk_create(groups)
    SynonymTerm.objects.bulk_create(terms, batch_size=1000)
    return len(groups)


def _checked(words: Given, source: str) -> tuple[tuple[Word, ...], str]:
    return words_of_group(words), clean_text(source, field="source", limit=LONGEST_SOURCE, required=True)


def _new_version() -> None:
    """One row, so everybody who changes the table waits here until the one before has committed."""
    SynonymState.objects.update(version=uuid4())


def _require_free(words: Iterable[Word], *, but: SynonymGroup | None = None) -> None:
    """A word belongs to one group: two meanings of it would make one of three things that differ."""
    by_form = {word.form: word for word in words}
    others = SynonymTerm.objects.filter(form__in=by_form)
    if but is not None:
        others = others.exclude(group=but)
    taken = others.order_by("position").values_list("form", flat=True).first()
    if taken is not None:
        raise Conflict("synonyms.taken", field=by_form[taken].use, word=by_form[taken].text)


def _locked(group_id: UUID, expected_version: int) -> SynonymGroup:
    group = SynonymGroup.objects.select_for_update().filter(pk=group_id).first()
    if group is None:
        raise NotFound("not_found")
    if group.version != expected_version:
        raise Conflict("synonyms.stale", stale=True)
    return group


def _touch(group: SynonymGroup, actor: User, at: datetime) -> None:
    group.version += 1
    group.changed_at, group.changed_by = at, actor
    group.save()


def _store(group: SynonymGroup, words: Sequence[Word]) -> None:
    SynonymTerm.objects.bulk_create(_terms(group, words))


def _terms(group: SynonymGroup, words: Sequence[Word]) -> list[SynonymTerm]:
    return [
        SynonymTerm(group=group, position=position, use=word.use, text=word.text, form=word.form)
        for position, word in enumerate(words)
    ]


def _record(
    actor: User,
    office: tuple[UUID, str],
    group: SynonymGroup,
    action: Action,
    words: Iterable[Word],
    at: datetime,
) -> None:
    where, role = office
    organisation = Organisation.objects.get(pk=where)
    record(
        SynonymsChanged(group=group.pk, action=action, words=digest_of(words)),
        actor=Actor(organisation=organisation.code, role=str(role)),
        at=at,
        personal=named(actor, part="editor", place=organisation.jurisdiction_id),
    )
