"""No proof, no data: access opens only when a published note covers the record of the approval.

The grant says so when its ``access_given_at`` is set, and the access row itself says so again when it is inserted, so
neither can be written by whoever speaks SQL as the application's role. What a published note is, and that only the
publisher inserts one, is the ledger's (its migration 0006); sharing/services/release.py also verifies the proof.
"""

from django.db import migrations, models

PUBLISHED = """
-- Whether the newest published note covers the approval of what was submitted last. Read from the record itself:
-- a line of the timeline is no proof.
CREATE FUNCTION sharing_approval_is_published(asked uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM public.sharing_requestevent AS line
          JOIN led.log_entry AS entry ON entry.event_id = line.event_id
          JOIN public.sharing_sharingrequest AS request ON request.id = line.request_id
          JOIN public.sharing_submittedversion AS version
            ON version.request_id = request.id AND version.number = request.round
         WHERE line.request_id = asked AND line.action = 'approve'
           AND entry.idx < (SELECT max(size) FROM led.published)
           AND convert_from(entry.entry, 'UTF8')::jsonb ->> 'type' = 'exchange.approved'
           AND convert_from(entry.entry, 'UTF8')::jsonb #>> '{exchange,request}' = asked::text
           AND convert_from(entry.entry, 'UTF8')::jsonb #>> '{exchange,version}' = version.digest
    )
$$;
"""

GRANT = """
CREATE FUNCTION sharing_release_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
BEGIN
    IF NEW.access_given_at IS NULL OR TG_OP = 'UPDATE' AND OLD.access_given_at IS NOT NULL THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' OR NEW.status <> 'active' THEN
        RAISE EXCEPTION 'access opens later than the grant is made, and never after it ended' USING ERRCODE = refuse;
    END IF;
    IF (NEW.access_given_at AT TIME ZONE 'Asia/Hong_Kong')::date NOT BETWEEN NEW.starts_on AND NEW.ends_on THEN
        RAISE EXCEPTION 'access opens within the period' USING ERRCODE = refuse;
    END IF;
    IF NOT public.sharing_approval_is_published(NEW.request_id) THEN
        RAISE EXCEPTION 'the approval is not published' USING ERRCODE = refuse;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER release_guard BEFORE INSERT OR UPDATE ON sharing_grant
    FOR EACH ROW EXECUTE FUNCTION sharing_release_guard();
ALTER TABLE sharing_grant ENABLE ALWAYS TRIGGER release_guard;
"""

ACCESS = """
CREATE FUNCTION sharing_access_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.sharing_grant AS made
                     JOIN public.organisations_organisation AS organisation ON organisation.id = made.organisation_id
                    WHERE made.resource_id = NEW.content_object_id AND organisation.group_id = NEW.group_id
                      AND made.status = 'active' AND made.access_given_at IS NOT NULL) THEN
        RAISE EXCEPTION 'access needs a grant that is in force' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER access_guard BEFORE INSERT OR UPDATE ON catalogue_resourcegroupaccess
    FOR EACH ROW EXECUTE FUNCTION sharing_access_guard();
ALTER TABLE catalogue_resourcegroupaccess ENABLE ALWAYS TRIGGER access_guard;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("sharing", "0003_participants"),
        ("catalogue", "0001_initial"),
        ("ledger", "0006_checkpoints"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="grant",
            index=models.Index(
                condition=models.Q(("access_given_at__isnull", True), ("status", "active")),
                fields=["starts_on"],
                name="grant_waiting_by_start",
            ),
        ),
        # As in 0002: taking a guard away again would free every row it held.
        migrations.RunSQL([PUBLISHED, GRANT, ACCESS], None),
    ]
