"""API of the catalogue app, below /api/v1/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
