"""Languages of one source that are not in step: none is lost unless the source verifiably no longer gives it."""

from __future__ import annotations

from typing import Any

import pytest

from catalogue.domain.entry import DistributionContent, EntryContent
from catalogue.domain.harvest.merging import kept
from catalogue.domain.harvest.reporting import sentence
from catalogue.harvesting.readers import ckan, datadir, showing
from catalogue.harvesting.running import run_harvest
from catalogue.models import HarvestRun, Resource, RunRecord, Source
from catalogue.services.harvest_runs import ask_for_run
from tests.factories.harvesting import Sources
from tests.fixtures import portals
from tests.fixtures.portals import Portal, as_json

from .test_batches import outcomes
from .test_readings import scheduled
from .test_running import run_now

pytestmark = pytest.mark.django_db
LATER = "2999-01-01T00:00:00"


def hong_kong(sources: Sources, portal: Portal) -> Source:
    names = {"en": "en", "zh-hant": "tc", "zh-hans": "sc"}
    urls = {language: f"{portal.url}/{name}-data/api/3/action" for language, name in names.items()}
    return sources.confirmed("ckan", urls=urls)


def package(number: int, *, tc: str = "", without: str = "", **more: Any) -> dict[str, Any]:
    made = portals.hk_package(number, **more)
    if tc:
        made["titles"]["tc"] = tc
    made["titles"].pop(without, None)
    return made


def entry(number: int) -> Resource:
    return Resource.objects.get(identifier=f"hk-epd-{number:05}")


def languages(number: int) -> set[str]:
    return set(entry(number).title)


def sentences(run: HarvestRun, remote_id: str) -> list[str]:
    return [sentence(note) for note in RunRecord.objects.get(run=run, remote_id=remote_id).notes]


ALL = {"en", "zh-hant", "zh-hans"}
KEPT = "It could not be read in 繁體中文 now. What the source said before in that language stays."


class TestHongKong:
    @pytest.mark.parametrize("turn", [600, 0])
    def test_lists_in_another_order(self, sources, settings, monkeypatch, turn):
        settings.HARVEST_TURN_S = turn  # 0: another worker reads each page
        monkeypatch.setattr(ckan, "ROWS", 2)
        monkeypatch.setattr(ckan, "ASKED_AT_ONCE", 1)
        turned = [package(number, modified={"tc": f"2026-01-{20 - number}"}) for number in range(5)]
        with Portal(portals.ckan(turned)) as portal:
            source = hong_kong(sources, portal)
            for outcome in ("created", "unchanged"):
                run_id = ask_for_run(actor=sources.steward, source_id=source.pk)
                while run_harvest(run_id) == "goes on":
                    pass
                run = HarvestRun.objects.get(pk=run_id)
                assert (run.state, run.whole, run.counts[outcome], run.counts["read"]) == ("done", True, 5, 5)
        assert [languages(number) for number in range(5)] == [ALL] * 5

    def test_one_language_changed_alone(self, sources):
        packages = [package(number) for number in range(3)]
        with Portal(portals.ckan(packages)) as portal:
            source = hong_kong(sources, portal)
            scheduled(source)
            changed = package(1, tc="空氣質素（新）", modified={"tc": LATER})
            portal.answering = portals.ckan([packages[0], changed, packages[2]])
            run = scheduled(source)
            assert (run.state, run.since is None, run.counts["changed"]) == ("done", False, 1)
            assert run.counts["read"] == 1
            assert entry(1).title == {"en": "Air quality 1", "zh-hant": "空氣質素（新）", "zh-hans": "空气质素 1"}
            english = package(2, notes="Better", modified={"en": LATER})
            portal.answering = portals.ckan([packages[0], changed, english])
            run = scheduled(source)
        assert (run.counts["changed"], languages(2)) == (1, ALL)
        assert entry(2).abstract["en"] == "Better"
        assert languages(1) == ALL

    def test_a_language_that_the_source_no_longer_gives_is_taken_away(self, sources):
        with Portal(portals.ckan([package(number) for number in range(3)])) as portal:
            source = hong_kong(sources, portal)
            run_now(sources, source)
            portal.answering = portals.ckan([package(0), package(1, without="tc"), package(2, without="en")])
            run = run_now(sources, source)
        assert (run.state, run.counts["unchanged"], run.counts["changed"]) == ("done", 1, 2)
        assert languages(1) == {"en", "zh-hans"}
        assert entry(2).title == {"zh-hant": "空氣質素 2", "zh-hans": "空气质素 2"}

    def test_what_only_a_further_language_lists_is_listed(self, sources):
        only = package(7, without="en")
        del only["titles"]["sc"]
        with Portal(portals.ckan([package(1), only])) as portal:
            run = run_now(sources, hong_kong(sources, portal))
        assert (run.state, run.counts["created"], entry(7).title) == ("done", 2, {"zh-hant": "空氣質素 7"})

    @pytest.mark.parametrize(
        "refused",
        [
            {("tc", "hk-epd-00001"): 403},
            {("tc", "hk-epd-00001"): 500},
            {("tc", "*"): 404},  # its door is wrong: it shows nothing at all
        ],
    )
    def test_a_language_that_cannot_be_read_now_keeps_its_texts(self, sources, refused):
        with Portal(portals.ckan([package(number) for number in range(3)])) as portal:
            source = hong_kong(sources, portal)
            scheduled(source)
            new = package(9, without="tc")
            changed = package(1, notes="Better", modified={"en": LATER})
            portal.answering = portals.ckan(
                [package(0), changed, package(2), new | {"metadata_modified": LATER}],
                refused=refused | {("tc", "hk-epd-00009"): 403},
            )
            run = scheduled(source)
        assert (run.state, run.counts["changed"], run.counts["created"]) == ("done", 1, 1)
        assert (languages(1), entry(1).abstract["en"]) == (ALL, "Better")
        assert KEPT in sentences(run, "hk-epd-00001")
        assert (languages(9), KEPT in sentences(run, "hk-epd-00009")) == ({"en", "zh-hans"}, True)

    def test_another_package_is_not_taken_for_it(self, sources):
        with Portal(portals.ckan([package(0), package(1)])) as portal:
            source = hong_kong(sources, portal)
            run_now(sources, source)
            honest = portals.ckan([package(0), package(1, modified={"en": LATER})])

            def other(path, query, body):
                name = "hk-epd-00000" if query.get("id") else ""
                return honest(path, query | {"id": name} if path.startswith("/tc") else query, body)

            portal.answering = other
            run = scheduled(source)
        assert (run.state, languages(1)) == ("done", ALL)
        assert KEPT in sentences(run, "hk-epd-00001")

    def test_a_name_that_no_address_can_hold_is_asked_for_nowhere(self, sources):
        with Portal(portals.ckan([package(0, without="tc", name="odd\x00name")])) as portal:
            run = run_now(sources, hong_kong(sources, portal))
        assert (run.state, outcomes(run)) == ("done", {"oddname": "created"})
        assert KEPT in sentences(run, "oddname")

    def test_an_answer_that_is_no_package_is_not_taken_for_one(self, sources):
        with Portal(portals.ckan([package(0), package(1)])) as portal:
            source = hong_kong(sources, portal)
            run_now(sources, source)
            honest = portals.ckan([package(0), package(1, modified={"en": LATER})])

            def odd(path, query, body):
                if path == "/tc-data/api/3/action/package_show":
                    return as_json({"success": True, "result": {"results": []}})
                return honest(path, query, body)

            portal.answering = odd
            run = scheduled(source)
        assert (run.state, languages(1)) == ("done", ALL)
        assert KEPT in sentences(run, "hk-epd-00001")

    def test_a_language_that_is_down_stops_the_run_and_nothing_is_lost(self, sources, monkeypatch):
        monkeypatch.setattr(showing, "MOST_ERRORS", 4)
        packages = [package(number) for number in range(5)]
        with Portal(portals.ckan(packages)) as portal:
            source = hong_kong(sources, portal)
            scheduled(source)
            changed = [package(number, notes="Better", modified={"en": LATER}) for number in range(5)]
            portal.answering = portals.ckan(changed, refused={("tc", "*"): 503})
            run = scheduled(source)
        assert (run.state, run.problem, run.problem_params) == ("failed", "source.status", {"status": 503})
        assert [languages(number) for number in range(5)] == [ALL] * 5
        source.refresh_from_db()
        assert source.failures == 1

    @pytest.mark.parametrize(("most", "problem"), [(1000, "pages_loop"), (5, "too_many_records")])
    def test_a_further_list_without_end(self, sources, settings, monkeypatch, most, problem):
        settings.HARVEST_MOST_RECORDS = most
        monkeypatch.setattr(ckan, "ROWS", 2)
        packages = [package(number) for number in range(4)]
        honest = portals.ckan(packages)

        def answer(path, query, body):
            if not path.startswith("/tc") or not path.endswith("search"):
                return honest(path, query, body)
            start = 0 if most == 1000 else int(query["start"]) % 4
            found = [portals.in_language(one, "tc") for one in packages[start : start + 2]]
            return as_json({"success": True, "result": {"results": found}})

        with Portal(answer) as portal:
            run = run_now(sources, hong_kong(sources, portal))
        assert (run.state, run.problem) == ("failed", f"harvest.{problem}")


class TestMacao:
    """Each list is in the order of its own names, and there is no asking for one record."""

    def records(self, number: int) -> list[dict[str, Any]]:
        return [
            portals.mo_record(one, TC=f"數據 {one:03}", CHS=f"数据 {one:03}", PT=f"Dados {number - one:03}")
            for one in range(number)
        ]

    def of(self, sources: Sources, portal: Portal) -> Source:
        return sources.confirmed("datadir", f"{portal.url}/datadir/search", language="zh-hant")

    @pytest.mark.parametrize("turn", [600, 0])
    def test_lists_in_another_order(self, sources, settings, monkeypatch, turn):
        settings.HARVEST_TURN_S = turn
        monkeypatch.setattr(datadir, "ROWS", 3)
        records = self.records(10)
        for one in range(4):
            del records[one]["names"]["TC"]  # what only the others have comes last
        records.append({"names": {"PT": "Sem identificador"}})
        with Portal(portals.macao(records)) as portal:
            source = self.of(sources, portal)
            for outcome in ("created", "unchanged"):
                run_id = ask_for_run(actor=sources.steward, source_id=source.pk)
                while run_harvest(run_id) == "goes on":
                    pass
                run = HarvestRun.objects.get(pk=run_id)
                assert (run.state, run.whole, run.counts[outcome], run.counts["read"]) == ("done", True, 10, 10)
        assert Resource.objects.get(identifier="mo-9").title == {
            "zh-hant": "數據 009",
            "zh-hans": "数据 009",
            "pt": "Dados 001",
        }
        assert Resource.objects.get(identifier="mo-2").title == {"zh-hans": "数据 002", "pt": "Dados 008"}

    def test_a_language_that_the_source_no_longer_gives_is_taken_away(self, sources):
        records = self.records(3)
        with Portal(portals.macao(records)) as portal:
            source = self.of(sources, portal)
            run_now(sources, source)
            del records[1]["names"]["PT"]
            run = run_now(sources, source)
        assert (run.counts["changed"], run.counts["unchanged"]) == (1, 2)
        assert set(Resource.objects.get(identifier="mo-1").title) == {"zh-hant", "zh-hans"}

    @pytest.mark.parametrize("language", ["PT", "TC"])
    def test_a_list_that_ends_early_takes_nothing_away(self, sources, language):
        records = self.records(3)
        honest = portals.macao(records)
        with Portal(honest) as portal:
            source = self.of(sources, portal)
            run_now(sources, source)
            records[0] = portals.mo_record(0, TC="新數據 000", CHS="新数据 000", PT="Dados novos 000")

            def short(path, query, body):
                if query["lang"] != language:
                    return honest(path, query, body)
                return as_json({"data": {"items": [], "total": 3, "pageTotal": 1}})

            portal.answering = short
            run = run_now(sources, source)
        assert (run.state, run.counts["unchanged"], run.counts["changed"]) == ("done", 2, 1)
        assert {one: set(Resource.objects.get(identifier=f"mo-{one}").title) for one in (0, 1, 2)} == dict.fromkeys(
            (0, 1, 2), {"zh-hant", "zh-hans", "pt"}
        )
        called = {"PT": "português", "TC": "繁體中文"}[language]
        assert any(called in one for one in sentences(run, "mo-1"))

    @pytest.mark.parametrize("limit", ["MOST_PAGES_KEPT", "MOST_CHARACTERS_KEPT"])
    def test_lists_that_are_too_long_to_be_kept(self, sources, monkeypatch, limit):
        monkeypatch.setattr(datadir, "ROWS", 2)
        monkeypatch.setattr(datadir, limit, 2)
        with Portal(portals.macao([*self.records(9), {"names": {"PT": "Sem id"}}])) as portal:
            run = run_now(sources, self.of(sources, portal))
        assert (run.state, run.problem) == ("failed", "source.languages_too_large")


def test_only_the_texts_of_what_could_not_be_read_are_kept():
    before = EntryContent(
        title={"en": "Old", "pt": "Velho", "zh-hant": "舊"},
        keywords={"pt": ("ar",), "en": ("air",)},
        distributions=(DistributionContent(titles={"pt": "Ficheiro"}, access_url="https://a.example/1", format="CSV"),),
    )
    now = EntryContent(
        title={"en": "New", "pt": "Novo"},
        distributions=(
            DistributionContent(titles={"en": "File"}, access_url="https://a.example/1", format="CSV"),
            DistributionContent(titles={"en": "Other"}, access_url="https://a.example/2", format="CSV"),
        ),
    )
    both = kept(now, before, ["pt"])
    assert both.title == {"en": "New", "pt": "Novo"}
    assert both.keywords == {"pt": ("ar",)}
    assert [one.titles for one in both.distributions] == [{"en": "File", "pt": "Ficheiro"}, {"en": "Other"}]
    assert kept(now, before, []) == now
