"""What is kept of a person is given to them whole, and erased to the last byte (domain rules §9)."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

import pytest

from kiosk.domain.account import NotSignedInError, WrongSecretError
from kiosk.domain.actor import SYSTEM, Actor, Role
from kiosk.domain.candidature_states import CandidatureState
from kiosk.domain.dossier import Contact
from kiosk.domain.dossier_errors import OwnDossierError
from kiosk.domain.message import Subject
from kiosk.domain.rights import ErasureForCseError
from kiosk.domain.staff import NotForRoleError
from tests.services.contents import contents
from tests.services.personas import number_of

if TYPE_CHECKING:
    from tests.services.personas import Person
    from tests.services.world import World

S = CandidatureState
BEFORE_LANDLORD: Final = [S.FILED, S.APPROVED, S.PROVISIONALLY_REJECTED, S.CANCELLED, S.REJECTED]
WITH_LANDLORD: Final = [S.FORWARDED, S.COMMISSION, S.AWARDED, S.NOT_AWARDED, S.LEASE_SIGNED]
EVERYBODY: Final = [f"P{place}" for place in range(1, 10)]
OF_A_PERSON: Final = {
    *("accounts", "contacts", "messages", "dossiers", "dossier_communes", "dossier_documents", "dossier_monthly"),
    *("dossier_reasons", "dossier_events", "candidatures", "candidature_events"),
}


def known(world: World, key: str) -> Person:
    """Return a persona with a name found nowhere else, who has written a message."""
    person = world.person(key)
    name = Contact(
        first_name=f"Zéphyrine{key}",
        last_name=f"Quetzalli{key}",
        phone=f"07999888{key[1:]}7",
        email=f"z{key}@quetz.test",
    )
    with world.store.writing():
        world.store.contacts.save(person.id, name)
    for body in (f"je suis Zéphyrine{key}", f"mon matricule est {person.matricule}" * 20):
        world.services.messages.leave(person=person.id, reply_to="", subject=Subject.OTHER, body=body)
    return person


def traces(world: World, person: Person) -> set[str]:
    """Return what the files of the database still tell of *person*."""
    files = world.path.parent.glob(f"{world.path.name}*")
    told = b"".join(file.read_bytes() for file in files)
    key = person.key
    said = {person.matricule, f"Zéphyrine{key}", f"Quetzalli{key}", f"07999888{key[1:]}7", f"z{key}@quetz.test"}
    return {each for each in said | {number_of(key)} if each.encode() in told}


def itself(person: Person) -> Actor:
    return Actor(role=Role.CANDIDATE, id=person.id)


def counts(held: dict[str, Any]) -> Counter[str]:
    """Return how many rows of each table are given, but those of the audit."""
    found: Counter[str] = Counter()
    for name in OF_A_PERSON & held.keys():
        found[name] += len(held[name])
        for row in held[name]:
            found += counts(row)
    return +found


@pytest.mark.parametrize("key", EVERYBODY)
def test_no_byte_is_left_of_somebody_erased(world: World, key: str) -> None:
    person = known(world, key)
    assert traces(world, person) >= {person.matricule, f"Zéphyrine{key}", f"Quetzalli{key}", f"z{key}@quetz.test"}
    assert world.services.rights.erase_for(person.matricule, world.cse)
    assert traces(world, person) == set()
    world.services.messages.leave(person="", reply_to="", subject=Subject.OTHER, body="bonjour")
    world.close()
    assert traces(world, person) == set()


def test_nothing_of_the_others_is_touched(world: World) -> None:
    first, *others = [known(world, key) for key in ("P1", "P2", "P4", "P8")]
    was = [world.store.holdings.of(other.id) for other in others]
    world.services.rights.erase_for(first.matricule, world.cse)
    assert [world.store.holdings.of(other.id) for other in others] == was
    assert all(traces(world, other) for other in others)


def test_of_somebody_erased_only_lines_of_the_audit_are_left_with_their_random_id(world: World) -> None:
    person = known(world, "P3")
    world.services.rights.erase(person.id, world.cse)
    naming = {name for name, rows in contents(world.store).items() if person.id in str(rows)}
    assert naming == {"audit"}
    line = world.store.audit.last(1)[0]
    assert (line.act, line.actor, line.kind, line.thing) == ("person.erase", world.cse, "person", person.id)


def test_the_failures_of_somebody_erased_are_forgotten(world: World) -> None:
    person, other = world.newcomer("P1"), world.newcomer("P2")
    with pytest.raises(WrongSecretError):
        world.services.accounts.sign_in(person.matricule, "faux")
    with pytest.raises(WrongSecretError):
        world.terminal("poste 2").accounts.sign_in(other.matricule, "faux")
    count = len(contents(world.store)["throttles"])
    world.services.rights.erase(person.id, itself(person))
    assert len(contents(world.store)["throttles"]) == count - 1


@pytest.mark.parametrize("state", BEFORE_LANDLORD)
def test_who_has_not_been_with_a_landlord_erases_at_once(world: World, state: CandidatureState) -> None:
    world.candidature(state)
    person = world.people["P1"]
    assert world.services.rights.erase(person.id, itself(person))
    assert world.store.accounts.with_matricule(person.matricule) is None


@pytest.mark.parametrize("state", WITH_LANDLORD)
def test_who_has_been_with_a_landlord_is_erased_by_the_cse_only(world: World, state: CandidatureState) -> None:
    world.candidature(state)
    person, was = world.people["P1"], contents(world.store)
    with pytest.raises(ErasureForCseError):
        world.services.rights.erase(person.id, itself(person))
    assert contents(world.store) == was
    assert world.services.rights.erase(person.id, world.cse)
    assert world.store.accounts.with_matricule(person.matricule) is None


def test_a_transmission_that_was_corrected_is_still_for_the_cse(world: World) -> None:
    world.candidature(S.FORWARDED)
    person = world.people["P1"]
    world.services.progress.correct(person.matricule, reason="erreur", actor=world.cse)
    with pytest.raises(ErasureForCseError):
        world.services.rights.erase(person.id, itself(person))


def test_nobody_erases_somebody_else(world: World) -> None:
    person, other = world.newcomer("P1"), world.newcomer("P2")
    own = world.services.staff.add("Mamadou", Role.CSE, person.matricule).actor
    was = contents(world.store)
    for actor in (itself(other), world.employer, SYSTEM, Actor(role=Role.CSE, id=other.id)):
        with pytest.raises(NotForRoleError):
            world.services.rights.erase(person.id, actor)
    with pytest.raises(OwnDossierError):
        world.services.rights.erase(person.id, own)
    assert contents(world.store) == was


def test_who_is_erased_is_no_longer_signed_in(world: World) -> None:
    person = world.newcomer()
    world.services.rights.erase(person.id, itself(person))
    with pytest.raises(NotSignedInError):
        world.services.rights.erase(person.id, itself(person))
    with pytest.raises(NotSignedInError):
        world.services.rights.export(person.id)


def test_traces_that_a_reading_keeps_leave_with_the_next_erasure(world: World) -> None:
    first, second = known(world, "P1"), known(world, "P2")
    world.terminal("poste 2")
    reader, writer = (store._db for store in reversed(world._stores))
    writer.execute("PRAGMA busy_timeout = 20").fetchall()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM accounts").fetchall()
    assert not world.services.rights.erase_for(first.matricule, world.cse)
    assert world.store.accounts.with_matricule(first.matricule) is None
    reader.execute("COMMIT")
    assert world.services.rights.erase_for(second.matricule, world.cse)
    assert traces(world, first) | traces(world, second) == set()


@pytest.mark.parametrize("key", EVERYBODY)
def test_everything_kept_is_given_but_the_secret(world: World, key: str) -> None:
    person = known(world, key)
    secret = world.store.accounts.get(person.id).secret
    held = world.services.rights.export(person.id)
    told = json.dumps(held, ensure_ascii=False)
    assert all(each in told for each in traces(world, person))
    assert secret not in told
    everything = contents(world.store)
    assert counts(held) == {name: len(everything[name]) for name in OF_A_PERSON if everything[name]}
    assert [set(line) for line in held["audit"]] == [{"at", "act"}] * len(held["audit"])
    assert held["audit"][0]["act"] == "account.create"
    assert held["audit"][-1]["act"] == "person.export"


def test_what_is_given_is_of_that_person_and_of_nobody_else(world: World) -> None:
    person, other = known(world, "P1"), known(world, "P2")
    told = json.dumps(world.services.rights.export(person.id), ensure_ascii=False)
    assert other.id not in told
    assert other.matricule not in told
    assert "ZéphyrineP2" not in told


def test_failures_and_a_place_among_the_staff_are_given_too(world: World) -> None:
    person = world.newcomer()
    before = world.services.rights.export(person.id)
    assert (before["failures"], before["staff"]) == (0, [])
    world.services.staff.add("Mamadou", Role.CSE, person.matricule)
    with pytest.raises(WrongSecretError):
        world.services.accounts.sign_in(person.matricule, "faux")
    held = world.services.rights.export_for(person.matricule, world.cse)
    assert (held["failures"], held["staff"]) == (1, [{"name": "Mamadou", "role": "cse"}])


def test_a_member_of_the_staff_who_is_erased_still_decides_nothing_of_their_own(world: World) -> None:
    person = world.sent("P1")
    member = world.services.staff.add("Mamadou", Role.EMPLOYER, person.matricule).actor
    world.services.rights.erase(person.id, itself(person))
    world.sent("P1")
    with pytest.raises(OwnDossierError):
        world.services.decisions.validate(person.matricule, member)
