"""Checkpoints: what the signer signed, who cosigned it, and what was published (docs/ledger-format.md, section 9).

All three tables only grow, and their triggers are ENABLE ALWAYS like those of migration 0002. The signer writes
nothing here: it reads as dba_signer, signs, and keeps its own state; the publisher (dba_publisher) brings its note
in. led.component says how signer, publisher and witnesses are; it is no evidence and is written over.
"""

from django.db import migrations

ROLE = """
DO $$ BEGIN
    CREATE ROLE dba_publisher NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
SET LOCAL ROLE dba_owner;
"""

TABLES = r"""
CREATE TABLE led.checkpoint (
    size bigint PRIMARY KEY CHECK (size > 0),
    root bytea NOT NULL CHECK (octet_length(root) = 32),
    note text NOT NULL,
    prev_size bigint NOT NULL CHECK (prev_size >= 0 AND prev_size < size),
    created timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- One cosignature line that a witness gave. cosigned_at: the witness's clock, POSIX seconds.
CREATE TABLE led.cosignature (
    size bigint NOT NULL REFERENCES led.checkpoint (size),
    witness text NOT NULL,
    key_id bytea NOT NULL CHECK (octet_length(key_id) = 4),
    cosigned_at bigint NOT NULL CHECK (cosigned_at > 0),
    line text NOT NULL,
    received timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (size, witness, key_id, cosigned_at)
);

-- What the world sees, kept for ever. A size may be published again with fresher cosignatures.
CREATE TABLE led.published (
    number bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    size bigint NOT NULL REFERENCES led.checkpoint (size),
    note text NOT NULL,
    note_sha256 bytea NOT NULL UNIQUE CHECK (note_sha256 = sha256(convert_to(note, 'UTF8'))),
    published_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX published_size ON led.published (size, number);

-- How the parts of the network are, as the publisher sees them.
CREATE TABLE led.component (
    name text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('signer', 'publisher', 'witness')),
    state text NOT NULL CHECK (state IN ('running', 'halted', 'unreachable', 'refused', 'conflict')),
    reason text NOT NULL DEFAULT '',
    size bigint,
    seen_at timestamptz,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    detail jsonb NOT NULL DEFAULT '{}'
);
"""

FUNCTIONS = r"""
-- Compare and swap: a checkpoint continues the newest one, and covers only what is in the log.
CREATE FUNCTION led.check_checkpoint() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, led AS $$
BEGIN
    IF NEW.prev_size <> (SELECT coalesce(max(size), 0) FROM led.checkpoint)
       OR NEW.size > (SELECT size FROM led.log_head WHERE id = 1) THEN
        RAISE EXCEPTION 'checkpoint % does not continue the newest one', NEW.size
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

-- Publication never goes back, and its note begins with the checkpoint that was signed.
CREATE FUNCTION led.check_published() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, led AS $$
BEGIN
    IF NEW.size < (SELECT coalesce(max(size), 0) FROM led.published)
       OR NOT EXISTS (SELECT FROM led.checkpoint c WHERE c.size = NEW.size AND starts_with(NEW.note, c.note)) THEN
        RAISE EXCEPTION 'publication of % does not continue the newest one', NEW.size
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
REVOKE EXECUTE ON FUNCTION led.check_checkpoint(), led.check_published() FROM PUBLIC;
"""

TABLES_THAT_GROW = ("checkpoint", "cosignature", "published")

TRIGGERS = """
CREATE TRIGGER checkpoint_continues BEFORE INSERT ON led.checkpoint
    FOR EACH ROW EXECUTE FUNCTION led.check_checkpoint();
CREATE TRIGGER published_continues BEFORE INSERT ON led.published
    FOR EACH ROW EXECUTE FUNCTION led.check_published();
ALTER TABLE led.checkpoint ENABLE ALWAYS TRIGGER checkpoint_continues;
ALTER TABLE led.published ENABLE ALWAYS TRIGGER published_continues;
""" + "".join(
    f"""
CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE ON led.{table}
    FOR EACH ROW EXECUTE FUNCTION led.deny();
CREATE TRIGGER {table}_is_never_truncated BEFORE TRUNCATE ON led.{table}
    FOR EACH STATEMENT EXECUTE FUNCTION led.deny();
ALTER TABLE led.{table} ENABLE ALWAYS TRIGGER {table}_stays;
ALTER TABLE led.{table} ENABLE ALWAYS TRIGGER {table}_is_never_truncated;
"""
    for table in TABLES_THAT_GROW
)

GRANTS = """
GRANT USAGE ON SCHEMA led TO dba_publisher;
GRANT SELECT ON ALL TABLES IN SCHEMA led TO dba_publisher;
GRANT SELECT ON led.checkpoint, led.cosignature, led.published, led.component
    TO dba_app, dba_ledger, dba_signer, dba_auditor;
GRANT INSERT ON led.checkpoint, led.cosignature, led.published TO dba_publisher;
GRANT INSERT, UPDATE ON led.component TO dba_publisher;
RESET ROLE;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0005_promises_are_canonical")]

    operations = [
        migrations.RunSQL([ROLE, TABLES, FUNCTIONS, TRIGGERS, GRANTS], migrations.RunSQL.noop),
    ]
