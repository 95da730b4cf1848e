"""An entry that verification would refuse is refused when it is promised: the log cannot forget it afterwards.

The application's encoder writes canonical bytes only. This holds whoever speaks SQL as the application's role without
it: bytes that are not canonical, another log's name or free text would stand in the log for ever, every verification
would call the log tampered with, and a member too long for an index would stop the list's filters.
"""

from django.db import migrations

UP = r"""
SET LOCAL ROLE dba_owner;

-- The only bytes for this value (docs/ledger-format.md, section 2), of strings that need no escapes.
CREATE FUNCTION led.canonical_text(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, led AS $$
BEGIN
    RETURN CASE jsonb_typeof(value)
        WHEN 'object' THEN (
            SELECT '{' || coalesce(string_agg(
                '"' || key || '":' || CASE WHEN jsonb_typeof(member) IN ('object', 'array')
                                                  THEN led.canonical_text(member) ELSE member::text END,
                ',' ORDER BY key COLLATE "C"), '') || '}'
            FROM jsonb_each(value) AS members (key, member))
        WHEN 'array' THEN (
            SELECT '[' || coalesce(string_agg(led.canonical_text(member), ',' ORDER BY place), '') || ']'
            FROM jsonb_array_elements(value) WITH ORDINALITY AS members (member, place))
        ELSE value::text
    END;
END $$;

-- Nothing but codes, integers, true, false and what holds them together; then the order of the members and that none
-- stands twice; then what no pattern can see.
CREATE FUNCTION led.is_entry(entry bytea) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, led AS $$
DECLARE
    written text;
    body jsonb;
BEGIN
    IF octet_length(entry) > 16384 THEN
        RETURN false;
    END IF;
    written := convert_from(entry, 'UTF8');
    IF written !~ '^(?:"[A-Za-z0-9_][A-Za-z0-9._:/@+-]*"|-?[0-9]+|true|false|[]{}[,:])+$'
       OR written ~ '[{,]"(?![a-z0-9_]+":)[^"]*":' OR written ~ '"[a-z0-9_]{41,}":' THEN
        RETURN false;
    END IF;
    body := written::jsonb;
    RETURN written = led.canonical_text(body)
       AND NOT body @? 'strict $.**{8 to last} ? (@.type() == "object" || @.type() == "array")'
       AND NOT body @? 'strict $.** ? (@.type() == "number" && (@ > 9007199254740991 || @ < -9007199254740991))'
       AND jsonb_typeof(body -> 'id') = 'string'
       AND jsonb_typeof(body -> 'log') = 'string'
       AND coalesce(jsonb_typeof(body -> 'type'), 'string') = 'string'
       AND coalesce(jsonb_typeof(body -> 'src'), 'string') = 'string'
       AND coalesce(jsonb_typeof(body -> 'dst'), 'string') = 'string'
       AND greatest(length(body ->> 'type'), length(body ->> 'src'), length(body ->> 'dst')) <= 128 IS NOT FALSE;
EXCEPTION WHEN data_exception OR statement_too_complex THEN
    RETURN false;
END $$;

CREATE OR REPLACE FUNCTION led.check_promise() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, led AS $$
DECLARE
    body jsonb;
BEGIN
    IF led.is_entry(NEW.entry) IS NOT TRUE THEN
        RAISE EXCEPTION 'event % is not an entry of canonical bytes and codes only', NEW.event_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    body := convert_from(NEW.entry, 'UTF8')::jsonb;
    IF body ->> 'id' IS DISTINCT FROM NEW.event_id::text
       OR EXISTS (SELECT FROM led.log_entry WHERE event_id = NEW.event_id) THEN
        RAISE EXCEPTION 'event % is chained already, or its entry names another', NEW.event_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    -- The first record says which log this is.
    IF EXISTS (SELECT FROM led.log_entry AS first
                WHERE first.idx = 0 AND led.body_of(first.entry) ->> 'log' <> body ->> 'log') THEN
        RAISE EXCEPTION 'event % names another log', NEW.event_id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION led.canonical_text(jsonb), led.is_entry(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION led.canonical_text(jsonb), led.is_entry(bytea) TO dba_app;
RESET ROLE;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0004_entry_fact")]

    operations = [migrations.RunSQL([UP], migrations.RunSQL.noop)]
