"""What every page may show: names, languages, and the parts of the portal that the viewer can use.

Everything that asks the database is lazy and asked once per request; nobody signed in, nothing asked.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject, lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from organisations.domain.choices import Role
from organisations.domain.texts import HTML_LANG, Text, pick
from organisations.selectors.memberships import organisations_of, roles_of

ALL_ROLES = frozenset(Role)
#: Where a reader is: (label, address, who may use it, what else belongs to it).
_PARTS = (
    (_("My work"), "home", ALL_ROLES, {"home"}),
    (_("Catalogue"), "catalogue:resource-list", None, {"catalogue:"}),
    (
        _("Synonyms"),
        "catalogue:synonym-list",
        frozenset({Role.STEWARD, Role.COORDINATOR}),
        {"catalogue:synonym-"},
    ),
    (
        _("Sources"),
        "catalogue:source-list",
        frozenset({Role.ADMINISTRATOR, Role.STEWARD}),
        {"catalogue:source-", "catalogue:run-"},
    ),
    (_("Requests"), "sharing:request-list", ALL_ROLES, {"sharing:request-"}),
    (_("Decisions queue"), "sharing:queue", frozenset({Role.APPROVER}), {"sharing:queue", "sharing:request-decide"}),
    (_("Grants"), "sharing:grant-list", ALL_ROLES, {"sharing:grant-"}),
    (_("Ledger"), "ledger:console", frozenset({Role.AUDITOR}), {"ledger:"}),
    (_("Personal data"), "ledger:personal-find", frozenset({Role.PRIVACY_OFFICER}), {"ledger:personal"}),
)


@dataclass(frozen=True)
class Part:
    """One entry of the navigation."""

    label: str
    url: str
    current: bool


def site(request: HttpRequest) -> dict[str, object]:
    return {
        "site_name": settings.SITE_NAME,
        "languages": [(code, name, HTML_LANG[code]) for code, name in settings.LANGUAGES],
        "html_lang": lazy(_html_lang, str)(),
        "navigation": SimpleLazyObject(lambda: navigation(request)),
        "viewer_bodies": SimpleLazyObject(lambda: viewer_bodies(request)),
    }


def navigation(request: HttpRequest) -> tuple[Part, ...]:
    """The parts of the portal that this viewer can use, in the order of the page."""
    held = _held(request)
    here = _here(request)
    best = max((name for *_rest, names in _PARTS for name in names if here.startswith(name)), key=len, default="")
    return tuple(
        Part(str(label), reverse(view), bool(best) and best in names)
        for label, view, roles, names in _PARTS
        if roles is None or roles & held
    )


def viewer_bodies(request: HttpRequest) -> tuple[tuple[str, Text], ...]:
    """(place, name) of each organisation of the viewer: shown beside the account."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return ()
    language = get_language() or "en"
    return tuple((body.jurisdiction_id, pick(body.names, language)) for body in organisations_of(user))


def _held(request: HttpRequest) -> frozenset[Role]:
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return frozenset()
    return frozenset(role for _organisation, role in roles_of(user))


def _here(request: HttpRequest) -> str:
    match = request.resolver_match
    return match.view_name if match else ""


def _html_lang() -> str:
    return HTML_LANG.get(get_language() or "en", "en")
