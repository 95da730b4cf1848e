"""A change from the first draft to its end, by the services."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from catalogue.domain.entry import EntryContent
from catalogue.models import EntryChange, EntryReview, EntryVersion, Resource
from catalogue.selectors.contents import content_of
from catalogue.services import changes, reviews
from organisations.domain.calendar import ZONE
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from organisations.models import Role
from organisations.services.holidays import load_holidays
from tests.factories import changes as factory
from tests.factories.catalogue import make_resource
from tests.factories.changes import Desk
from tests.factories.organisations import make_member, make_membership, make_organisation, make_user

pytestmark = pytest.mark.django_db

#: Thursday before Spring Festival 2026: the Mainland works on the Saturday, then rests until the 23rd.
EVE = datetime(2026, 2, 12, 10, tzinfo=ZONE)


def recorded() -> list[dict]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT entry FROM led.outbox ORDER BY event_id")
        return [json.loads(bytes(row[0])) for row in cursor.fetchall()]


def types() -> list[str]:
    return [entry["type"] for entry in recorded()]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_new_entry_is_listed_only_when_it_is_published(desk):
    change = factory.assess(desk, factory.submit(desk, factory.new_draft(desk)))
    assert not Resource.objects.filter(identifier="bus/1").exists()
    change = factory.approve(desk, change)
    assert (change.status, change.resource) == ("in_review", None)
    assert not Resource.objects.filter(identifier="bus/1").exists()
    change = factory.announce(desk, change)
    resource = Resource.objects.get(identifier="bus/1")
    assert (change.status, change.resource, resource.version) == ("published", resource, 1)
    assert content_of(resource) == factory.full_content()
    version = EntryVersion.objects.get(resource=resource)
    assert (version.number, version.change, bytes(version.snapshot)) == (1, change, bytes(change.submitted))
    assert types() == ["change.submitted", *["change.assessed"] * 2, "change.approved", "entry.published"]
    *_, approved, last = recorded()
    assert approved["actor"] == {"org": desk.custodian.code, "role": "approver"}
    assert last["actor"] == {"org": desk.authority.code, "role": "coordinator"}
    assert last["entry"] == {
        "change": str(change.pk),
        "kind": "new",
        "place": "GD",
        "custodian": desk.custodian.code,
        "content": version.digest,
        "resource": str(resource.pk),
        "version": 1,
        **{review.kind: review.digest for review in EntryReview.objects.filter(kind__in=["secrecy", "personal"])},
    }


def test_a_change_keeps_what_was_listed_before_as_a_version(desk):
    before = content_of(desk.resource)
    change = factory.published(desk)
    desk.resource.refresh_from_db()
    assert desk.resource.version == 2
    assert desk.resource.title == {"en": "A better title"}
    first, second = EntryVersion.objects.filter(resource=desk.resource)
    assert (first.number, first.change, bytes(first.snapshot)) == (1, None, before.canonical())
    assert (second.number, second.change) == (2, change)
    assert types()[-1] == "entry.changed"
    change = factory.publish(desk, factory.draft(desk, title={"en": "The best title"}))
    assert [one.number for one in EntryVersion.objects.filter(resource=desk.resource)] == [1, 2, 3]


def test_data_items_keep_their_ids_when_an_entry_changes(desk):
    before = dict(desk.resource.data_items.values_list("code", "pk"))
    factory.published(desk)
    assert dict(desk.resource.data_items.values_list("code", "pk")) == before


def test_a_retired_entry_leaves_the_lists_and_keeps_its_row(desk):
    successor = factory.publish(desk, factory.new_draft(desk)).resource
    change = factory.publish(desk, factory.retirement(desk, successor_id=successor.pk))
    desk.resource.refresh_from_db()
    assert (desk.resource.status, desk.resource.retired_reason) == ("retired", "replaced")
    assert desk.resource.retired_at == change.ended_at == desk.resource.changed_at
    assert desk.resource not in Resource.objects.listed()
    assert desk.resource in Resource.objects.visible_to(desk.stranger)
    assert EntryVersion.objects.get(resource=desk.resource).number == 1
    assert recorded()[-1]["type"] == "entry.retired"
    assert recorded()[-1]["entry"]["reason"] == "replaced"
    for verb in (
        lambda: factory.draft(desk),
        lambda: factory.retirement(desk),
    ):
        with pytest.raises(Conflict, match=r"entry\.retired"):
            verb()


def test_a_draft_that_nobody_was_asked_to_review_leaves_no_record(desk):
    factory.discarded(desk)
    assert types() == []


def test_a_change_that_was_submitted_is_discarded_on_record(desk):
    change = factory.returned(desk)
    changes.discard_change(actor=desk.colleague, change_id=change.pk, expected_revision=change.revision)
    assert types()[-1] == "change.discarded"


def test_a_returned_change_is_mended_and_reviewed_anew(desk):
    change = factory.returned(desk)
    assert EntryReview.objects.get().reason == factory.REASON
    with pytest.raises(Conflict, match=r"change\.state"):
        factory.approve(desk, change)
    content = replace(content_of(desk.resource), update_cycle="weekly")
    change = changes.save_change(
        actor=desk.steward, change_id=change.pk, expected_revision=change.revision, content=content
    )
    change = factory.publish(desk, change)
    assert (change.round, EntryReview.objects.filter(round=2).count()) == (2, 4)
    desk.resource.refresh_from_db()
    assert desk.resource.update_cycle == "weekly"


@pytest.mark.parametrize(("who", "kind"), [("security", "secrecy"), ("privacy", "personal"), ("approver", "approval")])
def test_each_reviewer_can_return_a_change(desk, who, kind):
    change = factory.in_review(desk)
    change = reviews.return_change(
        actor=getattr(desk, who), change_id=change.pk, expected_revision=change.revision, reason="Not yet."
    )
    review = EntryReview.objects.get()
    assert (change.status, review.kind, review.outcome, review.role) == (
        "returned",
        kind,
        "returned",
        {"secrecy": "security_officer", "personal": "privacy_officer", "approval": "approver"}[kind],
    )
    assert recorded()[-1]["type"] == "change.returned"
    assert "Not yet" not in json.dumps(recorded())


def test_who_has_spoken_cannot_return_it_afterwards(desk):
    change = factory.assess(desk, factory.in_review(desk))
    with pytest.raises(Conflict, match=r"review\.there"):
        reviews.return_change(
            actor=desk.security, change_id=change.pk, expected_revision=change.revision, reason="After all not."
        )


def test_opening_twice_comes_back_to_the_same_draft(desk):
    change = factory.draft(desk)
    again = changes.open_change(actor=desk.colleague, resource_id=desk.resource.pk)
    assert (again, again.revision) == (change, 1)
    assert again.content["title"] == {"en": "A better title"}


def test_a_draft_begins_with_what_is_listed(desk):
    change = changes.open_change(actor=desk.steward, resource_id=desk.resource.pk)
    assert EntryContent.from_json(change.content) == content_of(desk.resource)
    new = changes.open_change(actor=desk.steward)
    assert EntryContent.from_json(new.content) == EntryContent()


def test_an_entry_is_changed_or_retired_not_both(desk):
    factory.draft(desk)
    with pytest.raises(Conflict, match="under_way"):
        factory.retirement(desk)


def test_an_entry_that_is_being_retired_is_not_changed(desk):
    change = factory.retirement(desk)
    with pytest.raises(Conflict, match="under_way"):
        factory.draft(desk)
    with pytest.raises(Invalid, match=r"change\.retires"):
        changes.save_change(
            actor=desk.steward, change_id=change.pk, expected_revision=1, content=factory.full_content()
        )


@pytest.mark.parametrize("reason", ["", "vanished", "because"])
def test_a_retirement_has_a_reason_that_a_person_can_give(desk, reason):
    with pytest.raises(Invalid, match=r"choice\.unknown"):
        factory.retirement(desk, reason=reason)


def test_the_successor_is_another_listed_entry(desk):
    for successor in (desk.resource.pk, uuid4()):
        with pytest.raises(Invalid, match=r"entry\.successor"):
            factory.retirement(desk, successor_id=successor)


def test_only_stewards_of_the_custodian_write(desk):
    for actor in (desk.approver, desk.stranger, desk.user):
        with pytest.raises(Forbidden, match=r"role\.required"):
            changes.open_change(actor=actor, resource_id=desk.resource.pk)
    with pytest.raises(Forbidden, match=r"role\.required"):
        changes.open_change(actor=desk.approver)
    with pytest.raises(Forbidden, match=r"role\.required"):
        changes.open_change(actor=desk.steward, organisation_id=desk.using.pk)
    with pytest.raises(NotFound):
        changes.open_change(actor=desk.steward, resource_id=uuid4())
    change = factory.draft(desk)
    with pytest.raises(NotFound):
        changes.submit_change(actor=desk.stranger, change_id=change.pk, expected_revision=1)
    with pytest.raises(Forbidden):
        changes.submit_change(actor=desk.approver, change_id=change.pk, expected_revision=1)


def test_a_steward_of_two_bodies_says_for_which(desk):
    other = make_organisation("GD")
    make_membership(desk.steward, other, Role.STEWARD)
    with pytest.raises(Invalid, match=r"organisation\.choose"):
        changes.open_change(actor=desk.steward)
    assert changes.open_change(actor=desk.steward, organisation_id=other.pk).custodian == other


def test_two_pages_do_not_overwrite_each_other(desk):
    change = factory.draft(desk)
    saved = changes.save_change(
        actor=desk.steward, change_id=change.pk, expected_revision=1, content=factory.full_content()
    )
    assert saved.revision == 2
    with pytest.raises(Conflict) as refusal:
        changes.save_change(
            actor=desk.colleague, change_id=change.pk, expected_revision=1, content=factory.full_content()
        )
    assert (refusal.value.code, refusal.value.stale, refusal.value.params) == (
        "change.changed",
        True,
        {"revision": 2},
    )


def test_who_comes_late_is_told_that_it_changed_not_that_the_button_is_gone(desk):
    change = factory.in_review(desk)
    reviews.return_change(actor=desk.privacy, change_id=change.pk, expected_revision=change.revision, reason="No.")
    with pytest.raises(Conflict, match=r"change\.changed"):
        factory.assess(desk, change)


def test_everything_missing_is_said_at_once(desk):
    change = changes.open_change(actor=desk.steward)
    with pytest.raises(Invalid) as refusal:
        factory.submit(desk, change)
    fields = {fault.field for fault in (refusal.value, *refusal.value.errors)}
    assert fields >= {"identifier", "title.en", "formats", "update_cycle", "grade", "personal_data", "data_items"}
    assert EntryChange.objects.get().status == "draft"


def test_an_identifier_is_used_once_by_a_custodian(desk):
    with pytest.raises(Invalid) as refusal:
        factory.submit(desk, factory.new_draft(desk, identifier=desk.resource.identifier))
    assert refusal.value.code == "entry.identifier_taken"


def test_an_identifier_that_was_taken_during_the_review_is_refused_at_its_end(desk):
    change = factory.assess(desk, factory.submit(desk, factory.new_draft(desk)))
    make_resource(desk.custodian, identifier="bus/1")  # as a source does, which asks no draft
    change = factory.approve(desk, change)
    with pytest.raises(Conflict, match="identifier_taken"):
        factory.announce(desk, change)


def test_what_changed_under_a_change_is_not_overwritten(desk):
    change = factory.draft(desk)
    Resource.objects.filter(pk=desk.resource.pk).update(version=5)
    with pytest.raises(Conflict, match=r"change\.outdated"):
        factory.submit(desk, change)
    Resource.objects.filter(pk=desk.resource.pk).update(version=1)
    change = factory.assess(desk, factory.submit(desk, change))
    Resource.objects.filter(pk=desk.resource.pk).update(version=5)
    change = factory.approve(desk, change)
    with pytest.raises(Conflict, match=r"change\.outdated"):
        factory.announce(desk, change)


def test_what_vanished_under_a_change_is_not_submitted(desk):
    change = factory.draft(desk)
    reviews.retire_entry(desk.resource, reason="vanished", at=timezone.now())
    with pytest.raises(Conflict, match=r"entry\.retired"):
        factory.submit(desk, change)


@pytest.mark.parametrize("text", ["a\x00b", "\ud800"])
def test_what_cannot_be_stored_is_refused(desk, text):
    with pytest.raises(Invalid) as refusal:
        changes.open_change(actor=desk.steward, content=EntryContent(title={"en": text}))
    assert (refusal.value.code, refusal.value.field) == ("text.not_plain", "title")


def test_an_entry_is_no_place_for_data(desk):
    with pytest.raises(Invalid, match="too_large"):
        changes.open_change(actor=desk.steward, content=EntryContent(abstract={"en": "x" * 2**20}))


class TestTheClocksOfArticle17:
    @pytest.fixture(autouse=True)
    def _holidays(self):
        load_holidays()

    def test_ten_working_days_from_the_change_of_the_law(self, desk):
        change = changes.open_change(
            actor=desk.steward, resource_id=desk.resource.pk, occurred_on=date(2026, 2, 10), now=EVE
        )
        assert (change.occurred_on, change.due_on) == (date(2026, 2, 10), date(2026, 3, 2))
        assert (change.calendar, len(change.calendar_version), change.due_is_certain) == ("GD", 12, True)

    def test_without_a_day_the_clock_begins_with_the_draft(self, desk):
        change = changes.open_change(actor=desk.steward, now=EVE)
        assert (change.occurred_on, change.due_on) == (date(2026, 2, 12), date(2026, 3, 4))

    def test_the_day_is_not_in_the_future(self, desk):
        with pytest.raises(Invalid, match=r"dates\.future"):
            changes.open_change(actor=desk.steward, occurred_on=date(2026, 2, 13), now=EVE)

    def test_a_corrected_day_moves_the_date(self, desk):
        change = changes.open_change(actor=desk.steward, now=EVE)
        change = changes.save_change(
            actor=desk.steward,
            change_id=change.pk,
            expected_revision=1,
            content=factory.full_content(),
            occurred_on=date(2026, 2, 2),
            now=EVE,
        )
        assert change.due_on == date(2026, 2, 14)

    def test_the_authority_consents_to_five_more_days_once(self, desk):
        change = changes.open_change(actor=desk.steward, now=EVE)
        change = changes.extend_change(
            actor=desk.coordinator, change_id=change.pk, expected_revision=1, reason="New register.", now=EVE
        )
        assert (change.due_on, change.extension.due_on) == (date(2026, 3, 11), date(2026, 3, 11))
        assert change.extension.organisation == desk.authority
        assert recorded()[-1]["entry"]["due"] == "2026-03-11"
        with pytest.raises(Conflict, match=r"change\.extended"):
            changes.extend_change(
                actor=desk.coordinator, change_id=change.pk, expected_revision=2, reason="And more.", now=EVE
            )
        change = changes.save_change(
            actor=desk.steward,
            change_id=change.pk,
            expected_revision=2,
            content=factory.full_content(),
            occurred_on=date(2026, 2, 2),
            now=EVE,
        )
        assert change.due_on == date(2026, 2, 28)

    def test_only_the_coordinator_of_the_place_consents(self, desk):
        change = factory.draft(desk)
        elsewhere = make_member(make_organisation("MO"), Role.COORDINATOR)
        with pytest.raises(NotFound):
            changes.extend_change(actor=elsewhere, change_id=change.pk, expected_revision=1, reason="Yes.")
        with pytest.raises(Forbidden, match=r"role\.required"):
            changes.extend_change(actor=desk.approver, change_id=change.pk, expected_revision=1, reason="Yes.")

    def test_the_review_takes_two_working_days(self, desk):
        change = changes.open_change(actor=desk.steward, content=factory.full_content(), now=EVE)
        change = changes.submit_change(actor=desk.steward, change_id=change.pk, expected_revision=1, now=EVE)
        assert change.review_due_on == date(2026, 2, 14)

    def test_the_authority_has_two_working_days_from_the_approval(self, desk):
        change = factory.assess(desk, factory.submit(desk, factory.new_draft(desk)))
        change = reviews.approve_change(
            actor=desk.approver, change_id=change.pk, expected_revision=change.revision, now=EVE
        )
        assert (change.status, change.review_due_on) == ("in_review", date(2026, 2, 14))


class TestSeparationOfDuties:
    VERBS = {
        "secrecy": lambda actor, change: reviews.assess_change(
            actor=actor, change_id=change.pk, expected_revision=change.revision, **factory.SECRECY
        ),
        "personal": lambda actor, change: reviews.assess_change(
            actor=actor, change_id=change.pk, expected_revision=change.revision, **factory.PERSONAL
        ),
        "approve": lambda actor, change: reviews.approve_change(
            actor=actor, change_id=change.pk, expected_revision=change.revision
        ),
        "return": lambda actor, change: reviews.return_change(
            actor=actor, change_id=change.pk, expected_revision=change.revision, reason="No."
        ),
    }

    def _everything(self, desk, person):
        account = make_user(person=person)
        for role in (Role.SECURITY_OFFICER, Role.PRIVACY_OFFICER, Role.APPROVER):
            make_membership(account, desk.custodian, role)
        return account

    @pytest.mark.parametrize("verb", VERBS)
    def test_the_author_judges_nothing_with_any_account(self, desk, verb):
        account = self._everything(desk, desk.steward.person)
        change = factory.in_review(desk)
        if verb == "approve":
            change = factory.assess(desk, change)
        with pytest.raises(Forbidden, match=r"duties\.own_change"):
            self.VERBS[verb](account, change)

    @pytest.mark.parametrize("verb", VERBS)
    def test_who_once_saved_a_change_judges_nothing(self, desk, verb):
        change = factory.draft(desk)
        change = changes.save_change(
            actor=desk.colleague,
            change_id=change.pk,
            expected_revision=1,
            content=EntryContent.from_json(change.content),
        )
        account = self._everything(desk, desk.colleague.person)
        change = factory.submit(desk, change)
        if verb == "approve":
            change = factory.assess(desk, change)
        with pytest.raises(Forbidden, match=r"duties\.own_change"):
            self.VERBS[verb](account, change)

    def test_one_person_is_not_the_only_reviewer(self, desk):
        account = self._everything(desk, uuid4())
        change = factory.in_review(desk)
        change = self.VERBS["secrecy"](account, change)
        change = self.VERBS["personal"](account, change)
        with pytest.raises(Forbidden, match=r"duties\.one_reviewer"):
            self.VERBS["approve"](account, change)
        change = factory.announce(desk, self.VERBS["approve"](desk.approver, change))
        assert change.status == "published"

    def test_two_people_are_enough(self, desk):
        account = self._everything(desk, uuid4())
        change = self.VERBS["secrecy"](desk.security, factory.in_review(desk))
        change = self.VERBS["personal"](account, change)
        assert factory.announce(desk, self.VERBS["approve"](account, change)).status == "published"

    def test_nothing_is_approved_without_both_assessments(self, desk):
        change = factory.in_review(desk)
        with pytest.raises(Conflict, match=r"review\.missing"):
            self.VERBS["approve"](desk.approver, change)
        change = self.VERBS["secrecy"](desk.security, change)
        with pytest.raises(Conflict, match=r"review\.missing"):
            self.VERBS["approve"](desk.approver, change)

    def test_an_assessment_is_given_once(self, desk):
        change = self.VERBS["secrecy"](desk.security, factory.in_review(desk))
        with pytest.raises(Conflict, match=r"review\.there"):
            self.VERBS["secrecy"](desk.security, change)

    def test_only_the_two_assessments_are_assessed(self, desk):
        change = factory.in_review(desk)
        with pytest.raises(Invalid, match=r"choice\.unknown"):
            reviews.assess_change(
                actor=desk.approver, change_id=change.pk, expected_revision=2, kind="approval", document="Yes."
            )

    def test_the_officer_of_one_matter_does_not_assess_the_other(self, desk):
        with pytest.raises(Forbidden, match=r"role\.required"):
            self.VERBS["personal"](desk.security, factory.in_review(desk))
