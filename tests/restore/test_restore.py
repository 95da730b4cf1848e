"""What restore fills, what it gives back, and everything at which it changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import psycopg
import pytest

from ledger.errors import RestoreRefused
from ledger.restore import restore
from ledger.selectors import latest_published
from ledger.services import chain_waiting
from ledger.tlog.checkpoints import Checkpoint
from ledger.tlog.cosignatures import Cosigner
from ledger.tlog.merkle import leaf_hash
from ledger.tlog.notes import Note, SigningKey
from ledger.tlog.policies import Policy
from ledger.tlog.tiles import pack_bundle
from ledger.verify import verify_stored
from tests.factories.ledger import chain_samples, record_sample
from tests.fixtures.database import owner_url


@dataclass
class KeptMirror:
    """What a mirror held at a moment. ``spoil`` changes what is served."""

    note: bytes
    kept: list[bytes]
    spoil: dict[str, Callable[[bytes], bytes]] = field(default_factory=dict)

    def checkpoint(self) -> bytes:
        return self.spoil.get("checkpoint", bytes)(self.note)

    def tile(self, level: int, number: int, width: int) -> bytes:
        hashes = b"".join(leaf_hash(entry) for entry in self.kept[256 * number : 256 * number + width])
        return self.spoil.get("tile", bytes)(hashes)

    def entries(self, number: int, width: int) -> bytes:
        return self.spoil.get("entries", bytes)(pack_bundle(self.kept[256 * number : 256 * number + width]))


@dataclass
class Case:
    """The owner's connection, and the mirror that was made when 300 entries were published."""

    owner: psycopg.Connection
    policy: Policy
    origin: str
    mirror: KeptMirror

    def restore(self, **options):
        return restore(self.owner, self.mirror, self.policy, self.origin, **options)

    def meddle(self, *statements: str) -> None:
        """As an intruder who owns the machine: with the guards off, and back on afterwards."""
        with self.owner.transaction():
            tables = ("log_entry", "log_head", "tile", "checkpoint", "cosignature", "published")
            for table in tables:
                self.owner.execute(f"ALTER TABLE led.{table} DISABLE TRIGGER USER")
            for statement in statements:
                self.owner.execute(statement)
            for (name,) in self.owner.execute(
                "SELECT format('ALTER TABLE led.%%I ENABLE ALWAYS TRIGGER %%I', c.relname, t.tgname) FROM pg_trigger t"
                " JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relname = ANY (%s)",
                [list(tables)],
            ).fetchall():
                self.owner.execute(name)

    def forget_tail(self, size: int) -> None:
        """The database as it was when it had so many entries: the mirror of that moment mends the rest."""
        forget = ("DELETE FROM led.published", "DELETE FROM led.checkpoint")
        self.meddle(*forget, f"DELETE FROM led.log_entry WHERE idx >= {size}")
        restore(self.owner, KeptMirror(self.early, self.mirror.kept[:size]), self.policy, self.origin)
        self.meddle(*forget)

    early: bytes = b""

    def stored(self) -> list[tuple]:
        return self.owner.execute("SELECT idx, leaf, chain, entry FROM led.log_entry ORDER BY idx").fetchall()

    def everything(self) -> list[list[tuple]]:
        tables = ("log_head", "log_entry", "tile", "outbox", "checkpoint", "published")
        return [self.owner.execute(f"SELECT * FROM led.{table} ORDER BY 1, 2").fetchall() for table in tables]


def publish(owner: psycopg.Connection, log: SigningKey, witnesses: list[Cosigner]) -> bytes:
    """Sign, cosign and publish the whole log, with real keys and no network. Returns the note."""
    [(size, root, before)] = owner.execute(
        "SELECT size, root, (SELECT coalesce(max(size), 0) FROM led.checkpoint) FROM led.log_head"
    ).fetchall()
    text = Checkpoint(log.name, size, bytes(root)).body()
    signed = Note(text, (log.sign(text),))
    note = signed.with_signatures(*(witness.cosign(text, 1_795_000_000) for witness in witnesses)).encode()
    owner.execute("INSERT INTO led.checkpoint VALUES (%s, %s, %s, %s)", [size, root, signed.encode().decode(), before])
    owner.execute(
        "INSERT INTO led.published (size, note, note_sha256) VALUES (%s, %s::text, sha256(%s))",
        [size, note.decode(), note],
    )
    return note


@pytest.fixture
def case(committed_db, settings):
    log = SigningKey.generate(settings.LEDGER_ORIGIN)
    witnesses = [Cosigner.generate(f"{name}.test") for name in ("gd", "hk", "mo", "neutral")]
    lines = [f"log {log.verifier()}", *(f"witness {key.name[:-5]} {key.verifier()}" for key in witnesses)]
    policy = Policy.parse("\n".join([*lines, "group final 3 gd hk mo neutral", "quorum final"]))
    with psycopg.connect(owner_url(committed_db), autocommit=True) as owner:
        chain_samples(40)
        early = publish(owner, log, witnesses)
        chain_samples(260)
        note = publish(owner, log, witnesses)
        kept = [bytes(row[0]) for row in owner.execute("SELECT entry FROM led.log_entry ORDER BY idx").fetchall()]
        yield Case(owner, policy, settings.LEDGER_ORIGIN, KeptMirror(note, kept), early)


def test_sound_log_is_left_alone_also_when_it_is_longer_than_the_mirror(case):
    before = case.everything()
    done = case.restore()
    assert (done.changed_anything, done.kept, done.refilled, done.size) == (False, 300, 0, 300)
    assert case.everything() == before
    chain_samples(3)
    before = case.everything()
    assert case.restore().changed_anything is False
    assert case.everything() == before


def test_lost_tail_is_filled_byte_for_byte_and_published_again(case):
    before = case.stored()
    case.forget_tail(40)
    assert len(case.stored()) == 40
    done = case.restore()
    assert (done.kept, done.refilled, done.returned, done.replaced) == (40, 260, (), ())
    assert case.stored() == before
    assert verify_stored().ok
    assert latest_published().note.encode() == case.mirror.note
    assert set(done.cosigned) <= {"gd", "hk", "mo", "neutral"}


def test_everything_lost_is_filled(case):
    before = case.stored()
    case.meddle(
        "DELETE FROM led.published",
        "DELETE FROM led.checkpoint",
        "DELETE FROM led.log_entry",
        "DELETE FROM led.tile",
        "DELETE FROM led.log_head",
    )
    assert case.restore().refilled == 300
    assert case.stored() == before
    assert verify_stored().ok


def test_what_nobody_signed_waits_again_and_what_the_mirror_has_does_not(case):
    waits = case.owner.execute("SELECT event_id FROM led.log_entry WHERE idx = 200").fetchone()[0]
    entry = case.mirror.kept[200]
    still = case.owner.execute("SELECT event_id FROM led.log_entry WHERE idx = 201").fetchone()[0]
    case.forget_tail(40)
    # The dump had two events in its outbox that were chained later; one was chained again, the other waits.
    case.owner.execute("INSERT INTO led.outbox (event_id, entry) VALUES (%s, %s)", [waits, entry])
    new = [record_sample(1000), record_sample(1001)]
    chain_waiting()
    last = record_sample(1002)
    case.owner.execute("INSERT INTO led.outbox (event_id, entry) VALUES (%s, %s)", [still, case.mirror.kept[201]])
    done = case.restore()
    assert (done.kept, done.refilled) == (40, 260)
    assert done.returned == tuple(map(str, new))
    assert [bytes(row[3]) for row in case.stored()] == case.mirror.kept
    waiting = case.owner.execute("SELECT event_id FROM led.outbox ORDER BY created").fetchall()
    assert {row[0] for row in waiting} == {*new, last}
    assert verify_stored().ok
    chain_waiting()
    assert verify_stored().size == 303


def test_event_that_waits_with_other_bytes_is_refused(case):
    waits = case.owner.execute("SELECT event_id FROM led.log_entry WHERE idx = 200").fetchone()[0]
    case.forget_tail(40)
    other = case.mirror.kept[200].replace(b'"number":', b'"number":1')
    case.owner.execute("INSERT INTO led.outbox (event_id, entry) VALUES (%s, %s)", [waits, other])
    before = case.everything()
    with pytest.raises(RestoreRefused, match="waits with other bytes"):
        case.restore()
    assert case.everything() == before


DAMAGES = (
    "DELETE FROM led.log_entry WHERE idx = 100",
    "DELETE FROM led.log_entry WHERE idx >= 290",
    "UPDATE led.tile SET hashes = substr(hashes, 1, 32) WHERE level = 0 AND n = 0",
    "DELETE FROM led.tile",
    "UPDATE led.log_head SET root = chain",
    "UPDATE led.log_entry SET chain = leaf WHERE idx = 7",
    "DELETE FROM led.log_head",
)


def test_holes_and_damaged_sums_are_mended(case):
    before = case.stored()
    for damage in DAMAGES:
        case.meddle(damage)
        assert not verify_or_false(), damage
        done = case.restore()
        assert (done.changed_anything, done.replaced) == (True, ()), damage
        assert case.stored() == before, damage
        assert verify_stored().ok, damage


def verify_or_false() -> bool:
    from ledger.errors import HeadMissing

    try:
        return verify_stored().ok
    except HeadMissing:
        return False


def test_signed_entry_that_was_changed_is_evidence_first(case):
    before = case.stored()
    case.meddle(
        "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check",
        "UPDATE led.log_entry SET entry = convert_to(replace(convert_from(entry, 'UTF8'), 'HK', 'MO'), 'UTF8')"
        " WHERE idx = 9",
    )
    changed = case.everything()
    with pytest.raises(RestoreRefused, match="1 entries that were signed have been changed, the first is 9"):
        case.restore()
    assert case.everything() == changed
    done = case.restore(replace_changed=True)
    assert [index for index, _ in done.replaced] == [9]
    assert done.returned == ()
    assert case.stored() == before


def test_mirror_that_is_behind_what_was_signed_is_refused(case):
    case.meddle("DELETE FROM led.log_entry WHERE idx >= 100")
    case.mirror = KeptMirror(case.early, case.mirror.kept[:40])
    before = case.everything()
    with pytest.raises(RestoreRefused, match="300 entries were signed and the mirror has 40"):
        case.restore()
    assert case.everything() == before


def flip(data: bytes) -> bytes:
    return bytes([data[0] ^ 1]) + data[1:]


LIES = (
    ("checkpoint", lambda note: note.replace(b"300", b"301"), "not to be trusted"),
    ("checkpoint", lambda note: b"garbage", "not to be trusted"),
    ("checkpoint", lambda note: Note(Note.parse(note).text, Note.parse(note).signatures[:2]).encode(), "too few"),
    ("checkpoint", lambda note: Note(Note.parse(note).text, Note.parse(note).signatures[:1]).encode(), "nobody"),
    ("tile", flip, "do not hash to the root"),
    ("tile", lambda hashes: hashes[:-32], "shorter than"),
    ("tile", lambda hashes: hashes[:-1], "shorter than"),
    ("entries", lambda bundle: bundle[:-1], "is damaged"),
    ("entries", lambda bundle: bundle[:-3] + flip(bundle[-3:]), "does not hash to its leaves"),
    ("entries", lambda bundle: b"", "does not hash to its leaves"),
)


def test_mirror_that_lies_changes_nothing(case):
    case.forget_tail(40)
    before = case.everything()
    for what, spoil, words in LIES:
        case.mirror.spoil = {what: spoil}
        with pytest.raises(RestoreRefused, match=words):
            case.restore()
        assert case.everything() == before
    case.mirror.spoil = {}
    with pytest.raises(RestoreRefused, match="of another log"):
        restore(case.owner, case.mirror, case.policy, "another.test/ledger")
    assert case.everything() == before


def test_database_whose_own_checkpoint_contradicts_the_mirror_is_refused(case):
    case.meddle("UPDATE led.checkpoint SET root = sha256('x') WHERE size = 300")
    with pytest.raises(RestoreRefused, match="contradicts the mirror"):
        case.restore()


def test_death_before_the_commit_changes_nothing(case):
    case.forget_tail(40)
    before = case.everything()

    def die() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        case.restore(before_commit=die)
    assert case.everything() == before
    assert verify_stored().ok


def test_log_that_moves_meanwhile_is_left_alone(case):
    case.forget_tail(40)
    case.mirror.spoil["entries"] = lambda bundle: (record_sample(5), chain_waiting()) and bundle
    with pytest.raises(RestoreRefused, match="written to meanwhile"):
        case.restore()
    assert len(case.stored()) == 42  # two bundles were asked for


def test_missing_guard_is_not_accepted(case):
    case.forget_tail(40)
    case.owner.execute("DROP TRIGGER published_stays ON led.published")
    with pytest.raises(RestoreRefused, match=r"published\.published_stays"):
        case.restore()
    assert len(case.stored()) == 40


def test_unsigned_garbage_cannot_wait_and_stops_the_restore(case):
    case.forget_tail(40)
    record_sample(5)
    chain_waiting()
    case.meddle(
        "ALTER TABLE led.log_entry DROP CONSTRAINT log_entry_check",
        "UPDATE led.log_entry SET entry = '{}' WHERE idx = 40",
    )
    with pytest.raises(RestoreRefused, match="cannot wait again"):
        case.restore()


def test_head_that_something_else_writes_over_is_noticed(case):
    case.forget_tail(40)
    case.owner.execute(
        "CREATE FUNCTION led.meddle() RETURNS trigger LANGUAGE plpgsql AS $$"
        " BEGIN NEW.root := sha256('x'); RETURN NEW; END $$"
    )
    case.owner.execute("CREATE TRIGGER zz BEFORE UPDATE ON led.log_head FOR EACH ROW EXECUTE FUNCTION led.meddle()")
    case.owner.execute("ALTER TABLE led.log_head ENABLE ALWAYS TRIGGER zz")
    before = case.everything()
    with pytest.raises(RestoreRefused, match="not what was computed"):
        case.restore()
    assert case.everything() == before
