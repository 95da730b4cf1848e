"""The terms of a source that its records do not state: conditions, legal basis, openness. Two people stand behind them.

The function is that of 0010 with four columns more.
"""

from django.db import migrations, models

SOURCE = """
CREATE OR REPLACE FUNCTION catalogue_source_guard() RETURNS trigger LANGUAGE plpgsql
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
        OLD.licence, OLD.portal, OLD.language, OLD.page, OLD.sharing_conditions, OLD.not_shared_basis,
        OLD.open_attribute, OLD.open_conditions)
       IS DISTINCT FROM
       (NEW.urls, NEW.host, NEW.organisation_id, NEW.providers, NEW.unmapped, NEW.sharing_attribute, NEW.visibility,
        NEW.licence, NEW.portal, NEW.language, NEW.page, NEW.sharing_conditions, NEW.not_shared_basis,
        NEW.open_attribute, NEW.open_conditions)
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
"""

UNDO = """
CREATE OR REPLACE FUNCTION catalogue_source_guard() RETURNS trigger LANGUAGE plpgsql
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
"""


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0013_authority")]

    operations = [
        migrations.AddField("source", "sharing_conditions", models.JSONField(blank=True, default=dict)),
        migrations.AddField("source", "not_shared_basis", models.JSONField(blank=True, default=dict)),
        migrations.AddField(
            "source",
            "open_attribute",
            models.CharField(
                choices=[
                    ("open", "Open to the public"),
                    ("conditional", "Open on conditions"),
                    ("not_open", "Not open"),
                    ("not_stated", "Not stated"),
                ],
                default="not_stated",
                max_length=16,
            ),
        ),
        migrations.AddField("source", "open_conditions", models.JSONField(blank=True, default=dict)),
        migrations.RunSQL(SOURCE, UNDO),
    ]
