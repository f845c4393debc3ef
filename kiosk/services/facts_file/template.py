"""The template: a line of headings, then one row for each candidature in progress, whose fact is to fill in."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, Final

from kiosk.services.facts_file.columns import READ_ONLY, Column
from kiosk.text import safe
from kiosk.wording.states import candidature_state_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.domain.candidature import Candidature

_FORMULA: Final = ("=", "+", "-", "@")


def template_of(candidatures: Iterable[Candidature]) -> str:
    """Return the CSV to fill in; no name is in it, only the home and where the candidature stands."""
    written = StringIO(newline="")
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow([Column.REFERENCE, *READ_ONLY, *(each for each in Column if each is not Column.REFERENCE)])
    blanks = [""] * (len(Column) - 1)
    for each in candidatures:
        home = f"{each.offer.typology}, {each.offer.commune_name}"
        cells = each.reference, home, candidature_state_label(each)
        writer.writerow([*map(harmless, cells), *blanks])
    return written.getvalue()


def harmless(text: str) -> str:
    """Return *text* as a spreadsheet shows it, instead of computing it."""
    shown = safe(text)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
