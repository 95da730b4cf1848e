"""Saved searches: kept under a name, opened again, with or without a daily mail."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from catalogue.forms.searches import RenameSearchForm, SaveSearchForm
from catalogue.selectors.searches import saved_search, searches_of
from catalogue.services.searches import delete_search, mail_search, rename_search, save_search
from organisations.domain.errors import Conflict, Invalid
from organisations.domain.messages import message
from organisations.selectors.people import signed_in


@login_required
@require_safe
def search_list(request: HttpRequest) -> HttpResponse:
    """The account's own searches."""
    return render(request, "catalogue/searches/list.html", {"lines": searches_of(viewer=request.user)})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def search_save(request: HttpRequest) -> HttpResponse:
    """Keep the search of the list under a name."""
    form = SaveSearchForm(request.POST or None, initial={"query": request.GET.urlencode()})
    if request.method == "POST" and form.is_valid():
        actor, given = signed_in(request.user), form.cleaned_data
        try:
            save_search(actor=actor, name=given["name"], query=given["query"], mail=given["mail"] and bool(actor.email))
        except (Invalid, Conflict) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The search was saved."))
            if given["mail"] and not actor.email:
                messages.warning(request, _("No e-mail will come: your account has no address."))
            return redirect("catalogue:search-list")
    return render(request, "catalogue/searches/save.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def search_rename(request: HttpRequest, search_id: UUID) -> HttpResponse:
    """Give a search another name."""
    search = saved_search(viewer=request.user, search_id=search_id)
    form = RenameSearchForm(request.POST or None, initial={"name": search.name})
    if request.method == "POST" and form.is_valid():
        try:
            rename_search(actor=signed_in(request.user), search_id=search_id, name=form.cleaned_data["name"])
        except (Invalid, Conflict) as error:
            form.refuse(error)
        else:
            messages.success(request, _("The search has another name now."))
            return redirect("catalogue:search-list")
    return render(request, "catalogue/searches/rename.html", {"form": form}, status=422 if form.errors else 200)


@login_required
@require_POST
def search_mail(request: HttpRequest, search_id: UUID) -> HttpResponse:
    """Switch the daily mail of a search on or off."""
    mail = request.POST.get("mail") == "yes"
    try:
        mail_search(actor=signed_in(request.user), search_id=search_id, mail=mail)
    except Conflict as error:
        messages.error(request, message(error))
    else:
        said = (
            _("An e-mail will come each day when there is something new.") if mail else _("No more e-mail will come.")
        )
        messages.success(request, said)
    return redirect("catalogue:search-list")


@login_required
@require_POST
def search_delete(request: HttpRequest, search_id: UUID) -> HttpResponse:
    """Forget a search."""
    delete_search(actor=signed_in(request.user), search_id=search_id)
    messages.success(request, _("The search was deleted."))
    return redirect("catalogue:search-list")
