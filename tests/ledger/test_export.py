"""An export's own verifier finds it sound, and names whatever is changed in it."""

from __future__ import annotations

import ast
import csv
import hashlib
import itertools
import json
import shutil
import sys
from pathlib import Path
from uuid import UUID

import pytest

from ledger import export
from ledger.export import write_export
from ledger.selectors import entry, head
from tests.factories.ledger import AT

from .conftest import check

EXPORT_ID = UUID("0198c0de-0000-7000-8000-000000000001")


@pytest.fixture(scope="module")
def made_once(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("made") / "export"


@pytest.fixture
def bundle(made_once, tmp_path, request) -> Path:
    """All seven entries; each test has a copy of its own of what was exported once."""
    if not made_once.exists():
        request.getfixturevalue("sound_log")
        write_export(made_once, export_id=EXPORT_ID, made_at=AT)
    return shutil.copytree(made_once, tmp_path / "export")


@pytest.fixture
def part(sound_log, tmp_path) -> Path:
    """Entries 3 and 4 of seven."""
    return write_export(tmp_path / "part", export_id=EXPORT_ID, made_at=AT, first=3, end=5).folder


def _lines(folder: Path, name: str = "entries.jsonl") -> list[bytes]:
    return (folder / name).read_bytes().splitlines(keepends=True)


def _write(folder: Path, lines: list[bytes], name: str = "entries.jsonl") -> None:
    (folder / name).write_bytes(b"".join(lines))


def _manifest(folder: Path) -> dict:
    return json.loads((folder / "manifest.json").read_text())


def _set_manifest(folder: Path, manifest: dict) -> None:
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=2, sort_keys=True) + "\n")


def _renew_digests(folder: Path) -> None:
    """What a forger does last: make the manifest's digests fit again."""
    manifest = _manifest(folder)
    for name in manifest["files"]:
        data = (folder / name).read_bytes()
        manifest["files"][name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    _set_manifest(folder, manifest)


def test_export_holds_the_stored_bytes_and_its_verifier_finds_it_sound(sound_log, tmp_path):
    bundle = write_export(tmp_path / "export", export_id=EXPORT_ID, made_at=AT).folder
    assert _lines(bundle) == [entry(index).entry + b"\n" for index in range(7)]
    verdict = check(bundle)

    assert verdict.status == 0, verdict.output
    assert "records 0 to 6 (7) of the log digital-bay-area.test/ledger" in verdict.output
    assert head().root.hex() in verdict.output


def test_partial_export_is_sound_and_says_what_it_does_not_prove(part):
    verdict = check(part)

    assert verdict.status == 0, verdict.output
    assert "the 3 records before number 3" in verdict.output
    assert "the 2 records after number 4" in verdict.output


def test_every_range_of_the_log_verifies(sound_log, tmp_path):
    for first, end in itertools.combinations(range(8), 2):
        folder = tmp_path / f"{first}-{end}"
        made = write_export(folder, export_id=EXPORT_ID, made_at=AT, first=first, end=end)
        verdict = check(folder, "--root", made.root.hex(), "--size", str(end))
        assert verdict.status == 0, verdict.output
        assert "the root is the one that you gave" in verdict.output


def test_verifier_never_says_that_it_checked_who_else_saw_the_log(bundle):
    assert "whether others see the same log" in check(bundle).output
    assert "verify.py" not in check(bundle).output.split("Not checked:")[0]


@pytest.mark.parametrize(
    ("lang", "sound", "tampered"),
    [
        ("en", "SOUND", "TAMPERED WITH: record 2"),
        ("zh-hans", "完好", "已被篡改: 第 2 条记录"),
        ("zh-hant", "完好", "已被竄改: 第 2 條記錄"),
        ("pt", "ÍNTEGRO", "ADULTERADO: registo 2"),
    ],
)
def test_verdict_is_given_in_each_language(bundle, lang, sound, tampered):
    assert check(bundle, "--lang", lang).output.startswith(sound)
    lines = _lines(bundle)
    lines[2] = lines[2].replace(b'"number":2', b'"number":9')
    _write(bundle, lines)
    assert check(bundle, "--lang", lang).output.startswith(tampered)


@pytest.mark.parametrize(
    ("variable", "word"),
    [
        ("zh_CN.UTF-8", "未核对"),
        ("zh_HK.UTF-8", "未核對"),
        ("zh_TW.UTF-8", "未核對"),
        ("pt_PT.UTF-8", "Não verificado"),
        ("fr_FR.UTF-8", "Not checked"),
        ("C", "Not checked"),
    ],
)
def test_language_follows_the_locale(bundle, variable, word):
    assert word in check(bundle, LC_ALL="", LANG=variable).output


def test_verifier_survives_a_terminal_that_cannot_show_chinese(bundle):
    verdict = check(bundle, "--lang", "zh-hans", LC_ALL="POSIX", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert verdict.status == 0


# Each change to a finished export: what is done to it, and what its verifier must say first.
def _change_a_byte(folder: Path) -> None:
    lines = _lines(folder)
    lines[3] = lines[3].replace(b'"dst":"HK"', b'"dst":"MO"')
    _write(folder, lines)


def _remove_a_line(folder: Path) -> None:
    lines = _lines(folder)
    del lines[3]
    _write(folder, lines)


def _remove_the_line_everywhere(folder: Path) -> None:
    for name in ("entries.jsonl", "chain.jsonl"):
        lines = _lines(folder, name)
        del lines[3]
        _write(folder, lines, name)


def _swap_lines(folder: Path) -> None:
    lines = _lines(folder)
    lines[3], lines[4] = lines[4], lines[3]
    _write(folder, lines)


def _repeat_a_line(folder: Path) -> None:
    lines = _lines(folder)
    _write(folder, [*lines[:3], lines[2], *lines[3:]])


def _cut_the_tail(folder: Path) -> None:
    _write(folder, _lines(folder)[:3])


def _cut_the_tail_everywhere(folder: Path) -> None:
    for name in ("entries.jsonl", "chain.jsonl"):
        _write(folder, _lines(folder, name)[:3], name)
    _renew_digests(folder)


def _add_a_line(folder: Path) -> None:
    _write(folder, [*_lines(folder), b'{"id":"x"}\n'])


def _convert_to_crlf(folder: Path) -> None:
    _write(folder, [line[:-1] + b"\r\n" for line in _lines(folder)])


def _cut_inside_the_last_line(folder: Path) -> None:
    lines = _lines(folder)
    _write(folder, [*lines[:-1], lines[-1][:-1]])


def _add_a_byte_order_mark(folder: Path) -> None:
    _write(folder, [b"\xef\xbb\xbf", *_lines(folder)])


def _change_record_and_leaf(folder: Path) -> None:
    _change_a_byte(folder)
    links = _lines(folder, "chain.jsonl")
    link = json.loads(links[3])
    link["leaf"] = hashlib.sha256(b"\x00" + _lines(folder)[3][:-1]).hexdigest()
    links[3] = json.dumps(link, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    _write(folder, links, "chain.jsonl")
    _renew_digests(folder)


def _rechain(folder: Path) -> None:
    """Everything in chain.jsonl is computed again, as a forger would."""
    previous, links = bytes(32), []
    for index, line in enumerate(_lines(folder)):
        leaf = hashlib.sha256(b"\x00" + line[:-1]).digest()
        previous = hashlib.sha256(b"\x03" + index.to_bytes(8, "big") + previous + leaf).digest()
        links.append(b'{"chain":"%s","i":%d,"leaf":"%s"}\n' % (previous.hex().encode(), index, leaf.hex().encode()))
    _write(folder, links, "chain.jsonl")
    _renew_digests(folder)


def _change_and_rechain(folder: Path) -> None:
    _change_a_byte(folder)
    _rechain(folder)


def _change_the_first_and_rechain(folder: Path) -> None:
    lines = _lines(folder)
    lines[0] = lines[0].replace(b'"dst":"HK"', b'"dst":"MO"')
    _write(folder, lines)
    _rechain(folder)


def _forge_the_last_edge_too(folder: Path) -> None:
    _change_and_rechain(folder)
    manifest, link = _manifest(folder), json.loads(_lines(folder, "chain.jsonl")[-1])
    manifest["last"] |= {"chain": link["chain"], "leaf": link["leaf"]}
    _set_manifest(folder, manifest)


def _spell_differently(folder: Path) -> None:
    lines = _lines(folder)
    lines[3] = lines[3].replace(b'"v":1}', b'"v": 1}')
    _write(folder, lines)
    _rechain(folder)


def _add_a_null(folder: Path) -> None:
    lines = _lines(folder)
    lines[3] = lines[3].replace(b'"v":1}', b'"v":1,"w":null}')
    _write(folder, lines)
    _rechain(folder)


def _add_a_float(folder: Path) -> None:
    lines = _lines(folder)
    lines[3] = lines[3].replace(b'"v":1}', b'"v":1.5}')
    _write(folder, lines)
    _rechain(folder)


def _use_another_log(folder: Path) -> None:
    lines = _lines(folder)
    lines[3] = lines[3].replace(b"digital-bay-area.test", b"digital-bay-area.fake")
    _write(folder, lines)
    _rechain(folder)


def _use_no_id(folder: Path) -> None:
    lines = _lines(folder)
    body = json.loads(lines[3]) | {"id": "none"}
    lines[3] = json.dumps(body, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    _write(folder, lines)
    _rechain(folder)


def _tell_an_event_twice(folder: Path) -> None:
    lines = _lines(folder)
    lines[5] = lines[4]
    _write(folder, lines)
    _rechain(folder)


def _spoil_the_chain_file(folder: Path) -> None:
    links = _lines(folder, "chain.jsonl")
    links[3] = links[3].replace(b'"i":3', b'"i": 3')
    _write(folder, links, "chain.jsonl")


def _change_a_link(folder: Path) -> None:
    links = _lines(folder, "chain.jsonl")
    link = json.loads(links[3])
    link["chain"] = "00" * 32
    links[3] = json.dumps(link, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    _write(folder, links, "chain.jsonl")


def _edit_manifest(**changes: object):
    def change(folder: Path) -> None:
        manifest = _manifest(folder)
        for path, value in changes.items():
            *parents, name = path.split("__")
            place = manifest
            for parent in parents:
                place = place[parent]
            place[name] = value
        _set_manifest(folder, manifest)

    return change


def _change_file(name: str):
    def change(folder: Path) -> None:
        with (folder / name).open("ab") as file:
            file.write(b"\n")

    return change


def _remove_file(name: str):
    def change(folder: Path) -> None:
        (folder / name).unlink()

    return change


CHANGES = [
    (_change_a_byte, 1, "record 3: the leaf hash"),
    (_remove_a_line, 1, "record 3: the leaf hash"),
    (_remove_the_line_everywhere, 1, "record 3: the number is out of order"),
    (_swap_lines, 1, "record 3: the leaf hash"),
    (_repeat_a_line, 1, "record 3: the leaf hash"),
    (_cut_the_tail, 1, "record 3: there are fewer records"),
    (_cut_the_tail_everywhere, 1, "record 3: the number of records"),
    (_add_a_line, 1, "record 7: there are more records"),
    (_convert_to_crlf, 1, "record 0: the line does not end"),
    (_cut_inside_the_last_line, 1, "record 6: the line does not end"),
    (_add_a_byte_order_mark, 1, "record 0: the leaf hash"),
    (_change_record_and_leaf, 1, "record 3: the chain is broken"),
    (_change_and_rechain, 1, "record 6: the first or last record"),
    (_change_the_first_and_rechain, 1, "record 0: the first or last record"),
    (_forge_the_last_edge_too, 1, "file manifest.json: the root of these records"),
    (_spell_differently, 1, "record 3: the bytes are not canonical"),
    (_add_a_null, 1, "record 3: the bytes are not canonical"),
    (_add_a_float, 1, "record 3: the bytes are not canonical"),
    (_use_another_log, 1, "record 3: the record belongs to another log"),
    (_use_no_id, 1, "record 3: the bytes are not canonical"),
    (_tell_an_event_twice, 1, "record 5: the event stands here twice"),
    (_spoil_the_chain_file, 1, "record 3: the line of chain.jsonl"),
    (_change_a_link, 1, "record 3: the chain is broken"),
    (_edit_manifest(before__chain="11" * 32), 1, "record 0: the chain is broken"),
    (_edit_manifest(tree__root="11" * 32), 1, "file manifest.json: the root"),
    (_edit_manifest(head__root="11" * 32), 1, "file manifest.json: the root"),
    (_edit_manifest(tree__size=9), 1, "file manifest.json: the root"),
    (_edit_manifest(range__to=5), 1, "record 6: the number of records"),
    (_edit_manifest(range__count=6), 1, "the number of records"),
    (_edit_manifest(origin="another/log"), 1, "record 0: the record belongs to another log"),
    (_edit_manifest(format="another/1"), 2, "not in a format"),
    (_edit_manifest(range__to="six"), 2, "not in a format"),
    (_edit_manifest(range__to=-1), 2, "not in a format"),
    (_edit_manifest(files={}), 2, "not in a format"),
    (_edit_manifest(files=[]), 2, "not in a format"),
    (_edit_manifest(before__subtrees=["00" * 32]), 2, "not in a format"),
    (_remove_file("manifest.json"), 2, "manifest.json is missing"),
    (_remove_file("entries.jsonl"), 2, "entries.jsonl is missing"),
    (_remove_file("chain.jsonl"), 2, "chain.jsonl is missing"),
    (_remove_file("entries.csv"), 1, "file entries.csv"),
    (_change_file("entries.csv"), 1, "file entries.csv"),
    (_change_file("README.pt.md"), 1, "file README.pt.md"),
    (_change_file("verify.py"), 1, "file verify.py"),
]


@pytest.mark.parametrize(
    ("change", "status", "said"), CHANGES, ids=[f"{n}-{said[:40]}" for n, (_, _, said) in enumerate(CHANGES)]
)
def test_each_change_to_an_export_gets_its_verdict(bundle, change, status, said):
    change(bundle)

    verdict = check(bundle)

    assert (verdict.status, said in verdict.output) == (status, True), verdict.output
    if status == 1:
        assert "expected " in verdict.output
        assert "got " in verdict.output


def test_forged_export_that_fits_together_is_found_by_a_root_known_from_elsewhere(bundle, tmp_path):
    root = _manifest(bundle)["tree"]["root"]
    _forge_the_last_edge_too(bundle)
    shown = check(bundle).output.split("expected 7 ")[1].split("\n")[0]
    _edit_manifest(tree__root=shown, head__root=shown)(bundle)

    assert check(bundle).status == 0  # nothing in the folder contradicts anything else in it
    verdict = check(bundle, "--root", root)
    assert verdict.status == 1
    assert root in verdict.output
    assert shown in verdict.output


def test_size_known_from_elsewhere_is_compared(bundle):
    assert check(bundle, "--size", "7").status == 0
    assert check(bundle, "--size", "8").status == 1


def test_root_that_is_no_root_decides_nothing(bundle):
    assert check(bundle, "--root", "abc").status == 2


def test_file_that_the_manifest_does_not_name_is_said_to_be_unchecked(bundle):
    (bundle / "extra.txt").write_text("x")
    assert "the file extra.txt: the manifest does not name it" in check(bundle).output


def test_changed_subtree_before_a_partial_export_changes_its_root(part):
    manifest = _manifest(part)
    manifest["before"]["subtrees"][0] = "22" * 32
    _set_manifest(part, manifest)
    assert "file manifest.json: the root" in check(part).output


def test_verifier_keeps_to_the_language_of_python_3_9_and_to_its_library():
    tree = ast.parse((export.VERIFIER / "verify.py").read_text(), feature_version=(3, 9))
    imported = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert imported <= sys.stdlib_module_names
    assert not imported & {"socket", "urllib", "http", "ssl", "subprocess", "ctypes"}


def test_csv_is_marked_as_a_view_and_is_quoted_with_a_byte_order_mark(bundle):
    data = (bundle / "entries.csv").read_bytes()
    assert data.startswith(b'\xef\xbb\xbf"VIEW ONLY.')
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert rows[1][:3] == ["index", "event_id", "type"]
    assert [row[0] for row in rows[2:]] == [str(index) for index in range(7)]
    assert rows[2][2] == "sample.taken"
