"""Signed notes, keys and the encodings below them."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.tlog import encodings, notes, statements
from ledger.tlog.notes import Checkpoint, Note, NoteInvalid, Signature, SigningKey, VerifierKey

VECTORS = json.loads((Path(__file__).parent.parent / "vectors" / "notes.json").read_text("utf-8"))
BODY = VECTORS["body"].encode()
LINES = [VECTORS["log"]["line"], VECTORS["witness"]["line"]]
NOTE = BODY + b"\n" + "".join(LINES).encode()
KEY = SigningKey.from_seed(VECTORS["log"]["name"], hashlib.sha256(VECTORS["log"]["seed_of"].encode()).digest())
LINE = KEY.sign(BODY).line().encode()


# Known answers


def test_keys_are_those_of_the_vectors():
    given_key = VECTORS["log"]
    key = KEY.verifier()
    assert key.public.hex() == given_key["public"]
    assert key.key_id.hex() == given_key["key_id"]
    assert str(key) == given_key["vkey"]
    assert VerifierKey.parse(given_key["vkey"]) == key


def test_key_of_the_specification_recomputes():
    given_key = VECTORS["specification"]
    key = VerifierKey.parse(given_key["vkey"])
    assert (key.name, key.key_id.hex(), str(key)) == (given_key["name"], given_key["key_id"], given_key["vkey"])


def test_note_is_that_of_the_vectors_and_survives_byte_for_byte():
    note = Note.parse(NOTE)
    assert note.text == BODY
    assert [signature.line() for signature in note.signatures] == LINES
    assert note.encode() == NOTE
    assert KEY.sign(BODY) == note.signatures[0]
    assert KEY.verifier().verify(note.text, note.signatures[0]) is None
    assert Note(BODY, note.signatures[:1]).with_signatures(note.signatures[1]) == note


def test_checkpoint_is_that_of_the_vectors():
    checkpoint = Checkpoint.parse(BODY)
    assert (checkpoint.origin, checkpoint.size) == (KEY.name, 7)
    assert checkpoint == Checkpoint(KEY.name, 7, base64.b64decode("QMFDkfLwexV0cH1wlU+hXarXBBjVFBtb3hJuBTzRcF8="))
    assert checkpoint.body() == BODY


# Checkpoints

ROOT = base64.b64encode(bytes(32)).decode()


def test_extension_lines_of_others_are_kept():
    body = f"o\n0\n{ROOT}\nmore\nand more\n".encode()
    checkpoint = Checkpoint.parse(body)
    assert checkpoint.extensions == ("more", "and more")
    assert checkpoint.body() == body


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\n",
        "o\n7\n",
        f"o\n7\n{ROOT}",
        f"\n7\n{ROOT}\n",
        f"o\n\n{ROOT}\n",
        f"o\n07\n{ROOT}\n",
        f"o\n00\n{ROOT}\n",
        f"o\n+7\n{ROOT}\n",
        f"o\n-7\n{ROOT}\n",
        f"o\n 7\n{ROOT}\n",
        f"o\n7 \n{ROOT}\n",
        f"o\n7_0\n{ROOT}\n",
        f"o\n0x7\n{ROOT}\n",
        f"o\n٧\n{ROOT}\n",
        f"o\n²\n{ROOT}\n",
        f"o\n{2**63}\n{ROOT}\n",
        f"o\n{10**19}\n{ROOT}\n",
        "o\n7\n\n",
        "o\n7\nAAAA\n",
        f"o\n7\n{ROOT[:-1]}\n",
        f"o\n7\n {ROOT}\n",
        f"o\n7\n{base64.b64encode(bytes(31)).decode()}\n",
        f"o\n7\n{base64.b64encode(bytes(33)).decode()}\n",
        f"o\n7\n{ROOT[:-2]}B=\n",
        f"o\n7\n{ROOT.replace('A', '-')}\n",
        f"o\n7\n{ROOT}\n\n",
        f"o\n7\n{ROOT}\n\nx\n",
        f"o\r\n7\r\n{ROOT}\r\n",
        f"o\t\n7\n{ROOT}\n",
    ],
)
def test_body_that_breaks_a_rule_is_refused(body):
    with pytest.raises(NoteInvalid):
        Checkpoint.parse(body.encode())


@pytest.mark.parametrize(
    "fields",
    [("", 1, bytes(32)), ("a\nb", 1, bytes(32)), ("o", -1, bytes(32)), ("o", 2**63, bytes(32)), ("o", 1, bytes(31))],
)
def test_checkpoint_that_cannot_be_written_cannot_be_made(fields):
    with pytest.raises(NoteInvalid):
        Checkpoint(*fields)


@pytest.mark.parametrize("line", ["", "a\nb"])
def test_extension_that_cannot_be_written_cannot_be_made(line):
    with pytest.raises(NoteInvalid):
        Checkpoint("o", 1, bytes(32), (line,))


def test_largest_size_can_be_read():
    assert Checkpoint.parse(f"o\n{2**63 - 1}\n{ROOT}\n".encode()).size == 2**63 - 1
    assert Checkpoint.parse(f"o\n0\n{ROOT}\n".encode()).size == 0


# Notes


def test_text_is_split_from_the_signatures_at_the_last_blank_line():
    text = b"a\n\nb\n\n\nc\n"
    signature = KEY.sign(text)
    note = Note.parse(text + b"\n" + signature.line().encode())
    assert note.text == text
    assert KEY.verifier().verify(note.text, note.signatures[0]) is None


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"\n\n",
        BODY,
        BODY + b"\n",
        BODY + LINE,
        BODY + b"\n" + LINE[:-1],
        BODY + b"\n" + LINE + b"\n",
        BODY + b"\n" + LINE + b"x",
        BODY + b"\n" + LINE + b"x\n",
        BODY + b"\n \n" + LINE,
        BODY[:-1] + LINE,
        BODY + b"\r\n" + LINE,
        (BODY + b"\n" + LINE).replace(b"\n", b"\r\n"),
        BODY + b"\n" + LINE.replace(b"\xe2\x80\x94", b"-"),
        BODY + b"\n" + LINE.replace(b"\xe2\x80\x94", b"\xe2\x80\x93"),
        BODY + b"\n" + LINE.replace(b"\xe2\x80\x94 ", b"\xe2\x80\x94"),
        BODY + b"\n" + LINE.replace(b"\xe2\x80\x94 ", b"\xe2\x80\x94  "),
        BODY + b"\n" + LINE.replace(b" Pd", b"  Pd"),
        BODY + b"\n" + LINE[:-1] + b" \n",
        BODY + b"\n" + LINE.replace(b"=", b""),
        BODY + b"\n" + LINE.replace(b" Pd", b" P_"),
        b"x\x00" + BODY + b"\n" + LINE,
        b"x\t" + BODY + b"\n" + LINE,
        b"\x1f" + BODY + b"\n" + LINE,
        b"\xff" + BODY + b"\n" + LINE,
        b"\xed\xa0\x80" + BODY + b"\n" + LINE,
        BODY + b"\n\xe2\x80\x94 name AAAA\n",
        BODY + b"\n\xe2\x80\x94 name AAAAAA==\n",
        BODY + b"\n\xe2\x80\x94 na+me AAAAAAAA\n",
        BODY + b"\n\xe2\x80\x94 na\xc2\xa0me AAAAAAAA\n",
        BODY + b"\n\xe2\x80\x94  AAAAAAAA\n",
        BODY + b"\n\xe2\x80\x94 name\n",
        BODY + b"\n\xe2\x80\x94\n",
    ],
)
def test_note_that_breaks_a_rule_is_refused(data):
    with pytest.raises(NoteInvalid):
        Note.parse(data)


def test_sixteen_signatures_of_the_longest_kind_fit_and_64_kilobytes_are_the_end():
    long = Signature("witness.example/w1", bytes(4), bytes(8 + 2420))
    data = Note(BODY, (long,) * 16).encode()
    assert len(Note.parse(data).signatures) == 16
    filler = b"x" * (64 * 1024 - len(BODY) - 1 - len(LINE) - 1) + b"\n"
    assert len(Note.parse(filler + BODY + b"\n" + LINE).text) + 1 + len(LINE) == 64 * 1024
    with pytest.raises(NoteInvalid, match="at most"):
        Note.parse(b"x" + filler + BODY + b"\n" + LINE)


def test_signature_lines_alone_are_read_as_a_witness_answers():
    assert [line.line() for line in notes.parse_signatures("".join(LINES).encode())] == LINES
    for wrong in (b"", b"\n", "".join(LINES).encode()[:-1], b"\n" + LINE, LINE + b"\n", b"\xff\n"):
        with pytest.raises(NoteInvalid):
            notes.parse_signatures(wrong)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\u2003b", "a\u00a0b", "a\u0085b", "a\nb", "a\x01b", "\ud800"])
def test_name_that_no_key_may_have(name):
    for make in (
        lambda: Signature(name, bytes(4), b"x"),
        lambda: VerifierKey.of(name, notes.ED25519, bytes(32)),
        lambda: SigningKey(name, bytes(32)),
    ):
        with pytest.raises(NoteInvalid, match="key name"):
            make()


@pytest.mark.parametrize(("identifier", "data"), [(b"", b"x"), (bytes(3), b"x"), (bytes(5), b"x"), (bytes(4), b"")])
def test_signature_needs_a_key_id_of_four_bytes_and_more(identifier, data):
    with pytest.raises(NoteInvalid, match="key id"):
        Signature("name", identifier, data)


@given(st.binary(max_size=200))
def test_no_error_of_a_parser_leaks(data):
    for parse in (Note.parse, Checkpoint.parse, notes.parse_signatures):
        with contextlib.suppress(NoteInvalid):
            parse(data)
    with contextlib.suppress(NoteInvalid):
        assert Note.parse(data).encode() == data
    for parse_text in (VerifierKey.parse, SigningKey.parse, Signature.parse):
        with contextlib.suppress(NoteInvalid):
            parse_text(data.decode("latin-1"))


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs"]), min_size=1, max_size=40), st.binary())
def test_any_text_can_be_signed_and_any_change_is_found(name, text):
    name = "".join(c for c in name if not c.isspace() and c != "+") or "x"
    key = SigningKey(name, hashlib.sha256(text).digest())
    signature = key.sign(text)
    assert Signature.parse(signature.line()[:-1]) == signature
    assert VerifierKey.parse(str(key.verifier())).verify(text, signature) is None
    with pytest.raises(NoteInvalid, match="does not fit"):
        key.verifier().verify(text + b"x", signature)


# Keys


def test_key_of_another_name_or_id_made_no_such_signature():
    signature = KEY.sign(BODY)
    other = SigningKey("gba-exchange.example/audit/2027", KEY.seed).verifier()
    stranger = SigningKey(KEY.name, bytes(32)).verifier()
    for key in (other, stranger):
        assert not key.made(signature)
        with pytest.raises(NoteInvalid, match="not of"):
            key.verify(BODY, signature)
    forged = Signature(stranger.name, stranger.key_id, signature.data)
    with pytest.raises(NoteInvalid, match="does not fit"):
        stranger.verify(BODY, forged)


@pytest.mark.parametrize("data", [b"x", bytes(63), bytes(65), bytes(64), bytes(72)])
def test_signature_of_the_wrong_length_or_content_is_refused(data):
    key = KEY.verifier()
    with pytest.raises(NoteInvalid):
        key.verify(BODY, Signature(key.name, key.key_id, data))


VKEY = VECTORS["log"]["vkey"]
NAME, ID, MATERIAL = VKEY.split("+", 2)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "+",
        "++",
        NAME,
        f"{NAME}+{ID}",
        f"{NAME}+{ID}+",
        f"+{ID}+{MATERIAL}",
        f"{NAME}+{ID.upper()}+{MATERIAL}",
        f"{NAME}+{ID[:-1]}+{MATERIAL}",
        f"{NAME}+{ID}0+{MATERIAL}",
        f"{NAME}+0x{ID[2:]}+{MATERIAL}",
        f"{NAME}+00000000+{MATERIAL}",
        f"{NAME}x+{ID}+{MATERIAL}",
        f"{NAME}+{ID}+{MATERIAL[:-4]}",
        f"{NAME}+{ID}+{MATERIAL}=",
        f"{NAME}+{ID}+{MATERIAL}\n",
        f" {NAME}+{ID}+{MATERIAL}",
        f"{NAME}+{ID}+{MATERIAL}+x",
        f"{NAME}+{ID}+AA==",
        f"{NAME}+{ID}+é",
    ],
)
def test_vkey_that_breaks_a_rule_is_refused(text):
    with pytest.raises(NoteInvalid):
        VerifierKey.parse(text)


def test_vkey_is_split_at_the_first_two_plus_signs_only():
    """Base64 has the plus sign too; some key of the first hundred seeds has one."""
    texts = [str(SigningKey("example.com/log", bytes([number]) * 32).verifier()) for number in range(100)]
    assert any(text.count("+") > 2 for text in texts)
    assert [str(VerifierKey.parse(text)) for text in texts] == texts


@pytest.mark.parametrize("kind", [0x00, 0x02, 0x03, 0x05, 0xFA, 0xFF])
def test_other_signature_types_are_not_read(kind):
    public = bytes(32)
    text = f"name+{notes.key_id('name', kind, public).hex()}+{base64.b64encode(bytes([kind]) + public).decode()}"
    with pytest.raises(NoteInvalid, match="not used here"):
        VerifierKey.parse(text)
    with pytest.raises(NoteInvalid, match="not used here"):
        statements.public_of(kind, bytes(32))


@pytest.mark.parametrize(("kind", "size"), [(1, 31), (1, 33), (1, 1312), (4, 0), (6, 32), (6, 1311)])
def test_public_key_of_the_wrong_length_is_refused(kind, size):
    with pytest.raises(NoteInvalid, match="public key of"):
        VerifierKey.of("name", kind, bytes(size))


def test_key_file_survives_the_round_trip_and_is_one_line():
    key = SigningKey.generate("example.com/log")
    text = key.encode()
    assert text.startswith("PRIVATE+KEY+example.com/log+")
    assert text.count("\n") == 1
    assert SigningKey.parse(text) == SigningKey.parse(text[:-1]) == key
    assert key != SigningKey.generate("example.com/log")


def test_key_file_is_as_go_writes_it():
    """golang.org/x/mod/sumdb/note: PRIVATE+KEY+<name>+<key id>+<base64(1 || seed)>."""
    seed = base64.b64encode(b"\x01" + KEY.seed).decode()
    assert KEY.encode() == f"PRIVATE+KEY+{KEY.name}+3dd578ff+{seed}\n"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: "",
        lambda text: "x" + text,
        lambda text: text.replace("PRIVATE", "PUBLIC"),
        lambda text: text.replace("3dd578ff", "3dd578fe"),
        lambda text: text.replace("+3dd578ff", ""),
        lambda text: text.replace("audit", "other"),
        lambda text: text + "\n",
        lambda text: text[:-6] + "\n",
        lambda text: text[:60] + ("A" if text[60] == "B" else "B") + text[61:],
        lambda text: VECTORS["log"]["vkey"],
    ],
)
def test_spoiled_key_file_is_refused_and_never_repeated_in_the_message(spoil):
    text = spoil(KEY.encode())
    with pytest.raises(NoteInvalid) as raised:
        SigningKey.parse(text)
    message = f"{raised.value} {raised.value.__cause__}"
    assert all(part not in message for part in text.split("+") if len(part) > 30)
    assert raised.value.__suppress_context__ or raised.value.__context__ is None


def test_seed_has_32_bytes_and_is_never_shown():
    for seed in (b"", bytes(31), bytes(33)):
        with pytest.raises(NoteInvalid, match="seed"):
            SigningKey("name", seed)
    assert repr(KEY.seed) not in repr(KEY)
    assert "seed" not in repr(KEY)


def test_log_signs_with_ed25519_only():
    for kind in (notes.COSIGN_ED25519, notes.COSIGN_MLDSA44, 0x02):
        with pytest.raises(NoteInvalid, match="a log signs"):
            SigningKey.from_seed("name", bytes(32), kind)


# Encodings


@given(st.binary(max_size=60))
def test_base64_has_one_spelling(data):
    text = encodings.encode_base64(data)
    assert encodings.decode_base64(text) == data
    for other in (text + "=", text + "\n", " " + text, text.rstrip("=") + "-", text.replace("=", "", 1)):
        if other != text:
            with pytest.raises(NoteInvalid):
                encodings.decode_base64(other)


@pytest.mark.parametrize("text", ["AB==", "AAB=", "AA=A", "A", "é", "====", "AA==AA=="])
def test_base64_with_bits_or_padding_astray_is_refused(text):
    with pytest.raises(NoteInvalid):
        encodings.decode_base64(text)


@given(st.integers(0, 2**63 - 1))
def test_numbers_have_one_spelling(number):
    assert encodings.decode_number(str(number)) == number
    with pytest.raises(NoteInvalid):
        encodings.decode_number("0" + str(number))
