"""API of the catalogue app, below /api/v1/."""

from django.urls import path

from catalogue import api
from catalogue.api import additions, changes, life_cycle

urlpatterns = [
    path("resources/", api.ResourceList.as_view(), name="resource-list"),
    path("resources/<uuid:resource_id>/", api.ResourceDetail.as_view(), name="resource-detail"),
    path("resources/<uuid:resource_id>/versions/", life_cycle.VersionList.as_view(), name="version-list"),
    path("resources/<uuid:resource_id>/corrections/", life_cycle.CorrectionList.as_view(), name="correction-list"),
    path("resources/<uuid:resource_id>/retire/", changes.Retirement.as_view(), name="resource-retire"),
    path("resources/<uuid:resource_id>/addition/", additions.Addition.as_view(), name="addition"),
    path("changes/", changes.ChangeList.as_view(), name="change-list"),
    path("changes/<uuid:change_id>/", changes.ChangeDetail.as_view(), name="change-detail"),
    path("changes/<uuid:change_id>/submit/", changes.Submit.as_view(), name="change-submit"),
    path("changes/<uuid:change_id>/discard/", changes.Discard.as_view(), name="change-discard"),
    path("changes/<uuid:change_id>/extend/", changes.Extend.as_view(), name="change-extend"),
    path("changes/<uuid:change_id>/assess/", changes.Assess.as_view(), name="change-assess"),
    path("changes/<uuid:change_id>/approve/", changes.Approve.as_view(), name="change-approve"),
    path("changes/<uuid:change_id>/announce/", changes.Announce.as_view(), name="change-announce"),
    path("changes/<uuid:change_id>/return/", changes.Return.as_view(), name="change-return"),
    path("corrections/<uuid:correction_id>/answer/", life_cycle.Answer.as_view(), name="correction-answer"),
    path("corrections/<uuid:correction_id>/withdraw/", life_cycle.Withdraw.as_view(), name="correction-withdraw"),
]
