"""Pages of the ledger app."""

from django.urls import path

from .views import console, exporting, operating, personal, public, records, verifying

app_name = "ledger"
urlpatterns = [
    # For everybody: C2SP tlog-tiles and tlog-proof
    path("checkpoint", public.checkpoint, name="checkpoint"),
    path("tile/entries/<path:path>", public.entries, name="tile-entries"),
    path("tile/<path:path>", public.tile, name="tile"),
    path("proof/<uuid:event_id>.tlog-proof", public.proof, name="proof"),
    path("note/<str:digest>", public.note, name="note"),
    path("vkeys", public.vkeys, name="vkeys"),
    path("policy.txt", public.policy, name="policy"),
    path("verify.py", public.verifier, name="verifier"),
    # For auditors and parties
    path("", console.console, name="console"),
    path("records/", records.entry_list, name="entry-list"),
    path("views/", records.view_save, name="view-save"),
    path("views/<uuid:view_id>/delete/", records.view_delete, name="view-delete"),
    path("<int:index>/", records.entry_detail, name="entry-detail"),
    path("<int:index>/bytes/", records.entry_bytes, name="entry-bytes"),
    path("event/<uuid:event_id>/", records.event, name="event"),
    path("event/<uuid:event_id>/personal/", personal.personal, name="personal"),
    path("personal/", personal.find, name="personal-find"),
    path("verify/", verifying.verify, name="verify"),
    path("verify/<uuid:job_id>/", verifying.verify_job, name="verify-job"),
    path("operations/", operating.operations, name="operations"),
    path("exports/", exporting.export_list, name="export-list"),
    path("exports/<uuid:job_id>/", exporting.export_detail, name="export-detail"),
    path("exports/<uuid:job_id>/download/", exporting.export_download, name="export-download"),
    path("exports/<uuid:job_id>/print/", exporting.export_print, name="export-print"),
    path("print/", exporting.print_list, name="print-list"),
]
