"""What both verifiers say of bundles that are sound, of archives that are not, and of single records."""

from __future__ import annotations

import re
import sys
import zipfile
from pathlib import Path

import pytest

from .builder import (
    COSIGNED_MLDSA,
    NOON,
    ORIGIN,
    WITNESSES,
    SampleLog,
    Signer,
    policy_text,
    proof_file,
    renew_checksums,
    stamp,
    write_bundle,
    zip_bundle,
)
from .conftest import VERIFY, python_verdict, run

pytestmark = pytest.mark.timeout(600)  # the first test of a session waits for Go to compile its library


def checked(output: str) -> str:
    return output.split("NOT checked:")[0]


def unchecked(output: str) -> str:
    return output.split("NOT checked:")[1]


class TestSound:
    def test_a_full_bundle_in_a_folder_and_in_an_archive(self, full, both, own_policy, tmp_path):
        archive = zip_bundle(full, tmp_path / "full.zip")
        for path in (full, archive):
            verdict = both("bundle", path, "--policy", own_policy)
            assert verdict.status == 0, verdict.output
            assert f"SOUND: all 270 records of the log {ORIGIN}, numbers 0 to 269" in verdict.output
            assert "all 3 tiles, and the root" in checked(verdict.output)
            assert "4 disclosed values" in checked(verdict.output)
            assert re.findall(r"cosigned by (\w+) at", verdict.output) == ["gd", "hk", "mo", "neutral"]
        assert both(archive).output == both(full).output  # "bundle" may be left out

    def test_a_filtered_bundle_says_first_that_it_is_not_complete(self, chosen, both):
        verdict = both(chosen)
        assert verdict.output.startswith("SOUND, BUT COMPLETENESS IS NOT PROVEN: 6 chosen records")
        assert "proof of inclusion in the tree of 270 records" in checked(verdict.output)
        assert "completeness" in unchecked(verdict.output)
        assert "the chain values, except between records with consecutive numbers" in unchecked(verdict.output)

    def test_a_range_without_gaps_is_said_to_have_none(self, log, both, tmp_path):
        bundle = write_bundle(tmp_path / "range", log, [4, 5, 6], filter={"from_index": 4, "to_index": 6})
        assert "the numbers 4 to 6: all of them are here" in checked(both(bundle).output)

    def test_a_filtered_bundle_may_hold_nothing(self, log, both, tmp_path):
        assert both(write_bundle(tmp_path / "none", log, [])).status == 0

    @pytest.mark.parametrize("size", [1, 2, 255, 256, 257, 513])
    def test_sizes_around_a_tile(self, both, tmp_path, size):
        log = SampleLog()
        log.add(size)
        log.publish()
        assert both(write_bundle(tmp_path / "full", log)).status == 0
        assert both(write_bundle(tmp_path / "ends", log, sorted({0, size - 1}))).status == 0

    def test_nothing_that_was_not_checked_is_called_checked(self, full, both):
        verdict = both(full)
        for doubt in (
            "this policy came from the portal",
            "give your earlier note with --since",
            "2 newer records that, the portal says, were not yet published",
            "the earliest time of 3 records",
            "README.md, entries.csv",
            "whether what the records say is true",
            "this program itself",
        ):
            assert doubt in unchecked(verdict.output)
        assert "ok" not in verdict.output.lower().split()

    def test_a_policy_that_asks_for_no_witness_is_said_to_prove_nothing_about_others(self, log, both, tmp_path):
        (tmp_path / "policy").write_text(policy_text(quorum=""))
        bundle = write_bundle(tmp_path / "full", log)
        assert "the policy asks for no cosignatures" in unchecked(both(bundle, "--policy", tmp_path / "policy").output)

    def test_own_policy_that_cannot_be_read_decides_nothing(self, full, both, tmp_path):
        assert both(full, "--policy", tmp_path / "missing").status == 2
        (tmp_path / "policy").write_text("quorum nobody\n")
        assert both(full, "--policy", tmp_path / "policy").status == 2

    def test_groups_of_groups(self, log, both, tmp_path):
        keys = "".join(line + "\n" for line in policy_text().splitlines()[:5])
        (tmp_path / "policy").write_text(
            "# two of three governments, and anybody\n\n"
            + keys
            + "group governments 2 gd hk mo\ngroup both all governments neutral\nquorum both\n"
        )
        assert both(write_bundle(tmp_path / "full", log), "--policy", tmp_path / "policy").status == 0

    def test_files_that_systems_add_are_named_as_unchecked(self, full, both):
        (full / "data/.DS_Store").write_bytes(b"x")
        verdict = both(full)
        assert verdict.status == 0
        assert "data/.DS_Store" in unchecked(verdict.output)

    def test_commitments_stay_unopened_and_are_said_to(self, log, both, tmp_path):
        assert "nothing was disclosed for them" in unchecked(both(write_bundle(tmp_path / "full", log)).output)

    def test_a_thing_that_is_no_bundle_decides_nothing(self, both, tmp_path):
        (tmp_path / "empty").mkdir()
        (tmp_path / "text").write_text("no archive")
        for name in ("empty", "text", "missing"):
            assert both(tmp_path / name).status == 2


class TestTimes:
    def test_every_record_has_its_interval(self, chosen, both):
        rows = re.findall(r"^  (\d+)  (\S+)  (\S+)  (\S+)$", both(chosen).output, re.MULTILINE)
        assert [row[0] for row in rows] == ["1", "4", "5", "6", "200", "265"]
        assert rows[0][2] == "-"  # made before anything was published
        for _index, at, lower, upper in rows[1:]:
            assert lower <= at <= upper

    def test_interval_is_what_one_liar_cannot_move(self, both, tmp_path):
        """Of four times the second largest bounds from below, the second smallest from above: a liar's is neither."""
        log = SampleLog()
        log.add(1)
        log.publish()  # at NOON + 2, + 3, + 4, + 5
        log.add(1)
        log.publish()  # at NOON + 14, …
        row = both(write_bundle(tmp_path / "full", log)).output
        assert f"1  {stamp(NOON + 12)}  {stamp(NOON + 4)[:19]}Z  {stamp(NOON + 15)[:19]}Z" in row

    @pytest.mark.parametrize(("offset", "wrong"), [(-86400, True), (86400, True), (-60, False), (60, False)])
    def test_a_portal_clock_that_is_a_day_off_is_flagged(self, both, tmp_path, offset, wrong):
        log = SampleLog()
        log.add(2)
        log.publish()
        log.add(1)
        log.add(1, at=log.time + offset)
        log.publish()
        bundle = write_bundle(tmp_path / "full", log)
        verdict = both(bundle)
        assert verdict.status == 0  # nothing was changed: the log itself tells when it was made
        assert ("WARNING: 1 records bear a time" in verdict.output) == wrong
        assert bool(re.search(r"^  3  .*clock wrong$", verdict.output, re.MULTILINE)) == wrong
        strict = both(bundle, "--strict")
        assert (strict.status, strict.where) == ((1, "record 3") if wrong else (0, ""))

    def test_many_records_are_listed_when_asked_for(self, full, tmp_path):
        assert "run again with --intervals" in python_verdict(full).output
        target = tmp_path / "times"
        assert f"written to {target}" in python_verdict(full, "--intervals", target).output
        rows = target.read_text().splitlines()
        assert [row.split("  ")[0] for row in rows] == [str(index) for index in range(270)]
        assert set(rows) <= set(python_verdict(full, "--intervals", "-").output.splitlines())

    def test_no_list_is_left_of_a_bundle_that_is_not_sound(self, full, tmp_path):
        (full / "data/tile/1/000.p/1").write_bytes(bytes(32))
        assert python_verdict(full, "--intervals", tmp_path / "times").status == 1
        assert [path.name for path in tmp_path.iterdir()] == ["full"]
        assert python_verdict(full, "--intervals", tmp_path / "missing/times").status == 2

    def test_too_few_cosignatures_give_no_bound(self, both, tmp_path):
        log = SampleLog(witnesses=("gd",))
        log.add(1)
        log.publish()
        log.add(1)
        log.publish()
        (tmp_path / "policy").write_text(policy_text(quorum="group final any gd hk mo neutral"))
        verdict = both(write_bundle(tmp_path / "full", log), "--policy", tmp_path / "policy")
        assert verdict.status == 0
        assert "the latest time of 2 records" in unchecked(verdict.output)


class TestArchives:
    """An archive is never unpacked; what could harm when unpacked is refused all the same."""

    @pytest.mark.parametrize(
        "name",
        [
            "full/../../evil",
            "/etc/evil",
            "full/data/../../x",
            "full\\data\\x",
            "full/data/x\u202etxt",
            "full//x",
            "full/d/",
        ],
    )
    def test_names_that_lead_out(self, full, both, tmp_path, name):
        archive = zip_bundle(full, tmp_path / "full.zip", lambda archive: archive.writestr(name, b"x"))
        assert both(archive).status == 1

    def test_a_file_more_in_the_bundle_or_beside_it(self, full, both, tmp_path):
        for name in ("full/data/more", "full/more", "zzz/more"):
            archive = zip_bundle(full, tmp_path / "full.zip", lambda archive, name=name: archive.writestr(name, b"x"))
            verdict = both(archive)
            assert (verdict.status, verdict.where) == (1, f"file {name.removeprefix('full/')}")

    @pytest.mark.filterwarnings("ignore:Duplicate name")
    def test_a_name_twice(self, full, both, tmp_path):
        archive = zip_bundle(full, tmp_path / "z.zip", lambda z: z.writestr("full/data/entries.jsonl", b"x"))
        assert (both(archive).status, both(archive).where) == (1, "file full/data/entries.jsonl")

    def test_a_symbolic_link(self, full, both, tmp_path):
        info = zipfile.ZipInfo("full/data/link")
        info.external_attr = 0o120777 << 16
        archive = zip_bundle(full, tmp_path / "full.zip", lambda archive: archive.writestr(info, "/etc/passwd"))
        assert (both(archive).status, both(archive).where) == (1, "file full/data/link")

    def test_a_bomb(self, full, both, tmp_path):
        def blow_up(archive: zipfile.ZipFile) -> None:
            archive.writestr("full/data/zeros", bytes(2**26), zipfile.ZIP_DEFLATED)

        assert both(zip_bundle(full, tmp_path / "full.zip", blow_up)).status == 2

    def test_an_archive_that_was_cut_off(self, full, both, tmp_path):
        archive = zip_bundle(full, tmp_path / "full.zip")
        data = archive.read_bytes()
        for size in (0, 10, len(data) // 2, len(data) - 1):
            archive.write_bytes(data[:size])
            assert both(archive).status == 2

    def test_a_member_that_was_damaged(self, full, both, tmp_path):
        archive = zip_bundle(full, tmp_path / "full.zip")
        with zipfile.ZipFile(archive) as opened:
            start = opened.getinfo("full/data/entries.jsonl").header_offset + 2000
        data = bytearray(archive.read_bytes())
        data[start : start + 8] = bytes(8)
        archive.write_bytes(data)
        assert both(archive).status == 1

    def test_an_encrypted_or_unknown_compression(self, full, both, tmp_path):
        def lzma(archive: zipfile.ZipFile) -> None:
            archive.writestr("full/data/x", b"x" * 100, zipfile.ZIP_LZMA)

        assert both(zip_bundle(full, tmp_path / "full.zip", lzma)).status == 1


class TestRecord:
    @pytest.fixture
    def files(self, log, tmp_path) -> tuple[Path, Path]:
        (tmp_path / "5.tlog-proof").write_bytes(proof_file(log, 5))
        (tmp_path / "5.json").write_bytes(log.entries[5])
        return tmp_path / "5.tlog-proof", tmp_path / "5.json"

    def test_a_proof_and_its_record(self, files, both, own_policy):
        verdict = both("record", *files, "--policy", own_policy)
        assert verdict.status == 0, verdict.output
        assert f"SOUND: record 5 of the log {ORIGIN}" in verdict.output
        assert "the earliest time" in unchecked(verdict.output)
        assert "the other records of the log, and the chain" in unchecked(verdict.output)
        assert "no event twice" not in verdict.output

    def test_the_beacon_bounds_the_time_from_below(self, files, both, own_policy, log, tmp_path):
        (tmp_path / "beacon").write_bytes(log.notes[0].text)
        verdict = both("record", *files, "--policy", own_policy, "--beacon", tmp_path / "beacon")
        assert re.search(r"^  5  \S+Z  \S+Z  \S+Z$", verdict.output, re.MULTILINE)
        (tmp_path / "beacon").write_bytes(log.notes[1].text)
        assert both("record", *files, "--policy", own_policy, "--beacon", tmp_path / "beacon").status == 2

    def test_without_a_policy_of_ones_own_nothing_is_decided(self, files, both):
        assert both("record", *files).status == 2

    @pytest.mark.parametrize(
        ("old", "new", "status", "where"),
        [
            (b"index 5", b"index 4", 1, "record 4"),
            (b"index 5", b"index 05", 1, "file"),
            (b"index 5", b"index 270", 1, "record 270"),
            (b"@v1", b"@v2", 1, "file"),
            (b"index 5\n", b"extra AAAA\nindex 5\n", 0, ""),
            (b"index 5\n", b"extra A\nindex 5\n", 1, "file"),
            (b"index 5\n", b"index 5\nAAAA\n", 1, "file"),
            (b"\n\n" + ORIGIN.encode(), b"\n" + ORIGIN.encode(), 1, "file"),
            (b"\n", b"\r\n", 1, "file"),
            ("\u2014 gd".encode(), b"- gd", 1, "file"),
        ],
    )
    def test_each_change_to_a_proof(self, files, both, own_policy, old, new, status, where):
        proof = files[0].read_bytes()
        assert old in proof
        files[0].write_bytes(proof.replace(old, new) if old == b"\n" else proof.replace(old, new, 1))
        verdict = both("record", *files, "--policy", own_policy)
        assert (verdict.status, verdict.where[: len(where)]) == (status, where), verdict.output

    def test_a_changed_record(self, files, both, own_policy):
        files[1].write_bytes(files[1].read_bytes().replace(b'"HK"', b'"MO"'))
        verdict = both("record", *files, "--policy", own_policy)
        assert (verdict.status, verdict.where) == (1, "record 5")
        files[1].unlink()
        assert both("record", *files, "--policy", own_policy).status == 2


class TestMlDsa:
    """ML-DSA-44 is extra: checked where it can be, and never silently counted."""

    @pytest.fixture
    def quantum(self, tmp_path) -> tuple[Path, Path]:
        witnesses = {"gd": WITNESSES["gd"], "hk": Signer("hk.test/pq", "hk-pq", COSIGNED_MLDSA)}
        log = SampleLog()
        log.witnesses = list(witnesses.values())
        log.add(2)
        log.publish()
        policy = tmp_path / "policy"
        policy.write_text(policy_text(witnesses=witnesses, quorum="group final all gd hk"))
        return write_bundle(tmp_path / "full", log), policy

    def test_it_counts_where_it_can_be_checked(self, quantum, both):
        assert both(quantum[0], "--policy", quantum[1]).status == 0

    def test_a_wrong_one_refuses_the_note(self, quantum, both):
        path = quantum[0] / "data/checkpoint"
        data = path.read_bytes()
        path.write_bytes(data[:-60] + b"AAAA" + data[-56:])
        assert both(quantum[0], "--policy", quantum[1]).status == 1

    def test_where_it_cannot_be_checked_a_quorum_that_needs_it_decides_nothing(self, quantum):
        verdict = python_verdict(quantum[0], "--policy", quantum[1], "--ed25519", "own")
        assert verdict.status == 2
        quantum[1].write_text(quantum[1].read_text().replace("final all", "final any"))
        verdict = python_verdict(quantum[0], "--policy", quantum[1], "--ed25519", "own")
        assert verdict.status == 0
        assert "ML-DSA-44 cosignatures: that needs" in unchecked(verdict.output)


class TestLanguages:
    @pytest.mark.parametrize(
        ("lang", "sound", "part", "tampered", "doubt"),
        [
            ("en", "SOUND", "SOUND, BUT COMPLETENESS IS NOT PROVEN", "TAMPERED WITH: record 9", "NOT checked:"),
            ("zh-Hans", "完好", "完好，但不证明齐全", "已被篡改: 第 9 条记录", "未核验："),
            ("zh-Hant", "完好", "完好，但不證明齊全", "已被竄改: 第 9 號記錄", "未核實："),
            ("pt", "ÍNTEGRO", "ÍNTEGRO, MAS SEM PROVA", "ADULTERADO: registo 9", "NÃO verificado:"),
        ],
    )
    def test_each_language(self, full, chosen, lang, sound, part, tampered, doubt):
        assert python_verdict(full, "--lang", lang).output.startswith(sound)
        output = python_verdict(chosen, "--lang", lang).output
        assert output.startswith(part)
        assert doubt in output
        entries = full / "data/entries.jsonl"
        entries.write_bytes(entries.read_bytes().replace(b'"number":9,', b'"number":8,'))
        assert python_verdict(full, "--lang", lang).output.startswith(tampered)

    @pytest.mark.parametrize(
        ("variable", "word"),
        [
            ("zh_CN.UTF-8", "未核验"),
            ("zh_HK.UTF-8", "未核實"),
            ("zh_TW.UTF-8", "未核實"),
            ("pt_PT.UTF-8", "NÃO verificado"),
            ("fr_FR.UTF-8", "NOT checked"),
            ("C", "NOT checked"),
        ],
    )
    def test_language_follows_the_locale(self, chosen, variable, word):
        assert word in python_verdict(chosen, LC_ALL="", LANG=variable).output

    def test_a_terminal_that_cannot_show_chinese(self, chosen):
        verdict = python_verdict(chosen, "--lang", "zh-hans", LC_ALL="POSIX", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
        assert verdict.status == 0

    def test_names_from_a_bundle_cannot_steer_the_terminal(self, full, both):
        (full / "data/\x1b[2J").write_bytes(b"x")
        verdict = python_verdict(full)
        assert verdict.status == 1
        assert "\x1b" not in verdict.output


def test_the_program_checks_the_bundle_that_it_lies_in(full, tmp_path):
    """``python3 -I data/verify.py`` without a path."""
    (full / "data/verify.py").write_bytes(VERIFY.read_bytes())
    renew_checksums(full)
    verdict = run([sys.executable, "-I", str(full / "data/verify.py")])
    assert verdict.status == 0
