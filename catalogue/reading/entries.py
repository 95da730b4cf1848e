"""The entries of an uploaded file, whatever kind it is of: a table, DCAT, or packages of a CKAN portal."""

from __future__ import annotations

from typing import Any

from catalogue.domain.harvest.ckan import page_of_packages
from catalogue.domain.harvest.dcat import page_of_graph
from catalogue.domain.harvest.errors import Unreadable
from catalogue.domain.harvest.manners import Manner
from catalogue.domain.harvest.records import Page

from .payloads import read_json
from .rdf import Format, read_rdf
from .sheets import page_of_table, read_sheet

TABLES = (".csv", ".tsv", ".txt", ".xlsx")
GRAPHS: dict[str, Format] = {".ttl": "turtle", ".rdf": "xml", ".xml": "xml", ".jsonld": "json-ld"}
PACKAGES = (".json", ".jsonl")
#: What the page says can be uploaded.
ENDINGS = (*TABLES, *GRAPHS, *PACKAGES)


def read_entries(name: str, data: bytes, *, manner: Manner) -> Page:
    """All entries of a file, by the ending of its name; its content has to agree with it.

    Takes    manner: what holds for what the file does not say.
    Raises   Unreadable: ``file.ending`` for an ending that is not in ENDINGS, and those of the readers.
    """
    ending = f".{name.rpartition('.')[2].lower()}" if "." in name else ""
    if ending in TABLES:
        sheet = read_sheet(data)
        return page_of_table(sheet, manner=manner)
    if ending in GRAPHS:
        return page_of_graph(read_rdf(data, GRAPHS[ending]), manner=manner)
    if ending in PACKAGES:
        return _of_json(ending, data, manner)
    raise Unreadable("file.ending", endings=", ".join(ENDINGS))


def _of_json(ending: str, data: bytes, manner: Manner) -> Page:
    value = [read_json(line) for line in data.splitlines() if line.strip()] if ending == ".jsonl" else read_json(data)
    if isinstance(value, dict) and "@context" in value:
        return page_of_graph(read_rdf(data, "json-ld"), manner=manner)
    packages = _packages(value)
    answer = {"success": True, "result": {"count": len(packages), "results": packages}}
    return page_of_packages({manner.language: answer}, manner=manner, start=0, rows=len(packages) + 1)


def _packages(value: Any) -> list[Any]:
    """Packages as a portal answers them, as its dump writes them, or one alone."""
    if isinstance(value, dict):
        result = value.get("result", value)
        found = result.get("results", [result]) if isinstance(result, dict) else result
    else:
        found = value
    if not isinstance(found, list) or not found:
        raise Unreadable("file.no_entries")
    return found
