"""What beat asks for. Safe to run twice, or not at all."""

from __future__ import annotations

from celery import shared_task

from sharing.services import grants


@shared_task(name="sharing.expire_grants")
def expire_grants() -> int:
    """End the grants whose last day has passed, and open those whose first day has come."""
    return grants.expire_grants()
