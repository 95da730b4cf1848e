"""Degraded mode: two people of two places agree, on the record, for a time; nobody alone, and not by SQL either."""

from __future__ import annotations

import os
import uuid
from datetime import timedelta

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from bayarea.ledger_access import administrator_of
from ledger import degradation
from ledger.degradation import DegradationRefused, WitnessDegraded
from ledger.publisher.config import Config
from ledger.quorum import degraded_quorum
from ledger.record import record
from ledger.signer.config import ConfigError
from ledger.tasks import end_degraded_task
from organisations.models import Role
from tests.factories.organisations import make_member, make_membership, make_organisation
from tests.fixtures.database import owner_url
from tests.sharing.checks import outbox

HOUR = timedelta(hours=1)
PUBLISHER = {
    "PUBLISHER_DATABASE_URL": "postgresql:///x",
    "LEDGER_ORIGIN": "example.test/ledger",
    "LEDGER_POLICY_FILE": "policy.txt",
    "SIGNER_STATE_DIR": "state",
}
REASON = "witness_outage"


def administrator(place: str, **fields: object):
    return administrator_of(make_member(make_organisation(place), Role.ADMINISTRATOR, **fields))


def proposed(by=None, **changed):
    at = timezone.now()
    values = {"quorum": 2, "reason": REASON, "ends_at": at + HOUR, "normal": 3, "at": at}
    return degradation.propose(by=by or administrator("HK"), **(values | changed))


def confirmed(**changed):
    made = proposed(**changed)
    degradation.confirm(
        by=administrator("MO"), degradation_id=made.id, expected_version=1, at=changed.get("at") or timezone.now()
    )
    return degradation.current()


def quorum_now() -> int | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT led.degraded_quorum()")
        return cursor.fetchone()[0]


def refusal_of(call, **values) -> tuple[str, str | None]:
    before = (degradation.current(), degradation.history(), outbox())
    with pytest.raises(DegradationRefused) as refusal:
        call(**values)
    assert (degradation.current(), degradation.history(), outbox()) == before, "a refusal changed something"
    return refusal.value.reason, refusal.value.field


@pytest.mark.django_db
class TestAgreement:
    def test_a_proposal_alone_changes_nothing(self):
        made = proposed()
        assert (made.state, quorum_now(), outbox()) == (degradation.PROPOSED, None, [])

    def test_the_second_administrator_brings_it_in_force_and_the_ledger_says_who_agreed(self):
        made = proposed()
        by = administrator("MO")
        event = degradation.confirm(by=by, degradation_id=made.id, expected_version=1, at=timezone.now())
        found = degradation.current()
        assert (found.state, found.confirmed_event, quorum_now()) == (degradation.ACTIVE, event, 2)
        [entry] = outbox()
        assert (entry["type"], entry["id"]) == ("witness.degraded", str(event))
        assert entry["actor"] == {"org": by.offices[0].organisation, "role": "administrator"}
        said = entry["degradation"]
        assert (said["quorum"], said["reason"], said["id"]) == (2, REASON, str(made.id))
        assert (said["proposed"]["place"], said["confirmed"]["place"]) == ("HK", "MO")
        assert said["until"].endswith("Z")

    def test_nobody_confirms_what_they_proposed_with_whatever_account(self):
        by = administrator("HK")
        made = proposed(by)
        other_account = administrator("MO", person=by.person)
        for who in (by, other_account):
            values = {"by": who, "degradation_id": made.id, "expected_version": 1, "at": timezone.now()}
            assert refusal_of(degradation.confirm, **values) == ("degradation.own", None)
            assert degradation.why_not_confirm(made, who, timezone.now()) == "degradation.own"

    def test_the_same_place_cannot_confirm(self):
        made = proposed()
        values = {"by": administrator("HK"), "degradation_id": made.id, "expected_version": 1, "at": timezone.now()}
        assert refusal_of(degradation.confirm, **values) == ("degradation.same_place", None)

    def test_who_administers_in_two_places_confirms_for_the_other_one(self):
        made = proposed()
        member = make_member(make_organisation("HK"), Role.ADMINISTRATOR)
        make_membership(member, make_organisation("MO"), Role.ADMINISTRATOR)
        by = administrator_of(member)
        assert degradation.why_not_confirm(made, by, timezone.now()) is None
        degradation.confirm(by=by, degradation_id=made.id, expected_version=1, at=timezone.now())
        assert degradation.current().confirmed_place == "MO"

    def test_a_page_that_went_stale_confirms_nothing(self):
        made = confirmed()
        for version, reason in ((1, "degradation.changed"), (2, "degradation.over")):
            values = {
                "by": administrator("GD"),
                "degradation_id": made.id,
                "expected_version": version,
                "at": timezone.now(),
            }
            assert refusal_of(degradation.confirm, **values) == (reason, None)

    def test_one_at_a_time(self):
        proposed()
        at = timezone.now()
        values = {"by": administrator("GD"), "quorum": 2, "reason": REASON, "ends_at": at + HOUR, "normal": 3, "at": at}
        assert refusal_of(degradation.propose, **values) == ("degradation.open", None)

    @pytest.mark.parametrize(
        ("changed", "reason", "field"),
        [
            ({"quorum": 1}, "degradation.quorum", "quorum"),
            ({"quorum": 3}, "degradation.quorum", "quorum"),
            ({"reason": "because"}, "degradation.reason", "reason"),
            ({"hours": 0}, "degradation.end_past", "hours"),
            ({"hours": 73}, "degradation.end_far", "hours"),
        ],
    )
    def test_a_proposal_has_limits(self, changed, reason, field):
        at = timezone.now()
        values = {"by": administrator("HK"), "quorum": 2, "reason": REASON, "normal": 3, "at": at}
        values["ends_at"] = at + changed.pop("hours", 1) * HOUR
        assert refusal_of(degradation.propose, **(values | changed)) == (reason, field)

    def test_without_a_policy_only_the_floor_binds(self):
        assert proposed(quorum=3, normal=None).quorum == 3

    def test_the_floor_is_a_setting(self, settings):
        settings.LEDGER_DEGRADED_FLOOR = 1
        assert proposed(quorum=1).quorum == 1


@pytest.mark.django_db
class TestTheEnd:
    def test_any_administrator_ends_it_early_and_the_ledger_says_so(self):
        made = confirmed()
        by = administrator("GD")
        event = degradation.end(by=by, degradation_id=made.id, expected_version=2, at=timezone.now())
        assert (degradation.current(), quorum_now()) == (None, None)
        assert outbox()[-1]["type"] == "witness.restored"
        assert outbox()[-1]["id"] == str(event)
        assert outbox()[-1]["degradation"] == {"id": str(made.id), "how": "early"}
        assert outbox()[-1]["actor"]["org"] == by.offices[0].organisation
        [ended] = degradation.history()
        assert (ended.state, ended.ended_how) == (degradation.ENDED, "early")
        values = {"by": by, "degradation_id": made.id, "expected_version": 3, "at": timezone.now()}
        assert refusal_of(degradation.end, **values) == ("degradation.over", None)

    def test_a_proposal_is_taken_back_without_a_record(self):
        made = proposed()
        values = {"degradation_id": made.id, "expected_version": 1, "at": timezone.now()}
        assert degradation.end(by=administrator("GD"), **values) is None
        assert (outbox(), degradation.history()[0].ended_how) == ([], "withdrawn")

    def test_its_time_ends_it_and_the_ledger_says_so(self):
        made = confirmed()
        assert degradation.sweep(at=made.ends_at - timedelta(seconds=1)) is False
        assert degradation.sweep(at=made.ends_at) is True
        assert degradation.sweep(at=made.ends_at) is False
        assert outbox()[-1]["degradation"] == {"id": str(made.id), "how": "time"}
        assert "actor" not in outbox()[-1]

    def test_a_proposal_that_nobody_confirmed_lapses_in_silence(self):
        made = proposed()
        assert degradation.sweep(at=made.ends_at) is True
        assert (outbox(), degradation.history()[0].ended_how) == ([], "lapsed")

    def test_a_later_proposal_does_not_wait_for_the_sweep(self):
        early = timezone.now() - 3 * HOUR
        first = proposed(at=early, ends_at=early + HOUR)
        second = proposed()
        assert (degradation.current().id, degradation.history()[0].id) == (second.id, first.id)

    def test_nothing_is_confirmed_after_its_end(self):
        early = timezone.now() - 3 * HOUR
        made = proposed(at=early, ends_at=early + HOUR)
        values = {"by": administrator("MO"), "degradation_id": made.id, "expected_version": 1, "at": timezone.now()}
        assert refusal_of(degradation.confirm, **values) == ("degradation.over", None)

    def test_the_task_sweeps(self):
        confirmed()
        assert end_degraded_task() is False


def _insert(cursor, **changed) -> uuid.UUID:
    """A proposal by plain SQL, of a real administrator unless it says otherwise."""
    by = administrator("HK")
    row = {
        "id": uuid.uuid4(),
        "quorum": 2,
        "reason": REASON,
        "proposed_at": timezone.now(),
        "proposed_by": by.account,
        "proposed_person": by.person,
        "proposed_organisation": by.offices[0].organisation,
        "proposed_place": "HK",
        "ends_at": timezone.now() + HOUR,
    } | changed
    names = ", ".join(row)
    cursor.execute(
        f"INSERT INTO led.degradation ({names}) VALUES ({', '.join(['%s'] * len(row))})",  # noqa: S608
        list(row.values()),
    )
    return row["id"]


CONFIRM = """
UPDATE led.degradation SET confirmed_at = %s, confirmed_by = %s, confirmed_person = %s, confirmed_organisation = %s,
       confirmed_place = %s, confirmed_event = %s, version = version + 1 WHERE id = %s
"""


@pytest.mark.django_db
class TestPlainSql:
    """The application's role with a prompt of its own."""

    def run(self, statement: str, *values: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, values)
            assert cursor.rowcount != 0, "the attack met no row, so it proves nothing"

    def refused(self, statement: str, *values: object, match: str) -> None:
        with pytest.raises(DatabaseError, match=match), transaction.atomic():
            self.run(statement, *values)

    def confirm(self, found, by, *, match: str, event=None, place: str | None = None, at=None) -> None:
        """With the record that it needs, unless another one is given: then only the rule in question refuses."""
        office, at = by.offices[0], at or timezone.now()
        said = WitnessDegraded(
            id=found.id, quorum=2, reason=REASON, until=found.ends_at, proposed=office, confirmed=office
        )
        event = event or record(said, actor=office.actor, at=at)
        values = [at, by.account, by.person, office.organisation, place or office.place, event]
        self.refused(CONFIRM, *values, found.id, match=match)

    def test_the_same_insert_is_accepted_from_an_administrator(self):
        with connection.cursor() as cursor:
            assert degradation.current() is None
            made = _insert(cursor)
        assert degradation.current().id == made

    @pytest.mark.parametrize(
        ("changed", "match"),
        [
            ({"proposed_person": uuid.uuid4()}, "not an administrator"),
            ({"proposed_place": "MO"}, "not an administrator"),
            ({"proposed_by": "0"}, "not an administrator"),
            ({"quorum": 0}, "check constraint"),
            ({"reason": "because"}, "check constraint"),
            ({"ends_at": timezone.now() + 73 * HOUR}, "check constraint"),
            ({"proposed_at": timezone.now() + HOUR, "ends_at": timezone.now() + 2 * HOUR}, "of the future"),
            ({"confirmed_at": timezone.now()}, "begins as a proposal|permission denied"),
            ({"version": 2}, "begins as a proposal"),
        ],
    )
    def test_no_proposal_beside_the_rules(self, changed, match):
        with connection.cursor() as cursor, pytest.raises(DatabaseError, match=match):
            _insert(cursor, **changed)

    def test_only_administrators_propose(self):
        member = make_member(make_organisation("HK"), Role.APPROVER)
        with connection.cursor() as cursor, pytest.raises(DatabaseError, match="not an administrator"):
            _insert(cursor, proposed_by=str(member.pk), proposed_person=member.person)

    def test_nobody_confirms_their_own(self):
        by = administrator("HK")
        self.confirm(proposed(by), by, match="check constraint")

    def test_nobody_confirms_with_a_second_account(self):
        by = administrator("HK")
        self.confirm(proposed(by), administrator("MO", person=by.person), match="check constraint")

    def test_the_same_place_does_not_confirm(self):
        self.confirm(proposed(), administrator("HK"), match="check constraint")

    def test_nobody_borrows_a_place(self):
        self.confirm(proposed(), administrator("HK"), place="MO", match="not an administrator")

    def test_no_confirmation_without_its_record(self):
        self.confirm(proposed(), administrator("MO"), event=uuid.uuid4(), match="begins with its record")

    def test_no_confirmation_with_another_record(self):
        early = timezone.now() - HOUR / 2
        other = confirmed(at=early, ends_at=early + HOUR)
        values = {"degradation_id": other.id, "expected_version": 2, "at": timezone.now()}
        degradation.end(by=administrator("GD"), **values)
        self.confirm(
            proposed(), administrator("MO"), event=other.confirmed_event, match="begins with its record|unique"
        )

    def test_no_confirmation_after_the_end(self):
        early = timezone.now() - 3 * HOUR
        made = proposed(at=early, ends_at=early + HOUR)
        self.confirm(made, administrator("MO"), at=early + HOUR / 2, match="too late")

    def test_a_period_is_not_made_longer_or_weaker(self):
        confirmed()
        for change in ("ends_at = ends_at + interval '1 hour'", "quorum = 1", "reason = 'maintenance'"):
            self.refused(f"UPDATE led.degradation SET {change}", match="permission denied")  # noqa: S608

    def test_what_ended_does_not_come_back(self):
        made = confirmed()
        values = {"degradation_id": made.id, "expected_version": 2, "at": timezone.now()}
        degradation.end(by=administrator("GD"), **values)
        self.refused(
            "UPDATE led.degradation SET ended_at = NULL, ended_how = NULL, ended_event = NULL, version = version + 1",
            match="never changes",
        )

    def test_no_end_without_its_record(self):
        confirmed()
        self.refused(
            "UPDATE led.degradation SET ended_at = now(), ended_how = 'early', ended_event = %s, version = version + 1",
            uuid.uuid4(),
            match="ends with its record",
        )

    def test_a_confirmation_is_not_rewritten(self):
        confirmed()
        self.refused(
            "UPDATE led.degradation SET confirmed_organisation = 'x', version = version + 1",
            match="confirmation never changes",
        )

    @pytest.mark.parametrize("verb", ["DELETE FROM {}", "TRUNCATE {}"])
    def test_it_is_not_deleted(self, verb):
        proposed()
        self.refused(verb.format("led.degradation"), match="permission denied")


def test_owner_and_superuser_are_stopped_by_the_triggers(committed_db):
    confirmed()
    for role in ("postgres", "dba_owner"):
        for statement in (
            "DELETE FROM led.degradation",
            "TRUNCATE led.degradation",
            "UPDATE led.degradation SET quorum = 1, version = version + 1",
        ):
            with psycopg.connect(owner_url(committed_db)) as owner:
                owner.execute("SET session_replication_role = replica")
                owner.execute(f"SET ROLE {role}")  # type: ignore[arg-type]
                with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
                    owner.execute(statement)  # type: ignore[arg-type]


def test_the_publisher_asks_how_many_are_enough_now(committed_db):
    with psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"], autocommit=True) as publisher:
        assert degraded_quorum(publisher) is None
        made = confirmed()
        assert (degraded_quorum(publisher), degraded_quorum(publisher, floor=3)) == (2, 3)
        degradation.end(by=administrator("GD"), degradation_id=made.id, expected_version=2, at=timezone.now())
        assert degraded_quorum(publisher) is None
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            publisher.execute("UPDATE led.degradation SET version = version + 1")


def test_a_period_that_nobody_swept_away_has_ended_all_the_same(committed_db):
    at = timezone.now() - 2 * HOUR
    made = proposed(at=at, ends_at=at + 2 * HOUR + timedelta(seconds=2))
    degradation.confirm(by=administrator("MO"), degradation_id=made.id, expected_version=1, at=at + HOUR)
    with psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"], autocommit=True) as publisher:
        publisher.execute("SELECT pg_sleep(extract(epoch FROM %s - clock_timestamp()) + 0.05)", [made.ends_at])
        assert degraded_quorum(publisher) is None
    assert degradation.current().state == degradation.ACTIVE


@pytest.mark.parametrize(("text", "floor"), [("", 2), ("1", 1), ("3", 3)])
def test_the_publisher_takes_the_floor_from_its_environment(text, floor):
    assert Config.from_environment({**PUBLISHER, "LEDGER_DEGRADED_FLOOR": text}).floor == floor


@pytest.mark.parametrize("text", ["0", "-1", "two", "\u0662"])
def test_a_floor_that_is_no_number_is_refused(text):
    with pytest.raises(ConfigError, match="LEDGER_DEGRADED_FLOOR"):
        Config.from_environment({**PUBLISHER, "LEDGER_DEGRADED_FLOOR": text})
