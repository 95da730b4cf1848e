"""The published description of the API, and the page that shows it."""

from __future__ import annotations

from functools import cache
from typing import Any

from csp.decorators import csp
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_safe
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.views import SpectacularSwaggerSplitView

PROBLEM_SCHEMA = {
    "type": "object",
    "description": "A refusal (RFC 9457).",
    "required": ["type", "title", "status", "code", "field", "detail", "errors", "request_id"],
    "properties": {
        "type": {"type": "string", "description": "urn:digital-bay-area:problem: and the code."},
        "title": {"type": "string", "description": "What kind of refusal, in the caller's language."},
        "status": {"type": "integer"},
        "code": {"type": "string", "description": "Stable name of the refusal; programs decide by this."},
        "field": {
            "type": "string",
            "nullable": True,
            "description": "The member of the request that it is about; lists count from 1 (``links.2.kind``).",
        },
        "detail": {"type": "string", "description": "A sentence for people, in the caller's language."},
        "errors": {
            "type": "array",
            "description": "All refusals of one input, the first included.",
            "items": {
                "type": "object",
                "required": ["code", "field", "detail"],
                "properties": {
                    "code": {"type": "string"},
                    "field": {"type": "string", "nullable": True},
                    "detail": {"type": "string"},
                },
            },
        },
        "request_id": {"type": "string", "description": "Quote it when you ask for help."},
        "version": {"type": "integer", "description": "When it was changed meanwhile: the version that it has now."},
        "changes": {
            "type": "array",
            "description": "What changed in a request since the version that you sent.",
            "items": {
                "type": "object",
                "required": ["field", "before", "after"],
                "properties": {
                    "field": {"type": "string", "description": "An answer, or status."},
                    "before": {"description": "A code, a text, a date, or a list of codes of data items."},
                    "after": {"description": "The same, as it is now."},
                },
            },
        },
    },
}
ALWAYS = {
    "400": "The request cannot be read, or its input breaks a rule.",
    "401": "No valid session or token.",
    "403": "The account may not do this.",
    "404": "It does not exist, or it is not shown to this account.",
    "405": "The address does not take this method.",
    "406": "Only JSON is answered.",
    "414": "The address is too long.",
    "429": "Too many calls; see Retry-After.",
    "503": "The database cannot be reached; see Retry-After.",
}
WHEN_WRITING = {
    "409": "The state does not allow this any more, or the same Idempotency-Key is being worked on.",
    "413": "The body is too large.",
    "415": "Only application/json is read.",
    "422": "The Idempotency-Key was used for another request.",
}
KEY_PARAMETER = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "Any text of your own. The same key with the same request gets the same answer for 24 hours.",
    "schema": {"type": "string", "pattern": "^[!-~]{1,255}$", "maxLength": 255},
}
METHODS = ("get", "post", "put", "patch", "delete")


def document_refusals(result: dict[str, Any], **_kwargs: object) -> dict[str, Any]:
    """Postprocessing hook: every operation names each refusal it can answer with."""
    result.setdefault("components", {}).setdefault("schemas", {})["Problem"] = PROBLEM_SCHEMA
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for operations in result["paths"].values():
        for method, operation in operations.items():
            if method not in METHODS:
                continue
            refusals = ALWAYS if method == "get" else ALWAYS | WHEN_WRITING
            for status, description in refusals.items():
                operation["responses"].setdefault(status, {"description": description, "content": content})
            operation["responses"] = dict(sorted(operation["responses"].items()))
            if method == "post":
                operation.setdefault("parameters", []).append(KEY_PARAMETER)
    return result


@cache
def rendered_schema() -> bytes:
    """The OpenAPI document as JSON, made once per process, always in English."""
    with translation.override("en"):
        schema = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
        return bytes(OpenApiJsonRenderer().render(schema, renderer_context={}))


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    """The description, open to everybody."""
    response = HttpResponse(rendered_schema(), content_type="application/vnd.oai.openapi+json; charset=utf-8")
    response["Cache-Control"] = "public, max-age=300"
    return response


#: Swagger's page draws small images from data: addresses and sets styles from its script.
DOCS_POLICY = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
}


@method_decorator(csp(DOCS_POLICY), name="dispatch")
class DocsView(SpectacularSwaggerSplitView):
    """The description to read and try, without any script from elsewhere."""

    url_name = "api:schema"
    throttle_classes: list[type] = []
