"""May this person do this in the catalogue? The same answer for the guard, the buttons and the queue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from catalogue.domain.states import (
    ANNOUNCING,
    ASSESSMENTS,
    TRANSITIONS,
    Action,
    ReviewKind,
    Side,
    Standing,
    refusal,
)
from catalogue.models import ChangeAuthor, Correction, EntryChange, EntryReview, Resource, Source
from organisations.domain.choices import Role
from organisations.domain.errors import Conflict, Forbidden
from organisations.models import Organisation, User
from organisations.selectors.memberships import Roles, roles_now

#: What separation of duties says; each code has its sentence in ``domain.messages``.
OWN_CHANGE = "duties.own_change"
OWN_CORRECTION = "duties.own_correction"
#: Who keeps the synonym table, of any organisation: its words belong to all places.
SYNONYM_ROLES = (Role.STEWARD, Role.COORDINATOR)
#: Refusals that are about the state of things and not about the person.
_OF_STATE = frozenset({"change.state", "correction.state", "review.there", "review.missing", "review.not_approved"})


def change_standings(
    viewer: User | AnonymousUser, changes: Iterable[EntryChange], *, held: Roles | None = None
) -> Mapping[UUID, Standing]:
    """How the viewer stands to each change: four queries, however many changes.

    Takes    changes with their custodian. held: the viewer's active roles where the caller has them.
    """
    changes = list(changes)
    if not isinstance(viewer, User) or not changes:
        return {change.pk: Standing() for change in changes}
    held = roles_now(viewer) if held is None else held
    authorities = _places_of_authority(held)
    written = frozenset(
        ChangeAuthor.objects.filter(person=viewer.person, change__in=changes).values_list("change_id", flat=True)
    )
    reviews = _reviews(changes)
    return {
        change.pk: Standing(
            held=_sides(change.custodian, held, authorities),
            done=frozenset(ReviewKind(one.kind) for one in reviews[change.pk]),
            bar=OWN_CHANGE if change.pk in written or change.author_person == viewer.person else None,
            alone=_alone(reviews[change.pk], viewer.person),
            reviewed=any(one.person == viewer.person for one in reviews[change.pk]),
            announcing=change.custodian.jurisdiction_id in ANNOUNCING,
        )
        for change in changes
    }


def correction_standings(
    viewer: User | AnonymousUser, corrections: Iterable[Correction], *, held: Roles | None = None
) -> Mapping[UUID, Standing]:
    """How the viewer stands to each correction request: one query, however many."""
    corrections = list(corrections)
    if not isinstance(viewer, User):
        return {one.pk: Standing() for one in corrections}
    held = roles_now(viewer) if held is None else held
    return {one.pk: _correction_standing(viewer, one, held) for one in corrections}


def require_change(actor: User, action: Action, change: EntryChange) -> Standing:
    """Refuse unless the state table and separation of duties let this person do this now.

    Takes    change: locked and just read, with its custodian.
    Raises   Forbidden (not their part, or barred), Conflict (not possible in this state).
    """
    standing = change_standings(actor, [change])[change.pk]
    _refuse(action, change.status, standing)
    return standing


def require_correction(actor: User, action: Action, correction: Correction) -> Standing:
    """The same for a correction request."""
    standing = correction_standings(actor, [correction])[correction.pk]
    _refuse(action, correction.status, standing)
    return standing


def acting_for(action: Action, custodian: Organisation, held: Roles) -> tuple[UUID, Role]:
    """The organisation and role in whose name a change is judged or written, after :func:`require_change`."""
    rule = TRANSITIONS[action]
    if rule.side is Side.CUSTODIAN:
        role = next(role for role in Role if role in rule.roles and (custodian.pk, role) in held)
        return custodian.pk, role
    offices = Organisation.objects.filter(
        jurisdiction_id=custodian.jurisdiction_id, pk__in=[where for where, role in held if role in rule.roles]
    )
    return offices.order_by("code").values_list("pk", flat=True)[0], Role.COORDINATOR


def _refuse(action: Action, state: str, standing: Standing) -> None:
    code = refusal(action, state, standing)
    if code in _OF_STATE:
        raise Conflict(code, action=str(action))
    if code is not None:
        raise Forbidden(code)


def _places_of_authority(held: Roles) -> frozenset[str]:
    offices = [where for where, role in held if role is Role.COORDINATOR]
    if not offices:
        return frozenset()
    return frozenset(Organisation.objects.filter(pk__in=offices).values_list("jurisdiction_id", flat=True))


def _sides(custodian: Organisation, held: Roles, authorities: frozenset[str]) -> frozenset[tuple[Side, Role]]:
    found = {(Side.CUSTODIAN, role) for where, role in held if where == custodian.pk}
    if custodian.jurisdiction_id in authorities:
        found.add((Side.AUTHORITY, Role.COORDINATOR))
    return frozenset(found)


def _reviews(changes: Sequence[EntryChange]) -> Mapping[UUID, list[EntryReview]]:
    """The reviews of each change's current round."""
    rounds = {change.pk: change.round for change in changes}
    found: dict[UUID, list[EntryReview]] = defaultdict(list)
    for review in EntryReview.objects.filter(change__in=changes).only("change_id", "round", "kind", "person"):
        if review.round == rounds[review.change_id]:
            found[review.change_id].append(review)
    return found


def _alone(reviews: Iterable[EntryReview], person: UUID) -> bool:
    """Whether all that was assessed so far was assessed by this person."""
    persons = {review.person for review in reviews if review.kind in ASSESSMENTS}
    return persons == {person}


def _correction_standing(viewer: User, correction: Correction, held: Roles) -> Standing:
    sides = {correction.custodian_id: Side.CUSTODIAN, correction.organisation_id: Side.USER}
    return Standing(
        held=frozenset((sides[where], role) for where, role in held if where in sides),
        bar=OWN_CORRECTION if correction.raised_person == viewer.person else None,
    )


def may_edit_synonyms(roles: Roles) -> bool:
    """Stewards and coordinators, of whatever place."""
    return any(role in SYNONYM_ROLES for _, role in roles)


def synonym_office(roles: Roles) -> tuple[UUID, Role]:
    """The organisation and role for which somebody changes the synonym table.

    Returns  the first that fits: a steward's before a coordinator's, then by the organisation's id.
    Raises   Forbidden ``synonyms.not_steward``.
    """
    fitting = sorted((SYNONYM_ROLES.index(role), where, role) for where, role in roles if role in SYNONYM_ROLES)
    if not fitting:
        raise Forbidden("synonyms.not_steward")
    _, where, role = fitting[0]
    return where, role


def may_propose_sources(roles: Roles, organisation_id: UUID) -> bool:
    """An administrator of the organisation whose entries the records become."""
    return (organisation_id, Role.ADMINISTRATOR) in roles


def require_source_administrator(roles: Roles, organisation_id: UUID) -> None:
    """Raises  Forbidden ``source.not_administrator``."""
    if not may_propose_sources(roles, organisation_id):
        raise Forbidden("source.not_administrator")


def may_confirm_source(roles: Roles, actor: User, source: Source) -> bool:
    """An administrator, of whichever organisation, who is another person than whoever proposed it."""
    return actor.person != source.proposed_person and any(held == Role.ADMINISTRATOR for _where, held in roles)


def require_confirmer(roles: Roles, actor: User, source: Source) -> None:
    """Raises  Forbidden ``source.confirmer_is_no_administrator``, ``source.own_proposal``."""
    if all(held != Role.ADMINISTRATOR for _where, held in roles):
        raise Forbidden("source.confirmer_is_no_administrator")
    if not may_confirm_source(roles, actor, source):
        raise Forbidden("source.own_proposal")


def may_run_source(roles: Roles, source: Source) -> bool:
    """The source's administrators, and the stewards of its organisation."""
    return bool({(source.organisation_id, Role.ADMINISTRATOR), (source.organisation_id, Role.STEWARD)} & roles)


def require_source_runner(roles: Roles, source: Source) -> None:
    """Raises  Forbidden ``source.not_runner``."""
    if not may_run_source(roles, source):
        raise Forbidden("source.not_runner")


def may_add_beside(roles: Roles, resource: Resource) -> bool:
    """The stewards of the entry's custodian."""
    return (resource.custodian_id, Role.STEWARD) in roles
