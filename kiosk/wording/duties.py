"""What is due: two short cells for Home, and a full sentence (R02, R22, domain rules §7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.domain.duty import DutyKind, Urgency
from kiosk.i18n import _, brief_date, long_date, month, month_name, ngettext
from kiosk.text import safe
from kiosk.wording.dossier_words import item_name, task_name
from kiosk.wording.yearly import alin_sentence, overdue_sentence, renewal_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.domain.duty import Duty

K = DutyKind


@dataclass(frozen=True, kw_only=True)
class DutyWords:
    """A duty, short and whole."""

    what: str
    """Up to 31 columns."""
    when: str
    """Up to 38 columns."""
    sentence: str


def duty_words(duty: Duty, today: date) -> DutyWords:
    """Return what is said of *duty* on *today*."""
    return WORDS[duty.kind](duty, today)


def _answer(duty: Duty, today: date) -> DutyWords:
    law = _("Without an answer by then, the law takes it as a refusal.")
    if duty.due_on is None:
        unknown = _("Answer the landlord within 10 days of receiving the offer")
        return DutyWords(
            what=_("Answer the landlord"),
            when=_("within 10 days of receiving it"),
            sentence=f"{unknown}. {law}",
        )
    if duty.urgency is Urgency.LATE:
        ended = _("time to answer ended on {date}").format(date=brief_date(duty.due_on))
        whole = _("Time to answer ended on {date}: call the landlord").format(date=long_date(duty.due_on))
        return DutyWords(what=_("Call the landlord today"), when=ended, sentence=f"{whole}.")
    whole = _("Answer the landlord by {date}").format(date=long_date(duty.due_on))
    return DutyWords(what=_("Answer the landlord"), when=_by(duty.due_on, today), sentence=f"{whole}. {law}")


def _document(duty: Duty, today: date) -> DutyWords:
    due = duty.due_on or today
    if duty.urgency is Urgency.LATE:
        whole = _("Document for the landlord: late since {date}").format(date=long_date(due))
    else:
        whole = _("The landlord asks for a document by {date}").format(date=long_date(due))
    document = safe(duty.document)
    return DutyWords(
        what=_("Document for the landlord"), when=_by(due, today), sentence=f"{whole}. {document}.".replace("..", ".")
    )


def _visit(duty: Duty, today: date) -> DutyWords:
    day = duty.due_on or today
    time = safe(duty.time)
    when = _("{date}, at {time}").format(date=brief_date(day), time=time)
    whole = _("Visit: {date}, at {time}, {place}").format(date=long_date(day), time=time, place=safe(duty.place))
    return DutyWords(what=_("Visit of the home"), when=when, sentence=f"{whole}.")


def _overdue(duty: Duty, today: date) -> DutyWords:
    since = (duty.due_on or today) + timedelta(days=1)
    return DutyWords(
        what=_("Renewal not done"),
        when=_("expired since {date}").format(date=brief_date(since, year=since.year != today.year)),
        sentence=overdue_sentence(since),
    )


def _renewal(duty: Duty, today: date) -> DutyWords:
    due = duty.due_on or today
    return DutyWords(what=_("Renew your request"), when=_by(due, today), sentence=renewal_sentence(due, today))


def _alin(duty: Duty, today: date) -> DutyWords:
    due = duty.due_on or today
    return DutyWords(what=_("Update your AL'in file"), when=_by(due, today), sentence=alin_sentence(due, today))


def _choice(_duty: Duty, _today: date) -> DutyWords:
    return DutyWords(
        what=_("Choose what to do"),
        when=_("Action Logement said no"),
        sentence=_("Action Logement said no: choose what to do") + ".",
    )


def _correction(duty: Duty, _today: date) -> DutyWords:
    names = [item_name(item) for item in duty.items]
    count = ngettext("{n} point to correct", "{n} points to correct", len(names)).format(n=len(names))
    whole = _("Correct your file: {items}").format(items=", ".join(names))
    return DutyWords(what=_("Correct your file"), when=names[0] if len(names) == 1 else count, sentence=f"{whole}.")


def _finish(duty: Duty, _today: date) -> DutyWords:
    task = task_name(duty.task) if duty.task else ""
    whole = _("Finish your file. Next: {task}").format(task=task)
    return DutyWords(what=_("Finish your file"), when=task, sentence=f"{whole}.")


def _monthly(duty: Duty, today: date) -> DutyWords:
    of, due = duty.month or today, duty.due_on or today
    begun = 0 < len(duty.items) < duty.total
    names = _("Payslip and rent receipt ({month}): by {date}") if duty.total > 1 else _("Payslip ({month}): by {date}")
    done = _("Documents of the month ({month}): incomplete ({done}/{total})")
    said = done.format(month=month(of), done=duty.total - len(duty.items), total=duty.total)
    whole = said if begun else names.format(month=month(of), date=long_date(due))
    return DutyWords(
        what=_("Documents for {month}").format(month=month_name(of)),
        when=_by(due, today),
        sentence=". ".join((whole, _("It is advice: a month forgotten does not take away your seniority."))),
    )


def _tax_notice(duty: Duty, today: date) -> DutyWords:
    due = duty.due_on or today
    whole = _("Tax notice of {year}: to deposit by {date}").format(year=due.year, date=long_date(due))
    return DutyWords(what=_("Tax notice of {year}").format(year=due.year), when=_by(due, today), sentence=f"{whole}.")


def _widen(_duty: Duty, _today: date) -> DutyWords:
    return DutyWords(
        what=_("Ask for more communes"),
        when=_("advice"),
        sentence=". ".join((_("Advice: ask for more communes"), _("The wider your choice, the easier your search."))),
    )


def _by(day: date, today: date) -> str:
    left = (day - today).days
    if left < 0:
        return ngettext("{n} day late", "{n} days late", -left).format(n=-left)
    if left == 0:
        return _("today is the last day")
    days = ngettext("{n} day", "{n} days", left).format(n=left)
    return _("by {date} ({days})").format(date=brief_date(day), days=days)


WORDS: Final[dict[DutyKind, Callable[[Duty, date], DutyWords]]] = {
    K.ANSWER_AWARD: _answer,
    K.LANDLORD_DOCUMENT: _document,
    K.VISIT: _visit,
    K.RENEWAL_OVERDUE: _overdue,
    K.RENEWAL: _renewal,
    K.ALIN_UPDATE: _alin,
    K.CHOICE: _choice,
    K.CORRECTION: _correction,
    K.FINISH_DOSSIER: _finish,
    K.MONTHLY: _monthly,
    K.TAX_NOTICE: _tax_notice,
    K.WIDEN: _widen,
}
