"""Asking for a unique number: the number, the letter O typed for a zero, its dates (R03, R04)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from kiosk.domain.dates import TooEarlyDateError, past_date, show_date
from kiosk.domain.identifiers import Oddity, OddShape, UniqueNumber, parse_unique_number
from kiosk.domain.identifiers.unique_number import EXAMPLE
from kiosk.flows.flow import Answers, Kind, Option, Question, Step
from kiosk.flows.page import Block, Text
from kiosk.flows.said import Said, Tone
from kiosk.flows.wizard import NO, YES, optional
from kiosk.i18n import N_, _
from kiosk.wording.identifiers import odd_shape

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.flows.visit import Visit

NUMBER, ZERO, DATES = "number", "zero", "dates"
"""Keys of the steps."""


def number_step(when: Callable[[Answers], bool], before: Callable[[Visit, Answers], tuple[Block, ...]]) -> Step:
    """Return the step of the number itself."""
    return Step(
        key=NUMBER,
        title=N_("Your unique number"),
        when=when,
        questions=(
            Question(
                key="number",
                label=N_("Unique number (NUR or NUD)"),
                hint=N_("18 characters, digits and capital letters. Example: {example}"),
                values={"example": EXAMPLE},
                parse=parse_unique_number,
                show=lambda number: number.grouped() if isinstance(number, UniqueNumber) else "",
                width=26,
            ),
        ),
        before=before,
        after=_where_it_is,
        check=_check_free,
    )


def zero_step() -> Step:
    """Return the step that offers zeros in place of the letter O: the classic slip."""
    return Step(
        key=ZERO,
        title=N_("Your unique number"),
        when=lambda answers: letter_o(answers) is not None,
        questions=(
            Question(key="zero", label=N_("Do you want to correct it?"), kind=Kind.CHOICE, options=_zero_options),
        ),
        before=_zero_or_o,
        check=_check_free,
    )


def dates_step(visit: Visit, when: Callable[[Answers], bool]) -> Step:
    """Return the step of the two dates that the attestation gives."""
    today = visit.today
    return Step(
        key=DATES,
        title=N_("Your unique number"),
        when=when,
        questions=(
            date_question("deposited_on", N_("Date of your request"), today),
            Question(
                key="renewed_on",
                label=N_("Date of the last renewal, if there was one"),
                parse=optional(lambda raw: past_date(raw, today)),
                show=shown_date,
                optional=True,
                width=12,
            ),
        ),
        before=warnings,
        check=_check_order,
    )


def date_question(key: str, label: str, today: date) -> Question:
    """Return the question of a day that has come."""
    return Question(
        key=key,
        label=label,
        hint=N_("Day, month, year. Example: 05/03/2026"),
        parse=lambda raw: past_date(raw, today),
        show=shown_date,
        width=12,
    )


def shown_date(day: object) -> str:
    """Return a day as it stands in a field."""
    return show_date(day) if isinstance(day, date) else ""


def letter_o(answers: Answers) -> OddShape | None:
    """Return what is odd in the number typed, when it is the letter O where a zero should be."""
    typed = answers.get("number")
    odd = typed.odd if isinstance(typed, UniqueNumber) else None
    return odd if odd is not None and odd.oddity is Oddity.LETTER_O else None


def chosen_number(answers: Answers) -> str:
    """Return the number as it is to be kept: with zeros if the person agreed to them."""
    odd = letter_o(answers)
    if odd is not None and odd.suggestion is not None and answers.get("zero") == YES:
        return odd.suggestion.value
    typed = answers.get("number")
    return typed.value if isinstance(typed, UniqueNumber) else ""


def warnings(_visit: Visit, answers: Answers) -> tuple[Block, ...]:
    """Return what is unusual in the number; it is saved all the same."""
    number = chosen_number(answers)
    odd = UniqueNumber(value=number).odd if number else None
    if odd is None:
        return ()
    said = [odd_shape(odd)] if odd.oddity is Oddity.MONTH else []
    said.append(odd_shape(OddShape(oddity=Oddity.OTHER)))
    warning = _("Warning: {message}")
    return tuple(Text(pieces=(Said(warning.format(message=each), Tone.SOON),)) for each in said)


def _check_free(visit: Visit, answers: Answers) -> None:
    visit.services.dossiers.check_number(visit.person, chosen_number(answers))


def _check_order(_visit: Visit, answers: Answers) -> None:
    deposited, renewed = answers.get("deposited_on"), answers.get("renewed_on")
    if isinstance(deposited, date) and isinstance(renewed, date) and renewed < deposited:
        raise TooEarlyDateError(day=renewed, earliest=deposited)


def _where_it_is(_visit: Visit, _answers: Answers) -> tuple[Block, ...]:
    return (
        Text(pieces=(_("You will find it on the certificate you received after your request."),), tight=True),
        Text(pieces=(Said(_("Spaces and small letters do not matter: we put them right."), Tone.MUTED),)),
    )


def _zero_or_o(_visit: Visit, answers: Answers) -> tuple[Block, ...]:
    odd = letter_o(answers)
    return (Text(pieces=(odd_shape(odd),)),) if odd else ()


def _zero_options(_visit: Visit, _answers: Answers) -> tuple[Option, ...]:
    return (
        Option(value=YES, label=_("Yes, correct it")),
        Option(value=NO, label=_("No, keep what I typed")),
    )
