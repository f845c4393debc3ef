"""Fills the tables of communes and départements from the list that is shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.data.communes import shipped_communes, shipped_departements

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlite_utils import Database

    from kiosk.domain.commune import Commune

COMMUNE = """
INSERT INTO communes (code, name, key, kind, parent, departement, population, postcodes, neighbours)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
POSTCODE = "INSERT INTO commune_postcodes (postcode, commune) VALUES (?, ?)"
WORD = "INSERT OR IGNORE INTO commune_words (word, commune, population) VALUES (?, ?, ?)"


def fill_places(db: Database) -> None:
    """Fill empty tables with the whole list."""
    db.conn.executemany("INSERT INTO departements (code, name) VALUES (?, ?)", shipped_departements().items())
    communes = [(commune, commune.key) for commune in shipped_communes()]
    db.conn.executemany(COMMUNE, (_row(commune, key) for commune, key in communes))
    db.conn.executemany(POSTCODE, ((postcode, each.code) for each, _ in communes for postcode in each.postcodes))
    db.conn.executemany(WORD, _words(communes))


def _row(commune: Commune, key: str) -> tuple[object, ...]:
    return (
        commune.code,
        commune.name,
        key,
        commune.kind,
        commune.parent,
        commune.departement,
        commune.population,
        " ".join(commune.postcodes),
        " ".join(sorted(commune.neighbours)),
    )


def _words(communes: Iterable[tuple[Commune, str]]) -> Iterable[tuple[str, str, int]]:
    return ((word, commune.code, commune.population or 0) for commune, key in communes for word in key.split())
