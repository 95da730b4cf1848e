"""Tables that Django may write. The log itself is plain SQL (migration 0002) and has no model."""

from .job_models import Job

__all__ = ["Job"]
