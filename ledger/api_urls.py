"""API of the ledger app, below /api/v1/."""

from django.urls import path

from .api import EntryDetail, EntryList

urlpatterns = [
    path("ledger/entries/", EntryList.as_view(), name="entry-list"),
    path("ledger/entries/<int:index>/", EntryDetail.as_view(), name="entry-detail"),
]
