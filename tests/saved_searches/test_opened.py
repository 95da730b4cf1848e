"""An entry that was there before is new to who could not see it: once, whether it was opened or they joined a body."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from catalogue.domain.saved_searches import filters_of
from catalogue.models import Resource
from catalogue.selectors import opened
from catalogue.selectors.contents import content_of
from catalogue.selectors.searches import Fresh, count_fresh
from catalogue.services.search_mails import mark_done, promise_mails, take_mail
from catalogue.services.searches import save_search
from catalogue.services.versions import keep_version, keep_what_was_listed
from catalogue.services.writing import EntryWrite, write_entries
from catalogue.tasks import promise_search_mails, send_search_mails
from organisations.models import Membership, Organisation, Role, User
from organisations.selectors.memberships import forget_roles
from tests.factories.catalogue import make_resource
from tests.factories.organisations import make_member, make_membership, make_organisation, make_user

pytestmark = pytest.mark.django_db

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
AT = datetime(2026, 10, 5, 3, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    opened._widened.cache_clear()
    yield
    opened._widened.cache_clear()


@pytest.fixture
def keeper() -> Organisation:
    return make_organisation("GD")


@pytest.fixture
def reading() -> Organisation:
    return make_organisation("HK")


@pytest.fixture
def member(reading: Organisation) -> User:
    return make_member(reading)


def bus(keeper: Organisation, **fields: object) -> Resource:
    made = {
        "title": {"en": "Bus routes"},
        "visibility": "chosen",
        "created_at": AT - 9 * DAY,
        "changed_at": AT - 9 * DAY,
    }
    return make_resource(keeper, **(made | fields))


def changed(resource: Resource, at: datetime, **fields: object) -> None:
    """As publishing a change does it."""
    resource.refresh_from_db()
    content = replace(content_of(resource), **fields)
    keep_what_was_listed(resource)
    write_entries([EntryWrite(content=content, custodian=resource.custodian, resource=resource)], at=at)
    resource.version += 1
    resource.save(update_fields=["version"])
    keep_version(resource, number=resource.version, snapshot=content.canonical(), at=at)


def fresh(viewer: User, day: int = 0, query: str = "jurisdiction=GD") -> Fresh | None:
    """Of the day that begins so many days after AT."""
    forget_roles(viewer)
    after = AT + day * DAY
    return count_fresh(viewer=viewer, filters=filters_of(query), after=after, until=after + DAY)


@pytest.mark.parametrize("query", ["jurisdiction=GD", "q=bus", "q=bus&jurisdiction=GD"])
def test_an_entry_that_is_shown_to_ones_organisation_is_new_once(
    keeper: Organisation, reading: Organisation, member: User, query: str
) -> None:
    entry = bus(keeper)
    changed(entry, AT + HOUR, shown_to=(reading.code,))
    assert fresh(member, query=query) == Fresh(new=1)
    assert fresh(member, day=1, query=query) == Fresh()
    assert fresh(make_member(keeper), query=query) == Fresh(changed=1)
    assert fresh(make_user(), query=query) == Fresh()


@pytest.mark.parametrize("visibility", ["signed_in", "public"])
def test_so_is_one_that_was_opened_to_all(keeper: Organisation, reading: Organisation, visibility: str) -> None:
    entry = bus(keeper, shown_to=(reading,))
    changed(entry, AT + HOUR, visibility=visibility, shown_to=())
    assert fresh(make_user()) == Fresh(new=1)
    assert fresh(make_member(reading)) == Fresh(changed=1)


def test_a_change_that_opens_nothing_is_a_change(keeper: Organisation, reading: Organisation, member: User) -> None:
    entry, public = bus(keeper, shown_to=(reading,)), bus(keeper, visibility="signed_in")
    changed(entry, AT + HOUR, abstract={"en": "Where they go."})
    changed(public, AT + HOUR, visibility="public")
    assert fresh(member) == Fresh(changed=2)
    other = make_organisation("MO")
    changed(entry, AT + DAY + HOUR, shown_to=(reading.code, other.code))
    assert fresh(member, day=1) == Fresh(changed=1)
    assert fresh(make_member(other), day=1) == Fresh(new=1)


def test_what_was_opened_and_closed_again_is_not_told(
    keeper: Organisation, reading: Organisation, member: User
) -> None:
    entry = bus(keeper)
    changed(entry, AT + HOUR, shown_to=(reading.code,))
    changed(entry, AT + 2 * HOUR, shown_to=())
    assert fresh(member) == Fresh()
    changed(entry, AT + 25 * HOUR, shown_to=(reading.code,))
    assert fresh(member) == Fresh()
    assert fresh(member, day=1) == Fresh(new=1)


def test_who_joins_an_organisation_is_told_of_what_it_keeps_and_what_is_shown_to_it_once(
    keeper: Organisation, reading: Organisation
) -> None:
    viewer = make_user()
    bus(keeper), bus(keeper, shown_to=(reading,)), bus(keeper, visibility="public"), bus(keeper, visibility="signed_in")
    make_membership(viewer, reading, started_at=AT + HOUR)
    assert fresh(viewer, query="q=bus") == fresh(viewer) == Fresh(new=1)
    assert fresh(viewer, day=1) == Fresh()
    make_membership(viewer, keeper, started_at=AT + DAY + HOUR)
    assert fresh(viewer, day=1) == Fresh(new=1)
    assert fresh(viewer, day=2) == Fresh()


def test_another_role_where_one_is_already_opens_nothing(keeper: Organisation, reading: Organisation) -> None:
    bus(keeper, shown_to=(reading,))
    viewer = make_member(reading)
    make_membership(viewer, reading, Role.STEWARD, started_at=AT + HOUR)
    assert fresh(viewer) == Fresh()


def test_of_a_membership_that_has_ended_nothing_is_told(keeper: Organisation, reading: Organisation) -> None:
    bus(keeper, shown_to=(reading,))
    viewer = make_user()
    make_membership(viewer, reading, started_at=AT + HOUR, ended_at=AT + 2 * HOUR)
    assert fresh(viewer) == Fresh()


def test_who_comes_back_is_told_again(keeper: Organisation, reading: Organisation) -> None:
    bus(keeper, shown_to=(reading,))
    viewer = make_user()
    make_membership(viewer, reading, ended_at=AT - DAY)
    make_membership(viewer, reading, started_at=AT + HOUR)
    assert fresh(viewer) == Fresh(new=1)


def test_an_entry_made_in_the_same_time_is_counted_once(keeper: Organisation, reading: Organisation) -> None:
    viewer = make_user()
    made = AT + HOUR
    bus(keeper, shown_to=(reading,), created_at=made, changed_at=made)
    make_membership(viewer, reading, started_at=AT + 2 * HOUR)
    assert fresh(viewer) == Fresh(new=1)
    assert fresh(viewer, day=1) == Fresh()


def test_who_joined_behind_the_time_is_told_by_the_next(keeper: Organisation, reading: Organisation) -> None:
    viewer = make_user()
    bus(keeper, shown_to=(reading,), created_at=AT + HOUR, changed_at=AT + HOUR)
    make_membership(viewer, reading, started_at=AT + DAY + HOUR)
    assert fresh(viewer) == Fresh()
    assert fresh(viewer, day=1) == Fresh(new=1)


def test_the_mail_says_it(keeper: Organisation, reading: Organisation) -> None:
    user = make_user(email="wong@example.org")
    save_search(actor=user, name="Buses", query="q=bus", mail=True, at=timezone.now() - DAY)
    bus(keeper, shown_to=(reading,))
    make_membership(user, reading, started_at=timezone.now() - HOUR)
    promise_search_mails()
    assert send_search_mails() == 1
    assert mail.outbox[0].subject == "1 new entry for your saved searches"
    tomorrow = timezone.now() + DAY
    promise_mails(at=tomorrow)
    letter = take_mail(at=tomorrow)
    assert letter is not None
    assert not letter.says_something
    mark_done(mail_id=letter.mail_id)
    assert Membership.objects.filter(user=user).count() == 1


def test_a_retired_entry_is_not_opened(keeper: Organisation, reading: Organisation, member: User) -> None:
    entry = bus(keeper)
    changed(entry, AT + HOUR, shown_to=(reading.code,))
    Resource.objects.update(status="retired", retired_at=AT + 2 * HOUR, retired_reason="withdrawn")
    assert fresh(member) == Fresh()


def test_who_joins_is_not_told_of_what_another_of_their_organisations_showed_them(
    keeper: Organisation, reading: Organisation, member: User
) -> None:
    bus(keeper, shown_to=(reading, other := make_organisation("MO")))
    make_membership(member, other, started_at=AT + HOUR)
    assert fresh(member) == Fresh()


def test_many_entries_are_looked_at_some_at_a_time(
    keeper: Organisation, reading: Organisation, member: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opened, "_AT_ONCE", 2)
    for number in range(5):
        changed(bus(keeper), AT + HOUR, shown_to=(reading.code,) if number else ())
    assert fresh(member) == Fresh(new=4)


def test_no_query_more_however_many_entries(
    keeper: Organisation, reading: Organisation, member: User, django_assert_max_num_queries
) -> None:
    for _ in range(5):
        changed(bus(keeper), AT + HOUR, shown_to=(reading.code,))
    with django_assert_max_num_queries(8):
        assert fresh(member) == Fresh(new=5)
