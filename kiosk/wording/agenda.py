"""Deadlines to take away: what each is called in a list and in the person's own calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.drop_errors import DropRefusedError, NoDropFolderError
from kiosk.domain.duty import DutyKind
from kiosk.i18n import N_, _, month
from kiosk.wording.plain import say_plainly

if TYPE_CHECKING:
    from kiosk.domain.agenda import Deadline

NAMES: Final = {
    DutyKind.ANSWER_AWARD: N_("answer the landlord"),
    DutyKind.LANDLORD_DOCUMENT: N_("document for the landlord"),
    DutyKind.VISIT: N_("visit of the home"),
    DutyKind.RENEWAL: N_("renew my request"),
    DutyKind.ALIN_UPDATE: N_("update my AL'in file"),
    DutyKind.MONTHLY: N_("documents, {month}"),
    DutyKind.TAX_NOTICE: N_("tax notice of {year}"),
}

say_plainly(
    {
        NoDropFolderError: N_("The folder for files is not there. Nothing was written. Tell the CSE."),
        DropRefusedError: N_("The folder for files takes nothing: not allowed, or full. Tell the CSE."),
    }
)


def deadline_name(deadline: Deadline) -> str:
    """Return « renouveler ma demande »."""
    named = month(deadline.month) if deadline.month else ""
    return _(NAMES[deadline.kind]).format(month=named, year=deadline.on.year)


def deadline_summary(deadline: Deadline) -> str:
    """Return « Kiosque Logement : renouveler ma demande »: short enough for a code at 80 columns and 24 rows."""
    return _("Kiosque Logement: {what}").format(what=deadline_name(deadline))
