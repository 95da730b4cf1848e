"""Registering a source, confirming it, switching it off. The only doors to a source's settings and state."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import rfc8785
from django.db import transaction
from django.utils import timezone

from catalogue.domain import choices
from catalogue.domain.harvest.addresses import check_url
from catalogue.domain.harvest.errors import AddressRefused
from catalogue.domain.harvest.judging import GRACE_DAYS
from catalogue.domain.harvest.states import (
    SOURCE_TRANSITIONS,
    SourceAction,
    SourceKind,
    SourceState,
    Unmapped,
)
from catalogue.domain.limits import LENGTHS
from catalogue.events import (
    AnySourceEvent,
    SourceConfirmed,
    SourceEnded,
    SourceProposed,
    SourceResumed,
    SourceSuspended,
)
from catalogue.fetching.allowed import allowed_here
from catalogue.models import Source
from catalogue.policies import require_confirmer, require_source_administrator
from ledger.events import Actor, Personal
from ledger.record import record
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Invalid, NotFound
from organisations.domain.texts import LANGUAGES
from organisations.models import Organisation, User
from organisations.selectors.memberships import roles_now
from organisations.services.records import named

#: What ``urls`` has one member for when a source is asked in one language only.
ALL_LANGUAGES = "all"
LONGEST_INTERVAL_HOURS = 24 * 31
LONGEST_GRACE_DAYS = 365
MOST_PROVIDERS = 2000
LONGEST_NAME = 80
LONGEST_PAGE = 500
LONGEST_TERMS = LENGTHS["sharing_conditions"]


@dataclass(frozen=True, kw_only=True)
class SourceSettings:
    """What an administrator says of a source."""

    names: Mapping[str, str]
    urls: Mapping[str, str]
    portal: str
    providers: Mapping[str, str] = field(default_factory=dict)
    unmapped: str = Unmapped.DEFAULT.value
    sharing_attribute: str = choices.SharingAttribute.UNCONDITIONAL.value
    sharing_conditions: Mapping[str, str] = field(default_factory=dict)
    not_shared_basis: Mapping[str, str] = field(default_factory=dict)
    open_attribute: str = choices.OpenAttribute.NOT_STATED.value
    open_conditions: Mapping[str, str] = field(default_factory=dict)
    visibility: str = choices.Visibility.PUBLIC.value
    licence: Mapping[str, str] = field(default_factory=dict)
    language: str = "en"
    page: str = ""
    interval_hours: int = 24
    grace_days: int = GRACE_DAYS


#: What two people stand behind; a change waits for confirmation.
GUARDED = ("urls", "providers", "unmapped", "sharing_attribute", "visibility", "licence", "portal", "language", "page")
#: The same, from the time on when a source could say them: those that say nothing are left out of the digest.
GUARDED_TERMS = ("sharing_conditions", "not_shared_basis", "open_attribute", "open_conditions")
_TERMS_TEXTS = ("sharing_conditions", "not_shared_basis", "open_conditions")


@transaction.atomic(durable=True)
def register_source(
    *, actor: User, code: str, kind: str, organisation_id: UUID, settings: SourceSettings, at: datetime | None = None
) -> Source:
    """Propose a source. Nothing is asked before another person confirms it.

    Takes    actor: an administrator of the organisation whose entries the records become. code: free, and stays.
             settings: addresses that were checked (``catalogue.fetching`` checks them again each time).
    Returns  the source, proposed; ``source.proposed`` is recorded with it.
    Raises   NotFound (organisation), Forbidden, Invalid, Conflict ``source.code_taken``.
    Locks    nothing.
    """
    now = at or timezone.now()
    organisation = Organisation.objects.filter(pk=organisation_id).first()
    if organisation is None:
        raise NotFound("not_found")
    require_source_administrator(roles_now(actor), organisation.pk)
    if kind not in SourceKind.values:
        raise Invalid("source.kind", field="kind")
    if Source.objects.filter(code=code).exists():
        raise Conflict("source.code_taken", field="code")
    source = Source(
        code=code,
        kind=kind,
        organisation=organisation,
        created_at=now,
        proposed_by=actor,
        proposed_person=actor.person,
        proposed_at=now,
    )
    _fill(source, settings)
    source.save(force_insert=True)
    _record(source, SourceProposed, actor, now, named(actor, part="proposer", place=organisation.jurisdiction_id))
    return source


@transaction.atomic(durable=True)
def change_source(
    *, actor: User, source_id: UUID, expected_version: int, settings: SourceSettings, at: datetime | None = None
) -> Source:
    """Change what a source is asked, or what its records become.

    Takes    expected_version: what the actor saw.
    Returns  the source. When anything of GUARDED or GUARDED_TERMS differs it is proposed again, by this actor, and its
             runs stop; names, interval and days of grace alone change at once.
    Raises   NotFound, Forbidden, Invalid, Conflict (ended; stale).
    Locks    the source's row.
    """
    now = at or timezone.now()
    source = _locked(source_id, SourceAction.CHANGE, expected_version)
    require_source_administrator(roles_now(actor), source.organisation_id)
    guarded = (*GUARDED, *GUARDED_TERMS)
    before = {name: getattr(source, name) for name in guarded}
    _fill(source, settings)
    source.version += 1
    if before == {name: getattr(source, name) for name in guarded}:
        source.save()
        return source
    source.state = SourceState.PROPOSED
    source.proposed_by, source.proposed_person, source.proposed_at = actor, actor.person, now
    source.confirmed_by = source.confirmed_person = source.confirmed_at = source.next_run_at = None
    source.save()
    place = source.organisation.jurisdiction_id
    _record(source, SourceProposed, actor, now, named(actor, part="proposer", place=place))
    return source


@transaction.atomic(durable=True)
def confirm_source(*, actor: User, source_id: UUID, expected_version: int, at: datetime | None = None) -> Source:
    """Stand behind exactly these settings, as the second person.

    Takes    actor: an administrator of any organisation, another person than who proposed it.
    Returns  the source, in use; the schedule asks it from now on.
    Raises   NotFound, Forbidden, Conflict (not proposed; changed since the actor saw it).
    Locks    the source's row.
    """
    now = at or timezone.now()
    source = _locked(source_id, SourceAction.CONFIRM, expected_version)
    require_confirmer(roles_now(actor), actor, source)
    source.state = SourceState.CONFIRMED
    source.confirmed_by, source.confirmed_person, source.confirmed_at = actor, actor.person, now
    source.version, source.failures = source.version + 1, 0
    source.next_run_at = _first_run(source, now)
    source.save()
    place = source.organisation.jurisdiction_id
    _record(source, SourceConfirmed, actor, now, named(actor, part="confirmer", place=place))
    return source


@transaction.atomic(durable=True)
def suspend_source(*, actor: User, source_id: UUID, expected_version: int, at: datetime | None = None) -> Source:
    """Switch a source off. Its entries stay as they are; a run that is under way stops at its next page."""
    return _move(actor, source_id, expected_version, SourceAction.SUSPEND, SourceSuspended, at)


@transaction.atomic(durable=True)
def resume_source(*, actor: User, source_id: UUID, expected_version: int, at: datetime | None = None) -> Source:
    """Switch it on again, with the settings that two people stood behind."""
    return _move(actor, source_id, expected_version, SourceAction.RESUME, SourceResumed, at)


@transaction.atomic(durable=True)
def end_source(*, actor: User, source_id: UUID, expected_version: int, at: datetime | None = None) -> Source:
    """End a source for good. Its entries stay; nothing changes or retires them any more by itself."""
    return _move(actor, source_id, expected_version, SourceAction.END, SourceEnded, at)


def _move(
    actor: User,
    source_id: UUID,
    expected_version: int,
    action: SourceAction,
    event: type[AnySourceEvent],
    at: datetime | None,
) -> Source:
    now = at or timezone.now()
    source = _locked(source_id, action, expected_version)
    require_source_administrator(roles_now(actor), source.organisation_id)
    source.state = SOURCE_TRANSITIONS[action].to_state
    source.version += 1
    source.next_run_at = _first_run(source, now) if source.state == SourceState.CONFIRMED else None
    source.save()
    _record(source, event, actor, now, {})
    return source


def _locked(source_id: UUID, action: SourceAction, expected_version: int) -> Source:
    source = Source.objects.select_for_update(of=("self",)).filter(pk=source_id).first()
    if source is None:
        raise NotFound("not_found")
    if source.state not in SOURCE_TRANSITIONS[action].from_states:
        raise Conflict("source.wrong_state")
    if source.version != expected_version:
        raise Conflict("source.stale", stale=True)
    return source


def _first_run(source: Source, now: datetime) -> datetime | None:
    """At once, unless a source has nothing to ask or is asked by hand only."""
    return now if source.interval_hours and source.kind != SourceKind.UPLOAD else None


def _fill(source: Source, settings: SourceSettings) -> None:
    _check(source, settings)
    for name, value in asdict(settings).items():
        setattr(source, name, value)
    hosts = sorted({urlsplit(url).hostname or "" for url in settings.urls.values()})
    source.host = hosts[0] if hosts else ""


def _check(source: Source, settings: SourceSettings) -> None:
    if not any(settings.names.values()) or any(len(one) > LONGEST_NAME for one in settings.names.values()):
        raise Invalid("source.name", field="names", limit=LONGEST_NAME)
    if not settings.portal or len(settings.portal) > LONGEST_NAME:
        raise Invalid("source.portal", field="portal", limit=LONGEST_NAME)
    if not _urls_fit(source.kind, settings.urls):
        raise Invalid("source.urls", field="urls")
    for url in settings.urls.values():
        _check_address(url)
    if len({urlsplit(url).hostname for url in settings.urls.values()}) > 1:
        raise Invalid("source.one_host", field="urls")
    if settings.unmapped not in Unmapped.values:
        raise Invalid("source.unmapped", field="unmapped")
    _check_terms(settings)
    if settings.visibility not in (choices.Visibility.PUBLIC, choices.Visibility.SIGNED_IN):
        raise Invalid("source.visibility", field="visibility")
    if settings.language not in LANGUAGES:
        raise Invalid("language.unknown", field="language")
    if settings.page and (len(settings.page) > LONGEST_PAGE or not settings.page.startswith("https://")):
        raise Invalid("source.page", field="page", limit=LONGEST_PAGE)
    if not 0 <= settings.interval_hours <= LONGEST_INTERVAL_HOURS:
        raise Invalid("source.interval", field="interval_hours", limit=LONGEST_INTERVAL_HOURS)
    if not 1 <= settings.grace_days <= LONGEST_GRACE_DAYS:
        raise Invalid("source.grace", field="grace_days", limit=LONGEST_GRACE_DAYS)
    if len(settings.providers) > MOST_PROVIDERS:
        raise Invalid("source.too_many_providers", field="providers", limit=MOST_PROVIDERS)
    wanted = set(settings.providers.values())
    here = Organisation.objects.filter(code__in=wanted, jurisdiction_id=source.organisation.jurisdiction_id)
    if missing := sorted(wanted - set(here.values_list("code", flat=True))):
        raise Invalid("source.organisation_elsewhere", field="providers", organisation=missing[0])


def _check_terms(settings: SourceSettings) -> None:
    """What no record could be listed without is asked for here, not refused record by record (Decree 809 art. 15)."""
    attribute = settings.sharing_attribute
    if attribute not in choices.SharingAttribute.values:
        raise Invalid("source.sharing_attribute", field="sharing_attribute")
    if settings.open_attribute not in choices.OpenAttribute.values:
        raise Invalid("source.open_attribute", field="open_attribute")
    for name in _TERMS_TEXTS:
        texts = getattr(settings, name)
        if any(len(text) > LONGEST_TERMS for text in texts.values()):
            raise Invalid("text.too_long", field=name, limit=LONGEST_TERMS)
    for needed, of in (("sharing_conditions", "conditional"), ("not_shared_basis", "not_shared")):
        said = any(getattr(settings, needed).values())
        # The terms of use count as the conditions: harvest.licence_as_conditions.
        if attribute == of and not said and not (of == "conditional" and any(settings.licence.values())):
            raise Invalid(f"entry.{needed}", field=needed)
        if attribute != of and said:
            raise Invalid(f"entry.{needed}_unused", field=needed)
    if settings.open_attribute == choices.OpenAttribute.CONDITIONAL and not any(settings.open_conditions.values()):
        raise Invalid("entry.open_conditions", field="open_conditions")


def _check_address(url: str) -> None:
    """What can be said without resolving its name; each question checks again, and the addresses behind the name."""
    try:
        check_url(url, allowed_here())
    except AddressRefused as refused:
        refused.field = "urls"
        raise


def _urls_fit(kind: str, urls: Mapping[str, str]) -> bool:
    """None for uploads; one for each language or one for all for CKAN; one for the others."""
    if kind == SourceKind.UPLOAD:
        return not urls
    if kind == SourceKind.CKAN and ALL_LANGUAGES not in urls:
        return bool(urls) and set(urls) <= set(LANGUAGES) and all(urls.values())
    return set(urls) == {ALL_LANGUAGES} and bool(urls[ALL_LANGUAGES])


def settings_digest(source: Source) -> str:
    """SHA-256 over whom a source asks and whose entries that becomes, in hexadecimal."""
    said: dict[str, Any] = {name: getattr(source, name) for name in GUARDED}
    nothing = Source()
    said |= {name: getattr(source, name) for name in GUARDED_TERMS if getattr(source, name) != getattr(nothing, name)}
    said |= {"kind": source.kind, "organisation": source.organisation.code}
    return hashlib.sha256(rfc8785.dumps(said)).hexdigest()


def _record(
    source: Source, event: type[AnySourceEvent], actor: User, at: datetime, personal: Mapping[str, Personal]
) -> None:
    organisation = source.organisation
    record(
        event(
            source=source.pk,
            code=source.code,
            organisation=organisation.code,
            place=organisation.jurisdiction_id,
            settings=settings_digest(source),
        ),
        actor=Actor(organisation=organisation.code, role=Role.ADMINISTRATOR.value),
        at=at,
        personal=personal,
    )
