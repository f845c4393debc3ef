"""Task 2 once validated: another number is announced, confirmed, and sent back; dates put right; minds changed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from kiosk.domain.dates import TooEarlyDateError
from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_errors import OverdueDatesError
from kiosk.domain.tasks import Task
from kiosk.flows.run import FlowRun
from kiosk.flows.task_number import number_flow
from tests.flows.conftest import TODAY
from tests.flows.filling import answer, kept
from tests.flows.reading import leads_back

if TYPE_CHECKING:
    from tests.flows.line_by_line import Person

KNOWN = "1110625000102GDPUB"


def test_once_validated_another_number_is_announced_and_asked_about_before_it_is_kept(validated: Person) -> None:
    played = validated.play(number_flow(validated.visit), {"number": "1110725000999GDPUB"}, until="again")

    said = "Changer ce numéro renvoie votre dossier en validation chez TRIOMPHE SECURITE."
    assert said in played.said
    assert kept(validated).request.number == KNOWN
    assert kept(validated).state is DossierState.VALIDATED


def test_once_validated_another_number_confirmed_goes_back_to_validation(validated: Person) -> None:
    played = validated.play(number_flow(validated.visit), {"number": "1110725000999GDPUB", "again": "yes"})

    assert played.refused is None
    assert kept(validated).request.number == "1110725000999GDPUB"
    assert kept(validated).state is DossierState.SUBMITTED


def test_once_validated_a_change_not_confirmed_changes_nothing(validated: Person) -> None:
    before = kept(validated)

    played = validated.play(number_flow(validated.visit), {"number": "1110725000999GDPUB", "again": "no"})

    assert leads_back(played.then)
    assert kept(validated) == before


def test_once_validated_a_date_put_right_leaves_it_validated(validated: Person) -> None:
    validated.play(number_flow(validated.visit), {"renewed_on": "16/06/2026"})

    assert kept(validated).request.renewed_on == date(2026, 6, 16)
    assert kept(validated).state is DossierState.VALIDATED


def test_once_validated_dates_that_would_expire_it_are_refused(validated: Person) -> None:
    old = TODAY - timedelta(days=500)

    played = validated.play(
        number_flow(validated.visit), {"deposited_on": f"{old:%d/%m/%Y}", "renewed_on": f"{old:%d/%m/%Y}"}
    )

    assert isinstance(played.refused, OverdueDatesError)
    assert kept(validated).request.renewed_on == date(2026, 6, 15)


def test_one_may_change_ones_mind_about_the_letter_o(person: Person) -> None:
    run = FlowRun(number_flow(person.visit))
    have, number, zero = (step.questions[0] for step in run.flow.steps if step.key in {"have", "number", "zero"})
    run.choose(have, "HERE")
    run.proceed(person.visit)
    run.type_in(number, "111O625000102GDPUB")
    run.proceed(person.visit)
    run.choose(zero, "yes")
    run.proceed(person.visit)
    assert kept(person).request.number == KNOWN

    run.back()
    run.choose(zero, "no")
    run.proceed(person.visit)

    assert kept(person).request.number == "111O625000102GDPUB"


def test_the_dates_on_the_screen_are_those_that_are_kept(person: Person) -> None:
    answer(person, Task.NUMBER)
    run = FlowRun(number_flow(person.visit))
    deposited = next(step for step in run.flow.steps if step.key == "dates").questions[0]
    while run.step.key != "dates":
        run.proceed(person.visit)
    run.type_in(deposited, "01/07/2026")
    assert run.proceed(person.visit) is None
    assert isinstance(run.problem, TooEarlyDateError)

    run.type_in(deposited, "18/06/2025")
    assert leads_back(run.proceed(person.visit))

    assert kept(person).request.renewed_on == date(2026, 6, 15)
