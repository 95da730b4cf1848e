"""What those do whom a step names: endorse or approve, return, reject."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import TextChoices

from ledger.events import Personal
from ledger.record import record
from organisations.domain.errors import Conflict, Invalid
from organisations.domain.inputs import clean_text
from organisations.models import User
from organisations.services.records import named
from sharing import policies
from sharing.domain import answers as rules
from sharing.domain import limits, snapshot
from sharing.domain.choices import RejectReason, ReturnReason
from sharing.domain.states import Action, StepKind
from sharing.events import ExchangeApproved, Judgement, RequestRejected, RequestReturned
from sharing.models import ApprovalStep, Decision, SharingRequest
from sharing.models.decisions import Outcome

from . import access, changes
from .changes import Act

#: What the record of an approval calls whoever completed a step. It has room for one person for each kind.
STEP_PARTS: dict[str, str] = {StepKind.ENDORSE: "endorser", StepKind.DECIDE: "decider"}


@transaction.atomic(durable=True)
def approve_request(
    *, actor: User, request_id: UUID, expected_version: int, now: datetime | None = None
) -> SharingRequest:
    """Complete the current step: endorse the request, or with the last step approve it and grant the access.

    Returns  the request.
    Raises   NotFound, Forbidden (not the step's role, or barred by separation of duties), Conflict (also
             ``request.period_over``).
    Locks    the request; with the last step also the grants of the same resource and organisation.
    """
    request = changes.lock_request(actor=actor, request_id=request_id)
    step = policies.current_step(request)
    action = Action.ENDORSE if step is not None and step.kind == StepKind.ENDORSE else Action.APPROVE
    act = changes.begin(action, actor=actor, request=request, expected_version=expected_version, now=now)
    submitted = snapshot.thaw(bytes(changes.last_submitted(request).snapshot))
    if submitted.ends_on < rules.day_of(act.at):
        raise Conflict("request.period_over")
    outcome = Outcome.ENDORSED if action is Action.ENDORSE else Outcome.APPROVED
    decision = _decide(request, act, outcome)
    before = changes.transition(request, action, at=act.at)
    event_id = None
    if action is Action.APPROVE:
        access.grant(request, starts_on=submitted.starts_on, ends_on=submitted.ends_on, at=act.at)
        judged = _judged(request)
        event = _approved(request, judged)
        event_id = record(event, actor=act.ledger_actor, at=act.at, personal=_who_judged(judged))
    changes.tell(request, act, before=before, event_id=event_id, decision=decision)
    return request


@transaction.atomic(durable=True)
def return_request(
    *,
    actor: User,
    request_id: UUID,
    expected_version: int,
    reason_code: str,
    reasons: str,
    now: datetime | None = None,
) -> SharingRequest:
    """Send the request back to be amended; it can be submitted again.

    Takes    reason_code: of ReturnReason. reasons: in the decider's words, for the requesting side.
    Returns  the request.
    Raises   NotFound, Forbidden, Conflict, Invalid (``choice.unknown``, ``text.*``).
    Locks    the request.
    """
    request = changes.lock_request(actor=actor, request_id=request_id)
    act = changes.begin(Action.RETURN, actor=actor, request=request, expected_version=expected_version, now=now)
    reasons = check_reasons(ReturnReason, reason_code, reasons)
    decision = _decide(request, act, Outcome.RETURNED, reason_code, reasons)
    before = changes.transition(request, Action.RETURN, at=act.at)
    exchange = changes.exchange_of(request, changes.last_submitted(request))
    event = RequestReturned(**exchange, reason=reason_code)
    event_id = record(event, actor=act.ledger_actor, at=act.at, personal=act.personal("decider"))
    changes.tell(request, act, before=before, event_id=event_id, decision=decision)
    return request


@transaction.atomic(durable=True)
def reject_request(
    *,
    actor: User,
    request_id: UUID,
    expected_version: int,
    reason_code: str,
    reasons: str,
    now: datetime | None = None,
) -> SharingRequest:
    """Refuse the request for good, with reasons (Decree 809 art. 21).

    Takes    reason_code: of RejectReason. reasons: in the decider's words, for the requesting side.
    Returns  the request.
    Raises   NotFound, Forbidden, Conflict, Invalid (``choice.unknown``, ``text.*``).
    Locks    the request.
    """
    request = changes.lock_request(actor=actor, request_id=request_id)
    act = changes.begin(Action.REJECT, actor=actor, request=request, expected_version=expected_version, now=now)
    reasons = check_reasons(RejectReason, reason_code, reasons)
    decision = _decide(request, act, Outcome.REJECTED, reason_code, reasons)
    before = changes.transition(request, Action.REJECT, at=act.at)
    exchange = changes.exchange_of(request, changes.last_submitted(request))
    event = RequestRejected(**exchange, reason=reason_code)
    event_id = record(event, actor=act.ledger_actor, at=act.at, personal=act.personal("decider"))
    changes.tell(request, act, before=before, event_id=event_id, decision=decision)
    return request


def check_reasons(codes: type[TextChoices], reason_code: str, reasons: str) -> str:
    """The reasons without outer blanks.

    Raises   Invalid with both faults at once.
    """
    faults: list[Invalid] = []
    if reason_code not in codes.values:
        faults.append(Invalid("choice.unknown", field="reason_code"))
    try:
        reasons = clean_text(reasons, field="reasons", limit=limits.REASONS, required=True)
    except Invalid as fault:
        faults.append(fault)
    rules.refuse(faults)
    return reasons


def _decide(request: SharingRequest, act: Act, outcome: Outcome, reason_code: str = "", reasons: str = "") -> Decision:
    return Decision.objects.create(
        request=request,
        requester_person=request.requester_person,
        step=policies.current_step(request),
        outcome=outcome,
        decided_by=act.actor,
        decided_by_person=act.actor.person,
        organisation=act.organisation,
        role=act.role,
        reason_code=reason_code,
        reasons=reasons,
        decided_at=act.at,
    )


def _judged(request: SharingRequest) -> list[tuple[ApprovalStep, Decision]]:
    """The completed steps of this round with what was decided in each, in order."""
    found = Decision.objects.filter(request=request, step__round=request.round).order_by("step__position")
    return [(one.step, one) for one in found.select_related("step", "organisation", "decided_by") if one.step]


def _who_judged(judged: list[tuple[ApprovalStep, Decision]]) -> dict[str, Personal]:
    """Who stands behind each step, kept by the place in whose name they judged."""
    personal: dict[str, Personal] = {}
    for step, one in judged:
        personal |= named(one.decided_by, part=STEP_PARTS[step.kind], place=one.organisation.jurisdiction_id)
    return personal


def _approved(request: SharingRequest, judged: list[tuple[ApprovalStep, Decision]]) -> ExchangeApproved:
    """What the ledger keeps of an approval. Read from the submitted version, which is what was judged."""
    version = changes.last_submitted(request)
    submitted = snapshot.thaw(bytes(version.snapshot))
    return ExchangeApproved(
        **changes.exchange_of(request, version),
        decided=tuple(
            Judgement(kind=step.kind, organisation=one.organisation.code, role=one.role, outcome=one.outcome)
            for step, one in judged
        ),
        basis=submitted.basis,
        purpose=submitted.purpose,
        scope=snapshot.scope_digest(submitted.items),
        method=submitted.method,
        starts_on=submitted.starts_on,
        ends_on=submitted.ends_on,
    )
