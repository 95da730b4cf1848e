"""What is added beside a source is reviewed as every change, and listed with what the source says at that moment."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from itertools import count
from uuid import uuid4

import pytest
import rfc8785
from django.db import DatabaseError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalogue.domain.entry import EntryContent, LinkContent
from catalogue.domain.harvest.merging import ADDABLE, merged
from catalogue.domain.normal import normalised
from catalogue.domain.states import ANNOUNCING, ChangeKind
from catalogue.models import EntryChange, EntryReview, EntryVersion, LocalAddition, Resource, SourceRecord
from catalogue.selectors.changes import get_change, list_changes
from catalogue.selectors.contents import content_of
from catalogue.selectors.desk import desk as desk_of
from catalogue.services import changes, reviews
from catalogue.services.harvest_sources import end_source
from catalogue.services.local_additions import addition_to_review, list_with_addition
from organisations.domain.choices import Place
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from organisations.models import Role
from tests.catalogue.test_life_cycle_in_sql import _review, refused
from tests.factories import changes as factory
from tests.factories.additions import Around
from tests.factories.catalogue import make_resource
from tests.factories.harvesting import Sources, arrival
from tests.factories.organisations import make_membership, make_user

from .test_batches import harvest, recorded

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 27)
PT = {"pt": "Registo"}


@pytest.fixture
def entry(sources) -> Resource:
    harvest(sources, sources.confirmed(), arrival(1))
    return Resource.objects.get()


def again(sources: Sources, **said: object) -> None:
    """The source says something else of the entry."""
    record = SourceRecord.objects.select_related("source").get()
    harvest(sources, record.source, arrival(1, **said))


def read(entry: Resource) -> Resource:
    return Resource.objects.get(pk=entry.pk)


def forged(around: Around, draft: EntryChange, **other: object) -> EntryChange:
    """By SQL alone: an addition that removes everything, as this draft but for some columns, with every review."""
    columns = {
        one.attname: getattr(draft, one.attname) for one in EntryChange._meta.concrete_fields if one.name != "id"
    }
    changes.discard_change(actor=around.steward, change_id=draft.pk, expected_revision=draft.revision)
    made = EntryChange(**(columns | other))
    made.save(force_insert=True)
    EntryChange.objects.filter(pk=made.pk).update(
        status="in_review",
        revision=2,
        round=1,
        submitted=b"{}",
        submitted_digest=hashlib.sha256(b"{}").hexdigest(),
        submitted_at=made.opened_at,
    )
    made = factory.assess(around, EntryChange.objects.get(pk=made.pk))  # type: ignore[arg-type]
    _review(made, around.approver, kind="approval", role="approver")
    return made


class TestLife:
    def test_nothing_is_listed_before_it_is_approved(self, around, entry):
        change = around.begun(entry, title=PT, grade_hk="restricted")
        assert (change.kind, change.status, change.base_version) == ("addition", "draft", 0)
        assert change.content == {"title": PT, "grade_hk": "restricted"}
        change = factory.assess(around, factory.submit(around, change))
        assert (read(entry).version, read(entry).grade_hk) == (1, "not_graded")
        assert not LocalAddition.objects.exists()
        change = factory.approve(around, change)
        now = read(entry)
        assert (change.status, now.version, now.grade_hk) == ("published", 2, "restricted")
        assert now.title == {"en": "Record 1", "pt": "Registo"}
        kept = LocalAddition.objects.get()
        assert (kept.values, kept.version, kept.change) == (change.content, 1, change)
        assert (kept.written_by, kept.resource) == (around.steward, entry)
        version = EntryVersion.objects.get(number=2)
        assert (version.change, json.loads(bytes(version.snapshot))["title"]) == (change, now.title)
        assert content_of(now).canonical() == bytes(version.snapshot)

    def test_the_ledger_has_the_steps_and_the_digest_of_what_was_submitted(self, around, entry):
        change = around.added(entry, title=PT)
        steps = [body for body in recorded() if "entry" in body]
        assert sorted(body["type"] for body in steps) == [
            "change.assessed",
            "change.assessed",
            "change.submitted",
            "entry.changed",
        ]
        assert {body["entry"]["kind"] for body in steps} == {"addition"}
        digest = hashlib.sha256(rfc8785.dumps({"title": PT})).hexdigest()
        assert {body["entry"]["content"] for body in steps} == {digest}
        judged = dict(EntryReview.objects.exclude(document="").values_list("kind", "digest"))
        (said,) = [body["entry"] for body in steps if body["type"] == "entry.changed"]
        assert {name: said[name] for name in ("secrecy", "personal", "version")} == judged | {"version": 2}
        # Of the same moment as the entry's event: which of the two comes first in the ledger is left to chance.
        (added,) = [body for body in recorded() if body["type"] == "addition.written"]
        assert added["addition"] == {"resource": str(entry.pk), "org": around.custodian.code, "digest": digest}
        assert added["actor"] == {"org": around.custodian.code, "role": "approver"}
        assert bytes(change.submitted) == rfc8785.dumps(LocalAddition.objects.get().values)

    def test_links_to_nothing_and_to_itself_are_refused_before_a_review(self, around, entry):
        for link, code in (
            (LinkContent(kind="related", target=uuid4()), "entry.link_unknown"),
            (LinkContent(kind="related", target=entry.pk), "entry.link_itself"),
            (LinkContent(kind="related", target_code=entry.identifier), "entry.link_itself"),
        ):
            change = around.begun(entry, links=(link,))
            with pytest.raises(Invalid) as refusal:
                factory.submit(around, change)
            assert (refusal.value.code, refusal.value.field) == (code, "links")
            changes.discard_change(actor=around.steward, change_id=change.pk, expected_revision=change.revision)
        other = LinkContent(kind="related", target=make_resource(around.custodian).pk)
        assert around.added(entry, links=(other,)).status == "published"

    def test_where_the_law_asks_for_it_the_authority_announces_it(self, loopback):
        sources = Sources("GD")
        around = Around(sources)
        harvest(sources, sources.confirmed(), arrival(1))
        entry = Resource.objects.get()
        change = factory.approve(around, around.judged(entry, grade="important"))
        assert (change.status, read(entry).grade) == ("in_review", "not_graded")
        change = factory.announce(around, change)
        assert (change.status, read(entry).grade) == ("published", "important")
        assert recorded()[-1]["actor"] == {"org": around.authority.code, "role": "coordinator"}

    def test_nothing_said_removes_all(self, around, entry):
        around.added(entry, title=PT, keywords={"en": ("bus",)})
        change = around.added(entry, version=1)
        assert (change.content, bytes(change.submitted), change.base_version) == ({}, b"{}", 1)
        assert (read(entry).title, read(entry).keywords, read(entry).version) == ({"en": "Record 1"}, {}, 3)
        assert (LocalAddition.objects.get().values, LocalAddition.objects.get().version) == ({}, 2)

    def test_it_is_saved_returned_and_given_up_as_every_change(self, around, entry):
        change = around.begun(entry, title=PT)
        change = changes.save_change(
            actor=around.colleague,
            change_id=change.pk,
            expected_revision=change.revision,
            content=EntryContent(title={"pt": "  Registo 1 "}),
        )
        assert change.content == {"title": {"pt": "Registo 1"}}
        change = factory.submit(around, change)
        change = reviews.return_change(
            actor=around.approver, change_id=change.pk, expected_revision=change.revision, reason="Say it better."
        )
        change = changes.discard_change(actor=around.steward, change_id=change.pk, expected_revision=change.revision)
        assert (change.status, read(entry).version) == ("discarded", 1)
        assert not LocalAddition.objects.exists()
        assert around.begun(entry, title=PT).status == "draft"

    def test_who_waits_for_whom_is_listed_with_its_kind(self, around, entry):
        change = around.in_review(entry, title=PT)
        rows = list_changes(viewer=around.security, scope="to_review", today=TODAY).rows
        assert [(one, title.value) for one, title in rows] == [(change, "Record 1")]
        assert str(rows[0][0].get_kind_display()) == "Addition beside a source"
        (line,) = desk_of(viewer=around.steward, tab="mine", page=1, today=TODAY).lines
        assert (line.change, line.title.value) == (change, "Record 1")
        late = list_changes(viewer=around.steward, scope="overdue", today=date(2099, 1, 1)).rows
        assert [one for one, _title in late] == [change]


class TestBeside:
    def test_a_run_in_between_changes_nothing_in_what_was_approved(self, sources, around, entry):
        change = around.judged(entry, title={"en": "Mine", "pt": "Registo"}, keywords={"en": ("bus",)})
        again(sources, title="Better", keywords={"en": ("tram",)}, abstract={"en": "New"})
        assert read(entry).version == 2
        around.listed(change)
        now = read(entry)
        assert (now.title, now.keywords) == ({"en": "Better", "pt": "Registo"}, {"en": ["tram", "bus"]})
        assert (now.abstract, now.version) == ({"en": "New"}, 3)
        again(sources, title="Best")
        assert read(entry).title == {"en": "Best", "pt": "Registo"}

    def test_reviewers_see_what_would_change_and_all_that_is_added(self, sources, around, entry):
        change = around.in_review(entry, title={"en": "Mine", "pt": "Registo"})

        def seen() -> tuple[list[tuple[str, str, object, object]], list[tuple[str, object]]]:
            view = get_change(viewer=around.security, change_id=change.pk)
            assert view.title.value == entry_title()
            return (
                [(one.field, one.language, one.before, one.after) for one in view.differences],
                [(one.language, one.after) for one in view.beside],
            )

        def entry_title() -> str:
            return str(read(entry).title["en"])

        everything = [("en", "Mine"), ("pt", "Registo")]
        shown = [("title", "pt", None, "Registo")]
        assert seen() == (shown, everything)
        again(sources, title="Better")
        assert seen() == (shown, everything)
        again(sources, title="Better", grade_hk="restricted")
        change = around.listed(factory.assess(around, change))
        assert seen() == (shown, everything)
        around.added(entry, version=1)
        assert seen() == (shown, everything)

    def test_what_the_source_makes_wrong_meanwhile_is_not_listed(self, sources, around, entry):
        change = around.judged(entry, grade_hk="unclassified")
        again(sources, personal_data="personal")
        with pytest.raises(Invalid) as caught:
            around.listed(change)
        assert (caught.value.code, caught.value.field) == ("entry.personal_unclassified", "grade_hk")
        assert read(entry).grade_hk == "not_graded"
        assert not LocalAddition.objects.exists()
        assert reviews.return_change(
            actor=around.approver, change_id=change.pk, expected_revision=change.revision, reason="It is personal."
        )
        again(sources)
        assert factory.publish(around, EntryChange.objects.get(pk=change.pk)).status == "published"

    def test_it_ends_with_the_source(self, sources, around, entry):
        draft = around.begun(entry, title=PT)
        source = SourceRecord.objects.select_related("source").get().source
        change = factory.assess(around, factory.submit(around, draft))
        end_source(actor=sources.administrator, source_id=source.pk, expected_version=source.version)
        with pytest.raises(Conflict, match=r"addition\.not_harvested"):
            around.listed(change)
        change = reviews.return_change(
            actor=around.approver, change_id=change.pk, expected_revision=change.revision, reason="It has ended."
        )
        with pytest.raises(Conflict, match=r"addition\.not_harvested"):
            factory.submit(around, change)
        with pytest.raises(Conflict, match=r"change\.under_way"):
            changes.open_change(actor=around.steward, resource_id=entry.pk)
        changes.discard_change(actor=around.steward, change_id=change.pk, expected_revision=change.revision)
        with pytest.raises(Conflict, match=r"addition\.not_harvested"):
            around.begun(entry, title=PT)

    def test_nothing_is_added_to_what_is_retired_meanwhile(self, around, entry):
        judged = around.judged(entry, title=PT)
        Resource.objects.filter(pk=entry.pk).update(
            status="retired", retired_reason="vanished", retired_at=judged.changed_at
        )
        with pytest.raises(Conflict, match=r"change\.outdated"):
            around.listed(judged)
        change = reviews.return_change(
            actor=around.approver, change_id=judged.pk, expected_revision=judged.revision, reason="It is gone."
        )
        with pytest.raises(Conflict, match=r"entry\.retired"):
            factory.submit(around, change)
        assert not LocalAddition.objects.exists()

    def test_what_is_added_is_what_its_author_saw(self, around, entry):
        around.added(entry, title=PT)
        with pytest.raises(Conflict, match=r"change\.changed") as caught:
            around.begun(entry, title={"pt": "Outro"})
        assert caught.value.stale
        assert around.begun(entry, version=1, title={"pt": "Outro"}).base_version == 1

    def test_additions_that_changed_make_it_outdated(self, around, entry):
        """Only one change is under way at a time; should another way ever lead there, nothing is lost."""
        change = around.judged(entry, title=PT)
        change.base_version = 5
        with pytest.raises(Conflict, match=r"change\.outdated"):
            addition_to_review(change, entry)
        with pytest.raises(Conflict, match=r"change\.outdated"):
            list_with_addition(change, at=change.opened_at)

    def test_one_change_of_an_entry_is_under_way(self, around, entry):
        draft = around.begun(entry, title=PT)
        for begin in (
            lambda: around.begun(entry, title=PT),
            lambda: changes.open_retirement(actor=around.steward, resource_id=entry.pk, reason="other"),
        ):
            with pytest.raises(Conflict, match=r"change\.under_way"):
                begin()
        changes.discard_change(actor=around.steward, change_id=draft.pk, expected_revision=draft.revision)
        changes.open_retirement(actor=around.steward, resource_id=entry.pk, reason="other")
        with pytest.raises(Conflict, match=r"change\.under_way"):
            around.begun(entry, title=PT)

    def test_only_stewards_of_the_custodian_add_and_only_beside_a_source(self, sources, around, entry):
        add = {"expected_version": 0, "local": EntryContent(title=PT)}
        for actor in (sources.administrator, around.approver, around.coordinator):
            with pytest.raises(Forbidden, match=r"role\.required"):
                changes.open_addition(actor=actor, resource_id=entry.pk, **add)
        own = make_resource(around.custodian)
        with pytest.raises(Conflict, match=r"addition\.not_harvested"):
            changes.open_addition(actor=around.steward, resource_id=own.pk, **add)
        hidden = make_resource(visibility="chosen")
        with pytest.raises(NotFound):
            changes.open_addition(actor=make_user(), resource_id=hidden.pk, **add)

    def test_what_is_the_sources_alone_is_refused_by_name(self, around, entry):
        with pytest.raises(Invalid) as caught:
            around.begun(entry, title=PT, visibility="public", formats=("CSV",))
        told = [(one.code, one.field) for one in (caught.value, *caught.value.errors)]
        assert told == [("addition.of_the_source", "formats"), ("addition.of_the_source", "visibility")]

    def test_a_text_that_the_source_hides_is_checked_and_the_sources_faults_are_not_the_stewards(self, sources, around):
        odd = arrival(1, personal_data="personal", grade_hk="unclassified", contact_email="nobody")
        harvest(sources, sources.confirmed(), odd)
        entry = Resource.objects.get()
        with pytest.raises(Invalid) as caught:
            around.begun(entry, title={"en": "x" * 301}, themes=("dragons",))
        assert [(one.code, one.field) for one in (caught.value, *caught.value.errors)] == [
            ("entry.unknown_code", "themes"),
            ("text.too_long", "title.en"),
        ]
        around.added(entry, title=PT)
        assert read(entry).title["pt"] == "Registo"

    def test_the_next_run_leaves_it(self, sources, around, entry):
        around.added(entry, abstract={"en": "Mine"})
        again(sources)
        assert read(entry).abstract == {"en": "Mine"}
        assert SourceRecord.objects.get().content["abstract"] == {}


texts = st.dictionaries(st.sampled_from(["en", "pt", "zh-hant"]), st.sampled_from(["A", "B", " C "]), max_size=2)
additions = st.fixed_dictionaries(
    {},
    optional={
        "title": texts,
        "remarks": texts,
        "keywords": st.dictionaries(st.sampled_from(["en", "pt"]), st.just(("bus", "tram")), max_size=2),
        "grade_hk": st.sampled_from(["not_graded", "restricted", "confidential"]),
        "areas": st.sampled_from([(), ("macao",), ("macao", "hong_kong")]),
        "links": st.sampled_from([(), (LinkContent(kind="derived_from", target_code="x/1"),)]),
    },
)
numbers = count(1)
sayings = st.fixed_dictionaries({}, optional={"abstract": texts, "grade_hk": st.sampled_from(["restricted"])})


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(additions, sayings)
def test_whatever_is_added_and_said_meanwhile_both_are_listed_together(sources, around, said, meanwhile):
    number, source = next(numbers), sources.confirmed()
    harvest(sources, source, arrival(number))
    entry = Resource.objects.get(identifier=f"r/{number}")
    change = around.judged(entry, **said)
    harvest(sources, source, arrival(number, **meanwhile))
    around.listed(change)
    own = EntryContent.from_json(SourceRecord.objects.get(resource=entry).content)
    assert content_of(read(entry)) == normalised(merged(own, EntryContent(**said)))
    assert set(LocalAddition.objects.get(resource=entry).values) <= set(ADDABLE)
    view = get_change(viewer=around.steward, change_id=change.pk)
    assert view.version == read(entry).version


class TestDuties:
    @pytest.mark.parametrize("place", list(Place))
    def test_who_wrote_judges_nothing_with_any_account(self, loopback, place):
        sources = Sources(place)
        around = Around(sources)
        harvest(sources, sources.confirmed(), arrival(1))
        entry = Resource.objects.get()
        change = around.begun(entry, title=PT)
        change = changes.save_change(
            actor=around.colleague,
            change_id=change.pk,
            expected_revision=change.revision,
            content=EntryContent(title=PT),
        )
        change = factory.submit(around, change)
        for person in (around.steward.person, around.colleague.person):
            account = make_user(person=person)
            for role in (Role.SECURITY_OFFICER, Role.PRIVACY_OFFICER, Role.APPROVER):
                make_membership(account, around.custodian, role)
            make_membership(account, around.authority, Role.COORDINATOR)
            for verb, said in (
                (reviews.assess_change, factory.SECRECY),
                (reviews.assess_change, factory.PERSONAL),
                (reviews.approve_change, {}),
                (reviews.return_change, {"reason": "No."}),
            ):
                with pytest.raises(Forbidden, match=r"duties\.own_change"):
                    verb(actor=account, change_id=change.pk, expected_revision=change.revision, **said)
            if place in ANNOUNCING:
                with pytest.raises(Forbidden, match=r"duties\.own_change"):
                    reviews.announce_change(actor=account, change_id=change.pk, expected_revision=change.revision)

    def test_one_person_never_lists_it_alone(self, around, entry):
        account = make_user()
        for role in (Role.SECURITY_OFFICER, Role.PRIVACY_OFFICER, Role.APPROVER):
            make_membership(account, around.custodian, role)
        change = around.in_review(entry, title=PT)
        for said in (factory.SECRECY, factory.PERSONAL):
            change = reviews.assess_change(
                actor=account, change_id=change.pk, expected_revision=change.revision, **said
            )
        with pytest.raises(Forbidden, match=r"duties\.one_reviewer"):
            reviews.approve_change(actor=account, change_id=change.pk, expected_revision=change.revision)


class TestInSql:
    """What the application's own role cannot do."""

    def write(self, change: EntryChange, /, **changed: object) -> None:
        """INSERT an addition as the application's role could."""
        values = {
            "resource": change.resource,
            "values": change.content,
            "version": change.base_version + 1,
            "change": change,
            "written_by": change.author,
            "written_at": change.opened_at,
        } | changed
        with transaction.atomic():
            LocalAddition.objects.create(**values)

    def refused(self, match: str, change: EntryChange, /, **changed: object) -> None:
        with pytest.raises(DatabaseError, match=match):
            self.write(change, **changed)

    def approved(self, around: Around, entry: Resource) -> EntryChange:
        """With every review and nothing written yet."""
        change = around.judged(entry, title=PT)
        _review(change, around.approver, kind="approval", role="approver")
        return change

    def test_nothing_is_added_without_a_change_in_review(self, around, entry):
        draft = around.begun(entry, title=PT)
        self.refused("a change in review", draft)
        self.refused("a change in review", draft, change=None)
        changes.discard_change(actor=around.steward, change_id=draft.pk, expected_revision=draft.revision)
        leaving = changes.open_retirement(actor=around.steward, resource_id=entry.pk, reason="other")
        self.refused("a change in review", factory.submit(around, leaving))

    def test_nothing_is_added_without_its_reviews(self, around, entry):
        change = around.in_review(entry, title=PT)
        self.refused("not reviewed by two people", change)
        self.refused("not reviewed by two people", factory.assess(around, change))

    def test_one_person_adds_nothing_alone(self, around, entry):
        account = make_user()
        for role in (Role.SECURITY_OFFICER, Role.PRIVACY_OFFICER, Role.APPROVER):
            make_membership(account, around.custodian, role)
        change = around.in_review(entry, title=PT)
        _review(change, account)
        _review(change, account, kind="personal", role="privacy_officer")
        _review(change, account, kind="approval", role="approver")
        self.refused("not reviewed by two people", change)

    def test_in_guangdong_the_authority_comes_before(self, loopback):
        sources = Sources("GD")
        around = Around(sources)
        harvest(sources, sources.confirmed(), arrival(1))
        change = self.approved(around, Resource.objects.get())
        self.refused("not reviewed by two people", change)
        _review(change, around.coordinator, kind="authority", role="coordinator", organisation=around.authority)
        self.write(change)

    @pytest.mark.parametrize(
        "changed",
        [{"values": {"title": {"pt": "Outro"}}}, {"values": {}}, {"version": 2}, {"version": 0}],
        ids=["other words", "nothing", "a later version", "an earlier one"],
    )
    def test_what_is_added_is_what_was_approved(self, around, entry, changed):
        self.refused("what was approved", self.approved(around, entry), **changed)

    def test_it_is_of_its_author_and_of_its_entry(self, around, entry):
        change = self.approved(around, entry)
        self.refused("what was approved", change, written_by=around.colleague)
        self.refused("what was approved", change, resource=make_resource(around.custodian))
        self.write(change)

    def test_there_is_a_source_to_add_beside(self, around):
        own = make_resource(around.custodian, grade_hk="unclassified")
        change = EntryChange.objects.get(pk=factory.draft(self.desk(around, own)).pk)
        addition = forged(around, change, kind=ChangeKind.ADDITION, base_version=0, content={})
        self.refused("no source to add beside", addition)

    @staticmethod
    def desk(around: Around, resource: Resource) -> Around:
        around.resource = resource  # type: ignore[attr-defined]
        return around

    def test_nothing_is_published_without_what_was_added(self, around, entry):
        change = self.approved(around, entry)
        snapshot = content_of(entry).canonical()

        def version() -> None:
            with transaction.atomic():
                EntryVersion.objects.create(
                    resource=entry,
                    change=change,
                    number=9,
                    snapshot=snapshot,
                    digest=hashlib.sha256(snapshot).hexdigest(),
                    at=change.opened_at,
                )

        publish = (
            "UPDATE catalogue_entrychange SET status = 'published', revision = revision + 1, ended_at = now()"
            " WHERE id = %s"
        )
        assert "nothing was published" in refused(publish, change.pk)
        with pytest.raises(DatabaseError, match="what was approved"):
            version()
        self.write(change)
        assert "nothing was published" in refused(publish, change.pk)
        version()

    def test_what_was_added_stays_until_another_change(self, around, entry):
        change = around.added(entry, title=PT)
        assert "permission denied" in refused("DELETE FROM catalogue_localaddition")
        assert "permission denied" in refused("TRUNCATE catalogue_localaddition CASCADE")
        for columns in ("\"values\" = '{}'", "version = 2", "written_at = now()", "change_id = NULL"):
            assert "a change in review" in refused(f"UPDATE catalogue_localaddition SET {columns}")
        later = self.approved_later(around, entry)
        assert "what was approved" in refused(
            "UPDATE catalogue_localaddition SET change_id = %s, version = version + 2", later.pk
        )
        assert LocalAddition.objects.get().change == change

    def approved_later(self, around: Around, entry: Resource) -> EntryChange:
        change = around.judged(entry, version=1, title=PT)
        _review(change, around.approver, kind="approval", role="approver")
        return change

    def test_who_wrote_it_reviews_nothing(self, around, entry):
        make_membership(around.steward, around.custodian, Role.SECURITY_OFFICER)
        change = around.in_review(entry, title=PT)
        with pytest.raises(DatabaseError, match="another_person|own change"):
            _review(change, around.steward)


def test_an_addition_is_not_moved_to_another_entry(sources, around):
    """With what was reviewed for one entry the additions of another would be gone unreviewed."""
    harvest(sources, sources.confirmed(), arrival(1), arrival(2))
    first, second = Resource.objects.order_by("identifier")
    around.added(first, grade_hk="restricted")
    begun = around.begun(second)
    change = forged(around, begun, base_version=1)
    moved = {"resource": second, "change": change, "version": 2, "values": {}}
    with pytest.raises(DatabaseError, match="stays beside its entry"), transaction.atomic():
        LocalAddition.objects.filter(resource=first).update(**moved)
    assert LocalAddition.objects.get(resource=first).values == {"grade_hk": "restricted"}
