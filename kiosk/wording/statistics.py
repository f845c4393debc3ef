"""The statistics in words: what each table counts, what its rows are called, what is said of a hidden number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import DossierState
from kiosk.domain.duty import DutyKind
from kiosk.domain.statistics import FEWEST, OTHERS, Counted
from kiosk.i18n import N_, _, ngettext, number, percent
from kiosk.wording.states import stage_title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.domain.statistics import Cell, Statistics, Table

S = CandidatureState
TITLES: Final = {
    Counted.DOSSIERS: N_("Files, by state"),
    Counted.STAGES: N_("Applications in progress, by stage"),
    Counted.OUTCOMES: N_("Applications that have ended, by outcome"),
    Counted.REASONS: N_("Reasons given"),
    Counted.DEPARTEMENTS: N_("Open offers, by département"),
    Counted.TYPOLOGIES: N_("Open offers, by number of rooms"),
    Counted.OVERDUE: N_("What is late"),
}
DOSSIERS: Final = {
    DossierState.DRAFT: N_("Being prepared"),
    DossierState.SUBMITTED: N_("To validate"),
    DossierState.CHANGES_REQUESTED: N_("Change asked for"),
    DossierState.VALIDATED: N_("Validated"),
    DossierState.REFUSED: N_("Not validated"),
    DossierState.EXPIRED: N_("Expired"),
    DossierState.CLOSED: N_("File closed"),
}
OUTCOMES: Final = {
    S.LEASE_SIGNED: N_("Lease signed"),
    S.CANCELLED: N_("Cancelled by the person"),
    S.REJECTED: N_("Not accepted by Action Logement"),
    S.NOT_AWARDED: N_("Not chosen by the commission"),
    S.INADMISSIBLE: N_("Request not admissible"),
    S.DECLINED: N_("Home refused by the person"),
    S.UNANSWERED: N_("No answer in time"),
    S.OFFER_WITHDRAWN: N_("Home withdrawn or taken"),
    S.WITHDRAWN_LATE: N_("Withdrawal recorded by the CSE"),
    S.DOSSIER_CLOSED: N_("File closed"),
}
OVERDUE: Final = {
    DutyKind.ANSWER_AWARD: N_("Answer to an award"),
    DutyKind.LANDLORD_DOCUMENT: N_("Document for the landlord"),
    DutyKind.RENEWAL_OVERDUE: N_("Yearly renewal"),
    DutyKind.ALIN_UPDATE: N_("Update of AL'in"),
    DutyKind.MONTHLY: N_("Documents of the month"),
    DutyKind.TAX_NOTICE: N_("Tax notice"),
}
LABELS: Final[Mapping[Counted, Mapping[str, str]]] = {
    Counted.DOSSIERS: {str(code): label for code, label in DOSSIERS.items()},
    Counted.OUTCOMES: {str(code): label for code, label in OUTCOMES.items()},
    Counted.OVERDUE: {str(code): label for code, label in OVERDUE.items()},
    Counted.REASONS: {OTHERS: N_("Other reasons")},
}


def table_title(counted: Counted) -> str:
    """Return what a table counts."""
    return _(TITLES[counted])


def total_text(table: Table) -> str:
    """Return the total of a table, or the least it can be said to be."""
    if table.withheld or not (table.complete or table.total):
        return _("not given")
    return number(table.total) if table.complete else _("{count} at least").format(count=number(table.total))


def cell_label(counted: Counted, code: str) -> str:
    """Return what a row is called."""
    if counted is Counted.STAGES:
        return f"{code} {stage_title(int(code))}"
    label = LABELS.get(counted, {}).get(code)
    return _(label) if label else code[:1].upper() + code[1:]


def count_text(cell: Cell) -> str:
    """Return the number of a row, or that it is under five."""
    return number(cell.count) if cell.count is not None else _("fewer than {count}").format(count=FEWEST)


def percent_text(table: Table, cell: Cell) -> str:
    """Return the part of a row in the whole, where it is told."""
    part = table.percent(cell)
    return percent(part) if part is not None else ""


def validation_text(statistics: Statistics) -> str:
    """Return how long a validation takes."""
    days = statistics.validation_days
    if days is None:
        return _("Time to validate a file: not given, with fewer than {count} files.").format(count=FEWEST)
    said = ngettext(
        "Half of the files were validated in {count} day or less.",
        "Half of the files were validated in {count} days or less.",
        days,
    )
    return said.format(count=number(days))


def withheld_text() -> str:
    """Return why a table is not given."""
    return _("Not given: with the table before, it would tell the numbers that are hidden.")
