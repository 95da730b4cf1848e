"""Every kind of file goes the whole way from the upload to a change; what cannot be read is said in four languages."""

from __future__ import annotations

import io
import json
from html import unescape

import pytest
import rdflib
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation
from openpyxl import Workbook

from catalogue.domain.harvest.reporting import said
from catalogue.models import EntryChange, EntryImport
from catalogue.reading.entries import ENDINGS
from organisations.domain.texts import HTML_LANG
from tests.factories.changes import Desk
from tests.factories.organisations import make_organisation

from .test_pages import signed_in

pytestmark = pytest.mark.django_db
TITLE = "住房公積金提取統計與空氣質素"
ROWS = [["Identifier", "Title (zh-hant)", "Sharing attribute"], ["kinds/1", TITLE, "unconditional"]]
TURTLE = f"""@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
<https://example.org/d/1> a dcat:Dataset ; dct:title "{TITLE}"@zh-Hant ; dct:identifier "kinds/1" ."""
PACKAGE = {"name": "kinds-1", "id": "kinds/1", "title": TITLE, "resources": []}


def table(encoding: str) -> bytes:
    return "\n".join(",".join(row) for row in ROWS).encode(encoding)


def workbook() -> bytes:
    book = Workbook()
    for row in ROWS:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def graph(form: str) -> bytes:
    return rdflib.Graph().parse(data=TURTLE, format="turtle").serialize(format=form, encoding="utf-8")


FILES = {
    "a.csv": table("utf-8-sig"),
    "utf16.csv": table("utf-16"),
    "big5.csv": table("big5hkscs"),
    "a.tsv": table("utf-8").replace(b",", b"\t"),
    "a.txt": table("gb18030"),
    "a.xlsx": workbook(),
    "a.ttl": TURTLE.encode(),
    "a.rdf": graph("xml"),
    "a.xml": graph("xml"),
    "a.jsonld": graph("json-ld"),
    "graph.json": b'{"@context": {}, "@graph": ' + graph("json-ld") + b"}",
    "a.json": json.dumps({"success": True, "result": PACKAGE}).encode(),
    "many.json": json.dumps({"result": {"results": [PACKAGE]}}).encode(),
    "a.jsonl": json.dumps(PACKAGE).encode() + b"\n",
}


def test_every_ending_that_is_offered_is_tried() -> None:
    assert {f".{name.rpartition('.')[2]}" for name in FILES} == set(ENDINGS)


def upload(desk: Desk, name: str, data: bytes):  # noqa: ANN201
    client = signed_in(desk.steward)
    sent = {"organisation": str(desk.custodian.pk), "file": SimpleUploadedFile(name, data)}
    return client, client.post(reverse("catalogue:import"), sent)


@pytest.mark.parametrize("name", FILES)
def test_a_file_of_this_kind_becomes_a_change(name: str) -> None:
    client, answer = upload(Desk(make_organisation("HK")), name, FILES[name])
    assert answer.status_code == 302
    preview = client.get(answer["Location"]).content.decode()
    assert TITLE in preview
    applied = client.post(answer["Location"], {"then": "apply"})
    assert applied.status_code == 302
    (change,) = EntryChange.objects.all()
    assert change.content["title"] == {"zh-hant": TITLE}


@pytest.mark.parametrize("language", HTML_LANG)
def test_a_row_that_cannot_be_read_is_told_in_the_readers_language(language: str) -> None:
    data = b"Identifier,Title (en),Formats\nkinds/1,Good,CSV\n,No identifier,CSV\nkinds/3,,CSV\n"
    client, answer = upload(Desk(), "rows.csv", data)
    page = unescape(client.get(answer["Location"], HTTP_ACCEPT_LANGUAGE=HTML_LANG[language]).content.decode())
    refused = EntryImport.objects.get().refused
    assert refused
    with translation.override(language):
        sentences = [said(*one["note"]) for one in refused]
    with translation.override("en"):
        english = [said(*one["note"]) for one in refused]
    for sentence in sentences:
        assert sentence in page
    assert (sentences == english) == (language == "en")
