"""Between an approval and the data: recorded, chained, published, usable. In plain words, without the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ledger.selectors import PUBLISHED, RECORDED, EventState
from sharing.domain.answers import day_of
from sharing.domain.states import GrantState

#: From then on a page says that the release waits, instead of promising seconds; and asks again less often.
LATE_AFTER = timedelta(seconds=30)
SOON_S, LATE_S = 2, 15


class Granted(Protocol):
    """What a grant must tell; the model and its view both do."""

    @property
    def status(self) -> str: ...
    @property
    def granted_at(self) -> datetime: ...
    @property
    def access_given_at(self) -> datetime | None: ...
    @property
    def starts_on(self) -> date: ...
    @property
    def ends_on(self) -> date: ...


@dataclass(frozen=True)
class Release:
    """How far an active grant is. ``approval``: where its record stands, None when the ledger does not know it.

    ``late``: it should have been usable long ago. ``look_again_s``: when a page shows something new; 0: not soon.
    """

    approval: EventState | None
    published: bool
    usable_since: datetime | None
    sentence: str
    late: bool
    look_again_s: int


def release_of(made: Granted, approval: EventState | None, *, now: datetime) -> Release | None:
    """Where a grant stands on its way to being usable; None when it has ended.

    Takes    made: the grant. approval: the ledger's state of the record of its approval. now: the clock.
    """
    if made.status != GrantState.ACTIVE:
        return None
    published = approval is not None and approval.state == PUBLISHED
    begun = made.starts_on <= day_of(now)
    late = begun and made.access_given_at is None and now - made.granted_at > LATE_AFTER
    waits = begun and made.access_given_at is None and approval is not None
    return Release(
        approval=approval,
        published=published,
        usable_since=made.access_given_at,
        sentence=_sentence(made, approval, begun=begun, late=late),
        late=late,
        look_again_s=0 if not waits else LATE_S if late else SOON_S,
    )


def _sentence(made: Granted, approval: EventState | None, *, begun: bool, late: bool) -> str:
    if made.access_given_at is not None:
        return _("The data can be used until %(day)s.") % {"day": date_format(made.ends_on)}
    if approval is None:
        return _("The ledger has no record of this approval. The data stays closed. Tell the operator of the portal.")
    first_day = {"day": date_format(made.starts_on)}
    if approval.state == PUBLISHED:
        if begun:
            return _("The approval is published. The access opens in a moment.")
        return _("The data can be used from %(day)s.") % first_day
    if not begun:
        return _("The data can be used from %(day)s, once the approval is published.") % first_day
    if late:
        since = date_format(timezone.localtime(made.granted_at), "DATETIME_FORMAT")
        return _("The approval stands. The release waits for publication since %(when)s. You need not do anything.") % {
            "when": since
        }
    if approval.state == RECORDED:
        return _("The approval is recorded. The data can be used when it is published, normally within seconds.")
    return _("The approval is chained. The data can be used when it is published, normally within seconds.")


def look_again(request: HttpRequest, response: HttpResponse, release: Release | None) -> HttpResponse:
    """Have the browser ask again while a release is under way, without scripts, until the reader says ``?still``."""
    if release is not None and release.look_again_s and "still" not in request.GET:
        response["Refresh"] = str(release.look_again_s)
    return response
