"""Sources, their runs and records, and what is added beside them."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0008_search"),
        ("organisations", "0005_calendars"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HarvestFile",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("body", models.BinaryField()),
                ("kind", models.CharField(max_length=10)),
                ("uploaded_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="LocalAddition",
            fields=[
                (
                    "resource",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="addition",
                        serialize=False,
                        to="catalogue.resource",
                    ),
                ),
                ("values", models.JSONField(default=dict)),
                ("version", models.PositiveIntegerField(default=1)),
                ("written_at", models.DateTimeField()),
                (
                    "written_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("code", models.SlugField(max_length=40, unique=True)),
                ("names", models.JSONField(default=dict)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("ckan", "CKAN action API"),
                            ("resid", "Open data API of Guangdong and Shenzhen (resId)"),
                            ("datadir", "Open data API of Macao (datadir)"),
                            ("dcat", "DCAT file or catalogue"),
                            ("upload", "Files that a person uploads"),
                        ],
                        max_length=10,
                    ),
                ),
                ("urls", models.JSONField(blank=True, default=dict)),
                ("host", models.CharField(blank=True, max_length=255)),
                ("providers", models.JSONField(blank=True, default=dict)),
                (
                    "unmapped",
                    models.CharField(
                        choices=[
                            ("default", "List it under the organisation of the source, and report it"),
                            ("refuse", "Refuse it, and report it"),
                        ],
                        default="default",
                        max_length=10,
                    ),
                ),
                (
                    "sharing_attribute",
                    models.CharField(
                        choices=[
                            ("unconditional", "Unconditional sharing"),
                            ("conditional", "Conditional sharing"),
                            ("not_shared", "Not shared"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=[
                            ("public", "Everyone"),
                            ("signed_in", "Everyone signed in"),
                            ("chosen", "Chosen organisations"),
                        ],
                        max_length=10,
                    ),
                ),
                ("licence", models.JSONField(blank=True, default=dict)),
                ("language", models.CharField(default="en", max_length=10)),
                ("page", models.CharField(blank=True, max_length=500)),
                ("portal", models.CharField(max_length=80)),
                ("interval_hours", models.PositiveSmallIntegerField(default=24)),
                ("grace_days", models.PositiveSmallIntegerField(default=14)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "Waits for confirmation"),
                            ("confirmed", "In use"),
                            ("suspended", "Switched off"),
                            ("ended", "Ended"),
                        ],
                        default="proposed",
                        editable=False,
                        max_length=10,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField()),
                ("proposed_person", models.UUIDField()),
                ("proposed_at", models.DateTimeField()),
                ("confirmed_person", models.UUIDField(blank=True, null=True)),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                ("failures", models.PositiveSmallIntegerField(default=0)),
                ("next_run_at", models.DateTimeField(blank=True, null=True)),
                ("last_success_at", models.DateTimeField(blank=True, null=True)),
                (
                    "confirmed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["code"],
            },
        ),
        migrations.CreateModel(
            name="HarvestRun",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("dry", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "Waits for a worker"),
                            ("running", "Under way"),
                            ("held", "Waits for a decision"),
                            ("done", "Complete"),
                            ("failed", "Not complete"),
                            ("cancelled", "Stopped"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                (
                    "phase",
                    models.CharField(
                        choices=[("reading", "Reading the source"), ("retiring", "Retiring what has vanished")],
                        default="reading",
                        max_length=10,
                    ),
                ),
                (
                    "asked",
                    models.CharField(
                        choices=[
                            ("schedule", "By the schedule"),
                            ("person", "By a person"),
                            ("command", "From the command line"),
                        ],
                        max_length=10,
                    ),
                ),
                ("created_at", models.DateTimeField()),
                ("started_at", models.DateTimeField(null=True)),
                ("heartbeat_at", models.DateTimeField(null=True)),
                ("finished_at", models.DateTimeField(null=True)),
                ("lease", models.UUIDField(null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("cursor", models.JSONField(null=True)),
                ("counts", models.JSONField(default=dict)),
                ("problem", models.CharField(blank=True, max_length=60)),
                ("problem_params", models.JSONField(default=dict)),
                ("retiring_allowed", models.BooleanField(default=False)),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="runs",
                        to="catalogue.harvestfile",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="runs", to="catalogue.source"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SourceRecord",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("remote_id", models.CharField(max_length=300)),
                ("digest", models.CharField(max_length=64)),
                ("words", models.CharField(max_length=64)),
                ("content", models.JSONField()),
                ("provider", models.CharField(blank=True, max_length=300)),
                ("first_seen_at", models.DateTimeField()),
                ("last_seen_at", models.DateTimeField()),
                ("missing_since", models.DateTimeField(blank=True, null=True)),
                ("missing_runs", models.PositiveSmallIntegerField(default=0)),
                (
                    "last_run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="catalogue.harvestrun"
                    ),
                ),
                (
                    "resource",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="source_record",
                        to="catalogue.resource",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="records", to="catalogue.source"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RunRecord",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("remote_id", models.CharField(max_length=300)),
                ("title", models.JSONField(default=dict)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("created", "New"),
                            ("changed", "Changed"),
                            ("unchanged", "Unchanged"),
                            ("refused", "Refused"),
                            ("vanished", "No longer there"),
                            ("retired", "Retired"),
                        ],
                        max_length=10,
                    ),
                ),
                ("notes", models.JSONField(default=list)),
                (
                    "resource",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="catalogue.resource",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="records", to="catalogue.harvestrun"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["run", "outcome", "id"], name="run_record_outcome")],
                "constraints": [models.UniqueConstraint(fields=("run", "remote_id"), name="run_record_once")],
            },
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("confirmed_person__isnull", True),
                    models.Q(("confirmed_person", models.F("proposed_person")), _negated=True),
                    _connector="OR",
                ),
                name="source_confirmed_by_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["proposed", "ended"]),
                    models.Q(
                        ("confirmed_at__isnull", False),
                        ("confirmed_by__isnull", False),
                        ("confirmed_person__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="source_in_use_is_confirmed",
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "proposed"), _negated=True),
                    models.Q(
                        ("confirmed_at__isnull", True),
                        ("confirmed_by__isnull", True),
                        ("confirmed_person__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="source_proposed_is_unconfirmed",
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(condition=models.Q(("grace_days__gte", 1)), name="source_grace"),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "upload"), ("urls", {})),
                    models.Q(models.Q(("kind", "upload"), _negated=True), models.Q(("urls", {}), _negated=True)),
                    _connector="OR",
                ),
                name="source_urls",
            ),
        ),
        migrations.AddIndex(
            model_name="harvestrun",
            index=models.Index(fields=["source", "created_at"], name="harvest_run_of_source"),
        ),
        migrations.AddConstraint(
            model_name="harvestrun",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ["waiting", "running"])),
                fields=("source",),
                name="harvest_run_one_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="harvestrun",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "running"), _negated=True),
                    models.Q(("heartbeat_at__isnull", False), ("lease__isnull", False)),
                    _connector="OR",
                ),
                name="harvest_run_running_is_held",
            ),
        ),
        migrations.AddConstraint(
            model_name="harvestrun",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["waiting", "running", "held"]), ("finished_at__isnull", False), _connector="OR"
                ),
                name="harvest_run_ended_when",
            ),
        ),
        migrations.AddIndex(
            model_name="sourcerecord",
            index=models.Index(fields=["source", "words"], name="source_record_words"),
        ),
        migrations.AddConstraint(
            model_name="sourcerecord",
            constraint=models.UniqueConstraint(fields=("source", "remote_id"), name="source_record_once"),
        ),
        migrations.AddConstraint(
            model_name="sourcerecord",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("missing_runs", 0), ("missing_since__isnull", True)),
                    models.Q(("missing_runs__gte", 1), ("missing_since__isnull", False)),
                    _connector="OR",
                ),
                name="source_record_missing",
            ),
        ),
    ]
