"""The demo's own people with requests in every state between them: something to see on every page."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from catalogue.models import Resource
from ledger import services
from organisations.models import Organisation, User
from tests.factories.sharing import (
    World,
    active_grant,
    draft,
    endorsed,
    expired_grant,
    rejected,
    returned,
    revoked_grant,
    submitted,
    withdrawn,
)


class DemoWorld(World):
    """Hong Kong asks, Guangdong keeps: the accounts that `make run` shows."""

    def __post_init__(self) -> None:
        people = {user.username: user for user in User.objects.all()}
        self.requester = people["hk-requester"]
        self.head = people["hk-head"]
        self.approver = people["gd-approver"]
        self.asking = Organisation.objects.get(memberships__user=self.requester, memberships__role="requester")
        self.custodian = Organisation.objects.get(memberships__user=self.approver, memberships__role="approver")
        public = Resource.objects.filter(custodian=self.custodian, visibility="public")
        self.resource = public.exclude(sharing_attribute="not_shared").order_by("identifier")[0]


@dataclass
class Scene:
    """Ids of what the pages show."""

    world: DemoWorld
    requests: dict[str, UUID]
    grants: dict[str, UUID]


def set_scene() -> Scene:
    """Requests and grants in every state, all chained but the last."""
    world = DemoWorld()
    how = {"method": world.resource.sharing_methods[0]}
    made = {
        "submitted": submitted(world, **how),
        "endorsed": endorsed(world, **how),
        "returned": returned(world, **how),
        "rejected": rejected(world, **how),
        "withdrawn": withdrawn(world, **how),
    }
    grants = {
        "revoked": revoked_grant(world, **how),
        "expired": expired_grant(world, **how),
        "active": active_grant(world, **how),
    }
    services.chain_waiting()
    made["draft"] = draft(world, **how)
    made["recorded"] = submitted(world, **how)
    return Scene(
        world,
        {name: request.pk for name, request in made.items()},
        {name: grant.pk for name, grant in grants.items()},
    )
