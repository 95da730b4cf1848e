"""JSON and RDF made to do harm: refused at once, nothing fetched, memory and time bounded (tests 41 and 47)."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest

from catalogue.domain.harvest.errors import Unreadable
from catalogue.domain.harvest.graphs import RDF_TYPE, Value, of_type
from catalogue.reading import rdf_child
from catalogue.reading.payloads import read_json
from catalogue.reading.rdf import format_of, read_rdf
from organisations.domain.messages import message
from tests.fixtures.sources import Source

DATASET = "http://www.w3.org/ns/dcat#Dataset"
TURTLE = b'<urn:a> a <http://www.w3.org/ns/dcat#Dataset>; <urn:t> "x"@pt, "y" .'
_TENFOLD = "".join(f'<!ENTITY {name} "{f"&{last};" * 10}">' for last, name in zip("abcdefgh", "bcdefghi", strict=True))
BOMB = f"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">{_TENFOLD}]>
<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">&i;</r:RDF>""".encode()


def refusal(data: bytes, form: str | None = None, *, within: float = 0, **how: object) -> str:
    """``within``: seconds of the wall, where a process of its own is started; else one of the processor."""
    clock = time.monotonic if within else time.process_time  # others may run beside
    start = clock()
    with pytest.raises(Unreadable) as caught:
        read_rdf(data, form, **how)
    assert clock() - start < (within or 1)
    assert "%(" not in message(caught.value)
    return caught.value.code


class TestJson:
    def test_what_is_read(self):
        assert read_json(b'\xef\xbb\xbf{"a": [1, 2.5, null, "\\u7a7a", "]]]"]}') == {"a": [1, 2.5, None, "空", "]]]"]}
        assert read_json(b"[" + b"9" * 5000 + b"]") == ["9" * 5000]

    @pytest.mark.parametrize(
        ("data", "code"),
        [
            (b"[" * 100_000, "json.too_deep"),
            (b'{"a":' * 65 + b"1" + b"}" * 65, "json.too_deep"),
            (b"[" + b"[]," * 1_000_001, "json.too_many"),
            (b'{"a":1,"a":2}', "json.twice"),
            (b"[NaN]", "json.damaged"),
            (b"[Infinity]", "json.damaged"),
            (b"", "json.damaged"),
            (b"[1", "json.damaged"),
            (b"<html>", "json.damaged"),
            (b"[1]]]", "json.damaged"),
            (b'["\xff"]', "text.encoding"),
            ("[1]".encode("utf-16"), "text.encoding"),
            (b" " * (20 * 2**20 + 1), "file.too_large"),
        ],
    )
    def test_what_is_refused(self, data, code):
        start = time.process_time()
        with pytest.raises(Unreadable) as caught:
            read_json(data)
        assert caught.value.code == code
        assert time.process_time() - start < 1


class TestGates:
    """Refused before any parser of RDF is even started."""

    def test_a_bomb_of_entities(self):
        assert len(BOMB) < 600
        assert refusal(BOMB) == "rdf.dtd"
        assert refusal(BOMB, "xml") == "rdf.dtd"

    @pytest.mark.parametrize("address", ["file:///etc/passwd", "{url}"])
    def test_an_external_entity(self, address):
        with Source() as canary:
            document = f'<!DOCTYPE r [<!ENTITY x SYSTEM "{address.format(url=canary.url)}">]><r>&x;</r>'
            assert refusal(document.encode()) == "rdf.dtd"
            assert refusal(document.encode("utf-16")) == "rdf.dtd"
            assert canary.connections == 0

    def test_a_document_type_elsewhere(self):
        with Source() as canary:
            document = f'<!DOCTYPE r SYSTEM "{canary.url}"><r/>'
            assert refusal(document.encode()) == "rdf.dtd"
            assert canary.connections == 0

    def test_fifty_megabytes(self):
        line = b'<urn:a> <urn:b> "cccccccccccccccccccccccccccccccc" .\n'
        assert refusal(line * (50 * 2**20 // len(line)), "turtle") == "file.too_large"

    @pytest.mark.parametrize(
        "document",
        [
            '{{"@context": "{url}", "@id": "urn:a"}}',
            '{{"@context": "file:///etc/passwd"}}',
            '{{"@context": [{{"a": "urn:a"}}, "{url}"]}}',
            '[{{"@context": [null, ["{url}"]]}}]',
            '{{"@graph": [{{"@id": "urn:a", "x": {{"@context": "{url}"}}}}]}}',
            '{{"@context": {{"x": {{"@id": "urn:x", "@context": "{url}"}}}}}}',
            '{{"@context": {{"@import": "{url}"}}}}',
            '{{"@context": 7}}',
        ],
    )
    def test_a_context_from_elsewhere(self, document):
        with Source(b"{}") as canary:
            assert refusal(document.format(url=canary.url).encode(), "json-ld") == "rdf.context"
            assert canary.connections == 0

    @pytest.mark.parametrize(
        ("data", "form", "code"),
        [
            (b"", None, "file.empty"),
            (b"%PDF-1.7", None, "file.kind"),
            (b"PK\x03\x04", "turtle", "file.kind"),
            (b"<?xml version='1.0'?>", None, "rdf.damaged"),
            (b"<?xml version='1.0' encoding='klingon'?><a/>", None, "rdf.damaged"),
            (b"<!-- <a/>", "xml", "rdf.damaged"),
            (b"{", None, "json.damaged"),
            (b"[" * 100_000 + b"]" * 100_000, "json-ld", "json.too_deep"),
            (b'{"a":' * 70 + b"1" + b"}" * 70, None, "json.too_deep"),
        ],
    )
    def test_what_is_no_rdf(self, data, form, code):
        assert refusal(data, form) == code

    @pytest.mark.parametrize("form", ["turtle", "json-ld"])
    @pytest.mark.parametrize("encoding", ["gb18030", "big5hkscs", "utf-16", "utf-16-le"])
    def test_another_encoding_is_named(self, form, encoding):
        text = '<urn:a> <urn:t> "空氣質素" .' if form == "turtle" else '{"@id": "urn:a", "urn:t": "空氣質素"}'
        assert refusal(text.encode(encoding), form, within=30) == "text.encoding"

    @pytest.mark.parametrize(
        ("data", "form"),
        [
            (b'{"@id": "urn:a"}', "json-ld"),
            (b'  [{"@id": "urn:a"}]', "json-ld"),
            (b"[] a <urn:b> .", "turtle"),
            (b"[ a <urn:b> ] .", "turtle"),
            (b"<http://a.example/> a <urn:b> .", "turtle"),
            (b"\xef\xbb\xbf@prefix a: <urn:a> .", "turtle"),
            (b"<rdf:RDF xmlns", "xml"),
            (b"\n<!-- x --><RDF>", "xml"),
            ("<RDF/>".encode("utf-16"), "xml"),
        ],
    )
    def test_the_format_is_told_from_the_beginning(self, data, form):
        assert format_of(data) == form


class TestParsing:
    @pytest.mark.parametrize(
        "data",
        [
            TURTLE,
            b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:d="http://www.w3.org/ns/dcat#"'
            b' xmlns:u="urn:"><d:Dataset r:about="urn:a"><u:t xml:lang="pt">x</u:t><u:t>y</u:t></d:Dataset></r:RDF>',
            b'{"@context": {"t": "urn:t"}, "@id": "urn:a", "@type": "http://www.w3.org/ns/dcat#Dataset",'
            b' "t": [{"@value": "x", "@language": "pt"}, "y"]}',
        ],
        ids=["turtle", "xml", "json-ld"],
    )
    def test_three_formats_say_the_same(self, data):
        graph = read_rdf(data)
        assert graph == {
            "urn:a": {RDF_TYPE: [Value(DATASET, is_node=True)], "urn:t": [Value("x", tag="pt"), Value("y")]}
        }
        assert of_type(graph, DATASET) == ["urn:a"]

    def test_addresses_in_a_file_are_not_asked(self):
        with Source() as canary:
            data = f"""@prefix owl: <http://www.w3.org/2002/07/owl#> .
                <> owl:imports <{canary.url}>; <urn:same> <file:///etc/passwd> . [] a <urn:x> ."""
            graph = read_rdf(data.encode(), "turtle")
            assert canary.connections == 0
        assert graph["urn:x-harvested:"]["http://www.w3.org/2002/07/owl#imports"] == [Value(canary.url, is_node=True)]
        assert any(subject.startswith("_:") for subject in graph)

    @pytest.mark.parametrize(
        ("data", "form"),
        [
            (b"<urn:a> <urn:b> .", "turtle"),
            (b"(" * 20_000, "turtle"),
            (b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><a></r:RDF>', "xml"),
            (b'<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><b>\xff</b></r:RDF>', "xml"),
            (b'{"@context": {"a": {"@id": 7}}, "a": "b"}', "json-ld"),
        ],
    )
    def test_a_damaged_file(self, data, form):
        assert refusal(data, form, within=20) == "rdf.damaged"

    def test_more_statements_than_allowed(self):
        assert refusal(TURTLE, "turtle", most=2, within=20) == "rdf.too_many"

    def test_what_takes_too_long_is_ended(self):
        slow = b"".join(b"<urn:%d> <urn:p> <urn:o%d> .\n" % (n, n) for n in range(200_000))
        assert refusal(slow, "turtle", seconds=1, within=5) == "rdf.too_long"

    def test_what_takes_too_much_memory_is_ended(self):
        large = b"".join(b"<urn:%d> <urn:p> <urn:o%d> .\n" % (n, n) for n in range(20_000))
        assert refusal(large, "turtle", memory=60 * 2**20, within=20) == "rdf.too_many"

    def test_short_names_for_long_addresses(self):
        long = "x" * 40_000
        text = f"@prefix a: <http://{long}/> .\n" + "".join(f"a:{n} a:p a:o .\n" for n in range(600))
        assert refusal(text.encode(), "turtle", within=40) == "rdf.too_many"


class TestChild:
    """The process of its own, from inside: what it may not do even if a gate had failed."""

    @pytest.mark.parametrize("address", ["file:///etc/hostname", "{url}"])
    def test_it_fetches_nothing_while_it_parses(self, address):
        with Source(b"{}") as canary:
            document = json.dumps({"@context": address.format(url=canary.url), "@id": "urn:a", "t": "x"})
            order = {"format": "json-ld", "most": 10, "seconds": 10, "memory": 2**31}
            done = subprocess.run(
                [sys.executable, "-I", rdf_child.__file__],
                input=json.dumps(order).encode() + b"\n" + document.encode(),
                capture_output=True,
                check=True,
            )
            assert json.loads(done.stdout) == {"refused": "rdf.damaged"}
            assert canary.connections == 0

    def test_it_refuses_a_document_type_itself(self):
        order = {"format": "xml", "most": 10, "seconds": 10, "memory": 2**31}
        done = subprocess.run(
            [sys.executable, "-I", rdf_child.__file__],
            input=json.dumps(order).encode() + b"\n" + BOMB,
            capture_output=True,
            check=True,
        )
        assert json.loads(done.stdout) == {"refused": "rdf.damaged"}
