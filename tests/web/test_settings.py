"""Production is the default, and refuses to start half configured."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from bayarea import env
from tests.fixtures.services import ROOT

GOOD = {
    "DJANGO_SETTINGS_MODULE": "bayarea.settings.base",
    "SECRET_KEY": "q8Zk3vW1xYt6Rb0LmNp5Sd7Fg2Hj4Kc9-aEuIoQwErTyUiOpAsDfGh",
    "ALLOWED_HOSTS": "data.example",
    "LEDGER_ORIGIN": "data.example/ledger",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "DATABASE_URL": "postgresql://dba_app@/none?host=/none",
    "LEDGER_DATABASE_URL": "postgresql://dba_ledger@/none?host=/none",
    "AUDITOR_DATABASE_URL": "postgresql://dba_auditor@/none?host=/none",
    "OPENINGS_DATABASE_URL": "postgresql://dba_opener@/none?host=/none",
    **{f"OPENING_KEY_{place}": f"1:{base64.b64encode(place.encode() * 16).decode()}" for place in ("GD", "HK", "MO")},
}
SHOW = """
import json, django
from django.conf import settings
django.setup()
names = ("DEBUG SESSION_COOKIE_NAME SESSION_COOKIE_SECURE SESSION_COOKIE_HTTPONLY SESSION_COOKIE_SAMESITE MFA_REQUIRED "
         "SECURE_SSL_REDIRECT SECURE_HSTS_SECONDS CSRF_USE_SESSIONS COMPONENT_GALLERY SESSION_COOKIE_AGE").split()
print(json.dumps({name: getattr(settings, name) for name in names}))
"""


def run(*arguments: str, **changes: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], **GOOD, **changes}
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={name: value for name, value in environment.items() if value},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_deployment_check_is_clean():
    done = run("manage.py", "check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout + done.stderr


def test_cookies_and_factors_are_strict_by_default():
    assert json.loads(run("-c", SHOW).stdout) == {
        "DEBUG": False,
        "SESSION_COOKIE_NAME": "__Host-dba",
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "MFA_REQUIRED": True,
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 63072000,
        "CSRF_USE_SESSIONS": True,
        "COMPONENT_GALLERY": False,
        "SESSION_COOKIE_AGE": 1800,
    }


@pytest.mark.parametrize("name", sorted(set(GOOD) - {"DJANGO_SETTINGS_MODULE"}))
def test_it_does_not_start_without(name):
    done = run("-c", SHOW, **{name: ""})
    assert done.returncode != 0
    assert name in done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 60),
        ("SECRET_KEY", "django-insecure-q8Zk3vW1xYt6Rb0LmNp5Sd7Fg2Hj4Kc9-aEuIoQwErTy"),
        ("SECRET_KEY", "changeme-changeme-changeme-changeme-changeme-changeme-0123456789"),
        ("ALLOWED_HOSTS", "*"),
        ("DATABASE_URL", "sqlite:///db.sqlite3"),
    ],
)
def test_it_does_not_start_with_a_bad(name, value):
    done = run("-c", SHOW, **{name: value})
    assert done.returncode != 0
    assert "ImproperlyConfigured" in done.stderr
    assert name in done.stderr
    assert value not in done.stderr or name != "SECRET_KEY"


def test_flags_and_numbers_name_their_variable(monkeypatch):
    monkeypatch.setenv("SOMETHING", "perhaps")
    with pytest.raises(ImproperlyConfigured, match="SOMETHING"):
        env.flag("SOMETHING", default=True)
    with pytest.raises(ImproperlyConfigured, match="SOMETHING"):
        env.number("SOMETHING", 1)
    monkeypatch.setenv("SOMETHING", "off")
    assert env.flag("SOMETHING", default=True) is False
    monkeypatch.delenv("SOMETHING")
    assert env.flag("SOMETHING", default=True) is True
    assert env.number("SOMETHING", 7) == 7
