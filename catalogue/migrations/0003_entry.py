"""What Decree 809 art. 13 and the 2017 catalogue guide ask of an entry, its ways to the data and its links."""

import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0002_identities"),
        ("organisations", "0004_degradation"),
    ]

    operations = [
        migrations.CreateModel(
            name="Distribution",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("position", models.PositiveSmallIntegerField()),
                ("titles", models.JSONField(blank=True, default=dict)),
                ("format", models.CharField(blank=True, max_length=20)),
                ("access_url", models.URLField(blank=True, max_length=500)),
                ("download_url", models.URLField(blank=True, max_length=500)),
                ("media_type", models.CharField(blank=True, max_length=100)),
                ("size", models.PositiveBigIntegerField(blank=True, null=True)),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.CreateModel(
            name="ResourceLink",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("derived_from", "Derived from"), ("related", "Related"), ("replaces", "Replaces")],
                        max_length=12,
                    ),
                ),
                ("target_code", models.CharField(blank=True, max_length=128)),
            ],
        ),
        migrations.AddField(
            model_name="dataitem",
            name="code_list",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="dataitem",
            name="sensitivity",
            field=models.CharField(
                choices=[
                    ("general", "General data"),
                    ("important", "Important data"),
                    ("core", "Core data"),
                    ("not_graded", "Not graded"),
                ],
                default="not_graded",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="resource",
            name="areas",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=20), blank=True, default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="resource",
            name="changed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.RunSQL(
            "UPDATE catalogue_resource SET changed_at = created_at; SET CONSTRAINTS ALL IMMEDIATE",
            migrations.RunSQL.noop,
        ),
        migrations.AlterField(
            model_name="resource",
            name="changed_at",
            field=models.DateTimeField(),
        ),
        migrations.AddField(
            model_name="resource",
            name="classification",
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name="resource",
            name="contact",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="resource",
            name="contact_email",
            field=models.EmailField(blank=True, max_length=254),
        ),
        migrations.AddField(
            model_name="resource",
            name="contact_phone",
            field=models.CharField(blank=True, max_length=40),
        ),
        migrations.AddField(
            model_name="resource",
            name="covers_from",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="resource",
            name="covers_until",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="resource",
            name="general_level",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="resource",
            name="grade_hk",
            field=models.CharField(
                choices=[
                    ("unclassified", "Unclassified"),
                    ("restricted", "RESTRICTED"),
                    ("confidential", "CONFIDENTIAL"),
                    ("secret", "SECRET"),
                    ("top_secret", "TOP SECRET"),
                    ("not_graded", "Not graded"),
                ],
                default="not_graded",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="resource",
            name="grade_mo",
            field=models.CharField(
                choices=[
                    ("ordinary", "No personal data"),
                    ("personal", "Personal data"),
                    ("sensitive", "Sensitive personal data"),
                    ("not_graded", "Not graded"),
                ],
                default="not_graded",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="resource",
            name="keywords",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="resource",
            name="landing_page",
            field=models.URLField(blank=True, max_length=500),
        ),
        migrations.AddField(
            model_name="resource",
            name="open_attribute",
            field=models.CharField(
                choices=[
                    ("open", "Open to the public"),
                    ("conditional", "Open on conditions"),
                    ("not_open", "Not open"),
                    ("not_stated", "Not stated"),
                ],
                default="not_stated",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="resource",
            name="open_conditions",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="resource",
            name="quality_notes",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="resource",
            name="quality_score",
            field=models.PositiveSmallIntegerField(default=0, editable=False),
        ),
        migrations.AddField(
            model_name="resource",
            name="resource_code",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name="resource",
            name="retired_at",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.AddField(
            model_name="resource",
            name="retired_reason",
            field=models.CharField(blank=True, editable=False, max_length=20),
        ),
        migrations.AddField(
            model_name="resource",
            name="sample",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="resource",
            name="security_level",
            field=models.CharField(
                choices=[
                    ("open", "Open"),
                    ("limited", "Limited"),
                    ("restricted", "Restricted"),
                    ("blocked", "Not exchanged here"),
                    ("not_graded", "Not graded"),
                ],
                default="not_graded",
                editable=False,
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="resource",
            name="status",
            field=models.CharField(
                choices=[("published", "Published"), ("retired", "Retired")],
                default="published",
                editable=False,
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="resource",
            name="version",
            field=models.PositiveIntegerField(default=1, editable=False),
        ),
        migrations.AddIndex(
            model_name="resource",
            index=models.Index(fields=["changed_at", "id"], name="resource_changed"),
        ),
        migrations.AddConstraint(
            model_name="resource",
            constraint=models.CheckConstraint(
                condition=models.Q(("general_level__isnull", True), ("general_level__range", (1, 4)), _connector="OR"),
                name="resource_general_level",
            ),
        ),
        migrations.AddConstraint(
            model_name="resource",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("retired_at__isnull", True), ("status", "published")),
                    models.Q(("retired_at__isnull", False), ("status", "retired")),
                    _connector="OR",
                ),
                name="resource_retired_when",
            ),
        ),
        migrations.AddConstraint(
            model_name="resource",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("covers_until__isnull", True),
                    ("covers_from__isnull", True),
                    ("covers_until__gte", models.F("covers_from")),
                    _connector="OR",
                ),
                name="resource_covers_in_order",
            ),
        ),
        migrations.AddField(
            model_name="distribution",
            name="resource",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="distributions", to="catalogue.resource"
            ),
        ),
        migrations.AddField(
            model_name="resourcelink",
            name="resource",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="links", to="catalogue.resource"
            ),
        ),
        migrations.AddField(
            model_name="resourcelink",
            name="target",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="linked_from",
                to="catalogue.resource",
            ),
        ),
        migrations.AddConstraint(
            model_name="distribution",
            constraint=models.UniqueConstraint(fields=("resource", "position"), name="distribution_position_once"),
        ),
        migrations.AddConstraint(
            model_name="resourcelink",
            constraint=models.UniqueConstraint(
                fields=("resource", "kind", "target", "target_code"), name="resource_link_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="resourcelink",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("target__isnull", False), ("target_code", "")),
                    models.Q(("target_code", ""), _negated=True),
                    _connector="OR",
                ),
                name="resource_link_has_end",
            ),
        ),
        migrations.AddConstraint(
            model_name="resourcelink",
            constraint=models.CheckConstraint(
                condition=models.Q(("target", models.F("resource")), _negated=True), name="resource_link_not_to_itself"
            ),
        ),
    ]
