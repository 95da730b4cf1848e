"""How many witnesses may lie, when some of them have several keys; and that nobody has two times."""

from __future__ import annotations

import itertools
import random

import pytest

from ledger.tlog.checkpoints import Checkpoint
from ledger.tlog.cosignatures import Cosigner
from ledger.tlog.notes import Note, SigningKey
from ledger.tlog.policies import Policy, verify_note

LOG = SigningKey.from_seed("log.test/ledger", b"l" * 32)
#: Name in the policy → whose key it is. A second key has a number.
KEYS = ("gd", "gd2", "hk", "hk2", "mo", "mo2", "neutral")


def cosigner(name: str) -> Cosigner:
    return Cosigner(f"{name.rstrip('2')}.witness.test", name.encode().ljust(32, b"."))


def policy_of(*groups: str) -> Policy:
    keys = [f"witness {name} {cosigner(name).verifier()}" for name in KEYS]
    return Policy.parse(
        "\n".join([f"log {LOG.verifier()}", *keys, *(f"group {group}" for group in groups), "quorum q"])
    )


def most_liars(policy: Policy) -> int:
    """By trying: the largest number of witnesses without whose keys, whichever they are, some quorum is left."""
    names = {name: policy.witnesses[name].key.name for name in policy.voters}
    witnesses = sorted(set(names.values()))
    fewest = next(
        count
        for count in range(len(witnesses) + 1)
        if any(
            policy.quorum_met([name for name, whose in names.items() if whose in chosen])
            for chosen in itertools.combinations(witnesses, count)
        )
    )
    return len(witnesses) - fewest


@pytest.mark.parametrize(
    ("groups", "count", "liars"),
    [
        (["q 3 gd hk mo neutral"], 4, 1),
        (["old any mo mo2", "q 3 gd hk old neutral"], 4, 1),  # a key was changed: either counts
        (["a any gd gd2", "b any hk hk2", "c any mo mo2", "q 3 a b c neutral"], 4, 1),
        (["both all gd gd2", "q 3 both hk mo neutral"], 4, 1),  # two kinds of keys: both are needed
        (["q all gd hk mo neutral"], 4, 0),
        (["q any gd gd2"], 1, 0),
        (["a 2 gd hk mo", "q all a neutral"], 4, 1),
        (["a any gd gd2", "b 1 a hk", "q all b mo"], 3, 1),
    ],
)
def test_keys_of_one_witness_in_a_group_of_their_own_are_one_witness(groups, count, liars):
    policy = policy_of(*groups)
    assert (policy.count, policy.liars, most_liars(policy)) == (count, liars, liars)
    assert Policy.parse(str(policy)).liars == liars


@pytest.mark.parametrize(
    "groups", [["q 2 gd gd2 hk"], ["q 3 gd gd2 hk hk2"], ["q 2 gd gd2 hk hk2"], ["q 4 gd hk mo mo2"]]
)
def test_keys_that_are_spread_give_never_fewer_liars_than_there_can_be(groups):
    policy = policy_of(*groups)
    assert most_liars(policy) <= policy.liars < policy.count


def test_any_policy_gives_enough_liars():
    choose = random.Random(7)  # noqa: S311 - the same policies every time
    for _ in range(400):
        left, groups = list(KEYS), []
        choose.shuffle(left)
        for number in range(choose.randint(0, 2)):
            size = choose.randint(2, 3)
            members, left = left[:size], [*left[size:], f"g{number}"]
            groups.append(f"g{number} {choose.randint(1, size)} {' '.join(members)}")
        choose.shuffle(left)
        members = left[: choose.randint(1, len(left))]
        policy = policy_of(*groups, f"q {choose.randint(1, len(members))} {' '.join(members)}")
        assert most_liars(policy) <= policy.liars < max(policy.count, 1), str(policy)


def test_who_signs_with_two_keys_has_one_time():
    """A liar with an old and a new key would otherwise move a bound past the honest ones."""
    policy = policy_of("old any mo2 mo", "q 3 gd hk old neutral")
    body = Checkpoint("log.test/ledger", 7, bytes(32)).body()
    signers = [("gd", 1000), ("hk", 1001), ("mo", 5000), ("mo2", 6000)]
    note = Note(body, (LOG.sign(body), *(cosigner(name).cosign(body, at) for name, at in signers)))
    verified = verify_note(note.encode(), policy)
    assert verified.satisfied
    assert sorted(verified.times) == [1000, 1001, 6000]  # the first of its keys in the policy's order
    assert policy.liars == 1
