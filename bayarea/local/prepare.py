"""What must be true before the portal answers: migrated, roles able to sign in, seeded, translated, static files, and
an index to search in.

Each step is skipped while its sources are unchanged. What was done to a database is written on that database (its
comment), so a wiped or restored one is never taken for a prepared one. Run as a program, this module does the steps
that need Django, in one process (``python -m bayarea.local.prepare STEP ...``).
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from .refusals import Refusal
from .services import ROLES

APPS = ("ledger", "organisations", "catalogue", "sharing", "bayarea")
DATABASE = "dba"
#: Where the rules are that an index is made by.
INDEX = ("catalogue/index", "catalogue/domain")
#: Steps whose results are files.
IN_FILES = ("collectstatic", "compile_messages", "rebuild_index")


def digest(root: Path, files: Iterable[Path], *words: str) -> str:
    """Hash of the files' names and contents and of a few words."""
    made = hashlib.sha256("\0".join(words).encode())
    for path in sorted(files):
        made.update(f"\0{path.relative_to(root)}\0".encode() + path.read_bytes())
    return made.hexdigest()[:24]


def wanted_marks(root: Path, demo_password: str) -> dict[str, str]:
    """What each step's sources look like now."""
    requirements = [root / "requirements.txt"]
    migrations = [path for app in APPS for path in (root / app / "migrations").rglob("*.py")]
    code = [path for app in APPS[:4] for pattern in ("*.py", "*.json", "*.csv") for path in (root / app).rglob(pattern)]
    static = [path for path in (root / "static").rglob("*") if path.is_file()]
    return {
        "migrate": digest(root, requirements + migrations),
        "seed_demo": digest(root, requirements + code, demo_password),
        "collectstatic": digest(root, requirements + static),
        "compile_messages": digest(root, (root / "locale").rglob("*.po")),
        "rebuild_index": digest(root, requirements + [path for room in INDEX for path in (root / room).glob("*.py")]),
    }


def read_marks(path: Path) -> dict[str, str]:
    """The marks of the steps whose results are files."""
    try:
        known: dict[str, str] = json.loads(path.read_text("utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return known


def due(wanted: Mapping[str, str], done: Mapping[str, str], *, root: Path, static_root: Path, index: Path) -> list[str]:
    """The steps whose sources changed or whose results are gone, in their order."""
    steps = [step for step, mark in wanted.items() if done.get(step) != mark]
    if "collectstatic" not in steps and not (static_root / "staticfiles.json").exists():
        steps.append("collectstatic")
    sources = (root / "locale").rglob("*.po")
    if "compile_messages" not in steps and not all(path.with_suffix(".mo").exists() for path in sources):
        steps.append("compile_messages")
    # Seeds mean a database that is new, or has changed: its index is made, or follows while Django is loaded anyway.
    if "rebuild_index" not in steps and ("seed_demo" in steps or not (index / "current").exists()):
        steps.append("rebuild_index")
    return [step for step in wanted if step in steps]


def make_database(server_url: str) -> None:
    """Create our database in our own cluster, when it is not there."""
    import psycopg

    with psycopg.connect(server_url, autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            connection.execute(f"CREATE DATABASE {DATABASE}")  # a constant


def database_marks(owner_url: str) -> dict[str, str]:
    """What was done to this database, from its comment."""
    import psycopg

    with psycopg.connect(owner_url) as connection:
        row = connection.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = current_database()"
        ).fetchone()
    try:
        marks = json.loads(row[0]) if row and row[0] else {}
    except ValueError:
        return {}
    return marks if isinstance(marks, dict) else {}


def write_database_marks(owner_url: str, marks: Mapping[str, str]) -> None:
    import psycopg
    from psycopg import sql

    with psycopg.connect(owner_url, autocommit=True) as connection:
        connection.execute(
            sql.SQL("COMMENT ON DATABASE {} IS {}").format(
                sql.Identifier(connection.info.dbname), sql.Literal(json.dumps(marks))
            )
        )


def let_roles_in(owner_url: str, passwords: Mapping[str, str] | None) -> None:
    """Give the roles LOGIN, and a password in a database that is not our own.

    The password leaves this process as a SCRAM verifier only, so no server log can hold it.
    """
    import psycopg
    from psycopg import sql

    try:
        with psycopg.connect(owner_url, autocommit=True) as connection:
            for role in ROLES.values():
                statement = sql.SQL("ALTER ROLE {} LOGIN").format(sql.Identifier(role))
                if passwords is not None:
                    secret = connection.pgconn.encrypt_password(
                        passwords[role].encode(), role.encode(), b"scram-sha-256"
                    )
                    statement += sql.SQL(" PASSWORD {}").format(sql.Literal(secret.decode()))
                connection.execute(statement)
    except psycopg.Error as error:
        reason = str(error).strip().splitlines()[0].rstrip(".")
        raise Refusal(f"The roles of the portal could not be allowed to sign in: {reason}.") from error


def check_roles(addresses: Mapping[str, str]) -> None:
    """Refusal when a role cannot connect (a pg_hba.conf that wants peer authentication, for example)."""
    import psycopg

    for name, role in ROLES.items():
        try:
            psycopg.connect(addresses[name], connect_timeout=5).close()
        except psycopg.Error as error:
            reason = str(error).strip().splitlines()[0].rstrip(".")
            raise Refusal(f"The role {role} cannot sign in to the database: {reason}.") from error


def run_steps(steps: list[str]) -> None:
    """The steps as the application's role, with one import of Django."""
    import django

    django.setup()
    from django.core.management import call_command

    options: dict[str, dict[str, bool]] = {
        "collectstatic": {"interactive": False, "clear": True},
        "rebuild_index": {"if_missing": True},
    }
    for step in steps:
        call_command(step, verbosity=0, **options.get(step, {}))


if __name__ == "__main__":
    run_steps(sys.argv[1:])
