"""What a person does with their dossier."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.domain.account import SecretKind
from kiosk.domain.documents import DocumentKind, DocumentState, Site
from kiosk.domain.dossier import Contact, DossierState, NumberStatus, Request
from kiosk.domain.dossier_errors import (
    CommuneCountError,
    CommuneTwiceError,
    DeclarationNeededError,
    DossierLockedError,
    DossierMoveError,
    UnfinishedDossierError,
)
from kiosk.domain.errors import NotInListError
from kiosk.domain.household import Situation
from kiosk.domain.storage_errors import NumberTakenError
from kiosk.domain.tasks import Task, TaskState, task_state
from tests.services.personas import number_of

if TYPE_CHECKING:
    from tests.services.personas import Person
    from tests.services.world import World

D = DossierState
NUMBER = "1110318016982G1104"


def state(world: World, person: Person) -> DossierState:
    return world.dossier(person).state_on(world.clock.today)


def test_a_dossier_is_begun_with_the_account_and_has_a_reference(world: World) -> None:
    dossier = world.dossier(world.newcomer())
    assert (dossier.state, dossier.begun_on) == (D.DRAFT, world.clock.today)
    assert dossier.reference.startswith("D-2026-")


def test_a_dossier_is_begun_once_whoever_asks(world: World) -> None:
    person = world.newcomer()
    first = world.dossier(person)
    assert world.services.dossiers.begin(person.id) == first
    assert world.terminal().dossiers.begin(person.id) == first
    world.services.dossiers.begin_first(person.id)
    assert world.dossier(person) == first


def test_a_dossier_begun_elsewhere_after_the_look_is_the_one_that_counts(world: World) -> None:
    person = world.closed()
    begun = world.terminal().dossiers.begin(person.id)
    assert world.services.dossiers._own.begin(person.id) == begun


def test_a_reference_that_is_taken_is_drawn_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = iter("AAAAAA" + "AAAAAA" + "BBBBBB")
    monkeypatch.setattr("secrets.choice", lambda _: next(letters))
    for key in ("P1", "P2"):
        person = world.services.accounts.create(f"TS-{key}", "x", SecretKind.PROPOSED, notice_version="1")
        world.services.dossiers.begin(person)
    assert [world.services.dossiers.begin(each).reference for each in _everybody(world)] == [
        "D-2026-AAAAAA",
        "D-2026-BBBBBB",
    ]


def _everybody(world: World) -> list[str]:
    found = (world.store.accounts.with_matricule(f"TS-{key}") for key in ("P1", "P2"))
    return [each.person for each in found if each]


def test_every_answer_is_kept_as_soon_as_it_is_given(world: World) -> None:
    person = world.draft()
    seen_elsewhere = world.terminal().dossiers.current(person.id)
    assert seen_elsewhere == world.dossier(person)
    assert seen_elsewhere is not None
    assert seen_elsewhere.contact == Contact(first_name="Mamadou", last_name="Diallo", phone="0612345601")
    assert seen_elsewhere.communes == ("93066", "93001", "95018")
    assert all(document.state is DocumentState.DEPOSITED for document in seen_elsewhere.required_documents)


def test_an_answer_given_again_changes_and_writes_nothing(world: World) -> None:
    person = world.draft()
    before = world.dossier(person)
    last = world.store.audit.last(1)
    world.services.dossiers.set_contact(person.id, before.contact)
    world.services.dossiers.set_communes(person.id, before.communes)
    assert world.dossier(person).revision == before.revision
    assert world.store.audit.last(1) == last


def test_what_people_type_is_made_safe_before_it_is_kept(world: World) -> None:
    person = world.newcomer()
    contact = Contact(first_name="A\x1b[31mwa", last_name=" Dia\u202ello\x9b ", phone="06\n12")
    kept = world.services.dossiers.set_contact(person.id, contact).contact
    assert all(text.isprintable() and text == text.strip() for text in (kept.first_name, kept.last_name, kept.phone))
    world.draft("P2")
    document = world.dossier(world.people["P2"]).required_documents[0]
    changed = replace(document, state=DocumentState.NOT_YET, reason="\x1b]0;x\x07 flou")
    assert world.services.dossiers.set_document(world.people["P2"].id, changed).documents[-1].reason.isprintable()


def test_r04_a_number_that_one_has_is_entered_directly(world: World) -> None:
    person = world.newcomer()
    request = Request(status=NumberStatus.HERE, number=NUMBER, deposited_on=world.clock.day(-30))
    assert world.services.dossiers.set_request(person.id, request).request == request


def test_r03_a_number_held_by_somebody_else_is_refused_without_saying_whose(world: World) -> None:
    holder = world.validated("P1")
    person = world.newcomer("P2")
    request = Request(status=NumberStatus.HERE, number=number_of(holder.key), deposited_on=world.clock.day(-30))
    with pytest.raises(NumberTakenError) as refused:
        world.services.dossiers.set_request(person.id, request)
    assert refused.value.args == ()
    assert world.dossier(person).request == Request()


def test_a_number_held_in_a_closed_dossier_is_still_somebodys(world: World) -> None:
    holder = world.closed("P1")
    world.services.dossiers.begin(holder.id)
    with pytest.raises(NumberTakenError):
        world.services.dossiers.check_number(world.newcomer("P2").id, number_of("P1"))
    world.services.dossiers.check_number(holder.id, number_of("P1"))


def test_a_number_taken_between_the_look_and_the_answer_is_refused(world: World) -> None:
    person, other = world.newcomer("P1"), world.newcomer("P2")
    request = Request(status=NumberStatus.HERE, number=NUMBER, deposited_on=world.clock.day(-30))
    world.services.dossiers.check_number(person.id, NUMBER)
    world.terminal().dossiers.set_request(other.id, request)
    with pytest.raises(NumberTakenError):
        world.services.dossiers.set_request(person.id, request)


def test_nobody_begins_again_with_the_number_of_somebody_else(world: World) -> None:
    world.validated("P2")
    person = world.expired("P1")
    with pytest.raises(NumberTakenError):
        world.services.dossiers.begin_again(person.id, number_of("P2"), world.clock.today)
    assert state(world, person) is D.EXPIRED


def test_communes_are_chosen_from_the_official_list(world: World) -> None:
    person = world.newcomer()
    dossiers = world.services.dossiers
    with pytest.raises(NotInListError):
        dossiers.set_communes(person.id, ("93048", "00000"))
    with pytest.raises(CommuneTwiceError):
        dossiers.set_communes(person.id, ("75056", "75113"))
    with pytest.raises(CommuneCountError):
        dossiers.set_communes(person.id, tuple(f"7510{n}" for n in range(1, 10)))
    assert dossiers.set_communes(person.id, ("94038", "93048")).communes == ("94038", "93048")


def test_r24_r08_a_dossier_is_sent_once_everything_is_done_and_declared(world: World) -> None:
    unfinished = world.newcomer("P2")
    with pytest.raises(UnfinishedDossierError):
        world.services.dossiers.send(unfinished.id, declared=True)
    person = world.draft("P1")
    with pytest.raises(DeclarationNeededError):
        world.services.dossiers.send(person.id, declared=False)
    sent = world.services.dossiers.send(person.id, declared=True)
    assert (sent.state, sent.sent_at) == (D.SUBMITTED, world.clock.now)


def test_a_dossier_sent_twice_is_sent_once(world: World) -> None:
    person = world.draft()
    sent = world.services.dossiers.send(person.id, declared=True)
    world.clock.pass_by(minutes=5)
    assert world.terminal().dossiers.send(person.id, declared=True) == sent


def test_a_dossier_that_was_decided_meanwhile_is_not_taken_back(world: World) -> None:
    person = world.sent()
    world.terminal().decisions.validate(person.matricule, world.employer)
    with pytest.raises(DossierMoveError):
        world.services.dossiers.take_back(person.id)
    assert state(world, person) is D.VALIDATED


def test_answers_do_not_change_while_the_dossier_is_being_read(world: World) -> None:
    person = world.sent()
    with pytest.raises(DossierLockedError):
        world.services.dossiers.set_communes(person.id, ("94038",))
    world.services.dossiers.take_back(person.id)
    assert world.services.dossiers.set_communes(person.id, ("94038",)).communes == ("94038",)


def test_another_number_after_validation_goes_back_to_the_employer(world: World) -> None:
    person = world.validated()
    request = replace(world.dossier(person).request, number=NUMBER)
    assert world.services.dossiers.set_request(person.id, request).state is D.SUBMITTED
    assert [event.after for event in world.store.dossiers.history.of(world.dossier(person).id)] == [
        D.DRAFT,
        D.SUBMITTED,
        D.VALIDATED,
        D.SUBMITTED,
    ]


def test_more_communes_after_validation_leave_it_validated(world: World) -> None:
    person = world.validated()
    assert world.services.dossiers.set_communes(person.id, ("93048", "94038")).state is D.VALIDATED


def test_another_situation_asks_for_other_documents_and_loses_no_tick(world: World) -> None:
    person = world.draft()
    dossiers, household = world.services.dossiers, world.dossier(person).household
    hosted = dossiers.set_household(person.id, replace(household, situation=Situation.HOSTED))
    assert DocumentKind.HOSTING in {each.kind for each in hosted.required_documents}
    assert task_state(hosted, Task.DOCUMENTS) is TaskState.IN_PROGRESS
    back = dossiers.set_household(person.id, household)
    assert task_state(back, Task.DOCUMENTS) is TaskState.DONE


def test_a_correction_looked_at_again_may_be_sent(world: World) -> None:
    person = world.changes_requested("P1", "CONTACT")
    assert task_state(world.dossier(person), Task.CONTACT) is TaskState.TO_CORRECT
    world.services.dossiers.look_again(person.id, Task.CONTACT)
    assert world.services.dossiers.send(person.id, declared=True).state is D.SUBMITTED


def test_a_document_to_replace_is_deposited_again(world: World) -> None:
    person = world.changes_requested("P1", "PAYSLIPS")
    dossiers = world.services.dossiers
    again = next(each for each in world.dossier(person).required_documents if each.kind is DocumentKind.PAYSLIPS)
    assert again.state is DocumentState.TO_REPLACE
    dossiers.set_document(person.id, again.deposited(Site.STATE, world.clock.today))
    assert dossiers.send(person.id, declared=True).state is D.SUBMITTED


def test_r22_a_renewal_in_time_brings_the_state_before_back(world: World) -> None:
    person = world.expired()
    assert state(world, person) is D.EXPIRED
    world.services.dossiers.renew(person.id, world.clock.day(-10))
    assert state(world, person) is D.VALIDATED


def test_after_a_request_was_struck_off_a_new_number_makes_a_draft(world: World) -> None:
    person = world.expired()
    again = world.services.dossiers.begin_again(person.id, NUMBER, world.clock.today)
    assert (again.state, again.request.number, again.alin.number_entered) == (D.DRAFT, NUMBER, False)


def test_r22_the_yearly_update_on_alin_is_declared(world: World) -> None:
    person = world.validated()
    assert world.services.dossiers.update_alin(person.id, world.clock.today).alin.updated_on == world.clock.today


def test_a_new_dossier_after_the_closing_leaves_the_old_one_as_it_was_and_keeps_the_name(world: World) -> None:
    person = world.closed()
    old = world.dossier(person)
    new = world.services.dossiers.begin(person.id)
    assert (new.state, new.contact, new.request) == (D.DRAFT, old.contact, Request())
    assert new.reference != old.reference
    assert world.store.dossiers.get(old.id) == old


def test_a_closed_dossier_is_left_to_be_looked_at_when_its_person_signs_in(world: World) -> None:
    person = world.closed()
    world.services.dossiers.begin_first(person.id)
    assert state(world, person) is D.CLOSED
