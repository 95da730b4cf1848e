"""Who may propose, confirm and switch off a source, and what the database refuses whatever the code says."""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
import rfc8785
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from catalogue.domain.harvest.sheet import page_of_rows
from catalogue.domain.harvest.states import RUN_ARROWS, RunState, SourceState, source_arrows
from catalogue.harvesting.pages import page_from
from catalogue.harvesting.readers import manner_of
from catalogue.models import HarvestFile, HarvestRun, Resource, Source
from catalogue.services import harvest_runs as runs
from catalogue.services import harvest_sources as services
from catalogue.services.harvest_batches import apply_batch
from catalogue.services.harvest_runs import Upload, ask_for_run, drop_files, take_run
from catalogue.services.harvest_schedule import forgotten_runs, start_due_runs
from catalogue.services.harvest_sources import SourceSettings
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from tests.factories.harvesting import AT, Sources
from tests.factories.organisations import make_member, make_membership, make_organisation, make_user

pytestmark = pytest.mark.django_db

GOOD = SourceSettings(names={"en": "Portal"}, urls={"all": "https://data.example.org/api"}, portal="example.org")


def settings_of(source: Source, **changes: object) -> SourceSettings:
    values = {name: getattr(source, name) for name in SourceSettings.__dataclass_fields__}
    return SourceSettings(**(values | changes))


class TestTwoPeople:
    def test_a_registered_source_waits_and_is_not_asked(self, sources):
        source = sources.proposed()
        assert source.state == "proposed"
        with pytest.raises(Conflict, match=r"source\.not_confirmed"):
            ask_for_run(actor=sources.steward, source_id=source.pk)
        assert start_due_runs() == []

    def test_nobody_confirms_their_own_by_whichever_account(self, sources):
        source = sources.proposed()
        second = make_user(person=sources.administrator.person)
        make_membership(second, make_organisation("GD"), Role.ADMINISTRATOR)
        for actor in (sources.administrator, second):
            with pytest.raises(Forbidden, match=r"source\.own_proposal"):
                services.confirm_source(actor=actor, source_id=source.pk, expected_version=1)

    def test_only_an_administrator_confirms(self, sources):
        source = sources.proposed()
        with pytest.raises(Forbidden, match=r"source\.confirmer_is_no_administrator"):
            services.confirm_source(actor=sources.steward, source_id=source.pk, expected_version=1)

    def test_confirmed_it_is_due_at_once(self, sources):
        source = sources.confirmed()
        assert (source.state, source.confirmed_by, source.next_run_at) == ("confirmed", sources.other, AT)

    @pytest.mark.parametrize(
        "change",
        [
            {"urls": {"all": "https://other.example.org/api"}},
            {"unmapped": "refuse"},
            {"visibility": "signed_in"},
            {"portal": "other"},
            {"open_attribute": "open"},
            {"open_conditions": {"en": "Name the source."}},
            {"sharing_attribute": "conditional", "sharing_conditions": {"en": "For statutory duties."}},
            {"sharing_attribute": "not_shared", "not_shared_basis": {"en": "Cap. 486, section 3"}},
        ],
    )
    def test_a_change_of_whom_it_asks_waits_for_another_person_again(self, sources, change):
        source = sources.confirmed()
        changed = services.change_source(
            actor=sources.administrator,
            source_id=source.pk,
            expected_version=source.version,
            settings=settings_of(source, **change),
        )
        assert (changed.state, changed.confirmed_by, changed.next_run_at) == ("proposed", None, None)
        with pytest.raises(Forbidden):
            services.confirm_source(actor=sources.administrator, source_id=source.pk, expected_version=changed.version)

    def test_a_change_of_its_name_does_not(self, sources):
        source = sources.confirmed()
        changed = services.change_source(
            actor=sources.administrator,
            source_id=source.pk,
            expected_version=source.version,
            settings=settings_of(source, names={"en": "New"}, interval_hours=1, grace_days=30),
        )
        assert (changed.state, changed.confirmed_by) == ("confirmed", sources.other)

    def test_what_was_seen_is_what_is_confirmed(self, sources):
        source = sources.proposed()
        services.change_source(
            actor=sources.administrator,
            source_id=source.pk,
            expected_version=1,
            settings=settings_of(source, portal="other"),
        )
        with pytest.raises(Conflict) as caught:
            services.confirm_source(actor=sources.other, source_id=source.pk, expected_version=1)
        assert caught.value.stale

    def test_switched_off_resumed_and_ended(self, sources):
        source = sources.confirmed()
        for verb, state in (
            ("suspend", "suspended"),
            ("resume", "confirmed"),
            ("suspend", "suspended"),
            ("end", "ended"),
        ):
            service = getattr(services, f"{verb}_source")
            source = service(actor=sources.administrator, source_id=source.pk, expected_version=source.version)
            assert source.state == state
        with pytest.raises(Conflict, match=r"source\.wrong_state"):
            services.resume_source(actor=sources.administrator, source_id=source.pk, expected_version=source.version)

    def test_strangers_and_other_administrators_change_nothing(self, sources):
        source = sources.confirmed()
        for actor in (sources.other, sources.steward, make_user()):
            with pytest.raises(Forbidden, match=r"source\.not_administrator"):
                services.suspend_source(actor=actor, source_id=source.pk, expected_version=source.version)
        with pytest.raises(NotFound):
            services.end_source(actor=sources.administrator, source_id=uuid4(), expected_version=1)


class TestSettings:
    @pytest.mark.parametrize(
        ("change", "code"),
        [
            ({"names": {}}, "source.name"),
            ({"names": {"en": "x" * 81}}, "source.name"),
            ({"portal": ""}, "source.portal"),
            ({"urls": {}}, "source.urls"),
            ({"urls": {"en": "https://data.example.org/"}}, "source.urls"),
            ({"urls": {"all": "http://127.0.0.1@x/"}}, "address.userinfo"),
            ({"urls": {"all": "https://2130706433/"}}, "address.disguised"),
            ({"unmapped": "x"}, "source.unmapped"),
            ({"sharing_attribute": "x"}, "source.sharing_attribute"),
            ({"open_attribute": "x"}, "source.open_attribute"),
            ({"sharing_attribute": "conditional"}, "entry.sharing_conditions"),
            ({"sharing_attribute": "conditional", "not_shared_basis": {"en": "x"}}, "entry.sharing_conditions"),
            ({"sharing_attribute": "not_shared"}, "entry.not_shared_basis"),
            ({"sharing_attribute": "not_shared", "licence": {"en": "x"}}, "entry.not_shared_basis"),
            ({"sharing_conditions": {"en": "x"}}, "entry.sharing_conditions_unused"),
            ({"not_shared_basis": {"en": "x"}}, "entry.not_shared_basis_unused"),
            ({"open_attribute": "conditional"}, "entry.open_conditions"),
            ({"open_conditions": {"pt": "x" * 2001}}, "text.too_long"),
            ({"visibility": "chosen"}, "source.visibility"),
            ({"language": "fr"}, "language.unknown"),
            ({"page": "javascript:x"}, "source.page"),
            ({"interval_hours": -1}, "source.interval"),
            ({"grace_days": 0}, "source.grace"),
            ({"providers": {str(number): "x" for number in range(2001)}}, "source.too_many_providers"),
            ({"providers": {"A": "hk-nobody"}}, "source.organisation_elsewhere"),
        ],
    )
    def test_what_is_refused(self, sources, change, code):
        with pytest.raises(Invalid) as caught:
            services.register_source(
                actor=sources.administrator,
                code="new",
                kind="resid",
                organisation_id=sources.organisation.pk,
                settings=replace(GOOD, **change),
            )
        assert caught.value.code == code

    def test_the_licence_counts_as_the_conditions_of_sharing(self, sources):
        source = sources.proposed(sharing_attribute="conditional", licence={"en": "Name the source."})
        assert source.sharing_conditions == {}

    def test_terms_that_say_nothing_leave_the_recorded_digest_as_it_was(self, sources):
        source = sources.proposed()
        before = services.settings_digest(source)
        said = {name: getattr(source, name) for name in services.GUARDED}
        said |= {"kind": source.kind, "organisation": source.organisation.code}
        assert before == hashlib.sha256(rfc8785.dumps(said)).hexdigest()
        source.open_attribute = "open"
        assert services.settings_digest(source) != before

    @pytest.mark.parametrize(
        ("terms", "listed"),
        [
            (
                {"sharing_attribute": "not_shared", "not_shared_basis": {"en": "Cap. 486"}},
                {"open_attribute": "not_stated"},
            ),
            ({"sharing_attribute": "conditional", "sharing_conditions": {"en": "For duties."}}, {}),
            ({"open_attribute": "open"}, {"sharing_attribute": "unconditional"}),
            ({"open_attribute": "conditional", "open_conditions": {"pt": "Indicar a fonte."}}, {}),
        ],
    )
    def test_what_two_people_agreed_on_is_what_each_record_becomes(self, sources, terms, listed):
        source = sources.confirmed("upload", **terms)
        rows = [["id", "title", "formats"], ["1", "Tides", "CSV"]]
        page = page_from(page_of_rows(rows, manner=manner_of(source)), None, providers={})
        run = sources.running(sources.confirmed(**terms))
        counts = apply_batch(run=run, arrivals=page.arrivals, cursor=None)
        assert counts["created"] == 1
        entry = Resource.objects.get()
        for name, value in (terms | listed).items():
            assert getattr(entry, name) == value

    def test_a_provider_of_another_place_is_refused(self, sources):
        elsewhere = make_organisation("GD")
        with pytest.raises(Invalid, match=r"source\.organisation_elsewhere"):
            sources.proposed(providers={"A": elsewhere.code})

    @pytest.mark.parametrize(
        ("urls", "fits"),
        [
            ({"all": "https://a.example.org/"}, True),
            ({"en": "https://a.example.org/en", "zh-hant": "https://a.example.org/tc"}, True),
            ({"fr": "https://a.example.org/"}, False),
            ({"en": ""}, False),
            ({"en": "https://a.example.org/", "pt": "https://b.example.org/"}, False),
        ],
    )
    def test_ckan_may_have_an_address_for_each_language(self, sources, urls, fits):
        if fits:
            assert sources.proposed("ckan", urls=urls).urls == urls
        else:
            with pytest.raises(Invalid):
                sources.proposed("ckan", urls=urls)

    def test_a_source_of_files_has_no_address_and_no_schedule(self, sources):
        source = sources.confirmed("upload")
        assert (source.urls, source.host, source.next_run_at) == ({}, "", None)
        with pytest.raises(Invalid, match=r"source\.urls"):
            sources.proposed("upload", urls={"all": "https://a.example.org/"})

    def test_code_kind_and_organisation(self, sources):
        common = {"actor": sources.administrator, "settings": GOOD}
        own = sources.organisation.pk
        services.register_source(code="one", kind="resid", organisation_id=own, **common)
        with pytest.raises(Conflict, match=r"source\.code_taken"):
            services.register_source(code="one", kind="resid", organisation_id=own, **common)
        with pytest.raises(Invalid, match=r"source\.kind"):
            services.register_source(code="two", kind="x", organisation_id=own, **common)
        with pytest.raises(NotFound):
            services.register_source(code="two", kind="resid", organisation_id=uuid4(), **common)
        with pytest.raises(Forbidden):
            services.register_source(code="two", kind="resid", organisation_id=make_organisation().pk, **common)


def refused(statement: str, *values: object) -> str:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, values)
            assert cursor.rowcount == 1
            transaction.set_rollback(True)
    except IntegrityError as error:
        return str(error)
    return ""


class TestInTheDatabase:
    def in_state(self, sources: Sources, state: str) -> Source:
        if state == "proposed":
            return sources.proposed()
        source = sources.confirmed()
        if state == "confirmed":
            return source
        service = services.suspend_source if state == "suspended" else services.end_source
        return service(actor=sources.administrator, source_id=source.pk, expected_version=source.version)

    def test_every_pair_of_states_of_a_source(self, sources):
        nobody = "confirmed_by_id = NULL, confirmed_person = NULL, confirmed_at = NULL"
        other = f"confirmed_by_id = {sources.other.pk}, confirmed_person = '{sources.other.person}'"
        also = {
            ("proposed", "confirmed"): f", {other}, confirmed_at = now()",
            ("confirmed", "proposed"): f", {nobody}",
            ("suspended", "proposed"): f", {nobody}",
        }
        known = set()
        for before in SourceState:
            source = self.in_state(sources, before)
            for after in SourceState:
                change = f"state = '{after}'{also.get((before, after), '')}"
                said = refused(f"UPDATE catalogue_source SET {change} WHERE id = %s", source.pk)
                if before != after and not said:
                    known.add((before.value, after.value))
        assert known == source_arrows()

    def test_every_pair_of_states_of_a_run(self, sources):
        known = set()
        for before, after in itertools.permutations(RunState, 2):
            run = sources.running(sources.confirmed(url=f"https://{before}-{after}.example.org/"))
            HarvestRun.objects.filter(pk=run.pk).update(finished_at=timezone.now())
            path = {"running": (), "held": ("held",), "waiting": ("waiting",)}.get(before, (before,))
            for step in path:
                HarvestRun.objects.filter(pk=run.pk).update(state=step)
            if not refused("UPDATE catalogue_harvestrun SET state = %s WHERE id = %s", after, run.pk):
                known.add((before.value, after.value))
        assert known == RUN_ARROWS

    def test_one_person_alone_confirms_nothing(self, sources):
        source = sources.proposed()
        said = refused(
            "UPDATE catalogue_source SET state = 'confirmed', confirmed_by_id = %s, confirmed_person = %s,"
            " confirmed_at = now() WHERE id = %s",
            sources.administrator.pk,
            sources.administrator.person,
            source.pk,
        )
        assert "source_confirmed_by_another" in said

    def test_a_borrowed_person_or_a_member_without_the_role_confirms_nothing(self, sources):
        source = sources.proposed()
        statement = (
            "UPDATE catalogue_source SET state = 'confirmed', confirmed_by_id = %s, confirmed_person = %s,"
            " confirmed_at = now() WHERE id = %s"
        )
        assert "no administrator" in refused(statement, sources.administrator.pk, sources.other.person, source.pk)
        assert "no administrator" in refused(statement, sources.steward.pk, sources.steward.person, source.pk)

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ('urls = \'{"all": "https://evil.example.org/"}\'', "waits for confirmation"),
            ('providers = \'{"A": "b"}\'', "waits for confirmation"),
            ("visibility = 'public', sharing_attribute = 'not_shared'", "waits for confirmation"),
            ('sharing_conditions = \'{"en": "None."}\'', "waits for confirmation"),
            ('not_shared_basis = \'{"en": "None."}\'', "waits for confirmation"),
            ('open_conditions = \'{"en": "None."}\'', "waits for confirmation"),
            ("open_attribute = 'open'", "waits for confirmation"),
            ("code = 'other'", "never changes"),
            ("proposed_at = now()", "stays"),
            ("proposed_person = gen_random_uuid()", "not this person"),
        ],
    )
    def test_a_confirmed_source_is_not_changed_behind_their_backs(self, sources, change, said):
        source = sources.confirmed()
        assert said in refused(f"UPDATE catalogue_source SET {change} WHERE id = %s", source.pk)

    def test_an_unconfirmed_source_is_never_asked(self, sources):
        source = sources.proposed()
        with pytest.raises(IntegrityError, match="only a confirmed source"), transaction.atomic():
            HarvestRun.objects.create(source=source, asked="person", created_at=timezone.now())


class TestRuns:
    def test_two_at_once_are_one(self, sources):
        source = sources.confirmed()
        first = ask_for_run(actor=sources.steward, source_id=source.pk)
        with pytest.raises(Conflict, match=r"harvest\.under_way"):
            ask_for_run(actor=sources.administrator, source_id=source.pk)
        held = take_run(run_id=first)
        assert held is not None
        assert take_run(run_id=first) is None

    def test_the_database_knows_one_run_at_a_time(self, sources):
        source = sources.confirmed()
        ask_for_run(actor=None, source_id=source.pk)
        with pytest.raises(IntegrityError, match="one_at_a_time"), transaction.atomic():
            HarvestRun.objects.create(source=source, asked="person", created_at=timezone.now())

    def test_at_most_three_runs_ask_one_host(self, sources):
        ids = [ask_for_run(actor=None, source_id=sources.confirmed().pk) for _ in range(4)]
        taken = [take_run(run_id=run_id) for run_id in ids]
        assert [run is not None for run in taken] == [True, True, True, False]
        other = sources.confirmed(url="https://elsewhere.example.org/")
        assert take_run(run_id=ask_for_run(actor=None, source_id=other.pk)) is not None

    def test_a_source_that_was_switched_off_meanwhile_is_not_asked(self, sources):
        source = sources.confirmed()
        run_id = ask_for_run(actor=sources.steward, source_id=source.pk)
        services.suspend_source(actor=sources.administrator, source_id=source.pk, expected_version=source.version)
        assert take_run(run_id=run_id) is None
        assert HarvestRun.objects.get(pk=run_id).state == "cancelled"

    def test_attempts_that_write_nothing_end(self, sources, settings):
        settings.HARVEST_STALE_S = 0
        run_id = ask_for_run(actor=None, source_id=sources.confirmed().pk)
        for _ in range(runs.MOST_ATTEMPTS):
            assert take_run(run_id=run_id) is not None
        assert take_run(run_id=run_id) is None
        run = HarvestRun.objects.get(pk=run_id)
        assert (run.state, run.problem) == ("failed", "harvest.attempts")

    def test_who_may_ask_and_stop(self, sources):
        source = sources.confirmed()
        with pytest.raises(Forbidden, match=r"source\.not_runner"):
            ask_for_run(actor=sources.other, source_id=source.pk)
        with pytest.raises(NotFound):
            ask_for_run(actor=sources.steward, source_id=uuid4())
        run_id = ask_for_run(actor=sources.administrator, source_id=source.pk)
        with pytest.raises(Forbidden):
            runs.cancel_run(actor=sources.other, run_id=run_id)
        with pytest.raises(NotFound):
            runs.cancel_run(actor=sources.steward, run_id=uuid4())
        assert runs.cancel_run(actor=sources.steward, run_id=run_id)
        assert not runs.cancel_run(actor=sources.steward, run_id=run_id)

    def test_only_a_run_that_waits_for_it_is_let_go_on(self, sources):
        run = sources.running()
        with pytest.raises(Conflict, match=r"harvest\.not_held"):
            runs.allow_retiring(actor=sources.administrator, run_id=run.pk)
        runs.hold_run(run=run, problem="harvest.many_vanished", params={"due": 1, "listed": 1})
        with pytest.raises(Forbidden):
            runs.allow_retiring(actor=sources.steward, run_id=run.pk)
        ask_for_run(actor=None, source_id=run.source_id)
        with pytest.raises(Conflict, match=r"harvest\.under_way"):
            runs.allow_retiring(actor=sources.administrator, run_id=run.pk)

    def test_a_source_with_a_run_that_waits_for_a_decision_is_not_asked_by_the_schedule(self, sources):
        run = sources.running()
        runs.hold_run(run=run, problem="harvest.many_vanished", params={"due": 1, "listed": 1})
        assert start_due_runs() == []

    def test_the_schedule_leaves_a_run_alone_that_is_under_way(self, sources):
        source = sources.confirmed()
        ask_for_run(actor=None, source_id=source.pk)
        assert start_due_runs() == []
        assert forgotten_runs(now=timezone.now() + timedelta(minutes=1)) == [HarvestRun.objects.get().pk]


class TestFiles:
    def test_previewed_then_applied_then_gone(self, sources):
        source = sources.confirmed("upload")
        upload = Upload(body=b"id,title\n1,Bus\n", kind="csv")
        dry = take_run(run_id=ask_for_run(actor=sources.steward, source_id=source.pk, dry=True, upload=upload))
        assert dry is not None
        with pytest.raises(Conflict, match=r"upload\.no_preview"):
            runs.apply_preview(actor=sources.steward, run_id=dry.pk)
        runs.complete_run(run=dry)
        with pytest.raises(Forbidden):
            runs.apply_preview(actor=sources.other, run_id=dry.pk)
        real_id = runs.apply_preview(actor=sources.steward, run_id=dry.pk)
        with pytest.raises(Conflict, match=r"harvest\.under_way"):
            runs.apply_preview(actor=sources.steward, run_id=dry.pk)
        assert drop_files() == 0
        real = take_run(run_id=real_id)
        assert real is not None
        runs.complete_run(run=real)
        assert drop_files() == 1
        assert not HarvestFile.objects.exists()
        with pytest.raises(Conflict, match=r"upload\.no_preview"):
            runs.apply_preview(actor=sources.steward, run_id=dry.pk)
        services.suspend_source(actor=sources.administrator, source_id=source.pk, expected_version=source.version)
        with pytest.raises(Conflict, match=r"source\.not_confirmed"):
            runs.apply_preview(actor=sources.steward, run_id=dry.pk)
        with pytest.raises(NotFound):
            runs.apply_preview(actor=sources.steward, run_id=uuid4())

    def test_a_file_that_nobody_applies_is_dropped_the_next_day(self, sources):
        source = sources.confirmed("upload")
        run_id = ask_for_run(actor=sources.steward, source_id=source.pk, dry=True, upload=Upload(body=b"a", kind="csv"))
        run = take_run(run_id=run_id)
        assert run is not None
        runs.complete_run(run=run)
        assert drop_files() == 0
        assert drop_files(at=timezone.now() + timedelta(days=2)) == 1

    @pytest.mark.parametrize(
        ("upload", "code"),
        [
            (Upload(body=b"x", kind="exe"), "upload.kind"),
            (Upload(body=b"", kind="csv"), "upload.empty"),
            (Upload(body=b"x" * (runs.LARGEST_FILE + 1), kind="csv"), "upload.too_large"),
        ],
    )
    def test_files_that_are_refused(self, sources, upload, code):
        source = sources.confirmed("upload")
        with pytest.raises(Invalid) as caught:
            ask_for_run(actor=sources.steward, source_id=source.pk, upload=upload)
        assert caught.value.code == code

    def test_a_file_is_for_sources_of_files_only(self, sources):
        with pytest.raises(Conflict, match=r"source\.needs_file"):
            ask_for_run(actor=sources.steward, source_id=sources.confirmed("upload").pk)
        with pytest.raises(Conflict, match=r"source\.takes_no_file"):
            ask_for_run(actor=None, source_id=sources.confirmed().pk, upload=Upload(body=b"x", kind="csv"))


def test_a_confirmer_from_any_organisation_may_confirm(sources):
    third = make_member(make_organisation("GD"), Role.ADMINISTRATOR)
    source = sources.proposed()
    assert services.confirm_source(actor=third, source_id=source.pk, expected_version=1).confirmed_by == third
