"""API keys are shown once, kept as digests, and end when revoked."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from organisations.domain.errors import Forbidden, NotFound
from organisations.domain.tokens import digest_of
from organisations.models import ApiToken
from organisations.selectors.tokens import tokens_of, user_for_token
from organisations.services.tokens import issue_token, note_token_use, revoke_token
from tests.factories.organisations import make_user

pytestmark = pytest.mark.django_db


def test_a_key_opens_its_account_and_only_its_digest_is_kept() -> None:
    user = make_user()
    key = issue_token(user=user)
    assert user_for_token(key) == user
    with connection.cursor() as cursor:
        cursor.execute("SELECT t::text FROM organisations_apitoken t")
        assert key not in cursor.fetchone()[0]


def test_two_keys_differ() -> None:
    user = make_user()
    assert issue_token(user=user) != issue_token(user=user)
    assert len(tokens_of(user)) == 2


@pytest.mark.parametrize(
    "key",
    ["", "dba_", "x" * 1_000_000, "\x00", "\ud800", "密鑰"],
    ids=["nothing", "the prefix", "1 MB", "NUL", "half a surrogate pair", "Chinese"],
)
def test_no_other_text_opens_anything(key: str) -> None:
    issue_token(user=make_user())
    assert user_for_token(key) is None


def test_a_digest_is_no_key() -> None:
    key = issue_token(user=make_user())
    assert user_for_token(digest_of(key)) is None


def test_a_revoked_key_opens_nothing() -> None:
    user = make_user()
    key = issue_token(user=user)
    revoke_token(actor=user, digest=digest_of(key))
    assert user_for_token(key) is None
    assert tokens_of(user) == ()
    with pytest.raises(NotFound):
        revoke_token(actor=user, digest=digest_of(key))


def test_nobody_revokes_the_key_of_another() -> None:
    user = make_user()
    key = issue_token(user=user)
    with pytest.raises(NotFound):
        revoke_token(actor=make_user(), digest=digest_of(key))
    assert user_for_token(key) == user


def test_a_switched_off_account_has_no_working_key() -> None:
    user = make_user()
    key = issue_token(user=user)
    user.is_active = False
    user.save()
    assert user_for_token(key) is None
    with pytest.raises(Forbidden):
        issue_token(user=user)


def test_use_is_noted_at_most_once_an_hour() -> None:
    key = issue_token(user=make_user())
    now = timezone.now()
    note_token_use(key=key, at=now)
    note_token_use(key=key, at=now + timedelta(minutes=59))
    assert ApiToken.objects.get().last_used_at == now
    note_token_use(key=key, at=now + timedelta(minutes=61))
    assert ApiToken.objects.get().last_used_at == now + timedelta(minutes=61)


def test_the_command_prints_a_working_key() -> None:
    user, out = make_user("hk-requester"), StringIO()
    call_command("api_token", "hk-requester", stdout=out)
    assert user_for_token(out.getvalue().strip()) == user


@pytest.mark.parametrize("username", ["nobody", "x\x00y", "\ud800"], ids=["unknown", "NUL", "half a surrogate pair"])
def test_the_command_refuses_unknown_accounts(username: str) -> None:
    with pytest.raises(CommandError, match="no account named"):
        call_command("api_token", username)


def test_the_command_refuses_switched_off_accounts() -> None:
    make_user("gone", is_active=False)
    with pytest.raises(CommandError, match="switched off"):
        call_command("api_token", "gone")
