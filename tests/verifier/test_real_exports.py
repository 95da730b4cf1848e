"""The portal's own exports and proofs, made with its signer, publisher and four witnesses, before both verifiers."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ledger.exporting.making import make_export
from ledger.exporting.selection import Selection
from ledger.proofs import proof_of
from ledger.selectors import entry, latest_published, published_covering
from tests.factories.ledger import ACTOR, AT, chain_samples, record_sample
from tests.factories.personal import NAME, sign_sample
from tests.fixtures.network import Network

from .builder import renew_checksums, sha256

pytestmark = pytest.mark.timeout(600)  # the first test of a session waits for Go to compile its library


def signed_log(network: Network) -> None:
    """Three records under a first note, then three with beacons, one of them of a person."""
    now = datetime.now(UTC)
    for number in range(3):
        record_sample(number, at=now)
    network.publish()
    for number in range(3, 5):
        record_sample(number, at=now)
    sign_sample()
    network.publish()


def forge(folder: Path) -> None:
    """One letter of record 1, and every checksum made to fit."""
    path = folder / "data/entries.jsonl"
    path.write_bytes(path.read_bytes().replace(b'"number":1', b'"number":7'))
    renew_checksums(folder)


def test_a_full_export_and_what_was_changed_in_it(ledger_network: Network, both, tmp_path):
    signed_log(ledger_network)
    first = ledger_network.policy_file
    make_export(actor=ACTOR, out=tmp_path / "full.zip", at=AT)
    make_export(actor=ACTOR, out=tmp_path / "full", at=AT, selection=Selection(disclosed=("signer_name",)), place="HK")

    verdict = both(tmp_path / "full.zip", "--policy", first)
    assert verdict.status == 0, verdict.output
    assert re.findall(r"cosigned by (\w+) at", verdict.output) == ["gd", "hk", "mo", "neutral"]
    verdict = both(tmp_path / "full", "--policy", first)
    assert verdict.status == 0, verdict.output
    assert "1 disclosed values" in verdict.output.split("NOT checked:")[0]
    assert NAME in (tmp_path / "full/data/openings.jsonl").read_text("utf-8")

    openings = tmp_path / "full/data/openings.jsonl"
    sound = openings.read_bytes()
    openings.write_bytes(sound.replace("陳大文".encode(), "陳小文".encode()))
    renew_checksums(tmp_path / "full")
    assert both(tmp_path / "full").where == "record 5"
    openings.write_bytes(sound)
    forge(tmp_path / "full")
    assert both(tmp_path / "full").where == "record 1"


def test_a_filtered_export_and_what_was_changed_in_it(ledger_network: Network, both, tmp_path):
    signed_log(ledger_network)
    chosen = Selection(type="sample.taken", from_index=1)
    make_export(actor=ACTOR, out=tmp_path / "part", at=AT, selection=chosen)
    verdict = both(tmp_path / "part", "--policy", ledger_network.policy_file)
    assert verdict.status == 0, verdict.output
    assert "SOUND, BUT COMPLETENESS IS NOT PROVEN: 4 chosen records" in verdict.output
    assert [row[0] for row in re.findall(r"^  (\d+)  (\S+)  (\S+)  (\S+)", verdict.output, re.MULTILINE)] == list(
        "1234"
    )
    forge(tmp_path / "part")
    assert both(tmp_path / "part").where == "record 1"


def test_the_proof_of_a_record_with_its_beacon(ledger_network: Network, both, tmp_path):
    chain_samples(3)
    early = ledger_network.publish()
    event_id = record_sample(3, at=datetime.now(UTC))
    ledger_network.publish()
    record = entry(3)
    beacon = json.loads(record.entry)["beacon"]
    assert beacon == {"note": sha256(early.note.encode()).hex(), "size": 3}
    (tmp_path / "proof").write_bytes(proof_of(event_id).encode())
    (tmp_path / "record.json").write_bytes(record.entry)
    (tmp_path / "beacon").write_text(early.note, "utf-8", newline="\n")
    given = ("record", tmp_path / "proof", tmp_path / "record.json", "--policy", ledger_network.policy_file)
    verdict = both(*given, "--beacon", tmp_path / "beacon", "--strict")
    assert verdict.status == 0, verdict.output
    assert re.search(r"^  3  \S+Z  \S+Z  \S+Z$", verdict.output, re.MULTILINE)
    (tmp_path / "record.json").write_bytes(record.entry.replace(b'"number":3', b'"number":4'))
    assert both(*given).where == "record 3"


def test_a_later_export_continues_an_earlier_note(ledger_network: Network, both, tmp_path):
    chain_samples(2)
    (tmp_path / "kept").write_text(ledger_network.publish().note, "utf-8", newline="\n")
    chain_samples(2)
    ledger_network.publish()
    make_export(actor=ACTOR, out=tmp_path / "full", at=AT)
    verdict = both(tmp_path / "full", "--policy", ledger_network.policy_file, "--since", tmp_path / "kept")
    assert verdict.status == 0, verdict.output
    assert "your earlier note over 2 records" in verdict.output


@pytest.mark.parametrize("days", [-1, 0, 1])
def test_the_portals_clock_a_day_off_is_flagged(ledger_network: Network, both, tmp_path, days):
    """The witnesses' clocks are right; the portal's is not, or is."""
    chain_samples(1)
    ledger_network.publish()
    record_sample(1, at=datetime.now(UTC) + timedelta(days=days))
    ledger_network.publish()
    assert published_covering(1) == latest_published()
    make_export(actor=ACTOR, out=tmp_path / "full", at=AT)
    verdict = both(tmp_path / "full", "--policy", ledger_network.policy_file)
    assert verdict.status == 0, verdict.output
    assert bool(re.search(r"^  1  .*clock wrong$", verdict.output, re.MULTILINE)) == (days != 0)
