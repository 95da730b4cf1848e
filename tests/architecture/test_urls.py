"""Every address of the portal, and what somebody without an account gets there.

A new address fails here until it is entered, so nobody opens one by forgetting to close it. What members may see is
told by the tests of each app; the sweep below is about strangers.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.factories.organisations import make_user

SOME_ID = UUID("0f3c1f6e-52a2-4f3a-9d6c-2f1f0c9b7a11")

EVERYBODY = "everybody"
SIGNED_IN = "members, others sign in first"
API = "members and tokens, others 401"
STRANGERS_TOO_API = "everybody, each sees what is public for them"
POST_ONLY = "members by POST"
ABSENT = "nobody: a name that django-allauth asks for"
ADMIN = "staff"

#: name → who may open it, and sample values of its parts.
WHO: dict[str, str] = {
    # The portal
    "home": EVERYBODY,
    "help": EVERYBODY,
    "accessibility": EVERYBODY,
    "gallery": EVERYBODY,
    "livez": EVERYBODY,
    "readyz": EVERYBODY,
    "set_language": POST_ONLY,
    # Signing in
    "account_login": EVERYBODY,
    "account_logout": "everybody: signing out twice does no harm",
    "account_inactive": EVERYBODY,
    "account_reauthenticate": SIGNED_IN,
    "account_change_password": SIGNED_IN,
    "account_set_password": ABSENT,
    "account_reset_password": ABSENT,
    "account_signup": ABSENT,
    "account_email": ABSENT,
    "mfa_index": SIGNED_IN,
    "mfa_authenticate": SIGNED_IN,
    "mfa_reauthenticate": SIGNED_IN,
    "mfa_activate_totp": SIGNED_IN,
    "mfa_deactivate_totp": SIGNED_IN,
    "mfa_view_recovery_codes": SIGNED_IN,
    "mfa_generate_recovery_codes": SIGNED_IN,
    "mfa_download_recovery_codes": SIGNED_IN,
    # Catalogue: public records for strangers, others are 404
    "catalogue:resource-list": EVERYBODY,
    "catalogue:resource-detail": "who may see the resource, others 404",
    "catalogue:search-list": SIGNED_IN,
    "catalogue:search-save": SIGNED_IN,
    "catalogue:search-rename": SIGNED_IN,
    "catalogue:search-mail": SIGNED_IN,
    "catalogue:search-delete": SIGNED_IN,
    "catalogue:addition-edit": SIGNED_IN,
    "catalogue:source-list": SIGNED_IN,
    "catalogue:source-new": SIGNED_IN,
    "catalogue:source-detail": SIGNED_IN,
    "catalogue:source-change": SIGNED_IN,
    "catalogue:source-act": SIGNED_IN,
    "catalogue:run-start": SIGNED_IN,
    "catalogue:run-detail": SIGNED_IN,
    "catalogue:run-act": SIGNED_IN,
    "catalogue:synonym-list": SIGNED_IN,
    "catalogue:synonym-add": SIGNED_IN,
    "catalogue:synonym-edit": SIGNED_IN,
    "catalogue:synonym-switch": SIGNED_IN,
    "publish:catalogue-name": "everybody: leads to the page or the data",
    "publish:catalogue": EVERYBODY,
    "publish:dataset-name": "everybody: leads to the page or the data, whether there is such an entry or not",
    "publish:dataset": "who may see the resource, others 404",
    "catalogue:suggest": EVERYBODY,
    "catalogue:desk": SIGNED_IN,
    "catalogue:desk-open": SIGNED_IN,
    "catalogue:desk-change": SIGNED_IN,
    "catalogue:desk-translate": SIGNED_IN,
    "catalogue:desk-end": SIGNED_IN,
    "catalogue:desk-section": SIGNED_IN,
    "catalogue:bulk": SIGNED_IN,
    "catalogue:bulk-edit": SIGNED_IN,
    "catalogue:import": SIGNED_IN,
    "catalogue:import-template": SIGNED_IN,
    "catalogue:import-preview": SIGNED_IN,
    "catalogue:change-list": SIGNED_IN,
    "catalogue:change-detail": SIGNED_IN,
    "catalogue:change-submit": SIGNED_IN,
    "catalogue:change-discard": SIGNED_IN,
    "catalogue:change-extend": SIGNED_IN,
    "catalogue:correction-queue": SIGNED_IN,
    "catalogue:correction-detail": SIGNED_IN,
    "catalogue:correction-withdraw": SIGNED_IN,
    "catalogue:correction-list": SIGNED_IN,
    "catalogue:resource-retire": SIGNED_IN,
    "catalogue:version-list": "who may see the resource, others 404",
    "publish:feed": EVERYBODY,
    "publish:sitemap": EVERYBODY,
    "publish:sitemap-part": EVERYBODY,
    "publish:robots": EVERYBODY,
    "publish:action": "everybody, each sees what is public for them; what is no action is 400",
    "publish:action-3": "everybody, each sees what is public for them; what is no action is 400",
    # Organisations
    "organisations:list": EVERYBODY,
    "organisations:detail": "everybody; its members for its administrators only; unknown codes 404",
    "organisations:account": SIGNED_IN,
    "organisations:account-language": SIGNED_IN,
    "organisations:token-create": SIGNED_IN,
    "organisations:token-revoke": SIGNED_IN,
    "organisations:membership-grant": SIGNED_IN,
    "organisations:membership-end": SIGNED_IN,
    # Sharing
    "sharing:request-list": SIGNED_IN,
    "sharing:request-open": SIGNED_IN,
    "sharing:request-detail": SIGNED_IN,
    "sharing:request-task": SIGNED_IN,
    "sharing:request-check": SIGNED_IN,
    "sharing:request-sent": SIGNED_IN,
    "sharing:request-decide": SIGNED_IN,
    "sharing:request-withdraw": SIGNED_IN,
    "sharing:request-hand-over": SIGNED_IN,
    "sharing:queue": SIGNED_IN,
    "sharing:grant-list": SIGNED_IN,
    "sharing:grant-detail": SIGNED_IN,
    "sharing:grant-revoke": SIGNED_IN,
    # Ledger
    "ledger:checkpoint": "everybody; 404 before the first",
    "ledger:tile": "everybody; 404 beyond the published log",
    "ledger:tile-entries": API,
    "ledger:proof": "everybody; 404 until it is published",
    "ledger:note": "everybody; 404 for what was never published",
    "ledger:vkeys": "everybody; 404 without a policy",
    "ledger:policy": "everybody; 404 without a policy",
    "ledger:verifier": EVERYBODY,
    "ledger:console": SIGNED_IN,
    "ledger:view-save": SIGNED_IN,
    "ledger:view-delete": SIGNED_IN,
    "ledger:entry-list": SIGNED_IN,
    "ledger:entry-detail": SIGNED_IN,
    "ledger:entry-bytes": SIGNED_IN,
    "ledger:personal": SIGNED_IN,
    "ledger:personal-find": SIGNED_IN,
    "ledger:event": SIGNED_IN,
    "ledger:verify": SIGNED_IN,
    "ledger:verify-job": SIGNED_IN,
    "ledger:operations": SIGNED_IN,
    "ledger:export-list": SIGNED_IN,
    "ledger:export-detail": SIGNED_IN,
    "ledger:export-download": SIGNED_IN,
    "ledger:export-print": SIGNED_IN,
    "ledger:print-list": SIGNED_IN,
    # API
    "api:schema": EVERYBODY,
    "api:docs": EVERYBODY,
    "api:me": API,
    "api:resource-list": STRANGERS_TOO_API,
    "api:resource-detail": STRANGERS_TOO_API,
    "api:version-list": STRANGERS_TOO_API,
    "api:correction-list": API,
    "api:correction-answer": API,
    "api:change-list": API,
    "api:change-detail": API,
    "api:change-submit": API,
    "api:change-discard": API,
    "api:change-extend": API,
    "api:change-assess": API,
    "api:change-approve": API,
    "api:change-announce": API,
    "api:change-return": API,
    "api:resource-retire": API,
    "api:addition": API,
    "api:correction-withdraw": API,
    "api:request-list": API,
    "api:request-detail": API,
    "api:request-submit": API,
    "api:request-approve": API,
    "api:request-return": API,
    "api:request-reject": API,
    "api:request-withdraw": API,
    "api:grant-list": API,
    "api:grant-revoke": API,
    "api:entry-list": API,
    "api:entry-detail": API,
}
EXPECTED: dict[str, set[int]] = {
    EVERYBODY: {200},
    SIGNED_IN: {302, 405},
    API: {401},
    STRANGERS_TOO_API: {200, 401, 404},
    POST_ONLY: {302, 405},
    ABSENT: {404},
    ADMIN: {302},
}
SAMPLES: dict[str, object] = {
    "index": 0,
    "code": "hk-none",
    "slug": "a",
    "language": "pt",
    "ending": "ttl",
    "verb": "site_read",
    "number": 1,
    "task": "purpose",
    "digest": "0" * 64,
    "path": "000",
}


def addresses(patterns: list[URLPattern | URLResolver], space: str = "") -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, f"{space}{pattern.namespace}:" if pattern.namespace else space)
        else:
            yield f"{space}{pattern.name}", pattern


ALL = [(name, pattern) for name, pattern in addresses(get_resolver().url_patterns) if not name.startswith("admin:")]


@pytest.fixture(autouse=True)
def _patience(settings):
    """Who is let in is asked here, not how fast a loaded machine is."""
    settings.READY_TIMEOUT_S = 60


def address_of(name: str, pattern: URLPattern) -> str:
    values = {part: SAMPLES.get(part, SOME_ID) for part in pattern.pattern.converters}
    return reverse(name, kwargs=values)


def test_every_address_is_accounted_for():
    assert {name for name, _pattern in ALL} - set(WHO) == set()


def test_no_address_in_the_table_is_gone():
    assert set(WHO) - {name for name, _pattern in ALL} == set()


def test_no_address_is_without_a_name():
    assert [str(pattern.pattern) for name, pattern in ALL if name.endswith(":None") or name == "None"] == []


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "pattern"), ALL, ids=[name for name, _pattern in ALL])
def test_a_stranger_gets_what_the_table_says(name, pattern):
    expected = EXPECTED.get(WHO.get(name, ""), {200, 302, 303, 404})
    client = Client(raise_request_exception=False)
    address = address_of(name, pattern)
    answer = client.get(address)
    assert answer.status_code in expected | ({405} if WHO.get(name) == API else set()), address
    if answer.status_code == 302 and WHO.get(name) == SIGNED_IN:
        assert answer["Location"].startswith("/accounts/login/"), answer["Location"]


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "pattern"), ALL, ids=[name for name, _pattern in ALL])
def test_a_stranger_can_post_nothing(name, pattern):
    """Nothing happens for strangers except signing in and choosing a language; no address answers with 500."""
    client = Client(raise_request_exception=False)
    form = {"content_type": "application/json"} if name.startswith("api:") else {}
    answer = client.post(address_of(name, pattern), {}, **form)
    assert answer.status_code in {200, 302, 401, 403, 404, 405}
    if answer.status_code == 200:
        assert name in {"account_login", "account_inactive", "publish:action", "publish:action-3"}, name
    if answer.status_code == 302 and WHO[name] == SIGNED_IN:
        assert answer["Location"].startswith("/accounts/login/"), answer["Location"]


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "pattern"), ALL, ids=[name for name, _pattern in ALL])
@pytest.mark.parametrize("method", ["get", "post"])
def test_an_account_without_any_role_breaks_nothing(name, pattern, method):
    """No membership, no role: refused or empty, never 500, and things of others are 404 or 403."""
    client = Client(raise_request_exception=False)
    client.force_login(make_user())
    answer = getattr(client, method)(address_of(name, pattern), headers={"Accept": "*/*"})
    assert answer.status_code in {200, 201, 302, 303, 400, 403, 404, 405, 415, 422}, answer.content[:500]


ADMIN_ADDRESSES = [
    (name, pattern)
    for name, pattern in addresses(get_resolver().url_patterns)
    if name.startswith("admin:") and not name.endswith(":None")
]


@pytest.mark.django_db
@pytest.mark.parametrize(("name", "pattern"), ADMIN_ADDRESSES, ids=[name for name, _pattern in ADMIN_ADDRESSES])
@pytest.mark.parametrize("who", ["stranger", "member"])
def test_the_admin_is_for_staff_only(name, pattern, who):
    client = Client(raise_request_exception=False)
    if who == "member":
        client.force_login(make_user())
    values = dict.fromkeys(pattern.pattern.converters, "1") | {"app_label": "catalogue"}
    values = {part: value for part, value in values.items() if part in pattern.pattern.regex.groupindex}
    answer = client.get(reverse(name, kwargs=values))
    assert answer.status_code in {302, 403, 404}
    if answer.status_code == 302:
        assert "/login/" in answer["Location"] or name in {"admin:logout", "admin:login"}
