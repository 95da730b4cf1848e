"""Changes of the catalogue and correction requests in every state, brought there by the services."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from catalogue.domain.entry import EntryContent, ItemContent
from catalogue.models import Correction, EntryChange, Resource
from catalogue.selectors.contents import content_of
from catalogue.services import changes, corrections, reviews
from organisations.models import Organisation, Role, User
from tests.fixtures.network import Network

from .catalogue import make_resource
from .organisations import make_member, make_organisation
from .sharing import World, usable_grant

SECRECY = {"kind": "secrecy", "document": "No state or work secret: the routes are signposted in the street."}
PERSONAL = {"kind": "personal", "document": "No personal information in any of the data items."}
#: What art. 13 asks for and the least valid entry does not say.
COMPLETE = {"formats": ["CSV"], "update_cycle": "daily", "grade": "general", "general_level": 1}
REASON = "Say how often it is updated."


@dataclass
class Desk:
    """A custodian with its people, the authority of its place, and an organisation that may use its data."""

    custodian: Organisation = field(default_factory=lambda: make_organisation("GD"))
    using: Organisation = field(default_factory=lambda: make_organisation("HK"))
    resource: Resource | None = None

    def __post_init__(self) -> None:
        place = self.custodian.jurisdiction_id
        self.steward: User = make_member(self.custodian, Role.STEWARD)
        self.colleague: User = make_member(self.custodian, Role.STEWARD)
        self.security: User = make_member(self.custodian, Role.SECURITY_OFFICER)
        self.privacy: User = make_member(self.custodian, Role.PRIVACY_OFFICER)
        self.approver: User = make_member(self.custodian, Role.APPROVER)
        self.authority: Organisation = make_organisation(place)
        self.coordinator: User = make_member(self.authority, Role.COORDINATOR)
        self.user: User = make_member(self.using, Role.REQUESTER)
        self.user_colleague: User = make_member(self.using, Role.REQUESTER)
        self.stranger: User = make_member(make_organisation("MO"), *Role)
        self.resource = self.resource or make_resource(self.custodian, **COMPLETE)


def desk_in(place: str) -> Desk:
    """A desk of another place, its entry graded as that place's law asks."""
    grade = {"HK": {"grade_hk": "unclassified"}, "MO": {"grade_mo": "ordinary"}}[place]
    custodian, ungraded = make_organisation(place), COMPLETE | {"grade": "not_graded", "general_level": None}
    using = make_organisation("GD")
    return Desk(custodian=custodian, using=using, resource=make_resource(custodian, **(ungraded | grade)))


def desk_with_access(network: Network) -> Desk:
    """A desk where the other organisation has a grant in force, so that it may use the data."""
    world = World()
    Resource.objects.filter(pk=world.resource.pk).update(**COMPLETE)
    world.resource.refresh_from_db()
    usable_grant(world, network)
    return Desk(custodian=world.custodian, using=world.asking, resource=world.resource)


def full_content(**changed: object) -> EntryContent:
    """A content that can be submitted by a body of Guangdong."""
    content = EntryContent(
        identifier="bus/1",
        title={"zh-hans": "公交线路", "en": "Bus routes"},
        original_language="zh-hans",
        formats=("CSV",),
        update_cycle="daily",
        sharing_conditions={"zh-hans": "仅用于履行法定职责。"},
        sharing_methods=("download",),
        grade="general",
        personal_data="none",
        visibility="public",
        data_items=(
            ItemContent(code="route", names={"en": "Route"}),
            ItemContent(code="stop", names={"en": "Stop"}),
        ),
    )
    return replace(content, **changed)


def draft(desk: Desk, **changed: object) -> EntryChange:
    """A change of the desk's resource: another title."""
    content = replace(content_of(desk.resource), **({"title": {"en": "A better title"}} | changed))
    return changes.open_change(actor=desk.steward, resource_id=desk.resource.pk, content=content)


def new_draft(desk: Desk, **changed: object) -> EntryChange:
    return changes.open_change(actor=desk.steward, content=full_content(**changed))


def retirement(desk: Desk, **changed: object) -> EntryChange:
    values = {"actor": desk.steward, "resource_id": desk.resource.pk, "reason": "replaced"} | changed
    return changes.open_retirement(**values)


def submit(desk: Desk, change: EntryChange) -> EntryChange:
    return changes.submit_change(actor=desk.steward, change_id=change.pk, expected_revision=change.revision)


def assess(desk: Desk, change: EntryChange) -> EntryChange:
    """Both assessments of a submitted change."""
    for actor, said in ((desk.security, SECRECY), (desk.privacy, PERSONAL)):
        change = reviews.assess_change(actor=actor, change_id=change.pk, expected_revision=change.revision, **said)
    return change


def approve(desk: Desk, change: EntryChange) -> EntryChange:
    """By the custodian; in Guangdong the authority's review is still to come."""
    return reviews.approve_change(actor=desk.approver, change_id=change.pk, expected_revision=change.revision)


def announce(desk: Desk, change: EntryChange) -> EntryChange:
    """By the authority, where there is something to announce."""
    if change.status == "published":
        return change
    return reviews.announce_change(actor=desk.coordinator, change_id=change.pk, expected_revision=change.revision)


def publish(desk: Desk, change: EntryChange) -> EntryChange:
    """From the draft to the end."""
    return announce(desk, approve(desk, assess(desk, submit(desk, change))))


def in_review(desk: Desk) -> EntryChange:
    return submit(desk, draft(desk))


def returned(desk: Desk) -> EntryChange:
    change = in_review(desk)
    return reviews.return_change(
        actor=desk.approver, change_id=change.pk, expected_revision=change.revision, reason=REASON
    )


def published(desk: Desk) -> EntryChange:
    return publish(desk, draft(desk))


def discarded(desk: Desk) -> EntryChange:
    change = draft(desk)
    return changes.discard_change(actor=desk.steward, change_id=change.pk, expected_revision=change.revision)


def raised(desk: Desk, **said: object) -> Correction:
    values = {"actor": desk.user, "resource_id": desk.resource.pk, "text": "Route 5 ends elsewhere."} | said
    return corrections.raise_correction(**values)


def answered(desk: Desk) -> Correction:
    made = raised(desk)
    return corrections.answer_correction(
        actor=desk.steward,
        correction_id=made.pk,
        expected_revision=made.revision,
        outcome="corrected",
        answer="It ends at the ferry pier since May.",
    )


def withdrawn(desk: Desk) -> Correction:
    made = raised(desk)
    return corrections.withdraw_correction(actor=desk.user, correction_id=made.pk, expected_revision=made.revision)


IN_STATE = {
    "draft": draft,
    "in_review": in_review,
    "returned": returned,
    "published": published,
    "discarded": discarded,
}
CORRECTION_IN_STATE = {"open": raised, "answered": answered, "withdrawn": withdrawn}
