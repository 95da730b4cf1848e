"""Every address of the portal. tests/architecture/test_urls.py accounts for each and who may see it."""

from django.contrib import admin
from django.urls import include, path

api_v1 = [
    path("", include("organisations.api_urls")),
    path("", include("catalogue.api_urls")),
    path("", include("sharing.api_urls")),
    path("", include("ledger.api_urls")),
]

urlpatterns = [
    path("", include("sharing.urls")),
    path("catalogue/", include("catalogue.urls")),
    path("ledger/", include("ledger.urls")),
    path("organisations/", include("organisations.urls")),
    path("api/v1/", include((api_v1, "api"))),
    path("accounts/", include("allauth.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("admin/", admin.site.urls),
]
