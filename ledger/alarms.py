"""What an operator has to hear of: publication that does not move, a log that halted, witnesses that are away.

Nothing here decides anything: approvals go on, releases wait for publication by themselves. The page
(ledger:operations) and the first page of administrators say so; docs/runbook.md says what to do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from .checkpoints import HALTED, PUBLISHER, SIGNER, Component, NetworkState, components, network_state
from .labels import HALT_REASONS, PLACES, witness_place, witness_title

PARTS: dict[str, Promise] = {SIGNER: _("The signer"), PUBLISHER: _("The publisher")}
CONFLICT, UNREACHABLE, REFUSED = "conflict", "unreachable", "refused"
#: code → the sentence; ``part`` names the component.
SENTENCES: dict[str, Promise] = {
    "halted": _("%(part)s halted. Nothing is published until an operator has looked."),
    "split_view": _(
        "%(part)s reports two checkpoints of this log that contradict each other. Keep everything as it is."
    ),
    "refuses_note": _("%(part)s refuses what the signer shows. Nothing is published until an operator has looked."),
    "late": _("Records have waited for publication too long. Releases wait with them; approvals go on."),
    "silent": _("%(part)s has not reported for too long. It may have stopped."),
    "never_seen": _("%(part)s has never reported."),
    "unreachable": _("%(part)s cannot be reached."),
    "refused": _("%(part)s refuses to cosign."),
}
#: Alarms whose reason says more than they do.
STOPS = ("halted", "refuses_note")
#: How bad: the order on the page.
ORDER = tuple(SENTENCES)
#: Sections of docs/runbook.md that are not called like the alarm.
SECTIONS = {"split_view": "conflict", "never_seen": "silent"}


@dataclass(frozen=True)
class Alarm:
    """One thing to look at. ``reason``: the part's own word for it, which is a section of docs/runbook.md."""

    code: str
    part: str = ""
    reason: str = ""
    since: datetime | None = None

    @property
    def sentence(self) -> str:
        name = PLACES.get(witness_place(self.part)) or witness_title(self.part)
        part = PARTS.get(self.part, _("Witness %(name)s") % {"name": name})
        return str(SENTENCES[self.code]) % {"part": part}

    @property
    def why(self) -> str:
        """What the reason for a halt means."""
        return str(HALT_REASONS.get(self.reason, "")) if self.code in STOPS else ""

    @property
    def section(self) -> str:
        """The section of docs/runbook.md: that of the reason when the log stands still, else that of the alarm."""
        return self.reason if self.code in STOPS and self.reason else SECTIONS.get(self.code, self.code)


def alarms(*, now: datetime) -> list[Alarm]:
    """Everything that is wrong at this moment, worst first. Six queries at most, whatever the size of the log."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT min(created) FROM led.outbox")
        recorded_at = (cursor.fetchone() or (None,))[0]
    return raised(
        network_state(), components(), recorded_at, now=now, after=timedelta(seconds=settings.LEDGER_ALARM_AFTER_S)
    )


def raised(
    network: NetworkState,
    parts: Iterable[Component],
    recorded_at: datetime | None,
    *,
    now: datetime,
    after: timedelta,
) -> list[Alarm]:
    """The alarms of a state. Pure.

    Takes    recorded_at: when the oldest event came that is not chained yet. after: how long anything may take.
    """
    parts = list(parts)
    found = [alarm for part in parts for alarm in _of_part(part, now=now, after=after)]
    there = {part.kind for part in parts}
    found += [Alarm("never_seen", part=kind) for kind in (SIGNER, PUBLISHER) if kind not in there]
    waiting = [at for at in (recorded_at, network.oldest_at) if at is not None]
    if waiting and now - min(waiting) > after:
        found.append(Alarm("late", since=min(waiting)))
    return sorted(found, key=lambda alarm: ORDER.index(alarm.code))


def _of_part(part: Component, *, now: datetime, after: timedelta) -> list[Alarm]:
    if part.state == HALTED:
        return [Alarm("halted", part.name, part.reason, part.changed_at)]
    if part.state == CONFLICT:
        return [Alarm("split_view", part.name, part.reason, part.changed_at)]
    if part.state == REFUSED and part.kind == PUBLISHER:
        return [Alarm("refuses_note", part.name, part.reason, part.changed_at)]
    if part.state in (UNREACHABLE, REFUSED):
        return [Alarm(part.state, part.name, part.reason, part.changed_at)]
    if part.kind in (SIGNER, PUBLISHER) and part.seen_at is not None and now - part.seen_at > after:
        return [Alarm("silent", part.name, since=part.seen_at)]
    return []
