"""Task 2: a number or not yet one, the letter O, odd shapes, dates, a number held by somebody else (R03, R04)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.dates import FutureDateError, TooEarlyDateError
from kiosk.domain.dossier import NumberStatus, Request
from kiosk.domain.dossier_errors import RenewalTooEarlyError
from kiosk.domain.identifiers import UniqueNumberCharacterError, UniqueNumberLengthError
from kiosk.domain.storage_errors import NumberTakenError
from kiosk.domain.tasks import Task, TaskState, task_state
from kiosk.flows.task_number import number_flow
from tests.flows.filling import answer, kept
from tests.flows.reading import leads_back, refusal

if TYPE_CHECKING:
    from tests.flows.conftest import Newcomer
    from tests.flows.line_by_line import Person

KNOWN = "1110625000102GDPUB"


def test_the_number_and_its_dates_are_kept(person: Person) -> None:
    played = answer(person, Task.NUMBER)

    assert leads_back(played.then)
    assert kept(person).request == Request(
        status=NumberStatus.HERE,
        number=KNOWN,
        deposited_on=date(2025, 6, 18),
        renewed_on=date(2026, 6, 15),
    )
    assert task_state(kept(person), Task.NUMBER) is TaskState.DONE


def test_without_a_renewal_the_date_of_the_request_is_enough(person: Person) -> None:
    answer(person, Task.NUMBER, renewed_on="", deposited_on="18/06/2026")

    assert kept(person).request.renewed_on is None
    assert task_state(kept(person), Task.NUMBER) is TaskState.DONE


@pytest.mark.parametrize(
    ("have", "said"),
    [
        ("AWAY", "Sans le numéro, passez aux autres tâches. Il le faudra pour envoyer le dossier."),
        (
            "NOT_YET",
            "Faites votre demande sur demande-logement-social.gouv.fr. Revenez avec votre numéro.",
        ),
    ],
)
def test_without_the_number_one_is_told_how_to_go_on(person: Person, have: str, said: str) -> None:
    played = answer(person, Task.NUMBER, have=have)

    assert played.steps == ["have", "later"]
    assert said in played.said
    assert leads_back(played.then)
    assert kept(person).request == Request(status=NumberStatus(have))


def test_one_resumes_at_the_dates_once_the_number_is_kept(person: Person) -> None:
    person.play(number_flow(person.visit), {"have": "HERE", "number": KNOWN}, until="dates")

    flow = number_flow(person.visit)

    assert flow.at == "dates"
    assert kept(person).request.number == KNOWN


@pytest.mark.parametrize(
    ("typed", "error"),
    [("1110625000102GDPU", UniqueNumberLengthError), ("1110625000102GDPU!", UniqueNumberCharacterError)],
)
def test_a_wrong_number_is_refused_and_the_one_before_stays(person: Person, typed: str, error: type[Exception]) -> None:
    answer(person, Task.NUMBER)

    played = answer(person, Task.NUMBER, number=typed)

    assert isinstance(played.refused, error)
    assert kept(person).request.number == KNOWN


def test_the_letter_o_is_offered_as_a_zero(person: Person) -> None:
    played = answer(person, Task.NUMBER, number="111O625OOO1O2GDPUB", zero="yes")

    assert played.steps == ["have", "number", "zero", "dates"]
    asked = "Vous avez tapé la lettre O. Était-ce un zéro ? Numéro corrigé : 111 0625 000102 GDPUB."
    assert asked in played.said
    assert kept(person).request.number == KNOWN


def test_the_letter_o_may_be_kept_and_is_not_asked_about_again(person: Person) -> None:
    played = answer(person, Task.NUMBER, number="111O625000102GDPUB", zero="no")

    assert kept(person).request.number == "111O625000102GDPUB"
    assert any("La forme de ce numéro est inhabituelle." in said for said in played.said)
    assert number_flow(person.visit).at == ""


def test_an_odd_month_is_warned_about_and_saved(person: Person) -> None:
    played = answer(person, Task.NUMBER, number="1111325000102GDPUB")

    assert played.refused is None
    warning = "Attention : Les caractères 4 et 5 donnent d'habitude le mois, de 01 à 12. Vous avez tapé 13."
    assert warning in played.said
    assert kept(person).request.number == "1111325000102GDPUB"


def test_a_renewal_before_the_request_is_refused(person: Person) -> None:
    played = answer(person, Task.NUMBER, renewed_on="17/06/2025")

    assert isinstance(played.refused, RenewalTooEarlyError | TooEarlyDateError)
    assert kept(person).request.renewed_on is None


def test_a_date_to_come_is_refused(person: Person) -> None:
    played = answer(person, Task.NUMBER, deposited_on="24/11/2026")

    assert isinstance(played.refused, FutureDateError)


def test_a_later_date_of_request_drops_the_renewal_of_an_older_one(person: Person) -> None:
    answer(person, Task.NUMBER)

    answer(person, Task.NUMBER, number="1110726000102GDPUB", deposited_on="01/07/2026", renewed_on="")

    assert kept(person).request.deposited_on == date(2026, 7, 1)
    assert kept(person).request.renewed_on is None


def test_a_number_held_by_somebody_else_is_refused_without_saying_whose(newcomer: Newcomer) -> None:
    first, second = newcomer(), newcomer()
    answer(first, Task.CONTACT)
    answer(first, Task.NUMBER)

    played = answer(second, Task.NUMBER, number=KNOWN)

    assert isinstance(played.refused, NumberTakenError)
    assert refusal(played) == "Ce numéro ne peut pas être utilisé ici. Vérifiez-le. S'il est à vous, voyez le CSE."
    assert kept(second).request.number == ""


def test_the_correction_of_a_letter_o_does_not_go_round_that(newcomer: Newcomer) -> None:
    first, second = newcomer(), newcomer()
    answer(first, Task.NUMBER)

    played = answer(second, Task.NUMBER, number="111O625000102GDPUB", zero="yes")

    assert isinstance(played.refused, NumberTakenError)
    assert kept(second).request.number == "111O625000102GDPUB"
