"""What the index holds of an entry. One value more or another meaning: raise FORMAT, and every host builds anew."""

from __future__ import annotations

from functools import cache

import tantivy

from catalogue.domain.tokens import RULES

FORMAT = 4
#: Named in the folder of each generation; an index of other rules is not opened.
VERSION = f"{FORMAT}.{RULES}"

#: Fields with words, and what a hit in them is worth: title before keywords before abstract, data items with their
#: meanings, themes and contact, before the organisation's names and the parts of identifiers.
WEIGHTS = {"title": 8.0, "keywords": 4.0, "body": 1.0, "names": 0.6}

#: Facets kept together in a column: one pass over the hits counts them all. Several values of one facet are one value
#: of the column, since columns with several values per document count six times slower (measured).
COLUMNS: dict[str, tuple[str, ...]] = {
    "organisation": ("organisation",),
    "rules": ("jurisdiction", "sharing", "personal", "security"),
    "rhythm": ("cycle", "language"),
    "formats": ("format",),
    "themes": ("theme",),
}
COLUMN_OF = {facet: column for column, facets in COLUMNS.items() for facet in facets}
#: Between the facets of a column, and between the values of a facet: signs that no value has.
PART, VALUE = "\x1e", "\x1f"


@cache
def schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_bytes_field("id", stored=True, indexed=True)
    for field in WEIGHTS:
        builder.add_text_field(field, tokenizer_name="whitespace")
    # Each keyword as it is written, to filter by and to count.
    builder.add_text_field("tag", tokenizer_name="raw", index_option="basic", fast=True)
    # Whole identifiers, addresses and numbers of contacts; who may see it; facet values to filter by.
    for field in ("exact", "visible", "facet"):
        builder.add_text_field(field, tokenizer_name="raw", index_option="basic")
    for column in COLUMNS:
        builder.add_text_field(column, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_text_field("order_title", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_integer_field("order_newest", fast=True)
    builder.add_integer_field("order_changed", fast=True)
    builder.add_float_field("weight", fast=True)
    return builder.build()
