"""API of the catalogue app, below /api/v1/."""

from django.urls import path

from catalogue import api
from catalogue.api import life_cycle

urlpatterns = [
    path("resources/", api.ResourceList.as_view(), name="resource-list"),
    path("resources/<uuid:resource_id>/", api.ResourceDetail.as_view(), name="resource-detail"),
    path("resources/<uuid:resource_id>/versions/", life_cycle.VersionList.as_view(), name="version-list"),
    path("resources/<uuid:resource_id>/corrections/", life_cycle.CorrectionList.as_view(), name="correction-list"),
    path("corrections/<uuid:correction_id>/answer/", life_cycle.Answer.as_view(), name="correction-answer"),
    path("corrections/<uuid:correction_id>/withdraw/", life_cycle.Withdraw.as_view(), name="correction-withdraw"),
]
