"""A source stays in charge of its entries: the desk says so, and leads to what can be added beside it."""

from __future__ import annotations

from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from catalogue.domain.bulk import Edit
from catalogue.models import EntryChange, Resource, Source
from catalogue.services.changes import discard_change, open_change, open_retirement
from catalogue.services.harvest_sources import end_source
from catalogue.services.many_changes import change_many
from organisations.domain.errors import Conflict, Invalid
from organisations.domain.messages import message
from tests.factories.catalogue import make_resource
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
    link, page = address("addition-edit", entry.pk), address("resource-detail", entry.pk)
    client = client_of(sources.steward)
    assert link in client.get(page).content.decode()
    end_source(actor=sources.administrator, source_id=source.pk, expected_version=source.version)
    assert open_change(actor=sources.steward, resource_id=entry.pk).kind == "change"
    assert link not in client.get(page).content.decode()
    assert client.get(link).status_code == 404


#: What the bulk edit posts for fields that are not ticked.
UNTICKED = {"expected_revision": "0", "visibility": "public", "open_attribute": "open"}


def previews(sources: Sources) -> dict[str, tuple[Client, str, dict[str, object]]]:
    """Both previews that change many at once, of the source's entry and of one of the steward's own: client, address
    and what is posted to see it."""
    own = make_resource(sources.organisation, identifier="own/1")
    client = client_of(sources.steward)
    ids = [str(pk) for pk in Resource.objects.filter(custodian=sources.organisation).values_list("pk", flat=True)]
    bulk = UNTICKED | {"id": ids, "use.update_cycle": "1", "update_cycle": "monthly", "then": "preview"}
    table = f"Identifier,Title (en)\nr/1,Another title\n{own.identifier},A new title of our own\n".encode()
    sent = {"organisation": str(sources.organisation.pk), "file": SimpleUploadedFile("entries.csv", table)}
    where = client.post(address("import"), sent)["Location"]
    return {"bulk": (client, address("bulk-edit"), bulk), "import": (client, where, {})}


def seen(client: Client, url: str, data: dict[str, object], kind: str) -> str:
    answer = client.post(url, data) if kind == "bulk" else client.get(url)
    assert answer.status_code == 200
    return unescape(answer.content.decode())


def applied(client: Client, url: str, data: dict[str, object]) -> str:
    versions = {f"version.{one.pk}": str(one.version) for one in Resource.objects.all()}
    answer = client.post(url, data | versions | {"then": "apply"}, follow=True)
    assert answer.redirect_chain == [(address("desk"), 302)]
    return unescape(answer.content.decode())


@pytest.mark.parametrize("kind", ["bulk", "import"])
def test_a_preview_leaves_its_entry_out_in_the_words_of_the_refusal_and_begins_the_others(sources, harvested, kind):
    _source, entry = harvested
    client, url, data = previews(sources)[kind]
    before = seen(client, url, data, kind)
    assert before.count(message(Conflict("entry.harvested"))) == 1
    assert "1 entry is left as it is: a source is in charge of it." in before
    assert "Begin 1 change\n" in before or "Begin 1 change<" in before
    assert "govuk-error-message" not in before
    assert "1 change was begun." in applied(client, url, data)
    (change,) = EntryChange.objects.all()
    assert change.resource is not None
    assert change.resource.pk != entry.pk


def test_nothing_is_offered_to_begin_when_a_source_is_in_charge_of_all(sources, harvested):
    _source, entry = harvested
    client = client_of(sources.steward)
    data = UNTICKED | {"id": str(entry.pk), "use.update_cycle": "1", "update_cycle": "monthly"}
    html = seen(client, address("bulk-edit"), data | {"then": "preview"}, "bulk")
    assert "1 entry is left as it is" in html
    assert 'value="apply"' not in html
    again = client.post(address("bulk-edit"), data | {"then": "apply", f"version.{entry.pk}": entry.version})
    assert again.status_code == 200
    assert not EntryChange.objects.exists()


@pytest.mark.parametrize("kind", ["bulk", "import"])
def test_a_preview_says_nothing_once_the_source_has_ended(sources, harvested, kind):
    source, _entry = harvested
    client, url, data = previews(sources)[kind]
    end_source(actor=sources.administrator, source_id=source.pk, expected_version=source.version)
    assert message(Conflict("entry.harvested")) not in seen(client, url, data, kind)


def test_a_row_that_changes_nothing_is_not_refused(sources, harvested):
    _source, entry = harvested
    client = client_of(sources.steward)
    data = UNTICKED | {"id": str(entry.pk), "use.update_cycle": "1", "update_cycle": entry.update_cycle}
    html = seen(client, address("bulk-edit"), data | {"then": "preview"}, "bulk")
    assert "Stays as it is." in html
    assert message(Conflict("entry.harvested")) not in html
