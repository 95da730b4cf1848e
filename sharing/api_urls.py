"""API of the sharing app, below /api/v1/."""

from django.urls import path

from sharing.api import grants, requests

urlpatterns = [
    path("requests/", requests.RequestListView.as_view(), name="request-list"),
    path("requests/<uuid:request_id>/", requests.RequestDetailView.as_view(), name="request-detail"),
    path("requests/<uuid:request_id>/submit/", requests.SubmitView.as_view(), name="request-submit"),
    path("requests/<uuid:request_id>/approve/", requests.ApproveView.as_view(), name="request-approve"),
    path("requests/<uuid:request_id>/return/", requests.ReturnView.as_view(), name="request-return"),
    path("requests/<uuid:request_id>/reject/", requests.RejectView.as_view(), name="request-reject"),
    path("requests/<uuid:request_id>/withdraw/", requests.WithdrawView.as_view(), name="request-withdraw"),
    path("grants/", grants.GrantListView.as_view(), name="grant-list"),
    path("grants/<uuid:grant_id>/revoke/", grants.RevokeView.as_view(), name="grant-revoke"),
]
