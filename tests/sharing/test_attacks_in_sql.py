"""What the application's own role cannot do with plain SQL, however hard it tries."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection
from django.utils import timezone

from organisations.models import Role
from sharing.models import Participant
from sharing.services import requests
from tests.factories import sharing as factory
from tests.factories.organisations import make_membership, make_user
from tests.factories.sharing import World

pytestmark = pytest.mark.django_db

ADDED_ONLY = [
    "sharing_submittedversion",
    "sharing_approvalstep",
    "sharing_decision",
    "sharing_participant",
    "sharing_requestevent",
]


def _run(statement: str, *params: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, list(params))
        assert cursor.rowcount != 0, "the attack met no row, so it proves nothing"


def _decide(request, user, *, step=None, outcome="approved", organisation=None, role="approver", person=None) -> None:
    """INSERT a decision as the application's role could."""
    step = step or request.steps.filter(round=request.round, decision__isnull=True).order_by("position").first()
    _run(
        """INSERT INTO sharing_decision (id, request_id, requester_person, step_id, outcome, decided_by_id,
               decided_by_person, organisation_id, role, reason_code, reasons, decided_at)
           VALUES (gen_random_uuid(), %s, %s, %s, %s, %s, %s, %s, %s, 'other', 'because', now())""",
        request.pk,
        request.requester_person,
        step.pk if step else None,
        outcome,
        user.pk,
        person or user.person,
        organisation.pk if organisation else step.organisation_id,
        role,
    )


def test_the_tests_attack_as_the_applications_role():
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, rolsuper FROM pg_roles WHERE rolname = current_user")
        assert cursor.fetchone() == ("dba_app", False)


def test_the_same_insert_is_accepted_from_the_right_person():
    world = World()
    made = factory.endorsed(world)
    _decide(made, world.approver)
    assert made.decisions.count() == 2


@pytest.mark.parametrize("table", ADDED_ONLY)
@pytest.mark.parametrize("verb", ["UPDATE {} SET request_id = request_id", "DELETE FROM {}", "TRUNCATE {} CASCADE"])
def test_evidence_is_neither_changed_nor_deleted(table, verb):
    factory.returned(World())
    with pytest.raises(DatabaseError, match="permission denied|not allowed"):
        _run(verb.format(table))


@pytest.mark.parametrize("table", ["sharing_sharingrequest", "sharing_grant"])
def test_requests_and_grants_are_not_deleted(table):
    factory.approved(World())
    with pytest.raises(DatabaseError, match="permission denied|not allowed"):
        _run(f"DELETE FROM {table}")


def test_a_request_is_not_approved_without_its_decisions():
    made = factory.endorsed(World())
    with pytest.raises(DatabaseError, match="nobody decided that"):
        _run("UPDATE sharing_sharingrequest SET status = 'approved', version = version + 1 WHERE id = %s", made.pk)


@pytest.mark.parametrize("state", ["returned", "rejected"])
def test_a_request_is_not_turned_down_without_a_decision(state):
    made = factory.submitted(World())
    with pytest.raises(DatabaseError, match="nobody decided that"):
        _run("UPDATE sharing_sharingrequest SET status = %s, version = version + 1 WHERE id = %s", state, made.pk)


def test_a_draft_is_not_submitted_without_its_version_and_steps():
    made = factory.draft(World())
    with pytest.raises(DatabaseError, match="nothing was submitted"):
        _run(
            """UPDATE sharing_sharingrequest SET status = 'submitted', version = version + 1, round = 1,
               reference = 'BA-2026-999999' WHERE id = %s""",
            made.pk,
        )


@pytest.mark.parametrize("kinds", [[], ["endorse"], ["decide-own"], ["decide", "endorse"], ["decide", "decide"]])
def test_a_submission_ends_with_the_custodians_decision(kinds):
    world = World()
    made = factory.draft(world)
    _run(
        """INSERT INTO sharing_submittedversion (request_id, number, snapshot, digest, submitted_by_id, submitted_at)
           VALUES (%s, 1, 'x', encode(sha256('x'), 'hex'), %s, now())""",
        made.pk,
        world.requester.pk,
    )
    for position, kind in enumerate(kinds, start=1):
        _run(
            """INSERT INTO sharing_approvalstep (id, request_id, round, position, kind, organisation_id, role)
               VALUES (gen_random_uuid(), %s, 1, %s, %s, %s, 'approver')""",
            made.pk,
            position,
            kind.partition("-")[0],
            world.asking.pk if kind == "decide-own" else world.custodian.pk,
        )
    with pytest.raises(DatabaseError, match="must be the last step"):
        _run(
            """UPDATE sharing_sharingrequest SET status = 'submitted', version = version + 1, round = 1,
               reference = 'BA-2026-999999' WHERE id = %s""",
            made.pk,
        )


def test_a_submitted_version_cannot_carry_another_digest():
    world = World()
    made = factory.draft(world)
    with pytest.raises(DatabaseError, match="submitted_version_digest"):
        _run(
            """INSERT INTO sharing_submittedversion (request_id, number, snapshot, digest, submitted_by_id,
                   submitted_at) VALUES (%s, 1, 'x', encode(sha256('y'), 'hex'), %s, now())""",
            made.pk,
            world.requester.pk,
        )


def test_no_step_is_slipped_in_after_the_submission():
    world = World()
    made = factory.submitted(world)
    with pytest.raises(DatabaseError, match="laid down by a submission"):
        _run(
            """INSERT INTO sharing_approvalstep (id, request_id, round, position, kind, organisation_id, role)
               VALUES (gen_random_uuid(), %s, 1, 3, 'decide', %s, 'approver')""",
            made.pk,
            world.custodian.pk,
        )


@pytest.mark.parametrize(
    "change",
    [
        "basis = 'law'",
        "scenario = 'something else'",
        "ends_on = ends_on + 1",
        "holder_id = holder_id + 1",
    ],
)
def test_the_answers_of_a_submitted_request_are_frozen(change):
    made = factory.submitted(World())
    with pytest.raises(DatabaseError, match="frozen"):
        _run(f"UPDATE sharing_sharingrequest SET {change}, version = version + 1 WHERE id = %s", made.pk)


@pytest.mark.parametrize(
    "change",
    [
        "custodian_id = requesting_organisation_id",
        "requester_person = gen_random_uuid()",
        "opened_at = opened_at + interval '1 year'",
    ],
)
def test_who_asks_whom_never_changes(change):
    made = factory.draft(World())
    with pytest.raises(DatabaseError, match="never changes"):
        _run(f"UPDATE sharing_sharingrequest SET {change}, version = version + 1 WHERE id = %s", made.pk)


def test_every_change_raises_the_version():
    made = factory.draft(World())
    with pytest.raises(DatabaseError, match="raises the version"):
        _run("UPDATE sharing_sharingrequest SET scenario = 'x' WHERE id = %s", made.pk)


@pytest.mark.parametrize("change", ["round = round + 1", "reference = 'BA-2026-000000'", "submitted_at = now()"])
def test_only_a_submission_numbers_a_request(change):
    made = factory.draft(World())
    with pytest.raises(DatabaseError, match="only a submission"):
        _run(f"UPDATE sharing_sharingrequest SET {change}, version = version + 1 WHERE id = %s", made.pk)


def test_the_scope_of_a_submitted_request_is_frozen():
    made = factory.submitted(World())
    with pytest.raises(DatabaseError, match="scope is frozen"):
        _run("DELETE FROM sharing_requestitem WHERE request_id = %s", made.pk)


def test_the_scope_holds_items_of_the_resource_only():
    world, other = World(), World()
    made = factory.draft(world)
    with pytest.raises(DatabaseError, match="another resource"):
        _run(
            "INSERT INTO sharing_requestitem (request_id, item_id) VALUES (%s, %s)",
            made.pk,
            other.resource.data_items.first().pk,
        )


def test_the_requester_cannot_decide():
    world = World()
    made = factory.endorsed(world)
    make_membership(world.requester, world.custodian, Role.APPROVER)
    with pytest.raises(DatabaseError, match="own request|decision_by_another_person"):
        _decide(made, world.requester)


def test_the_decider_cannot_borrow_another_person():
    world = World()
    made = factory.endorsed(world)
    make_membership(world.requester, world.custodian, Role.APPROVER)
    with pytest.raises(DatabaseError, match="not this person"):
        _decide(made, world.requester, person=uuid.uuid4())


def test_the_person_of_an_account_cannot_be_changed_first():
    world = World()
    with pytest.raises(DatabaseError, match="never changes"):
        _run("UPDATE organisations_user SET person = gen_random_uuid() WHERE id = %s", world.requester.pk)


@pytest.mark.parametrize("part", Participant.Part.values)
def test_nobody_who_took_part_can_decide(part):
    world = World()
    made = factory.endorsed(world)
    Participant.objects.create(request=made, person=world.approver.person, part=part, since=timezone.now())
    with pytest.raises(DatabaseError, match="own request"):
        _decide(made, world.approver)


def _endorsed_after(world: World, made, attack: str):
    """The attack on a draft, then the usual way to the custodian's decision."""
    approver = world.approver.pk
    if attack == "held":
        for holder in (approver, world.requester.pk):
            _run(
                "UPDATE sharing_sharingrequest SET holder_id = %s, version = version + 1 WHERE id = %s", holder, made.pk
            )
    elif attack == "submitted":
        made = factory.returned(world)
        _run(
            "INSERT INTO sharing_submittedversion "
            "(request_id, number, snapshot, digest, submitted_by_id, submitted_at) "
            "SELECT request_id, 2, snapshot, digest, %s, now() FROM sharing_submittedversion WHERE request_id = %s",
            approver,
            made.pk,
        )
        for kind, organisation in (("endorse", world.asking), ("decide", world.custodian)):
            _run(
                "INSERT INTO sharing_approvalstep (id, request_id, round, position, kind, organisation_id, role) "
                "VALUES (gen_random_uuid(), %s, 2, %s, %s, %s, 'approver')",
                made.pk,
                1 if kind == "endorse" else 2,
                kind,
                organisation.pk,
            )
        _run(
            "UPDATE sharing_sharingrequest SET status = 'submitted', round = 2, version = version + 1 WHERE id = %s",
            made.pk,
        )
    else:
        _run(
            "INSERT INTO sharing_requestevent (request_id, action, from_state, to_state, role, at, version, actor_id, "
            "received_by_id) VALUES (%s, %s, 'draft', 'draft', 'requester', now(), 2, %s, %s)",
            made.pk,
            "hand_over" if attack == "received" else attack,
            world.requester.pk if attack == "received" else approver,
            approver if attack == "received" else None,
        )
    made.refresh_from_db()
    if attack != "submitted":
        made = requests.submit_request(actor=world.requester, request_id=made.pk, expected_version=made.version)
    _decide(made, world.head, outcome="endorsed")
    return made


@pytest.mark.parametrize("attack", ["held", "submitted", "open", "save", "hand_over", "received"])
def test_leaving_a_participant_out_does_not_open_the_decision(attack):
    """Whom the rows themselves name as having taken part is barred, without a row that says so."""
    world = World()
    made = _endorsed_after(world, factory.draft(world), attack)
    with pytest.raises(DatabaseError, match="own request"):
        _decide(made, world.approver)


def test_the_second_account_of_a_participant_cannot_decide():
    world = World()
    made = factory.endorsed(world)
    second = make_user(person=world.requester.person)
    make_membership(second, world.custodian, Role.APPROVER)
    with pytest.raises(DatabaseError, match="own request|decision_by_another_person"):
        _decide(made, second)


def test_a_member_of_the_requesting_side_cannot_decide_for_the_custodian():
    world = World()
    made = factory.endorsed(world)
    make_membership(world.approver, world.asking, Role.AUDITOR)
    with pytest.raises(DatabaseError, match="requesting side"):
        _decide(made, world.approver)


def test_nor_can_who_left_the_requesting_side_after_the_request_was_opened():
    world = World()
    membership = make_membership(world.approver, world.asking, Role.STEWARD)
    made = factory.endorsed(world)
    _run("UPDATE organisations_membership SET ended_at = clock_timestamp() WHERE id = %s", membership.pk)
    with pytest.raises(DatabaseError, match="requesting side"):
        _decide(made, world.approver)


def test_leaving_cannot_be_dated_back():
    world = World()
    membership = make_membership(world.approver, world.asking, Role.STEWARD)
    factory.endorsed(world)
    with pytest.raises(DatabaseError, match="cannot end before"):
        _run("UPDATE organisations_membership SET ended_at = now() - interval '1 month' WHERE id = %s", membership.pk)


def test_past_membership_cannot_be_forgotten():
    world = World()
    membership = make_membership(world.approver, world.asking, Role.STEWARD)
    with pytest.raises(DatabaseError, match="permission denied"):
        _run("DELETE FROM organisations_membership WHERE id = %s", membership.pk)


def test_who_does_not_hold_the_role_cannot_decide():
    world = World()
    made = factory.endorsed(world)
    with pytest.raises(DatabaseError, match="does not hold"):
        _decide(made, world.steward)


def test_an_account_that_was_switched_off_cannot_decide():
    world = World()
    made = factory.endorsed(world)
    _run("UPDATE organisations_user SET is_active = false WHERE id = %s", world.approver.pk)
    with pytest.raises(DatabaseError, match="not this person"):
        _decide(made, world.approver)


def test_the_last_step_cannot_come_first():
    world = World()
    made = factory.submitted(world)
    with pytest.raises(DatabaseError, match="earlier step"):
        _decide(made, world.approver, step=made.steps.get(position=2))


def test_a_step_is_decided_once():
    world = World()
    made = factory.endorsed(world)
    with pytest.raises(DatabaseError, match="step_id"):
        _decide(made, world.head, step=made.steps.get(position=1), outcome="endorsed")


@pytest.mark.parametrize("outcome", ["endorsed", "revoked"])
def test_a_decision_says_what_the_step_asks(outcome):
    world = World()
    made = factory.endorsed(world)
    with pytest.raises(DatabaseError, match="another decision|decision_on_a_step"):
        _decide(made, world.approver, outcome=outcome)


def test_a_step_of_an_earlier_round_is_over():
    world = World()
    made = factory.returned(world)
    with pytest.raises(DatabaseError, match="does not wait"):
        _decide(made, world.approver, step=made.steps.get(position=1), outcome="endorsed")


def test_a_decision_carries_the_requests_own_requester():
    world = World()
    made = factory.endorsed(world)
    made.requester_person = uuid.uuid4()
    with pytest.raises(DatabaseError, match="decision_of_the_requester"):
        _decide(made, world.approver)


def test_a_request_is_not_opened_in_the_future():
    from sharing.services import requests

    world = World()
    with pytest.raises(DatabaseError, match="in the future"):
        requests.open_request(
            actor=world.requester, resource_id=world.resource.pk, now=timezone.now() + timedelta(days=1)
        )


def test_a_temporary_table_does_not_stand_in_for_a_real_one():
    world = World()
    made = factory.endorsed(world)
    make_membership(world.requester, world.custodian, Role.APPROVER)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE sharing_participant (request_id uuid, person uuid)")
        cursor.execute("CREATE TEMPORARY TABLE organisations_membership AS SELECT * FROM organisations_membership")
    make_request_steps = made.steps.order_by("position").last()
    with pytest.raises(DatabaseError, match="own request|decision_by_another_person"):
        _decide(made, world.requester, step=make_request_steps)


@pytest.mark.parametrize(
    "statement",
    [
        "SET session_replication_role = replica",
        "ALTER TABLE sharing_decision DISABLE TRIGGER ALL",
        "DROP TRIGGER decision_guard ON sharing_decision",
        "SET ROLE dba_owner",
    ],
)
def test_the_guards_cannot_be_switched_off(statement):
    with pytest.raises(DatabaseError, match="permission denied|must be owner"), connection.cursor() as cursor:
        cursor.execute(statement)
