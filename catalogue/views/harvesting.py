"""Sources of the catalogue: who proposes and confirms them, their runs, and what became of each record."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from catalogue.domain.field_names import FIELD_NAMES
from catalogue.domain.filters import page_number
from catalogue.domain.harvest.states import Outcome, SourceAction, SourceKind
from catalogue.forms.harvesting import (
    LANGUAGE_NAMES,
    TERMS,
    SourceForm,
    UploadForm,
    member,
    show_refusal,
)
from catalogue.selectors import harvesting as selectors
from catalogue.services import harvest_runs, harvest_sources
from catalogue.services.harvest_sources import SourceSettings
from organisations.domain.errors import Conflict, DomainError, Forbidden, Invalid
from organisations.domain.messages import message
from organisations.domain.texts import LANGUAGES
from organisations.selectors.people import signed_in

LOOK_AGAIN_S = 3
STATE_TONES = {"proposed": "submitted", "confirmed": "approved", "suspended": "expired", "ended": "neutral"}
RUN_TONES = {
    "waiting": "submitted",
    "running": "review",
    "held": "review",
    "done": "approved",
    "failed": "rejected",
    "cancelled": "neutral",
}
OUTCOME_TONES = {
    "created": "approved",
    "changed": "info",
    "unchanged": "neutral",
    "refused": "rejected",
    "vanished": "review",
    "retired": "expired",
}
#: What each action answers with. Changing has a page of its own.
DONE = {
    SourceAction.CONFIRM: gettext_lazy("The source is in use. This is recorded in the ledger."),
    SourceAction.SUSPEND: gettext_lazy("The source is switched off. This is recorded in the ledger."),
    SourceAction.RESUME: gettext_lazy("The source is switched on. This is recorded in the ledger."),
    SourceAction.END: gettext_lazy("The source has ended. Its entries stay. This is recorded in the ledger."),
}
SERVICES: dict[SourceAction, Callable[..., Any]] = {
    SourceAction.CONFIRM: harvest_sources.confirm_source,
    SourceAction.SUSPEND: harvest_sources.suspend_source,
    SourceAction.RESUME: harvest_sources.resume_source,
    SourceAction.END: harvest_sources.end_source,
}


def _require_reader(request: HttpRequest) -> None:
    if not selectors.sees_sources(request.user):
        raise Http404


@login_required
@require_http_methods(["GET", "HEAD"])
def source_list(request: HttpRequest) -> HttpResponse:
    """All sources with their newest run."""
    _require_reader(request)
    rows = [
        {
            "source": source,
            "tone": STATE_TONES[source.state],
            "run": run,
            "run_tone": RUN_TONES[run.state] if run else "",
            "run_state": selectors.state_of(run, selectors.rights_to(viewer=request.user, source=source))
            if run
            else "",
            "counts": _counts(run.counts) if run else [],
        }
        for source, run in selectors.sources_for(viewer=request.user)
    ]
    return render(
        request,
        "catalogue/harvest/list.html",
        {"rows": rows, "proposes": bool(selectors.proposes_for(request.user))},
    )


def _counts(counts: dict[str, Any]) -> list[tuple[str, str, int]]:
    return [(one.value, str(one.label), counts[one.value]) for one in Outcome if counts.get(one.value)]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def source_new(request: HttpRequest) -> HttpResponse:
    """Propose a source."""
    _require_reader(request)
    organisations = selectors.proposes_for(request.user)
    if not organisations:
        raise Forbidden("source.not_administrator")
    defaults = {
        "unmapped": "default",
        "sharing_attribute": "unconditional",
        "open_attribute": "not_stated",
        "visibility": "public",
        "interval_hours": 24,
        "grace_days": 14,
    }
    form = SourceForm(request.POST or None, organisations=organisations, initial=defaults)
    if request.method == "POST" and form.is_valid():
        try:
            source = harvest_sources.register_source(
                actor=signed_in(request.user),
                code=form.cleaned_data["code"],
                kind=form.cleaned_data["kind"],
                organisation_id=UUID(form.cleaned_data["organisation"]),
                settings=SourceSettings(**form.settings()),
            )
        except (Invalid, Conflict) as error:
            show_refusal(form, error)
        else:
            messages.success(request, _("The source is registered. Another administrator must confirm it."))
            return redirect("catalogue:source-detail", code=source.code)
    return render(
        request, "catalogue/harvest/form.html", {"form": form, "source": None}, status=422 if form.errors else 200
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def source_change(request: HttpRequest, code: str) -> HttpResponse:
    """Change a source; what decides whom the portal asks and whose entries that becomes is confirmed anew."""
    source = selectors.get_source(viewer=request.user, code=code)
    if not selectors.rights_to(viewer=request.user, source=source).administers:
        raise Forbidden("source.not_administrator")
    initial = {
        "expected_version": source.version,
        "providers": "\n".join(f"{provider} = {where}" for provider, where in sorted(source.providers.items())),
        "urls_all": source.urls.get("all", ""),
        **{
            name: getattr(source, name)
            for name in (
                "portal",
                "unmapped",
                "sharing_attribute",
                "open_attribute",
                "visibility",
                "language",
                "page",
                "interval_hours",
                "grace_days",
            )
        },
        **{
            member(name, language): getattr(source, name).get(language, "")
            for name in ("names", "urls", "licence", *TERMS)
            for language in LANGUAGES
        },
    }
    form = SourceForm(request.POST or None, new=False, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            changed = harvest_sources.change_source(
                actor=signed_in(request.user),
                source_id=source.pk,
                expected_version=form.cleaned_data["expected_version"] or 0,
                settings=SourceSettings(**form.settings()),
            )
        except (Invalid, Conflict) as error:
            show_refusal(form, error)
        else:
            waits = changed.state == "proposed"
            messages.success(
                request,
                _("Changed. Another administrator must confirm it before the source is asked again.")
                if waits
                else _("Changed."),
            )
            return redirect("catalogue:source-detail", code=code)
    return render(
        request, "catalogue/harvest/form.html", {"form": form, "source": source}, status=422 if form.errors else 200
    )


@login_required
@require_http_methods(["GET", "HEAD"])
def source_detail(request: HttpRequest, code: str) -> HttpResponse:
    """One source: what it is asked, who stands behind it, its runs."""
    return _source_page(request, code, UploadForm())


def _source_page(request: HttpRequest, code: str, form: UploadForm) -> HttpResponse:
    source = selectors.get_source(viewer=request.user, code=code)
    rights = selectors.rights_to(viewer=request.user, source=source)
    runs = [
        {
            "run": run,
            "tone": RUN_TONES[run.state],
            "state": selectors.state_of(run, rights),
            "counts": _counts(run.counts),
            "problem": selectors.problem_of(run),
        }
        for run in selectors.runs_of(viewer=request.user, source=source)
    ]
    return render(
        request,
        "catalogue/harvest/detail.html",
        {
            "source": source,
            "tone": STATE_TONES[source.state],
            "rights": rights,
            "actions": {one.value: one in rights.actions for one in SourceAction},
            "runs": runs,
            "form": form,
            "uploads": source.kind == SourceKind.UPLOAD,
            "terms": [(FIELD_NAMES[name], getattr(source, name)) for name in TERMS],
            "language_name": LANGUAGE_NAMES.get(source.language, source.language),
        },
        status=422 if form.errors else 200,
    )


@login_required
@require_POST
def source_act(request: HttpRequest, code: str, action: str) -> HttpResponse:
    """Confirm a source, switch it off or on, end it."""
    source = selectors.get_source(viewer=request.user, code=code)
    if action not in SERVICES:
        raise Http404
    try:
        SERVICES[SourceAction(action)](
            actor=signed_in(request.user), source_id=source.pk, expected_version=_version(request)
        )
    except DomainError as error:
        messages.error(request, message(error))
    else:
        messages.success(request, str(DONE[SourceAction(action)]))
    return redirect("catalogue:source-detail", code=code)


def _version(request: HttpRequest) -> int:
    given = request.POST.get("expected_version", "")
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 10 else 0


@login_required
@require_POST
def run_start(request: HttpRequest, code: str) -> HttpResponse:
    """Run now, or with ``dry`` only say what would change. Files are always previewed first."""
    source = selectors.get_source(viewer=request.user, code=code)
    uploads = source.kind == SourceKind.UPLOAD
    form = UploadForm(request.POST, request.FILES) if uploads else UploadForm()
    upload = None
    if uploads:
        if not form.is_valid():
            return _source_page(request, code, form)
        upload = harvest_runs.Upload(body=form.cleaned_data["file"].read(), kind=form.kind(), whole=form.is_whole())
    try:
        run_id = harvest_runs.ask_for_run(
            actor=signed_in(request.user),
            source_id=source.pk,
            dry=uploads or "dry" in request.POST,
            upload=upload,
        )
    except (Invalid, Conflict, Forbidden) as error:
        if uploads and isinstance(error, Invalid):
            show_refusal(form, error)
            return _source_page(request, code, form)
        messages.error(request, message(error))
        return redirect("catalogue:source-detail", code=code)
    return redirect("catalogue:run-detail", run_id=run_id)


@login_required
@require_http_methods(["GET", "HEAD"])
def run_detail(request: HttpRequest, run_id: UUID) -> HttpResponse:
    """A run: how far it is, how it ended, and its report record by record."""
    run = selectors.get_run(viewer=request.user, run_id=run_id)
    chosen = request.GET.get("outcome", "")
    lines, page = selectors.report_of(
        viewer=request.user, run=run, outcome=chosen, page=page_number(request.GET.get("page", "1"))
    )
    rights = selectors.rights_to(viewer=request.user, source=run.source)
    active = selectors.is_active(run)
    response = render(
        request,
        "catalogue/harvest/run.html",
        {
            "run": run,
            "tone": RUN_TONES[run.state],
            "state": selectors.state_of(run, rights),
            "decides": rights.decides,
            "counts": _counts(run.counts),
            "problem": selectors.problem_of(run),
            "notes": selectors.notes_of(run),
            "lines": [(line, OUTCOME_TONES[line.outcome]) for line in lines],
            "page": page,
            "chosen": chosen if chosen in Outcome.values else "",
            "outcomes": [("", _("All records")), *Outcome.choices],
            "active": active,
            "rights": rights,
            "applies": selectors.can_apply(run) and rights.runs,
            "still": "still" in request.GET,
        },
    )
    if active and "still" not in request.GET:
        response["Refresh"] = str(LOOK_AGAIN_S)
    return response


@login_required
@require_POST
def run_act(request: HttpRequest, run_id: UUID, action: str) -> HttpResponse:
    """Stop a run, let it retire many, or apply the preview of a file."""
    selectors.get_run(viewer=request.user, run_id=run_id)
    actor = signed_in(request.user)
    try:
        if action == "stop":
            harvest_runs.cancel_run(actor=actor, run_id=run_id)
        elif action == "allow":
            harvest_runs.allow_retiring(actor=actor, run_id=run_id)
        elif action == "apply":
            run_id = harvest_runs.apply_preview(actor=actor, run_id=run_id)
        else:
            raise Http404
    except (Conflict, Forbidden) as error:
        messages.error(request, message(error))
    return redirect("catalogue:run-detail", run_id=run_id)
