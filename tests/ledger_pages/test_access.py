"""Who may read what: auditors of any place everything, parties their records, others nothing, strangers sign in."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from organisations.models import Role
from tests.factories.organisations import make_member, make_organisation

from .conftest import client_of

pytestmark = pytest.mark.django_db

AUDITORS_ONLY = [
    ("ledger:console", ()),
    ("ledger:entry-list", ()),
    ("ledger:verify", ()),
    ("ledger:export-list", ()),
]


@pytest.mark.parametrize(("name", "arguments"), [*AUDITORS_ONLY, ("ledger:entry-detail", (0,))])
def test_a_stranger_is_sent_to_sign_in(name, arguments):
    answer = Client().get(reverse(name, args=arguments))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/?next=/ledger/")


@pytest.mark.parametrize("place", ["GD", "HK", "MO"])
@pytest.mark.parametrize(("name", "arguments"), AUDITORS_ONLY)
def test_an_auditor_of_each_place_reads_everything(place, name, arguments):
    client = client_of(make_member(make_organisation(place), Role.AUDITOR))
    assert client.get(reverse(name, args=arguments)).status_code == 200


@pytest.mark.parametrize("role", [role for role in Role if role != Role.AUDITOR])
@pytest.mark.parametrize(("name", "arguments"), AUDITORS_ONLY)
def test_every_other_role_is_told_which_role_is_missing(role, name, arguments):
    answer = client_of(make_member(make_organisation("GD"), role)).get(reverse(name, args=arguments))
    assert answer.status_code == 403
    assert "You need the role Auditor." in answer.content.decode()
