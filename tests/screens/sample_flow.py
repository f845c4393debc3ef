"""A flow with every kind of question, and what became of its answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.domain.errors import KioskError, NotInListError, TooLongError
from kiosk.flows.flow import Answers, Flow, Kind, Option, Question, Step
from kiosk.flows.page import Block, Button, Buttons, Menu, Row, Text
from kiosk.flows.requests import Home, Open, Refresh, Request
from kiosk.flows.said import Said, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.flows.visit import Visit

COMMUNES = {
    "94038": ("L’Haÿ-les-Roses", "94240", "Val-de-Marne"),
    "93048": ("Montreuil", "93100", "Seine-Saint-Denis"),
    "75112": ("Paris 12e arrondissement", "75012", "Paris"),
    "75113": ("Paris 13e arrondissement", "75013", "Paris"),
    "94081": ("Vitry-sur-Seine", "94400", "Val-de-Marne"),
}
MOST = 3


class TooShortError(KioskError):
    """Only this flow refuses it."""


@dataclass
class Kept:
    """What was saved, and what was sent at the end."""

    saved: dict[str, object] = field(default_factory=dict)
    sent: dict[str, object] = field(default_factory=dict)


def flow_of(kept: Kept, *, at: str = "", start: Answers | None = None, keep_typed: bool = True) -> Flow:
    def save(_visit: Visit, key: str, answer: object) -> None:
        if key == "communes" and isinstance(answer, tuple) and len(answer) > MOST:
            raise TooLongError(limit=MOST)
        if answer == "refused":
            raise NotInListError
        kept.saved[key] = answer

    def commit(_visit: Visit, answers: Answers) -> Request:
        if answers.get("matricule") == "TS999999":
            raise NotInListError
        kept.sent = dict(answers)
        return Home()

    return Flow(
        key="sample",
        title="My file",
        steps=STEPS,
        commit=commit,
        save=save,
        start=start or {},
        number=3,
        total=7,
        at=at,
        keep_typed=keep_typed,
    )


def parse_number(raw: str) -> str:
    """Take 18 characters, spaces aside."""
    number = raw.replace(" ", "").upper()
    if len(number) != 18:
        raise TooLongError(limit=18)
    return number


def search(_visit: Visit, typed: str) -> tuple[Option, ...]:
    """Find the communes whose name or postal code holds what was typed."""
    wanted = typed.lower()
    return tuple(
        Option(value=code, label=name, detail=details)
        for code, (name, *details_) in COMMUNES.items()
        for details in [tuple(details_)]
        if wanted in name.lower() or wanted in details[0]
    )


def named(_visit: Visit, codes: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(value=code, label=COMMUNES[code][0], detail=COMMUNES[code][1:]) for code in codes)


def _housing(_visit: Visit, _answers: Answers) -> tuple[Option, ...]:
    return (
        Option(value="hosted", label="Quelqu’un m’héberge"),
        Option(value="tenant", label="Je loue à un propriétaire privé"),
        Option(value="none", label="Je n’ai pas de logement"),
    )


def _documents(_visit: Visit, answers: Answers) -> tuple[Option, ...]:
    more = (Option(value="hosting", label="Attestation d’hébergement"),) if answers.get("housing") == "hosted" else ()
    return (
        Option(value="identity", label="Pièce d’identité"),
        Option(value="contract", label="Contrat de travail ou attestation employeur"),
        *more,
    )


def _advice(_visit: Visit, _answers: Answers) -> tuple[Block, ...]:
    return (Text(pieces=("Plus votre choix est large, plus vite vous trouverez.",)),)


def _menu_before(_visit: Visit, _answers: Answers) -> tuple[Block, ...]:
    row = Row(key="other", cells=("Proposer cinq autres mots",), go=Refresh("other"))
    return (Text(pieces=("Vos cinq mots",)), Menu(rows=(row,), columns=(0,)))


def _counted(_visit: Visit, answers: Answers) -> tuple[Block, ...]:
    chosen = answers.get("communes")
    count = len(chosen) if isinstance(chosen, tuple) else 0
    return (Text(pieces=("Avec ce choix\u00a0: ", Said(f"{count * 7} offres", Tone.STRONG))),)


def _forgotten(_visit: Visit, _answers: Answers) -> tuple[Block, ...]:
    page = Button(key="forgotten", label="J’ai oublié ma phrase", go=Open(lambda _: NotImplemented))
    return (Buttons(buttons=(page,)),)


def _short_enough(_visit: Visit, answers: Answers) -> None:
    if str(answers["message"]) == "non":
        raise NotInListError


STEPS = (
    Step(
        key="number",
        title="Your unique number",
        questions=(
            Question(
                key="number",
                label="Unique number (NUR or NUD)",
                hint="18 characters, digits and capital letters. Example: {example}",
                values={"example": "111 06 25 000102 GDPUB"},
                parse=parse_number,
                width=24,
            ),
            Question(key="date", label="Date of your request", width=12),
            Question(key="email", label="E-mail (optional)", optional=True),
        ),
    ),
    Step(
        key="communes",
        title="The communes you ask for",
        questions=(
            Question(
                key="communes",
                label="Where would you like to live? (1 to 8 communes)",
                hint="Type a name or a postal code",
                kind=Kind.SEARCH,
                search=search,
                named=named,
                chosen="Your communes ({n} of {max})",
                nothing='No commune found for "{typed}". Check the spelling, or type the postal code.',
                values={"max": "8"},
            ),
        ),
        before=_advice,
        after=_counted,
    ),
    Step(
        key="housing",
        title="Your household and your present home",
        questions=(
            Question(
                key="housing",
                label="Which sentence describes your present home?",
                kind=Kind.CHOICE,
                options=_housing,
            ),
            Question(
                key="rent",
                label="Do you still pay a rent?",
                when=lambda answers: answers.get("housing") == "tenant",
                width=12,
            ),
        ),
    ),
    Step(
        key="documents",
        title="Your documents",
        questions=(Question(key="documents", label="The kiosk keeps no copy.", kind=Kind.TICKS, options=_documents),),
    ),
    Step(
        key="secret",
        title="Carry on with my file",
        before=_menu_before,
        after=_forgotten,
        questions=(
            Question(key="matricule", label="Your matricule", width=24),
            Question(key="phrase", label="Your secret phrase", kind=Kind.SECRET, width=40, words=5),
        ),
        button="Open my session",
    ),
    Step(
        key="message",
        title="New message to the CSE",
        questions=(Question(key="message", label="Your message", kind=Kind.LONG_TEXT),),
        check=_short_enough,
        button="Send the message",
    ),
)
