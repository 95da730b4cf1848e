"""Whose signatures count: the policy that each party holds itself, and notes judged by it.

Source   C2SP tlog-policy, signed-note; docs/ledger-format.md section 9. Pure; needs ``cryptography``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from .checkpoints import Checkpoint
from .encodings import NoteInvalid, decode_number
from .notes import Note, VerifierKey
from .statements import COSIGNATURES, ED25519

if TYPE_CHECKING:
    from collections.abc import Mapping

NONE = "none"
_SEPARATORS = re.compile("[ \t]+")


class PolicyInvalid(ValueError):
    """The policy breaks a rule of tlog-policy. The message names the line."""


@dataclass(frozen=True)
class Log:
    """A log whose checkpoints count; its key's name is its origin."""

    key: VerifierKey
    url: str = ""


@dataclass(frozen=True)
class Witness:
    """``name``: within the policy only; the key has a name of its own, which stands in notes."""

    name: str
    key: VerifierKey
    url: str = ""


@dataclass(frozen=True)
class Group:
    """Counts as cosigning when at least ``threshold`` of its members do: witnesses or other groups."""

    name: str
    threshold: int
    members: tuple[str, ...]


@dataclass(frozen=True)
class Policy:
    """Made by :meth:`parse` only, which checks every rule. ``quorum``: the name of a witness or group, or "none"."""

    logs: tuple[Log, ...]
    witnesses: Mapping[str, Witness]
    groups: Mapping[str, Group]
    quorum: str

    @classmethod
    def parse(cls, text: str | bytes) -> Policy:
        """A policy file.

        Raises   PolicyInvalid with the number of the first line that breaks a rule.
        """
        # Octets above 0x7F are opaque (tlog-policy, "Character set"): what is not UTF-8 is carried along unread.
        if isinstance(text, bytes):
            text = text.decode("utf-8", "surrogateescape")
        reader = _Reader()
        for number, line in enumerate(text.split("\n"), 1):
            try:
                reader.line(line)
            except (PolicyInvalid, NoteInvalid) as error:
                raise PolicyInvalid(f"line {number}: {error}") from error
        if reader.quorum is None:
            raise PolicyInvalid("no quorum line")
        return cls(
            tuple(reader.logs), MappingProxyType(reader.witnesses), MappingProxyType(reader.groups), reader.quorum
        )

    def __str__(self) -> str:
        """A policy file with the same meaning, without comments."""
        lines = [["log", str(log.key), log.url] for log in self.logs]
        lines += [["witness", witness.name, str(witness.key), witness.url] for witness in self.witnesses.values()]
        lines += [["group", group.name, str(group.threshold), *group.members] for group in self.groups.values()]
        lines.append(["quorum", self.quorum])
        return "".join(" ".join(line).rstrip() + "\n" for line in lines)

    def quorum_met(self, names: Collection[str]) -> bool:
        """Whether cosignatures of these witnesses (names of the policy) are enough."""
        return self.quorum == NONE or self._cosigned(self.quorum, names)

    def _cosigned(self, name: str, names: Collection[str]) -> bool:
        group = self.groups.get(name)
        if group is None:
            return name in names
        return sum(self._cosigned(member, names) for member in group.members) >= group.threshold

    @property
    def voters(self) -> tuple[str, ...]:
        """The witnesses that the quorum counts, in the order of its groups."""
        return () if self.quorum == NONE else tuple(self._below(self.quorum))

    def _below(self, name: str) -> Iterable[str]:
        group = self.groups.get(name)
        return [name] if group is None else [voter for member in group.members for voter in self._below(member)]

    def voices(self, names: Collection[str]) -> int:
        """How many of the voters among these names are different witnesses: a second key under the same key name is no
        second voice."""
        return len({self.witnesses[name].key.name for name in self.voters if name in names})

    @property
    def count(self) -> int:
        """How many different witnesses the quorum counts: the n of "k of n"."""
        return self.voices(self.voters)

    @property
    def liars(self) -> int:
        """How many witnesses may lie while the honest ones alone are still a quorum: n - k for "k of n".

        Several keys of one witness, last year's and this year's or two of different kinds, are one witness when they
        stand in a group of their own. Where keys of one name are spread over several groups, each key counts by
        itself: that may give more liars than there can be, never fewer.
        """
        if self.quorum == NONE:
            return 0
        parts = list(self._parts(self.quorum))
        if len(set(parts)) == len(parts):
            return len(parts) - self._fewest(self.quorum, whole=True)
        return min(len(self.voters) - self._fewest(self.quorum, whole=False), len(set(parts)) - 1)

    def _owner(self, name: str) -> str:
        """Whose keys alone stand below a name: a key name; empty when there are several."""
        owners = {self.witnesses[voter].key.name for voter in self._below(name)}
        return owners.pop() if len(owners) == 1 else ""

    def _parts(self, name: str) -> Iterable[str]:
        """The key names of the parts that are one witness each."""
        owner = self._owner(name)
        return [owner] if owner else [part for member in self.groups[name].members for part in self._parts(member)]

    def _fewest(self, name: str, *, whole: bool) -> int:
        """The size of the smallest set that satisfies a name: of witnesses when ``whole``, else of keys."""
        group = self.groups.get(name)
        if group is None or (whole and self._owner(name)):
            return 1
        return sum(sorted(self._fewest(member, whole=whole) for member in group.members)[: group.threshold])


class _Reader:
    """Takes a policy file line by line; every rule stands where its line is read."""

    def __init__(self) -> None:
        self.logs: list[Log] = []
        self.witnesses: dict[str, Witness] = {}
        self.groups: dict[str, Group] = {}
        self.quorum: str | None = None
        self.grouped: set[str] = set()
        self.publics: set[bytes] = set()

    def line(self, line: str) -> None:
        if any(character < " " and character != "\t" or character == "\x7f" for character in line):
            raise PolicyInvalid("a control character other than tab and line feed")
        stripped = line.strip(" \t")
        if not stripped or stripped.startswith("#"):
            return
        word, *items = _SEPARATORS.split(stripped)
        if word == "log" and len(items) in (1, 2):
            self.logs.append(Log(self.key(items[0], (ED25519,)), *items[1:]))
        elif word == "witness" and len(items) in (2, 3):
            name = self.new_name(items[0])
            self.witnesses[name] = Witness(name, self.key(items[1], COSIGNATURES), *items[2:])
        elif word == "group" and len(items) >= 3:
            self.group(items[0], items[1], items[2:])
        elif word == "quorum" and len(items) == 1:
            if self.quorum is not None:
                raise PolicyInvalid("a second quorum line")
            self.quorum = items[0] if items[0] == NONE else self.known(items[0])
        else:
            raise PolicyInvalid(f"not a line of a policy: {stripped[:60]!r}")

    def key(self, vkey: str, kinds: Collection[int]) -> VerifierKey:
        """Two vkeys are the same when they hold the same public key, under whatever name; and no key has two roles,
        because a cosignature of type 0x04 does not name its cosigner."""
        key = VerifierKey.parse(vkey)
        if key.kind not in kinds:
            raise PolicyInvalid(f"a key of type {key.kind:#04x} cannot have this role")
        if key.public in self.publics:
            raise PolicyInvalid("a key that stands in the policy already")
        self.publics.add(key.public)
        return key

    def new_name(self, name: str) -> str:
        if name == NONE or name in self.witnesses or name in self.groups:
            raise PolicyInvalid(f"the name {name!r} is taken")
        return name

    def known(self, name: str) -> str:
        if name not in self.witnesses and name not in self.groups:
            raise PolicyInvalid(f"{name!r} is not defined above")
        return name

    def group(self, name: str, count: str, members: list[str]) -> None:
        self.new_name(name)
        for member in members:
            self.known(member)
            if member in self.grouped:
                raise PolicyInvalid(f"{member!r} is a member already")
            self.grouped.add(member)
        threshold = {"any": 1, "all": len(members)}.get(count) or decode_number(count)
        if not 1 <= threshold <= len(members):
            raise PolicyInvalid(f"{threshold} of {len(members)} members cannot be")
        self.groups[name] = Group(name, threshold, tuple(members))


@dataclass(frozen=True)
class VerifiedNote:
    """A note that a log of the policy signed, and in which no known signature is bad.

    ``cosigned``: name in the policy of each witness that cosigned, and when (POSIX seconds). ``satisfied``: whether
    that is a quorum; a note is not to be trusted before. ``times``: one of each witness that the quorum counts.
    """

    checkpoint: Checkpoint
    note: Note
    cosigned: Mapping[str, int]
    satisfied: bool
    times: tuple[int, ...]


def verify_note(data: bytes, policy: Policy) -> VerifiedNote:
    """Judge a note by a policy.

    Returns  what it says and who stands behind it; look at ``satisfied`` before believing it.
    Raises   NoteInvalid: not a signed checkpoint; a known key's signature is bad or stands there twice; no key of a
             log of the policy, whose name is the checkpoint's origin, has signed.
    """
    note = Note.parse(data)
    checkpoint = Checkpoint.parse(note.text)
    keys = [log.key for log in policy.logs] + [witness.key for witness in policy.witnesses.values()]
    known = {(key.name, key.key_id): key for key in keys}
    witnesses = {(witness.key.name, witness.key.key_id): name for name, witness in policy.witnesses.items()}
    seen: set[tuple[str, bytes]] = set()
    cosigned: dict[str, int] = {}
    signed = False
    for signature in note.signatures:
        whose = (signature.name, signature.key_id)
        # Unknown keys are ignored, also when name or id alone is known.
        if whose not in known:
            continue
        # Two signatures of one key: which time would count?
        if whose in seen:
            raise NoteInvalid(f"two signatures of {signature.name}")
        seen.add(whose)
        # Known and bad: the whole note is refused.
        timestamp = known[whose].verify(note.text, signature)
        if timestamp is not None:
            cosigned[witnesses[whose]] = timestamp
        elif signature.name == checkpoint.origin:  # a log's own signature, which has no time
            signed = True
    if not signed:
        raise NoteInvalid("no log of the policy has signed this")
    times: dict[str, int] = {}
    for name in policy.voters:
        if name in cosigned:  # a witness that signed with two keys has one time, the first in the policy
            times.setdefault(policy.witnesses[name].key.name, cosigned[name])
    return VerifiedNote(
        checkpoint, note, MappingProxyType(cosigned), policy.quorum_met(cosigned), tuple(times.values())
    )
