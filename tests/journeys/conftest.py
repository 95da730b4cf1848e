"""A person at a real Chromium, in front of the real portal: web server, worker and beat as `make run` starts them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response

from tests.fixtures.network import Network
from tests.fixtures.processes import Portal, Process

PASSWORD = "estuary-demo-2026"
LOCALES = {"en": "en", "zh-hans": "zh-CN", "zh-hant": "zh-HK", "pt": "pt-PT"}


@dataclass
class Person:
    """One browser of one person. What a person would trip over is collected in ``faults``."""

    portal: Portal
    context: BrowserContext
    page: Page
    faults: list[str] = field(default_factory=list)

    def listen(self) -> None:
        host = urlsplit(self.portal.url).netloc
        self.page.on("console", lambda said: said.type == "error" and self.faults.append(f"{self.where}: {said.text}"))
        self.page.on("pageerror", lambda error: self.faults.append(f"{self.where}: {error}"))
        self.page.on(
            "request",
            lambda asked: urlsplit(asked.url).netloc not in (host, "") and self.faults.append(f"asks {asked.url}"),
        )

    @property
    def where(self) -> str:
        return urlsplit(self.page.url).path

    def go(self, path: str) -> Response:
        answer = self.page.goto(self.portal.url + path, wait_until="load")
        assert answer is not None
        return answer

    def sign_in(self, username: str) -> None:
        self.go("/accounts/login/")
        self.page.fill("input[name=login]", username)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.press("input[name=password]", "Enter")
        self.page.wait_for_url(self.portal.url + "/")

    def press(self, selector: str = "main form button[type=submit], main form button:not([type])") -> None:
        """Press the page's button and wait for the page that follows."""
        with self.page.expect_navigation():
            self.page.locator(selector).last.click()

    def heading(self) -> str:
        return self.page.locator("h1").first.inner_text()

    def text(self) -> str:
        return self.page.locator("main").inner_text()


@pytest.fixture
def demo(committed_db: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """The demo organisations, people and resources, committed in this test's database."""
    from django.core.management import call_command

    monkeypatch.setenv("DEMO_PASSWORD", PASSWORD)
    call_command("seed_demo", verbosity=0)
    return committed_db


@pytest.fixture
def live_network(ledger_network: Network, start_process: Callable[..., Process]) -> Network:
    """Signer and publisher as processes of their own, beside the four witnesses."""
    folder = ledger_network.folder / "signer"
    shared = {
        "LEDGER_ORIGIN": ledger_network.origin,
        "LEDGER_POLICY_FILE": str(ledger_network.policy_file),
        "SIGNER_STATE_DIR": str(folder / "state"),
    }
    start_process("signer", "-m", "ledger.signer", "run", SIGNER_KEY_FILE=str(folder / "key"), **shared)
    start_process("publisher", "-m", "ledger.publisher", "run", PUBLISHED_TASKS="sharing.release_grants", **shared)
    return ledger_network


@pytest.fixture
def portal(
    demo: str,
    live_network: Network,
    live_portal: Portal,
    celery_worker_process: Process,
    celery_beat_process: Process,
) -> Portal:
    """Everything that `make run` starts, on the demo data."""
    return live_portal


@pytest.fixture
def person(chromium: Browser, portal: Portal) -> Iterator[Callable[..., Person]]:
    """A function that gives a new browser, signed in if a username is said; faults fail the test at its end."""
    people: list[Person] = []

    def arrive(username: str | None = None, *, language: str = "en", width: int = 1280) -> Person:
        context = chromium.new_context(
            locale=LOCALES[language], viewport={"width": width, "height": 900}, accept_downloads=True
        )
        context.set_default_timeout(20_000)
        someone = Person(portal, context, context.new_page())
        someone.listen()
        people.append(someone)
        if username:
            someone.sign_in(username)
        return someone

    yield arrive
    faults = [fault for someone in people for fault in someone.faults]
    for someone in people:
        someone.context.close()
    assert not faults, "\n".join(faults)
