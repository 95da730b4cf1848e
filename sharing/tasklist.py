"""The tasks that a request consists of, and how far each one is. Words and arithmetic only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharing.domain.answers import Answers


class Progress(Enum):
    """How far a task is. Finished work is quiet, so that open work stands out."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    BLOCKED = "blocked"

    @property
    def label(self) -> Promise:
        return _LABELS[self]

    @property
    def tone(self) -> str:
        return _TONES[self]


_LABELS = {
    Progress.NOT_STARTED: _("Not yet started"),
    Progress.IN_PROGRESS: _("In progress"),
    Progress.COMPLETED: _("Completed"),
    Progress.BLOCKED: _("Cannot start yet"),
}
_TONES = {Progress.NOT_STARTED: "info", Progress.IN_PROGRESS: "review", Progress.COMPLETED: "", Progress.BLOCKED: ""}


@dataclass(frozen=True)
class Task:
    """One page of a request: what it is called when filling in and when reading, and which answers it asks for."""

    slug: str
    title: Promise
    heading: Promise
    fields: tuple[str, ...]


TASKS = (
    Task(
        "why",
        _("Say why you need the data"),
        _("Reasons for the request"),
        ("basis", "basis_detail", "purpose", "scenario"),
    ),
    Task("items", _("Choose the data items"), _("Scope"), ("data_items",)),
    Task("method", _("Choose how to receive the data"), _("How the data is received"), ("method",)),
    Task("period", _("Set the period"), _("Period"), ("starts_on", "ends_on")),
)
SEND_TITLE = _("Check and send")
BY_SLUG: Mapping[str, Task] = {task.slug: task for task in TASKS}

#: What each answer is called, on every page the same.
FIELD_NAMES: Mapping[str, Promise] = {
    "basis": _("Basis of use"),
    "basis_detail": _("Law, agreement or duty"),
    "purpose": _("Purpose"),
    "scenario": _("Scenario of use"),
    "data_items": _("Data items"),
    "method": _("Sharing method"),
    "starts_on": _("First day"),
    "ends_on": _("Last day"),
}


def progress(task: Task, answers: Answers) -> Progress:
    """How far the task is: by which of its answers are there."""
    given = sum(bool(getattr(answers, name)) for name in task.fields)
    if given == len(task.fields):
        return Progress.COMPLETED
    return Progress.IN_PROGRESS if given else Progress.NOT_STARTED


def unfinished(answers: Answers) -> tuple[Task, ...]:
    """The tasks that still lack an answer, in their order."""
    return tuple(task for task in TASKS if progress(task, answers) is not Progress.COMPLETED)
