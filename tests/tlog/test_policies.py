"""Policies: each rule of the file, quorums, and notes judged by them."""

from __future__ import annotations

import contextlib
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.tlog.cosignatures import COSIGN_MLDSA44, Cosigner
from ledger.tlog.notes import Checkpoint, Note, NoteInvalid, Signature, SigningKey
from ledger.tlog.policies import Policy, PolicyInvalid, verify_note

ORIGIN = "digital-bay-area.test/ledger"
LOG = SigningKey(ORIGIN, hashlib.sha256(b"log").digest())
NAMES = ("gd", "hk", "mo", "neutral")
COSIGNERS = {name: Cosigner(f"{name}.witness.test", hashlib.sha256(name.encode()).digest()) for name in NAMES}
KEYS = {name: str(cosigner.verifier()) for name, cosigner in COSIGNERS.items()}
LOG_LINE = f"log {LOG.verifier()}\n"
WITNESSES = "".join(f"witness {name} {key} https://{name}.witness.test\n" for name, key in KEYS.items())
FINAL = "group final 3 gd hk mo neutral\nquorum final\n"
POLICY = Policy.parse(LOG_LINE + WITNESSES + FINAL)
BODY = Checkpoint(ORIGIN, 7, bytes(32)).body()
TIME = 1_790_000_000


def note(*signatures: Signature, body: bytes = BODY) -> bytes:
    return Note(body, signatures).encode()


def cosigned(*names: str) -> list[Signature]:
    return [COSIGNERS[name].cosign(BODY, TIME + NAMES.index(name)) for name in names]


# Reading


def test_policy_says_whose_signatures_count():
    assert [log.key for log in POLICY.logs] == [LOG.verifier()]
    assert list(POLICY.witnesses) == list(NAMES) == list(POLICY.voters)
    assert POLICY.witnesses["gd"].key == COSIGNERS["gd"].verifier()
    assert POLICY.witnesses["gd"].url == "https://gd.witness.test"
    assert (POLICY.groups["final"].threshold, POLICY.quorum, POLICY.liars) == (3, "final", 1)


def test_policy_written_again_means_the_same():
    assert Policy.parse(str(POLICY)) == POLICY
    assert str(POLICY) == LOG_LINE + WITNESSES + FINAL


def test_comments_blank_lines_tabs_and_spaces_change_nothing():
    text = "# a policy\n\n \t\n  # another comment\n" + (LOG_LINE + WITNESSES + FINAL).replace(" ", " \t ")
    text = text.replace("\nwitness", "\n\t witness").replace("\nquorum", "\t \nquorum")
    assert Policy.parse(text) == POLICY
    assert Policy.parse(text.rstrip("\n")) == POLICY


def test_octets_above_ascii_are_opaque():
    kelvin = "\u212a"
    text = (LOG_LINE + f"witness K {KEYS['gd']}\nwitness {kelvin} {KEYS['hk']}\n").encode()
    policy = Policy.parse(text + b"# \xff\xfe\nwitness \xff " + KEYS["mo"].encode() + b"\nquorum \xff\n")
    assert list(policy.witnesses) == ["K", kelvin, "\udcff"]
    assert policy.quorum_met(["\udcff"])
    assert not policy.quorum_met(["K", kelvin])
    spaced = Policy.parse(f"witness a\u2003b {KEYS['gd']}\nquorum a\u2003b\n")
    assert list(spaced.witnesses) == ["a\u2003b"]


def test_quorum_of_none_needs_nobody_and_bounds_no_time():
    policy = Policy.parse(LOG_LINE + "quorum none\n")
    assert policy.quorum_met([])
    assert (policy.voters, policy.liars) == ((), 0)
    assert Policy.parse("quorum none\n").logs == ()


def test_quorum_of_one_witness():
    policy = Policy.parse(WITNESSES + "quorum hk\n")
    assert policy.quorum_met(["gd", "hk"])
    assert not policy.quorum_met(["gd", "mo", "neutral"])
    assert (policy.voters, policy.liars) == (("hk",), 0)


def test_second_key_of_a_witness_is_no_second_voice():
    quantum = Cosigner("gd.witness.test", hashlib.sha256(b"gd").digest(), COSIGN_MLDSA44).verifier()
    text = WITNESSES + f"witness gd-pq {quantum}\ngroup gd-both all gd gd-pq\n" + FINAL.replace(" gd ", " gd-both ")
    policy = Policy.parse(text)
    assert policy.voters == ("gd", "gd-pq", "hk", "mo", "neutral")
    assert [policy.voices(names) for names in ([], ["gd", "gd-pq"], ["gd", "hk"], policy.voters)] == [0, 1, 2, 4]
    assert Policy.parse(WITNESSES + "quorum hk\n").voices(["gd", "hk", "stranger"]) == 1
    assert (policy.count, policy.liars) == (4, 1)
    assert not policy.quorum_met(["gd", "hk", "mo"])
    assert policy.quorum_met(["gd", "gd-pq", "hk", "mo"])


@pytest.mark.parametrize(("count", "threshold"), [("any", 1), ("all", 4), ("1", 1), ("4", 4)])
def test_threshold_of_a_group(count, threshold):
    policy = Policy.parse(WITNESSES + FINAL.replace("3", count))
    assert policy.groups["final"].threshold == threshold
    assert policy.liars == 4 - threshold
    for number in range(5):
        assert policy.quorum_met(NAMES[:number]) == (number >= threshold)


def test_groups_of_groups():
    policy = Policy.parse(
        WITNESSES + "group states 2 gd hk mo\ngroup others any neutral\ngroup final all states others\nquorum final\n"
    )
    assert policy.voters == NAMES
    assert policy.liars == 1
    for enough in (("gd", "hk", "neutral"), ("gd", "hk", "mo", "neutral")):
        assert policy.quorum_met(enough)
    for few in (("gd", "hk", "mo"), ("gd", "neutral"), ("neutral",), (), ("states", "others"), ("final",)):
        assert not policy.quorum_met(few)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "no quorum"),
        (LOG_LINE, "no quorum"),
        ("quorum none\nquorum none\n", "line 2: a second quorum"),
        ("quorum\n", "not a line"),
        ("quorum none none\n", "not a line"),
        ("quorum gd\n", "line 1: 'gd' is not defined"),
        ("quorum gd\n" + WITNESSES, "not defined"),
        ("Quorum none\n", "not a line"),
        ("hello world\n", "not a line"),
        ("log\n", "not a line"),
        (LOG_LINE[:-1] + " url more\n", "not a line"),
        ("log x\n", "line 1: a key has"),
        (f"log {KEYS['gd']}\n", "type 0x04 cannot"),
        (f"witness log {LOG.verifier()}\n", "type 0x01 cannot"),
        (f"witness {KEYS['gd']}\n", "not a line"),
        (f"witness gd {KEYS['gd']} url more\n", "not a line"),
        (f"witness none {KEYS['gd']}\n", "name 'none' is taken"),
        (WITNESSES + f"witness gd {Cosigner('x', bytes(32)).verifier()}\n", "line 5: the name 'gd' is taken"),
        (LOG_LINE * 2 + "quorum none\n", "line 2: a key that stands"),
        (WITNESSES + f"witness again {KEYS['gd']}\n", "line 5: a key that stands"),
        (f"witness a {KEYS['gd']}\nwitness b {Cosigner('b', COSIGNERS['gd'].seed).verifier()}\n", "line 2: a key that"),
        (LOG_LINE + f"witness a {Cosigner('a', LOG.seed).verifier()}\n", "line 2: a key that stands"),
        ("group final 1\n", "not a line"),
        ("group final 1 gd\n", "'gd' is not defined"),
        ("group final 1 gd\n" + WITNESSES, "line 1: 'gd' is not defined"),
        (WITNESSES + "group final 1 final\n", "'final' is not defined"),
        (WITNESSES + "group final 1 none\n", "'none' is not defined"),
        (WITNESSES + "group none 1 gd\n", "name 'none' is taken"),
        (WITNESSES + "group gd 1 hk\n", "name 'gd' is taken"),
        (WITNESSES + "group a 1 gd\ngroup a 1 hk\n", "line 6: the name 'a' is taken"),
        (WITNESSES + f"group a 1 gd\nwitness a {Cosigner('x', bytes(32)).verifier()}\n", "name 'a' is taken"),
        (WITNESSES + "group a 1 gd gd\n", "'gd' is a member already"),
        (WITNESSES + "group a 1 gd\ngroup b 1 gd\n", "line 6: 'gd' is a member already"),
        (WITNESSES + "group a 1 gd\ngroup b 1 a\ngroup c 1 a\n", "line 7: 'a' is a member already"),
        (WITNESSES + "group a 0 gd hk\n", "0 of 2"),
        (WITNESSES + "group a 3 gd hk\n", "3 of 2"),
        (WITNESSES + "group a 01 gd hk\n", "plain decimal"),
        (WITNESSES + "group a -1 gd hk\n", "plain decimal"),
        (WITNESSES + "group a ANY gd hk\n", "plain decimal"),
        (WITNESSES + "group a most gd hk\n", "plain decimal"),
        ("quorum none\r\n", "line 1: a control"),
        ("# \x00\nquorum none\n", "line 1: a control"),
        ("quorum none\n\x0b\n", "line 2: a control"),
        ("quorum\x7fnone\n", "a control"),
    ],
)
def test_policy_that_breaks_a_rule_is_refused_with_its_line(text, message):
    with pytest.raises(PolicyInvalid, match=message):
        Policy.parse(text)


def test_second_key_of_a_witness_is_a_second_witness():
    """The extra ML-DSA-44 cosignature: known, checked, and not counted unless the quorum says so."""
    extra = Cosigner("gd.witness.test", COSIGNERS["gd"].seed, COSIGN_MLDSA44)
    policy = Policy.parse(LOG_LINE + WITNESSES + f"witness gd-pq {extra.verifier()}\n" + FINAL)
    signatures = [LOG.sign(BODY), *cosigned("gd", "hk", "mo"), extra.cosign(BODY, TIME + 9)]
    verified = verify_note(note(*signatures), policy)
    assert verified.cosigned == {"gd": TIME, "hk": TIME + 1, "mo": TIME + 2, "gd-pq": TIME + 9}
    assert verified.times == (TIME, TIME + 1, TIME + 2)
    assert verified.satisfied
    few = verify_note(note(LOG.sign(BODY), *cosigned("gd", "hk"), extra.cosign(BODY, TIME)), policy)
    assert not few.satisfied


def test_policy_of_32_logs_witnesses_and_groups_is_read():
    lines = [f"log {SigningKey(f'log.test/{i}', bytes([i]) * 32).verifier()}" for i in range(32)]
    lines += [f"witness w{i} {Cosigner(f'w{i}', bytes([100 + i]) * 32).verifier()}" for i in range(32)]
    lines += [f"group g{i} any w{i}" + (f" g{i - 1}" if i else "") for i in range(32)]
    policy = Policy.parse("\n".join([*lines, "quorum g31", ""]))
    assert policy.quorum_met(["w0"])
    assert len(policy.voters) == 32
    assert Policy.parse(str(policy)) == policy


@given(st.binary(max_size=120))
def test_no_error_of_a_parser_leaks(data):
    with contextlib.suppress(PolicyInvalid):
        Policy.parse(data)
    with contextlib.suppress(NoteInvalid):
        verify_note(data, POLICY)


# Notes judged by a policy


def test_note_with_a_quorum_satisfies():
    verified = verify_note(note(LOG.sign(BODY), *cosigned("neutral", "gd", "hk")), POLICY)
    assert verified.satisfied
    assert verified.checkpoint == Checkpoint(ORIGIN, 7, bytes(32))
    assert verified.cosigned == {"gd": TIME, "hk": TIME + 1, "neutral": TIME + 3}
    assert verified.times == (TIME, TIME + 1, TIME + 3)
    assert verified.note.text == BODY


@pytest.mark.parametrize("names", [(), ("gd",), ("gd", "hk")])
def test_note_with_too_few_cosignatures_does_not_satisfy(names):
    verified = verify_note(note(LOG.sign(BODY), *cosigned(*names)), POLICY)
    assert not verified.satisfied
    assert set(verified.cosigned) == set(names)


def test_unknown_signatures_are_ignored_even_when_name_or_id_is_known():
    stranger = SigningKey("stranger.test", bytes(32)).sign(BODY)
    same_name = Signature(ORIGIN, b"\x00\x01\x02\x03", bytes(64))
    same_id = Signature("stranger.test/2", LOG.verifier().key_id, bytes(64))
    other_type = Signature(COSIGNERS["gd"].verifier().name, b"\x09\x09\x09\x09", b"x")
    unknown = [stranger, stranger, same_name, same_name, same_id, other_type]
    verified = verify_note(note(*unknown, LOG.sign(BODY), *cosigned("gd", "hk", "mo")), POLICY)
    assert verified.satisfied
    assert len(verified.cosigned) == 3


@pytest.mark.parametrize("position", [0, 1, 2, 3])
def test_known_and_bad_refuses_the_whole_note(position):
    signatures = [LOG.sign(BODY), *cosigned("gd", "hk", "mo", "neutral")]
    bad = signatures[position]
    signatures[position] = Signature(bad.name, bad.key_id, bad.data[:-1] + bytes([bad.data[-1] ^ 1]))
    with pytest.raises(NoteInvalid, match="does not fit"):
        verify_note(note(*signatures), POLICY)
    signatures[position] = Signature(bad.name, bad.key_id, b"x")
    with pytest.raises(NoteInvalid):
        verify_note(note(*signatures), POLICY)


def test_two_signatures_of_one_known_key_refuse_the_note():
    for twice in (LOG.sign(BODY), cosigned("gd")[0], COSIGNERS["gd"].cosign(BODY, TIME + 50)):
        with pytest.raises(NoteInvalid, match="two signatures"):
            verify_note(note(LOG.sign(BODY), *cosigned("gd", "hk", "mo"), twice), POLICY)


def test_note_that_no_log_of_the_policy_signed_is_refused():
    stranger = SigningKey(ORIGIN, bytes(32))
    for signatures in (cosigned(*NAMES), [stranger.sign(BODY), *cosigned(*NAMES)]):
        with pytest.raises(NoteInvalid, match="no log"):
            verify_note(note(*signatures), POLICY)
    with pytest.raises(NoteInvalid, match="no log"):
        verify_note(note(LOG.sign(BODY)), Policy.parse("quorum none\n"))


def test_log_signs_its_own_origin_only():
    """Another log of the policy vouches for nothing here."""
    second = SigningKey("other.test/ledger", bytes(32))
    policy = Policy.parse(LOG_LINE + f"log {second.verifier()}\nquorum none\n")
    assert verify_note(note(LOG.sign(BODY)), policy).satisfied
    assert verify_note(note(second.sign(BODY), LOG.sign(BODY)), policy).satisfied
    with pytest.raises(NoteInvalid, match="no log"):
        verify_note(note(second.sign(BODY)), policy)


def test_signed_text_that_is_no_checkpoint_is_refused():
    text = b"signed, but no checkpoint\n"
    with pytest.raises(NoteInvalid):
        verify_note(note(LOG.sign(text), body=text), POLICY)


def test_sixteen_cosignatures_are_read():
    cosigners = [Cosigner(f"w{i}.test", bytes([i]) * 32, COSIGN_MLDSA44) for i in range(16)]
    lines = "".join(f"witness w{i} {cosigner.verifier()}\n" for i, cosigner in enumerate(cosigners))
    members = " ".join(f"w{i}" for i in range(16))
    policy = Policy.parse(LOG_LINE + lines + f"group final all {members}\nquorum final\n")
    signatures = [LOG.sign(BODY), *(cosigner.cosign(BODY, TIME) for cosigner in cosigners)]
    assert verify_note(note(*signatures), policy).satisfied
    assert not verify_note(note(*signatures[:-1]), policy).satisfied
