"""Requests and grants over the API: the same doors, and what it refuses."""

from __future__ import annotations

import json
import uuid

import pytest
from django.test import Client
from django.urls import reverse

from organisations.services.tokens import issue_token
from sharing.models import Grant, SharingRequest
from sharing.services import decisions, requests
from tests.factories import sharing as factory
from tests.factories.sharing import World, full_answers

pytestmark = pytest.mark.django_db

VERBS = {
    "submit": {},
    "approve": {},
    "return": factory.REASONS,
    "reject": factory.REFUSAL,
    "withdraw": {},
}


class Api:
    """Calls as one account, with its token."""

    def __init__(self, user) -> None:
        self.client = Client(headers={"authorization": f"Token {issue_token(user=user)}"})

    def call(self, method: str, url: str, body: object = None):
        return getattr(self.client, method)(
            url, data=None if body is None else json.dumps(body), content_type="application/json"
        )

    def get(self, name: str, *args: object, **query: object):
        return self.client.get(reverse(f"api:{name}", args=args), query)

    def post(self, name: str, *args: object, **body: object):
        return self.call("post", reverse(f"api:{name}", args=args), body)

    def patch(self, name: str, *args: object, **body: object):
        return self.call("patch", reverse(f"api:{name}", args=args), body)


def plain(answers: dict) -> dict:
    return json.loads(json.dumps(answers, default=str))


def test_the_main_job_over_the_api():
    world = World()
    requester, head, approver = Api(world.requester), Api(world.head), Api(world.approver)
    made = requester.post("request-list", resource=str(world.resource.pk))
    assert made.status_code == 201, made.content
    body = made.json()
    assert body["status"] == "draft"
    assert len(body["missing"]) == 8
    body = requester.patch(
        "request-detail", body["id"], version=body["version"], answers=plain(full_answers(world.resource))
    ).json()
    assert body["missing"] == []
    assert set(body["actions"]) == {"save", "hand_over", "submit", "withdraw"}
    body = requester.post("request-submit", body["id"], version=body["version"]).json()
    assert body["reference"].startswith("BA-")
    body = head.post("request-approve", body["id"], version=body["version"]).json()
    assert [step["state"] for step in body["steps"]] == ["done", "current"]
    body = approver.post("request-approve", body["id"], version=body["version"]).json()
    assert body["status"] == "approved"
    listed = approver.get("grant-list").json()
    assert [one["id"] for one in listed["results"]] == [body["grant"]]
    revoked = approver.post("grant-revoke", body["grant"], version=1, **factory.REVOCATION)
    assert revoked.json()["status"] == "revoked"


def test_answers_may_come_with_the_opening():
    world = World()
    made = Api(world.requester).post(
        "request-list",
        resource=str(world.resource.pk),
        organisation=str(world.asking.pk),
        answers=plain(full_answers(world.resource)),
    )
    assert made.json()["missing"] == []


def test_opening_again_gives_the_draft_that_one_has():
    world = World()
    api = Api(world.requester)
    first, again = (api.post("request-list", resource=str(world.resource.pk)) for _time in range(2))
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    other = api.post("request-list", resource=str(world.resource.pk), answers={"scenario": "Another."})
    assert (other.status_code, SharingRequest.objects.count()) == (201, 2)


def test_lists_are_filtered_and_paged():
    world = World()
    factory.bulk_requests(25, world=world)
    api = Api(world.requester)
    first = api.get("request-list", status="submitted").json()
    assert (first["count"], len(first["results"]), first["next"], first["previous"]) == (20, 20, None, None)
    both = api.get("request-list").json()
    assert both["next"].endswith("page=2")
    second = api.client.get(both["next"]).json()
    assert (len(second["results"]), second["next"]) == (5, None)
    assert "page=1" in second["previous"]


@pytest.mark.parametrize(
    "query", [{"status": "lost"}, {"scope": "theirs"}, {"page": "x"}, {"page": 0}, {"page": 99}, {"state": "draft"}]
)
@pytest.mark.parametrize("name", ["request-list"])
def test_unknown_filters_are_refused(name, query):
    answer = Api(World().requester).get(name, **query)
    assert answer.status_code == 400
    assert answer["Content-Type"].startswith("application/problem+json")


@pytest.mark.parametrize("name", ["request-list", "grant-list"])
def test_strangers_are_asked_to_sign_in(name):
    assert Client().get(reverse(f"api:{name}")).status_code == 401


@pytest.mark.parametrize("verb", VERBS)
def test_another_tenants_request_is_not_found(verb):
    world = World()
    made = factory.endorsed(world)
    api = Api(world.stranger)
    for request_id in (made.pk, uuid.uuid4()):
        answer = api.post(f"request-{verb}", request_id, version=made.version, **VERBS[verb])
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")
    assert api.get("request-detail", made.pk).status_code == 404
    assert api.patch("request-detail", made.pk, version=1, answers={}).status_code == 404
    assert api.get("request-list").json()["count"] == 0


def test_another_tenants_grant_is_not_found():
    world = World()
    made = factory.active_grant(world)
    api = Api(world.stranger)
    assert api.post("grant-revoke", made.pk, version=1, **factory.REVOCATION).status_code == 404
    assert api.get("grant-list").json()["count"] == 0


@pytest.mark.parametrize("verb", ["approve", "return", "reject"])
def test_who_lacks_the_role_is_refused(verb):
    world = World()
    made = factory.endorsed(world)
    answer = Api(world.steward).post(f"request-{verb}", made.pk, version=made.version, **VERBS[verb])
    assert (answer.status_code, answer.json()["code"]) == (403, "role.required")


def test_who_is_barred_is_told_why():
    world = World()
    made = factory.endorsed(world)
    from tests.factories.organisations import make_membership

    make_membership(world.approver, world.asking, "auditor")
    answer = Api(world.approver).post("request-approve", made.pk, version=made.version)
    assert (answer.status_code, answer.json()["code"]) == (403, "duties.requesting_side")
    assert "requesting organisation" in answer.json()["detail"]


@pytest.mark.parametrize("verb", VERBS)
def test_a_stale_version_is_a_conflict(verb):
    world = World()
    made = factory.draft(world) if verb == "submit" else factory.endorsed(world)
    actor = world.requester if verb in ("submit", "withdraw") else world.approver
    answer = Api(actor).post(f"request-{verb}", made.pk, version=made.version + 1, **VERBS[verb])
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (409, "request.changed")
    assert (problem["version"], problem["changes"]) == (made.version, [])


def test_who_decides_on_what_others_changed_is_told_what_they_changed():
    world = World()
    seen = factory.submitted(world)
    amended = decisions.return_request(
        actor=world.head, request_id=seen.pk, expected_version=seen.version, **factory.REASONS
    )
    amended = requests.save_answers(
        actor=world.requester,
        request_id=seen.pk,
        expected_version=amended.version,
        answers={"scenario": "North District only.", "ends_on": factory.today()},
    )
    amended = requests.submit_request(actor=world.requester, request_id=seen.pk, expected_version=amended.version)
    answer = Api(world.head).post("request-approve", seen.pk, version=seen.version)
    problem = answer.json()
    assert (answer.status_code, problem["code"], problem["version"]) == (409, "request.changed", amended.version)
    changes = {one["field"]: (one["before"], one["after"]) for one in problem["changes"]}
    assert changes["scenario"] == ("Plan bus stops near the boundary.", "North District only.")
    assert changes.keys() == {"scenario", "ends_on"}


def test_the_second_of_two_colleagues_is_told_what_the_first_did():
    world = World()
    seen = factory.endorsed(world)
    decisions.approve_request(actor=world.other_approver, request_id=seen.pk, expected_version=seen.version)
    problem = Api(world.approver).post("request-reject", seen.pk, version=seen.version, **factory.REFUSAL).json()
    assert problem["changes"] == [{"field": "status", "before": "submitted", "after": "approved"}]
    grant = Grant.objects.get(request=seen)
    stale = Api(world.approver).post("grant-revoke", grant.pk, version=grant.version + 1, **factory.REVOCATION).json()
    assert (stale["code"], stale["version"]) == ("grant.changed", grant.version)


def test_what_the_requesting_side_drafts_stays_inside_when_the_other_side_is_late():
    world = World()
    seen = factory.endorsed(world)
    returned = decisions.return_request(
        actor=world.other_approver, request_id=seen.pk, expected_version=seen.version, **factory.REASONS
    )
    requests.save_answers(
        actor=world.requester,
        request_id=seen.pk,
        expected_version=returned.version,
        answers={"scenario": "Not yet meant for others."},
    )
    answer = Api(world.approver).post("request-approve", seen.pk, version=seen.version)
    assert answer.status_code == 409
    assert answer.json()["changes"] == [{"field": "status", "before": "submitted", "after": "returned"}]
    assert "Not yet meant" not in answer.content.decode()


@pytest.mark.parametrize(
    "member",
    ["status", "reference", "custodian", "requester", "requester_person", "holder", "round", "grant", "opened_at"],
)
def test_no_member_is_smuggled_in(member):
    world = World()
    made = factory.draft(world)
    before = SharingRequest.objects.filter(pk=made.pk).values().get()
    api = Api(world.requester)
    smuggled = {member: "approved"}
    for answer in (
        api.patch("request-detail", made.pk, version=1, answers={}, **smuggled),
        api.patch("request-detail", made.pk, version=1, answers=smuggled),
        api.post("request-submit", made.pk, version=1, **smuggled),
        api.post("request-list", resource=str(world.resource.pk), **smuggled),
    ):
        assert answer.status_code == 400, answer.content
    assert SharingRequest.objects.filter(pk=made.pk).values().get() == before
    assert SharingRequest.objects.count() == 1


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"basis": "x"}, "basis"),
        ({"scenario": "x" * 3000}, "scenario"),
        ({"starts_on": "2026-02-30"}, "starts_on"),
        ({"starts_on": "2020-01-01"}, "starts_on"),
        ({"data_items": ["x"]}, "data_items"),
        ({"data_items": [str(uuid.uuid4())]}, "data_items"),
        ({"data_items": [str(uuid.UUID(int=n)) for n in range(1001)]}, "data_items"),
        ({"method": "exchange"}, "method"),
    ],
)
def test_bad_answers_are_named(answers, field):
    world = World()
    made = factory.draft(world)
    refusal = Api(world.requester).patch("request-detail", made.pk, version=1, answers=answers)
    assert refusal.status_code == 400
    assert field in refusal.content.decode()
    made.refresh_from_db()
    assert made.version == 1


@pytest.mark.parametrize("escape", [rb"\ud800", rb"\u0000"])
def test_what_cannot_be_stored_is_refused(escape):
    world = World()
    made = factory.draft(world)
    api = Api(world.requester)
    answer = api.client.patch(
        reverse("api:request-detail", args=[made.pk]),
        data=b'{"version": 1, "answers": {"scenario": "%s"}}' % escape,
        content_type="application/json",
    )
    assert answer.status_code == 400


@pytest.mark.parametrize("body", ["[]", '"x"', "null", "{", "1"])
@pytest.mark.parametrize("name", ["request-list", "request-submit"])
def test_what_is_no_object_is_refused(name, body):
    world = World()
    made = factory.draft(world)
    args = [made.pk] if name == "request-submit" else []
    answer = Api(world.requester).client.post(
        reverse(f"api:{name}", args=args), data=body, content_type="application/json"
    )
    assert answer.status_code == 400


@pytest.mark.parametrize("version", [0, -1, 2**31, 10**30, "one", None, 1.5])
def test_versions_are_small_numbers(version):
    world = World()
    made = factory.draft(world)
    answer = Api(world.requester).post("request-submit", made.pk, version=version)
    assert answer.status_code == 400


def test_an_incomplete_draft_is_told_everything_it_misses():
    world = World()
    api = Api(world.requester)
    made = api.post("request-list", resource=str(world.resource.pk)).json()
    refusal = api.post("request-submit", made["id"], version=1)
    assert refusal.status_code == 400
    assert {one["field"] for one in refusal.json()["errors"]} == {
        "basis",
        "basis_detail",
        "purpose",
        "scenario",
        "data_items",
        "method",
        "starts_on",
        "ends_on",
    }


def test_the_custodian_reads_what_was_submitted():
    world = World()
    made = factory.returned(world)
    Api(world.requester).patch("request-detail", made.pk, version=made.version, answers={"scenario": "Secret draft."})
    assert "Secret draft." not in Api(world.approver).get("request-detail", made.pk).content.decode()
    assert "Secret draft." in Api(world.requester).get("request-detail", made.pk).content.decode()
