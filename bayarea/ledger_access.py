"""Who may read the ledger: auditors everything, parties the records of the requests that they may see. And who runs
it: the administrators of organisations, each for their own jurisdiction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import TextChoices
from django.urls import reverse

from catalogue.domain.choices import SharingMethod
from ledger.access import Administrator, LedgerAccess, Office
from organisations.domain.choices import Role
from organisations.domain.errors import NotFound
from organisations.models import Organisation, User
from organisations.selectors.memberships import organisations_of
from sharing.domain.choices import Basis, Purpose
from sharing.selectors.requests import get_request

Body = Mapping[str, Any]


def access_for(user: User) -> LedgerAccess:
    """Takes the signed-in user. Returns what he may read. Auditors of any place read the whole ledger."""
    audits, protects = _offices(user, Role.AUDITOR), _offices(user, Role.PRIVACY_OFFICER)
    sees = _sees_request_of(user)
    return LedgerAccess(
        may_read_all=bool(audits),
        actor=audits[0].actor if audits else None,
        may_read_event=sees,
        organisation_names=_names,
        code_words=_words,
        request_url=lambda body: (
            reverse("sharing:request-detail", args=[body["exchange"]["request"]]) if sees(body) else None
        ),
        administrator=administrator_of(user),
        discloses=protects + audits,
        erases=protects,
    )


def _offices(user: User | AnonymousUser, role: Role) -> tuple[Office, ...]:
    return tuple(Office(office.code, str(role), office.jurisdiction_id) for office in organisations_of(user, role=role))


def administrator_of(user: User | AnonymousUser) -> Administrator | None:
    """The account as administrator of the log's network; None for who administers no organisation."""
    offices = _offices(user, Role.ADMINISTRATOR)
    if not isinstance(user, User) or not offices:
        return None
    return Administrator(account=str(user.pk), person=user.person, offices=offices)


def _sees_request_of(user: User) -> Callable[[Body], bool]:
    asked: dict[str, bool] = {}

    def sees(body: Body) -> bool:
        exchange = body.get("exchange")
        if not isinstance(exchange, dict) or "request" not in exchange:
            return False  # exports and memberships concern no request: for auditors only
        request_id = str(exchange["request"])
        if request_id not in asked:
            asked[request_id] = _is_shown(user, request_id)
        return asked[request_id]

    return sees


def _is_shown(user: User, request_id: str) -> bool:
    try:
        get_request(viewer=user, request_id=UUID(request_id))
    except (NotFound, ValueError):  # no such request for this reader, or damaged bytes that name none
        return False
    return True


def _names(codes: Collection[str]) -> Mapping[str, object]:
    return {found.code: found.name for found in Organisation.objects.filter(code__in=codes)}


#: By the name of the member of ``exchange`` in which the code stands.
VOCABULARIES: Mapping[str, type[TextChoices]] = {"basis": Basis, "purpose": Purpose, "method": SharingMethod}


def _words(member: str, code: str) -> str:
    return str(dict(VOCABULARIES[member].choices).get(code, ""))
