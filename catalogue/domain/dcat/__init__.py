"""Entries as DCAT-AP 3: from a plain description to triples, and from triples to three syntaxes. Pure.

docs/dcat-mapping.md has the mapping field by field. The triples are written by writers of our own, so that a catalogue
of any size goes out piece by piece; rdflib reads all of it back in the tests.
"""
