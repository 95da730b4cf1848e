"""Roles are given and taken by the organisation's own administrators, at once, and on record."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Forbidden, Invalid, NotFound
from organisations.models import Membership, Organisation, User
from organisations.selectors.memberships import has_role, organisations_of, roles_now, roles_of
from organisations.services.memberships import end_membership, grant_membership
from tests.factories.organisations import make_member, make_membership, make_organisation, make_user
from tests.fixtures.ledger_rows import outbox_entries

pytestmark = pytest.mark.django_db

AT = datetime(2026, 11, 22, 4, 5, 6, 789012, tzinfo=UTC)


@pytest.fixture
def body() -> Organisation:
    return make_organisation("HK", code="hk-td")


@pytest.fixture
def admin(body: Organisation) -> User:
    return make_member(body, Role.ADMINISTRATOR)


def grant(admin: User, user: User, body: Organisation, role: str = "steward") -> Membership:
    return grant_membership(actor=admin, user_id=user.pk, organisation_id=body.pk, role=role, at=AT)


def test_a_given_role_takes_effect_at_once(admin: User, body: Organisation) -> None:
    user = make_user()
    grant(admin, user, body)
    assert roles_of(User.objects.get(pk=user.pk)) == {(body.pk, Role.STEWARD)}
    assert organisations_of(User.objects.get(pk=user.pk)) == (body,)
    assert list(user.groups.all()) == [body.group]


def test_what_is_recorded_names_no_person(admin: User, body: Organisation) -> None:
    membership = grant(admin, make_user("secret-name"), body)
    (entry,) = outbox_entries()
    assert entry["type"] == "membership.granted"
    assert entry["actor"] == {"org": "hk-td", "role": "administrator"}
    assert entry["at"] == "2026-11-22T04:05:06.789012Z"
    assert entry["membership"] == {"id": str(membership.pk), "org": "hk-td", "place": "HK", "role": "steward"}
    assert "secret-name" not in str(entry)


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_no_other_role_may_give_roles(body: Organisation, role: Role) -> None:
    with pytest.raises(Forbidden, match="not_administrator"):
        grant(make_member(body, role), make_user(), body)
    assert outbox_entries() == []


def test_an_administrator_elsewhere_and_a_superuser_may_not(body: Organisation) -> None:
    for actor in (make_member(make_organisation(), Role.ADMINISTRATOR), make_user(is_superuser=True, is_staff=True)):
        with pytest.raises(Forbidden, match="not_administrator"):
            grant(actor, make_user(), body)


def test_an_administrator_who_was_removed_or_switched_off_may_not(body: Organisation) -> None:
    removed, switched_off = make_user(), make_member(body, Role.ADMINISTRATOR, is_active=False)
    make_membership(removed, body, Role.ADMINISTRATOR, ended_at=AT)
    for actor in (removed, switched_off):
        with pytest.raises(Forbidden, match="not_administrator"):
            grant(actor, make_user(), body)


def test_nobody_appoints_himself_by_whichever_account(admin: User, body: Organisation) -> None:
    for account in (admin, make_user(person=admin.person)):
        with pytest.raises(Forbidden, match="own_person"):
            grant(admin, account, body, "approver")


@pytest.mark.parametrize("role", ["", "king", "APPROVER", "approver\x00"])
def test_an_unknown_role_is_refused(admin: User, body: Organisation, role: str) -> None:
    with pytest.raises(Invalid, match="unknown_role"):
        grant(admin, make_user(), body, role)


def test_an_unknown_or_switched_off_account_is_refused(admin: User, body: Organisation) -> None:
    for user_id in (0, make_user(is_active=False).pk):
        with pytest.raises(Invalid, match="unknown_user"):
            grant_membership(actor=admin, user_id=user_id, organisation_id=body.pk, role="steward")


def test_an_unknown_organisation_is_not_found(admin: User) -> None:
    with pytest.raises(NotFound):
        grant_membership(actor=admin, user_id=make_user().pk, organisation_id=uuid.uuid4(), role="steward")


def test_the_same_role_twice_is_a_conflict(admin: User, body: Organisation) -> None:
    user = make_user()
    grant(admin, user, body)
    with pytest.raises(Conflict, match="exists"):
        grant(admin, user, body)
    assert len(outbox_entries()) == 1


def test_an_ended_role_can_be_given_again(admin: User, body: Organisation) -> None:
    user = make_user()
    end_membership(actor=admin, membership_id=grant(admin, user, body).pk)
    grant(admin, user, body)
    assert Membership.objects.filter(user=user).count() == 2


def test_an_ended_role_is_gone_at_once_and_on_record(admin: User, body: Organisation) -> None:
    user = make_user()
    membership = grant(admin, user, body)
    end_membership(actor=admin, membership_id=membership.pk, at=AT + timedelta(seconds=1))
    assert roles_now(user) == frozenset()
    assert not user.groups.exists()
    assert [entry["type"] for entry in outbox_entries()] == ["membership.granted", "membership.removed"]
    assert outbox_entries()[1]["membership"]["id"] == str(membership.pk)


def test_the_group_is_left_with_the_last_role_only(admin: User, body: Organisation) -> None:
    user = make_user()
    first, second = grant(admin, user, body, "steward"), grant(admin, user, body, "approver")
    end_membership(actor=admin, membership_id=first.pk)
    assert user.groups.exists()
    end_membership(actor=admin, membership_id=second.pk)
    assert not user.groups.exists()


def test_a_role_cannot_be_ended_twice(admin: User, body: Organisation) -> None:
    membership = grant(admin, make_user(), body)
    end_membership(actor=admin, membership_id=membership.pk)
    with pytest.raises(Conflict, match="ended"):
        end_membership(actor=admin, membership_id=membership.pk)


def test_strangers_do_not_learn_that_a_membership_exists(admin: User, body: Organisation) -> None:
    membership = grant(admin, make_user(), body)
    for actor in (make_user(), make_member(make_organisation(), Role.ADMINISTRATOR)):
        with pytest.raises(NotFound):
            end_membership(actor=actor, membership_id=membership.pk)
    with pytest.raises(NotFound):
        end_membership(actor=admin, membership_id=uuid.uuid4())


def test_a_colleague_who_is_no_administrator_is_forbidden(admin: User, body: Organisation) -> None:
    membership = grant(admin, make_user(), body)
    with pytest.raises(Forbidden):
        end_membership(actor=make_member(body, Role.APPROVER), membership_id=membership.pk)


def test_the_last_administrator_stays(admin: User, body: Organisation) -> None:
    own = Membership.objects.get(user=admin)
    with pytest.raises(Conflict, match="last_administrator"):
        end_membership(actor=admin, membership_id=own.pk)
    make_member(body, Role.ADMINISTRATOR, is_active=False)
    with pytest.raises(Conflict, match="last_administrator"):
        end_membership(actor=admin, membership_id=own.pk)
    make_member(body, Role.ADMINISTRATOR)
    end_membership(actor=admin, membership_id=own.pk)
    assert roles_now(admin) == frozenset()


def test_an_end_before_the_start_is_moved_to_the_start(admin: User, body: Organisation) -> None:
    membership = grant(admin, make_user(), body)
    ended = end_membership(actor=admin, membership_id=membership.pk, at=datetime(2020, 1, 1, tzinfo=UTC))
    assert ended.ended_at == membership.started_at


def test_a_person_can_hold_several_roles_in_several_places() -> None:
    hong_kong, macao = make_organisation("HK"), make_organisation("MO")
    user = make_member(hong_kong, Role.REQUESTER, Role.APPROVER)
    make_membership(user, macao, Role.AUDITOR)
    assert roles_of(user) == {
        (hong_kong.pk, Role.REQUESTER),
        (hong_kong.pk, Role.APPROVER),
        (macao.pk, Role.AUDITOR),
    }
    assert organisations_of(user, Role.AUDITOR) == (macao,)
    assert has_role(user, Role.AUDITOR)
    assert not has_role(user, Role.AUDITOR, hong_kong.pk)


def test_strangers_and_switched_off_accounts_hold_nothing() -> None:
    assert roles_of(AnonymousUser()) == frozenset()
    assert organisations_of(AnonymousUser()) == ()
    assert roles_of(make_member(is_active=False)) == frozenset()


def test_roles_are_asked_once_per_request(django_assert_num_queries) -> None:  # noqa: ANN001
    user = User.objects.get(pk=make_member().pk)
    with django_assert_num_queries(1):
        assert roles_of(user) == roles_of(user)
