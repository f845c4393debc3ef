"""What the employer decides about dossiers, and what both roles see of them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.account import NoSuchPersonError
from kiosk.domain.dossier import DossierState, ItemReason
from kiosk.domain.dossier_errors import DossierMoveError, ReasonNeededError, UnknownItemError
from kiosk.store.dossiers import DossierLine
from tests.services.personas import number_of

if TYPE_CHECKING:
    from tests.services.world import World

D = DossierState
MATRICULE = "TS004217"


def test_r08_the_employer_validates(world: World) -> None:
    person = world.sent()
    line = world.services.decisions.validate(person.matricule, world.employer)
    assert line.state is D.VALIDATED
    assert (world.dossier(person).state, world.dossier(person).decided_on) == (D.VALIDATED, world.clock.today)


def test_changes_are_asked_for_with_a_reason_for_each_item(world: World) -> None:
    person = world.sent()
    reasons = (ItemReason(item="PAYSLIPS", reason="illi\x1b[5msible"), ItemReason(item="NUMBER", reason="une faute"))
    world.services.decisions.request_changes(MATRICULE, reasons, world.employer)
    dossier = world.dossier(person)
    assert dossier.state is D.CHANGES_REQUESTED
    assert [(each.item, each.reason.isprintable()) for each in dossier.reasons] == [
        ("PAYSLIPS", True),
        ("NUMBER", True),
    ]


@pytest.mark.parametrize(
    ("reasons", "error"),
    [
        ((), ReasonNeededError),
        ((ItemReason(item="PAYSLIPS", reason=" \t "),), ReasonNeededError),
        ((ItemReason(item="PASSPORT", reason="illisible"),), UnknownItemError),
    ],
)
def test_changes_without_reason_or_item_are_not_asked_for(
    world: World, reasons: tuple[ItemReason, ...], error: type[Exception]
) -> None:
    person = world.sent()
    with pytest.raises(error):
        world.services.decisions.request_changes(MATRICULE, reasons, world.employer)
    assert world.dossier(person).state is D.SUBMITTED


def test_a_refusal_needs_a_reason_which_the_person_reads(world: World) -> None:
    person = world.sent()
    with pytest.raises(ReasonNeededError):
        world.services.decisions.refuse(MATRICULE, "  ", world.employer)
    world.services.decisions.refuse(MATRICULE, " contrat terminé ", world.employer)
    assert (world.dossier(person).state, world.dossier(person).refusal) == (D.REFUSED, "contrat terminé")
    assert world.store.dossiers.history.of(world.dossier(person).id)[-1].reason == "contrat terminé"


def test_the_cse_gives_a_refused_dossier_back(world: World) -> None:
    person = world.refused()
    assert world.services.decisions.reopen(MATRICULE, "contrat prolongé", world.cse).state is D.DRAFT
    assert world.dossier(person).refusal == "contrat terminé"


@pytest.mark.parametrize("state", [state for state in D if state is not D.SUBMITTED])
def test_only_a_dossier_that_was_sent_is_decided_on(world: World, state: DossierState) -> None:
    world.in_state(state)
    decisions, items = world.services.decisions, (ItemReason(item="PAYSLIPS", reason="illisible"),)
    with pytest.raises(DossierMoveError):
        decisions.validate(MATRICULE, world.employer)
    with pytest.raises(DossierMoveError):
        decisions.refuse(MATRICULE, "motif", world.employer)
    with pytest.raises(DossierMoveError):
        decisions.request_changes(MATRICULE, items, world.employer)


def test_a_dossier_taken_back_meanwhile_is_not_validated(world: World) -> None:
    person = world.sent()
    world.terminal().dossiers.take_back(person.id)
    with pytest.raises(DossierMoveError):
        world.services.decisions.validate(MATRICULE, world.employer)
    assert world.dossier(person).state is D.DRAFT


def test_both_roles_list_the_open_dossiers_the_longest_waiting_first(world: World) -> None:
    world.validated("P1")
    world.sent("P3")
    world.newcomer("P2")
    world.closed("P4")
    for actor in (world.cse, world.employer):
        lines = world.services.decisions.list(actor)
        assert [line.matricule for line in lines] == ["TS001938", "TS004217", "TS005102"]
        waiting = world.services.decisions.list(actor, D.SUBMITTED)
        assert [(line.name, line.has_number, line.since) for line in waiting] == [
            ("João Ferreira", True, world.clock.day(-60))
        ]


def test_an_expired_dossier_is_listed_as_expired(world: World) -> None:
    world.expired()
    assert [line.state for line in world.services.decisions.list(world.employer, D.EXPIRED)] == [D.EXPIRED]
    assert world.services.decisions.list(world.employer, D.VALIDATED) == ()


def test_a_line_holds_nothing_but_what_the_employer_may_see() -> None:
    seen = {field.name for field in fields(DossierLine)}
    assert seen == {"id", "reference", "matricule", "name", "siret", "has_number", "state", "since"}


def test_the_employer_is_given_no_number_household_document_or_commune_by_any_act(world: World) -> None:
    for key in ("P1", "P2", "P3"):
        world.sent(key)
    decisions, employer = world.services.decisions, world.employer
    items = (ItemReason(item="PAYSLIPS", reason="illisible"),)
    given = [
        *decisions.list(employer),
        decisions.line(MATRICULE, employer),
        decisions.request_changes(MATRICULE, items, employer),
        decisions.refuse("TS005102", "contrat terminé", employer),
        decisions.validate("TS001938", employer),
    ]
    assert all(type(each) is DossierLine for each in given)
    assert number_of("P1") not in repr(given)
    assert "93066" not in repr(given)


def test_there_is_nothing_to_see_of_who_has_no_account(world: World) -> None:
    for act in (world.services.decisions.show, world.services.decisions.line):
        with pytest.raises(NoSuchPersonError):
            act("TS999999", world.cse)


def test_the_cse_reads_the_whole_dossier(world: World) -> None:
    person = world.sent()
    line, dossier = world.services.decisions.show(MATRICULE, world.cse)
    assert dossier == world.dossier(person)
    assert line == world.services.decisions.line(MATRICULE, world.cse)
