"""The worker dies while it opens an access: nothing is half open, and the next sweep opens it once."""

from __future__ import annotations

import subprocess
import sys
import time

import psycopg
import pytest

from catalogue.selectors.access import has_access
from sharing.models import Grant
from sharing.services import grants
from tests.factories import sharing as factory
from tests.factories.sharing import World
from tests.fixtures.database import owner_url
from tests.fixtures.services import ROOT

LOCK = 20260101
#: Everything of the release is written and nothing is committed: there the worker stops.
HOLD = f"""
CREATE FUNCTION public.hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_advisory_xact_lock({LOCK}); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER hold AFTER UPDATE ON sharing_grant DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION public.hold();
"""
HELD = f"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = {LOCK} AND NOT granted"
GONE = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
RELEASE = """
import django
django.setup()
from sharing.services.grants import release_grants
release_grants()
"""
PATIENCE_S = 60.0


def wait_until(connection: psycopg.Connection, question: str, count: int) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while connection.execute(question).fetchone() != (count,):  # type: ignore[call-overload]
        assert time.monotonic() < deadline, question
        time.sleep(0.05)


@pytest.mark.processes
def test_a_worker_killed_before_its_commit_opened_nothing_and_the_next_sweep_opens_it_once(
    committed_db, ledger_network
):
    world = World()
    made = factory.active_grant(world)
    ledger_network.publish()
    with psycopg.connect(owner_url(committed_db), autocommit=True) as superuser:
        superuser.execute(HOLD)
        superuser.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        with subprocess.Popen([sys.executable, "-c", RELEASE], cwd=ROOT) as worker:
            wait_until(superuser, HELD, 1)
            worker.kill()
            assert worker.wait(PATIENCE_S) == -9
        superuser.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE objid = %s AND NOT granted", [LOCK])
        wait_until(superuser, GONE, 0)
        superuser.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
        superuser.execute("DROP TRIGGER hold ON sharing_grant")

    assert not has_access(viewer=world.requester, resource_id=world.resource.pk)
    assert Grant.objects.get(pk=made.pk).access_given_at is None

    assert [grants.release_grants(), grants.release_grants()] == [1, 0]
    assert has_access(viewer=world.requester, resource_id=world.resource.pk)
    assert Grant.objects.get(pk=made.pk).version == made.version + 1
