"""The official list of communes and départements, as it is shipped."""

from __future__ import annotations

import csv
import gzip
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final

from kiosk.data import open_data, read_data
from kiosk.domain.commune import Commune, CommuneKind

if TYPE_CHECKING:
    from collections.abc import Iterator

EDITION: Final = "COG 2026"
"""Changes with the file; a database filled from another edition is to be filled again."""


def shipped_communes() -> Iterator[Commune]:
    """Yield the 35,014 communes, arrondissements and whole cities, in the order of their codes."""
    with (
        open_data("communes.csv.gz") as packed,
        gzip.open(packed) as unpacked,
        TextIOWrapper(unpacked, encoding="utf-8", newline="") as text,
    ):
        for row in csv.DictReader(text, delimiter=";"):
            yield Commune(
                code=row["code"],
                name=row["nom"],
                kind=CommuneKind(row["type"]),
                parent=row["parent"],
                departement=row["departement"],
                postcodes=tuple(row["codes_postaux"].split()),
                population=int(row["population"]) if row["population"] else None,
                neighbours=frozenset(row["voisins"].split()),
            )


def shipped_departements() -> dict[str, str]:
    """Return the name of each département by its code."""
    rows = csv.DictReader(read_data("departements.csv").splitlines(), delimiter=";")
    return {row["code"]: row["nom"] for row in rows}
