"""Programs sign in with a token; refusals say how."""

from __future__ import annotations

import os

import pytest
from django.test import Client

from organisations.domain.tokens import digest_of
from organisations.services.tokens import issue_token, revoke_token
from tests.factories.organisations import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("probes")]

ADDRESS = "/api/v1/probe/counter/"


def call(authorization: str | None):
    headers = {"Authorization": authorization} if authorization is not None else {}
    return Client().post(ADDRESS, {}, content_type="application/json", headers=headers)


def test_a_token_speaks_for_its_account():
    user = make_user("hk-program")
    answer = call(f"Token {issue_token(user=user)}")
    assert (answer.status_code, answer.json()["user"]) == (201, "hk-program")


def test_the_word_token_is_not_case_sensitive():
    assert call(f"token {issue_token(user=make_user())}").status_code == 201


@pytest.mark.parametrize("sent", ["Token", "Token ", "Token a b", "Token unknown", "Token " + "a" * 10_000, "Token é"])
def test_a_bad_token_is_401_and_says_how(sent):
    answer = call(sent)
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == 'Token realm="api"'
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "authentication_failed"


def test_no_token_is_401():
    answer = call(None)
    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")
    assert "WWW-Authenticate" in answer


def test_a_revoked_token_and_one_of_a_closed_account_open_nothing():
    user = make_user()
    revoked, closed = issue_token(user=user), issue_token(user=user)
    revoke_token(actor=user, digest=digest_of(revoked))
    assert call(f"Token {revoked}").status_code == 401
    assert call(f"Token {closed}").status_code == 201
    user.is_active = False
    user.save()
    assert call(f"Token {closed}").status_code == 401


def test_a_token_needs_no_form_token_but_a_session_does():
    user = make_user()
    key = issue_token(user=user)
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(user)
    assert strict.post(ADDRESS, {}, content_type="application/json").status_code == 403
    answer = strict.post(ADDRESS, {}, content_type="application/json", headers={"Authorization": f"Token {key}"})
    assert answer.status_code == 201


def test_a_second_factor_is_not_asked_of_a_token(settings):
    settings.MFA_REQUIRED = True
    assert call(f"Token {issue_token(user=make_user())}").status_code == 201


def test_too_many_calls_are_429_with_the_time_to_wait(settings):
    rates = {**settings.REST_FRAMEWORK["DEFAULT_THROTTLE_RATES"], "user": "3/hour"}
    settings.REST_FRAMEWORK = {**settings.REST_FRAMEWORK, "DEFAULT_THROTTLE_RATES": rates}
    # Counted in Redis by the account's number: far from those that other tests count.
    key = issue_token(user=make_user(id=2_000_000_000 - os.getpid()))
    answers = [call(f"Token {key}") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [201, 201, 201, 429]
    assert 0 < int(answers[-1]["Retry-After"]) <= 3601
    assert answers[-1].json()["code"] == "throttled"
