"""Every answer carries the headers: pages, files, redirects, refusals, errors."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.factories.organisations import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("probes")]

POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
    "manifest-src": "'self'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
}
ADDRESSES = {
    "/accounts/login/": 200,
    "/livez": 200,
    "/catalogue/nothing/": 404,
    "/nothing/": 404,
    "/probe/fail/forbidden/": 403,
    "/probe/fail/conflict/": 409,
    "/probe/fail/defect/": 500,
    "/probe/fail/database-lost/": 503,
    "/api/v1/nothing/": 404,
    "/api/v1/openapi.json": 200,
    "/accounts/2fa/": 302,
    "/help": 301,
    "/probe/echo/?text=%00": 400,
    "/probe/echo/?text=" + "a" * 9000: 414,
}


def policy_of(answer) -> dict[str, str]:
    return dict(part.strip().partition(" ")[::2] for part in answer["Content-Security-Policy"].split(";"))


@pytest.mark.parametrize(("address", "status"), ADDRESSES.items(), ids=lambda value: str(value)[:40])
def test_every_kind_of_answer_has_every_header(visitor, address, status):
    answer = visitor.get(address)
    assert answer.status_code == status
    for name, value in EVERYWHERE.items():
        assert answer[name] == value, name
    assert "camera=()" in answer["Permissions-Policy"]
    assert "Server" not in answer
    assert "X-Powered-By" not in answer
    policy = policy_of(answer)
    assert policy["script-src"].split(" ")[0] == "'self'"
    assert "unsafe" not in answer["Content-Security-Policy"]
    assert {name: policy[name] for name in POLICY} == POLICY


def test_a_static_file_has_them_too_and_may_be_kept(visitor, settings, tmp_path):
    settings.STATIC_ROOT = str(tmp_path)
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    (tmp_path / "sheet.css").write_text("p { color: black }")
    answer = Client().get("/static/sheet.css")
    assert answer.status_code == 200
    for name, value in EVERYWHERE.items():
        assert answer[name] == value, name
    assert policy_of(answer)["default-src"] == "'none'"
    assert "no-store" not in answer["Cache-Control"]
    assert "Access-Control-Allow-Origin" not in answer
    answer.close()


def test_pages_are_never_stored(visitor):
    assert "no-store" in visitor.get("/accounts/login/")["Cache-Control"]
    visitor.force_login(make_user())
    assert "no-store" in visitor.get("/probe/echo/")["Cache-Control"]


def test_signing_out_clears_what_the_browser_keeps(visitor):
    visitor.force_login(make_user())
    answer = visitor.post("/accounts/logout/")
    assert answer.status_code == 302
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert "Clear-Site-Data" not in visitor.get("/accounts/login/")


def test_the_scripts_of_a_page_carry_the_nonce_of_its_policy(visitor):
    answer = visitor.get("/accounts/login/")
    nonce = policy_of(answer)["script-src"].partition("'nonce-")[2].rstrip("'")
    assert nonce
    assert f'nonce="{nonce}"' in answer.content.decode()
    assert visitor.get("/accounts/login/")["Content-Security-Policy"] != answer["Content-Security-Policy"]


def test_only_the_page_of_the_api_description_has_a_looser_policy(visitor):
    answer = visitor.get("/api/v1/docs/")
    assert answer.status_code == 200
    policy = policy_of(answer)
    assert policy["script-src"] == "'self'"
    assert "require-trusted-types-for" not in policy
    assert "http" not in answer["Content-Security-Policy"]


def test_an_offered_request_id_is_kept_only_when_well_formed(visitor):
    assert visitor.get("/livez", headers={"X-Request-ID": "proxy-12345678"})["X-Request-ID"] == "proxy-12345678"
    for bad in ("short", "with space in it", "a" * 65, "<script>alert(1)</script>"):
        assert visitor.get("/livez", headers={"X-Request-ID": bad})["X-Request-ID"] != bad


class TestOverTls:
    @pytest.fixture(autouse=True)
    def _as_in_production(self, settings):
        settings.SECURE_SSL_REDIRECT = True
        settings.SECURE_HSTS_SECONDS = 63072000
        settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = True
        settings.SECURE_HSTS_PRELOAD = True

    def test_pages_redirect_and_promise_tls_for_two_years(self, visitor):
        plain = visitor.get("/accounts/login/")
        assert (plain.status_code, plain["Location"]) == (301, "https://testserver/accounts/login/")
        assert plain["Content-Security-Policy"]
        secure = visitor.get("/accounts/login/", secure=True)
        assert secure["Strict-Transport-Security"] == "max-age=63072000; includeSubDomains; preload"

    def test_the_api_refuses_plain_http_instead_of_redirecting(self, visitor):
        answer = visitor.get("/api/v1/openapi.json")
        assert (answer.status_code, answer.json()["code"]) == (403, "insecure_transport")
        assert visitor.get("/api/v1/openapi.json", secure=True).status_code == 200

    def test_a_header_of_a_stranger_does_not_pass_for_tls(self, visitor):
        answer = visitor.get("/api/v1/openapi.json", headers={"X-Forwarded-Proto": "https"})
        assert answer.status_code == 403
