"""The change feed of the search index: two tables, and triggers on all that an entry's document is made of.

One row for each entry that a statement touched, however many rows it changed (transition tables).
"""

import uuid

from django.db import migrations, models

INSERT = """
    INSERT INTO catalogue_searchchange (transaction, entry, changed_at)
    SELECT pg_current_xact_id()::text::bigint, touched.entry, statement_timestamp() FROM ({entries}) AS touched;
    RETURN NULL;
"""
FUNCTION = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN {body} END $$;
"""
#: Function to the query that finds the entries in the rows ``changed``.
FUNCTIONS = {
    "catalogue_search_entry": "SELECT id AS entry FROM changed",
    "catalogue_search_part": "SELECT DISTINCT resource_id AS entry FROM changed",
    "catalogue_search_keeper": """
        SELECT resource.id AS entry FROM changed
        JOIN former USING (id) JOIN catalogue_resource AS resource ON resource.custodian_id = changed.id
        WHERE (changed.names, changed.code, changed.jurisdiction_id)
            IS DISTINCT FROM (former.names, former.code, former.jurisdiction_id)""",
}
TABLES = {
    "catalogue_resource": "catalogue_search_entry",
    "catalogue_dataitem": "catalogue_search_part",
    "catalogue_resource_themes": "catalogue_search_part",
    "catalogue_resource_shown_to": "catalogue_search_part",
}
#: What happens to a table, and under which name the trigger sees its rows.
HAPPENINGS = {"INSERT": "NEW", "UPDATE": "NEW", "DELETE": "OLD"}
TRIGGER = """
CREATE TRIGGER search_{happening} AFTER {happening} ON {table}
    REFERENCING {rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {function}();
ALTER TABLE {table} ENABLE ALWAYS TRIGGER search_{happening};
"""
KEEPER = """
CREATE TRIGGER search_update AFTER UPDATE ON organisations_organisation
    REFERENCING OLD TABLE AS former NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION catalogue_search_keeper();
ALTER TABLE organisations_organisation ENABLE ALWAYS TRIGGER search_update;
"""
FEED = "INSERT INTO catalogue_searchfeed (id, epoch, whole_from) VALUES (1, gen_random_uuid(), 0);"

UP = [
    *(FUNCTION.format(name=name, body=INSERT.format(entries=entries)) for name, entries in FUNCTIONS.items()),
    *(
        TRIGGER.format(happening=happening.lower(), rows=rows, table=table, function=function)
        for table, function in TABLES.items()
        for happening, rows in HAPPENINGS.items()
    ),
    KEEPER,
    FEED,
]
UNDO = [
    "DROP TRIGGER search_update ON organisations_organisation",
    *(f"DROP TRIGGER search_{happening.lower()} ON {table}" for table in TABLES for happening in HAPPENINGS),
    *(f"DROP FUNCTION {name}()" for name in FUNCTIONS),
    "DELETE FROM catalogue_searchfeed",
]


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0007_saved_searches"), ("organisations", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="SearchChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("transaction", models.BigIntegerField()),
                ("entry", models.UUIDField()),
                ("changed_at", models.DateTimeField()),
            ],
            options={"indexes": [models.Index(fields=["transaction", "id"], name="search_change_order")]},
        ),
        migrations.CreateModel(
            name="SearchFeed",
            fields=[
                ("id", models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ("epoch", models.UUIDField(default=uuid.uuid4)),
                ("whole_from", models.BigIntegerField(default=0)),
            ],
            options={
                "constraints": [models.CheckConstraint(condition=models.Q(("id", 1)), name="search_feed_one_row")]
            },
        ),
        migrations.RunSQL(UP, UNDO),
    ]
