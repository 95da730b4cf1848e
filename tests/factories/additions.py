"""Additions beside harvested entries, brought through their reviews by the services."""

from __future__ import annotations

from catalogue.domain.entry import EntryContent
from catalogue.models import EntryChange, Resource
from catalogue.services.changes import open_addition
from organisations.models import Organisation, Role, User

from . import changes as factory
from .harvesting import Sources
from .organisations import make_member, make_organisation


class Around:
    """Who writes and judges what is added beside the entries of a source: a desk as ``factories.changes`` has it."""

    def __init__(self, sources: Sources) -> None:
        self.custodian: Organisation = sources.organisation
        self.steward: User = sources.steward
        self.colleague: User = make_member(self.custodian, Role.STEWARD)
        self.security: User = make_member(self.custodian, Role.SECURITY_OFFICER)
        self.privacy: User = make_member(self.custodian, Role.PRIVACY_OFFICER)
        self.approver: User = make_member(self.custodian, Role.APPROVER)
        self.authority: Organisation = make_organisation(self.custodian.jurisdiction_id)
        self.coordinator: User = make_member(self.authority, Role.COORDINATOR)

    def begun(self, resource: Resource, *, version: int = 0, **said: object) -> EntryChange:
        """A draft. ``version``: of the additions that its author saw."""
        return open_addition(
            actor=self.steward,
            resource_id=resource.pk,
            expected_version=version,
            local=EntryContent(**said),  # type: ignore[arg-type]
        )

    def in_review(self, resource: Resource, *, version: int = 0, **said: object) -> EntryChange:
        return factory.submit(self, self.begun(resource, version=version, **said))  # type: ignore[arg-type]

    def judged(self, resource: Resource, *, version: int = 0, **said: object) -> EntryChange:
        """With both assessments."""
        change = self.in_review(resource, version=version, **said)
        return factory.assess(self, change)  # type: ignore[arg-type]

    def listed(self, change: EntryChange) -> EntryChange:
        """Approved, and announced where the law asks for it."""
        return factory.announce(self, factory.approve(self, change))  # type: ignore[arg-type]

    def added(self, resource: Resource, *, version: int = 0, **said: object) -> EntryChange:
        """From the draft to the end."""
        return self.listed(self.judged(resource, version=version, **said))
