"""The derived search text: rebuilt from a resource's own texts, never edited."""

from __future__ import annotations

from catalogue.domain.tokens import fold
from catalogue.models import Resource


def search_text_of(resource: Resource) -> str:
    """What a search looks through.

    Takes    a resource with its custodian.
    Returns  one folded line per text: titles of all languages first, then abstracts, custodian's names, identifier.
    """
    texts = (
        *resource.title.values(),
        *resource.abstract.values(),
        *resource.custodian.names.values(),
        resource.custodian.code,
        resource.identifier,
    )
    return "\n".join(fold(text) for text in texts)
