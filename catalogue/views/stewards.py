"""Who may open the pages of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest

from catalogue.selectors.desk import is_steward
from organisations.domain.errors import NotFound
from organisations.selectors.people import signed_in

if TYPE_CHECKING:
    from organisations.models import User


def steward_in(request: HttpRequest) -> User:
    """The viewer of a page of the desk.

    Takes    a request behind ``login_required``.
    Raises   NotFound for whoever writes no organisation's catalogue: to them there is no desk.
    """
    viewer = signed_in(request.user)
    if not is_steward(viewer):
        raise NotFound("not_found")
    return viewer
