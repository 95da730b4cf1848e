"""What a run reads of its source: everything or what changed, and what is to be said of the reading."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0011_imports")]

    operations = [
        migrations.AddField("harvestrun", "whole", models.BooleanField(default=True)),
        migrations.AddField("harvestrun", "since", models.DateTimeField(blank=True, null=True)),
        migrations.AddField("harvestrun", "notes", models.JSONField(default=list)),
        migrations.AddField("harvestrun", "tags", models.JSONField(default=dict)),
    ]
