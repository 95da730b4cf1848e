"""Who may import whom. The rules are an allow-list of rooms; docs/architecture.md draws them.

sharing → catalogue → organisations → ledger, nothing imports bayarea, and inside an app the interfaces stand on
services and selectors, never on models: an object reaches a page only through a selector that knows the viewer.
"""

from __future__ import annotations

import ast
import sys

import pytest

from .sources import APPS, ROOT, Source, sources

#: An app may import the same rooms of the apps below it. ledger is closed: see PUBLIC_LEDGER.
BELOW = {"organisations": (), "catalogue": ("organisations",), "sharing": ("organisations", "catalogue")}
PUBLIC_LEDGER = {"record", "events", "errors", "selectors"}

PAGE_PARTS = {"forms", "views", "urls", "flow", "wording", "tasklist"}
READS = {"domain", "policies", "selectors"}
#: room → rooms that it may import, of its own app and of those below.
ROOMS: dict[str, set[str]] = {
    "domain": {"domain"},
    "events": {"domain", "ledger.events", "ledger.errors"},
    "models": {"domain", "models"},
    "policies": {"domain", "models", "selectors", "policies"},
    "index": {"domain", "models", "index"},
    "selectors": {
        "domain",
        "models",
        "policies",
        "index",
        "selectors",
        "ledger.selectors",
        "ledger.errors",
        "ledger.events",
    },
    "services": {"domain", "models", "policies", "index", "selectors", "services", "events"}
    | {"ledger.record", "ledger.events", "ledger.errors", "ledger.selectors"},
    "forms": {"domain", "forms", "selectors", "tasklist"},
    "flow": {"flow"},
    "wording": {"domain"},
    "tasklist": {"domain"},
    "views": READS | PAGE_PARTS | {"services", "ledger.selectors", "ledger.errors"},
    "urls": {"views"},
    "public_urls": {"views"},
    "api": READS | {"services", "api", "ledger.selectors", "ledger.errors"},
    "api_urls": {"api"},
    "fetching": {"domain", "fetching"},
    "reading": {"domain", "reading"},
    "harvesting": {"domain", "fetching", "reading", "services", "selectors", "harvesting"},
    "tasks": {"services", "harvesting"},
    "management": {"services", "selectors", "domain", "harvesting"},
    "admin": {"models", "domain", "admin"},
    "templatetags": {"domain"},
    "apps": {"domain", "events"},
    "seeds": set(),
    "migrations": set(),
}
#: Single modules that may do more than their room, each with its reason.
MORE: dict[str, dict[str, str]] = {
    "sharing.domain": {"ledger.canonical": "digests are of the same canonical bytes that the ledger writes"},
    "catalogue.models": {"organisations.selectors": "visible_to(viewer) of its query sets asks for the viewer's roles"},
    "catalogue.services": {
        "ledger.doorbell": "a run that was asked for wakes a worker after the commit",
        "catalogue.fetching": "the rules of addresses, for what an administrator types; nothing is asked there",
    },
    "catalogue.views": {"catalogue.reading": "an uploaded file is read, bounded, before any service hears of it"},
    "sharing.models": {"organisations.selectors": "visible_to(viewer) of its query sets asks for the viewer's roles"},
}

#: Inside the ledger: module → what it may import of the ledger. Those below need the standard library only.
LEDGER_PURE = {"tlog": {"tlog"}, "chain": {"tlog"}, "errors": set(), "events": {"errors"}, "canonical": {"errors"}}
LEDGER_PAGES = {"views", "api", "api_urls", "urls", "forms", "presentation"}
LEDGER_ROWS = {"models", "job_models"}


def room_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def violations(source: Source) -> list[str]:
    app, room = source.module.split(".")[0], room_of(source.module)
    found = []
    for imported, line in source.imports():
        target_app, target_room = imported.split(".")[0], room_of(imported)
        if target_app not in (*APPS, "bayarea"):
            continue
        if not is_allowed(app, room, source.module, target_app, target_room):
            found.append(f"{source.name}:{line} {source.module} -> {imported}")
    return found


def is_allowed(app: str, room: str, module: str, target_app: str, target_room: str) -> bool:
    if target_app == "bayarea":
        return False
    if app == "ledger":
        return target_app == "ledger" and is_allowed_in_ledger(room, target_room)
    if f"{target_app}.{target_room}" in MORE.get(f"{app}.{room}", {}):
        return True
    if not room:  # the app's own __init__
        return False
    if target_app == "ledger":
        return f"ledger.{target_room}" in ROOMS[room] and target_room in PUBLIC_LEDGER
    return target_app in (app, *BELOW[app]) and target_room in ROOMS[room]


def is_allowed_in_ledger(room: str, target_room: str) -> bool:
    if room in LEDGER_PURE:
        return target_room in LEDGER_PURE[room]
    return not (room in LEDGER_PAGES and target_room in LEDGER_ROWS)


@pytest.mark.parametrize("app", APPS)
def test_every_import_is_allowed(app):
    assert [problem for source in sources(app) for problem in violations(source)] == []


@pytest.mark.parametrize("app", [app for app in APPS if app != "ledger"])
def test_every_module_has_a_room(app):
    """A new room is entered into ROOMS with what it may import, on purpose."""
    rooms = {room_of(source.module) for source in sources(app)} - {""}
    assert rooms - set(ROOMS) == set()


PURE = [
    source
    for source in [*sources(*(f"{app}/domain" for app in BELOW)), *sources("ledger")]
    if room_of(source.module) in {"domain", *LEDGER_PURE} and not source.module.startswith("ledger.tlog.witness")
]
#: Packages that compute and keep no state: canonical JSON, the tables between the two Chinese scripts, signatures.
PURE_PACKAGES = {"rfc8785", "opencc", "cryptography"}
#: What pure code may use of Django: words and days in the active language, named choices; none of it asks anybody.
PURE_DJANGO = {
    "django.utils.formats.date_format",
    "django.utils.translation.gettext_lazy",
    "django.utils.translation.pgettext_lazy",
    "django.utils.translation.ngettext_lazy",
    "django.utils.functional.Promise",
    "django.db.models.TextChoices",
    "django.db.models.IntegerChoices",
}


@pytest.mark.parametrize("source", PURE, ids=lambda source: source.module)
def test_pure_code_needs_no_framework(source):
    outside = [
        f"{source.name}:{line} {imported}"
        for imported, line in source.imports()
        if imported.split(".")[0] not in {*sys.stdlib_module_names, *APPS, *PURE_PACKAGES}
        and imported not in PURE_DJANGO
    ]
    assert outside == []


@pytest.mark.parametrize("source", PURE, ids=lambda source: source.module)
def test_pure_code_reads_no_clock(source):
    calls = [ast.unparse(node.func) for node in ast.walk(source.tree) if isinstance(node, ast.Call)]
    clocks = {"datetime.now", "date.today", "timezone.now", "time.time", "datetime.datetime.now", "datetime.date.today"}
    assert clocks & set(calls) == set()


def _imports(node: ast.stmt) -> bool:
    return isinstance(node, (ast.Import, ast.ImportFrom))


def test_the_shipped_verifier_needs_the_standard_library_only():
    for source in sources("ledger/verifier"):
        foreign = {imported.split(".")[0] for imported, _line in source.imports()} - set(sys.stdlib_module_names)
        if source.path.name == "verify.py":
            # It takes cryptography where that is, inside the functions that ask for it, and starts without it.
            assert foreign == {"cryptography"}, source.name
            assert not any("cryptography" in ast.unparse(node) for node in source.tree.body if _imports(node))
        else:
            assert foreign <= {"ledger"}, source.name


def test_the_log_formats_and_the_witness_can_be_copied_away():
    """One folder, the standard library and cryptography: what an operator copies to a machine of its own."""
    for source in sources("ledger/tlog"):
        foreign = {
            imported
            for imported, _line in source.imports()
            if imported.split(".")[0] not in {*sys.stdlib_module_names, "cryptography"}
            and not imported.startswith("ledger.tlog")
        }
        assert foreign == set(), source.name
        assert "from ledger" not in source.text, source.name
        assert "import ledger" not in source.text, source.name


def test_nothing_imports_the_tests():
    assert [
        f"{source.name}:{line}"
        for source in sources(*APPS, "bayarea")
        for imported, line in source.imports()
        if imported.split(".")[0] == "tests"
    ] == []


class TestTheRulesThemselves:
    """The checker sees what it must see."""

    def check(self, module: str, text: str) -> list[str]:
        path = ROOT.joinpath(*module.split(".")).with_suffix(".py")
        source = Source(path)
        source.__dict__["text"] = text
        return violations(source)

    @pytest.mark.parametrize(
        ("module", "text"),
        [
            ("sharing.views.bad", "from sharing.models import Grant"),
            ("sharing.views.bad", "def view():\n    from ..models import Grant"),
            ("sharing.views.bad", "import organisations.models"),
            ("catalogue.selectors.bad", "from sharing.selectors import requests"),
            ("organisations.services.bad", "from bayarea import errors"),
            ("ledger.bad", "from organisations.models import User"),
            ("ledger.views.bad", "from ..models import Entry"),
            ("ledger.chain", "from .selectors import head"),
            ("sharing.services.bad", "from sharing import tasks"),
            ("sharing.services.bad", "from ledger.models import Entry"),
            ("catalogue.domain.bad", "from catalogue.models import Resource"),
            ("sharing.tasks", "from sharing.models import Grant"),
        ],
    )
    def test_a_forbidden_import_is_seen(self, module, text):
        assert len(self.check(module, text)) == 1

    @pytest.mark.parametrize(
        ("module", "text"),
        [
            ("sharing.views.good", "from sharing.services.requests import submit_request"),
            ("sharing.services.good", "from ledger.record import record"),
            (
                "sharing.views.good",
                "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from ..models import Grant",
            ),
        ],
    )
    def test_an_allowed_import_passes(self, module, text):
        assert self.check(module, text) == []
