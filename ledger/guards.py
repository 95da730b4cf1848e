"""The guards of the ledger's tables, as the migrations make them: what verification expects to find in the database.

A guard that is missing or switched off is evidence by itself, and so is one that still stands under its name and does
nothing any more: its function replaced, a condition put before it, another event in place of its own. What should
not be there is named too: a trigger or a rule of somebody else on a table of the ledger.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

#: table.trigger → its function, and pg_trigger.tgtype: before or after, on which event, for each row or statement.
EXPECTED_GUARDS = {
    "outbox.promise_is_new": ("led.check_promise", 5),
    "outbox.promise_is_frozen": ("led.deny", 19),
    "outbox.promise_is_never_truncated": ("led.deny", 34),
    "outbox.outbox_is_open": ("led.check_open", 7),
    "log_head.head_moves_forward": ("led.check_head", 19),
    "log_head.head_stays": ("led.deny", 11),
    "log_head.head_is_made_once": ("led.deny", 7),
    "log_head.head_is_never_truncated": ("led.deny", 34),
    "log_entry.entry_continues": ("led.check_added", 4),
    "log_entry.entry_is_before_the_end": ("led.check_open", 6),
    "log_entry.entry_stays": ("led.deny", 27),
    "log_entry.entry_is_never_truncated": ("led.deny", 34),
    "tile.tile_grows": ("led.check_tile", 19),
    "tile.tile_stays": ("led.deny", 11),
    "tile.tile_is_never_truncated": ("led.deny", 34),
    "checkpoint.checkpoint_continues": ("led.check_checkpoint", 7),
    "checkpoint.checkpoint_stays": ("led.deny", 27),
    "checkpoint.checkpoint_is_never_truncated": ("led.deny", 34),
    "cosignature.cosignature_stays": ("led.deny", 27),
    "cosignature.cosignature_is_never_truncated": ("led.deny", 34),
    "published.published_continues": ("led.check_published", 7),
    "published.published_stays": ("led.deny", 27),
    "published.published_is_never_truncated": ("led.deny", 34),
    "closed.closed_by_its_last_record": ("led.check_closed", 7),
    "closed.closed_stays": ("led.deny", 27),
    "closed.closed_is_never_truncated": ("led.deny", 34),
    "archive.archive_stays": ("led.deny", 27),
    "archive.archive_is_never_truncated": ("led.deny", 34),
    "degradation.degradation_is_agreed": ("led.check_degradation", 23),
    "degradation.degradation_stays": ("led.deny", 11),
    "degradation.degradation_is_never_truncated": ("led.deny", 34),
    "opening.opening_is_committed": ("per.check_added", 7),
    "opening.opening_is_only_erased": ("per.check_erased", 19),
    "opening.opening_stays": ("per.deny", 11),
    "opening.opening_is_never_truncated": ("per.deny", 34),
}
#: A guard that another app puts on a table of ours: that only administrators of two places bring degraded mode in.
OF_OTHERS = {"degradation.degradation_by_administrators": ("public.organisations_degradation_guard", 23)}
#: Function → the first 16 digits of the SHA-256 over body, settings, rights and language: those that guards call, and
#: those that say whether something is published or fewer witnesses are enough. A migration that replaces one changes
#: its line here; the test beside the attacks prints what it is then.
EXPECTED_FUNCTIONS = {
    "led.body_of": "3ee286e347d16434",
    "led.canonical_text": "0e6a00ba6aad96f0",
    "led.check_added": "2d0211cd2af8bc4f",
    "led.check_checkpoint": "eec2825fed9e2b9d",
    "led.check_closed": "1ccb78fcb3d72180",
    "led.check_degradation": "8f27a301cc75137a",
    "led.check_head": "6954f67dad6bb1ca",
    "led.check_open": "d4783ebd4ad0540c",
    "led.check_promise": "087a1e430f59030e",
    "led.check_published": "1490af7175936fb7",
    "led.check_tile": "aa0f7f602b8655e8",
    "led.degraded_quorum": "077930ee1b0bdfb1",
    "led.deny": "850142eb23b73ca1",
    "led.has_event": "ae633278638e770c",
    "led.is_beacon": "4d668ee19c2b93fd",
    "led.is_commit": "771c282f785ca890",
    "led.is_entry": "e3fee1a3e864160f",
    "led.is_time": "953e748eb57d57cf",
    "led.published_entry": "e129431dbfe27504",
    "per.body_of": "79e13a8aec1ebb02",
    "per.check_added": "dafdfd21692ef6ce",
    "per.check_erased": "25fdb4392f00db20",
    "per.deny": "cadf9f488ddadca5",
}

TRIGGERS = """
SELECT c.relname || '.' || t.tgname, n.nspname || '.' || p.proname, t.tgtype::integer,
       t.tgenabled = 'A' AND t.tgqual IS NULL AND t.tgattr = ''
FROM pg_catalog.pg_trigger t
JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
WHERE c.relnamespace IN ('led'::regnamespace, 'per'::regnamespace) AND NOT t.tgisinternal
"""
FUNCTIONS = """
SELECT n.nspname || '.' || p.proname,
       left(encode(sha256(convert_to(concat_ws('|', p.prosrc, p.proconfig::text, p.prosecdef, l.lanname), 'UTF8')),
                   'hex'), 16)
FROM pg_catalog.pg_proc p
JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
JOIN pg_catalog.pg_language l ON l.oid = p.prolang
WHERE n.nspname IN ('led', 'per')
"""
RULES = """
SELECT c.relname || '.' || r.rulename FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
WHERE c.relnamespace IN ('led'::regnamespace, 'per'::regnamespace) AND c.relkind <> 'v'
"""

#: Runs a statement and gives its rows.
Ask = Callable[[str], Iterable[tuple[Any, ...]]]


def wrong_guards(ask: Ask) -> frozenset[str]:
    """The names of guards that are missing, switched off or not what they were made to be, and of what somebody added.

    Source   docs/ledger-format.md, section 7, "the triggers of section 6".
    """
    expected = EXPECTED_GUARDS | OF_OTHERS
    standing = {name: (function, kind) for name, function, kind, always in ask(TRIGGERS) if always}
    wrong = {name for name, made in expected.items() if standing.get(name) != made}
    wrong |= {name for name, *_ in ask(TRIGGERS) if name not in expected}
    wrong |= {name for (name,) in ask(RULES)}
    functions = list(ask(FUNCTIONS))
    wrong |= {f"{name}()" for name, digest in functions if EXPECTED_FUNCTIONS.get(name, digest) != digest}
    wrong |= {f"{name}()" for name in EXPECTED_FUNCTIONS.keys() - {name for name, _ in functions}}
    return frozenset(wrong)
