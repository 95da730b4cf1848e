"""Each page as each person: what is shown, what is refused, what is not there."""

from __future__ import annotations

import uuid

import pytest
from django.urls import reverse

from organisations.models import Role
from tests.factories import sharing as make
from tests.factories.organisations import make_member, make_user

LISTS = ("home", "sharing:request-list", "sharing:queue", "sharing:grant-list")


def url(name: str, *args: object) -> str:
    return reverse(f"sharing:{name}", args=args)


@pytest.mark.parametrize("name", LISTS[1:])
def test_strangers_are_sent_to_sign_in(db, browser, name):
    answer = browser(None).get(reverse(name))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("account_login"))


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("who", ["requester", "head", "approver", "steward", "stranger", "auditor", "nobody"])
def test_every_list_opens_for_everyone_signed_in(world, browser, name, who):
    make.submitted(world)
    people = {"auditor": lambda: make_member(world.asking, Role.AUDITOR), "nobody": make_user}
    user = people[who]() if who in people else getattr(world, who)
    answer = browser(user).get(reverse(name))
    assert answer.status_code == 200
    assert "dba-empty" in answer.content.decode() or "BA-2026-" in answer.content.decode()


#: Page → (person → code), for a request that waits for its endorsement.
PAGES = {
    "request-detail": {"requester": 200, "colleague": 200, "head": 200, "approver": 200, "stranger": 404},
    "request-decide": {"requester": 200, "colleague": 403, "head": 200, "approver": 403, "stranger": 404},
    "request-check": {"requester": 409, "head": 409, "approver": 403, "stranger": 404},
    "request-sent": {"requester": 200, "approver": 302, "stranger": 404},
    "request-withdraw": {"requester": 200, "colleague": 200, "head": 403, "approver": 403, "stranger": 404},
    "request-hand-over": {"requester": 403, "approver": 403, "stranger": 404},
}


@pytest.mark.parametrize(("page", "who"), [(page, who) for page, codes in PAGES.items() for who in codes])
def test_a_submitted_request(world, browser, page, who):
    case = make.submitted(world)
    assert browser(getattr(world, who)).get(url(page, case.pk)).status_code == PAGES[page][who]


@pytest.mark.parametrize("task", ["why", "items", "method", "period"])
@pytest.mark.parametrize(("who", "code"), [("requester", 200), ("colleague", 200), ("head", 403), ("approver", 404)])
def test_a_draft_belongs_to_the_requesters_of_its_organisation(world, browser, task, who, code):
    case = make.draft(world)
    assert browser(getattr(world, who)).get(url("request-task", case.pk, task)).status_code == code


@pytest.mark.parametrize("page", [*PAGES, "request-task"])
def test_what_does_not_exist_and_what_is_hidden_look_the_same(world, browser, page):
    more = ("why",) if page == "request-task" else ()
    hidden = browser(world.stranger).get(url(page, make.draft(world).pk, *more))
    absent = browser(world.stranger).get(url(page, uuid.uuid4(), *more))
    assert hidden.status_code == absent.status_code == 404
    assert "Test resource" not in hidden.content.decode()


def test_an_unknown_task_is_not_there(world, browser):
    assert browser(world.requester).get(url("request-task", make.draft(world).pk, "bribe")).status_code == 404


@pytest.mark.parametrize(
    ("who", "page", "revoke"),
    [
        ("requester", 200, 403),
        ("head", 200, 403),
        ("approver", 200, 200),
        ("steward", 200, 403),
        ("stranger", 404, 404),
    ],
)
def test_a_grant_is_shown_to_its_parties_and_revoked_by_the_custodian(world, browser, who, page, revoke):
    grant = make.active_grant(world)
    client = browser(getattr(world, who))
    assert client.get(url("grant-detail", grant.pk)).status_code == page
    assert client.get(url("grant-revoke", grant.pk)).status_code == revoke


@pytest.mark.parametrize("state", ["revoked", "expired"])
def test_an_ended_grant_says_so_and_cannot_be_revoked_again(world, browser, state):
    grant = make.GRANT_IN_STATE[state](world)
    client = browser(world.approver)
    page = client.get(url("grant-detail", grant.pk)).content.decode()
    assert f"dba-tag--{state}" in page
    assert "The data may no longer be used." in page
    assert "Revoke the grant" not in page
    assert client.get(url("grant-revoke", grant.pk)).status_code == 409


def test_who_made_a_request_reads_why_a_colleague_must_decide(world, browser):
    case = make.submitted(world)
    for page in ("request-detail", "request-decide"):
        html = browser(world.requester).get(url(page, case.pk)).content.decode()
        assert "You made this request; a colleague must decide." in html
        assert "Record the decision" not in html
        assert "Answer this request" not in html


def test_a_second_account_of_the_requester_has_no_decision_either(world, browser):
    twin = make_member(world.asking, Role.APPROVER, person=world.requester.person)
    case = make.submitted(world)
    client = browser(twin)
    page = client.get(url("request-decide", case.pk)).content.decode()
    assert "Record the decision" not in page
    answer = client.post(
        url("request-decide", case.pk), {"outcome": "approve", "expected_version": case.version, "reasons": ""}
    )
    assert answer.status_code == 403
    case.refresh_from_db()
    assert case.status == "submitted"


@pytest.mark.parametrize("state", list(make.IN_STATE))
@pytest.mark.parametrize("who", ["requester", "head", "approver"])
def test_the_buttons_are_those_of_the_state_table(world, browser, state, who):
    case = make.IN_STATE[state](world)
    user = getattr(world, who)
    answer = browser(user).get(url("request-detail", case.pk))
    if state == "draft" and who == "approver":
        assert answer.status_code == 404
        return
    html = answer.content.decode()
    fill_in = who == "requester" and state in ("draft", "returned")
    assert (url("request-task", case.pk, "why") in html) is fill_in
    assert (url("request-hand-over", case.pk) in html) is fill_in
    withdraw = who == "requester" and state in ("draft", "submitted", "returned")
    assert (url("request-withdraw", case.pk) in html) is withdraw
    assert (url("request-decide", case.pk) in html) is (who == "head" and state == "submitted")


def test_the_other_side_does_not_see_the_draft_being_amended(world, browser):
    from sharing.services.requests import save_answers

    case = make.returned(world)
    save_answers(
        actor=world.requester,
        request_id=case.pk,
        expected_version=case.version,
        answers={"scenario": "Half a thought."},
    )
    assert "Half a thought." not in browser(world.approver).get(url("request-detail", case.pk)).content.decode()
    assert "Half a thought." in browser(world.colleague).get(url("request-task", case.pk, "why")).content.decode()


def test_auditors_see_where_the_ledger_stands(world, browser):
    auditor = make_member(world.asking, Role.AUDITOR)
    assert "Waiting to be chained" in browser(auditor).get("/").content.decode()
    assert "Waiting to be chained" not in browser(world.requester).get("/").content.decode()


def test_before_signing_in_home_says_what_this_is(world, browser):
    html = browser(None).get("/").content.decode()
    assert 'name="q"' in html
    assert f"{reverse('catalogue:resource-list')}?jurisdiction=GD" in html
    assert "1 resource<" in html
    assert reverse("account_login") in html
