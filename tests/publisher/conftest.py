"""The network with a publisher that can be configured, and hostile witnesses."""

from __future__ import annotations


class Pair:
    pass
