"""A guard that stands under its name and guards nothing any more, and what somebody put beside the guards, is named."""

from __future__ import annotations

import psycopg
import pytest

from ledger.guards import EXPECTED_FUNCTIONS, EXPECTED_GUARDS, FUNCTIONS
from ledger.verify import verify_stored
from tests.fixtures.database import owner_url

NOTHING = "RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, led AS 'BEGIN RETURN NEW; END'"
#: What a superuser does, and what verification names.
REPLACED = {
    "the function": (f"CREATE OR REPLACE FUNCTION led.deny() {NOTHING}", "led.deny()"),
    "a helper of a function": (
        "CREATE OR REPLACE FUNCTION led.is_entry(entry bytea) RETURNS boolean LANGUAGE plpgsql IMMUTABLE "
        "SET search_path = pg_catalog, led AS 'BEGIN RETURN true; END'",
        "led.is_entry()",
    ),
    "where a function finds its tables": (
        "ALTER FUNCTION led.check_added() SET search_path = elsewhere, pg_catalog, led",
        "led.check_added()",
    ),
    "a function with the same name": (
        "CREATE FUNCTION led.deny(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1'",
        "led.deny()",
    ),
    "a condition that never holds": (
        "DROP TRIGGER entry_stays ON led.log_entry; "
        "CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE ON led.log_entry "
        "FOR EACH ROW WHEN (false) EXECUTE FUNCTION led.deny(); "
        "ALTER TABLE led.log_entry ENABLE ALWAYS TRIGGER entry_stays",
        "log_entry.entry_stays",
    ),
    "another event": (
        "DROP TRIGGER entry_stays ON led.log_entry; CREATE TRIGGER entry_stays BEFORE UPDATE ON led.log_entry "
        "FOR EACH ROW EXECUTE FUNCTION led.deny(); ALTER TABLE led.log_entry ENABLE ALWAYS TRIGGER entry_stays",
        "log_entry.entry_stays",
    ),
    "one column": (
        "DROP TRIGGER promise_is_frozen ON led.outbox; CREATE TRIGGER promise_is_frozen BEFORE UPDATE OF created ON "
        "led.outbox FOR EACH ROW EXECUTE FUNCTION led.deny(); "
        "ALTER TABLE led.outbox ENABLE ALWAYS TRIGGER promise_is_frozen",
        "outbox.promise_is_frozen",
    ),
    "another function": (
        f"CREATE FUNCTION public.mine() {NOTHING}; DROP TRIGGER entry_stays ON led.log_entry; "
        "CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE ON led.log_entry FOR EACH ROW "
        "EXECUTE FUNCTION public.mine(); ALTER TABLE led.log_entry ENABLE ALWAYS TRIGGER entry_stays",
        "log_entry.entry_stays",
    ),
    "a trigger that swallows": (
        "CREATE FUNCTION public.mine() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; "
        "CREATE TRIGGER mine BEFORE INSERT ON led.outbox FOR EACH ROW EXECUTE FUNCTION public.mine()",
        "outbox.mine",
    ),
    "a rule that swallows": ("CREATE RULE mine AS ON INSERT TO led.outbox DO INSTEAD NOTHING", "outbox.mine"),
    "the guard of another app": (
        "ALTER TABLE led.degradation DISABLE TRIGGER degradation_by_administrators",
        "degradation.degradation_by_administrators",
    ),
    "a function that is gone": ("DROP FUNCTION led.published_entry(uuid) CASCADE", "led.published_entry()"),
}


@pytest.mark.parametrize("name", REPLACED)
def test_what_replaces_a_guard_is_named(sound_log, as_superuser, name):
    statements, named = REPLACED[name]
    assert verify_stored().ok
    as_superuser(statements)

    report = verify_stored()

    assert (report.ok, report.first_bad, report.problem, report.got) == (False, None, "guard", named)


def test_what_the_migrations_make_is_what_is_expected(committed_db):
    """Who replaces a function by a migration puts its new digest into ledger/guards.py; this test says which it is."""
    with psycopg.connect(owner_url(committed_db)) as connection:
        made = dict(connection.execute(FUNCTIONS).fetchall())  # type: ignore[call-overload]
    assert {name: made.get(name) for name in EXPECTED_FUNCTIONS} == EXPECTED_FUNCTIONS
    assert {function for function, _ in EXPECTED_GUARDS.values()} <= EXPECTED_FUNCTIONS.keys()
