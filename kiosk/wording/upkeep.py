"""The documents of every month and the tax notice in words: names, where each month stands, what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.domain.monthly import MonthState
from kiosk.domain.monthly_deposits import Absence, BoxesLeftError, MonthClosedError, MonthlyKind, NotAskedForError
from kiosk.domain.tax_notice import OldTaxNoticeError
from kiosk.i18n import N_, _, brief_date, long_date, month, ngettext
from kiosk.wording.base import sentence
from kiosk.wording.plain import say_plainly

if TYPE_CHECKING:
    from datetime import date

    from kiosk.domain.monthly import Month

NAMES: Final = {MonthlyKind.PAYSLIP: N_("Payslip, {month}"), MonthlyKind.RENT_RECEIPT: N_("Rent receipt, {month}")}
ABSENCES: Final = {
    (MonthlyKind.PAYSLIP, Absence.NOT_PAID): N_("No payslip this month: I was not paid"),
    (MonthlyKind.PAYSLIP, Absence.OTHER): N_("No payslip this month, for another reason"),
    (MonthlyKind.RENT_RECEIPT, Absence.NO_RENT): N_("No receipt this month: I paid no rent"),
    (MonthlyKind.RENT_RECEIPT, Absence.NOT_GIVEN): N_("No receipt this month: the owner gives none"),
    (MonthlyKind.RENT_RECEIPT, Absence.OTHER): N_("No receipt this month, for another reason"),
}
NONE_THIS_MONTH: Final = {
    MonthlyKind.PAYSLIP: N_("no payslip this month"),
    MonthlyKind.RENT_RECEIPT: N_("no receipt this month"),
}

say_plainly(
    {NotAskedForError: N_("This document is not asked for in your situation. Look at the list again: it has changed.")}
)


def monthly_name(kind: MonthlyKind, of: date) -> str:
    """Return « Bulletin de salaire, octobre 2026 »."""
    return _(NAMES[kind]).format(month=month(of))


def absence_name(kind: MonthlyKind, absence: Absence) -> str:
    """Return why there is no such document, as the person says it."""
    return _(ABSENCES[kind, absence])


def box_standing(found: Month, kind: MonthlyKind) -> str:
    """Return when a box was ticked, or that there is none this month; nothing for an empty one."""
    deposit = found.deposit(kind)
    if deposit is None:
        return ""
    if deposit.absence is not None:
        return _(NONE_THIS_MONTH[kind])
    return _("on {date}").format(date=brief_date(deposit.on))


def month_title(of: date) -> str:
    """Return « Octobre 2026 », which begins a line."""
    name = month(of)
    return name[:1].upper() + name[1:]


def month_standing(found: Month, today: date) -> tuple[str, str]:
    """Return where a month stands in two short lines, up to 22 columns."""
    match found.state:
        case MonthState.BEFORE:
            return _("Not asked for"), _("before your file")
        case MonthState.NOT_OPEN:
            return _("Not yet"), _("from {date}").format(date=brief_date(found.opens_on))
        case MonthState.COMPLETE:
            last = max(deposit.on for deposit in found.deposits)
            return _("Complete"), _("on {date}").format(date=brief_date(last))
        case MonthState.INCOMPLETE:
            done = len(found.deposits)
            said = _("Incomplete ({done}/{total})").format(done=done, total=len(found.kinds))
            return said, _due(found.due_on, today)
        case MonthState.NOT_BEGUN:
            return _("Not begun"), _due(found.due_on, today)


def _due(due: date, today: date) -> str:
    left = (due - today).days
    if left >= 0:
        return _("before {date}").format(date=brief_date(due)) if left else _("today is the last day")
    return ngettext("{n} day late", "{n} days late", -left).format(n=-left)


@sentence.register(BoxesLeftError)
def _boxes_left(error: BoxesLeftError) -> str:
    left = ngettext("{n} box left to tick", "{n} boxes left to tick", error.left).format(n=error.left)
    return f"{left}. " + _("What you ticked is saved. Come back for the rest.")


@sentence.register(MonthClosedError)
def _month_closed(error: MonthClosedError) -> str:
    return _("Nothing is asked for {month} today.").format(month=month(error.month))


@sentence.register(OldTaxNoticeError)
def _old_notice(error: OldTaxNoticeError) -> str:
    said = _("This year's tax notice is deposited from {date}. Before, it was that of the year before.")
    return said.format(date=long_date(error.opens))
