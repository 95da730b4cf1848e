"""django-allauth's forms, tied to the one lockout: wrong codes count like wrong passwords."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import LoginForm as AllauthLoginForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from axes.handlers.proxy import AxesProxyHandler
from django import forms
from django.contrib.auth.signals import user_login_failed
from django.utils.translation import gettext_lazy as _

from .names import plain_name

LOCKED = _("Wait a while before you try again.")


class LoginForm(AllauthLoginForm):
    def clean_login(self) -> str:
        return plain_name(super().clean_login())


class _CountedForm(forms.Form):
    """Refuses while the account is locked from this address, and reports each failure to axes."""

    def _credentials(self) -> dict[str, str]:
        return {"username": plain_name(self.user.get_username())}  # type: ignore[attr-defined]

    def _refuse_when_locked(self) -> None:
        if not AxesProxyHandler.is_allowed(context.request, self._credentials()):
            context.request.axes_locked_out = True
            raise forms.ValidationError(LOCKED, code="locked")

    def _count_failure(self) -> None:
        user_login_failed.send(sender=type(self), credentials=self._credentials(), request=context.request)


class _CountedCodeForm(_CountedForm):
    def clean_code(self) -> Any:
        self._refuse_when_locked()
        try:
            return super().clean_code()  # type: ignore[misc]
        except forms.ValidationError:
            self._count_failure()
            raise


class CodeForm(_CountedCodeForm, AuthenticateForm):
    """The second step of signing in."""


class RepeatedCodeForm(_CountedCodeForm, ReauthenticateForm):
    """A code asked again before something delicate."""
