"""How a state comes to be: once for a new log, or again from what the witnesses remember. Never by itself."""

from __future__ import annotations

from .. import chain
from ..log_reader import connect, snapshot
from ..tlog.checkpoints import Checkpoint
from ..tlog.merkle import Tree
from ..tlog.notes import Note, NoteInvalid, SigningKey
from ..tlog.policies import Policy, verify_note
from .checking import Walk
from .config import Config, ConfigError, load_key, load_policy
from .halting import Halt
from .state import State, StateDir, own_checkpoint
from .witnesses import Seen, WitnessPoll


def begin(config: Config, now: float) -> State:
    """Make the empty state of a log that nobody has seen anything of.

    Raises   ConfigError when there is a state, or the database or a witness knows a note of this log's key.
    """
    folder, key, known = _prepare(config)
    if known:
        raise ConfigError(
            f"{known[0].name} holds a note of this log for {known[0].checkpoint.size} entries. This is not a new log: "
            "use rebuild."
        )
    state = State(0, Tree().root(), b"", chain.START, "", now, now)
    folder.save(state, key.name)
    folder.resume()
    return state


def rebuild(config: Config, now: float) -> State:
    """Make a lost state again, at the newest note that anybody holds. The database alone is never believed: the
    entries must hash to the root of every note that the witnesses have, and a quorum of them must have one.

    Raises   ConfigError when too few witnesses answer; Halt when the entries give another root.
    """
    folder, key, known = _prepare(config)
    policy = load_policy(config.policy_file, config.origin)
    names = {seen.name for seen in known if _cosigned(seen, policy)}
    if not known or not policy.quorum_met(names):
        raise ConfigError(
            f"Notes of this log that a witness cosigned came from: {', '.join(sorted(names)) or 'nobody'}. "
            "That is not the quorum of the policy; nothing was rebuilt."
        )
    known.sort(key=lambda seen: seen.checkpoint.size)
    walk = Walk()
    with connect(config.database_url) as connection, snapshot(connection) as reader:
        head = reader.head()
        if head is None:
            raise Halt("no_log", "a log", "an empty led.log_head")
        newest = known[-1]
        if newest.checkpoint.size > head.size:
            raise Halt(
                "behind_witness",
                f"{newest.checkpoint.size} entries or more, as {newest.name} has seen",
                f"{head.size} entries",
            )
        for seen in known:
            walk.to(seen.checkpoint.size, reader)
            if walk.tree.root() != seen.checkpoint.root:
                raise Halt(
                    "split_view",
                    f"{seen.checkpoint.size} entries with root {walk.tree.root().hex()}",
                    f"{seen.checkpoint.root.hex()} at {seen.name}",
                )
    text = Checkpoint(key.name, walk.tree.size, walk.tree.root()).body()
    note = Note(text, (key.sign(text),)).encode().decode()
    state = State(walk.tree.size, walk.tree.root(), walk.tree.frontier_bytes(), walk.chain, note, now, now)
    folder.save(state, key.name)
    folder.publish(state)
    folder.resume()
    return state


def _prepare(config: Config) -> tuple[StateDir, SigningKey, list[Seen]]:
    """The folder without a state, the key, and every note of ours that witnesses and database hold."""
    folder = StateDir(config.state_dir)
    if folder.state_file.exists():
        raise ConfigError(f"There is a state in {config.state_dir}. It is never written over; move it away first.")
    policy = load_policy(config.policy_file, config.origin)
    key = load_key(config.key_file, config.origin, policy)
    poll = WitnessPoll(policy, key.verifier())
    try:
        known = poll.ask_all()
    finally:
        poll.close()
    with connect(config.database_url) as connection, snapshot(connection) as reader:
        newest = reader.newest_checkpoint()
    if newest is not None:
        data = newest[1].encode()
        try:
            known.append(Seen("the database", own_checkpoint(data, key.verifier()), data))
        except NoteInvalid as error:
            raise ConfigError("The newest checkpoint in the database is not of this log's key.") from error
    return folder, key, known


def _cosigned(seen: Seen, policy: Policy) -> bool:
    """Whether the witness that shows a note has put its own cosignature under it."""
    try:
        return seen.name in verify_note(seen.data, policy).cosigned
    except NoteInvalid:
        return False
