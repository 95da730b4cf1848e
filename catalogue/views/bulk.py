"""Changing many entries at once: choose them, say what is to change, look at each before and after, apply."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from catalogue.domain.bulk import SECTION, Edit, edited
from catalogue.domain.differences import differences
from catalogue.domain.entry import EntryContent
from catalogue.domain.filters import page_number
from catalogue.forms.entry import SectionForm
from catalogue.selectors import desk as selectors
from catalogue.selectors.names import names_in
from catalogue.services.many_changes import change_many
from catalogue.wording import ChangedLine, lines_of
from organisations.domain.errors import Invalid, NotFound
from organisations.domain.messages import message, sentence_for

from .stewards import steward_in


@dataclass(frozen=True)
class Row:
    """One entry of the preview: what would change; ``left``: why it is left out; ``fault``: why it could not change."""

    entry: selectors.OwnEntry
    changes: list[ChangedLine]
    left: str = ""
    fault: str = ""


@require_safe
@login_required
def bulk_choose(request: HttpRequest) -> HttpResponse:
    """The viewer's own entries with boxes."""
    viewer = steward_in(request)
    page = selectors.own_entries(
        viewer=viewer, words=request.GET.get("q", ""), page=page_number(request.GET.get("page"))
    )
    return render(request, "catalogue/desk/bulk_choose.html", {"page": page, "q": request.GET.get("q", "")})


@require_POST
@login_required
def bulk_edit(request: HttpRequest) -> HttpResponse:
    """What is to change; then, with ``then=preview``, each entry before and after; then ``then=apply``."""
    viewer = steward_in(request)
    then = request.POST.get("then", "")
    entries = selectors.own_entries_by_id(viewer=viewer, ids=_ids(request.POST.getlist("id")))
    form = SectionForm(
        SECTION, EntryContent(), 0, selectors.offered_choices(), request.POST if then in {"preview", "apply"} else None
    )
    chosen = [name for name in SECTION.names if request.POST.get(f"use.{name}")]
    context: dict[str, Any] = {"form": form, "entries": entries, "chosen": chosen, "here": reverse("catalogue:bulk")}
    context["groups"] = [(asked, name, parts, asked.name in chosen) for asked, name, parts in form.groups()]
    if not entries:
        return _refused(request, Invalid("bulk.nothing"), context)
    if then not in {"preview", "apply"}:
        return render(request, "catalogue/desk/bulk_edit.html", context)
    if not chosen:
        return _refused(request, Invalid("bulk.nothing"), context)
    if not form.is_valid():
        return render(request, "catalogue/desk/bulk_edit.html", context, status=422)
    values = {name: value for name, value in form.changes().items() if name in chosen}
    rows = _rows(viewer, entries, values)
    changing = [row for row in rows if row.changes and not row.left]
    if then == "apply" and changing:
        edits = [
            Edit(edited(row.entry.content, values), row.entry.resource.pk, _version(request, row.entry))
            for row in changing
        ]
        try:
            made = change_many(actor=viewer, organisation_id=None, edits=edits, submit=bool(request.POST.get("submit")))
        except Invalid as refusal:
            faults = {str(one.field): sentence_for(one.code, one.params) for one in refusal.errors}
            numbered = {id(row): faults.get(f"rows.{number}", "") for number, row in enumerate(changing, start=1)}
            context["errors"] = [(message(refusal), "")]
            rows = [replace(row, fault=numbered.get(id(row), "")) for row in rows]
        else:
            text = ngettext("%(count)s change was begun.", "%(count)s changes were begun.", len(made))
            messages.success(request, text % {"count": len(made)})
            return redirect("catalogue:desk")
    carried = [
        (name, value)
        for name, given in request.POST.lists()
        if name not in {"csrfmiddlewaretoken", "then", "submit"} and not name.startswith("version.")
        for value in given
    ]
    left = sum(bool(row.left) for row in rows)
    context |= {"rows": rows, "changing": len(changing), "left": left, "carried": carried}
    status = 409 if context.get("errors") else 200
    return render(request, "catalogue/desk/bulk_preview.html", context, status=status)


def _rows(viewer: Any, entries: list[selectors.OwnEntry], values: Mapping[str, Any]) -> list[Row]:
    """Each entry's line of the preview, its differences in the reader's words."""
    found = [differences(one.content, edited(one.content, values)) for one in entries]
    names = names_in(chain.from_iterable(found), viewer=viewer)
    return [
        Row(one, lines_of(its, names), message(one.refusal) if one.refusal and its else "")
        for one, its in zip(entries, found, strict=True)
    ]


def _version(request: HttpRequest, entry: selectors.OwnEntry) -> int:
    """The version that the preview showed."""
    text = request.POST.get(f"version.{entry.resource.pk}", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _refused(request: HttpRequest, refusal: Invalid, context: dict[str, Any]) -> HttpResponse:
    return render(request, "catalogue/desk/bulk_edit.html", context | {"errors": [(message(refusal), "")]}, status=422)


def _ids(texts: list[str]) -> list[UUID]:
    try:
        return [UUID(text) for text in dict.fromkeys(texts)]
    except ValueError as error:
        raise NotFound("not_found") from error
