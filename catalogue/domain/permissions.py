"""The catalogue's part of docs/permissions.md, made of the state table. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from organisations.domain.choices import Role

from .states import (
    ANNOUNCING,
    ASSESSMENTS,
    OWN_REVIEWS,
    TRANSITIONS,
    Action,
    ChangeState,
    CorrectionState,
    ReviewKind,
    Rule,
    Side,
    Standing,
    Subject,
    allowed_actions,
)


def _of(side: Side, *roles: Role, done: Iterable[ReviewKind] = (), bar: str | None = None) -> Standing:
    held = frozenset((side, role) for role in roles)
    return Standing(held=held, done=frozenset(done), bar=bar, announcing=True)


_ALL = (Role.SECURITY_OFFICER, Role.PRIVACY_OFFICER, Role.APPROVER)
_PLACES = ", ".join(sorted(str(place.value) for place in ANNOUNCING))
#: Heading of the column → how such a person stands to the change.
CHANGE_COLUMNS: dict[str, Standing] = {
    "custodian: steward": _of(Side.CUSTODIAN, Role.STEWARD),
    "custodian: security officer": _of(Side.CUSTODIAN, Role.SECURITY_OFFICER),
    "custodian: privacy officer": _of(Side.CUSTODIAN, Role.PRIVACY_OFFICER),
    "custodian: approver, both assessments there": _of(Side.CUSTODIAN, Role.APPROVER, done=ASSESSMENTS),
    "coordinator of the place": _of(Side.AUTHORITY, Role.COORDINATOR),
    f"coordinator of {_PLACES}, approved": _of(Side.AUTHORITY, Role.COORDINATOR, done=OWN_REVIEWS),
    "an author, whatever the role": _of(Side.CUSTODIAN, *_ALL, bar="duties.own_change"),
}
CORRECTION_COLUMNS: dict[str, Standing] = {
    "organisation that asked: requester": _of(Side.USER, Role.REQUESTER),
    "custodian: steward": _of(Side.CUSTODIAN, Role.STEWARD),
    "who asked, as steward with another account": _of(Side.CUSTODIAN, Role.STEWARD, bar="duties.own_correction"),
}

_HEAD = """# The catalogue: who may do what

From `catalogue/domain/states.py`. An entry is listed only once published; before that it is a change. The authors of
a change, with any account, judge nothing of it; the three reviews are by two people at least; an approval needs both
assessments; the approved bytes are what is listed. Decree 809 binds the bodies of the Mainland: what one of them
approves (`approve` then leaves the change in review) is listed only when the data-sharing authority of the place, a
coordinator who gave none of the three reviews, announces it (art. 16 and 17). In Hong Kong and Macao no such law is
known to the portal: there `approve` lists it. What is added beside a source's record is such a change too, of the kind
`addition`.
"""


def section() -> str:
    """The part of the page, in Markdown."""
    parts = [_HEAD]
    tables = (
        ("change of the catalogue", Subject.CHANGE, ChangeState, CHANGE_COLUMNS),
        ("correction request", Subject.CORRECTION, CorrectionState, CORRECTION_COLUMNS),
    )
    for name, subject, states, columns in tables:
        parts.append(f"## State of a {name}: who may do what\n")
        parts.append(_row(["state", *columns]))
        parts.append(_row(["---"] * (len(columns) + 1)))
        for state in states:
            cells = [_cell(allowed_actions(state, standing, subject=subject)) for standing in columns.values()]
            parts.append(_row([state.value, *cells]))
        parts.append("")
    parts.append("## The table of the catalogue\n")
    parts.append(_row(["action", "on", "from", "to", "who"]))
    parts.append(_row(["---"] * 5))
    parts.extend(_row(_line(action, rule)) for action, rule in TRANSITIONS.items())
    return "\n".join(parts) + "\n"


def _line(action: Action, rule: Rule) -> list[str]:
    return [
        f"`{action.value}`",
        rule.subject.value,
        ", ".join(sorted(rule.from_states)) or "(new)",
        _leads_to(action, rule),
        f"{' or '.join(sorted(rule.roles))} of {_SIDES[rule.side]}",
    ]


def _leads_to(action: Action, rule: Rule) -> str:
    handed_on = f"; unchanged in {_PLACES}" if action is Action.APPROVE else ""
    return (rule.to_state or "(unchanged)") + handed_on


_SIDES = {
    Side.CUSTODIAN: "the custodian",
    Side.AUTHORITY: "the authority of the custodian's place",
    Side.USER: "an organisation that may use the data",
}


def _cell(actions: frozenset[Action]) -> str:
    return ", ".join(f"`{action.value}`" for action in Action if action in actions) or "—"


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
