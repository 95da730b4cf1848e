"""Why a resource is among the results."""

from __future__ import annotations

from typing import Literal

from catalogue.domain.tokens import fold
from catalogue.models import Resource

Where = Literal["title", "abstract", "elsewhere"]


def found_in(resource: Resource, words: tuple[str, ...]) -> Where | None:
    """Where the words of a search stand.

    Takes    a resource of the results and the folded words.
    Returns  the nearest part that has all of them, "elsewhere" for the organisation's name or the identifier or when
             they are spread; None without words.
    """
    if not words:
        return None
    title = fold("\n".join(resource.title.values()))
    if all(word in title for word in words):
        return "title"
    abstract = fold("\n".join((*resource.title.values(), *resource.abstract.values())))
    return "abstract" if all(word in abstract for word in words) else "elsewhere"
