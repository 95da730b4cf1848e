"""The steward's desk: what to do, and the writing of one entry, section by section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from catalogue.domain.differences import differences
from catalogue.domain.entry import EntryContent
from catalogue.domain.field_names import FIELD_NAMES
from catalogue.domain.filters import page_number
from catalogue.domain.limits import MOST_ITEMS
from catalogue.domain.passages import missing_in
from catalogue.domain.quality import quality_of
from catalogue.domain.runs import Place, place_of, run_of, shown_run
from catalogue.domain.sections import SECTIONS, Section, Shape, section_coded
from catalogue.domain.states import Action, ChangeKind
from catalogue.domain.three_way import merged
from catalogue.forms.entry import LANGUAGE_NAMES, SectionForm, applied
from catalogue.forms.rows import row_codes, rows_content, rows_of
from catalogue.forms.translating import TranslationForm, label_of
from catalogue.selectors import desk as selectors
from catalogue.selectors.changes import ChangeView, get_change
from catalogue.selectors.contents import faults_before_review
from catalogue.selectors.names import names_in
from catalogue.services import changes as services
from catalogue.wording import CHANGE_TONES, fault_line, lines_of, two_texts
from organisations.domain.errors import Conflict, DomainError, Invalid, NotFound
from organisations.domain.messages import message
from organisations.domain.texts import HTML_LANG

from .desk_addresses import address_after, at_page, where_to_mend
from .desk_clashes import Clash, asked_which, is_of
from .stewards import steward_in

if TYPE_CHECKING:
    from organisations.models import User

TAB_NAMES: dict[str, Promise | str] = {
    "mine": gettext_lazy("Mine"),
    "all": gettext_lazy("My organisation’s"),
    "overdue": gettext_lazy("Overdue"),
    "translation": gettext_lazy("Needs translation"),
}


@dataclass(frozen=True)
class Tab:
    label: str
    href: str
    current: bool


@dataclass(frozen=True)
class SectionLine:
    """One section on the change's page: what is wrong in it, each with where it is mended."""

    section: Section
    url: str
    faults: tuple[tuple[str, str], ...]
    empty: bool
    current: bool = False


@require_safe
@login_required
def desk(request: HttpRequest) -> HttpResponse:
    """The viewer's work on the catalogue, as four lists."""
    viewer = steward_in(request)
    tab = request.GET.get("tab", "mine")
    if tab not in selectors.TABS:
        raise NotFound("not_found")
    today = timezone.localdate()
    page = selectors.desk(viewer=viewer, tab=tab, page=page_number(request.GET.get("page")), today=today)
    here = reverse("catalogue:desk")
    context = {
        "page": page,
        "tab": tab,
        "today": today,
        "tabs": [
            Tab(f"{label} ({page.counts[code]})", f"{here}?tab={code}", code == tab)
            for code, label in TAB_NAMES.items()
        ],
        "rows": [(line, CHANGE_TONES[line.change.status] if line.change else "", line.missing) for line in page.lines],
        "organisations": selectors.steward_of(viewer),
    }
    return render(request, "catalogue/desk/desk.html", context)


@require_POST
@login_required
def change_open(request: HttpRequest) -> HttpResponse:
    """Begin a new entry, or go on with the change of one; leads to its page."""
    viewer = steward_in(request)
    resource = _id(request.POST["resource_id"]) if request.POST.get("resource_id") else None
    custodian = _id(request.POST["custodian_id"]) if request.POST.get("custodian_id") else None
    if resource is None and custodian is None:
        raise NotFound("not_found")
    try:
        change = services.open_change(actor=viewer, resource_id=resource, organisation_id=custodian)
    except Conflict as refusal:
        if refusal.code != "entry.harvested" or resource is None:
            raise
        messages.info(request, message(refusal))
        return redirect("catalogue:addition-edit", resource)
    return redirect("catalogue:desk-change", change.pk)


@require_safe
@login_required
def change_detail(request: HttpRequest, change_id: UUID) -> HttpResponse:
    """One change being written: its sections, what is missing, what would raise its quality."""
    viewer = steward_in(request)
    return render(request, "catalogue/desk/change.html", _around(viewer, _written_here(viewer, change_id)))


def _written_here(viewer: User, change_id: UUID) -> ChangeView:
    """A change with its pages on the desk; an addition is written on the page beside its source.

    Raises   NotFound.
    """
    view = get_change(viewer=viewer, change_id=change_id)
    if view.change.kind == ChangeKind.ADDITION:
        raise NotFound("not_found")
    return view


def _around(viewer: Any, view: ChangeView, current: Section | None = None) -> dict[str, Any]:
    """What all pages of one change show."""
    change = view.change
    content = EntryContent.from_json(change.content)
    faults = faults_before_review(
        content, place=change.custodian.jurisdiction_id, viewer=viewer, entry=change.resource_id
    )
    missing = missing_in(content)
    lines = []
    for section in SECTIONS:
        own = tuple(
            (fault_line(one), where_to_mend(change.pk, one))
            for one in faults
            if (one.field or "").partition(".")[0] in section.names
        )
        empty = all(getattr(content, name) == getattr(EntryContent(), name) for name in section.names)
        url = reverse("catalogue:desk-section", args=[change.pk, section.code])
        lines.append(SectionLine(section, url, own, empty, section is current))
    return {
        "change": change,
        "tone": CHANGE_TONES[change.status],
        "content": content,
        "title": view.title,
        "lines": lines,
        "faults": len(faults),
        "quality": quality_of(content, today=timezone.localdate()),
        "translations": [
            (code, name, missing.get(code, 0)) for code, name in settings.LANGUAGES if code != content.original_language
        ],
        "may_save": Action.SAVE in view.actions,
        "may_submit": Action.SUBMIT in view.actions,
        "may_discard": Action.DISCARD in view.actions,
    }


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def change_section(request: HttpRequest, change_id: UUID, code: str) -> HttpResponse:
    """One section of a change. POST saves it; with ``then=auto`` the answer is JSON, for the page that saves itself."""
    viewer = steward_in(request)
    section = section_coded(code)
    if section is None:
        raise NotFound("not_found")
    view, page = _written_here(viewer, change_id), page_number(request.GET.get("page"))
    change, stored = view.change, EntryContent.from_json(view.change.content)
    offered = selectors.offered_choices()
    data = request.POST if request.method == "POST" else None
    form = SectionForm(section, stored, change.revision, offered, data)
    rows = {one.name: rows_of(one.name, stored, data, page) for one in section.fields if one.shape is Shape.ROWS}
    auto, shown = request.POST.get("then") == "auto", request.POST.get("shown", "")
    if data is None:
        return _section_page(request, view, stored, form, rows)
    if not (form.is_valid() and all(one.is_valid() for one in rows.values())):
        return _said(form, rows) if auto else _section_page(request, view, stored, form, rows, status=422)
    # Of the data items these are the page's own.
    written = applied(stored, form.changes() | {name: rows_content(one) for name, one in rows.items()})
    place = Place((), stored.data_items, ())
    if "data_items" in rows:
        place = place_of(stored.data_items, shown, row_codes(rows["data_items"]))
    mine = applied(written, {"data_items": place.around(written.data_items)})
    if len(mine.data_items) > max(MOST_ITEMS, len(stored.data_items)):
        too_many = Invalid("entry.too_many", field="data_items", limit=MOST_ITEMS)
        rows["data_items"].non_form_errors().append(message(too_many))
        return _said(form, rows) if auto else _section_page(request, view, stored, form, rows, status=422)
    # Also when the page is of this very revision: one that saved itself may have left a colleague's words as they are.
    changes, both = merged(shown, written, applied(stored, {"data_items": place.own}), section.names)
    chosen = {name: request.POST.get(f"keep.{name}") for name in both}
    taken = [*changes, *(name for name in both if chosen[name] == "mine")]
    wanted = applied(stored, {name: getattr(mine, name) for name in taken})
    if open_still := tuple(name for name in both if chosen[name] not in {"mine", "theirs"}):
        found = [one for one in differences(stored, mine) if any(is_of(one, name) for name in open_still)]
        lines = lines_of(found, names_in(found, viewer=viewer))
        clashes = [
            Clash(name, FIELD_NAMES[name], [line for one, line in zip(found, lines, strict=True) if is_of(one, name)])
            for name in open_still
        ]
        return asked_which(request, change, clashes)
    saved = _save(request, viewer, change, wanted)
    if isinstance(saved, JsonResponse):
        return saved
    if saved is None:
        return change_section(request, change_id, code)
    if auto:
        return _saved(saved, shown_run(written, section.names, len(place.before)))
    messages.success(request, _("Saved."))
    return redirect(address_after(change.pk, section, request.POST.get("then"), run_of(len(wanted.data_items), page)))


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def change_translate(request: HttpRequest, change_id: UUID, language: str) -> HttpResponse:
    """One language of a change, beside the original. Saves as a section does."""
    viewer = steward_in(request)
    view = _written_here(viewer, change_id)
    change, stored = view.change, EntryContent.from_json(view.change.content)
    if language not in HTML_LANG or language == stored.original_language:
        raise NotFound("not_found")
    data = request.POST if request.method == "POST" else None
    form = TranslationForm(stored, language, change.revision, data, page_number(request.GET.get("page")))
    auto = request.POST.get("then") == "auto"
    if data is None or not form.is_valid():
        if auto:
            return _said(form, {})
        context = _around(viewer, view) | {
            "form": form,
            "run": form.run,
            "pairs": form.pairs(),
            "shown": form.shown() if data is None else data.get("shown", ""),
            "language_name": LANGUAGE_NAMES[language],
            "original_lang": HTML_LANG[stored.original_language],
        }
        return render(request, "catalogue/desk/translate.html", context, status=200 if data is None else 422)
    chosen = {name.removeprefix("keep."): data.get(name, "") for name in data if name.startswith("keep.")}
    settled = form.settle(data.get("shown", ""), chosen)
    if settled.both:
        clashes = [
            Clash(one.key, label_of(one), [two_texts("", language, one.texts.get(language, ""), mine)])
            for one in settled.both
            for mine in [form.cleaned_data[one.key]]
        ]
        return asked_which(request, change, clashes)
    saved = _save(request, viewer, change, settled.content)
    if isinstance(saved, JsonResponse):
        return saved
    if saved is None:
        return change_translate(request, change_id, language)
    if auto:
        return _saved(saved, form.shown())
    messages.success(request, _("Saved."))
    if data.get("then") == "continue" and not form.run.is_last:
        return redirect(at_page(request.path, form.run.number + 1))
    return redirect("catalogue:desk-change", change.pk)


def _save(request: HttpRequest, viewer: Any, change: Any, wanted: EntryContent) -> Any:
    """Save it.

    Returns  the change as it was saved; None when somebody saved in this very moment and the page has to be compared
             anew; to a page that saves itself, an answer with the reason why it cannot be saved.
    """
    try:
        return services.save_change(
            actor=viewer, change_id=change.pk, expected_revision=change.revision, content=wanted
        )
    except DomainError as refusal:
        if isinstance(refusal, Conflict) and refusal.stale:
            return None
        if request.POST.get("then") != "auto":
            raise
        return JsonResponse({"said": _("Not saved: %(reason)s") % {"reason": message(refusal)}}, status=409)


def _saved(saved: Any, shown: str) -> JsonResponse:
    """Takes    shown: the digests of what the page shows, which need not be what colleagues saved beside it."""
    at = time_format(timezone.localtime(saved.changed_at), "H:i")
    return JsonResponse({"revision": saved.revision, "shown": shown, "said": _("Saved %(at)s") % {"at": at}})


def _section_page(
    request: HttpRequest,
    view: ChangeView,
    stored: EntryContent,
    form: SectionForm,
    rows: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    run = rows["data_items"].run if "data_items" in rows else None
    own = applied(stored, {"data_items": stored.data_items[run.start : run.end]}) if run else stored
    context = _around(request.user, view, form.section) | {
        "form": form,
        "section": form.section,
        "run": run,
        "groups": [(asked, name, parts, rows.get(asked.name)) for asked, name, parts in form.groups()],
        "row_errors": [
            (f"{FIELD_NAMES[name]}, {number}: {sentence}", f"#{row[field].id_for_label}")
            for name, one in rows.items()
            if one.is_bound
            for number, row in one.numbered()
            for field, sentences in row.errors.items()
            for sentence in sentences
        ]
        + [
            (f"{FIELD_NAMES[name]}: {sentence}", f"#id_{name}")
            for name, one in rows.items()
            if one.is_bound
            for sentence in one.non_form_errors()
        ],
        # A page that could not be saved is still the page it was: what others saved since is not on it.
        "shown": request.POST.get("shown", "")
        if form.is_bound
        else shown_run(own, form.section.names, run.start if run else 0),
    }
    return render(request, "catalogue/desk/section.html", context, status=status)


def _said(form: forms.Form, rows: dict[str, Any]) -> JsonResponse:
    """Why a page that saves itself could not: the first sentence."""
    sentences = [str(one) for errors in form.errors.values() for one in errors]
    for part in rows.values():
        sentences += map(str, part.non_form_errors())
        sentences += [str(one) for errors in part.errors for some in errors.values() for one in some]
    return JsonResponse({"said": _("Not saved: %(reason)s") % {"reason": sentences[0]}}, status=422)


@require_POST
@login_required
def change_end(request: HttpRequest, change_id: UUID, verb: str) -> HttpResponse:
    """Submit for review, or discard."""
    viewer = steward_in(request)
    verbs = {"submit": services.submit_change, "discard": services.discard_change}
    if verb not in verbs:
        raise NotFound("not_found")
    view, seen = _written_here(viewer, change_id), _revision(request)
    try:
        verbs[verb](actor=viewer, change_id=change_id, expected_revision=seen)
    except DomainError as refusal:
        if isinstance(refusal, NotFound):
            raise
        context = _around(viewer, view) | {"errors": [(message(refusal), "")]}
        return render(request, "catalogue/desk/change.html", context, status=409)
    if verb == "discard":
        messages.success(request, _("The draft was discarded."))
        return redirect("catalogue:desk")
    messages.success(request, _("Sent for review."))
    return redirect("catalogue:change-detail", change_id)


def _revision(request: HttpRequest) -> int:
    text = request.POST.get("expected_revision", "")
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Invalid("revision.missing", field="expected_revision")
    return int(text)


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise NotFound("not_found") from error
