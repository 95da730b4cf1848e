"""The list of records, one record, its bytes, and an event that is not chained yet."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from ledger import selectors
from ledger.access import LedgerAccess
from ledger.errors import NoSuchEntry
from ledger.forms import FilterForm
from ledger.labels import title_of
from ledger.listing import page_of_indices
from ledger.presentation import facts_of, rows_of
from ledger.recheck import chain_command, entry_file_name, leaf_command
from ledger.selectors import EntryView

from .doors import SANDBOX, auditors, look_again, readers, refused

#: An event is chained within a second or two; a page that waits for it looks again this often.
LOOK_AGAIN_S = 3


@require_safe
@auditors
def entry_list(request: HttpRequest, *, access: LedgerAccess) -> HttpResponse:
    form = FilterForm(request.GET)
    if not form.is_valid():
        raise BadRequest("the filters are not ones that the form offers")
    filters = form.filters
    page = page_of_indices(filters, before=form.cleaned_data["before"], after=form.cleaned_data["after"])
    kept = {name: str(value) for name, value in filters.in_force().items()}
    head = selectors.head()
    return render(
        request,
        "ledger/entry_list.html",
        {
            "form": form,
            "records": rows_of(selectors.entries_at(page.indices)),
            "older_url": _with(kept, before=page.older),
            "newer_url": _with(kept, after=page.newer),
            "filtered": bool(kept),
            "head": head,
            "newest_at": _time_of(head.size - 1),
            "waiting": selectors.waiting(),
        },
    )


def _time_of(index: int) -> datetime | None:
    """What the record says; None when there is none yet."""
    found = selectors.entries_at([index])
    return found[0].at if found else None


def _with(kept: dict[str, str], **cursor: int | None) -> str:
    """The address of a neighbouring page; empty when there is none."""
    if None in cursor.values():
        return ""
    return "?" + urlencode({**kept, **cursor})


@require_safe
@readers
def entry_detail(request: HttpRequest, index: int, *, access: LedgerAccess) -> HttpResponse:
    entry = _readable(index, access)
    if entry is None:
        return refused(request)
    head = selectors.head()
    return render(
        request,
        "ledger/entry_detail.html",
        {
            "entry": entry,
            "title": title_of(entry.type),
            "facts": facts_of(entry.body, access),
            "text": entry.entry.decode("utf-8", "replace"),
            "leaf_command": leaf_command(entry.index),
            "chain_command": chain_command(entry.index, entry.previous_chain),
            "file_name": entry_file_name(entry.index),
            "may_read_all": access.may_read_all,
            "older": entry.index - 1 if entry.index else None,
            "newer": entry.index + 1 if entry.index + 1 < head.size else None,
        },
    )


@require_safe
@readers
def entry_bytes(request: HttpRequest, index: int, *, access: LedgerAccess) -> HttpResponse:
    """The stored bytes, unchanged, as a file."""
    entry = _readable(index, access)
    if entry is None:
        return refused(request)
    return HttpResponse(
        entry.entry,
        content_type="application/octet-stream",
        headers={"Content-Disposition": f'attachment; filename="{entry_file_name(entry.index)}"', **SANDBOX},
    )


def _readable(index: int, access: LedgerAccess) -> EntryView | None:
    """The entry; None when this reader may not have it. Who may not read everything learns nothing about numbers."""
    try:
        entry = selectors.entry(index)
    except NoSuchEntry:
        if access.may_read_all:
            raise Http404 from None
        return None
    return entry if access.may_read(entry.body) else None


@require_safe
@readers
def event(request: HttpRequest, event_id: UUID, *, access: LedgerAccess) -> HttpResponse:
    """An event by its id: its record once it is chained; until then what is known, and a look again soon."""
    try:
        state, data = selectors.state_of(event_id), selectors.recorded_bytes(event_id)
    except NoSuchEntry:
        if access.may_read_all:
            raise Http404 from None
        return refused(request)
    body = selectors.body_of(data)
    if not access.may_read(body):
        return refused(request)
    if state.index is not None:
        return redirect("ledger:entry-detail", index=state.index)
    response = render(
        request,
        "ledger/event_waiting.html",
        {
            "title": title_of(str(body.get("type", ""))),
            "recorded_at": state.at,
            "facts": facts_of(body, access),
            "text": data.decode("utf-8", "replace"),
            "may_read_all": access.may_read_all,
            "still": "still" in request.GET,
        },
    )
    return look_again(request, response, LOOK_AGAIN_S)
