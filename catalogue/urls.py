"""Pages of the catalogue app."""

from django.urls import path

from catalogue.views import resources, synonyms

app_name = "catalogue"
urlpatterns = [
    path("", resources.resource_list, name="resource-list"),
    path("synonyms/", synonyms.synonym_list, name="synonym-list"),
    path("synonyms/new/", synonyms.synonym_add, name="synonym-add"),
    path("synonyms/<uuid:group_id>/", synonyms.synonym_edit, name="synonym-edit"),
    path("synonyms/<uuid:group_id>/switch/", synonyms.synonym_switch, name="synonym-switch"),
    path("<uuid:resource_id>/", resources.resource_detail, name="resource-detail"),
]
