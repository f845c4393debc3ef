"""Signing in, and choosing a new phrase after a one-time one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.domain.account import Readmission, SignIn
from kiosk.flows.account import Proposal, chosen, matricule_question, phrase_steps
from kiosk.flows.flow import Answers, Flow, Kind, Question, Step
from kiosk.flows.page import Block, Button, Buttons, Page, Text
from kiosk.flows.requests import Back, Home, Open, Request, SignedIn, Start
from kiosk.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.flows.visit import Visit

TITLE: Final = N_("Carry on with my file")


def sign_in_request() -> Request:
    """Return the request that asks who is there."""
    return Start(sign_in_flow)


def sign_in_flow(visit: Visit) -> Flow:
    """Return the two questions of signing in."""
    return Flow(
        key="sign-in",
        title=TITLE,
        steps=(
            Step(
                key="sign-in",
                title=TITLE,
                questions=(
                    matricule_question(visit, hint=N_("On your badge or your payslip. Example: {example}.")),
                    phrase_question(),
                ),
                after=_forgotten,
                button=N_("Open my session"),
            ),
        ),
        commit=_sign_in,
        keep_typed=False,
    )


def choose_flow(visit: Visit, *, readmission: Readmission) -> Flow:
    """Return the choice of a new phrase, once a one-time phrase is used up: nobody is signed in before it is made."""
    proposal = Proposal()
    proposal.renew(visit)
    first, *rest = phrase_steps(proposal, lambda _: readmission.matricule)
    return Flow(
        key="new-phrase",
        title=N_("Choose a new phrase"),
        steps=(replace(first, before=used_up(first)), *rest),
        commit=lambda now, answers: _choose(now, answers, proposal, readmission),
        keep_typed=False,
    )


def forgotten_page(_visit: Visit) -> Page:
    """Say what to do without one's phrase."""
    return Page(
        title=_("I forgot my phrase"),
        blocks=(
            Text(pieces=(_("See the CSE with a paper that proves who you are. It gives you a one-time phrase."),)),
            Text(pieces=(_("Nothing is lost: your file stays as you left it."),)),
            Buttons(buttons=(Button(key="back", label=_("Go back"), go=Back()),)),
        ),
        help="sign-in",
    )


def phrase_question() -> Question:
    """Return the question of the phrase, whoever signs in."""
    return Question(
        key="phrase",
        label=N_("Your secret phrase"),
        hint=N_("Five words: the first four letters of each are enough. Or your own phrase."),
        kind=Kind.SECRET,
        width=60,
    )


def _forgotten(_visit: Visit, _answers: Answers) -> tuple[Block, ...]:
    return (Buttons(buttons=(Button(key="forgotten", label=_("I forgot my phrase"), go=Open(forgotten_page)),)),)


def _sign_in(visit: Visit, answers: Answers) -> Request:
    entered = visit.services.accounts.sign_in(str(answers["matricule"]), str(answers["phrase"]))
    if isinstance(entered, SignIn):
        return _signed_in(visit, entered)
    return Start(partial(choose_flow, readmission=entered))


def used_up(step: Step) -> Callable[[Visit, Answers], tuple[Block, ...]]:
    """Return what stands before the choice of a phrase: why another one is needed."""
    said = N_("You used a one-time phrase. It has now been used up: choose your own.")
    return lambda visit, answers: (Text(pieces=(_(said),)), *step.before(visit, answers))


def _choose(visit: Visit, answers: Answers, proposal: Proposal, readmission: Readmission) -> Request:
    phrase, kind = chosen(answers, proposal)
    return _signed_in(visit, visit.services.accounts.choose_phrase(readmission, phrase, kind))


def _signed_in(visit: Visit, entered: SignIn) -> Request:
    visit.services.dossiers.begin_first(entered.person)
    return SignedIn(person=entered.person, then=Home())
