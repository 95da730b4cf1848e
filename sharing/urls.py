"""Pages of the sharing app. Home (my work) has no namespace and is routed by the project."""

from django.urls import path

from sharing.views import decisions, grants, requests

app_name = "sharing"
urlpatterns = [
    path("requests/", requests.request_list, name="request-list"),
    path("requests/new/", requests.request_open, name="request-open"),
    path("requests/<uuid:request_id>/", requests.request_detail, name="request-detail"),
    path("requests/<uuid:request_id>/answers/<slug:task>/", requests.request_task, name="request-task"),
    path("requests/<uuid:request_id>/check/", requests.request_check, name="request-check"),
    path("requests/<uuid:request_id>/sent/", requests.request_sent, name="request-sent"),
    path("requests/<uuid:request_id>/withdraw/", requests.request_withdraw, name="request-withdraw"),
    path("requests/<uuid:request_id>/hand-over/", requests.request_hand_over, name="request-hand-over"),
    path("requests/<uuid:request_id>/decision/", decisions.request_decide, name="request-decide"),
    path("queue/", decisions.queue, name="queue"),
    path("grants/", grants.grant_list, name="grant-list"),
    path("grants/<uuid:grant_id>/", grants.grant_detail, name="grant-detail"),
    path("grants/<uuid:grant_id>/revoke/", grants.grant_revoke, name="grant-revoke"),
]
