"""The Celery application. Tasks are doorbells: everything they do is safe to do twice or not at all."""

from celery import Celery

app = Celery("bayarea")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
