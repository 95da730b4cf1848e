"""A catalogue of any size whose texts are drawn from the real records, put together anew, in four languages.

The same seed makes the same catalogue, to the byte. Rows travel by COPY in batches, so memory does not grow with the
size; every trigger and check is on, because the rows go in as the application's role.
"""

from __future__ import annotations

import json
import time
from bisect import bisect
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache
from itertools import accumulate
from random import Random
from typing import Any, TypeVar
from uuid import UUID, uuid5

from .catalogue_words import AREAS, BUREAUS, CITIES, KINDS, LANGUAGES, SECTIONS, Vocabulary, plain, vocabulary

T = TypeVar("T")

#: Entries of one transaction: a second's work at most, far below the application's statement_timeout.
BATCH = 5_000
ENTRIES = 200_000
MADE_AT = datetime(2026, 11, 1, 1, 0, tzinfo=UTC)
#: About 97,700 datasets of Guangdong, 5,160 of Hong Kong and 1,376 of Macao; the smaller ones a little enlarged.
PLACES = {"GD": 90, "HK": 7, "MO": 3}
VISIBILITIES = {"public": 90, "signed_in": 7, "chosen": 3}
#: What portals of this kind show; the sample records mostly do not state it.
CYCLES = {
    "yearly": 26, "monthly": 19, "not_stated": 16, "quarterly": 10, "daily": 9, "half_yearly": 6, "real_time": 5,
    "weekly": 3, "other": 6,
}  # fmt: skip
SHARING = {"unconditional": 55, "conditional": 38, "not_shared": 7}
PERSONAL = {"none": 84, "personal": 8, "sensitive": 2, "not_stated": 6}
FORMATS = {
    "CSV": 30, "XLSX": 16, "JSON": 16, "API": 14, "XLS": 8, "XML": 7, "PDF": 3, "SHAPEFILE": 2, "KML": 1, "RSS": 1,
    "GEOJSON": 1, "FGDB": 1,
}  # fmt: skip
#: How many formats an entry has.
FORMAT_COUNTS = {0: 25, 1: 45, 2: 20, 3: 10}
LEVELS = {"not_graded": 60, "open": 25, "limited": 12, "restricted": 3}
_FIRST_DAY = date(2012, 1, 1).toordinal()
_DAYS = date(2026, 11, 1).toordinal() - _FIRST_DAY

#: Languages of an entry's texts by place, with how often they are there; the first is the original.
LANGUAGES_OF: Mapping[str, Mapping[str, float]] = {
    "GD": {"zh-hans": 1, "en": 0.06, "zh-hant": 0.02},
    "HK": {"zh-hant": 1, "en": 0.9, "zh-hans": 0.3},
    "MO": {"zh-hant": 1, "pt": 0.85, "en": 0.4, "zh-hans": 0.1},
}

_RESOURCES = "catalogue_resource"
_ITEM_COLUMNS = (
    "id", "resource_id", "position", "code", "names", "data_type", "unit", "meanings", "code_list", "sensitivity",
    "personal_data",
)  # fmt: skip


@dataclass(frozen=True)
class Made:
    """What was loaded, and how long it took in seconds."""

    entries: int
    data_items: int
    organisations: int
    seconds: float


def make_catalogue(n: int = ENTRIES, seed: int = 1) -> Made:
    """Load ``n`` entries with data items, themes and organisations into the database that Django is connected to.

    Takes    n: how many; seed: the same one makes the same catalogue, ids included. The database holds none of them.
    Returns  what was made.
    """
    from django.db import connection, transaction

    begun = time.perf_counter()
    bodies = _organisations(seed)
    _themes()
    columns, line_of = _resource_columns()
    statements = (
        f"COPY {_RESOURCES} ({', '.join(columns)}) FROM STDIN",
        f"COPY catalogue_dataitem ({', '.join(_ITEM_COLUMNS)}) FROM STDIN",
        "COPY catalogue_resource_themes (resource_id, theme_id) FROM STDIN",
        "COPY catalogue_resource_shown_to (resource_id, organisation_id) FROM STDIN",
    )
    items, batches = 0, _batches(n, seed, bodies, line_of)
    # While the database takes one batch, the next is put together.
    with ThreadPoolExecutor(1) as ahead:
        waiting = ahead.submit(next, batches, None)
        while batch := waiting.result():
            waiting = ahead.submit(next, batches, None)
            items += batch[1].count("\n")
            with transaction.atomic(), connection.cursor() as cursor:
                for statement, rows in zip(statements, batch, strict=True):
                    with cursor.copy(statement) as copy:
                        copy.write(rows)
    return Made(n, items, len(bodies), time.perf_counter() - begun)


def _batches(
    n: int, seed: int, bodies: Sequence[tuple[str, str, str]], line_of: Callable[[dict[str, str]], str]
) -> Iterator[tuple[str, str, str, str]]:
    """The lines of four tables, for BATCH entries at a time."""
    chance, words, item_lines = Random(seed), vocabulary(), _item_lines()
    by_place = {place: [body for body in bodies if body[1] == place] for place in PLACES}
    draw = _Draws(chance)
    for first in range(0, n, BATCH):
        resources, items, themes, shown = [], [], [], []
        for number in range(first, min(first + BATCH, n)):
            place = draw.place()
            # A few bodies list very much, most a little.
            organisation, _, folded = by_place[place][int(chance.random() ** 2.2 * len(by_place[place]))]
            # In order, as rows of one day's harvest nearly are: random ones would split every page of the indexes.
            key = f"{seed:08x}{number:08x}{chance.getrandbits(64):016x}"
            scope, about = words.scopes[int(chance.random() * len(words.scopes))]
            visibility = draw.visibility()
            values = _values(number, seed, place, chance, draw, words)
            values |= {"id": key, "custodian_id": organisation, "visibility": visibility}
            values["search_text"] += f"{folded}\\n{values['identifier']}"
            resources.append(line_of(values))
            items += [
                f"{key[:16]}{position:04x}{key[20:]}\t{key}\t{position}\t{item_lines[code]}"
                for position, code in enumerate(scope, 1)
            ]
            themes += [f"{key}\t{theme}\n" for theme in about]
            if visibility == "chosen":
                others = {bodies[int(chance.random() * len(bodies))][0] for _ in range(2)}
                shown += [f"{key}\t{other}\n" for other in sorted(others)]
        yield "".join(resources), "".join(items), "".join(themes), "".join(shown)


class _Draws:
    """The weighted choices, ready to be drawn from."""

    def __init__(self, chance: Random) -> None:
        self.place = _weighted(chance, PLACES)
        self.visibility = _weighted(chance, VISIBILITIES)
        self.cycle = _weighted(chance, CYCLES)
        self.sharing = _weighted(chance, SHARING)
        self.personal = _weighted(chance, PERSONAL)
        self.format = _weighted(chance, FORMATS)
        self.formats = _weighted(chance, FORMAT_COUNTS)
        self.level = _weighted(chance, LEVELS)


def _weighted(chance: Random, weights: Mapping[T, int]) -> Callable[[], T]:
    values, sums = tuple(weights), tuple(accumulate(weights.values()))
    return lambda: values[bisect(sums, chance.random() * sums[-1])]


def _values(number: int, seed: int, place: str, chance: Random, draw: _Draws, words: Vocabulary) -> dict[str, str]:
    """What differs from entry to entry, as COPY writes it."""
    shares = LANGUAGES_OF[place]
    languages = [code for code in LANGUAGES if code in shares and chance.random() < shares[code]]
    original = next(iter(shares))
    concept = words.concepts[int(chance.random() ** 1.5 * len(words.concepts))]
    other = words.concepts[int(chance.random() * len(words.concepts))]
    titles, folded, abstracts, folded_abstracts, keywords = {}, [], {}, [], {}
    area, kind, field = (_any(chance, pool) for pool in (AREAS[place], KINDS, words.fields))
    with_field, real = chance.random() < 0.3, chance.random() < 0.15
    year = str(2012 + int(chance.random() * 15)) if chance.random() < 0.25 else ""
    for code in languages:
        latin = code in {"en", "pt"}
        gap, comma, stop = (" ", ", ", ".") if latin else ("", "、", "。")
        about = _any(chance, words.titles[code] if real else concept.get(code) or words.titles[code])
        parts = [area[code], about, *([field[code]] if with_field else []), kind[code]]
        if year:
            parts.append(year if latin else f"（{year}年）")
        titles[code] = gap.join(parts)
        folded.append(gap.join(map(_folded, parts)))
        more = [_any(chance, words.fields)[code] for _ in range(3)]
        said = [about, *more, _any(chance, other.get(code) or words.titles[code])]
        abstracts[code] = comma.join(said) + stop
        folded_abstracts.append(_folded(comma).join(map(_folded, said)) + _folded(stop))
        keywords[code] = list(dict.fromkeys((about, said[-1])))
    sharing, modified = draw.sharing(), chance.random()
    identifier = f"{place.lower()}/{seed}/{number:07}"
    values = {
        "identifier": identifier,
        "title": as_json(titles),
        "abstract": as_json(abstracts),
        "keywords": as_json(keywords),
        "original_language": original,
        "languages": f"{{{','.join(languages)}}}",
        "search_title": "\\n".join(folded),
        "search_text": "\\n".join((*folded, *folded_abstracts)),
        "formats": f"{{{','.join(dict.fromkeys(draw.format() for _ in range(draw.formats())))}}}",
        "update_cycle": draw.cycle(),
        "sharing_attribute": sharing,
        "sharing_methods": "{interface,download}" if chance.random() < 0.5 else "{download}",
        "personal_data": draw.personal(),
        "security_level": draw.level(),
        "quality_score": str(30 + int(chance.random() * 70)),
        # Four of five say when; the more recent, the more of them.
        "modified_on": _day(_DAYS * (1 - (modified / 0.8) ** 2)) if modified < 0.8 else "\\N",
        "issued_on": _day(_DAYS * chance.random() * 0.5),
    }
    if sharing != "unconditional":
        column = "sharing_conditions" if sharing == "conditional" else "not_shared_basis"
        values[column] = as_json({original: _CONDITIONS[original]})
    return values


_CONDITIONS = {
    "zh-hans": "仅限履行法定职责使用。",
    "zh-hant": "僅供公共部門為履行法定職責使用。",
}


def _any(chance: Random, pool: Sequence[str]) -> str:
    return pool[int(chance.random() * len(pool))]


@cache
def _day(number: float) -> str:
    return (date.fromordinal(_FIRST_DAY) + timedelta(days=int(number))).isoformat()


@cache
def _folded(text: str) -> str:
    """The folded form of a part. Folding goes character by character, so parts fold as they do within a text."""
    from catalogue.domain.tokens import fold

    return fold(f"x{text}x")[1:-1]


as_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _item_lines() -> dict[str, str]:
    """The columns of each data item behind its position, with the end of the line."""
    from catalogue.services.seeding import seed_file

    return {
        code: "\t".join(
            (code, as_json({key: plain(name) for key, name in item["names"].items()}), item["type"], item["unit"],
             "{}", "[]", "not_graded", item["personal"])
        ) + "\n"
        for code, item in seed_file("items.json")["items"].items()
    }  # fmt: skip


def _resource_columns() -> tuple[list[str], Callable[[dict[str, str]], str]]:
    """All columns of an entry's table, and what writes a line of them: given values, else the model's own defaults."""
    from catalogue.models import Resource

    given = {"created_at": MADE_AT.isoformat(), "changed_at": MADE_AT.isoformat()}
    defaults = {}
    for column in Resource._meta.concrete_fields:
        value: Any = column.get_default()
        if isinstance(value, (dict, list)):
            empty = "{}" if isinstance(value, dict) or column.get_internal_type() == "ArrayField" else "[]"
            defaults[column.column] = empty
        else:
            defaults[column.column] = "\\N" if value is None else str(value)
    defaults |= given
    names = list(defaults)
    fallback = list(defaults.values())
    return names, lambda values: "\t".join(map(values.get, names, fallback)) + "\n"  # type: ignore[arg-type]


def _themes() -> None:
    from catalogue.models import Theme
    from catalogue.services.seeding import seed_file

    names = seed_file("themes.json")["themes"]
    Theme.objects.bulk_create([Theme(code=code, names=texts) for code, texts in names.items()], ignore_conflicts=True)


def _organisations(seed: int) -> list[tuple[str, str, str]]:
    """More than 500 bodies: the same bureaus in each city of Guangdong, sections of the real departments elsewhere.

    Returns  (id, place, what the old search columns end with) of each, in a stable order.
    """
    from django.contrib.auth.models import Group

    from organisations.models import Organisation
    from organisations.services.seeding import NAMESPACE, seed_file

    rows: list[tuple[str, str, str, dict[str, str]]] = [
        (f"gd-{city}-{number}", "GD", city, {"zh-hans": AREAS["GD"][which]["zh-hans"] + bureau})
        for which, city in enumerate(CITIES)
        for number, bureau in enumerate(BUREAUS)
    ]
    for body in seed_file("organisations.json")["organisations"]:
        for number, section in enumerate(SECTIONS if body["place"] != "GD" else ()):
            names = {code: f"{name} {section[code]}" for code, name in body["names"].items()}
            rows.append((f"{body['code']}-{number}", body["place"], body["city"], names))
    groups = Group.objects.bulk_create([Group(name=f"organisation:bench-{seed}-{code}") for code, *_ in rows])
    made = Organisation.objects.bulk_create(
        Organisation(
            id=uuid5(NAMESPACE, f"bench/{seed}/{code}"),
            code=f"b{seed}-{code}",
            jurisdiction_id=place,
            kind="state_organ",
            city=city,
            names=names,
            group=group,
        )
        for (code, place, city, names), group in zip(rows, groups, strict=True)
    )
    return [(_hex(body.pk), body.jurisdiction_id, _body_text(body)) for body in made]


def _hex(key: UUID) -> str:
    return key.hex


def _body_text(body: Any) -> str:
    texts = [body.names[code] for code in LANGUAGES if code in body.names]
    return "".join(f"\\n{_folded(text)}" for text in (*texts, body.code))
