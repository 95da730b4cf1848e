"""What one batch does to the catalogue, and what a run does at its end."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from catalogue.domain.entry import EntryContent
from catalogue.domain.harvest.settling import Arrival, note
from catalogue.models import HarvestRun, LocalAddition, Resource, RunRecord, Source, SourceRecord
from catalogue.services import harvest_batches as batches
from catalogue.services import harvest_runs as runs
from catalogue.services.harvest_batches import IdsChanged, PagesLoop, apply_batch
from catalogue.services.harvest_runs import RunLost, complete_run
from catalogue.services.harvest_sources import confirm_source
from catalogue.services.harvest_vanishing import note_vanished, retire_batch
from tests.factories.catalogue import make_resource, make_theme
from tests.factories.harvesting import Sources, arrival
from tests.factories.organisations import make_organisation

pytestmark = pytest.mark.django_db


def harvest(sources: Sources, source: Source, *arrivals: Arrival, dry: bool = False) -> HarvestRun:
    """A whole run with one page."""
    run = sources.running(source, dry=dry)
    apply_batch(run=run, arrivals=arrivals, cursor=None)
    note_vanished(run=run)
    while retire_batch(run=run) and not dry:
        pass
    complete_run(run=run)
    return HarvestRun.objects.get(pk=run.pk)


def outcomes(run: HarvestRun) -> dict[str, str]:
    return dict(RunRecord.objects.filter(run=run).values_list("remote_id", "outcome"))


def everything() -> list[dict[str, object]]:
    return [*Resource.objects.order_by("pk").values(), *SourceRecord.objects.order_by("pk").values()]


def codes(run: HarvestRun, remote_id: str) -> list[str]:
    return [note["code"] for note in RunRecord.objects.get(run=run, remote_id=remote_id).notes]


def test_a_second_run_changes_nothing(sources):
    source = sources.confirmed()
    records = [arrival(number, provider="Somebody") for number in range(1, 4)]
    first = harvest(sources, source, *records)
    assert set(outcomes(first).values()) == {"created"}
    before = list(Resource.objects.order_by("pk").values())
    kept = list(SourceRecord.objects.order_by("pk").values("pk", "digest", "first_seen_at"))
    second = harvest(sources, source, *records)
    assert set(outcomes(second).values()) == {"unchanged"}
    assert list(Resource.objects.order_by("pk").values()) == before
    assert list(SourceRecord.objects.order_by("pk").values("pk", "digest", "first_seen_at")) == kept
    harvest(sources, source, *records)
    assert outcomes(second) == {}  # one list of unchanged records is enough
    assert set(outcomes(first).values()) == {"created"}


def test_a_change_at_the_source_is_a_change_here_and_says_which_fields(sources):
    source = sources.confirmed()
    harvest(sources, source, arrival(1), arrival(2))
    run = harvest(sources, source, arrival(1, abstract={"en": "Longer"}, title="Better"), arrival(2))
    assert outcomes(run) == {"r/1": "changed", "r/2": "unchanged"}
    notes = RunRecord.objects.get(run=run, remote_id="r/1").notes
    assert [note["params"].get("field") for note in notes] == ["title", "abstract"]
    assert Resource.objects.get(identifier="r/1").title == {"en": "Better"}


def test_the_source_never_overwrites_what_a_steward_added(sources, around):
    source = sources.confirmed()
    harvest(sources, source, arrival(1))
    resource = Resource.objects.get(identifier="r/1")
    around.added(resource, title={"en": "Mine", "pt": "Registo"}, keywords={"en": ("bus",)})
    harvest(sources, source, arrival(1, title="Changed at the source", keywords={"en": ("tram",)}))
    resource.refresh_from_db()
    assert resource.title == {"en": "Changed at the source", "pt": "Registo"}
    assert resource.keywords == {"en": ["tram", "bus"]}
    assert LocalAddition.objects.get().values["title"] == {"en": "Mine", "pt": "Registo"}
    assert SourceRecord.objects.get().content["title"] == {"en": "Changed at the source"}


def test_a_dry_run_says_what_would_happen_and_changes_nothing(sources):
    source = sources.confirmed()
    harvest(sources, source, arrival(1), arrival(2))
    before = everything()
    run = harvest(sources, source, arrival(1, title="New"), arrival(3), arrival(4, title="\x00"), dry=True)
    assert outcomes(run) == {"r/1": "changed", "r/2": "vanished", "r/3": "created", "r/4": "refused"}
    assert everything() == before


def test_providers_lead_to_organisations_and_unknown_ones_are_reported(sources):
    other = make_organisation("HK")
    source = sources.confirmed(providers={"Transport": other.code})
    run = harvest(sources, source, arrival(1, provider="Transport"), arrival(2, provider="Nobody"), arrival(3))
    custodians = dict(Resource.objects.values_list("identifier", "custodian__code"))
    own = sources.organisation.code
    assert custodians == {"r/1": other.code, "r/2": own, "r/3": own}
    assert codes(run, "r/2") == ["harvest.provider_unmapped"]
    assert codes(run, "r/1") == codes(run, "r/3") == []


def test_unknown_providers_can_be_refused(sources):
    source = sources.confirmed(unmapped="refuse")
    run = harvest(sources, source, arrival(1, provider="Nobody"))
    assert outcomes(run) == {"r/1": "refused"}
    assert codes(run, "r/1") == ["harvest.provider_refused"]


def test_the_custodian_of_an_entry_stays(sources):
    """Requests and grants name the custodian that they were made with."""
    source = sources.confirmed()
    harvest(sources, source, arrival(1, provider="Transport"))
    other = make_organisation("HK")
    Source.objects.filter(pk=source.pk).update(
        state="proposed",
        version=source.version + 1,
        providers={"Transport": other.code},
        confirmed_by=None,
        confirmed_person=None,
        confirmed_at=None,
    )
    source.refresh_from_db()
    source = confirm_source(actor=sources.other, source_id=source.pk, expected_version=source.version)
    run = harvest(sources, source, arrival(1, provider="Transport", title="New"))
    assert Resource.objects.get().custodian == sources.organisation
    assert codes(run, "r/1") == ["harvest.custodian_stays", "harvest.field_changed"]


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (arrival(9, title="a\x00b"), "harvest.not_storable"),
        (arrival(9, title="\ud800"), "harvest.not_storable"),
        (arrival(9, data_items=()), None),
        (arrival(9, update_note="x" * 200), "harvest.fault"),
        (replace(arrival(9), content=EntryContent(title={"en": "T"})), "harvest.no_identifier"),
        (arrival(9, identifier="x" * 129), "harvest.identifier_too_long"),
        (replace(arrival(9), content=EntryContent(identifier="r/9")), "harvest.no_title"),
        (Arrival("r/9", None, notes=(note("harvest.no_title"),)), "harvest.no_title"),
    ],
)
def test_one_bad_record_does_not_keep_the_others_out(sources, bad, code):
    run = harvest(sources, sources.confirmed(), *[arrival(number) for number in range(1, 9)], bad)
    assert Resource.objects.count() == (8 if code else 9)
    assert codes(run, "r/9") == ([code] if code else [])
    assert run.state == "done"


def test_an_identifier_that_another_entry_has_is_refused(sources):
    make_resource(sources.organisation, identifier="r/1")
    twice = Arrival("other", arrival(2).content)
    run = harvest(sources, sources.confirmed(), arrival(1), arrival(2), twice)
    assert outcomes(run) == {"r/1": "refused", "r/2": "created", "other": "refused"}
    assert codes(run, "r/1") == codes(run, "other") == ["harvest.identifier_taken"]


def test_unknown_themes_and_organisations_are_left_out_and_reported(sources):
    make_theme("transport")
    run = harvest(
        sources,
        sources.confirmed(),
        arrival(1, themes=("transport", "strange"), source_department="nobody", shown_to=("hk-none",)),
    )
    assert codes(run, "r/1") == ["harvest.theme_unknown", "harvest.organisation_unknown"]
    assert [theme.pk for theme in Resource.objects.get().themes.all()] == ["transport"]


class TestVanishing:
    def test_only_after_the_days_of_grace_and_two_complete_runs(self, sources):
        source = sources.confirmed(grace_days=14)
        everything = [arrival(number) for number in range(1, 12)]
        harvest(sources, source, *everything)
        first = harvest(sources, source, *everything[1:])
        assert outcomes(first)["r/1"] == "vanished"
        record = SourceRecord.objects.get(remote_id="r/1")
        assert record.missing_runs == 1
        SourceRecord.objects.filter(pk=record.pk).update(missing_since=timezone.now() - timedelta(days=15))
        assert Resource.objects.get(identifier="r/1").status == "published"
        second = harvest(sources, source, *everything[1:])
        assert outcomes(second)["r/1"] == "retired"
        gone = Resource.objects.get(identifier="r/1")
        assert (gone.status, gone.retired_reason) == ("retired", "vanished")
        assert second.counts == {
            "unchanged": 10,
            "pages": 1,
            "read": 10,
            "vanished": 0,
            "due": 1,
            "listed": 11,
            "retired": 1,
        }

    def test_not_before_the_days_are_over(self, sources):
        source = sources.confirmed()
        everything = [arrival(number) for number in range(1, 12)]
        harvest(sources, source, *everything)
        for _ in range(3):
            run = harvest(sources, source, *everything[1:])
        assert outcomes(run)["r/1"] == "vanished"
        assert SourceRecord.objects.get(remote_id="r/1").missing_runs == 3

    def test_one_that_comes_back_is_listed_again(self, sources):
        source = sources.confirmed()
        everything = [arrival(number) for number in range(1, 12)]
        harvest(sources, source, *everything)
        harvest(sources, source, *everything[1:])
        SourceRecord.objects.filter(remote_id="r/1").update(missing_since=timezone.now() - timedelta(days=15))
        harvest(sources, source, *everything[1:])
        run = harvest(sources, source, *everything)
        assert outcomes(run)["r/1"] == "changed"
        assert codes(run, "r/1") == ["harvest.returned"]
        back = Resource.objects.get(identifier="r/1")
        assert (back.status, back.retired_at, back.retired_reason) == ("published", None, "")
        record = SourceRecord.objects.get(remote_id="r/1")
        assert (record.missing_since, record.missing_runs) == (None, 0)

    def test_one_that_was_retired_here_stays_retired(self, sources):
        source = sources.confirmed()
        harvest(sources, source, arrival(1))
        Resource.objects.update(status="retired", retired_at=timezone.now(), retired_reason="mistake")
        run = harvest(sources, source, arrival(1, title="Changed"))
        assert outcomes(run) == {"r/1": "unchanged"}
        assert codes(run, "r/1") == ["harvest.retired_here"]
        assert Resource.objects.get().status == "retired"

    def test_a_refused_record_has_not_vanished(self, sources):
        source = sources.confirmed()
        harvest(sources, source, arrival(1))
        harvest(sources, source, arrival(1, title="a\x00b"))
        assert SourceRecord.objects.get().missing_runs == 0
        assert Resource.objects.get().title == {"en": "Record 1"}

    def test_one_that_the_source_withdraws_has_vanished(self, sources):
        source = sources.confirmed()
        harvest(sources, source, arrival(1), arrival(2))
        run = harvest(sources, source, arrival(1, gone=True), arrival(2))
        assert outcomes(run) == {"r/1": "vanished", "r/2": "unchanged"}

    def test_many_at_once_wait_for_an_administrator(self, sources):
        source = sources.confirmed()
        everything = [arrival(number) for number in range(1, 6)]
        harvest(sources, source, *everything)
        SourceRecord.objects.update(missing_since=timezone.now() - timedelta(days=20), missing_runs=1)
        run = sources.running(source)
        apply_batch(run=run, arrivals=everything[:3], cursor=None)
        vanished = note_vanished(run=run)
        assert (vanished.due, vanished.listed, vanished.asks_first) == (2, 5, True)
        runs.hold_run(run=run, problem="harvest.many_vanished", params={"due": 2, "listed": 5})
        runs.allow_retiring(actor=sources.administrator, run_id=run.pk)
        again = runs.take_run(run_id=run.pk)
        assert again is not None
        assert again.phase == "retiring"
        assert not note_vanished(run=again).asks_first
        assert SourceRecord.objects.get(remote_id="r/5").missing_runs == 2  # counted once
        assert retire_batch(run=again) == 2
        assert retire_batch(run=again) == 0


class TestMisbehaviour:
    def test_pages_that_loop(self, sources):
        run = sources.running()
        page = [arrival(1), arrival(2)]
        apply_batch(run=run, arrivals=page, cursor={"page": 2})
        with pytest.raises(PagesLoop):
            apply_batch(run=run, arrivals=page, cursor={"page": 3})
        assert HarvestRun.objects.get(pk=run.pk).cursor == {"page": 2}

    def test_a_page_that_shifted_is_read_once(self, sources):
        run = sources.running()
        apply_batch(run=run, arrivals=[arrival(1), arrival(2)], cursor=1)
        counts = apply_batch(run=run, arrivals=[arrival(2), arrival(3), arrival(3)], cursor=2)
        assert counts == {"created": 3, "pages": 2, "read": 5, "repeated": 2}

    def test_ids_that_change_stop_the_run_before_anything_is_doubled(self, sources):
        source = sources.confirmed()
        harvest(sources, source, *[arrival(number) for number in range(20)])
        run = sources.running(source)
        renamed = [
            Arrival(f"new-{number}", replace(arrival(number).content, identifier=f"new-{number}"))
            for number in range(20)
        ]
        with pytest.raises(IdsChanged) as caught:
            apply_batch(run=run, arrivals=renamed, cursor=None)
        assert (caught.value.twins, caught.value.new) == (20, 20)
        assert Resource.objects.count() == 20

    def test_a_single_twin_is_listed_and_reported(self, sources):
        source = sources.confirmed()
        harvest(sources, source, arrival(1), arrival(2))
        twin = Arrival("new", replace(arrival(1).content, identifier="new"))
        run = harvest(sources, source, arrival(2), twin)
        assert codes(run, "new") == ["harvest.twin"]
        assert Resource.objects.count() == 3

    def test_who_lost_the_run_writes_nothing_more(self, sources):
        run = sources.running()
        assert runs.cancel_run(actor=sources.steward, run_id=run.pk)
        with pytest.raises(RunLost):
            apply_batch(run=run, arrivals=[arrival(1)], cursor=None)
        assert not Resource.objects.exists()


def test_a_batch_is_one_record_in_the_ledger(sources):
    source = sources.confirmed()
    before = recorded()
    harvest(sources, source, *[arrival(number) for number in range(5)])
    new = recorded()[len(before) :]
    assert [body["type"] for body in new] == ["harvest.applied", "harvest.finished"]
    assert new[0]["harvest"]["counts"] == {"created": 5, "changed": 0}
    assert len(new[0]["harvest"]["digest"]) == 64
    harvest(sources, source, *[arrival(number) for number in range(5)])
    assert [body["type"] for body in recorded()[len(before) + 2 :]] == ["harvest.finished"]  # nothing was applied


def recorded() -> list[dict[str, object]]:
    """The bodies of what waits to be chained, oldest first."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT entry FROM led.outbox ORDER BY event_id")
        return [json.loads(bytes(entry)) for (entry,) in cursor.fetchall()]


def test_no_statement_for_each_record(sources, django_assert_max_num_queries):
    run = sources.running()
    with django_assert_max_num_queries(40):
        apply_batch(run=run, arrivals=[arrival(number) for number in range(batches.BATCH)], cursor=None)
