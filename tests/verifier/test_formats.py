"""The verifier's own parts: vectors, three ways to check Ed25519, Python 3.9, four languages of people."""

from __future__ import annotations

import ast
import base64
import importlib.util
import json
import re
import shutil
import string
import subprocess
import sys
from collections.abc import Callable
from types import ModuleType

import pytest

from ledger.tlog import notes, policies
from ledger.tlog.proof_files import ProofFile

from .builder import LOG_KEY, WITNESSES, Hashes, Signer, policy_text, proof_file, sha256
from .conftest import ROOT, VERIFY, python_verdict

pytestmark = pytest.mark.timeout(600)  # the first test of a session waits for Go to compile its library

VECTORS = ROOT / "tests/vectors"


@pytest.fixture(scope="module")
def verify() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shipped_verifier", VERIFY)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def vectors(name: str) -> dict:
    return json.loads((VECTORS / name).read_text())


def test_go_passes_the_same_vectors(go):
    """``go vet`` and ``go test`` of the second verifier, with the toolchain that builds it."""
    passed = re.findall(r"--- PASS: (\w+)", go("test", "-vet=all", "-count=1", "-v", "."))
    assert set(passed) == {"TestCanonical", "TestTree", "TestProofs", "TestNotes"}


def test_go_needs_no_module_of_others():
    assert (ROOT / "tools/verify/go.mod").read_text() == "module digital-bay-area/verify\n\ngo 1.27\n"
    assert not (ROOT / "tools/verify/go.sum").exists()
    for path in (ROOT / "tools/verify").glob("*.go"):
        for package in re.findall(r'^\t"([^"]+)"$', path.read_text(), re.MULTILINE):
            assert "." not in package.split("/")[0], path
            assert package.split("/")[0] not in {"net", "plugin"}, path
            assert package not in {"os/exec", "syscall", "unsafe"}, path


class TestProgram:
    def test_it_keeps_to_the_language_of_python_3_9_and_to_its_library(self):
        tree = ast.parse(VERIFY.read_text(), feature_version=(3, 9))
        imported = {
            name.split(".")[0]
            for each in ast.walk(tree)
            for name in (
                [alias.name for alias in each.names]
                if isinstance(each, ast.Import)
                else [each.module or ""]
                if isinstance(each, ast.ImportFrom)
                else []
            )
        }
        assert imported - sys.stdlib_module_names == {"cryptography"}
        assert not imported & {"socket", "urllib", "http", "ssl", "ctypes", "tomllib", "pickle", "marshal"}

    def test_it_runs_on_every_python_that_is_here(self, full):
        """Each interpreter of 3.9 to 3.14 that this machine has, and always the one that runs the tests."""
        found = {sys.executable}
        for minor in range(9, 15):
            python = shutil.which(f"python3.{minor}")
            if python and subprocess.run([python, "--version"], capture_output=True, check=False).returncode == 0:
                found.add(python)
        for python in found:
            verdict = python_verdict(full, "--ed25519", "own", python=python)
            assert verdict.status == 0, (python, verdict.output)

    def test_every_text_is_there_in_four_languages_with_the_same_values(self, verify):
        for key, texts in verify.TEXTS.items():
            assert len(texts) == len(verify.LANGUAGES) == 4, key
            values = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in texts]
            assert all(texts), key
            assert values == [values[0]] * 4, key
            assert not re.search("[\u4e00-\u9fff]", texts[0] + texts[3]), key
            assert all(re.search("[\u4e00-\u9fff]", text) for text in texts[1:3]), key

    def test_every_text_is_used_and_none_is_missing(self, verify):
        source = VERIFY.read_text()
        code = source[: source.index("\nTEXTS = {")] + source[source.index("\nclass Tampered(") :]
        used = set(re.findall(r"""["']([a-z0-9_]+)["']""", code))
        assert set(verify.TEXTS) <= used
        for call in re.findall(r'(?:checked|unchecked|CannotDecide|BadNote)\("([a-z0-9_]+)"', code):
            assert call in verify.TEXTS


class TestVectors:
    def test_canonical_bytes(self, verify):
        canonical = vectors("canonical.json")
        for vector in canonical["accepted"]:
            assert verify.decode(vector["bytes"].encode()) == vector["value"]
        for vector in canonical["refused_bytes"]:
            with pytest.raises(verify.Malformed):
                verify.decode(vector["bytes"].encode())
        for data in (b"\xff", b'{"a":"\xed\xa0\x80"}', b"{" * 100_000, b'{"a":"' + b"x" * 16384 + b'"}'):
            with pytest.raises(verify.Malformed):
                verify.decode(data)

    def test_tree_chain_and_proofs(self, verify):
        merkle, proofs = vectors("merkle.json"), vectors("proofs.json")["seven"]
        leaves = [sha256(b"\0", b'{"i":"%d"}' % index) for index in range(7)]
        tree = verify.Tree(lambda *_: None)
        assert base64.b64encode(tree.root()).decode() == merkle["empty_root_base64"]
        for size, leaf in enumerate(leaves, 1):
            tree.push(leaf)
            assert base64.b64encode(tree.root()).decode() == merkle["roots_base64"][str(size)]
        proof = [base64.b64decode(part) for part in proofs["inclusion"]["proof"]]
        assert verify.included(4, 7, leaves[4], proof, tree.root())
        for vector in proofs["consistency"]:
            old = verify.Tree(lambda *_: None)
            for leaf in leaves[: vector["old"]]:
                old.push(leaf)
            proof = [base64.b64decode(part) for part in vector["proof"]]
            assert verify.consistent(vector["old"], 7, proof, old.root(), tree.root())

    def test_a_large_tree_and_its_tiles(self, verify):
        large = vectors("merkle.json")["large"]
        full: dict[int, int] = {}
        tree = verify.Tree(lambda level, number, hashes: full.__setitem__(level, number + 1))
        for index in range(large["size"]):
            tree.push(sha256(b"\0", b'{"i":"%d","t":"x"}' % index))
        assert base64.b64encode(tree.root()).decode() == large["root_base64"]
        assert [[level, full.get(level, 0), len(part)] for level, part in enumerate(tree.growing)] == large[
            "tile_widths"
        ]
        assert len(list(verify.tile_names(large["size"]))) == 277
        assert verify.tile_name(0, 1234067, 5) == "data/tile/0/x001/x234/067.p/5"

    def test_proofs_of_every_size_up_to_64(self, verify):
        hashes = Hashes([sha256(b"\0", bytes([index])) for index in range(65)])
        for size in range(1, 65):
            root = hashes.mth(0, size)
            for index in range(size):
                proof = hashes.path(index, 0, size)
                leaf = hashes.leaves[index]
                assert verify.included(index, size, leaf, proof, root)
                assert not verify.included(index, size, leaf, [*proof, leaf], root)
                assert not verify.included(index, size, leaf, [leaf, *proof], root)
                assert not any(
                    verify.included(wrong, size, leaf, proof, root) for wrong in range(size + 1) if wrong != index
                )
                assert not proof or not verify.included(index, size, leaf, proof[:-1], root)
            for old in range(size + 1):
                proof, before = hashes.proof(old, 0, size), hashes.mth(0, old)
                assert verify.consistent(old, size, proof, before, root)
                assert not verify.consistent(old, size, [*proof, root], before, root)
                assert not verify.consistent(old, size, proof, sha256(b"x"), root)
                assert not proof or not verify.consistent(old, size, proof[1:], before, root)
            assert not verify.consistent(size + 1, size, [], root, root)

    def test_notes(self, verify):
        note = vectors("notes.json")
        policy = verify.Policy(f"log {note['log']['vkey']}\nwitness hk {note['witness']['vkey']}\nquorum hk\n".encode())
        data = (note["body"] + "\n" + note["log"]["line"] + note["witness"]["line"]).encode()
        check = verify.signature_check(None)
        read = verify.Note(data, policy, check)
        assert (read.size, read.times) == (7, {"hk": note["witness"]["time"]})
        for at in range(len(data)):  # no byte of it can be another
            changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
            with pytest.raises(verify.BadNote):
                verify.Note(changed, policy, check)

    def test_the_portals_own_code_agrees_on_notes_policies_and_proofs(self, verify, log):
        """The builder's files, read by ledger.tlog: three codes, one format."""
        policy = policies.Policy.parse(policy_text())
        for published in log.notes:
            theirs = policies.verify_note(published.text, policy)
            ours = verify.Note(published.text, verify.Policy(policy_text().encode()), verify.signature_check(None))
            assert dict(theirs.cosigned) == ours.times
            assert theirs.satisfied
            assert (theirs.checkpoint.size, theirs.checkpoint.root) == (ours.size, ours.root)
        assert ProofFile.parse(proof_file(log, 5)).verify(log.entries[5], policy).satisfied
        for signer in (LOG_KEY, *WITNESSES.values()):
            assert str(notes.VerifierKey.parse(signer.vkey)) == signer.vkey


@pytest.fixture
def ways(verify) -> Callable[[bytes, bytes, bytes], bool]:
    """Ask all three; they must say the same."""
    every = (verify.by_cryptography, verify.by_openssl, verify.by_own_code)
    assert all(verify.works(way) for way in every)

    def judge(public: bytes, signature: bytes, message: bytes) -> bool:
        said = {way(public, signature, message) for way in every}
        assert len(said) == 1, (public.hex(), signature.hex(), message)
        return said.pop()

    return judge


class TestEd25519:
    """cryptography, the openssl program and the verifier's own code give the same verdict."""

    # RFC 8032 section 7.1: TEST 2, TEST 3. (TEST 1 has no message; the openssl program takes no empty file.)
    RFC = (
        (
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
    )

    @pytest.mark.parametrize("number", range(2))
    def test_rfc_8032(self, ways, number):
        public, message, signature = (bytes.fromhex(text) for text in self.RFC[number])
        assert ways(public, signature, message)
        assert not ways(public, signature, message + b"\0")

    def test_every_kind_of_wrong_signature(self, verify, ways):
        public, message, signature = (bytes.fromhex(text) for text in self.RFC[1])
        first, s = signature[:32], int.from_bytes(signature[32:], "little")
        point = verify.decompress(first)
        negated = (int.from_bytes(first, "little") ^ 1 << 255).to_bytes(32, "little")
        assert point
        wrong = [
            first + (s + verify.L).to_bytes(32, "little"),  # the other spelling of s
            first + verify.L.to_bytes(32, "little"),
            first + bytes(32),
            negated + signature[32:],
            bytes(64),
            b"\xff" * 64,
            (verify.P + 1).to_bytes(32, "little") + signature[32:],  # the neutral element in another spelling
            *(bytes([*signature[:at], signature[at] ^ 1 << at % 8, *signature[at + 1 :]]) for at in range(0, 64, 5)),
        ]
        for each in wrong:
            assert not ways(public, each, message)
        assert not ways((7).to_bytes(32, "little"), signature, message)

    def test_many_keys(self, verify):
        for number in range(8):
            signer = Signer("x", f"key {number}", 1)
            message = b"m" * number
            line = base64.b64decode(signer.line(message).split()[-1])
            assert verify.by_own_code(signer.public, line[4:], message)
            assert not verify.by_own_code(signer.public, line[4:], message + b"!")
            assert not verify.is_weak(signer.public)

    def test_keys_that_libraries_judge_differently_never_get_into_a_policy(self, verify):
        eighth = int("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", 16)
        eighth = int.from_bytes(eighth.to_bytes(32, "big"), "little")
        small = {0, 1, verify.P - 1, eighth, verify.P - eighth}
        for y in small | {verify.P, verify.P + 1, 2**255 - 1, 7}:
            for sign in (0, 1):
                assert verify.is_weak((y | sign << 255).to_bytes(32, "little")), y

    @pytest.mark.parametrize("way", ["cryptography", "openssl", "own"])
    def test_a_whole_bundle(self, full, way):
        assert python_verdict(full, "--ed25519", way).status == 0
        path = full / "data/checkpoint"
        data = path.read_bytes()
        path.write_bytes(data[:-20] + b"AAAA" + data[-16:])
        assert python_verdict(full, "--ed25519", way).status == 1

    def test_a_way_that_is_not_here_decides_nothing(self, full):
        verdict = python_verdict(full, "--ed25519", "openssl", PATH="/nowhere")
        assert verdict.status == 2
        assert "openssl" in verdict.output


class TestShapes:
    """The fast way to read a record is no less strict than the slow one."""

    def test_what_the_slow_way_refuses_the_fast_one_refuses_after_it_learned(self, verify, log):
        for record in (log.entries[0], log.entries[10], log.entries[5]):
            shapes = verify.Shapes()
            sound = shapes.read(record)
            assert shapes.read(record) == sound
            changes = [record[:at] + record[at + 1 :] for at in range(len(record))]
            changes += [
                record[:at] + bytes([byte]) + record[at + 1 :]
                for at in range(len(record))
                for byte in b'"\\{}[],:0- a\x00\x7f\xc3'
            ]
            for changed in changes:
                try:
                    read = shapes.read(changed)
                except verify.Malformed:
                    continue  # refused, and only the slow way refuses
                body = verify.decode(changed)
                assert [part.decode() for part in (read[0], *read[3:])] == [body[key] for key in ("at", "id", "log")]
                beacon = body.get("beacon", {"note": "", "size": ""})
                assert (read[1].decode(), read[2].decode()) == (beacon["note"], str(beacon["size"]))

    def test_values_that_are_not_plain(self, verify, log):
        """Escapes, letters beyond ASCII, members that look like the ones of interest but stand elsewhere."""
        body = json.loads(log.entries[10])
        tricky = [
            body | {"sample": {"at": "x", "id": "y", "log": "z", "beacon": {"note": "n", "size": 1}}},
            body | {"sample": ["\u7cb5\u6e2f\u6fb3", 'a"b', "{", "}", ',"log":"x"']},
            body | {"a": {"b": {"c": [1, True, {"at": "x"}]}}},
            body | {"zz": '","log":"forged'},
        ]
        shapes = verify.Shapes()
        for value in tricky * 3:
            record = verify.canonical(value).encode()
            assert shapes.read(record) == shapes.read(log.entries[10])

    def test_a_record_without_what_every_record_has(self, verify, log):
        for key in ("at", "id", "log"):
            body = json.loads(log.entries[10])
            del body[key]
            with pytest.raises(verify.Malformed):
                verify.Shapes().read(verify.canonical(body).encode())
