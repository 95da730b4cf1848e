"""What a grant's page says about its end."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace

from sharing.domain.states import GrantState
from sharing.views.grants import _ended


def test_the_moment_of_a_revocation_is_hong_kong_time() -> None:
    grant = SimpleNamespace(
        status=GrantState.REVOKED,
        ends_on=date(2027, 1, 31),
        ended_at=datetime(2026, 11, 22, 17, 30, tzinfo=UTC),
    )
    assert _ended(grant) == "Revoked on 23 November 2026, 01:30. The data may no longer be used."
