"""Bundles made to lead a verifier astray, by whoever may write its policy, its checkpoint and its names."""

from __future__ import annotations

import pytest

from .builder import (
    LOG_KEY,
    ORIGIN,
    WITNESSES,
    Signer,
    body_of,
    note_over,
    policy_text,
    renew_checksums,
    sha256,
    write_bundle,
)
from .conftest import python_verdict, run
from .forging import member

pytestmark = pytest.mark.timeout(600)  # the first test of a session waits for Go to compile its library
ABOUT = "file data/export.json"


@pytest.mark.parametrize("size", [2**40, 2**53 - 1])
def test_a_size_that_would_take_years_to_check_is_refused_at_once(full, both, size):
    body = body_of(ORIGIN, size, sha256(b"x"))
    note = note_over(body, LOG_KEY, [(key, 1_790_000_000) for key in WITNESSES.values()])
    (full / "data/checkpoint").write_bytes(note)
    member("export.json", 0, size=size, count=size, root=sha256(b"x").hex())(full)
    renew_checksums(full)
    assert both(full).where == ABOUT


CUT = {
    "its end": ([4, 5], {"from_index": 4, "to_index": 6}),
    "its beginning": ([5, 6], {"from_index": 4, "to_index": 6}),
    "the end of the log": ([268], {"from_index": 268}),
    "everything": ([], {"from_index": 4, "to_index": 6}),
    "what stands outside": ([4, 5, 6, 7], {"from_index": 4, "to_index": 6}),
    "what stands outside, with another filter": ([4, 7], {"from_index": 4, "to_index": 6, "src": "GD"}),
    "a range that is none": ([4], {"from_index": "4", "src": "GD"}),
}


@pytest.mark.parametrize("what", CUT)
def test_a_range_of_numbers_holds_what_it_says(log, both, tmp_path, what):
    chosen, conditions = CUT[what]
    verdict = both(write_bundle(tmp_path / "cut", log, chosen, filter=conditions))
    assert (verdict.status, verdict.where) == (1, ABOUT), verdict.output


@pytest.mark.parametrize(
    ("chosen", "conditions"),
    [([268, 269], {"from_index": 268}), ([0, 1], {"to_index": 1}), ([269], {"from_index": 269, "to_index": 900})],
)
def test_a_range_may_begin_or_end_with_the_log(log, both, tmp_path, chosen, conditions):
    assert both(write_bundle(tmp_path / "range", log, chosen, filter=conditions)).status == 0


def test_no_name_of_a_bundle_commands_the_terminal(full, go_program):
    """U+009B begins a command to a terminal as ESC [ does; a policy may name a witness so."""
    witnesses = {f"{name}\u009b2J\u202e": key for name, key in WITNESSES.items()}
    group = "group final 3 " + " ".join(witnesses)
    (full / "data/policy.txt").write_text(policy_text(witnesses=witnesses, quorum=group), encoding="utf-8")
    renew_checksums(full)
    hidden = full / "data" / "\x1b[2J"
    hidden.mkdir()
    (hidden / ".DS_Store").write_bytes(b"")
    for verdict in (python_verdict(full, "--lang", "en"), run([str(go_program), str(full)])):
        assert verdict.status == 0, verdict.output
        assert not set("\x1b\u009b\u202e") & set(verdict.output), verdict.output


def test_a_key_of_the_witness_line_of_another_name_is_still_that_key(full, both, own_policy):
    """The same public key under a second name would let one witness count twice."""
    twin = Signer("twin.witness.digital-bay-area.test", WITNESSES["gd"].word)
    own_policy.write_text(policy_text(witnesses={**WITNESSES, "twin": twin}))
    assert both(full, "--policy", own_policy).status == 2


def test_a_record_of_the_bundle_is_not_spelled_twice(full, both):
    """A JSON object with a member twice means what the reader likes."""
    path = full / "data/export.json"
    path.write_bytes(path.read_bytes().replace(b'{"count":', b'{"count":1,"count":', 1))
    renew_checksums(full)
    assert both(full).where == ABOUT
