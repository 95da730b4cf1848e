"""Many rows in one statement with one parameter: JSON, which PostgreSQL itself takes apart into columns.

Django's own ``bulk_create`` binds each value of each row, and its ``bulk_update`` writes a CASE for each; for entries
with their sixty columns that is most of the time of a harvest. Undecorated helpers for the services.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection, models


def insert_rows(objects: Sequence[models.Model], *, unique: Sequence[str] = (), update: Sequence[str] = ()) -> None:
    """Insert objects of one model.

    Takes    unique, update: names of fields; a row that is there already with the same ``unique`` gets ``update``.
    Raises   DataError, IntegrityError; ValueError for text that UTF-8 cannot hold.
    """
    if not objects:
        return
    model = type(objects[0])
    fields: list[Any] = [one for one in model._meta.local_concrete_fields if not isinstance(one, models.AutoField)]
    columns = ", ".join(_name(one.column) for one in fields)
    conflict = ""
    if unique:
        of = {one.name: one.column for one in fields}
        keys = ", ".join(_name(of[name]) for name in unique)
        values = ", ".join(f"{_name(of[name])} = EXCLUDED.{_name(of[name])}" for name in update)
        conflict = f" ON CONFLICT ({keys}) DO UPDATE SET {values}"
    table = _name(model._meta.db_table)
    _execute(
        f"INSERT INTO {table} ({columns}) SELECT {columns} FROM json_populate_recordset(NULL::{table}, %s){conflict}",  # noqa: S608
        fields,
        objects,
    )
    for one in objects:
        one._state.adding, one._state.db = False, connection.alias


def update_rows(objects: Sequence[models.Model], names: Sequence[str]) -> None:
    """Write these fields of objects that are there. Raises  as insert_rows."""
    if not objects:
        return
    model = type(objects[0])
    key: Any = model._meta.pk
    fields: list[Any] = [model._meta.get_field(name) for name in dict.fromkeys(names)]
    values = ", ".join(f"{_name(one.column)} = said.{_name(one.column)}" for one in fields)
    table = _name(model._meta.db_table)
    _execute(
        f"UPDATE {table} SET {values} FROM json_populate_recordset(NULL::{table}, %s) AS said"  # noqa: S608
        f" WHERE {table}.{_name(key.column)} = said.{_name(key.column)}",
        [key, *fields],
        objects,
    )


def _name(name: str) -> str:
    return connection.ops.quote_name(name)


def _execute(statement: str, fields: Sequence[Any], objects: Sequence[models.Model]) -> None:
    rows = [{field.column: getattr(one, field.attname) for field in fields} for one in objects]
    said = json.dumps(rows, ensure_ascii=False, separators=(",", ":"), default=_plain)
    said.encode()  # a half of a character: ValueError here, and not in the middle of a statement
    with connection.cursor() as cursor:
        cursor.execute(statement, [said])


def _plain(value: Any) -> str:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):  # datetimes are dates too
        return value.isoformat()
    if isinstance(value, (bytes, memoryview)):
        return f"\\x{bytes(value).hex()}"
    raise TypeError(f"{type(value).__name__} does not go into a row")
