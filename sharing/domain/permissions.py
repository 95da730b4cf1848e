"""docs/permissions.md, made of the state tables. Pure."""

from __future__ import annotations

from catalogue.domain import permissions as catalogue
from organisations.domain.choices import Role

from .states import (
    TRANSITIONS,
    Action,
    GrantState,
    Party,
    RequestState,
    Rule,
    Standing,
    StepKind,
    Subject,
    allowed_actions,
)

#: Heading of the column → how such a person stands to the request.
COLUMNS: dict[str, Standing] = {
    "requesting side: requester": Standing(held=frozenset({(Party.REQUESTING, Role.REQUESTER)})),
    "current step: endorsement": Standing(step_kind=StepKind.ENDORSE),
    "current step: decision": Standing(step_kind=StepKind.DECIDE),
    "custodian: approver": Standing(held=frozenset({(Party.CUSTODIAN, Role.APPROVER)})),
    "anybody barred by separation of duties": Standing(
        held=frozenset({(Party.CUSTODIAN, Role.APPROVER)}), step_kind=StepKind.DECIDE, bar="duties.own_request"
    ),
}

_HEAD = """# Who may do what

Generated from `sharing/domain/states.py` by `manage.py permissions_doc`; do not edit. The same table guards the
services, decides which buttons a page shows, and is compared by a test with the triggers of the database.

The steps of an approval are data. The current step is the first without a decision; it names the organisation and the
role that may take it. In the demo the head of the requesting unit (approver there) endorses, then the custodian's
approver decides.

Separation of duties, whatever the role: a person who made, edited, handed over or received a request never decides on
it, with any account; and nobody who belongs, or belonged since the request was opened, to the requesting organisation
decides or revokes for the custodian. Auditors and administrators have no verbs of their own here.
"""


def document() -> str:
    """The whole page, in Markdown."""
    parts = [_HEAD]
    for subject, states in ((Subject.REQUEST, RequestState), (Subject.GRANT, GrantState)):
        parts.append(f"## State of a {subject}: who may do what\n")
        parts.append(_row(["state", *COLUMNS]))
        parts.append(_row(["---"] * (len(COLUMNS) + 1)))
        for state in states:
            cells = [_cell(allowed_actions(state, standing, subject=subject)) for standing in COLUMNS.values()]
            parts.append(_row([state.value, *cells]))
        parts.append("")
    parts.append("## The table\n")
    parts.append(_row(["action", "on", "from", "to", "who"]))
    parts.append(_row(["---"] * 5))
    parts.extend(_row(_line(action, rule)) for action, rule in TRANSITIONS.items())
    return "\n".join([*parts, "", catalogue.section()])


def _line(action: Action, rule: Rule) -> list[str]:
    return [
        f"`{action.value}`",
        rule.subject.value,
        ", ".join(sorted(rule.from_states)) or "(new)",
        rule.to_state or "(unchanged)",
        _who(rule),
    ]


def _who(rule: Rule) -> str:
    if rule.party is Party.PORTAL:
        return "the portal itself"
    if rule.party is Party.STEP:
        return "who holds the current step (" + " or ".join(sorted(rule.kinds)) + ")"
    return f"{rule.role} of the {'requesting organisation' if rule.party is Party.REQUESTING else 'custodian'}"


def _cell(actions: frozenset[Action]) -> str:
    return ", ".join(f"`{action.value}`" for action in Action if action in actions) or "—"


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
