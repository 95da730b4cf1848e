from django.apps import AppConfig


class SharingConfig(AppConfig):
    name = "sharing"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from sharing import events  # noqa: F401  registers the kinds of events
        from sharing.domain import messages  # noqa: F401  registers this app's sentences
