"""What people and programs type that they should not: a sentence beside the field, and nothing half-saved."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from sharing.models import SharingRequest
from sharing.services import decisions, requests
from tests.factories import sharing as make
from tests.factories.catalogue import make_resource
from tests.factories.sharing import today

WHY = {
    "basis": "statutory_duty",
    "basis_detail": "Cap. 374, section 12.",
    "purpose": "transport.planning",
    "scenario": "Plan bus stops.",
}


def url(name: str, *args: object) -> str:
    return reverse(f"sharing:{name}", args=args)


def post_task(client, case: SharingRequest, task: str, **data: object):
    return client.post(url("request-task", case.pk, task), {"expected_version": case.version, **data})


#: A well-formed id of nothing. Fixed: parallel workers must collect the same tests.
ABSENT = "d224b948-d2d4-46a8-b83c-caf1babf5104"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("basis", "", "Choose the basis of use."),
        ("basis", "because", "Choose the basis of use."),
        ("purpose", "world.domination", "Choose the purpose."),
        ("basis_detail", "", "Name the law, agreement or duty that you rely on."),
        ("basis_detail", "x" * 1001, "Enter no more than 1000 characters."),
        ("scenario", "x" * 2001, "Enter no more than 2000 characters."),
        ("scenario", "   ", "Say who will use the data"),
    ],
)
def test_a_wrong_answer_is_told_beside_its_field_and_not_saved(world, browser, field, value, sentence):
    case = make.draft(world)
    answer = post_task(browser(world.requester), case, "why", **{**WHY, field: value})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in html
    assert "There is a problem" in html
    assert f'href="#id_{field}' in html
    assert "<title>Error:" in html
    case.refresh_from_db()
    assert case.version == 1


def test_null_characters_are_refused_before_anything_else(world, browser):
    case = make.submitted(world)
    data = {"expected_version": case.version, "outcome": "reject", "reason_code": "reject.no_basis", "reasons": "a\0b"}
    assert browser(world.head).post(url("request-decide", case.pk), data).status_code == 400
    case.refresh_from_db()
    assert case.status == "submitted"


def test_an_unfinished_task_can_be_saved_for_later(world, browser):
    case = make.draft(world)
    answer = post_task(browser(world.requester), case, "why", then="later", basis="law")
    assert answer.status_code == 302
    case.refresh_from_db()
    assert (case.basis, case.purpose, case.scenario) == ("law", "", "")
    html = browser(world.requester).get(url("request-detail", case.pk)).content.decode()
    assert "In progress" in html


@pytest.mark.parametrize("items", [[], ["not-an-id"], [ABSENT], "other resource"])
def test_only_items_of_this_resource_can_be_chosen(world, browser, items):
    case = make.draft(world)
    if items == "other resource":
        items = [str(make_resource(world.custodian).data_items.first().pk)]
    answer = post_task(browser(world.requester), case, "items", data_items=items)
    assert answer.status_code == 422
    assert "data item" in answer.content.decode()
    assert case.request_items.count() == 2


@pytest.mark.parametrize("method", ["", "exchange", "telepathy"])
def test_only_methods_that_the_resource_offers_can_be_chosen(world, browser, method):
    case = make.draft(world)
    assert post_task(browser(world.requester), case, "method", method=method).status_code == 422


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        ("", "", "Enter the first day."),
        ("31/12/2026", "2026-13-45", "Enter a date, for example 2027-03-31."),
        (5, 4, "The end must not be before the start."),
        (-1, 10, "The date must not be in the past."),
        (0, 3000, "The period must not be longer than 5 years."),
    ],
)
def test_a_period_that_cannot_be(world, browser, first, last, sentence):
    case = make.draft(world)
    days = [(today() + timedelta(days=each)).isoformat() if isinstance(each, int) else each for each in (first, last)]
    answer = post_task(browser(world.requester), case, "period", starts_on=days[0], ends_on=days[1])
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    case.refresh_from_db()
    assert case.version == 1


@pytest.mark.parametrize("version", ["", "-1", "x", "9" * 30])
def test_a_version_that_is_none_is_refused(world, browser, version):
    case = make.submitted(world)
    data = {"expected_version": version, "outcome": "approve", "reason_code": "", "reasons": ""}
    assert browser(world.head).post(url("request-decide", case.pk), data).status_code == 422
    assert browser(world.requester).post(url("request-withdraw", case.pk), data).status_code == 422
    case.refresh_from_db()
    assert case.status == "submitted"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Choose an outcome."),
        ({"outcome": "expire"}, "Choose an outcome."),
        ({"outcome": "return", "reasons": "Say more."}, "Choose a reason from the list."),
        ({"outcome": "return", "reason_code": "return.nonsense", "reasons": "x"}, "Choose a reason from the list."),
        ({"outcome": "reject", "reason_code": "return.incomplete", "reasons": "x"}, "belongs to your decision"),
        ({"outcome": "reject", "reason_code": "reject.no_basis", "reasons": ""}, "Write down your reasons."),
        ({"outcome": "reject", "reason_code": "reject.no_basis", "reasons": "x" * 2001}, "no more than 2000"),
    ],
)
def test_a_decision_without_what_it_needs_is_no_decision(world, browser, data, sentence):
    case = make.submitted(world)
    answer = browser(world.head).post(url("request-decide", case.pk), {"expected_version": case.version, **data})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    case.refresh_from_db()
    assert case.status == "submitted"


def test_a_decision_that_is_returned_reaches_the_requester_in_the_deciders_words(world, browser):
    case = make.submitted(world)
    answer = browser(world.head).post(
        url("request-decide", case.pk),
        {
            "expected_version": case.version,
            "outcome": "return",
            "reason_code": "return.basis_unclear",
            "reasons": "Name the <article>.",
        },
        follow=True,
    )
    assert "will be chained in a moment" in answer.content.decode()
    html = browser(world.requester).get(url("request-detail", case.pk)).content.decode()
    assert "Name the &lt;article&gt;." in html
    assert "The basis of use is not clear" in html


@pytest.mark.parametrize("reason", ["", "reject.no_basis", "bored"])
def test_a_revocation_needs_a_known_reason_and_words(world, browser, reason):
    grant = make.active_grant(world)
    data = {"expected_version": grant.version, "reason_code": reason, "reasons": ""}
    answer = browser(world.approver).post(url("grant-revoke", grant.pk), data)
    assert answer.status_code == 422
    assert "Write down your reasons." in answer.content.decode()
    grant.refresh_from_db()
    assert grant.status == "active"


@pytest.mark.parametrize("resource", ["", "x", ABSENT])
def test_a_resource_that_is_not_there_cannot_be_asked_for(world, browser, resource):
    answer = browser(world.requester).post(url("request-open"), {"resource_id": resource})
    assert answer.status_code == 404
    assert not SharingRequest.objects.exists()


def test_who_asks_for_several_organisations_says_for_which(world, browser):
    from tests.factories.organisations import make_membership, make_organisation

    second = make_organisation("MO")
    make_membership(world.requester, second)
    client = browser(world.requester)
    answer = client.post(url("request-open"), {"resource_id": world.resource.pk})
    assert answer.status_code == 422
    assert second.name.value in answer.content.decode()
    client.post(url("request-open"), {"resource_id": world.resource.pk, "organisation_id": second.pk})
    assert SharingRequest.objects.get().requesting_organisation == second


def test_another_organisations_id_does_not_open_a_request_for_it(world, browser):
    answer = browser(world.requester).post(
        url("request-open"), {"resource_id": world.resource.pk, "organisation_id": world.custodian.pk}
    )
    assert answer.status_code == 422
    assert not SharingRequest.objects.exists()


def test_hand_over_only_to_a_requester_of_the_organisation(world, browser):
    case = make.draft(world)
    client = browser(world.requester)
    for other in (world.head.pk, world.approver.pk, world.stranger.pk, 10**12, "x"):
        data = {"expected_version": case.version, "to_user_id": other}
        assert client.post(url("request-hand-over", case.pk), data).status_code == 422
    data = {"expected_version": case.version, "to_user_id": world.colleague.pk}
    assert client.post(url("request-hand-over", case.pk), data).status_code == 302
    case.refresh_from_db()
    assert case.holder == world.colleague


@pytest.mark.parametrize(
    "query", ["page=0", "page=-1", "page=x", "page=99", "page=" + "9" * 400, "scope=other", "status=x", "tab=x"]
)
def test_addresses_of_lists_that_cannot_be_are_refused(world, browser, query):
    name = "queue" if query.startswith("tab") else "request-list"
    assert browser(world.requester).get(f"{url(name)}?{query}").status_code in (400, 404)


def test_saving_over_a_colleague_keeps_what_was_typed_and_shows_what_changed(world, browser):
    case = make.draft(world)
    requests.save_answers(
        actor=world.colleague, request_id=case.pk, expected_version=1, answers={"purpose": "statistics.research"}
    )
    client = browser(world.requester)
    answer = post_task(client, case, "why", **{**WHY, "scenario": "My own careful words."})
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "My own careful words." in html
    assert "Statistics and research" in html
    assert "Answers saved" in html
    assert 'name="expected_version" value="2"' in html
    case.refresh_from_db()
    assert case.scenario == "Plan bus stops near the boundary."
    again = client.post(
        url("request-task", case.pk, "why"), {**WHY, "scenario": "My own careful words.", "expected_version": 2}
    )
    assert again.status_code == 302


def test_saving_after_a_colleague_sent_it_keeps_what_was_typed(world, browser):
    case = make.draft(world)
    requests.submit_request(actor=world.colleague, request_id=case.pk, expected_version=1)
    answer = post_task(browser(world.requester), case, "why", **{**WHY, "scenario": "Too late."})
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Too late." in html
    assert "Request sent" in html
    assert "Save and continue" not in html


def test_sending_what_a_colleague_changed_shows_the_change_first(world, browser):
    case = make.draft(world)
    requests.save_answers(
        actor=world.colleague, request_id=case.pk, expected_version=1, answers={"method": "interface"}
    )
    answer = browser(world.requester).post(url("request-check", case.pk), {"expected_version": 1})
    assert answer.status_code == 409
    assert "Service interface" in answer.content.decode()
    case.refresh_from_db()
    assert case.status == "draft"


def test_sending_an_incomplete_request_names_what_is_missing(world, browser):
    case = make.draft(world, scenario="", method="")
    client = browser(world.requester)
    page = client.get(url("request-check", case.pk)).content.decode()
    assert "This request cannot be sent yet" in page
    answer = client.post(url("request-check", case.pk), {"expected_version": 1})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Scenario of use: Answer this question." in html
    assert "Sharing method: Answer this question." in html


def test_deciding_on_what_someone_else_decided_shows_who_and_keeps_the_reasons(world, browser):
    case = make.endorsed(world)
    decisions.return_request(
        actor=world.other_approver, request_id=case.pk, expected_version=case.version, **make.REASONS
    )
    answer = browser(world.approver).post(
        url("request-decide", case.pk),
        {
            "expected_version": case.version,
            "outcome": "reject",
            "reason_code": "reject.no_basis",
            "reasons": "My long reasons.",
        },
    )
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Returned with reasons" in html
    assert f"{world.custodian.name.value} · Approver" in html
    assert "My long reasons." in html
    assert url("request-detail", case.pk) in html
    case.refresh_from_db()
    assert case.status == "returned"


def test_deciding_on_an_amended_request_shows_the_amendment_and_lets_one_decide_again(world, browser):
    seen = make.endorsed(world)
    old = seen.version
    case = decisions.return_request(
        actor=world.other_approver, request_id=seen.pk, expected_version=old, **make.REASONS
    )
    case = requests.save_answers(
        actor=world.requester, request_id=case.pk, expected_version=case.version, answers={"purpose": "public_health"}
    )
    case = requests.submit_request(actor=world.requester, request_id=case.pk, expected_version=case.version)
    case = decisions.approve_request(actor=world.head, request_id=case.pk, expected_version=case.version)
    data = {"expected_version": old, "outcome": "approve", "reason_code": "", "reasons": ""}
    answer = browser(world.approver).post(url("request-decide", case.pk), data)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Public health" in html
    assert f'name="expected_version" value="{case.version}"' in html
    case.refresh_from_db()
    assert case.status == "submitted"


def test_withdrawing_what_was_just_approved_is_a_conflict(world, browser):
    case = make.endorsed(world)
    decisions.approve_request(actor=world.approver, request_id=case.pk, expected_version=case.version)
    answer = browser(world.requester).post(url("request-withdraw", case.pk), {"expected_version": case.version})
    assert answer.status_code == 409
    assert "Approved" in answer.content.decode()


def test_revoking_what_a_colleague_revoked_says_so(world, browser):
    grant = make.active_grant(world)
    version = grant.version
    from sharing.services.grants import revoke_grant

    revoke_grant(actor=world.other_approver, grant_id=grant.pk, expected_version=version, **make.REVOCATION)
    answer = browser(world.approver).post(
        url("grant-revoke", grant.pk),
        {"expected_version": version, "reason_code": "other", "reasons": "Mine."},
    )
    assert answer.status_code == 409
    assert "Revoked on" in answer.content.decode()
