"""The auditor's console in each state of the log: empty, waiting, chained, published, late, halted, damaged."""

from __future__ import annotations

import html
import os
import re
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from django.urls import reverse
from django.utils import timezone

from ledger import degradation, jobs, selectors
from ledger.console import overview, witness_count
from ledger.job_runner import run_job
from ledger.labels import HALT_REASONS
from tests.factories.ledger import AT, chain_samples, record_sample
from tests.factories.published import COSIGNED_AT, NAMES, publish, write_policy
from tests.ledger.test_degradation import administrator, proposed

from .conftest import client_of, damage, make_auditor, start_export, superuser

NOW = datetime.fromtimestamp(COSIGNED_AT, tz=UTC) + timedelta(seconds=10)


@pytest.fixture
def policy_file(settings, tmp_path):
    path = write_policy(tmp_path)
    settings.LEDGER_POLICY_FILE = str(path)
    return path


def console(user=None, status: int = 200) -> str:
    answer = client_of(user or make_auditor()).get(reverse("ledger:console"))
    assert answer.status_code == status
    return " ".join(answer.content.decode().split())


def cards(text: str) -> dict[str, str]:
    """What the four cards say: label → number."""
    found = re.findall(r'dba-count__number">([^<]*)</span> <span class="dba-count__label">([^<]*)<', text)
    return {label: number for number, label in found}


def component(name: str, kind: str, state: str, *, size: int | None = None, reason: str = "") -> None:
    with psycopg.connect(os.environ["PUBLISHER_DATABASE_URL"]) as connection:
        connection.execute(
            "INSERT INTO led.component (name, kind, state, reason, size, seen_at) VALUES (%s, %s, %s, %s, %s, now())",
            [name, kind, state, reason, size],
        )


@pytest.mark.django_db
def test_an_empty_log_says_so_and_offers_what_can_be_done():
    text = console()
    assert cards(text) == {
        "records in the chain": "0",
        "published": "0",
        "chained, not published": "0",
        "recorded, not chained": "0",
    }
    assert "No record yet" in text
    assert "Nothing is published yet" in text
    assert "Nobody has verified the chain in this portal." in text
    assert selectors.head().root.hex() in text


def test_each_word_counts_what_it_names(committed_db, policy_file):
    chain_samples(4)
    publish()
    chain_samples(2)
    for number in range(3):
        record_sample(number)
    text = console()
    assert cards(text) == {
        "records in the chain": "6",
        "published": "4",
        "chained, not published": "2",
        "recorded, not chained": "3",
    }
    tags = re.findall(r'dba-tag--(?:approved|review)" ?>(Published|Chained)<', text)
    assert tags == ["Chained"] * 2 + ["Published"] * 4


def test_the_last_checkpoint_says_who_cosigned_it_and_when(committed_db, policy_file):
    chain_samples(3)
    publish(("gd", "hk", "neutral"))
    text = console()
    assert "3 of 4 witnesses, 3 are needed" in text
    assert selectors.head().root.hex() in text
    table = re.search(r"<caption[^>]*>Witnesses</caption>.*?</table>", text)[0]
    rows = [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in re.findall(r"<tr.*?</tr>", table)[1:]]
    assert [row.split(" ago")[0].rsplit(" ", 2)[0] for row in rows if "ago" in row] == [
        "Guangdong 22 Nov 2026 17:30:05 not known",
        "Hong Kong 22 Nov 2026 17:30:06 not known",
        "Neutral 22 Nov 2026 17:30:07 not known",
    ]
    assert "Macao no not known none yet Not seen yet" in rows


def test_each_witness_has_its_lag_in_records_and_in_time(committed_db, policy_file):
    chain_samples(5)
    publish()
    chain_samples(2)
    publish(("gd", "hk", "mo"), at=COSIGNED_AT + 600)
    component("gd", "witness", "running", size=7)
    component("neutral", "witness", "unreachable", size=5, reason="timed out")
    seen = overview(NOW + timedelta(seconds=600))
    by_name = {row.name: row for row in seen.witnesses}
    assert [row.name for row in seen.witnesses] == list(NAMES)
    assert (by_name["gd"].lag, by_name["gd"].silent) == (0, timedelta(seconds=10))
    assert (by_name["neutral"].lag, by_name["neutral"].silent) == (2, timedelta(seconds=607))
    assert by_name["neutral"].in_note is None
    assert seen.cosigners == 3
    assert [alarm.sentence for alarm in seen.alarms if alarm.part == "neutral"] == [
        "Witness Neutral cannot be reached."
    ]
    text = console()
    assert "Witness Neutral cannot be reached." in text
    assert "Unreachable" in text
    assert "timed out" in text


def test_a_witness_outside_the_policy_is_shown_too(committed_db, settings):
    settings.LEDGER_POLICY_FILE = ""
    chain_samples(1)
    publish(("hk",))
    component("old.example", "witness", "conflict", size=1)
    seen = overview(NOW)
    assert [row.name for row in seen.witnesses] == ["old.example", "hk"]
    assert seen.quorum is None
    assert witness_count() is None
    text = console()
    assert "Saw another log" in text
    assert "old.example" in text


def test_a_clock_of_a_witness_that_runs_ahead_is_no_negative_time(committed_db, policy_file):
    chain_samples(1)
    publish()
    assert overview(NOW - timedelta(days=1)).witnesses[0].silent == timedelta()


def test_publication_that_is_late_raises_an_alarm(committed_db, policy_file, settings):
    settings.LEDGER_ALARM_AFTER_S = 900
    chain_samples(1)
    assert not overview(AT + timedelta(seconds=900)).late
    assert overview(AT + timedelta(seconds=901)).late
    settings.LEDGER_ALARM_AFTER_S = -(10**9)
    assert "Records have waited for publication too long." in console()
    publish()
    assert not overview(AT + timedelta(days=1)).late


def test_a_halted_log_says_what_stopped_and_why(committed_db, policy_file):
    chain_samples(1)
    component("signer", "signer", "halted", reason="database_behind")
    text = console()
    assert "The signer halted. Nothing is published until an operator has looked." in text
    assert str(HALT_REASONS["database_behind"]) in html.unescape(text)


def test_degraded_mode_is_said_with_its_end_and_its_record(committed_db, policy_file):
    made = proposed()
    assert "Degraded mode" not in console()
    degradation.confirm(by=administrator("MO"), degradation_id=made.id, expected_version=1, at=timezone.now())
    text = console()
    assert "Two administrators agreed that 2 witnesses are enough until" in text
    assert reverse("ledger:event", args=[degradation.current().confirmed_event]) in text
    assert overview(made.ends_at).degraded is None


def test_a_verification_that_found_damage_stands_at_the_top(committed_db, policy_file):
    chain_samples(3)
    publish()
    damage(committed_db, 1)
    user = make_auditor()
    client = client_of(user)
    assert client.post(reverse("ledger:verify")).status_code == 302
    job = jobs.active_job(owner=str(user.pk), kind="verify")
    text = console(user)
    assert reverse("ledger:verify-job", args=[job.id]) in text
    assert "Verify now" not in text
    address = reverse("ledger:console")
    assert client.get(address)["Refresh"] == "2"
    assert "Refresh" not in client.get(f"{address}?still")
    run_job(job.id)
    assert "Refresh" not in client.get(address)
    text = console(user)
    assert "The chain is broken at record 1" in text
    assert "Not sound" in text
    assert "records a second" in text
    assert "Verify now" in text


def test_the_latest_exports_are_listed(committed_db, policy_file):
    chain_samples(2)
    publish()
    user = make_auditor()
    job_id = start_export(user, size=2, from_index=0, to_index=1)
    text = console(user)
    assert reverse("ledger:export-detail", args=[job_id]) in text
    assert reverse("ledger:export-detail", args=[job_id]) not in console()


def test_a_note_that_someone_damaged_does_not_keep_the_console_from_opening(committed_db, policy_file):
    chain_samples(1)
    publish()
    with superuser(committed_db) as connection:
        connection.execute("ALTER TABLE led.published DISABLE TRIGGER USER")
        connection.execute("UPDATE led.published SET note = 'x', note_sha256 = sha256('x')")
    assert "The checkpoint cannot be read." in console()


def test_the_console_costs_the_same_whatever_the_log_holds(committed_db, policy_file, django_assert_max_num_queries):
    client = client_of(make_auditor())
    chain_samples(3)
    publish()
    client.get(reverse("ledger:console"))  # what is asked only once in a process
    with django_assert_max_num_queries(28) as few:
        client.get(reverse("ledger:console"))
    chain_samples(300)
    publish(at=COSIGNED_AT + 60)
    with django_assert_max_num_queries(28) as many:
        client.get(reverse("ledger:console"))
    assert len(many) == len(few)


def test_with_the_real_network_the_console_shows_four_witnesses_that_are_up_to_date(ledger_network):
    chain_samples(3)
    ledger_network.publish()
    text = console()
    assert "4 of 4 witnesses, 3 are needed" in text
    assert cards(text)["published"] == "3"
    assert [row.lag for row in overview(datetime.now(UTC)).witnesses] == [0, 0, 0, 0]
    assert html.escape(selectors.head().root.hex()) in text
