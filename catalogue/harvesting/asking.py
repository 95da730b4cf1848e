"""Questions to one source, bounded and checked by ``catalogue.fetching``; asked again when that may help."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import Any

from django.conf import settings

from catalogue.domain.harvest.errors import SourceFailed
from catalogue.fetching.allowed import allowed_here
from catalogue.fetching.fetch import Answer, Limits, fetch
from catalogue.reading.payloads import read_json

#: How often one question is asked before the run ends incomplete.
TRIES = 3
#: A source that asks for more patience than that is asked by the next run.
LONGEST_PAUSE_S = 10
NOT_MODIFIED = 304
#: Of one question.
LIMITS = Limits()


def ask(url: str, *, body: bytes | None = None, headers: Mapping[str, str] | None = None) -> Answer:
    """One answer. Raises  AddressRefused; SourceFailed after TRIES, or at once when asking again cannot help."""
    tried = 0
    while True:
        try:
            return fetch(url, allowed=allowed_here(), limits=LIMITS, body=body, headers=headers)
        except SourceFailed as failure:
            pause = failure.wait_s or settings.HARVEST_PAUSE_S * 2**tried
            tried += 1
            if failure.lasting or tried == TRIES or pause > LONGEST_PAUSE_S:
                raise
        time.sleep(pause)


def ask_for_news(url: str, tags: Mapping[str, Any], *, accept: str) -> Answer | None:
    """One answer, or None when the source says that the document is still the one that ``tags`` belong to.

    Takes    tags: of ``tags_of``, by address; empty to ask for the document whatever it is.
    Raises   as ask.
    """
    known = tags.get(url, {})
    names = {"etag": "If-None-Match", "last_modified": "If-Modified-Since"}
    conditions = {names[name]: str(value) for name, value in known.items() if name in names}
    answer = ask(url, headers={"Accept": accept, **conditions})
    if answer.status != NOT_MODIFIED:
        return answer
    if not conditions:
        raise SourceFailed("source.not_http", lasting=True)
    return None


def tags_of(url: str, answer: Answer) -> dict[str, dict[str, str]]:
    """What to ask with next time; nothing when the source says nothing."""
    said = {"etag": answer.etag, "last_modified": answer.last_modified}
    found = {name: value for name, value in said.items() if value}
    return {url: found} if found else {}


def ask_json(url: str, *, body: Any = None) -> Any:
    """The JSON value of an answer; with a body, which is sent as JSON, by POST. Raises  as ask; Unreadable."""
    headers = {"Accept": "application/json"}
    if body is None:
        return read_json(ask(url, headers=headers).body)
    sent = json.dumps(body).encode()
    return read_json(ask(url, body=sent, headers=headers | {"Content-Type": "application/json"}).body)
