"""The statistics in words: every row has its name, a hidden number is said so."""

from __future__ import annotations

import pytest

from kiosk.domain.dossier import DossierState
from kiosk.domain.statistics import OTHERS, Counted, Table, table
from kiosk.services.statistics import OUTCOMES, OVERDUE
from kiosk.wording.statistics import cell_label, count_text, percent_text, table_title, total_text

CODES = {Counted.DOSSIERS: tuple(DossierState), Counted.OUTCOMES: OUTCOMES, Counted.OVERDUE: OVERDUE}


@pytest.mark.parametrize("counted", Counted)
def test_every_table_and_every_row_has_its_name(counted: Counted) -> None:
    codes = CODES.get(counted, ())
    assert table_title(counted)
    assert len({cell_label(counted, code) for code in codes}) == len(codes)
    assert not any(cell_label(counted, code).isupper() for code in codes)


def test_stages_reasons_and_places_are_called_what_they_are() -> None:
    assert cell_label(Counted.STAGES, "6") == "6 Résultat"
    assert cell_label(Counted.REASONS, OTHERS) == "Autres motifs"
    assert cell_label(Counted.REASONS, "trop loin") == "Trop loin"
    assert cell_label(Counted.DEPARTEMENTS, "75 Paris") == "75 Paris"


def test_what_is_hidden_is_said_so() -> None:
    some = table(Counted.DOSSIERS, {"DRAFT": 6, "CLOSED": 2})
    shown, hidden = some.cells
    assert [count_text(shown), percent_text(some, shown)] == ["6", ""]
    assert [count_text(hidden), percent_text(some, hidden)] == ["moins de 5", ""]


@pytest.mark.parametrize(
    ("some", "said"),
    [
        (table(Counted.DOSSIERS, {"DRAFT": 6}), "6"),
        (table(Counted.DOSSIERS, {"DRAFT": 6, "CLOSED": 2}), "au moins 6"),
        (table(Counted.DOSSIERS, {"CLOSED": 2}), "non donné"),
        (Table(counted=Counted.TYPOLOGIES, withheld=True), "non donné"),
        (table(Counted.REASONS, {}), "0"),
    ],
)
def test_the_total_is_said_as_far_as_it_is_known(some: Table, said: str) -> None:
    assert total_text(some) == said
