"""The database's roles, before any table: default privileges reach only tables made after them.

``dba_owner`` owns the ledger, ``dba_app`` is the web and the workers, ``dba_ledger`` appends, ``dba_signer`` and
``dba_auditor`` read. They are made without login; whoever deploys gives them a password (docs/production.md).
"""

from django.db import migrations

ROLES = ("dba_owner", "dba_app", "dba_ledger", "dba_signer", "dba_auditor")

# Roles belong to the whole cluster, so a second database finds them there already, perhaps at this very moment.
MAKE_ROLE = """
DO $$ BEGIN
    CREATE ROLE {role} NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
"""

GRANTS = """
GRANT dba_owner TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO dba_app;
GRANT SELECT ON django_migrations TO dba_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO dba_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO dba_app;
"""


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    run_before = [("contenttypes", "0001_initial")]

    operations = [
        migrations.RunSQL([MAKE_ROLE.format(role=role) for role in ROLES], migrations.RunSQL.noop),
        migrations.RunSQL(GRANTS, migrations.RunSQL.noop),
    ]
