"""What an auditor sees at one glance: how far the log is, who vouches for it, and who lags."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.db import connection

from .alarms import Alarm, raised
from .checkpoints import NetworkState, Published, components, cosigned_by, latest_published, network_state
from .degradation import ACTIVE, Degradation, current
from .errors import PolicyMissing
from .proofs import policy
from .selectors import Head, Waiting, entries_at, head, waiting
from .tlog.checkpoints import Checkpoint
from .tlog.encodings import NoteInvalid
from .tlog.notes import Note

#: The newest cosignature of each witness, whether or not it reached a published note.
NEWEST = "SELECT DISTINCT ON (witness) witness, cosigned_at FROM led.cosignature ORDER BY witness, cosigned_at DESC"


@dataclass(frozen=True)
class WitnessRow:
    """``lag``: records of the log that it has not confirmed. ``in_note``: when it cosigned the newest published note;
    None when it did not. ``newest``: its newest cosignature of all, ``silent`` for so long. Times are the witness's."""

    name: str
    state: str
    reason: str
    size: int | None
    lag: int | None
    in_note: datetime | None
    newest: datetime | None
    seen_at: datetime | None
    silent: timedelta | None


@dataclass(frozen=True)
class Overview:
    """The console's facts.

    ``root``: that of ``checkpoint``; None when someone damaged the note. ``quorum``: how many cosignatures the policy
    asks for, of how many witnesses; None without a policy. ``alarms``: the operators', worst first.
    ``degraded``: the period with fewer witnesses that holds now.
    """

    head: Head
    waiting: Waiting
    network: NetworkState
    newest_at: datetime | None
    checkpoint: Published | None
    root: bytes | None
    witnesses: tuple[WitnessRow, ...]
    quorum: tuple[int, int] | None
    alarms: tuple[Alarm, ...]
    degraded: Degradation | None

    @property
    def cosigners(self) -> int:
        return sum(row.in_note is not None for row in self.witnesses)

    @property
    def late(self) -> bool:
        return any(alarm.code == "late" for alarm in self.alarms)


def overview(now: datetime) -> Overview:
    """Takes    now: the portal's clock. Returns  the state of the log. A handful of queries, whatever its size."""
    network, checkpoint, end = network_state(), latest_published(), head()
    newest = entries_at([end.size - 1])
    try:
        known = policy()
        # A key without an address is an old one, or a second one that is sent along: it has no row until it signs.
        names = tuple(witness.name for witness in known.witnesses.values() if witness.url)
        quorum = (known.count - known.liars, known.count)
    except PolicyMissing:
        names, quorum = (), None
    limit, unchained = timedelta(seconds=settings.LEDGER_ALARM_AFTER_S), waiting()
    return Overview(
        head=end,
        waiting=unchained,
        network=network,
        newest_at=newest[0].at if newest else None,
        checkpoint=checkpoint,
        root=_root_of(checkpoint) if checkpoint else None,
        witnesses=witness_rows(network, checkpoint, names, now),
        quorum=quorum,
        alarms=tuple(raised(network, components(), unchained.oldest_at, now=now, after=limit)),
        degraded=_degraded(now),
    )


def _root_of(published: Published) -> bytes | None:
    try:
        return Checkpoint.parse(Note.parse(published.note.encode()).text).root
    except NoteInvalid:
        return None


def witness_count() -> int | None:
    """How many witnesses the policy's quorum counts; None without a policy."""
    try:
        return policy().count
    except PolicyMissing:
        return None


def _degraded(now: datetime) -> Degradation | None:
    found = current()
    return found if found and found.state == ACTIVE and not found.over(now) else None


def witness_rows(
    network: NetworkState, checkpoint: Published | None, names: tuple[str, ...], now: datetime
) -> tuple[WitnessRow, ...]:
    """Those of the policy in its order, then whoever else has cosigned or was seen."""
    seen = {state.name: state for state in network.witnesses}
    in_note = dict(cosigned_by(checkpoint)) if checkpoint else {}
    with connection.cursor() as cursor:
        cursor.execute(NEWEST)
        newest = {name: datetime.fromtimestamp(at, tz=UTC) for name, at in cursor.fetchall()}
    rows = []
    for name in dict.fromkeys([*names, *seen, *sorted(in_note)]):
        state = seen.get(name)
        last = newest.get(name)
        rows.append(
            WitnessRow(
                name=name,
                state=state.state if state else "",
                reason=state.reason if state else "",
                size=state.size if state else None,
                lag=state.lag if state else None,
                in_note=in_note.get(name),
                newest=last,
                seen_at=state.seen_at if state else None,
                silent=None if last is None else max(timedelta(), now - last),
            )
        )
    return tuple(rows)
