"""The synonym table: stewards list, search and change it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from catalogue.domain.filters import page_number
from catalogue.forms.synonyms import SynonymForm, SynonymSearchForm
from catalogue.selectors.synonyms import GroupLine, require_synonym_editor, synonym_group, synonym_page
from catalogue.services.synonyms import add_synonyms, change_synonyms, switch_synonyms
from organisations.domain.errors import Conflict, Invalid
from organisations.domain.messages import message
from organisations.selectors.people import signed_in

#: What a hidden number says when it cannot be read: no group has this version, so the service calls it stale.
NO_VERSION = 0


@login_required
@require_safe
def synonym_list(request: HttpRequest) -> HttpResponse:
    """The groups with a word like this, those changed last first."""
    form = SynonymSearchForm(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    page = synonym_page(
        viewer=request.user,
        q=wanted.get("q", ""),
        state=wanted.get("state", ""),
        page=page_number(request.GET.get("page")),
    )
    return render(
        request,
        "catalogue/synonyms/list.html",
        {"form": form, "page": page, "searched": bool(wanted.get("q") or wanted.get("state"))},
        status=400 if form.errors else 200,
    )


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def synonym_add(request: HttpRequest) -> HttpResponse:
    """A new group: the form, and what the service says to it."""
    require_synonym_editor(request.user)
    form = SynonymForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            add_synonyms(actor=signed_in(request.user), words=form.words, source=form.cleaned_data["source"])
        except (Invalid, Conflict) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The group was added. Search uses it from now on."))
            return redirect("catalogue:synonym-list")
    return render(request, "catalogue/synonyms/edit.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def synonym_edit(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """One group: its words, and the form to change them."""
    line = synonym_group(viewer=request.user, group_id=group_id)
    form = SynonymForm(request.POST or None, initial=_initial(line))
    if request.method == "POST" and form.is_valid():
        try:
            change_synonyms(
                actor=signed_in(request.user),
                group_id=group_id,
                expected_version=_version(request),
                words=form.words,
                source=form.cleaned_data["source"],
            )
        except (Invalid, Conflict) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The group was changed. Search uses it from now on."))
            return redirect("catalogue:synonym-list")
    return render(
        request, "catalogue/synonyms/edit.html", {"form": form, "line": line}, status=422 if form.errors else 200
    )


@login_required
@require_POST
def synonym_switch(request: HttpRequest, group_id: UUID) -> HttpResponse:
    """Take a group out of search, or put it back."""
    active = request.POST.get("active") == "yes"
    try:
        switch_synonyms(
            actor=signed_in(request.user), group_id=group_id, expected_version=_version(request), active=active
        )
    except Conflict as error:
        messages.error(request, message(error))
    else:
        messages.success(
            request, _("Search uses the group again.") if active else _("Search no longer uses the group.")
        )
    return redirect("catalogue:synonym-edit", group_id=group_id)


def _initial(line: GroupLine) -> dict[str, str]:
    words = {use: "\n".join(text.value for text in texts) for use, texts in line.words}
    return {**words, "source": line.group.source}


def _version(request: HttpRequest) -> int:
    text = request.POST.get("expected_version", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else NO_VERSION
