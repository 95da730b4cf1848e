"""What nobody can do to changes, reviews, versions and corrections, the application's own role included. Plain SQL.

The arrows below are those of catalogue/domain/states.py; tests/catalogue/test_life_cycle_in_sql.py tries every pair of
states and compares. Written as sharing/migrations/0002 is: ENABLE ALWAYS, and a search_path that ends with pg_temp.
"""

from django.db import migrations

ADDED_ONLY = (
    "catalogue_changeauthor",
    "catalogue_entryreview",
    "catalogue_changeextension",
    "catalogue_entryversion",
)
NEVER_DELETED = (*ADDED_ONLY, "catalogue_entrychange", "catalogue_correction")

DENY = """
CREATE FUNCTION catalogue_deny() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RAISE EXCEPTION '% on % is not allowed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""

DENY_CHANGE = """
CREATE TRIGGER added_only BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION catalogue_deny();
ALTER TABLE {table} ENABLE ALWAYS TRIGGER added_only;
REVOKE UPDATE ON {table} FROM dba_app;
"""

DENY_DELETE = """
CREATE TRIGGER never_deleted BEFORE DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION catalogue_deny();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION catalogue_deny();
ALTER TABLE {table} ENABLE ALWAYS TRIGGER never_deleted;
ALTER TABLE {table} ENABLE ALWAYS TRIGGER never_emptied;
REVOKE DELETE, TRUNCATE ON {table} FROM dba_app;
"""

COLUMNS = """
ALTER TABLE catalogue_entryreview ADD CONSTRAINT entry_review_of_the_author
    FOREIGN KEY (change_id, author_person) REFERENCES catalogue_entrychange (id, author_person);
ALTER TABLE catalogue_changeextension ADD CONSTRAINT change_extension_of_the_author
    FOREIGN KEY (change_id, author_person) REFERENCES catalogue_entrychange (id, author_person);
ALTER TABLE catalogue_entryreview ADD CONSTRAINT entry_review_digest
    CHECK (digest = encode(sha256(convert_to(document, 'UTF8')), 'hex'));
ALTER TABLE catalogue_entryversion ADD CONSTRAINT entry_version_digest
    CHECK (digest = encode(sha256(snapshot), 'hex'));
ALTER TABLE catalogue_entrychange ADD CONSTRAINT entry_change_submitted_digest
    CHECK (submitted IS NULL AND submitted_digest = '' OR submitted_digest = encode(sha256(submitted), 'hex'));
"""

CHANGE = """
CREATE FUNCTION catalogue_change_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
    passed record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'draft' OR NEW.revision <> 1 OR NEW.round <> 0 OR NEW.submitted IS NOT NULL
           OR NEW.ended_at IS NOT NULL THEN
            RAISE EXCEPTION 'a change begins as a draft' USING ERRCODE = refuse;
        END IF;
        IF NEW.author_person IS DISTINCT FROM (SELECT person FROM organisations_user WHERE id = NEW.author_id) THEN
            RAISE EXCEPTION 'the author is not this person' USING ERRCODE = refuse;
        END IF;
        IF (NEW.kind = 'new') <> (NEW.resource_id IS NULL) OR NEW.kind <> 'new' AND NEW.custodian_id IS DISTINCT FROM
           (SELECT custodian_id FROM catalogue_resource WHERE id = NEW.resource_id) THEN
            RAISE EXCEPTION 'the custodian is not the resource''s' USING ERRCODE = refuse;
        END IF;
        RETURN NEW;
    END IF;

    IF (OLD.id, OLD.kind, OLD.custodian_id, OLD.author_id, OLD.author_person, OLD.base_version, OLD.opened_at)
       IS DISTINCT FROM
       (NEW.id, NEW.kind, NEW.custodian_id, NEW.author_id, NEW.author_person, NEW.base_version, NEW.opened_at) THEN
        RAISE EXCEPTION 'who changes what never changes' USING ERRCODE = refuse;
    END IF;
    IF OLD.resource_id IS DISTINCT FROM NEW.resource_id AND NOT
       (OLD.resource_id IS NULL AND NEW.status = 'published') THEN
        RAISE EXCEPTION 'who changes what never changes' USING ERRCODE = refuse;
    END IF;
    IF NEW.revision <> OLD.revision + 1 THEN
        RAISE EXCEPTION 'every step raises the revision by one' USING ERRCODE = refuse;
    END IF;
    IF OLD.status NOT IN ('draft', 'in_review', 'returned') THEN
        RAISE EXCEPTION 'the change has ended' USING ERRCODE = refuse;
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (
        ('draft', 'in_review'), ('returned', 'in_review'),
        ('in_review', 'returned'), ('in_review', 'published'),
        ('draft', 'discarded'), ('returned', 'discarded')
    ) THEN
        RAISE EXCEPTION 'no way from % to %', OLD.status, NEW.status USING ERRCODE = refuse;
    END IF;
    IF (OLD.content, OLD.retire_reason, OLD.successor_id, OLD.occurred_on)
       IS DISTINCT FROM (NEW.content, NEW.retire_reason, NEW.successor_id, NEW.occurred_on)
       AND (OLD.status = 'in_review' OR NEW.status <> OLD.status) THEN
        RAISE EXCEPTION 'the content is frozen' USING ERRCODE = refuse;
    END IF;

    IF NEW.status = 'in_review' AND OLD.status <> 'in_review' THEN
        IF NEW.round <> OLD.round + 1 OR NEW.submitted IS NULL OR NEW.submitted_at IS NULL THEN
            RAISE EXCEPTION 'a submission has a number and its bytes' USING ERRCODE = refuse;
        END IF;
    ELSIF (OLD.round, OLD.submitted, OLD.submitted_at) IS DISTINCT FROM (NEW.round, NEW.submitted, NEW.submitted_at)
    THEN
        RAISE EXCEPTION 'only a submission changes what was submitted' USING ERRCODE = refuse;
    END IF;

    IF NEW.status = 'published' THEN
        SELECT count(*) FILTER (WHERE outcome = 'passed') AS reviews, count(DISTINCT person) AS persons INTO passed
          FROM catalogue_entryreview WHERE change_id = NEW.id AND round = NEW.round;
        IF passed.reviews <> 3 OR passed.persons < 2 THEN
            RAISE EXCEPTION 'not reviewed by two people' USING ERRCODE = refuse;
        END IF;
        IF NEW.kind <> 'retire' AND NOT EXISTS (
            SELECT FROM catalogue_entryversion WHERE change_id = NEW.id AND resource_id = NEW.resource_id) THEN
            RAISE EXCEPTION 'nothing was published' USING ERRCODE = refuse;
        END IF;
    ELSIF NEW.status = 'returned' AND OLD.status = 'in_review' AND NOT EXISTS (
        SELECT FROM catalogue_entryreview
         WHERE change_id = NEW.id AND round = NEW.round AND outcome = 'returned') THEN
        RAISE EXCEPTION 'nobody returned it' USING ERRCODE = refuse;
    END IF;
    IF (NEW.status IN ('published', 'discarded')) <> (NEW.ended_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a change ends with its end' USING ERRCODE = refuse;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER change_guard BEFORE INSERT OR UPDATE ON catalogue_entrychange
    FOR EACH ROW EXECUTE FUNCTION catalogue_change_guard();
ALTER TABLE catalogue_entrychange ENABLE ALWAYS TRIGGER change_guard;
"""

REVIEW = """
CREATE FUNCTION catalogue_review_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
    judged record;
    reviewer record;
BEGIN
    SELECT * INTO judged FROM catalogue_entrychange WHERE id = NEW.change_id FOR UPDATE;
    SELECT person, is_active INTO reviewer FROM organisations_user WHERE id = NEW.reviewer_id;
    IF reviewer.person IS DISTINCT FROM NEW.person OR NOT reviewer.is_active THEN
        RAISE EXCEPTION 'the reviewer is not this person' USING ERRCODE = refuse;
    END IF;
    IF judged.status <> 'in_review' OR judged.round <> NEW.round OR judged.submitted_digest <> NEW.submitted_digest THEN
        RAISE EXCEPTION 'this does not wait for a review' USING ERRCODE = refuse;
    END IF;
    IF NEW.organisation_id <> judged.custodian_id OR NEW.role IS DISTINCT FROM (
        CASE NEW.kind WHEN 'secrecy' THEN 'security_officer' WHEN 'personal' THEN 'privacy_officer'
                      WHEN 'approval' THEN 'approver' END)
       OR NOT EXISTS (SELECT FROM organisations_membership
                       WHERE user_id = NEW.reviewer_id AND organisation_id = NEW.organisation_id
                         AND role = NEW.role AND ended_at IS NULL) THEN
        RAISE EXCEPTION 'the reviewer does not hold this role' USING ERRCODE = refuse;
    END IF;
    IF EXISTS (SELECT FROM catalogue_changeauthor WHERE change_id = NEW.change_id AND person = NEW.person) THEN
        RAISE EXCEPTION 'nobody reviews their own change' USING ERRCODE = refuse;
    END IF;
    IF NEW.kind = 'approval' AND NEW.outcome = 'passed' AND (
        SELECT count(*) FROM catalogue_entryreview
         WHERE change_id = NEW.change_id AND round = NEW.round AND outcome = 'passed') <> 2 THEN
        RAISE EXCEPTION 'an assessment is missing' USING ERRCODE = refuse;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER review_guard BEFORE INSERT ON catalogue_entryreview
    FOR EACH ROW EXECUTE FUNCTION catalogue_review_guard();
ALTER TABLE catalogue_entryreview ENABLE ALWAYS TRIGGER review_guard;

CREATE FUNCTION catalogue_extension_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
    extended record;
    consenting record;
BEGIN
    SELECT * INTO extended FROM catalogue_entrychange WHERE id = NEW.change_id FOR UPDATE;
    SELECT person, is_active INTO consenting FROM organisations_user WHERE id = NEW.consented_by_id;
    IF consenting.person IS DISTINCT FROM NEW.person OR NOT consenting.is_active
       OR extended.status NOT IN ('draft', 'in_review', 'returned')
       OR EXISTS (SELECT FROM catalogue_changeauthor WHERE change_id = NEW.change_id AND person = NEW.person)
       OR NOT EXISTS (
        SELECT FROM organisations_membership AS membership
          JOIN organisations_organisation AS authority ON authority.id = membership.organisation_id
          JOIN organisations_organisation AS custodian ON custodian.id = extended.custodian_id
         WHERE membership.user_id = NEW.consented_by_id AND membership.organisation_id = NEW.organisation_id
           AND membership.role = 'coordinator' AND membership.ended_at IS NULL
           AND authority.jurisdiction_id = custodian.jurisdiction_id) THEN
        RAISE EXCEPTION 'this is not the authority''s consent' USING ERRCODE = refuse;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER extension_guard BEFORE INSERT ON catalogue_changeextension
    FOR EACH ROW EXECUTE FUNCTION catalogue_extension_guard();
ALTER TABLE catalogue_changeextension ENABLE ALWAYS TRIGGER extension_guard;
"""

VERSION = """
CREATE FUNCTION catalogue_version_guard() RETURNS trigger LANGUAGE plpgsql
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
    IF published.status <> 'in_review' OR published.submitted IS DISTINCT FROM NEW.snapshot
       OR published.resource_id IS NOT NULL AND published.resource_id <> NEW.resource_id
       OR NOT EXISTS (SELECT FROM catalogue_entryreview WHERE change_id = NEW.change_id AND round = published.round
                         AND kind = 'approval' AND outcome = 'passed') THEN
        RAISE EXCEPTION 'a version is what was approved' USING ERRCODE = refuse;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER version_guard BEFORE INSERT ON catalogue_entryversion
    FOR EACH ROW EXECUTE FUNCTION catalogue_version_guard();
ALTER TABLE catalogue_entryversion ENABLE ALWAYS TRIGGER version_guard;
"""

CORRECTION = """
CREATE FUNCTION catalogue_correction_guard() RETURNS trigger LANGUAGE plpgsql
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    refuse CONSTANT text := 'integrity_constraint_violation';
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'open' OR NEW.revision <> 1 OR NEW.answered_by_id IS NOT NULL OR NEW.outcome <> '' THEN
            RAISE EXCEPTION 'a correction request begins open' USING ERRCODE = refuse;
        END IF;
        IF NEW.raised_person IS DISTINCT FROM (SELECT person FROM organisations_user WHERE id = NEW.raised_by_id)
           OR NOT EXISTS (SELECT FROM organisations_membership
                           WHERE user_id = NEW.raised_by_id AND organisation_id = NEW.organisation_id
                             AND role = 'requester' AND ended_at IS NULL) THEN
            RAISE EXCEPTION 'who asks is not this person' USING ERRCODE = refuse;
        END IF;
        IF NEW.organisation_id = NEW.custodian_id OR NEW.custodian_id IS DISTINCT FROM
           (SELECT custodian_id FROM catalogue_resource WHERE id = NEW.resource_id) THEN
            RAISE EXCEPTION 'the custodian is not the resource''s' USING ERRCODE = refuse;
        END IF;
        RETURN NEW;
    END IF;
    IF (OLD.id, OLD.resource_id, OLD.custodian_id, OLD.organisation_id, OLD.raised_by_id, OLD.raised_person,
        OLD.raised_at, OLD.text, OLD.item_code, OLD.entry_version, OLD.due_on, OLD.calendar_version)
       IS DISTINCT FROM
       (NEW.id, NEW.resource_id, NEW.custodian_id, NEW.organisation_id, NEW.raised_by_id, NEW.raised_person,
        NEW.raised_at, NEW.text, NEW.item_code, NEW.entry_version, NEW.due_on, NEW.calendar_version)
       OR NEW.revision <> OLD.revision + 1 THEN
        RAISE EXCEPTION 'what was asked never changes' USING ERRCODE = refuse;
    END IF;
    IF OLD.status <> 'open' THEN
        RAISE EXCEPTION 'the correction request has ended' USING ERRCODE = refuse;
    END IF;
    IF NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (('open', 'answered'), ('open', 'withdrawn')) THEN
        RAISE EXCEPTION 'no way from % to %', OLD.status, NEW.status USING ERRCODE = refuse;
    END IF;
    IF NEW.status = 'answered' THEN
        IF NEW.answered_person IS DISTINCT FROM (SELECT person FROM organisations_user WHERE id = NEW.answered_by_id)
           OR NOT EXISTS (SELECT FROM organisations_membership
                           WHERE user_id = NEW.answered_by_id AND organisation_id = NEW.custodian_id
                             AND role = 'steward' AND ended_at IS NULL) THEN
            RAISE EXCEPTION 'who answers is no steward of the custodian' USING ERRCODE = refuse;
        END IF;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER correction_guard BEFORE INSERT OR UPDATE ON catalogue_correction
    FOR EACH ROW EXECUTE FUNCTION catalogue_correction_guard();
ALTER TABLE catalogue_correction ENABLE ALWAYS TRIGGER correction_guard;
"""


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0005_life_cycle"), ("organisations", "0002_guards"), ("ledger", "0001_roles")]

    operations = [
        migrations.RunSQL(
            [
                DENY,
                *[DENY_CHANGE.format(table=table) for table in ADDED_ONLY],
                *[DENY_DELETE.format(table=table) for table in NEVER_DELETED],
                COLUMNS,
                CHANGE,
                REVIEW,
                VERSION,
                CORRECTION,
            ],
            # Taking the guards away again would free every row they held; start from an empty database instead.
            None,
        )
    ]
