"""What the application's role can never do, whatever the code above it says. Plain SQL: nothing can switch it off."""

from django.db import migrations

PLACES = """
INSERT INTO organisations_jurisdiction (code) VALUES ('GD'), ('HK'), ('MO') ON CONFLICT DO NOTHING;
REVOKE INSERT, UPDATE, DELETE ON organisations_jurisdiction FROM dba_app;
"""

# A second account or a changed person would give somebody a second vote.
PERSON = """
CREATE FUNCTION organisations_person_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the person of an account never changes' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER person_stays BEFORE UPDATE ON organisations_user
    FOR EACH ROW WHEN (OLD.person IS DISTINCT FROM NEW.person) EXECUTE FUNCTION organisations_person_stays();
REVOKE DELETE ON organisations_user FROM dba_app;
"""

# Past membership bars decisions: it may be ended once, and neither moved nor forgotten.
MEMBERSHIP = """
CREATE FUNCTION organisations_membership_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_at IS NOT NULL
       OR NEW.ended_at IS NULL
       OR (OLD.id, OLD.user_id, OLD.organisation_id, OLD.role, OLD.started_at)
          IS DISTINCT FROM (NEW.id, NEW.user_id, NEW.organisation_id, NEW.role, NEW.started_at) THEN
        RAISE EXCEPTION 'a membership can only be ended, once' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER membership_only_ends BEFORE UPDATE ON organisations_membership
    FOR EACH ROW EXECUTE FUNCTION organisations_membership_only_ends();
REVOKE UPDATE, DELETE ON organisations_membership FROM dba_app;
GRANT UPDATE (ended_at) ON organisations_membership TO dba_app;
"""

UNDO = """
DROP TRIGGER membership_only_ends ON organisations_membership;
DROP FUNCTION organisations_membership_only_ends();
DROP TRIGGER person_stays ON organisations_user;
DROP FUNCTION organisations_person_stays();
GRANT INSERT, UPDATE, DELETE ON organisations_jurisdiction, organisations_membership, organisations_user TO dba_app;
"""


class Migration(migrations.Migration):
    dependencies = [("organisations", "0001_initial"), ("ledger", "0001_roles")]

    operations = [migrations.RunSQL([PLACES, PERSON, MEMBERSHIP], UNDO)]
