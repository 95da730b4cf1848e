"""Where a request stands, as one plain sentence, and what happened, as a short title."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharing.domain.choices import RejectReason, ReturnReason, RevokeReason
from sharing.domain.states import Action, RequestState, StepKind

_HAPPENED: Mapping[str, Promise] = {
    Action.OPEN: gettext_lazy("Draft opened"),
    Action.SAVE: gettext_lazy("Answers saved"),
    Action.HAND_OVER: gettext_lazy("Handed over to a colleague"),
    Action.SUBMIT: gettext_lazy("Request sent"),
    Action.ENDORSE: gettext_lazy("Endorsed"),
    Action.APPROVE: gettext_lazy("Approved"),
    Action.RETURN: gettext_lazy("Returned with reasons"),
    Action.REJECT: gettext_lazy("Rejected with reasons"),
    Action.WITHDRAW: gettext_lazy("Withdrawn"),
    Action.REVOKE: gettext_lazy("Grant revoked"),
    Action.EXPIRE: gettext_lazy("Grant expired"),
}
_REASONS: Mapping[str, Mapping[str, object]] = {
    Action.RETURN: dict(ReturnReason.choices),
    Action.REJECT: dict(RejectReason.choices),
    Action.REVOKE: dict(RevokeReason.choices),
}


def happened(action: str) -> str:
    """The title of a line of the timeline."""
    return str(_HAPPENED[action])


def reason(action: str, code: str) -> str:
    """The words of a reason code; empty when the action has none."""
    return str(_REASONS[action][code]) if code and action in _REASONS else ""


def step_title(kind: str) -> str:
    """What a step of an approval is called."""
    return _("Endorsement by the requesting organisation") if kind == StepKind.ENDORSE else _("Custodian’s decision")


def state_sentence(
    *, status: str, requesting: str, custodian: str, waiting_for: str = "", kind: str = "", own_turn: bool = False
) -> str:
    """Where a request stands and for whom it waits.

    Takes    names of the two organisations; while submitted also the one it waits for, the kind of its step, and
             whether the reader can take that step.
    """
    if status == RequestState.SUBMITTED:
        return _waiting(waiting_for, kind, own_turn)
    if status == RequestState.DRAFT:
        return _("%(organisation)s has not sent it yet.") % {"organisation": requesting}
    if status == RequestState.RETURNED:
        return _("Waiting for %(organisation)s to change it and send it again.") % {"organisation": requesting}
    if status == RequestState.APPROVED:
        return _("%(organisation)s has approved it.") % {"organisation": custodian}
    if status == RequestState.REJECTED:
        return _("It was rejected. The reasons are in the timeline.")
    return _("%(organisation)s has withdrawn it.") % {"organisation": requesting}


def _waiting(organisation: str, kind: str, own_turn: bool) -> str:
    if own_turn:
        return _("Waiting for your endorsement.") if kind == StepKind.ENDORSE else _("Waiting for your decision.")
    if kind == StepKind.ENDORSE:
        return _("Waiting for %(organisation)s to endorse it.") % {"organisation": organisation}
    return _("Waiting for %(organisation)s to decide.") % {"organisation": organisation}
