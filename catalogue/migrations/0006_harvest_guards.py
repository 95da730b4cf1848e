"""What nobody can do to sources and their runs, the application's own role included. Plain SQL.

The arrows are those of catalogue/domain/harvest/states.py; tests/catalogue/harvest/test_guards.py tries every pair.
"""

from django.db import migrations

SOURCE = """
CREATE FUNCTION catalogue_source_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
    account record;
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a source is ended, never deleted' USING ERRCODE = refuse;
    END IF;
    IF NEW.proposed_person IS DISTINCT FROM (SELECT person FROM organisations_user WHERE id = NEW.proposed_by_id) THEN
        RAISE EXCEPTION 'who proposed it is not this person' USING ERRCODE = refuse;
    END IF;
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'proposed' OR NEW.version <> 1 THEN
            RAISE EXCEPTION 'a source begins as proposed' USING ERRCODE = refuse;
        END IF;
        RETURN NEW;
    END IF;

    IF (OLD.id, OLD.code, OLD.kind, OLD.created_at) IS DISTINCT FROM (NEW.id, NEW.code, NEW.kind, NEW.created_at) THEN
        RAISE EXCEPTION 'which source this is never changes' USING ERRCODE = refuse;
    END IF;
    IF OLD.state = 'ended' THEN
        RAISE EXCEPTION 'the source has ended' USING ERRCODE = refuse;
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
        ('proposed', 'confirmed'), ('confirmed', 'proposed'), ('suspended', 'proposed'),
        ('confirmed', 'suspended'), ('suspended', 'confirmed'),
        ('proposed', 'ended'), ('confirmed', 'ended'), ('suspended', 'ended')
    ) THEN
        RAISE EXCEPTION 'no way from % to %', OLD.state, NEW.state USING ERRCODE = refuse;
    END IF;
    -- Whom the portal asks, and whose entries the answers become: two people, each time.
    IF (OLD.urls, OLD.host, OLD.organisation_id, OLD.providers, OLD.unmapped, OLD.sharing_attribute, OLD.visibility,
        OLD.licence, OLD.portal, OLD.language, OLD.page)
       IS DISTINCT FROM
       (NEW.urls, NEW.host, NEW.organisation_id, NEW.providers, NEW.unmapped, NEW.sharing_attribute, NEW.visibility,
        NEW.licence, NEW.portal, NEW.language, NEW.page)
       AND (NEW.state <> 'proposed' OR NEW.version <> OLD.version + 1) THEN
        RAISE EXCEPTION 'a changed source waits for confirmation' USING ERRCODE = refuse;
    END IF;
    IF NEW.state = 'confirmed' AND OLD.state = 'proposed' THEN
        SELECT person, is_active INTO account FROM organisations_user WHERE id = NEW.confirmed_by_id;
        IF account.person IS DISTINCT FROM NEW.confirmed_person OR NOT account.is_active
           OR NOT EXISTS (SELECT FROM organisations_membership
                           WHERE user_id = NEW.confirmed_by_id AND role = 'administrator' AND ended_at IS NULL) THEN
            RAISE EXCEPTION 'who confirms is no administrator' USING ERRCODE = refuse;
        END IF;
    ELSIF NEW.state <> 'proposed' AND
       (OLD.confirmed_by_id, OLD.confirmed_person, OLD.confirmed_at, OLD.proposed_by_id, OLD.proposed_at)
       IS DISTINCT FROM
       (NEW.confirmed_by_id, NEW.confirmed_person, NEW.confirmed_at, NEW.proposed_by_id, NEW.proposed_at) THEN
        RAISE EXCEPTION 'who proposed and who confirmed stays' USING ERRCODE = refuse;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER source_guard BEFORE INSERT OR UPDATE OR DELETE ON catalogue_source
    FOR EACH ROW EXECUTE FUNCTION catalogue_source_guard();
ALTER TABLE catalogue_source ENABLE ALWAYS TRIGGER source_guard;
REVOKE DELETE, TRUNCATE ON catalogue_source FROM dba_app;
"""

RUN = """
CREATE FUNCTION catalogue_run_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'waiting' THEN
            RAISE EXCEPTION 'a run begins by waiting' USING ERRCODE = refuse;
        END IF;
    ELSE
        IF (OLD.id, OLD.source_id, OLD.dry, OLD.created_at) IS DISTINCT FROM
           (NEW.id, NEW.source_id, NEW.dry, NEW.created_at) THEN
            RAISE EXCEPTION 'which run this is never changes' USING ERRCODE = refuse;
        END IF;
        IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
            ('waiting', 'running'), ('waiting', 'failed'), ('waiting', 'cancelled'),
            ('running', 'waiting'), ('running', 'held'), ('running', 'done'), ('running', 'failed'),
            ('running', 'cancelled'), ('held', 'waiting'), ('held', 'cancelled')
        ) THEN
            RAISE EXCEPTION 'no way from % to %', OLD.state, NEW.state USING ERRCODE = refuse;
        END IF;
    END IF;
    IF (TG_OP = 'INSERT' OR NEW.state = 'running' AND OLD.state <> 'running') AND NOT EXISTS (
        SELECT FROM catalogue_source WHERE id = NEW.source_id AND state = 'confirmed') THEN
        RAISE EXCEPTION 'only a confirmed source is asked' USING ERRCODE = refuse;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER run_guard BEFORE INSERT OR UPDATE ON catalogue_harvestrun
    FOR EACH ROW EXECUTE FUNCTION catalogue_run_guard();
ALTER TABLE catalogue_harvestrun ENABLE ALWAYS TRIGGER run_guard;
REVOKE DELETE, TRUNCATE ON catalogue_harvestrun, catalogue_sourcerecord FROM dba_app;
"""

UNDO = """
GRANT DELETE ON catalogue_source, catalogue_harvestrun, catalogue_sourcerecord TO dba_app;
DROP TRIGGER run_guard ON catalogue_harvestrun;
DROP FUNCTION catalogue_run_guard();
DROP TRIGGER source_guard ON catalogue_source;
DROP FUNCTION catalogue_source_guard();
"""


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0005_harvesting"), ("ledger", "0001_roles"), ("organisations", "0002_guards")]

    operations = [migrations.RunSQL([SOURCE, RUN], UNDO)]
