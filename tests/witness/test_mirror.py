"""The mirror keeps what hashes to the signed root, byte for byte, and nothing else."""

from __future__ import annotations

import pytest

from ledger.tlog.messages import origin_hash
from ledger.tlog.tiles import pack_bundle
from ledger.tlog.witness.answers import refusal
from ledger.tlog.witness.mirror import words_in
from ledger.tlog.witness.mirror_notes import MirrorFault

from .samples import ORIGIN, READER, TOKEN, SampleLog, ask

PLACE = f"mirror/{origin_hash(ORIGIN)}"


def read(service, place, key=READER):
    headers = {"Authorization": f"Bearer {key}"} if key else {}
    return ask(f"{service.url}/{PLACE}/{place}", **headers)


def test_mirror_serves_byte_for_byte_what_the_log_serves(mirroring, log):
    witness = mirroring()
    for log.count in (1, 5, 255, 256, 257, 600):
        witness.mirror_once()
        assert witness.troubles == {}
        assert read(witness, "checkpoint").body == log.note()
    whole = [log.entry(index) for index in range(600)]
    for number, width in ((0, 256), (1, 256), (2, 88), (2, 1), (1, 7)):
        path = f"00{number}" + ("" if width == 256 else f".p/{width}")
        entries = read(witness, f"tile/entries/{path}")
        assert entries.body == pack_bundle(whole[256 * number : 256 * number + width])
        assert (entries.status, entries.content_type) == (200, "application/octet-stream")
        hashes = read(witness, f"tile/0/{path}", key="")
        assert hashes.body == b"".join(log.leaves(600)[256 * number : 256 * number + width])
        assert "immutable" in hashes.headers["Cache-Control"]
    assert read(witness, "tile/1/000.p/2", key="").body == b"".join(log.hashes(1))


@pytest.mark.parametrize(
    "place",
    ["tile/0/003", "tile/0/002", "tile/0/002.p/89", "tile/1/000.p/3", "tile/9/000", "tile/x", "tile/entries/002", ""],
)
def test_what_is_not_mirrored_is_404(mirroring, log, place):
    witness = mirroring()
    assert read(witness, "checkpoint").status == 404
    log.count = 600
    witness.mirror_once()
    assert read(witness, place).status == 404


def test_entries_need_a_key_and_hashes_do_not(mirroring, log):
    witness = mirroring()
    log.count = 5
    witness.mirror_once()
    for key in ("", "another key", TOKEN):
        refused = read(witness, "tile/entries/000.p/5", key)
        assert (refused.status, refused.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert ask(f"{witness.url}/{PLACE}/tile/entries/000.p/5", Authorization=READER).status == 401
    assert read(witness, "tile/entries/000.p/5").headers["Cache-Control"].startswith("private")


def test_lying_log_is_found_out_and_nothing_of_it_is_kept(mirroring, log):
    witness = mirroring()
    log.count = 300
    witness.mirror_once()
    log.count = 700
    true = pack_bundle([log.entry(index) for index in range(256, 512)])
    log.damage["tile/entries/001"] = true.replace(b'{"i":"400"}', b'{"i":"999"}')
    witness.mirror_once()
    assert "do not hash to the root that the log signed for 700 entries" in witness.troubles["mirror"]
    assert read(witness, "checkpoint").body == log.note(300)
    health = ask(f"{witness.url}/health")
    assert health.status == 503
    assert b"do not hash to the root" in health.body
    # What it staged is thrown away, so an honest answer afterwards is enough.
    log.damage.clear()
    witness.mirror_once()
    assert witness.troubles == {}
    assert read(witness, "tile/entries/001").body == true


def test_lie_at_the_edge_of_a_full_bundle_is_thrown_away_too(mirroring, log):
    witness = mirroring()
    log.count = 256
    witness.mirror_once()
    log.count = 700
    log.damage["tile/entries/001"] = pack_bundle([b"x"] * 256)
    witness.mirror_once()
    assert witness.mirrors[ORIGIN].size == 256
    log.damage.clear()
    witness.mirror_once()
    assert witness.mirrors[ORIGIN].size == 700


@pytest.mark.parametrize(
    ("bundle", "words"),
    [
        (b"\x00", "no entry bundle"),
        (b"", "too short"),
        (pack_bundle([b"x"] * 9), "differs from what was mirrored before"),
    ],
)
def test_spoiled_bundles_are_refused(mirroring, log, bundle, words):
    witness = mirroring()
    log.count = 5
    witness.mirror_once()
    log.count = 9
    log.damage["tile/entries/000.p/9"] = bundle
    witness.mirror_once()
    assert words in witness.troubles["mirror"]
    assert witness.mirrors[ORIGIN].size == 5


def test_log_that_goes_back_or_shows_another_root_is_an_alarm(mirroring, log):
    witness = mirroring()
    log.count = 9
    witness.mirror_once()
    log.count = 5
    witness.mirror_once()
    assert witness.troubles["mirror"] == "the log went back from 9 to 5 entries"
    log.count = 9
    log.damage["checkpoint"] = log.note(9, root=b"r" * 32)
    witness.mirror_once()
    assert "do not hash" in witness.troubles["mirror"]
    for note in (b"garbage", SampleLog(origin="other.test/x").note(3), log.note(9).replace(b"\n9\n", b"\n8\n")):
        log.damage["checkpoint"] = note
        witness.mirror_once()
        assert "not the log's" in witness.troubles["mirror"]


def test_log_that_has_published_nothing_is_no_alarm_and_one_that_is_gone_is(mirroring, log, tmp_path):
    witness = mirroring()
    log.server.answer = lambda *_: refusal(404, "nothing is published")
    witness.mirror_once()
    assert witness.troubles == {}
    log.stop()
    witness.mirror_once()
    witness.mirror_once()
    assert witness.troubles["mirror"].startswith("unreachable: ")


def test_interrupted_fetch_goes_on_where_it_was(mirroring, log):
    witness = mirroring()
    log.count = 700
    log.damage["tile/entries/002.p/188"] = b""
    witness.mirror_once()
    assert witness.mirrors[ORIGIN].size == 0
    log.damage.clear()
    log.asked.clear()
    witness.mirror_once()
    assert witness.mirrors[ORIGIN].size == 700
    assert [place for place in log.asked if "entries" in place] == ["tile/entries/002.p/188"]


def test_partial_tile_that_is_gone_is_read_from_the_full_one(mirroring, log):
    source = mirroring(listening=False).mirrors[ORIGIN].source
    log.count = 300
    log.server.answer = lambda method, target, headers, body: (
        refusal(404, "gone") if ".p/" in target else log.answer(method, target, headers, body)
    )
    assert source.tile(0, 0, 12)[: 12 * 32] == b"".join(log.leaves(12))


def test_mirror_is_opened_again_and_damage_is_noticed(mirroring, log):
    witness = mirroring()
    log.count = 300
    witness.mirror_once()
    mirror = witness.mirrors[ORIGIN]
    again = type(mirror)(mirror.folder, mirror.keys, mirror.source)
    assert again.size == 300
    assert again.readers() == []
    tile = mirror.folder / "tile/0/001"
    tile.write_bytes(tile.read_bytes()[:-1] + b"x")
    with pytest.raises(MirrorFault, match="damaged"):
        type(mirror)(mirror.folder, mirror.keys, mirror.source)


def test_proofs_read_only_what_is_verified(mirroring, log):
    mirror = mirroring(listening=False).mirrors[ORIGIN]
    log.count = 300
    assert mirror.advance() == mirror.advance() == log.note()  # the second time nothing is new
    assert mirror.read(0, 1, 44) == b"".join(log.leaves(300)[256:])
    with pytest.raises(KeyError):
        mirror.read(0, 1, 45)
    assert words_in(None) == []
