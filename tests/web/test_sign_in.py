"""Password, second factor, lockout, and where a person lands afterwards."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from axes.models import AccessAttempt
from django.test import Client

from tests.factories.organisations import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("probes")]

PASSWORD = "four rivers meet in one bay"
LOGIN = "/accounts/login/"


@pytest.fixture
def user():
    return make_user("lam.siu-ming", password=PASSWORD)


def sign_in(client: Client, login="lam.siu-ming", password=PASSWORD, next_url=None, **extra):
    address = LOGIN if next_url is None else f"{LOGIN}?next={next_url}"
    data = {"login": login, "password": password}
    return client.post(address, data if next_url is None else {**data, "next": next_url}, **extra)


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def code_now(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def wrong_code(secret: str) -> str:
    now = next(yield_hotp_counters_from_time())
    valid = {format_hotp_value(hotp_value(secret, now + shift)) for shift in range(-3, 4)}
    return next(code for code in map("{:06}".format, range(100)) if code not in valid)


def with_totp(user) -> str:
    secret = generate_totp_secret()
    TOTP.activate(user, secret)
    RecoveryCodes.activate(user)
    return secret


class TestPassword:
    def test_the_right_password_signs_in_and_starts_a_new_session(self, visitor, user):
        visitor.get(LOGIN)
        before = visitor.session.session_key
        assert sign_in(visitor, next_url="/probe/echo/")["Location"] == "/probe/echo/"
        assert is_signed_in(visitor)
        assert visitor.session.session_key != before

    def test_a_wrong_password_and_an_unknown_name_look_the_same(self, visitor, user):
        wrong = sign_in(visitor, password="something else altogether")
        unknown = sign_in(visitor, login="nobody.at-all")
        assert wrong.status_code == unknown.status_code
        assert not is_signed_in(visitor)
        texts = [answer.context["form"].errors.as_text() for answer in (wrong, unknown)]
        assert texts[0] == texts[1]

    @pytest.mark.parametrize("typed", ["ｌａｍ．ｓｉｕ－ｍｉｎｇ", "LAM.Siu-Ming", "  lam.siu-ming  "])
    def test_width_case_and_blanks_of_a_name_do_not_matter(self, visitor, user, typed):
        sign_in(visitor, login=typed)
        assert is_signed_in(visitor)

    def test_a_look_alike_name_is_another_name(self, visitor, user):
        sign_in(visitor, login="lаm.siu-ming")  # noqa: RUF001  the second letter is Cyrillic
        assert not is_signed_in(visitor)

    @pytest.mark.parametrize("name", ["account_signup", "account_reset_password", "account_email"])
    def test_nobody_signs_up_or_resets_by_mail(self, visitor, name):
        from django.urls import reverse

        assert visitor.get(reverse(name)).status_code == 404
        assert visitor.post(reverse(name), {"username": "me", "password1": PASSWORD}).status_code == 404

    def test_an_account_that_was_switched_off_stays_out(self, visitor, user):
        user.is_active = False
        user.save()
        sign_in(visitor)
        assert not is_signed_in(visitor)

    def test_switching_an_account_off_ends_its_session(self, visitor, user):
        sign_in(visitor)
        user.is_active = False
        user.save()
        assert visitor.get("/accounts/password/change/").status_code == 302

    def test_a_stolen_cookie_is_worth_nothing_after_signing_out(self, visitor, user):
        sign_in(visitor)
        stolen = Client()
        stolen.cookies["dba"] = visitor.cookies["dba"].value
        assert is_signed_in(stolen)
        visitor.post("/accounts/logout/")
        assert not is_signed_in(stolen)

    def test_a_new_password_ends_other_sessions(self, visitor, user):
        sign_in(visitor)
        other = Client()
        sign_in(other)
        user.set_password("a wholly different one, longer")
        user.save()
        assert other.get("/accounts/password/change/").status_code == 302

    def test_the_admin_has_no_sign_in_of_its_own(self, visitor, user):
        answer = visitor.get("/admin/login/?next=/admin/", follow=True)
        assert answer.redirect_chain[0][0].startswith(LOGIN)


class TestLockout:
    def fail(self, client, times, **kwargs):
        return [sign_in(client, password=f"wrong password {n}", **kwargs).status_code for n in range(times)]

    def test_the_fifth_failure_locks_the_name_for_this_address(self, visitor, user):
        assert self.fail(visitor, 5) == [200, 200, 200, 200, 429]
        locked = sign_in(visitor)
        assert locked.status_code == 429
        assert locked["Retry-After"] == "900"
        assert b"Too many attempts" in locked.content
        assert not is_signed_in(visitor)

    def test_the_owner_still_gets_in_from_elsewhere(self, visitor, user):
        self.fail(visitor, 6)
        owner = Client(REMOTE_ADDR="192.0.2.7")
        sign_in(owner)
        assert is_signed_in(owner)

    def test_a_forged_forwarding_header_does_not_help(self, visitor, user):
        statuses = [
            sign_in(visitor, password=f"wrong {n}", headers={"X-Forwarded-For": f"198.51.100.{n}"}).status_code
            for n in range(6)
        ]
        assert statuses[-1] == 429

    def test_behind_one_proxy_only_the_address_it_adds_counts(self, visitor, user, settings):
        settings.PROXY_COUNT = 1
        for n in range(6):
            last = sign_in(visitor, password="wrong", headers={"X-Forwarded-For": f"10.0.0.{n}, 203.0.113.5"})
        assert last.status_code == 429
        elsewhere = sign_in(visitor, headers={"X-Forwarded-For": "203.0.113.5, 203.0.113.6"})
        assert elsewhere.status_code == 302

    def test_other_spellings_share_one_count(self, visitor, user):
        for spelling in ("lam.siu-ming", "LAM.SIU-MING", "ｌａｍ.siu-ming", " lam.siu-ming", "Lam.Siu-Ming"):
            last = sign_in(visitor, login=spelling, password="wrong")
        assert last.status_code == 429

    def test_success_forgets_the_failures_before_it(self, visitor, user):
        self.fail(visitor, 4)
        sign_in(visitor)
        assert is_signed_in(visitor)
        visitor.post("/accounts/logout/")
        assert self.fail(visitor, 4) == [200] * 4

    def test_no_second_limit_of_allauth_disagrees(self, visitor, user):
        """Its own counter of failures is off: four failures, always 200, however fast and from many accounts."""
        for number in range(4):
            make_user(f"person-{number}", password=PASSWORD)
            assert self.fail(visitor, 4, login=f"person-{number}") == [200] * 4

    def test_what_was_typed_is_not_kept(self, visitor, user):
        sign_in(visitor, password="my secret typed in a hurry")
        kept = AccessAttempt.objects.get()
        assert "hurry" not in kept.post_data
        assert "lam.siu-ming" not in kept.post_data

    def test_a_network_of_ipv6_addresses_is_one_address(self, user):
        for n in range(5):
            last = sign_in(Client(REMOTE_ADDR=f"2001:db8:1:2::{n:x}"), password="wrong")
        assert last.status_code == 429
        assert sign_in(Client(REMOTE_ADDR="2001:db8:1:3::1")).status_code == 302

    def test_the_lock_opens_after_a_quarter_of_an_hour(self, visitor, user):
        from datetime import timedelta

        self.fail(visitor, 5)
        AccessAttempt.objects.update(attempt_time=AccessAttempt.objects.get().attempt_time - timedelta(minutes=16))
        sign_in(visitor)
        assert is_signed_in(visitor)


class TestSecondFactor:
    def test_the_password_alone_does_not_sign_in(self, visitor, user):
        with_totp(user)
        answer = sign_in(visitor)
        assert answer["Location"].startswith("/accounts/2fa/authenticate/")
        assert not is_signed_in(visitor)

    def test_a_code_of_the_app_completes_it(self, visitor, user):
        secret = with_totp(user)
        sign_in(visitor, next_url="/probe/echo/")
        answer = visitor.post("/accounts/2fa/authenticate/", {"code": code_now(secret)})
        assert answer["Location"] == "/probe/echo/"
        assert is_signed_in(visitor)

    def test_a_code_works_once(self, visitor, user):
        secret = with_totp(user)
        code = code_now(secret)
        sign_in(visitor)
        visitor.post("/accounts/2fa/authenticate/", {"code": code})
        second = Client()
        sign_in(second)
        second.post("/accounts/2fa/authenticate/", {"code": code})
        assert not is_signed_in(second)

    def test_a_recovery_code_works_once(self, visitor, user):
        with_totp(user)
        codes = Authenticator.objects.get(user=user, type="recovery_codes").wrap().get_unused_codes()
        for client, expected in ((visitor, True), (Client(), False)):
            sign_in(client)
            client.post("/accounts/2fa/authenticate/", {"code": codes[0]})
            assert is_signed_in(client) is expected

    def test_wrong_codes_lock_like_wrong_passwords(self, visitor, user):
        secret = with_totp(user)
        sign_in(visitor)
        statuses = [
            visitor.post("/accounts/2fa/authenticate/", {"code": wrong_code(secret)}).status_code for _ in range(5)
        ]
        assert statuses == [200, 200, 200, 200, 429]
        right = visitor.post("/accounts/2fa/authenticate/", {"code": code_now(secret)})
        assert right.status_code == 429
        assert not is_signed_in(visitor)

    def test_the_secret_is_encrypted_in_the_database(self, user):
        secret = with_totp(user)
        stored = Authenticator.objects.get(user=user, type="totp").data["secret"]
        assert secret not in stored

    def test_secrets_survive_a_change_of_the_key(self, visitor, user, settings):
        secret = with_totp(user)
        settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
        settings.SECRET_KEY = "another key for tests only, also longer than fifty characters in all"
        sign_in(visitor)
        visitor.post("/accounts/2fa/authenticate/", {"code": code_now(secret)})
        assert is_signed_in(visitor)


class TestSecondFactorRequired:
    @pytest.fixture(autouse=True)
    def _required(self, settings):
        settings.MFA_REQUIRED = True

    def test_an_account_without_one_is_led_to_set_it_up(self, visitor, user):
        sign_in(visitor)
        answer = visitor.get("/probe/echo/?page=2")
        assert answer["Location"] == "/accounts/2fa/totp/activate/?next=%2Fprobe%2Fecho%2F%3Fpage%3D2"
        again = visitor.post("/accounts/reauthenticate/?next=/accounts/2fa/totp/activate/", {"password": PASSWORD})
        assert again["Location"] == "/accounts/2fa/totp/activate/"
        assert visitor.get("/accounts/2fa/totp/activate/").status_code == 200

    def test_the_api_says_so_instead(self, visitor, user):
        sign_in(visitor)
        answer = visitor.post("/api/v1/probe/counter/", {}, content_type="application/json")
        assert (answer.status_code, answer.json()["code"]) == (403, "second_factor_required")

    def test_setting_it_up_opens_the_portal(self, visitor, user):
        sign_in(visitor)
        visitor.post("/accounts/reauthenticate/", {"password": PASSWORD})
        page = visitor.get("/accounts/2fa/totp/activate/")
        assert "img-src 'self' data:" in page["Content-Security-Policy"]
        secret = page.context["form"].secret
        done = visitor.post("/accounts/2fa/totp/activate/", {"code": code_now(secret)})
        assert done.status_code == 302
        assert visitor.get("/probe/echo/").status_code == 200

    def test_who_signed_in_with_a_code_passes_without_another_question(
        self, visitor, user, django_assert_max_num_queries
    ):
        secret = with_totp(user)
        sign_in(visitor)
        visitor.post("/accounts/2fa/authenticate/", {"code": code_now(secret)})
        visitor.get("/probe/echo/")
        with django_assert_max_num_queries(2):  # session and account
            assert visitor.get("/probe/echo/").status_code == 200

    def test_signing_out_and_the_language_stay_possible(self, visitor, user):
        sign_in(visitor)
        assert visitor.post("/i18n/setlang/", {"language": "pt", "next": "/help/"})["Location"] == "/help/"
        visitor.post("/accounts/logout/")
        assert not is_signed_in(visitor)


class TestNext:
    EVIL = (
        "//evil.example",
        "///evil.example",
        "https://evil.example",
        "https:evil.example",
        "http:///evil.example",
        "\\\\evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "\t//evil.example",
        "/\t/evil.example",
        "/\r/evil.example",
        "/\n/evil.example",
        "javascript:alert(1)",
        "data:text/html,hello",
        "https://testserver@evil.example",
        "https://testserver.evil.example",
        "//evil.example/%2f..",
        "%2f%2fevil.example",
    )

    @pytest.mark.parametrize("target", EVIL)
    def test_signing_in_stays_on_the_site(self, visitor, user, target):
        answer = visitor.post(LOGIN, {"login": "lam.siu-ming", "password": PASSWORD, "next": target})
        assert stays_here(answer)

    @pytest.mark.parametrize("target", EVIL)
    def test_changing_the_language_stays_on_the_site(self, visitor, target):
        assert stays_here(visitor.post("/i18n/setlang/", {"language": "pt", "next": target}))

    def test_a_place_of_the_site_is_kept_with_its_filters(self, visitor, user):
        answer = visitor.post(
            LOGIN, {"login": "lam.siu-ming", "password": PASSWORD, "next": "/catalogue/?q=%E7%A9%BA&page=2"}
        )
        assert answer["Location"] == "/catalogue/?q=%E7%A9%BA&page=2"


def stays_here(answer) -> bool:
    """Resolve the redirect as a browser does: tabs and line ends vanish, a backslash is a slash."""
    from urllib.parse import urljoin, urlsplit

    if answer.status_code not in {301, 302, 303, 307, 308}:
        return answer.status_code < 500
    target = answer["Location"].strip().replace("\t", "").replace("\r", "").replace("\n", "").replace("\\", "/")
    parts = urlsplit(urljoin("http://testserver/accounts/login/", target))
    return parts.netloc == "testserver" and parts.scheme == "http"
