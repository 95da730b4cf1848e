"""How complete and how fresh an entry is, 0 to 100, and what would raise it (A6). Pure."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalogue.domain.choices import FreshnessState, OpenAttribute, PersonalData, SecurityLevel, UpdateCycle
from catalogue.domain.crosswalk import level_of
from catalogue.domain.entry import EntryContent
from organisations.domain.texts import LANGUAGES

#: Days or months from one update to the next. Real time is judged by the day, because ``modified_on`` is one.
_DAYS = {UpdateCycle.REAL_TIME: 1, UpdateCycle.DAILY: 1, UpdateCycle.WEEKLY: 7}
_MONTHS = {UpdateCycle.MONTHLY: 1, UpdateCycle.QUARTERLY: 3, UpdateCycle.HALF_YEARLY: 6, UpdateCycle.YEARLY: 12}

#: What each part is worth, in the order in which they are shown; together 100.
POINTS: Mapping[str, int] = {
    "titles": 8,
    "abstract": 8,
    "abstracts": 6,
    "keywords": 4,
    "themes": 3,
    "items": 10,
    "meanings": 6,
    "contact": 6,
    "cycle": 5,
    "modified": 4,
    "personal": 5,
    "graded": 5,
    "licence": 4,
    "distributions": 6,
    "coverage": 4,
    "open": 2,
    "classification": 2,
    "notes": 2,
    "fresh": 10,
}
#: What the steward would do for the points.
SENTENCES: Mapping[str, Promise | str] = {
    "titles": _("Give the title in the languages that are missing."),
    "abstract": _("Describe the resource in its original language."),
    "abstracts": _("Describe it in the languages that are missing."),
    "keywords": _("Add keywords."),
    "themes": _("Choose a theme."),
    "items": _("List the data items."),
    "meanings": _("Say what each data item means."),
    "contact": _("Name an office, with an e-mail address or a telephone number."),
    "cycle": _("Say how often the data is updated."),
    "modified": _("Say when the data was last updated."),
    "personal": _("Say whether there is personal data in it."),
    "graded": _("Grade it in at least one of the places."),
    "licence": _("Say on what terms the data may be used."),
    "distributions": _("Add an address where the data or its interface is."),
    "coverage": _("Say which area and which period the data covers."),
    "open": _("Say whether the public may have it."),
    "classification": _("Give its classification in the government catalogue."),
    "notes": _("Say what users should know about the quality of the data."),
    "fresh": _("Update the data, or the date of its last update."),
}


@dataclass(frozen=True)
class Freshness:
    """``due_on``: when the next update is due; None when it cannot be known."""

    state: FreshnessState
    due_on: date | None


@dataclass(frozen=True)
class Gain:
    """What would raise the score, and by how many points."""

    code: str
    points: int

    @property
    def sentence(self) -> str:
        return str(SENTENCES[self.code])


@dataclass(frozen=True)
class Quality:
    """``gains``: the largest first."""

    score: int
    gains: tuple[Gain, ...]
    freshness: Freshness


def freshness(*, update_cycle: str, modified_on: date | None, today: date) -> Freshness:
    """Whether the data is as fresh as its cycle promises.

    Returns  fresh before the day when the next update is due; due for a quarter of the period after it, a day at
             least; then overdue. Unknown without a date or a period.
    """
    if modified_on is None or (update_cycle not in _DAYS and update_cycle not in _MONTHS):
        return Freshness(FreshnessState.UNKNOWN, None)
    cycle = UpdateCycle(update_cycle)
    due = modified_on + timedelta(days=_DAYS[cycle]) if cycle in _DAYS else _months_later(modified_on, _MONTHS[cycle])
    grace = timedelta(days=max(1, (due - modified_on).days // 4))
    if today < due:
        return Freshness(FreshnessState.FRESH, due)
    return Freshness(FreshnessState.DUE if today <= due + grace else FreshnessState.OVERDUE, due)


def stale_from(today: date) -> Mapping[str, date]:
    """For each cycle that can be overdue: data last updated after this day is fresh today, and was on every day before.

    Returns  a day that is early enough whatever months lie between; other cycles never age.
    """
    shortest = {**_DAYS, **{cycle: months * 28 for cycle, months in _MONTHS.items()}}
    return {cycle.value: today - timedelta(days=days) for cycle, days in shortest.items()}


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def quality_of(content: EntryContent, *, today: date) -> Quality:
    """The score of a content, and what would raise it.

    Takes    today: the day in the Bay Area.
    Returns  each part's share of its points, rounded down; so 100 means that nothing is missing.
    """
    fresh = freshness(update_cycle=content.update_cycle, modified_on=content.modified_on, today=today)
    shares = {**_shares(content), "fresh": {FreshnessState.FRESH: 1.0, FreshnessState.DUE: 0.5}.get(fresh.state, 0.0)}
    earned = {code: int(points * shares[code]) for code, points in POINTS.items()}
    gains = [Gain(code, points - earned[code]) for code, points in POINTS.items() if points > earned[code]]
    return Quality(sum(earned.values()), tuple(sorted(gains, key=lambda gain: -gain.points)), fresh)


def _shares(content: EntryContent) -> dict[str, float]:
    others = [language for language in LANGUAGES if language != content.original_language]
    items = content.data_items
    explained = sum(1 for item in items if item.meanings)
    return {
        "titles": sum(1 for language in LANGUAGES if content.title.get(language)) / len(LANGUAGES),
        "abstract": bool(content.abstract.get(content.original_language)),
        "abstracts": sum(1 for language in others if content.abstract.get(language)) / len(others),
        "keywords": bool(content.keywords),
        "themes": bool(content.themes),
        "items": bool(items),
        "meanings": explained / len(items) if items else 0.0,
        "contact": (bool(content.contact) + bool(content.contact_email or content.contact_phone)) / 2,
        "cycle": content.update_cycle != UpdateCycle.NOT_STATED,
        "modified": content.modified_on is not None,
        "personal": content.personal_data != PersonalData.NOT_STATED,
        "graded": level_of(content).level != SecurityLevel.NOT_GRADED,
        "licence": bool(content.licence),
        "distributions": any(way.access_url or way.download_url for way in content.distributions),
        "coverage": (bool(content.areas) + bool(content.covers_from or content.covers_until)) / 2,
        "open": content.open_attribute != OpenAttribute.NOT_STATED,
        "classification": bool(content.classification),
        "notes": bool(content.quality_notes),
    }
