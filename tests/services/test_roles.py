"""The table of roles: each act, tried by each role (domain rules §9)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.actor import SYSTEM, Actor, Role
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import ItemReason
from kiosk.domain.dossier_errors import OwnDossierError
from kiosk.domain.message import Subject
from kiosk.domain.staff import NotForRoleError
from kiosk.services.build import Services
from tests.services.contents import contents

if TYPE_CHECKING:
    from tests.services.world import World

S = CandidatureState
MATRICULE: Final = "TS004217"
MESSAGE: Final = "a1" * 8
Act = Callable[[Services, Actor, "World"], object]
BOTH, CSE, EMPLOYER = {Role.CSE, Role.EMPLOYER}, {Role.CSE}, {Role.EMPLOYER}
ITEMS: Final = (ItemReason(item="PAYSLIPS", reason="illisible"),)


def _sent(world: World) -> None:
    world.sent()


def _refused(world: World) -> None:
    world.refused()


def _under_review(world: World) -> None:
    world.candidature(S.UNDER_REVIEW)


def _written(world: World) -> None:
    person = world.sent()
    world.services.messages.leave(person=person.id, reply_to="", subject=Subject.OTHER, body="Bonjour", token=MESSAGE)


def _approve(services: Services, actor: Actor, world: World) -> object:
    return services.progress.record(MATRICULE, S.APPROVED, actor=actor, dated=world.clock.today)


def _approve_by_file(services: Services, actor: Actor, world: World) -> object:
    [candidature] = world.services.candidatures.of(world.people["P1"].id)
    path = world.store._db.path.parent / "faits.csv"
    path.write_text(f"référence;fait\n{candidature.reference};APPROVED\n", encoding="utf-8")
    report = services.bulk.record(path, actor=actor)
    for problem in report.problems:
        raise problem.error
    return report


READINGS: Final[dict[str, tuple[Callable[[World], None], Act, set[Role]]]] = {
    "list dossiers": (_sent, lambda services, actor, _: services.decisions.list(actor), BOTH),
    "see a line": (_sent, lambda services, actor, _: services.decisions.line(MATRICULE, actor), BOTH),
    "see a dossier": (_sent, lambda services, actor, _: services.decisions.show(MATRICULE, actor), CSE),
    "list candidatures": (_sent, lambda services, actor, _: services.progress.everyone(actor), CSE),
    "export": (_sent, lambda services, actor, _: services.rights.export_for(MATRICULE, actor), CSE),
    "write the template": (_under_review, lambda services, actor, _: services.bulk.template(actor), CSE),
    "read statistics": (_sent, lambda services, actor, _: services.statistics.read(actor), BOTH),
    "see candidatures": (_sent, lambda services, actor, _: services.progress.of(MATRICULE, actor), CSE),
    "read the audit": (
        _sent,
        lambda services, actor, world: services.audit.read(actor, since=world.clock.today),
        CSE,
    ),
    "list messages": (_written, lambda services, actor, _: services.messages.open(actor), CSE),
}
ACTS: Final[dict[str, tuple[Callable[[World], None], Act, set[Role]]]] = {
    "validate": (_sent, lambda services, actor, _: services.decisions.validate(MATRICULE, actor), EMPLOYER),
    "ask for changes": (
        _sent,
        lambda services, actor, _: services.decisions.request_changes(MATRICULE, ITEMS, actor),
        EMPLOYER,
    ),
    "refuse": (_sent, lambda services, actor, _: services.decisions.refuse(MATRICULE, "motif", actor), EMPLOYER),
    "reopen": (_refused, lambda services, actor, _: services.decisions.reopen(MATRICULE, "motif", actor), CSE),
    "close": (
        _sent,
        lambda services, actor, world: services.decisions.close(MATRICULE, world.clock.today, "motif", actor),
        CSE,
    ),
    "ask for a document": (_sent, lambda services, actor, _: services.documents.ask(MATRICULE, "motif", actor), CSE),
    "replace a document": (
        _sent,
        lambda services, actor, _: services.documents.ask_again(MATRICULE, "IDENTITY", "motif", actor),
        CSE,
    ),
    "check a document": (
        _sent,
        lambda services, actor, _: services.documents.mark_checked(MATRICULE, "IDENTITY", actor),
        CSE,
    ),
    "record a fact": (_under_review, _approve, CSE),
    "record a file of facts": (_under_review, _approve_by_file, CSE),
    "correct a fact": (
        _under_review,
        lambda services, actor, _: services.progress.correct(MATRICULE, reason="motif", actor=actor),
        CSE,
    ),
    "unlock": (_sent, lambda services, actor, _: services.people.unlock(MATRICULE, actor), CSE),
    "one-time phrase": (_sent, lambda services, actor, _: services.people.reset(MATRICULE, actor), CSE),
    "erase": (_sent, lambda services, actor, _: services.rights.erase_for(MATRICULE, actor), CSE),
    "answer a message": (_written, lambda services, actor, _: services.messages.answer(MESSAGE, "Oui", actor), CSE),
    "close a message": (_written, lambda services, actor, _: services.messages.close(MESSAGE, actor), CSE),
}
ROLES = [Role.CSE, Role.EMPLOYER, Role.CANDIDATE, Role.SYSTEM]


def actor_of(world: World, role: Role) -> Actor:
    """Return somebody with *role*; the candidate is the very person whose dossier it is."""
    candidate = Actor(role=Role.CANDIDATE, id=world.people["P1"].id)
    return {
        Role.CSE: world.cse,
        Role.EMPLOYER: world.employer,
        Role.CANDIDATE: candidate,
        Role.SYSTEM: SYSTEM,
    }[role]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", [*READINGS, *ACTS])
def test_each_act_is_for_the_roles_of_the_table_and_for_no_other(world: World, name: str, role: Role) -> None:
    before, act, allowed = (READINGS | ACTS)[name]
    before(world)
    actor, was = actor_of(world, role), contents(world.store)
    if role in allowed:
        act(world.services, actor, world)
        assert contents(world.store) != was
        return
    with pytest.raises(NotForRoleError) as refused:
        act(world.services, actor, world)
    assert refused.value.role is role
    assert contents(world.store) == was


@pytest.mark.parametrize("name", ACTS)
def test_nobody_acts_on_what_is_their_own(world: World, name: str) -> None:
    before, act, allowed = ACTS[name]
    before(world)
    own = world.services.staff.add("Mamadou", next(iter(allowed)), MATRICULE).actor
    was = contents(world.store)
    with pytest.raises(OwnDossierError):
        act(world.services, own, world)
    assert contents(world.store) == was


@pytest.mark.parametrize("name", READINGS)
def test_one_may_read_what_is_ones_own(world: World, name: str) -> None:
    before, act, allowed = READINGS[name]
    before(world)
    act(world.services, world.services.staff.add("Mamadou", next(iter(allowed)), MATRICULE).actor, world)


@pytest.mark.parametrize("role", [Role.CSE, Role.EMPLOYER])
@pytest.mark.parametrize("name", [*READINGS, *ACTS])
def test_who_only_says_to_be_of_the_staff_may_do_nothing(world: World, name: str, role: Role) -> None:
    before, act, _ = (READINGS | ACTS)[name]
    before(world)
    other = {Role.CSE: world.employer, Role.EMPLOYER: world.cse}[role]
    was = contents(world.store)
    for pretended in ("nobody", other.id, world.people["P1"].id):
        with pytest.raises(NotForRoleError):
            act(world.services, Actor(role=role, id=pretended), world)
    assert contents(world.store) == was
