"""Transparency-log formats (C2SP, RFC 6962) and the witness. Standard library and ``cryptography`` only, no Django.

This folder stands alone: copied anywhere, ``python3 -m tlog.witness`` runs. It imports nothing of the portal.
"""
