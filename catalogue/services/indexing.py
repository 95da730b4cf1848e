"""The derived columns: search texts, security level, quality. Rebuilt from the entry, never edited."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from catalogue.domain.crosswalk import level_of
from catalogue.domain.entry import EntryContent
from catalogue.domain.quality import quality_of
from catalogue.domain.tokens import fold
from catalogue.models import Resource
from catalogue.selectors.contents import PARTS, bare_content_of, content_of
from organisations.domain.texts import LANGUAGES

#: What :func:`index` fills.
DERIVED = ("search_text", "search_title", "languages", "security_level", "quality_score")


def index(resource: Resource, content: EntryContent | None = None) -> Resource:
    """Fill the derived columns of a resource, saved by the caller.

    Takes    a resource with its custodian; its content, when the caller has it: the score counts the parts too. The
             score is that of the day when the entry changed; a page that shows it computes it for today.
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
def rebuild_index(*, batch: int = 500) -> int:
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
