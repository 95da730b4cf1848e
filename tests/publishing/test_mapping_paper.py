"""docs/dcat-mapping.md has every field of an entry, and each of its statements is made of an entry with everything."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from catalogue.domain.choices import LinkKind, UpdateCycle
from catalogue.domain.dcat.description import CatalogueDescription
from catalogue.domain.dcat.listing import catalogue
from catalogue.domain.dcat.mapping import catalogue_iri
from catalogue.domain.dcat.vocabularies import CITY_CODES, FREQUENCIES, LINKS, authority
from catalogue.domain.entry import EntryContent
from organisations.domain.choices import City
from tests.architecture.sources import ROOT

from .entries import one_of_each

SECTION = (ROOT / "docs" / "dcat-mapping.md").read_text("utf-8").split("\n## Fields\n")[1].split("\n## ")[0]
ROWS = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", SECTION, re.MULTILINE))


def test_each_field_is_there_in_its_order():
    assert list(ROWS) == [one.name for one in fields(EntryContent)]


@pytest.mark.django_db
def test_each_statement_is_made(client):
    entry = one_of_each()["full"]
    written = client.get(f"/dataset/{entry.pk}.ttl").content.decode()
    named = {term for row in ROWS.values() for term in re.findall(r"`([a-z]+:\w+)`", row)}
    assert {term for term in named if f"{term} " not in written} == set()
    assert len(named) > 30


def test_every_code_of_ours_has_a_place():
    assert set(FREQUENCIES) == set(UpdateCycle.values)
    assert set(CITY_CODES) == set(City.values)
    assert set(LINKS) == set(LinkKind.values)


def test_a_catalogue_is_in_the_languages_that_it_is_called_in():
    said = catalogue(
        CatalogueDescription(titles={"en": "C", "pt": "C"}, descriptions={}), base="https://portal.example"
    )
    own = said[catalogue_iri("https://portal.example")]
    languages = [ends for predicate, ends in own.items() if str(predicate).endswith("/language")]
    assert languages == [[authority("language", code) for code in ("ENG", "POR")]]
