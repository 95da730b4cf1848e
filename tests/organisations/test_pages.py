"""Organisations, members and one's own account, in the browser."""

from __future__ import annotations

import re
import uuid

import pytest
from django.test import Client

from organisations.domain.choices import Role
from organisations.models import Membership, Organisation, User
from organisations.selectors.memberships import roles_now
from organisations.selectors.tokens import tokens_of, user_for_token
from tests.factories.organisations import make_member, make_organisation, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def body() -> Organisation:
    return make_organisation("MO", code="mo-dsat", names={"zh-hant": "交通事務局", "pt": "Tráfego"}, city="macao")


@pytest.fixture
def admin(body: Organisation) -> User:
    return make_member(body, Role.ADMINISTRATOR)


def as_user(client: Client, user: User) -> Client:
    client.force_login(user)
    return client


def test_everybody_sees_who_takes_part(client: Client, body: Organisation) -> None:
    page = client.get("/organisations/").content.decode()
    assert "交通事務局" in page
    assert 'lang="zh-Hant-HK"' in page


def test_the_public_page_names_no_member(client: Client, body: Organisation, admin: User) -> None:
    for viewer in (None, make_member(make_organisation())):
        if viewer:
            client.force_login(viewer)
        page = client.get("/organisations/mo-dsat/").content.decode()
        assert "Tráfego" in page
        assert admin.username not in page


def test_members_see_members_and_only_administrators_the_buttons(
    client: Client, body: Organisation, admin: User
) -> None:
    page = as_user(client, make_member(body, Role.REQUESTER)).get("/organisations/mo-dsat/").content.decode()
    assert admin.username in page
    assert "/members/" not in page
    page = as_user(client, admin).get("/organisations/mo-dsat/").content.decode()
    assert "/organisations/mo-dsat/members/new/" in page


@pytest.mark.parametrize(
    "address", ["/organisations/nowhere/", f"/organisations/mo-dsat/members/{uuid.UUID(int=1)}/remove/"]
)
def test_what_does_not_exist_is_not_found(client: Client, body: Organisation, admin: User, address: str) -> None:
    assert as_user(client, admin).get(address).status_code == 404


def test_an_administrator_gives_and_takes_a_role(client: Client, body: Organisation, admin: User) -> None:
    user = make_user("newcomer")
    as_user(client, admin)
    answer = client.post(
        "/organisations/mo-dsat/members/new/", {"username": "newcomer", "role": "approver"}, follow=True
    )
    assert "The role was given." in answer.content.decode()
    membership = Membership.objects.get(user=user)
    assert membership.role == Role.APPROVER
    address = f"/organisations/mo-dsat/members/{membership.pk}/remove/"
    asked = client.get(address).content.decode()
    assert "newcomer" in asked
    assert roles_now(user)
    assert "The role was removed." in client.post(address, follow=True).content.decode()
    assert roles_now(user) == frozenset()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"username": "", "role": "approver"}, "User name"),
        ({"username": "nobody", "role": "approver"}, "There is no active account with this name."),
        ({"username": "newcomer", "role": "king"}, "Select a valid choice"),
        ({"username": "second", "role": "approver"}, "You cannot give a role to yourself"),
        ({"username": "member", "role": "steward"}, "This account already has this role here."),
    ],
)
def test_a_refused_role_is_explained_beside_the_form(
    client: Client, body: Organisation, admin: User, data: dict[str, str], sentence: str
) -> None:
    make_user("newcomer")
    make_user("second", person=admin.person)
    make_member(body, Role.STEWARD, username="member")
    before = Membership.objects.count()
    answer = as_user(client, admin).post("/organisations/mo-dsat/members/new/", data)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert Membership.objects.count() == before


def test_others_may_not_change_members(client: Client, body: Organisation, admin: User) -> None:
    own = Membership.objects.get(user=admin)
    data = {"username": make_user().username, "role": "approver"}
    new, remove = "/organisations/mo-dsat/members/new/", f"/organisations/mo-dsat/members/{own.pk}/remove/"
    for address in (new, remove):
        assert client.get(address).status_code == 302
        assert client.post(address, data).status_code == 302
    as_user(client, make_member(body, Role.APPROVER))
    for address in (new, remove):
        assert client.get(address).status_code == 403
        assert client.post(address, data).status_code == 403
    as_user(client, make_member(make_organisation(), Role.ADMINISTRATOR))
    assert client.post(new, data).status_code == 403
    assert client.get(remove).status_code == 404
    assert client.post(remove).status_code == 404
    assert Membership.objects.get(pk=own.pk).ended_at is None


def test_removing_the_last_administrator_is_explained(client: Client, body: Organisation, admin: User) -> None:
    own = Membership.objects.get(user=admin)
    answer = as_user(client, admin).post(f"/organisations/mo-dsat/members/{own.pk}/remove/", follow=True)
    assert "The last administrator of an organisation cannot be removed." in answer.content.decode()


def test_my_account_lists_my_roles(client: Client, body: Organisation) -> None:
    page = as_user(client, make_member(body, Role.REQUESTER, Role.AUDITOR)).get("/organisations/me/").content.decode()
    assert "Requester" in page
    assert "Auditor" in page
    assert "/accounts/2fa/" in page
    assert "no role" in as_user(client, make_user()).get("/organisations/me/").content.decode()


def test_my_account_needs_a_sign_in(client: Client) -> None:
    for address in ("/organisations/me/", "/organisations/me/language/", "/organisations/me/tokens/"):
        assert client.post(address).status_code == 302


def test_a_key_is_shown_once_and_can_be_revoked(client: Client) -> None:
    user = make_user()
    shown = as_user(client, user).post("/organisations/me/tokens/")
    key = re.search(r"dba_[\w-]{43}", shown.content.decode()).group(0)
    assert user_for_token(key) == user
    assert "no-store" in shown["Cache-Control"]
    assert key not in client.get("/organisations/me/").content.decode()
    (token,) = tokens_of(user)
    client.post(f"/organisations/me/tokens/{token.digest}/revoke/")
    assert user_for_token(key) is None


def test_the_key_of_another_is_not_found(client: Client) -> None:
    as_user(client, make_user()).post("/organisations/me/tokens/")
    (token,) = tokens_of(User.objects.get())
    assert as_user(client, make_user()).post(f"/organisations/me/tokens/{token.digest}/revoke/").status_code == 404


def test_the_language_is_kept_with_the_account(client: Client) -> None:
    user = make_user()
    as_user(client, user).post("/organisations/me/language/", {"language": "pt"})
    assert User.objects.get(pk=user.pk).language == "pt"
    assert 'lang="pt' in client.get("/organisations/me/").content.decode()
    client.post("/organisations/me/language/", {"language": ""})
    assert User.objects.get(pk=user.pk).language == ""


def test_an_unknown_language_is_refused(client: Client) -> None:
    user = make_user()
    assert as_user(client, user).post("/organisations/me/language/", {"language": "xx"}).status_code == 422
    assert User.objects.get(pk=user.pk).language == ""


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant", "pt"])
def test_pages_exist_in_four_languages(client: Client, body: Organisation, admin: User, language: str) -> None:
    as_user(client, admin)
    for address in (
        "/organisations/",
        "/organisations/mo-dsat/",
        "/organisations/mo-dsat/members/new/",
        "/organisations/me/",
    ):
        answer = client.get(address, headers={"accept-language": language})
        assert answer.status_code == 200
        assert re.search(r'<html lang="([^"]+)"', answer.content.decode()).group(1).lower().startswith(language[:2])


def test_me_tells_the_roles_of_the_token(client: Client, body: Organisation) -> None:
    from organisations.services.tokens import issue_token

    user = make_member(body, Role.STEWARD, Role.APPROVER)
    assert client.get("/api/v1/me/").status_code == 401
    answer = client.get("/api/v1/me/", headers={"authorization": f"Token {issue_token(user=user)}"})
    (membership,) = answer.json()["memberships"]
    assert answer.json()["username"] == user.username
    assert membership["organisation"]["code"] == "mo-dsat"
    assert membership["roles"] == ["approver", "steward"]


@pytest.mark.parametrize("address", ["organisation", "user", "membership", "jurisdiction"])
def test_the_admin_changes_nothing_even_for_superusers(client: Client, admin: User, address: str) -> None:
    as_user(client, make_user(is_staff=True, is_superuser=True, username="root"))
    base = f"/admin/organisations/{address}/"
    assert client.get(base).status_code == 200
    assert client.get(f"{base}add/").status_code == 403
    row = {"organisation": Organisation, "user": User, "membership": Membership}.get(address)
    if row is not None:
        found = row.objects.first()
        shown = client.get(f"{base}{found.pk}/change/")
        assert shown.status_code == 200
        assert "argon2" not in shown.content.decode()
        assert client.post(f"{base}{found.pk}/change/", {"role": "approver"}).status_code == 403
        assert client.post(f"{base}{found.pk}/delete/", {"post": "yes"}).status_code == 403
    assert client.get("/admin/auth/group/").status_code == 404
