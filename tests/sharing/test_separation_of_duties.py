"""A person never decides on what they made, edited or delegated; nor for the custodian from the requesting side.

Each case puts the custodian's approver (or another account of the same person) in the way; every verb that decides
must refuse, the page must show no button and the queue no line.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from organisations.domain.errors import Forbidden
from organisations.models import Role, User
from sharing.domain.states import Action
from sharing.models import Decision, SharingRequest
from sharing.selectors import grants as grant_selectors
from sharing.selectors import requests as selectors
from sharing.services import decisions, grants, requests
from tests.factories import sharing as factory
from tests.factories.organisations import make_membership, make_user
from tests.factories.sharing import World

pytestmark = pytest.mark.django_db

OWN, SIDE = "duties.own_request", "duties.requesting_side"


def _judge(request: SharingRequest, world: World) -> SharingRequest:
    request = requests.submit_request(actor=world.requester, request_id=request.pk, expected_version=request.version)
    return decisions.approve_request(actor=world.head, request_id=request.pk, expected_version=request.version)


def _end(membership) -> None:
    membership.ended_at = timezone.now()
    membership.save(update_fields=["ended_at"])


def _made(world: World, who: User) -> SharingRequest:
    membership = make_membership(who, world.asking, Role.REQUESTER)
    made = requests.open_request(actor=who, resource_id=world.resource.pk, answers=factory.full_answers(world.resource))
    _end(membership)
    return made


def _edited(world: World, who: User) -> SharingRequest:
    made = factory.draft(world)
    membership = make_membership(who, world.asking, Role.REQUESTER)
    made = requests.save_answers(
        actor=who, request_id=made.pk, expected_version=made.version, answers={"scenario": "Better words."}
    )
    _end(membership)
    return made


def _received(world: World, who: User) -> SharingRequest:
    made = factory.draft(world)
    membership = make_membership(who, world.asking, Role.REQUESTER)
    made = requests.hand_over_request(
        actor=world.requester, request_id=made.pk, expected_version=made.version, to_user_id=who.pk
    )
    _end(membership)
    return made


def _gave(world: World, who: User) -> SharingRequest:
    made = factory.draft(world)
    membership = make_membership(who, world.asking, Role.REQUESTER)
    made = requests.hand_over_request(
        actor=who, request_id=made.pk, expected_version=made.version, to_user_id=world.colleague.pk
    )
    _end(membership)
    return made


def _member(role: Role) -> Callable[[World, User], SharingRequest]:
    def prepare(world: World, who: User) -> SharingRequest:
        make_membership(who, world.asking, role)
        return factory.draft(world)

    return prepare


def _left_since(world: World, who: User) -> SharingRequest:
    membership = make_membership(who, world.asking, Role.STEWARD)
    made = factory.draft(world)
    _end(membership)
    return made


CASES = {
    "made it": (_made, OWN),
    "edited it": (_edited, OWN),
    "was given it": (_received, OWN),
    "handed it over": (_gave, OWN),
    "left the requesting side since": (_left_since, SIDE),
    **{f"is {role.value} of the requesting side": (_member(role), SIDE) for role in Role},
}
VERBS = {
    Action.APPROVE: (decisions.approve_request, {}),
    Action.RETURN: (decisions.return_request, factory.REASONS),
    Action.REJECT: (decisions.reject_request, factory.REFUSAL),
}


@pytest.mark.parametrize("second_account", [False, True], ids=["same account", "second account"])
@pytest.mark.parametrize("case", CASES)
def test_barred_persons_decide_by_no_verb(case, second_account):
    prepare, code = CASES[case]
    world = World()
    who = make_user(person=world.approver.person) if second_account else world.approver
    made = _judge(prepare(world, who), world)
    for verb, reasons in VERBS.values():
        with pytest.raises(Forbidden) as refusal:
            verb(actor=world.approver, request_id=made.pk, expected_version=made.version, **reasons)
        assert refusal.value.code == code
    view = selectors.get_request(viewer=world.approver, request_id=made.pk)
    assert not view.actions & VERBS.keys()
    assert selectors.why_not(viewer=world.approver, request=view) == code
    assert selectors.count_queue(viewer=world.approver) == 0
    assert selectors.count_queue(viewer=world.other_approver) == 1
    assert not Decision.objects.filter(request=made, organisation=world.custodian).exists()


def test_who_left_the_requesting_side_long_before_may_decide():
    world = World()
    make_membership(world.approver, world.asking, Role.REQUESTER, ended_at=timezone.now() - timedelta(days=30))
    made = factory.endorsed(world)
    assert selectors.count_queue(viewer=world.approver) == 1
    decisions.approve_request(actor=world.approver, request_id=made.pk, expected_version=made.version)


def test_the_head_who_edited_a_request_cannot_endorse_it():
    world = World()
    make_membership(world.head, world.asking, Role.REQUESTER)
    made = factory.draft(world)
    made = requests.save_answers(
        actor=world.head, request_id=made.pk, expected_version=1, answers={"scenario": "Mine."}
    )
    made = requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=made.version)
    with pytest.raises(Forbidden, match=OWN):
        decisions.approve_request(actor=world.head, request_id=made.pk, expected_version=made.version)


def test_the_head_who_submitted_a_request_cannot_endorse_it():
    world = World()
    make_membership(world.head, world.asking, Role.REQUESTER)
    made = factory.draft(world)
    made = requests.submit_request(actor=world.head, request_id=made.pk, expected_version=made.version)
    with pytest.raises(Forbidden, match=OWN):
        decisions.approve_request(actor=world.head, request_id=made.pk, expected_version=made.version)


def test_one_account_on_both_sides_endorses_and_does_not_decide():
    world = World()
    make_membership(world.head, world.custodian, Role.APPROVER)
    made = factory.endorsed(world)
    with pytest.raises(Forbidden, match=SIDE):
        decisions.approve_request(actor=world.head, request_id=made.pk, expected_version=made.version)


@pytest.mark.parametrize("case", ["edited it", "is requester of the requesting side", "left the requesting side since"])
def test_barred_persons_do_not_revoke(case):
    prepare, code = CASES[case]
    world = World()
    made = _judge(prepare(world, world.approver), world)
    made = decisions.approve_request(actor=world.other_approver, request_id=made.pk, expected_version=made.version)
    with pytest.raises(Forbidden, match=code):
        grants.revoke_grant(actor=world.approver, grant_id=made.grant.pk, expected_version=1, **factory.REVOCATION)
    assert not grant_selectors.get_grant(viewer=world.approver, grant_id=made.grant.pk).actions


def test_why_not_names_the_bar_to_the_account_without_the_role():
    world = World()
    second = make_user(person=world.requester.person)
    make_membership(second, world.custodian, Role.STEWARD)
    made = factory.endorsed(world)
    view = selectors.get_request(viewer=second, request_id=made.pk)
    assert selectors.why_not(viewer=second, request=view) == "role.required"
    make_membership(make_user(person=second.person), world.custodian, Role.APPROVER)
    assert selectors.why_not(viewer=second, request=view) == OWN


def test_superusers_have_no_other_rights():
    world = World()
    made = factory.endorsed(world)
    world.steward.is_superuser = world.steward.is_staff = True
    world.steward.save()
    with pytest.raises(Forbidden, match="role.required"):
        decisions.approve_request(actor=world.steward, request_id=made.pk, expected_version=made.version)
