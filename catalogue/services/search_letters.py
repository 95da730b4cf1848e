"""What a daily mail says: counts, the names that the reader gave, and links. Never anything of an entry."""

from __future__ import annotations

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .search_mails import Letter


def written(letter: Letter) -> tuple[str, str]:
    """Subject and body, in the recipient's language. The subject holds no word that a person typed."""
    total, changed = (sum(one.count for one in letter.searches), sum(one.changed for one in letter.searches))
    with translation.override(letter.language or settings.LANGUAGE_CODE):
        if total:
            subject = ngettext(
                "%(count)s new entry for your saved searches", "%(count)s new entries for your saved searches", total
            ) % {"count": total}
        else:
            subject = ngettext(
                "%(count)s changed entry for your saved searches",
                "%(count)s changed entries for your saved searches",
                changed,
            ) % {"count": changed}
        parts = [str(settings.SITE_NAME), ""]
        for search in letter.searches:
            if search.count:
                parts.append(
                    ngettext("%(name)s: %(count)s new", "%(name)s: %(count)s new", search.count)
                    % {"name": search.name, "count": search.count}
                )
            if search.changed:
                parts.append(
                    ngettext("%(name)s: %(count)s changed", "%(name)s: %(count)s changed", search.changed)
                    % {"name": search.name, "count": search.changed}
                )
            parts += [
                f"{settings.PORTAL_URL}{reverse('catalogue:resource-list')}?{search.query}",
                "",
            ]
        parts += [
            _("Each link shows the whole search; sign in to see what your organisation may see."),
            _("To change or stop these e-mails:"),
            f"{settings.PORTAL_URL}{reverse('catalogue:search-list')}",
        ]
    return subject, "\n".join(parts)
