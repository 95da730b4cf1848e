"""Every address of the portal. tests/architecture/test_urls.py accounts for each and who may see it."""

from allauth.account.decorators import secure_admin_login
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import admin
from django.urls import URLPattern, URLResolver, include, path

from bayarea import errors, gallery, health, languages, pages
from bayarea.api import schema
from sharing.views.home import home

handler400 = errors.handler400
handler403 = errors.handler403
handler404 = errors.handler404
handler429 = errors.handler429
handler500 = errors.handler500

# Nothing to do by hand there: addresses are not used, and second factors are their owners' alone.
admin.site.unregister([EmailAddress, Authenticator])
# One door: the admin's own sign-in knows no second factor and no lockout.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]

api_v1: list[URLPattern | URLResolver] = [
    path("", include("organisations.api_urls")),
    path("", include("catalogue.api_urls")),
    path("", include("sharing.api_urls")),
    path("", include("ledger.api_urls")),
    path("openapi.json", schema.openapi, name="schema"),
    path("docs/", schema.DocsView.as_view(), name="docs"),
]

# Every component in every state, to look at: only where designers and tests work.
gallery_urls = [path("_components/", gallery.gallery, name="gallery")] if settings.COMPONENT_GALLERY else []

urlpatterns = [
    path("livez", health.livez, name="livez"),
    path("readyz", health.readyz, name="readyz"),
    path("", home, name="home"),
    path("", include("sharing.urls")),
    path("", include("catalogue.public_urls")),
    path("catalogue/", include("catalogue.urls")),
    path("ledger/", include("ledger.urls")),
    path("organisations/", include("organisations.urls")),
    path("api/v1/", include((api_v1, "api"))),
    path("accounts/", include("bayarea.accounts.urls")),
    path("i18n/setlang/", languages.choose, name="set_language"),
    path("admin/", admin.site.urls),
    path("help/", pages.help_page, name="help"),
    path("accessibility/", pages.accessibility, name="accessibility"),
    *gallery_urls,
]
