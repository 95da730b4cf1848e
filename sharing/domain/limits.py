"""How long and how much. Forms, serializers and services take their limits from here."""

BASIS_DETAIL = 1000
SCENARIO = 2000
REASONS = 2000
#: The longest period that one request can ask for; a longer need is asked for again.
PERIOD_YEARS = 5
PAGE_SIZE = 20
#: More data items than this in one list are refused before anything is looked up.
DATA_ITEMS = 1000
