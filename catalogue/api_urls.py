"""API of the catalogue app, below /api/v1/."""

from django.urls import path

from catalogue import api

urlpatterns = [
    path("resources/", api.ResourceList.as_view(), name="resource-list"),
    path("resources/<uuid:resource_id>/", api.ResourceDetail.as_view(), name="resource-detail"),
]
