"""A record that every rule lets pass, and that the database refuses all the same."""

from __future__ import annotations

import psycopg

from catalogue.models import Resource
from tests.factories.harvesting import Sources, arrival
from tests.fixtures.database import owner_url

from .test_batches import codes, harvest


def test_what_only_the_database_refuses_is_found_among_all_and_the_others_are_taken(committed_db, loopback):
    """A rule that no validation knows, as of a newer release that migrated first."""
    sources = Sources()
    with psycopg.connect(owner_url(committed_db), autocommit=True) as owner:
        owner.execute("ALTER TABLE catalogue_resource ADD CONSTRAINT newer CHECK (identifier <> 'r/5')")
        try:
            run = harvest(sources, sources.confirmed(), *[arrival(number) for number in range(1, 9)])
        finally:
            owner.execute("ALTER TABLE catalogue_resource DROP CONSTRAINT newer")
    assert Resource.objects.count() == 7
    assert codes(run, "r/5") == ["harvest.not_storable"]
    assert run.state == "done"
