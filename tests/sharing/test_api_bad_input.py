"""What programs send that they should not: a documented refusal that names the field, and nothing half-saved."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.urls import reverse

from catalogue.domain.choices import Visibility
from sharing.models import Decision, RequestEvent, SharingRequest
from tests.factories import sharing as factory
from tests.factories.catalogue import make_resource
from tests.factories.organisations import make_organisation
from tests.factories.sharing import World, today
from tests.fixtures.ledger_rows import outbox_types

from .test_api import Api, plain

pytestmark = pytest.mark.django_db

PROBLEM = "application/problem+json"


def refused(answer, status: int, code: str, field: str | None) -> None:
    problem = answer.json()
    assert answer["Content-Type"] == PROBLEM
    assert (answer.status_code, problem["code"], problem["field"]) == (status, code, field), problem
    assert problem["detail"]


def test_answers_that_contradict_each_other_or_the_resource_are_named():
    world = World()
    made = factory.draft(world)
    elsewhere = make_resource(world.custodian).data_items.first()
    api = Api(world.requester)

    def save(**answers: object):
        return api.patch("request-detail", made.pk, version=1, answers=plain(answers))

    day = today()
    refused(save(starts_on=day + timedelta(days=9), ends_on=day + timedelta(days=8)), 400, "dates.order", "ends_on")
    refused(save(data_items=[elsewhere.pk]), 400, "items.other_resource", "data_items")
    both = save(data_items=[elsewhere.pk], starts_on=day + timedelta(days=9), ends_on=day)
    assert {one["field"] for one in both.json()["errors"]} == {"data_items", "ends_on"}
    made.refresh_from_db()
    assert made.version == 1


def test_a_draft_is_not_opened_with_anything_wrong():
    world = World()
    api = Api(world.requester)
    secret = make_resource(world.custodian, visibility=Visibility.CHOSEN)

    def opened(resource=world.resource, **more: object):
        return api.post("request-list", resource=str(resource.pk), **more)

    refused(opened(secret), 404, "not_found", None)
    refused(opened(organisation=str(make_organisation("MO").pk)), 400, "organisation.not_requester", "organisation_id")
    refused(opened(organisation=str(world.custodian.pk)), 400, "organisation.not_requester", "organisation_id")
    refused(opened(answers={"basis": "because"}), 400, "invalid_choice", "answers.basis")
    assert opened(answers={"scenario": "x" * 2001}).status_code == 400
    assert not SharingRequest.objects.exists()
    assert not RequestEvent.objects.exists()


#: What a refusal of a request, or the end of a grant, must not say.
BAD_REASONS = {
    "none": {},
    "no code": {"reasons": "Why."},
    "unknown code": {"reason_code": "mood", "reasons": "Why."},
    "no words": {"reason_code": "", "reasons": ""},
    "blanks": {"reason_code": "<ours>", "reasons": " \r\n "},
    "too long": {"reason_code": "<ours>", "reasons": "x" * 5000},
    "NUL": {"reason_code": "<ours>", "reasons": "a\x00b"},
    "half a character": {"reason_code": "<ours>", "reasons": "a\ud800b"},
}
TURNED_DOWN = {"return": factory.REASONS, "reject": factory.REFUSAL, "revoke": factory.REVOCATION}


@pytest.mark.parametrize("verb", TURNED_DOWN)
@pytest.mark.parametrize("case", BAD_REASONS)
def test_turning_down_needs_reasons_that_can_be_kept(verb: str, case: str):
    world = World()
    own_code = TURNED_DOWN[verb]["reason_code"]
    reasons = {name: own_code if value == "<ours>" else value for name, value in BAD_REASONS[case].items()}
    made = factory.active_grant(world) if verb == "revoke" else factory.endorsed(world)
    before = (Decision.objects.count(), outbox_types())
    name = "grant-revoke" if verb == "revoke" else f"request-{verb}"
    answer = Api(world.approver).post(name, made.pk, version=made.version, **reasons)
    assert (answer.status_code, answer["Content-Type"]) == (400, PROBLEM)
    status = made.status
    made.refresh_from_db()
    assert (made.status, Decision.objects.count(), outbox_types()) == (status, *before)


def test_a_reason_of_another_verb_is_none():
    world = World()
    made = factory.endorsed(world)
    answer = Api(world.approver).post("request-return", made.pk, version=made.version, **factory.REFUSAL)
    refused(answer, 400, "invalid_choice", "reason_code")


@pytest.mark.parametrize("verb", ["submit", "approve", "revoke"])
def test_a_verb_sent_twice_with_one_key_happens_once_and_answers_alike(verb: str):
    """As a program does that never got the first answer."""
    world = World()
    start = {"submit": factory.draft, "approve": factory.endorsed, "revoke": factory.active_grant}[verb]
    made = start(world)
    api = Api(world.requester if verb == "submit" else world.approver)
    name = "grant-revoke" if verb == "revoke" else f"request-{verb}"
    body = {"version": made.version, **(factory.REVOCATION if verb == "revoke" else {})}
    before = len(outbox_types())

    def send(**changed: object):
        return api.client.post(
            reverse(f"api:{name}", args=[made.pk]),
            json.dumps(body | changed),
            content_type="application/json",
            headers={"Idempotency-Key": "once"},
        )

    first, second = send(), send()
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.content == second.content
    assert len(outbox_types()) == before + 1
    refused(send(version=made.version + 1), 422, "idempotency.other_request", "Idempotency-Key")
    # Without the key the second one is late.
    late = api.post(name, made.pk, **body)
    assert late.status_code == 409
    assert len(outbox_types()) == before + 1
