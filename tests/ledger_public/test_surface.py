"""The published log as strangers read it: addresses, kinds, caches, refusals, and what they may not see."""

from __future__ import annotations

import hashlib
import json
from uuid import uuid4

import pytest
from django.test import Client

from ledger import public, selectors
from ledger.services import chain_waiting
from ledger.tlog.notes import VerifierKey
from ledger.tlog.tiles import path, unpack_bundle
from organisations.models import Role
from tests.factories.ledger import chain_samples, record_sample
from tests.factories.organisations import make_member, make_organisation
from tests.factories.published import log_key, publish, witnesses
from tests.ledger_pages.conftest import client_of, make_auditor, superuser

FOREVER = "public, max-age=31536000, immutable"
KEY = "a long key of a mirror"
#: The same in every process that collects the tests.
PROOF_OF_NOTHING = "proof/0198c0de-0000-7000-8000-000000000000.tlog-proof"
KNOWN = hashlib.sha256(KEY.encode()).hexdigest()


def get(address: str, **headers: str):
    return Client(raise_request_exception=False).get(f"/ledger/{address}", headers=headers)


def refused(answer, status: int, code: str) -> None:
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    assert json.loads(answer.content)["code"] == code
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["checkpoint", "tile/0/000.p/1", PROOF_OF_NOTHING])
def test_before_the_first_note_there_is_nothing(address):
    assert get(address).status_code == 404
    assert get(address)["Content-Type"] == "application/problem+json"


def test_the_checkpoint_is_the_newest_note_verbatim_and_cached_for_a_moment(committed_db):
    chain_samples(3)
    publish()
    chain_samples(2)
    note = publish()
    chain_samples(1)
    answer = get("checkpoint")
    assert answer.content == note
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=2"


def test_tiles_are_bytes_that_stay_for_ever(committed_db):
    chain_samples(300)
    publish()
    leaves = [entry.leaf for first in (0, 200) for entry in selectors.entries_at(range(first, first + 200))[::-1]]
    full, partial, above = get("tile/0/000"), get("tile/0/001.p/44"), get("tile/1/000.p/1")
    assert full.content == b"".join(leaves[:256])
    assert partial.content == b"".join(leaves[256:])
    assert len(above.content) == 32
    for answer in (full, partial, above):
        assert answer["Content-Type"] == "application/octet-stream"
        assert answer["Cache-Control"] == FOREVER
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Length"] == str(len(answer.content))


def test_a_partial_tile_of_every_published_size_is_served(committed_db):
    for _size in range(1, 6):
        chain_samples(1)
        publish()
    for width in range(1, 6):
        assert len(get(f"tile/0/000.p/{width}").content) == 32 * width


def test_what_is_chained_and_not_published_is_not_given_away(committed_db, settings):
    settings.LEDGER_ENTRIES_OPEN = True
    ids = chain_samples(3)
    publish()
    late = chain_samples(2)
    assert get("tile/0/000.p/3").status_code == 200
    refused(get("tile/0/000.p/4"), 404, "ledger.not_published")
    refused(get("tile/0/000"), 404, "ledger.not_published")
    refused(get("tile/entries/000.p/4"), 404, "ledger.not_published")
    refused(get("tile/1/000.p/1"), 404, "ledger.not_published")
    assert get(f"proof/{ids[0]}.tlog-proof").status_code == 200
    refused(get(f"proof/{late[0]}.tlog-proof"), 404, "ledger.not_published")
    refused(get(f"proof/{record_sample()}.tlog-proof"), 404, "ledger.not_published")
    refused(get(f"proof/{uuid4()}.tlog-proof"), 404, "ledger.no_such_entry")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [
        "0/0",
        "0/00",
        "0/0000",
        "0/x000/000",
        "0/x001x234/067",
        "0/001/234",
        "0/X001/234",
        "0/000/",
        "0/000.p/0",
        "0/000.p/256",
        "0/000.p/01",
        "0/000.p/",
        "0/000.p/-1",
        "00/000",
        "-1/000",
        "64/000",
        "63/000.p/1",
        "8/000.p/1",
        "data/000",
        "0/x999/x999/x999/x999/x999/999",
        "0/x999/x999/x999/x999/x999/x999/x999/999",
        "0/٠٠٠",
        "0",
        "0/",
    ],
)
def test_a_tile_has_one_address_and_others_are_not_found(address):
    refused(get(f"tile/{address}"), 404, "ledger.not_published")
    assert public.published_size() == 0


def test_other_spellings_of_a_tile_that_exists_are_not_found(committed_db, settings):
    settings.LEDGER_ENTRIES_OPEN = True
    chain_samples(257)
    publish()
    for spelling in ("0", "00", "x000/000", "000.p/256", "000.p/01"):
        for kind in ("0", "entries"):
            assert get(f"tile/{kind}/{spelling}").status_code == 404, spelling
    assert get("tile/0/000").status_code == get("tile/entries/000").status_code == 200


@pytest.mark.parametrize("kind", ["tile/0/000.p/2", "tile/entries/000.p/2", "checkpoint", "proof", "vkeys"])
def test_the_answer_depends_on_nothing_but_the_address(committed_db, settings, policy_file, kind):
    """No cookie, no language, no query string: a cache between the log and its readers cannot mix answers up."""
    settings.LEDGER_ENTRIES_OPEN = True
    event_id = chain_samples(2)[0]
    publish()
    address = f"/ledger/proof/{event_id}.tlog-proof" if kind == "proof" else f"/ledger/{kind}"
    plain = Client().get(address)
    assert plain.status_code == 200
    auditor = client_of(make_auditor())
    others = [
        auditor.get(address),
        Client().get(f"{address}?width=1&before=0"),
        Client().get(address, headers={"accept-language": "pt", "cookie": "django_language=zh-hant; sessionid=x"}),
    ]
    for answer in others:
        assert answer.content == plain.content
    for answer in (plain, *others):
        assert "Vary" not in answer
        assert "Set-Cookie" not in answer
        assert not answer.cookies
        assert "Content-Language" not in answer
        assert answer["Cache-Control"].startswith("public")


@pytest.mark.parametrize("address", ["checkpoint", "tile/0/000.p/2", "tile/entries/000.p/2", "vkeys"])
def test_head_says_how_long_it_would_be(committed_db, settings, policy_file, address):
    settings.LEDGER_ENTRIES_OPEN = True
    chain_samples(2)
    publish()
    head, whole = Client().head(f"/ledger/{address}"), get(address)
    assert head.status_code == 200
    assert head.content == b""
    assert head["Content-Length"] == str(len(whole.content))
    assert head["Content-Type"] == whole["Content-Type"]


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("address", ["checkpoint", "tile/0/000", "tile/entries/000", PROOF_OF_NOTHING])
def test_nothing_can_be_written(method, address):
    assert getattr(Client(enforce_csrf_checks=True), method)(f"/ledger/{address}").status_code in {403, 405}


@pytest.mark.parametrize(
    ("address", "most"), [("checkpoint", 1), ("tile/0/001", 1), ("tile/entries/001", 2), ("tile/1/000.p/2", 1)]
)
def test_a_mirror_costs_the_database_little(committed_db, settings, django_assert_max_num_queries, address, most):
    settings.LEDGER_MIRROR_KEYS = {KNOWN}
    chain_samples(520)
    publish()
    with django_assert_max_num_queries(most):
        assert get(address, authorization=f"Bearer {KEY}").status_code == 200


def test_a_proof_costs_three_queries(committed_db, django_assert_num_queries):
    ids = chain_samples(520)
    publish()
    with django_assert_num_queries(3):
        assert get(f"proof/{ids[300]}.tlog-proof").status_code == 200


def test_a_mirror_may_ask_as_often_as_it_likes(committed_db, settings):
    settings.LEDGER_MIRROR_KEYS = {KNOWN}
    chain_samples(1)
    publish()
    assert {get("tile/0/000.p/1").status_code for _time in range(200)} == {200}
    assert {get("tile/entries/000.p/1", authorization=f"Bearer {KEY}").status_code for _time in range(200)} == {200}


class TestEntries:
    def test_a_mirror_reads_them_with_its_key(self, committed_db, settings):
        settings.LEDGER_MIRROR_KEYS = {"0" * 64, KNOWN}
        chain_samples(3)
        publish()
        answer = get("tile/entries/000.p/3", authorization=f"Bearer {KEY}")
        assert unpack_bundle(answer.content) == [entry.entry for entry in selectors.entries_at(range(3))[::-1]]
        assert answer["Content-Type"] == "application/octet-stream"
        assert answer["Cache-Control"] == "private, max-age=31536000, immutable"
        assert "Set-Cookie" not in answer

    @pytest.mark.parametrize(
        "offered", ["Bearer wrong", "Bearer ", "Bearer", f"Basic {KEY}", KEY, KNOWN, "Bearer " + KNOWN]
    )
    def test_another_key_is_refused(self, committed_db, settings, offered):
        settings.LEDGER_MIRROR_KEYS = {KNOWN}
        chain_samples(1)
        publish()
        refused(get("tile/entries/000.p/1", authorization=offered), 403, "ledger.mirror_key_refused")

    def test_without_any_known_key_every_key_is_refused(self, committed_db, settings):
        settings.LEDGER_MIRROR_KEYS = frozenset()
        chain_samples(1)
        publish()
        refused(get("tile/entries/000.p/1", authorization="Bearer "), 403, "ledger.mirror_key_refused")

    def test_a_wrong_key_does_not_fall_back_to_the_session(self, committed_db, settings):
        settings.LEDGER_MIRROR_KEYS = {KNOWN}
        chain_samples(1)
        publish()
        answer = client_of(make_auditor()).get("/ledger/tile/entries/000.p/1", headers={"authorization": "Bearer no"})
        refused(answer, 403, "ledger.mirror_key_refused")

    def test_a_stranger_is_told_to_show_a_key(self, committed_db):
        chain_samples(1)
        publish()
        for address in ("tile/entries/000.p/1", "tile/entries/999", "tile/entries/nonsense"):
            answer = get(address)
            refused(answer, 401, "ledger.mirror_key_missing")
            assert answer["WWW-Authenticate"] == "Bearer"

    def test_an_auditor_reads_them_signed_in_and_no_cache_may_share_them(self, committed_db):
        chain_samples(2)
        publish()
        answer = client_of(make_auditor()).get("/ledger/tile/entries/000.p/2")
        assert len(unpack_bundle(answer.content)) == 2
        assert answer["Cache-Control"].startswith("private")

    @pytest.mark.parametrize("role", [role for role in Role if role != Role.AUDITOR])
    def test_every_other_account_is_refused(self, committed_db, role):
        chain_samples(1)
        publish()
        answer = client_of(make_member(make_organisation("GD"), role)).get("/ledger/tile/entries/000.p/1")
        refused(answer, 403, "ledger.mirror_key_refused")

    def test_a_deployment_may_open_them(self, committed_db, settings):
        settings.LEDGER_ENTRIES_OPEN = True
        chain_samples(1)
        publish()
        answer = get("tile/entries/000.p/1")
        assert answer.content[2:] == selectors.entry(0).entry
        assert answer["Cache-Control"] == FOREVER


def test_the_keys_are_those_of_the_policy_the_log_first(policy_file):
    answer = get("vkeys")
    keys = [VerifierKey.parse(line) for line in answer.content.decode().splitlines()]
    assert keys == [log_key().verifier(), *(witness.verifier() for witness in witnesses().values())]
    assert answer["Content-Type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("text", [None, "", "quorum", "\x00"])
def test_without_a_policy_that_can_be_read_there_are_no_keys(settings, tmp_path, text):
    path_of_it = tmp_path / "policy.txt"
    if text is not None:
        path_of_it.write_text(text)
    settings.LEDGER_POLICY_FILE = str(path_of_it)
    refused(get("vkeys"), 404, "ledger.policy_missing")
    settings.LEDGER_POLICY_FILE = ""
    refused(get("vkeys"), 404, "ledger.policy_missing")


def test_a_published_tile_that_is_gone_or_cut_short_is_a_defect_and_no_wrong_address(committed_db, settings):
    settings.LEDGER_ENTRIES_OPEN = True
    chain_samples(3)
    publish()
    with superuser(committed_db) as connection:
        connection.execute("ALTER TABLE led.tile DISABLE TRIGGER USER")
        connection.execute("UPDATE led.tile SET hashes = substr(hashes, 1, 64)")
        assert get("tile/0/000.p/3").status_code == 500
        connection.execute("DELETE FROM led.tile")
        connection.execute("DELETE FROM led.log_entry WHERE idx = 1")
    assert get("tile/0/000.p/3").status_code == 500
    assert get("tile/entries/000.p/3").status_code == 500


def test_entries_that_wait_for_their_number_are_nowhere(committed_db, settings):
    settings.LEDGER_ENTRIES_OPEN = True
    record_sample(1)
    chain_waiting()
    publish()
    record_sample(2)
    assert get(path("entries", 0, 2).removeprefix("/")).status_code == 404
