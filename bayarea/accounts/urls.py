"""The pages of an account. Only those this portal uses: no sign-up, no e-mail addresses, no reset by mail.

django-allauth reverses some names of pages we do not have; those names answer 404.
"""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.totp.views import activate_totp
from csp.decorators import csp_update
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path


def absent(request: HttpRequest) -> HttpResponse:
    """Accounts are made, and passwords reset, by an administrator."""
    raise Http404


urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("password/change/", account.password_change, name="account_change_password"),
    path("password/set/", absent, name="account_set_password"),
    path("password/reset/", absent, name="account_reset_password"),
    path("signup/", absent, name="account_signup"),
    path("email/", absent, name="account_email"),
    # The picture with the secret is made for this page only and never has an address of its own.
    path("2fa/totp/activate/", csp_update({"img-src": ["data:"]})(activate_totp), name="mfa_activate_totp"),
    path("2fa/", include("allauth.mfa.urls")),
]
