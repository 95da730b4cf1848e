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
