"""Tables that Django may write. The log itself is plain SQL (migration 0002) and has no model."""

from .job_models import Job
from .view_models import SavedView

__all__ = ["Job", "SavedView"]
