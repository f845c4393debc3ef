"""The yearly renewal, the yearly update on AL'in, and the two ways out of an expired dossier (R22)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.dates import FutureDateError
from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_errors import RenewalLateError, RenewalTooEarlyError, SameNumberError
from kiosk.domain.storage_errors import NumberTakenError
from kiosk.domain.tasks import Task
from kiosk.flows.begin_again import begin_again_flow
from kiosk.flows.page import Mark
from kiosk.flows.renewal import renewal_page
from kiosk.flows.renewal_flows import alin_update_flow, renew_flow
from kiosk.flows.requests import Replace
from tests.flows.conftest import TODAY
from tests.flows.filling import answer, kept
from tests.flows.reading import leads_back, row, rows, text

if TYPE_CHECKING:
    from kiosk.domain.actor import Actor
    from tests.flows.conftest import Newcomer
    from tests.flows.line_by_line import Person

LAST = date(2026, 6, 15)
"""The last renewal of `filling.NUMBER`; the next is due a year later."""
AFTER = date(2027, 6, 16)


@pytest.fixture
def expired(validated: Person) -> Person:
    validated.clock.day = AFTER
    assert kept(validated).state_on(AFTER) is DossierState.EXPIRED
    return validated


def test_both_duties_have_their_own_date(validated: Person) -> None:
    said = text(validated.page(renewal_page))

    assert "Renouveler ma demande sur le site de l'État avant le 15 juin 2027" in said
    assert "Mettre à jour mon dossier sur AL'in avant le 20 juin 2027" in said
    assert "Un oubli fait perdre l'ancienneté. Il faut alors refaire une demande." in said
    assert "C'est un conseil : un mois oublié ne retire pas votre ancienneté." in said


def test_without_a_date_nothing_is_due_yet(person: Person) -> None:
    page = person.page(renewal_page)

    assert row(page, "renew").go is None
    assert "Non connu" in text(page)


def test_near_the_day_the_days_left_are_said(validated: Person) -> None:
    validated.clock.day = date(2027, 6, 3)

    page = validated.page(renewal_page)

    assert "Il reste 12 jours pour renouveler. Après, vous perdez votre ancienneté." in text(page)
    assert row(page, "renew").mark is Mark.LATE


def test_the_renewal_is_declared_with_the_date_of_the_certificate(validated: Person) -> None:
    validated.clock.day = date(2027, 6, 3)

    played = validated.play(renew_flow(validated.visit), {"on": "01/06/2027"})

    assert isinstance(played.then, Replace)
    said = text(validated.open(played.then))
    assert "Renouvelé le mardi 1er juin 2027" in said
    assert "Prochaine fois : avant le jeudi 1er juin 2028" in said
    assert kept(validated).request.renewed_on == date(2027, 6, 1)
    assert kept(validated).state is DossierState.VALIDATED


@pytest.mark.parametrize(
    ("typed", "error"),
    [("17/06/2027", FutureDateError), ("01/06/2026", RenewalTooEarlyError), ("16/06/2027", RenewalLateError)],
)
def test_a_date_that_cannot_be_is_refused(expired: Person, typed: str, error: type[Exception]) -> None:
    played = expired.play(renew_flow(expired.visit), {"on": typed})

    assert isinstance(played.refused, error)
    assert kept(expired).request.renewed_on == LAST


def test_after_the_day_a_renewal_made_in_time_brings_the_state_back(expired: Person) -> None:
    played = expired.play(renew_flow(expired.visit), {"on": "10/06/2027"})

    assert "Renouvelé à temps ? Notez ici la date de votre nouvelle attestation." in played.said
    assert played.refused is None
    assert kept(expired).state_on(AFTER) is DossierState.VALIDATED


def test_after_the_day_the_other_way_out_is_there_too(expired: Person) -> None:
    page = expired.page(renewal_page)

    assert "en retard : 15 juin 2027" in text(page)
    assert row(page, "again").mark is Mark.LEADS


def test_with_a_new_number_seniority_starts_again_and_the_dossier_is_a_draft(expired: Person) -> None:
    before = kept(expired)

    played = expired.play(
        begin_again_flow(expired.visit), {"number": "1110627000333GDPUB", "deposited_on": "16/06/2027"}
    )

    assert "Avec un nouveau numéro, votre ancienneté repart de zéro." in played.said
    assert leads_back(played.then)
    after = kept(expired)
    assert after.state_on(AFTER) is DossierState.DRAFT
    assert (after.request.number, after.request.last_date) == ("1110627000333GDPUB", date(2027, 6, 16))
    assert after.contact == before.contact
    assert after.documents == before.documents


def test_the_old_number_is_no_new_number(expired: Person) -> None:
    played = expired.play(begin_again_flow(expired.visit), {"number": "1110625000102GDPUB"})

    assert isinstance(played.refused, SameNumberError)
    assert played.steps == ["number"]


def test_nor_is_that_of_somebody_else(expired: Person, newcomer: Newcomer) -> None:
    other = newcomer()
    answer(other, Task.NUMBER, number="1110627000333GDPUB", deposited_on="01/06/2027", renewed_on="")

    played = expired.play(begin_again_flow(expired.visit), {"number": "1110627000333GDPUB"})

    assert isinstance(played.refused, NumberTakenError)


def test_the_update_on_alin_has_its_own_date(validated: Person) -> None:
    played = validated.play(alin_update_flow(validated.visit), {"on": "20/11/2026"})

    assert isinstance(played.then, Replace)
    assert kept(validated).alin.updated_on == date(2026, 11, 20)
    assert kept(validated).request.renewed_on == LAST
    assert kept(validated).state is DossierState.VALIDATED


def test_while_the_dossier_is_read_the_update_on_alin_can_be_declared(sent: Person) -> None:
    sent.play(alin_update_flow(sent.visit), {"on": "20/11/2026"})

    assert kept(sent).alin.updated_on == date(2026, 11, 20)
    assert kept(sent).state is DossierState.SUBMITTED


def test_an_update_before_the_last_one_is_refused(validated: Person) -> None:
    played = validated.play(alin_update_flow(validated.visit), {"on": "01/06/2026"})

    assert isinstance(played.refused, RenewalTooEarlyError)


def test_a_closed_dossier_has_nothing_left_to_renew(validated: Person, cse: Actor) -> None:
    validated.services.decisions.close(validated.matricule, TODAY, "radiée", cse)

    assert all(each.go is None for each in rows(validated.page(renewal_page)))
