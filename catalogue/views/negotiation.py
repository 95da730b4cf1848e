"""Pages that are also data: by the Accept header, and by links in head and header."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers

from catalogue.domain.dcat.writers import FORMATS

_HTML = "text/html"
_ENDINGS = {one.media_type: one.ending for one in FORMATS.values()}

View = Callable[..., HttpResponse]


class SeeOther(HttpResponseRedirect):
    """303: not the thing itself, but a document about it."""

    status_code = 303


def wanted(request: HttpRequest) -> str | None:
    """The ending of the syntax that the reader prefers to a page; None when a page will do."""
    return _ENDINGS.get(request.get_preferred_type([_HTML, *_ENDINGS]) or _HTML)


def see_other(request: HttpRequest, *, page: str, data: str) -> HttpResponse:
    """To the page or to the data.

    Takes    data: the address without its ending.
    """
    ending = wanted(request)
    response = SeeOther(f"{data}.{ending}" if ending else page)
    patch_vary_headers(response, ("Accept",))
    return response


def alternates(page: str, data: str, *, but: str = "") -> dict[str, str]:
    """The other forms of a document, for the header Link: address to its parameters."""
    others = {f"{data}.{one.ending}": one.media_type for one in FORMATS.values() if one.ending != but}
    forms = {page: _HTML, **others} if but else others
    return {address: f'rel="alternate"; type="{kind}"' for address, kind in forms.items()}


def machine_readable(data: Callable[..., str], *, unasked: bool = False) -> Callable[[View], View]:
    """A page whose readers may ask for RDF instead: they are sent to it.

    Takes    data: from the address's parts to the data's address without its ending. unasked: only while the address
             asks for nothing: a search is not the whole.
    """

    def wrap(view: View) -> View:
        @wraps(view)
        def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if unasked and request.GET:
                return view(request, *args, **kwargs)
            where = data(**kwargs)
            if request.method in {"GET", "HEAD"} and wanted(request):
                return see_other(request, page=request.path, data=where)
            response = view(request, *args, **kwargs)
            links = alternates(request.path, where).items()
            response["Link"] = ", ".join(f"<{address}>; {parameters}" for address, parameters in links)
            patch_vary_headers(response, ("Accept",))
            return response

        return inner

    return wrap
