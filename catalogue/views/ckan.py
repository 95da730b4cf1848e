"""CKAN's action API, as far as it reads: ``/api/action/<name>`` and ``/api/3/action/<name>``, by GET and POST.

Everything goes through the same selectors as the pages. docs/ckan-api.md says what is understood and what differs.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language
from rest_framework import exceptions
from rest_framework.authentication import BaseAuthentication
from rest_framework.request import Request

from catalogue.domain.ckan import packages
from catalogue.domain.ckan.inputs import Unreadable, checked, is_true, listed, read_json, text_of, whole
from catalogue.domain.ckan.queries import PackageQuery
from catalogue.selectors.descriptions import published_among
from catalogue.selectors.packages import (
    Group,
    keywords,
    organisation_groups,
    package_names,
    search_packages,
    theme_groups,
)
from organisations.domain.errors import DomainError, Invalid, NotFound
from organisations.domain.messages import message
from organisations.selectors.tokens import user_for_token
from organisations.services.tokens import note_token_use

from .machine import OWN, SHARED, MachineView
from .rdf import base_of

_LONGEST_KEY = 200
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
#: The version of CKAN whose answers these are.
_VERSION = "2.11.0"

Data = Mapping[str, Any]


class CKANKey(BaseAuthentication):
    """A token of the portal where CKAN's clients send theirs: ``X-CKAN-API-Key``, or ``Authorization`` bare."""

    def authenticate(self, request: Request) -> tuple[Any, str] | None:
        offered = request.headers.get("X-CKAN-API-Key") or request.headers.get("Authorization") or ""
        key = offered.removeprefix("Token ").removeprefix("Bearer ").strip()
        if not key:
            return None
        user = user_for_token(key) if len(key) <= _LONGEST_KEY and key.isascii() else None
        if user is None:
            raise exceptions.PermissionDenied("The token is not valid.")
        note_token_use(key=key)
        return user, key


class Action(MachineView):
    """One action. The answer is CKAN's envelope, whatever happens."""

    authentication_classes = [CKANKey]

    @property
    def throttle_scope(self) -> str:  # type: ignore[override]  # a search costs more than a look
        return "search" if self.kwargs.get("verb") == "package_search" else "harvest"

    def get(self, request: Request, verb: str) -> HttpResponse:
        values = {name: found if len(found) > 1 else found[0] for name, found in request.query_params.lists()}
        return self._act(request, verb, values)

    def post(self, request: Request, verb: str) -> HttpResponse:
        return self._act(request, verb, _body(request))

    def _act(self, request: Request, action: str, data: Data) -> HttpResponse:
        known = ACTIONS.get(action)
        if known is None:
            raise Unreadable(f"Action name not known: {action[:80]}")
        result = known(request, checked(data))
        return self._answer(request, 200, {"success": True, "result": result})

    def _answer(self, request: Request, status: int, body: dict[str, Any] | str) -> HttpResponse:
        if isinstance(body, dict):
            address = f"{base_of(request._request)}/api/3/action/help_show?name={self.kwargs['verb'][:80]}"
            body = {"help": address, **body}
        text = json.dumps(body, ensure_ascii=False)
        response = HttpResponse(text, content_type="application/json;charset=utf-8", status=status)
        shared = status == 200 and request.method == "GET" and not request.user.is_authenticated
        response["Cache-Control"] = SHARED if shared else OWN
        patch_vary_headers(response, ("Accept-Language", "Authorization", "X-CKAN-API-Key", "Cookie"))
        return response

    def handle_exception(self, error: Exception) -> Any:
        status, body = _refusal(error)
        if not status:
            return super().handle_exception(error)
        response = self._answer(self.request, status, body)
        if isinstance(error, exceptions.Throttled):
            response["Retry-After"] = str(int(getattr(error, "wait", None) or 60) + 1)
        return response


def _refusal(error: Exception) -> tuple[int, dict[str, Any] | str]:
    """Status and body of what CKAN has a word for; status 0 for anything else."""
    kind, status = "", 0
    if isinstance(error, Unreadable):
        return 400, f"Bad request - {error}"
    if isinstance(error, NotFound):
        kind, status = "Not Found Error", 404
    elif isinstance(error, Invalid):
        field = error.field or "message"
        said = {"__type": "Validation Error", field: [message(error)]}
        return 409, {"success": False, "error": said}
    elif isinstance(error, exceptions.PermissionDenied):
        kind, status = "Authorization Error", 403
    elif isinstance(error, exceptions.Throttled):
        kind, status = "Rate Limit Error", 429
    sentence = message(error) if isinstance(error, DomainError) else str(getattr(error, "detail", ""))
    return status, {"success": False, "error": {"__type": kind, "message": sentence}}


def _body(request: Request) -> Data:
    """JSON, whatever it is called; or a form, which may hold JSON as its only name (``curl -d '{…}'``)."""
    plain = request._request
    if plain.content_type in _FORMS:
        fields = {name: found if len(found) > 1 else found[0] for name, found in plain.POST.lists()}
        (name, value), *more = [*fields.items(), ("", ""), ("", "")][:2]
        if not (name.startswith("{") and not value and not more[0][0]):
            return fields
        text: bytes | str = name
    else:
        text = plain.body
    if not text.strip():
        return {}
    data = read_json(text)
    if not isinstance(data, dict):
        raise Unreadable("JSON Error: the body is not an object")
    return data


# --- The actions


def site_read(request: Request, data: Data) -> bool:
    """Whether the site may be read."""
    return True


def status_show(request: Request, data: Data) -> dict[str, Any]:
    """What this site is."""
    return {
        "site_title": "Digital Bay Area",
        "site_description": "",
        "site_url": base_of(request._request),
        "ckan_version": _VERSION,
        "error_emails_to": None,
        "locale_default": "en",
        "extensions": ["dcat", "fluent"],
    }


def help_show(request: Request, data: Data) -> str | None:
    """What an action does. Takes name."""
    known = ACTIONS.get(text_of(data, "name"))
    if known is None:
        raise NotFound("not_found")
    return known.__doc__


def package_list(request: Request, data: Data) -> list[str]:
    """The names of all datasets. Takes limit, offset."""
    most = whole(data, "limit", -1, least=-1)
    return package_names(viewer=request.user, first=whole(data, "offset", 0), most=None if most < 0 else most)


def package_show(request: Request, data: Data) -> dict[str, Any]:
    """One dataset. Takes id: its id, which is its name too."""
    wanted = _required(data, "id", "name_or_id")
    try:
        ids = [UUID(wanted)]
    except ValueError as error:
        raise NotFound("not_found") from error
    found = published_among(viewer=request.user, ids=ids)
    if not found:
        raise NotFound("not_found")
    return packages.package(found[0], language=_language(), base=base_of(request._request))


def package_search(request: Request, data: Data) -> dict[str, Any]:
    """Datasets that fit. Takes q, fq, fq_list, sort, rows (at most 1000), start, facet, facet.field, facet.limit."""
    query = PackageQuery.parse(data)
    found = search_packages(viewer=request.user, query=query)
    base = base_of(request._request)
    return {
        "count": found.total,
        "sort": text_of(data, "sort", "score desc, metadata_modified desc"),
        "results": [packages.package(entry, language=_language(), base=base) for entry in found.entries],
        "facets": found.counts,
        "search_facets": {
            field: {
                "title": field,
                "items": [
                    {"name": value, "display_name": found.labels[field][value], "count": count}
                    for value, count in counts.items()
                ],
            }
            for field, counts in found.counts.items()
        },
    }


def organization_list(request: Request, data: Data) -> list[Any]:
    """The organisations' names. Takes all_fields, organizations, limit, offset."""
    codes = listed(data, "organizations") or None
    return _groups(organisation_groups(viewer=request.user, codes=codes), packages.organization, data)


def organization_show(request: Request, data: Data) -> dict[str, Any]:
    """One organisation. Takes id."""
    return _one(organisation_groups(viewer=request.user, codes=[_required(data, "id")]), packages.organization)


def group_list(request: Request, data: Data) -> list[Any]:
    """The subject headings' names. Takes all_fields, groups, limit, offset."""
    codes = listed(data, "groups") or None
    return _groups(theme_groups(viewer=request.user, codes=codes), packages.group, data)


def group_show(request: Request, data: Data) -> dict[str, Any]:
    """One subject heading. Takes id."""
    return _one(theme_groups(viewer=request.user, codes=[_required(data, "id")]), packages.group)


def tag_list(request: Request, data: Data) -> list[Any]:
    """The keywords of all datasets, in every language. Takes query, all_fields."""
    words = keywords(viewer=request.user, containing=text_of(data, "query"))
    return [packages.tag(word) for word in words] if is_true(data, "all_fields") else list(words)


ACTIONS: Mapping[str, Callable[[Request, Data], Any]] = {
    one.__name__: one
    for one in (
        site_read, status_show, help_show, package_list, package_show, package_search, organization_list,
        organization_show, group_list, group_show, tag_list,
    )
}  # fmt: skip

Shape = Callable[[str, Mapping[str, str], str], dict[str, Any]]


def _groups(found: list[Group], shape: Shape, data: Data) -> list[Any]:
    first, most = whole(data, "offset", 0), whole(data, "limit", len(found))
    kept = found[first : first + most]
    if not is_true(data, "all_fields"):
        return [one.code for one in kept]
    return [_shaped(one, shape) for one in kept]


def _one(found: list[Group], shape: Shape) -> dict[str, Any]:
    if not found:
        raise NotFound("not_found")
    return _shaped(found[0], shape) | {"extras": [], "tags": [], "groups": [], "users": []}


def _shaped(one: Group, shape: Shape) -> dict[str, Any]:
    return shape(one.code, one.names, _language()) | {"package_count": one.count}


def _required(data: Data, *names: str) -> str:
    value = next((data[name] for name in names if data.get(name)), None)
    if not isinstance(value, str):
        raise Invalid("text.missing", field=names[0])
    return value


def _language() -> str:
    return get_language() or "en"
