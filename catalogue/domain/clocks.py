"""The time limits of the catalogue, in working days of the custodian's place. Pure.

Source   Decree 809 art. 17 (update, more time, review) and art. 26 (correction). They bind Mainland bodies; for the
         other two places the portal proposes the same, as its terms of use say.
"""

from __future__ import annotations

from datetime import date

from organisations.domain.calendar import Calendar, Due

#: From the legal or functional change to the changed entry.
UPDATE_DAYS = 10
#: What the data-sharing authority can consent to on top, once.
EXTENSION_DAYS = 5
#: From the submission to its review and publication; where the authority announces, anew from the approval for it.
REVIEW_DAYS = 2
#: From a correction request to its answer.
CORRECTION_DAYS = 10
#: Days of the calendar before the last one, from which who must answer is reminded.
CORRECTION_REMINDER_DAYS = 3


def update_due(calendar: Calendar, occurred_on: date, *, extended: bool = False) -> Due:
    """When an entry must be changed after the law or the duties behind it did.

    Takes    occurred_on: the day of that change, which is not counted. extended: the authority consented.
    """
    return calendar.add_working_days(occurred_on, UPDATE_DAYS + (EXTENSION_DAYS if extended else 0))


def review_due(calendar: Calendar, submitted_on: date) -> Due:
    """When a submitted change must be reviewed and published."""
    return calendar.add_working_days(submitted_on, REVIEW_DAYS)


def correction_due(calendar: Calendar, raised_on: date) -> Due:
    """When a correction request must be answered."""
    return calendar.add_working_days(raised_on, CORRECTION_DAYS)
