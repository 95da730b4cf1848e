"""Readers of the ledger, and a ledger with something in it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.test import Client

from organisations.models import Role, User
from tests.factories.organisations import make_member, make_organisation

AT = datetime(2026, 11, 22, 6, 5, 31, 204118, tzinfo=UTC)


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.fixture
def auditor(db) -> User:
    return make_member(make_organisation("HK"), Role.AUDITOR)


@pytest.fixture
def auditing(auditor: User) -> Client:
    return client_of(auditor)
