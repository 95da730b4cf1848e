"""No proof, no data: a grant is usable only when the record of its approval is under a cosigned checkpoint."""

from __future__ import annotations

import os
from datetime import timedelta

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.utils import timezone

from bayarea.ledger_access import administrator_of
from catalogue.selectors.access import has_access
from catalogue.services.access import give_access
from ledger import degradation
from ledger.selectors import alarms, latest_published, proven, states_of
from ledger.tlog.notes import SigningKey
from organisations.models import Role
from sharing.models import Grant, RequestEvent
from sharing.selectors.grants import get_grant, list_grants
from sharing.selectors.home import my_work
from sharing.selectors.resources import state_for_resource
from sharing.services import grants
from sharing.tasks import release_grants as release_task
from sharing.views.release import LATE_AFTER, release_of
from tests.factories import sharing as factory
from tests.factories.organisations import make_member, make_organisation
from tests.factories.sharing import World
from tests.fixtures.database import owner_url


def usable(world: World) -> bool:
    return has_access(viewer=world.requester, resource_id=world.resource.pk)


def approval_of(made: Grant):
    return RequestEvent.objects.get(request=made.request_id, action="approve").event_id


def client_of(user) -> Client:
    client = Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def refused(statement: str, *values: object, match: str) -> None:
    with pytest.raises(DatabaseError, match=match), transaction.atomic():
        _run(statement, *values)


def _run(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        assert cursor.rowcount != 0, "the attack met no row, so it proves nothing"


class TestFromTheApprovalToTheData:
    def test_recorded_then_chained_then_published_then_usable(self, ledger_network):
        world = World()
        made = factory.active_grant(world)

        def seen():
            view = get_grant(viewer=world.requester, grant_id=made.pk)
            assert grants.release_grants() in (0, 1)
            return view.ledger_state, view.usable, usable(world)

        assert seen() == ("recorded", False, False)
        ledger_network.chain()
        assert seen() == ("chained", False, False)
        ledger_network.sign()
        assert seen() == ("chained", False, False)
        ledger_network.publish()
        assert seen() == ("published", False, True)
        assert seen() == ("published", True, True)

    def test_releasing_twice_changes_nothing(self, ledger_network):
        world = World()
        made = factory.active_grant(world)
        ledger_network.publish()
        assert [release_task(), release_task()] == [1, 0]
        made.refresh_from_db()
        assert (made.version, usable(world)) == (2, True)

    def test_access_waits_for_the_first_day_too(self, ledger_network):
        world = World()
        first = factory.today() + timedelta(days=3)
        factory.active_grant(world, starts_on=first, ends_on=first)
        ledger_network.publish()
        assert (grants.release_grants(now=factory.noon(first - timedelta(days=1))), usable(world)) == (0, False)
        assert (grants.release_grants(now=factory.noon(first)), usable(world)) == (1, True)

    def test_a_grant_that_ended_before_is_never_released(self, ledger_network):
        world = World()
        factory.revoked_grant(world)
        ledger_network.publish()
        assert (grants.release_grants(), usable(world)) == (0, False)

    def test_two_grants_of_a_pair_share_one_access(self, ledger_network):
        world = World()
        one = factory.active_grant(world)
        ledger_network.publish()
        grants.release_grants()
        renewal = factory.active_grant(world)
        grants.revoke_grant(actor=world.approver, grant_id=one.pk, expected_version=2, **factory.REVOCATION)
        assert not usable(world), "the renewal is not published yet, so it gives nothing"
        ledger_network.publish()
        assert (grants.release_grants(), usable(world)) == (1, True)
        grants.revoke_grant(actor=world.approver, grant_id=renewal.pk, expected_version=2, **factory.REVOCATION)
        assert not usable(world)

    def test_a_worker_that_comes_second_finds_nothing_to_do(self, ledger_network):
        made = factory.active_grant(World())
        ledger_network.publish()
        grants.release_grants()
        assert grants._release(made.pk, at=timezone.now()) is False

    def test_nothing_waits_costs_one_query(self, committed_db, django_assert_num_queries):
        with django_assert_num_queries(1):
            assert grants.release_grants() == 0

    def test_what_waits_unpublished_costs_two_queries(self, committed_db, django_assert_num_queries):
        factory.active_grant(World())
        with django_assert_num_queries(2):
            assert grants.release_grants() == 0


class TestProofs:
    def test_without_a_policy_nothing_is_released(self, ledger_network, settings, tmp_path):
        world = World()
        made = factory.active_grant(world)
        ledger_network.publish()
        for path in ("", str(tmp_path / "nowhere")):
            settings.LEDGER_POLICY_FILE = path
            assert proven([approval_of(made)]) == set()
            assert (grants.release_grants(), usable(world)) == (0, False)

    @pytest.mark.parametrize("strict", ["another log's key", "a witness that did not sign"])
    def test_a_policy_that_the_note_does_not_meet_releases_nothing(self, ledger_network, settings, tmp_path, strict):
        made = factory.active_grant(World())
        ledger_network.stop_witness("gd")
        ledger_network.publish()
        policy = ledger_network.policy_file.read_text()
        if strict == "another log's key":
            other = SigningKey.generate(settings.LEDGER_ORIGIN).verifier()
            policy = policy.replace(str(ledger_network.key.verifier()), str(other))
        else:
            policy = policy.replace("group final 3", "group final all")
        assert policy != ledger_network.policy_file.read_text()
        file = tmp_path / "policy.txt"
        file.write_text(policy)
        settings.LEDGER_POLICY_FILE = str(file)
        assert proven([approval_of(made)]) == set()
        assert grants.release_grants() == 0

    def test_a_note_that_nobody_signed_releases_nothing(self, ledger_network):
        """The publisher's role alone, with a note of its own making."""
        made = factory.active_grant(World())
        size = ledger_network.chain()
        with psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"]) as publisher:
            publisher.execute(
                "INSERT INTO led.checkpoint (size, root, note, prev_size) SELECT size, root, 'made up', 0 "
                "FROM led.log_head"
            )
            publisher.execute(
                "INSERT INTO led.published (size, note, note_sha256) VALUES (%s, 'made up', sha256('made up'))", [size]
            )
        assert states_of([approval_of(made)])[approval_of(made)].state == "published"
        assert proven([approval_of(made)]) == set()
        assert grants.release_grants() == 0

    def test_a_record_that_was_changed_releases_nothing(self, ledger_network, committed_db):
        made = factory.active_grant(World())
        ledger_network.publish()
        with psycopg.connect(owner_url(committed_db)) as owner:
            owner.execute("ALTER TABLE led.log_entry DISABLE TRIGGER USER")
            owner.execute("ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check")
            owner.execute("UPDATE led.log_entry SET entry = set_byte(entry, 40, get_byte(entry, 40) # 1)")
        assert grants.release_grants() == 0
        made.refresh_from_db()
        assert made.access_given_at is None


class TestPlainSql:
    """The application's role with a prompt of its own."""

    OPEN = "UPDATE sharing_grant SET access_given_at = %s, version = version + 1 WHERE id = %s"

    def test_access_is_not_opened_before_publication(self, ledger_network):
        made = factory.active_grant(World())
        refused(self.OPEN, timezone.now(), made.pk, match="not published")
        ledger_network.chain()
        ledger_network.sign()
        refused(self.OPEN, timezone.now(), made.pk, match="not published")

    def test_the_same_update_is_accepted_afterwards(self, ledger_network):
        made = factory.active_grant(World())
        ledger_network.publish()
        with connection.cursor() as cursor:
            cursor.execute(self.OPEN, [timezone.now(), made.pk])
            assert cursor.rowcount == 1

    def test_another_record_does_not_stand_in_for_the_approval(self, ledger_network):
        """Neither another exchange's approval nor another event of this one, hung on a line of the timeline."""
        world = World()
        other, asked = factory.active_grant(World()), factory.endorsed(world)
        ledger_network.publish()
        submitted = RequestEvent.objects.get(request=asked, action="submit").event_id
        made = factory.decisions.approve_request(
            actor=world.approver, request_id=asked.pk, expected_version=asked.version
        ).grant
        true_line = RequestEvent.objects.get(request=asked, action="approve")
        for event in (approval_of(other), submitted):
            RequestEvent.objects.create(
                request=asked,
                action="approve",
                from_state="submitted",
                to_state="approved",
                at=true_line.at,
                version=true_line.version,
                event_id=event,
            )
            refused(self.OPEN, timezone.now(), made.pk, match="not published")
        # The portal's own service meets the same guard, and goes on with the others.
        assert (grants.release_grants(), usable(world)) == (1, False)
        ledger_network.publish()
        assert (grants.release_grants(), usable(world)) == (1, True)

    def test_access_is_not_opened_outside_the_period_or_after_the_end(self, ledger_network):
        first = factory.today() + timedelta(days=3)
        later = factory.active_grant(World(), starts_on=first, ends_on=first)
        ended = factory.revoked_grant(World())
        ledger_network.publish()
        refused(self.OPEN, timezone.now(), later.pk, match="within the period")
        refused(self.OPEN, factory.noon(first + timedelta(days=1)), later.pk, match="within the period")
        refused(self.OPEN, timezone.now(), ended.pk, match="has ended|never after it ended")

    def test_a_grant_is_not_made_open(self, ledger_network):
        made = factory.active_grant(World())
        refused(
            "INSERT INTO sharing_grant (id, request_id, resource_id, organisation_id, status, version, starts_on, "
            "ends_on, granted_at, access_given_at) SELECT gen_random_uuid(), request_id, resource_id, "
            "organisation_id, status, 1, starts_on, ends_on, granted_at, now() FROM sharing_grant WHERE id = %s",
            made.pk,
            match="later than the grant is made",
        )

    def test_the_access_row_needs_a_grant_in_force(self, committed_db):
        world = World()
        made = factory.active_grant(world)
        with pytest.raises(DatabaseError, match="a grant that is in force"), transaction.atomic():
            give_access(resource_id=made.resource_id, organisation_id=made.organisation_id)
        with pytest.raises(DatabaseError, match="a grant that is in force"), transaction.atomic():
            give_access(
                resource_id=made.resource_id, organisation_id=world.stranger.memberships.first().organisation_id
            )

    def test_an_access_row_is_not_moved_to_another_resource(self, ledger_network):
        world, other = World(), World()
        factory.active_grant(world)
        ledger_network.publish()
        grants.release_grants()
        refused(
            "UPDATE catalogue_resourcegroupaccess SET content_object_id = %s",
            other.resource.pk,
            match="a grant that is in force",
        )

    def test_owner_and_superuser_are_stopped_by_the_triggers(self, committed_db):
        made = factory.active_grant(World())
        with psycopg.connect(owner_url(committed_db)) as owner:
            owner.execute("SET session_replication_role = replica")
            with pytest.raises(psycopg.errors.IntegrityConstraintViolation, match="not published"):
                owner.execute(self.OPEN, [timezone.now(), made.pk])


class TestWithTheQuorumUnreachable:
    def test_approvals_go_on_releases_wait_and_the_alarm_shows(self, ledger_network, settings):
        for name in ("gd", "hk"):
            ledger_network.stop_witness(name)
        world = World()
        made = factory.active_grant(world)
        ledger_network.chain()
        ledger_network.sign()
        ledger_network.publisher.tick()
        assert (made.status, latest_published()) == ("active", None)
        assert (grants.release_grants(), usable(world)) == (0, False)
        codes = {alarm.code for alarm in alarms(now=timezone.now())}
        assert ("unreachable" in codes, "late" in codes) == (True, False)
        later = timezone.now() + timedelta(seconds=settings.LEDGER_ALARM_AFTER_S + 1)
        assert "late" in {alarm.code for alarm in alarms(now=later)}

    def test_degraded_mode_lets_releases_go_on_and_its_end_holds_them_again(self, ledger_network):
        for name in ("gd", "hk"):
            ledger_network.stop_witness(name)
        world = World()
        factory.active_grant(world)
        at = timezone.now()
        first, second = (
            administrator_of(make_member(make_organisation(place), Role.ADMINISTRATOR)) for place in ("HK", "MO")
        )
        made = degradation.propose(
            by=first, quorum=2, reason="witness_outage", ends_at=at + timedelta(hours=1), normal=3, at=at
        )
        degradation.confirm(by=second, degradation_id=made.id, expected_version=1, at=timezone.now())
        ledger_network.publish()
        assert (grants.release_grants(), usable(world)) == (1, True)

        degradation.end(by=first, degradation_id=made.id, expected_version=2, at=timezone.now())
        another = World()
        factory.active_grant(another)
        ledger_network.chain()
        ledger_network.sign()
        ledger_network.publisher.tick()
        assert (grants.release_grants(), usable(another)) == (0, False)
        ledger_network.start_witness("gd")
        ledger_network.publish()
        assert (grants.release_grants(), usable(another)) == (1, True)

    def test_a_note_of_fewer_witnesses_outside_the_agreed_time_releases_nothing(self, ledger_network, committed_db):
        """Publisher and database give way, the portal's own check does not."""
        for name in ("gd", "hk"):
            ledger_network.stop_witness(name)
        made = factory.active_grant(World())
        ledger_network.chain()
        ledger_network.sign()
        ledger_network.publisher.tick()
        with psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"]) as publisher:
            publisher.execute(
                "INSERT INTO led.published (size, note, note_sha256) SELECT c.size, n.note, "
                "sha256(convert_to(n.note, 'UTF8')) FROM led.checkpoint c, LATERAL (SELECT c.note || "
                "string_agg(rtrim(line, E'\\n') || E'\\n', '') AS note FROM led.cosignature s WHERE s.size = c.size) n"
            )
        assert proven([approval_of(made)]) == set()


class TestWhatReadersSee:
    def sentence(self, world, made, **kwargs):
        view = get_grant(viewer=world.requester, grant_id=made.pk)
        return release_of(view, view.approval, now=kwargs.get("now") or timezone.now())

    def test_every_stage_has_its_sentence(self, ledger_network):
        world = World()
        made = factory.active_grant(world)
        first_day = factory.today() + timedelta(days=3)
        future = factory.active_grant(world, starts_on=first_day, ends_on=first_day)
        late = made.granted_at + LATE_AFTER + timedelta(seconds=1)
        assert "is recorded" in self.sentence(world, made).sentence
        assert "once the approval is published" in self.sentence(world, future).sentence
        ledger_network.chain()
        assert "is chained" in self.sentence(world, made).sentence
        waits = self.sentence(world, made, now=late)
        assert "The approval stands. The release waits for publication since" in waits.sentence
        assert (waits.late, waits.look_again_s) == (True, 15)
        ledger_network.publish()
        assert "The access opens in a moment" in self.sentence(world, made).sentence
        assert self.sentence(world, future).sentence.startswith("The data can be used from")
        assert self.sentence(world, future).look_again_s == 0
        grants.release_grants()
        opened = self.sentence(world, made, now=late)
        assert opened.sentence.startswith("The data can be used until")
        assert (opened.late, opened.look_again_s, opened.published) == (False, 0, True)

    @pytest.mark.django_db
    def test_an_approval_that_the_ledger_does_not_know_is_said_to_be_so(self):
        made = factory.active_grant(World())
        found = release_of(made, None, now=timezone.now())
        assert ("no record of this approval" in found.sentence, found.look_again_s) == (True, 0)
        assert release_of(factory.revoked_grant(World()), None, now=timezone.now()) is None

    def test_pages_look_again_until_it_is_usable_and_stand_still_on_demand(self, ledger_network):
        world = World()
        made = factory.active_grant(world)
        client = client_of(world.requester)
        for path in (f"/grants/{made.pk}/", f"/requests/{made.request_id}/"):
            page = client.get(path)
            assert page["Refresh"] == "2"
            assert "Not usable yet" in page.content.decode()
            assert "The approval is recorded" in page.content.decode()
            assert "Refresh" not in client.get(f"{path}?still").headers
        assert "1 approved grant is not usable yet" in client.get("/").content.decode()
        assert "when the approval is published" in client.get(f"/catalogue/{made.resource_id}/").content.decode()
        ledger_network.publish()
        grants.release_grants()
        for path in (f"/grants/{made.pk}/", f"/requests/{made.request_id}/"):
            page = client.get(path)
            assert "Refresh" not in page.headers
            assert "Not usable yet" not in page.content.decode()
        assert "not usable yet" not in client.get("/").content.decode()
        assert "when the approval is published" not in client.get(f"/catalogue/{made.resource_id}/").content.decode()

    def test_programs_read_the_same(self, ledger_network):
        world = World()
        made = factory.active_grant(world)

        def told():
            [row] = client_of(world.requester).get("/api/v1/grants/").json()["results"]
            return row["id"], row["usable"], row["ledger_state"]

        assert told() == (str(made.pk), False, "recorded")
        ledger_network.publish()
        grants.release_grants()
        assert told() == (str(made.pk), True, "published")

    @pytest.mark.django_db
    def test_lists_and_counts_say_it_too(self):
        world = World()
        factory.active_grant(world)
        assert my_work(viewer=world.requester).to_release == 1
        assert [view.usable for view in list_grants(viewer=world.requester).items] == [False]
        assert state_for_resource(world.requester, world.resource).note
