"""What a page of the published catalogue is asked for: ``?page=``, ``after=``, ``modified_since=``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self
from urllib.parse import urlencode
from uuid import UUID

from catalogue.domain.filters import page_number
from organisations.domain.errors import Invalid, NotFound


@dataclass(frozen=True)
class CatalogueAsk:
    """A checked question. ``after`` is the last entry of the page before: with it nothing is missed or told twice,
    however much changes between two pages; a bare page number counts from the start."""

    page: int = 1
    after: UUID | None = None
    since: datetime | None = None

    @classmethod
    def parse(cls, query: Mapping[str, str]) -> Self:
        """Read a query string; other parameters are left alone.

        Raises   Invalid ``page.not_a_number``, ``since.not_a_moment``; NotFound ``page.unknown`` for an ``after``
                 that no page ends with.
        """
        return cls(page_number(query.get("page")), _after(query.get("after")), _since(query.get("modified_since")))

    def query_string(self) -> str:
        pairs: list[tuple[str, object]] = [("page", self.page)]
        if self.after is not None:
            pairs.append(("after", self.after))
        if self.since is not None:
            pairs.append(("modified_since", self.since.isoformat()))
        return urlencode(pairs)


def _after(value: str | None) -> UUID | None:
    if not value:
        return None
    try:
        return UUID(value)
    except ValueError as error:
        raise NotFound("page.unknown", field="after") from error


def _since(value: str | None) -> datetime | None:
    """A day or a moment; without an offset it is UTC."""
    if not value:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise Invalid("since.not_a_moment", field="modified_since") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
