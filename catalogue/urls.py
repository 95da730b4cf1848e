"""Pages of the catalogue app."""

from django.urls import path

from catalogue.views import resources, synonyms
from catalogue.views.negotiation import machine_readable

app_name = "catalogue"
as_catalogue = machine_readable(lambda: "/catalog")
as_dataset = machine_readable(lambda resource_id: f"/dataset/{resource_id}")

urlpatterns = [
    path("synonyms/", synonyms.synonym_list, name="synonym-list"),
    path("synonyms/new/", synonyms.synonym_add, name="synonym-add"),
    path("synonyms/<uuid:group_id>/", synonyms.synonym_edit, name="synonym-edit"),
    path("synonyms/<uuid:group_id>/switch/", synonyms.synonym_switch, name="synonym-switch"),
    path("", as_catalogue(resources.resource_list), name="resource-list"),
    path("<uuid:resource_id>/", as_dataset(resources.resource_detail), name="resource-detail"),
]
