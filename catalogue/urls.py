"""Pages of the catalogue app."""

from django.urls import path

from catalogue.views import (
    additions,
    bulk,
    changes,
    corrections,
    desk,
    harvesting,
    imports,
    resources,
    searches,
    suggesting,
    synonyms,
    versions,
)
from catalogue.views.negotiation import machine_readable

app_name = "catalogue"
as_catalogue = machine_readable(lambda: "/catalog", unasked=True)
as_dataset = machine_readable(lambda resource_id: f"/dataset/{resource_id}")

urlpatterns = [
    path("searches/", searches.search_list, name="search-list"),
    path("searches/new/", searches.search_save, name="search-save"),
    path("searches/<uuid:search_id>/rename/", searches.search_rename, name="search-rename"),
    path("searches/<uuid:search_id>/mail/", searches.search_mail, name="search-mail"),
    path("searches/<uuid:search_id>/delete/", searches.search_delete, name="search-delete"),
    path("suggest/", suggesting.suggest, name="suggest"),
    path("synonyms/", synonyms.synonym_list, name="synonym-list"),
    path("synonyms/new/", synonyms.synonym_add, name="synonym-add"),
    path("synonyms/<uuid:group_id>/", synonyms.synonym_edit, name="synonym-edit"),
    path("synonyms/<uuid:group_id>/switch/", synonyms.synonym_switch, name="synonym-switch"),
    path("", as_catalogue(resources.resource_list), name="resource-list"),
    path("<uuid:resource_id>/", as_dataset(resources.resource_detail), name="resource-detail"),
    path("changes/", changes.change_list, name="change-list"),
    path("changes/<uuid:change_id>/", changes.change_detail, name="change-detail"),
    path("changes/<uuid:change_id>/submit/", changes.change_step, {"verb": "submit"}, name="change-submit"),
    path("changes/<uuid:change_id>/discard/", changes.change_step, {"verb": "discard"}, name="change-discard"),
    path("changes/<uuid:change_id>/extend/", changes.change_step, {"verb": "extend"}, name="change-extend"),
    path("corrections/", corrections.correction_queue, name="correction-queue"),
    path("corrections/<uuid:correction_id>/", corrections.correction_detail, name="correction-detail"),
    path("corrections/<uuid:correction_id>/withdraw/", corrections.correction_withdraw, name="correction-withdraw"),
    path("<uuid:resource_id>/versions/", versions.version_list, name="version-list"),
    path("<uuid:resource_id>/corrections/", corrections.correction_list, name="correction-list"),
    path("<uuid:resource_id>/retire/", changes.resource_retire, name="resource-retire"),
    path("<uuid:resource_id>/beside/", additions.addition_edit, name="addition-edit"),
    path("sources/", harvesting.source_list, name="source-list"),
    path("sources/new/", harvesting.source_new, name="source-new"),
    path("sources/runs/<uuid:run_id>/", harvesting.run_detail, name="run-detail"),
    path("sources/runs/<uuid:run_id>/<slug:action>/", harvesting.run_act, name="run-act"),
    path("sources/<slug:code>/", harvesting.source_detail, name="source-detail"),
    path("sources/<slug:code>/change/", harvesting.source_change, name="source-change"),
    path("sources/<slug:code>/run/", harvesting.run_start, name="run-start"),
    path("sources/<slug:code>/<slug:action>/", harvesting.source_act, name="source-act"),
    path("desk/", desk.desk, name="desk"),
    path("desk/open/", desk.change_open, name="desk-open"),
    path("desk/import/", imports.import_upload, name="import"),
    path("desk/import/template.csv", imports.import_template, name="import-template"),
    path("desk/import/<uuid:import_id>/", imports.import_preview, name="import-preview"),
    path("desk/bulk/", bulk.bulk_choose, name="bulk"),
    path("desk/bulk/edit/", bulk.bulk_edit, name="bulk-edit"),
    path("desk/<uuid:change_id>/", desk.change_detail, name="desk-change"),
    path("desk/<uuid:change_id>/translate/<slug:language>/", desk.change_translate, name="desk-translate"),
    path("desk/<uuid:change_id>/end/<slug:verb>/", desk.change_end, name="desk-end"),
    path("desk/<uuid:change_id>/<slug:code>/", desk.change_section, name="desk-section"),
]
