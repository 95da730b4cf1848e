"""Changes on their way, their reviews, published versions, and correction requests."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0004_synonyms"),
        ("organisations", "0005_calendars"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="EntryChange",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("new", "New entry"),
                            ("change", "Change of an entry"),
                            ("retire", "Retirement of an entry"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("in_review", "In review"),
                            ("returned", "Returned"),
                            ("published", "Published"),
                            ("discarded", "Discarded"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1)),
                ("round", models.PositiveIntegerField(default=0)),
                ("base_version", models.PositiveIntegerField(default=0)),
                ("content", models.JSONField(default=dict)),
                ("submitted", models.BinaryField(blank=True, null=True)),
                ("submitted_digest", models.CharField(blank=True, max_length=64)),
                (
                    "retire_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("not_collected", "The data is no longer collected"),
                            ("replaced", "Another resource replaces it"),
                            ("merged", "It was merged with another resource"),
                            ("duty_ended", "The law or the duty behind it has ended"),
                            ("not_shareable", "A law does not allow this data to be shared"),
                            ("mistake", "It was listed by mistake"),
                            ("vanished", "Its source no longer lists it"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                    ),
                ),
                ("author_person", models.UUIDField(editable=False)),
                ("occurred_on", models.DateField()),
                ("due_on", models.DateField()),
                ("review_due_on", models.DateField(blank=True, null=True)),
                ("calendar", models.CharField(max_length=2)),
                ("calendar_version", models.CharField(max_length=12)),
                ("due_is_certain", models.BooleanField()),
                ("opened_at", models.DateTimeField()),
                ("changed_at", models.DateTimeField()),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entry_changes",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "custodian",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entry_changes",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "resource",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changes",
                        to="catalogue.resource",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="catalogue.resource",
                    ),
                ),
            ],
            options={
                "ordering": ["-changed_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="ChangeAuthor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("person", models.UUIDField()),
                ("since", models.DateTimeField()),
                (
                    "change",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="authors", to="catalogue.entrychange"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("item_code", models.CharField(blank=True, max_length=64)),
                ("entry_version", models.PositiveIntegerField()),
                ("text", models.TextField()),
                ("raised_person", models.UUIDField(editable=False)),
                ("raised_at", models.DateTimeField()),
                (
                    "status",
                    models.CharField(
                        choices=[("open", "Open"), ("answered", "Answered"), ("withdrawn", "Withdrawn")],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("revision", models.PositiveIntegerField(default=1)),
                ("due_on", models.DateField()),
                ("calendar", models.CharField(max_length=2)),
                ("calendar_version", models.CharField(max_length=12)),
                ("due_is_certain", models.BooleanField()),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("corrected", "Corrected"),
                            ("not_an_error", "Not an error"),
                            ("not_ours", "Arises elsewhere"),
                        ],
                        max_length=14,
                    ),
                ),
                ("answer", models.TextField(blank=True)),
                ("answered_person", models.UUIDField(blank=True, editable=False, null=True)),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "custodian",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections_received",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections_raised",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "raised_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections_raised",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "resource",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="corrections", to="catalogue.resource"
                    ),
                ),
            ],
            options={
                "ordering": ["-raised_at", "id"],
            },
        ),
        migrations.CreateModel(
            name="EntryReview",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("round", models.PositiveIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("secrecy", "Secrecy assessment"),
                            ("personal", "Personal information assessment"),
                            ("approval", "Approval"),
                        ],
                        max_length=10,
                    ),
                ),
                ("outcome", models.CharField(choices=[("passed", "Passed"), ("returned", "Returned")], max_length=10)),
                ("person", models.UUIDField()),
                ("author_person", models.UUIDField()),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("requester", "Requester"),
                            ("steward", "Data steward"),
                            ("approver", "Approver"),
                            ("security_officer", "Security officer"),
                            ("privacy_officer", "Privacy officer"),
                            ("coordinator", "Coordinator"),
                            ("auditor", "Auditor"),
                            ("administrator", "Organisation administrator"),
                        ],
                        max_length=20,
                    ),
                ),
                ("submitted_digest", models.CharField(max_length=64)),
                ("document", models.TextField(blank=True)),
                ("digest", models.CharField(max_length=64)),
                ("reason", models.TextField(blank=True)),
                ("at", models.DateTimeField()),
                (
                    "change",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reviews", to="catalogue.entrychange"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.organisation"
                    ),
                ),
                (
                    "reviewer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entry_reviews",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["round", "at"],
            },
        ),
        migrations.CreateModel(
            name="EntryVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("snapshot", models.BinaryField()),
                ("digest", models.CharField(max_length=64)),
                ("at", models.DateTimeField()),
                (
                    "change",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entry_version",
                        to="catalogue.entrychange",
                    ),
                ),
                (
                    "resource",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="catalogue.resource"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
            },
        ),
        migrations.CreateModel(
            name="ChangeExtension",
            fields=[
                (
                    "change",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="extension",
                        serialize=False,
                        to="catalogue.entrychange",
                    ),
                ),
                ("person", models.UUIDField()),
                ("author_person", models.UUIDField()),
                ("reason", models.TextField()),
                ("at", models.DateTimeField()),
                ("due_on", models.DateField()),
                ("calendar_version", models.CharField(max_length=12)),
                (
                    "consented_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisations.organisation"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="entrychange",
            index=models.Index(fields=["custodian", "status", "-changed_at"], name="entry_change_by_custodian"),
        ),
        migrations.AddIndex(
            model_name="entrychange",
            index=models.Index(
                condition=models.Q(("status__in", ["draft", "in_review", "returned"])),
                fields=["due_on"],
                name="entry_change_by_due",
            ),
        ),
        migrations.AddConstraint(
            model_name="entrychange",
            constraint=models.UniqueConstraint(fields=("id", "author_person"), name="entry_change_and_author"),
        ),
        migrations.AddConstraint(
            model_name="entrychange",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status__in", ["draft", "in_review", "returned"])),
                fields=("resource",),
                name="entry_change_one_under_way",
            ),
        ),
        migrations.AddConstraint(
            model_name="entrychange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("kind", "retire"), models.Q(("retire_reason", ""), _negated=True)),
                    models.Q(models.Q(("kind", "retire"), _negated=True), ("retire_reason", "")),
                    _connector="OR",
                ),
                name="entry_change_retires_for_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="entrychange",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("base_version", 0), ("kind", "new")),
                    models.Q(models.Q(("kind", "new"), _negated=True), ("resource__isnull", False)),
                    _connector="OR",
                ),
                name="entry_change_of_an_entry",
            ),
        ),
        migrations.AddConstraint(
            model_name="entrychange",
            constraint=models.CheckConstraint(
                condition=models.Q(("successor", models.F("resource")), _negated=True),
                name="entry_change_successor_is_another",
            ),
        ),
        migrations.AddIndex(
            model_name="changeauthor",
            index=models.Index(fields=["person"], name="change_author_by_person"),
        ),
        migrations.AddConstraint(
            model_name="changeauthor",
            constraint=models.UniqueConstraint(fields=("change", "person"), name="change_author_once"),
        ),
        migrations.AddIndex(
            model_name="correction",
            index=models.Index(fields=["resource", "-raised_at"], name="correction_by_resource"),
        ),
        migrations.AddIndex(
            model_name="correction",
            index=models.Index(
                condition=models.Q(("status", "open")), fields=["custodian", "due_on"], name="correction_open_by_due"
            ),
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answered_person__isnull", True),
                    models.Q(("answered_person", models.F("raised_person")), _negated=True),
                    _connector="OR",
                ),
                name="correction_answered_by_another_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "answered"), _negated=True),
                    models.Q(
                        models.Q(("outcome", ""), _negated=True),
                        models.Q(("answer", ""), _negated=True),
                        ("answered_by__isnull", False),
                        ("answered_person__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="correction_answered_with_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.CheckConstraint(
                condition=models.Q(("text", ""), _negated=True), name="correction_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ended_at__isnull", True), ("status", "open")),
                    models.Q(models.Q(("status", "open"), _negated=True), ("ended_at__isnull", False)),
                    _connector="OR",
                ),
                name="correction_ended_when_not_open",
            ),
        ),
        migrations.AddConstraint(
            model_name="entryreview",
            constraint=models.UniqueConstraint(fields=("change", "round", "kind"), name="entry_review_once"),
        ),
        migrations.AddConstraint(
            model_name="entryreview",
            constraint=models.CheckConstraint(
                condition=models.Q(("person", models.F("author_person")), _negated=True),
                name="entry_review_by_another_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="entryreview",
            constraint=models.CheckConstraint(
                condition=models.Q(("outcome", "passed"), models.Q(("reason", ""), _negated=True), _connector="OR"),
                name="entry_review_returned_with_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="entryreview",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("kind", "approval"),
                    ("outcome", "returned"),
                    models.Q(("document", ""), _negated=True),
                    _connector="OR",
                ),
                name="entry_review_with_document",
            ),
        ),
        migrations.AddConstraint(
            model_name="entryversion",
            constraint=models.UniqueConstraint(fields=("resource", "number"), name="entry_version_once"),
        ),
        migrations.AddConstraint(
            model_name="changeextension",
            constraint=models.CheckConstraint(
                condition=models.Q(("person", models.F("author_person")), _negated=True),
                name="change_extension_by_another_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="changeextension",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="change_extension_with_reason"
            ),
        ),
    ]
