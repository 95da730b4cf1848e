"""Who has to agree, in which order. The demo's route; later the legal rules fill the same list."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from organisations.domain.choices import Role

from .states import StepKind


@dataclass(frozen=True)
class StepSpec:
    """One step: a named role of a named organisation, and what is asked of it."""

    kind: StepKind
    organisation_id: UUID
    role: Role


def demo_route(*, requesting_organisation_id: UUID, custodian_id: UUID) -> tuple[StepSpec, ...]:
    """Endorsement by the head of the requester's unit, then decision by the custodian's approver.

    Source   Decree 809 art. 20 (approval by the head of the requesting unit) and 21 (the provider's reply).
    """
    return (
        StepSpec(StepKind.ENDORSE, requesting_organisation_id, Role.APPROVER),
        StepSpec(StepKind.DECIDE, custodian_id, Role.APPROVER),
    )
