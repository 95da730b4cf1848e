"""What a daily mail says: counts, the names that the reader gave, and links. Never anything of an entry or of a
correction request."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from catalogue.selectors.corrections import CorrectionNews

from .search_mails import Letter, NewMatches


def written(letter: Letter) -> tuple[str, str]:
    """Subject and body, in the recipient's language. The subject holds no word that a person typed."""
    with translation.override(letter.language or settings.LANGUAGE_CODE):
        parts = [str(settings.SITE_NAME), ""]
        if letter.corrections:
            parts += _of_corrections(letter.corrections)
        for search in letter.searches:
            parts += _of_search(search)
        if letter.searches:
            parts += [
                _("Each link shows the whole search; sign in to see what your organisation may see."),
                _("To change or stop these e-mails:"),
                f"{settings.PORTAL_URL}{reverse('catalogue:search-list')}",
            ]
        else:
            parts.append(_("Sign in to read them."))
        return _subject(letter), "\n".join(parts)


def _subject(letter: Letter) -> str:
    """What has a day comes first: what somebody waits for, then answers, then what the searches found."""
    if letter.corrections.to_answer:
        return _("Correction requests wait for your answer")
    if letter.corrections.answered:
        return ngettext(
            "Your correction request was answered",
            "%(count)s of your correction requests were answered",
            letter.corrections.answered,
        ) % {"count": letter.corrections.answered}
    total, changed = (sum(one.count for one in letter.searches), sum(one.changed for one in letter.searches))
    if total:
        return ngettext(
            "%(count)s new entry for your saved searches", "%(count)s new entries for your saved searches", total
        ) % {"count": total}
    return ngettext(
        "%(count)s changed entry for your saved searches",
        "%(count)s changed entries for your saved searches",
        changed,
    ) % {"count": changed}


def _of_corrections(news: CorrectionNews) -> list[str]:
    """Counts, and the list where the requests stand; who asked or answered, and about what, is read there."""
    queue = f"{settings.PORTAL_URL}{reverse('catalogue:correction-queue')}"
    parts = []
    if news.raised:
        said = ngettext(
            "%(count)s new correction request waits for your answer",
            "%(count)s new correction requests wait for your answer",
            news.raised,
        )
        parts.append(said % {"count": news.raised})
    if news.due:
        said = ngettext(
            "%(count)s correction request must be answered within days",
            "%(count)s correction requests must be answered within days",
            news.due,
        )
        parts.append(said % {"count": news.due})
    if news.overdue:
        said = ngettext(
            "%(count)s correction request is overdue", "%(count)s correction requests are overdue", news.overdue
        )
        parts.append(said % {"count": news.overdue})
    if parts:
        parts += [f"{queue}?scope=to_answer", ""]
    if news.answered:
        said = ngettext(
            "%(count)s correction request that you made was answered",
            "%(count)s correction requests that you made were answered",
            news.answered,
        )
        parts += [said % {"count": news.answered}, f"{queue}?scope=asked", ""]
    return parts


def _of_search(search: NewMatches) -> list[str]:
    parts = []
    if search.count:
        said = ngettext("%(name)s: %(count)s new", "%(name)s: %(count)s new", search.count)
        parts.append(said % {"name": search.name, "count": search.count})
    if search.changed:
        said = ngettext("%(name)s: %(count)s changed", "%(name)s: %(count)s changed", search.changed)
        parts.append(said % {"name": search.name, "count": search.changed})
    return [*parts, f"{settings.PORTAL_URL}{reverse('catalogue:resource-list')}?{search.query}", ""]
