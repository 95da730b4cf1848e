from django.apps import AppConfig


class BayareaConfig(AppConfig):
    name = "bayarea"
    verbose_name = "Digital Bay Area"
