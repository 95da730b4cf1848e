"""A record's page once witnesses have seen it: three facts, who cosigned, when it was made, the proof, the command."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from django.template.defaultfilters import filesizeformat
from django.test import Client
from django.urls import reverse

from ledger import selectors
from ledger.evidence import evidence_of, publications
from ledger.services import chain_waiting
from ledger.tlog.policies import Policy
from ledger.tlog.proof_files import ProofFile
from tests.factories.ledger import AT, chain_samples, record_sample
from tests.factories.published import COSIGNED_AT, policy_text, publish, write_policy
from tests.factories.sharing import World, approved

from .conftest import client_of, damage, make_auditor, superuser


@pytest.fixture
def policy_file(settings, tmp_path):
    path = write_policy(tmp_path)
    settings.LEDGER_POLICY_FILE = str(path)
    return path


def page(index: int, user=None) -> str:
    answer = client_of(user or make_auditor()).get(reverse("ledger:entry-detail", args=[index]))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def facts(text: str) -> list[tuple[str, str, str]]:
    """(title, done or waiting, words) of recorded, chained, published."""
    found = re.findall(r'<li class="dba-fact dba-fact--(\w+)">(.*?)</li>', text)
    words = [" ".join(re.sub(r"<[^>]+>", " ", inner).split()) for _state, inner in found]
    return [(words[number].split()[0], state, words[number]) for number, (state, _inner) in enumerate(found)]


def test_the_three_facts_become_true_one_after_the_other(committed_db, policy_file):
    event_id = record_sample()
    client = client_of(make_auditor())
    waiting = " ".join(client.get(reverse("ledger:event", args=[event_id])).content.decode().split())
    assert [(title, state) for title, state, _words in facts(waiting)] == [
        ("Recorded", "done"),
        ("Chained", "waiting"),
        ("Published", "waiting"),
    ]
    chain_waiting()
    answer = client.get(reverse("ledger:entry-detail", args=[0]))
    assert answer["Refresh"] == "3"
    assert "Refresh" not in client.get(reverse("ledger:entry-detail", args=[0]) + "?still")
    chained = facts(" ".join(answer.content.decode().split()))
    assert [state for _title, state, _words in chained] == ["done", "done", "waiting"]
    assert "number 0" in chained[1][2]
    publish()
    answer = client.get(reverse("ledger:entry-detail", args=[0]))
    assert "Refresh" not in answer
    recorded, chained, published = facts(" ".join(answer.content.decode().split()))
    assert {recorded[1], chained[1], published[1]} == {"done"}
    assert "22 November 2026 17:30:00.123456" in recorded[2]
    assert re.search(r"number 0 signed \d+ \w+ \d{4} \d\d:\d\d:\d\d$", chained[2])
    assert "checkpoint 1, cosigned by 4 of 4" in published[2]


def test_who_has_seen_it_is_who_cosigned_the_first_note_that_covers_it(committed_db, policy_file):
    chain_samples(2)
    publish(("neutral", "hk", "mo"))
    chain_samples(1)
    publish(("gd", "hk", "mo"), at=COSIGNED_AT + 60)
    text = page(0)
    seen = re.search(r"Who has seen it</h2>.*?</table>", text)[0]
    rows = [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in re.findall(r"<tr.*?</tr>", seen)[1:]]
    assert rows == ["Neutral 22 Nov 2026 17:30:05", "Hong Kong 22 Nov 2026 17:30:06", "Macao 22 Nov 2026 17:30:07"]
    assert "checkpoint 2, cosigned by 3 of 4" in text
    assert "checkpoint 3, cosigned by 3 of 4" in page(2)


def test_the_record_was_made_between_two_notes(committed_db, policy_file):
    """With four witnesses of which one may lie: the second of the times on either side."""
    chain_samples(1)
    publish(at=COSIGNED_AT)
    record_sample(1, at=AT + timedelta(minutes=2))
    chain_waiting()
    publish(at=COSIGNED_AT + 300)
    evidence = evidence_of(selectors.entry(1))
    assert evidence.interval.after == datetime.fromtimestamp(COSIGNED_AT + 2, tz=UTC)
    assert evidence.interval.before == datetime.fromtimestamp(COSIGNED_AT + 301, tz=UTC)
    assert not evidence.clock_off
    text = page(1)
    assert "22 November 2026, 17:30:07 and 17:35:06" in text
    assert reverse("ledger:note", args=[evidence.beacon]) in text
    assert "before 22 November 2026 17:30:06" in page(0)
    assert "clock was wrong" not in text


@pytest.mark.parametrize("days", [-1, 1])
def test_a_portal_clock_outside_the_interval_is_said(committed_db, policy_file, days):
    chain_samples(1)
    publish()
    record_sample(1, at=AT + timedelta(days=days))
    chain_waiting()
    publish(at=COSIGNED_AT + 300)
    assert evidence_of(selectors.entry(1)).clock_off
    assert "The portal’s clock was wrong" in page(1)


def test_the_downloads_prove_the_record_to_who_trusts_nobody(committed_db, policy_file):
    chain_samples(5)
    publish()
    entry = selectors.entry(3)
    text = page(3)
    address = reverse("ledger:proof", args=[entry.event_id])
    assert f'href="{address}"' in text
    answer = Client().get(address)
    assert answer["Content-Disposition"] == f'attachment; filename="{entry.event_id}.tlog-proof"'
    assert ProofFile.parse(answer.content).verify(entry.entry, Policy.parse(policy_text())).satisfied
    size = filesizeformat(len(answer.content)).replace("\xa0", " ")  # as the helper above reads the page
    assert f"Download the proof ({size})" in text


def test_the_command_on_the_page_checks_the_downloads_of_the_page(committed_db, policy_file, tmp_path):
    """Every file that the page links to, in one folder, and the command as it stands there."""
    chain_samples(3)
    publish()
    record_sample(7, at=AT + timedelta(minutes=2))
    chain_waiting()
    publish(at=COSIGNED_AT + 300)
    user = make_auditor()
    text = client_of(user).get(reverse("ledger:entry-detail", args=[3])).content.decode()
    folder = tmp_path / "downloads"
    folder.mkdir()
    part = text[text.index("Check it yourself") :]
    for address in re.findall(r'href="(/ledger/(?:proof|note|verify\.py|policy\.txt|3/bytes)[^"]*)"', part):
        answer = client_of(user).get(html.unescape(address))
        name = re.search('filename="([^"]+)"', answer["Content-Disposition"])[1]
        (folder / name).write_bytes(answer.content)
    assert len(list(folder.iterdir())) == 5
    command = html.unescape(re.search(r"<pre[^>]*><code>(python3 verify.py record.*?)</code></pre>", part, re.S)[1])
    command = command.replace("python3", shutil.which(sys.executable) or "python3", 1) + " --lang en"
    said = subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr
    changed = folder / "ledger-record-3.json"
    changed.write_bytes(changed.read_bytes().replace(b"7", b"8", 1))
    assert subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, check=False).returncode == 1


def test_parties_see_the_same_evidence_for_their_record(committed_db, policy_file):
    world = World()
    approved(world)
    chain_waiting()
    publish()
    own = next(entry for entry in selectors.entries() if entry.type == "exchange.approved")
    assert "Who has seen it" in page(own.index, world.requester)
    assert "Download the proof" in page(own.index, world.approver)


class TestDamage:
    """The page opens, says what does not hold, and offers what there is."""

    def test_a_changed_entry(self, committed_db, policy_file):
        chain_samples(3)
        publish()
        damage(committed_db, 1)
        assert "The proof does not hold" in page(1)
        assert "The proof does not hold" not in page(0)

    def test_bytes_that_are_no_json_any_more(self, committed_db, policy_file):
        chain_samples(2)
        publish()
        with superuser(committed_db) as connection:
            connection.execute("ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check")
            connection.execute("UPDATE led.log_entry SET entry = '\\xff00ff' WHERE idx = 1")
        text = page(1)
        assert "The stored bytes cannot be read" in text
        assert "The proof does not hold" in text

    def test_tiles_that_are_gone(self, committed_db, policy_file):
        chain_samples(3)
        publish()
        with superuser(committed_db) as connection:
            connection.execute("ALTER TABLE led.tile DISABLE TRIGGER USER")
            connection.execute("DELETE FROM led.tile")
        text = page(1)
        assert "The proof does not hold" in text
        assert "Download the proof" not in text

    @pytest.mark.parametrize("beacon", ['{"note":"00","size":1}', '{"size":"x"}', "7", "null"])
    def test_a_beacon_that_was_never_published(self, committed_db, policy_file, beacon):
        chain_samples(2)
        publish()
        with superuser(committed_db) as connection:
            connection.execute("ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check")
            connection.execute(
                "UPDATE led.log_entry SET "
                "entry = convert_to(jsonb_set(led.body_of(entry), '{beacon}', %s)::text, 'UTF8') WHERE idx = 1",
                [beacon],
            )
        assert "The proof does not hold" in page(1)

    def test_a_note_that_was_changed(self, committed_db, policy_file):
        chain_samples(2)
        publish()
        with superuser(committed_db) as connection:
            connection.execute("ALTER TABLE led.published DISABLE TRIGGER USER")
            connection.execute("UPDATE led.published SET note = 'x', note_sha256 = sha256('x')")
        assert "The proof does not hold" in page(0)
        assert "No cosignature is stored with this checkpoint." in page(0)

    def test_a_covering_note_that_was_changed_while_the_newest_one_holds(self, committed_db, policy_file):
        chain_samples(1)
        publish()
        chain_samples(1)
        publish(at=COSIGNED_AT + 60)
        with superuser(committed_db) as connection:
            connection.execute("ALTER TABLE led.published DISABLE TRIGGER USER")
            connection.execute("UPDATE led.published SET note = 'x', note_sha256 = sha256('x') WHERE number = 1")
        assert "The checkpoints that bound the time do not hold" in page(0)

    def test_no_policy(self, committed_db, settings):
        settings.LEDGER_POLICY_FILE = ""
        chain_samples(1)
        publish()
        text = page(0)
        assert "The portal has no policy" in text
        assert "Download the proof" in text
        assert "Made between" not in text

    def test_fewer_witnesses_than_the_policy_asks_for(self, committed_db, policy_file):
        chain_samples(1)
        publish(("gd", "hk"))
        text = page(0)
        assert "Fewer witnesses than the policy asks for" in text
        assert "cosigned by 2 of 4" in text


class TestNotes:
    def test_a_published_note_is_found_by_its_hash_and_stays(self, committed_db):
        chain_samples(1)
        note = publish()
        digest = selectors.latest_published().note_sha256.hex()
        answer = Client().get(f"/ledger/note/{digest}")
        assert answer.content == note
        assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer["Content-Disposition"] == f'attachment; filename="note-{digest[:12]}.txt"'

    @pytest.mark.django_db
    @pytest.mark.parametrize("digest", ["0" * 64, "0" * 63, "A" * 64, "x", "٠" * 64])
    def test_others_are_not_found(self, digest):
        answer = Client().get(f"/ledger/note/{digest}")
        assert answer.status_code == 404
        assert answer["Content-Type"] == "application/problem+json"


class TestApi:
    def test_it_says_what_is_published_since_when_and_where_the_proof_is(self, committed_db, policy_file):
        chain_samples(2)
        publish()
        chain_samples(2)
        publish(at=COSIGNED_AT + 60)
        chain_samples(1)
        client = client_of(make_auditor())
        said = client.get("/api/v1/ledger/entries/").json()
        assert (said["size"], said["published_size"]) == (5, 4)
        assert [one["state"] for one in said["results"]] == ["chained"] + ["published"] * 4
        assert [one["published"] and one["published"]["size"] for one in said["results"]] == [None, 4, 4, 2, 2]
        assert said["results"][0]["proof"] is None
        one = client.get("/api/v1/ledger/entries/1/").json()
        assert one["published"] == said["results"][3]["published"]
        proof = Client().get(urlsplit(one["proof"]).path)
        assert ProofFile.parse(proof.content).index == 1

    def test_publications_are_read_in_one_query(self, committed_db, django_assert_num_queries):
        chain_samples(2)
        publish()
        with django_assert_num_queries(1):
            found = publications([0, 1, 2])
        assert {index: publication.size for index, publication in found.items()} == {0: 2, 1: 2}


def test_with_the_real_network_a_record_is_published_by_four_witnesses(ledger_network):
    chain_samples(2)
    ledger_network.publish()
    text = page(1)
    assert "cosigned by 4 of 4" in text
    assert "Download the proof" in text
    entry = selectors.entry(1)
    proof = ProofFile.parse(Client().get(reverse("ledger:proof", args=[entry.event_id])).content)
    assert set(proof.verify(entry.entry, ledger_network.policy).cosigned) == {"gd", "hk", "mo", "neutral"}
