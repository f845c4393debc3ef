"""Whatever is typed in a question of a dossier: a sentence at most, and the other answers stay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.domain.errors import KioskError
from kiosk.flows.document_acts import document_of
from kiosk.flows.document_flows import deposit_flow, no_notice_flow
from kiosk.flows.flow import Kind
from kiosk.flows.task_alin import BOX_NAMES
from kiosk.wording import sentence
from tests.flows.filling import FLOWS, fill, kept

if TYPE_CHECKING:
    from kiosk.domain.dossier import Dossier
    from tests.flows.line_by_line import Person

TEXTS = st.one_of(
    st.text(max_size=60),
    st.from_regex(r"[0-9]{1,2}[/. -]?[0-9]{1,2}[/. -]?(19|20)[0-9]{2}", fullmatch=True),
    st.from_regex(r"[0-9 .O]{12,16}[A-Z0-9]{2,6}", fullmatch=True),
    st.from_regex(r"47895108[0-9]{1,6}", fullmatch=True),
    st.sampled_from(
        ("", " ", "0", "paris", "75013", "st denis", "[/]", "[red]x", "\x1b[2J", "\x9b", "\u202e", "a@b.fr")
    ),
)
QUESTIONS = [(task, key) for task, (_flow, typed) in FLOWS.items() for key in typed]
MANY = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def filled(person: Person) -> Person:
    fill(person, email="samira@exemple.fr", company="478951080")
    return person


def others(dossier: Dossier, key: str) -> Dossier:
    """Return *dossier* without the answer to that question."""
    contact = replace(dossier.contact, **({key: ""} if key in {"first_name", "last_name", "phone"} else {}))
    dates = {"deposited_on": None, "renewed_on": None} if key in {"deposited_on", "renewed_on"} else {}
    request = replace(
        dossier.request,
        **dates,
        status=None if key == "have" else dossier.request.status,
        number="" if key == "number" else dossier.request.number,
    )
    counts = {name: None for name in ("adults", "children", "situation") if name == key}
    boxes: dict[str, Any] = {name: False for name in BOX_NAMES if key == "boxes"}
    alin = replace(dossier.alin, **boxes, updated_on=None if key == "updated_on" else dossier.alin.updated_on)
    return replace(
        dossier,
        contact=contact,
        request=request,
        communes=() if key == "communes" else dossier.communes,
        household=replace(dossier.household, **counts),
        alin=alin,
        revision=0,
    )


@pytest.mark.parametrize(("task", "key"), QUESTIONS)
def test_any_text_in_any_question_is_answered_by_a_sentence_and_loses_nothing(
    filled: Person, task: object, key: str
) -> None:
    flow, usual = FLOWS[task]  # type: ignore[index]

    @MANY
    @given(text=TEXTS)
    def typed(text: str) -> None:
        before = kept(filled)
        start = flow(filled.visit)
        played = filled.play(replace(start, at=""), {**usual, "communes": (), "zero": "no", key: text})
        assert others(kept(filled), key) == others(before, key)
        if played.refused is not None:
            assert sentence(played.refused)

    typed()


@pytest.mark.parametrize(
    ("task", "key"),
    [(task, key) for task, key in QUESTIONS if key in {"have", "communes", "situation", "boxes"}],
)
def test_what_is_none_of_the_choices_is_never_kept(filled: Person, task: object, key: str) -> None:
    flow, _usual = FLOWS[task]  # type: ignore[index]
    before = kept(filled)

    @MANY
    @given(answer=st.one_of(st.text(max_size=20), st.lists(st.text(max_size=8), min_size=1, max_size=9).map(tuple)))
    def chosen(answer: object) -> None:
        save = flow(filled.visit).save
        assert save is not None
        with pytest.raises(KioskError):
            save(filled.visit, key, answer)
        assert kept(filled) == before

    chosen()


def test_any_text_about_a_document(filled: Person) -> None:
    @MANY
    @given(site=st.one_of(st.sampled_from(("STATE", "ALIN")), st.text(max_size=8)), text=TEXTS)
    def typed(site: str, text: str) -> None:
        before = kept(filled)
        for flow, answers in (
            (deposit_flow(filled.visit, key="IDENTITY"), {"site": site, "on": text}),
            (no_notice_flow(filled.visit), {"reason": text}),
        ):
            played = filled.play(flow, answers)
            assert played.refused is None or sentence(played.refused)
        assert replace(kept(filled), documents=(), revision=0) == replace(before, documents=(), revision=0)
        assert document_of(filled.visit, "PAYSLIPS").done

    typed()


def test_every_free_question_was_tried(person: Person) -> None:
    asked = {
        question.key
        for flow, _typed in FLOWS.values()
        for step in flow(person.visit).steps
        for question in step.questions
        if question.kind in {Kind.TEXT, Kind.SEARCH}
    }

    assert asked - {"email", "company"} <= {key for _task, key in QUESTIONS}
