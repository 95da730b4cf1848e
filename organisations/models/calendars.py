"""The holidays of the three places, as their governments announce them: reference data, loaded from files."""

from django.db import models
from django.utils.translation import get_language

from organisations.domain.texts import Text, pick

from .bodies import Jurisdiction


class CalendarYear(models.Model):
    """What is known of one year in one place, and from where."""

    class State(models.TextChoices):
        """How sure the year is."""

        ANNOUNCED = "announced"
        #: Only what follows from the law; days may be moved when the year is announced.
        EXPECTED = "expected"

    place = models.ForeignKey(Jurisdiction, on_delete=models.PROTECT, related_name="calendar_years")
    year = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State.choices)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["place", "year"]
        constraints = [models.UniqueConstraint(fields=["place", "year"], name="calendar_year_once")]

    def __str__(self) -> str:
        return f"{self.place_id} {self.year}"


class Holiday(models.Model):
    """One day that differs from an ordinary week: a day off, or a Saturday or Sunday that is worked."""

    class Kind(models.TextChoices):
        """In which way the day differs."""

        HOLIDAY = "holiday"
        WORKING = "working"

    place = models.ForeignKey(Jurisdiction, on_delete=models.PROTECT, related_name="holidays")
    date = models.DateField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    names = models.JSONField(default=dict)

    class Meta:
        ordering = ["place", "date"]
        constraints = [models.UniqueConstraint(fields=["place", "date"], name="holiday_once")]

    def __str__(self) -> str:
        return f"{self.place_id} {self.date:%Y-%m-%d}"

    @property
    def name(self) -> Text:
        return pick(self.names, get_language() or "en")
