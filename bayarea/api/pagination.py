"""Pages of API lists: numbered for what people browse, by cursor for what only grows."""

from __future__ import annotations

from typing import Any

from rest_framework.pagination import CursorPagination, PageNumberPagination


class NumberedPages(PageNumberPagination):
    """``?page=2&page_size=50``; a page that does not exist is 404."""

    page_size_query_param = "page_size"
    max_page_size = 100
    max_page = 10_000

    def get_page_number(self, request: Any, paginator: Any) -> Any:
        """A number of many digits is no page; int() alone would take seconds over a million digits."""
        number = super().get_page_number(request, paginator)
        return number if len(str(number)) <= len(str(self.max_page)) else 0


class GrowingPages(CursorPagination):
    """``?cursor=…``; the order never changes, so nothing is shown twice while rows arrive."""

    page_size = 50
    page_size_query_param = "page_size"
    max_page_size = 200
