"""The doctor names what is wrong and the mend, and speaks even when everything is down."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.test import override_settings

from bayarea import doctor
from bayarea.doctor import FAIL, PASS, WARN
from ledger.checkpoints import Component
from tests.factories.ledger import record_sample

ROOT = Path(__file__).resolve().parent.parent.parent
NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)


def states(findings):
    return {finding.name: finding.state for finding in findings}


def test_settings_of_the_suite_are_fit_for_this_machine():
    well = dict.fromkeys(("secret key", "allowed hosts", "debug", "TLS", "mail"), PASS)
    assert states(doctor.check_settings()) == well


def test_a_portal_without_a_mail_server_is_warned(settings):
    settings.SENDS_MAIL = False
    found = {finding.name: finding for finding in doctor.check_settings()}
    assert (found["mail"].state, "EMAIL_HOST" in found["mail"].mend) == (WARN, True)


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"SECRET_KEY": "short"}, "secret key"),
        ({"SECRET_KEY": "a" * 60}, "secret key"),
        ({"SECRET_KEY": "django-insecure-" + "abcdefghij" * 5}, "secret key"),
        ({"ALLOWED_HOSTS": []}, "allowed hosts"),
        ({"ALLOWED_HOSTS": ["*"]}, "allowed hosts"),
        ({"DEBUG": True}, "debug"),
        ({"ALLOWED_HOSTS": ["portal.example"], "SECURE_SSL_REDIRECT": False}, "TLS"),
    ],
)
def test_unfit_setting_fails_with_a_mend(change, name):
    with override_settings(**change):
        found = {finding.name: finding for finding in doctor.check_settings()}
    assert found[name].state == FAIL
    assert found[name].mend


@pytest.mark.parametrize(("version", "state"), [(180004, PASS), (150000, PASS), (140011, FAIL)])
def test_old_server_fails(version, state):
    assert doctor.server_finding(version).state == state


def test_server_version_is_shown_as_people_write_it():
    assert doctor.server_finding(180004).detail == "PostgreSQL 18.4"


@pytest.mark.django_db(databases=["default", "ledger_writer", "auditor", "openings"])
def test_database_of_the_suite_is_well():
    assert set(states(doctor.check_database()).values()) == {PASS}


@pytest.mark.parametrize(
    ("power", "word"),
    [
        ({"superuser": True}, "is superuser"),
        ({"owns": 3}, "owns 3 tables"),
        ({"is_owner": True}, "member of dba_owner"),
    ],
)
def test_application_that_is_more_than_the_application_fails(power, word):
    plain = {"superuser": False, "owns": 0, "is_owner": False, "may_change_log": False, "may_append": False}
    role, ledger = doctor.role_findings("someone", **{**plain, **power})
    assert (role.state, ledger.state) == (FAIL, PASS)
    assert word in role.detail


def test_application_that_may_write_the_ledger_fails():
    _, ledger = doctor.role_findings(
        "someone", superuser=False, owns=0, is_owner=False, may_change_log=True, may_append=True
    )
    assert (ledger.state, ledger.detail) == (FAIL, "may change and append")


def test_waiting_migrations_fail_and_are_named():
    finding = doctor.migrations_finding(["a.1", "a.2", "a.3", "a.4", "a.5"])
    assert (finding.state, finding.detail) == (FAIL, "waiting: a.1, a.2, a.3 and 2 more")
    assert doctor.migrations_finding([]).state == PASS


@pytest.mark.parametrize(("seconds", "state"), [(0, PASS), (30, PASS), (31, FAIL)])
def test_outbox_that_lags_fails(seconds, state):
    assert doctor.outbox_finding(5, NOW - timedelta(seconds=seconds), NOW).state == state


def test_empty_outbox_passes():
    assert doctor.outbox_finding(0, None, NOW).state == PASS


@pytest.mark.parametrize(
    ("names", "state"), [(None, WARN), ("DejaVu Sans\n", WARN), ("Noto Sans CJK SC,Noto Sans CJK\n", PASS)]
)
def test_absent_chinese_fonts_are_a_warning_only(names, state):
    assert doctor.fonts_finding(names).state == state


@pytest.mark.parametrize(("missing", "state"), [("", PASS), ("pango", WARN), ("fonts", WARN)])
def test_reports_that_cannot_be_drawn_are_a_warning_that_names_the_packages(missing, state):
    finding = doctor.reports_finding(missing)
    assert finding.state == state
    assert ("libpango-1.0-0" in finding.mend) == bool(missing)


@pytest.mark.parametrize(("free", "state"), [(999_999_999, FAIL), (1_000_000_000, PASS)])
def test_small_disk_fails(free, state):
    assert doctor.disk_finding(free).state == state


def test_files_that_are_missing_fail(tmp_path):
    (tmp_path / "pt/LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "pt/LC_MESSAGES/django.po").write_text("")
    with override_settings(STATIC_ROOT=tmp_path / "none", MEDIA_ROOT=tmp_path / "none", LOCALE_PATHS=[tmp_path]):
        found = {finding.name: finding for finding in doctor.check_files()}
    assert found["static files"].state == FAIL
    assert (found["translations"].state, found["translations"].detail) == (FAIL, "not compiled: pt")


@pytest.mark.processes
def test_doctor_speaks_when_everything_is_down_and_exits_1():
    nowhere = "postgresql://{}@127.0.0.1:1/nowhere"
    done = subprocess.run(
        [sys.executable, "manage.py", "doctor"],
        cwd=ROOT,
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "bayarea.settings.local",
            "DATABASE_URL": nowhere.format("dba_app"),
            "LEDGER_DATABASE_URL": nowhere.format("dba_ledger"),
            "AUDITOR_DATABASE_URL": nowhere.format("dba_auditor"),
            "OPENINGS_DATABASE_URL": nowhere.format("dba_opener"),
            "REDIS_URL": "redis://127.0.0.1:1/0",
        },
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    for name in ("database (default)", "outbox", "redis"):
        assert f"FAIL  {name}" in done.stdout
    assert "-> Start Redis (make run starts its own), or correct REDIS_URL." in done.stdout


# The network


@pytest.mark.parametrize("text", [None, "garbage\n"])
def test_policy_that_is_missing_or_unusable_fails(tmp_path, text):
    if text is not None:
        (tmp_path / "policy").write_text(text)
    with override_settings(LEDGER_POLICY_FILE=str(tmp_path / "policy") if text else ""):
        [finding] = doctor.check_network()
    assert (finding.name, finding.state) == ("policy", FAIL)
    assert "LEDGER_POLICY_FILE" in finding.mend


def test_running_network_is_well_and_a_lost_witness_a_warning(ledger_network, settings):
    record_sample(1)
    ledger_network.publish()
    settings.LEDGER_POLICY_FILE = str(ledger_network.policy_file)
    found = states(doctor.check_network())
    assert found == dict.fromkeys(("policy", "signer", "publisher", "gd", "hk", "mo", "neutral", "published"), PASS)
    settings.LEDGER_ORIGIN = "another.test/ledger"
    assert states(doctor.check_network())["policy"] == FAIL


@pytest.mark.parametrize(
    ("part", "essential", "state"),
    [
        (None, True, FAIL),
        (None, False, WARN),
        (("running", "", None), True, FAIL),
        (("running", "", 5), True, PASS),
        (("running", "", 61), True, FAIL),
        (("running", "", 900), False, PASS),
        (("halted", "database_behind", 5), True, FAIL),
        (("unreachable", "too slow", 5), False, WARN),
        (("conflict", "split_view", 5), False, WARN),
    ],
)
def test_parts_of_the_network_are_judged(part, essential, state):
    if part is not None:
        how, why, age_s = part
        seen_at = None if age_s is None else NOW - timedelta(seconds=age_s)
        part = Component("x", "signer", how, why, 5, seen_at)
    finding = doctor.part_finding("x", part, NOW, essential=essential)
    assert finding.state == state
    assert finding.state == PASS or finding.mend
