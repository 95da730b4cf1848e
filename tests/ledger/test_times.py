"""When a record was made, by the clocks of witnesses of whom one may lie."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

import pytest

from ledger.errors import ProofBroken
from ledger.proofs import policy
from ledger.selectors import entry
from ledger.times import SLACK, Interval, interval_of
from tests.factories import published
from tests.factories.ledger import AT, chain_samples

FIRST, LATER = 1_795_000_000, 1_795_000_600


@pytest.fixture
def bounded(committed_db, settings, tmp_path) -> None:
    """Record 0 is covered by the first note, record 1 names it as its beacon and is covered by the second."""
    settings.LEDGER_POLICY_FILE = published.write_policy(tmp_path)
    chain_samples(1)
    published.publish(at=FIRST)
    chain_samples(1)
    published.publish(at=LATER)
    published.publish(at=LATER + 600)  # refreshed: not the first that covers it
    chain_samples(1)


def _at(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, tz=UTC)


def test_a_record_lies_between_its_beacon_and_the_first_note_that_covers_it(bounded):
    """The four cosigned a second apart; with one liar the second latest and the second earliest count."""
    first, second, third = (interval_of(number, entry(number).body, policy()) for number in range(3))
    assert first == Interval(after=None, before=_at(FIRST + 1))
    assert second == Interval(after=_at(FIRST + 2), before=_at(LATER + 1))
    assert third == Interval(after=_at(LATER + 600 + 2), before=None)


def test_a_clock_outside_is_seen_beyond_a_minute():
    bounds = Interval(after=AT, before=AT + timedelta(seconds=10))
    for inside in (AT - SLACK, AT, AT + timedelta(seconds=10) + SLACK):
        assert bounds.holds(inside)
    for outside in (AT - SLACK - timedelta(seconds=1), AT + SLACK + timedelta(seconds=11), AT + timedelta(days=1)):
        assert not bounds.holds(outside)
    assert Interval(None, None).holds(AT - timedelta(days=9999))


def test_too_few_cosignatures_prove_no_time(committed_db, settings, tmp_path):
    settings.LEDGER_POLICY_FILE = published.write_policy(tmp_path)
    chain_samples(1)
    published.publish(by=["gd"])
    assert interval_of(0, entry(0).body, policy()) == Interval(None, None)


@pytest.mark.parametrize(
    "beacon",
    [
        {"size": 1, "note": "ab" * 32},
        {"size": 2, "note": "known"},
        {"size": 1},
        {"size": "x", "note": "ab"},
        "note",
        {"size": 1, "note": "no hex"},
    ],
)
def test_a_beacon_that_was_never_published_is_said(bounded, beacon):
    if isinstance(beacon, dict) and beacon.get("note") == "known":  # the right note under a wrong size
        beacon = {**beacon, "note": hashlib.sha256(published.publish(at=LATER + 1200)).hexdigest()}
    with pytest.raises(ProofBroken):
        interval_of(0, {"beacon": beacon}, policy())


def test_a_note_that_its_keys_did_not_sign_bounds_nothing(bounded, as_superuser):
    as_superuser(
        "ALTER TABLE led.published DISABLE TRIGGER ALL",
        "ALTER TABLE led.published DROP CONSTRAINT published_check",
        "UPDATE led.published SET note = replace(note, 'gd.witness.test ', 'gd.witness.test A')",
    )
    with pytest.raises(ProofBroken, match="bounds record 0"):
        interval_of(0, entry(0).body, policy())
