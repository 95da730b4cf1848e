"""Reading costs the same with 3 rows and with 30; nobody reads what is not theirs."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from organisations.domain.errors import Invalid, NotFound
from organisations.models import Role
from organisations.selectors.memberships import forget_roles, roles_of
from sharing.models import SharingRequest
from sharing.selectors import grants, home, requests, resources
from sharing.services import requests as services
from tests.factories import sharing as factory
from tests.factories.catalogue import make_resource
from tests.factories.organisations import make_member
from tests.factories.sharing import World, bulk_requests

pytestmark = pytest.mark.django_db


def _queries(call, viewer) -> int:
    forget_roles(viewer)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        call()
    return len(captured)


READERS = {
    "list": lambda viewer: requests.list_requests(viewer=viewer),
    "queue": lambda viewer: requests.queue_for(viewer=viewer),
    "grants": lambda viewer: grants.list_grants(viewer=viewer),
    "my work": lambda viewer: home.my_work(viewer=viewer),
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("who", ["requester", "head", "approver"])
def test_lists_ask_the_database_as_often_for_30_rows_as_for_3(reader, who):
    counts = []
    for rows in (6, 60):
        world = World()
        bulk_requests(rows, world=world)
        factory.active_grant(world)
        viewer = getattr(world, who)
        counts.append(_queries(lambda viewer=viewer: READERS[reader](viewer), viewer))
    assert counts[0] == counts[1]
    assert counts[0] <= 20


def test_one_request_costs_a_fixed_number_of_queries():
    world = World()
    made = factory.approved(world)
    asked = _queries(lambda: requests.get_request(viewer=world.approver, request_id=made.pk), world.approver)
    assert asked <= 9


@pytest.mark.parametrize("state", factory.IN_STATE)
def test_strangers_auditors_and_the_signed_out_see_nothing(state):
    world = World()
    made = factory.IN_STATE[state](world)
    auditor = make_member(world.custodian, Role.AUDITOR)
    for viewer in (world.stranger, auditor, AnonymousUser()):
        with pytest.raises(NotFound):
            requests.get_request(viewer=viewer, request_id=made.pk)
        with pytest.raises(NotFound):
            requests.timeline_of(viewer=viewer, request_id=made.pk)
        assert requests.list_requests(viewer=viewer).total == 0
        assert requests.count_queue(viewer=viewer) == 0
        assert grants.list_grants(viewer=viewer).total == 0
        assert home.my_work(viewer=viewer).next == ()


def test_a_draft_is_seen_by_its_own_side_only():
    world = World()
    made = factory.draft(world)
    for viewer in (world.requester, world.colleague, world.head):
        assert requests.get_request(viewer=viewer, request_id=made.pk).own
    for viewer in (world.approver, world.steward):
        with pytest.raises(NotFound):
            requests.get_request(viewer=viewer, request_id=made.pk)


def test_a_draft_that_was_withdrawn_stays_with_its_own_side():
    world = World()
    made = factory.draft(world)
    services.withdraw_request(actor=world.requester, request_id=made.pk, expected_version=1)
    with pytest.raises(NotFound):
        requests.get_request(viewer=world.approver, request_id=made.pk)


def test_a_role_that_ended_shows_nothing_from_the_next_request_on():
    world = World()
    made = factory.submitted(world)
    membership = world.approver.memberships.get()
    membership.ended_at = membership.started_at
    membership.save(update_fields=["ended_at"])
    forget_roles(world.approver)
    with pytest.raises(NotFound):
        requests.get_request(viewer=world.approver, request_id=made.pk)


def test_scopes_split_what_the_viewer_sees():
    world = World()
    made = factory.submitted(world)
    services.open_request(actor=world.colleague, resource_id=world.resource.pk)
    totals = {
        (who, scope): requests.list_requests(viewer=getattr(world, who), scope=scope).total
        for who in ("requester", "approver")
        for scope in ("mine", "organisation", "received", "all")
    }
    assert totals == {
        ("requester", "mine"): 1,
        ("requester", "organisation"): 2,
        ("requester", "received"): 0,
        ("requester", "all"): 2,
        ("approver", "mine"): 0,
        ("approver", "organisation"): 0,
        ("approver", "received"): 1,
        ("approver", "all"): 1,
    }
    found = requests.list_requests(viewer=world.requester, status="submitted").items
    assert [one.id for one in found] == [made.pk]


@pytest.mark.parametrize(
    ("filters", "code"),
    [
        ({"scope": "theirs"}, "choice.unknown"),
        ({"status": "lost"}, "choice.unknown"),
        ({"page": 0}, "page.unknown"),
        ({"page": 2}, "page.unknown"),
        ({"page": 10**12}, "page.unknown"),
    ],
)
def test_unknown_filters_are_refused(filters, code):
    with pytest.raises(Invalid, match=code):
        requests.list_requests(viewer=World().requester, **filters)


@pytest.mark.parametrize("filters", [{"status": "lost"}, {"page": 0}, {"page": 2}])
def test_unknown_filters_of_grants_are_refused(filters):
    with pytest.raises(Invalid):
        grants.list_grants(viewer=World().requester, **filters)


def test_lists_have_pages():
    world = World()
    bulk_requests(45, world=world)
    first, last = (requests.list_requests(viewer=world.requester, page=number) for number in (1, 3))
    assert (first.total, first.pages, first.num_pages, len(first.items), len(last.items)) == (45, 3, 3, 20, 5)
    assert (first.has_previous, first.has_next, last.has_previous, last.has_next) == (False, True, True, False)
    assert (first.next_page_number, last.previous_page_number) == (2, 2)
    seen = {one.id for number in (1, 2, 3) for one in requests.list_requests(viewer=world.requester, page=number).items}
    assert len(seen) == 45


def test_bulk_requests_are_what_the_services_would_have_made():
    world = World()
    made = bulk_requests(10, world=world)
    assert SharingRequest.objects.filter(status="submitted").count() == 8
    waiting = requests.queue_for(viewer=world.approver).items
    assert {one.id for one in waiting} <= {one.pk for one in made}
    from sharing.services import decisions

    first = waiting[0]
    done = decisions.approve_request(actor=world.approver, request_id=first.id, expected_version=first.version)
    assert done.status == "approved"


def test_the_catalogue_learns_what_the_viewer_already_has():
    world = World()

    def kind(viewer):
        forget_roles(viewer)
        answer = resources.state_for_resource(viewer, world.resource)
        return answer and answer.kind

    assert kind(world.requester) is None
    factory.active_grant(world)
    assert kind(world.requester) == "granted"
    factory.submitted(world)
    assert kind(world.requester) == "pending"
    begun = factory.draft(world)
    assert kind(world.requester) == "draft"
    action = resources.state_for_resource(world.requester, world.resource)
    assert action is not None
    assert (str(action.label), str(begun.pk) in action.url) == ("Continue draft", True)
    assert kind(world.approver) is None
    assert kind(world.stranger) is None


def test_results_of_a_search_say_what_ones_organisation_has_asked_for(django_assert_num_queries):
    world = World()
    drafted, asked, back, granted, other = (make_resource(world.custodian) for _number in range(5))
    for resource, state in (
        (drafted, factory.draft),
        (asked, factory.submitted),
        (back, factory.returned),
        (granted, factory.approved),
    ):
        world.resource = resource
        state(world)
    ids = [resource.pk for resource in (drafted, asked, back, granted, other)]
    for viewer in (world.requester, world.colleague, world.head):
        roles_of(viewer)
        with django_assert_num_queries(1):
            assert resources.requested_among(viewer, ids).keys() == {asked.pk, back.pk}
    for viewer in (world.approver, world.stranger, AnonymousUser()):
        assert resources.requested_among(viewer, ids) == {}
    assert resources.requested_among(world.requester, [drafted.pk]) == {}


def test_the_row_of_a_search_shows_it(client):
    world = World()
    factory.submitted(world)
    for viewer, times in ((world.colleague, 1), (world.approver, 0), (None, 0)):
        client.logout()
        if viewer is not None:
            client.force_login(viewer, backend="allauth.account.auth_backends.AuthenticationBackend")
        page = client.get(reverse("catalogue:resource-list")).content.decode()
        assert page.count("Requested by your organisation") == times


def test_what_changed_since_a_page_was_read():
    world = World()
    made = factory.draft(world)
    made = services.save_answers(
        actor=world.colleague,
        request_id=made.pk,
        expected_version=1,
        answers={"scenario": "Other words.", "data_items": [world.resource.data_items.last().pk], "ends_on": None},
    )
    found = requests.changes_since(viewer=world.requester, request_id=made.pk, version=1)
    assert [(one.field, one.after) for one in found] == [
        ("scenario", "Other words."),
        ("data_items", ("field_3",)),
        ("ends_on", ""),
    ]
    assert requests.changes_since(viewer=world.requester, request_id=made.pk, version=2) == []
    assert requests.changes_since(viewer=world.requester, request_id=made.pk, version=0) == []


def test_an_approver_learns_that_the_state_changed():
    world = World()
    made = factory.endorsed(world)
    services.withdraw_request(actor=world.requester, request_id=made.pk, expected_version=made.version)
    found = requests.changes_since(viewer=world.approver, request_id=made.pk, version=made.version)
    assert [(one.field, one.before, one.after) for one in found] == [("status", "submitted", "withdrawn")]


def test_the_custodian_sees_changes_only_when_they_are_submitted():
    world = World()
    made = factory.returned(world)
    seen = made.version
    made = services.save_answers(
        actor=world.requester, request_id=made.pk, expected_version=seen, answers={"scenario": "Secret draft."}
    )
    assert requests.changes_since(viewer=world.approver, request_id=made.pk, version=seen) == []
    services.submit_request(actor=world.requester, request_id=made.pk, expected_version=made.version)
    fields = [one.field for one in requests.changes_since(viewer=world.approver, request_id=made.pk, version=seen)]
    assert fields == ["status", "scenario"]
    with pytest.raises(NotFound):
        requests.changes_between(viewer=world.approver, request_id=made.pk, before=1, after=3)


def test_the_timeline_keeps_drafting_inside():
    world = World()
    made = factory.draft(world)
    made = services.hand_over_request(
        actor=world.requester, request_id=made.pk, expected_version=1, to_user_id=world.colleague.pk
    )
    made = services.submit_request(actor=world.colleague, request_id=made.pk, expected_version=made.version)
    inside = requests.timeline_of(viewer=world.requester, request_id=made.pk)
    outside = requests.timeline_of(viewer=world.approver, request_id=made.pk)
    assert [item.title for item in inside] == ["open", "hand_over", "submit"]
    assert inside[1].received_by == world.colleague
    assert [item.title for item in outside] == ["submit"]
    assert requests.may_read_event(viewer=world.approver, event_id=outside[0].event_id)
    assert not requests.may_read_event(viewer=world.stranger, event_id=outside[0].event_id)


def test_a_request_can_be_handed_to_the_other_requesters_only():
    world = World()
    made = factory.draft(world)
    view = requests.get_request(viewer=world.requester, request_id=made.pk)
    assert requests.receivers_for(viewer=world.requester, request=view) == (world.colleague,)


def test_grants_are_filtered_by_state():
    world = World()
    factory.revoked_grant(world)
    made = factory.active_grant(world)
    assert [one.id for one in grants.list_grants(viewer=world.requester, status="active").items] == [made.pk]
    assert grants.get_grant(viewer=world.requester, grant_id=made.pk).reference == made.request.reference
    with pytest.raises(NotFound):
        grants.get_grant(viewer=world.stranger, grant_id=made.pk)


def test_a_view_says_what_its_reader_needs():
    world = World()
    made = factory.returned(world)
    view = requests.get_request(viewer=world.approver, request_id=made.pk)
    assert [step.state for step in view.steps] == ["done", "refused"]
    assert [step.outcome for step in view.steps] == ["endorsed", "returned"]
    assert view.current_step is None
    assert view.last_decision.reasons == factory.REASONS["reasons"]
    assert view.steps[0].decided_by == world.head
    assert requests.actions_for(viewer=world.requester, request=view) == {"save", "hand_over", "submit", "withdraw"}
    waiting = requests.get_request(viewer=world.head, request_id=factory.submitted(world).pk)
    assert [step.state for step in waiting.steps] == ["current", "todo"]
    assert (waiting.current_step.outcome, waiting.current_step.decided_at) == ("", None)
    assert waiting.last_decision is None
    assert requests.why_not(viewer=world.head, request=waiting) is None
    assert requests.why_not(viewer=world.head, request=view) == "request.state"
