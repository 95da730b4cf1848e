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
from ledger.selectors import components, cosigned_by, entry, latest_published, published_covering
from ledger.tlog.cosignatures import COSIGN_MLDSA44, Cosigner
from tests.factories.ledger import ACTOR, AT, chain_samples, record_sample
from tests.factories.personal import NAME, sign_sample
from tests.fixtures.network import Network

from .builder import renew_checksums, sha256
from .conftest import python_verdict

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


def test_an_ml_dsa_key_beside_the_usual_one_counts_from_the_witness_to_both_verifiers(
    ledger_network: Network, client, both, tmp_path
):
    """The witness answers with both lines, the policy names the second key and asks for it, everybody checks it."""
    usual = ledger_network.policy_file.read_text()
    ledger_network.stop_witness("gd")
    second = Cosigner.generate("gd.witness.test", COSIGN_MLDSA44)
    with (ledger_network.folder / "gd" / "key").open("a") as file:
        file.write(second.encode())
    ledger_network.start_witness("gd")
    named = f"witness gd-pq {second.verifier()}\ngroup gd-both all gd gd-pq\ngroup final 3 gd-both"
    ledger_network.policy_file.write_text(usual.replace("group final 3 gd", named))
    ledger_network.stop_witness("hk")  # both lines of Guangdong's witness are needed
    signed_log(ledger_network)

    signed = [line for line in latest_published().note.split("\n\n")[1].splitlines() if "gd.witness" in line]
    assert [len(line) > 3000 for line in signed] == [False, True]
    assert [name for name, _ in cosigned_by(latest_published())] == ["gd", "gd-pq", "mo", "neutral"]
    assert f"{second.verifier()}\n" in client.get("/ledger/vkeys").content.decode()
    make_export(actor=ACTOR, out=tmp_path / "full", at=AT)
    verdict = both(tmp_path / "full", "--policy", ledger_network.policy_file)
    assert verdict.status == 0, verdict.output
    assert re.findall(r"cosigned by (\S+) at", verdict.output) == ["gd", "gd-pq", "mo", "neutral"]
    record = entry(1)
    (tmp_path / "proof").write_bytes(proof_of(record.event_id).encode())
    (tmp_path / "record.json").write_bytes(record.entry)
    given = ("record", tmp_path / "proof", tmp_path / "record.json", "--policy", ledger_network.policy_file)
    assert both(*given).status == 0

    # Who does not have what it takes to check it says so, and decides only what does not depend on it.
    (tmp_path / "usual").write_text(usual)
    assert both(tmp_path / "full", "--policy", tmp_path / "usual").status == 0
    assert python_verdict(tmp_path / "full", "--policy", tmp_path / "usual", "--ed25519", "own").status == 0
    assert python_verdict(*given, "--ed25519", "own").status == 2

    # With the first line alone that witness does not count.
    key = ledger_network.folder / "gd" / "key"
    ledger_network.stop_witness("gd")
    key.write_text(key.read_text().splitlines()[0] + "\n")
    ledger_network.start_witness("gd")
    record_sample(9)
    size = ledger_network.chain()
    ledger_network.sign()
    ledger_network.publisher.tick()
    assert {part.name: part.size for part in components()}["gd"] == size
    assert latest_published().size == 6
