"""The triggers know exactly the arrows of the state table: every pair of states is tried in SQL."""

from __future__ import annotations

import re

import pytest
from django.db import IntegrityError, connection, transaction

from sharing.domain.states import GrantState, RequestState, Subject, arrows
from tests.factories import sharing as factory
from tests.factories.sharing import World

pytestmark = pytest.mark.django_db

#: What the triggers say of an arrow that the table does not have. Other refusals are about the rows beside it.
NO_ARROW = re.compile(r"no way from|the request has ended|the grant has ended")


def _is_known(table: str, pk: object, to_state: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET status = %s, version = version + 1 WHERE id = %s", [to_state, pk])
            assert cursor.rowcount == 1
            transaction.set_rollback(True)
    except IntegrityError as error:
        return not NO_ARROW.search(str(error))
    return True


def test_every_pair_of_states_of_a_request():
    known = set()
    for before in RequestState:
        made = factory.IN_STATE[before](World())
        known |= {
            (before.value, after.value)
            for after in RequestState
            if after != before and _is_known("sharing_sharingrequest", made.pk, after)
        }
    assert known == arrows(Subject.REQUEST)


def test_every_pair_of_states_of_a_grant():
    known = set()
    for before in GrantState:
        made = factory.GRANT_IN_STATE[before](World())
        known |= {
            (before.value, after.value)
            for after in GrantState
            if after != before and _is_known("sharing_grant", made.pk, after)
        }
    assert known == arrows(Subject.GRANT)


@pytest.mark.parametrize("state", [state for state in RequestState if state != RequestState.DRAFT])
def test_a_request_is_born_as_a_draft(state):
    made = factory.draft(World())
    with pytest.raises(IntegrityError, match="begins as a draft"), connection.cursor() as cursor:
        cursor.execute(
            """INSERT INTO sharing_sharingrequest (id, resource_id, requesting_organisation_id, custodian_id,
                   requester_id, requester_person, holder_id, status, version, round, opened_at, changed_at,
                   basis, basis_detail, purpose, scenario, method)
               SELECT gen_random_uuid(), resource_id, requesting_organisation_id, custodian_id, requester_id,
                   requester_person, holder_id, %s, 1, 0, opened_at, changed_at, '', '', '', '', ''
               FROM sharing_sharingrequest WHERE id = %s""",
            [state, made.pk],
        )
