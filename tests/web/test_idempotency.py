"""The same POST, sent twice with one key, happens once."""

from __future__ import annotations

import json
import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from bayarea.api.schema import rendered_schema
from bayarea.idempotency import remove_expired_keys
from bayarea.models import IdempotencyKey
from organisations.services.tokens import issue_token
from tests.factories.organisations import make_user
from tests.web.urls import Counter

pytestmark = pytest.mark.usefixtures("probes")

ADDRESS = "/api/v1/probe/counter/"


def post(client: Client, key: str | None = "a-key", body: object = None, address: str = ADDRESS, **headers: str):
    if key is not None:
        headers["Idempotency-Key"] = key
    return client.post(
        address, body if body is not None else {"n": 1}, content_type="application/json", headers=headers
    )


@pytest.mark.django_db
class TestOneAfterAnother:
    @pytest.fixture
    def member(self) -> Client:
        client = Client(raise_request_exception=False)
        client.force_login(make_user())
        return client

    def test_the_same_request_gets_the_same_answer(self, member):
        first, second = post(member), post(member)
        assert len(Counter.runs) == 1
        assert (second.status_code, second.content) == (first.status_code, first.content) == (201, first.content)
        assert second["Content-Type"] == first["Content-Type"]
        assert second["Idempotent-Replayed"] == "true"
        assert "Idempotent-Replayed" not in first

    @pytest.mark.parametrize("change", [{"body": {"n": 2}}, {"address": ADDRESS + "?x=1"}])
    def test_the_same_key_for_another_request_is_refused(self, member, change):
        post(member)
        answer = post(member, **change)
        assert (answer.status_code, answer.json()["code"]) == (422, "idempotency.other_request")
        assert len(Counter.runs) == 1

    def test_without_a_key_it_happens_twice(self, member):
        post(member, None)
        post(member, None)
        assert len(Counter.runs) == 2

    def test_a_key_belongs_to_its_account(self, member):
        other = Client()
        other.force_login(make_user())
        assert post(member).json()["user"] != post(other).json()["user"]
        assert len(Counter.runs) == 2

    def test_session_and_token_of_one_account_share_their_keys(self):
        user = make_user()
        by_session, by_token = Client(), Client()
        by_session.force_login(user)
        post(by_session)
        answer = post(by_token, Authorization=f"Token {issue_token(user=user)}")
        assert answer["Idempotent-Replayed"] == "true"
        assert len(Counter.runs) == 1

    def test_a_stranger_learns_nothing_from_a_key(self, member):
        post(member)
        answer = post(Client())
        assert answer.status_code == 401
        assert len(Counter.runs) == 1

    def test_a_refusal_by_state_is_not_kept(self, member):
        assert post(member, body={"fail": "conflict"}).status_code == 409
        assert not IdempotencyKey.objects.exists()
        assert post(member, body={"fail": "conflict"}).status_code == 409
        assert len(Counter.runs) == 2

    def test_a_refusal_of_the_input_is_kept(self, member):
        first = post(member, body="{not json")
        second = post(member, body="{not json")
        assert first.status_code == second.status_code == 400
        assert second["Idempotent-Replayed"] == "true"

    @pytest.mark.parametrize("key", ["", " ", "a" * 256, "with space", "tab\there", "schlüssel"])
    def test_a_malformed_key_is_refused(self, member, key):
        answer = post(member, key)
        assert (answer.status_code, answer.json()["code"]) == (400, "idempotency.bad_key")
        assert not Counter.runs

    def test_a_key_is_forgotten_after_a_day(self, member):
        post(member)
        IdempotencyKey.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        post(member, body={"n": 2})
        assert len(Counter.runs) == 2
        IdempotencyKey.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        assert remove_expired_keys() == 1

    def test_a_request_whose_process_died_may_be_tried_again(self, member):
        post(member)
        IdempotencyKey.objects.update(status=None, lease_until=timezone.now() - timedelta(seconds=1))
        assert post(member).status_code == 201
        assert len(Counter.runs) == 2

    def test_while_the_lease_runs_it_may_not(self, member):
        post(member)
        IdempotencyKey.objects.update(status=None)
        answer = post(member)
        assert (answer.status_code, answer.json()["code"]) == (409, "idempotency.in_work")
        assert answer["Retry-After"] == "1"
        assert len(Counter.runs) == 1

    def test_other_methods_and_pages_take_no_notice(self, member):
        answer = member.get("/api/v1/nothing/", headers={"Idempotency-Key": "a-key"})
        assert answer.status_code == 404
        member.post("/probe/echo/", {"text": "a"}, headers={"Idempotency-Key": "a-key"})
        assert not IdempotencyKey.objects.exists()


def test_two_at_the_same_moment_happen_once(committed_db):
    user = make_user()
    Counter.wait = True
    answers = {}

    def send(name: str) -> None:
        client = Client(raise_request_exception=False)
        client.force_login(user)
        try:
            answers[name] = post(client)
        finally:
            connection.close()

    first = threading.Thread(target=send, args=("first",))
    first.start()
    assert Counter.entered.wait(20)
    send("second")
    Counter.may_go_on.set()
    first.join(20)
    send("third")
    assert (answers["first"].status_code, answers["second"].status_code) == (201, 409)
    assert answers["second"]["Retry-After"] == "1"
    assert answers["third"].content == answers["first"].content
    assert len(Counter.runs) == 1


def test_ten_at_once_happen_once(committed_db):
    user = make_user()
    clients = [Client(raise_request_exception=False) for _ in range(10)]
    for client in clients:
        client.force_login(user)
    barrier = threading.Barrier(10)
    statuses = []

    def send(client: Client) -> None:
        try:
            barrier.wait(20)
            statuses.append(post(client).status_code)
        finally:
            connection.close()

    threads = [threading.Thread(target=send, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert set(statuses) <= {201, 409}
    assert len(statuses) == 10
    assert len(Counter.runs) == 1


def test_the_description_of_the_api_names_the_key_wherever_it_is_heeded():
    described = json.loads(rendered_schema())
    operations = [(verb, one) for verbs in described["paths"].values() for verb, one in verbs.items()]
    assert any(verb == "post" for verb, _one in operations)
    for verb, operation in operations:
        named = [one["name"] for one in operation.get("parameters", []) if one["in"] == "header"]
        assert named == (["Idempotency-Key"] if verb == "post" else [])
        if verb == "post":
            assert {"400", "409", "422"} <= operation["responses"].keys()
