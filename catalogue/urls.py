"""Pages of the catalogue app."""

from django.urls import path

from catalogue.views import resources

app_name = "catalogue"
urlpatterns = [
    path("", resources.resource_list, name="resource-list"),
    path("<uuid:resource_id>/", resources.resource_detail, name="resource-detail"),
]
