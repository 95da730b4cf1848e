"""The pages of sources, runs and additions: who sees them, what the buttons do, what they say when refused."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from catalogue.domain.entry import EntryContent
from catalogue.domain.harvest.merging import ADDABLE
from catalogue.models import HarvestRun, LocalAddition, Resource, Source, SourceRecord
from catalogue.services import harvest_runs as runs
from catalogue.services.harvest_batches import apply_batch
from catalogue.services.harvest_runs import complete_run
from catalogue.services.harvest_vanishing import note_vanished
from catalogue.services.local_additions import write_addition
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from organisations.domain.messages import message
from tests.factories.catalogue import make_resource
from tests.factories.harvesting import Sources, arrival
from tests.factories.organisations import make_member, make_organisation, make_user

pytestmark = pytest.mark.django_db


def client_of(user: object) -> Client:
    client = Client()
    client.force_login(user)  # type: ignore[arg-type]
    return client


def address(name: str, *parts: object) -> str:
    return reverse(f"catalogue:{name}", args=parts)


def filled(sources: Sources, **more: object) -> dict[str, object]:
    return {
        "code": "data-gov",
        "kind": "resid",
        "organisation": str(sources.organisation.pk),
        "names_en": "Open data",
        "portal": "data.example.org",
        "urls_all": "https://data.example.org/api",
        "language": "en",
        "unmapped": "default",
        "sharing_attribute": "unconditional",
        "open_attribute": "not_stated",
        "visibility": "public",
        "interval_hours": "24",
        "grace_days": "14",
        "providers": f"Transport = {sources.organisation.code}\n",
        **more,
    }


def listed(sources: Sources) -> Resource:
    run = sources.running()
    apply_batch(run=run, arrivals=[arrival(1), arrival(2, title="a\x00b")], cursor=None)
    note_vanished(run=run)
    complete_run(run=run)
    return Resource.objects.get()


class TestSources:
    def test_strangers_and_requesters_do_not_see_that_there_are_any(self, sources):
        source = sources.confirmed()
        client = client_of(make_member(sources.organisation, Role.REQUESTER))
        for page in (address("source-list"), address("source-detail", source.code), address("source-new")):
            assert client.get(page).status_code == 404

    def test_register_then_confirm(self, sources):
        client = client_of(sources.administrator)
        assert b"No source yet" in client.get(address("source-list")).content
        answer = client.post(address("source-new"), filled(sources))
        assert answer.status_code == 302
        source = Source.objects.get(code="data-gov")
        assert source.providers == {"Transport": sources.organisation.code}
        page = address("source-detail", source.code)
        assert b"waits for another administrator" in client.get(page).content
        act = address("source-act", source.code, "confirm")
        client.post(act, {"expected_version": "1"})
        assert Source.objects.get().state == "proposed"
        assert b"Another person" in client.get(page).content
        other = client_of(sources.other)
        assert b"By confirming" in other.get(page).content
        other.post(act, {"expected_version": "x"})
        assert Source.objects.get().state == "proposed"
        other.post(act, {"expected_version": "1"})
        assert Source.objects.get().state == "confirmed"
        assert b"By hand only" not in client.get(address("source-list")).content

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"urls_all": "http://127.0.0.1:x/"}, "not an address"),
            ({"urls_all": ""}, "Enter the address"),
            ({"providers": "nobody"}, "Line 1"),
            ({"providers": "A = hk-none"}, "no organisation"),
            ({"names_en": ""}, "Enter a name"),
            ({"code": "Bad Code"}, "small letters"),
        ],
    )
    def test_what_is_wrong_is_said_and_nothing_is_made(self, sources, change, said):
        answer = client_of(sources.administrator).post(address("source-new"), filled(sources, **change))
        assert answer.status_code == 422
        assert said in answer.content.decode()
        assert not Source.objects.exists()

    def test_a_steward_registers_nothing(self, sources):
        assert client_of(sources.steward).get(address("source-new")).status_code == 403

    def test_change(self, sources):
        source = sources.confirmed(providers={"A": sources.organisation.code})
        client = client_of(sources.administrator)
        page = address("source-change", source.code)
        assert f"A = {sources.organisation.code}" in client.get(page).content.decode()
        values = filled(sources, expected_version=str(source.version), portal="other")
        assert client.post(page, {**values, "grace_days": "0"}).status_code == 422
        assert client.post(page, {**values, "expected_version": "1"}).status_code == 422
        assert client.post(page, values).status_code == 302
        assert Source.objects.get().state == "proposed"
        values = {**values, "expected_version": str(source.version + 1), "names_en": "New name"}
        assert client.post(page, values).status_code == 302
        assert client_of(sources.steward).get(page).status_code == 403

    def test_switch_off_and_unknown_actions(self, sources):
        source = sources.confirmed()
        client = client_of(sources.administrator)
        client.post(address("source-act", source.code, "suspend"), {"expected_version": str(source.version)})
        assert Source.objects.get().state == "suspended"
        assert client.post(address("source-act", source.code, "explode")).status_code == 404
        assert client.get(address("source-detail", "nothing")).status_code == 404


class TestRuns:
    def test_run_now_and_look(self, sources):
        source = sources.confirmed()
        client = client_of(sources.steward)
        answer = client.post(address("run-start", source.code), {"dry": "1"})
        run = HarvestRun.objects.get()
        assert run.dry
        page = answer.headers["Location"]
        shown = client.get(page)
        assert shown.headers["Refresh"] == "3"
        assert "Refresh" not in client.get(f"{page}?still").headers
        again = client.post(address("run-start", source.code), follow=True)
        assert b"under way" in again.content
        client.post(address("run-act", run.pk, "stop"))
        assert HarvestRun.objects.get().state == "cancelled"
        assert client.post(address("run-act", run.pk, "x")).status_code == 404
        assert client.get(address("run-detail", source.pk)).status_code == 404

    def test_the_report_says_in_plain_words_what_happened(self, sources):
        resource = listed(sources)
        run = HarvestRun.objects.get()
        client = client_of(sources.steward)
        page = client.get(address("run-detail", run.pk)).content.decode()
        assert "cannot be stored" in page
        assert address("resource-detail", resource.pk) in page
        only = client.get(address("run-detail", run.pk), {"outcome": "refused"}).content.decode()
        assert "Record 1" not in only
        assert (
            "No record of this run"
            in client.get(address("run-detail", run.pk), {"outcome": "retired"}).content.decode()
        )

    def test_an_administrator_lets_many_be_retired(self, sources):
        run = sources.running()
        runs.hold_run(run=run, problem="harvest.many_vanished", params={"due": 5, "listed": 9})
        steward, administrator = client_of(sources.steward), client_of(sources.administrator)
        page = address("run-detail", run.pk)
        assert "5 of 9 entries" in steward.get(page).content.decode()
        assert b"Retire them" not in steward.get(page).content
        steward.post(address("run-act", run.pk, "allow"))
        assert HarvestRun.objects.get().state == "held"
        administrator.post(address("run-act", run.pk, "allow"))
        assert HarvestRun.objects.get().state == "waiting"

    @pytest.mark.parametrize(("who", "said"), [("administrator", "your"), ("steward", "your"), ("elsewhere", "a")])
    def test_a_run_waits_for_the_decision_of_who_can_take_it(self, sources, who, said):
        run = sources.running()
        runs.hold_run(run=run, problem="harvest.many_vanished", params={"due": 5, "listed": 9})
        elsewhere = make_member(make_organisation("GD"), Role.STEWARD)
        client = client_of(elsewhere if who == "elsewhere" else getattr(sources, who))
        pages = (
            address("source-list"),
            address("source-detail", run.source.code),
            address("run-detail", run.pk),
        )
        for page in pages:
            text = client.get(page).content.decode()
            assert f"Waits for {said} decision" in text
            assert ("Waits for your decision" in text) == (said == "your")
        assert f"It waits for {said} decision" in text


class TestAdditions:
    def test_a_steward_adds_a_translation_and_keywords(self, sources):
        resource = listed(sources)
        client = client_of(sources.steward)
        page = address("addition-edit", resource.pk)
        assert "Record 1" in client.get(page).content.decode()
        values = {
            "expected_version": "0",
            "title_pt": "Registo",
            "keywords_zh_hans": "巴士，路线、巴士",
            "grade_hk": "restricted",
        }
        assert client.post(page, values).status_code == 302
        resource.refresh_from_db()
        assert resource.title == {"en": "Record 1", "pt": "Registo"}
        assert resource.keywords == {"zh-hans": ["巴士", "路线"]}
        assert resource.grade_hk == "restricted"
        stale = client.post(page, values)
        assert (stale.status_code, b"meanwhile" in stale.content) == (422, True)
        assert "巴士, 路线" in client.get(page).content.decode()
        assert client.post(page, {"expected_version": "1"}).status_code == 302
        resource.refresh_from_db()
        assert resource.title == {"en": "Record 1"}
        assert LocalAddition.objects.get().values == {}

    def test_nobody_else_and_nothing_else(self, sources):
        resource = listed(sources)
        own = make_resource(sources.organisation)
        assert client_of(sources.administrator).get(address("addition-edit", resource.pk)).status_code == 404
        assert client_of(sources.steward).get(address("addition-edit", own.pk)).status_code == 404
        local = EntryContent(title={"pt": "T"})
        with pytest.raises(Forbidden, match=r"addition\.not_steward"):
            write_addition(actor=sources.administrator, resource_id=resource.pk, expected_version=0, local=local)
        with pytest.raises(Conflict, match=r"addition\.not_harvested"):
            write_addition(actor=sources.steward, resource_id=own.pk, expected_version=0, local=local)
        hidden = make_resource(visibility="chosen")
        with pytest.raises(NotFound):
            write_addition(actor=make_user(), resource_id=hidden.pk, expected_version=0, local=local)

    def test_everything_that_can_be_added_has_a_field_and_comes_back(self, sources):
        resource = listed(sources)
        client = client_of(sources.steward)
        page = address("addition-edit", resource.pk)
        values = {
            "expected_version": "0",
            "grade": "general",
            "general_level": "3",
            "classification": "30702",
            "resource_code": "30702/000089",
            "areas": ["hong_kong", "macao"],
            "contact_email": "desk@example.org",
            "contact_phone": "+852 1234",
        }
        assert client.post(page, values).status_code == 302
        resource.refresh_from_db()
        assert (resource.grade, resource.general_level, resource.areas) == ("general", 3, ["hong_kong", "macao"])
        assert (resource.classification, resource.resource_code) == ("30702", "30702/000089")
        assert (resource.contact_email, resource.contact_phone) == ("desk@example.org", "+852 1234")
        form = client.get(page).context["form"]
        back = form.initial | {"expected_version": "0", "general_level": "3"}
        assert {name: back[name] for name in values} == values
        fields = {name.rpartition("_en")[0] or name for name in form.fields}
        assert fields >= set(ADDABLE) - {"links"}

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
    def test_what_would_make_the_entry_wrong_is_refused_beside_its_field(self, sources, values, said, field):
        resource = listed(sources)
        page = address("addition-edit", resource.pk)
        answer = client_of(sources.steward).post(page, {"expected_version": "0"} | values)
        assert answer.status_code == 422
        assert field in answer.context["form"].errors, answer.context["form"].errors
        assert said in str(answer.context["form"].errors[field])
        assert not LocalAddition.objects.exists()
        assert Resource.objects.get(pk=resource.pk).version == resource.version

    def test_the_refusal_is_in_the_readers_language(self, sources):
        resource = listed(sources)
        sent = {"expected_version": "0", "personal_data": "personal", "grade_hk": "unclassified"}
        page = address("addition-edit", resource.pk)
        answer = client_of(sources.steward).post(page, sent, headers={"accept-language": "zh-hant"})
        with override("zh-hant"):
            assert message(Invalid("entry.personal_unclassified")) in answer.content.decode()

    def test_a_text_that_the_sources_hides_is_checked_all_the_same_and_the_sources_faults_are_not_the_stewards(
        self, sources
    ):
        run = sources.running()
        odd = arrival(1, personal_data="personal", grade_hk="unclassified", contact_email="nobody")
        apply_batch(run=run, arrivals=[odd], cursor=None)
        resource = Resource.objects.get()
        add = partial(write_addition, actor=sources.steward, resource_id=resource.pk, expected_version=0)
        with pytest.raises(Invalid) as refused:
            add(local=EntryContent(title={"en": "x" * 301}, themes=("dragons",)))
        assert [(one.code, one.field) for one in (refused.value, *refused.value.errors)] == [
            ("entry.unknown_code", "themes"),
            ("text.too_long", "title.en"),
        ]
        assert add(local=EntryContent(title={"pt": "Registo"})).title["pt"] == "Registo"

    def test_the_next_run_leaves_it(self, sources):
        resource = listed(sources)
        write_addition(
            actor=sources.steward,
            resource_id=resource.pk,
            expected_version=0,
            local=EntryContent(abstract={"en": "Mine"}),
            at=timezone.now(),
        )
        source = Source.objects.get()
        run = sources.running(source)
        counts = apply_batch(run=run, arrivals=[arrival(1)], cursor=None)
        assert counts["unchanged"] == 1
        resource.refresh_from_db()
        assert resource.abstract == {"en": "Mine"}
        assert SourceRecord.objects.get().content["abstract"] == {}


def test_who_confirms_sees_everything_that_they_stand_behind(sources):
    source = sources.proposed(
        licence={"en": "Free for all"}, language="pt", page="https://data.example.org/d/{id}", interval_hours=6
    )
    page = client_of(sources.other).get(address("source-detail", source.code)).content.decode()
    for said in ("Free for all", "Português", "https://data.example.org/d/{id}", "Once it is confirmed"):
        assert said in page, said


def test_a_record_without_a_title_has_a_line_of_its_own(sources):
    run = sources.running()
    apply_batch(run=run, arrivals=[replace(arrival(1), content=None)], cursor=None)
    assert "Without a title" in client_of(sources.steward).get(address("run-detail", run.pk)).content.decode()


def test_the_terms_are_asked_for_shown_to_who_confirms_and_kept_when_the_source_changes(sources):
    client = client_of(sources.administrator)
    page = client.get(address("source-new")).content.decode()
    assert "Conditional sharing needs its conditions or a licence" in page
    lacking = client.post(address("source-new"), filled(sources, sharing_attribute="not_shared"))
    assert lacking.status_code == 422
    assert "State why it is not shared and the legal basis" in lacking.content.decode()
    said = {
        "sharing_attribute": "conditional",
        "sharing_conditions_en": "For statutory duties.",
        "open_attribute": "conditional",
        "open_conditions_zh_hant": "註明來源",
    }
    assert client.post(address("source-new"), filled(sources, **said)).status_code == 302
    seen = client_of(sources.other).get(address("source-detail", "data-gov")).content.decode()
    for text in ("For statutory duties.", "註明來源", "Open on conditions", "Conditions of opening"):
        assert text in seen
    assert "Legal basis for not sharing" not in seen
    change = client.get(address("source-change", "data-gov")).content.decode()
    assert "For statutory duties." in change
    source = Source.objects.get(code="data-gov")
    assert source.open_conditions == {"zh-hant": "註明來源"}
