"""Who may enter which folder, and what the kernel is asked for, when a service is started for this checkout."""

from __future__ import annotations

import ctypes
import hashlib
import os
import pwd
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

SOCKET_PATH_LIMIT = 107  # bytes, sizeof(sun_path) - 1 on Linux


class ServiceError(Exception):
    """A service cannot run; the message is one plain sentence for the person at the terminal."""


def service_account() -> pwd.struct_passwd | None:
    """The unprivileged account that root hands the services to; None when we are not root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise ServiceError("PostgreSQL will not run as root, and this machine has neither a postgres nor a nobody account.")


def may_enter(folder: Path, account: pwd.struct_passwd) -> bool:
    """Whether the account may pass through every folder down to this one (plain mode bits)."""
    for part in [folder, *folder.parents]:
        if not part.exists():
            continue
        status = part.stat()
        bit = 0o100 if status.st_uid == account.pw_uid else 0o010 if status.st_gid == account.pw_gid else 0o001
        if not status.st_mode & bit:
            return False
    return True


PR_SET_PDEATHSIG = 1


def death_signal(how: signal.Signals, *, of_child: bool = True) -> Callable[[], None] | None:
    """For ``preexec_fn``: the kernel sends the child this signal when its parent dies, even by kill -9. Linux only.

    With ``of_child=False`` the result is for this process itself: it follows the one that started it.
    """
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl  # looked up before the fork: a forked child should import and load nothing
    parent = os.getpid() if of_child else os.getppid()

    def ask_kernel() -> None:
        prctl(PR_SET_PDEATHSIG, int(how))
        if os.getppid() != parent:  # it died in between
            os.kill(os.getpid(), how)

    return ask_kernel


def reachable_home(folder: Path, account: pwd.struct_passwd | None) -> Path:
    """The folder itself, or its stand-in under /var/lib when the account cannot enter it."""
    if account is None or may_enter(folder, account):
        return folder
    return Path("/var/lib/digital-bay-area") / hashlib.sha256(str(folder).encode()).hexdigest()[:12]


def socket_folder(folder: Path, longest_name: str) -> Path:
    """A folder for sockets whose full path fits the kernel's 107 bytes (and libpq, where a comma parts two hosts)."""
    wanted = folder / "run"
    if len(os.fsencode(wanted / longest_name)) <= SOCKET_PATH_LIMIT and "," not in str(wanted):
        return wanted
    return Path(tempfile.gettempdir()) / f"dba-{hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]}"
