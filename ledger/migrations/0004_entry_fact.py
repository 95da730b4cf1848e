"""What the list filters by, taken out of the entries. Derived: it can be emptied and filled again, and proves nothing.

Not an index on the entries themselves: the appender would pay for parsing JSON under the head lock. The sweep fills
it a little later instead, and the list reads the newest entries directly until it has.
"""

from django.db import migrations

UP = r"""
SET LOCAL ROLE dba_owner;

CREATE TABLE led.entry_fact (
    idx bigint PRIMARY KEY,
    type text NOT NULL,
    src text NOT NULL,
    dst text NOT NULL
);
CREATE INDEX entry_fact_type ON led.entry_fact (type, idx);
CREATE INDEX entry_fact_places ON led.entry_fact (src, dst, idx);
CREATE INDEX entry_fact_dst ON led.entry_fact (dst, idx);

-- Stored bytes that someone damaged must not break the list: verification is what finds them.
CREATE FUNCTION led.body_of(entry bytea) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog AS $$
BEGIN
    RETURN convert_from(entry, 'UTF8')::jsonb;
EXCEPTION WHEN data_exception THEN
    RETURN '{}'::jsonb;
END $$;

-- As the owner, so that the application can have the table filled but can write nothing of its own into it.
CREATE FUNCTION led.fill_entry_fact(at_most bigint) RETURNS bigint LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, led AS $$
    WITH fresh AS (
        SELECT idx, led.body_of(entry) AS body FROM led.log_entry
        WHERE idx >= (SELECT coalesce(max(idx) + 1, 0) FROM led.entry_fact)
        ORDER BY idx LIMIT at_most
    ), added AS (
        INSERT INTO led.entry_fact (idx, type, src, dst)
        SELECT idx, coalesce(body ->> 'type', ''), coalesce(body ->> 'src', ''), coalesce(body ->> 'dst', '')
        FROM fresh
        ON CONFLICT DO NOTHING RETURNING 1
    )
    SELECT count(*) FROM added
$$;

REVOKE EXECUTE ON FUNCTION led.body_of(bytea), led.fill_entry_fact(bigint) FROM PUBLIC;
GRANT SELECT ON led.entry_fact TO dba_app, dba_auditor;
GRANT EXECUTE ON FUNCTION led.body_of(bytea), led.fill_entry_fact(bigint) TO dba_app;
RESET ROLE;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_job")]

    operations = [migrations.RunSQL([UP], migrations.RunSQL.noop)]
