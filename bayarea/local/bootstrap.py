"""Makes .venv, fills it, and hands over to the program that was asked for. Standard library only.

    python3 bayarea/local/bootstrap.py [dev] [PROGRAM ARGUMENT ...]

Run by the system's python3, which may be old, so the syntax stays plain. With ``dev`` the packages of
requirements-dev.txt come too. PROGRAM is run by .venv's Python in place of this process (one process, so a signal
that make passes on meets nobody else).
"""

from __future__ import annotations

import fcntl
import hashlib
import html.parser
import importlib.util
import os
import re
import shutil
import signal
import ssl
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from typing import IO

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, "bin", "python")
OLDEST = (3, 11)


class Refused(Exception):
    """One plain sentence for the person at the terminal."""


def say(text: str) -> None:
    print(text, flush=True)


# 1. What is there already


def wanted_digest(names: list[str]) -> str:
    """Hash of the requirements files and of the Python that they are installed for."""
    digest = hashlib.sha256(python_version().encode())
    for name in names:
        with open(os.path.join(ROOT, name), "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def python_version() -> str:
    """The version of .venv's Python as text, or an empty text when there is none that works."""
    try:
        asked = subprocess.run(
            [PYTHON, "-c", "import sys; print(sys.version)"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return asked.stdout.decode().strip()


def is_installed(stamp: str, digest: str) -> bool:
    try:
        with open(stamp) as file:
            return file.read().strip() == digest
    except OSError:
        return False


# 2. The environment


def make_environment() -> None:
    """A private environment, without pip: Debian's python3 has venv, but ensurepip only with python3-venv."""
    import venv

    for name in os.listdir(VENV):
        if name == ".lock":
            continue
        path = os.path.join(VENV, name)
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path)
        else:
            os.unlink(path)
    venv.EnvBuilder(with_pip=False, symlinks=True).create(VENV)
    if not python_version():
        raise Refused(f"The Python environment in {VENV} does not start; remove that folder and try again.")


def has_pip() -> bool:
    return run([PYTHON, "-c", "import pip"], quiet=True) == 0


def install_pip() -> None:
    """From the Python that made the environment where it can, else pip's own wheel from the package index."""
    if importlib.util.find_spec("ensurepip") and run([PYTHON, "-m", "ensurepip", "--default-pip"], quiet=True) == 0:
        return
    with tempfile.TemporaryDirectory() as folder:
        wheel = download_pip(index_address(), folder)
        # A wheel is a zip file and pip can run out of its own.
        if run([PYTHON, os.path.join(wheel, "pip"), "install", "--quiet", "--no-index", wheel]) != 0:
            raise Refused(f"pip could not be installed into {VENV}; the lines above say why.")


def index_address() -> str:
    """Where pip would look: PIP_INDEX_URL, then pip's configuration files, then PyPI."""
    if os.environ.get("PIP_INDEX_URL"):
        return os.environ["PIP_INDEX_URL"]
    return pip_option("index-url") or "https://pypi.org/simple"


def pip_option(name: str) -> str:
    import configparser

    home = os.path.expanduser("~")
    places = [
        os.environ.get("PIP_CONFIG_FILE", ""),
        os.path.join(os.environ.get("XDG_CONFIG_HOME") or os.path.join(home, ".config"), "pip", "pip.conf"),
        os.path.join(home, ".pip", "pip.conf"),
        "/etc/pip.conf",
    ]
    for place in places:
        parser = configparser.RawConfigParser()
        try:
            parser.read(place, "utf-8")
        except (configparser.Error, OSError, UnicodeDecodeError):
            continue  # pip itself will complain about it, with the line
        for section in ("install", "global"):
            if parser.has_option(section, name):
                return parser.get(section, name).strip()
    return ""


class Links(html.parser.HTMLParser):
    """The links of a simple index page (PEP 503): (address, Python versions that it is for)."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a":
            self.found.append((values.get("href") or "", values.get("data-requires-python") or ""))


def fits(requires: str) -> bool:
    """Whether this Python satisfies the lower bounds of ``>=3.9``-like text (upper ones are not used by pip)."""
    bounds = re.findall(r">=\s*(\d+)\.(\d+)", requires)
    return all(sys.version_info[:2] >= (int(major), int(minor)) for major, minor in bounds)


def newest_pip(page: str, address: str) -> str:
    """The newest released pip wheel on an index page: its address, fragment with the hash included."""
    links = Links()
    links.feed(page)
    best: tuple[tuple[int, ...], str] | None = None
    for href, requires in links.found:
        named = re.search(r"/?pip-(\d+(?:\.\d+)*)-py3-none-any\.whl(?:#|$)", href)
        if named and fits(requires):
            version = tuple(int(part) for part in named.group(1).split("."))
            if best is None or version > best[0]:
                best = (version, urllib.parse.urljoin(address, href))
    if best is None:
        raise Refused(f"The package index {shown(address)} offers no pip for this Python.")
    return best[1]


def download_pip(index: str, folder: str) -> str:
    address = index.rstrip("/") + "/pip/"
    page = fetch(address).decode("utf-8", "replace")
    link, _, fragment = newest_pip(page, address).partition("#")
    body = fetch(link)
    kind, _, expected = fragment.partition("=")
    if kind == "sha256" and hashlib.sha256(body).hexdigest() != expected:
        raise Refused(f"The pip that {shown(link)} sent is damaged (its SHA-256 differs).")
    wheel = os.path.join(folder, link.rsplit("/", 1)[1])
    with open(wheel, "wb") as file:
        file.write(body)
    return wheel


def fetch(address: str) -> bytes:
    """The bytes behind an address; name and password in it are sent as pip does."""
    parts = urllib.parse.urlsplit(address)
    request = urllib.request.Request(address)  # noqa: S310 - the person's own package index
    if parts.username:
        import base64

        request = urllib.request.Request(  # noqa: S310
            urllib.parse.urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
        )
        pair = urllib.parse.unquote(parts.username) + ":" + urllib.parse.unquote(parts.password or "")
        request.add_header("Authorization", "Basic " + base64.b64encode(pair.encode()).decode())
    certificates = os.environ.get("PIP_CERT") or os.environ.get("REQUESTS_CA_BUNDLE") or pip_option("cert") or None
    context = ssl.create_default_context(cafile=certificates) if parts.scheme == "https" else None
    try:
        with urllib.request.urlopen(request, timeout=60, context=context) as answer:  # noqa: S310
            return bytes(answer.read())
    except (urllib.error.URLError, OSError) as error:
        raise Refused(unreachable(address, getattr(error, "reason", error))) from error


def shown(address: str) -> str:
    """The address without the name and password that it may hold."""
    parts = urllib.parse.urlsplit(address)
    return urllib.parse.urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def unreachable(address: str, reason: object) -> str:
    return f"The package index {shown(address)} cannot be reached ({reason}); check the network, or set PIP_INDEX_URL."


# 3. The packages


def install(names: list[str]) -> None:
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    command += ["--no-warn-script-location", "--no-compile", "--retries", "2"]
    if os.geteuid() == 0:
        command += ["--root-user-action", "ignore"]
    for name in names:
        command += ["-r", os.path.join(ROOT, name)]
    with tempfile.TemporaryFile() as errors:
        code = run(command, errors=errors)
        errors.seek(0)
        told = errors.read().decode("utf-8", "replace")
    if code == 0:
        return
    if "No space left on device" in told:
        raise OSError(28, "No space left on device")
    if re.search(
        r"NewConnectionError|Failed to establish|Name or service|Max retries|timed out|ProxyError|SSLError", told
    ):
        raise Refused(unreachable(index_address(), "pip could not connect"))
    lines = [line.strip() for line in told.splitlines() if line.strip().startswith("ERROR:")]
    if not lines:
        sys.stderr.write(told)
    raise Refused(
        "The packages could not be installed: {}".format(lines[-1][7:] if lines else "pip's words are above.")
    )


def run(command: list[str], quiet: bool = False, errors: IO[bytes] | None = None) -> int:
    """Run to its end; a signal that ends us ends the child first."""
    silent = subprocess.DEVNULL if quiet else None
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=silent, stderr=errors or silent, env=clean())

    def pass_on(number: int, _frame: object) -> None:
        child.terminate()
        child.wait()
        sys.exit(128 + number)

    before = [(number, signal.signal(number, pass_on)) for number in (signal.SIGTERM, signal.SIGINT)]
    try:
        return child.wait()
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def clean() -> dict[str, str]:
    """The environment without what would send pip or Python to another place than .venv."""
    unwanted = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "PIP_REQUIRE_VIRTUALENV")
    return {name: value for name, value in os.environ.items() if name not in unwanted}


# 4. All of it


def set_up(dev: bool) -> None:
    """Bring .venv to what the requirements say; does nothing when it is there already."""
    names = ["requirements.txt", "requirements-dev.txt"] if dev else ["requirements.txt"]
    stamp = os.path.join(VENV, "dev.stamp" if dev else "run.stamp")
    os.makedirs(VENV, exist_ok=True)
    with open(os.path.join(VENV, ".lock"), "a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another copy is installing packages; waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        found = python_version()
        if not found or tuple(int(part) for part in found.split(".")[:2]) < OLDEST:
            if sys.version_info[:2] < OLDEST:
                raise Refused(
                    "Python {}.{} or newer is needed and this is {}.{}; try: make PYTHON=python3.12 run.".format(
                        *OLDEST, *sys.version_info[:2]
                    )
                )
            say("Making a private Python environment in .venv")
            make_environment()
        digest = wanted_digest(names)
        if is_installed(stamp, digest):
            return
        if not has_pip():
            install_pip()
        say(f"Installing the packages of {names[-1]} (only when they change; a minute or two)")
        install(names[-1:])
        with open(stamp + ".new", "w") as file:
            file.write(digest + "\n")
        os.replace(stamp + ".new", stamp)


def main(words: list[str]) -> int:
    dev = words[:1] == ["dev"]
    program = words[1:] if dev else words
    try:
        set_up(dev)
    except Refused as refusal:
        sys.stderr.write(f"{refusal}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if error.errno == 28:
            sys.stderr.write(f"The disk is full: about 700 MB are needed in {VENV}.\n")
        else:
            sys.stderr.write(f"{error.filename or VENV} cannot be written: {error.strerror or error}.\n")
        return 1
    if program:
        os.chdir(ROOT)
        sys.stdout.flush()
        os.execve(PYTHON, [PYTHON] + program, clean())  # noqa: S606
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
