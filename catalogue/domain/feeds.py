"""A search as an Atom feed (RFC 4287), and the list of pages for search engines (sitemaps.org). Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
#: sitemaps.org: no more addresses in one file.
MOST_ADDRESSES = 50_000


@dataclass(frozen=True, kw_only=True)
class FeedEntry:
    """One change. ``id`` is a name for ever, ``address`` where its page is; texts in one language (BCP 47)."""

    id: str
    address: str
    title: str
    title_language: str
    summary: str
    summary_language: str
    author: str
    published: datetime
    updated: datetime
    terms: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Feed:
    """A page of a feed; addresses are complete. ``updated``: of the newest entry, or of an empty feed's question.
    ``subtitle``: what there is to say about how the question was read."""

    id: str
    title: str
    language: str
    this: str
    page: str
    updated: datetime
    subtitle: str = ""
    next: str | None = None
    entries: tuple[FeedEntry, ...] = ()


def atom(feed: Feed) -> str:
    """The feed as a document."""
    following = [_link("next", feed.next, "application/atom+xml")] if feed.next else []
    return "".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>\n',
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(feed.language)}>\n',
            f"<id>{_text(feed.id)}</id>\n<title>{_text(feed.title)}</title>\n",
            f"<subtitle>{_text(feed.subtitle)}</subtitle>\n" if feed.subtitle else "",
            f"<updated>{_moment(feed.updated)}</updated>\n",
            _link("self", feed.this, "application/atom+xml"),
            _link("alternate", feed.page, "text/html"),
            *following,
            *map(_entry, feed.entries),
            "</feed>\n",
        ]
    )


def sitemap(addresses: Iterable[tuple[str, datetime]]) -> str:
    """Pages and when they last changed."""
    return _listing("urlset", "url", addresses)


def sitemap_index(addresses: Iterable[tuple[str, datetime]]) -> str:
    """The files of a sitemap that does not fit into one."""
    return _listing("sitemapindex", "sitemap", addresses)


def _entry(entry: FeedEntry) -> str:
    terms = [f"<category term={quoteattr(term)} label={quoteattr(_clean(label))}/>\n" for term, label in entry.terms]
    summary = f"<summary xml:lang={quoteattr(entry.summary_language)}>{_text(entry.summary)}</summary>\n"
    return "".join(
        [
            f"<entry>\n<id>{_text(entry.id)}</id>\n",
            f"<title xml:lang={quoteattr(entry.title_language)}>{_text(entry.title)}</title>\n",
            f"<updated>{_moment(entry.updated)}</updated>\n<published>{_moment(entry.published)}</published>\n",
            _link("alternate", entry.address, "text/html"),
            f"<author><name>{_text(entry.author)}</name></author>\n",
            *terms,
            summary if entry.summary else "",
            "</entry>\n",
        ]
    )


def _listing(root: str, member: str, addresses: Iterable[tuple[str, datetime]]) -> str:
    lines = [
        f"<{member}><loc>{_text(address)}</loc><lastmod>{_moment(at)}</lastmod></{member}>\n"
        for address, at in addresses
    ]
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{space}">\n{"".join(lines)}</{root}>\n'


def _link(relation: str, address: str, kind: str) -> str:
    return f"<link rel={quoteattr(relation)} type={quoteattr(kind)} href={quoteattr(address)}/>\n"


def _clean(value: str) -> str:
    return _UNFIT.sub("", value)


def _text(value: str) -> str:
    return escape(_clean(value))


def _moment(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
