"""Changes of the catalogue over the API: the same doors as the pages, the same refusals, nothing half done."""

from __future__ import annotations

import json
import uuid
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from hypothesis import given

from catalogue.api.contents import ContentInput, content_from
from catalogue.domain.entry import EntryContent
from catalogue.domain.normal import normalised
from catalogue.models import EntryChange, Resource
from catalogue.selectors.contents import content_of
from organisations.models import Role, User
from organisations.services.tokens import issue_token
from tests.factories import changes as factory
from tests.factories.changes import Desk, desk_in, full_content
from tests.factories.contents import any_content, complete_content
from tests.factories.organisations import make_membership, make_user

pytestmark = pytest.mark.django_db


class Api:
    """Calls as one account, with its token."""

    def __init__(self, user: User, **headers: str) -> None:
        self.client = Client(headers={"authorization": f"Token {issue_token(user=user)}", **headers})

    def call(self, method: str, name: str, *args: object, **body: object) -> Any:
        url = reverse(f"api:{name}", args=args)
        return getattr(self.client, method)(url, data=json.dumps(body), content_type="application/json")

    def get(self, name: str, *args: object, **query: object) -> Any:
        return self.client.get(reverse(f"api:{name}", args=args), query)

    def post(self, name: str, *args: object, **body: object) -> Any:
        return self.call("post", name, *args, **body)

    def verb(self, verb: str, change: dict[str, Any], **said: object) -> Any:
        return self.post(f"change-{verb}", change["id"], expected_revision=change["revision"], **said)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def code_of(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def test_an_entry_goes_from_the_first_draft_to_the_list(desk):
    steward = Api(desk.steward)
    made = steward.post("change-list", organisation=str(desk.custodian.pk))
    assert made.status_code == 201, made.content
    change = made.json()
    assert (change["status"], change["kind"], change["resource"], change["version"]) == ("draft", "new", None, None)
    assert change["actions"] == ["discard", "save", "submit"]
    refused = steward.verb("submit", change)
    assert refused.status_code == 400
    assert {"identifier", "data_items"} <= {one["field"] for one in refused.json()["errors"]}
    content = full_content()
    saved = steward.call(
        "patch", "change-detail", change["id"], expected_revision=change["revision"], content=content.to_json()
    )
    assert saved.status_code == 200, saved.content
    change = steward.verb("submit", saved.json()).json()
    assert (change["status"], change["round"]) == ("in_review", 1)
    assert change["wanted"] == ["secrecy", "personal", "approval", "authority"]
    change = Api(desk.security).verb("assess", change, **factory.SECRECY).json()
    change = Api(desk.privacy).verb("assess", change, **factory.PERSONAL).json()
    change = Api(desk.approver).verb("approve", change).json()
    assert (change["status"], len(change["reviews"])) == ("in_review", 3)
    waiting = Api(desk.coordinator).get("change-list", scope="to_review").json()
    assert [one["id"] for one in waiting["results"]] == [change["id"]]
    change = Api(desk.coordinator).verb("announce", change).json()
    assert (change["status"], change["version"], change["actions"]) == ("published", 1, [])
    resource = Resource.objects.get(pk=change["resource"])
    assert content_of(resource) == content
    assert EntryChange.objects.get().author == desk.steward


def test_a_change_of_an_entry_comes_with_its_content_and_comes_back_when_it_is_under_way(desk):
    steward = Api(desk.steward)
    said = {"resource": str(desk.resource.pk), "content": full_content(title={"zh-hans": "新名"}).to_json()}
    first, second = steward.post("change-list", **said), Api(desk.colleague).post("change-list", **said)
    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json()["id"] == second.json()["id"]
    assert second.json()["content"]["title"] == {"zh-hans": "新名"}


def test_a_retirement_is_begun_and_discarded(desk):
    steward = Api(desk.steward)
    made = steward.post("resource-retire", desk.resource.pk, reason="replaced")
    assert made.status_code == 201
    change = made.json()
    assert (change["kind"], change["retire_reason"], change["content"]) == ("retire", "replaced", {})
    assert code_of(steward.post("resource-retire", desk.resource.pk, reason="replaced")) == (409, "change.under_way")
    assert steward.post("resource-retire", desk.resource.pk, reason="vanished").status_code == 400
    assert steward.verb("discard", change).json()["status"] == "discarded"


def test_a_reviewer_returns_it_and_the_authority_gives_more_time(desk):
    change = Api(desk.steward).get("change-detail", factory.in_review(desk).pk).json()
    change = Api(desk.approver).verb("return", change, reason=factory.REASON).json()
    assert change["status"] == "returned"
    assert [(one["kind"], one["outcome"], one["reason"]) for one in change["reviews"]] == [
        ("approval", "returned", factory.REASON)
    ]
    later = Api(desk.coordinator).verb("extend", change, reason="The archive moved.").json()
    assert later["due_on"] > change["due_on"]
    assert code_of(Api(desk.coordinator).verb("extend", later, reason="Again.")) == (409, "change.extended")


def test_elsewhere_the_approval_lists_it():
    desk = desk_in("HK")
    change = factory.assess(desk, factory.in_review(desk))
    told = Api(desk.approver).get("change-detail", change.pk).json()
    assert told["wanted"] == ["secrecy", "personal", "approval"]
    assert Api(desk.approver).verb("approve", told).json()["status"] == "published"


class TestDoors:
    """Who may not, may not here either."""

    VERBS = {
        "submit": {},
        "discard": {},
        "extend": {"reason": "More."},
        "assess": factory.SECRECY,
        "approve": {},
        "announce": {},
        "return": {"reason": "No."},
    }

    @pytest.mark.parametrize("verb", VERBS)
    def test_strangers_and_other_organisations_find_nothing(self, desk, verb):
        change = {"id": factory.in_review(desk).pk, "revision": 2}
        url = reverse(f"api:change-{verb}", args=[change["id"]])
        assert Client().post(url, data="{}", content_type="application/json").status_code == 401
        assert code_of(Api(desk.stranger).verb(verb, change, **self.VERBS[verb])) == (404, "not_found")
        assert code_of(Api(desk.user).verb(verb, change, **self.VERBS[verb])) == (404, "not_found")

    @pytest.mark.parametrize("verb", ["assess", "approve", "announce", "return"])
    def test_the_author_judges_nothing_with_any_account(self, desk, verb):
        account = make_user(person=desk.steward.person)
        for role in (Role.SECURITY_OFFICER, Role.PRIVACY_OFFICER, Role.APPROVER):
            make_membership(account, desk.custodian, role)
        make_membership(account, desk.authority, Role.COORDINATOR)
        change = factory.in_review(desk)
        told = {"id": change.pk, "revision": change.revision}
        assert code_of(Api(account).verb(verb, told, **self.VERBS[verb])) == (403, "duties.own_change")

    @pytest.mark.parametrize("verb", VERBS)
    def test_without_the_role_it_is_refused(self, desk, verb):
        change = factory.in_review(desk)
        member = factory.make_member(desk.custodian, Role.REQUESTER)
        told = {"id": change.pk, "revision": change.revision}
        assert code_of(Api(member).verb(verb, told, **self.VERBS[verb])) == (403, "role.required")
        change.refresh_from_db()
        assert (change.status, change.revision) == ("in_review", told["revision"])

    def test_lists_and_pages_of_others_are_empty_or_missing(self, desk):
        change = factory.in_review(desk)
        for who in (desk.user, desk.stranger):
            assert Api(who).get("change-list").json()["count"] == 0
            assert Api(who).get("change-detail", change.pk).status_code == 404
        assert Client().get(reverse("api:change-list")).status_code == 401
        assert code_of(Api(desk.user).post("change-list", organisation=str(desk.custodian.pk))) == (
            403,
            "role.required",
        )


def test_an_old_revision_is_refused_with_the_code_of_a_change_meanwhile(desk):
    change = factory.draft(desk)
    told = {"id": change.pk, "revision": 7}
    assert code_of(Api(desk.steward).verb("submit", told)) == (409, "change.changed")


def test_the_same_key_opens_one_change(desk):
    steward = Api(desk.steward, **{"idempotency-key": "harvest-1"})
    answers = [steward.post("change-list", organisation=str(desk.custodian.pk)) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].json()["id"] == answers[1].json()["id"]
    assert EntryChange.objects.count() == 1
    assert code_of(steward.post("change-list", organisation=str(uuid.uuid4()))) == (422, "idempotency.other_request")


BAD: list[tuple[object, str]] = [
    ({"titel": {}}, "content.titel"),
    ({"title": {"fr": "Titre"}}, "content.title.fr"),
    ({"title": "Bus"}, "content.title"),
    ({"title": {"en": ["Bus"]}}, "content.title.en"),
    ({"title": {"en": "x" * 4001}}, "content.title.en"),
    ({"update_cycle": "often"}, "content.update_cycle"),
    ({"covers_from": "2026-02-30"}, "content.covers_from"),
    ({"general_level": 9}, "content.general_level"),
    ({"general_level": True}, "content.general_level"),
    ({"data_items": {"code": "a"}}, "content.data_items"),
    ({"data_items": [{"names": {}}]}, "content.data_items.1.code"),
    ({"data_items": [{"code": "a"}, {"code": "b", "colour": "red"}]}, "content.data_items.2.colour"),
    ({"links": [{"kind": "related", "target": "x"}]}, "content.links.1.target"),
    ({"formats": ["CSV", ["JSON"]]}, "content.formats.2"),
    ({"sample": {"columns": ["a"], "rows": [["1"], ["2"], [{}]]}}, "content.sample.rows.3.1"),
    ({"distributions": [{"size": -1}]}, "content.distributions.1.size"),
    ({"sample": {"columns": "abc", "rows": []}}, "content.sample.columns"),
    ([], "content"),
    ("text", "content"),
    (None, "content"),
]


@pytest.mark.parametrize(("content", "field"), BAD, ids=[field for _content, field in BAD])
def test_what_is_misshapen_is_refused_by_its_name(desk, content, field):
    change = factory.draft(desk)
    answer = Api(desk.steward).call(
        "patch", "change-detail", change.pk, expected_revision=change.revision, content=content
    )
    assert answer.status_code == 400, answer.content
    problem = answer.json()
    assert problem["detail"]
    assert field in {one["field"] for one in problem["errors"]}
    change.refresh_from_db()
    assert change.revision == 1


def test_the_shape_and_the_rules_count_the_members_of_a_list_alike(desk):
    change = factory.draft(desk)
    steward = Api(desk.steward)

    def save(second: dict[str, object]) -> dict[str, Any]:
        content = {"data_items": [{"code": "a"}, second]}
        body = {"expected_revision": change.revision, "content": content}
        return steward.call("patch", "change-detail", change.pk, **body).json()

    assert save({"code": "b", "colour": "red"})["field"] == "content.data_items.2.colour"
    saved = save({"code": "two words"})
    refused = steward.verb("submit", saved)
    assert refused.status_code == 400
    assert ("entry.item_code", "data_items.2.code") in {(one["code"], one["field"]) for one in refused.json()["errors"]}


@pytest.mark.parametrize("text", ["a\x00b", "\ud800"])
def test_what_cannot_be_stored_is_refused(desk, text):
    change = factory.draft(desk)
    answer = Api(desk.steward).call(
        "patch", "change-detail", change.pk, expected_revision=1, content={"title": {"en": text}}
    )
    assert code_of(answer) == (400, "text.not_plain")


def test_a_content_that_is_too_large_is_refused(desk):
    change = factory.draft(desk)
    items = [{"code": f"field_{number}", "meanings": {"en": "x" * 4000}} for number in range(400)]
    answer = Api(desk.steward).call(
        "patch", "change-detail", change.pk, expected_revision=1, content={"data_items": items}
    )
    assert answer.status_code in (400, 413)
    assert answer.json()["code"] in ("entry.too_large", "problem.413", "request.too_large")


@given(any_content())
def test_what_goes_out_comes_in_again(content: EntryContent) -> None:
    tidy = normalised(content)
    form = ContentInput(data=json.loads(json.dumps(tidy.to_json())))
    assert form.is_valid(), form.errors
    assert content_from(form.validated_data) == tidy


def test_every_member_of_a_content_can_be_sent():
    form = ContentInput(data=complete_content().to_json())
    assert form.is_valid(), form.errors
    assert content_from(form.validated_data) == complete_content()
    assert set(ContentInput().fields) == set(complete_content().to_json())


def test_a_list_asks_no_more_for_more_changes(desk):
    counts = []
    for number in (1, 9):
        for one in range(number):
            factory.new_draft(desk, identifier=f"many/{number}/{one}")
        steward = Api(desk.steward)
        with CaptureQueriesContext(connection) as queries:
            assert steward.get("change-list").json()["count"] >= number
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_list_refuses_what_it_does_not_know(desk):
    steward = Api(desk.steward)
    assert steward.get("change-list", scope="all").status_code == 400
    assert steward.get("change-list", colour="red").status_code == 400
    assert steward.get("change-list", page=10**18).status_code == 400
    assert steward.get("change-list", page=2).status_code == 404
