"""The one primary button of a resource's page, worded by state.

Whether a request exists is known to the app that this one may not import. It answers through three settings, dotted
paths of callables: ``CATALOGUE_REQUEST_STATE`` (:class:`RequestStateFor`) and ``CATALOGUE_DECISION_TIME``
(:class:`DecisionTimeFor`) for the page of one resource, and ``CATALOGUE_REQUESTED`` (:class:`RequestedAmong`) for the
rows of a list.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol
from uuid import UUID

from django.utils.functional import Promise

Kind = Literal["open", "draft", "pending", "granted", "own", "not_shared", "sign_in", "no_role"]


@dataclass(frozen=True)
class RequestAction:
    """What the viewer can do about a resource now.

    ``open``        a POST form to ``url`` with ``resource_id`` starts a request.
    ``draft``       ``url`` is the viewer's draft, ``pending`` a request that waits, ``granted`` a grant in force.
    ``note`` is what a reader has to know beside the button; empty mostly.
    ``own``         the viewer's organisation keeps it; ``not_shared``, ``sign_in``, ``no_role``: ``label`` says why
                    there is no button, or (``sign_in``) words the link to ``url``.
    """

    kind: Kind
    url: str
    label: str | Promise
    note: str | Promise = ""


class ResourceFacts(Protocol):
    """What an implementation may use of the resource that it is given."""

    @property
    def pk(self) -> UUID: ...

    @property
    def custodian_id(self) -> UUID: ...

    sharing_attribute: str


class RequestStateFor(Protocol):
    """``(viewer, resource) -> RequestAction``; None leaves the decision to the catalogue.

    ``viewer`` is the request's user, anonymous too. The callable asks the database at most a constant number of
    times and returns only what the viewer may see.
    """

    def __call__(self, viewer: object, resource: ResourceFacts) -> RequestAction | None: ...


class RequestedAmong(Protocol):
    """``(viewer, resource_ids) -> id and when``: what the viewer's own organisations have asked for and wait for.

    One query for the whole list, none for strangers.
    """

    def __call__(self, viewer: object, resource_ids: Sequence[UUID]) -> Mapping[UUID, datetime]: ...


@dataclass(frozen=True)
class DecisionTime:
    """How long the custodian took, measured: the median over ``requests`` decided ones of the last ``days`` days.

    ``working_days`` are those of the custodian's place, a half one counted whole.
    """

    working_days: int
    requests: int
    days: int


class DecisionTimeFor(Protocol):
    """``(viewer, resource) -> DecisionTime``; None when nothing was decided. A constant number of queries, and nothing
    of resources that the viewer may not know of."""

    def __call__(self, viewer: object, resource: ResourceFacts) -> DecisionTime | None: ...
