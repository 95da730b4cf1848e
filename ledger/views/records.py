"""The list of records, one record, its bytes, and an event that is not chained yet."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.exceptions import BadRequest, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from ledger import public, saved_views, selectors
from ledger.access import LedgerAccess
from ledger.console import witness_count
from ledger.errors import NoSuchEntry
from ledger.evidence import evidence_of
from ledger.forms import FilterForm, SaveViewForm
from ledger.labels import title_of
from ledger.listing import MOST_COUNTED, count_of, page_of_indices
from ledger.presentation import chips_of, cosigned_lines, facts_of, parameters_of, rows_of, saved_links
from ledger.recheck import chain_command, entry_file_name, leaf_command, record_command
from ledger.selectors import EntryView

from .doors import SANDBOX, auditors, look_again, owner_of, readers, refused

#: An event is published within three seconds; a page that waits for it looks again this often.
LOOK_AGAIN_S = 3


@require_safe
@auditors
def entry_list(request: HttpRequest, *, access: LedgerAccess) -> HttpResponse:
    form = FilterForm(request.GET)
    return list_page(request, form, SaveViewForm())


@require_http_methods(["GET", "HEAD", "POST"])
@auditors
def view_save(request: HttpRequest, *, access: LedgerAccess) -> HttpResponse:
    """POST: keep the filters of the list under a name, and show the list again."""
    if request.method != "POST":
        return redirect("ledger:entry-list")
    form = FilterForm(QueryDict(request.POST.get("filters", "")))
    saving = SaveViewForm(request.POST)
    if form.is_valid() and saving.is_valid():
        filters = parameters_of(form.filters)
        problem = _save(request, saving.cleaned_data["name"], filters)
        if problem is None:
            return redirect(f"{reverse('ledger:entry-list')}?{urlencode(filters)}")
        saving.add_error(*problem)
    return list_page(request, form, saving)


def _save(request: HttpRequest, name: str, filters: dict[str, str]) -> tuple[str | None, ValidationError] | None:
    """Returns what stands in the way: the field and its sentence."""
    if not filters:
        return None, ValidationError(_("Choose at least one filter first."), code="nothing")
    try:
        saved_views.save_view(owner=owner_of(request), name=name, filters=filters, at=timezone.now())
    except saved_views.NameTaken:
        return "name", ValidationError(_("You have a view of this name. Choose another."), code="taken")
    except saved_views.TooManyViews:
        words, most = _("You can keep %(most)s views. Delete one first."), saved_views.MOST_VIEWS
        return None, ValidationError(words, code="too_many", params={"most": most})
    return None


@require_http_methods(["GET", "HEAD", "POST"])
@auditors
def view_delete(request: HttpRequest, view_id: UUID, *, access: LedgerAccess) -> HttpResponse:
    """POST: forget a saved view."""
    if request.method == "POST":
        try:
            saved_views.delete_view(owner=owner_of(request), view_id=view_id)
        except saved_views.ViewNotFound:
            raise Http404 from None
    return redirect("ledger:entry-list")


def list_page(request: HttpRequest, form: FilterForm, saving: SaveViewForm) -> HttpResponse:
    """The list under these filters. Raises BadRequest for filters that the form does not offer."""
    if not form.is_valid():
        raise BadRequest("the filters are not ones that the form offers")
    filters, here = form.filters, reverse("ledger:entry-list")
    page = page_of_indices(filters, before=form.cleaned_data["before"], after=form.cleaned_data["after"])
    kept = parameters_of(filters)
    size = selectors.head().size
    found = count_of(filters) if kept else size
    return render(
        request,
        "ledger/entry_list.html",
        {
            "form": form,
            "more_open": bool(kept.keys() - {"type", "src", "dst"}),
            "records": rows_of(selectors.entries_at(page.indices), published=public.published_size()),
            "older_url": _with(kept, before=page.older),
            "newer_url": _with(kept, after=page.newer),
            "chips": chips_of(filters, here),
            "query": urlencode(kept),
            "found": min(found, MOST_COUNTED) if kept else found,
            "uncounted": bool(kept) and found > MOST_COUNTED,
            "views": saved_links(saved_views.views_of(owner_of(request))),
            "saving": saving,
        },
        status=422 if saving.errors else 200,
    )


def _with(kept: dict[str, str], **cursor: int | None) -> str:
    """The address of a neighbouring page; empty when there is none."""
    if None in cursor.values():
        return ""
    return f"{reverse('ledger:entry-list')}?{urlencode({**kept, **cursor})}"


@require_safe
@readers
def entry_detail(request: HttpRequest, index: int, *, access: LedgerAccess) -> HttpResponse:
    entry = _readable(index, access)
    if entry is None:
        return refused(request)
    head, evidence = selectors.head(), evidence_of(entry)
    response = render(
        request,
        "ledger/entry_detail.html",
        {
            "entry": entry,
            "title": title_of(entry.type),
            "facts": facts_of(entry.body, access),
            "personal": bool(access.discloses and entry.body.get("commit")),
            "text": entry.entry.decode("utf-8", "replace"),
            "evidence": evidence,
            "cosigned": cosigned_lines(evidence.cosigned),
            "witnesses": witness_count(),
            "record_command": record_command(entry.event_id, entry.index, evidence.beacon),
            "leaf_command": leaf_command(entry.index),
            "chain_command": chain_command(entry.index, entry.previous_chain),
            "file_name": entry_file_name(entry.index),
            "may_read_all": access.may_read_all,
            "older": entry.index - 1 if entry.index else None,
            "newer": entry.index + 1 if entry.index + 1 < head.size else None,
            "still": "still" in request.GET,
        },
    )
    return response if evidence.published else look_again(request, response, LOOK_AGAIN_S)


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
    if state.state == selectors.PUBLISHED:
        return _archived(request, event_id, body, data, access)
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


def _archived(
    request: HttpRequest, event_id: UUID, body: dict[str, Any], data: bytes, access: LedgerAccess
) -> HttpResponse:
    """A record of a log that was closed: its number there means nothing in this one."""
    return render(
        request,
        "ledger/event_archived.html",
        {
            "event_id": event_id,
            "title": title_of(str(body.get("type", ""))),
            "origin": body.get("log", ""),
            "facts": facts_of(body, access),
            "text": data.decode("utf-8", "replace"),
            "may_read_all": access.may_read_all,
        },
    )
