"""Entries from a file: upload, look at each row, begin the changes."""

from __future__ import annotations

import csv
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe
from openpyxl import Workbook

from catalogue.domain.bulk import MOST_ENTRIES
from catalogue.domain.differences import Names
from catalogue.domain.harvest.columns import ITEM_SHEET
from catalogue.domain.harvest.manners import Manner
from catalogue.domain.harvest.reporting import said
from catalogue.domain.harvest.template import EXAMPLE, sheets_of, template_rows
from catalogue.reading.entries import ENDINGS, read_entries
from catalogue.reading.gates import LARGEST
from catalogue.selectors import desk as selectors
from catalogue.selectors import imports
from catalogue.selectors.names import names_in
from catalogue.services import imports as services
from catalogue.wording import ChangedLine, fault_line, lines_of
from organisations.domain.choices import Place
from organisations.domain.errors import Invalid
from organisations.domain.messages import message, sentence_for
from organisations.domain.texts import Text, pick

from .stewards import steward_in

#: Texts of a file that does not say their language are in the custodian's.
_LANGUAGES = {Place.GUANGDONG: "zh-hans", Place.HONG_KONG: "zh-hant", Place.MACAO: "zh-hant"}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class UploadForm(forms.Form):
    """Which file, and whose entries."""

    mark_optional = False
    organisation = forms.ChoiceField(label=gettext_lazy("Organisation"))
    file = forms.FileField(
        label=gettext_lazy("File"),
        error_messages={name: gettext_lazy("Choose a file.") for name in ("required", "invalid", "missing", "empty")},
    )

    def __init__(self, viewer: Any, *args: Any) -> None:
        super().__init__(*args)
        field = self.fields["organisation"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        self.bodies = {str(one.pk): one for one in selectors.steward_of(viewer)}
        field.choices = [(key, one.name.value) for key, one in self.bodies.items()]

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(sentence_for("file.too_large", {"limit": LARGEST // 1024 // 1024}))
        return file


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def import_upload(request: HttpRequest) -> HttpResponse:
    """Upload a file; what is in it is shown before anything is begun."""
    viewer = steward_in(request)
    form = UploadForm(viewer, *([request.POST, request.FILES] if request.method == "POST" else []))
    if form.is_bound and form.is_valid():
        body, file = form.bodies[form.cleaned_data["organisation"]], form.cleaned_data["file"]
        manner = Manner(language=_LANGUAGES[Place(body.jurisdiction_id)])
        try:
            page = read_entries(file.name, file.read(), manner=manner)
            found = services.keep_import(actor=viewer, organisation_id=body.pk, file_name=file.name, page=page)
        except Invalid as refusal:
            form.add_error("file", message(refusal))
        else:
            return redirect("catalogue:import-preview", found.pk)
    context = {"form": form, "endings": ENDINGS, "most": MOST_ENTRIES}
    return render(request, "catalogue/desk/import.html", context, status=422 if form.is_bound else 200)


@require_safe
@login_required
def import_template(request: HttpRequest) -> HttpResponse:
    """The table to fill in, in the reader's language: CSV with a byte order mark, for Excel, or with ``as=xlsx`` a
    workbook that has the data items on a sheet of their own."""
    steward_in(request)
    if request.GET.get("as") == "xlsx":
        answer = HttpResponse(_workbook(get_language() or "en"), content_type=_XLSX)
        answer["Content-Disposition"] = 'attachment; filename="entries.xlsx"'
        return answer
    answer = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="entries.csv"'
    csv.writer(answer).writerows(template_rows(get_language() or "en"))
    return answer


def _workbook(language: str) -> bytes:
    """The template as a workbook. Its cells are the project's own words, none of them a formula."""
    book = Workbook(write_only=True)
    for title, rows in zip((_("Entries"), ITEM_SHEET[language]), sheets_of([EXAMPLE], language), strict=True):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([cell or None for cell in row])
    target = BytesIO()
    book.save(target)
    return target.getvalue()


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def import_preview(request: HttpRequest, import_id: UUID) -> HttpResponse:
    """Each entry of the file: new, changed or the same, and what is wrong with it. POST with ``then=apply`` begins the
    changes that the page showed, with ``then=discard`` forgets the file, with neither shows it."""
    viewer = steward_in(request)
    found = imports.get_import(viewer=viewer, import_id=import_id)
    context: dict[str, Any] = {"found": found, "most": MOST_ENTRIES}
    if request.POST.get("then") == "discard":
        services.discard_import(actor=viewer, import_id=import_id)
        messages.success(request, _("The file was discarded."))
        return redirect("catalogue:import")
    faults: dict[str, str] = {}
    if request.POST.get("then") == "apply":
        try:
            made = services.apply_import(
                actor=viewer,
                import_id=import_id,
                versions=_versions(request),
                submit=bool(request.POST.get("submit")),
            )
        except Invalid as refusal:
            context["errors"] = [(message(refusal), "")]
            faults = {str(one.field): message(one) for one in refusal.errors}
        else:
            text = ngettext("%(count)s change was begun.", "%(count)s changes were begun.", len(made))
            messages.success(request, text % {"count": len(made)})
            return redirect("catalogue:desk")
    rows = imports.import_rows(viewer=viewer, found=found)
    names = names_in(chain.from_iterable(row.changes for row in rows), viewer=viewer)
    number = 0
    lines = []
    for row in rows:
        number += row.begins
        lines.append(_line(row, faults.get(f"rows.{number}", "") if row.begins else "", names))
    context |= {
        "lines": lines,
        "counts": {effect: sum(row.effect == effect for row in rows) for effect in ("new", "changed", "same")},
        "refused": [(one["place"], one["id"], said(*one["note"])) for one in found.refused],
        "notes": [said(*note) for note in found.notes],
        "changing": number,
        "left": sum(row.refusal is not None and row.resource is not None for row in rows),
        "begun": sum(row.refusal is not None and row.resource is None for row in rows),
        "versions": [(row.resource.pk, row.resource.version) for row in rows if row.resource and row.begins],
    }
    status = 409 if context.get("errors") else 200
    return render(request, "catalogue/desk/import_preview.html", context, status=status)


def _versions(request: HttpRequest) -> dict[UUID, int]:
    """The versions of the listed entries that the preview showed."""
    found = {}
    for name, text in request.POST.items():
        if name.startswith("version.") and isinstance(text, str) and text.isascii() and text.isdigit():
            with suppress(ValueError):
                found[UUID(name.removeprefix("version."))] = int(text[:9])
    return found


@dataclass(frozen=True)
class Line:
    """One entry of the preview, in words. ``left``: why no change is begun; ``problem``: why it could not be begun."""

    row: imports.ImportRow
    title: Text
    faults: list[str]
    notes: list[str]
    changes: list[ChangedLine]
    left: str
    problem: str


def _line(row: imports.ImportRow, problem: str, names: Names) -> Line:
    if any(message(one) == problem for one in row.faults):
        problem = ""  # the list of faults says it, and of which field
    return Line(
        row=row,
        title=pick(row.content.title, get_language() or "en", original=row.content.original_language),
        faults=[fault_line(one) for one in row.faults],
        notes=[said(*note) for note in row.notes],
        changes=lines_of(row.changes, names),
        left=message(row.refusal) if row.refusal else "",
        problem=problem,
    )
