"""The set-up of .venv: what it installs, when, from where, and what it says when it cannot."""

from __future__ import annotations

import hashlib
import http.server
import os
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

import pytest

from bayarea.local import bootstrap

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = """
<a href="../../p/pip-9.0.3-py2.py3-none-any.whl#sha256=00">old name</a>
<a href="../../p/pip-25.0-py3-none-any.whl#sha256=aa" data-requires-python="&gt;=3.8">pip 25.0</a>
<a href="../../p/pip-26.3-py3-none-any.whl#sha256=bb" data-requires-python="&gt;=3.10">pip 26.3</a>
<a href="../../p/pip-99.0-py3-none-any.whl#sha256=cc" data-requires-python="&gt;=3.99">for a later Python</a>
<a href="../../p/pip-26.4rc1-py3-none-any.whl#sha256=dd">a release candidate</a>
<a href="../../p/pip-26.3.tar.gz#sha256=ee">a source archive</a>
"""


def test_newest_pip_is_the_newest_released_wheel_for_this_python():
    found = bootstrap.newest_pip(PAGE, "https://index.example/simple/pip/")
    assert found == "https://index.example/p/pip-26.3-py3-none-any.whl#sha256=bb"


def test_index_without_a_pip_is_named():
    with pytest.raises(bootstrap.Refused, match="https://index.example/simple/pip/ offers no pip"):
        bootstrap.newest_pip("<a href='x.whl'>x</a>", "https://name:secret@index.example/simple/pip/")


@pytest.mark.parametrize(
    ("requires", "expected"), [("", True), (">=3.9", True), (">=3.9,<4", True), (">=3.99", False), ("!=3.0.*", True)]
)
def test_lower_bounds_of_a_package_are_respected(requires, expected):
    assert bootstrap.fits(requires) is expected


def test_index_address_comes_from_the_environment_then_pips_files_then_pypi(monkeypatch, tmp_path):
    settings = tmp_path / "pip.conf"
    settings.write_text("[global]\nindex-url = https://files.example/simple\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(settings))
    monkeypatch.setenv("PIP_INDEX_URL", "https://environment.example/simple")
    assert bootstrap.index_address() == "https://environment.example/simple"
    monkeypatch.delenv("PIP_INDEX_URL")
    assert bootstrap.index_address() == "https://files.example/simple"
    settings.write_text("[global]\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert bootstrap.index_address() == "https://pypi.org/simple"


def test_digest_changes_with_the_requirements(monkeypatch, tmp_path):
    monkeypatch.setattr(bootstrap, "ROOT", str(tmp_path))
    (tmp_path / "requirements.txt").write_text("one==1\n")
    first = bootstrap.wanted_digest(["requirements.txt"])
    assert bootstrap.wanted_digest(["requirements.txt"]) == first
    (tmp_path / "requirements.txt").write_text("one==2\n")
    assert bootstrap.wanted_digest(["requirements.txt"]) != first


@pytest.fixture
def index(tmp_path):
    """A package index on this machine that knows one pip: a wheel whose program notes that it was run."""
    folder = tmp_path / "index"
    (folder / "simple/pip").mkdir(parents=True)
    wheel = folder / "pip-77.0-py3-none-any.whl"
    program = "import pathlib, sys; pathlib.Path(sys.prefix, 'asked').write_text(' '.join(sys.argv[1:]))\n"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("pip/__main__.py", program)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    page = folder / "simple/pip/index.html"
    page.write_text(f'<a href="/{wheel.name}#sha256={digest}">pip</a>')

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, directory=str(folder), **kwargs)

        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/simple", page
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def checkout(tmp_path):
    """A checkout with no requirements, in a folder with a space in its name."""
    folder = tmp_path / "a checkout"
    (folder / "bayarea/local").mkdir(parents=True)
    source = ROOT / "bayarea/local/bootstrap.py"
    (folder / "bayarea/local/bootstrap.py").write_bytes(source.read_bytes())
    (folder / "requirements.txt").write_text("")
    return folder


def run(checkout, *words, without_ensurepip=False, **environment):
    """The script as make runs it; where Debian's python3-venv is missing, ensurepip cannot be imported."""
    command = [sys.executable, "bayarea/local/bootstrap.py", *words]
    if without_ensurepip:
        hidden = checkout.parent / "hidden"
        hidden.mkdir(exist_ok=True)
        (hidden / "sitecustomize.py").write_text("import sys\nsys.modules['ensurepip'] = None\n")
        environment["PYTHONPATH"] = str(hidden)
    clean = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return subprocess.run(
        command, cwd=checkout, env={**clean, "HOME": "/nonexistent", **environment}, capture_output=True, text=True
    )


def test_without_ensurepip_pip_comes_from_the_index(checkout, index):
    address, _ = index
    done = run(checkout, without_ensurepip=True, PIP_INDEX_URL=address)
    asked = (checkout / ".venv/asked").read_text()
    assert asked.startswith("install --quiet --no-index ")
    assert asked.endswith("pip-77.0-py3-none-any.whl")
    # The test's pip installs nothing, so the set-up must notice that the packages cannot be installed.
    assert done.returncode == 1
    assert done.stderr.strip().splitlines()[-1].startswith("The packages could not be installed")


def test_damaged_pip_is_refused(checkout, index):
    address, page = index
    page.write_text(page.read_text().replace("sha256=", "sha256=0"))
    done = run(checkout, without_ensurepip=True, PIP_INDEX_URL=address)
    assert done.returncode == 1
    assert "is damaged (its SHA-256 differs)" in done.stderr


def test_unreachable_index_is_one_sentence(checkout):
    done = run(checkout, without_ensurepip=True, PIP_INDEX_URL="http://name:secret@127.0.0.1:1/simple")
    assert done.returncode == 1
    assert done.stderr.startswith("The package index http://127.0.0.1:1/simple/pip/ cannot be reached (")
    assert len(done.stderr.strip().splitlines()) == 1


def test_old_python_is_one_sentence(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(bootstrap, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(bootstrap, "PYTHON", str(tmp_path / ".venv/bin/python"))
    monkeypatch.setattr(bootstrap, "OLDEST", (3, 99))
    assert bootstrap.main([]) == 1
    told = capsys.readouterr().err
    assert told.startswith("Python 3.99 or newer is needed and this is ")
    assert len(told.strip().splitlines()) == 1


def test_second_run_installs_nothing_and_hands_over(checkout):
    first = run(checkout, "-c", "print('here')")
    assert (first.returncode, first.stdout.splitlines()[-1]) == (0, "here"), first.stderr
    second = run(checkout, "-c", "import sys; print(sys.prefix)", PIP_INDEX_URL="http://127.0.0.1:1/simple")
    assert (second.returncode, second.stdout) == (0, f"{checkout / '.venv'}\n")


def test_two_runs_at_once_wait_for_each_other(checkout):
    (checkout / ".venv").mkdir()
    results = []
    threads = [threading.Thread(target=lambda: results.append(run(checkout, "-c", "print('here')"))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [result.returncode for result in results] == [0, 0], [result.stderr for result in results]
    assert sum("Making a private Python environment" in result.stdout for result in results) == 1
