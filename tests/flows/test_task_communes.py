"""Task 3: communes found and chosen, one to eight, none twice; what this choice brings (R09, R10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_errors import CommuneCountError, CommuneTwiceError, NoCommuneError
from kiosk.domain.errors import NotInListError
from kiosk.domain.tasks import Task, TaskState, task_state
from kiosk.flows.task_communes import communes_flow, named, search
from tests.flows.filling import answer, kept
from tests.flows.reading import refusal

if TYPE_CHECKING:
    from tests.flows.line_by_line import Person

EIGHT = ("94041", "94081", "94038", "93048", "93066", "92040", "92050", "91228")


@pytest.mark.parametrize(
    ("typed", "code"),
    [("hay les roses", "94038"), ("94240", "94038"), ("st denis", "93066"), ("paris 13", "75113"), ("lyon", "69123")],
)
def test_a_commune_is_found_by_name_or_postal_code(person: Person, typed: str, code: str) -> None:
    assert code in [option.value for option in search(person.visit, typed)]


def test_homonyms_show_postal_code_and_departement(person: Person) -> None:
    found = {option.detail for option in search(person.visit, "saint-denis")}

    assert ("93200", "Seine-Saint-Denis") in found
    assert ("97400", "La Réunion") in found


def test_a_whole_city_says_that_it_is_whole(person: Person) -> None:
    assert [option.label for option in named(person.visit, ("75056", "75113"))] == [
        "Toute la ville de Paris",
        "Paris 13e arrondissement",
    ]


def test_the_communes_are_kept_in_the_order_chosen(person: Person) -> None:
    answer(person, Task.COMMUNES)

    assert kept(person).communes == ("94041", "94081", "75113")
    assert task_state(kept(person), Task.COMMUNES) is TaskState.DONE


def test_what_is_typed_alone_is_no_commune(person: Person) -> None:
    played = answer(person, Task.COMMUNES, communes="zzzzzz")

    assert isinstance(played.refused, NotInListError)
    assert kept(person).communes == ()


def test_none_is_not_enough(person: Person) -> None:
    played = answer(person, Task.COMMUNES, communes=())

    assert isinstance(played.refused, NoCommuneError)
    assert refusal(played) == "Choisissez au moins une commune."


def test_a_ninth_commune_is_refused_and_eight_stay(person: Person) -> None:
    save(person, EIGHT)

    with pytest.raises(CommuneCountError):
        save(person, (*EIGHT, "91174"))

    assert kept(person).communes == EIGHT


@pytest.mark.parametrize("twice", [("75113", "75056"), ("75056", "75113"), ("69383", "69123")])
def test_an_arrondissement_of_a_whole_city_is_in_it_already(person: Person, twice: tuple[str, ...]) -> None:
    with pytest.raises(CommuneTwiceError) as refused:
        save(person, twice)

    assert refused.value.city in {"Paris", "Lyon"}
    assert "Arrondissement" in refused.value.commune
    assert kept(person).communes == ()


def test_the_same_commune_twice_is_refused_by_its_name(person: Person) -> None:
    with pytest.raises(CommuneTwiceError) as refused:
        save(person, ("94041", "94041"))

    assert refused.value.commune == "Ivry-sur-Seine"


def test_a_code_that_is_no_commune_is_refused(person: Person) -> None:
    with pytest.raises(NotInListError):
        save(person, ("00000",))


def test_what_the_choice_brings_is_said(person: Person) -> None:
    played = answer(person, Task.COMMUNES)

    assert "Avec ce choix : 0 offre · 0 dans les communes limitrophes" in played.said


def test_once_validated_one_may_widen_and_stays_validated(validated: Person) -> None:
    before = kept(validated)

    played = answer(validated, Task.COMMUNES, communes="93100")

    assert "Ajouter une commune ne renvoie pas votre dossier en validation." in played.said
    assert kept(validated).communes == (*before.communes, "93048")
    assert kept(validated).state is DossierState.VALIDATED


def save(person: Person, codes: tuple[str, ...]) -> None:
    """Choose those communes, as the front end does at each choice."""
    flow = communes_flow(person.visit)
    assert flow.save is not None
    flow.save(person.visit, "communes", codes)
