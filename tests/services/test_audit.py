"""Each act and each reading leaves its line, in its transaction, and no line says anything of anybody (§9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.domain.actor import Actor, Role
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.errors import KioskError
from kiosk.domain.message import Subject
from tests.services.contents import contents
from tests.services.personas import PHRASE, number_of
from tests.services.test_roles import ACTS, READINGS, actor_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.services.personas import Person
    from tests.services.world import World

S = CandidatureState
OF_STAFF: Final = {
    "list dossiers": "dossier.list",
    "see a line": "dossier.look",
    "see a dossier": "dossier.read",
    "list candidatures": "candidature.list",
    "see candidatures": "candidature.read",
    "read the audit": "audit.read",
    "validate": "dossier.validate",
    "ask for changes": "dossier.request_changes",
    "refuse": "dossier.refuse",
    "reopen": "dossier.reopen",
    "close": "dossier.close",
    "ask for a document": "document.ask",
    "replace a document": "document.replace",
    "check a document": "document.check",
    "record a fact": "candidature.approved",
    "correct a fact": "candidature.correct",
    "unlock": "account.unlock",
    "one-time phrase": "account.reset",
    "export": "person.export",
    "erase": "person.erase",
}


def lines(world: World, since: int) -> list[tuple[str, str, str, str]]:
    found = [line for line in reversed(world.store.audit.last(50)) if line.seq > since]
    assert all(line.at == world.clock() for line in found)
    return [(line.act, str(line.actor.role), line.actor.id, line.terminal) for line in found]


def last(world: World) -> int:
    return world.store.audit.last(1)[0].seq


@pytest.mark.parametrize("name", OF_STAFF)
def test_each_act_and_each_reading_of_the_staff_leaves_one_line(world: World, name: str) -> None:
    before, act, allowed = (READINGS | ACTS)[name]
    before(world)
    actor, since = actor_of(world, next(iter(allowed))), last(world)
    act(world.terminal("bureau"), actor, world)
    assert lines(world, since) == [(OF_STAFF[name], str(actor.role), actor.id, "bureau")]


def _taken_back(world: World, person: Person) -> None:
    world.services.dossiers.take_back(person.id)


def _ready_to_apply(world: World) -> None:
    world.validated()
    world.offer()


def _apply(world: World, person: Person) -> None:
    world.apply(person, "AL-75-2026007")


def _cancel(world: World, person: Person) -> None:
    world.services.candidatures.cancel(person.id, world.services.candidatures.of(person.id)[0].id)


def _write(world: World, person: Person) -> None:
    world.services.messages.leave(person=person.id, reply_to="", subject=Subject.OTHER, body="bonjour")


def _sign_in(world: World, person: Person) -> None:
    world.services.accounts.sign_in(person.matricule, PHRASE)


OF_PEOPLE: Final[dict[str, tuple[Callable[[World], object], Callable[[World, Person], None], str]]] = {
    "sign in": (lambda world: world.newcomer(), _sign_in, "session.open"),
    "take back": (lambda world: world.sent(), _taken_back, "dossier.take_back"),
    "apply": (_ready_to_apply, _apply, "candidature.apply"),
    "cancel": (lambda world: world.candidature(S.FILED), _cancel, "candidature.cancelled"),
    "write": (lambda world: world.newcomer(), _write, "message.leave"),
}


@pytest.mark.parametrize("name", OF_PEOPLE)
def test_each_act_of_a_person_leaves_one_line(world: World, name: str) -> None:
    before, act, said = OF_PEOPLE[name]
    before(world)
    person, since = world.people["P1"], last(world)
    act(world, person)
    assert lines(world, since) == [(said, "candidate", person.id, "poste 1")]


def test_closing_leaves_a_line_for_the_dossier_and_one_for_the_candidature(world: World) -> None:
    world.candidature(S.FORWARDED)
    since = last(world)
    world.services.decisions.close("TS004217", world.clock.today, "radiée", world.cse)
    assert [line[0] for line in lines(world, since)] == ["dossier.close", "candidature.dossier_closed"]
    world.services.decisions.reopen("TS004217", "erreur", world.cse)
    assert [line[0] for line in lines(world, since)][2:] == ["dossier.reopen", "candidature.correct"]


@pytest.mark.parametrize("name", OF_PEOPLE)
def test_what_cannot_leave_its_line_is_not_done(world: World, name: str) -> None:
    """The line and the act are in one transaction: without the one there is not the other."""
    before, act, _ = OF_PEOPLE[name]
    before(world)
    person = world.people["P1"]
    was = contents(world.store, "audit", "throttles")
    world.store._db.execute(
        "CREATE TEMP TRIGGER no_audit BEFORE INSERT ON main.audit BEGIN SELECT raise(ABORT, 'no'); END"
    )
    with pytest.raises(Exception, match=r"^no$"):
        act(world, person)
    world.store._db.execute("DROP TRIGGER no_audit")
    assert contents(world.store, "audit", "throttles") == was


def test_a_refused_act_leaves_no_line(world: World) -> None:
    person = world.sent()
    since = last(world)
    world.offer()
    for act in (
        lambda: world.services.candidatures.apply(person.id, "AL-75-2026007", "token"),
        lambda: world.services.decisions.validate(person.matricule, world.cse),
        lambda: world.services.accounts.sign_in(person.matricule, "faux"),
    ):
        with pytest.raises(KioskError):
            act()
    assert last(world) == since


def test_no_line_says_anything_of_anybody(world: World) -> None:
    for key in ("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9"):
        world.person(key)
    world.services.people.reset("TS004217", world.cse)
    world.services.messages.leave(person=world.people["P1"].id, reply_to="", subject=Subject.OTHER, body="secret")
    told = " ".join(repr(line) for line in world.store.audit.last(10_000)).lower()
    for key, person in world.people.items():
        contact = world.dossier(person).contact
        secret = [person.matricule, contact.first_name, contact.last_name, contact.phone, number_of(key), "secret"]
        assert [each for each in secret if each and each.lower() in told] == []


def test_lines_name_people_by_their_random_id(world: World) -> None:
    person = world.newcomer()
    _sign_in(world, person)
    assert world.store.audit.last(1)[0].actor == Actor(role=Role.CANDIDATE, id=person.id)
    assert len(person.id) == 16
