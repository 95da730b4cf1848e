"""What is added beside a source is a reviewed change, of the kind ``addition``; the database takes nothing else.

The function of versions is that of 0013 with one kind more: the version of an addition is what was approved together
with what the source says, so its bytes are not those that were submitted; the additions themselves are.
"""

import django.db.models.deletion
from django.db import migrations, models

ADDITION = """
CREATE FUNCTION catalogue_addition_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
    written record;
    passed record;
    replaced integer := 0;
BEGIN
    SELECT * INTO written FROM catalogue_entrychange WHERE id = NEW.change_id FOR UPDATE;
    IF NOT FOUND OR written.kind <> 'addition' OR written.status <> 'in_review' THEN
        RAISE EXCEPTION 'an addition is a change in review' USING ERRCODE = refuse;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF NEW.resource_id <> OLD.resource_id THEN
            RAISE EXCEPTION 'an addition stays beside its entry' USING ERRCODE = refuse;
        END IF;
        replaced := OLD.version;
    END IF;
    IF (NEW.resource_id, NEW.written_by_id) IS DISTINCT FROM (written.resource_id, written.author_id)
       OR written.base_version <> replaced OR NEW.version <> replaced + 1
       OR NEW."values" IS DISTINCT FROM convert_from(written.submitted, 'UTF8')::jsonb THEN
        RAISE EXCEPTION 'an addition is what was approved' USING ERRCODE = refuse;
    END IF;
    SELECT count(*) AS reviews, count(DISTINCT person) AS persons INTO passed
      FROM catalogue_entryreview WHERE change_id = written.id AND round = written.round AND outcome = 'passed';
    IF passed.reviews <> 3 + catalogue_announces(written.custodian_id)::integer OR passed.persons < 2 THEN
        RAISE EXCEPTION 'not reviewed by two people' USING ERRCODE = refuse;
    END IF;
    IF NOT EXISTS (SELECT FROM catalogue_sourcerecord WHERE resource_id = NEW.resource_id) THEN
        RAISE EXCEPTION 'there is no source to add beside' USING ERRCODE = refuse;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER addition_guard BEFORE INSERT OR UPDATE ON catalogue_localaddition
    FOR EACH ROW EXECUTE FUNCTION catalogue_addition_guard();
CREATE TRIGGER never_deleted BEFORE DELETE ON catalogue_localaddition
    FOR EACH ROW EXECUTE FUNCTION catalogue_deny();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON catalogue_localaddition
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue_deny();
ALTER TABLE catalogue_localaddition ENABLE ALWAYS TRIGGER addition_guard;
ALTER TABLE catalogue_localaddition ENABLE ALWAYS TRIGGER never_deleted;
ALTER TABLE catalogue_localaddition ENABLE ALWAYS TRIGGER never_emptied;
REVOKE DELETE, TRUNCATE ON catalogue_localaddition FROM dba_app;
"""

VERSION = """
CREATE OR REPLACE FUNCTION catalogue_version_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
    published record;
    newest integer;
BEGIN
    SELECT max(number) INTO newest FROM catalogue_entryversion WHERE resource_id = NEW.resource_id;
    IF newest IS NOT NULL AND NEW.number <= newest THEN
        RAISE EXCEPTION 'versions follow each other' USING ERRCODE = refuse;
    END IF;
    IF NEW.change_id IS NULL THEN
        RETURN NEW;
    END IF;
    SELECT * INTO published FROM catalogue_entrychange WHERE id = NEW.change_id FOR UPDATE;
    IF published.status <> 'in_review'
       OR published.kind <> 'addition' AND published.submitted IS DISTINCT FROM NEW.snapshot
       OR published.kind = 'addition' AND NOT EXISTS (
        SELECT FROM catalogue_localaddition WHERE resource_id = NEW.resource_id AND change_id = NEW.change_id)
       OR published.resource_id IS NOT NULL AND published.resource_id <> NEW.resource_id
       OR NOT EXISTS (SELECT FROM catalogue_entryreview WHERE change_id = NEW.change_id AND round = published.round
                         AND outcome = 'passed'
                         AND kind = CASE WHEN catalogue_announces(published.custodian_id)
                                         THEN 'authority' ELSE 'approval' END) THEN
        RAISE EXCEPTION 'a version is what was approved' USING ERRCODE = refuse;
    END IF;
    RETURN NEW;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0014_source_terms"), ("ledger", "0001_roles")]

    operations = [
        migrations.AlterField(
            "entrychange",
            "kind",
            models.CharField(
                choices=[
                    ("new", "New entry"),
                    ("change", "Change of an entry"),
                    ("retire", "Retirement of an entry"),
                    ("addition", "Addition beside a source"),
                ],
                max_length=8,
            ),
        ),
        # What was added before stays listed, and names no change: nobody reviewed it.
        migrations.AddField(
            "localaddition",
            "change",
            models.OneToOneField(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="addition",
                to="catalogue.entrychange",
            ),
        ),
        # Taking the guards away again would free what they held; start from an empty database instead.
        migrations.RunSQL([ADDITION, VERSION], None),
    ]
