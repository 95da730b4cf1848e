"""Whatever a source does, a question to it ends within its bounds and reaches no forbidden address (test 43)."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from ipaddress import ip_network

import pytest

from catalogue.domain.harvest.addresses import Allowed
from catalogue.domain.harvest.errors import AddressRefused, SourceFailed
from catalogue.fetching.allowed import allowed_here
from catalogue.fetching.fetch import Limits, fetch
from catalogue.fetching.lines import resolve
from organisations.domain.messages import message
from tests.fixtures.ports import free_port
from tests.fixtures.sources import Source, authority, reply

LOCAL = Allowed(http=True, ports=None, networks=(ip_network("127.0.0.1/32"),))
SHORT = Limits(seconds=0.6, size=100_000)


def failure(url: str, **more: object) -> SourceFailed:
    with pytest.raises(SourceFailed) as caught:
        fetch(url, **{"allowed": LOCAL, "limits": SHORT, **more})
    assert "%(" not in message(caught.value)
    assert "secret" not in message(caught.value)
    return caught.value


class TestPlain:
    def test_an_answer(self):
        headers = {
            "ETag": '"1"',
            "Last-Modified": "Thu, 26 Nov 2026 00:00:00 GMT",
            "Content-Type": "text/csv; charset=GBK",
        }
        with Source(reply(b"hello", headers=headers)) as source:
            answer = fetch(source.url + "a?b=c", allowed=LOCAL, headers={"Accept": "text/csv"})
        assert (answer.status, answer.body, answer.content_type, answer.charset) == (200, b"hello", "text/csv", "gbk")
        assert (answer.etag, answer.last_modified) == ('"1"', "Thu, 26 Nov 2026 00:00:00 GMT")
        assert answer.url == source.url + "a?b=c"
        head = source.asked[0].decode()
        assert head.startswith("GET /a?b=c HTTP/1.1\r\n")
        assert f"\r\nHost: 127.0.0.1:{source.port}\r\n" in head
        assert "\r\nAccept: text/csv\r\n" in head

    def test_a_question_with_a_body_is_posted(self):
        with Source() as source:
            fetch(source.url, allowed=LOCAL, body=b'{"page":0}', headers={"Content-Type": "application/json"})
        assert source.asked[0].startswith(b"POST / HTTP/1.1\r\n")

    def test_nothing_new_is_an_answer(self):
        with Source(reply(status="304 Not Modified")) as source:
            assert fetch(source.url, allowed=LOCAL, headers={"If-None-Match": '"1"'}).status == 304

    def test_proxies_of_the_environment_are_not_used(self, monkeypatch):
        with Source(reply(b"proxied")) as proxy, Source(reply(b"direct")) as source:
            for name in ("http_proxy", "https_proxy", "ALL_PROXY"):
                monkeypatch.setenv(name, proxy.url)
            assert fetch(source.url, allowed=LOCAL).body == b"direct"
        assert proxy.connections == 0

    def test_a_tag_that_could_not_be_sent_back_is_dropped(self):
        with Source(reply(headers={"ETag": "é"}), reply(headers={"ETag": "x" * 300})) as source:
            assert fetch(source.url, allowed=LOCAL).etag == ""
            assert fetch(source.url, allowed=LOCAL).etag == ""

    def test_the_settings_decide_what_may_be_asked(self, settings):
        settings.HARVEST_ALLOW_HTTP = True
        settings.HARVEST_ALLOWED_NETWORKS = [ip_network("10.0.0.0/8")]
        settings.HARVEST_PORTS = None
        settings.HARVEST_CA_FILE = "/authority.pem"
        assert allowed_here() == Allowed(True, (ip_network("10.0.0.0/8"),), None, "/authority.pem")


class TestErrors:
    @pytest.mark.parametrize(
        ("status", "lasting", "after", "wait"),
        [
            ("404 Not Found", True, "", None),
            ("410 Gone", True, "", None),
            ("429 Too Many Requests", False, "7", 7),
            ("503 Busy", False, "Thu, 26 Nov 2026 00:00:00 GMT", None),
            ("503 Busy", False, "99999999", 86400),
            ("503 Busy", False, "9" * 5000, None),
            ("302 Found", True, "", None),
            ("408 Too Slow", False, "", None),
        ],
    )
    def test_a_status_of_failure(self, status, lasting, after, wait):
        with Source(reply(b"secret", status=status, headers={"Retry-After": after})) as source:
            error = failure(source.url)
        assert (error.code, error.lasting, error.wait_s) == ("source.status", lasting, wait)
        assert message(error) == f"The source answered with error {status[:3]}."

    def test_nobody_listens(self):
        assert failure(f"http://127.0.0.1:{free_port()}/").code == "source.unreachable"

    def test_a_name_that_nobody_has(self):
        with pytest.raises(AddressRefused) as caught:
            fetch("http://data.invalid/", allowed=LOCAL, resolver=lambda _host, _port: [])
        assert caught.value.code == "address.unresolved"

    def test_the_resolver_of_the_machine(self):
        assert "127.0.0.1" in resolve("localhost", 80)
        assert resolve("x" * 64 + ".invalid", 80) == []

    @pytest.mark.parametrize(
        "answer",
        [b"secret\r\n\r\n", b"HTTP/1.1 secret\r\n\r\n", b"HTTP/1.1 200 OK\r\nX: " + b"secret" * 20000, b"\x16\x03\x01"],
    )
    def test_what_is_not_http(self, answer):
        with Source(answer) as source:
            assert failure(source.url).code == "source.not_http"

    def test_a_line_that_is_closed_at_once(self):
        with Source(b"") as source:
            assert failure(source.url).code == "source.cut_off"


class TestLength:
    def test_shorter_than_announced(self):
        with Source(reply(b"secret", headers={"Content-Length": "9999"})) as source:
            assert failure(source.url).code == "source.cut_off"

    def test_longer_than_announced(self):
        with Source(reply(b"secret and more", headers={"Content-Length": "6"})) as source:
            assert failure(source.url).code == "source.wrong_length"

    def test_a_server_that_does_not_close_is_not_waited_for(self):
        def keep(line: socket.socket, end: threading.Event) -> None:
            line.sendall(reply(b"whole"))
            end.wait(5)

        with Source(keep) as source:
            start = time.monotonic()
            assert fetch(source.url, allowed=LOCAL).body == b"whole"
            assert time.monotonic() - start < 4.5

    def test_announced_as_too_large(self):
        with Source(reply(headers={"Content-Length": str(10**12)})) as source:
            assert failure(source.url).code == "source.too_large"

    @pytest.mark.parametrize("length", ["-5", "many"])
    def test_nonsense_as_length_is_read_to_the_end(self, length):
        with Source(reply(b"whole", headers={"Content-Length": length})) as source:
            assert fetch(source.url, allowed=LOCAL).body == b"whole"

    def test_a_body_without_end(self):
        def pour(line: socket.socket, _end: threading.Event) -> None:
            line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            while True:
                line.sendall(b"x" * 65536)

        with Source(pour) as source:
            assert failure(source.url, limits=Limits(seconds=5, size=300_000)).code == "source.too_large"

    def test_chunks_without_end(self):
        def pour(line: socket.socket, _end: threading.Event) -> None:
            line.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            while True:
                line.sendall(b"4000\r\n" + b"x" * 0x4000 + b"\r\n")

        with Source(pour) as source:
            assert failure(source.url, limits=Limits(seconds=5, size=300_000)).code == "source.too_large"

    def test_chunks_that_break_off(self):
        with Source(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\nsecret\r\n") as source:
            assert failure(source.url).code == "source.cut_off"


class TestTime:
    def drip(self, head: bytes, part: bytes):
        def answer(line: socket.socket, end: threading.Event) -> None:
            line.sendall(head)
            while not end.wait(0.05):
                line.sendall(part)

        return answer

    @pytest.mark.parametrize(
        "head",
        [
            b"",
            b"HTTP/1.1 200 OK\r\nX: ",
            b"HTTP/1.1 200 OK\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5000\r\n",
        ],
        ids=["status", "header", "no length", "length", "chunk"],
    )
    def test_a_byte_now_and_then(self, head):
        with Source(self.drip(head, b"x")) as source:
            start = time.monotonic()
            assert failure(source.url).code == "source.too_slow"
            assert time.monotonic() - start < 10

    def test_continue_for_ever(self):
        with Source(self.drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n")) as source:
            assert failure(source.url).code == "source.too_slow"

    def test_silence(self):
        with Source(lambda _line, end: end.wait(5)) as source:
            assert failure(source.url).code == "source.too_slow"

    def test_a_handshake_that_never_comes(self):
        with Source(lambda _line, end: end.wait(5)) as source:
            assert failure(source.url.replace("http", "https")).code in {"source.too_slow", "source.insecure"}

    def test_a_resolver_that_never_answers(self):
        waiting = threading.Event()
        error = failure("http://data.invalid/", resolver=lambda _host, _port: [str(waiting.wait(5))])
        waiting.set()
        assert error.code == "source.too_slow"
        assert message(error) == "The source took longer than 1 s to answer."

    def test_redirects_share_the_clock(self):
        def slow(line: socket.socket, end: threading.Event) -> None:
            end.wait(0.4)
            line.sendall(reply(status="302 Found", headers={"Location": "/"}))

        with Source(slow) as source:
            start = time.monotonic()
            assert failure(source.url).code == "source.too_slow"
            assert time.monotonic() - start < 10


class TestPacking:
    @pytest.mark.parametrize(
        ("name", "packed"),
        [
            ("gzip", gzip.compress(b"hello" * 100, mtime=0)),
            ("x-gzip", gzip.compress(b"hello" * 60, mtime=0) + gzip.compress(b"hello" * 40, mtime=0)),
            ("deflate", zlib.compress(b"hello" * 100)),
            ("deflate", zlib.compress(b"hello" * 100)[2:-4]),
        ],
    )
    def test_an_answer_is_unpacked(self, name, packed):
        with Source(reply(packed, headers={"Content-Encoding": name})) as source:
            assert fetch(source.url, allowed=LOCAL).body == b"hello" * 100

    def test_a_bomb_is_noticed_at_the_limit(self):
        bomb = gzip.compress(bytes(90_000_000))
        with Source(reply(bomb, headers={"Content-Encoding": "gzip"})) as source:
            start = time.monotonic()
            assert failure(source.url, limits=Limits(seconds=5)).code == "source.too_large"
            assert time.monotonic() - start < 1

    @pytest.mark.parametrize(
        ("name", "packed", "code"),
        [
            ("gzip", gzip.compress(b"secret", mtime=0)[:-3], "cut_off"),
            ("gzip", b"", "cut_off"),
            ("gzip", b"secret, plainly", "damaged"),
            ("gzip", gzip.compress(b"secret", mtime=0) + b"more", "damaged"),
            ("deflate", zlib.compress(b"secret") + b"more", "damaged"),
            ("br", b"secret", "encoding"),
            ("gzip, gzip", gzip.compress(gzip.compress(b"secret", mtime=0), mtime=0), "encoding"),
        ],
    )
    def test_what_cannot_be_unpacked(self, name, packed, code):
        with Source(reply(packed, headers={"Content-Encoding": name})) as source:
            assert failure(source.url).code == f"source.{code}"


class TestRedirects:
    def to(self, location: str, status: str = "302 Found") -> bytes:
        return reply(status=status, headers={"Location": location})

    def test_three_are_followed_and_no_more(self):
        with Source(self.to("/a"), self.to("b"), self.to("?c"), reply(b"here")) as source:
            assert fetch(source.url, allowed=LOCAL).body == b"here"
            assert [one.split()[1] for one in source.asked] == [b"/", b"/a", b"/b", b"/b?c"]
        with Source(self.to("/")) as source:
            assert failure(source.url).code == "source.too_many_redirects"
            assert source.connections == 4

    @pytest.mark.parametrize(
        ("status", "methods"), [("303 See Other", [b"POST", b"GET"]), ("307 Temporary", [b"POST", b"POST"])]
    )
    def test_what_becomes_of_a_post(self, status, methods):
        with Source(self.to("/a", status), reply()) as source:
            fetch(source.url, allowed=LOCAL, body=b"{}")
            assert [one.split()[0] for one in source.asked] == methods

    def test_a_key_stays_with_its_host(self):
        with Source(reply()) as other, Source(self.to("/a"), self.to(other.url)) as source:
            fetch(source.url, allowed=LOCAL, headers={"Authorization": "secret", "Accept": "text/csv"})
            assert all(b"Authorization: secret" in one for one in source.asked)
            assert b"secret" not in other.asked[0]
            assert b"Accept: text/csv" in other.asked[0]

    @pytest.mark.parametrize(
        "location",
        [
            "http://127.0.0.2:{port}/",
            "http://0x7f.0.0.2:{port}/",
            "http://2130706434:{port}/",
            "http://[::ffff:127.0.0.2]:{port}/",
            "http://[64:ff9b::7f00:2]:{port}/",
            "http://[2002:7f00:2::]:{port}/",
            "http://169.254.169.254/latest/meta-data/",
            "http://user@127.0.0.1:{port}/",
            "file:///etc/passwd",
            "http://[broken/",
        ],
    )
    def test_no_redirect_leads_inside(self, location):
        """A canary listens on 127.0.0.2: it never hears anybody."""
        with Source(host="127.0.0.2") as canary, Source(self.to(location.format(port=canary.port))) as source:
            assert failure(source.url).code == "source.redirect"
            assert canary.connections == 0

    def test_no_redirect_leads_inside_by_name(self):
        with Source(host="127.0.0.2") as canary, Source(self.to(f"http://inside.example:{canary.port}/")) as source:
            with pytest.raises(AddressRefused) as caught:
                fetch(source.url, allowed=LOCAL, resolver=lambda host, _: ["127.0.0.2" if host[0] == "i" else host])
            assert caught.value.code == "address.forbidden"
            assert canary.connections == 0


class TestRebinding:
    def test_a_name_is_resolved_once_and_the_line_goes_there(self):
        """First an address that may be asked, then a forbidden one, where a canary listens."""
        answers = [["127.0.0.1"], ["127.0.0.2"]]
        with Source(reply(b"public")) as source, Source(host="127.0.0.2") as canary:
            url = f"http://rebinding.example:{source.port}/"
            assert fetch(url, allowed=LOCAL, resolver=lambda _host, _port: answers.pop(0)).body == b"public"
            assert len(answers) == 1
            assert f"Host: rebinding.example:{source.port}".encode() in source.asked[0]
            assert canary.connections == 0

    def test_a_name_with_one_forbidden_address_is_not_asked_at_all(self):
        with Source() as source, Source(host="127.0.0.2") as canary:
            with pytest.raises(AddressRefused):
                fetch(source.url.replace("127.0.0.1", "both.example"), allowed=LOCAL,
                      resolver=lambda _host, _port: ["127.0.0.1", "127.0.0.2"])  # fmt: skip
            assert source.connections == canary.connections == 0

    def test_the_next_address_is_tried(self):
        both = Allowed(http=True, ports=None, networks=(*LOCAL.networks, ip_network("::1/128")))
        with Source(reply(b"here")) as source:
            url = source.url.replace("127.0.0.1", "both.example")
            assert fetch(url, allowed=both, resolver=lambda _host, _port: ["::1", "127.0.0.1"]).body == b"here"


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    return authority(tmp_path_factory.mktemp("tls"), "data.example", "127.0.0.1")


class TestTls:
    def trusting(self, files) -> Allowed:
        return Allowed(ports=None, networks=LOCAL.networks, ca_file=str(files[0]))

    def test_a_source_that_proves_its_name(self, files):
        with Source(reply(b"proved"), certificate=files[1]) as source:
            url = f"https://data.example:{source.port}/"
            answer = fetch(url, allowed=self.trusting(files), resolver=lambda _host, _port: ["127.0.0.1"])
        assert answer.body == b"proved"
        assert source.names == ["data.example"]

    def test_a_source_that_proves_another_name(self, files):
        with Source(reply(b"secret"), certificate=files[1]) as source:
            url = f"https://other.example:{source.port}/"
            error = failure(url, allowed=self.trusting(files), resolver=lambda _host, _port: ["127.0.0.1"])
        assert error.code == "source.insecure"
        assert source.asked == []

    def test_an_authority_that_nobody_knows(self, files):
        with Source(certificate=files[1]) as source:
            assert failure(source.url).code == "source.insecure"

    def test_a_certificate_that_has_expired(self, tmp_path):
        files = authority(tmp_path, "127.0.0.1", days=-1)
        with Source(certificate=files[1]) as source:
            assert failure(source.url, allowed=self.trusting(files)).code == "source.insecure"

    def test_a_line_that_is_cut_within_tls(self, files):
        with Source(reply(b"secret", headers={"Content-Length": "99"}), certificate=files[1]) as source:
            assert failure(source.url, allowed=self.trusting(files)).code == "source.cut_off"

    def test_a_source_that_speaks_no_tls(self):
        with Source(b"secret, plainly", reads=False) as source:
            assert failure(source.url.replace("http", "https")).code == "source.insecure"

    def test_never_from_https_to_http(self, files):
        with Source(reply(b"secret")) as plain, Source(
            reply(status="302 Found", headers={"Location": plain.url}), certificate=files[1]
        ) as source:  # fmt: skip
            loose = Allowed(http=True, ports=None, networks=LOCAL.networks, ca_file=str(files[0]))
            assert failure(source.url, allowed=loose).code == "source.downgrade"
            assert plain.connections == 0
