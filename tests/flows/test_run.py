"""Playing a flow, without any front end."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.errors import AnswerNeededError, NotInListError, TooLongError
from kiosk.domain.storage_errors import DiskFullError
from kiosk.flows.flow import Flow, Kind, Option, Question, Step
from kiosk.flows.requests import Back, Home
from kiosk.flows.run import FlowRun
from tests.screens.hosting import Here
from tests.screens.sample_flow import Kept, flow_of

if TYPE_CHECKING:
    from kiosk.flows.visit import Visit

NUMBER = "111 0625 000102 GDPUB"


@pytest.fixture
def visit() -> Visit:
    return Here().visit()


@pytest.fixture
def kept() -> Kept:
    return Kept()


def played(kept: Kept, at: str = "", **start: object) -> FlowRun:
    return FlowRun(flow_of(kept, at=at, start=start))


def ask(run: FlowRun, key: str) -> Question:
    return next(question for question in run.asked() if question.key == key)


def test_an_answer_is_parsed_and_saved_once(kept: Kept, visit: Visit) -> None:
    run = played(kept)
    number = ask(run, "number")
    run.type_in(number, NUMBER)

    assert run.settle(number)
    assert run.keep(visit)
    assert kept.saved == {"number": "1110625000102GDPUB"}
    assert not run.keep(visit)


def test_what_was_typed_stays_even_when_it_is_wrong(kept: Kept, visit: Visit) -> None:
    run = played(kept)
    number = ask(run, "number")
    run.type_in(number, "123")

    assert not run.settle(number)
    assert isinstance(run.errors["number"], TooLongError)
    assert run.typed(number) == "123"
    assert not run.keep(visit)
    assert "number" not in run.answers


def test_a_known_answer_fills_its_field(kept: Kept) -> None:
    run = played(kept, number="1110625000102GDPUB")

    assert run.typed(ask(run, "number")) == "1110625000102GDPUB"
    assert run.typed(ask(run, "date")) == ""


def test_a_step_with_wrong_answers_is_not_left_and_all_of_them_are_said(kept: Kept, visit: Visit) -> None:
    run = played(kept)
    run.type_in(ask(run, "number"), "123")

    assert run.proceed(visit) is None
    assert run.step.key == "number"
    assert [question.key for question in run.wrong()] == ["number", "date"]
    assert isinstance(run.errors["date"], AnswerNeededError)


def test_an_optional_question_may_stay_empty(kept: Kept, visit: Visit) -> None:
    run = played(kept)
    run.type_in(ask(run, "number"), NUMBER)
    run.type_in(ask(run, "date"), "18/06/2025")

    assert run.proceed(visit) is None
    assert run.step.key == "communes"
    assert run.answers["email"] == ""


def test_a_save_that_is_refused_is_an_error_of_its_question_and_no_answer(kept: Kept, visit: Visit) -> None:
    run = played(kept, at="number", date="18/06/2025")
    date = ask(run, "date")
    run.type_in(date, "refused")
    assert run.settle(date)

    assert not run.keep(visit)
    assert isinstance(run.errors["date"], NotInListError)
    assert run.answers["date"] == "18/06/2025"
    assert run.typed(date) == "refused"
    run.type_in(ask(run, "number"), NUMBER)
    assert run.proceed(visit) is None
    assert [question.key for question in run.wrong()] == ["date"]


def test_what_could_not_be_written_stays_an_answer_and_is_saved_once_it_can_be(visit: Visit) -> None:
    full, saved = [DiskFullError(path=Path("kiosk.db"))], {}

    def save(_visit: Visit, key: str, answer: object) -> None:
        if full:
            raise full[0]
        saved[key] = answer

    question = Question(key="communes", label="Communes", kind=Kind.SEARCH)
    step = Step(key="communes", title="Communes", questions=(question,))
    run = FlowRun(Flow(key="flow", title="Flow", steps=(step,), save=save, commit=lambda _visit, _answers: Home()))
    run.add(question, "93048")

    assert not run.keep(visit)
    assert isinstance(run.errors["communes"], DiskFullError)
    assert run.chosen(question) == ("93048",)
    assert run.proceed(visit) is None
    full.clear()
    assert run.proceed(visit) == Home()
    assert saved == {"communes": ("93048",)}


def test_what_is_found_is_added_and_removed(kept: Kept, visit: Visit) -> None:
    run = played(kept, at="communes")
    communes = ask(run, "communes")
    for code in ("75112", "93048"):
        run.add(communes, code)
        assert run.keep(visit)
    run.turn(communes, "75112")
    run.keep(visit)

    assert kept.saved["communes"] == ("93048",)
    assert [option.label for option in run.look(visit).questions[0].options] == ["Montreuil"]


def test_one_more_than_the_rules_allow_is_said_and_not_added(kept: Kept, visit: Visit) -> None:
    run = played(kept, at="communes", communes=("75112", "75113", "93048"))
    communes = ask(run, "communes")
    run.add(communes, "94081")

    assert not run.keep(visit)
    assert run.chosen(communes) == ("75112", "75113", "93048")
    assert [question.key for question in run.wrong()] == ["communes"]
    run.turn(communes, "75113")
    assert run.keep(visit)
    assert not run.wrong()


def test_a_question_appears_with_the_answer_that_calls_for_it_and_its_answer_goes_with_it(
    kept: Kept, visit: Visit
) -> None:
    run = played(kept, at="housing")
    housing = ask(run, "housing")
    assert [question.key for question in run.asked()] == ["housing"]

    run.choose(housing, "tenant")
    assert [question.key for question in run.asked()] == ["housing", "rent"]
    rent = ask(run, "rent")
    run.type_in(rent, "500")
    run.settle(rent)
    assert run.answers["rent"] == "500"

    run.choose(housing, "hosted")
    assert "rent" not in run.answers
    run.choose(housing, "tenant")
    assert run.answers["rent"] == "500"
    assert run.proceed(visit) is None
    assert run.step.key == "documents"


def test_a_choice_must_be_made_and_be_one_of_the_choices(kept: Kept, visit: Visit) -> None:
    run = played(kept, at="housing")
    assert run.proceed(visit) is None
    assert isinstance(run.errors["housing"], AnswerNeededError)

    run.choose(ask(run, "housing"), "palace")
    assert run.proceed(visit) is None
    assert isinstance(run.errors["housing"], NotInListError)


def test_the_choices_depend_on_the_answers(kept: Kept, visit: Visit) -> None:
    hosted = played(kept, at="documents", housing="hosted").look(visit).questions[0]
    tenant = played(kept, at="documents", housing="tenant").look(visit).questions[0]

    assert len(hosted.options) == len(tenant.options) + 1


def test_what_is_wrong_with_a_step_of_one_question_is_wrong_with_that_question(kept: Kept, visit: Visit) -> None:
    run = played(kept, at="message")
    message = ask(run, "message")
    run.type_in(message, "non")

    assert run.proceed(visit) is None
    assert isinstance(run.errors["message"], NotInListError)
    assert run.problem is None
    run.type_in(message, "bonjour\n  et   merci ")
    assert run.proceed(visit) == Home()
    assert kept.sent["message"] == "bonjour\net merci"


def test_an_end_that_is_refused_stays_where_it_is(kept: Kept, visit: Visit) -> None:
    run = played(kept, at="message", matricule="TS999999", message="bonjour")

    assert run.proceed(visit) is None
    assert isinstance(run.problem, NotInListError)
    assert run.step.key == "message"


def test_one_goes_back_step_by_step_with_everything_that_was_typed(kept: Kept, visit: Visit) -> None:
    run = played(kept)
    run.type_in(ask(run, "number"), NUMBER)
    run.type_in(ask(run, "date"), "18/06/2025")
    run.proceed(visit)

    assert run.back()
    assert run.typed(ask(run, "number")) == NUMBER
    assert not run.back()


def test_a_step_that_is_not_called_for_is_passed_over_both_ways(visit: Visit) -> None:
    def options(_visit: Visit, _answers: object) -> tuple[Option, ...]:
        return (Option(value="a", label="A"), Option(value="b", label="B"))

    way = Question(key="way", label="Way", kind=Kind.CHOICE, options=options)
    flow = Flow(
        key="ways",
        title="Ways",
        steps=(
            Step(key="way", title="Way", questions=(way,)),
            Step(key="only-a", title="A", when=lambda answers: answers.get("way") == "a"),
            Step(key="end", title="End"),
        ),
        commit=lambda _visit, _answers: Back(),
    )
    run = FlowRun(flow)
    assert run.place == (1, 2)
    run.choose(way, "b")
    run.proceed(visit)
    assert (run.step.key, run.place) == ("end", (2, 2))
    run.back()
    run.choose(way, "a")
    run.proceed(visit)
    assert (run.step.key, run.place) == ("only-a", (2, 3))


def test_secrets_are_forgotten(kept: Kept) -> None:
    run = played(kept, at="secret")
    phrase = ask(run, "phrase")
    run.type_in(phrase, "lune montagne")
    run.settle(phrase)
    run.forget()

    assert run.typed(phrase) == ""
    assert not run.answers


def test_what_is_typed_is_cleaned_before_it_is_an_answer(kept: Kept) -> None:
    run = played(kept)
    date = ask(run, "date")
    run.type_in(date, "  18\x1b[2J/06\u202e/2025 ")
    run.settle(date)

    assert run.answers["date"] == "18\ufffd[2J/06/2025"
