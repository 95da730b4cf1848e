"""What nobody can do to requests, decisions and grants, the application's own role included. Plain SQL.

The arrows below are those of sharing/domain/states.py; tests/sharing/test_arrows_in_sql.py tries every pair of states
and compares. ENABLE ALWAYS, so that session_replication_role = replica does not skip a trigger; search_path ends with
pg_temp, so that a temporary table cannot stand in for a real one.
"""

from django.db import migrations

ADDED_ONLY = (
    "sharing_submittedversion",
    "sharing_approvalstep",
    "sharing_decision",
    "sharing_participant",
    "sharing_requestevent",
)
NEVER_DELETED = (*ADDED_ONLY, "sharing_sharingrequest", "sharing_grant")

REFERENCE = """
CREATE SEQUENCE sharing_reference;
"""

DENY = """
CREATE FUNCTION sharing_deny() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION '% on % is not allowed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""

DENY_CHANGE = """
CREATE TRIGGER added_only BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION sharing_deny();
ALTER TABLE {table} ENABLE ALWAYS TRIGGER added_only;
REVOKE UPDATE ON {table} FROM dba_app;
"""

DENY_DELETE = """
CREATE TRIGGER never_deleted BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION sharing_deny();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION sharing_deny();
ALTER TABLE {table} ENABLE ALWAYS TRIGGER never_deleted;
ALTER TABLE {table} ENABLE ALWAYS TRIGGER never_emptied;
REVOKE DELETE, TRUNCATE ON {table} FROM dba_app;
"""

COLUMNS = """
ALTER TABLE sharing_decision ADD CONSTRAINT decision_of_the_requester
    FOREIGN KEY (request_id, requester_person) REFERENCES sharing_sharingrequest (id, requester_person);
ALTER TABLE sharing_submittedversion ADD CONSTRAINT submitted_version_digest
    CHECK (digest = encode(sha256(snapshot), 'hex'));
"""

REQUEST = """
CREATE FUNCTION sharing_request_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
    judged boolean;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'draft' OR NEW.version <> 1 OR NEW.round <> 0 OR NEW.reference IS NOT NULL
           OR NEW.submitted_at IS NOT NULL THEN
            RAISE EXCEPTION 'a request begins as a draft' USING ERRCODE = refuse;
        END IF;
        IF NEW.holder_id <> NEW.requester_id OR NEW.requester_person IS DISTINCT FROM
           (SELECT person FROM organisations_user WHERE id = NEW.requester_id) THEN
            RAISE EXCEPTION 'the requester is not this person' USING ERRCODE = refuse;
        END IF;
        IF NEW.custodian_id IS DISTINCT FROM
           (SELECT custodian_id FROM catalogue_resource WHERE id = NEW.resource_id) THEN
            RAISE EXCEPTION 'the custodian is not the resource''s' USING ERRCODE = refuse;
        END IF;
        -- A date to come would let past members of the requesting side decide.
        IF NEW.opened_at > clock_timestamp() + interval '5 minutes' THEN
            RAISE EXCEPTION 'a request cannot be opened in the future' USING ERRCODE = refuse;
        END IF;
        RETURN NEW;
    END IF;

    IF (OLD.id, OLD.resource_id, OLD.requesting_organisation_id, OLD.custodian_id, OLD.requester_id,
        OLD.requester_person, OLD.opened_at)
       IS DISTINCT FROM
       (NEW.id, NEW.resource_id, NEW.requesting_organisation_id, NEW.custodian_id, NEW.requester_id,
        NEW.requester_person, NEW.opened_at) THEN
        RAISE EXCEPTION 'who asks whom for what never changes' USING ERRCODE = refuse;
    END IF;
    IF NEW.version <> OLD.version + 1 THEN
        RAISE EXCEPTION 'every change raises the version by one' USING ERRCODE = refuse;
    END IF;
    IF OLD.status NOT IN ('draft', 'submitted', 'returned') THEN
        RAISE EXCEPTION 'the request has ended' USING ERRCODE = refuse;
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('draft', 'submitted'), ('returned', 'submitted'),
        ('submitted', 'approved'), ('submitted', 'returned'), ('submitted', 'rejected'),
        ('draft', 'withdrawn'), ('submitted', 'withdrawn'), ('returned', 'withdrawn')
    ) THEN
        RAISE EXCEPTION 'no way from % to %', OLD.status, NEW.status USING ERRCODE = refuse;
    END IF;
    IF (OLD.basis, OLD.basis_detail, OLD.purpose, OLD.scenario, OLD.method, OLD.starts_on, OLD.ends_on, OLD.holder_id)
       IS DISTINCT FROM
       (NEW.basis, NEW.basis_detail, NEW.purpose, NEW.scenario, NEW.method, NEW.starts_on, NEW.ends_on, NEW.holder_id)
       AND (OLD.status = 'submitted' OR NEW.status <> OLD.status) THEN
        RAISE EXCEPTION 'the answers are frozen' USING ERRCODE = refuse;
    END IF;

    IF NEW.status = 'submitted' AND OLD.status <> 'submitted' THEN
        IF NEW.round <> OLD.round + 1 OR NEW.reference IS NULL
           OR (OLD.reference IS NOT NULL AND NEW.reference <> OLD.reference) THEN
            RAISE EXCEPTION 'a submission has a number and a reference' USING ERRCODE = refuse;
        END IF;
        IF NOT EXISTS (SELECT FROM sharing_submittedversion WHERE request_id = NEW.id AND number = NEW.round) THEN
            RAISE EXCEPTION 'nothing was submitted' USING ERRCODE = refuse;
        END IF;
        -- Endorsements, then one decision, which is the custodian's and comes last.
        IF NOT EXISTS (SELECT FROM sharing_approvalstep WHERE request_id = NEW.id AND round = NEW.round) OR
           (SELECT array_agg((position, kind = 'decide', kind = 'decide' AND organisation_id = NEW.custodian_id)
                             ORDER BY position)
              FROM sharing_approvalstep WHERE request_id = NEW.id AND round = NEW.round)
           IS DISTINCT FROM
           (SELECT array_agg((n::smallint, n = last, n = last) ORDER BY n)
              FROM (SELECT count(*) AS last FROM sharing_approvalstep
                     WHERE request_id = NEW.id AND round = NEW.round) AS steps, generate_series(1, last) AS n) THEN
            RAISE EXCEPTION 'the custodian''s decision must be the last step' USING ERRCODE = refuse;
        END IF;
    ELSIF (OLD.round, OLD.reference, OLD.submitted_at) IS DISTINCT FROM (NEW.round, NEW.reference, NEW.submitted_at)
    THEN
        RAISE EXCEPTION 'only a submission numbers a request' USING ERRCODE = refuse;
    END IF;

    IF NEW.status <> OLD.status AND NEW.status IN ('approved', 'returned', 'rejected') THEN
        IF NEW.status = 'approved' THEN
            SELECT coalesce(bool_and(coalesce(decision.outcome, '') IN ('endorsed', 'approved')), false) INTO judged
              FROM sharing_approvalstep AS step
              LEFT JOIN sharing_decision AS decision ON decision.step_id = step.id
             WHERE step.request_id = NEW.id AND step.round = NEW.round;
        ELSE
            SELECT count(*) > 0 INTO judged
              FROM sharing_approvalstep AS step
              JOIN sharing_decision AS decision ON decision.step_id = step.id
             WHERE step.request_id = NEW.id AND step.round = NEW.round AND decision.outcome = NEW.status;
        END IF;
        IF NOT judged THEN
            RAISE EXCEPTION 'nobody decided that' USING ERRCODE = refuse;
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER request_guard BEFORE INSERT OR UPDATE ON sharing_sharingrequest
    FOR EACH ROW EXECUTE FUNCTION sharing_request_guard();
ALTER TABLE sharing_sharingrequest ENABLE ALWAYS TRIGGER request_guard;
"""

ANSWERS = """
CREATE FUNCTION sharing_item_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    owner record;
BEGIN
    SELECT status, resource_id INTO owner FROM sharing_sharingrequest
     WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.request_id ELSE NEW.request_id END FOR UPDATE;
    IF owner.status NOT IN ('draft', 'returned') THEN
        RAISE EXCEPTION 'the scope is frozen' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF owner.resource_id IS DISTINCT FROM (SELECT resource_id FROM catalogue_dataitem WHERE id = NEW.item_id) THEN
        RAISE EXCEPTION 'the data item is of another resource' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER item_guard BEFORE INSERT OR DELETE ON sharing_requestitem
    FOR EACH ROW EXECUTE FUNCTION sharing_item_guard();
CREATE TRIGGER added_only BEFORE UPDATE ON sharing_requestitem FOR EACH ROW EXECUTE FUNCTION sharing_deny();
ALTER TABLE sharing_requestitem ENABLE ALWAYS TRIGGER item_guard;
ALTER TABLE sharing_requestitem ENABLE ALWAYS TRIGGER added_only;
REVOKE UPDATE, TRUNCATE ON sharing_requestitem FROM dba_app;

CREATE FUNCTION sharing_submission_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    owner record;
    number integer := CASE TG_TABLE_NAME WHEN 'sharing_approvalstep'
                      THEN (to_jsonb(NEW) ->> 'round')::integer ELSE (to_jsonb(NEW) ->> 'number')::integer END;
BEGIN
    SELECT status, round INTO owner FROM sharing_sharingrequest WHERE id = NEW.request_id FOR UPDATE;
    IF owner.status NOT IN ('draft', 'returned') OR number <> owner.round + 1 THEN
        RAISE EXCEPTION 'versions and steps are laid down by a submission'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER submission_guard BEFORE INSERT ON sharing_submittedversion
    FOR EACH ROW EXECUTE FUNCTION sharing_submission_guard();
CREATE TRIGGER submission_guard BEFORE INSERT ON sharing_approvalstep
    FOR EACH ROW EXECUTE FUNCTION sharing_submission_guard();
ALTER TABLE sharing_submittedversion ENABLE ALWAYS TRIGGER submission_guard;
ALTER TABLE sharing_approvalstep ENABLE ALWAYS TRIGGER submission_guard;
"""

DECISION = """
CREATE FUNCTION sharing_decision_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
    asked record;
    step record;
    decider record;
BEGIN
    SELECT * INTO asked FROM sharing_sharingrequest WHERE id = NEW.request_id FOR UPDATE;
    SELECT person, is_active INTO decider FROM organisations_user WHERE id = NEW.decided_by_id;
    IF decider.person IS DISTINCT FROM NEW.decided_by_person OR NOT decider.is_active THEN
        RAISE EXCEPTION 'the decider is not this person' USING ERRCODE = refuse;
    END IF;

    IF NEW.step_id IS NULL THEN
        IF NOT EXISTS (SELECT FROM sharing_grant WHERE request_id = NEW.request_id AND status = 'active')
           OR NEW.organisation_id <> asked.custodian_id OR NEW.role <> 'approver' THEN
            RAISE EXCEPTION 'only the custodian''s approver revokes what is active' USING ERRCODE = refuse;
        END IF;
    ELSE
        SELECT * INTO step FROM sharing_approvalstep WHERE id = NEW.step_id;
        IF step.request_id IS DISTINCT FROM NEW.request_id OR step.round <> asked.round
           OR asked.status <> 'submitted' THEN
            RAISE EXCEPTION 'the step does not wait for a decision' USING ERRCODE = refuse;
        END IF;
        IF EXISTS (SELECT FROM sharing_approvalstep AS earlier
                     LEFT JOIN sharing_decision AS decision ON decision.step_id = earlier.id
                    WHERE earlier.request_id = step.request_id AND earlier.round = step.round
                      AND earlier.position < step.position AND decision.outcome IS DISTINCT FROM 'endorsed') THEN
            RAISE EXCEPTION 'an earlier step is open' USING ERRCODE = refuse;
        END IF;
        IF NEW.organisation_id <> step.organisation_id OR NEW.role <> step.role
           OR NEW.outcome NOT IN ('returned', 'rejected')
              AND NEW.outcome <> (CASE step.kind WHEN 'decide' THEN 'approved' ELSE 'endorsed' END) THEN
            RAISE EXCEPTION 'the step asks for another decision' USING ERRCODE = refuse;
        END IF;
    END IF;

    IF NOT EXISTS (SELECT FROM organisations_membership
                    WHERE user_id = NEW.decided_by_id AND organisation_id = NEW.organisation_id
                      AND role = NEW.role AND ended_at IS NULL) THEN
        RAISE EXCEPTION 'the decider does not hold this role' USING ERRCODE = refuse;
    END IF;
    IF NEW.decided_by_person = asked.requester_person
       OR EXISTS (SELECT FROM sharing_participant
                   WHERE request_id = NEW.request_id AND person = NEW.decided_by_person) THEN
        RAISE EXCEPTION 'nobody decides on their own request' USING ERRCODE = refuse;
    END IF;
    IF NEW.organisation_id <> asked.requesting_organisation_id
       AND EXISTS (SELECT FROM organisations_membership AS membership
                     JOIN organisations_user AS account ON account.id = membership.user_id
                    WHERE account.person = NEW.decided_by_person
                      AND membership.organisation_id = asked.requesting_organisation_id
                      AND (membership.ended_at IS NULL
                           OR membership.ended_at >= asked.opened_at - interval '5 minutes')) THEN
        RAISE EXCEPTION 'the requesting side does not decide for the other' USING ERRCODE = refuse;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER decision_guard BEFORE INSERT ON sharing_decision
    FOR EACH ROW EXECUTE FUNCTION sharing_decision_guard();
ALTER TABLE sharing_decision ENABLE ALWAYS TRIGGER decision_guard;

-- To end a membership in the past would undo the rule above for requests that were opened since. The five minutes are
-- for clocks that differ; the rule above gives them back.
CREATE FUNCTION sharing_membership_end_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF NEW.ended_at < clock_timestamp() - interval '5 minutes'
       AND EXISTS (SELECT FROM sharing_sharingrequest
                    WHERE requesting_organisation_id = NEW.organisation_id AND opened_at > NEW.ended_at) THEN
        RAISE EXCEPTION 'a membership cannot end before requests that were opened during it'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER membership_end_guard BEFORE UPDATE ON organisations_membership
    FOR EACH ROW EXECUTE FUNCTION sharing_membership_end_guard();
ALTER TABLE organisations_membership ENABLE ALWAYS TRIGGER membership_end_guard;
"""

GRANT = """
CREATE FUNCTION sharing_grant_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
    asked record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        SELECT * INTO asked FROM sharing_sharingrequest WHERE id = NEW.request_id FOR UPDATE;
        IF asked.status <> 'approved' OR NEW.status <> 'active' OR NEW.version <> 1
           OR (NEW.resource_id, NEW.organisation_id, NEW.starts_on, NEW.ends_on)
              IS DISTINCT FROM
              (asked.resource_id, asked.requesting_organisation_id, asked.starts_on, asked.ends_on) THEN
            RAISE EXCEPTION 'a grant is what was approved' USING ERRCODE = refuse;
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.id, OLD.request_id, OLD.resource_id, OLD.organisation_id, OLD.starts_on, OLD.ends_on, OLD.granted_at)
       IS DISTINCT FROM
       (NEW.id, NEW.request_id, NEW.resource_id, NEW.organisation_id, NEW.starts_on, NEW.ends_on, NEW.granted_at)
       OR NEW.version <> OLD.version + 1
       OR OLD.access_given_at IS NOT NULL AND NEW.access_given_at IS DISTINCT FROM OLD.access_given_at THEN
        RAISE EXCEPTION 'what was granted never changes' USING ERRCODE = refuse;
    END IF;
    IF OLD.status <> 'active' THEN
        RAISE EXCEPTION 'the grant has ended' USING ERRCODE = refuse;
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (('active', 'revoked'), ('active', 'expired')) THEN
        RAISE EXCEPTION 'no way from % to %', OLD.status, NEW.status USING ERRCODE = refuse;
    END IF;
    IF NEW.status = 'revoked' AND NOT EXISTS (SELECT FROM sharing_decision
                                               WHERE request_id = NEW.request_id AND outcome = 'revoked') THEN
        RAISE EXCEPTION 'nobody decided that' USING ERRCODE = refuse;
    END IF;
    IF NEW.status = 'expired' AND (NEW.ended_at AT TIME ZONE 'Asia/Hong_Kong')::date <= NEW.ends_on THEN
        RAISE EXCEPTION 'the last day has not passed' USING ERRCODE = refuse;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER grant_guard BEFORE INSERT OR UPDATE ON sharing_grant
    FOR EACH ROW EXECUTE FUNCTION sharing_grant_guard();
ALTER TABLE sharing_grant ENABLE ALWAYS TRIGGER grant_guard;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("sharing", "0001_initial"),
        ("organisations", "0002_guards"),
        ("catalogue", "0001_initial"),
        ("ledger", "0001_roles"),
    ]

    operations = [
        migrations.RunSQL(
            [
                REFERENCE,
                DENY,
                *[DENY_CHANGE.format(table=table) for table in ADDED_ONLY],
                *[DENY_DELETE.format(table=table) for table in NEVER_DELETED],
                COLUMNS,
                REQUEST,
                ANSWERS,
                DECISION,
                GRANT,
            ],
            # Taking the guards away again would free every row they held; start from an empty database instead.
            None,
        )
    ]
