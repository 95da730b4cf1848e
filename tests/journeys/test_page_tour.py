"""Every page, in four languages, as its reader meets it: answers, headers, titles, axe, nothing sideways at 320."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import cycle, groupby
from pathlib import Path
from uuid import UUID

import pytest
from django.utils import timezone
from playwright.sync_api import Response, ViewportSize

from ledger import saved_views, selectors
from organisations.models import User

from .conftest import LOCALES, Person
from .scene import Scene, set_scene
from .stewards_pages import stops_of
from .stewardship import set_stewardship

pytestmark = [pytest.mark.browser, pytest.mark.processes]

AXE = (Path(__file__).parent.parent / "vendor/axe.min.js").read_text("utf-8")
HTML_LANG = {"en": "en", "zh-hans": "zh-Hans", "zh-hant": "zh-Hant-HK", "pt": "pt-PT"}
WIDE: ViewportSize = {"width": 1280, "height": 900}
ANSWERS = {"/nothing/": 404, "/catalogue/?q=%00": 400, "/ledger/personal/?record=nothing": 422}


def pages_of(scene: Scene) -> dict[str | None, list[str]]:
    """Account → the pages that it opens."""
    case = {name: f"/requests/{request}/" for name, request in scene.requests.items()}
    grant = {name: f"/grants/{pk}/" for name, pk in scene.grants.items()}
    resource = f"/catalogue/{scene.world.resource.pk}/"
    submitted = newest_event("request.submitted")
    return {
        None: [
            "/",
            "/catalogue/",
            "/catalogue/?q=公交路線&jurisdiction=GD",
            "/catalogue/?q=zzzz",
            "/catalogue/?jurisdiction=XX",
            resource,
            "/accounts/login/",
            "/help/",
            "/accessibility/",
            "/nothing/",
            "/catalogue/?q=%00",
        ],
        "hk-requester": [
            "/",
            resource,
            "/requests/",
            *case.values(),
            *(f"{case['draft']}answers/{task}/" for task in ("why", "items", "method", "period")),
            f"{case['draft']}check/",
            f"{case['submitted']}sent/",
            f"{case['submitted']}withdraw/",
            f"{case['draft']}hand-over/",
            "/grants/",
            *grant.values(),
            "/organisations/",
            "/organisations/me/",
            f"/organisations/{scene.world.custodian.code}/",
            "/accounts/2fa/",
            "/accounts/password/change/",
            "/accounts/logout/",
        ],
        "gd-approver": [
            "/",
            "/queue/",
            "/queue/?tab=organisation",
            "/queue/?tab=others",
            f"{case['endorsed']}decision/",
            f"{grant['active']}revoke/",
        ],
        "hk-administrator": [
            "/",
            "/ledger/operations/",
            f"/organisations/{scene.world.asking.code}/",
            f"/organisations/{scene.world.asking.code}/members/new/",
        ],
        "hk-privacy-officer": [
            "/",
            "/ledger/personal/",
            "/ledger/personal/?record=nothing",
            f"/ledger/event/{submitted}/personal/",
        ],
        "mo-auditor": [
            "/",
            "/ledger/",
            "/ledger/records/",
            "/ledger/records/?type=exchange.approved",
            "/ledger/records/?from_day=2026-01-01&organisation=nobody&from_index=1",
            "/ledger/0/",
            f"/ledger/event/{submitted}/",
            f"/ledger/event/{submitted}/personal/",
            "/ledger/operations/",
            "/ledger/verify/",
            "/ledger/exports/",
            "/ledger/exports/?type=exchange.approved",
            "/ledger/print/",
            "/ledger/print/?type=exchange.approved",
        ],
    }


def newest_event(type_: str) -> UUID:
    """The newest record of this type."""
    return next(entry.event_id for entry in selectors.entries_at(range(selectors.head().size)) if entry.type == type_)


def keep_a_view(username: str) -> None:
    """A saved view, so that the pages have one to show."""
    owner = str(User.objects.get(username=username).pk)
    filters = {"type": "exchange.approved"}
    saved_views.save_view(owner=owner, name="Approvals", filters=filters, at=timezone.now())


def faults_of(person: Person, path: str, language: str) -> list[str]:
    """What is wrong with one page; empty when nothing is."""
    person.page.set_viewport_size(WIDE)
    answer = person.go(path)
    status = ANSWERS.get(path, 400 if "jurisdiction=XX" in path else 200)
    return faults_here(person, answer, language, status)


def faults_here(person: Person, answer: Response, language: str, status: int) -> list[str]:
    """What is wrong with the page that a browser shows after this answer."""
    found = []
    if answer.status != status:
        found.append(f"answers {answer.status}")
    policy = answer.headers.get("content-security-policy", "")
    if "default-src 'none'" not in policy or "require-trusted-types-for 'script'" not in policy:
        found.append(f"policy {policy!r}")
    if person.page.evaluate("document.documentElement.lang") != HTML_LANG[language]:
        found.append("lang of the page")
    if not person.page.title().strip() or person.page.locator("h1").count() != 1:
        found.append("title or h1")
    person.page.evaluate(AXE)
    for violation in person.page.evaluate("axe.run().then(result => result.violations)"):
        nodes = [node["html"][:160] for node in violation["nodes"][:3]]
        found.append(f"axe {violation['id']}: {json.dumps(nodes, ensure_ascii=False)}")
    person.page.set_viewport_size({"width": 320, "height": 800})
    if person.page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"):
        found.append("scrolls sideways at 320 pixels")
    stacks = person.page.locator(".dba-table-scroll:has(> .dba-stack)")
    if any(stacks.evaluate_all("regions => regions.map(region => region.scrollWidth > region.clientWidth + 1)")):
        found.append("a stacked table scrolls sideways at 320 pixels")
    return found


def forget_refusals(person: Person) -> None:
    """The browser's own line about an error status is no fault of the page."""
    person.faults[:] = [fault for fault in person.faults if "the server responded with a status of 4" not in fault]


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.timeout(400)
def test_every_page_is_sound(person: Callable[..., Person], language: str) -> None:
    scene = set_scene()
    keep_a_view("mo-auditor")
    faults = []
    for username, paths in pages_of(scene).items():
        someone = person(username, language=language)
        for path in paths:
            faults += [f"{username} {path}: {fault}" for fault in faults_of(someone, path, language)]
        forget_refusals(someone)
    assert not faults, "\n".join(faults)


@pytest.mark.timeout(900)
def test_every_page_of_the_catalogues_work_is_sound(person: Callable[..., Person]) -> None:
    """Each page in one of the four languages, in turn; the lists that people begin with in all of them."""
    stops = stops_of(set_stewardship())
    faults = []
    turn = cycle(LOCALES)
    for who, theirs in groupby(stops, key=lambda stop: stop.who):
        someone = person(who)
        for stop in theirs:
            for language in LOCALES if stop.everywhere else (next(turn),):
                someone.context.add_cookies([{"name": "django_language", "value": language, "url": someone.portal.url}])
                someone.page.set_viewport_size(WIDE)
                answer = someone.go(stop.path)
                for step in stop.then:
                    answer = step(someone)
                found = faults_here(someone, answer, language, stop.status)
                faults += [f"{who} {language} {stop.path} ({len(stop.then)} steps): {fault}" for fault in found]
        forget_refusals(someone)
    assert not faults, "\n".join(faults)
