"""Data access: given to an organisation by a grant in force, taken again, and shown where it matters."""

from __future__ import annotations

from django.test import Client

from catalogue.selectors.access import has_access
from catalogue.services.access import give_access, take_access
from tests.factories.organisations import make_member, make_membership, make_organisation, make_user
from tests.factories.sharing import World, usable_grant


def test_access_is_given_and_taken_by_organisation(ledger_network) -> None:
    world = World()
    usable_grant(world, ledger_network)
    viewer, stranger = make_member(world.asking), make_member(make_organisation())
    which = {"resource_id": world.resource.pk, "organisation_id": world.asking.pk}
    for _ in range(2):
        give_access(**which)
        assert has_access(viewer=viewer, resource_id=world.resource.pk)
        assert not has_access(viewer=stranger, resource_id=world.resource.pk)
    for _ in range(2):
        take_access(**which)
        assert not has_access(viewer=viewer, resource_id=world.resource.pk)


def test_what_my_organisation_may_use_is_marked(client: Client, ledger_network) -> None:
    world = World()
    usable_grant(world, ledger_network)
    pages = ("/catalogue/", f"/catalogue/{world.resource.pk}/")
    client.force_login(make_member(make_organisation()), backend="allauth.account.auth_backends.AuthenticationBackend")
    for path in pages:
        assert "Your organisation has access" not in client.get(path).content.decode()
    client.force_login(make_member(world.asking), backend="allauth.account.auth_backends.AuthenticationBackend")
    for path in pages:
        assert "Your organisation has access" in client.get(path).content.decode()
    assert client.get(f"/api/v1/resources/{world.resource.pk}/").json()["has_access"] is True


def test_access_ends_with_the_membership(ledger_network) -> None:
    world = World()
    usable_grant(world, ledger_network)
    viewer = make_user()
    make_membership(viewer, world.asking, ended_at=make_membership().started_at)
    assert not has_access(viewer=viewer, resource_id=world.resource.pk)
