"""Entries from a file: read, shown row by row, begun whole or not at all."""

from __future__ import annotations

import csv
import json
from datetime import timedelta
from html import unescape
from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from catalogue.domain.bulk import Edit
from catalogue.domain.entry import EntryContent
from catalogue.domain.harvest.errors import Unreadable
from catalogue.domain.harvest.manners import Manner
from catalogue.domain.harvest.records import Page
from catalogue.domain.harvest.template import EXAMPLE
from catalogue.domain.normal import normalised
from catalogue.domain.overlay import overlaid
from catalogue.models import EntryChange, EntryImport, Resource
from catalogue.reading.entries import read_entries
from catalogue.selectors.contents import content_of
from catalogue.services import changes, imports
from catalogue.services.many_changes import change_many
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from organisations.domain.messages import message
from tests.factories.catalogue import make_resource, make_theme
from tests.factories.changes import COMPLETE, Desk

from .test_pages import fields_of, signed_in

pytestmark = pytest.mark.django_db
MANNER = Manner(language="en")


def table(*rows: dict[str, str]) -> bytes:
    text = StringIO()
    names = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(text, names)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")


NEW = {"Identifier": "new/1", "Title (en)": "Bus stops", "Formats": "CSV", "Sharing attribute": "unconditional"}
TURTLE = b"""@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
<https://example.org/d/1> a dcat:Dataset ; dct:title "Parking"@en ; dct:identifier "park/1" ."""
PACKAGE = {"name": "park-1", "title": "Parking", "notes": "Where to park.", "resources": []}


def uploaded(client, desk, name: str, data: bytes):
    return client.post(
        reverse("catalogue:import"),
        {"organisation": str(desk.custodian.pk), "file": SimpleUploadedFile(name, data)},
    )


@pytest.mark.parametrize(
    ("name", "data", "title"),
    [
        ("a.csv", table(NEW), "Bus stops"),
        ("a.TTL", TURTLE, "Parking"),
        ("a.json", json.dumps(PACKAGE).encode(), "Parking"),
        ("a.json", json.dumps([PACKAGE]).encode(), "Parking"),
        ("a.json", json.dumps({"success": True, "result": {"count": 1, "results": [PACKAGE]}}).encode(), "Parking"),
        ("a.json", json.dumps({"result": PACKAGE}).encode(), "Parking"),
        ("a.jsonl", json.dumps(PACKAGE).encode() + b"\n\n", "Parking"),
        (
            "a.json",
            json.dumps(
                {
                    "@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"},
                    "@id": "https://example.org/d/1",
                    "@type": "dcat:Dataset",
                    "dct:title": {"@value": "Parking", "@language": "en"},
                    "dct:identifier": "park/1",
                }
            ).encode(),
            "Parking",
        ),
    ],
)
def test_every_kind_of_file_is_read(name, data, title):
    page = read_entries(name, data, manner=MANNER)
    assert [one.content.title["en"] for one in page.records] == [title]


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.pdf", b"%PDF"), ("noname", b"x"), ("a.json", b"[]"), ("a.json", b"3"), ("a.csv", b""), ("a.ttl", b"<<<")],
)
def test_what_is_no_such_file_is_refused(name, data):
    with pytest.raises(Unreadable):
        read_entries(name, data, manner=MANNER)


def test_what_a_file_leaves_open_stays():
    listed = EntryContent(identifier="a", title={"en": "Buses", "pt": "Autocarros"}, formats=("CSV",), update_note="x")
    said = EntryContent(identifier="b", title={"en": "Bus routes"}, original_language="pt", update_cycle="daily")
    after = overlaid(listed, said)
    assert after.title == {"en": "Bus routes", "pt": "Autocarros"}
    assert (after.identifier, after.original_language, after.formats) == ("a", "en", ("CSV",))
    assert (after.update_cycle, after.update_note) == ("daily", "x")


def test_the_whole_way_in_the_browser(desk):
    listed = make_resource(desk.custodian, identifier="old/1", **COMPLETE)
    same = make_resource(desk.custodian, identifier="same/1", **COMPLETE)
    client = signed_in(desk.steward)
    data = table(
        NEW,
        {"Identifier": "old/1", "Title (en)": "A new title of the old one"},
        {"Identifier": "same/1", "Title (en)": same.title["en"]},
        {"Identifier": "bad/1"},
    )
    answer = uploaded(client, desk, "entries.csv", data)
    assert answer.status_code == 302, answer.content.decode()
    html = client.get(answer["Location"]).content.decode()
    assert "New: 1. Changed: 1. The same as listed: 1. Not readable: 1." in html
    assert "A new title of the old one" in html
    assert not EntryChange.objects.exists()
    done = client.post(answer["Location"], fields_of(html) | {"then": "apply"})
    assert done["Location"] == reverse("catalogue:desk")
    made = {change.kind: change for change in EntryChange.objects.all()}
    assert set(made) == {"new", "change"}
    assert made["change"].resource == listed
    assert EntryContent.from_json(made["change"].content).update_cycle == content_of(listed).update_cycle
    assert not EntryImport.objects.exists()


def test_sent_for_review_at_once_only_when_every_row_is_complete(desk):
    client = signed_in(desk.steward)
    where = uploaded(client, desk, "entries.csv", table(NEW))["Location"]
    answer = client.post(where, {"then": "apply", "submit": "1"})
    assert answer.status_code == 409
    assert "Nothing was changed" in answer.content.decode()
    assert "govuk-error-message" not in answer.content.decode(), "the list says it, with the field's name"
    assert not EntryChange.objects.exists()
    assert EntryImport.objects.exists()


def test_an_entry_that_is_being_changed_already_is_named(desk):
    listed = make_resource(desk.custodian, identifier="old/1", **COMPLETE)
    changes.open_change(actor=desk.colleague, resource_id=listed.pk)
    client = signed_in(desk.steward)
    data = table({"Identifier": "old/1", "Title (en)": "Anew"}, NEW)
    where = uploaded(client, desk, "entries.csv", data)["Location"]
    answer = client.post(where, {"then": "apply"})
    assert answer.status_code == 409
    assert answer.content.decode().count("A change of this entry is under way already.") == 1
    assert EntryChange.objects.count() == 1


def test_a_file_is_its_owners_alone_and_is_discarded(desk):
    client = signed_in(desk.steward)
    where = uploaded(client, desk, "entries.csv", table(NEW))["Location"]
    assert signed_in(desk.colleague).get(where).status_code == 404
    assert signed_in(desk.approver).get(where).status_code == 404
    assert client.post(where, {"then": "discard"})["Location"] == reverse("catalogue:import")
    assert client.get(where).status_code == 404


def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(desk):
    client = signed_in(desk.steward)
    answer = uploaded(client, desk, "entries.exe", b"MZ")
    assert answer.status_code == 422
    assert "Upload a file whose name ends with one of .csv" in answer.content.decode()
    nothing = client.post(reverse("catalogue:import"), {"organisation": str(desk.custodian.pk)})
    assert "Choose a file." in nothing.content.decode()
    foreign = client.post(
        reverse("catalogue:import"),
        {"organisation": str(desk.authority.pk), "file": SimpleUploadedFile("a.csv", table(NEW))},
    )
    assert foreign.status_code == 422
    assert client.get(reverse("catalogue:import")).status_code == 200


def test_the_template_is_a_table_that_is_read_again(desk):
    client = signed_in(desk.steward)
    data = client.get(reverse("catalogue:import-template")).content
    assert len(read_entries("entries.csv", data, manner=MANNER).records) == 1
    assert signed_in(desk.approver).get(reverse("catalogue:import-template")).status_code == 404


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_filled_in_template_is_an_entry_that_goes_for_review_at_once(desk, ending):
    make_theme("weather")
    client = signed_in(desk.steward)
    address = reverse("catalogue:import-template")
    answer = client.get(address, {"as": ending})
    assert f"entries.{ending}" in answer["Content-Disposition"]
    assert f"{address}?as=xlsx" in client.get(reverse("catalogue:import")).content.decode()
    where = uploaded(client, desk, f"entries.{ending}", answer.content)["Location"]
    assert "New: 1." in client.get(where).content.decode()
    done = client.post(where, {"then": "apply", "submit": "1"})
    assert done["Location"] == reverse("catalogue:desk")
    [change] = EntryChange.objects.all()
    assert change.status == "in_review"
    content = EntryContent.from_json(change.content)
    assert [item.code for item in content.data_items] == ["station", "temperature"]
    assert content == normalised(EXAMPLE)


def test_the_services_keep_their_doors(desk):
    page = read_entries("a.csv", table(NEW), manner=MANNER)
    with pytest.raises(Forbidden):
        imports.keep_import(actor=desk.approver, organisation_id=desk.custodian.pk, file_name="a.csv", page=page)
    with pytest.raises(Invalid, match=r"file\.no_entries"):
        imports.keep_import(actor=desk.steward, organisation_id=None, file_name="a.csv", page=Page())
    kept = imports.keep_import(actor=desk.steward, organisation_id=None, file_name="a\x00.csv", page=page)
    assert kept.file_name == ""
    with pytest.raises(NotFound):
        imports.apply_import(actor=desk.colleague, import_id=kept.pk, versions={})
    assert imports.remove_old_imports() == 0
    assert imports.remove_old_imports(now=timezone.now() + timedelta(days=2)) == 1


def shown(client, where: str) -> dict[str, object]:
    """What the preview's button sends."""
    return fields_of(client.get(where).content.decode()) | {"then": "apply"}


def many(count: int) -> bytes:
    return table(*(NEW | {"Identifier": f"new/{number}"} for number in range(count)))


def test_a_file_with_more_entries_than_can_be_begun_is_refused_when_it_is_uploaded(desk):
    client = signed_in(desk.steward)
    assert "At most 20 MB and 500 entries." in client.get(reverse("catalogue:import")).content.decode()
    answer = uploaded(client, desk, "entries.csv", many(501))
    assert answer.status_code == 422
    assert "The file has 501 entries. No more than 500 are imported at once" in answer.content.decode()
    assert not EntryImport.objects.exists()
    assert uploaded(client, desk, "entries.csv", many(500)).status_code == 302


def test_one_that_was_kept_before_there_was_a_limit_offers_nothing_that_fails(desk):
    client = signed_in(desk.steward)
    records = [{"content": EntryContent(identifier=f"n/{number}").to_json(), "notes": []} for number in range(501)]
    kept = EntryImport.objects.create(
        owner=desk.steward, custodian=desk.custodian, records=records, uploaded_at=timezone.now()
    )
    where = reverse("catalogue:import-preview", args=[kept.pk])
    html = client.get(where).content.decode()
    assert "No more than 500 changes are begun at once" in html
    assert 'value="apply"' not in html
    answer = client.post(where, {"then": "apply"})
    assert answer.status_code == 409
    assert "Change no more than 500 entries at once." in answer.content.decode()
    assert not EntryChange.objects.exists()


def test_the_same_new_entry_is_not_begun_twice(desk):
    client = signed_in(desk.steward)
    first = uploaded(client, desk, "entries.csv", table(NEW))["Location"]
    second = uploaded(client, desk, "entries.csv", table(NEW, NEW | {"Identifier": "new/2"}))["Location"]
    assert "Begin 2 changes" in client.get(second).content.decode()
    client.post(first, {"then": "apply"})
    html = client.get(second).content.decode()
    assert "1 new entry is left out: it is being written already." in html
    assert "A new entry with this identifier is being written already." in html
    assert "Begin 1 change<" in html.replace("\n", "")
    client.post(second, {"then": "apply"})
    assert sorted(one.content["identifier"] for one in EntryChange.objects.all()) == ["new/1", "new/2"]
    begun = EntryChange.objects.get(content__identifier="new/1")
    changes.discard_change(actor=desk.steward, change_id=begun.pk, expected_revision=begun.revision)
    third = uploaded(client, desk, "entries.csv", table(NEW))["Location"]
    assert "Begin 1 change<" in client.get(third).content.decode().replace("\n", "")


def test_another_organisations_draft_of_the_same_identifier_is_its_own_affair(desk):
    changes.open_change(actor=desk.steward, content=EntryContent(identifier="new/1", title={"en": "A"}))
    other = Desk()
    where = uploaded(signed_in(other.steward), other, "entries.csv", table(NEW))["Location"]
    assert "Begin 1 change<" in signed_in(other.steward).get(where).content.decode().replace("\n", "")


def test_the_service_refuses_a_second_draft_of_a_new_entry(desk):
    edit = Edit(EntryContent(identifier="new/1", title={"en": "A"}))
    change_many(actor=desk.steward, organisation_id=None, edits=[edit])
    with pytest.raises(Invalid) as refused:
        change_many(actor=desk.steward, organisation_id=desk.custodian.pk, edits=[edit])
    assert [(one.code, one.field) for one in refused.value.errors] == [("change.new_under_way", "rows.1")]
    assert EntryChange.objects.count() == 1


def test_what_changed_since_the_preview_is_not_overwritten(desk):
    listed = make_resource(desk.custodian, identifier="old/1", **COMPLETE)
    client = signed_in(desk.steward)
    data = table({"Identifier": "old/1", "Title (en)": "Anew"})
    where = uploaded(client, desk, "entries.csv", data)["Location"]
    page = shown(client, where)
    Resource.objects.filter(pk=listed.pk).update(version=listed.version + 1)
    answer = client.post(where, page)
    assert answer.status_code == 409
    assert message(Conflict("change.outdated")) in unescape(answer.content.decode())
    assert not EntryChange.objects.exists()
    assert client.post(where, shown(client, where)).status_code == 302
    assert EntryChange.objects.get().base_version == listed.version + 1


@pytest.mark.parametrize("version", ["", "x", "١", "9" * 300])
def test_a_version_that_no_preview_showed_changes_nothing(desk, version):
    listed = make_resource(desk.custodian, identifier="old/1", **COMPLETE)
    client = signed_in(desk.steward)
    where = uploaded(client, desk, "e.csv", table({"Identifier": "old/1", "Title (en)": "Anew"}))["Location"]
    sent = {f"version.{listed.pk}": version, "version.nobody": "1", "then": "apply"}
    assert client.post(where, sent).status_code == 409
    assert not EntryChange.objects.exists()


@pytest.mark.parametrize("then", [{}, {"then": ""}, {"then": "perhaps"}])
def test_only_who_says_so_applies_a_file(desk, then):
    client = signed_in(desk.steward)
    where = uploaded(client, desk, "entries.csv", table(NEW))["Location"]
    answer = client.post(where, then | {"submit": "1"})
    assert answer.status_code == 200
    assert "Begin 1 change<" in answer.content.decode().replace("\n", "")
    assert not EntryChange.objects.exists()
    assert EntryImport.objects.exists()
