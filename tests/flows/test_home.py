"""Home: the six parts with where one is, whatever is due (R02, domain rules §7)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import DossierState, NumberStatus, Request
from kiosk.flows.page import Mark
from kiosk.flows.requests import Finish, OpenOffers
from kiosk.flows.said import plain
from tests.flows.at_home import due, home, parts, with_many_communes
from tests.flows.reading import heard, row, rows, text

if TYPE_CHECKING:
    from tests.services.world import World

S, D = CandidatureState, DossierState


def test_with_nothing_due_it_says_so(world: World) -> None:
    page = home(world, with_many_communes(world, world.validated("P2")))

    assert "Rien à faire aujourd'hui. Tout est à jour." in text(page)
    assert (heard(page.title), page.aside, due(page)) == ("Bonjour Samira.", "", [])


def test_nothing_is_up_to_date_in_a_file_that_was_struck_off(world: World) -> None:
    said = text(home(world, world.in_state(D.CLOSED)))

    assert "Tout est à jour" not in said
    assert "Votre demande n'existe plus sur le site de l'État." in said


def test_the_six_parts_follow_in_the_order_of_the_notice(world: World) -> None:
    page = home(world, world.newcomer())

    names = [heard(plain(row(page, f"part-{number}").cells[0])) for number in range(1, 7)]
    assert names == [
        "1 Numéro unique",
        "2 Compte AL'in et dossier",
        "3 Choisir une offre",
        "4 Mes candidatures",
        "5 Signature du bail",
        "6 Mise à jour du dossier",
    ]


def test_one_begins_with_everything_to_do(world: World) -> None:
    page = home(world, world.newcomer())

    assert parts(page) == [
        (Mark.TODO, "À faire"),
        (Mark.CURRENT, "En cours de constitution"),
        (Mark.TODO, "0 offre"),
        (Mark.TODO, "Aucune candidature en cours"),
        (Mark.TODO, "Pas encore possible"),
        (Mark.TODO, "Chaque mois et chaque année"),
    ]
    assert heard(page.title) == "Accueil"


def test_r02_r22_r23_the_update_says_every_month_and_every_year_then_the_date_of_the_renewal(world: World) -> None:
    assert parts(home(world, world.newcomer("P8")))[5][1] == "Chaque mois et chaque année"
    assert parts(home(world, world.validated("P2")))[5][1] == "Renouvellement avant le 7 mai 2027"


def test_r22_a_renewal_that_was_missed_is_late_and_no_longer_before_a_date(world: World) -> None:
    mark, said = parts(home(world, world.expired("P1")))[5]
    assert mark is Mark.LATE
    assert said.startswith("en retard : ")


def test_the_number_is_masked(world: World) -> None:
    assert parts(home(world, world.validated("P2")))[0] == (Mark.DONE, "111 06** ****** GDPUB")


def test_a_number_left_at_home_is_said_so(world: World) -> None:
    person = world.newcomer()
    world.services.dossiers.set_request(person.id, Request(status=NumberStatus.AWAY))

    mark, said = parts(home(world, person))[0]

    assert mark is Mark.TODO
    assert said != "À faire"


@pytest.mark.parametrize(
    ("state", "mark", "said"),
    [
        (D.DRAFT, Mark.CURRENT, "En cours de constitution"),
        (D.SUBMITTED, Mark.CURRENT, "En attente de validation par TRIOMPHE SECURITE"),
        (D.CHANGES_REQUESTED, Mark.LATE, "Modification demandée"),
        (D.VALIDATED, Mark.DONE, "Validé le 26 septembre 2026"),
        (D.REFUSED, Mark.LATE, "Non validé"),
        (D.EXPIRED, Mark.LATE, "Expiré – renouvellement annuel non fait"),
        (D.CLOSED, Mark.DONE, "Demande radiée"),
    ],
)
def test_r08_the_file_is_said_in_each_state(world: World, state: DossierState, mark: Mark, said: str) -> None:
    assert parts(home(world, world.in_state(state)))[1] == (mark, said)


def test_the_offers_are_counted_and_are_the_next_thing_once_the_file_is_validated(world: World) -> None:
    world.offer(commune="93048", commune_name="Montreuil", departement="93")
    drafting, ready = world.draft("P1"), world.validated("P2")
    for person in (drafting, ready):
        with_many_communes(world, person)

    assert parts(home(world, drafting))[2] == (Mark.TODO, "1 offre")
    assert parts(home(world, ready))[2] == (Mark.CURRENT, "1 offre")
    assert row(home(world, ready), "part-3").go == OpenOffers()


def test_new_offers_since_the_last_visit_are_counted_apart(world: World) -> None:
    person = with_many_communes(world, world.validated("P2"))
    world.services.accounts.sign_in(person.matricule, person.phrase)
    offer = world.offer(commune="93048", commune_name="Montreuil", departement="93")
    world.clock.pass_by(days=1)
    with world.store.writing():
        world.store.offers.put([replace(offer, reference="NEW")], world.clock())
    world.services.accounts.sign_in(person.matricule, person.phrase)

    assert parts(home(world, person))[2][1] == "2 offres, dont 1 depuis votre visite"


@pytest.mark.parametrize(
    ("state", "fourth", "fifth"),
    [
        (S.FILED, (Mark.CURRENT, "Candidature déposée"), (Mark.TODO, "Pas encore possible")),
        (S.FORWARDED, (Mark.CURRENT, "Transmise au bailleur"), (Mark.TODO, "Pas encore possible")),
        (S.AWARDED, (Mark.CURRENT, "Logement attribué"), (Mark.TODO, "Pas encore possible")),
        (
            S.ACCEPTED,
            (Mark.CURRENT, "Vous avez accepté – visite et bail à organiser"),
            (Mark.CURRENT, "À organiser avec le bailleur"),
        ),
        (S.LEASE_SIGNED, (Mark.DONE, "Bail signé"), (Mark.DONE, "Bail signé le 22 novembre 2026")),
        (S.NOT_AWARDED, (Mark.TODO, "Aucune candidature en cours"), (Mark.TODO, "Pas encore possible")),
    ],
)
def test_r12_r20_the_candidature_and_the_lease_are_said_as_they_stand(
    world: World, state: CandidatureState, fourth: tuple[Mark, str], fifth: tuple[Mark, str]
) -> None:
    world.candidature(state)

    assert tuple(parts(home(world, world.people["P1"]))[3:5]) == (fourth, fifth)


def test_an_active_candidature_says_its_stage_at_the_top(world: World) -> None:
    world.candidature(S.FORWARDED)

    assert heard(home(world, world.people["P1"]).aside) == "Candidature : étape 3 sur 7"


def test_below_come_the_file_the_help_and_the_end(world: World) -> None:
    page = home(world, world.newcomer())

    assert [each.key for each in rows(page)][-4:] == ["dossier", "take-away", "help", "finish"]
    assert row(page, "finish").go == Finish()
