"""Work of the project itself that beat rings for."""

from __future__ import annotations

from datetime import timedelta

from axes.handlers.proxy import AxesProxyHandler
from celery import shared_task
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone

from bayarea.idempotency import remove_expired_keys
from catalogue.services.search_mails import forget_old_mails


@shared_task(name="bayarea.remove_expired")
def remove_expired() -> None:
    """Forget ended sessions, old keys of API requests, and failed sign-ins and sent mails of more than 30 days ago."""
    SessionStore.clear_expired()
    remove_expired_keys()
    AxesProxyHandler.reset_logs(age_days=30)
    forget_old_mails(before=timezone.now() - timedelta(days=30))
