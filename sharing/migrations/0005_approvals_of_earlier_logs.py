"""An approval that was published in a log since archived stays published (the ledger's migration 0012)."""

from django.db import migrations

UP = """
CREATE OR REPLACE FUNCTION sharing_approval_is_published(asked uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM public.sharing_requestevent AS line
          CROSS JOIN LATERAL led.published_entry(line.event_id) AS entry
          JOIN public.sharing_sharingrequest AS request ON request.id = line.request_id
          JOIN public.sharing_submittedversion AS version
            ON version.request_id = request.id AND version.number = request.round
         WHERE line.request_id = asked AND line.action = 'approve' AND line.event_id IS NOT NULL
           AND convert_from(entry, 'UTF8')::jsonb ->> 'type' = 'exchange.approved'
           AND convert_from(entry, 'UTF8')::jsonb #>> '{exchange,request}' = asked::text
           AND convert_from(entry, 'UTF8')::jsonb #>> '{exchange,version}' = version.digest
    )
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("sharing", "0004_release"), ("ledger", "0012_rollover")]

    operations = [migrations.RunSQL([UP], migrations.RunSQL.noop)]
