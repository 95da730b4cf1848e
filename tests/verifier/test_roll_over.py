"""From one log to the next: what both verifiers say of log.close and log.open, and what they do not know alone."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .builder import LOG, LOG_KEY, ORIGIN, SampleLog, Signer, policy_text, stamp, write_bundle
from .conftest import Verdict

pytestmark = pytest.mark.timeout(600)  # the first test of a session waits for Go to compile its library

NEXT = "digital-bay-area.test/next"
NEXT_KEY = Signer(NEXT, "next log", LOG)
BOTH_LOGS = policy_text().replace("\nwitness gd", f"\nlog {NEXT_KEY.vkey}\nwitness gd", 1)


def closed_log(**changes: object) -> SampleLog:
    """Five records and the one that closes the log, published twice."""
    log = SampleLog()
    log.add(3)
    log.publish()
    log.add(2)
    size = len(log.entries)
    close = {
        "final_root": log.hashes().mth(0, size).hex(),
        "final_size": size,
        "next_origin": NEXT,
        "next_vkey": NEXT_KEY.vkey,
    }
    log.add(1, type="log.close", close=close | changes)
    log.publish()
    log.publish()
    return log


def next_log(before: SampleLog, number: int = -1, at: int | None = None, **changes: object) -> SampleLog:
    """The log that follows, which names one of the notes of the one before."""
    last = before.notes[number]
    log = SampleLog(NEXT, NEXT_KEY)
    log.time = before.time
    opens = {
        "prev_note": last.digest,
        "prev_origin": before.origin,
        "prev_root": before.hashes().mth(0, last.size).hex(),
        "prev_size": last.size,
    }
    log.add(1, type="log.open", at=at, open=opens | changes)
    log.add(2)
    log.publish()
    return log


@dataclasses.dataclass
class Case:
    """Two logs as bundles; ``judge`` runs both verifiers on the later one."""

    folder: Path
    both: Callable[..., Verdict]

    def old(self, log: SampleLog, indices: list[int] | None = None) -> Path:
        return write_bundle(self.folder / "old", log, indices, policy=BOTH_LOGS)

    def judge(self, new: SampleLog, *more: object) -> Verdict:
        if not (self.folder / "new").exists():
            write_bundle(self.folder / "new", new, policy=BOTH_LOGS)
        return self.both(self.folder / "new", *more)

    def follow(self, old: SampleLog, new: SampleLog) -> Verdict:
        return self.judge(new, "--previous", self.old(old))


@pytest.fixture
def case(tmp_path, both) -> Case:
    return Case(tmp_path, both)


def halves(verdict: Verdict) -> tuple[str, str]:
    assert verdict.status == 0, verdict.output
    before, _, after = verdict.output.partition("NOT checked:")
    return before, after


def test_a_closed_log_says_what_follows_and_that_this_was_not_looked_at(case):
    done, left = halves(case.both(case.old(closed_log())))
    assert "the log is closed" in done
    assert f"whether the log that follows, {NEXT}, begins where this one ends" in left


def test_chosen_records_of_a_closed_log_do_not_show_the_root_that_it_closed_with(case):
    done, left = halves(case.both(case.old(closed_log(final_root="00" * 32), [1, 5])))
    assert "the log is closed" not in done
    assert "size and root that log.close gives" in left


def test_a_log_that_follows_says_that_the_one_before_was_not_looked_at(case):
    old = closed_log()
    done, left = halves(case.judge(next_log(old)))
    assert "log before" not in done
    assert (
        f"what record 0 says of the log before, {ORIGIN}, 6 records: give its last full bundle with --previous" in left
    )


def test_both_logs_are_checked_and_the_last_note_bounds_the_first_record(case):
    old = closed_log()
    verdict = case.follow(old, next_log(old))
    done, left = halves(verdict)
    assert f"the log before, {ORIGIN}, all 6 records in the same way: it was closed for this log and its key" in done
    assert "log before" not in left
    rows = dict(re.findall(r"^  (\d+)  \S+  (\S+)  ", verdict.output, re.MULTILINE))
    last = json.loads('"' + stamp(old.time - 8)[:19] + 'Z"')  # four witnesses a second apart, one may lie: the third
    assert rows == {"0": last, "1": "-", "2": "-"}


def test_the_clock_of_the_first_record_is_held_against_the_last_note_before_it(case):
    old = closed_log()
    verdict = case.follow(old, next_log(old, at=old.time - 86_400))
    assert verdict.status == 0
    assert re.findall(r"^  (\d+) .*clock wrong$", verdict.output, re.MULTILINE) == ["0"]
    assert case.judge(old, "--previous", case.folder / "old", "--strict").where == "record 0"


def test_a_note_that_the_earlier_bundle_does_not_hold_is_said_to_be_unknown(case):
    old = closed_log()
    new = next_log(old, prev_note="11" * 32)
    done, left = halves(case.follow(old, new))
    assert "it was closed for this log" in done
    assert "which note was the last one of the log before" in left


@pytest.mark.parametrize(
    "changes",
    [{"final_size": 4}, {"final_size": "5"}, {"final_root": "00" * 32}, {"next_vkey": 1}, {"next_origin": None}],
    ids=str,
)
def test_a_closing_record_that_does_not_tell_the_truth(case, changes):
    verdict = case.both(case.old(closed_log(**{k: v for k, v in changes.items() if v is not None} | missing(changes))))
    assert (verdict.status, verdict.where) == (1, "record 5")


def missing(changes: dict[str, Any]) -> dict[str, Any]:
    """A member that is left out is one of another type, for a format that knows no null."""
    return {name: {} for name, value in changes.items() if value is None}


def test_nothing_stands_behind_the_closing_record(case):
    old = closed_log()
    old.add(1)
    old.publish()
    verdict = case.both(case.old(old))
    assert (verdict.status, verdict.where) == (1, "record 5")


def test_a_log_begins_only_once(case):
    new = next_log(closed_log())
    new.add(1, type="log.open", open=json.loads(new.entries[0])["open"])
    new.publish()
    verdict = case.judge(new)
    assert (verdict.status, verdict.where) == (1, "record 3")


@pytest.mark.parametrize("changes", [{"prev_size": "6"}, {"prev_root": 1}, {"prev_note": {}}], ids=str)
def test_an_opening_record_in_another_form(case, changes):
    assert case.judge(next_log(closed_log(), **changes)).where == "record 0"


def test_a_log_that_claims_another_end_of_the_one_before(case):
    old = closed_log()
    verdict = case.follow(old, next_log(old, prev_root="00" * 32))
    assert (verdict.status, verdict.where) == (1, "record 0")


@pytest.mark.parametrize(
    "changes",
    [
        {"next_origin": "elsewhere.test/log"},
        {"next_vkey": Signer(NEXT, "another key", LOG).vkey},
        {"next_vkey": LOG_KEY.vkey},
        {"next_vkey": "nonsense"},
    ],
    ids=["another log", "another key", "the old key", "no key"],
)
def test_a_log_that_the_one_before_was_not_closed_for(case, changes):
    old = closed_log(**changes)
    verdict = case.follow(old, next_log(old))
    assert (verdict.status, verdict.where) == (1, "record 0")


def test_a_fault_in_the_log_before_is_named_with_its_bundle(case):
    old = closed_log()
    new = next_log(old)
    bundle = case.old(old)
    entries = bundle / "data/entries.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b'"number":1', b'"number":7'))
    verdict = case.judge(new, "--previous", bundle)
    assert (verdict.status, verdict.where) == (1, "record 1")
    assert f"--previous {bundle}" in verdict.output


def test_what_is_not_the_last_bundle_of_the_log_before_decides_nothing(case):
    old = closed_log()
    new = next_log(old)
    assert case.judge(new, "--previous", case.old(old, [1, 5])).status == 2  # chosen records
    assert case.judge(new, "--previous", case.folder / "new").status == 2  # not closed
    assert case.judge(new, "--previous", case.folder / "nothing").status == 2
    longer = closed_log(note="longer")
    other = next_log(longer, prev_size=7)
    write_bundle(case.folder / "other", other, policy=BOTH_LOGS)
    write_bundle(case.folder / "closed", longer, policy=BOTH_LOGS)
    assert case.both(case.folder / "other", "--previous", case.folder / "closed").status == 2  # of another size
    assert case.both(case.folder / "closed", "--previous", case.folder / "closed").status == 2  # no log before
