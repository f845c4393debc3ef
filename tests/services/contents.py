"""All that a file holds, to see that nothing has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiosk.store.store import Store

Rows = dict[str, list[tuple[Any, ...]]]
SHIPPED = ("communes", "commune_", "departements", "sqlite_", "_sqlite_")
"""How the names of the tables begin that nobody writes."""
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"


def contents(store: Store, *without: str) -> Rows:
    """Return the rows of every table but those shipped and those named."""
    db = store._db
    names = [name for (name,) in db.execute(TABLES).fetchall() if not name.startswith(SHIPPED)]
    return {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in names if name not in without}
