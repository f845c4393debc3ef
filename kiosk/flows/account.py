"""Making an account: a matricule, then five words proposed or a phrase of one's own (domain rules §9)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.domain.account import DifferentPhrasesError, DifferentWordsError, SecretKind
from kiosk.domain.errors import NotInListError
from kiosk.domain.identifiers import parse_matricule
from kiosk.domain.phrases import check_chosen, fingerprint
from kiosk.flows.flow import Answers, Flow, Kind, Option, Question, Step
from kiosk.flows.notice_version import VERSION
from kiosk.flows.page import Block, Box, Menu, Row, Text
from kiosk.flows.requests import Do, Home, Refresh, Request, SignedIn, Start
from kiosk.flows.said import Said, Tone
from kiosk.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.flows.visit import Visit

PROPOSED, OWN = "proposed", "own"


@dataclass
class Proposal:
    """The five words on the screen; they change until the person keeps them."""

    phrase: str = ""

    def renew(self, visit: Visit) -> Request:
        """Propose five other words."""
        self.phrase = visit.services.accounts.propose_phrase()
        return Refresh()


def create_request() -> Request:
    """Return the request that asks for a matricule and a phrase."""
    return Start(create_flow)


def create_flow(visit: Visit) -> Flow:
    """Return the questions of a new account."""
    proposal, person = Proposal(), secrets.token_hex(8)
    proposal.renew(visit)
    return Flow(
        key="account",
        title=N_("Create your account"),
        steps=(_matricule_step(visit), *phrase_steps(proposal, lambda answers: str(answers["matricule"]))),
        commit=lambda now, answers: _create(now, answers, proposal, person),
        keep_typed=False,
    )


def phrase_steps(proposal: Proposal, matricule: Callable[[Answers], str]) -> tuple[Step, ...]:
    """Return the steps that end in a phrase typed twice: five words or one's own."""
    return _way_step(proposal), _again_step(proposal), _own_step(matricule)


def chosen(answers: Answers, proposal: Proposal) -> tuple[str, SecretKind]:
    """Return the phrase the person settled on, and its kind."""
    if answers["way"] == PROPOSED:
        return proposal.phrase, SecretKind.PROPOSED
    return str(answers["phrase"]), SecretKind.CHOSEN


def matricule_question(visit: Visit, *, hint: str) -> Question:
    """Return the question of the matricule; *hint* is a msgid, which may hold an {example}."""
    pattern, example = visit.settings.matricule_pattern, visit.settings.matricule_example
    return Question(
        key="matricule",
        label=N_("Your matricule"),
        hint=hint,
        values={"example": example},
        parse=lambda raw: parse_matricule(raw, pattern, example=example),
        width=24,
    )


def _matricule_step(visit: Visit) -> Step:
    hint = N_("Your number at TRIOMPHE SECURITE. Ask the CSE if you do not know it.")
    return Step(
        key="matricule",
        title=N_("Create your account"),
        questions=(matricule_question(visit, hint=hint),),
        check=lambda now, answers: now.services.accounts.check_free(str(answers["matricule"])),
    )


def _way_step(proposal: Proposal) -> Step:
    return Step(
        key="way",
        title=N_("Your secret phrase"),
        questions=(Question(key="way", label=N_("Which phrase do you prefer?"), kind=Kind.CHOICE, options=_ways),),
        before=lambda _visit, _answers: _explained(proposal),
        after=_safety,
    )


def _again_step(proposal: Proposal) -> Step:
    return Step(
        key="again",
        title=N_("Type your five words, to check"),
        when=lambda answers: answers.get("way") == PROPOSED,
        questions=(
            Question(
                key="words",
                label=N_("Your secret phrase"),
                hint=N_("The first four letters of each word are enough. Capitals and accents do not matter."),
                kind=Kind.SECRET,
            ),
        ),
        check=lambda _visit, answers: _same_words(str(answers["words"]), proposal.phrase),
    )


def _own_step(matricule: Callable[[Answers], str]) -> Step:
    return Step(
        key="own",
        title=N_("Own phrase: 12 characters or more"),
        when=lambda answers: answers.get("way") == OWN,
        questions=_own_questions(),
        check=lambda _visit, answers: _own_phrase(answers, matricule(answers)),
    )


def _ways(_visit: Visit, _answers: Answers) -> tuple[Option, ...]:
    return (
        Option(value=PROPOSED, label=_("I have noted my words")),
        Option(value=OWN, label=_("I choose my own phrase")),
    )


def _explained(proposal: Proposal) -> tuple[Block, ...]:
    again = Row(key="other", cells=(_("Propose five other words"),), go=Do(proposal.renew))
    return (
        Text(pieces=(_("Several people use this keyboard. A short code would be too easy to guess."),), tight=True),
        Text(pieces=(_("So we propose five ordinary words. They are your key: keep them to yourself."),), tight=True),
        Box(title=_("Your five words"), lines=(("", Said(proposal.phrase, Tone.STRONG)),)),
        Menu(rows=(again,), columns=(0,)),
    )


def _safety(_visit: Visit, _answers: Answers) -> tuple[Block, ...]:
    return (
        Text(pieces=(_("Write them on a paper to keep at home. Do not leave it near the kiosk."),), tight=True),
        Text(pieces=(_("Forgotten? The CSE can give you a one-time phrase to come back in."),)),
    )


def _own_questions() -> tuple[Question, ...]:
    hint = N_("A sentence that means something to you works well. Avoid your name and your date of birth.")
    return (
        Question(key="phrase", label=N_("Your secret phrase"), hint=hint, kind=Kind.SECRET, width=60),
        Question(key="twice", label=N_("Type it a second time, to check"), kind=Kind.SECRET, width=60),
    )


def _same_words(typed: str, proposed: str) -> None:
    if fingerprint(typed) != fingerprint(proposed):
        raise DifferentWordsError


def _own_phrase(answers: Answers, matricule: str) -> None:
    phrase = check_chosen(str(answers["phrase"]), matricule, ())
    if str(answers["twice"]).split() != phrase.split():
        raise DifferentPhrasesError


def _create(visit: Visit, answers: Answers, proposal: Proposal, person: str) -> Request:
    if answers.get("way") not in {PROPOSED, OWN}:
        raise NotInListError
    phrase, kind = chosen(answers, proposal)
    matricule = str(answers["matricule"])
    visit.services.accounts.create(matricule, phrase, kind, notice_version=VERSION, person=person)
    visit.services.dossiers.begin(person)
    return SignedIn(person=person, then=Home())
