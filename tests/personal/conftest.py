"""An intruder with the database in his hands, as in the ledger's own tests."""

from tests.ledger.conftest import as_superuser

__all__ = ["as_superuser"]
