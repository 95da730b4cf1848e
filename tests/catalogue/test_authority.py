"""Decree 809 art. 16 and 17: in Guangdong the data-sharing authority announces what a custodian approved."""

from __future__ import annotations

import hashlib
import json
from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from catalogue.domain.states import ANNOUNCING
from catalogue.models import EntryChange, EntryReview
from catalogue.selectors.changes import change_counts, get_change, list_changes
from catalogue.services import reviews
from organisations.domain.choices import Place
from organisations.domain.errors import Conflict, Forbidden, NotFound
from organisations.models import Role, User
from tests.factories import changes as factory
from tests.factories.changes import Desk, desk_in
from tests.factories.organisations import make_member, make_membership, make_organisation, make_user

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 27)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def approved(desk: Desk) -> EntryChange:
    return factory.approve(desk, factory.assess(desk, factory.in_review(desk)))


def announce(actor: User, change: EntryChange) -> EntryChange:
    return reviews.announce_change(actor=actor, change_id=change.pk, expected_revision=change.revision)


def send_back(actor: User, change: EntryChange) -> EntryChange:
    return reviews.return_change(
        actor=actor, change_id=change.pk, expected_revision=change.revision, reason=factory.REASON
    )


def waiting(viewer: User) -> list[EntryChange]:
    return [change for change, _title in list_changes(viewer=viewer, scope="to_review", today=TODAY).rows]


def recorded() -> list[dict]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT entry FROM led.outbox ORDER BY event_id")
        return [json.loads(bytes(row[0])) for row in cursor.fetchall()]


def test_an_approval_hands_the_change_on_and_lists_nothing(desk):
    change = approved(desk)
    desk.resource.refresh_from_db()
    assert (change.status, desk.resource.version) == ("in_review", 1)
    assert recorded()[-1]["type"] == "change.approved"
    change = announce(desk.coordinator, change)
    desk.resource.refresh_from_db()
    assert (change.status, desk.resource.version) == ("published", 2)
    last = recorded()[-1]
    assert (last["type"], last["actor"]) == ("entry.changed", {"org": desk.authority.code, "role": "coordinator"})
    assert last["entry"]["custodian"] == desk.custodian.code


@pytest.mark.parametrize("place", sorted(set(Place) - ANNOUNCING))
def test_elsewhere_the_approval_lists_it_and_the_coordinator_has_no_part(place):
    desk = desk_in(place)
    change = factory.assess(desk, factory.in_review(desk))
    with pytest.raises(Forbidden, match=r"role\.required"):
        announce(desk.coordinator, change)
    with pytest.raises(Forbidden, match=r"role\.required"):
        send_back(desk.coordinator, change)
    assert waiting(desk.coordinator) == []
    assert [kind.value for kind in get_change(viewer=desk.coordinator, change_id=change.pk).kinds] == [
        "secrecy",
        "personal",
        "approval",
    ]
    approver = Client()
    approver.force_login(desk.approver)
    assert "Approve and publish" in approver.get(reverse("catalogue:change-detail", args=[change.pk])).content.decode()
    assert factory.approve(desk, change).status == "published"


def test_the_authority_comes_last(desk):
    change = factory.in_review(desk)
    for step in (factory.assess, factory.approve):
        for verb in (announce, send_back):
            with pytest.raises(Conflict, match=r"review\.not_approved"):
                verb(desk.coordinator, change)
        assert waiting(desk.coordinator) == []
        change = step(desk, change)
    assert waiting(desk.coordinator) == [change]
    assert change_counts(viewer=desk.coordinator, today=TODAY).to_review == 1
    assert waiting(desk.approver) == []
    announce(desk.coordinator, change)
    assert waiting(desk.coordinator) == []


def test_only_a_coordinator_of_the_place_announces(desk):
    change = approved(desk)
    for actor in (desk.approver, desk.steward, desk.security):
        with pytest.raises(Forbidden, match=r"role\.required"):
            announce(actor, change)
    with pytest.raises(NotFound):
        announce(make_member(make_organisation("HK"), Role.COORDINATOR), change)


def test_nobody_reviews_on_both_sides_nor_their_own_words_with_any_account(desk):
    change = approved(desk)
    for person, code in ((desk.security.person, "duties.own_review"), (desk.steward.person, "duties.own_change")):
        account = make_user(person=person)
        make_membership(account, desk.authority, Role.COORDINATOR)
        for verb in (announce, send_back):
            with pytest.raises(Forbidden, match=code):
                verb(account, change)
        assert waiting(account) == []
        assert get_change(viewer=account, change_id=change.pk).why_not == code


def test_the_authority_returns_it_and_everything_is_reviewed_anew(desk):
    change = send_back(desk.coordinator, approved(desk))
    assert change.status == "returned"
    assert recorded()[-1]["type"] == "change.returned"
    assert recorded()[-1]["entry"]["review"] == "authority"
    view = get_change(viewer=desk.steward, change_id=change.pk)
    assert (view.returned.kind, view.returned.reason) == ("authority", factory.REASON)
    change = factory.publish(desk, change)
    assert (change.status, change.round) == ("published", 2)


def test_after_the_approval_the_custodian_returns_nothing_any_more(desk):
    change = approved(desk)
    with pytest.raises(Conflict, match=r"review\.there"):
        send_back(desk.approver, change)


def test_a_retirement_and_a_new_entry_are_announced_too(desk):
    assert factory.approve(desk, factory.assess(desk, factory.submit(desk, factory.new_draft(desk)))).resource is None
    change = factory.approve(desk, factory.assess(desk, factory.submit(desk, factory.retirement(desk))))
    desk.resource.refresh_from_db()
    assert desk.resource.status == "published"
    announce(desk.coordinator, change)
    desk.resource.refresh_from_db()
    assert desk.resource.status == "retired"


def test_the_page_says_whose_turn_it_is(desk):
    change = factory.assess(desk, factory.in_review(desk))
    address = reverse("catalogue:change-detail", args=[change.pk])
    approver, coordinator = Client(), Client()
    approver.force_login(desk.approver)
    coordinator.force_login(desk.coordinator)
    assert "Announce it" not in coordinator.get(address).content.decode()
    assert "Approve; the data-sharing authority then decides" in approver.get(address).content.decode()
    answer = approver.post(address, {"expected_revision": change.revision, "outcome": "approve"}, follow=True)
    assert "It is listed when the data-sharing authority has announced it." in answer.content.decode()
    change.refresh_from_db()
    page = coordinator.get(address).content.decode()
    assert "Review by the data-sharing authority" in page
    assert "Announce it: it is listed in the catalogue" in page
    answer = coordinator.post(address, {"expected_revision": change.revision, "outcome": "send_back", "words": ""})
    assert answer.status_code == 422
    answer = coordinator.post(address, {"expected_revision": change.revision, "outcome": "announce"}, follow=True)
    assert "announced and published" in answer.content.decode()
    change.refresh_from_db()
    assert change.status == "published"


class TestInSql:
    """What the application's own role cannot do."""

    def review(self, change: EntryChange, reviewer: User, organisation=None, **changed: object) -> None:
        values = {
            "change": change,
            "round": change.round,
            "kind": "authority",
            "outcome": "passed",
            "reviewer": reviewer,
            "person": reviewer.person,
            "author_person": change.author_person,
            "organisation": organisation,
            "role": "coordinator",
            "submitted_digest": change.submitted_digest,
            "digest": hashlib.sha256(b"").hexdigest(),
            "at": timezone.now(),
        } | changed
        with transaction.atomic():
            EntryReview.objects.create(**values)

    def refused(self, match: str, *arguments: object, **changed: object) -> None:
        with pytest.raises(DatabaseError, match=match):
            self.review(*arguments, **changed)

    def test_nothing_is_published_without_the_authority(self, desk):
        change = approved(desk)
        with pytest.raises(DatabaseError, match="not reviewed by two people"), transaction.atomic():
            EntryChange.objects.filter(pk=change.pk).update(
                status="published", revision=change.revision + 1, ended_at=timezone.now()
            )

    def test_the_authority_comes_after_the_approval(self, desk):
        change = factory.assess(desk, factory.in_review(desk))
        self.refused("comes after the approval", change, desk.coordinator, desk.authority)

    def test_it_is_the_authority_of_the_place_and_another_person(self, desk):
        change = approved(desk)
        elsewhere = make_organisation("HK")
        self.refused("not the authority", change, make_member(elsewhere, Role.COORDINATOR), elsewhere)
        make_membership(desk.approver, desk.authority, Role.COORDINATOR)
        self.refused("for the custodian and for the authority", change, desk.approver, desk.authority)
        self.refused("does not hold this role", change, make_member(desk.authority, Role.APPROVER), desk.authority)
        self.refused("does not hold this role", change, desk.coordinator, desk.authority, role="approver")

    @pytest.mark.parametrize("place", list(Place))
    def test_the_database_and_the_table_name_the_same_places(self, place):
        with connection.cursor() as cursor:
            cursor.execute("SELECT catalogue_announces(%s)", [make_organisation(place).pk])
            assert cursor.fetchone() == (place in ANNOUNCING,)

    def test_elsewhere_the_authority_has_no_review(self):
        desk = desk_in("HK")
        change = factory.assess(desk, factory.in_review(desk))
        self.refused("not the authority", change, desk.coordinator, desk.authority)
