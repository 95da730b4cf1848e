"""`make run`: one machine, no TLS in front, demo accounts. Only loosens production."""

from .base import *  # noqa: F403
