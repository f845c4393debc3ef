"""The desk: what waits, a dossier as each role may see it, decisions with their questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.account import NotSignedInError
from kiosk.domain.actor import Role
from kiosk.domain.dossier import DossierState
from kiosk.domain.dossier_errors import OwnDossierError, ReasonNeededError
from kiosk.domain.errors import TooLongError
from kiosk.domain.staff import NotForRoleError
from kiosk.flows.desk import desk_page, dossiers_page, find_flow
from kiosk.flows.desk_decisions import (
    LONGEST,
    changes_flow,
    close_flow,
    parse_reason,
    refuse_flow,
    reopen_flow,
    validate_question,
)
from kiosk.flows.desk_dossier import dossier_page
from kiosk.flows.requests import StaffIn, Start
from kiosk.flows.staff_sign_in import staff_sign_in_flow
from tests.flows.reading import buttons, refusal, row, rows, text
from tests.flows.seated import at_desk, press, seat

if TYPE_CHECKING:
    from tests.flows.line_by_line import Typed
    from tests.services.world import World

P1 = "TS004217"
OWN = "le chat dort sur le toit"
NOT_FOR_THE_EMPLOYER = (
    *("1110324000101GDPUB", "111 0324", "06 12 34 56 01", "0612345601", "Saint-Denis", "Aubervilliers"),
    *("loue", "adulte", "enfant", "pièce", "Bulletin", "93066"),
)


def state(world: World) -> DossierState:
    dossier = world.services.dossiers.current(world.people["P1"].id)
    assert dossier is not None
    return dossier.state


def test_the_first_phrase_leads_to_the_choice_of_another_and_then_to_the_desk(world: World) -> None:
    given = world.services.staff_access.give_phrase("Claire")
    somebody = seat(world)
    played = somebody.play(staff_sign_in_flow(somebody.visit), {"name": "claire", "phrase": given})
    assert isinstance(played.then, Start)
    chosen = somebody.play(somebody.flow(played.then), {"way": "own", "phrase": OWN, "twice": OWN})
    assert isinstance(chosen.then, StaffIn)
    assert chosen.then.member.name == "Claire"


def test_an_unknown_name_is_refused_as_a_wrong_phrase_is(world: World) -> None:
    somebody = seat(world)
    said = {
        refusal(somebody.play(staff_sign_in_flow(somebody.visit), {"name": name, "phrase": OWN}))
        for name in ("Claire", "Zoé")
    }
    assert len(said) == 1


def test_the_queue_leads_to_the_dossier(world: World) -> None:
    world.sent()
    marc = at_desk(world, world.employer)
    page = marc.page(desk_page)
    assert "1 demande" in page.aside.replace("\u00a0", " ")
    opened = marc.open(row(page, "waiting-0").go)
    assert opened.title == "Mamadou Diallo"
    assert buttons(opened) == {"back", "validate", "changes", "refuse"}


def test_an_empty_queue_says_so(world: World) -> None:
    assert "Rien à traiter. La file est vide." in text(at_desk(world, world.cse).page(desk_page))


@pytest.mark.parametrize("made", list(DossierState))
def test_nothing_of_the_household_the_documents_or_the_communes_comes_to_the_employer(
    world: World, made: DossierState
) -> None:
    world.in_state(made)
    marc = at_desk(world, world.employer)
    pages = (desk_page, dossiers_page, partial(dossier_page, matricule=P1))
    said = "\n".join(text(marc.page(page)) for page in pages)
    assert [word for word in NOT_FOR_THE_EMPLOYER if word in said] == []


def test_the_cse_reads_the_whole_dossier_and_it_is_noted(world: World) -> None:
    world.sent()
    page = at_desk(world, world.cse).page(partial(dossier_page, matricule=P1))
    said = text(page)
    assert "Saint-Denis" in said.replace("\u2011", "-")
    assert "2 adultes" in said
    assert buttons(page) == {"back", "close"}
    dossier = world.services.dossiers.current(world.people["P1"].id)
    assert dossier is not None
    assert [line.act for line in world.store.audit.about(dossier.id)][-1] == "dossier.read"


def test_the_employer_validates_after_a_question(world: World) -> None:
    world.sent()
    marc = at_desk(world, world.employer)
    done = press(marc, marc.page(partial(validate_question, matricule=P1)), "yes")
    assert "Dossier de Mamadou Diallo : Validé – vous pouvez postuler." in text(done)
    assert state(world) is DossierState.VALIDATED


def test_changes_are_asked_for_point_by_point_each_with_its_reason(world: World) -> None:
    world.sent()
    marc = at_desk(world, world.employer)
    flow = changes_flow(marc.visit, matricule=P1)
    typed: dict[str, Typed] = {
        "points": ("NUMBER", "ALIN"),
        "why-NUMBER": "il manque un chiffre",
        "why-ALIN": "autre société",
    }
    played = marc.play(flow, typed)
    assert played.steps == ["points", "why-NUMBER", "why-ALIN"]
    assert state(world) is DossierState.CHANGES_REQUESTED
    dossier = world.services.dossiers.current(world.people["P1"].id)
    assert dossier is not None
    assert [(each.item, each.reason) for each in dossier.reasons] == [
        ("NUMBER", "il manque un chiffre"),
        ("ALIN", "autre société"),
    ]


def test_changes_without_a_point_are_refused(world: World) -> None:
    world.sent()
    marc = at_desk(world, world.employer)
    assert marc.play(changes_flow(marc.visit, matricule=P1), {}).refused is not None
    assert state(world) is DossierState.SUBMITTED


def test_a_refusal_and_a_reopening_need_a_reason(world: World) -> None:
    world.sent()
    marc, claire = at_desk(world, world.employer), at_desk(world, world.cse)
    assert isinstance(marc.play(refuse_flow(marc.visit, matricule=P1), {"reason": " "}).refused, ReasonNeededError)
    marc.play(refuse_flow(marc.visit, matricule=P1), {"reason": "contrat terminé"})
    assert state(world) is DossierState.REFUSED
    page = claire.page(partial(dossier_page, matricule=P1))
    assert "contrat terminé" in text(page)
    assert buttons(page) == {"back", "reopen", "close"}
    claire.play(reopen_flow(claire.visit, matricule=P1), {"reason": "erreur"})
    assert state(world) is DossierState.DRAFT


def test_a_request_that_was_struck_off_closes_the_dossier(world: World) -> None:
    world.sent()
    claire = at_desk(world, world.cse)
    claire.play(close_flow(claire.visit, matricule=P1), {"on": "23/11/2026", "reason": "radiée par l’État"})
    assert state(world) is DossierState.CLOSED


def test_a_decision_made_meanwhile_ends_in_a_sentence(world: World) -> None:
    world.sent()
    marc = at_desk(world, world.employer)
    page = marc.page(partial(validate_question, matricule=P1))
    world.services.decisions.refuse(P1, "contrat terminé", world.employer)
    with pytest.raises(Exception, match="REFUSED"):
        press(marc, page, "yes")
    assert state(world) is DossierState.REFUSED


def test_nobody_decides_on_their_own(world: World) -> None:
    world.sent()
    own = at_desk(world, world.services.staff.add("Mamadou", Role.EMPLOYER, P1).actor)
    with pytest.raises(OwnDossierError):
        press(own, own.page(partial(validate_question, matricule=P1)), "yes")


def test_the_other_role_is_refused_by_the_service_whatever_the_screen(world: World) -> None:
    world.sent()
    claire = at_desk(world, world.cse)
    with pytest.raises(NotForRoleError):
        press(claire, claire.page(partial(validate_question, matricule=P1)), "yes")


def test_a_dossier_is_found_by_its_matricule(world: World) -> None:
    world.sent()
    claire = at_desk(world, world.cse)
    assert claire.open(claire.play(find_flow(claire.visit), {"matricule": "ts 004217"}).then).title == "Mamadou Diallo"
    assert claire.play(find_flow(claire.visit), {"matricule": "TS999999"}).refused is not None


def test_every_open_dossier_is_listed(world: World) -> None:
    world.sent("P1")
    world.draft("P2")
    listed = at_desk(world, world.employer).page(dossiers_page)
    assert {each.key for each in rows(listed)} == {P1, "TS005102"}


def test_who_is_not_of_the_staff_sees_no_desk(world: World) -> None:
    person = seat(world, world.sent())
    for page in (desk_page, dossiers_page, partial(dossier_page, matricule=P1)):
        with pytest.raises(NotSignedInError):
            person.page(page)


def test_a_reason_has_500_characters_at_most() -> None:
    assert parse_reason("x" * LONGEST) == "x" * LONGEST
    with pytest.raises(TooLongError):
        parse_reason("x" * (LONGEST + 1))


def test_a_member_who_came_in_is_named_on_the_first_line(world: World) -> None:
    from kiosk.wording.desk import staff_name

    world.services.staff.add("Claire Anne Morel", Role.CSE)
    assert staff_name(world.services.staff.named("claire anne morel")) == "Claire M., CSE"
