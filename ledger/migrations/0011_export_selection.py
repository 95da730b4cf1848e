"""An export says what it holds by conditions, not by a range alone. Jobs of the time before keep their range."""

from django.db import migrations, models
from django.db.models import Q

RANGES = """
UPDATE ledger_job SET selection = jsonb_build_object(
    'filter', jsonb_build_object('from_index', first, 'to_index', "end" - 1), 'disclosed', '[]'::jsonb
) WHERE kind = 'export'
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0010_savedview")]

    operations = [
        migrations.AddField("job", "selection", models.JSONField(default=dict)),
        migrations.AddField(
            "job", "language", models.CharField(blank=True, max_length=10, default=""), preserve_default=False
        ),
        migrations.AddField(
            "job", "place", models.CharField(blank=True, max_length=2, default=""), preserve_default=False
        ),
        migrations.AddField(
            "job", "phase", models.CharField(blank=True, max_length=10, default=""), preserve_default=False
        ),
        migrations.RunSQL(RANGES, migrations.RunSQL.noop),
        migrations.RemoveConstraint("job", "ledger_job_range"),
        migrations.RemoveField("job", "first"),
        migrations.RemoveField("job", "end"),
        migrations.AddConstraint(
            "job",
            models.CheckConstraint(
                condition=Q(kind="verify", selection={}) | (Q(kind="export") & ~Q(selection={})),
                name="ledger_job_selection",
            ),
        ),
    ]
