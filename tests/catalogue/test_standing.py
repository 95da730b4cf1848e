"""How somebody stands to a change or a correction request, where the usual tests do not come."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from catalogue.domain.states import Action, Standing
from catalogue.policies import change_standings, correction_standings
from catalogue.services import change_steps, corrections
from organisations.domain.errors import Conflict, Invalid
from organisations.models import Role
from tests.factories import changes as factory
from tests.factories.changes import Desk
from tests.factories.organisations import make_membership
from tests.factories.sharing import World, usable_grant


@pytest.mark.django_db
def test_a_stranger_stands_nowhere():
    change = factory.new_draft(Desk())
    assert change_standings(AnonymousUser(), [change]) == {change.pk: Standing()}
    assert correction_standings(AnonymousUser(), []) == {}


@pytest.mark.django_db
def test_a_move_that_the_table_does_not_know_is_refused():
    change = factory.new_draft(Desk())
    with pytest.raises(Conflict, match=r"change\.state"):
        change_steps.move(change, Action.APPROVE, at=timezone.now())
    change.refresh_from_db()
    assert change.status == "draft"


def test_who_asks_for_two_organisations_says_for_which(ledger_network):
    desk = factory.desk_with_access(ledger_network)
    other = World(custodian=desk.custodian)
    other.resource = desk.resource
    usable_grant(other, ledger_network)
    make_membership(desk.user, other.asking, Role.REQUESTER)
    asked = {"actor": desk.user, "resource_id": desk.resource.pk, "text": "Stop 5 is missing."}
    with pytest.raises(Invalid, match=r"organisation\.choose"):
        corrections.raise_correction(**asked)
    made = corrections.raise_correction(**asked, organisation_id=other.asking.pk)
    assert made.organisation == other.asking
