"""The whole job, as people do it: found, asked for, endorsed, approved, chained, verified, checked outside."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.factories.sharing import today

from .conftest import Person

pytestmark = [pytest.mark.browser, pytest.mark.processes]

#: Traditional characters; the resource that is meant has a Simplified title.
SEARCH = "公交路線"


def ask_for_data(requester: Person, search: str) -> str:
    """From the search to a reference number; returns the request's address."""
    page = requester.page
    requester.go("/catalogue/")
    page.fill("main input[name=q]", search)
    requester.press("form[role=search] button")
    page.locator(".dba-result__title a").first.click()
    page.wait_for_url(re.compile(r"/catalogue/[0-9a-f-]{36}/"))
    requester.press("form[action$='/requests/new/'] button")
    address = re.sub(r"[?#].*", "", page.url).removeprefix(requester.portal.url)
    requester.go(f"{address}answers/why/")
    page.check("input[name=basis][value=statutory_duty]")
    page.fill("textarea[name=basis_detail]", "Cap. 311, section 7.")
    page.check("input[name=purpose][value='env.alert']")
    page.fill("textarea[name=scenario]", "Warn people on both sides of the boundary of haze.")
    requester.press()
    requester.go(f"{address}answers/items/")
    page.locator("input[name=data_items]").first.check()
    requester.press()
    requester.go(f"{address}answers/method/")
    page.locator("input[name=method]").first.check()
    requester.press()
    requester.go(f"{address}answers/period/")
    page.fill("input[name=starts_on]", today().isoformat())
    page.fill("input[name=ends_on]", (today() + timedelta(days=365)).isoformat())
    requester.press()
    requester.go(f"{address}check/")
    requester.press()
    assert page.url.endswith("/sent/")
    assert re.search(r"BA-\d{4}-\d{6}", requester.text())
    return address


def approve(approver: Person) -> None:
    """Open the first case of the queue and agree."""
    approver.go("/queue/")
    approver.page.locator("main table a, main h2 a").first.click()
    approver.page.wait_for_url(re.compile(r"/requests/[0-9a-f-]{36}/"))
    if not approver.page.url.endswith("/decision/"):
        approver.go(approver.where + "decision/")
    approver.page.check("input[name=outcome][value=approve]")
    approver.press()


def unpack(download: Path, into: Path) -> Path:
    with zipfile.ZipFile(download) as archive:
        archive.extractall(into)
    return next(into.rglob("verify.py")).parent


def check_offline(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-I", "verify.py"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={"LANG": "C.UTF-8"},
    )


def see_it_become_usable(requester: Person, address: str) -> None:
    """From approved to published, without touching anything: the page reloads by itself until the data is usable."""
    requester.go(address)
    requester.page.locator("a[href^='/grants/']").last.click()
    requester.page.wait_for_url(re.compile(r"/grants/[0-9a-f-]{36}/"))
    requester.page.locator("#state.dba-notice--success").wait_for(timeout=30_000)
    assert requester.page.locator(".dba-fact--done").count() == 3  # recorded, chained, published
    requester.go(address)
    requester.page.locator("a[href*='/ledger/']").first.wait_for()


@pytest.mark.parametrize("language", ["en", "zh-hant"])
@pytest.mark.timeout(240)
def test_from_search_to_a_record_checked_outside(person: Callable[..., Person], tmp_path: Path, language: str) -> None:
    requester = person("hk-requester", language=language)
    address = ask_for_data(requester, SEARCH)

    approve(person("hk-head", language=language))
    approve(person("gd-approver", language=language))

    see_it_become_usable(requester, address)

    auditor = person("mo-auditor", language=language)
    auditor.go("/ledger/records/?type=exchange.approved")
    for _ in range(40):  # chained within a second or two; the list shows it when it is
        if auditor.page.locator("main table tbody a").count():
            break
        auditor.page.wait_for_timeout(500)
        auditor.page.reload()
    auditor.page.locator("main table tbody a").first.click()
    auditor.page.wait_for_url(re.compile(r"/ledger/\d+/"))
    assert '"type":"exchange.approved"' in auditor.text()

    auditor.go("/ledger/verify/")
    auditor.press()
    auditor.page.wait_for_url(re.compile(r"/ledger/verify/[0-9a-f-]{36}/"))
    auditor.page.locator("main .dba-notice--success").wait_for(timeout=30_000)

    auditor.go("/ledger/exports/")
    auditor.press("main form button:not([name])")
    auditor.page.wait_for_url(re.compile(r"/ledger/exports/[0-9a-f-]{36}/"))
    link = auditor.page.locator("a[href$='/download/']")
    link.wait_for(timeout=30_000)
    with auditor.page.expect_download() as downloading:
        link.click()
    folder = unpack(downloading.value.path(), tmp_path / "export")

    sound = check_offline(folder)
    assert sound.returncode == 0, sound.stdout + sound.stderr

    entries = folder / "entries.jsonl"
    lines = entries.read_bytes().split(b"\n")
    bad = next(number for number, line in enumerate(lines) if b'"exchange.approved"' in line)
    lines[bad] = lines[bad].replace(b'"env.alert"', b'"env.alarm"')
    entries.write_bytes(b"\n".join(lines))
    tampered = check_offline(folder)
    assert tampered.returncode == 1
    assert re.search(rf"\b{bad}\b", tampered.stdout + tampered.stderr)
