"""Pages of the catalogue app."""

from django.urls import path

from catalogue.views import harvesting, resources, synonyms
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
    path("<uuid:resource_id>/beside/", harvesting.addition_edit, name="addition-edit"),
    path("sources/", harvesting.source_list, name="source-list"),
    path("sources/new/", harvesting.source_new, name="source-new"),
    path("sources/runs/<uuid:run_id>/", harvesting.run_detail, name="run-detail"),
    path("sources/runs/<uuid:run_id>/<slug:action>/", harvesting.run_act, name="run-act"),
    path("sources/<slug:code>/", harvesting.source_detail, name="source-detail"),
    path("sources/<slug:code>/change/", harvesting.source_change, name="source-change"),
    path("sources/<slug:code>/run/", harvesting.run_start, name="run-start"),
    path("sources/<slug:code>/<slug:action>/", harvesting.source_act, name="source-act"),
]
