"""Declaring what was renewed, with the date of the proof (R22)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kiosk.domain.dossier import DossierState
from kiosk.domain.errors import AnswerNeededError
from kiosk.flows.begin_again import begin_again_flow
from kiosk.flows.flow import Answers, Flow, Step
from kiosk.flows.number_steps import date_question
from kiosk.flows.page import Block, Button, Buttons, Menu, Page, Row, Text
from kiosk.flows.requests import Back, Home, Replace, Request, Start
from kiosk.flows.wizard import dossier_of
from kiosk.i18n import N_, _, long_date

if TYPE_CHECKING:
    from kiosk.flows.visit import Visit

TITLE = N_("Update of the file")


def renew_flow(visit: Visit) -> Flow:
    """Return the one question about the renewal on the State's site."""
    step = Step(
        key="renew",
        title=N_("Renew my request on the State's site"),
        questions=(date_question("on", N_("Date of the new certificate"), visit.today),),
        before=lambda now, _answers: _in_time(now),
        after=lambda now, _answers: _struck_off(now),
    )
    return Flow(key="renew", title=TITLE, steps=(step,), commit=_renew)


def alin_update_flow(visit: Visit) -> Flow:
    """Return the one question about the update on AL'in."""
    step = Step(
        key="alin-update",
        title=N_("Update my file on AL'in"),
        questions=(date_question("on", N_("Date of the last update on AL'in"), visit.today),),
    )
    return Flow(key="alin-update", title=TITLE, steps=(step,), commit=_update_alin)


def tax_notice_flow(visit: Visit) -> Flow:
    """Return the one question about the tax notice of the year (R23)."""
    step = Step(
        key="tax-notice",
        title=N_("Tax notice of the year"),
        questions=(date_question("on", N_("Day you deposited it on the State's site"), visit.today),),
    )
    return Flow(key="tax-notice", title=TITLE, steps=(step,), commit=_deposit_tax_notice)


def renewed_page(visit: Visit) -> Page:
    """Say that the renewal is noted, and until when it holds."""
    request = dossier_of(visit).request
    return _noted(request.renewed_on, request.renewal_due)


def alin_updated_page(visit: Visit) -> Page:
    """Say that the update on AL'in is noted, and until when it holds."""
    alin = dossier_of(visit).alin
    return _noted(alin.updated_on, alin.update_due)


def _noted(on: date | None, due: date | None) -> Page:
    done = _("Renewed on {date}").format(date=long_date(on)) if on else _("Update of the file")
    following = (Text(pieces=(_("Next time: before {date}").format(date=long_date(due)),)),) if due else ()
    back = Button(key="back", label=_("Go back"), go=Back())
    home = Button(key="home", label=_("Back to my home page"), go=Home())
    return Page(title=done, blocks=(*following, Buttons(buttons=(back, home))), help="dossier")


def _renew(visit: Visit, answers: Answers) -> Request:
    visit.services.dossiers.renew(visit.person, _day(answers))
    return Replace(renewed_page)


def _update_alin(visit: Visit, answers: Answers) -> Request:
    visit.services.dossiers.update_alin(visit.person, _day(answers))
    return Replace(alin_updated_page)


def _deposit_tax_notice(visit: Visit, answers: Answers) -> Request:
    visit.services.upkeep.deposit_tax_notice(visit.person, _day(answers))
    return Back("tax-notice")


def _day(answers: Answers) -> date:
    on = answers.get("on")
    if not isinstance(on, date):
        raise AnswerNeededError
    return on


def _expired(visit: Visit) -> bool:
    return dossier_of(visit).state_on(visit.today) is DossierState.EXPIRED


def _in_time(visit: Visit) -> tuple[Block, ...]:
    if not _expired(visit):
        return ()
    return (Text(pieces=(_("Renewed in time? Enter the date of your new certificate."),)),)


def _struck_off(visit: Visit) -> tuple[Block, ...]:
    if not _expired(visit):
        return ()
    row = Row(key="again", cells=(_("Struck off: I have a new number"),), go=Start(begin_again_flow))
    return (Menu(rows=(row,), columns=(0,)),)
