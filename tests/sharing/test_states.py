"""The state table and what is made of it. No database."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from organisations.domain.choices import Role
from sharing.domain import permissions
from sharing.domain.states import (
    TRANSITIONS,
    Action,
    GrantState,
    Party,
    RequestState,
    Standing,
    StepKind,
    Subject,
    allowed_actions,
    arrows,
    next_state,
    refusal,
)
from sharing.management.commands import permissions_doc

STATES = {Subject.REQUEST: list(RequestState), Subject.GRANT: list(GrantState)}
standings = st.builds(
    Standing,
    held=st.frozensets(st.tuples(st.sampled_from([Party.REQUESTING, Party.CUSTODIAN]), st.sampled_from(Role))),
    step_kind=st.none() | st.sampled_from(StepKind),
    bar=st.none() | st.sampled_from(["duties.own_request", "duties.requesting_side"]),
)


@given(st.sampled_from(Action), st.sampled_from([*RequestState, *GrantState]), standings)
def test_the_guard_and_the_buttons_never_differ(action, state, standing):
    rule = TRANSITIONS[action]
    buttons = allowed_actions(state, standing, subject=rule.subject)
    assert (action in buttons) == (refusal(action, state, standing) is None)


@given(st.sampled_from(Action), st.sampled_from([*RequestState, *GrantState]), standings)
def test_what_is_allowed_leads_somewhere(action, state, standing):
    if refusal(action, state, standing) is None:
        assert next_state(action, state) is not None


@given(st.sampled_from([*RequestState, *GrantState]), standings)
def test_who_is_barred_decides_nothing(state, standing):
    barred = Standing(standing.held, standing.step_kind, "duties.own_request")
    for subject in Subject:
        assert not any(TRANSITIONS[action].decides for action in allowed_actions(state, barred, subject=subject))


@given(st.sampled_from([*RequestState, *GrantState]))
def test_nobody_without_a_role_does_anything(state):
    for subject in Subject:
        assert allowed_actions(state, Standing(), subject=subject) == frozenset()


@pytest.mark.parametrize("action", Action)
def test_every_action_that_the_table_does_not_allow_in_a_state_is_refused(action):
    rule = TRANSITIONS[action]
    anyone = Standing(
        held=frozenset((party, role) for party in Party for role in Role),
        step_kind=next(iter(rule.kinds), StepKind.DECIDE),
    )
    for state in STATES[rule.subject]:
        if state in rule.from_states and rule.party is not Party.PORTAL:
            assert refusal(action, state, anyone) is None
        else:
            assert refusal(action, state, anyone) in {f"{rule.subject}.state", "role.required"}
            if state not in rule.from_states:
                assert next_state(action, state) is None


def test_ended_states_have_no_way_out():
    assert {before for before, _after in arrows(Subject.REQUEST)} == {"draft", "submitted", "returned"}
    assert {before for before, _after in arrows(Subject.GRANT)} == {"active"}


def test_auditors_and_administrators_have_no_verbs():
    assert {rule.role for rule in TRANSITIONS.values()} == {None, Role.REQUESTER, Role.APPROVER}


class WalkingTheTable(RuleBasedStateMachine):
    """Random walks: nothing is approved unless the last thing that happened was a decision on the last step."""

    def __init__(self) -> None:
        super().__init__()
        self.state: str = RequestState.DRAFT
        self.endorsed = False
        self.trail: list[Action] = []

    def _standing(self) -> Standing:
        kind = StepKind.DECIDE if self.endorsed else StepKind.ENDORSE
        return Standing(
            held=frozenset({(Party.REQUESTING, Role.REQUESTER)}),
            step_kind=kind if self.state == RequestState.SUBMITTED else None,
        )

    @precondition(lambda self: allowed_actions(self.state, self._standing()))
    @rule(data=st.data())
    def act(self, data):
        action = data.draw(st.sampled_from(sorted(allowed_actions(self.state, self._standing()))))
        self.state = next_state(action, self.state)
        self.endorsed = action is Action.ENDORSE or (self.endorsed and action is not Action.SUBMIT)
        self.trail.append(action)

    @rule(action=st.sampled_from(Action))
    def try_anything(self, action):
        if action not in allowed_actions(self.state, self._standing()):
            assert refusal(action, self.state, self._standing()) is not None

    @invariant()
    def approval_follows_submission_and_endorsement(self):
        if self.state == RequestState.APPROVED:
            assert self.trail[-1] is Action.APPROVE
            last_submission = len(self.trail) - 1 - self.trail[::-1].index(Action.SUBMIT)
            assert Action.ENDORSE in self.trail[last_submission:]


TestWalkingTheTable = WalkingTheTable.TestCase


def test_the_committed_permission_page_is_the_tables():
    call_command("permissions_doc", check=True)


def test_a_permission_page_that_is_out_of_date_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr(permissions_doc, "PAGE", tmp_path / "permissions.md")
    with pytest.raises(CommandError, match="out of date"):
        call_command("permissions_doc", check=True)
    call_command("permissions_doc")
    call_command("permissions_doc", check=True)
    permissions_doc.PAGE.write_text(permissions.document() + " ", "utf-8")
    with pytest.raises(CommandError, match="out of date"):
        call_command("permissions_doc", check=True)


def test_the_permission_page_names_every_action():
    text = permissions.document()
    assert all(f"`{action.value}`" in text for action in Action)
