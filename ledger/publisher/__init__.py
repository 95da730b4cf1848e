"""The publisher: brings in what the signer signed, has the witnesses cosign it, and publishes what enough of them did.

A process of its own, without Django: ``python -m ledger.publisher run``. It has no key, so it cannot make a note; it
verifies what it passes on. Two of them at once, or one that dies anywhere, do no harm (docs/life-of-an-event.md).
"""
