"""The main job, through the services."""

from __future__ import annotations

import pytest

from sharing.domain.states import GrantState, RequestState
from sharing.selectors import grants as grant_selectors
from sharing.selectors import home, requests
from tests.factories import sharing as factory
from tests.factories.sharing import World

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", factory.IN_STATE)
def test_every_state_of_a_request_is_reached_by_the_services(state):
    made = factory.IN_STATE[state](World())
    made.refresh_from_db()
    assert made.status == RequestState(state)


@pytest.mark.parametrize("state", factory.GRANT_IN_STATE)
def test_every_state_of_a_grant_is_reached_by_the_services(state):
    made = factory.GRANT_IN_STATE[state](World())
    made.refresh_from_db()
    assert made.status == GrantState(state)


def test_the_queue_follows_the_current_step():
    world = World()
    made = factory.submitted(world)
    assert [one.id for one in requests.queue_for(viewer=world.head).items] == [made.pk]
    assert requests.count_queue(viewer=world.approver) == 0
    made = factory.endorsed(world)
    assert [one.id for one in requests.queue_for(viewer=world.approver).items] == [made.pk]
    assert home.my_work(viewer=world.approver).to_decide == 1


def test_a_returned_request_is_amended_and_approved_in_its_second_round():
    world = World()
    made = factory.returned(world)
    from sharing.services import decisions
    from sharing.services import requests as services

    made = services.save_answers(
        actor=world.colleague,
        request_id=made.pk,
        expected_version=made.version,
        answers={"scenario": "Plan bus stops in two districts."},
    )
    seen = requests.get_request(viewer=world.approver, request_id=made.pk)
    assert seen.answers.scenario == "Plan bus stops near the boundary."
    made = services.submit_request(actor=world.colleague, request_id=made.pk, expected_version=made.version)
    for person in (world.head, world.approver):
        made = decisions.approve_request(actor=person, request_id=made.pk, expected_version=made.version)
    assert made.status == RequestState.APPROVED
    assert made.round == 2
    changed = requests.changes_between(viewer=world.approver, request_id=made.pk, before=1, after=2)
    assert [(one.field, one.after) for one in changed] == [("scenario", "Plan bus stops in two districts.")]
    titles = [item.title for item in requests.timeline_of(viewer=world.approver, request_id=made.pk)]
    assert titles == ["submit", "endorse", "return", "submit", "endorse", "approve"]
    assert grant_selectors.list_grants(viewer=world.requester).total == 1
