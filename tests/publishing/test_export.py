"""``export_catalogue``: the whole public catalogue in one file."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from rdflib import RDF
from rdflib.compare import isomorphic
from rdflib.namespace import DCAT

from tests.factories.catalogue import bulk_resources

from .entries import one_of_each, parsed
from .shapes import faults

pytestmark = pytest.mark.django_db


def export(path, ending: str) -> str:
    said = StringIO()
    call_command(
        "export_catalogue", "--format", ending, "--out", str(path), "--base", "https://data.example/", stdout=said
    )
    return said.getvalue()


def test_all_three_syntaxes_hold_the_same_valid_catalogue(tmp_path):
    one_of_each()
    graphs = []
    for ending in ("ttl", "jsonld", "rdf"):
        assert "7 entries in" in export(tmp_path / f"all.{ending}", ending)
        graphs.append(parsed((tmp_path / f"all.{ending}").read_bytes(), ending))
    assert isomorphic(graphs[0], graphs[1])
    assert isomorphic(graphs[0], graphs[2])
    assert faults(graphs[0]) == ""
    assert len(set(graphs[0].subjects(RDF.type, DCAT.Dataset))) == 7


def test_it_goes_on_behind_the_first_batch(tmp_path):
    made = bulk_resources(1100, items=0)
    public = {str(one.pk) for one in made if one.visibility == "public"}
    export(tmp_path / "all.ttl", "ttl")
    text = (tmp_path / "all.ttl").read_text("utf-8")
    assert text.count("dcat:dataset <") == len(public)
    assert all(key in text for key in public)


def test_an_empty_catalogue_is_a_file_too(tmp_path):
    export(tmp_path / "none.jsonld", "jsonld")
    graph = parsed((tmp_path / "none.jsonld").read_bytes(), "jsonld")
    assert len(set(graph.subjects(RDF.type, DCAT.Catalog))) == 1


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path):
    with pytest.raises(CommandError, match="Nothing was written"):
        export(tmp_path / "missing" / "all.ttl", "ttl")
    with pytest.raises(CommandError, match="--base"):
        call_command("export_catalogue", "--out", str(tmp_path / "all.ttl"), "--base", "data.example")
    assert list(tmp_path.iterdir()) == []
