"""The derived search columns: rebuilt from a resource's own texts, never edited."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from catalogue.domain.tokens import fold
from catalogue.models import Resource
from organisations.domain.texts import LANGUAGES

#: What :func:`index` fills.
DERIVED = ("search_text", "search_title", "languages", "security_level", "quality_score")


def index(resource: Resource) -> Resource:
    """Fill the search columns of a resource, saved by the caller.

    Takes    a resource with its custodian.
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
    return resource


def _in_order(texts: dict[str, str]) -> list[str]:
    """By language, not as they come: the database does not keep the order of a JSON object's members."""
    return [texts[language] for language in LANGUAGES if texts.get(language)]


@transaction.atomic(durable=True)
def rebuild_index(*, batch: int = 500) -> int:
    """Fill the search columns of every resource again, after the rules of folding changed.

    Returns  how many rows there are.
    Locks    the rows of one batch after the other, until the end of the transaction.
    """
    done = 0
    waiting: list[Resource] = []
    for resource in Resource.objects.select_related("custodian").order_by("pk").iterator(chunk_size=batch):
        waiting.append(index(resource))
        if len(waiting) == batch:
            done += _store(waiting)
            waiting = []
    return done + _store(waiting)


def _store(resources: Iterable[Resource]) -> int:
    return Resource.objects.bulk_update(list(resources), DERIVED)
