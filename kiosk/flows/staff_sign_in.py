"""The sign-in of the staff, and the choice of a phrase after the one-time one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.domain.errors import AnswerNeededError
from kiosk.domain.staff import StaffMember, StaffReadmission
from kiosk.flows.account import Proposal, chosen, phrase_steps
from kiosk.flows.flow import Answers, Flow, Question, Step
from kiosk.flows.page import Block, Text
from kiosk.flows.requests import Request, StaffIn, Start
from kiosk.flows.sign_in import phrase_question, used_up
from kiosk.i18n import N_, _
from kiosk.text import clean

if TYPE_CHECKING:
    from kiosk.flows.visit import Visit

TITLE: Final = N_("Staff sign-in")


def staff_sign_in_flow(_visit: Visit) -> Flow:
    """Return the two questions: the name, and the phrase."""
    step = Step(
        key="staff-sign-in",
        title=TITLE,
        questions=(
            Question(
                key="name",
                label=N_("Your name"),
                hint=N_("As it is written in the list of the staff. Capitals do not matter."),
                parse=parse_name,
            ),
            phrase_question(),
        ),
        after=_whom_it_is_for,
        button=N_("Open my session"),
    )
    return Flow(key="staff-sign-in", title=TITLE, steps=(step,), commit=_sign_in, keep_typed=False)


def choose_flow(visit: Visit, *, readmission: StaffReadmission) -> Flow:
    """Return the choice of a phrase, once the one-time one is used up: nobody is signed in before it is made."""
    proposal = Proposal()
    proposal.renew(visit)
    first, *rest = phrase_steps(proposal, lambda _: readmission.member.matricule)
    return Flow(
        key="new-phrase",
        title=N_("Choose a new phrase"),
        steps=(replace(first, before=used_up(first)), *rest),
        commit=lambda now, answers: _choose(now, answers, proposal, readmission),
        keep_typed=False,
    )


def parse_name(raw: str) -> str:
    """Return the name typed.

    Raises:
        AnswerNeededError: If there is none.
    """
    name = clean(raw)
    if not name:
        raise AnswerNeededError
    return name


def _whom_it_is_for(_visit: Visit, _answers: Answers) -> tuple[Block, ...]:
    first = _("The first time, or without your phrase: who installed the kiosk gives you a one-time phrase.")
    return (Text(pieces=(first,)),)


def _sign_in(visit: Visit, answers: Answers) -> Request:
    entered = visit.services.staff_access.sign_in(str(answers["name"]), str(answers["phrase"]))
    if isinstance(entered, StaffMember):
        return StaffIn(entered)
    return Start(partial(choose_flow, readmission=entered))


def _choose(visit: Visit, answers: Answers, proposal: Proposal, readmission: StaffReadmission) -> Request:
    phrase, kind = chosen(answers, proposal)
    return StaffIn(visit.services.staff_access.choose_phrase(readmission, phrase, kind))
