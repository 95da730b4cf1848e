"""The witness as a program: in a folder copied elsewhere, with its own configuration, keys and refusals."""

from __future__ import annotations

import json
import os
import shutil
import socket
import stat
import subprocess
import sys
import threading
import time

import pytest

from ledger.tlog.cosignatures import COSIGN_MLDSA44, Cosigner
from ledger.tlog.encodings import NoteInvalid
from ledger.tlog.notes import VerifierKey
from ledger.tlog.witness import keys
from ledger.tlog.witness.__main__ import main
from ledger.tlog.witness.config import Config, ConfigInvalid, MirrorConfig, load
from ledger.tlog.witness.fetch import Unreachable, get
from ledger.tlog.witness.files import make_folder, write_durably
from ledger.tlog.witness.server import Server, serve_in_thread
from ledger.tlog.witness.service import posix_seconds
from tests.fixtures.services import ROOT

from .crashing import Running, initialise
from .samples import ORIGIN, Answer, SampleLog, ask, make_witness

LOG_KEY = str(SampleLog().key.verifier())


def test_folder_copied_elsewhere_runs_with_the_standard_library_and_cryptography_alone(tmp_path, log):
    program = tmp_path / "elsewhere"
    shutil.copytree(ROOT / "ledger" / "tlog", program / "tlog", ignore=shutil.ignore_patterns("__pycache__"))
    made = initialise(
        tmp_path / "w", "--name", "hk.test", "--log", LOG_KEY, "--ml-dsa", program=program, module="tlog.witness"
    )
    assert made.returncode == 0, made.stderr
    vkeys = [VerifierKey.parse(line) for line in made.stdout.split()]
    assert [key.name for key in vkeys] == ["hk.test", "hk.test"]
    config = tmp_path / "w" / "config.json"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DJANGO"))}
    only = "import sys; sys.modules['django'] = sys.modules['ledger'] = sys.modules['psycopg'] = None; import runpy; "
    command = [sys.executable, "-c", only + "sys.argv[0] = 'w'; runpy.run_module('tlog.witness', run_name='__main__')"]
    shown = subprocess.run(
        [*command, "vkey", "--config", str(config)], cwd=program, env=environment, capture_output=True, text=True
    )
    assert (shown.stdout, shown.returncode) == (made.stdout, 0), shown.stderr
    said = tmp_path / "said"
    with said.open("w") as output:
        process = subprocess.Popen(
            [*command, "serve", "--config", str(config)], cwd=program, env=environment, stderr=output
        )
    try:
        deadline = time.monotonic() + 30
        while "listens at" not in said.read_text():
            assert process.poll() is None, said.read_text()
            assert time.monotonic() < deadline
            time.sleep(0.02)
        url = said.read_text().split("listens at ")[1].strip()
        assert ask(f"{url}/add-checkpoint", "POST", log.request(0, 5)).status == 200
    finally:
        process.terminate()
    assert process.wait(15) == 0


def test_init_makes_private_files_once(tmp_path, capsys):
    words = ["init", "--dir", str(tmp_path / "w"), "--name", "gd.test", "--log", LOG_KEY]
    assert main([*words, "--mirror", "http://127.0.0.1:8000/ledger/"]) == 0
    printed = capsys.readouterr().out
    for name in ("key", "state"):
        assert stat.S_IMODE((tmp_path / "w" / name).stat().st_mode) & 0o077 == 0
    config = load(tmp_path / "w" / "config.json")
    assert (config.name, config.port, config.mirror.url) == ("gd.test", 8101, "http://127.0.0.1:8000/ledger")
    key = (tmp_path / "w" / "key").read_bytes()
    assert main(words) == 1
    assert "nothing was changed" in capsys.readouterr().err
    assert (tmp_path / "w" / "key").read_bytes() == key
    assert main(["vkey", "--config", str(tmp_path / "w" / "config.json")]) == 0
    assert capsys.readouterr().out == printed
    policy = tmp_path / "own.txt"
    policy.write_text(f"# ours\nlog {LOG_KEY} http://127.0.0.1:1/ledger\nquorum none\n")
    assert main(["init", "--dir", str(tmp_path / "v"), "--name", "mo.test", "--policy", str(policy)]) == 0
    assert (tmp_path / "v" / "policy.txt").read_text() == policy.read_text()


@pytest.mark.parametrize(
    "words", [["--log", "no key"], ["--log", LOG_KEY, "--listen", "nowhere"], ["--policy", "/nowhere/policy"]]
)
def test_init_refuses_in_one_sentence(tmp_path, capsys, words):
    assert main(["init", "--dir", str(tmp_path / "w"), "--name", "gd.test", *words]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not (tmp_path / "w" / "key").exists()


def test_serving_without_a_state_is_refused_in_one_sentence(tmp_path):
    assert initialise(tmp_path / "w", "--name", "gd.test", "--log", LOG_KEY).returncode == 0
    shutil.rmtree(tmp_path / "w" / "state")
    done = subprocess.run(
        [sys.executable, "-m", "ledger.tlog.witness", "serve", "--config", str(tmp_path / "w" / "config.json")],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "there is no state" in done.stderr


def test_rounds_run_by_themselves(tmp_path, serve, log):
    log.count = 7
    url = serve(log)
    assert initialise(tmp_path / "w", "--name", "gd.test", "--log", LOG_KEY).returncode == 0
    config = json.loads((tmp_path / "w" / "config.json").read_text())
    (tmp_path / "w" / "token").write_text("a mirror's key")
    mirror = {"url": url, "token_file": "token", "every_s": 0.05}
    config |= {"mirror": mirror, "peers": {"mo": "http://127.0.0.1:1"}, "gossip_every_s": 0.05}
    (tmp_path / "w" / "config.json").write_text(json.dumps(config))
    running = Running(tmp_path / "w")
    deadline = time.monotonic() + 20
    while (health := json.loads(ask(f"{running.url}/health").body))["logs"][ORIGIN]["mirrored"] != 7:
        assert time.monotonic() < deadline, health
        time.sleep(0.05)
    while "mo" not in json.loads(ask(f"{running.url}/health").body)["peers"]:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert running.stop() == 0


def test_round_that_fails_is_an_alarm_and_the_next_one_comes(open_witness, monkeypatch, log):
    service = open_witness(listening=False, peers={"mo": "http://127.0.0.1:1"})
    rounds = threading.Semaphore(0)

    def fail() -> None:
        rounds.release()
        raise RuntimeError("a bug")

    monkeypatch.setattr(service, "gossip_once", fail)
    service.config = Config(**{**vars(service.config), "gossip_every_s": 0.05})
    service.start()
    assert rounds.acquire(timeout=10)
    assert rounds.acquire(timeout=10)
    assert b"a round failed" in ask(f"{service.url}/health").body


def test_clock_of_a_service_is_the_machines():
    assert abs(posix_seconds() - time.time()) < 5


# Configuration


GOOD = {"name": "gd.test", "listen": "127.0.0.1:8101"}


def test_toml_and_json_say_the_same(tmp_path):
    (tmp_path / "c.toml").write_text(
        'name = "gd.test"\nlisten = "[::1]:0"\nprefix = "/witness/"\nkey_file = "/k"\ngossip_every_s = 5\n'
        '[mirror]\nurl = "https://portal.example/ledger/"\ntoken_file = "t"\nreaders_file = "r"\nlog = "x"\n'
        '[peers]\nmo = "https://mo.example/"\n'
    )
    made = load(tmp_path / "c.toml")
    assert (made.host, made.port, made.prefix, str(made.key_file)) == ("::1", 0, "/witness", "/k")
    assert made.state_dir == tmp_path / "state"
    assert made.peers == {"mo": "https://mo.example"}
    assert made.mirror == MirrorConfig(
        "https://portal.example/ledger", tmp_path / "t", tmp_path / "r", every_s=10.0, log="x"
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": ""}, "name must be a text"),
        ({"name": 5}, "name must be a text"),
        ({"listen": "8101"}, "listen must be like"),
        ({"listen": "a:99999"}, "listen must be like"),
        ({"prefix": "x"}, "prefix must begin with /"),
        ({"nmae": "x"}, "unknown setting: nmae"),
        ({"peers": []}, "peers must be a table"),
        ({"peers": {"mo": "ftp://x"}}, "peers.mo must be an http"),
        ({"mirror": {}}, "mirror.url must be"),
        ({"mirror": {"url": "http://x", "every_s": 0}}, "every_s must be a number"),
        ({"gossip_every_s": True}, "gossip_every_s must be a number"),
    ],
)
def test_bad_configuration_is_named(tmp_path, change, words):
    (tmp_path / "c.json").write_text(json.dumps({**GOOD, **change}))
    with pytest.raises(ConfigInvalid, match=words):
        load(tmp_path / "c.json")


@pytest.mark.parametrize(("name", "text"), [("c.json", "{"), ("c.toml", "= 1"), ("none.json", None), ("c.json", "[]")])
def test_unreadable_configuration_is_named(tmp_path, name, text):
    if text is not None:
        (tmp_path / name).write_text(text)
    with pytest.raises(ConfigInvalid):
        load(tmp_path / name)


def test_toml_on_an_old_python_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "tomllib", None)
    (tmp_path / "c.toml").write_text("")
    with pytest.raises(ConfigInvalid, match=r"TOML needs Python 3\.11"):
        load(tmp_path / "c.toml")


OTHER = str(VerifierKey.of("other.test/ledger", 1, b"k" * 32))


@pytest.mark.parametrize(
    ("policy", "mirror", "words"),
    [
        ("quorum none\n", None, "trusts no log"),
        ("garbage\n", None, "cannot be used"),
        (f"log {LOG_KEY}\nlog {OTHER}\nquorum none\n", MirrorConfig("http://x"), "several logs"),
        (f"log {LOG_KEY}\nquorum none\n", MirrorConfig("http://x", log="y"), "mirror.log names y"),
    ],
)
def test_policy_that_does_not_fit_is_refused_and_the_state_let_go(tmp_path, policy, mirror, words):
    for _ in range(2):  # the second time the state must be free again
        with pytest.raises(ConfigInvalid, match=words):
            make_witness(tmp_path / "w", policy=policy, mirror=mirror)


def test_one_of_several_logs_can_be_mirrored(tmp_path):
    policy = f"log {LOG_KEY}\nlog {OTHER}\nquorum none\n"
    service = make_witness(tmp_path / "w", policy=policy, mirror=MirrorConfig("http://127.0.0.1:1", log=ORIGIN))
    assert list(service.mirrors) == [ORIGIN]
    service.state.close()


# Keys


def test_keys_are_refused_when_others_may_read_them_or_they_do_not_fit(tmp_path):
    file = tmp_path / "key"
    keys.save_new(file, keys.new_keys("gd.test"))
    assert [cosigner.name for cosigner in keys.load(file, "gd.test")] == ["gd.test"]
    with pytest.raises(FileExistsError):
        keys.save_new(file, "")
    with pytest.raises(keys.KeyInvalid, match="belongs to gd.test"):
        keys.load(file, "hk.test")
    file.chmod(0o644)
    with pytest.raises(keys.KeyInvalid, match="can be read by others"):
        keys.load(file, "gd.test")
    with pytest.raises(keys.KeyInvalid, match="cannot be read"):
        keys.load(tmp_path / "none", "gd.test")
    with pytest.raises(keys.KeyInvalid, match="must hold one Ed25519 key"):
        keys.parse(Cosigner.generate("gd.test", COSIGN_MLDSA44).encode(), "gd.test")
    for text in ("", "garbage\n", keys.new_keys("gd.test")[:-5]):
        with pytest.raises((keys.KeyInvalid, NoteInvalid)):
            keys.parse(text, "gd.test")


# HTTP


@pytest.mark.parametrize(
    ("method", "place", "status"),
    [
        ("GET", "add-checkpoint", 405),
        ("POST", "health", 405),
        ("GET", "", 404),
        ("GET", "nothing", 404),
        ("GET", "mirror/x/checkpoint", 404),
        ("DELETE", "health", 501),
    ],
)
def test_other_places_and_methods(witness, method, place, status):
    assert ask(f"{witness.url}/{place}", method, b"" if method == "POST" else None).status == status


def test_prefix_is_part_of_every_place(tmp_path, log):
    service = make_witness(tmp_path / "w")
    service.config = Config(**{**vars(service.config), "prefix": "/w"})
    service.start()
    try:
        assert ask(f"{service.url}/add-checkpoint", "POST", log.request(0, 3)).status == 200
        assert ask(service.url.removesuffix("/w") + "/add-checkpoint", "POST", log.request(3, 3)).status == 404
    finally:
        service.stop()


def test_oversized_and_unmeasured_bodies_are_not_read(witness):
    assert ask(f"{witness.url}/add-checkpoint", "POST", b"x" * 131_073).status == 413
    for headers in ({"Content-Length": "9" * 30}, {"Content-Length": "-1"}, {"Transfer-Encoding": "chunked"}):
        with socket.create_connection(("127.0.0.1", witness.server.server_port), timeout=10) as connection:
            lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
            connection.sendall(f"POST /add-checkpoint HTTP/1.1\r\n{lines}\r\n".encode())
            assert connection.recv(12)[-3:] in (b"411", b"413")


def test_ipv6_is_spoken(tmp_path):
    service = make_witness(tmp_path / "w")
    service.config = Config(**{**vars(service.config), "host": "::1"})
    service.start()
    try:
        assert service.url.startswith("http://[::1]:")
        assert ask(f"{service.url}/health").status == 200
    finally:
        service.stop()


def test_slow_callers_are_shown_out_and_too_many_turned_away():
    server = Server("127.0.0.1", 0, lambda *_: Answer(200, b"ok"), most_bytes=100, deadline_s=0.3, most_connections=2)
    thread = serve_in_thread(server, "slow")
    address = ("127.0.0.1", server.server_port)
    try:
        slow = [socket.create_connection(address, timeout=10) for _ in range(2)]
        slow[0].sendall(b"GET / HT")
        slow[1].sendall(b"POST / HTTP/1.0\r\nContent-Length: 5\r\n\r\nab")
        with socket.create_connection(address, timeout=10) as third:
            assert third.recv(10) == b""
        for connection in slow:
            assert connection.recv(1000) == b""
            connection.close()
        deadline = time.monotonic() + 20
        while server.connections:  # their threads end a moment after their sockets
            assert time.monotonic() < deadline
            time.sleep(0.01)
        assert ask(f"http://127.0.0.1:{server.server_port}/").body == b"ok"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_connection_that_ended_by_itself_is_no_matter():
    with Server("127.0.0.1", 0, lambda *_: Answer(200, b"ok"), most_bytes=100) as server:
        gone = socket.socket()  # never connected, so it cannot be shut down
        server._open[gone] = 0.0
        server.service_actions()
        assert server.connections == 1
        server.shutdown_request(gone)
        assert server.connections == 0


def test_bug_in_an_answer_is_logged_and_the_next_one_is_given(caplog):
    answers = [ValueError("a bug"), ConnectionResetError("gone"), Answer(200, b"ok")]

    def answer(*_):
        next_one = answers.pop(0)
        if isinstance(next_one, Exception):
            raise next_one
        return next_one

    server = Server("127.0.0.1", 0, answer, most_bytes=100)
    thread = serve_in_thread(server, "bugs")
    url = f"http://127.0.0.1:{server.server_port}/"
    try:
        for _ in range(2):
            with pytest.raises(ConnectionError):
                ask(url)
        assert ask(url).body == b"ok"
        assert [record.message for record in caplog.records] == ["a request could not be answered"]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


# Asking others


def test_answers_that_are_too_long_too_slow_or_cut_off_are_unreachable():
    def misbehave(method, target, headers, body):
        return Answer(302, b"", headers={"Location": "/long"}) if target == "/away" else Answer(200, b"x" * 100)

    server = Server("127.0.0.1", 0, misbehave, most_bytes=100)
    thread = serve_in_thread(server, "odd")
    url = f"http://127.0.0.1:{server.server_port}"
    try:
        assert get(f"{url}/long", limit=100) == b"x" * 100
        with pytest.raises(Unreachable, match="more than 99 bytes"):
            get(f"{url}/long", limit=99)
        with pytest.raises(Unreachable, match="too slowly"):
            get(f"{url}/long", deadline_s=-1)
        with pytest.raises(Unreachable, match="302") as moved:
            get(f"{url}/away")
        assert moved.value.status == 302
        with pytest.raises(Unreachable, match="no http address"):
            get("file:///etc/passwd")
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    with pytest.raises(Unreachable, match="cannot be reached"):
        get(f"{url}/long")


def test_answer_that_stops_before_its_end_is_unreachable():
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def cut() -> None:
            connection, _ = listening.accept()
            with connection:
                connection.recv(1000)
                connection.sendall(b"HTTP/1.0 200 OK\r\nContent-Length: 50\r\n\r\nshort")

        thread = threading.Thread(target=cut)
        thread.start()
        with pytest.raises(Unreachable, match="45 bytes before the end"):
            get(f"http://127.0.0.1:{listening.getsockname()[1]}/")
        thread.join()


def test_files_are_written_whole(tmp_path):
    make_folder(tmp_path / "a" / "b")
    write_durably(tmp_path / "a" / "b" / "f", b"one")
    (tmp_path / "a" / "b" / "f.new").write_bytes(b"left over from a crash")
    write_durably(tmp_path / "a" / "b" / "f", b"two", mode=0o600)
    assert [(file.name, file.read_bytes()) for file in (tmp_path / "a" / "b").iterdir()] == [("f", b"two")]


def test_stopping_what_was_never_started_closes_the_state(tmp_path):
    service = make_witness(tmp_path / "w")
    service.stop()
    again = make_witness(tmp_path / "w")
    again.stop()
