"""Saying where and when a document was deposited, or why there is no tax notice yet."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from kiosk.domain.documents import DocumentKind, NotYetReasonError, Site
from kiosk.domain.errors import AnswerNeededError, TooLongError
from kiosk.domain.tasks import TASKS, Task
from kiosk.flows.document_acts import document_of
from kiosk.flows.flow import Answers, Flow, Kind, Option, Question, Step
from kiosk.flows.number_steps import date_question
from kiosk.flows.page import Block, Text
from kiosk.flows.requests import Back, Request
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import TITLE, one_of
from kiosk.i18n import N_
from kiosk.text import clean
from kiosk.wording.document_words import document_name, site_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.domain.documents import Document
    from kiosk.flows.visit import Visit

LONGEST: Final = 200


def deposit_flow(visit: Visit, *, key: str) -> Flow:
    """Return the two questions about where and when the document with that *key* was deposited."""
    document = document_of(visit, key)
    site = Question(
        key="site",
        label=N_("Deposited on which site?"),
        kind=Kind.CHOICE,
        parse=lambda raw: one_of(Site, raw),
        options=lambda _visit, _answers: tuple(Option(value=site, label=site_name(site)) for site in Site),
    )
    on = date_question("on", N_("Deposited on which date?"), visit.today)
    start = {"site": document.site, "on": document.deposited_on}
    return _flow(
        "document",
        _step("deposit", document, site, on),
        start={name: answer for name, answer in start.items() if answer},
        commit=lambda now, answers: _deposited(now, answers, key),
    )


def no_notice_flow(visit: Visit) -> Flow:
    """Return the one question: why there is no tax notice yet."""
    document = document_of(visit, DocumentKind.TAX_NOTICE)
    reason = Question(
        key="reason",
        label=N_("Say why you have no tax notice yet"),
        hint=N_("Do not write about your health or your private life: the CSE does not need it."),
        parse=parse_reason,
        width=60,
    )
    return _flow("no-notice", _step("not-yet", document, reason), start={}, commit=_not_yet)


def parse_reason(raw: str) -> str:
    """Return why there is no notice yet.

    Raises:
        NotYetReasonError: If nothing was typed.
        TooLongError: If it has more than 200 characters.
    """
    reason = clean(raw, limit=LONGEST + 1)
    if not reason:
        raise NotYetReasonError
    if len(reason) > LONGEST:
        raise TooLongError(limit=LONGEST)
    return reason


def _flow(key: str, step: Step, *, start: Answers, commit: Callable[[Visit, Answers], Request]) -> Flow:
    return Flow(
        key=key,
        title=TITLE,
        steps=(step,),
        start=start,
        commit=commit,
        number=TASKS.index(Task.DOCUMENTS) + 1,
        total=len(TASKS),
    )


def _step(key: str, document: Document, *questions: Question) -> Step:
    return Step(
        key=key,
        title=N_("Your documents"),
        questions=questions,
        before=lambda _visit, _answers: _named(document),
    )


def _deposited(visit: Visit, answers: Answers, key: str) -> Request:
    on = answers["on"]
    if not isinstance(on, date):
        raise AnswerNeededError
    changed = document_of(visit, key).deposited(one_of(Site, answers["site"]), on)
    visit.services.dossiers.set_document(visit.person, changed)
    return Back()


def _not_yet(visit: Visit, answers: Answers) -> Request:
    changed = document_of(visit, DocumentKind.TAX_NOTICE).not_yet(str(answers["reason"]))
    visit.services.dossiers.set_document(visit.person, changed)
    return Back()


def _named(document: Document) -> tuple[Block, ...]:
    return (Text(pieces=(Said(document_name(document.kind, document.number), Tone.STRONG),)),)
