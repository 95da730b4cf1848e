"""Exports: the records that leave the portal, with all that proves them (docs/ledger-format.md, section 8)."""
