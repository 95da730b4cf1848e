"""How long and how much. Forms, serializers and services take their limits from here."""

#: Bytes of the JSON of an entry that is being written; data belongs elsewhere.
CONTENT = 1024 * 1024
ASSESSMENT = 20_000
REASONS = 2000
CORRECTION = 4000
PAGE_SIZE = 20
#: Days for which who asked for a correction is told on the first page that it was answered.
ANSWERED_DAYS = 30
