"""Sentences about what a dossier, its documents or an offer refuse."""

from __future__ import annotations

from typing import Final

from kiosk.domain.documents import NotYetReasonError, OnlyTaxNoticeError
from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_errors import (
    ClosedByLeaseError,
    CommuneCountError,
    CommuneTwiceError,
    DeclarationNeededError,
    DossierLockedError,
    DossierMoveError,
    NoCommuneError,
    NotDepositedError,
    OtherDossierBegunError,
    OverdueDatesError,
    OwnDossierError,
    ReasonNeededError,
    RenewalLateError,
    RenewalTooEarlyError,
    SameNumberError,
    TooLateToReopenError,
    UnfinishedDossierError,
    UnknownItemError,
)
from kiosk.domain.offer import NoSuchOfferError
from kiosk.i18n import N_, _, long_date
from kiosk.text import safe
from kiosk.wording.base import sentence
from kiosk.wording.dossier_words import task_name
from kiosk.wording.plain import say_plainly
from kiosk.wording.states import dossier_state_label

say_plainly(
    {
        DeclarationNeededError: N_("Tick every box to send your file."),
        ReasonNeededError: N_("Give a reason: the person will read it."),
        OwnDossierError: N_("You cannot decide on your own file. Ask someone else in the team."),
        SameNumberError: N_("This is the old number. A new request has a new one: look at your new certificate."),
        NoCommuneError: N_("Choose at least one commune."),
        CommuneCountError: N_("You already have 8 communes, the maximum. Remove one to add another."),
        TooLateToReopenError: N_("This correction is no longer possible: more than 30 days have passed."),
        ClosedByLeaseError: N_("The signed lease closed this file: correct that fact in the application."),
        OtherDossierBegunError: N_("Another file has been begun since. This one stays closed."),
        NotDepositedError: N_("This document is not declared deposited: there is nothing to check yet."),
        NotYetReasonError: N_("Say why you have no tax notice yet."),
        OnlyTaxNoticeError: N_("Only the tax notice may come later. Deposit the other documents."),
    }
)

LOCKED: Final = {
    DossierState.SUBMITTED: N_("Your file is being studied. Take it back if you want to change it."),
    DossierState.REFUSED: N_("Your file was not validated. See the CSE: it may reopen it."),
    DossierState.EXPIRED: N_('Your yearly renewal is late. First enter its new date under "Update".'),
    DossierState.CLOSED: N_("This file is closed. Nothing in it can change any more."),
}
OTHERWISE: Final = N_("This is not possible in the present state of the file: {state}.")


@sentence.register(DossierMoveError)
def _move(error: DossierMoveError) -> str:
    return _(OTHERWISE).format(state=dossier_state_label(error.state))


@sentence.register(DossierLockedError)
def _locked(error: DossierLockedError) -> str:
    return _(LOCKED.get(error.state, OTHERWISE)).format(state=dossier_state_label(error.state))


@sentence.register(UnfinishedDossierError)
def _unfinished(error: UnfinishedDossierError) -> str:
    tasks = ", ".join(task_name(task) for task in error.tasks)
    return _("First finish: {tasks}").format(tasks=tasks) + "."


@sentence.register(RenewalLateError)
def _renewal_late(error: RenewalLateError) -> str:
    late = _("The last day to renew was {date}. After it, a request is struck off.").format(date=long_date(error.due))
    return " ".join((late, _("Struck off? Make a new request: enter its number and its date here.")))


@sentence.register(RenewalTooEarlyError)
def _renewal_too_early(error: RenewalTooEarlyError) -> str:
    return _("The date cannot be before the last one recorded, {date}.").format(date=long_date(error.last))


@sentence.register(OverdueDatesError)
def _overdue_dates(error: OverdueDatesError) -> str:
    words = _("With these dates, the renewal was due on {date}. Compare them with your certificate.")
    return words.format(date=long_date(error.due))


@sentence.register(CommuneTwiceError)
def _commune_twice(error: CommuneTwiceError) -> str:
    commune, city = safe(error.commune), safe(error.city)
    if city:
        return _("{commune} is already in your choice: the whole city of {city}.").format(commune=commune, city=city)
    return _("{commune} is already in your list.").format(commune=commune)


@sentence.register(UnknownItemError)
def _unknown_item(error: UnknownItemError) -> str:
    return _("This file has nothing called: {item}.").format(item=safe(error.item))


@sentence.register(NoSuchOfferError)
def _no_such_offer(error: NoSuchOfferError) -> str:
    return _("No offer has this reference: {reference}.").format(reference=safe(error.reference))
