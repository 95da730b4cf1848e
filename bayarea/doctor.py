"""What ``manage.py doctor`` looks at. Each check returns findings and never raises for a service that is down."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import redis
from django.conf import settings
from django.db import DatabaseError, connections
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from kombu.exceptions import OperationalError

from catalogue.index import folder
from ledger.checkpoints import Component
from ledger.exporting import report

PASS, WARN, FAIL = "pass", "warn", "FAIL"
OLDEST_POSTGRESQL = 150_000
LEAST_FREE_BYTES = 1_000_000_000
LONGEST_LAG_S = 30
LONGEST_SILENCE_S = 60
CHINESE_FONTS = ("Noto Sans CJK", "Source Han Sans", "WenQuanYi", "Noto Serif CJK")


@dataclass(frozen=True)
class Finding:
    """One line of the doctor: what was looked at, how it is, and the mend when it is not well."""

    name: str
    state: str  # PASS, WARN or FAIL
    detail: str
    mend: str = ""


def judged(name: str, well: bool, detail: str, mend: str, *, otherwise: str = FAIL) -> Finding:
    return Finding(name, PASS, detail) if well else Finding(name, otherwise, detail, mend)


# 1. Settings


def check_settings() -> Iterator[Finding]:
    key = settings.SECRET_KEY
    long_enough = len(key) >= 50 and len(set(key)) >= 10 and not key.startswith("django-insecure")
    yield judged("secret key", long_enough, f"{len(key)} characters", "Set SECRET_KEY to 50 random characters or more.")
    hosts = settings.ALLOWED_HOSTS
    yield judged(
        "allowed hosts",
        bool(hosts) and "*" not in hosts,
        ", ".join(hosts) or "none",
        "Set ALLOWED_HOSTS to the portal's names, comma-separated.",
    )
    yield judged("debug", not settings.DEBUG, "on" if settings.DEBUG else "off", "Never run with DEBUG on.")
    secure = settings.SESSION_COOKIE_SECURE and settings.SECURE_SSL_REDIRECT
    local = set(hosts) <= {"127.0.0.1", "localhost", "[::1]", "testserver"}
    yield judged(
        "TLS",
        secure or local,
        "required" if secure else "not required (this machine only)" if local else "not required",
        "Set DJANGO_SETTINGS_MODULE=bayarea.settings.base.",
    )
    yield judged(
        "mail",
        settings.SENDS_MAIL,
        f"from {settings.DEFAULT_FROM_EMAIL}" if settings.SENDS_MAIL else "no mail server; no daily mail is sent",
        "Set EMAIL_HOST, and EMAIL_FROM and PORTAL_URL with it.",
        otherwise=WARN,
    )


# 2. PostgreSQL


def server_finding(version: int) -> Finding:
    """``version`` as PostgreSQL counts it, 180004 for 18.4."""
    return judged(
        "database server",
        version >= OLDEST_POSTGRESQL,
        f"PostgreSQL {version // 10_000}.{version % 10_000}",
        "Use PostgreSQL 15 or newer.",
    )


def role_findings(
    user: str, *, superuser: bool, owns: int, is_owner: bool, may_change_log: bool, may_append: bool
) -> Iterator[Finding]:
    """What the application's role must not be able to do."""
    mend = "Connect as dba_app (DATABASE_URL); only migrations run as an owner (docs/production.md)."
    powers = [
        word
        for word, true in (
            ("is superuser", superuser),
            ("is a member of dba_owner", is_owner),
            (f"owns {owns} tables", bool(owns)),
        )
        if true
    ]
    yield judged("application's role", not powers, f"{user} {' and '.join(powers) or 'owns nothing'}", mend)
    changes = [word for word, true in (("change", may_change_log), ("append", may_append)) if true]
    yield judged(
        "ledger is closed to it", not changes, f"may {' and '.join(changes)}" if changes else "read only", mend
    )


ROLE_QUESTION = """
SELECT current_user, r.rolsuper,
       (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relowner = r.oid AND n.nspname IN ('public', 'led')),
       EXISTS (SELECT 1 FROM pg_roles o WHERE o.rolname = 'dba_owner' AND pg_has_role(current_user, o.oid, 'MEMBER')),
       CASE WHEN to_regclass('led.log_entry') IS NULL THEN false
            ELSE has_any_column_privilege('led.log_entry', 'UPDATE')
              OR has_table_privilege('led.log_entry', 'DELETE, TRUNCATE') END,
       CASE WHEN to_regclass('led.log_entry') IS NULL THEN false
            ELSE has_any_column_privilege('led.log_entry', 'INSERT') END
FROM pg_roles r WHERE r.rolname = current_user
"""


def check_database() -> Iterator[Finding]:
    mend = "Start PostgreSQL (make run starts its own), or correct {}."
    for alias, variable in (
        ("default", "DATABASE_URL"),
        ("ledger_writer", "LEDGER_DATABASE_URL"),
        ("auditor", "AUDITOR_DATABASE_URL"),
        ("openings", "OPENINGS_DATABASE_URL"),
    ):
        try:
            with connections[alias].cursor() as cursor:
                cursor.execute("SELECT current_user")
                (user,) = cursor.fetchone()
        except DatabaseError as error:
            yield Finding(f"database ({alias})", FAIL, first_line(error), mend.format(variable))
            if alias == "default":
                return
        else:
            yield Finding(f"database ({alias})", PASS, f"reachable as {user}")
    connection = connections["default"]
    yield server_finding(connection.connection.info.server_version)
    with connection.cursor() as cursor:
        cursor.execute(ROLE_QUESTION)
        user, superuser, owns, is_owner, may_change, may_append = cursor.fetchone()
    yield from role_findings(
        user, superuser=superuser, owns=owns, is_owner=is_owner, may_change_log=may_change, may_append=may_append
    )
    yield migrations_finding(waiting_migrations())


def waiting_migrations() -> list[str]:
    executor = MigrationExecutor(connections["default"])
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]


def migrations_finding(waiting: list[str]) -> Finding:
    more = f" and {len(waiting) - 3} more" if len(waiting) > 3 else ""
    return judged(
        "migrations",
        not waiting,
        f"waiting: {', '.join(waiting[:3])}{more}" if waiting else "all applied",
        "Run manage.py migrate with DATABASE_URL set to an owner (docs/production.md).",
    )


# 3. The ledger


def check_ledger() -> Iterator[Finding]:
    from ledger import selectors

    yield judged(
        "ledger origin", bool(settings.LEDGER_ORIGIN), settings.LEDGER_ORIGIN or "none", "Set LEDGER_ORIGIN once."
    )
    try:
        waiting = selectors.waiting()
    except DatabaseError as error:
        yield Finding("outbox", FAIL, first_line(error), "Mend the database first.")
    else:
        yield outbox_finding(waiting.count, waiting.oldest_at, timezone.now())


def outbox_finding(count: int, oldest_at: datetime | None, now: datetime) -> Finding:
    lag_s = (now - oldest_at).total_seconds() if oldest_at else 0
    return judged(
        "outbox",
        lag_s <= LONGEST_LAG_S,
        f"{count} waiting, the oldest for {lag_s:.0f} s",
        "Look at the Celery worker and beat: they chain what waits every two seconds.",
    )


# 4. Signer, publisher, witnesses


def check_network() -> Iterator[Finding]:
    from ledger import selectors
    from ledger.tlog.policies import Policy, PolicyInvalid

    try:
        policy = Policy.parse(Path(settings.LEDGER_POLICY_FILE or "LEDGER_POLICY_FILE is not set").read_bytes())
    except (OSError, PolicyInvalid) as error:
        yield Finding("policy", FAIL, first_line(error), "Set LEDGER_POLICY_FILE to your policy (docs/production.md).")
        return
    named = any(log.key.name == settings.LEDGER_ORIGIN for log in policy.logs)
    yield judged(
        "policy",
        named and bool(policy.voters),
        f"{policy.count} witnesses, {policy.liars} may lie" if named else "does not name this log",
        "The policy must have a log line for LEDGER_ORIGIN and a quorum of witnesses.",
    )
    try:
        components, published = selectors.components(), selectors.latest_published()
    except DatabaseError as error:
        yield Finding("signer and publisher", FAIL, first_line(error), "Mend the database first.")
        return
    known = {component.name: component for component in components}
    # A second key without an address is sent along by the witness of the first one.
    reached = [name for name in policy.voters if policy.witnesses[name].url]
    for name in ("signer", "publisher", *reached):
        yield part_finding(name, known.get(name), timezone.now(), essential=name in {"signer", "publisher"})
    yield Finding("published", PASS, f"{published.size} records" if published else "nothing yet")


def part_finding(name: str, part: Component | None, now: datetime, *, essential: bool) -> Finding:
    """How one part of the network is. One witness that is away is no fault yet."""
    mend = f"Start the {name} (make run starts one)." if essential else f"Ask the operator of the witness {name}."
    otherwise = FAIL if essential else WARN
    if part is None or part.seen_at is None:
        return Finding(name, otherwise, "never seen", mend)
    age_s = (now - part.seen_at).total_seconds()
    well = part.state == "running" and (age_s <= LONGEST_SILENCE_S or not essential)
    told = f"{part.state}{f' ({part.reason})' if part.reason else ''}, seen {max(0, age_s):.0f} s ago"
    return judged(name, well, told, mend if part.state == "running" else "See docs/runbook.md.", otherwise=otherwise)


# 5. Redis and Celery


def check_queue() -> Iterator[Finding]:
    client = redis.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=2, socket_timeout=2)
    try:
        client.ping()
    except redis.RedisError as error:
        yield Finding("redis", FAIL, first_line(error), "Start Redis (make run starts its own), or correct REDIS_URL.")
        return
    finally:
        client.close()
    yield Finding("redis", PASS, "answers")
    from bayarea.celery import app

    try:
        answers = app.control.inspect(timeout=2).ping() or {}
    except (OSError, redis.RedisError, OperationalError) as error:
        yield Finding("celery worker", FAIL, first_line(error), "Redis went away meanwhile: try again.")
        return
    yield judged(
        "celery worker",
        bool(answers),
        f"{len(answers)} answer" if answers else "none answers",
        "Start a worker: celery --app bayarea worker (make run starts one).",
    )


# 6. Files


def check_files() -> Iterator[Finding]:
    static = Path(settings.STATIC_ROOT)
    yield judged(
        "static files",
        (static / "staticfiles.json").exists(),
        str(static),
        "Run manage.py collectstatic --noinput.",
    )
    missing = [
        str(po.parent.parent.name)
        for folder in settings.LOCALE_PATHS
        for po in sorted(Path(folder).rglob("*.po"))
        if not po.with_suffix(".mo").exists()
    ]
    yield judged(
        "translations",
        not missing,
        f"not compiled: {', '.join(missing)}" if missing else "compiled",
        "Run manage.py compile_messages.",
    )
    yield index_finding(catalogue_index())
    yield disk_finding(shutil.disk_usage(existing(Path(settings.MEDIA_ROOT))).free)
    yield fonts_finding(font_list())
    yield reports_finding(report.missing())


def catalogue_index() -> bool:
    """Whether this host has a search index of the present format."""
    return folder.current() is not None


def index_finding(there: bool) -> Finding:
    return judged(
        "search index",
        there,
        settings.CATALOGUE_INDEX_DIR if there else f"none in {settings.CATALOGUE_INDEX_DIR}",
        "It is made at the first search; manage.py rebuild_index makes it now.",
        otherwise=WARN,
    )


def existing(path: Path) -> Path:
    """The path itself or the nearest folder above it that exists."""
    return next(place for place in (path, *path.parents) if place.exists())


def disk_finding(free: int) -> Finding:
    return judged(
        "disk", free >= LEAST_FREE_BYTES, f"{free / 1e9:.1f} GB free", "Free some space: 1 GB at least is needed."
    )


def font_list() -> str | None:
    """The names of the installed fonts, or None when nobody can tell."""
    program = shutil.which("fc-list")
    if program is None:
        return None
    return subprocess.run([program, ":", "family"], capture_output=True, text=True, check=False).stdout  # noqa: S603


def fonts_finding(names: str | None) -> Finding:
    """Chinese fonts matter where pages are printed or drawn on this machine; readers bring their own."""
    mend = "Install fonts-noto-cjk, needed where pages are drawn on this machine (browser tests)."
    if names is None:
        return Finding("Chinese fonts", WARN, "fontconfig is not installed", mend)
    return judged(
        "Chinese fonts",
        any(font in names for font in CHINESE_FONTS),
        "installed" if any(font in names for font in CHINESE_FONTS) else "none",
        mend,
        otherwise=WARN,
    )


def reports_finding(missing: str) -> Finding:
    """``missing`` as ledger.exporting.report says it. Without it exports have no PDF; pages offer a print view."""
    detail = {
        "": "can be drawn",
        report.PANGO: "cannot be drawn: WeasyPrint or Pango is missing",
        report.FONTS: "cannot be drawn: no Noto Sans CJK",
    }[missing]
    return judged(
        "PDF reports",
        not missing,
        detail,
        f"Install {report.PACKAGES} (names of Debian) and start the workers again.",
        otherwise=WARN,
    )


def first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


CHECKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    check_settings,
    check_database,
    check_ledger,
    check_network,
    check_queue,
    check_files,
)


def examine() -> Iterator[Finding]:
    """All findings, one after another as they are known."""
    for check in CHECKS:
        yield from check()
