"""``Authorization: Token <key>``, for programs. People's browsers use their session."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from organisations.models import User
from organisations.selectors.tokens import user_for_token
from organisations.services.tokens import note_token_use

BAD_TOKEN = _("The token is not valid.")
MAX_KEY = 200


def token_in(request: HttpRequest) -> str | None:
    """The key that the request carries; None when it carries none, "" when the header is malformed."""
    words = request.META.get("HTTP_AUTHORIZATION", "").encode("latin-1", "replace").split()
    if not words or words[0].lower() != b"token":
        return None
    if len(words) != 2 or len(words[1]) > MAX_KEY or not words[1].isascii():
        return ""
    return str(words[1], "ascii")


def token_user(request: HttpRequest) -> User | None:
    """Whose token the request carries; asked once per request."""
    if not hasattr(request, "_token_user"):
        key = token_in(request)
        request._token_user = user_for_token(key) if key else None  # type: ignore[attr-defined]
    found: User | None = request._token_user  # type: ignore[attr-defined]
    return found


class TokenAuthentication(BaseAuthentication):
    def authenticate(self, request: Request) -> tuple[User, str] | None:
        key = token_in(request._request)
        if key is None:
            return None
        user = token_user(request._request)
        if user is None:
            raise AuthenticationFailed(BAD_TOKEN)
        note_token_use(key=key)
        return user, key

    def authenticate_header(self, request: Request) -> str:
        return 'Token realm="api"'


class TokenScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    target_class = TokenAuthentication
    name = "token"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        return {
            "type": "apiKey",
            "in": "header",
            "name": "Authorization",
            "description": "`Token <key>`; `manage.py api_token USERNAME` prints a key once.",
        }
