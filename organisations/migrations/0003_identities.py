"""Who an account or an organisation is never changes.

Foreign keys are checked at the end of a transaction, so the keys of two rows could be exchanged in one: the account
would have another person, the membership another organisation, without a change to the rows that their guards hold.
"""

from django.db import migrations

UP = """
CREATE FUNCTION organisations_identity_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the identity of % never changes', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER identity_stays BEFORE UPDATE ON organisations_user
    FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id) EXECUTE FUNCTION organisations_identity_stays();
CREATE TRIGGER identity_stays BEFORE UPDATE ON organisations_organisation
    FOR EACH ROW WHEN ((OLD.id, OLD.code, OLD.jurisdiction_id) IS DISTINCT FROM (NEW.id, NEW.code, NEW.jurisdiction_id))
    EXECUTE FUNCTION organisations_identity_stays();
ALTER TABLE organisations_user ENABLE ALWAYS TRIGGER identity_stays;
ALTER TABLE organisations_organisation ENABLE ALWAYS TRIGGER identity_stays;
ALTER TABLE organisations_user ENABLE ALWAYS TRIGGER person_stays;
ALTER TABLE organisations_membership ENABLE ALWAYS TRIGGER membership_only_ends;
"""

UNDO = """
ALTER TABLE organisations_membership ENABLE TRIGGER membership_only_ends;
ALTER TABLE organisations_user ENABLE TRIGGER person_stays;
DROP TRIGGER identity_stays ON organisations_organisation;
DROP TRIGGER identity_stays ON organisations_user;
DROP FUNCTION organisations_identity_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("organisations", "0002_guards")]

    operations = [migrations.RunSQL([UP], UNDO)]
