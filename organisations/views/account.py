"""The signed-in person's own page."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from organisations.domain.errors import Invalid
from organisations.domain.messages import message
from organisations.forms import LanguageForm
from organisations.selectors.memberships import organisations_of, roles_of
from organisations.selectors.people import signed_in
from organisations.selectors.tokens import tokens_of
from organisations.services.people import choose_language
from organisations.services.tokens import issue_token, revoke_token


@never_cache
@login_required
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """Roles, language, tokens, and the way to password and second factor."""
    return _page(request, LanguageForm(initial={"language": signed_in(request.user).language}))


@login_required
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """Keep the preferred language with the account, and use it from now on."""
    form = LanguageForm(request.POST)
    if form.is_valid():
        try:
            choose_language(actor=signed_in(request.user), language=form.cleaned_data["language"])
        except Invalid as error:
            form.add_error("language", message(error))
    if form.errors:
        return _page(request, form, status=422)
    chosen = form.cleaned_data["language"]
    with translation.override(chosen or translation.get_language()):
        messages.success(request, _("Your preferred language was saved."))
    response = redirect("organisations:account")
    if chosen:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            chosen,
            max_age=settings.LANGUAGE_COOKIE_AGE,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            samesite="Lax",
        )
    else:
        response.delete_cookie(settings.LANGUAGE_COOKIE_NAME, samesite="Lax")
    return response


@never_cache
@login_required
@require_POST
def token_create(request: HttpRequest) -> HttpResponse:
    """Make an API key and show it: in this answer and never again, so it is neither redirected nor stored."""
    return render(request, "organisations/token.html", {"key": issue_token(user=signed_in(request.user))})


@login_required
@require_POST
def token_revoke(request: HttpRequest, digest: str) -> HttpResponse:
    """End one of one's own API keys."""
    revoke_token(actor=signed_in(request.user), digest=digest)
    messages.success(request, _("The token was revoked."))
    return redirect("organisations:account")


def _page(request: HttpRequest, form: LanguageForm, status: int = 200) -> HttpResponse:
    held = roles_of(request.user)
    bodies = [
        (body, sorted(str(role.label) for where, role in held if where == body.pk))
        for body in organisations_of(request.user)
    ]
    return render(
        request,
        "organisations/account.html",
        {"bodies": bodies, "tokens": tokens_of(signed_in(request.user)), "form": form},
        status=status,
    )
