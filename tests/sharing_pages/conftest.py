"""People of both sides, each with a browser of their own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from organisations.models import User
from tests.factories.sharing import World


@pytest.fixture
def world(db: None) -> World:
    return World()


@pytest.fixture
def browser() -> Callable[[User | None], Client]:
    """``browser(user)``: a client where the user is signed in; ``browser(None)``: a stranger's."""

    def signed_in(user: User | None) -> Client:
        client = Client()
        if user is not None:
            client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return signed_in
