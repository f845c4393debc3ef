"""Home: what is due first, then the six parts with where one is (R02, R22, domain rules §7)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.candidature import Details
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.documents import DocumentKind
from kiosk.domain.dossier import DossierState, NumberStatus, Request
from kiosk.flows.home import home_page
from kiosk.flows.page import Mark
from kiosk.flows.requests import Finish, OpenOffers
from kiosk.flows.said import plain
from tests.flows.reading import heard, row, rows, text, words
from tests.flows.seated import seat

if TYPE_CHECKING:
    from kiosk.flows.page import Page
    from tests.services.personas import Person
    from tests.services.world import World

S, D = CandidatureState, DossierState
MANY_COMMUNES = ("93008", "93048", "75113")


def home(world: World, person: Person) -> Page:
    """Return the home of *person* today."""
    return seat(world, person).page(home_page)


def due(page: Page) -> list[str]:
    """Return what is due, each in one line, in order."""
    return [" ".join(heard(plain(cell)) for cell in each.cells) for each in rows(page) if each.key.startswith("duty")]


def parts(page: Page) -> list[tuple[Mark, str]]:
    """Return the six parts: their state, and what is said of it."""
    return [(each.mark, heard(plain(each.cells[1]))) for each in rows(page) if each.key.startswith("part")]


def title_of(world: World, person: Person, duty: int = 0) -> str:
    """Return the title of the page a duty leads to."""
    me = seat(world, person)
    return heard(me.open(row(me.page(home_page), f"duty-{duty}").go).title)


def with_many_communes(world: World, person: Person) -> Person:
    """Return *person*, whom nobody advises to widen any more."""
    world.services.dossiers.set_communes(person.id, MANY_COMMUNES)
    return person


def test_with_nothing_due_it_says_so(world: World) -> None:
    page = home(world, with_many_communes(world, world.validated("P2")))

    assert "Rien à faire aujourd'hui. Tout est à jour." in text(page)
    assert (heard(page.title), page.aside, due(page)) == ("Bonjour Samira.", "", [])


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


def test_below_come_the_file_the_help_and_the_end(world: World) -> None:
    page = home(world, world.newcomer())

    assert [each.key for each in rows(page)][-3:] == ["dossier", "help", "finish"]
    assert row(page, "finish").go == Finish()
