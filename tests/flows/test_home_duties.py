"""Home: what is due comes first, and leads to where it is done (R22, domain rules §7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.documents import DocumentKind
from kiosk.flows.page import Mark
from kiosk.flows.said import plain
from tests.flows.at_home import due, home, title_of, with_many_communes
from tests.flows.reading import heard, row, rows, words

if TYPE_CHECKING:
    from tests.services.world import World

S = CandidatureState


def test_an_award_to_answer_comes_first_with_its_last_day(world: World) -> None:
    world.candidature(S.AWARDED)
    person = world.people["P1"]

    assert due(home(world, person))[0] == "Répondez au bailleur au plus tard le 2 déc. (9 jours)"
    assert title_of(world, person) == "Candidature : T2, Paris 13e"

    world.at(9)
    assert due(home(world, person))[0] == "Répondez au bailleur c'est le dernier jour"
    world.at(10)
    late = row(home(world, person), "duty-0")
    assert due(home(world, person))[0] == "Appelez le bailleur aujourd'hui délai de réponse fini le 2 déc."
    assert late.mark is Mark.LATE


def test_a_document_for_the_landlord_is_due_by_its_day(world: World) -> None:
    world.candidature(S.LANDLORD_CONTACT)
    person = with_many_communes(world, world.people["P1"])

    assert due(home(world, person)) == ["Pièce pour le bailleur au plus tard le 4 déc. (11 jours)"]
    beside = " ".join(words(row(home(world, person), "duty-0").beside))
    assert "bulletin de salaire" in beside
    assert title_of(world, person) == "Candidature : T2, Paris 13e"


def test_a_visit_is_said_with_its_day_time_and_place(world: World) -> None:
    world.candidature(S.FORWARDED)
    person = with_many_communes(world, world.people["P1"])
    visit = Details(visit_on=world.clock.day(2), visit_time="14:30", visit_place="12 rue du Logement")
    record = world.services.progress.record
    record(person.matricule, S.LANDLORD_CONTACT, actor=world.cse, dated=world.clock.today, details=visit)

    page = home(world, person)

    assert due(page) == ["Visite du logement 25 nov., à 14:30"]
    assert "12 rue du Logement" in " ".join(words(row(page, "duty-0").beside))


def test_r16_a_choice_to_make_is_said(world: World) -> None:
    world.candidature(S.PROVISIONALLY_REJECTED)
    person = with_many_communes(world, world.people["P1"])

    assert due(home(world, person)) == ["Choisir la suite Action Logement a dit non"]
    assert title_of(world, person) == "Candidature : T2, Paris 13e"


def test_a_correction_is_said_with_what_to_correct(world: World) -> None:
    person = with_many_communes(world, world.changes_requested("P1", DocumentKind.PAYSLIPS))

    assert due(home(world, person)) == ["Corrigez votre dossier Pièces justificatives"]
    assert title_of(world, person) == "Mon dossier"


def test_an_unfinished_file_says_the_next_task(world: World) -> None:
    person = world.newcomer()

    assert due(home(world, person)) == ["Terminez votre dossier Vos coordonnées"]
    assert title_of(world, person) == "Mon dossier"


@pytest.mark.parametrize(("left", "mark"), [(60, Mark.TODO), (30, Mark.TODO), (15, Mark.LATE), (1, Mark.LATE)])
def test_r22_the_renewal_is_said_from_60_days_before_each_time_more_strongly(
    world: World, left: int, mark: Mark
) -> None:
    person = with_many_communes(world, world.validated("P1", renewed=365 - left))
    page = home(world, person)
    first = next(each for each in rows(page) if "Renouvelez" in heard(plain(each.cells[0])))

    assert heard(plain(first.cells[1])).endswith(f"({left} {'jour' if left == 1 else 'jours'})")
    assert first.mark is mark
    assert title_of(world, person) == "Mise à jour du dossier"


def test_r22_more_than_60_days_before_nothing_is_said(world: World) -> None:
    person = with_many_communes(world, world.validated("P1", renewed=365 - 61))

    assert due(home(world, person)) == []


def test_r22_once_it_is_late_the_file_is_expired_and_says_since_when(world: World) -> None:
    person = with_many_communes(world, world.expired("P1"))

    page = home(world, person)

    assert due(page) == ["Renouvellement non fait expiré depuis le 19 nov."]
    assert row(page, "duty-0").mark is Mark.LATE
    assert title_of(world, person) == "Mise à jour du dossier"


def test_r22_the_update_on_alin_is_said_too(world: World) -> None:
    person = with_many_communes(world, world.validated("P1"))
    alin = world.dossier(person).alin
    world.services.dossiers.set_alin(person.id, replace(alin, updated_on=world.clock.today - timedelta(days=360)))

    assert due(home(world, person)) == ["Mettez à jour AL'in au plus tard le 28 nov. (5 jours)"]


def test_r10_few_communes_are_an_advice_that_comes_last(world: World) -> None:
    world.candidature(S.PROVISIONALLY_REJECTED)
    person = world.people["P1"]
    world.services.dossiers.set_communes(person.id, ("93048",))

    assert due(home(world, person))[-1] == "Demandez plus de communes conseil"
    assert title_of(world, person, 1) == "Mon dossier"
