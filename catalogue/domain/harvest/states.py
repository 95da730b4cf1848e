"""The state tables of sources and runs. Pure; the triggers in the database know the same arrows, a test compares.

Two people stand behind everything that the portal asks a source for: who proposed what is asked and whose entries it
becomes, and who confirmed exactly that. A change of either begins again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class SourceKind(TextChoices):
    """The shapes that sources answer in."""

    CKAN = "ckan", _("CKAN action API")
    RESID = "resid", _("Open data API of Guangdong and Shenzhen (resId)")
    DATADIR = "datadir", _("Open data API of Macao (datadir)")
    DCAT = "dcat", _("DCAT file or catalogue")
    UPLOAD = "upload", _("Files that a person uploads")


#: Kinds that can be asked for changes only.
ASKED_FOR_CHANGES = (SourceKind.CKAN, SourceKind.RESID, SourceKind.DCAT)


class SourceState(TextChoices):
    """Where a source stands."""

    PROPOSED = "proposed", pgettext_lazy("source", "Waits for confirmation")
    CONFIRMED = "confirmed", pgettext_lazy("source", "In use")
    SUSPENDED = "suspended", pgettext_lazy("source", "Switched off")
    ENDED = "ended", pgettext_lazy("source", "Ended")


class SourceAction(TextChoices):
    """What can be done with a source. The value is the verb of the service and of the page."""

    CHANGE = "change", _("Change")
    CONFIRM = "confirm", _("Confirm")
    SUSPEND = "suspend", _("Switch off")
    RESUME = "resume", _("Switch on again")
    END = "end", _("End for good")


@dataclass(frozen=True)
class SourceRule:
    """One line of the table. ``by_other``: by somebody else than who proposed it, wherever an administrator."""

    from_states: frozenset[str]
    to_state: str
    by_other: bool = False


_S = SourceState

#: Registering makes a source that is proposed.
SOURCE_TRANSITIONS: Mapping[SourceAction, SourceRule] = MappingProxyType(
    {
        SourceAction.CHANGE: SourceRule(frozenset({_S.PROPOSED, _S.CONFIRMED, _S.SUSPENDED}), _S.PROPOSED),
        SourceAction.CONFIRM: SourceRule(frozenset({_S.PROPOSED}), _S.CONFIRMED, by_other=True),
        SourceAction.SUSPEND: SourceRule(frozenset({_S.CONFIRMED}), _S.SUSPENDED),
        SourceAction.RESUME: SourceRule(frozenset({_S.SUSPENDED}), _S.CONFIRMED),
        SourceAction.END: SourceRule(frozenset({_S.PROPOSED, _S.CONFIRMED, _S.SUSPENDED}), _S.ENDED),
    }
)


class RunState(TextChoices):
    """Where a run stands."""

    WAITING = "waiting", pgettext_lazy("harvest run", "Waits for a worker")
    RUNNING = "running", pgettext_lazy("harvest run", "Under way")
    HELD = "held", pgettext_lazy("harvest run", "Waits for a decision")
    DONE = "done", pgettext_lazy("harvest run", "Complete")
    FAILED = "failed", pgettext_lazy("harvest run", "Not complete")
    CANCELLED = "cancelled", pgettext_lazy("harvest run", "Stopped")


_R = RunState

#: From → to. A running one waits again when its worker hands it on; a held one goes on or is stopped by a person.
RUN_ARROWS: frozenset[tuple[str, str]] = frozenset(
    {
        (_R.WAITING, _R.RUNNING),
        (_R.WAITING, _R.FAILED),
        (_R.WAITING, _R.CANCELLED),
        (_R.RUNNING, _R.WAITING),
        (_R.RUNNING, _R.HELD),
        (_R.RUNNING, _R.DONE),
        (_R.RUNNING, _R.FAILED),
        (_R.RUNNING, _R.CANCELLED),
        (_R.HELD, _R.WAITING),
        (_R.HELD, _R.CANCELLED),
    }
)
#: One of these at a time for each source.
ACTIVE_RUN = (RunState.WAITING, RunState.RUNNING)


class RunPhase(TextChoices):
    """What a run is doing: reading the source, then ending what has vanished from it."""

    READING = "reading", _("Reading the source")
    RETIRING = "retiring", _("Retiring what has vanished")


class Asked(TextChoices):
    """Why there is a run."""

    SCHEDULE = "schedule", _("By the schedule")
    PERSON = "person", _("By a person")
    COMMAND = "command", _("From the command line")


class Outcome(TextChoices):
    """What became of one record in one run."""

    CREATED = "created", pgettext_lazy("harvested record", "New")
    CHANGED = "changed", pgettext_lazy("harvested record", "Changed")
    UNCHANGED = "unchanged", pgettext_lazy("harvested record", "Unchanged")
    REFUSED = "refused", pgettext_lazy("harvested record", "Refused")
    VANISHED = "vanished", pgettext_lazy("harvested record", "No longer there")
    RETIRED = "retired", pgettext_lazy("harvested record", "Retired")


class Unmapped(TextChoices):
    """What happens to a record whose provider no organisation is named for."""

    DEFAULT = "default", _("List it under the organisation of the source, and report it")
    REFUSE = "refuse", _("Refuse it, and report it")


def source_arrows() -> frozenset[tuple[str, str]]:
    """Every change of a source's state that the table knows, as (from, to)."""
    return frozenset(
        (before, rule.to_state)
        for rule in SOURCE_TRANSITIONS.values()
        for before in rule.from_states
        if before != rule.to_state
    )
