"""All that is kept of a person, found by following who refers to whom: a table made later is there as well."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from kiosk.store.database import Database

CHILDREN: Final = """
SELECT tables.name, keys."from" AS key
FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS keys
WHERE tables.type = 'table' AND keys."table" = ?
ORDER BY tables.name, keys.id
"""
ACTS: Final = "SELECT at, act FROM audit WHERE actor IN ({marks}) OR thing IN ({marks}) ORDER BY seq"
WITHHELD: Final = frozenset({"secret"})
"""The hash of the phrase: it would help to guess it."""
IN_JSON: Final = frozenset({"snapshot", "details"})

Row = dict[str, Any]


class Holdings:
    """What is kept of people, by table, each row with the rows that belong to it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def of(self, person: str) -> Row:
        """Return all that is kept of *person*, ready for JSON; of the audit only what was done and when."""
        found = self._below("people", person, {"people"})
        return found | {"audit": self._acts(_ids(found) | {person})}

    def _below(self, table: str, parent: str, seen: set[str]) -> Row:
        children = {row["name"]: row["key"] for row in self._db.rows(CHILDREN, [table]) if row["name"] not in seen}
        seen = seen | children.keys()
        return {
            name: [self._whole(name, row, seen) for row in self._rows(name, key, parent)]
            for name, key in children.items()
        }

    def _rows(self, table: str, key: str, parent: str) -> list[Row]:
        return self._db.rows(f'SELECT * FROM "{table}" WHERE "{key}" = ?', [parent])  # noqa: S608 - names of the schema

    def _whole(self, table: str, row: Row, seen: set[str]) -> Row:
        kept = {name: _read(name, value) for name, value in row.items() if name not in WITHHELD}
        return kept | (self._below(table, row["id"], seen) if "id" in row else {})

    def _acts(self, ids: set[str]) -> list[Row]:
        marks, named = ", ".join("?" * len(ids)), sorted(ids)
        return self._db.rows(ACTS.format(marks=marks), [*named, *named])


def _read(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever the column holds
    return json.loads(value) if name in IN_JSON else value


def _ids(found: Row) -> set[str]:
    rows = [row for value in found.values() if isinstance(value, list) for row in value]
    below = [_ids(row) for row in rows]
    return {row["id"] for row in rows if "id" in row}.union(*below)
