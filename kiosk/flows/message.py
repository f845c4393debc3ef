"""Writing to the CSE; the message stays here, it does not go to Action Logement (R25)."""

from __future__ import annotations

import secrets
from functools import partial
from typing import TYPE_CHECKING, Final

from kiosk.domain.identifiers import parse_email, parse_phone
from kiosk.domain.message import Subject, parse_body
from kiosk.flows.flow import Answers, Flow, Kind, Option, Question, Step
from kiosk.flows.page import Block, Button, Buttons, Page, Text
from kiosk.flows.requests import Back, Request, Start, show
from kiosk.flows.sayings import group_digits
from kiosk.i18n import N_, _, long_date
from kiosk.wording.messages import SUBJECTS, subject_label

if TYPE_CHECKING:
    from kiosk.flows.visit import Visit

TITLE: Final = N_("New message to the CSE")
SEND: Final = N_("Send the message")


def write_request() -> Request:
    """Return the request that asks what to write."""
    return Start(message_flow)


def message_flow(visit: Visit) -> Flow:
    """Return the questions: the subject, the text, and how to answer when nobody is signed in."""
    signed_in = bool(visit.person)
    return Flow(
        key="message",
        title=TITLE,
        steps=(_subject_step(), _body_step(last=signed_in), _reply_step(asked=not signed_in)),
        commit=partial(_leave, token=secrets.token_hex(8)),
        keep_typed=signed_in,
    )


def parse_reply(raw: str) -> str:
    """Return an e-mail address or a telephone number."""
    return str(parse_email(raw)) if "@" in raw else parse_phone(raw)


def _subject_step() -> Step:
    return Step(
        key="subject",
        title=TITLE,
        questions=(Question(key="subject", label=N_("Subject"), kind=Kind.CHOICE, options=_subjects),),
        before=_where_it_goes,
    )


def _body_step(*, last: bool) -> Step:
    return Step(
        key="body",
        title=TITLE,
        questions=(
            Question(
                key="body",
                label=N_("Your message"),
                hint=N_("Do not write about your health or your private life: the CSE does not need it."),
                kind=Kind.LONG_TEXT,
                parse=parse_body,
            ),
        ),
        button=SEND if last else N_("Continue"),
    )


def _reply_step(*, asked: bool) -> Step:
    return Step(
        key="reply",
        title=TITLE,
        questions=(
            Question(
                key="reply_to",
                label=N_("How can the CSE answer you?"),
                hint=N_("Your phone number or your e-mail address."),
                parse=parse_reply,
            ),
        ),
        when=lambda _: asked,
        button=SEND,
    )


def _subjects(_visit: Visit, _answers: Answers) -> tuple[Option, ...]:
    return tuple(Option(value=str(subject), label=subject_label(subject)) for subject in SUBJECTS)


def _where_it_goes(visit: Visit, _answers: Answers) -> tuple[Block, ...]:
    phone = group_digits(visit.settings.phone)
    return (
        Text(pieces=(_("Your message goes to the CSE, not to Action Logement."),), tight=True),
        Text(pieces=(_("To write to Action Logement, use the contact form on al-in.fr."),), tight=True),
        Text(pieces=(_("Urgent? Call {phone} or go and see the CSE.").format(phone=phone),)),
    )


def _leave(visit: Visit, answers: Answers, *, token: str) -> Request:
    message = visit.services.messages.leave(
        person=visit.person,
        reply_to=str(answers.get("reply_to", "")),
        subject=Subject(str(answers["subject"])),
        body=str(answers["body"]),
        token=token,
    )
    said = _("Message left for the CSE on {date}. The answer will come here.")
    if not message.person:
        said = _("Message left for the CSE on {date}. It will answer you by phone or e-mail.")
    return show(
        Page(
            title=_("Your message is with the CSE"),
            blocks=(
                Text(pieces=(said.format(date=long_date(visit.today)),)),
                Buttons(buttons=(Button(key="back", label=_("Go back"), go=Back()),)),
            ),
        )
    )
