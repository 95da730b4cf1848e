"""API of the ledger app, below /api/v1/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
