"""Bytes from outside become plain values here, behind gates: what a file is, how large it would get, how deep.

Nothing is fetched, nothing unpacked to disk, nothing evaluated. What libraries cannot be trusted with is parsed in a
process of its own. Each reader gives everything or refuses in one sentence.
"""
