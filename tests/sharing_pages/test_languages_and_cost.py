"""Every page in four languages, without scripts, at a cost that does not grow with the rows."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from organisations.domain.texts import HTML_LANG
from organisations.models import Role
from organisations.selectors.memberships import forget_roles
from tests.factories import sharing as make
from tests.factories.organisations import make_membership


def pages_of(world) -> list[tuple[object, str]]:
    """Every page with somebody who may open it."""
    draft, sent, returned = make.draft(world), make.submitted(world), make.returned(world)
    grant = make.active_grant(world)
    make_membership(world.requester, world.asking, Role.AUDITOR)

    def to(name: str, *args: object) -> str:
        return reverse(f"sharing:{name}", args=args)

    return [
        (None, "/"),
        (world.requester, "/"),
        (world.requester, to("request-list")),
        (world.requester, to("request-list") + "?status=rejected"),
        *((world.requester, to("request-task", draft.pk, task)) for task in ("why", "items", "method", "period")),
        (world.requester, to("request-detail", draft.pk)),
        (world.requester, to("request-check", draft.pk)),
        (world.requester, to("request-sent", sent.pk)),
        (world.requester, to("request-withdraw", sent.pk)),
        (world.requester, to("request-hand-over", returned.pk)),
        (world.requester, to("request-detail", returned.pk)),
        (world.approver, to("request-detail", returned.pk)),
        (world.head, to("queue")),
        (world.approver, to("queue")),
        (world.steward, to("queue")),
        (world.head, to("request-decide", sent.pk)),
        (world.requester, to("request-decide", sent.pk)),
        (world.approver, to("grant-list")),
        (world.approver, to("grant-list") + "?status=revoked"),
        (world.approver, to("grant-detail", grant.pk)),
        (world.approver, to("grant-revoke", grant.pk)),
    ]


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant", "pt"])
def test_every_page_is_whole_in_every_language(world, browser, language):
    clients = {}
    for user, address in pages_of(world):
        client = clients.setdefault(user, browser(user))
        client.cookies["django_language"] = language
        answer = client.get(address)
        html = answer.content.decode()
        where = f"{address} as {user}"
        assert answer.status_code == 200, where
        assert f'<html lang="{HTML_LANG[language]}"' in html, where
        assert html.count("<h1") == 1, where
        assert not re.search(r"{[{%#]|[%#}]}", html), where
        assert not re.search(r"<c-[a-z]|</c-", html), where
        assert not re.search(r"\s(style|onclick|onchange|hx-on[^=]*)=", html), where
        assert "None" not in re.sub(r"<[^>]*>", " ", html), where
        title = re.search(r"<title>\s*(\S[^<]*) –", html)
        assert title, where


@pytest.mark.parametrize("name", ["home", "sharing:request-list", "sharing:queue", "sharing:grant-list"])
def test_lists_ask_the_database_as_often_for_thirty_rows_as_for_three(world, browser, name):
    def cost() -> int:
        client = browser(world.head)
        client.get(reverse(name))
        forget_roles(world.head)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(reverse(name)).status_code == 200
        return len(queries)

    def add(count: int) -> None:
        for _number in range(count):
            make.active_grant(world) if name.endswith("grant-list") else make.submitted(world)

    add(3)
    few = cost()
    add(27)
    assert cost() == few


def test_the_decision_page_costs_the_same_whatever_waits(world, browser):
    case = make.submitted(world)
    address = reverse("sharing:request-decide", args=[case.pk])

    def cost() -> int:
        client = browser(world.head)
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return len(queries)

    few = cost()
    for _number in range(15):
        make.submitted(world)
    assert cost() == few
    assert few < 50
