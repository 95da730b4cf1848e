"""What is derived of an entry: search texts, security level, quality, rebuilt from it and never edited; and the index
of this host.

The search texts serve the plain listing that is shown while a host has no index.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import reduce
from operator import or_
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone

from catalogue.domain.crosswalk import level_of
from catalogue.domain.entry import EntryContent
from catalogue.domain.quality import quality_of, stale_from
from catalogue.domain.tokens import fold
from catalogue.index import folder, writing
from catalogue.index.feed import FeedLost
from catalogue.models import Resource, SearchChange, SearchFeed
from catalogue.selectors.contents import PARTS, bare_content_of, content_of
from organisations.domain.texts import LANGUAGES

#: How long a host may be away and still follow.
KEEP_CHANGES = timedelta(days=3)
#: What :func:`index` fills.
DERIVED = ("search_text", "search_title", "languages", "security_level", "quality_score")


def index(resource: Resource, content: EntryContent | None = None) -> Resource:
    """Fill the derived columns of a resource, saved by the caller.

    Takes    a resource with its custodian; its content, when the caller has it: the score counts the parts too. The
             score is that of the day when the entry changed (:func:`rescore` follows it); a page computes it for today.
    Returns  the same object; one folded line per text: titles first, then abstracts, custodian's names, identifier.
    """
    titles = [fold(text) for text in _in_order(resource.title)]
    others = (
        *_in_order(resource.abstract),
        *_in_order(resource.custodian.names),
        resource.custodian.code,
        resource.identifier,
    )
    resource.search_title = "\n".join(titles)
    resource.search_text = "\n".join((*titles, *(fold(text) for text in others)))
    resource.languages = [language for language in LANGUAGES if resource.title.get(language)]
    resource.security_level = level_of(resource).level
    today = timezone.localdate(resource.changed_at)
    resource.quality_score = quality_of(content or bare_content_of(resource), today=today).score
    return resource


def _in_order(texts: dict[str, str]) -> list[str]:
    """By language, not as they come: the database does not keep the order of a JSON object's members."""
    return [texts[language] for language in LANGUAGES if texts.get(language)]


@transaction.atomic(durable=True)
def refill_columns(*, batch: int = 500) -> int:
    """Fill the derived columns of every resource again, after a rule that they follow from changed.

    Returns  how many rows there are.
    Locks    the rows of one batch after the other, until the end of the transaction.
    """
    done = 0
    waiting: list[Resource] = []
    rows = Resource.objects.select_related("custodian", "source_department").prefetch_related(*PARTS).order_by("pk")
    for resource in rows.iterator(chunk_size=batch):
        waiting.append(index(resource, content_of(resource)))
        if len(waiting) == batch:
            done += _store(waiting)
            waiting = []
    return done + _store(waiting)


def _store(resources: Iterable[Resource]) -> int:
    return Resource.objects.bulk_update(list(resources), DERIVED)


@transaction.atomic(durable=True)
def rescore(*, after: UUID | None = None, today: date | None = None, batch: int = 500) -> tuple[int, UUID | None]:
    """Score one batch of listed entries for today: what was fresh ages although nobody touches the entry.

    Only those are read that can have aged (``domain.quality.stale_from``).

    Takes    after: the entry that the batch before ended with. today: the day in the Bay Area.
    Returns  how many scores changed, and the last entry that was read; None when no batch follows.
    Locks    the entries of the batch; one that somebody changes now is left out: it gets today's score there.
    """
    day = today or timezone.localdate()
    rows = Resource.objects.listed().filter(pk__gt=after) if after else Resource.objects.listed()
    aged = [Q(update_cycle=cycle, modified_on__lte=last) for cycle, last in stale_from(day).items()]
    locked = (
        rows.filter(reduce(or_, aged)).select_for_update(of=("self",), no_key=True, skip_locked=True).order_by("pk")
    )
    found = list(locked.select_related("custodian", "source_department").prefetch_related(*PARTS)[:batch])
    changed = []
    for resource in found:
        score = quality_of(content_of(resource), today=day).score
        if score != resource.quality_score:
            resource.quality_score = score
            changed.append(resource)
    Resource.objects.bulk_update(changed, ["quality_score"])
    return len(changed), found[-1].pk if len(found) == batch else None


def rebuild_index() -> int | None:
    """Make this host's index anew beside the one in use, and exchange them.

    Returns  how many entries it holds; None when another process of this host is at it.
    Raises   OSError when the disk is full or the folder cannot be written; the index in use stays.
    """
    return writing.rebuild()


def follow_changes() -> bool:
    """Take what changed into this host's index; make one when there is none that could follow.

    Returns  whether all is in; False when another process of this host is at it.
    Locks    the writer of this host.
    """
    generation = folder.current()
    if generation is None:
        return rebuild_index() is not None
    try:
        return writing.catch_up(generation)
    except (FeedLost, *writing.BROKEN):
        return rebuild_index() is not None


@transaction.atomic(durable=True)
def trim_changes(*, keep: timedelta = KEEP_CHANGES) -> int:
    """Remove changes that every host has had long enough to read; one that slept longer makes its index anew.

    Returns  how many rows went.
    Locks    the feed's row.
    """
    feed = SearchFeed.objects.select_for_update().get()
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
        (finished,) = cursor.fetchone()
    # Only of finished transactions, and whole ones: a reader asks by the transaction, not by the row.
    old = SearchChange.objects.filter(transaction__lt=finished, changed_at__lt=timezone.now() - keep)
    newest = old.order_by("-transaction").values_list("transaction", flat=True).first()
    if newest is None:
        return 0
    feed.whole_from = newest + 1
    feed.save(update_fields=["whole_from"])
    return SearchChange.objects.filter(transaction__lte=newest).delete()[0]
