"""Refusals of the ledger. It knows nothing of the other apps, so it has its own family."""


class LedgerError(Exception):
    """Base of all. ``code`` names the refusal for the edge; the message is for logs and operators."""

    code = "ledger.error"


class InvalidEvent(LedgerError):
    """The event cannot be written: an unregistered type, or a value outside the format of docs/ledger-format.md."""

    code = "ledger.invalid_event"


class NotInTransaction(LedgerError):
    """``record`` was called outside a transaction: the event would not share the fate of the rows it tells of."""

    code = "ledger.not_in_transaction"


class HeadBusy(LedgerError):
    """Another appender holds the head. Nothing was done; it is safe to try again."""

    code = "ledger.head_busy"


class HeadMissing(LedgerError):
    """There is no head row, or entries stand beyond it. Nobody but a migration may start a log; this is not repaired
    by software."""

    code = "ledger.head_missing"


class LogHalted(LedgerError):
    """The signer or the publisher stopped the log, or it ends before what was signed. Nothing is appended until an
    operator has settled it (docs/runbook.md); what is decided meanwhile is recorded and waits."""

    code = "ledger.log_halted"


class NoSuchEntry(LedgerError):
    """No entry has this index, or no event has this id."""

    code = "ledger.no_such_entry"


class CannotDecide(LedgerError):
    """Verification could not be carried out. This says neither that the log is sound nor that it is not."""

    code = "ledger.cannot_decide"


class NotPublished(LedgerError):
    """No published note covers this yet: nothing outside the portal has seen it."""

    code = "ledger.not_published"


class PolicyMissing(LedgerError):
    """LEDGER_POLICY_FILE names no policy that can be read: the portal does not know which keys to believe."""

    code = "ledger.policy_missing"


class ProofBroken(LedgerError):
    """What is stored does not prove what was published: bytes, tiles or notes are not those that were signed."""

    code = "ledger.proof_broken"


class TileMissing(LedgerError):
    """A published tile or entry is not there in full. This is damage, not a wrong address."""

    code = "ledger.tile_missing"


class MirrorKeyMissing(LedgerError):
    """The entries are for auditors who are signed in and for mirrors that show their key."""

    code = "ledger.mirror_key_missing"


class MirrorKeyRefused(LedgerError):
    """The key is not one that this portal knows, or the account is not an auditor's."""

    code = "ledger.mirror_key_refused"


class NoSuchOpening(LedgerError):
    """The jurisdiction keeps no such opening of this record: there never was one, another keeps it, or it was
    erased."""

    code = "ledger.no_such_opening"


class KeyGone(LedgerError):
    """The key that sealed this opening was destroyed, or was never given to this process."""

    code = "ledger.key_gone"


class OpeningDamaged(LedgerError):
    """The sealed bytes of an opening are not those that were written there."""

    code = "ledger.opening_damaged"


class RollOverRefused(LedgerError):
    """The log cannot be closed, or the next one not be opened, as things stand. The message says why."""

    code = "ledger.roll_over_refused"


class LogClosed(LedgerError):
    """The log is closed and the next one is not open yet: nothing can be recorded, so nothing can be done."""

    code = "ledger.log_closed"


class RestoreRefused(LedgerError):
    """The log was not filled from the mirror; nothing was changed. The message says why."""

    code = "ledger.restore_refused"
