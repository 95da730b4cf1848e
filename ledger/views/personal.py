"""What records know of people: shown to, and erased by, officers of the jurisdiction that keeps it. Nothing is shown
before it is asked for, and both acts are recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from ledger import openings, selectors
from ledger.access import LedgerAccess, Office
from ledger.erasure import disclose_personal, erase_personal
from ledger.errors import KeyGone, NoSuchEntry, NoSuchOpening, OpeningDamaged
from ledger.labels import ERASURE_BASES, PERSONAL, title_of
from ledger.openings import OpeningState
from ledger.personal_forms import EraseForm, FieldsForm, FindForm

from .doors import readers

SHOW, ERASE, CONFIRM = "show", "erase", "confirm"


@dataclass(frozen=True)
class Field:
    """One line of the page. ``words``: only when they were just asked for."""

    name: str
    label: str | Promise
    place: str
    erased: OpeningState | None
    words: str = ""


@dataclass(frozen=True)
class Desk:
    """What the reader may do with what one jurisdiction keeps of this record."""

    shows: Office
    erases: Office | None
    kept: tuple[str, ...]
    form: FieldsForm


@require_safe
@readers
def find(request: HttpRequest, *, access: LedgerAccess) -> HttpResponse:
    """A privacy officer begins with a number or an event id out of a letter."""
    if not access.discloses:
        return _refused(request)
    form = FindForm(request.GET or None)
    if form.is_valid():
        return redirect("ledger:personal", event_id=form.cleaned_data["record"])
    return render(request, "ledger/personal_find.html", {"form": form}, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@readers
def personal(request: HttpRequest, event_id: UUID, *, access: LedgerAccess) -> HttpResponse:
    """GET: which personal fields the record has, and who keeps them. POST: show some, or erase some after a second
    page that asks again."""
    states = openings.states_of(event_id) if access.discloses else []
    places = {one.place for one in states}
    if not any(office.place in places for office in access.discloses) and not access.may_read_all:
        return _refused(request)  # the same answer whether the record exists or not
    if not states:
        raise Http404
    act = request.POST.get("act") if request.method == "POST" else None
    if act is None:
        return _page(request, event_id, states, access)
    desk = _desk(request, states, access, erasing=act != SHOW)
    if desk is None:
        return _refused(request)
    if not desk.form.is_valid():
        return _page(request, event_id, states, access, desk=desk, status=422)
    names = desk.form.cleaned_data["names"]
    try:
        if act == SHOW:
            words = disclose_personal(office=desk.shows, event_id=event_id, fields=names, at=timezone.now())
            return _page(request, event_id, states, access, words=words)
        return _erase(request, event_id, desk, names, confirmed=act == CONFIRM)
    except NoSuchOpening:
        refusal = _("Somebody erased this meanwhile. Look at the page as it is now.")
    except KeyGone:
        refusal = _("The key of your jurisdiction that sealed this is not here any more. Nobody can read it.")
    except OpeningDamaged:
        refusal = _("What is stored is not what was written. Tell the operator of the portal.")
    return _page(request, event_id, openings.states_of(event_id), access, refusal=refusal, status=409)


def _erase(request: HttpRequest, event_id: UUID, desk: Desk, names: list[str], *, confirmed: bool) -> HttpResponse:
    basis, office = desk.form.cleaned_data["basis"], desk.erases
    if office is None or not confirmed:
        context = {
            "event_id": event_id,
            "place": desk.shows.place,
            "names": [(name, PERSONAL.get(name, name)) for name in names],
            "basis": (basis, ERASURE_BASES[basis]),
        }
        return render(request, "ledger/personal_confirm.html", context)
    erase_personal(office=office, event_id=event_id, fields=names, basis=basis, at=timezone.now())
    messages.success(request, _("Erased. The record itself and its proof stay as they were."))
    return redirect("ledger:personal", event_id=event_id)


def _desk(request: HttpRequest, states: Sequence[OpeningState], access: LedgerAccess, *, erasing: bool) -> Desk | None:
    """The desk that the form was sent from; None when the reader does not sit there."""
    for desk in _desks(states, access):
        if desk.shows.place == request.POST.get("place") and (desk.erases or not erasing):
            # Where the reader may erase, the page asks for the reason even when only showing went wrong.
            form = (
                EraseForm(request.POST, kept=desk.kept, erasing=erasing)
                if desk.erases
                else FieldsForm(request.POST, kept=desk.kept)
            )
            return Desk(desk.shows, desk.erases, desk.kept, form)
    return None


def _desks(states: Sequence[OpeningState], access: LedgerAccess) -> list[Desk]:
    desks = []
    for place in sorted({one.place for one in states}):
        shows = next((office for office in access.discloses if office.place == place), None)
        kept = tuple(one.field for one in states if one.place == place and one.erased_at is None)
        if shows is not None and kept:
            erases = next((office for office in access.erases if office.place == place), None)
            form = EraseForm(kept=kept) if erases else FieldsForm(kept=kept)
            desks.append(Desk(shows, erases, kept, form))
    return desks


def _page(
    request: HttpRequest,
    event_id: UUID,
    states: Sequence[OpeningState],
    access: LedgerAccess,
    *,
    desk: Desk | None = None,
    words: dict[str, str] | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    desks = [desk if desk and desk.shows.place == one.shows.place else one for one in _desks(states, access)]
    context: dict[str, Any] = {
        "event_id": event_id,
        "title": title_of(_type_of(event_id)),
        "fields": [
            Field(
                one.field,
                PERSONAL.get(one.field, one.field),
                one.place,
                one if one.erased_at else None,
                (words or {}).get(one.field, ""),
            )
            for one in states
        ],
        "desks": desks,
        "faulty": desk.form if desk else None,
        "shown": words is not None,
        "refusal": refusal,
    }
    return render(request, "ledger/personal.html", context, status=status)


def _type_of(event_id: UUID) -> str:
    try:
        return str(selectors.body_of(selectors.recorded_bytes(event_id)).get("type", ""))
    except NoSuchEntry:  # the openings say that there was one: verification tells what happened to it
        return ""


def _refused(request: HttpRequest) -> HttpResponse:
    return render(request, "ledger/personal_refused.html", status=403)
