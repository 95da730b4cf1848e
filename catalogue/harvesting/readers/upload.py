"""A file that a person uploaded: one page, read whole before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from catalogue.domain.harvest.dcat import page_of_graph
from catalogue.domain.harvest.errors import Unreadable
from catalogue.domain.harvest.manners import Manner
from catalogue.reading.rdf import read_rdf
from catalogue.reading.sheets import page_of_table, read_sheet

from ..pages import Page, page_from

TABLES = ("csv", "xlsx")


class UploadReader:
    """Takes    body: None when the file is no longer kept. kind: of services.harvest_runs.FILE_KINDS."""

    def __init__(self, body: bytes | None, kind: str, manner: Manner, providers: Mapping[str, str]) -> None:
        self._body, self._kind, self._manner, self._providers = body, kind, manner, providers

    def pages(self, cursor: Any) -> Iterator[Page]:
        if self._body is None:
            raise Unreadable("upload.no_preview")
        if self._kind in TABLES:
            sheet = read_sheet(self._body)
            page = page_of_table(sheet, manner=self._manner)
        else:
            page = page_of_graph(read_rdf(self._body), manner=self._manner)
        # How many rows a file has is no promise of its owner's: blank ones are no records.
        yield page_from(replace(page, total=None), None, providers=self._providers)
