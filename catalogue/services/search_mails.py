"""The daily mails about saved searches and correction requests: promised once a day, taken one by one, sent by
``catalogue.tasks``.

A promise is one row for each person and day, so nobody is written to twice however often the tasks run. Nothing is
sent inside a transaction: a mail is taken with a lease, sent, and then marked. Only a process that dies between the
last two can cause a second copy, and that has the same Message-ID.

A correction request is told of because its row says when it was raised, is due or was answered: nothing has to be
written beside it, and what commits is told.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from catalogue.domain.saved_searches import INDEX_WAIT, LEASE, REACH, SETTLED, filters_of, wait_after
from catalogue.models import SavedSearch, SearchMail
from catalogue.selectors.corrections import CorrectionNews, correction_news, readers_of_news
from catalogue.selectors.searches import count_fresh
from organisations.domain.errors import Invalid


@dataclass(frozen=True)
class NewMatches:
    """How many new and how many changed entries one search finds, and its address behind the question mark."""

    name: str
    query: str
    count: int
    changed: int = 0


@dataclass(frozen=True)
class Letter:
    """What one mail says."""

    mail_id: UUID
    address: str
    language: str
    searches: tuple[NewMatches, ...] = ()
    corrections: CorrectionNews = field(default_factory=CorrectionNews)

    @property
    def says_something(self) -> bool:
        return bool(self.searches or self.corrections)


@transaction.atomic(durable=True)
def promise_mails(*, at: datetime | None = None) -> int:
    """A mail of today for each account with a search that wants one, and for each that there is something to tell of
    correction requests, where there is none yet.

    It is about everything up to SETTLED ago: what transactions write that still run carries their beginning as its
    time, and would be passed over for ever.

    Returns  how many were promised.
    """
    at = at or timezone.now()
    until = at - SETTLED
    owners = set(
        SavedSearch.objects.filter(mail=True, owner__is_active=True, new_since__lt=until)
        .exclude(owner__email="")
        .values_list("owner_id", flat=True)
    )
    day = timezone.localdate(at)
    known = set(SearchMail.objects.filter(day=day).values_list("owner_id", flat=True))
    readers = readers_of_news(after=until - REACH, until=until).exclude(pk__in=owners | known)
    told = _told([reader.pk for reader in readers])
    for reader in readers:
        if correction_news(viewer=reader, after=told.get(reader.pk, until - REACH), until=until):
            owners.add(reader.pk)
    made = [SearchMail(owner_id=owner, day=day, until=until, next_attempt_at=at) for owner in sorted(owners - known)]
    SearchMail.objects.bulk_create(made, ignore_conflicts=True)
    return len(made)


@transaction.atomic(durable=True)
def take_mail(*, at: datetime | None = None) -> Letter | None:
    """The next mail that waits, for the caller alone until LEASE has passed.

    Returns  what it says at this moment, as its owner may see it; None when nothing waits, and when the index cannot
             tell: then it waits on, since what is not counted now is never counted.
    Locks    the mail's row; those that another process holds are passed over.
    """
    at = at or timezone.now()
    waiting = SearchMail.objects.select_for_update(skip_locked=True, of=("self",)).select_related("owner")
    mail = waiting.filter(next_attempt_at__lte=at).order_by("next_attempt_at", "pk").first()
    if mail is None:
        return None
    found = []
    news = CorrectionNews()
    if mail.owner.is_active and mail.owner.email:
        after = _told([mail.owner_id]).get(mail.owner_id, mail.until - REACH)
        news = correction_news(viewer=mail.owner, after=after, until=mail.until)
        for search in SavedSearch.objects.filter(owner=mail.owner, mail=True).order_by("name"):
            try:
                filters = filters_of(search.query)
            except Invalid:
                # What it asks for is no longer a filter; the page of the searches says so to its owner.
                continue
            fresh = count_fresh(viewer=mail.owner, filters=filters, after=search.new_since, until=mail.until)
            if fresh is None:
                mail.next_attempt_at = at + INDEX_WAIT
                mail.save(update_fields=["next_attempt_at"])
                return None
            if fresh.new or fresh.changed:
                found.append(NewMatches(search.name, search.query, fresh.new, fresh.changed))
    mail.attempts += 1
    mail.next_attempt_at = at + LEASE
    mail.save(update_fields=["attempts", "next_attempt_at"])
    return Letter(mail.pk, mail.owner.email, mail.owner.language, tuple(found), news)


def _told(owners: Collection[int]) -> dict[int, datetime]:
    """Up to when each of these accounts was told of correction requests; without those that had no mail lately."""
    sent = SearchMail.objects.filter(owner__in=owners, done_at__isnull=False).values("owner")
    return dict(sent.annotate(newest=Max("until")).values_list("owner", "newest"))


@transaction.atomic(durable=True)
def mark_done(*, mail_id: UUID, at: datetime | None = None) -> None:
    """It was sent, or had nothing to say: what it covered is no longer new.

    Locks    the mail's row, the owner's searches.
    """
    mail = SearchMail.objects.select_for_update().get(pk=mail_id)
    mail.done_at, mail.next_attempt_at, mail.problem = at or timezone.now(), None, ""
    mail.save(update_fields=["done_at", "next_attempt_at", "problem"])
    SavedSearch.objects.filter(owner_id=mail.owner_id, mail=True, new_since__lt=mail.until).update(new_since=mail.until)


@transaction.atomic(durable=True)
def mark_failed(*, mail_id: UUID, problem: str, at: datetime | None = None) -> bool:
    """It could not be sent: wait longer each time, at last give it up. What it covered stays new for the next one.

    Takes    problem: a code.
    Returns  whether it will be tried again.
    Locks    the mail's row.
    """
    mail = SearchMail.objects.select_for_update().get(pk=mail_id)
    wait = wait_after(mail.attempts)
    mail.next_attempt_at = None if wait is None else (at or timezone.now()) + wait
    mail.problem = problem
    mail.save(update_fields=["next_attempt_at", "problem"])
    return wait is not None


@transaction.atomic(durable=True)
def forget_old_mails(*, before: datetime) -> int:
    """Drop promises that are kept, and those given up, of days before this moment. Returns how many."""
    over = Q(done_at__isnull=False) | Q(next_attempt_at__isnull=True)
    return SearchMail.objects.filter(over, until__lt=before).delete()[0]
