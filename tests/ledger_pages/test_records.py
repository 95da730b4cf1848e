"""The list of records, a record's page in each state, and the arithmetic that it invites the reader to repeat."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from catalogue.domain.choices import SharingMethod
from ledger import selectors
from ledger.access import access_of
from ledger.listing import fill_facts
from ledger.services import chain_waiting
from sharing.domain.choices import Basis, Purpose
from tests.factories.ledger import record_sample
from tests.factories.sharing import World, approved

from .conftest import chain_samples, client_of, damage, make_auditor


def page(client: Client, name: str, *arguments: object, query: str = "", status: int = 200) -> str:
    answer = client.get(reverse(f"ledger:{name}", args=arguments) + query)
    assert answer.status_code == status, answer.content.decode()[:2000]
    return answer.content.decode()


def query_of(address: str) -> str:
    """The parameters of a link in the page, with their question mark."""
    path, mark, query = html.unescape(address).partition("?")
    assert path == reverse("ledger:entry-list")
    return mark + query


def numbers_in(text: str) -> list[int]:
    """The records that a list links to, in order."""
    return [int(number) for number in re.findall(r'<th scope="row"[^>]*><a[^>]*href="/ledger/(\d+)/"', text)]


@pytest.mark.django_db
def test_an_empty_ledger_says_that_it_is_empty():
    text = page(client_of(make_auditor()), "entry-list")
    assert "No record yet" in text
    assert numbers_in(text) == []


def test_the_list_shows_the_newest_first_and_how_many_there_are(committed_db):
    chain_samples(3)
    record_sample(99)
    text = page(client_of(make_auditor()), "entry-list")
    assert numbers_in(text) == [2, 1, 0]
    assert "<strong>3</strong> records" in text


def test_pages_of_the_list_lead_to_older_and_back_to_newer_records(committed_db):
    chain_samples(60)
    client = client_of(make_auditor())
    seen, query = [], ""
    while query is not None:
        text = page(client, "entry-list", query=query)
        seen.append(numbers_in(text))
        older = re.search(r'href="([^"]+)" rel="next"', text)
        query = query_of(older[1]) if older else None
    assert [number for numbers in seen for number in numbers] == list(range(59, -1, -1))
    back = re.search(r'href="([^"]+)" rel="prev"', text)
    assert back
    assert numbers_in(page(client, "entry-list", query=query_of(back[1]))) == seen[-2]


@pytest.mark.parametrize("known", ["known to the fact table", "not yet known", "half known"])
def test_filters_find_records_whether_or_not_the_fact_table_has_caught_up(committed_db, known):
    world = World()
    approved(world)
    chain_samples(4)
    if known != "not yet known":
        fill_facts(at_most=50 if known == "known to the fact table" else 2)
    client = client_of(make_auditor())
    found = numbers_in(page(client, "entry-list", query="?type=sample.taken"))
    assert found == [number for number in numbers_in(page(client, "entry-list")) if number not in other_types()]
    assert numbers_in(page(client, "entry-list", query="?type=exchange.approved&src=GD&dst=HK")) == [
        number for number in other_types() if selectors.entry(number).type == "exchange.approved"
    ]
    assert "No record matches" in page(client, "entry-list", query="?type=exchange.approved&src=MO")


def other_types() -> list[int]:
    return [entry.index for entry in selectors.entries() if entry.type != "sample.taken"]


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["before=-1", "before=x", "before=" + "9" * 30, "type=nothing", "src=XX", "dst=%00"])
def test_a_filter_that_the_form_does_not_offer_is_a_bad_request(query):
    page(client_of(make_auditor()), "entry-list", query=f"?{query}", status=400)


@pytest.mark.django_db
def test_every_kind_of_event_with_a_title_can_be_filtered_by_in_a_process_that_just_started():
    """Here other tests have imported what commands import; a web process has not."""
    code = (
        "import django; django.setup(); import bayarea.urls; from ledger.events import REGISTRY; "
        "from ledger.labels import TITLES; print(sorted(TITLES.keys() - REGISTRY.keys()))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "[]"


@pytest.mark.django_db
@pytest.mark.parametrize("number", ["5", "99999999999999999999999", "9" * 400, "-1", "x", "1.5"])
def test_a_record_that_cannot_exist_is_not_found(number):
    assert client_of(make_auditor()).get(f"/ledger/{number}/").status_code == 404


def test_a_record_shows_its_parties_its_bytes_and_its_links(committed_db):
    world = World()
    made = approved(world)
    chain_waiting()
    entry = next(entry for entry in selectors.entries() if entry.type == "exchange.approved")
    text = page(client_of(make_auditor()), "entry-detail", entry.index)
    assert f'<h1 class="govuk-heading-l">Record {entry.index} · Exchange approved</h1>' in text
    assert html.escape(entry.entry.decode()) in text
    for digest in (entry.leaf, entry.chain, entry.previous_chain):
        assert digest.hex() in text
    assert made.reference in text
    assert world.custodian.name.value in text
    assert world.asking.code in text
    assert "Waits for the witnesses" in text
    for member, vocabulary in (("basis", Basis), ("purpose", Purpose), ("method", SharingMethod)):
        code = entry.body["exchange"][member]
        assert f'{vocabulary(code).label} <span class="govuk-hint">{code}</span>' in text


@pytest.mark.django_db
def test_a_code_that_has_no_words_is_shown_as_it_is():
    access = access_of(make_auditor())
    assert access.code_words("basis", Basis.LAW) == Basis.LAW.label
    assert access.code_words("basis", "of another year") == ""


def test_the_downloaded_bytes_are_the_stored_bytes_and_cannot_run(committed_db):
    chain_samples(2)
    answer = client_of(make_auditor()).get(reverse("ledger:entry-bytes", args=[1]))
    assert answer.content == selectors.entry(1).entry
    assert answer["Content-Disposition"] == 'attachment; filename="ledger-record-1.json"'
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("index", [0, 1])
def test_the_commands_on_the_page_give_the_hashes_on_the_page(committed_db, tmp_path, index):
    chain_samples(2)
    client = client_of(make_auditor())
    text = page(client, "entry-detail", index)
    commands = [html.unescape(code) for code in re.findall(r"<pre[^>]*><code>(.*?)</code></pre>", text, re.S)][1:]
    assert len(commands) == 2, commands  # the third, of the proof, comes with publication
    (tmp_path / f"ledger-record-{index}.json").write_bytes(
        client.get(reverse("ledger:entry-bytes", args=[index])).content
    )
    said = [
        subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
        for command in commands
    ]
    entry = selectors.entry(index)
    assert said[0].split()[0] == entry.leaf.hex()
    assert said[1].strip() == entry.chain.hex()
    assert entry.leaf.hex() in text
    assert entry.chain.hex() in text


def test_a_changed_byte_changes_what_the_command_prints(committed_db, tmp_path):
    chain_samples(1)
    damage(committed_db, 0)
    client = client_of(make_auditor())
    text = page(client, "entry-detail", 0)
    command = html.unescape(re.findall(r"<pre[^>]*><code>(.*?)</code></pre>", text, re.S)[1])
    (tmp_path / "ledger-record-0.json").write_bytes(client.get(reverse("ledger:entry-bytes", args=[0])).content)
    said = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert said.split()[0] != selectors.entry(0).leaf.hex()


def test_a_record_whose_bytes_are_no_json_any_more_still_opens_and_says_so(committed_db):
    from .conftest import superuser

    chain_samples(2)
    with superuser(committed_db) as connection:
        connection.execute("ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check")
        connection.execute("UPDATE led.log_entry SET entry = '\\xff00ff' WHERE idx = 1")
    client = client_of(make_auditor())
    assert "The stored bytes cannot be read" in page(client, "entry-detail", 1)
    assert "Unreadable" in page(client, "entry-list")
    assert numbers_in(page(client, "entry-list", query="?type=sample.taken")) == [0]


def test_an_event_that_waits_says_so_looks_again_and_leads_to_its_record(committed_db):
    event_id = record_sample(7)
    client = client_of(make_auditor())
    address = reverse("ledger:event", args=[event_id])
    waiting = client.get(address)
    assert "Recorded, waiting to be chained" in waiting.content.decode()
    assert waiting["Refresh"] == "3"
    assert "Refresh" not in client.get(f"{address}?still")
    chain_waiting()
    assert client.get(address)["Location"] == reverse("ledger:entry-detail", args=[0])


@pytest.mark.django_db
def test_an_event_that_was_never_recorded_is_not_found():
    page(client_of(make_auditor()), "event", uuid4(), status=404)


def test_parties_open_the_records_of_their_request_and_nothing_else(committed_db):
    world = World()
    approved(world)
    record_sample(1)
    chain_waiting()
    records = selectors.entries()
    own = next(entry for entry in records if entry.type == "exchange.approved")
    other = next(entry for entry in records if entry.type == "sample.taken")
    for user in (world.requester, world.head, world.approver):
        client = client_of(user)
        assert "Exchange approved" in page(client, "entry-detail", own.index)
        assert client.get(reverse("ledger:entry-bytes", args=[own.index])).content == own.entry
        assert client.get(reverse("ledger:event", args=[own.event_id])).status_code == 302
        # The same refusal for another's record and for none: numbers tell nothing.
        for index in (other.index, 10_000):
            assert "You need the role Auditor." in page(client, "entry-detail", index, status=403)
            page(client, "entry-bytes", index, status=403)
        for event_id in (other.event_id, uuid4()):
            page(client, "event", event_id, status=403)
    stranger = client_of(world.stranger)
    page(stranger, "entry-detail", own.index, status=403)
    page(stranger, "event", own.event_id, status=403)


def test_parties_see_their_record_before_it_is_chained(committed_db):
    world = World()
    approved(world)
    waiting = waiting_ids()
    for event_id in waiting:
        assert "waiting to be chained" in page(client_of(world.requester), "event", event_id)
        page(client_of(world.stranger), "event", event_id, status=403)


def waiting_ids() -> list[UUID]:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT event_id FROM led.outbox")
        found = [row[0] for row in cursor.fetchall()]
    assert found
    return found


def test_queries_of_the_list_do_not_grow_with_its_rows(committed_db, django_assert_max_num_queries):
    client = client_of(make_auditor())
    chain_samples(1)
    fill_facts()
    page(client, "entry-list")  # what is asked only once in a process
    with django_assert_max_num_queries(14) as few:
        page(client, "entry-list", query="?type=sample.taken")
    chain_samples(24)
    with django_assert_max_num_queries(14) as many:
        page(client, "entry-list", query="?type=sample.taken")
    assert len(many) == len(few)


@pytest.mark.parametrize("path", ["", "0/", "verify/", "exports/"])
@pytest.mark.parametrize("method", ["put", "patch", "delete"])
@pytest.mark.django_db
def test_nothing_in_the_ledger_can_be_written_over_http(path, method):
    assert getattr(client_of(make_auditor()), method)(f"/ledger/{path}").status_code == 405
