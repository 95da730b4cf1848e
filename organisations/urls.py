"""Pages of the organisations app."""

from django.urls import path

from organisations.views import account, bodies

app_name = "organisations"
urlpatterns = [
    path("", bodies.organisation_list, name="list"),
    path("me/", account.account, name="account"),
    path("me/language/", account.set_language, name="account-language"),
    path("me/tokens/", account.token_create, name="token-create"),
    path("me/tokens/<slug:digest>/revoke/", account.token_revoke, name="token-revoke"),
    path("<slug:code>/", bodies.organisation_detail, name="detail"),
    path("<slug:code>/members/new/", bodies.membership_grant, name="membership-grant"),
    path("<slug:code>/members/<uuid:membership_id>/remove/", bodies.membership_end, name="membership-end"),
]
