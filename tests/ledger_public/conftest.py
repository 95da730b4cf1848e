"""The policy that the portal and its readers share here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.factories.published import write_policy


@pytest.fixture
def policy_file(settings, tmp_path) -> Iterator[Path]:
    path = write_policy(tmp_path)
    settings.LEDGER_POLICY_FILE = str(path)
    return path
