"""How long and how much. Forms, serializers and services take their limits from here."""

from __future__ import annotations

from collections.abc import Mapping

#: Bytes of the JSON of an entry that is being written; data belongs elsewhere.
CONTENT = 1024 * 1024
ASSESSMENT = 20_000
REASONS = 2000
CORRECTION = 4000
PAGE_SIZE = 20
#: Days for which who asked for a correction is told on the first page that it was answered.
ANSWERED_DAYS = 30

#: Characters, per text field. What has a column of its own has the column's length.
LENGTHS: Mapping[str, int] = {
    "identifier": 128,
    "title": 300,
    "abstract": 4000,
    "classification": 40,
    "resource_code": 64,
    "source_department": 40,
    "update_note": 80,
    "sharing_conditions": 2000,
    "not_shared_basis": 2000,
    "open_conditions": 2000,
    "contact": 300,
    "contact_email": 254,
    "contact_phone": 40,
    "landing_page": 500,
    "licence": 2000,
    "remarks": 4000,
    "quality_notes": 4000,
}
LONGEST_KEYWORD, MOST_KEYWORDS = 60, 40
MOST_ITEMS, MOST_CODES, MOST_DISTRIBUTIONS, MOST_LINKS = 1000, 500, 100, 100
MOST_COLUMNS, MOST_ROWS, LONGEST_CELL = 60, 20, 200
LARGEST_SIZE = 2**63 - 1
#: Characters, of the parts of an entry.
ITEM_CODE, ITEM_NAME, MEANING, DATA_TYPE, UNIT = 64, 200, 2000, 20, 40
WAY_NAME, FORMAT, MEDIA_TYPE, ADDRESS = 300, 20, 100, 500
LINK_CODE = 128

#: What a page asks for as one text, at its longest: keywords, a code list and sample rows with their signs between.
KEYWORDS_TEXT = MOST_KEYWORDS * (LONGEST_KEYWORD + 2)
CODE_LIST_TEXT = MOST_CODES * (ITEM_CODE + ITEM_NAME + 2)
SAMPLE_TEXT = (MOST_ROWS + 1) * MOST_COLUMNS * (LONGEST_CELL + 3)
