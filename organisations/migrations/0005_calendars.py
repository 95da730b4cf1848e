"""The working days of the three places: tables only; `manage.py load_holidays` fills them."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0004_degradation"),
    ]

    operations = [
        migrations.CreateModel(
            name="CalendarYear",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField()),
                (
                    "state",
                    models.CharField(choices=[("announced", "Announced"), ("expected", "Expected")], max_length=10),
                ),
                ("source", models.CharField(max_length=200)),
                (
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calendar_years",
                        to="organisations.jurisdiction",
                    ),
                ),
            ],
            options={
                "ordering": ["place", "year"],
                "constraints": [models.UniqueConstraint(fields=("place", "year"), name="calendar_year_once")],
            },
        ),
        migrations.CreateModel(
            name="Holiday",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("date", models.DateField()),
                ("kind", models.CharField(choices=[("holiday", "Holiday"), ("working", "Working")], max_length=10)),
                ("names", models.JSONField(default=dict)),
                (
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="holidays",
                        to="organisations.jurisdiction",
                    ),
                ),
            ],
            options={
                "ordering": ["place", "date"],
                "constraints": [models.UniqueConstraint(fields=("place", "date"), name="holiday_once")],
            },
        ),
    ]
