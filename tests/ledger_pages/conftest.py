"""Readers of the ledger, and a ledger with something in it."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.test import Client
from django.utils import timezone

from ledger import jobs
from ledger.events import Actor
from ledger.exporting.selection import Selection
from ledger.jobs import JobView
from ledger.services import chain_waiting
from organisations.models import Role, User
from tests.factories.ledger import record_sample
from tests.factories.organisations import make_member, make_organisation
from tests.fixtures.database import owner_url
from tests.fixtures.network import Network

ACTOR = Actor(organisation="hk-audit", role="auditor")


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def make_auditor(place: str = "HK") -> User:
    return make_member(make_organisation(place), Role.AUDITOR)


def chain_samples(count: int) -> None:
    for number in range(count):
        record_sample(number)
    while chain_waiting().chained:
        pass


@pytest.fixture
def published(ledger_network: Network) -> Callable[[int], None]:
    """A function that records so many events and brings them all the way to a published note."""

    def publish(count: int) -> None:
        for number in range(count):
            record_sample(number)
        ledger_network.publish()

    return publish


@contextlib.contextmanager
def superuser(database: str) -> Iterator[psycopg.Connection[Any]]:
    """The attacker who owns the database; only the guards of the ledger are in the way, so they are switched off."""
    with psycopg.connect(owner_url(database), autocommit=True) as connection:
        connection.execute("ALTER TABLE led.log_entry DISABLE TRIGGER USER")
        yield connection


def damage(database: str, index: int) -> None:
    """Change one byte of a stored entry, and nothing else."""
    with superuser(database) as connection:
        connection.execute("ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check")
        changed = connection.execute(
            "UPDATE led.log_entry SET entry = set_byte(entry, 40, get_byte(entry, 40) # 1) WHERE idx = %s", [index]
        )
        assert changed.rowcount == 1


def wait_for(user: User, job_id: object, *states: str, patience_s: float = 60) -> JobView:
    """The job once it is in one of the states."""
    deadline = time.monotonic() + patience_s
    while True:
        kind = "verify" if _is("verify", user, job_id) else "export"
        job = jobs.job_of(owner=str(user.pk), job_id=job_id, kind=kind)
        if job.state in states:
            return job
        assert time.monotonic() < deadline, f"the job is still {job}"
        time.sleep(0.1)


def _is(kind: str, user: User, job_id: object) -> bool:
    try:
        jobs.job_of(owner=str(user.pk), job_id=job_id, kind=kind)
    except jobs.JobNotFound:
        return False
    return True


def start_export(user: User, *, size: int, **chosen: object) -> UUID:
    """Ask for an export of what fits, of a ledger of which ``size`` records are published."""
    return jobs.start_export(
        owner=str(user.pk), actor=ACTOR, selection=Selection(**chosen), size=size, at=timezone.now()
    )
