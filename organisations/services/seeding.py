"""Organisations and accounts from the project's data files. Running it again changes only what differs."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.models import Group
from django.db import transaction

from organisations.domain.choices import Role
from organisations.models import Membership, Organisation, User

from .membership_steps import start_membership

FOLDER = Path(__file__).resolve().parent.parent / "seeds"
#: Ids follow from codes, so that every fresh installation has the same ones.
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "digital-bay-area.example")


@dataclass(frozen=True)
class DemoAccount:
    """One line of the demo's accounts: what one account may do in one organisation."""

    username: str
    organisation: str
    jurisdiction: str
    roles: tuple[str, ...]


def seed_file(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / name).read_text("utf-8"))
    return data


@transaction.atomic(durable=True)
def seed_organisations() -> int:
    """Make or refresh the organisations of ``organisations/seeds/organisations.json``.

    Returns  how many there are in the file.
    Locks    each row that it changes.
    """
    rows = seed_file("organisations.json")["organisations"]
    for row in rows:
        group = Group.objects.get_or_create(name=f"organisation:{row['code']}")[0]
        values = {
            "jurisdiction_id": row["place"],
            "kind": row["kind"],
            "city": row["city"],
            "names": row["names"],
            "group": group,
        }
        Organisation.objects.update_or_create(
            code=row["code"],
            defaults=values,
            create_defaults=values | {"id": uuid.uuid5(NAMESPACE, f"organisation/{row['code']}")},
        )
    return len(rows)


@transaction.atomic(durable=True)
def seed_accounts(*, password: str, at: datetime) -> int:
    """Make the demo's accounts with their roles, and set their password.

    Takes    password: of all of them. at: when new roles start.
    Returns  how many accounts there are in the file. New roles are recorded in the ledger; a role that an
             administrator removed meanwhile stays removed.
    """
    rows = seed_file("people.json")["accounts"]
    organisations = {organisation.code: organisation for organisation in Organisation.objects.all()}
    encoded = ""
    good: set[str] = set()
    for row in rows:
        user = User.objects.filter(username=row["username"]).first()
        if user is None:
            first, last = row["name"]
            user = User(
                username=row["username"],
                first_name=first,
                last_name=last,
                language=row["language"],
                person=uuid.uuid5(NAMESPACE, f"person/{row['username']}"),
            )
        if user.password not in good and not (user.password and check_password(password, user.password)):
            # One hash for all: hashing is slow on purpose, and everybody knows this password anyway.
            encoded = encoded or make_password(password)
            user.password = encoded
            user.save()
        good.add(user.password)
        held = set(Membership.objects.filter(user=user).values_list("organisation_id", "role"))
        for code, roles in row["roles"].items():
            organisation = organisations[code]
            for role in roles:
                if (organisation.pk, role) not in held:
                    start_membership(user=user, organisation=organisation, role=Role(role), actor=None, at=at)
    return len(rows)


def demo_accounts() -> list[DemoAccount]:
    """The demo's accounts that exist here, with the roles they hold now; one line per account and organisation."""
    names = [row["username"] for row in seed_file("people.json")["accounts"]]
    rows = (
        Membership.objects.active()
        .filter(user__username__in=names, user__is_active=True)
        .order_by("role")
        .values_list("user__username", "organisation__code", "organisation__jurisdiction_id", "role")
    )
    roles: dict[tuple[str, str, str], list[str]] = {}
    for username, organisation, place, role in rows:
        roles.setdefault((username, organisation, place), []).append(role)
    lines = [DemoAccount(*key, tuple(held)) for key, held in roles.items()]
    return sorted(lines, key=lambda line: (names.index(line.username), line.organisation))
