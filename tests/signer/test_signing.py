"""The signer signs what it has read and hashed itself, and only an extension of what it signed before."""

from __future__ import annotations

import json
import stat

from ledger.selectors import head
from ledger.signer.signing import Outcome
from ledger.tlog.policies import Policy, verify_note
from tests.factories.ledger import chain_samples


def test_what_is_new_is_signed_and_shown(bench):
    chain_samples(7)
    signer = bench.start()

    assert signer.tick() == Outcome(signed=True, size=7)

    verified = verify_note(bench.note, Policy.parse((bench.folder / "policy.txt").read_bytes()))
    assert (verified.checkpoint.size, verified.checkpoint.root) == (7, head().root)
    assert signer.tick() == Outcome(signed=False, size=7)
    chain_samples(600)
    assert signer.tick() == Outcome(signed=True, size=607)


def test_a_log_without_entries_is_not_signed(bench):
    assert bench.start().tick() == Outcome(signed=False, size=0)
    assert not (bench.folder / "state" / "checkpoint").exists()


def test_a_restart_goes_on_from_the_state(bench):
    chain_samples(3)
    bench.start().tick()
    first = bench.note
    assert bench.start().tick() == Outcome(signed=False, size=3)
    assert bench.note == first
    chain_samples(300)
    assert bench.start().tick() == Outcome(signed=True, size=303)


def test_the_memory_is_the_signers_alone_and_its_note_is_for_all(bench):
    chain_samples(1)
    bench.start().tick()
    state = bench.folder / "state"
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in state.iterdir()}
    assert modes == {"state.json": 0o600, "checkpoint": 0o644, "status.json": 0o644}
    assert json.loads((state / "status.json").read_text())["size"] == 1
