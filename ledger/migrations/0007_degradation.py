"""Degraded mode: for a time, notes may be published with fewer witnesses (docs/runbook.md, "Degraded mode").

One administrator proposes, a second one confirms: another account, another person, another jurisdiction. It has an end
(72 hours after the proposal at most), may be ended early, and is recorded in the log when it begins and when it ends.
led.degraded_quorum() is what the publisher asks: how many witnesses are enough now, or null. It goes by the
database's clock, so a period that nobody swept away yet has ended all the same.
"""

from django.db import migrations

TABLE = r"""
SET LOCAL ROLE dba_owner;

CREATE TABLE led.degradation (
    id uuid PRIMARY KEY,
    quorum smallint NOT NULL CHECK (quorum >= 1),
    reason text NOT NULL CHECK (reason IN ('witness_outage', 'network_outage', 'key_rotation', 'maintenance')),
    -- The proposer: account, person, organisation's code, jurisdiction. Never in the log: it has only codes.
    proposed_at timestamptz NOT NULL,
    proposed_by text NOT NULL CHECK (proposed_by <> ''),
    proposed_person uuid NOT NULL,
    proposed_organisation text NOT NULL CHECK (proposed_organisation <> ''),
    proposed_place text NOT NULL CHECK (proposed_place <> ''),
    ends_at timestamptz NOT NULL CHECK (ends_at > proposed_at AND ends_at <= proposed_at + interval '72 hours'),
    confirmed_at timestamptz CHECK (confirmed_at >= proposed_at AND confirmed_at < ends_at),
    confirmed_by text CHECK (confirmed_by <> '' AND confirmed_by <> proposed_by),
    confirmed_person uuid CHECK (confirmed_person <> proposed_person),
    confirmed_organisation text CHECK (confirmed_organisation <> ''),
    confirmed_place text CHECK (confirmed_place <> '' AND confirmed_place <> proposed_place),
    confirmed_event uuid UNIQUE,
    ended_at timestamptz,
    -- 'early': by an administrator; 'time': at its end; 'withdrawn', 'lapsed': before anybody confirmed it.
    ended_how text CHECK (ended_how IN ('early', 'time', 'withdrawn', 'lapsed')),
    ended_event uuid UNIQUE,
    version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    CHECK (num_nulls(confirmed_at, confirmed_by, confirmed_person, confirmed_organisation, confirmed_place,
                     confirmed_event) IN (0, 6)),
    CHECK ((ended_at IS NULL) = (ended_how IS NULL)),
    CHECK (ended_how IS NULL OR (ended_how IN ('early', 'time')) = (confirmed_at IS NOT NULL)),
    CHECK ((ended_event IS NOT NULL) = (ended_at IS NOT NULL AND confirmed_at IS NOT NULL))
);
-- One proposal or period at a time: nobody has to work out which of two applies.
CREATE UNIQUE INDEX degradation_open ON led.degradation ((true)) WHERE ended_at IS NULL;
CREATE INDEX degradation_newest ON led.degradation (proposed_at DESC);
"""

FUNCTIONS = r"""
CREATE FUNCTION led.check_degradation() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, led AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
    margin CONSTANT interval := '5 minutes';  -- for clocks that differ
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.confirmed_at IS NOT NULL OR NEW.ended_at IS NOT NULL OR NEW.version <> 1 THEN
            RAISE EXCEPTION 'degraded mode begins as a proposal' USING ERRCODE = refuse;
        END IF;
        IF NEW.proposed_at > clock_timestamp() + margin THEN
            RAISE EXCEPTION 'a proposal cannot be of the future' USING ERRCODE = refuse;
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.id, OLD.quorum, OLD.reason, OLD.proposed_at, OLD.proposed_by, OLD.proposed_person,
        OLD.proposed_organisation, OLD.proposed_place, OLD.ends_at)
       IS DISTINCT FROM
       (NEW.id, NEW.quorum, NEW.reason, NEW.proposed_at, NEW.proposed_by, NEW.proposed_person,
        NEW.proposed_organisation, NEW.proposed_place, NEW.ends_at)
       OR NEW.version <> OLD.version + 1 OR OLD.ended_at IS NOT NULL THEN
        RAISE EXCEPTION 'what was proposed never changes' USING ERRCODE = refuse;
    END IF;
    IF OLD.confirmed_at IS NULL AND NEW.confirmed_at IS NOT NULL THEN
        IF NEW.ended_at IS NOT NULL OR NEW.ends_at <= clock_timestamp()
           OR NEW.confirmed_at > clock_timestamp() + margin THEN
            RAISE EXCEPTION 'it is too late, or too early, to confirm this' USING ERRCODE = refuse;
        END IF;
        IF NOT led.has_event(NEW.confirmed_event, 'witness.degraded', NEW.id) THEN
            RAISE EXCEPTION 'degraded mode begins with its record' USING ERRCODE = refuse;
        END IF;
    ELSIF (OLD.confirmed_at, OLD.confirmed_by, OLD.confirmed_person, OLD.confirmed_organisation, OLD.confirmed_place,
           OLD.confirmed_event)
       IS DISTINCT FROM
       (NEW.confirmed_at, NEW.confirmed_by, NEW.confirmed_person, NEW.confirmed_organisation, NEW.confirmed_place,
        NEW.confirmed_event) THEN
        RAISE EXCEPTION 'a confirmation never changes' USING ERRCODE = refuse;
    END IF;
    IF NEW.ended_event IS NOT NULL AND NOT led.has_event(NEW.ended_event, 'witness.restored', NEW.id) THEN
        RAISE EXCEPTION 'degraded mode ends with its record' USING ERRCODE = refuse;
    END IF;
    RETURN NEW;
END $$;

-- Whether this event, of this kind and about this degradation, is recorded or chained.
CREATE FUNCTION led.has_event(wanted uuid, kind text, about uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, led AS $$
    SELECT EXISTS (
        SELECT FROM (
            SELECT entry FROM led.outbox WHERE event_id = wanted
            UNION ALL SELECT entry FROM led.log_entry WHERE event_id = wanted
        ) AS found
        WHERE convert_from(found.entry, 'UTF8')::jsonb ->> 'type' = kind
          AND convert_from(found.entry, 'UTF8')::jsonb #>> '{degradation,id}' = about::text
    )
$$;

CREATE FUNCTION led.degraded_quorum() RETURNS smallint LANGUAGE sql STABLE SET search_path = pg_catalog, led AS $$
    SELECT quorum FROM led.degradation
     WHERE confirmed_at IS NOT NULL AND ended_at IS NULL AND ends_at > clock_timestamp()
$$;
REVOKE EXECUTE ON FUNCTION led.check_degradation() FROM PUBLIC;
"""

TRIGGERS = """
CREATE TRIGGER degradation_is_agreed BEFORE INSERT OR UPDATE ON led.degradation
    FOR EACH ROW EXECUTE FUNCTION led.check_degradation();
CREATE TRIGGER degradation_stays BEFORE DELETE ON led.degradation
    FOR EACH ROW EXECUTE FUNCTION led.deny();
CREATE TRIGGER degradation_is_never_truncated BEFORE TRUNCATE ON led.degradation
    FOR EACH STATEMENT EXECUTE FUNCTION led.deny();
ALTER TABLE led.degradation ENABLE ALWAYS TRIGGER degradation_is_agreed;
ALTER TABLE led.degradation ENABLE ALWAYS TRIGGER degradation_stays;
ALTER TABLE led.degradation ENABLE ALWAYS TRIGGER degradation_is_never_truncated;
"""

GRANTS = """
GRANT SELECT ON led.degradation TO dba_app, dba_ledger, dba_signer, dba_auditor, dba_publisher;
GRANT INSERT ON led.degradation TO dba_app;
GRANT UPDATE (confirmed_at, confirmed_by, confirmed_person, confirmed_organisation, confirmed_place, confirmed_event,
              ended_at, ended_how, ended_event, version) ON led.degradation TO dba_app;
GRANT EXECUTE ON FUNCTION led.degraded_quorum() TO dba_app, dba_ledger, dba_signer, dba_auditor, dba_publisher;
RESET ROLE;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0006_checkpoints")]

    operations = [
        migrations.RunSQL([TABLE, FUNCTIONS, TRIGGERS, GRANTS], migrations.RunSQL.noop),
    ]
