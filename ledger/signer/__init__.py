"""The signer, "witness zero": it alone has the log's key, and signs only an extension of what it signed before.

A process of its own, without Django: ``python -m ledger.signer run``. It reads the database as a role that may only
read, and trusts nothing there: entries are hashed again, the tree is its own. What it signed it remembers in files
that nobody else can write. docs/runbook.md says what to do when it halts.
"""
