"""The log: outbox, head, entries, tiles, in a schema of their own (docs/ledger-format.md, section 6).

Plain SQL, not django-pgtrigger: any session can switch that package's triggers off with one set_config call.
ENABLE ALWAYS, so that session_replication_role = replica does not skip them. What the owner or a superuser can still
do (DISABLE TRIGGER, ALTER TABLE) is not prevented but found: by verification here, by witnesses later.
"""

from django.db import migrations

TABLES = r"""
CREATE SCHEMA led AUTHORIZATION dba_owner;
SET LOCAL ROLE dba_owner;

CREATE TABLE led.outbox (
    event_id uuid PRIMARY KEY,
    created timestamptz NOT NULL DEFAULT clock_timestamp(),
    entry bytea NOT NULL CHECK (octet_length(entry) BETWEEN 2 AND 65535)
);
CREATE INDEX outbox_created ON led.outbox (created);

CREATE TABLE led.log_head (
    id integer PRIMARY KEY CHECK (id = 1),
    size bigint NOT NULL CHECK (size >= 0),
    root bytea NOT NULL CHECK (octet_length(root) = 32),
    chain bytea NOT NULL CHECK (octet_length(chain) = 32),
    frontier bytea NOT NULL CHECK (octet_length(frontier) = 32 * bit_count(size::bit(64)))
);

CREATE TABLE led.log_entry (
    idx bigint PRIMARY KEY CHECK (idx >= 0),
    event_id uuid NOT NULL UNIQUE,
    leaf bytea NOT NULL,
    chain bytea NOT NULL CHECK (octet_length(chain) = 32),
    entry bytea NOT NULL CHECK (octet_length(entry) BETWEEN 2 AND 65535),
    CHECK (leaf = sha256('\x00'::bytea || entry))
);

CREATE TABLE led.tile (
    level integer NOT NULL CHECK (level BETWEEN 0 AND 7),
    n bigint NOT NULL CHECK (n >= 0),
    hashes bytea NOT NULL CHECK (octet_length(hashes) BETWEEN 32 AND 8192 AND octet_length(hashes) % 32 = 0),
    PRIMARY KEY (level, n)
);
"""

# The log begins here and nowhere else: the appender updates the head and never makes one, so an emptied database
# cannot silently start a second log.
INCEPTION = r"""
INSERT INTO led.log_head (id, size, root, chain, frontier)
VALUES (1, 0, sha256(''), decode(repeat('00', 32), 'hex'), '');
"""

FUNCTIONS = r"""
CREATE FUNCTION led.deny() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, led AS $$
BEGIN
    RAISE EXCEPTION '% on %.% is not allowed: the ledger only grows', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

-- A promise is one JSON object that carries its own id, and it is made once: after it was chained and taken away,
-- the same id does not come again. (An entry that could never be chained would hold up all others.)
CREATE FUNCTION led.check_promise() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, led AS $$
BEGIN
    IF convert_from(NEW.entry, 'UTF8')::jsonb ->> 'id' IS DISTINCT FROM NEW.event_id::text
       OR EXISTS (SELECT FROM led.log_entry WHERE event_id = NEW.event_id) THEN
        RAISE EXCEPTION 'event % is chained already, or its entry names another', NEW.event_id
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

-- Every row added by one statement continues the log: indices without a gap from the head's size, and
-- chain_i = sha256(03 || u64(i) || chain_(i-1) || leaf_i).
CREATE FUNCTION led.check_added() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, led AS $$
DECLARE
    start bigint;
    before bytea;
    wrong bigint;
BEGIN
    SELECT size, chain INTO STRICT start, before FROM led.log_head WHERE id = 1;
    SELECT min(expected) INTO wrong FROM (
        SELECT idx, start - 1 + row_number() OVER w AS expected, leaf, chain,
               coalesce(lag(chain) OVER w, before) AS previous
        FROM added WINDOW w AS (ORDER BY idx)
    ) AS row
    WHERE idx <> expected OR chain <> sha256('\x03'::bytea || int8send(idx) || previous || leaf);
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'entry % does not continue the log', wrong USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;

-- The head moves forward only, and to the newest entry.
CREATE FUNCTION led.check_head() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, led AS $$
BEGIN
    IF NEW.id <> OLD.id OR NEW.size <= OLD.size
       OR NEW.size <> (SELECT max(idx) + 1 FROM led.log_entry)
       OR NEW.chain <> (SELECT chain FROM led.log_entry WHERE idx = NEW.size - 1) THEN
        RAISE EXCEPTION 'the head may only move forward to the newest entry'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

-- A tile grows at its end, up to 256 hashes.
CREATE FUNCTION led.check_tile() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, led AS $$
BEGIN
    IF NEW.level <> OLD.level OR NEW.n <> OLD.n
       OR octet_length(NEW.hashes) <= octet_length(OLD.hashes)
       OR substr(NEW.hashes, 1, octet_length(OLD.hashes)) <> OLD.hashes THEN
        RAISE EXCEPTION 'tile %/% may only grow at its end', OLD.level, OLD.n
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA led FROM PUBLIC;
"""

TRIGGERS = """
CREATE TRIGGER entry_continues AFTER INSERT ON led.log_entry
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION led.check_added();
CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE ON led.log_entry
    FOR EACH ROW EXECUTE FUNCTION led.deny();
CREATE TRIGGER entry_is_never_truncated BEFORE TRUNCATE ON led.log_entry
    FOR EACH STATEMENT EXECUTE FUNCTION led.deny();

CREATE TRIGGER head_moves_forward BEFORE UPDATE ON led.log_head
    FOR EACH ROW EXECUTE FUNCTION led.check_head();
CREATE TRIGGER head_stays BEFORE DELETE ON led.log_head
    FOR EACH ROW EXECUTE FUNCTION led.deny();
CREATE TRIGGER head_is_made_once BEFORE INSERT ON led.log_head
    FOR EACH ROW EXECUTE FUNCTION led.deny();
CREATE TRIGGER head_is_never_truncated BEFORE TRUNCATE ON led.log_head
    FOR EACH STATEMENT EXECUTE FUNCTION led.deny();

CREATE TRIGGER tile_grows BEFORE UPDATE ON led.tile
    FOR EACH ROW EXECUTE FUNCTION led.check_tile();
CREATE TRIGGER tile_stays BEFORE DELETE ON led.tile
    FOR EACH ROW EXECUTE FUNCTION led.deny();
CREATE TRIGGER tile_is_never_truncated BEFORE TRUNCATE ON led.tile
    FOR EACH STATEMENT EXECUTE FUNCTION led.deny();

CREATE TRIGGER promise_is_new AFTER INSERT ON led.outbox
    FOR EACH ROW EXECUTE FUNCTION led.check_promise();
CREATE TRIGGER promise_is_frozen BEFORE UPDATE ON led.outbox
    FOR EACH ROW EXECUTE FUNCTION led.deny();
CREATE TRIGGER promise_is_never_truncated BEFORE TRUNCATE ON led.outbox
    FOR EACH STATEMENT EXECUTE FUNCTION led.deny();

ALTER TABLE led.log_entry ENABLE ALWAYS TRIGGER entry_continues;
ALTER TABLE led.log_entry ENABLE ALWAYS TRIGGER entry_stays;
ALTER TABLE led.log_entry ENABLE ALWAYS TRIGGER entry_is_never_truncated;
ALTER TABLE led.log_head ENABLE ALWAYS TRIGGER head_moves_forward;
ALTER TABLE led.log_head ENABLE ALWAYS TRIGGER head_stays;
ALTER TABLE led.log_head ENABLE ALWAYS TRIGGER head_is_made_once;
ALTER TABLE led.log_head ENABLE ALWAYS TRIGGER head_is_never_truncated;
ALTER TABLE led.tile ENABLE ALWAYS TRIGGER tile_grows;
ALTER TABLE led.tile ENABLE ALWAYS TRIGGER tile_stays;
ALTER TABLE led.tile ENABLE ALWAYS TRIGGER tile_is_never_truncated;
ALTER TABLE led.outbox ENABLE ALWAYS TRIGGER promise_is_new;
ALTER TABLE led.outbox ENABLE ALWAYS TRIGGER promise_is_frozen;
ALTER TABLE led.outbox ENABLE ALWAYS TRIGGER promise_is_never_truncated;
"""

# The application names the event and its bytes; the time of arrival is the database's. The writer has no UPDATE on
# the outbox, so it cannot row-lock it; the lock on the head already makes it the only one who takes rows away.
GRANTS = """
GRANT USAGE ON SCHEMA led TO dba_app, dba_ledger, dba_signer, dba_auditor;
GRANT SELECT ON ALL TABLES IN SCHEMA led TO dba_app, dba_ledger, dba_signer, dba_auditor;
GRANT INSERT (event_id, entry) ON led.outbox TO dba_app;
GRANT DELETE ON led.outbox TO dba_ledger;
GRANT INSERT ON led.log_entry TO dba_ledger;
GRANT UPDATE ON led.log_head TO dba_ledger;
GRANT INSERT, UPDATE ON led.tile TO dba_ledger;
RESET ROLE;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_roles")]

    operations = [
        migrations.RunSQL([TABLES, INCEPTION, FUNCTIONS, TRIGGERS, GRANTS], migrations.RunSQL.noop),
    ]
