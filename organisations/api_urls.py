"""API of the organisations app, below /api/v1/."""

from django.urls import path

from organisations import api

urlpatterns = [path("me/", api.Me.as_view(), name="me")]
