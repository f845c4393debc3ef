"""« Annuler cette candidature », in two steps (R14)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.candidature_errors import AlreadyForwardedError
from kiosk.flows.candidature_act import question, ways_on
from kiosk.flows.page import Button, Note, Page, Text
from kiosk.flows.requests import Back, Do, Replace, Request, show
from kiosk.flows.said import Said, Tone
from kiosk.flows.sayings import home_name
from kiosk.i18n import _, long_date
from kiosk.wording import sentence

if TYPE_CHECKING:
    from kiosk.flows.visit import Visit


def first_question(visit: Visit, *, candidature: str) -> Page:
    """Ask once, and say what follows."""
    found = visit.services.candidatures.get(visit.person, candidature)
    given_up = _("You give up {reference}, {commune}. Someone else may get this home.").format(
        reference=found.offer.reference, commune=found.offer.place
    )
    second = Replace(partial(second_question, candidature=candidature))
    return question(
        _("Cancel this application? (1 of 2)"),
        (
            Text(pieces=(Said(home_name(found.offer), Tone.STRONG),)),
            Text(pieces=(given_up,)),
            Note(text=_("You cannot undo this. You can apply for another home afterwards.")),
        ),
        (_keep(), Button(key="go-on", label=_("Go on"), go=second, danger=True)),
        danger=True,
    )


def second_question(_visit: Visit, *, candidature: str) -> Page:
    """Ask a second time."""
    act = Do(partial(_cancel, candidature=candidature))
    return question(
        _("Last question before cancelling (2 of 2)"),
        (Text(pieces=(_("The CSE tells Action Logement: you have nothing else to do."),)),),
        (_keep(), Button(key="cancel", label=_("Yes, cancel it for good"), go=act, danger=True)),
        danger=True,
    )


def _keep() -> Button:
    return Button(key="keep", label=_("No, keep it"), go=Back())


def _cancel(visit: Visit, *, candidature: str) -> Request:
    try:
        visit.services.candidatures.cancel(visit.person, candidature)
    except AlreadyForwardedError as error:
        return show(_too_late(error))
    said = _("Application cancelled on {date}").format(date=long_date(visit.today))
    return show(
        Page(
            title=said,
            blocks=(
                Text(pieces=(_("It is cancelled and kept in the archives. You can apply for another home."),)),
                Text(pieces=(_("The CSE tells Action Logement: you have nothing else to do."),)),
                ways_on(),
            ),
        )
    )


def _too_late(error: AlreadyForwardedError) -> Page:
    out = _("To give up, tell {landlord}, then the CSE, which records it.").format(
        landlord=error.landlord or _("the landlord")
    )
    return Page(
        title=_("Nothing was cancelled"),
        blocks=(Text(pieces=(Said(sentence(error), Tone.STRONG),)), Text(pieces=(out,)), ways_on()),
    )
