"""Answering an award: until when, to whom, and what was answered (CCH R.441-10, R17, R19)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kiosk.domain.candidature_states import STAGE_COUNT, CandidatureState
from kiosk.flows.candidature_act import question, recorded
from kiosk.flows.page import Block, Box, Button, Buttons, Menu, Note, Page, Row, Text
from kiosk.flows.requests import Back, Do, Open, Request, show
from kiosk.flows.said import Said, Tone
from kiosk.flows.sayings import contract_sentence, group_digits, home_name
from kiosk.i18n import _, amount, long_date, ngettext
from kiosk.wording.candidature_case import shown_on_alin
from kiosk.wording.candidature_words import state_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.domain.candidature import Candidature
    from kiosk.flows.visit import Visit

S = CandidatureState


def award_page(visit: Visit, *, candidature: str) -> Page:
    """Show the award, its limit, and the possible answers."""
    found = visit.services.candidatures.get(visit.person, candidature)
    phone = group_digits(visit.settings.phone)
    words = state_words(found, today=visit.today, worry_days=visit.settings.worry_days, phone=phone)
    return Page(
        title=_("Your answer to the landlord"),
        aside=_("{reference}, stage {stage} of {total}").format(
            reference=found.offer.reference, stage=found.stage, total=STAGE_COUNT
        ),
        done=found.stage,
        total=STAGE_COUNT,
        blocks=(
            Text(pieces=(Said(_home(found), Tone.STRONG),), tight=True),
            Text(pieces=(words.meaning, " ", shown_on_alin())),
            *_limit(visit, found),
            Text(pieces=(_("Send it first, and keep a proof. Then come back and record it here."),)),
            Menu(rows=_answers(found), columns=(0,)),
            Note(text=contract_sentence()),
        ),
        help="candidature",
    )


def accept_question(visit: Visit, *, candidature: str) -> Page:
    """Ask whether the yes has been sent to the landlord: only that answer binds."""
    found = visit.services.candidatures.get(visit.person, candidature)
    return question(
        _("Have you already sent your answer to the landlord?"),
        (
            Text(pieces=(Said(_home(found), Tone.STRONG),)),
            Text(pieces=(_("Only the answer sent to the landlord counts. The kiosk does not send it."),)),
        ),
        (
            Button(key="no", label=_("Not yet"), go=Back()),
            Button(key="yes", label=_("Yes, it is sent"), go=_doing(_accept, candidature)),
        ),
    )


def decline_question(visit: Visit, *, candidature: str) -> Page:
    """Ask before a refusal is recorded."""
    found = visit.services.candidatures.get(visit.person, candidature)
    yes = Button(key="yes", label=_("I refuse the home"), go=_doing(_decline, candidature), danger=True)
    return question(
        _("Refuse this home? You will not be able to go back on it."),
        (
            Text(pieces=(Said(_home(found), Tone.STRONG),)),
            Text(pieces=(_("Before you refuse, talk about it with the CSE if you can."),)),
            Text(pieces=(_("Only the answer sent to the landlord counts. The kiosk does not send it."),)),
        ),
        (Button(key="no", label=_("No, go back"), go=Back()), yes),
        danger=True,
    )


def how_page(visit: Visit, *, candidature: str) -> Page:
    """Say how to answer, to someone who has not yet."""
    found = visit.services.candidatures.get(visit.person, candidature)
    return Page(
        title=_("How to answer the landlord"),
        blocks=(
            Text(pieces=(_("You: yes or no, to the landlord, in writing if you can."),)),
            *_limit(visit, found),
            Text(pieces=(_("Send it first, and keep a proof. Then come back and record it here."),)),
            Text(pieces=(shown_on_alin(),)),
            Buttons(buttons=(Button(key="back", label=_("Go back"), go=Back()),)),
        ),
        help="candidature",
    )


def _answers(found: Candidature) -> tuple[Row, ...]:
    accept = Row(
        key="accept",
        cells=(_("I accept the home"),),
        go=Open(partial(accept_question, candidature=found.id)),
    )
    decline = Row(
        key="decline",
        cells=(_("I refuse the home"),),
        go=Open(partial(decline_question, candidature=found.id)),
    )
    how = Row(
        key="how",
        cells=(_("I have not answered yet: how do I do it?"),),
        go=Open(partial(how_page, candidature=found.id)),
    )
    return (accept, decline, how) if found.state is S.AWARDED else (decline, how)


def _limit(visit: Visit, found: Candidature) -> tuple[Block, ...]:
    if found.state is not S.AWARDED:
        return ()
    limit = found.answer_by
    law = _("Without an answer by then, the law takes it as a refusal.")
    if limit is None:
        unknown = _("We do not know when you received the offer. Tell the CSE the date.")
        said = Said(_("Answer the landlord within 10 days of receiving the offer"), Tone.ERROR)
        return (Box(title=_("Answer in time"), lines=(("", said), ("", unknown), ("", law)), error=True),)
    until = Said(_("{date}, midnight").format(date=long_date(limit)), Tone.ERROR)
    return (
        Box(title=_("Answer by"), lines=(("", until), ("", _left((limit - visit.today).days)), ("", law)), error=True),
    )


def _left(days: int) -> str:
    if days < 0:
        return _("The time to answer has passed. Call the landlord today, then the CSE.")
    if days == 0:
        return _("Today is the last day to answer the landlord")
    return ngettext("{n} day left to answer the landlord", "{n} days left to answer the landlord", days).format(n=days)


def _home(found: Candidature) -> str:
    rent = _("{rent} charges included").format(rent=amount(found.offer.total_cents))
    return f"{home_name(found.offer)}, {rent}"


def _doing(act: Callable[..., Request], candidature: str) -> Do:
    return Do(partial(act, candidature=candidature))


def _accept(visit: Visit, *, candidature: str) -> Request:
    visit.services.candidatures.accept(visit.person, candidature)
    said = _("Recorded: you accepted on {date}. The landlord will contact you.")
    kept = _("Keep your present home until the new lease is signed.")
    return show(recorded(said.format(date=long_date(visit.today)), kept, offers=False))


def _decline(visit: Visit, *, candidature: str) -> Request:
    visit.services.candidatures.decline(visit.person, candidature)
    said = _("Recorded: you refused on {date}. The application goes to the archives.")
    return show(recorded(said.format(date=long_date(visit.today)), offers=True))
