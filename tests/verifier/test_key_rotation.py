"""The runbook's change of a witness's key, rehearsed: what was signed with the old one stays proven to everybody."""

from __future__ import annotations

import re

import pytest
from django.core.management import call_command
from django.utils import timezone

from ledger.console import overview
from ledger.exporting.making import make_export
from ledger.selectors import cosigned_by, entry, latest_published
from ledger.times import interval_of
from ledger.tlog.notes import VerifierKey
from ledger.tlog.policies import Policy, verify_note
from ledger.tlog.witness import keys
from tests.factories.ledger import ACTOR, AT, record_sample
from tests.fixtures.network import NAMES, Network

from .test_real_exports import signed_log

pytestmark = pytest.mark.timeout(600)  # the first test of a session waits for Go to compile its library


def new_key(network: Network, name: str) -> VerifierKey:
    """Step 1, by the witness's operator: a new key under the same key name. Its state stays."""
    network.stop_witness(name)
    path = network.folder / name / "key"
    path.unlink()
    keys.save_new(path, keys.new_keys(f"{name}.witness.test"))
    network.start_witness(name)
    return keys.load(path, f"{name}.witness.test")[0].verifier()


def test_all_witnesses_change_their_keys_and_every_note_stays_proven(ledger_network: Network, settings, both, tmp_path):
    signed_log(ledger_network)
    before = latest_published()
    old = ledger_network.policy_file.read_text()
    kept = replaced = old
    for name in NAMES:
        was = ledger_network.policy.witnesses[name].key
        now = new_key(ledger_network, name)
        # Step 2: the old line stays, without an address; either key is this witness.
        replaced = replaced.replace(str(was), str(now))
        kept = kept.replace(f"witness {name} {was} ", f"witness {name}-old {was}\nwitness {name} {now} ")
        kept = kept.replace("group final", f"group {name}-any any {name} {name}-old\ngroup final", 1)
        kept = re.sub(rf"(group final .*) {name}\b", rf"\1 {name}-any", kept)
        call_command("ledger_key_rotated", old=str(was), new=str(now))
    ledger_network.policy_file.write_text(kept)
    ledger_network.restart()  # step 3
    record_sample(9)
    newest = ledger_network.publish()

    # Step 4: the next note carries the new keys.
    assert [name for name, _ in cosigned_by(newest)] == ["gd", "hk", "mo", "neutral"]
    policy = Policy.parse(kept)
    assert (policy.count, policy.liars) == (4, 1)
    seen = overview(timezone.now())
    assert ([row.name for row in seen.witnesses], seen.quorum) == (list(NAMES), (3, 4))
    assert set(verify_note(before.note.encode(), policy).cosigned) == {f"{name}-old" for name in NAMES}
    for index in (3, newest.size - 1):  # under the old keys, and between the old ones and the new ones
        bounds = interval_of(index, entry(index).body, policy)
        assert bounds.after is not None
        assert bounds.before is not None

    # Step 5 of every reader: one policy for all of it. Who threw the old lines away cannot judge the old notes.
    make_export(actor=ACTOR, out=tmp_path / "full", at=AT)
    verdict = both(tmp_path / "full", "--policy", ledger_network.policy_file)
    assert verdict.status == 0, verdict.output
    assert re.findall(r"cosigned by (\S+) at", verdict.output) == ["gd", "hk", "mo", "neutral"]
    assert "holds if no more than 1 of the witnesses lied" in verdict.output.replace("\n", " ")
    strict = both(tmp_path / "full", "--policy", ledger_network.policy_file, "--strict")
    assert (strict.status, strict.where) == (1, "record 5"), "its time is not of today: without bounds nobody sees"
    (tmp_path / "replaced").write_text(replaced)
    assert both(tmp_path / "full", "--policy", tmp_path / "replaced").where == "file data/notes.jsonl"

    # A stolen old key: its line is taken out, and the rest is a quorum as long as only one was stolen.
    without = re.sub(r"witness mo-old .*\n", "", kept).replace("mo mo-old", "mo")
    (tmp_path / "without").write_text(without)
    assert both(tmp_path / "full", "--policy", tmp_path / "without").status == 0
