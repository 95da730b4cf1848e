"""What beat asks for. Safe to run twice, or not at all."""

from __future__ import annotations

from celery import shared_task

from sharing.services import grants


@shared_task(name="sharing.release_grants", ignore_result=True)
def release_grants() -> int:
    """Open the access whose approval is published. The publisher rings for it; beat sweeps."""
    return grants.release_grants()


@shared_task(name="sharing.expire_grants")
def expire_grants() -> int:
    """End the grants whose last day has passed."""
    return grants.expire_grants()
