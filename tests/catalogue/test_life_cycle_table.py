"""The state table of the catalogue and what is made of it; the triggers know exactly its arrows."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from catalogue.domain import permissions
from catalogue.domain.states import (
    REVIEWERS,
    TRANSITIONS,
    Action,
    ChangeState,
    CorrectionState,
    ReviewKind,
    Side,
    Standing,
    Subject,
    allowed_actions,
    arrows,
    next_state,
    refusal,
)
from organisations.domain.choices import Role
from tests.factories import changes as factory
from tests.factories.changes import Desk

STATES = {Subject.CHANGE: list(ChangeState), Subject.CORRECTION: list(CorrectionState)}
standings = st.builds(
    Standing,
    held=st.frozensets(st.tuples(st.sampled_from(Side), st.sampled_from(Role))),
    done=st.frozensets(st.sampled_from(ReviewKind)),
    bar=st.none() | st.just("duties.own_change"),
    alone=st.booleans(),
    reviewed=st.booleans(),
    announcing=st.booleans(),
)
states = st.sampled_from([*ChangeState, *CorrectionState])


@given(st.sampled_from(Action), states, standings)
def test_the_guard_and_the_buttons_never_differ(action, state, standing):
    buttons = allowed_actions(state, standing, subject=TRANSITIONS[action].subject)
    assert (action in buttons) == (refusal(action, state, standing) is None)


@given(st.sampled_from(Action), states, standings)
def test_what_is_allowed_leads_somewhere(action, state, standing):
    if refusal(action, state, standing) is None:
        assert next_state(action, state, announcing=standing.announcing) is not None


@given(states, standings)
def test_where_the_authority_announces_nobody_else_publishes(state, standing):
    for action in allowed_actions(state, standing):
        leads_to = next_state(action, state, announcing=standing.announcing)
        if leads_to == ChangeState.PUBLISHED:
            assert action is (Action.ANNOUNCE if standing.announcing else Action.APPROVE)
    if {Action.ANNOUNCE, Action.SEND_BACK} & allowed_actions(state, standing):
        assert standing.announcing
        assert set(ReviewKind) - standing.done == {ReviewKind.AUTHORITY}
        assert not standing.reviewed


@given(states, standings)
def test_who_is_barred_judges_nothing(state, standing):
    barred = replace(standing, bar="duties.own_change")
    for subject in Subject:
        assert not any(TRANSITIONS[action].judges for action in allowed_actions(state, barred, subject=subject))


@given(states, standings)
def test_nothing_is_approved_without_both_assessments_and_a_second_person(state, standing):
    if Action.APPROVE in allowed_actions(state, standing):
        assert {ReviewKind.SECRECY, ReviewKind.PERSONAL} <= standing.done
        assert not standing.alone


@given(states, st.frozensets(st.sampled_from(ReviewKind)))
def test_nobody_without_a_role_does_anything(state, done):
    for subject in Subject:
        assert allowed_actions(state, Standing(done=done), subject=subject) == frozenset()


@pytest.mark.parametrize("action", Action)
def test_every_pair_of_state_and_action(action):
    rule = TRANSITIONS[action]
    anyone = Standing(
        held=frozenset((side, role) for side in Side for role in Role),
        done=rule.needs,
        announcing=True,
    )
    for state in STATES[rule.subject]:
        if state in rule.from_states:
            assert refusal(action, state, anyone) is None
        else:
            assert refusal(action, state, anyone) == f"{rule.subject}.state"
            assert next_state(action, state) is None


def test_ended_states_have_no_way_out():
    assert {before for before, _after in arrows(Subject.CHANGE)} == {"draft", "in_review", "returned"}
    assert {before for before, _after in arrows(Subject.CORRECTION)} == {"open"}


def test_auditors_and_administrators_have_no_verbs():
    roles = {role for rule in TRANSITIONS.values() for role in rule.roles}
    assert not roles & {Role.AUDITOR, Role.ADMINISTRATOR}
    assert set(REVIEWERS.values()) <= roles


def test_the_page_of_permissions_names_every_action():
    text = permissions.section()
    assert all(f"`{action.value}`" in text for action in Action)


#: What the triggers say of an arrow that the table does not have. Other refusals are about the rows beside it.
NO_ARROW = re.compile(r"no way from|the change has ended|the correction request has ended")


def _is_known(table: str, pk: object, to_state: str) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET status = %s, revision = revision + 1 WHERE id = %s", [to_state, pk])
            assert cursor.rowcount == 1
            transaction.set_rollback(True)
    except IntegrityError as error:
        return not NO_ARROW.search(str(error))
    return True


@pytest.mark.django_db
def test_the_triggers_know_every_pair_of_states_of_a_change():
    known = set()
    for before in ChangeState:
        made = factory.IN_STATE[before](Desk())
        known |= {
            (before.value, after.value)
            for after in ChangeState
            if after != before and _is_known("catalogue_entrychange", made.pk, after)
        }
    assert known == arrows(Subject.CHANGE)


def test_the_triggers_know_every_pair_of_states_of_a_correction(ledger_network):
    known = set()
    desk = factory.desk_with_access(ledger_network)
    for before in CorrectionState:
        made = factory.CORRECTION_IN_STATE[before](desk)
        known |= {
            (before.value, after.value)
            for after in CorrectionState
            if after != before and _is_known("catalogue_correction", made.pk, after)
        }
    assert known == arrows(Subject.CORRECTION)
