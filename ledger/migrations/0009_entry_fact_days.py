"""The list also filters by day and by organisation (migration 0004 tells of type and places).

Filled again from the entries: the table is derived and emptied here, the sweep refills it, and until it has, the list
reads the entries themselves. A day is a day in Hong Kong, as the pages show times.
"""

from django.db import migrations

UP = r"""
SET LOCAL ROLE dba_owner;

TRUNCATE led.entry_fact;
ALTER TABLE led.entry_fact
    ADD COLUMN day date,
    ADD COLUMN orgs text[] NOT NULL;
CREATE INDEX entry_fact_day ON led.entry_fact (day, idx);
CREATE INDEX entry_fact_orgs ON led.entry_fact USING gin (orgs);

-- No day for a record that states no time, or whose bytes someone damaged.
CREATE FUNCTION led.day_of(body jsonb) RETURNS date LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog AS $$
BEGIN
    RETURN ((body ->> 'at')::timestamptz AT TIME ZONE 'Asia/Hong_Kong')::date;
EXCEPTION WHEN data_exception THEN
    RETURN NULL;
END $$;

-- Every organisation that a record names: who acted, who asked and who holds, who decided a step, whose member.
CREATE FUNCTION led.orgs_of(body jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog AS $$
    SELECT coalesce(array_agg(DISTINCT org ORDER BY org), '{}') FROM (
        VALUES (body #>> '{actor,org}'), (body #>> '{exchange,custodian}'), (body #>> '{exchange,requester}'),
               (body #>> '{membership,org}')
        UNION ALL SELECT step ->> 'org' FROM jsonb_path_query(body, 'lax $.exchange.decided[*]') AS step
    ) AS named (org) WHERE org <> ''
$$;

CREATE OR REPLACE FUNCTION led.fill_entry_fact(at_most bigint) RETURNS bigint LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, led AS $$
    WITH fresh AS (
        SELECT idx, led.body_of(entry) AS body FROM led.log_entry
        WHERE idx >= (SELECT coalesce(max(idx) + 1, 0) FROM led.entry_fact)
        ORDER BY idx LIMIT at_most
    ), added AS (
        INSERT INTO led.entry_fact (idx, type, src, dst, day, orgs)
        SELECT idx, coalesce(body ->> 'type', ''), coalesce(body ->> 'src', ''), coalesce(body ->> 'dst', ''),
               led.day_of(body), led.orgs_of(body)
        FROM fresh
        ON CONFLICT DO NOTHING RETURNING 1
    )
    SELECT count(*) FROM added
$$;

REVOKE EXECUTE ON FUNCTION led.day_of(jsonb), led.orgs_of(jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION led.day_of(jsonb), led.orgs_of(jsonb) TO dba_app;
RESET ROLE;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0008_openings")]

    operations = [migrations.RunSQL([UP], migrations.RunSQL.noop)]
