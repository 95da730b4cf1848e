"""Rolling over: a log is closed by its last record, and the next one begins (docs/runbook.md, "Yearly roll-over").

A closed log takes nothing more, neither into the outbox nor into the log: bytes that were frozen for one log cannot
stand in another. Its tables then move into a schema of their own (led_1, led_2, …) and stay readable; fresh ones take
their names. led.past_event finds an event that was recorded in an earlier log, led.past_tile proves it. Only the
owner closes and opens.
"""

from django.db import migrations

TABLES = r"""
SET LOCAL ROLE dba_owner;

CREATE TABLE led.closed (
    id integer PRIMARY KEY CHECK (id = 1),
    event_id uuid NOT NULL,
    size bigint NOT NULL CHECK (size > 0),
    next_origin text NOT NULL,
    closed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE led.archive (
    number integer PRIMARY KEY CHECK (number > 0),
    origin text NOT NULL UNIQUE,
    size bigint NOT NULL CHECK (size > 0),
    root bytea NOT NULL CHECK (octet_length(root) = 32),
    note text NOT NULL,
    archived_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Every event and every tile of every earlier log. Made anew at each roll-over, with one part per archive.
CREATE VIEW led.past_event AS
    SELECT NULL::integer AS archive, NULL::bigint AS idx, NULL::uuid AS event_id, NULL::bytea AS entry WHERE false;
CREATE VIEW led.past_tile AS
    SELECT NULL::integer AS archive, NULL::integer AS level, NULL::bigint AS n, NULL::bytea AS hashes WHERE false;
"""

FUNCTIONS = r"""
-- The records log.open and log.close speak for the log itself, so nobody promises them but its owner; and a log that
-- is closed takes nothing more.
CREATE FUNCTION led.check_open() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, led AS $$
BEGIN
    IF EXISTS (SELECT FROM led.closed) THEN
        RAISE EXCEPTION 'the log is closed; the next one is not open yet'
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    -- Canonical bytes of codes have one spelling, so this needs no parser.
    IF TG_LEVEL = 'ROW' THEN
        IF position('"type":"log.'::bytea IN NEW.entry) > 0 AND NOT pg_has_role(current_user, 'dba_owner', 'USAGE') THEN
            RAISE EXCEPTION 'only the owner closes and opens a log' USING ERRCODE = 'insufficient_privilege';
        END IF;
    END IF;
    RETURN NEW;
END $$;

-- It is closed when its last record says so.
CREATE FUNCTION led.check_closed() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, led AS $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM led.log_entry AS last JOIN led.log_head AS head ON last.idx = head.size - 1
         WHERE head.size = NEW.size AND last.event_id = NEW.event_id
           AND led.body_of(last.entry) ->> 'type' = 'log.close'
           AND led.body_of(last.entry) #>> '{close,next_origin}' = NEW.next_origin
    ) OR EXISTS (SELECT FROM led.outbox) THEN
        RAISE EXCEPTION 'a log is closed by its last record' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

-- The bytes of an event that a published note covers: of this log, or of an earlier one, which is archived only when
-- the last note of it covers everything. Null for any other.
CREATE FUNCTION led.published_entry(wanted uuid) RETURNS bytea LANGUAGE sql STABLE
SET search_path = pg_catalog, led AS $$
    SELECT entry FROM led.log_entry
     WHERE event_id = wanted AND idx < (SELECT coalesce(max(size), 0) FROM led.published)
    UNION ALL SELECT entry FROM led.past_event WHERE event_id = wanted
$$;
REVOKE EXECUTE ON FUNCTION led.check_open(), led.check_closed() FROM PUBLIC;
"""

TRIGGERS = """
CREATE TRIGGER outbox_is_open BEFORE INSERT ON led.outbox
    FOR EACH ROW EXECUTE FUNCTION led.check_open();
CREATE TRIGGER entry_is_before_the_end BEFORE INSERT ON led.log_entry
    FOR EACH STATEMENT EXECUTE FUNCTION led.check_open();
CREATE TRIGGER closed_by_its_last_record BEFORE INSERT ON led.closed
    FOR EACH ROW EXECUTE FUNCTION led.check_closed();
CREATE TRIGGER closed_stays BEFORE UPDATE OR DELETE ON led.closed
    FOR EACH ROW EXECUTE FUNCTION led.deny();
CREATE TRIGGER closed_is_never_truncated BEFORE TRUNCATE ON led.closed
    FOR EACH STATEMENT EXECUTE FUNCTION led.deny();
CREATE TRIGGER archive_stays BEFORE UPDATE OR DELETE ON led.archive
    FOR EACH ROW EXECUTE FUNCTION led.deny();
CREATE TRIGGER archive_is_never_truncated BEFORE TRUNCATE ON led.archive
    FOR EACH STATEMENT EXECUTE FUNCTION led.deny();
ALTER TABLE led.outbox ENABLE ALWAYS TRIGGER outbox_is_open;
ALTER TABLE led.log_entry ENABLE ALWAYS TRIGGER entry_is_before_the_end;
ALTER TABLE led.closed ENABLE ALWAYS TRIGGER closed_by_its_last_record;
ALTER TABLE led.closed ENABLE ALWAYS TRIGGER closed_stays;
ALTER TABLE led.closed ENABLE ALWAYS TRIGGER closed_is_never_truncated;
ALTER TABLE led.archive ENABLE ALWAYS TRIGGER archive_stays;
ALTER TABLE led.archive ENABLE ALWAYS TRIGGER archive_is_never_truncated;
"""

GRANTS = """
GRANT SELECT ON led.closed, led.archive, led.past_event, led.past_tile
    TO dba_app, dba_ledger, dba_signer, dba_auditor, dba_publisher;
GRANT EXECUTE ON FUNCTION led.body_of(bytea) TO dba_ledger;
RESET ROLE;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0011_export_selection")]

    operations = [
        migrations.RunSQL([TABLES, FUNCTIONS, TRIGGERS, GRANTS], migrations.RunSQL.noop),
    ]
