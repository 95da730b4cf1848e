"""Openings: what a record knows of people and does not say, in a schema of their own (docs/ledger-format.md, 3).

A record holds a commitment per personal field. Its opening, salt and words, lies here, sealed with the key of one
jurisdiction. The application adds openings and cannot read them; only dba_opener reads. An opening is never changed
but in one way: erased, when the ledger holds the record that says so. Erasing is therefore an act of the ledger, and
whoever wants to do it without a record must switch triggers off first, which verification names.
"""

from django.db import migrations

ROLE = """
DO $$ BEGIN
    CREATE ROLE dba_opener NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
CREATE SCHEMA per AUTHORIZATION dba_owner;
SET LOCAL ROLE dba_owner;
"""

# sealed: nonce (12) || AES-256-GCM of salt (32) || words, with its tag (16). No foreign key to the ledger: its rows
# move from the outbox into the log, and are archived with it.
TABLE = r"""
CREATE TABLE per.opening (
    event_id uuid NOT NULL,
    field text NOT NULL CHECK (field ~ '^[a-z0-9_]{1,40}$'),
    place text NOT NULL CHECK (place IN ('GD', 'HK', 'MO')),
    key_id text NOT NULL CHECK (key_id ~ '^[a-z0-9][a-z0-9.-]{0,31}$'),
    sealed bytea CHECK (octet_length(sealed) BETWEEN 61 AND 8192),
    created timestamptz NOT NULL DEFAULT clock_timestamp(),
    erased_at timestamptz,
    erased_by uuid,
    PRIMARY KEY (event_id, field),
    CHECK ((sealed IS NULL) = (erased_at IS NOT NULL) AND (erased_at IS NULL) = (erased_by IS NULL))
);
"""

FUNCTIONS = r"""
-- The bytes of a record, waiting or chained; none when there is no such record.
CREATE FUNCTION per.body_of(record uuid) RETURNS jsonb LANGUAGE sql STABLE SET search_path = pg_catalog, led AS $$
    SELECT led.body_of(entry) FROM (
        SELECT entry FROM led.outbox WHERE event_id = record
        UNION ALL SELECT entry FROM led.log_entry WHERE event_id = record
    ) AS found
$$;

-- An opening belongs to a record that waits in the outbox and carries the commitment: nothing is added afterwards.
CREATE FUNCTION per.check_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, per AS $$
BEGIN
    IF NEW.sealed IS NULL OR NOT EXISTS (
        SELECT FROM led.outbox WHERE event_id = NEW.event_id AND led.body_of(entry) -> 'commit' ? NEW.field
    ) THEN
        RAISE EXCEPTION 'the record % has no commitment %', NEW.event_id, NEW.field
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

-- The one change there is: salt and words go, and the record that says so stays.
CREATE FUNCTION per.check_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, per AS $$
DECLARE
    body jsonb := per.body_of(NEW.erased_by);
BEGIN
    IF (OLD.event_id, OLD.field, OLD.place, OLD.key_id, OLD.created)
           IS DISTINCT FROM (NEW.event_id, NEW.field, NEW.place, NEW.key_id, NEW.created)
       OR OLD.erased_at IS NOT NULL OR NEW.erased_at IS NULL
       OR (body ->> 'type' = 'personal.erased'
           AND body -> 'erased' ->> 'event' = NEW.event_id::text
           AND body -> 'erased' ->> 'place' = NEW.place
           AND body -> 'erased' -> 'fields' ? NEW.field) IS NOT TRUE THEN
        RAISE EXCEPTION 'the opening % of % may only be erased, and by a record', OLD.field, OLD.event_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION per.deny() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, per AS $$
BEGIN
    RAISE EXCEPTION '% on %.% is not allowed: openings are erased by a record only', TG_OP, TG_TABLE_SCHEMA,
        TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- Do what a record of the kind personal.erased says; all of it, or nothing. The record is the order and the proof,
-- so this takes nothing else, and as the owner, because the application may neither read nor change an opening.
CREATE FUNCTION per.erase(record uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, per AS $$
DECLARE
    erased jsonb := per.body_of(record) -> 'erased';
    done integer;
BEGIN
    UPDATE per.opening SET sealed = NULL, erased_at = clock_timestamp(), erased_by = record
     WHERE event_id::text = erased ->> 'event' AND place = erased ->> 'place' AND erased -> 'fields' ? field
       AND erased_at IS NULL;
    GET DIAGNOSTICS done = ROW_COUNT;
    IF done = 0 OR done <> jsonb_array_length(erased -> 'fields') THEN
        RAISE EXCEPTION 'the record % names openings that are not there', record
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN done;
END $$;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA per FROM PUBLIC;
"""

TRIGGERS = """
CREATE TRIGGER opening_is_committed BEFORE INSERT ON per.opening
    FOR EACH ROW EXECUTE FUNCTION per.check_added();
CREATE TRIGGER opening_is_only_erased BEFORE UPDATE ON per.opening
    FOR EACH ROW EXECUTE FUNCTION per.check_erased();
CREATE TRIGGER opening_stays BEFORE DELETE ON per.opening
    FOR EACH ROW EXECUTE FUNCTION per.deny();
CREATE TRIGGER opening_is_never_truncated BEFORE TRUNCATE ON per.opening
    FOR EACH STATEMENT EXECUTE FUNCTION per.deny();
ALTER TABLE per.opening ENABLE ALWAYS TRIGGER opening_is_committed;
ALTER TABLE per.opening ENABLE ALWAYS TRIGGER opening_is_only_erased;
ALTER TABLE per.opening ENABLE ALWAYS TRIGGER opening_stays;
ALTER TABLE per.opening ENABLE ALWAYS TRIGGER opening_is_never_truncated;
"""

GRANTS = """
GRANT USAGE ON SCHEMA per TO dba_app, dba_opener;
GRANT INSERT (event_id, field, place, key_id, sealed) ON per.opening TO dba_app;
GRANT EXECUTE ON FUNCTION per.erase(uuid) TO dba_app;
GRANT SELECT ON per.opening TO dba_opener;
RESET ROLE;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0007_degradation")]

    operations = [
        migrations.RunSQL([ROLE, TABLE, FUNCTIONS, TRIGGERS, GRANTS], migrations.RunSQL.noop),
    ]
