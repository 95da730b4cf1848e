"""Canonical bytes, the Merkle tree, the chain, shapes: known answers, oracles, and everything that must be refused."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

import pytest
from cryptography.hazmat.primitives import hashes
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ledger import canonical, chain
from ledger.canonical import (
    BadKey,
    BadString,
    CanonicalError,
    IntegerTooLarge,
    NotCanonical,
    TooDeep,
    TooLarge,
    UnsupportedValue,
    decode,
    encode,
)
from ledger.errors import InvalidEvent
from ledger.events import Event
from ledger.exporting import csv_view
from ledger.record import check_codes, freeze, timestamp, uuid7
from ledger.shapes import CLEAR, Shapes
from ledger.soundness import StoredHead, verify_log
from ledger.tlog import merkle
from tests.factories.ledger import ACTOR, AT, SampleTaken

from . import make_vectors

VECTORS = Path(__file__).parent.parent / "vectors"
MERKLE = json.loads((VECTORS / "merkle.json").read_text("utf-8"))
CANONICAL = json.loads((VECTORS / "canonical.json").read_text("utf-8"))
LOG = json.loads((VECTORS / "log.json").read_text("utf-8"))


#: Other work on the machine must not fail a property.
SLOW_MACHINE = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


class Sm3:
    """Another hash function with the same face as hashlib's."""

    def __init__(self, data: bytes) -> None:
        self._hash = hashes.Hash(hashes.SM3())
        self._hash.update(data)

    def digest(self) -> bytes:
        return self._hash.finalize()


# Canonical bytes


@pytest.mark.parametrize("vector", CANONICAL["accepted"], ids=lambda vector: vector["bytes"][:30])
def test_value_has_exactly_the_bytes_of_the_vector(vector):
    expected = vector["bytes"].encode()
    assert encode(vector["value"]) == expected
    assert decode(expected) == vector["value"]
    assert json.dumps(vector["value"], sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode() == expected


@pytest.mark.parametrize("vector", CANONICAL["refused_bytes"], ids=lambda vector: vector["why"])
def test_bytes_outside_the_profile_are_refused(vector):
    with pytest.raises(CanonicalError):
        decode(vector["bytes"].encode())


@pytest.mark.parametrize(
    ("value", "error"),
    [
        ({"a": None}, UnsupportedValue),
        ({"a": 1.5}, UnsupportedValue),
        ({"a": b"x"}, UnsupportedValue),
        ({"a": {1, 2}}, UnsupportedValue),
        ([1], UnsupportedValue),
        ({1: 2}, BadKey),
        ({"A": 2}, BadKey),
        ({"a" * 41: 2}, BadKey),
        ({"a\n": 2}, BadKey),
        ({"\ud800": 2}, BadKey),
        ({"a": "\0"}, BadString),
        ({"a": "x\udfff"}, BadString),
        ({"a": 2**53}, IntegerTooLarge),
        ({"a": -(2**53)}, IntegerTooLarge),
        ({"a": "x" * canonical.MAX_BYTES}, TooLarge),
    ],
)
def test_value_outside_the_profile_is_refused_with_its_own_error(value, error):
    with pytest.raises(error):
        encode(value)


def test_depth_is_bounded_before_anything_can_recurse_too_far():
    value: object = 1
    for _ in range(10_000):
        value = [value]
    with pytest.raises(TooDeep):
        encode({"a": value})
    with pytest.raises(CanonicalError):
        decode(b'{"a":' + b"[" * 8000 + b"]" * 8000 + b"}")


def test_bytes_that_are_too_long_or_not_utf_8_are_refused():
    with pytest.raises(TooLarge):
        decode(b'{"a":"' + b"x" * canonical.MAX_BYTES + b'"}')
    with pytest.raises(NotCanonical):
        decode(b'{"a":"\xff"}')


def test_tuples_and_read_only_mappings_are_arrays_and_objects():
    assert encode(MappingProxyType({"b": (1, 2), "a": MappingProxyType({})})) == b'{"a":{},"b":[1,2]}'


def profile(leaves: st.SearchStrategy) -> st.SearchStrategy:
    keys = st.text("abcdefghijklmnopqrstuvwxyz0123456789_", min_size=1, max_size=40)
    values = st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3), max_leaves=12
    )
    return st.dictionaries(keys, values, max_size=5)


TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
INTEGERS = st.integers(-(2**53) + 1, 2**53 - 1)


@settings(SLOW_MACHINE)
@given(profile(TEXT | INTEGERS | st.booleans()))
def test_every_value_of_the_profile_survives_the_round_trip_in_one_spelling(value):
    try:
        data = encode(value)
    except (TooDeep, TooLarge):
        return
    assert decode(data) == value
    assert data == json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


@settings(SLOW_MACHINE)
@given(st.binary(max_size=200))
def test_no_error_of_a_parser_leaks(data):
    with contextlib.suppress(CanonicalError):
        assert encode(decode(data)) == data
    with contextlib.suppress(CanonicalError):
        Shapes().identity(data)


# Merkle tree and chain


def test_leaves_and_nodes_are_those_of_the_vectors():
    for vector in MERKLE["leaves"]:
        assert merkle.leaf_hash(vector["entry"].encode()).hex() == vector["leaf"]
    node = MERKLE["node"]
    assert merkle.node_hash(node["left"].encode(), node["right"].encode()).hex() == node["node"]
    assert base64.b64encode(merkle.Tree().root()).decode() == MERKLE["empty_root_base64"]
    assert merkle.root_of([]) == merkle.Tree().root()


def test_roots_and_chain_are_those_of_the_vectors():
    tree, value = merkle.Tree(), chain.START
    for index in range(7):
        leaf = merkle.leaf_hash(b'{"i":"%d"}' % index)
        tree.push(leaf)
        value = chain.next_value(index, value, leaf)
        assert base64.b64encode(tree.root()).decode() == MERKLE["roots_base64"][str(index + 1)]
        assert value.hex() == MERKLE["chain"].get(str(index), value.hex())


def test_root_and_tiles_of_a_large_log_are_those_of_the_vector():
    tree, widths = merkle.Tree(), {}
    for index in range(MERKLE["large"]["size"]):
        for level, number, _ in tree.push(merkle.leaf_hash(b'{"i":"%d","t":"x"}' % index)):
            widths[level] = number + 1
    assert base64.b64encode(tree.root()).decode() == MERKLE["large"]["root_base64"]
    expected = [tuple(row) for row in MERKLE["large"]["tile_widths"]]
    assert list(merkle.tile_widths(tree.size)) == expected
    assert widths == {level: full * 256 + partial for level, full, partial in expected}


def test_tree_gives_the_root_of_the_rfc_at_every_size():
    tree, leaves = merkle.Tree(), []
    for index in range(70):
        leaves.append(merkle.leaf_hash(bytes([index])))
        tree.push(leaves[-1])
        assert tree.root() == merkle.root_of(leaves)
        assert merkle.Tree.from_bytes(tree.size, tree.frontier_bytes()).root() == tree.root()


@settings(SLOW_MACHINE, max_examples=30)
@given(st.integers(0, 70_000))
def test_right_edge_of_any_earlier_size_comes_from_the_tiles(size):
    tiles = _tiles_of(70_000)
    tree = merkle.Tree()
    for leaf in (merkle.leaf_hash(b"%d" % index) for index in range(size)) if size < 2_000 else ():
        tree.push(leaf)
    frontier = merkle.frontier_from_tiles(size, lambda level, number: tiles[level, number])
    if size < 2_000:
        assert frontier == tree.frontier
    assert len(frontier) == size.bit_count()
    rest = merkle.Tree(size, frontier)
    for index in range(size, min(size + 300, 70_000)):
        rest.push(merkle.leaf_hash(b"%d" % index))
    assert (
        rest.root()
        == merkle.Tree(
            rest.size, merkle.frontier_from_tiles(rest.size, lambda level, number: tiles[level, number])
        ).root()
    )


_made: dict[int, dict[tuple[int, int], bytes]] = {}


def _tiles_of(size: int) -> dict[tuple[int, int], bytes]:
    if size not in _made:
        tree, parts = merkle.Tree(), {}
        for index in range(size):
            for level, number, node in tree.push(merkle.leaf_hash(b"%d" % index)):
                parts.setdefault((level, number // 256), []).append(node)
        _made[size] = {place: b"".join(nodes) for place, nodes in parts.items()}
    return _made[size]


def test_hash_function_is_an_argument():
    assert merkle.leaf_hash(b"", Sm3).hex() == MERKLE["sm3_leaf_of_nothing"]
    assert merkle.Tree(hash_function=Sm3).root().hex() == MERKLE["sm3_root_of_nothing"]
    tree = merkle.Tree(hash_function=Sm3)
    leaves = [merkle.leaf_hash(bytes([index]), Sm3) for index in range(5)]
    for leaf in leaves:
        tree.push(leaf)
    assert tree.root() == merkle.root_of(leaves, Sm3)
    assert chain.next_value(0, chain.START, leaves[0], Sm3) != chain.next_value(0, chain.START, leaves[0])


@pytest.mark.parametrize(("size", "frontier"), [(1, b""), (3, bytes(32)), (-1, b""), (0, bytes(32))])
def test_right_edge_that_does_not_fit_the_size_is_refused(size, frontier):
    with pytest.raises(ValueError, match="subtrees"):
        merkle.Tree.from_bytes(size, frontier)


def test_whole_log_of_the_vectors_is_what_the_code_makes_today():
    assert make_vectors.TARGET.read_text("utf-8") == make_vectors.text()


# Verification of rows from anywhere


class Memory:
    """Tiles held in memory."""

    def __init__(self, tiles: dict[tuple[int, int], bytes]) -> None:
        self.tiles = tiles

    def hashes(self, level: int, number: int) -> bytes | None:
        return self.tiles.get((level, number))

    def count(self) -> int:
        return len(self.tiles)


def _vector_log() -> tuple[list, StoredHead, Memory]:
    rows = [
        (
            row["i"],
            json.loads(row["entry"])["id"],
            row["entry"].encode(),
            bytes.fromhex(row["leaf"]),
            bytes.fromhex(row["chain"]),
        )
        for row in LOG["entries"]
    ]
    head = LOG["head"]
    stored = StoredHead(
        head["size"],
        bytes.fromhex(head["root"]),
        bytes.fromhex(head["chain"]),
        bytes.fromhex("".join(head["frontier"])),
    )
    return rows, stored, Memory({(0, 0): b"".join(row[3] for row in rows)})


def test_log_of_the_vectors_is_sound():
    rows, head, tiles = _vector_log()
    report = verify_log(rows, head, tiles, log=LOG["log"])
    assert report.ok, report
    assert report.as_json()["root"] == LOG["head"]["root"]


def test_empty_log_is_sound():
    head = StoredHead(0, hashlib.sha256(b"").digest(), chain.START, b"")
    assert verify_log([], head, Memory({}), log=LOG["log"]).ok


@settings(SLOW_MACHINE, max_examples=200)
@given(st.integers(0, 6), st.sampled_from([2, 3, 4]), st.integers(0, 400), st.integers(1, 255))
def test_any_changed_byte_of_any_row_is_found_at_that_row(index, column, position, change):
    rows, head, tiles = _vector_log()
    row = list(rows[index])
    data = bytearray(row[column])
    data[position % len(data)] ^= change
    row[column] = bytes(data)
    rows[index] = tuple(row)
    report = verify_log(rows, head, tiles, log=LOG["log"])
    assert (report.ok, report.first_bad) == (False, index)


@settings(SLOW_MACHINE)
@given(st.permutations(range(7)), st.integers(0, 6), st.booleans())
def test_any_other_order_or_number_of_rows_is_found(order, keep, number_again):
    rows, head, tiles = _vector_log()
    changed = [rows[index] for index in order][: keep + 1]
    if number_again:
        changed = [(index, *row[1:]) for index, row in enumerate(changed)]
    report = verify_log(changed, head, tiles, log=LOG["log"])
    assert report.ok == (changed == rows)


def test_log_that_ends_with_a_full_tile_is_sound_and_has_no_other_at_that_level():
    rows, tree, value, tiles = [], merkle.Tree(), chain.START, {}
    for index in range(merkle.TILE_WIDTH):
        identity = str(UUID(int=index))
        entry = canonical.encode({"id": identity, "log": LOG["log"]})
        leaf = merkle.leaf_hash(entry)
        value = chain.next_value(index, value, leaf)
        rows.append((index, identity, entry, leaf, value))
        for level, position, node in tree.push(leaf):
            key = (level, position // merkle.TILE_WIDTH)
            tiles[key] = tiles.get(key, b"") + node
    head = StoredHead(tree.size, tree.root(), value, tree.frontier_bytes())
    assert {key: len(hashes) for key, hashes in tiles.items()} == {(0, 0): 256 * 32, (1, 0): 32}
    report = verify_log(rows, head, Memory(tiles), log=LOG["log"])
    assert report.ok, report
    report = verify_log(rows, head, Memory({**tiles, (0, 1): b"x" * 32}), log=LOG["log"])
    assert not report.ok


def test_progress_is_told_from_the_beginning_to_the_end():
    rows, head, tiles = _vector_log()
    told: list[tuple[int, int]] = []
    verify_log(rows, head, tiles, log=LOG["log"], progress=lambda *at: told.append(at))
    assert told == [(0, 7), (7, 7)]


# Shapes: the fast way must never accept what the slow way refuses


@settings(SLOW_MACHINE, max_examples=300)
@given(
    profile(st.from_regex(r"[A-Za-z0-9._:/@+ -]{0,12}", fullmatch=True) | INTEGERS | st.booleans() | TEXT),
    st.lists(st.tuples(st.integers(0, 10_000), st.sampled_from(list(b'{}[],:"\\ 019aA-.e\0\n\x7f\xff'))), max_size=3),
)
def test_known_shape_accepts_only_what_is_canonical(body, changes):
    body = {name: value for name, value in body.items() if name not in ("id", "log")} | {"id": "i-1", "log": "l/2"}
    try:
        data = encode(body)
    except (TooDeep, TooLarge):
        return
    shapes = Shapes()
    assert shapes.identity(data) == shapes.identity(data) == ("i-1", "l/2")
    changed = bytearray(data)
    for position, byte in changes:
        changed[position % len(changed)] = byte
    try:
        meaning = decode(bytes(changed))
        expected = (meaning["id"], meaning["log"])
        assert all(isinstance(value, str) for value in expected)
    except (CanonicalError, KeyError, AssertionError):
        with pytest.raises(CanonicalError):
            shapes.identity(bytes(changed))
    else:
        assert shapes.identity(bytes(changed)) == expected


@pytest.mark.parametrize(
    "entry",
    [
        b'{"a":{"id":"inner","log":"inner"},"id":"outer","log":"outer"}',
        b'{"a":["x","{"],"id":"outer","log":"outer"}',
        b'{"a":"\\":1,","id":"outer","log":"outer"}',
        b'{"a":[":5,"],"id":"outer","log":"outer"}',
        b'{"id":"outer","log":"outer","z":{"id":"inner"}}',
    ],
)
def test_identity_is_that_of_the_outermost_object(entry):
    shapes = Shapes()
    assert [shapes.identity(entry) for _ in range(3)] == [("outer", "outer")] * 3


@pytest.mark.parametrize("entry", [b"{}", b'{"id":1,"log":"l"}', b'{"id":"i"}', b'{"a":{"id":"i","log":"l"}}'])
def test_entry_without_identity_is_refused(entry):
    with pytest.raises(NotCanonical):
        Shapes().identity(entry)


def test_identity_that_is_not_plain_is_read_the_slow_way_every_time():
    shapes = Shapes()
    for log in ("l", "lé", 'l"'):
        entry = canonical.encode({"id": "i", "log": log})
        assert [shapes.identity(entry) for _ in range(2)] == [("i", log)] * 2
    with pytest.raises(canonical.CanonicalError):
        shapes.identity('{"id":"i" ,"log":"lé"}'.encode())


def test_shape_with_a_zero_byte_in_place_of_a_value_is_refused():
    shapes = Shapes()
    shapes.identity(b'{"id":"i","log":"l"}')
    with pytest.raises(CanonicalError):
        shapes.identity(b'{"id":\0,"log":"l"}')


def test_long_entry_of_a_known_shape_is_refused():
    shapes = Shapes()
    shapes.identity(b'{"id":"i","log":"l"}')
    with pytest.raises(TooLarge):
        shapes.identity(b'{"id":"' + b"i" * canonical.MAX_BYTES + b'","log":"l"}')


@pytest.mark.parametrize(
    "unclear", [b"9007199254740991" * 40, b"1" * 400, b'"a":' * 400, b'"a"' * 400, b"true" * 400, b"{" * 400]
)
def test_no_text_makes_the_search_for_shapes_slow(unclear):
    """Whoever can have an entry recorded must not be able to stop its verification."""
    began = time.monotonic()
    assert CLEAR.match(unclear + b"\xc3") is None
    Shapes().identity(canonical.encode({"id": "i", "list": [2**53 - 1] * 200 + ["é"], "log": "l"}))
    assert time.monotonic() - began < 1


def test_memory_of_shapes_is_bounded(monkeypatch):
    monkeypatch.setattr("ledger.shapes.MOST_SHAPES", 1)
    shapes = Shapes()
    for name in (b"a", b"b", b"b"):
        assert shapes.identity(b'{"%s":1,"id":"i","log":"l"}' % name) == ("i", "l")
    assert shapes._count == 1


# Freezing


def test_times_have_one_spelling_in_utc():
    hong_kong = timezone(timedelta(hours=8))
    assert timestamp(datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=hong_kong)) == "2026-01-01T19:04:05.000006Z"
    assert timestamp(datetime(999, 1, 2, tzinfo=timezone.utc)) == "0999-01-02T00:00:00.000000Z"  # noqa: UP017
    for refused in (datetime(2026, 1, 2), "2026-01-02"):  # noqa: DTZ001
        with pytest.raises(InvalidEvent):
            timestamp(refused)  # type: ignore[arg-type]
    with pytest.raises(InvalidEvent):
        uuid7(datetime(2026, 1, 2))  # noqa: DTZ001


def test_event_ids_are_version_7_and_sort_by_time():
    early, late = uuid7(AT), uuid7(AT + timedelta(milliseconds=1))
    assert (early.version, early.variant) == (7, "specified in RFC 4122")
    assert early < late
    assert early.int >> 80 == int(AT.timestamp() * 1000)
    assert len({uuid7(AT) for _ in range(1000)}) == 1000


def _freeze(extra: dict, **changes) -> bytes:
    arguments = {"actor": ACTOR, "at": AT, "event_id": UUID(int=0), "log": "log"} | changes
    return freeze(SampleTaken(extra=extra), **arguments)


@pytest.mark.parametrize(
    "text",
    ["陳大文", "Chan Tai Man", "a b", "", "-x", "x" * 129, "x\n", "x\0", "a,b", "<x>", "=1+1", "x\ud800", "É"],
)
@pytest.mark.parametrize("place", [lambda t: {"a": t}, lambda t: {"a": {"b": [{"c": t}]}}, lambda t: {"a": (t,)}])
def test_free_text_is_refused_and_never_repeated_in_the_message(text, place):
    with pytest.raises(InvalidEvent) as raised:
        _freeze(place(text))
    assert len(text) < 5 or text not in str(raised.value)


def test_codes_digests_dates_and_references_pass():
    entry = _freeze({"a": ["HK-DPO", "2026-12-01", "BA-2026-000001", "ab" * 32, "x@y", "a:b/c+d", 5, True, {}]})
    assert decode(entry)["a"][0] == "HK-DPO"


def test_portal_itself_acts_without_an_actor():
    assert "actor" not in decode(_freeze({}, actor=None))


@pytest.mark.parametrize("name", ["v", "type", "id", "log", "at", "actor", "beacon", "commit"])
def test_event_cannot_hide_a_common_member(name):
    with pytest.raises(InvalidEvent, match=name):
        _freeze({name: "x"})


def test_null_float_and_depth_are_refused():
    for value in (None, 1.5):
        with pytest.raises(InvalidEvent):
            _freeze({"a": value})
    deep: object = "x"
    for _ in range(3000):
        deep = [deep]
    with pytest.raises(TooDeep):
        check_codes(deep)


def test_kind_must_be_registered_well_formed_and_free():
    with pytest.raises(InvalidEvent, match="must say"):
        type("Nameless", (Event,), {"personal_fields": ()})
    with pytest.raises(InvalidEvent, match="must say"):
        type("Undecided", (Event,), {"type": "thing.done"})
    for name in ("done", "Thing.done", "thing.done.", "sample.taken"):
        with pytest.raises(InvalidEvent, match="well-formed"):
            type("Wrong", (Event,), {"type": name, "personal_fields": ()})
    for name in ("", "Name", "na-me", "n" * 41, "name\n"):
        with pytest.raises(InvalidEvent, match="no record can hold"):
            type("Personal", (Event,), {"type": "thing.done", "personal_fields": (name,)})

    class Copy(SampleTaken):
        type = "sample.copied"
        personal_fields = ()

    Copy.type = "sample.taken"
    with pytest.raises(InvalidEvent, match="not the registered kind"):
        freeze(Copy(), actor=None, at=AT, event_id=UUID(int=0), log="log")


def test_kind_without_fields_cannot_be_frozen():
    class Unbuilt(Event):
        type = "sample.unbuilt"
        personal_fields = ()

    with pytest.raises(InvalidEvent, match="must build"):
        freeze(Unbuilt(), actor=None, at=AT, event_id=UUID(int=0), log="log")


# The spreadsheet view


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "|x",
        "%x",
        "\tx",
        "\rx",
        "\nx",
        "\0x",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        " =1",
        "  \ufeff=1",
        "\u3000＝1",
        "\u00a0=1",
        "-",
        "\t",
    ],
)
def test_cell_never_starts_a_formula(text):
    assert csv_view.cell(text) == "'" + text


@pytest.mark.parametrize("text", ["", "a", "a=1", "BA-2026-000001", "'x", "粵", " x", "{"])
def test_harmless_cell_is_left_alone(text):
    assert csv_view.cell(text) == text


def test_numbers_stay_numbers_and_booleans_become_text():
    assert (csv_view.cell(-5), csv_view.cell(1.5), csv_view.cell(True)) == (-5, 1.5, "True")


def test_lines_are_quoted_and_end_with_crlf():
    assert csv_view.lines([["a", 'b"c', 1]]) == '"a","b""c","1"\r\n'
