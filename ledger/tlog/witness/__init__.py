"""The witness: remembers the newest checkpoint of a log and cosigns only what grows from it (C2SP tlog-witness).

A program of its own, for a machine of its own: ``python3 -m tlog.witness`` after the folder ``tlog`` was copied there.
Standard library and ``cryptography`` only. README.md says how to run it and what it promises.
"""
