"""The pure rules: merging what was added, judging when to retire and to ask again, settling a record, its sentences."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime, timedelta

import pytest

from catalogue.domain.entry import EntryContent, ItemContent, LinkContent
from catalogue.domain.harvest import reporting
from catalogue.domain.harvest.faults import MOST_TOLD, faults_in
from catalogue.domain.harvest.judging import asks_first, ids_changed, next_run
from catalogue.domain.harvest.merging import ADDABLE, added_values, changed_fields, merged
from catalogue.domain.harvest.settling import Arrival, Terms, as_json, note, said_in, settled

NOW = datetime(2026, 3, 2, tzinfo=UTC)


class TestMerging:
    def test_without_additions_it_is_the_sources(self):
        said = EntryContent(identifier="a", title={"en": "A"})
        assert merged(said, None) is said
        assert merged(said, EntryContent()) == said

    def test_the_source_wins_in_its_languages_and_the_additions_fill_the_others(self):
        said = EntryContent(title={"en": "Source", "pt": ""})
        local = EntryContent(title={"en": "Mine", "pt": "Meu", "zh-hans": ""})
        assert merged(said, local).title == {"en": "Source", "pt": "Meu"}

    def test_words_and_subjects_are_added(self):
        said = EntryContent(keywords={"en": ("bus",)}, themes=("transport",))
        local = EntryContent(keywords={"en": ("bus", "tram"), "pt": ("eléctrico",), "zh-hans": ()}, themes=("health",))
        both = merged(said, local)
        assert both.keywords == {"en": ("bus", "tram"), "pt": ("eléctrico",)}
        assert both.themes == ("transport", "health")

    @pytest.mark.parametrize(("said", "shown"), [("not_graded", "important"), ("general", "general"), ("core", "core")])
    def test_a_grading_is_added_only_where_the_source_has_none(self, said, shown):
        assert merged(EntryContent(grade=said), EntryContent(grade="important")).grade == shown

    def test_what_cannot_be_added_is_the_sources_alone(self):
        said = EntryContent(identifier="a", visibility="signed_in")
        local = EntryContent(identifier="b", visibility="public", distributions=(), resource_class="basic")
        assert merged(said, local) == said

    def test_the_table_names_members_of_the_shape(self):
        assert set(ADDABLE) <= {one.name for one in fields(EntryContent)}

    def test_only_what_is_said_is_stored(self):
        local = EntryContent(
            identifier="x", title={"pt": "T"}, grade="core", links=(LinkContent(kind="related", target_code="c"),)
        )
        values = added_values(local)
        assert set(values) == {"title", "grade", "links"}
        assert added_values(EntryContent.from_json(values)) == values

    def test_what_changed_is_named_in_order(self):
        before = EntryContent(title={"en": "A"}, themes=("x",))
        assert changed_fields(before, EntryContent(title={"en": "B"}, abstract={"en": "C"}, themes=("x",))) == (
            "title",
            "abstract",
        )


class TestJudging:
    @pytest.mark.parametrize(
        ("retiring", "listed", "asks"),
        [(0, 10, False), (2, 10, False), (3, 10, True), (10_000, 97_700, False), (10_001, 97_700, True), (1, 1, True)],
    )
    def test_more_than_a_fifth_or_ten_thousand_ask_first(self, retiring, listed, asks):
        assert asks_first(retiring=retiring, listed=listed) is asks

    @pytest.mark.parametrize(
        ("new", "twins", "changed"), [(10, 9, False), (10, 10, True), (20, 10, False), (20, 11, True)]
    )
    def test_ids_changed(self, new, twins, changed):
        assert ids_changed(new=new, twins=twins) is changed

    def test_after_a_success_the_interval_and_up_to_a_tenth(self):
        day = timedelta(days=1)
        assert next_run(at=NOW, interval=day, failures=0, chance=0) == NOW + day
        assert next_run(at=NOW, interval=day, failures=0, chance=1) == NOW + day * 1.1

    @pytest.mark.parametrize(("failures", "minutes"), [(1, 5), (2, 10), (3, 20), (9, 1280), (10, 1440), (500, 1440)])
    def test_after_failures_it_doubles_to_a_day(self, failures, minutes):
        wait = next_run(at=NOW, interval=timedelta(days=7), failures=failures, chance=0) - NOW
        assert wait == timedelta(minutes=minutes)

    def test_never_longer_than_the_interval_and_never_sooner_than_asked(self):
        hour = timedelta(hours=1)
        assert next_run(at=NOW, interval=hour, failures=9, chance=0) == NOW + hour
        assert next_run(at=NOW, interval=hour, failures=1, chance=1, asked_to_wait=2 * hour) == NOW + 2 * hour


class TestSettling:
    terms = Terms(custodian="hk-a", providers={"T": "hk-t"}, unmapped="default", licence={"en": "Free"})

    def settle(self, content: EntryContent | None, provider: str = "", **terms: object):
        arrival = Arrival("r", content, provider=provider)
        return settled(arrival, Terms(**{**self.terms.__dict__, **terms}), themes={"t"}, organisations={"hk-t"})

    def test_the_licence_of_the_source_where_the_record_has_none(self):
        base = EntryContent(identifier="r", title={"en": "T"})
        assert self.settle(base).content.licence == {"en": "Free"}
        own = EntryContent(identifier="r", title={"en": "T"}, licence={"en": "Own"})
        assert self.settle(own).content.licence == {"en": "Own"}

    def test_a_known_provider_and_an_unread_record(self):
        assert self.settle(None, "T").custodian == "hk-t"
        assert self.settle(None).custodian == "hk-a"

    def test_the_first_reason_is_the_one_that_is_told(self):
        refused = self.settle(EntryContent(identifier="r"), "X", unmapped="refuse")
        assert [one.code for one in refused.notes] == ["harvest.no_title"]

    def test_digests(self):
        content = EntryContent(identifier="a", title={"en": "T"}, landing_page="https://a.example.org/")
        other = EntryContent(identifier="b", title={"en": "T"}, landing_page="https://b.example.org/")
        said, of_other = said_in(content), said_in(other)
        assert said.words == of_other.words
        assert said.digest("x", "") != said.digest("y", "")
        assert said_in(EntryContent(title={"en": "\ud800"})) is None


class TestSentences:
    def test_every_code_has_one_and_its_placeholders_are_filled(self):
        said = reporting.sentence({"code": "harvest.field_changed", "params": {"field": "title"}})
        assert said == "Changed: Title."
        assert reporting.sentence({"code": "harvest.field_changed", "params": {"field": "gone"}}) == "Changed: gone."
        assert reporting.sentence({"code": "harvest.returned"}).startswith("It was retired")

    def test_fields_have_their_names_and_days_are_written_out(self):
        day = {"code": "record.day", "params": {"field": "modified_on", "value": "someday"}}
        assert reporting.sentence(day) == "Data last updated on: “someday” is no date that can be read."
        missing = {"code": "harvest.missing", "params": {"runs": 1, "day": "2026-12-11"}}
        assert (
            reporting.sentence(missing)
            == "Complete runs without it: 1. It is retired on 11 December 2026 at the earliest."
        )
        assert "soon" in reporting.sentence({"code": "harvest.missing", "params": {"runs": 1, "day": "soon"}})

    def test_a_note_keeps_its_parameters(self):
        assert note("harvest.no_title", limit=3).params == {"limit": 3}


class TestFaults:
    """The rules of an entry, applied to what a source says."""

    def test_a_sound_record_has_none(self):
        assert faults_in(EntryContent(identifier="r", title={"en": "T"}, sharing_attribute="unconditional")) == (
            (),
            False,
        )

    def test_a_lesser_fault_is_told_in_words(self):
        content = EntryContent(
            identifier="r", title={"en": "T"}, sharing_attribute="unconditional", open_attribute="conditional"
        )
        told, grave = faults_in(content)
        assert not grave
        assert [reporting.sentence(as_json(one)) for one in told] == [
            "Conditions of opening: State on what conditions the public may have it."
        ]

    def test_nothing_is_shared_on_conditions_that_nobody_states(self):
        told, grave = faults_in(EntryContent(identifier="r", title={"en": "T"}))
        assert grave
        assert reporting.sentence(as_json(told[0])).startswith("Conditions of sharing: State the conditions")

    def test_a_grave_one_is_told_alone(self):
        content = EntryContent(identifier="r", title={"en": "T"}, sharing_attribute="free", landing_page="javascript:x")
        told, grave = faults_in(content)
        assert grave
        assert [reporting.sentence(as_json(one)) for one in told] == [
            "Web page: Enter a web address that begins with http:// or https://, without a password in it.",
            "Sharing attribute: “free” is not one of the possible values.",
        ]

    @pytest.mark.parametrize(
        ("said", "grave"),
        [
            ({"issued_on": date(2026, 2, 2), "modified_on": date(2026, 2, 1)}, False),
            ({"covers_from": date(2026, 2, 2), "covers_until": date(2026, 2, 1)}, True),
            ({"data_items": (ItemContent(code="c"),)}, False),
            ({"data_items": (ItemContent(code="", names={"en": "N"}),)}, True),
        ],
    )
    def test_the_same_fault_is_grave_only_where_the_database_holds_it(self, said, grave):
        told, is_grave = faults_in(
            EntryContent(identifier="r", title={"en": "T"}, sharing_attribute="unconditional", **said)
        )
        assert (len(told), is_grave) == (1, grave)

    def test_data_items_are_named_by_their_number(self):
        items = tuple(ItemContent(code=f"c {number}", names={"en": "N"}) for number in range(9))
        told, grave = faults_in(
            EntryContent(identifier="r", title={"en": "T"}, sharing_attribute="unconditional", data_items=items)
        )
        assert not grave
        assert len(told) == MOST_TOLD
        assert reporting.sentence(as_json(told[1])).startswith("Data items 2: A code has no blanks")
