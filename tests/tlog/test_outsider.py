"""Our notes and proofs before a judge who never heard of us: golang.org/x/mod/sumdb, as Go's own toolchain brings it.

It knows the log's signatures and the tree; cosignatures are unknown keys to it, which it must ignore.
"""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from ledger.tlog import merkle
from ledger.tlog.notes import Checkpoint, Note, NoteInvalid, SigningKey
from ledger.tlog.policies import Policy, verify_note
from ledger.tlog.proofs import ProofInvalid, consistency, inclusion, verify_consistency, verify_inclusion
from tests.verifier.conftest import Go

from .test_policies import COSIGNERS

SOURCE = Path(__file__).parent / "outsider"
SIZES = (*range(1, 20), 31, 32, 33, 64, 100, 255, 256, 257)
LEAVES = [merkle.leaf_hash(b"entry %d" % index) for index in range(257)]
ROOTS = [merkle.root_of(LEAVES[:size]) for size in range(258)]


@pytest.fixture(scope="module")
def judge(pytestconfig, tmp_path_factory) -> Path:
    """Go's program, built without network from what lies in the toolchain."""
    go = Go(Path(pytestconfig.cache.mkdir("go-build")))
    folder = shutil.copytree(SOURCE, tmp_path_factory.mktemp("outsider") / "source")
    found = subprocess.run(
        [go.program, "env", "GOROOT"], env=go.environment, capture_output=True, text=True, check=True
    )
    for package in ("note", "tlog"):
        source = Path(found.stdout.strip()) / "src/cmd/vendor/golang.org/x/mod/sumdb" / package
        (folder / package).mkdir()
        for file in source.glob("*.go"):
            text = file.read_text().replace("golang.org/x/mod/sumdb/", "outsider/")
            (folder / package / file.name).write_text(text)
    command = [go.program, "build", "-buildvcs=false", "-o", "judge", "."]
    done = subprocess.run(command, cwd=folder, env=go.environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder / "judge"


def verdicts(judge: Path, cases: list[dict[str, object]]) -> list[bool]:
    def plain(value: object) -> object:
        if isinstance(value, bytes):
            return base64.b64encode(value).decode()
        return [plain(part) for part in value] if isinstance(value, list) else value

    text = "".join(json.dumps({name: plain(value) for name, value in case.items()}) + "\n" for case in cases)
    done = subprocess.run([str(judge)], input=text, capture_output=True, text=True, check=True)
    return [line == "true" for line in done.stdout.splitlines()]


def spoiled(proof: list[bytes]) -> Iterator[list[bytes]]:
    yield [*proof, bytes(32)]
    if proof:
        yield proof[:-1]
        yield [bytes([proof[0][0] ^ 1]) + proof[0][1:], *proof[1:]]


def test_outsider_and_we_agree_on_every_inclusion_proof(judge):
    cases, ours = [], []
    for size in SIZES:
        for index in range(size):
            made = inclusion(index, LEAVES[:size])
            for proof in (made, *spoiled(made)):
                case = {"Kind": "inclusion", "Index": index, "Size": size, "Leaf": LEAVES[index]}
                cases.append(case | {"Root": ROOTS[size], "Proof": proof})
                ours.append(_holds(lambda: verify_inclusion(index, size, LEAVES[index], proof, ROOTS[size])))  # noqa: B023
    assert verdicts(judge, cases) == ours
    assert sum(ours) == sum(SIZES)


def test_outsider_and_we_agree_on_every_consistency_proof(judge):
    cases, ours = [], []
    for size in SIZES:
        for old in range(1, size + 1):
            made = consistency(old, LEAVES[:size])
            for proof in (made, *spoiled(made)):
                case = {"Kind": "consistency", "Index": old, "Size": size, "Old": ROOTS[old]}
                cases.append(case | {"Root": ROOTS[size], "Proof": proof})
                ours.append(_holds(lambda: verify_consistency(old, size, proof, ROOTS[old], ROOTS[size])))  # noqa: B023
    assert verdicts(judge, cases) == ours
    assert sum(ours) == sum(SIZES)


def _holds(check) -> bool:
    try:
        check()
    except ProofInvalid:
        return False
    return True


def test_outsider_and_we_agree_on_notes(judge):
    cases, ours = [], []
    for size in (0, 1, 7, 256):
        key = SigningKey(f"example.com/log/{size}", bytes([size % 251]) * 32)
        body = Checkpoint(key.name, size, ROOTS[size]).body()
        policy = Policy.parse(f"log {key.verifier()}\nquorum none\n")
        lines = [cosigner.cosign(body, 1_790_000_000) for cosigner in COSIGNERS.values()]
        whole = Note(body, (lines[0], key.sign(body), *lines[1:])).encode()
        cases.append({"Kind": "sign", "Private": key.encode().strip(), "Text": body.decode()})
        cases[-1]["Note"] = Note(body, (key.sign(body),)).encode()
        ours.append(True)
        for note in (
            whole,
            whole[:-1],
            whole + b"\n",
            whole.replace(b"\n", b"\r\n"),
            whole.replace(b"\n\n", b"\n"),
            whole.replace(f"\n{size}\n".encode(), f"\n{size + 1}\n".encode()),
            whole.replace(key.sign(body).line().encode(), b""),
            whole.replace("\u2014".encode(), b"-"),
            b"\t" + whole,
            b"\xff" + whole,
        ):
            cases.append({"Kind": "note", "Key": str(key.verifier()), "Text": body.decode(), "Note": note})
            ours.append(_opens(note, policy))
    assert verdicts(judge, cases) == ours
    assert sum(ours) == 8


def _opens(note: bytes, policy: Policy) -> bool:
    try:
        return verify_note(note, policy).satisfied
    except NoteInvalid:
        return False
