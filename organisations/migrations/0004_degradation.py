"""Degraded mode is proposed and confirmed by administrators: the ledger knows no people, so this app's guard says so.

ledger/migrations/0007 compares account, person and place of the two; here each of them must be an active account that
administers the named organisation of the named place, whoever speaks SQL as the application's role.
"""

from django.db import migrations

UP = """
CREATE FUNCTION organisations_administers(account text, who uuid, organisation_code text, place text) RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (
        SELECT FROM public.organisations_membership AS membership
          JOIN public.organisations_user AS person ON person.id = membership.user_id
          JOIN public.organisations_organisation AS organisation ON organisation.id = membership.organisation_id
         WHERE person.id::text = account AND person.person = who AND person.is_active
           AND membership.role = 'administrator' AND membership.ended_at IS NULL
           AND organisation.code = organisation_code AND organisation.jurisdiction_id = place
    )
$$;

CREATE FUNCTION organisations_degradation_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    allowed boolean := true;
BEGIN
    IF TG_OP = 'INSERT' THEN
        allowed := public.organisations_administers(
            NEW.proposed_by, NEW.proposed_person, NEW.proposed_organisation, NEW.proposed_place);
    ELSIF OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL THEN
        allowed := public.organisations_administers(
            NEW.confirmed_by, NEW.confirmed_person, NEW.confirmed_organisation, NEW.confirmed_place);
    END IF;
    IF NOT allowed THEN
        RAISE EXCEPTION 'this is not an administrator' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
SET LOCAL ROLE dba_owner;
CREATE TRIGGER degradation_by_administrators BEFORE INSERT OR UPDATE ON led.degradation
    FOR EACH ROW EXECUTE FUNCTION public.organisations_degradation_guard();
ALTER TABLE led.degradation ENABLE ALWAYS TRIGGER degradation_by_administrators;
RESET ROLE;
"""


class Migration(migrations.Migration):
    dependencies = [("organisations", "0003_identities"), ("ledger", "0007_degradation")]

    operations = [
        # Taking the guard away again would let anybody agree on it.
        migrations.RunSQL([UP], None),
    ]
