"""The first page: for strangers what this is, for members their work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET

from catalogue.selectors.changes import change_counts
from catalogue.selectors.corrections import CorrectionCounts, correction_counts
from ledger import selectors as ledger
from organisations.domain.calendar import day_of
from organisations.domain.choices import Place, Role
from organisations.selectors.memberships import has_role
from sharing import flow
from sharing.domain.states import RequestState
from sharing.selectors import home as selectors
from sharing.selectors import requests
from sharing.selectors.flow import exchanges_by_place, resources_by_place

from . import present

_MOST_NEXT = 8


@dataclass(frozen=True)
class FlowRow:
    """One pair of places with its number, named in the reader's language."""

    src: str
    dst: str
    count: int


@dataclass(frozen=True)
class Flow:
    """The picture of exchanges by place, and the same numbers."""

    picture: flow.Picture
    bars: tuple[tuple[flow.Bar, str], ...]
    rows: tuple[FlowRow, ...]


@dataclass(frozen=True)
class CountCard:
    """A number that leads to what it counts."""

    number: int
    label: str
    note: str
    href: str
    tone: str


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """My work; or, before signing in, what the portal is."""
    if not request.user.is_authenticated:
        counts = resources_by_place(viewer=request.user)
        places = [
            (code, counts.get(code, 0), f"{reverse('catalogue:resource-list')}?jurisdiction={code}")
            for code in Place.values
        ]
        return render(request, "sharing/home_public.html", {"places": places, "flow": _flow()})
    viewer = request.user
    work = selectors.my_work(viewer=viewer)
    context: dict[str, Any] = {
        "now": timezone.now(),
        "cards": [*_cards(work), *_catalogue_cards(viewer)],
        "next": _next(viewer, work),
        "flow": _flow(),
        "to_release": work.to_release,
        "can_request": has_role(viewer, Role.REQUESTER),
    }
    if has_role(viewer, Role.ADMINISTRATOR):
        context["runs_ledger"] = True
        context["alarms"] = len(ledger.alarms(now=context["now"]))
    if has_role(viewer, Role.AUDITOR):
        context["ledger"] = {"head": ledger.head(), "waiting": ledger.waiting()}
    return render(request, "sharing/home.html", context)


def _cards(work: selectors.MyWork) -> list[CountCard]:
    mine = f"{reverse('sharing:request-list')}?scope=mine&status="
    cards = [
        CountCard(
            work.to_decide,
            ngettext("needs your answer", "need your answer", work.to_decide),
            _("longest waiting first"),
            reverse("sharing:queue"),
            "amber",
        ),
        CountCard(
            work.submitted,
            ngettext("waits for others", "wait for others", work.submitted),
            ngettext("sent by you", "sent by you", work.submitted),
            mine + RequestState.SUBMITTED,
            "estuary",
        ),
        CountCard(
            work.drafts, ngettext("draft", "drafts", work.drafts), _("not sent yet"), mine + RequestState.DRAFT, "slate"
        ),
        CountCard(
            work.ending_soon,
            ngettext("grant ends within 14 days", "grants end within 14 days", work.ending_soon),
            _("ask again or let it end"),
            f"{reverse('sharing:grant-list')}?status=active",
            "lychee",
        ),
    ]
    if work.returned:
        returned = mine + RequestState.RETURNED
        label = ngettext("returned to you", "returned to you", work.returned)
        card = CountCard(work.returned, label, _("change and send again"), returned, "amber")
        cards[1 if work.to_decide else 0 : 1] = [card]  # beside the answers, or instead of none
    return cards


def _catalogue_cards(viewer: Any) -> list[CountCard]:
    """What waits in the catalogue; nothing for who has no part in it."""
    today = day_of(timezone.now())
    counts = change_counts(viewer=viewer, today=today)
    reviews = reverse("catalogue:change-list")
    cards = [
        CountCard(
            counts.to_review,
            ngettext("catalogue change needs your review", "catalogue changes need your review", counts.to_review),
            _("longest waiting first"),
            f"{reviews}?scope=to_review",
            "amber",
        ),
        CountCard(
            counts.returned,
            ngettext("catalogue change was returned", "catalogue changes were returned", counts.returned),
            _("change and send again"),
            f"{reviews}?scope=organisation",
            "amber",
        ),
        CountCard(
            counts.overdue,
            ngettext("catalogue change is overdue", "catalogue changes are overdue", counts.overdue),
            _("most urgent first"),
            f"{reviews}?scope=overdue",
            "lychee",
        ),
        *_correction_cards(correction_counts(viewer=viewer, today=today)),
    ]
    return [card for card in cards if card.number]


def _correction_cards(counts: CorrectionCounts) -> list[CountCard]:
    """What an organisation has to answer, and what became of what the viewer asked."""
    here = f"{reverse('catalogue:correction-queue')}?scope="
    return [
        CountCard(
            counts.to_answer,
            ngettext("correction request to answer", "correction requests to answer", counts.to_answer),
            _("most urgent first"),
            f"{here}to_answer",
            "amber",
        ),
        CountCard(
            counts.answered,
            ngettext("correction request was answered", "correction requests were answered", counts.answered),
            ngettext("asked by you, answered lately", "asked by you, answered lately", counts.answered),
            f"{here}asked",
            "estuary",
        ),
        CountCard(
            counts.waiting,
            ngettext("correction request waits for its answer", "correction requests wait for answers", counts.waiting),
            ngettext("asked by you", "asked by you", counts.waiting),
            f"{here}asked",
            "estuary",
        ),
        CountCard(
            counts.overdue,
            ngettext("correction request is overdue", "correction requests are overdue", counts.overdue),
            _("most urgent first"),
            f"{here}overdue",
            "lychee",
        ),
    ]


def _next(viewer: Any, work: selectors.MyWork) -> list[present.CaseLine]:
    """What to do first: answers that others wait for, then what came back, then drafts."""
    cases = list(work.next)
    for count, status in ((work.returned, RequestState.RETURNED), (work.drafts, RequestState.DRAFT)):
        if count and len(cases) < _MOST_NEXT:
            cases += requests.list_requests(viewer=viewer, scope="mine", status=status).items
    return [present.case_line(case) for case in cases[:_MOST_NEXT]]


def _flow() -> Flow:
    names = {place.value: str(place.label) for place in Place}
    counts = exchanges_by_place()
    picture = flow.draw(counts, Place.values)
    rows = [FlowRow(names[src], names[dst], counts.get((src, dst), 0)) for src in names for dst in names]
    return Flow(
        picture, tuple((bar, names[bar.place]) for bar in picture.bars), tuple(row for row in rows if row.count)
    )
