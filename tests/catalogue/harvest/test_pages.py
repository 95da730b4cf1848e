"""The pages of sources and runs: who sees them, what the buttons do, what they say when refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from catalogue.models import HarvestRun, Resource, Source
from catalogue.services import harvest_runs as runs
from catalogue.services.harvest_batches import apply_batch
from catalogue.services.harvest_runs import complete_run
from catalogue.services.harvest_vanishing import note_vanished
from organisations.domain.choices import Role
from tests.factories.harvesting import Sources, arrival
from tests.factories.organisations import make_member, make_organisation

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
