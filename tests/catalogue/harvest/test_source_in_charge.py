"""A source stays in charge of its entries: the desk says so, and leads to what can be added beside it."""

from __future__ import annotations

import pytest

from catalogue.domain.bulk import Edit
from catalogue.models import EntryChange, Resource, Source
from catalogue.services.changes import discard_change, open_change, open_retirement
from catalogue.services.harvest_sources import end_source
from catalogue.services.many_changes import change_many
from organisations.domain.errors import Conflict, Invalid
from organisations.domain.messages import message
from tests.factories.harvesting import Sources, arrival
from tests.factories.organisations import make_user

from .test_batches import harvest
from .test_pages import address, client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def harvested(sources: Sources) -> tuple[Source, Resource]:
    source = sources.confirmed()
    harvest(sources, source, arrival(1, visibility="public"))
    source.refresh_from_db()
    return source, Resource.objects.get()


def test_its_entries_are_not_changed_here(sources, harvested):
    _source, entry = harvested
    with pytest.raises(Conflict) as refused:
        open_change(actor=sources.steward, resource_id=entry.pk)
    assert message(refused.value).startswith("This entry comes from a source, which stays in charge of it")
    content = arrival(1, title="Mine").content
    assert content is not None
    edit = Edit(content, entry.pk, entry.version)
    with pytest.raises(Invalid) as many:
        change_many(actor=sources.steward, organisation_id=None, edits=[edit])
    assert [one.code for one in many.value.errors] == ["entry.harvested"]
    assert not EntryChange.objects.exists()


def test_the_desk_leads_to_what_can_be_added(sources, harvested):
    _source, entry = harvested
    client = client_of(sources.steward)
    answer = client.post(address("desk-open"), {"resource_id": entry.pk}, follow=True)
    assert answer.redirect_chain == [(address("addition-edit", entry.pk), 302)]
    assert "which stays in charge of it: the next run would undo your change" in answer.content.decode()


def test_the_page_of_the_entry_links_to_it_for_its_stewards_alone(sources, harvested):
    _source, entry = harvested
    link = address("addition-edit", entry.pk)
    page = address("resource-detail", entry.pk)
    assert link in client_of(sources.steward).get(page).content.decode()
    assert link not in client_of(sources.administrator).get(page).content.decode()
    assert link not in client_of(make_user()).get(page).content.decode()


def test_it_can_be_retired_here_and_written_once_the_source_has_ended(sources, harvested):
    source, entry = harvested
    change = open_retirement(actor=sources.steward, resource_id=entry.pk, reason="other")
    discard_change(actor=sources.steward, change_id=change.pk, expected_revision=change.revision)
    end_source(actor=sources.administrator, source_id=source.pk, expected_version=source.version)
    assert open_change(actor=sources.steward, resource_id=entry.pk).kind == "change"
