"""What the writing calls of the catalogue share: the body as its serializer reads it, and who calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from rest_framework import serializers
from rest_framework.request import Request

if TYPE_CHECKING:
    from organisations.models import User


def cleaned(kind: type[serializers.Serializer[Any]], data: Any) -> dict[str, Any]:
    """The call's input, checked.

    Takes    kind: what the call takes. data: the body, or the parameters of the address.
    Returns  the members that the serializer knows, as its fields read them.
    Raises   ValidationError of the framework.
    """
    serializer = kind(data=data)
    serializer.is_valid(raise_exception=True)
    return cast(dict[str, Any], serializer.validated_data)


def actor_of(request: Request) -> User:
    """Who calls; the permission classes have refused strangers."""
    return cast("User", request.user)
