from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "ledger"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Only commands record these events, but every process knows their kinds: pages filter by them.
        from . import rollover, rotation  # noqa: F401
