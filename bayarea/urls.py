"""Every address of the portal. tests/architecture/test_urls.py accounts for each and who may see it."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from bayarea import gallery, languages, pages

api_v1 = [
    path("", include("organisations.api_urls")),
    path("", include("catalogue.api_urls")),
    path("", include("sharing.api_urls")),
    path("", include("ledger.api_urls")),
]

# Every component in every state, to look at: only where designers and tests work.
gallery_urls = [path("_components/", gallery.gallery, name="gallery")] if settings.COMPONENT_GALLERY else []

urlpatterns = [
    path("", include("sharing.urls")),
    path("catalogue/", include("catalogue.urls")),
    path("ledger/", include("ledger.urls")),
    path("organisations/", include("organisations.urls")),
    path("api/v1/", include((api_v1, "api"))),
    path("accounts/", include("allauth.urls")),
    path("i18n/setlang/", languages.choose, name="set_language"),
    path("admin/", admin.site.urls),
    path("help/", pages.help_page, name="help"),
    path("accessibility/", pages.accessibility, name="accessibility"),
    *gallery_urls,
]
