"""The life of an entry as a table: which step leads where, and whose it is.

A resource is listed only once published; what is being written or reviewed is an entry change. From ``TRANSITIONS``
come the guard of the services, the buttons of the pages, docs/permissions.md, the property tests and, compared by a
test, the triggers in the database. Pure: no database, no clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from organisations.domain.choices import Place, Role

#: Places whose law has the data-sharing authority review and announce what a custodian approved (Decree 809 art. 16
#: and 17). In the others the custodian's own approval lists an entry.
ANNOUNCING = frozenset({Place.GUANGDONG})


class ChangeState(TextChoices):
    """Where a change of the catalogue stands."""

    DRAFT = "draft", pgettext_lazy("catalogue change", "Draft")
    IN_REVIEW = "in_review", pgettext_lazy("catalogue change", "In review")
    RETURNED = "returned", pgettext_lazy("catalogue change", "Returned")
    PUBLISHED = "published", pgettext_lazy("catalogue change", "Published")
    DISCARDED = "discarded", pgettext_lazy("catalogue change", "Discarded")


class CorrectionState(TextChoices):
    """Where a correction request (校核) stands."""

    OPEN = "open", pgettext_lazy("correction", "Open")
    ANSWERED = "answered", pgettext_lazy("correction", "Answered")
    WITHDRAWN = "withdrawn", pgettext_lazy("correction", "Withdrawn")


class ChangeKind(TextChoices):
    """What a change does when it is published."""

    NEW = "new", _("New entry")
    CHANGE = "change", _("Change of an entry")
    RETIRE = "retire", _("Retirement of an entry")
    #: What stands beside the record of a source, which stays in charge of the entry.
    ADDITION = "addition", _("Addition beside a source")


class ReviewKind(TextChoices):
    """What has to be there before a change is published (Decree 809 art. 12, 13 and, for the last, 16)."""

    SECRECY = "secrecy", _("Secrecy assessment")
    PERSONAL = "personal", _("Personal information assessment")
    APPROVAL = "approval", _("Approval")
    AUTHORITY = "authority", _("Review by the data-sharing authority")


class ReviewOutcome(TextChoices):
    """What a review said."""

    PASSED = "passed", pgettext_lazy("review", "Passed")
    RETURNED = "returned", pgettext_lazy("review", "Returned")


class Action(TextChoices):
    """What can be done. The value is the verb of the API and of docs/permissions.md."""

    OPEN = "open", _("Open a change")
    SAVE = "save", _("Save")
    DISCARD = "discard", _("Discard")
    SUBMIT = "submit", _("Submit for review")
    ASSESS_SECRECY = "assess_secrecy", _("Assess secrecy")
    ASSESS_PERSONAL = "assess_personal", _("Assess personal information")
    APPROVE = "approve", _("Approve and publish")
    RETURN = "return", _("Return")
    ANNOUNCE = "announce", _("Announce as the authority")
    SEND_BACK = "send_back", _("Return as the authority")
    EXTEND = "extend", _("Consent to more time")
    RAISE = "raise", _("Ask for a correction")
    ANSWER = "answer", _("Answer a correction request")
    WITHDRAW = "withdraw", _("Withdraw a correction request")


class Subject(StrEnum):
    CHANGE = "change"
    CORRECTION = "correction"


class Side(StrEnum):
    """On whose side the actor stands."""

    CUSTODIAN = "custodian"
    #: The data-sharing authority of the custodian's place: its coordinators.
    AUTHORITY = "authority"
    #: An organisation that may use the data.
    USER = "user"


@dataclass(frozen=True)
class Rule:
    """One line of the table. ``to_state`` None: the state stays. ``needs``: reviews that must be there before."""

    subject: Subject
    from_states: frozenset[str]
    to_state: str | None
    side: Side
    roles: frozenset[Role]
    kind: ReviewKind | None = None
    needs: frozenset[ReviewKind] = frozenset()
    #: Separation of duties applies: a judgement on somebody's work.
    judges: bool = False


_C, _R = ChangeState, ReviewKind
_WRITERS = frozenset({Role.STEWARD})
_UNDER_WORK = (_C.DRAFT, _C.RETURNED)
#: Who may give which review.
REVIEWERS: Mapping[ReviewKind, Role] = MappingProxyType(
    {
        _R.SECRECY: Role.SECURITY_OFFICER,
        _R.PERSONAL: Role.PRIVACY_OFFICER,
        _R.APPROVAL: Role.APPROVER,
        _R.AUTHORITY: Role.COORDINATOR,
    }
)
ASSESSMENTS = frozenset({_R.SECRECY, _R.PERSONAL})
#: The reviews of the custodian's own people.
OWN_REVIEWS = (_R.SECRECY, _R.PERSONAL, _R.APPROVAL)


def _write(*from_states: ChangeState, to: ChangeState | None = None) -> Rule:
    return Rule(Subject.CHANGE, frozenset(from_states), to, Side.CUSTODIAN, _WRITERS)


def _assess(kind: ReviewKind) -> Rule:
    roles = frozenset({REVIEWERS[kind]})
    return Rule(Subject.CHANGE, frozenset({_C.IN_REVIEW}), None, Side.CUSTODIAN, roles, kind, judges=True)


def _authority(to: ChangeState) -> Rule:
    return Rule(
        Subject.CHANGE,
        frozenset({_C.IN_REVIEW}),
        to,
        Side.AUTHORITY,
        frozenset({Role.COORDINATOR}),
        _R.AUTHORITY,
        needs=frozenset(OWN_REVIEWS),
        judges=True,
    )


def _correction(side: Side, role: Role, *from_states: CorrectionState, to: CorrectionState, judges: bool) -> Rule:
    return Rule(Subject.CORRECTION, frozenset(from_states), to, side, frozenset({role}), judges=judges)


TRANSITIONS: Mapping[Action, Rule] = MappingProxyType(
    {
        Action.OPEN: _write(to=_C.DRAFT),
        Action.SAVE: _write(*_UNDER_WORK),
        Action.DISCARD: _write(*_UNDER_WORK, to=_C.DISCARDED),
        Action.SUBMIT: _write(*_UNDER_WORK, to=_C.IN_REVIEW),
        Action.ASSESS_SECRECY: _assess(_R.SECRECY),
        Action.ASSESS_PERSONAL: _assess(_R.PERSONAL),
        Action.APPROVE: Rule(
            Subject.CHANGE,
            frozenset({_C.IN_REVIEW}),
            _C.PUBLISHED,
            Side.CUSTODIAN,
            frozenset({Role.APPROVER}),
            _R.APPROVAL,
            needs=ASSESSMENTS,
            judges=True,
        ),
        Action.RETURN: Rule(
            Subject.CHANGE,
            frozenset({_C.IN_REVIEW}),
            _C.RETURNED,
            Side.CUSTODIAN,
            frozenset(REVIEWERS[kind] for kind in OWN_REVIEWS),
            judges=True,
        ),
        Action.ANNOUNCE: _authority(_C.PUBLISHED),
        Action.SEND_BACK: _authority(_C.RETURNED),
        Action.EXTEND: Rule(
            Subject.CHANGE,
            frozenset({*_UNDER_WORK, _C.IN_REVIEW}),
            None,
            Side.AUTHORITY,
            frozenset({Role.COORDINATOR}),
            judges=True,
        ),
        Action.RAISE: _correction(Side.USER, Role.REQUESTER, to=CorrectionState.OPEN, judges=False),
        Action.ANSWER: _correction(
            Side.CUSTODIAN, Role.STEWARD, CorrectionState.OPEN, to=CorrectionState.ANSWERED, judges=True
        ),
        Action.WITHDRAW: _correction(
            Side.USER, Role.REQUESTER, CorrectionState.OPEN, to=CorrectionState.WITHDRAWN, judges=False
        ),
    }
)


@dataclass(frozen=True)
class Standing:
    """How one person stands to one change or correction at this moment.

    ``held``: their active roles by side, the account's own only. ``done``: the reviews of this round that are there.
    ``bar``: why separation of duties keeps this person from judging (a refusal code), with any account. ``alone``:
    both assessments are this person's, so that an approval by them would leave a single reviewer. ``reviewed``: a
    review of this round is this person's. ``announcing``: the place's authority comes after the approval.
    """

    held: frozenset[tuple[Side, Role]] = frozenset()
    done: frozenset[ReviewKind] = frozenset()
    bar: str | None = None
    alone: bool = False
    reviewed: bool = False
    announcing: bool = False

    def roles_for(self, rule: Rule) -> frozenset[Role]:
        """The roles by which this person could do what the rule says."""
        return frozenset(role for side, role in self.held if side is rule.side and role in rule.roles)

    def open_reviews(self) -> tuple[ReviewKind, ...]:
        """The reviews of this round that are this person's and not there yet, in the order of the law."""
        roles = {role for side, role in self.held if side is Side.CUSTODIAN}
        return tuple(kind for kind in OWN_REVIEWS if kind not in self.done and REVIEWERS[kind] in roles)


def next_state(action: Action, state: str, *, announcing: bool = False) -> str | None:
    """Where ``action`` leads from ``state``.

    Takes    action; state: a ChangeState or CorrectionState value; announcing: of the custodian's place, where an
             approval hands the change on to the authority.
    Returns  the new state, the same for actions that change none; None when the action is not possible here.
    """
    rule = TRANSITIONS[action]
    if state not in rule.from_states:
        return None
    if rule.to_state is None or (action is Action.APPROVE and announcing):
        return state
    return rule.to_state


def refusal(action: Action, state: str, standing: Standing) -> str | None:
    """Why this person may not do this now.

    Returns  None when allowed; else ``role.required``, ``change.state`` or ``correction.state``,
             ``review.there`` (this review was given already), ``review.missing`` (an assessment is not there yet),
             ``review.not_approved`` (the authority comes after the approval), or the code of the rule of separation
             of duties that bars them.
    """
    rule = TRANSITIONS[action]
    of_authority = rule.kind is ReviewKind.AUTHORITY
    if not standing.roles_for(rule) or (of_authority and not standing.announcing):
        return "role.required"
    if state not in rule.from_states:
        return f"{rule.subject}.state"
    if rule.judges and standing.bar:
        return standing.bar
    if rule.kind in standing.done or (action is Action.RETURN and not standing.open_reviews()):
        return "review.there"
    if rule.needs - standing.done:
        return "review.not_approved" if of_authority else "review.missing"
    if of_authority and standing.reviewed:
        return "duties.own_review"
    return "duties.one_reviewer" if action is Action.APPROVE and standing.alone else None


def allowed_actions(state: str, standing: Standing, *, subject: Subject = Subject.CHANGE) -> frozenset[Action]:
    """All that this person may do now: the same answer as the guard's, so the buttons cannot differ from it."""
    return frozenset(
        action
        for action, rule in TRANSITIONS.items()
        if rule.subject is subject and rule.from_states and refusal(action, state, standing) is None
    )


def arrows(subject: Subject) -> frozenset[tuple[str, str]]:
    """Every change of state that the table knows; the database's triggers refuse all others."""
    return frozenset(
        (before, rule.to_state)
        for rule in TRANSITIONS.values()
        if rule.subject is subject and rule.to_state is not None
        for before in rule.from_states
    )
