"""What migration 0005 began, for the members that verification came to ask for: a time, and a beacon.

A record without a time, with a time that no calendar has, or with a beacon that was never published would make every
export of this log "tampered with" for ever, in the eyes of everybody who checks one. So it cannot be promised. That
the beacon was published when the promise was made also says that it covers nothing as new as the record.
"""

from django.db import migrations

UP = r"""
SET LOCAL ROLE dba_owner;

-- Years beyond this millennium have no use, and programs that show a time in another zone cannot read all of them.
CREATE FUNCTION led.is_time(written jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, led AS $$
BEGIN
    RETURN jsonb_typeof(written) = 'string'
       AND written #>> '{}' ~ '^2\d{3}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$'
       AND make_date(substr(written #>> '{}', 1, 4)::int, substr(written #>> '{}', 6, 2)::int,
                     substr(written #>> '{}', 9, 2)::int) IS NOT NULL;
EXCEPTION WHEN data_exception THEN
    RETURN false;
END $$;

-- The newest note that the portal had seen: its digest and size, and nothing else.
CREATE FUNCTION led.is_beacon(claimed jsonb) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, led AS $$
BEGIN
    IF claimed ->> 'note' ~ '^[0-9a-f]{64}$' IS NOT TRUE THEN
        RETURN false;
    END IF;
    RETURN EXISTS (SELECT FROM led.published WHERE note_sha256 = decode(claimed ->> 'note', 'hex')
                      AND claimed = jsonb_build_object('note', claimed ->> 'note', 'size', size));
END $$;

-- Commitments by field, each a SHA-256.
CREATE FUNCTION led.is_commit(claimed jsonb) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, led AS $$
BEGIN
    IF jsonb_typeof(claimed) <> 'object' THEN
        RETURN false;
    END IF;
    RETURN NOT EXISTS (SELECT FROM jsonb_each_text(claimed) AS one WHERE one.value !~ '^[0-9a-f]{64}$');
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
    IF led.is_time(body -> 'at') IS NOT TRUE THEN
        RAISE EXCEPTION 'event % has no time that can be', NEW.event_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF body ? 'beacon' AND NOT led.is_beacon(body -> 'beacon') THEN
        RAISE EXCEPTION 'event % names a beacon that was not published', NEW.event_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF body ? 'commit' AND NOT led.is_commit(body -> 'commit') THEN
        RAISE EXCEPTION 'event % has commitments that are none', NEW.event_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

REVOKE EXECUTE ON FUNCTION led.is_time(jsonb), led.is_beacon(jsonb), led.is_commit(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION led.is_time(jsonb), led.is_beacon(jsonb), led.is_commit(jsonb) TO dba_app;
RESET ROLE;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0012_rollover")]

    operations = [migrations.RunSQL([UP], migrations.RunSQL.noop)]
