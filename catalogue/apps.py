from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    name = "catalogue"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from catalogue import events  # noqa: F401  registers what this app records
        from catalogue.domain import messages  # noqa: F401  registers this app's sentences
        from catalogue.domain.harvest import messages as of_harvesting  # noqa: F401  and these
        from catalogue.domain.harvest import reporting  # noqa: F401  and these
