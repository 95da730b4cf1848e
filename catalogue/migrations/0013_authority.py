"""The authority's announcement (Decree 809 art. 16 and 17), and what art. 15 wants stated, kept by the database too.

The functions are those of 0006 with one review more where ``catalogue_announces`` says so: the places are those of
``ANNOUNCING`` in catalogue/domain/states.py; a test compares.
"""

from django.db import migrations, models

ANNOUNCES = """
CREATE FUNCTION catalogue_announces(custodian uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT jurisdiction_id = 'GD' FROM organisations_organisation WHERE id = custodian
$$;
"""

CHANGE = """
CREATE OR REPLACE FUNCTION catalogue_change_guard() RETURNS trigger LANGUAGE plpgsql
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
        IF passed.reviews <> 3 + catalogue_announces(NEW.custodian_id)::integer OR passed.persons < 2 THEN
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
"""

REVIEW = """
CREATE OR REPLACE FUNCTION catalogue_review_guard() RETURNS trigger LANGUAGE plpgsql
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
    IF NEW.kind = 'authority' THEN
        IF NOT catalogue_announces(judged.custodian_id) OR NOT EXISTS (
            SELECT FROM organisations_organisation AS authority
              JOIN organisations_organisation AS custodian ON custodian.id = judged.custodian_id
             WHERE authority.id = NEW.organisation_id AND authority.jurisdiction_id = custodian.jurisdiction_id) THEN
            RAISE EXCEPTION 'this is not the authority of the place' USING ERRCODE = refuse;
        END IF;
        IF (SELECT count(*) FROM catalogue_entryreview
             WHERE change_id = NEW.change_id AND round = NEW.round AND outcome = 'passed') <> 3 THEN
            RAISE EXCEPTION 'the authority comes after the approval' USING ERRCODE = refuse;
        END IF;
        IF EXISTS (SELECT FROM catalogue_entryreview
                    WHERE change_id = NEW.change_id AND round = NEW.round AND person = NEW.person) THEN
            RAISE EXCEPTION 'nobody reviews for the custodian and for the authority' USING ERRCODE = refuse;
        END IF;
    ELSIF NEW.organisation_id <> judged.custodian_id THEN
        RAISE EXCEPTION 'the reviewer does not hold this role' USING ERRCODE = refuse;
    END IF;
    IF NEW.role IS DISTINCT FROM (
        CASE NEW.kind WHEN 'secrecy' THEN 'security_officer' WHEN 'personal' THEN 'privacy_officer'
                      WHEN 'approval' THEN 'approver' WHEN 'authority' THEN 'coordinator' END)
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
    IF published.status <> 'in_review' OR published.submitted IS DISTINCT FROM NEW.snapshot
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

#: A text in any language that is more than blanks.
STATED = """
ALTER TABLE catalogue_resource ADD CONSTRAINT resource_conditions_stated CHECK (
    sharing_attribute <> 'conditional' OR jsonb_path_exists(sharing_conditions, '$.* ? (@ like_regex "[^[:space:]]")'));
ALTER TABLE catalogue_resource ADD CONSTRAINT resource_basis_stated CHECK (
    sharing_attribute <> 'not_shared' OR jsonb_path_exists(not_shared_basis, '$.* ? (@ like_regex "[^[:space:]]")'));
"""


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0012_harvest_readings")]

    operations = [
        migrations.AlterField(
            model_name="entryreview",
            name="kind",
            field=models.CharField(
                choices=[
                    ("secrecy", "Secrecy assessment"),
                    ("personal", "Personal information assessment"),
                    ("approval", "Approval"),
                    ("authority", "Review by the data-sharing authority"),
                ],
                max_length=10,
            ),
        ),
        migrations.RemoveConstraint(model_name="entryreview", name="entry_review_with_document"),
        migrations.AddConstraint(
            model_name="entryreview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind__in", ["approval", "authority"]),
                    ("outcome", "returned"),
                    models.Q(("document", ""), _negated=True),
                    _connector="OR",
                ),
                name="entry_review_with_document",
            ),
        ),
        # Taking the guards away again would free what they held; start from an empty database instead.
        migrations.RunSQL([ANNOUNCES, CHANGE, REVIEW, VERSION, STATED], None),
    ]
