"""The state table: the one place that says which step leads where, and whose it is.

From ``TRANSITIONS`` come the guard of the services, the buttons of the pages, docs/permissions.md, the property tests
and, compared by a test, the triggers in the database. Pure: no database, no clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from organisations.domain.choices import Role


class RequestState(TextChoices):
    """Where a request stands."""

    DRAFT = "draft", _("Draft")
    SUBMITTED = "submitted", _("Submitted")
    RETURNED = "returned", _("Returned")
    APPROVED = "approved", _("Approved")
    REJECTED = "rejected", _("Rejected")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class GrantState(TextChoices):
    """Where the permission that an approval gave stands."""

    ACTIVE = "active", pgettext_lazy("grant", "Active")
    REVOKED = "revoked", _("Revoked")
    EXPIRED = "expired", _("Expired")


class StepKind(TextChoices):
    """What the step of an approval asks for: support on the way, or the decision itself (always the last step)."""

    ENDORSE = "endorse", _("Endorsement")
    DECIDE = "decide", _("Decision")


class Action(TextChoices):
    """What can be done. The value is the verb of the service, the API and the timeline."""

    OPEN = "open", _("Open a request")
    SAVE = "save", _("Save answers")
    HAND_OVER = "hand_over", _("Hand over")
    SUBMIT = "submit", _("Submit")
    ENDORSE = "endorse", _("Endorse")
    APPROVE = "approve", _("Approve")
    RETURN = "return", _("Return")
    REJECT = "reject", _("Reject")
    WITHDRAW = "withdraw", _("Withdraw")
    REVOKE = "revoke", _("Revoke")
    EXPIRE = "expire", _("Expire")


class Subject(StrEnum):
    REQUEST = "request"
    GRANT = "grant"


class Party(StrEnum):
    """On whose side the actor stands."""

    REQUESTING = "requesting"
    CUSTODIAN = "custodian"
    #: The organisation and role that the current step of the approval names.
    STEP = "step"
    #: The portal itself: no person may.
    PORTAL = "portal"


@dataclass(frozen=True)
class Rule:
    """One line of the table. ``to_state`` None: the state stays as it is. ``role`` None: the step names it."""

    subject: Subject
    from_states: frozenset[str]
    to_state: str | None
    party: Party
    role: Role | None = None
    kinds: frozenset[StepKind] = frozenset()

    @property
    def decides(self) -> bool:
        """Whether separation of duties applies: a judgement on somebody's request."""
        return self.party is Party.STEP or self.party is Party.CUSTODIAN


_S, _G = RequestState, GrantState
_ANY_KIND = frozenset(StepKind)


def _request(*from_states: RequestState, to: RequestState | None = None) -> Rule:
    return Rule(Subject.REQUEST, frozenset(from_states), to, Party.REQUESTING, Role.REQUESTER)


def _step(to: RequestState | None, kinds: frozenset[StepKind] = _ANY_KIND) -> Rule:
    return Rule(Subject.REQUEST, frozenset({_S.SUBMITTED}), to, Party.STEP, None, kinds)


TRANSITIONS: Mapping[Action, Rule] = MappingProxyType(
    {
        Action.OPEN: _request(to=_S.DRAFT),
        Action.SAVE: _request(_S.DRAFT, _S.RETURNED),
        Action.HAND_OVER: _request(_S.DRAFT, _S.RETURNED),
        Action.SUBMIT: _request(_S.DRAFT, _S.RETURNED, to=_S.SUBMITTED),
        Action.ENDORSE: _step(None, frozenset({StepKind.ENDORSE})),
        Action.APPROVE: _step(_S.APPROVED, frozenset({StepKind.DECIDE})),
        Action.RETURN: _step(_S.RETURNED),
        Action.REJECT: _step(_S.REJECTED),
        Action.WITHDRAW: _request(_S.DRAFT, _S.SUBMITTED, _S.RETURNED, to=_S.WITHDRAWN),
        Action.REVOKE: Rule(Subject.GRANT, frozenset({_G.ACTIVE}), _G.REVOKED, Party.CUSTODIAN, Role.APPROVER),
        Action.EXPIRE: Rule(Subject.GRANT, frozenset({_G.ACTIVE}), _G.EXPIRED, Party.PORTAL),
    }
)


@dataclass(frozen=True)
class Standing:
    """How one person stands to one request at this moment.

    ``held``: their active roles by side, the account's own only. ``step_kind``: the current step's kind when this
    account holds the organisation and role that it names. ``bar``: why separation of duties keeps this person from
    deciding (a refusal code), whichever account they use.
    """

    held: frozenset[tuple[Party, Role]] = frozenset()
    step_kind: StepKind | None = None
    bar: str | None = None


def next_state(action: Action, state: str) -> str | None:
    """Where ``action`` leads from ``state``.

    Takes    action; state: a RequestState or GrantState value.
    Returns  the new state, the same state for actions that change none; None when the action is not possible here.
    """
    rule = TRANSITIONS[action]
    if state not in rule.from_states:
        return None
    return rule.to_state if rule.to_state is not None else state


def refusal(action: Action, state: str, standing: Standing) -> str | None:
    """Why this person may not do this now.

    Takes    action; state: of the action's subject; standing: of the person.
    Returns  None when allowed; else ``role.required`` (not their part), ``request.state`` or ``grant.state`` (not
             possible in this state), or the code of the rule of separation of duties that bars them.
    """
    rule = TRANSITIONS[action]
    if rule.party is Party.PORTAL:
        return "role.required"
    if rule.party is not Party.STEP and (rule.party, rule.role) not in standing.held:
        return "role.required"
    if state not in rule.from_states:
        return f"{rule.subject}.state"
    if rule.party is Party.STEP and standing.step_kind not in rule.kinds:
        return "role.required"
    return standing.bar if rule.decides else None


def allowed_actions(state: str, standing: Standing, *, subject: Subject = Subject.REQUEST) -> frozenset[Action]:
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
        if before != rule.to_state
    )
