"""Whoever the rows name as having made, edited, held or submitted a request is a participant, and can never decide.

The services write the participants themselves; this holds for whoever speaks SQL as the application's role and leaves
them out.
"""

from django.db import migrations

UP = """
CREATE FUNCTION sharing_take_part(request uuid, account bigint, what text, moment timestamptz) RETURNS void LANGUAGE sql
SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO sharing_participant (request_id, person, part, since)
    SELECT request, person, what, moment FROM organisations_user WHERE id = account
    ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION sharing_request_takes_part() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM public.sharing_take_part(NEW.id, NEW.requester_id, 'opened', NEW.opened_at);
    ELSIF NEW.holder_id <> OLD.holder_id THEN
        PERFORM public.sharing_take_part(NEW.id, OLD.holder_id, 'gave', NEW.changed_at);
        PERFORM public.sharing_take_part(NEW.id, NEW.holder_id, 'received', NEW.changed_at);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER takes_part AFTER INSERT OR UPDATE ON sharing_sharingrequest
    FOR EACH ROW EXECUTE FUNCTION sharing_request_takes_part();

CREATE FUNCTION sharing_version_takes_part() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM public.sharing_take_part(NEW.request_id, NEW.submitted_by_id, 'edited', NEW.submitted_at);
    RETURN NULL;
END $$;
CREATE TRIGGER takes_part AFTER INSERT ON sharing_submittedversion
    FOR EACH ROW EXECUTE FUNCTION sharing_version_takes_part();

CREATE FUNCTION sharing_event_takes_part() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM public.sharing_take_part(NEW.request_id, NEW.actor_id, CASE NEW.action
        WHEN 'open' THEN 'opened' WHEN 'hand_over' THEN 'gave' ELSE 'edited' END, NEW.at);
    PERFORM public.sharing_take_part(NEW.request_id, NEW.received_by_id, 'received', NEW.at);
    RETURN NULL;
END $$;
CREATE TRIGGER takes_part AFTER INSERT ON sharing_requestevent
    FOR EACH ROW WHEN (NEW.action IN ('open', 'save', 'hand_over', 'submit'))
    EXECUTE FUNCTION sharing_event_takes_part();

ALTER TABLE sharing_sharingrequest ENABLE ALWAYS TRIGGER takes_part;
ALTER TABLE sharing_submittedversion ENABLE ALWAYS TRIGGER takes_part;
ALTER TABLE sharing_requestevent ENABLE ALWAYS TRIGGER takes_part;
"""


class Migration(migrations.Migration):
    dependencies = [("sharing", "0002_guards")]

    operations = [
        migrations.RunSQL(
            [UP],
            # As in 0002: taking a guard away again would free every row it held.
            None,
        )
    ]
