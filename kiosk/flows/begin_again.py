"""After the request was struck off: a new number, its date, and seniority from zero (R22)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kiosk.domain.dossier_errors import SameNumberError
from kiosk.domain.errors import AnswerNeededError
from kiosk.flows.flow import Answers, Flow, Step
from kiosk.flows.number_steps import chosen_number, date_question, number_step, warnings, zero_step
from kiosk.flows.page import Block, Text
from kiosk.flows.requests import Back, Request
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import TITLE, dossier_of
from kiosk.i18n import N_, _

if TYPE_CHECKING:
    from kiosk.flows.visit import Visit


def begin_again_flow(visit: Visit) -> Flow:
    """Return the questions about the new request; nothing is kept before the last one."""
    number = number_step(lambda _answers: True, lambda _visit, _answers: _seniority())
    date_step = Step(
        key="date",
        title=N_("Your unique number"),
        questions=(date_question("deposited_on", N_("Date of your request"), visit.today),),
        before=lambda now, answers: (*_seniority(), *warnings(now, answers)),
        button=N_("Begin again with this number"),
    )
    return Flow(
        key="begin-again",
        title=TITLE,
        steps=(replace(number, check=_check_new), zero_step(), date_step),
        commit=_begin_again,
    )


def _check_new(visit: Visit, answers: Answers) -> None:
    number = chosen_number(answers)
    if number == dossier_of(visit).request.number:
        raise SameNumberError
    visit.services.dossiers.check_number(visit.person, number)


def _begin_again(visit: Visit, answers: Answers) -> Request:
    on = answers.get("deposited_on")
    if not isinstance(on, date):
        raise AnswerNeededError
    visit.services.dossiers.begin_again(visit.person, chosen_number(answers), on)
    return Back()


def _seniority() -> tuple[Block, ...]:
    return (
        Text(pieces=(Said(_("With a new number, your seniority starts again from zero."), Tone.STRONG),), tight=True),
        Text(pieces=(_("Your answers stay. You check them and send your file again."),)),
    )
