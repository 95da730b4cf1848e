"""The sources of the tests of harvesting."""

from tests.catalogue.harvest.conftest import loopback, sources

__all__ = ["loopback", "sources"]
