"""What a resource and a data item are never changes: grants and requests point to their keys.

Foreign keys are checked at the end of a transaction, so the keys of two resources could be exchanged in one, and what
was granted for one would open the other.
"""

from django.db import migrations

UP = """
CREATE FUNCTION catalogue_identity_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the identity of % never changes', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER identity_stays BEFORE UPDATE ON catalogue_resource
    FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id) EXECUTE FUNCTION catalogue_identity_stays();
CREATE TRIGGER identity_stays BEFORE UPDATE ON catalogue_dataitem
    FOR EACH ROW WHEN ((OLD.id, OLD.resource_id) IS DISTINCT FROM (NEW.id, NEW.resource_id))
    EXECUTE FUNCTION catalogue_identity_stays();
ALTER TABLE catalogue_resource ENABLE ALWAYS TRIGGER identity_stays;
ALTER TABLE catalogue_dataitem ENABLE ALWAYS TRIGGER identity_stays;
"""

UNDO = """
DROP TRIGGER identity_stays ON catalogue_dataitem;
DROP TRIGGER identity_stays ON catalogue_resource;
DROP FUNCTION catalogue_identity_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0001_initial")]

    operations = [migrations.RunSQL([UP], UNDO)]
