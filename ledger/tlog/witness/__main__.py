"""``python3 -m tlog.witness init | serve | vkey``: README.md says what each is for."""

from __future__ import annotations

import argparse
import json
import logging
import signal
import sys
import threading
from pathlib import Path

from ..encodings import NoteInvalid
from ..notes import VerifierKey
from . import keys, state
from .config import ConfigInvalid, address, load, web_address
from .files import make_folder, write_durably
from .mirror_notes import MirrorFault
from .service import Service, read_policy
from .state import StateInvalid


def init(arguments: argparse.Namespace) -> None:
    """Make the folder of a new witness: key, configuration, policy and an empty state. Nothing is ever overwritten."""
    folder: Path = arguments.dir
    address(arguments.listen)
    if (folder / "config.json").exists() or (folder / "key").exists():
        raise ConfigInvalid(f"there is a witness in {folder} already; nothing was changed")
    make_folder(folder, mode=0o700)
    write_durably(folder / "policy.txt", _policy(arguments))
    read_policy(folder / "policy.txt")
    keys.save_new(folder / "key", keys.new_keys(arguments.name, with_ml_dsa=arguments.ml_dsa))
    state.create(folder / "state")
    config: dict[str, object] = {
        "name": arguments.name,
        "listen": arguments.listen,
        "key_file": "key",
        "state_dir": "state",
        "policy_file": "policy.txt",
    }
    if arguments.mirror:
        config["mirror"] = {"url": web_address(arguments.mirror, "--mirror")}
    write_durably(folder / "config.json", json.dumps(config, indent=1).encode() + b"\n")
    print("\n".join(keys.vkeys(keys.load(folder / "key", arguments.name))))  # noqa: T201


def _policy(arguments: argparse.Namespace) -> bytes:
    if arguments.policy:
        return bytes(arguments.policy.read_bytes())
    return f"log {VerifierKey.parse(arguments.log)}\nquorum none\n".encode()


def serve(arguments: argparse.Namespace) -> None:
    config = load(arguments.config)
    service = Service(config)
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    try:
        service.start()
        logging.getLogger("witness").info("%s listens at %s", config.name, service.url)
        ended.wait()
    finally:
        service.stop()


def vkey(arguments: argparse.Namespace) -> None:
    config = load(arguments.config)
    print("\n".join(keys.vkeys(keys.load(config.key_file, config.name))))  # noqa: T201


def parser() -> argparse.ArgumentParser:
    main = argparse.ArgumentParser(prog="tlog.witness", description="A witness for transparency logs (C2SP).")
    commands = main.add_subparsers(required=True, metavar="init | serve | vkey")
    new = commands.add_parser("init", help="make key, configuration and state, once")
    new.add_argument("--dir", type=Path, required=True, help="the folder to make")
    new.add_argument("--name", required=True, help="the key's name, like hk.witness.example")
    new.add_argument("--listen", default="127.0.0.1:8101", help="address and port (127.0.0.1:8101)")
    trusted = new.add_mutually_exclusive_group(required=True)
    trusted.add_argument("--log", help="vkey of the log to witness")
    trusted.add_argument("--policy", type=Path, help="a policy file to copy, instead of --log")
    new.add_argument("--mirror", help="address of the log, to mirror its entries too")
    new.add_argument("--ml-dsa", action="store_true", help="make a second key, ML-DSA-44")
    new.set_defaults(run=init)
    for name, run, what in (("serve", serve, "run the witness"), ("vkey", vkey, "print the public keys")):
        command = commands.add_parser(name, help=what)
        command.add_argument("--config", type=Path, required=True, help="JSON or TOML file")
        command.set_defaults(run=run)
    return main


def main(words: list[str] | None = None) -> int:
    arguments = parser().parse_args(words)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s", stream=sys.stderr)
    try:
        arguments.run(arguments)
    except (ConfigInvalid, NoteInvalid, keys.KeyInvalid, StateInvalid, MirrorFault, OSError) as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
