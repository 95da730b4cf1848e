"""What the services of requests and decisions refuse, and that a refusal changes nothing."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from catalogue.models import SearchChange
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from organisations.models import Role
from sharing.services import decisions, requests
from tests.factories import sharing as factory
from tests.factories.catalogue import make_resource
from tests.factories.organisations import make_member, make_membership, make_organisation
from tests.factories.sharing import World, full_answers

from .checks import refused

pytestmark = pytest.mark.django_db


# --- open


def test_opening_needs_a_requester():
    world = World()
    with refused(Forbidden, "role.required"):
        requests.open_request(actor=world.head, resource_id=world.resource.pk)


def test_what_is_invisible_cannot_be_asked_for():
    world = World()
    hidden = make_resource(world.custodian, visibility="chosen")
    for resource_id in (hidden.pk, uuid.uuid4()):
        with refused(NotFound, "not_found"):
            requests.open_request(actor=world.requester, resource_id=resource_id)


def test_what_is_not_shared_cannot_be_asked_for():
    world = World()
    closed = make_resource(world.custodian, sharing_attribute="not_shared")
    with refused(Invalid, "resource.not_shared", "resource_id"):
        requests.open_request(actor=world.requester, resource_id=closed.pk)


def test_nobody_asks_their_own_organisation():
    world = World()
    own = make_resource(world.asking)
    for organisation_id in (None, world.asking.pk):
        with refused(Invalid, "resource.own", "resource_id"):
            requests.open_request(actor=world.requester, resource_id=own.pk, organisation_id=organisation_id)


def test_the_organisation_that_asks_is_one_of_the_actors():
    world = World()
    for other in (world.custodian.pk, uuid.uuid4()):
        with refused(Invalid, "organisation.not_requester", "organisation_id"):
            requests.open_request(actor=world.requester, resource_id=world.resource.pk, organisation_id=other)


def test_a_requester_of_several_organisations_chooses():
    world = World()
    second = make_organisation("MO")
    make_membership(world.requester, second, Role.REQUESTER)
    with refused(Invalid, "organisation.choose", "organisation_id"):
        requests.open_request(actor=world.requester, resource_id=world.resource.pk)
    made = requests.open_request(actor=world.requester, resource_id=world.resource.pk, organisation_id=second.pk)
    assert made.requesting_organisation == second
    own = make_resource(second)
    assert requests.open_request(actor=world.requester, resource_id=own.pk).requesting_organisation == world.asking


def test_a_switched_off_account_opens_nothing():
    world = World()
    world.requester.is_active = False
    world.requester.save()
    with refused(Forbidden, "role.required"):
        requests.open_request(actor=world.requester, resource_id=world.resource.pk)


def test_opening_again_leads_to_the_draft_that_one_has():
    world = World()

    def opened(actor, **more):
        return requests.open_request(actor=actor, resource_id=world.resource.pk, **more).pk

    first = opened(world.requester)
    assert opened(world.requester) == first
    assert opened(world.requester, organisation_id=world.asking.pk) == first
    second_account = make_member(world.asking, Role.REQUESTER, person=world.requester.person)
    assert opened(second_account) == first
    # Others, other organisations and other resources have drafts of their own; answers always make a new one.
    make_membership(world.requester, other := make_organisation("MO"), Role.REQUESTER)
    made = [
        opened(world.colleague),
        opened(world.requester, organisation_id=other.pk),
        opened(world.requester, organisation_id=world.asking.pk, answers={"scenario": "Something else."}),
        requests.open_request(
            actor=world.requester,
            resource_id=make_resource(world.custodian).pk,
            organisation_id=world.asking.pk,
        ).pk,
    ]
    assert len({first, *made}) == 5


def test_a_draft_that_went_away_is_not_come_back_to():
    world = World()
    case = factory.submitted(world)
    again = requests.open_request(actor=world.requester, resource_id=world.resource.pk)
    assert again.pk != case.pk
    handed = requests.hand_over_request(
        actor=world.requester, request_id=again.pk, expected_version=1, to_user_id=world.colleague.pk
    )
    assert requests.open_request(actor=world.colleague, resource_id=world.resource.pk).pk == handed.pk
    assert requests.open_request(actor=world.requester, resource_id=world.resource.pk).pk != handed.pk


def test_wrong_first_answers_open_nothing():
    world = World()
    with refused(Invalid, "choice.unknown", "basis"):
        requests.open_request(actor=world.requester, resource_id=world.resource.pk, answers={"basis": "x"})


# --- save


def test_a_draft_may_be_incomplete_and_is_saved_piece_by_piece():
    world = World()
    made = requests.open_request(actor=world.requester, resource_id=world.resource.pk)
    for version, (name, value) in enumerate(full_answers(world.resource).items(), start=1):
        made = requests.save_answers(
            actor=world.requester, request_id=made.pk, expected_version=version, answers={name: value}
        )
    requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=made.version)


def test_saving_refuses_data_items_of_another_resource():
    world = World()
    made = factory.draft(world)
    foreign = make_resource(world.custodian).data_items.first().pk
    for item in (foreign, uuid.uuid4()):
        with refused(Invalid, "items.other_resource", "data_items"):
            requests.save_answers(
                actor=world.requester, request_id=made.pk, expected_version=1, answers={"data_items": [item]}
            )


def test_saving_refuses_what_the_resource_does_not_offer():
    world = World()
    made = factory.draft(world)
    with refused(Invalid, "method.not_offered", "method"):
        requests.save_answers(
            actor=world.requester, request_id=made.pk, expected_version=1, answers={"method": "exchange"}
        )


def test_saving_tells_everything_at_once():
    world = World()
    made = factory.draft(world)
    with refused(Invalid, "method.not_offered") as refusal:
        requests.save_answers(
            actor=world.requester,
            request_id=made.pk,
            expected_version=1,
            answers={"method": "exchange", "starts_on": "2020-01-01", "ends_on": "2019-01-01"},
        )
    assert [one.field for one in refusal.value.errors] == ["starts_on", "ends_on"]


@pytest.mark.parametrize("version", [0, 2, 10**9])
def test_a_stale_save_is_refused(version):
    world = World()
    made = factory.draft(world)
    with refused(Conflict, "request.changed") as refusal:
        requests.save_answers(actor=world.requester, request_id=made.pk, expected_version=version, answers={})
    assert refusal.value.stale


def test_another_tenants_request_does_not_exist():
    world = World()
    made = factory.draft(world)
    for actor in (world.stranger, world.approver):
        with refused(NotFound, "not_found"):
            requests.save_answers(actor=actor, request_id=made.pk, expected_version=1, answers={})
    with refused(NotFound, "not_found"):
        requests.withdraw_request(actor=world.requester, request_id=uuid.uuid4(), expected_version=1)


@pytest.mark.parametrize("verb", [requests.submit_request, requests.withdraw_request])
def test_the_head_of_the_requesting_side_does_not_do_the_requesters_part(verb):
    world = World()
    made = factory.draft(world)
    with refused(Forbidden, "role.required"):
        verb(actor=world.head, request_id=made.pk, expected_version=1)


# --- hand over


def test_a_request_is_handed_to_a_requester_of_the_same_organisation_only():
    world = World()
    made = factory.draft(world)
    gone = make_member(world.asking, Role.REQUESTER, is_active=False)
    for receiver in (world.head.pk, world.stranger.pk, gone.pk, 10**9):
        with refused(Invalid, "handover.not_requester", "to_user_id"):
            requests.hand_over_request(
                actor=world.requester, request_id=made.pk, expected_version=1, to_user_id=receiver
            )
    with refused(Invalid, "handover.same_holder", "to_user_id"):
        requests.hand_over_request(
            actor=world.requester, request_id=made.pk, expected_version=1, to_user_id=world.requester.pk
        )


# --- submit


def test_an_incomplete_draft_is_told_everything_it_misses():
    world = World()
    made = requests.open_request(actor=world.requester, resource_id=world.resource.pk)
    with refused(Invalid, "answer.missing", "basis") as refusal:
        requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=1)
    assert len(refusal.value.errors) == 7


def test_a_period_that_began_while_the_draft_lay_is_refused():
    world = World()
    made = factory.draft(world)
    with refused(Invalid, "dates.past", "starts_on"):
        requests.submit_request(
            actor=world.requester,
            request_id=made.pk,
            expected_version=1,
            now=timezone.now() + timedelta(days=2),
        )


def test_an_entry_that_is_asked_for_is_indexed_again_once():
    """Search orders by how often; sending the same request again after a return does not count."""
    world = World()
    waiting = factory.draft(world)
    SearchChange.objects.all().delete()
    waiting = requests.submit_request(actor=world.requester, request_id=waiting.pk, expected_version=waiting.version)
    assert list(SearchChange.objects.values_list("entry", flat=True)) == [world.resource.pk]
    other = World()
    back = factory.returned(other)
    SearchChange.objects.all().delete()
    requests.submit_request(actor=other.requester, request_id=back.pk, expected_version=back.version)
    assert not SearchChange.objects.exists()


@pytest.mark.parametrize(
    "change",
    [{"sharing_attribute": "not_shared", "not_shared_basis": {"en": "A law."}}, {"visibility": "chosen"}],
)
def test_a_resource_closed_since_cannot_be_submitted_for(change):
    world = World()
    made = factory.draft(world)
    for name, value in change.items():
        setattr(world.resource, name, value)
    world.resource.save()
    with refused(Invalid, "resource.not_shared", "resource_id"):
        requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=1)


def test_the_reference_is_given_once():
    world = World()
    made = factory.returned(world)
    again = requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=made.version)
    assert again.reference == made.reference
    assert again.reference.startswith(f"BA-{factory.today().year}-")
    assert again.round == 2


# --- decide


@pytest.mark.parametrize(
    ("state", "verb", "reasons"),
    [
        (state, verb, reasons)
        for state in factory.IN_STATE
        if state != "submitted"
        for verb, reasons in (
            (decisions.approve_request, {}),
            (decisions.return_request, factory.REASONS),
            (decisions.reject_request, factory.REFUSAL),
        )
    ],
)
def test_only_what_is_submitted_is_decided(state, verb, reasons):
    world = World()
    made = factory.IN_STATE[state](world)
    with refused(Conflict, "request.state"):
        verb(actor=world.head, request_id=made.pk, expected_version=made.version, **reasons)


@pytest.mark.parametrize("state", ["approved", "rejected", "withdrawn"])
def test_what_has_ended_stays_ended(state):
    world = World()
    made = factory.IN_STATE[state](world)
    for verb in (requests.submit_request, requests.withdraw_request):
        with refused(Conflict, "request.state"):
            verb(actor=world.requester, request_id=made.pk, expected_version=made.version)


def test_a_page_that_went_stale_learns_that_and_not_only_that_the_state_is_wrong():
    world = World()
    made = factory.withdrawn(world)
    with refused(Conflict, "request.changed") as refusal:
        decisions.approve_request(actor=world.head, request_id=made.pk, expected_version=made.version - 1)
    assert refusal.value.stale


@pytest.mark.parametrize("who", ["approver", "steward", "requester"])
def test_the_first_step_is_the_heads(who):
    world = World()
    made = factory.submitted(world)
    with refused(Forbidden, "role.required"):
        decisions.approve_request(actor=getattr(world, who), request_id=made.pk, expected_version=made.version)


@pytest.mark.parametrize("verb", [decisions.return_request, decisions.reject_request])
@pytest.mark.parametrize(
    ("reason_code", "reasons", "fields"),
    [
        ("because", "Words.", ["reason_code"]),
        ("other", "", ["reasons"]),
        ("other", "  ", ["reasons"]),
        ("other", "x" * 2001, ["reasons"]),
        ("other", "\x00", ["reasons"]),
        ("", "", ["reason_code", "reasons"]),
    ],
)
def test_turning_down_needs_a_known_code_and_words(verb, reason_code, reasons, fields):
    world = World()
    made = factory.endorsed(world)
    with pytest.raises(Invalid) as refusal:
        verb(
            actor=world.approver,
            request_id=made.pk,
            expected_version=made.version,
            reason_code=reason_code,
            reasons=reasons,
        )
    assert [one.field for one in (refusal.value, *refusal.value.errors)] == fields


def test_a_period_that_is_over_is_not_approved():
    world = World()
    made = factory.endorsed(world)
    with refused(Conflict, "request.period_over"):
        decisions.approve_request(
            actor=world.approver,
            request_id=made.pk,
            expected_version=made.version,
            now=timezone.now() + timedelta(days=400),
        )


def test_the_second_of_two_heads_learns_that_another_was_faster():
    """The step is no longer theirs, but the page they decided on was: stale, not forbidden."""
    world = World()
    made = factory.submitted(world)
    seen = made.version
    other_head = make_member(world.asking, Role.APPROVER)
    decisions.approve_request(actor=world.head, request_id=made.pk, expected_version=seen)
    with pytest.raises(Conflict) as refusal:
        decisions.approve_request(actor=other_head, request_id=made.pk, expected_version=seen)
    assert refusal.value.stale
    fresh = seen + 1
    for actor, version in ((other_head, fresh), (world.steward, seen), (world.requester, seen)):
        with pytest.raises(Forbidden):
            decisions.approve_request(actor=actor, request_id=made.pk, expected_version=version)
