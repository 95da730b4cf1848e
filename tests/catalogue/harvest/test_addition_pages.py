"""The page on which a steward adds beside a source, and the change that it becomes."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.utils.translation import override

from catalogue.domain.entry import LinkContent
from catalogue.domain.harvest.merging import ADDABLE
from catalogue.models import EntryChange, LocalAddition, Resource, SourceRecord
from catalogue.services.changes import discard_change, open_retirement
from catalogue.services.harvest_sources import end_source
from organisations.domain.errors import Conflict, Invalid
from organisations.domain.messages import message
from tests.catalogue.test_changes_api import Api, code_of
from tests.factories import changes as factory
from tests.factories.catalogue import make_resource
from tests.factories.harvesting import arrival

from .test_batches import harvest
from .test_pages import address, client_of, listed

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry(sources) -> Resource:
    return listed(sources)


def words(answer) -> str:
    return unescape(answer.content.decode())


def hidden(html: str) -> dict[str, str]:
    """What the page remembers of what its reader saw."""
    names = ("expected_version", "change", "expected_revision")
    found = {name: re.search(rf'name="{name}"(?: value="([^"]*)")?', html) for name in names}
    assert all(found.values())
    return {name: match[1] or "" for name, match in found.items() if match}


def test_a_steward_adds_a_translation_and_keywords_and_others_review_them(around, entry):
    client, page = client_of(around.steward), address("addition-edit", entry.pk)
    first = words(client.get(page))
    assert "Record 1" in first
    assert "others review it before it is listed" in first
    values = {"title_pt": "Registo", "keywords_zh_hans": "巴士，路线、巴士", "grade_hk": "restricted"}
    saved = client.post(page, hidden(first) | values, follow=True)
    change = EntryChange.objects.get()
    assert saved.redirect_chain == [(address("change-detail", change.pk), 302)]
    assert "Saved as a draft." in words(saved)
    assert f'href="{page}"' in words(saved)
    assert not LocalAddition.objects.exists()
    assert "Submit for review" in words(saved)
    client.post(address("change-submit", change.pk), {"expected_revision": change.revision})
    for who, outcome in ((around.security, "assess_secrecy"), (around.privacy, "assess_personal")):
        change.refresh_from_db()
        shown = client_of(who).get(address("change-detail", change.pk))
        for said in ("Addition beside a source", "Registo", "All that stands beside the source then"):
            assert said in words(shown), said
        said = {"expected_revision": change.revision, "outcome": outcome, "words": "Nothing secret in it."}
        assert client_of(who).post(address("change-detail", change.pk), said).status_code == 302
    change.refresh_from_db()
    assert Resource.objects.get().title == {"en": "Record 1"}
    said = {"expected_revision": change.revision, "outcome": "approve"}
    assert client_of(around.approver).post(address("change-detail", change.pk), said).status_code == 302
    entry.refresh_from_db()
    assert entry.title == {"en": "Record 1", "pt": "Registo"}
    assert entry.keywords == {"zh-hans": ["巴士", "路线"]}
    assert entry.grade_hk == "restricted"
    after = words(client.get(page))
    assert "巴士, 路线" in after
    assert hidden(after) == {"expected_version": "1", "change": "", "expected_revision": ""}


def test_a_draft_is_gone_on_with_and_nobody_writes_over_what_they_did_not_see(around, entry):
    client, page = client_of(around.steward), address("addition-edit", entry.pk)
    empty = words(client.get(page))
    client.post(page, hidden(empty) | {"title_pt": "Registo"})
    begun = words(client.get(page))
    assert "Registo" in begun
    late = client_of(around.colleague).post(page, hidden(empty) | {"title_pt": "Outro"})
    assert (late.status_code, message(Conflict("change.under_way")) in words(late)) == (422, True)
    saved = client_of(around.colleague).post(page, hidden(begun) | {"title_pt": "Registo 1"})
    assert saved.status_code == 302
    stale = client.post(page, hidden(begun) | {"title_pt": "Registo 2"})
    assert (stale.status_code, message(Conflict("change.changed")) in words(stale)) == (422, True)
    assert 'value="Registo 2"' in words(stale)
    change = EntryChange.objects.get()
    assert change.content == {"title": {"pt": "Registo 1"}}
    seen = hidden(words(client.get(page)))
    discard_change(actor=around.steward, change_id=change.pk, expected_revision=change.revision)
    around.begun(entry, title={"pt": "Novo"})
    gone = client.post(page, seen | {"title_pt": "Registo 3"})
    assert (gone.status_code, message(Conflict("change.changed")) in words(gone)) == (422, True)


def test_while_something_else_is_under_way_the_page_leads_there(around, entry):
    client, page = client_of(around.steward), address("addition-edit", entry.pk)
    seen = hidden(words(client.get(page)))
    change = around.in_review(entry, title={"pt": "Registo"})
    answer = client.get(page, follow=True)
    assert answer.redirect_chain == [(address("change-detail", change.pk), 302)]
    assert message(Conflict("change.under_way")) in words(answer)
    refused = client.post(page, seen | {"title_pt": "Outro"})
    assert (refused.status_code, message(Conflict("change.under_way")) in words(refused)) == (422, True)
    around.listed(factory.assess(around, change))
    leaving = open_retirement(actor=around.steward, resource_id=entry.pk, reason="other")
    assert client.get(page).headers["Location"] == address("change-detail", leaving.pk)


def test_nothing_said_removes_all(around, entry):
    around.added(entry, title={"pt": "Registo"})
    client, page = client_of(around.steward), address("addition-edit", entry.pk)
    answer = client.post(page, hidden(words(client.get(page))) | {"title_pt": ""}, follow=True)
    assert "All that was added beside the source is removed." in words(answer)
    factory.publish(around, EntryChange.objects.get(status="draft"))
    assert Resource.objects.get().title == {"en": "Record 1"}
    assert LocalAddition.objects.get().values == {}


def test_what_the_source_says_already_changes_nothing_now_and_is_shown(around, entry):
    change = around.begun(entry, title={"en": "Mine"})
    page = words(client_of(around.security).get(address("change-detail", change.pk)))
    assert "Nothing differs from what is listed." in page
    assert "Mine" in page
    assert "What the source says itself now hides it" in page


def test_nobody_else_and_nothing_else(sources, around, entry):
    own = make_resource(around.custodian)
    assert client_of(sources.administrator).get(address("addition-edit", entry.pk)).status_code == 404
    assert client_of(around.steward).get(address("addition-edit", own.pk)).status_code == 404


def test_everything_that_can_be_added_has_a_field_and_comes_back(around, entry):
    client, page = client_of(around.steward), address("addition-edit", entry.pk)
    values = {
        "grade": "general",
        "general_level": "3",
        "classification": "30702",
        "resource_code": "30702/000089",
        "areas": ["hong_kong", "macao"],
        "contact_email": "desk@example.org",
        "contact_phone": "+852 1234",
    }
    assert client.post(page, {"expected_version": "0"} | values).status_code == 302
    form = client.get(page).context["form"]
    back = form.initial | {"general_level": str(form.initial["general_level"])}
    assert {name: back[name] for name in values} == values
    fields = {name.rpartition("_en")[0] or name for name in form.fields}
    assert fields >= set(ADDABLE) - {"links"}
    factory.publish(around, EntryChange.objects.get())
    entry.refresh_from_db()
    assert (entry.grade, entry.general_level, entry.areas) == ("general", 3, ["hong_kong", "macao"])
    assert (entry.classification, entry.resource_code) == ("30702", "30702/000089")
    assert (entry.contact_email, entry.contact_phone) == ("desk@example.org", "+852 1234")


def test_links_that_programs_added_stay_when_a_page_is_saved(around, entry):
    around.added(entry, links=(LinkContent(kind="derived_from", target_code="x/1"),))
    client, page = client_of(around.steward), address("addition-edit", entry.pk)
    for title in ("Registo", "Registo 1"):
        assert client.post(page, hidden(words(client.get(page))) | {"title_pt": title}).status_code == 302
        content = EntryChange.objects.get(status="draft").content
        assert (content["title"]["pt"], [one["target_code"] for one in content["links"]]) == (title, ["x/1"])


@pytest.mark.parametrize(
    ("values", "said", "field"),
    [
        (
            {"sharing_conditions_en": "x"},
            "Remove the conditions, or choose conditional sharing.",
            "sharing_conditions_en",
        ),
        ({"personal_data": "personal", "grade_hk": "unclassified"}, "RESTRICTED", "grade_hk"),
        ({"grade": "important", "general_level": "2"}, "Only general data has a level", "general_level"),
        ({"title_zh_hant": "x" * 301}, "300", "title_zh_hant"),
        ({"keywords_pt": ", ".join(f"k{one}" for one in range(41))}, "40", "keywords_pt"),
        ({"abstract_en": "a\u202eb"}, "", "abstract_en"),
    ],
)
def test_what_would_make_the_entry_wrong_is_refused_beside_its_field(around, entry, values, said, field):
    page = address("addition-edit", entry.pk)
    answer = client_of(around.steward).post(page, {"expected_version": "0"} | values)
    assert answer.status_code == 422
    assert field in answer.context["form"].errors, answer.context["form"].errors
    assert said in str(answer.context["form"].errors[field])
    assert not EntryChange.objects.exists()


def test_the_refusal_is_in_the_readers_language(around, entry):
    sent = {"expected_version": "0", "personal_data": "personal", "grade_hk": "unclassified"}
    page = address("addition-edit", entry.pk)
    answer = client_of(around.steward).post(page, sent, headers={"accept-language": "zh-hant"})
    with override("zh-hant"):
        assert message(Invalid("entry.personal_unclassified")) in answer.content.decode()


@pytest.mark.parametrize(("who", "links"), [("steward", True), ("approver", False)])
def test_what_the_source_made_wrong_is_said_on_the_page_of_the_change(sources, around, entry, who, links):
    change = around.begun(entry, grade_hk="unclassified")
    if who == "approver":
        change = factory.assess(around, factory.submit(around, change))
    record = SourceRecord.objects.select_related("source").get()
    harvest(sources, record.source, arrival(1, personal_data="personal"))
    page, client = address("change-detail", change.pk), client_of(getattr(around, who))
    if who == "approver":
        answer = client.post(page, {"expected_revision": change.revision, "outcome": "approve"})
    else:
        answer = client.post(address("change-submit", change.pk), {"expected_revision": change.revision})
    assert answer.status_code == 422
    said = message(Invalid("entry.personal_unclassified"))
    assert said in words(answer)
    assert (f'<a href="{address("addition-edit", entry.pk)}">' in words(answer)) == links
    assert EntryChange.objects.get().status == change.status


def test_a_draft_says_so_when_the_source_has_ended(sources, around, entry):
    around.begun(entry, title={"pt": "Registo"})
    source = SourceRecord.objects.select_related("source").get().source
    end_source(actor=sources.administrator, source_id=source.pk, expected_version=source.version)
    client, page = client_of(around.steward), address("addition-edit", entry.pk)
    answer = client.post(page, hidden(words(client.get(page))) | {"title_pt": "Outro"})
    assert (answer.status_code, message(Conflict("addition.not_harvested")) in words(answer)) == (422, True)


def test_the_desk_names_it_and_leads_to_its_change_not_to_the_pages_of_an_entry(around, entry):
    change = around.begun(entry, title={"pt": "Registo"})
    client = client_of(around.steward)
    desk = words(client.get(address("desk")))
    assert "Addition beside a source" in desk
    assert f'href="{address("change-detail", change.pk)}"' in desk
    assert "Record 1" in desk
    assert client.get(address("desk-change", change.pk)).status_code == 404
    assert client.get(address("desk-section", change.pk, "texts")).status_code == 404
    assert client.get(address("desk-translate", change.pk, "pt")).status_code == 404
    assert client.post(address("desk-end", change.pk, "submit")).status_code == 404
    assert "Addition beside a source" in words(client.get(address("change-list"), {"scope": "organisation"}))


class TestApi:
    def test_it_is_begun_saved_and_reviewed_as_any_change(self, around, entry):
        steward = Api(around.steward)
        there = steward.get("addition", entry.pk)
        assert there.json() == {"version": 0, "content": {}, "change": None}
        made = steward.post("addition", entry.pk, expected_version=0, content={"title": {"pt": "Registo"}})
        assert made.status_code == 201, made.content
        change = made.json()
        assert (change["kind"], change["content"]) == ("addition", {"title": {"pt": "Registo"}})
        assert change["resource"] == str(entry.pk)
        assert steward.get("addition", entry.pk).json()["change"] == change["id"]
        again = steward.post("addition", entry.pk, expected_version=0, content={})
        assert code_of(again) == (409, "change.under_way")
        said = {"title": {"pt": "Registo"}, "grade_hk": "restricted", "themes": []}
        saved = steward.call("patch", "change-detail", change["id"], expected_revision=1, content=said)
        assert saved.json()["content"] == {"title": {"pt": "Registo"}, "grade_hk": "restricted"}
        change = steward.verb("submit", saved.json()).json()
        change = Api(around.security).verb("assess", change, **factory.SECRECY).json()
        change = Api(around.privacy).verb("assess", change, **factory.PERSONAL).json()
        change = Api(around.approver).verb("approve", change).json()
        assert (change["status"], change["version"]) == ("published", 2)
        assert steward.get("addition", entry.pk).json() == {
            "version": 1,
            "content": {"title": {"pt": "Registo"}, "grade_hk": "restricted"},
            "change": None,
        }
        stale = steward.post("addition", entry.pk, expected_version=0, content={})
        assert code_of(stale) == (409, "change.changed")

    def test_others_and_what_is_the_sources_alone_are_refused(self, around, entry):
        told = {"expected_version": 0, "content": {"visibility": "public"}}
        assert code_of(Api(around.steward).post("addition", entry.pk, **told)) == (400, "addition.of_the_source")
        assert Api(around.approver).get("addition", entry.pk).status_code == 404
        assert code_of(Api(around.approver).post("addition", entry.pk, **told)) == (403, "role.required")
        assert not EntryChange.objects.exists()

    def test_an_approval_that_the_source_made_wrong_names_the_field(self, sources, around, entry):
        change = around.judged(entry, grade_hk="unclassified")
        record = SourceRecord.objects.select_related("source").get()
        harvest(sources, record.source, arrival(1, personal_data="personal"))
        told = Api(around.approver).get("change-detail", change.pk).json()
        refused = Api(around.approver).verb("approve", told)
        assert code_of(refused) == (400, "entry.personal_unclassified")
